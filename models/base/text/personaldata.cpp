// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text/personaldata.h"

#include <QDate>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <vector>

namespace base {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kShortest = 7; ///< digits of the shortest number
constexpr int kMostGroups = 4;     ///< a number is written in so many groups, or digit by digit, or in pairs

/// A text as numbers are looked for in it: one ASCII form of each digit, dash, blank and full-width letter, nothing without width; and where each
/// stood.
struct Folded {
    QString text;
    std::vector<qsizetype> at;
};

[[nodiscard]] QChar foldedOf(QChar letter)
{
    if (letter.digitValue() >= 0)
        return QChar(u'0' + letter.digitValue());
    if (letter >= QChar(0xff01) && letter <= QChar(0xff5e))
        return QChar(letter.unicode() - 0xfee0);
    if (letter.category() == QChar::Punctuation_Dash || letter == QChar(0x2212) || u"_·•‧・"_s.contains(letter))
        return u'-';
    return letter.isSpace() ? QChar(u' ') : letter;
}

[[nodiscard]] Folded fold(const QString &text)
{
    Folded folded;
    folded.text.reserve(text.size());
    folded.at.reserve(static_cast<size_t>(text.size()));
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i].category() == QChar::Other_Format)
            continue;
        folded.text += foldedOf(text[i]);
        folded.at.push_back(i);
    }
    return folded;
}

/// A digit or a letter before a number makes it part of a code; a word for telephone or for a messenger's account does not.
constexpr auto kBegins = R"((?<![0-9])(?<![0-9][.])(?:(?<![A-Za-z])|(?<=tel)|(?<=mob)|(?<=bile)|(?<=one)|(?<=cell)|(?<=call)|(?<=ring))"
                         R"(|(?<=wx)|(?<=vx)|(?<=qq)|(?<=[^A-Za-z]v)|(?<=^v)))";
constexpr auto kEnds = "(?![0-9])";
constexpr auto kGap = "[ .-]{0,3}";
/// What nobody puts into a code, but somebody between the three parts of a number.
constexpr auto kMark = "(?: ?[/~:()|,;*+=、] ?)?";
constexpr auto kExtension = R"((?:[ ,]{0,2}(?:转|分机|ext\.?|x|#|-)[ :]{0,2}[0-9]{1,6}(?![0-9]))?)";

[[nodiscard]] QRegularExpression shape(QString pattern)
{
    pattern.replace(u"~"_s, QLatin1StringView(kGap)).replace(u"%"_s, QString::fromUtf8(kMark));
    pattern.replace(u"<"_s, QLatin1StringView(kBegins)).replace(u">"_s, QLatin1StringView(kEnds)).replace(u"&"_s, QString::fromUtf8(kExtension));
    pattern.replace(u"@"_s, u"(?<![0-9])"_s);
    return QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption);
}

/// Mainland mobile and landline numbers, those of North America, and local ones and joined American ones behind a word that says so.
[[nodiscard]] const std::array<QRegularExpression, 7> &numbers()
{
    // The brackets of look-around are written by shape(), after the marks are replaced.
    static const std::array kNumbers{
        shape(uR"(<(?:\(?(?:\+|00)?86\)?~)?\(?1~[3-9](?:~[0-9]){9}\)?>&)"_s),
        shape(uR"(<1[3-9][0-9]%[0-9]{4}%[0-9]{4}>&)"_s),
        shape(
            uR"(<(?:\(?(?:\+|00)86\)?~\(?0?|\(?86(?:\)[ .-]{0,2}|[ .-]{1,2})\(?0?|\(?0)(?:10|2[0-9]|[3-9][0-9]{2})\)?~[2-8][0-9]{2,3}~[0-9]{4}>&)"_s),
        shape(uR"(<(?:\+?1[ .-])?\(?[2-9][0-9]{2}\)?[ .-]{1,2}[0-9]{3}[ .-][0-9]{4}>&)"_s),
        shape(uR"(<(?:\+?1~)?(?:\([2-9][0-9]{2}\)~|[2-9][0-9]{2}[ .-]{1,2})[2-9][0-9]{2}~[0-9]{4}>&)"_s),
        shape(uR"(\+1~[2-9][0-9]{2}~[2-9][0-9]{2}~[0-9]{4}>&)"_s),
        shape(uR"((?:电话|座机|致电|来电|拨打|联系方式|手机|\b(?:tel|(?:cell|tele)?phone|mobile|cell|call|ring)))"
              uR"([^0-9]{0,6}(?:1~)?(?:[2-9][0-9]{2}~[2-9][0-9]{2}|[2-8][0-9]{2,3})~[0-9]{4}>&)"_s),
    };
    return kNumbers;
}

/// A short case number (MMDD-serial) that no further group follows, or another case number does.
[[nodiscard]] bool isCaseNumber(QStringView text)
{
    static const QRegularExpression kShape(u"^(?:0[1-9]|1[0-2])(?:[0-2][0-9]|3[01])-[0-9]{4,6}(?![0-9])(?![ -]?[0-9]{3,4}(?![0-9]|-[0-9]{4}))"_s);
    return kShape.match(text.toString()).hasMatch();
}

