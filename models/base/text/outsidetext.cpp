// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text/outsidetext.h"

#include <algorithm>
#include <array>

namespace base {

namespace {

constexpr char16_t kIsolate = 0x2068;
constexpr char16_t kIsolateEnd = 0x2069;
constexpr char16_t kDots = 0x2026;

/// Units that can only belong to right-to-left writing, or to a character of a plane that holds some.
[[nodiscard]] bool mayRunLeft(char16_t unit)
{
    return (unit >= 0x0590 && unit <= 0x08ff) || (unit >= 0xfb1d && unit <= 0xfdff) || (unit >= 0xfe70 && unit <= 0xfeff) || unit == 0xd802 ||
           unit == 0xd803 || unit == 0xd83a || unit == 0xd83b;
}

/// First and last code of a range.
struct Codes {
    char32_t first = 0;
    char32_t last = 0;
};

/// Unicode's Default_Ignorable_Code_Point without direction controls, and the marks of interlinear notes.
constexpr std::array kInvisible{
    Codes{0xad, 0xad},     Codes{0x034f, 0x034f},   Codes{0x115f, 0x1160},   Codes{0x17b4, 0x17b5},   Codes{0x180b, 0x180f}, Codes{0x200b, 0x200d},
    Codes{0x2060, 0x2065}, Codes{0x206a, 0x206f},   Codes{0x3164, 0x3164},   Codes{0xfe00, 0xfe0f},   Codes{0xfeff, 0xfeff}, Codes{0xffa0, 0xffa0},
    Codes{0xfff0, 0xfffb}, Codes{0x1bca0, 0x1bca3}, Codes{0x1d173, 0x1d17a}, Codes{0xe0000, 0xe0fff},
};

[[nodiscard]] bool isInvisible(char32_t code)
{
    return std::ranges::any_of(kInvisible, [code](const Codes &each) { return code >= each.first && code <= each.last; });
}

[[nodiscard]] bool hasControl(const QString &text)
{
    return std::ranges::any_of(text, [](QChar c) { return isDirectionControl(c.unicode()); });
}

[[nodiscard]] bool mayHoldLeftward(const QString &text)
{
    return std::ranges::any_of(text, [](QChar c) { return mayRunLeft(c.unicode()); });
}

/// One character: its code and its length in units.
struct Character {
    char32_t code = 0;
    qsizetype length = 1;
};

[[nodiscard]] Character characterAt(const QString &text, qsizetype at)
{
    if (text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate())
        return {QChar::surrogateToUcs4(text[at], text[at + 1]), 2};
    return {text[at].unicode(), 1};
}

enum class Way : quint8 { Right, Left, Mark, Neutral };

[[nodiscard]] Way wayOf(char32_t code)
{
    switch (QChar::direction(code)) {
    case QChar::DirR:
    case QChar::DirAL:
    case QChar::DirAN: return Way::Left;
    case QChar::DirNSM: return Way::Mark;
    case QChar::DirL:
    case QChar::DirEN:
    case QChar::DirB:
    case QChar::DirS:
    case QChar::DirLRI:
    case QChar::DirRLI:
    case QChar::DirFSI:
    case QChar::DirPDI: return Way::Right;
    case QChar::DirES:
    case QChar::DirET:
    case QChar::DirCS:
    case QChar::DirWS:
    case QChar::DirON:
    case QChar::DirLRE:
    case QChar::DirLRO:
    case QChar::DirRLE:
    case QChar::DirRLO:
    case QChar::DirPDF:
    case QChar::DirBN: return Way::Neutral;
    }
    return Way::Neutral;
}

/// Where the run of right-to-left writing that begins at `at` ends: after its last letter, digit or mark of that writing.
[[nodiscard]] qsizetype endOfRun(const QString &text, qsizetype at)
{
    qsizetype end = at;
    bool afterLetter = false;
    while (at < text.size()) {
        const Character c = characterAt(text, at);
        const Way way = wayOf(c.code);
        if (way == Way::Right)
            break;
        at += c.length;
        if (way == Way::Left || (way == Way::Mark && afterLetter))
            end = at;
        afterLetter = way == Way::Left || (way == Way::Mark && afterLetter);
    }
    return end;
}

[[nodiscard]] QString guarded(const QString &text)
{
    QString out;
    out.reserve(text.size() + 8);
    qsizetype open = 0;
    for (qsizetype at = 0; at < text.size();) {
        const char16_t unit = text[at].unicode();
        if (unit == kIsolate) {
            ++open;
            out += QChar(unit);
        } else if (unit == kIsolateEnd) {
            if (open > 0) {
                --open;
                out += QChar(unit);
            }
        } else if (!isDirectionControl(unit)) {
            const Character c = characterAt(text, at);
            if (open == 0 && wayOf(c.code) == Way::Left) {
                const qsizetype end = endOfRun(text, at);
                out += QChar(kIsolate) + withoutControls(text.mid(at, end - at)) + QChar(kIsolateEnd);
                at = end;
                continue;
            }
            out += QStringView(text).mid(at, c.length);
            at += c.length;
            continue;
        }
        ++at;
    }
    return out + QString(open, QChar(kIsolateEnd));
}

} // namespace

bool isDirectionControl(char16_t unit)
{
    return (unit >= 0x202a && unit <= 0x202e) || (unit >= 0x2066 && unit <= 0x2069) || unit == 0x200e || unit == 0x200f || unit == 0x061c;
}

QString withoutControls(const QString &text)
{
    QString out = text;
    return hasControl(text) ? out.removeIf([](QChar c) { return isDirectionControl(c.unicode()); }) : out;
}

QString withVisibleControls(const QString &text)
{
    if (!hasControl(text))
        return text;
    QString out;
    for (const QChar c : text) {
        if (isDirectionControl(c.unicode()))
            out += QStringLiteral("[U+%1]").arg(uint(c.unicode()), 4, 16, QChar(u'0')).toUpper();
        else
            out += c;
    }
    return out;
}

QString isolated(const QString &text)
{
    if (!hasControl(text) && !mayHoldLeftward(text))
        return text;
    const QString plain = withoutControls(text);
    return plain.isEmpty() ? plain : QChar(kIsolate) + plain + QChar(kIsolateEnd);
}

QString isolatedVisibly(const QString &text)
{
    return hasControl(text) ? QChar(kIsolate) + withVisibleControls(text) + QChar(kIsolateEnd) : isolated(text);
}

QStringList isolated(const QStringList &texts)
{
    QStringList out;
    out.reserve(texts.size());
    for (const QString &text : texts)
        out << isolated(text);
    return out;
}

QString shown(const QString &text) { return hasControl(text) || mayHoldLeftward(text) ? guarded(text) : text; }

QString drawn(const QString &text)
{
    if (mayHoldLeftward(text))
        return guarded(text);
    return withoutControls(text);
}

QString withoutIsolates(const QString &text)
{
    QString out = text;
    return out.removeIf([](QChar c) { return c.unicode() == kIsolate || c.unicode() == kIsolateEnd; });
}

QString quotationsIsolated(const QString &sentence)
{
    QString out;
    qsizetype at = 0;
    for (;;) {
        const qsizetype open = sentence.indexOf(u'“', at);
        const qsizetype close = open < 0 ? -1 : sentence.indexOf(u'”', open);
        if (close < 0)
            return out + sentence.mid(at);
        out += sentence.mid(at, open + 1 - at) + isolated(sentence.mid(open + 1, close - open - 1)) + u'”';
        at = close + 1;
    }
}

QString withoutInvisibles(const QString &text)
{
    QString out;
    out.reserve(text.size());
    for (qsizetype at = 0; at < text.size();) {
        const Character c = characterAt(text, at);
        if (!isInvisible(c.code))
            out += QStringView(text).mid(at, c.length);
        at += c.length;
    }
    return out;
}

QString oneLine(const QString &text)
{
    const auto breaks = [](QChar c) {
        return c < u' ' || (c >= QChar(0x7f) && c <= QChar(0x9f)) || c == QChar::LineSeparator || c == QChar::ParagraphSeparator;
    };
    if (std::ranges::none_of(text, breaks))
        return text;
    QString out = text;
    std::ranges::replace_if(out, breaks, u' ');
    return out;
}

QString atMost(const QString &text, qsizetype most)
{
    if (text.size() <= most)
        return text;
    qsizetype keep = std::max<qsizetype>(0, most - 1);
    if (keep > 0 && text[keep - 1].isHighSurrogate())
        --keep;
    return text.left(keep) + QChar(kDots);
}

} // namespace base
