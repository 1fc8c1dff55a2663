// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/codec/jsonbytes.h"

#include <QLocale>

#include <charconv>
#include <cmath>

namespace domain {

namespace {

char hexDigit(uint value) { return "0123456789abcdef"[value & 0xf]; }

char *escaped(char *out, char16_t unit)
{
    *out++ = '\\';
    switch (unit) {
    case '"':
    case '\\': *out++ = char(unit); return out;
    case '\b': *out++ = 'b'; return out;
    case '\f': *out++ = 'f'; return out;
    case '\n': *out++ = 'n'; return out;
    case '\r': *out++ = 'r'; return out;
    case '\t': *out++ = 't'; return out;
    default: break;
    }
    *out++ = 'u';
    for (const int shift : {12, 8, 4, 0})
        *out++ = hexDigit(uint(unit) >> shift);
    return out;
}

char *utf8(char *out, char32_t character)
{
    const auto tail = [character](int shift) { return char(0x80 | (character >> shift & 0x3f)); };
    if (character < 0x800) {
        *out++ = char(0xc0 | character >> 6);
    } else if (character < 0x10000) {
        *out++ = char(0xe0 | character >> 12);
        *out++ = tail(6);
    } else {
        *out++ = char(0xf0 | character >> 18);
        *out++ = tail(12);
        *out++ = tail(6);
    }
    *out++ = tail(0);
    return out;
}

} // namespace

void JsonBytes::text(QStringView text)
{
    constexpr qsizetype kLongestUnit = 6; // \u001f
    char *const begin = room(kLongestUnit * text.size() + 2);
    char *out = begin;
    *out++ = '"';
    const char16_t *const end = text.utf16() + text.size();
    for (const char16_t *in = text.utf16(); in != end; ++in) {
        const char16_t unit = *in;
        if (unit < 0x80) {
            if (unit >= 0x20 && unit != '"' && unit != '\\')
                *out++ = char(unit);
            else
                out = escaped(out, unit);
        } else if (!QChar::isSurrogate(unit)) {
            out = utf8(out, unit);
        } else if (QChar::isHighSurrogate(unit) && in + 1 != end && QChar::isLowSurrogate(in[1])) {
            out = utf8(out, QChar::surrogateToUcs4(unit, *++in));
        } else {
            out = escaped(out, unit);
        }
    }
    *out++ = '"';
    m_end += out - begin;
}

void JsonBytes::number(qint64 number)
{
    constexpr qsizetype kMost = 20; // -9223372036854775808
    char *const begin = room(kMost);
    m_end += std::to_chars(begin, begin + kMost, number).ptr - begin;
}

void JsonBytes::number(double number)
{
    constexpr qsizetype kMost = 32;
    char *const begin = room(kMost);
    const double size = std::abs(number);
    if (size >= 1 && size < 1000) { // degrees; here both write a point and the same shortest digits, and this way is faster
        m_end += std::to_chars(begin, begin + kMost, number, std::chars_format::fixed).ptr - begin;
        return;
    }
    const QByteArray digits = std::isfinite(number) ? QByteArray::number(number, 'g', QLocale::FloatingPointShortest) : QByteArrayLiteral("null");
    std::memcpy(room(digits.size()), digits.constData(), size_t(digits.size()));
    m_end += digits.size();
}

QByteArray JsonBytes::take()
{
    m_bytes.truncate(m_end);
    m_end = 0;
    return std::exchange(m_bytes, QByteArray(kFirst, Qt::Uninitialized));
}

} // namespace domain
