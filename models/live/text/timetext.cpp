// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/text/timetext.h"

#include <QCoreApplication>

namespace live {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kOnlyDays = 100; // an hour more or less no longer matters, and the column is no wider than it must be

QString inShape(qint64 seconds)
{
    const auto two = [](qint64 number) { return QStringLiteral("%1").arg(number, 2, 10, QLatin1Char('0')); };
    const qint64 minutes = seconds / 60, hours = minutes / 60, days = hours / 24;
    if (days >= kOnlyDays)
        return QCoreApplication::translate("timetext", "%1 d", "days").arg(days);
    if (days > 0)
        return QCoreApplication::translate("timetext", "%1 d %2 h", "days and hours").arg(days).arg(hours % 24);
    if (hours > 0)
        return QStringLiteral("%1:%2:%3").arg(QString::number(hours), two(minutes % 60), two(seconds % 60));
    return two(minutes) + u':' + two(seconds % 60);
}

} // namespace

QString countdownText(base::Milliseconds left)
{
    const qint64 msec = left.count();
    return msec >= 0 ? inShape((msec + 999) / 1000) : u'\u2212' + inShape(-msec / 1000);
}

QString spanText(base::Milliseconds span) { return inShape(std::max<qint64>(0, span.count()) / 1000); }

} // namespace live
