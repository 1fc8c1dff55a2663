// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/xlsx/xlsxbook.h"

#include "base/text/listed.h"
#include "base/try.h"
#include "intake/table/text.h"
#include "intake/xlsx/xlsxcells.h"

#include <QFileInfo>
#include <QHash>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace intake {

using base::Error;
using base::ErrorCode;
using base::fail;

namespace {

constexpr size_t kSheetsMost = 1'000, kFormatsMost = 70'000;
constexpr qsizetype kRelationsMost = 10'000, kTextsMost = 2'000'000, kTextCharactersMost = 64'000'000;
constexpr qint64 kRatioMost = 100, kAlwaysUnpacked = 64'000'000;

base::Result<QHash<QString, QString>> relationsIn(ZipArchive &archive)
{
    QHash<QString, QString> targets;
    auto device = archive.entry(u"xl/_rels/workbook.xml.rels"_s);
    if (!device)
        return targets;
    BoundedXml xml(std::move(device));
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement || xml.name() != u"Relationship")
            continue;
        if (targets.size() == kRelationsMost)
            return tl::unexpected(XlsxBook::damaged(u"too many relations"_s));
        targets.insert(xml.attributes().value("Id"_L1).toString(), xml.attributes().value("Target"_L1).toString());
    }
    if (xml.hasError())
        return tl::unexpected(XlsxBook::damaged(xml.errorString()));
    return targets;
}

/// What a ZIP archive without a workbook is, by the parts that only one kind of file has.
[[nodiscard]] Error isNoWorkbook(ZipArchive &archive)
{
    const auto refused = [](const QString &sentence) { return base::Error{ErrorCode::Refused, sentence, {}, {}}; };
    const QString howToGoOn = Text::tr("Open it in the program that made it, save the table as .xlsx and import that.");
    if (const auto type = archive.entry(u"mimetype"_s)) {
        constexpr qint64 kLongestType = 200;
        const QByteArray word = type->read(kLongestType);
        if (word.startsWith("application/vnd.oasis.opendocument.spreadsheet"))
            return refused(Text::tr("The file is an OpenDocument table (.ods).") + u' ' + howToGoOn);
        if (word.startsWith("application/vnd.oasis.opendocument."))
            return refused(Text::tr("The file is an OpenDocument text, drawing or presentation and not a table.") + u' ' + howToGoOn);
    }
    struct Kind {
        QString part;
        QString sentence;
    };
    const std::array kinds{Kind{u"xl/workbook.bin"_s, Text::tr("The file is a binary workbook (.xlsb).")},
                           Kind{u"word/document.xml"_s, Text::tr("The file is a Word document (.docx) and not a table.")},
                           Kind{u"ppt/presentation.xml"_s, Text::tr("The file is a presentation (.pptx) and not a table.")},
                           Kind{u"Index/Document.iwa"_s, Text::tr("The file is a document of Apple's Numbers, Pages or Keynote.")},
                           Kind{u"Index.zip"_s, Text::tr("The file is a document of Apple's Numbers, Pages or Keynote.")}};
    for (const Kind &kind : kinds) {
        if (archive.entry(kind.part))
            return refused(kind.sentence + u' ' + howToGoOn);
    }
    return {ErrorCode::Malformed, Text::tr("The file is a ZIP archive but not a workbook. Save the table as .xlsx or .csv."), {}, {}};
}

} // namespace

base::Error XlsxBook::damaged(const QString &detail)
{
    return {
        ErrorCode::Malformed,
        Text::tr("The workbook is damaged, or holds more than a table does. Open it in a spreadsheet and save it again, or save the sheet as CSV."),
        detail,
        {}};
}

qint64 XlsxBook::unpackedMost(const QString &file) { return std::clamp(QFileInfo(file).size() * kRatioMost, kAlwaysUnpacked, kXlsxUnpackedMost); }

base::Result<std::shared_ptr<const XlsxBook>> XlsxBook::open(const QString &file)
{
    TRY(const auto archive, ZipArchive::open(file, unpackedMost(file)));
    std::shared_ptr<XlsxBook> book(new XlsxBook);
    book->m_file = file;
    TRY_DONE(book->readSheets(*archive));
    TRY_DONE(book->readStyles(*archive));
    TRY_DONE(book->readTexts(*archive));
    return book;
}

