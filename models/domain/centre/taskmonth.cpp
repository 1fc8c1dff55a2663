// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/centre/taskmonth.h"

#include <QRegularExpression>

namespace domain {

using namespace Qt::StringLiterals;

bool isTaskMonth(const QString &text)
{
    static const QRegularExpression kMonth(u"^([0-9]{4}-)?(0[1-9]|1[0-2])$"_s);
    return kMonth.match(text).hasMatch();
}

QString taskMonthOn(const QString &month, QDate today)
{
    if (month.size() != 2)
        return month;
    int ahead = month.toInt() - today.month(); // months
    if (ahead > 5)
        ahead -= 12;
    else if (ahead < -6)
        ahead += 12;
    return QDate(today.year(), today.month(), 1).addMonths(ahead).toString(u"yyyy-MM"_s);
}

bool isOfTheSameSeason(const QString &month, base::Instant reported, base::Instant now)
{
    // Half a year before and after a month no town's hour matters.
    return taskMonthOn(month, base::toUtc(reported).date()) == taskMonthOn(month, base::toUtc(now).date());
}

} // namespace domain
