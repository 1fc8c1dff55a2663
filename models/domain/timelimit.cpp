// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/timelimit.h"

#include <QCoreApplication>
#include <QStringList>

namespace domain {

namespace {

struct UnitRow {
    LimitUnit unit;
    const char *words; ///< what is understood, between bars; the first one is written
};
constexpr UnitRow kUnitRows[]{
    {LimitUnit::Minute, "min|minute|minutes|分钟"},
    {LimitUnit::UrgentHour, "urgent hours|urgent hour|紧急工作时|hours|hour|小时"},
    {LimitUnit::WorkingHour, "working hours|working hour|工作时"},
    {LimitUnit::WorkingDay, "working days|working day|工作日"},
    {LimitUnit::NaturalDay, "days|day|natural days|natural day|自然日|天"},
};
constexpr int kMostAmount = 100'000;

} // namespace

base::Result<TimeLimit> parseTimeLimit(const QString &text)
{
    const QString trimmed = text.trimmed();
    qsizetype digits = 0;
    while (digits < trimmed.size() && trimmed[digits] >= QLatin1Char('0') && trimmed[digits] <= QLatin1Char('9'))
        ++digits;
    bool isNumber = false;
    const int amount = trimmed.left(digits).toInt(&isNumber);
    const QString unitWord = trimmed.mid(digits).trimmed();
    if (isNumber && amount >= 1 && amount <= kMostAmount) {
        for (const UnitRow &row : kUnitRows) {
            if (QString::fromUtf8(row.words).split(QLatin1Char('|')).contains(unitWord))
                return TimeLimit{amount, row.unit};
        }
    }
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
