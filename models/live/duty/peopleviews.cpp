// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/duty/peopleviews.h"

#include "base/time/daytext.h"
#include "domain/centre/roster/rosterrules.h"
#include "live/cases/casetable.h"

#include <QCoreApplication>

#include <algorithm>

namespace live {

using namespace Qt::StringLiterals;
using base::Instant;
using base::Milliseconds;

namespace {

constexpr Milliseconds kDayBack{24 * 3'600'000};
constexpr Milliseconds kUnbrokenBack{36 * 3'600'000}; ///< longer nobody works without a break
constexpr Milliseconds kNoBreak{15 * 60'000};         ///< between two turns or absences

/// A time in which somebody worked.
struct Stint {
    Instant from, to;
};

/// A turn's own moment: now, while it runs; before and after it its beginning and its last.
Instant momentIn(const domain::ShiftTurn &turn, Instant now) { return std::clamp(now, turn.from, turn.to - Milliseconds(1)); }

struct Arrival {
    Instant at;
    QString by;
};

/// When somebody was at the post of a turn: as somebody said, else as they signed in.
std::optional<Arrival> arrivalOf(const domain::Centre &centre, const domain::ShiftTurn &turn, const QString &person)
{
    const auto told = std::ranges::find_if(centre.arrivals, [&](const domain::ArrivalRecord &each) {
        return each.person == person && each.date == turn.date && each.shift == turn.shift;
    });
    if (told != centre.arrivals.end())
        return Arrival{told->at, told->by};
    const auto signedIn = std::ranges::find_if(centre.signIns, [&](const domain::SignInRecord &each) {
        return each.post == person && each.at >= turn.from - domain::kArrivesBefore && each.at < turn.to;
    });
    return signedIn == centre.signIns.end() ? std::nullopt : std::optional(Arrival{signedIn->at, signedIn->post});
}

/// Whether anybody's arrival was told in the turn: where nobody writes it down nobody is late.
bool isKept(const domain::Centre &centre, const domain::ShiftTurn &turn)
{
    return std::ranges::any_of(centre.arrivals,
                               [&turn](const domain::ArrivalRecord &each) { return each.date == turn.date && each.shift == turn.shift; });
}

/// The worker's absences are cut out of a time.
void addStints(std::vector<Stint> &stints, const domain::Centre &centre, const QString &worker, Stint whole)
{
    std::vector<Stint> away;
    for (const domain::AbsenceRecord &record : centre.absences) {
        if (record.absence.post == worker && record.absence.from < whole.to && (!record.absence.to || *record.absence.to > whole.from))
            away.push_back({record.absence.from, record.absence.to.value_or(whole.to)});
    }
    std::ranges::sort(away, {}, &Stint::from);
    for (const Stint &each : away) {
        if (each.from > whole.from)
            stints.push_back({whole.from, std::min(each.from, whole.to)});
        whole.from = std::max(whole.from, each.to);
    }
    if (whole.from < whole.to)
        stints.push_back(whole);
}

/// Who fills a place, one by one: nobody of a row by number.
QString workerOf(const domain::DutyPlace &place)
{
    if (place.planned != 1 || place.present != 1)
        return {};
    return place.standIn.isEmpty() ? place.holder : place.standIn;
}

/// Whose times are added up. A post of one person is another person's in every turn: who it is nobody has said.
QString stintsOf(const domain::DutyPlace &place, const domain::ShiftTurn &turn)
{
    const QString worker = workerOf(place);
    const bool named = !place.row.persons.isEmpty() || worker != place.person;
    return named ? worker : u"%1 %2 %3"_s.arg(worker, turn.shift, turn.date.toString(Qt::ISODate));
}

/// From when on in its turn a place is its worker's.
Instant beginOf(const domain::Centre &centre, const domain::DutyPlace &place, const std::vector<domain::DutyPlace> &all,
                const domain::ShiftTurn &turn)
{
    const QString worker = workerOf(place);
    Instant begin = turn.from;
    if (const auto arrived = arrivalOf(centre, turn, worker))
        begin = std::max(begin, arrived->at);
    if (!place.standIn.isEmpty())
        return std::max(begin, place.opened.value_or(turn.from));
    // Who swaps jobs within a turn works the whole of it.
    const bool own = std::ranges::any_of(all, [&worker](const domain::DutyPlace &each) { return each.person == worker; });
    return place.taken && !own ? std::max(begin, *place.taken) : begin;
}

/// The turns of the last hours up to now, the earliest first.
std::vector<TurnView> turnsUpTo(const region::Region &region, Instant now)
{
    std::vector<TurnView> turns;
    const QDate today = region.toLocal(now).date();
    for (const int back : {3, 2, 1, 0}) {
        for (const region::Shift &shift : region.shifts) {
            const auto turn = turnOn(region, shift.code, today.addDays(-back));
            if (turn && turn->turn.from < now && turn->turn.to > now - kUnbrokenBack)
                turns.push_back(*turn);
        }
    }
    std::ranges::stable_sort(turns, {}, [](const TurnView &turn) { return turn.turn.from; });
    return turns;
}

/// What everybody has worked in the last hours.
QHash<QString, std::vector<Stint>> worked(const region::Region &region, const domain::Centre &centre, Instant now)
{
    QHash<QString, std::vector<Stint>> stints;
    for (const TurnView &turn : turnsUpTo(region, now)) {
        const auto places = domain::placesIn(planOf(region), centre, {turn.turn, turn.phase}, momentIn(turn.turn, now));
        for (const domain::DutyPlace &place : places) {
            const QString worker = workerOf(place);
            const Instant begin = worker.isEmpty() ? now : beginOf(centre, place, places, turn.turn);
            if (const Instant end = std::min(turn.turn.to, now); begin < end)
                addStints(stints[stintsOf(place, turn.turn)], centre, worker, {begin, end});
        }
    }
    for (std::vector<Stint> &each : stints)
        std::ranges::stable_sort(each, {}, &Stint::from);
    return stints;
}

Milliseconds hoursWithin(const std::vector<Stint> &stints, Instant from, Instant to)
{
    Milliseconds sum{0};
    Instant counted = from;
    for (const Stint &each : stints) {
        const Instant begin = std::max(each.from, counted), end = std::min(each.to, to);
        if (begin < end) {
            sum += end - begin;
            counted = end; // nobody works twice at a time
        }
    }
    return sum;
}

/// From when on the last of somebody's times goes back without a break; none where they do not work at `now`.
std::optional<Instant> unbrokenSince(const std::vector<Stint> &stints, Instant now)
{
    std::optional<Instant> since;
    for (const Stint &each : stints) {
        const bool goesOn =
            since && std::ranges::any_of(stints, [&](const Stint &other) { return other.from < each.from && other.to + kNoBreak >= each.from; });
        if (!goesOn)
            since = each.from;
    }
    const bool works = std::ranges::any_of(stints, [now](const Stint &each) { return each.to >= now; });
    return works ? since : std::nullopt;
}

QString reasonOf(const domain::Centre &centre, const domain::DutyPlace &place, Instant moment)
{
    QStringList reasons;
    const domain::PostPlace where{place.row.post, place.row.unit, place.row.department};
    for (const domain::AbsenceRecord &each : centre.absences) {
        const bool meant = each.absence.post == place.holder || domain::means(each.absence.post, where);
        if (meant && each.absence.holdsAt(moment) && !reasons.contains(each.reason))
            reasons.append(each.reason);
    }
    return reasons.join(u" · "_s);
}

PersonLine personLineOf(const region::Region &region, const domain::DutyPlace &place)
{
    PersonLine line;
    line.person = place.person;
    line.post = place.row.post;
    line.unit = place.row.unit;
    line.unitName = unitName(region, place.row.unit);
    line.department = place.row.department;
    line.departmentName = line.department.isEmpty() ? QString() : departmentName(region, line.department);
    line.planned = place.planned;
    line.present = place.present;
    line.holder = place.holder;
    line.standIn = place.standIn;
    line.sample = place.row.sample;
    return line;
}

QString hourText(const region::Region &region, Instant moment, Instant now)
{
    return base::timeOrDay(region.toLocal(moment), region.toLocal(now).date());
}

} // namespace

LoadByPost loadByPost(const CaseTable &table)
{
    LoadByPost load;
    for (const CaseRow &row : table.rows()) {
        if (isOpen(row) && row.post != 0)
            ++load[table.names().text(row.post)];
    }
    return load;
}

std::vector<PersonLine> peopleOf(const region::Region &region, const domain::Centre &centre, const TurnView &turn, Instant now,
                                 const LoadByPost &load)
{
    const Instant moment = momentIn(turn.turn, now), upTo = std::min(now, turn.turn.to);
    const bool runs = turn.turn.from <= now && now < turn.turn.to;
    const bool kept = isKept(centre, turn.turn);
    const QHash<QString, std::vector<Stint>> stints = worked(region, centre, upTo);
    std::vector<PersonLine> lines;
    for (const domain::DutyPlace &place : domain::placesIn(planOf(region), centre, {turn.turn, turn.phase}, moment)) {
        PersonLine &line = lines.emplace_back(personLineOf(region, place));
        if (place.away)
            line.away = reasonOf(centre, place, moment);
        const QString worker = workerOf(place);
        if (worker.isEmpty())
            continue;
        if (const auto arrived = arrivalOf(centre, turn.turn, worker)) {
            line.checkedIn = arrived->at;
            line.saidBy = arrived->by;
        }
        line.late = line.checkedIn ? *line.checkedIn > turn.turn.from : runs && kept;
        line.load = load.value(worker);
        if (now < turn.turn.from)
            continue;
        const std::vector<Stint> own = stints.value(stintsOf(place, turn.turn));
        line.since = unbrokenSince(own, upTo);
        line.hours = hoursWithin(own, turn.turn.from, upTo);
        line.dayHours = hoursWithin(own, upTo - kDayBack, upTo);
    }
    return lines;
}

std::optional<TurnView> arrivalTurnOf(const region::Region &region, const domain::Centre &centre, const QString &person, Instant now)
{
    const TurnsView turns = turnsOf(region, now);
    for (const std::optional<TurnView> &turn : {turns.running, turns.next}) {
        const bool told = turn && std::ranges::any_of(centre.arrivals, [&](const domain::ArrivalRecord &each) {
                              return each.person == person && each.date == turn->turn.date && each.shift == turn->turn.shift;
                          });
        if (turn && !told && domain::isRostered(planOf(region), centre, {turn->turn, turn->phase}, person))
            return turn;
    }
    return turns.running ? turns.running : turns.next;
}

PeopleCount countOf(const std::vector<PersonLine> &people, Instant now)
{
    PeopleCount count;
    for (const PersonLine &line : people) {
        count.planned += line.planned;
        count.present += line.present;
        count.standIns += line.standIn.isEmpty() ? 0 : line.planned;
        count.away += line.standIn.isEmpty() ? line.planned - line.present : line.planned;
        count.checkedIn += line.checkedIn && line.present > 0 ? 1 : 0;
        count.late += line.late ? 1 : 0;
        if (!line.isLongWork(now))
            continue;
        ++count.longWork;
        const auto at = line.longWorkAt();
        if (!count.longWorkAt || *at < *count.longWorkAt)
            count.longWorkAt = at;
    }
    return count;
}

QString longWorkText(const region::Region &region, const PersonLine &line, Instant now)
{
    if (!line.isLongWork(now))
        return {};
    const QString at = hourText(region, *line.longWorkAt(), now);
    return *line.longWorkAt() <= now ? QCoreApplication::translate("duty", "over ten hours since %1").arg(at)
                                     : QCoreApplication::translate("duty", "ten hours full at %1").arg(at);
}

QString longWorkText(const region::Region &region, const PeopleCount &count, Instant now)
{
    if (count.longWork == 0)
        return {};
    return QCoreApplication::translate("duty", "%n people near or over ten hours, the first at %1", nullptr, count.longWork)
        .arg(hourText(region, *count.longWorkAt, now));
}

} // namespace live
