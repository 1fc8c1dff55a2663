// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/text/typedmoment.h"

#include "base/time/daytext.h"

#include <QRegularExpression>

#include <algorithm>

namespace live {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostMinutes = 30 * 24 * 60;

/// "9", "930", "0930", "9:30"; invalid for anything else.
QTime timeTyped(const QString &text)
{
    static const QRegularExpression shape(u"^(\\d{1,2})(?::?(\\d{2}))?$"_s);
    const auto match = shape.match(text);
    return match.hasMatch() ? QTime(match.captured(1).toInt(), match.captured(2).toInt()) : QTime();
}

/// "11-08" of the year in which it is not past, "2026-01-02"; invalid for anything else.
QDate dayTyped(const QString &text, QDate today)
{
    static const QRegularExpression shape(u"^(?:(\\d{4})-)?(\\d{1,2})-(\\d{1,2})$"_s);
    const auto match = shape.match(text);
    if (!match.hasMatch())
        return {};
    const int month = match.captured(2).toInt(), day = match.captured(3).toInt();
    if (!match.captured(1).isEmpty())
        return {match.captured(1).toInt(), month, day};
    const QDate thisYear(today.year(), month, day);
    return thisYear.isValid() && thisYear < today ? QDate(today.year() + 1, month, day) : thisYear;
}

} // namespace

std::optional<base::Instant> momentTyped(const domain::WorkCalendar &calendar, const QString &text, base::Instant now)
{
    const QString typed = text.normalized(QString::NormalizationForm_KC).simplified();
    if (typed.startsWith(u'+')) {
        bool isNumber = false;
        const int minutes = typed.mid(1).trimmed().toInt(&isNumber);
        return isNumber && minutes > 0 && minutes <= kMostMinutes ? std::optional(now + std::chrono::minutes(minutes)) : std::nullopt;
    }
    const QDate today = domain::toLocal(calendar, now).date();
    const qsizetype blank = typed.indexOf(u' ');
    const QTime time = timeTyped(typed.mid(blank + 1));
    const QDate day = blank < 0 ? today : dayTyped(typed.left(blank), today);
    if (!time.isValid() || !day.isValid())
        return std::nullopt;
    for (const QDate date : {day, blank < 0 ? day.addDays(1) : day}) {
        const QDateTime local = base::onTheWall(date, time, calendar.zone);
        if (local.isValid() && base::fromDateTime(local) > now)
            return base::fromDateTime(local);
    }
    return std::nullopt;
}

QString momentOffered(const domain::WorkCalendar &calendar, base::Instant now)
{
    constexpr qint64 kStep = qint64{5} * 60'000;
    const qint64 from = base::toMsec(now) + qint64{30} * 60'000;
    const base::Instant offered = base::fromMsec((from + kStep - 1) / kStep * kStep);
    return base::timeOrDay(domain::toLocal(calendar, offered), domain::toLocal(calendar, now).date());
}

} // namespace live
