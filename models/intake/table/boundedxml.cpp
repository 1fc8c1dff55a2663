// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/table/boundedxml.h"

#include <QStringDecoder>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace intake {

namespace {

/// Whether a part may name this encoding: those in which a tag is always made of ASCII bytes, and nothing else is.
bool isPlainEncoding(QStringView name)
{
    static constexpr std::array kPlain{"utf-8"_L1, "us-ascii"_L1, "iso-8859-1"_L1, "gb2312"_L1, "gbk"_L1, "gb18030"_L1};
    return name.isEmpty() || std::ranges::any_of(kPlain, [name](QLatin1StringView plain) { return name.compare(plain, Qt::CaseInsensitive) == 0; });
}

} // namespace

/// Counts the attributes of each tag before the reader sees them: it compares each with all before it. Exact for well-formed XML in an encoding
/// whose other characters have no ASCII bytes: every tag begins with a '<', and within quotes none may stand.
class BoundedXml::TagScan {
public:
    void feed(QByteArrayView bytes)
    {
        for (const char c : bytes) {
            if (c == '<') {
                m_place = Place::Opened;
                m_count = 0;
                continue;
            }
            switch (m_place) {
            case Place::Text: break;
            case Place::Opened: m_place = c == '!' || c == '?' || c == '/' ? Place::Text : Place::Tag; break;
            case Place::Tag:
                if (c == '>')
                    m_place = Place::Text;
                else if (c == '"' || c == '\'')
                    begin(c);
                break;
            case Place::Value:
                if (c == m_quote)
                    m_place = Place::Tag;
                break;
            }
        }
    }
    [[nodiscard]] bool tooMany() const { return m_tooMany; }

private:
    void begin(char quote)
    {
        m_place = Place::Value;
        m_quote = quote;
        m_tooMany = m_tooMany || ++m_count > BoundedXml::kAttributesMost;
    }

    enum class Place : quint8 { Text, Opened, Tag, Value };
    Place m_place = Place::Text;
    char m_quote = '"';
    int m_count = 0;
    bool m_tooMany = false;
};

/// Passes bytes on and counts them since the last token: the reader would gather a text without end before it shows any of it. UTF-16 comes out as
/// UTF-8, without the declaration that says otherwise.
class BoundedXml::Gauge final : public QIODevice {
public:
    explicit Gauge(std::unique_ptr<QIODevice> device) : m_device(std::move(device)) { setOpenMode(QIODevice::ReadOnly | QIODevice::Unbuffered); }
    [[nodiscard]] bool isSequential() const override { return true; }
    void tokenBegins() { m_passed = 0; }
    [[nodiscard]] bool isFull() const { return m_passed > kTokenMost || m_tags.tooMany(); }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        if (m_next.isEmpty() && !isFull())
            fetch(most);
        const qint64 count = std::min<qint64>(most, m_next.size());
        m_passed += count;
        if (isFull() || count == 0)
            return -1;
        std::copy_n(m_next.constData(), count, data);
        m_next.remove(0, count);
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    void fetch(qint64 most)
    {
        while (m_next.isEmpty()) {
            const QByteArray bytes = m_device->read(most);
            if (bytes.isEmpty())
                return;
            if (!std::exchange(m_begun, true) && (bytes.startsWith("\xff\xfe") || bytes.startsWith("\xfe\xff") || bytes.left(2).contains('\0')))
                m_wide.emplace(bytes.startsWith("\xff\xfe") || bytes.startsWith('<') ? QStringDecoder::Utf16LE : QStringDecoder::Utf16BE);
            m_next = m_wide ? narrow(bytes) : bytes;
        }
        m_tags.feed(m_next);
    }

    QByteArray narrow(const QByteArray &bytes)
    {
        QString text = m_wide->decode(bytes);
        if (!std::exchange(m_declared, true) && text.startsWith("<?xml"_L1))
            text.remove(0, text.indexOf("?>"_L1) + 2);
        return text.toUtf8();
    }

