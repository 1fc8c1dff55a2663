// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/table/boundedxml.h"

using namespace Qt::StringLiterals;

namespace intake {

/// Passes bytes on and counts them since the last token: the reader would gather a text without end before it shows any of it.
class BoundedXml::Gauge final : public QIODevice {
public:
    explicit Gauge(std::unique_ptr<QIODevice> device) : m_device(std::move(device)) { setOpenMode(QIODevice::ReadOnly | QIODevice::Unbuffered); }
    [[nodiscard]] bool isSequential() const override { return true; }
    void tokenBegins() { m_passed = 0; }
    [[nodiscard]] bool isFull() const { return m_passed > kTokenMost; }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        if (isFull())
            return -1;
        const qint64 count = m_device->read(data, most);
        m_passed += std::max<qint64>(count, 0);
        return count > 0 ? count : -1;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    std::unique_ptr<QIODevice> m_device;
    qint64 m_passed = 0;
};

BoundedXml::BoundedXml(std::unique_ptr<QIODevice> device) : m_gauge(std::make_unique<Gauge>(std::move(device))) { m_xml.setDevice(m_gauge.get()); }

BoundedXml::~BoundedXml() = default;

QXmlStreamReader::TokenType BoundedXml::readNext()
{
    m_gauge->tokenBegins();
    const QXmlStreamReader::TokenType token = m_xml.readNext();
    if (m_gauge->isFull())
        m_xml.raiseError(u"a text or tag is too long"_s);
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
