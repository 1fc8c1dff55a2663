// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/rules/timelimit.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <optional>

namespace domain {

namespace {

struct UnitRow {
    LimitUnit unit;
    const char *words; ///< what is understood, between bars; the first one is written
};
constexpr UnitRow kUnitRows[]{
    {LimitUnit::Minute, "min|mins|minute|minutes|分钟|分"},
    {LimitUnit::UrgentHour, "urgent hours|urgent hour|紧急工作时|紧急工作小时|hours|hour|hrs|hr|h|小时|钟头"},
    {LimitUnit::WorkingHour, "working hours|working hour|工作时|工作小时"},
    {LimitUnit::WorkingDay, "working days|working day|business days|business day|工作日|工作天"},
    {LimitUnit::NaturalDay, "days|day|natural days|natural day|calendar days|calendar day|自然日|日历日|自然天|日历天|天|日"},
};
constexpr int kMostAmount = 100'000;
constexpr int kDaysOfWeek = 7;

bool isAsciiDigit(QChar c) { return c >= QLatin1Char('0') && c <= QLatin1Char('9'); }

/// "10 min", as this program writes it: every deadline of the log is read through here.
std::optional<TimeLimit> asWritten(const QString &text)
{
    const qsizetype blank = text.indexOf(QLatin1Char(' '));
    bool isNumber = false;
    const int amount = blank > 0 && isAsciiDigit(text[0]) ? text.left(blank).toInt(&isNumber) : 0;
    if (!isNumber || amount < 1 || amount > kMostAmount)
        return std::nullopt;
    const QStringView word = QStringView(text).mid(blank + 1);
    for (const UnitRow &row : kUnitRows) {
        const QLatin1String words(row.words);
        if (word == words.left(words.indexOf(QLatin1Char('|'))))
            return TimeLimit{amount, row.unit};
    }
    return std::nullopt;
}

/// What limits are written with in traditional characters, and what each of those is.
constexpr QStringView kTraditional = u"個時鐘鍾緊週內辦結處畢過報單後場達現應長兩貳參陸";
constexpr QStringView kSimplified = u"个时钟钟紧周内办结处毕过报单后场达现应长两贰叁陆";
static_assert(kTraditional.size() == kSimplified.size());

/// Full width made narrow, small letters, traditional characters simplified, without blanks and what nobody sees.
QString plainText(const QString &text)
{
    QString plain;
    for (const QChar c : text.normalized(QString::NormalizationForm_KC).toLower()) {
        const qsizetype traditional = kTraditional.indexOf(c);
        if (!c.isSpace() && c.category() != QChar::Other_Format)
            plain.append(traditional < 0 ? c : kSimplified[traditional]);
    }
    return plain;
}

constexpr QStringView kDigits = u"零一二三四五六七八九", kPowers = u"十百千";
/// Other ways to write them, and what each of those is.
constexpr QStringView kFormal = u"两俩〇壹贰叁肆伍陆柒捌玖拾佰仟", kPlain = u"二二零一二三四五六七八九十百千";
bool isNumeral(QChar c) { return kDigits.contains(c) || kPowers.contains(c) || kFormal.contains(c); }

/// 三, 十五, 二十, 一百二十: up to 9999. None where the text is no such number.
std::optional<int> chineseNumber(const QString &text)
{
    int sum = 0;
    constexpr int kNone = -1;
    int digit = kNone;
    int lastPower = 10'000;
    for (const QChar c : text) {
        const qsizetype formal = kFormal.indexOf(c);
        const QChar each = formal >= 0 ? kPlain[formal] : c;
        if (const qsizetype value = kDigits.indexOf(each); value >= 0) {
            if (digit > 0)
                return std::nullopt;
            digit = int(value);
            continue;
        }
        const qsizetype place = kPowers.indexOf(each);
        const int power = place < 0 ? 0 : place == 0 ? 10 : place == 1 ? 100 : 1000;
        if (power == 0 || power >= lastPower || (digit == kNone && sum > 0))
            return std::nullopt;
        sum += (digit == kNone ? 1 : digit) * power;
        lastPower = power;
        digit = kNone;
    }
    return text.isEmpty() ? std::nullopt : std::optional(sum + std::max(digit, 0));
}

/// An amount of a unit in halves and tenths, so that 1.5小时 and 半小时 stay exact: ten times the amount.
struct Amount {
    qint64 tenths = 0;
    QString rest; ///< what stands behind the number
};

std::optional<Amount> amountOf(const QString &text)
{
    qsizetype end = 0;
    if (!text.isEmpty() && text[0] == QChar(u'半'))
        return Amount{5, text.mid(1)};
    while (end < text.size() && isAsciiDigit(text[end]))
        ++end;
    if (end > 0 && end <= 7) {
        Amount amount{text.left(end).toLongLong() * 10, text.mid(end)};
        const bool hasTenth = amount.rest.size() >= 2 && amount.rest[0] == QLatin1Char('.') && isAsciiDigit(amount.rest[1]);
        if (hasTenth) {
            amount.tenths += amount.rest[1].digitValue();
            amount.rest = amount.rest.mid(2);
        }
        return amount;
    }
    if (end > 0)
        return std::nullopt;
    while (end < text.size() && isNumeral(text[end]))
        ++end;
    const auto number = chineseNumber(text.left(end));
    return number ? std::optional(Amount{qint64{*number} * 10, text.mid(end)}) : std::nullopt;
}

/// The unit's word alone: without the counting word before it and what only says that it is a limit.
QString unitWord(QString rest)
{
    for (const char *tail : {"办结", "结案", "完成", "处置", "处理", "解决", "完毕", "到达现场", "到现场", "到场", "到达", "以内", "之内", "内"}) {
        if (const QString word = QString::fromUtf8(tail); rest.endsWith(word) && rest.size() > word.size())
            rest.chop(word.size());
    }
    if (rest.startsWith(QChar(u'个')))
        rest = rest.mid(1);
    return rest;
}

std::optional<TimeLimit> whole(qint64 tenths, LimitUnit unit)
{
    if (tenths < 10 || tenths % 10 != 0 || tenths / 10 > kMostAmount)
        return std::nullopt;
    return TimeLimit{int(tenths / 10), unit};
}

/// One amount of one unit.
std::optional<TimeLimit> single(const QString &text)
{
    auto amount = amountOf(text);
    if (!amount)
        return std::nullopt;
    QString word = unitWord(amount->rest);
    if (word.startsWith(QChar(u'半')) && amount->tenths % 10 == 0) { // 一个半小时
        amount->tenths += 5;
        word = unitWord(word.mid(1));
    }
    if (word == QStringLiteral("周") || word == QStringLiteral("星期") || word == QStringLiteral("week") || word == QStringLiteral("weeks"))
        return whole(amount->tenths * kDaysOfWeek, LimitUnit::NaturalDay);
    static const QHash<QString, LimitUnit> kUnits = [] {
        QHash<QString, LimitUnit> units;
        for (const UnitRow &row : kUnitRows) {
            for (const QString &each : QString::fromUtf8(row.words).split(QLatin1Char('|')))
                units.insert(QString(each).remove(QLatin1Char(' ')), row.unit);
        }
        return units;
    }();
    const auto unit = kUnits.constFind(word);
    if (unit == kUnits.cend())
        return std::nullopt;
    if (amount->tenths % 10 != 0 && *unit == LimitUnit::UrgentHour)
        return whole(amount->tenths * 60, LimitUnit::Minute);
    return whole(amount->tenths, *unit);
}

/// 2小时30分. Longer units are no sum: 3天5小时 may as well be two limits.
std::optional<TimeLimit> hoursAndMinutes(const QString &text)
{
    constexpr int kHour = 60;
    for (qsizetype cut = 2; cut + 1 < text.size(); ++cut) {
        const auto hours = single(text.left(cut)), minutes = single(text.mid(cut));
        if (hours && minutes && hours->unit == LimitUnit::UrgentHour && minutes->unit == LimitUnit::Minute)
            return whole((qint64{hours->amount} * kHour + minutes->amount) * 10, LimitUnit::Minute);
    }
    return std::nullopt;
}

/// Without what only says from when on it is counted, how it ends, and that its last day belongs to it.
QString bare(QString text)
{
    static const QRegularExpression kFrom(QStringLiteral("^自?(?:受理|接报|接单|派单|收到|立案|交办|接到|发现)(?:之日|之时|当日|时)?起"));
    static const QRegularExpression kEnd(QStringLiteral("(?:\\(含\\)|[。.;,!])+$"));
    return text.remove(kFrom).remove(kEnd);
}

std::optional<TimeLimit> understood(QString text)
{
    text = bare(std::move(text));
    for (const char *most : {"限", "在", "接报后", "接单后", "受理后", "立案后", "最长", "最多", "至多", "不得超过", "不超过", "≤", "<=", "<"}) {
        if (const QString word = QString::fromUtf8(most); text.startsWith(word))
            text = text.mid(word.size());
    }
    const auto one = single(text);
    return one ? one : hoursAndMinutes(text);
}

} // namespace

base::Result<TimeLimit> parseTimeLimit(const QString &text)
{
    if (const auto limit = asWritten(text))
        return *limit;
    if (const auto limit = text.size() > 100 ? std::nullopt : understood(plainText(text)))
        return *limit;
    return base::fail(base::ErrorCode::Malformed,
                      QCoreApplication::translate("domain", "\"%1\" is not a time limit; write it like 10 min, 2 urgent hours, 4 working hours, "
                                                            "3 working days or 5 days.")
                          .arg(text.left(40)));
}

QString write(const TimeLimit &limit)
{
    for (const UnitRow &row : kUnitRows) {
        if (row.unit == limit.unit)
            return QString::number(limit.amount) + QLatin1Char(' ') + QString::fromUtf8(row.words).section(QLatin1Char('|'), 0, 0);
    }
    Q_UNREACHABLE();
}

QString describe(const TimeLimit &limit)
{
    switch (limit.unit) {
    case LimitUnit::Minute: return QCoreApplication::translate("domain", "%n minute(s)", nullptr, limit.amount);
    case LimitUnit::UrgentHour: return QCoreApplication::translate("domain", "%n urgent hour(s)", nullptr, limit.amount);
    case LimitUnit::WorkingHour: return QCoreApplication::translate("domain", "%n working hour(s)", nullptr, limit.amount);
    case LimitUnit::WorkingDay: return QCoreApplication::translate("domain", "%n working day(s)", nullptr, limit.amount);
    case LimitUnit::NaturalDay: return QCoreApplication::translate("domain", "%n day(s)", nullptr, limit.amount);
    }
    Q_UNREACHABLE();
}

} // namespace domain
