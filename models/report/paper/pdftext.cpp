// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/paper/pdftext.h"

#include "report/words.h"

#include <QRawFont>

#include <qpdf/Buffer.hh>
#include <qpdf/Pl_Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <exception>
#include <memory>

namespace report {

namespace {

/// CJK radicals (supplement and Kangxi), hyphens and dots, Greek and Latin signs that fonts draw with one glyph.
constexpr std::pair<char16_t, char16_t> kSuspects[]{{0x00a0, 0x00ff}, {0x0370, 0x03ff}, {0x2000, 0x206f},
                                                    {0x2190, 0x25ff}, {0x2e80, 0x2fdf}, {0x3000, 0x303f}};

[[nodiscard]] quint32 glyphOf(const QRawFont &font, char16_t code)
{
    const QList<quint32> glyphs = font.glyphIndexesForString(QString(QChar(code)));
    return glyphs.size() == 1 ? glyphs.front() : 0;
}

[[nodiscard]] QByteArray bytesOf(QPDFObjectHandle stream)
{
    const std::shared_ptr<Buffer> buffer = stream.getStreamData();
    return QByteArray(reinterpret_cast<const char *>(buffer->getBuffer()), static_cast<qsizetype>(buffer->getSize()));
}

/// One hexadecimal target, "<2F79>" or "<2F792F8F>", in place.
void correctTarget(QByteArray &map, qsizetype from, qsizetype to, const LookAlikes &lookAlikes)
{
    if ((to - from) % 4 != 0)
        return;
    for (qsizetype at = from; at < to; at += 4) {
        bool ok = false;
        const auto code = static_cast<char16_t>(map.mid(at, 4).toUShort(&ok, 16));
        if (const auto found = lookAlikes.constFind(code); ok && found != lookAlikes.constEnd())
            map.replace(at, 4, QByteArray::number(static_cast<uint>(*found), 16).rightJustified(4, '0').toUpper());
    }
}

/// The writer numbers the fonts in an order that differs from run to run, and derives their subset tags from it.
void settleFontNames(QPDF &pdf)
{
    for (QPDFObjectHandle object : pdf.getAllObjects()) {
        if (!object.isDictionary() || !object.getKey("/FontName").isName())
            continue;
        const std::string name = object.getKey("/FontName").getName();
        if (const size_t plus = name.find('+'); plus != std::string::npos)
            object.replaceKey("/FontName", QPDFObjectHandle::newName("/" + std::string("GRIDHA") + name.substr(plus)));
    }
}

void dropMoments(QPDF &pdf, const QString &title)
{
    QPDFObjectHandle info = QPDFObjectHandle::newDictionary();
    info.replaceKey("/Title", QPDFObjectHandle::newUnicodeString(title.toStdString()));
    info.replaceKey("/Producer", QPDFObjectHandle::newString("Gridhall"));
    pdf.getTrailer().replaceKey("/Info", pdf.makeIndirectObject(info));
    pdf.getRoot().removeKey("/Metadata"); // XMP repeats the moment and a random id
}

/// The names of glyphs by the number of their font's object, out of the first page; which is taken out.
[[nodiscard]] QHash<int, GlyphNames> takeNames(QPDF &pdf, const std::vector<DrawnText> &lines)
{
    QHash<int, GlyphNames> byObject;
    QPDFPageObjectHelper page = QPDFPageDocumentHelper(pdf).getAllPages().front();
    Pl_Buffer contents("contents");
    page.pipeContents(&contents);
    contents.finish();
    const std::shared_ptr<Buffer> drawn = contents.getBufferSharedPointer();
    const auto names = namesIn(QByteArray(reinterpret_cast<const char *>(drawn->getBuffer()), static_cast<qsizetype>(drawn->getSize())), lines);
    QPDFObjectHandle fonts = page.getAttribute("/Resources", false).getKey("/Font");
    for (auto font = names.cbegin(); font != names.cend(); ++font) {
        const std::string key = "/" + font.key().toStdString();
        if (fonts.isDictionary() && fonts.hasKey(key))
            byObject.insert(fonts.getKey(key).getObjectID(), font.value());
    }
    QPDFPageDocumentHelper(pdf).removePage(page);
    return byObject;
}

[[nodiscard]] QByteArray rewritten(const QByteArray &bytes, const LookAlikes &lookAlikes, const QString &title, const std::vector<DrawnText> &lines)
{
    QPDF pdf;
    pdf.processMemoryFile("summary", bytes.constData(), static_cast<size_t>(bytes.size()));
    const QHash<int, GlyphNames> names = lines.empty() ? QHash<int, GlyphNames>() : takeNames(pdf, lines);
    for (QPDFObjectHandle object : pdf.getAllObjects()) {
        if (!object.isDictionary() || !object.getKey("/ToUnicode").isStream())
            continue;
        QPDFObjectHandle map = object.getKey("/ToUnicode");
        const QByteArray named = withNames(corrected(bytesOf(map), lookAlikes), names.value(object.getObjectID()));
        map.replaceStreamData(named.toStdString(), QPDFObjectHandle::newNull(), QPDFObjectHandle::newNull());
    }
    settleFontNames(pdf);
    dropMoments(pdf, title);
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setDeterministicID(true);
    writer.setObjectStreamMode(qpdf_o_disable);
    writer.write();
    const std::shared_ptr<Buffer> out = writer.getBufferSharedPointer();
    return QByteArray(reinterpret_cast<const char *>(out->getBuffer()), static_cast<qsizetype>(out->getSize()));
}

} // namespace

LookAlikes lookAlikesOf(const QString &drawn, const std::vector<QFont> &fonts)
{
    LookAlikes lookAlikes;
    for (const QFont &font : fonts) {
        const QRawFont raw = QRawFont::fromFont(font);
        QHash<quint32, char16_t> byGlyph;
        for (const QChar character : drawn)
            if (const quint32 glyph = glyphOf(raw, character.unicode()); glyph != 0)
                byGlyph.insert(glyph, character.unicode());
        for (const auto &[first, last] : kSuspects) {
            for (uint code = first; code <= last; ++code) {
                const auto suspect = static_cast<char16_t>(code);
                const auto found = byGlyph.constFind(glyphOf(raw, suspect));
                if (found != byGlyph.constEnd() && *found != suspect && !drawn.contains(QChar(suspect)))
                    lookAlikes.insert(suspect, *found);
            }
        }
    }
    return lookAlikes;
}

QByteArray corrected(const QByteArray &toUnicode, const LookAlikes &lookAlikes)
{
    QByteArray map = toUnicode;
    bool inside = false; // between begin… and end… of bfchar or bfrange
    qsizetype at = 0;
    while (at < map.size()) {
        const qsizetype end = map.indexOf('\n', at) < 0 ? map.size() : map.indexOf('\n', at);
        const QByteArray line = map.mid(at, end - at);
        if (line.contains("endbf"))
            inside = false;
        // The last field of a row is its target, or the list of its targets; the first fields are glyph codes.
        const qsizetype list = line.indexOf('[');
        qsizetype open = inside ? (list >= 0 ? line.indexOf('<', list) : line.lastIndexOf('<')) : -1;
        while (open >= 0) {
            const qsizetype close = line.indexOf('>', open);
            if (close < 0)
                break;
            correctTarget(map, at + open + 1, at + close, lookAlikes);
            open = list >= 0 ? line.indexOf('<', close) : -1;
        }
        if (line.contains("beginbf"))
            inside = true;
        at = end + 1;
    }
    return map;
}

base::Result<QByteArray> settlePdf(const QByteArray &pdf, const LookAlikes &lookAlikes, const QString &title, const std::vector<DrawnText> &lines)
{
    try {
        return rewritten(pdf, lookAlikes, title, lines);
    } catch (const std::exception &failure) {
        return base::fail(base::ErrorCode::Storage, Words::tr("The PDF cannot be finished. Print it on paper, and report this."),
                          QString::fromLocal8Bit(failure.what()));
    }
}

} // namespace report