/// 12 13 14 … and other lists of numbers are none: one is written in few groups, or digit by digit, or in pairs.
[[nodiscard]] bool isWrittenAsOne(const QString &found)
{
    int groups = 0;
    int longest = 0;
    int length = 0;
    for (const QChar letter : found) {
        length = letter.isDigit() ? length + 1 : 0;
        groups += length == 1 ? 1 : 0;
        longest = std::max(longest, length);
    }
    return groups <= kMostGroups + 1 || longest <= 2;
}

/// GB 11643: a day of birth that exists and the check character of ISO 7064 MOD 11-2.
[[nodiscard]] bool isResidentId(const QString &found)
{
    constexpr std::array kWeights{7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    constexpr QLatin1StringView kChecks("10X98765432");
    QString id;
    for (const QChar letter : found)
        if (letter.isDigit() || letter.toUpper() == u'X')
            id += letter.toUpper();
    if (id.size() != 18 || !QDate::fromString(id.mid(6, 8), u"yyyyMMdd"_s).isValid())
        return false;
    int sum = 0;
    for (size_t i = 0; i < kWeights.size(); ++i)
        sum += kWeights[i] * id[static_cast<qsizetype>(i)].digitValue();
    return id[17] == kChecks[sum % 11];
}

/// Covers the digits from `from` on, in the text and where they are looked for.
void cover(QString &text, Folded &folded, qsizetype from, qsizetype to, bool withCheck)
{
    for (qsizetype i = from; i < to; ++i) {
        if (!folded.text[i].isDigit() && !(withCheck && folded.text[i].toUpper() == u'X'))
            continue;
        folded.text[i] = u'*';
        text[folded.at[static_cast<size_t>(i)]] = u'*';
    }
}

/// A mobile number as it is dictated: 一三八一二三四五六七八, 幺三八 …, with the same blanks, dots and dashes between as in one of digits, and with
/// digits among its numerals.
void coverSpelt(QString &text)
{
    static const QString kNumerals = u"〇零一二三四五六七八九幺壹贰叁肆伍陆柒捌玖两0123456789"_s;
    constexpr int kMobile = 11; // digits
    const auto isNumeral = [](QChar letter) { return kNumerals.contains(letter); };
    const Folded folded = fold(text);
    if (std::ranges::count_if(folded.text, isNumeral) < kMobile)
        return;
    // A letter before it makes digits a code's; digits alone were looked at before, and left because they are none.
    static const QRegularExpression kSpelt(
        u"(?<!=)(?<![A-Za-z])[一幺壹1]~[三四五六七八九叁肆伍陆柒捌玖3-9](?:~=){9}(?!=)"_s.replace(u"~"_s, QLatin1StringView(kGap))
            .replace(u"="_s, u'[' + kNumerals + u']'));
    const auto isWord = [&isNumeral](QChar letter) { return isNumeral(letter) && !letter.isDigit(); };
    for (auto found = kSpelt.globalMatch(folded.text); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        if (std::ranges::none_of(match.capturedView(), isWord))
            continue;
        for (qsizetype i = match.capturedStart(); i < match.capturedEnd(); ++i) {
            if (isNumeral(folded.text[i]))
                text[folded.at[static_cast<size_t>(i)]] = u'*';
        }
    }
}

[[nodiscard]] bool hasDigitsOfANumber(const QString &text)
{
    return std::ranges::count_if(text, [](QChar letter) { return letter.digitValue() >= 0; }) >= kShortest;
}

/// Covers ids in both. Its checksum is proof enough of one: whatever letters stand beside it.
void coverIds(QString &text, Folded &folded)
{
    static const QRegularExpression kId = shape(u"@[1-9][0-9]{5}~(?:18|19|20)[0-9]{2}~[0-9]{2}~[0-9]{2}~[0-9]{3}~[0-9X]>"_s);
    for (auto found = kId.globalMatch(folded.text); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        if (isResidentId(match.captured()))
            cover(text, folded, match.capturedStart(), match.capturedEnd(), true);
    }
}

[[nodiscard]] QString maskedDigits(const QString &text)
{
    if (!hasDigitsOfANumber(text))
        return text;
    Folded folded = fold(text);
    QString shown = text;
    coverIds(shown, folded);
    for (const QRegularExpression &number : numbers()) {
        qsizetype from = 0;
        for (auto match = number.match(folded.text, from); match.hasMatch(); match = number.match(folded.text, from)) {
            const bool taken = isWrittenAsOne(match.captured()) && !isCaseNumber(QStringView(folded.text).mid(match.capturedStart()));
            if (taken)
                cover(shown, folded, match.capturedStart(), match.capturedEnd(), false);
            from = taken ? match.capturedEnd() : match.capturedStart() + 1;
        }
    }
    return shown;
}

} // namespace

QString maskedIds(const QString &text)
{
    if (!hasDigitsOfANumber(text))
        return text;
    Folded folded = fold(text);
    QString shown = text;
    coverIds(shown, folded);
    return shown;
}

QString masked(const QString &text)
{
    QString shown = maskedDigits(text);
    coverSpelt(shown);
    return shown;
}

} // namespace base
