// SPDX-License-Identifier: GPL-3.0-or-later
#include "hall/wall/hallcalendar.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace ui::hall {

using namespace Qt::StringLiterals;

namespace {

constexpr int kDay = 24 * 3600;

QString calendarText(const char *source) { return QCoreApplication::translate("hallcalendar", source); }

QString hours(QTime from, QTime to) { return u"%1–%2"_s.arg(from.toString(u"HH:mm"), to.toString(u"HH:mm")); }

QString dateText(QDate date)
{
    static constexpr std::array kDays{QT_TRANSLATE_NOOP("hallcalendar", "Monday"),    QT_TRANSLATE_NOOP("hallcalendar", "Tuesday"),
                                      QT_TRANSLATE_NOOP("hallcalendar", "Wednesday"), QT_TRANSLATE_NOOP("hallcalendar", "Thursday"),
                                      QT_TRANSLATE_NOOP("hallcalendar", "Friday"),    QT_TRANSLATE_NOOP("hallcalendar", "Saturday"),
                                      QT_TRANSLATE_NOOP("hallcalendar", "Sunday")};
    const QString day = calendarText(kDays[size_t(date.dayOfWeek()) - 1]);
    //: %1 weekday, %2 month, %3 day of the month
    return calendarText(QT_TRANSLATE_NOOP("hallcalendar", "%1 %2/%3")).arg(day).arg(date.month()).arg(date.day());
}

/// Whether the clocks that count working time run now.
QString dayKind(const region::Region &region, const QDateTime &local)
{
    const auto works = domain::isWorkingDay(region.rulebook.calendar, local.date());
    if (!works) {
        return {}; // the calendar of that year is missing: said by the check of the pack, not guessed here
    }
    if (!*works) {
        return calendarText(QT_TRANSLATE_NOOP("hallcalendar", "Day off"));
    }
    const bool inside = std::ranges::any_of(region.rulebook.calendar.windows, [&local](const domain::WorkCalendar::Window &window) {
        return window.from <= local.time() && local.time() < window.to;
    });
    return inside ? calendarText(QT_TRANSLATE_NOOP("hallcalendar", "Working day, in hours"))
                  : calendarText(QT_TRANSLATE_NOOP("hallcalendar", "Working day, off hours"));
}

void tellShift(const region::Region &region, const QDateTime &local, HallMoment &moment)
{
    const region::Shift *shift = region.shiftAt(local);
    if (shift == nullptr) {
        return;
    }
    const int length = (shift->from.secsTo(shift->to) + kDay - 1) % kDay + 1;
    const int passed = (shift->from.secsTo(local.time()) + kDay) % kDay;
    const int left = std::max(0, length - passed) / 60; // full minutes
    moment.shift = shift->name;
    moment.shiftHours = hours(shift->from, shift->to);
    moment.shiftShare = std::round(std::clamp(double(passed) / length, 0.0, 1.0) * 1000) / 1000;
    moment.shiftSteps = std::max(1, length / 3600);
    moment.shiftLeft = calendarText(QT_TRANSLATE_NOOP("hallcalendar", "%1 h %2 min left")).arg(left / 60).arg(left % 60);
}

void tellPhase(const region::Region &region, const QDateTime &local, HallMoment &moment)
{
    const region::Phase *phase = region.phaseAt(local);
    if (phase == nullptr) {
        return;
    }
    moment.phase = phase->name;
    moment.phaseDay = calendarText(QT_TRANSLATE_NOOP("hallcalendar", "day %1")).arg(phase->from.date().daysTo(local.date()) + 1);
    moment.phaseUntil = phase->to ? calendarText(QT_TRANSLATE_NOOP("hallcalendar", "until %1")).arg(dateText(phase->to->date()))
                                  : calendarText(QT_TRANSLATE_NOOP("hallcalendar", "without an end date"));
}

} // namespace

QString clockText(const region::Region &region, base::Instant instant) { return region.toLocal(instant).time().toString(u"HH:mm:ss"); }

HallMoment momentAt(const region::Region &region, base::Instant now)
{
    const QDateTime local = region.toLocal(now);
    HallMoment moment;
    moment.clock = local.time().toString(u"HH:mm:ss");
    moment.date = dateText(local.date());
    moment.dayKind = dayKind(region, local);
    tellShift(region, local, moment);
    tellPhase(region, local, moment);
    return moment;
}

} // namespace ui::hall