base::Result<std::vector<XlsxBook::Sheet>> XlsxBook::sheetsIn(const QString &file)
{
    TRY(const auto archive, ZipArchive::open(file, unpackedMost(file)));
    XlsxBook book;
    TRY_DONE(book.readSheets(*archive));
    return std::move(book.m_sheets);
}

base::Result<XlsxBook::Sheet> XlsxBook::sheet(const QString &name) const
{
    const auto found = std::ranges::find_if(m_sheets, [&name](const Sheet &sheet) { return name.isEmpty() || sheet.name == name; });
    if (found != m_sheets.end())
        return *found;
    QStringList names;
    for (const Sheet &sheet : m_sheets)
        names.push_back(sheet.name);
    return fail(ErrorCode::Malformed, Text::tr("The workbook has no sheet \"%1\"; it has: %2.").arg(name, base::listed(names)));
}

std::optional<QString> XlsxBook::text(qsizetype index) const
{
    return index >= 0 && index < m_texts.size() ? std::optional(m_texts[index]) : std::nullopt;
}

base::Outcome XlsxBook::readSheets(ZipArchive &archive)
{
    TRY(const auto targets, relationsIn(archive));
    auto device = archive.entry(u"xl/workbook.xml"_s);
    if (!device)
        return tl::unexpected(isNoWorkbook(archive));
    BoundedXml xml(std::move(device));
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        const QXmlStreamAttributes attributes = xml.attributes();
        if (xml.name() == u"workbookPr") {
            const QStringView start = attributes.value("date1904"_L1);
            m_from1904 = start == u"1" || start == u"true";
        } else if (xml.name() == u"sheet") {
            const QString path = targets.value(attributes.value("r:id"_L1).toString());
            const QString state = attributes.value("state"_L1).toString();
            if (m_sheets.size() == kSheetsMost)
                return tl::unexpected(damaged(u"too many sheets"_s));
            m_sheets.push_back({attributes.value("name"_L1).toString(), state == u"hidden" || state == u"veryHidden",
                                path.startsWith(u'/') ? path.sliced(1) : u"xl/"_s + path});
        }
    }
    if (xml.hasError() || archive.failed())
        return tl::unexpected(damaged(xml.errorString()));
    return {};
}

base::Outcome XlsxBook::readStyles(ZipArchive &archive)
{
    auto device = archive.entry(u"xl/styles.xml"_s);
    if (!device)
        return {};
    BoundedXml xml(std::move(device));
    QHash<int, QString> codes;
    bool cellFormats = false;
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        if (xml.name() == u"cellXfs")
            cellFormats = token == QXmlStreamReader::StartElement;
        if (token != QXmlStreamReader::StartElement)
            continue;
        if (m_formats.size() == kFormatsMost || size_t(codes.size()) == kFormatsMost)
            return tl::unexpected(damaged(u"too many formats"_s));
        if (xml.name() == u"numFmt") {
            codes.insert(xml.attributes().value("numFmtId"_L1).toInt(), xml.attributes().value("formatCode"_L1).toString());
        } else if (cellFormats && xml.name() == u"xf") {
            const int id = xml.attributes().value("numFmtId"_L1).toInt();
            const QString code = codes.value(id);
            m_formats.push_back({xlsx::isDateFormat(id, code), xlsx::showsTime(id, code), xlsx::digitPlaces(code)});
        }
    }
    if (xml.hasError() || archive.failed())
        return tl::unexpected(damaged(xml.errorString()));
    return {};
}

base::Outcome XlsxBook::readTexts(ZipArchive &archive)
{
    auto device = archive.entry(u"xl/sharedStrings.xml"_s);
    if (!device)
        return {};
    BoundedXml xml(std::move(device));
    qsizetype characters = 0;
    if (xml.readNextStartElement()) {
        while (xml.readNextStartElement()) {
            m_texts.push_back(spreadsheetText(xml));
            characters += m_texts.back().size();
            if (m_texts.size() > kTextsMost || characters > kTextCharactersMost)
                return tl::unexpected(damaged(u"too many texts"_s));
        }
    }
    if (xml.hasError() || archive.failed())
        return tl::unexpected(damaged(xml.errorString()));
    return {};
}

} // namespace intake
