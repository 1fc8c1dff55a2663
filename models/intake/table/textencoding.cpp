// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/table/textencoding.h"

#include "intake/table/text.h"

#include <algorithm>
#include <uchardet.h>

using namespace Qt::StringLiterals;

namespace intake {

namespace {

constexpr qint64 kDetectedMost = 1 << 20; // bytes with characters beyond ASCII that the detector is given: it is the slowest of the three

bool isAscii(const QByteArray &bytes)
{
    return std::ranges::none_of(bytes, [](char byte) { return uchar(byte) >= 0x80; });
}

} // namespace

// UTF-8 or GB18030 is told by what the bytes decode to, not by uchardet, which weighs how often characters come: it takes a table of valid UTF-8
// with one dash in it for Western European, finds a third of the GBK files with one Chinese word, does not say in which order the bytes of UTF-16
// stand, and nothing of single broken lines. What decoding cannot tell it can: Big5, whose bytes are valid GB18030 too.
EncodingGuess::EncodingGuess() : m_utf8(QStringDecoder::Utf8), m_gb18030("GB18030"), m_gbBad(!m_gb18030.isValid()), m_detector(uchardet_new()) {}

void EncodingGuess::FreeDetector::operator()(uchardet *detector) const { uchardet_delete(detector); }

void EncodingGuess::feed(const QByteArray &bytes)
{
    if (m_head.size() < 4)
        m_head += bytes.left(4 - m_head.size());
    countNoughts(bytes);
    feedUtf8(bytes);
    feedGb18030(bytes);
    feedDetector(bytes);
}

void EncodingGuess::countNoughts(const QByteArray &bytes)
{
    for (const char byte : bytes) {
        if (byte == 0)
            ++m_noughts[size_t(m_size % 2)];
        ++m_size;
    }
}

QString EncodingGuess::unmarkedUtf16() const
{
    constexpr qint64 kFewest = 4, kShare = 12, kStray = 20; // a table has separators and digits; ideographs have no noughts
    const auto [even, odd] = m_noughts;
    const qint64 most = std::max(even, odd), least = std::min(even, odd);
    if (m_size % 2 != 0 || most < kFewest || most * kShare < m_size || least * kStray > most)
        return {};
    return odd > even ? u"UTF-16LE"_s : u"UTF-16BE"_s;
}

void EncodingGuess::feedUtf8(const QByteArray &bytes)
{
    const QString text = m_utf8.decode(bytes);
    for (const QChar c : text) {
        if (c == QChar::ReplacementCharacter)
            ++m_utf8Bad;
        else if (c.unicode() >= 0x80 && !c.isLowSurrogate())
            ++m_utf8Good;
    }
}

void EncodingGuess::feedGb18030(const QByteArray &bytes)
{
    if (m_gbBad)
        return;
    const QString text = m_gb18030.decode(bytes);
    m_gbBad = text.contains(QChar::ReplacementCharacter);
}

void EncodingGuess::feedDetector(const QByteArray &bytes)
{
    if (m_detected >= kDetectedMost || bytes.isEmpty() || (!m_isInside && isAscii(bytes)))
        return;
    m_isInside = uchar(bytes.back()) >= 0x80;
    m_detected += bytes.size();
    uchardet_handle_data(m_detector.get(), bytes.constData(), size_t(bytes.size()));
}

bool EncodingGuess::isBig5()
{
    uchardet_data_end(m_detector.get());
    return qstrcmp(uchardet_get_charset(m_detector.get()), "BIG5") == 0;
}

QString EncodingGuess::name()
{
    if (m_head.startsWith("\xef\xbb\xbf"))
        return u"UTF-8"_s;
    if (m_head.startsWith("\xff\xfe"))
        return u"UTF-16LE"_s;
    if (m_head.startsWith("\xfe\xff"))
        return u"UTF-16BE"_s;
    if (const QString unmarked = unmarkedUtf16(); !unmarked.isEmpty())
        return unmarked;
    // A file cut inside its last character is still what it was, hence no look at what the decoders still hold.
    if (!m_utf8.hasError() || m_utf8Good >= m_utf8Bad) // a replacement character may also stand in the file
        return u"UTF-8"_s;
    if (isBig5())
        return u"BIG5"_s;
    return m_gbBad ? u"UTF-8"_s : u"GB18030"_s;
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