    std::unique_ptr<QIODevice> m_device;
    std::optional<QStringDecoder> m_wide;
    QByteArray m_next; ///< ready to be passed on
    TagScan m_tags;
    qint64 m_passed = 0;
    bool m_begun = false, m_declared = false;
};

BoundedXml::BoundedXml(std::unique_ptr<QIODevice> device) : m_gauge(std::make_unique<Gauge>(std::move(device))) { m_xml.setDevice(m_gauge.get()); }

BoundedXml::~BoundedXml() = default;

QXmlStreamReader::TokenType BoundedXml::readNext()
{
    m_gauge->tokenBegins();
    const QXmlStreamReader::TokenType token = m_xml.readNext();
    if (m_gauge->isFull())
        m_xml.raiseError(u"a text or tag is too long"_s);
    else if (token == QXmlStreamReader::StartDocument && !isPlainEncoding(m_xml.documentEncoding()))
        m_xml.raiseError(u"no workbook is written in this encoding"_s);
    else if (token == QXmlStreamReader::StartElement && ++m_depth > kDepthMost)
        m_xml.raiseError(u"elements are nested too deeply"_s);
    else if (token == QXmlStreamReader::EndElement)
        --m_depth;
    else if (token == QXmlStreamReader::DTD || token == QXmlStreamReader::EntityReference)
        m_xml.raiseError(u"a document type has no place in a workbook"_s);
    return m_xml.hasError() ? QXmlStreamReader::Invalid : token;
}

bool BoundedXml::readNextStartElement()
{
    while (!m_xml.hasError()) {
        switch (readNext()) {
        case QXmlStreamReader::StartElement: return true;
        case QXmlStreamReader::EndElement:
        case QXmlStreamReader::EndDocument:
        case QXmlStreamReader::Invalid: return false;
        case QXmlStreamReader::NoToken:
        case QXmlStreamReader::StartDocument:
        case QXmlStreamReader::Characters:
        case QXmlStreamReader::Comment:
        case QXmlStreamReader::DTD:
        case QXmlStreamReader::EntityReference:
        case QXmlStreamReader::ProcessingInstruction: break;
        }
    }
    return false;
}

void BoundedXml::skipCurrentElement()
{
    const int outside = m_depth - 1;
    while (m_depth > outside && !m_xml.hasError() && !m_xml.atEnd())
        readNext();
}

QString BoundedXml::innerText()
{
    QString text;
    const int outside = m_depth - 1;
    while (m_depth > outside && !m_xml.hasError() && !m_xml.atEnd()) {
        if (readNext() != QXmlStreamReader::Characters)
            continue;
        if (text.size() + m_xml.text().size() > kTokenMost)
            m_xml.raiseError(u"a text is too long"_s);
        else
            text += m_xml.text();
    }
    return text;
}

QString spreadsheetText(BoundedXml &xml)
{
    QString text;
    const int outside = xml.depth() - 1;
    while (xml.depth() > outside && !xml.hasError() && !xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"rPh")
            xml.skipCurrentElement();
        else if (xml.name() == u"t" && text.size() < BoundedXml::kTokenMost)
            text += xml.innerText();
    }
    return unescaped(text);
}

QString unescaped(const QString &text)
{
    if (!text.contains("_x"_L1))
        return text;
    QString read;
    for (qsizetype i = 0; i < text.size(); ++i) {
        bool isHex = false;
        const bool framed = text[i] == u'_' && i + 6 < text.size() && text[i + 1] == u'x' && text[i + 6] == u'_';
        const ushort code = framed ? QStringView(text).sliced(i + 2, 4).toUShort(&isHex, 16) : ushort(0);
        read += isHex ? QChar(code) : text[i];
        i += isHex ? 6 : 0;
    }
    return read;
}

} // namespace intake
