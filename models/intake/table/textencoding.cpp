// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/table/textencoding.h"

#include "intake/table/text.h"

using namespace Qt::StringLiterals;

namespace intake {

void EncodingGuess::feed(const QByteArray &bytes)
{
    if (m_head.size() < 4)
        m_head += bytes.left(4 - m_head.size());
    for (const char byte : bytes) {
        feedUtf8(uchar(byte));
        feedGb18030(uchar(byte));
    }
}

void EncodingGuess::feedUtf8(uchar byte)
{
    if (m_utf8Left > 0) {
        if ((byte & 0xc0) == 0x80) {
            if (--m_utf8Left == 0)
                ++m_utf8Good;
            return;
        }
        ++m_utf8Bad;
        m_utf8Left = 0;
    }
    if (byte < 0x80)
        return;
    if (byte >= 0xc2 && byte <= 0xdf)
        m_utf8Left = 1;
    else if (byte >= 0xe0 && byte <= 0xef)
        m_utf8Left = 2;
    else if (byte >= 0xf0 && byte <= 0xf4)
        m_utf8Left = 3;
    else
        ++m_utf8Bad;
}

void EncodingGuess::feedGb18030(uchar byte)
{
    const bool digit = byte >= 0x30 && byte <= 0x39;
    const bool lead = byte >= 0x81 && byte <= 0xfe;
    switch (m_gbState) {
    case 0: // between characters
        if (lead)
            m_gbState = 1;
        else if (byte >= 0x80)
            ++m_gbBad;
        return;
    case 1: // second byte: of two, or of four
        if (digit) {
            m_gbState = 2;
        } else {
            ++(byte >= 0x40 && byte != 0x7f && byte != 0xff ? m_gbGood : m_gbBad);
            m_gbState = 0;
        }
        return;
    case 2: // third byte of four
        if (!lead)
            ++m_gbBad;
        m_gbState = lead ? 3 : 0;
        return;
    case 3: // fourth byte of four
        ++(digit ? m_gbGood : m_gbBad);
        m_gbState = 0;
        return;
    }
}

QString EncodingGuess::name() const
{
    if (m_head.startsWith("\xef\xbb\xbf"))
        return u"UTF-8"_s;
    if (m_head.startsWith("\xff\xfe"))
        return u"UTF-16LE"_s;
    if (m_head.startsWith("\xfe\xff"))
        return u"UTF-16BE"_s;
    // A file cut inside its last character is still what it was, hence no look at the unfinished states.
    const bool gb18030 = m_utf8Bad > 0 && m_gbBad == 0 && m_gbGood > 0 && m_utf8Good < m_utf8Bad;
    return gb18030 ? u"GB18030"_s : u"UTF-8"_s;
}

base::Result<QStringDecoder> decoderFor(const QString &encoding)
{
    const QString asked = encoding.trimmed().toUpper();
    // GB18030 is a superset of both; asking for the superset reads every file that claims to be one of them.
    const bool gb = asked == u"GBK" || asked == u"GB2312" || asked == u"GB18030" || asked == u"CP936";
    QStringDecoder decoder((gb ? u"GB18030"_s : asked).toLatin1().constData());
    if (decoder.isValid())
        return decoder;
    return base::fail(base::ErrorCode::Refused,
                      Text::tr("The encoding \"%1\" is not known here. Save the file as UTF-8 or GB18030 (GBK).").arg(encoding.left(40)));
}

} // namespace intake
