// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/time/daytext.h"

namespace base {

using namespace Qt::StringLiterals;

namespace {

QString clockOf(QTime time, TimeDetail detail) { return time.toString(detail == TimeDetail::Seconds ? u"HH:mm:ss"_s : u"HH:mm"_s); }

} // namespace

QString dayText(QDate day, QDate today) { return day.toString(day.year() == today.year() ? u"MM-dd"_s : u"yyyy-MM-dd"_s); }

QString dayAndTime(const QDateTime &local, QDate today, TimeDetail detail)
{
    const bool sameYear = local.date().year() == today.year();
    return dayText(local.date(), today) + u' ' + clockOf(local.time(), sameYear ? detail : TimeDetail::Minutes);
}

QString timeOrDay(const QDateTime &local, QDate today, TimeDetail detail)
{
    return local.date() == today ? clockOf(local.time(), detail) : dayAndTime(local, today);
}

} // namespace base
