// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/centre/roster/rosterrules.h"

#include "domain/centre/plan.h"

#include <algorithm>

namespace domain {

namespace {

PostPlace rosterPlaceOf(const RosterEntry &entry) { return {entry.post, entry.unit, entry.department}; }

bool swapsInTurn(const Centre &centre, const ShiftTurn &turn, const QString &person, const QString &with)
{
    return std::ranges::any_of(centre.swaps, [&](const SwapRecord &swap) {
        return swap.concerns(person) && swap.other(person) == with && swap.from < turn.to && turn.from < swap.to;
    });
}

/// Somebody else has the person's job through the whole turn.
bool isSwappedOut(const Centre &centre, const ShiftTurn &turn, const QString &person)
{
    return std::ranges::any_of(centre.swaps,
                               [&](const SwapRecord &swap) { return swap.concerns(person) && swap.from <= turn.from && turn.to <= swap.to; });
}

/// Since when a person is away at a moment.
std::optional<base::Instant> awaySince(const Duties &duties, const Centre &centre, const QString &person, const PostPlace &place,
                                       base::Instant moment)
{
    std::optional<base::Instant> since;
    for (const AbsenceRecord &record : centre.absences) {
        const Absence &absence = record.absence;
        const bool all = absence.people == 0 && means(absence.post, place);
        if (absence.holdsAt(moment) && (absence.post == person || all) && (!since || absence.from < *since))
            since = absence.from;
    }
    return since || !isPersonAway(duties, centre, person, moment) ? since : std::optional(moment);
}

/// Fills a turn's places, in one pass over its rows.
class PlaceFiller {
public:
    PlaceFiller(const Plan &plan, const Centre &centre, const PlannedTurn &planned, base::Instant moment)
        : m_plan(plan), m_centre(centre), m_planned(planned), m_moment(moment)
    {}

    std::vector<DutyPlace> fill()
    {
        for (const RosterEntry &entry : rows())
            addRow(entry);
        for (const DutyPlace &place : m_places)
            m_busy.append(place.holder);
        for (DutyPlace &place : m_places)
            standIn(place);
        return std::move(m_places);
    }

private:
    /// The turn's rows, those of one post at one place together.
    [[nodiscard]] std::vector<RosterEntry> rows() const
    {
        const Duties duties = dutiesOn(m_plan.duties, m_centre, m_planned.phase, m_planned.turn);
        std::vector<RosterEntry> merged;
        for (const RosterEntry &entry : duties.rosters) {
            if (!isIn(entry, m_planned.phase, m_planned.turn.shift))
                continue;
            const PostPlace where = rosterPlaceOf(entry);
            const auto known = std::ranges::find_if(merged, [&where](const RosterEntry &each) { return rosterPlaceOf(each) == where; });
            if (known == merged.end()) {
                merged.push_back(entry);
                continue;
            }
            known->people += entry.people;
            known->persons += entry.persons;
        }
        return merged;
    }

    void addRow(const RosterEntry &entry)
    {
        const QStringList persons = personsOf(m_plan.duties, entry);
        int named = 0;
        for (const QString &person : persons) {
            m_places.push_back(placeFor(entry, person));
            named += m_places.back().away ? 1 : 0;
        }
        const int rest = entry.people - int(persons.size());
        const int unnamed = std::max(0, awayOf(m_plan.duties, m_centre, entry, m_moment) - named);
        if (rest == 0 && unnamed == 0)
            return;
        const QString post = nameOf(m_plan.duties, entry);
        m_places.push_back({entry, post, rest, rest - unnamed, post, {}, unnamed > 0, {}, {}});
    }

    DutyPlace placeFor(const RosterEntry &entry, const QString &person)
    {
        DutyPlace place{entry, person, 1, 1, holderOf(m_centre, person, m_moment), {}, false, {}, {}};
        const PostPlace where = rosterPlaceOf(entry);
        // All of a post may be away by their post alone, which a row of one person has for a name.
        const bool allAway = place.holder == person && awayOf(m_centre, where, entry.people, m_moment) >= entry.people;
        place.away = allAway || isPersonAway(m_plan.duties, m_centre, place.holder, m_moment);
        if (place.away) {
            place.present = 0;
            place.opened = awaySince(m_plan.duties, m_centre, place.holder, where, m_moment);
        }
        if (place.holder != person) {
            const auto swap =
                std::ranges::find_if(m_centre.swaps, [&](const SwapRecord &each) { return each.holdsAt(m_moment) && each.concerns(person); });
            place.taken = swap->from;
        }
        return place;
    }

    void standIn(DutyPlace &place)
    {
        if (!place.away || place.planned == 0)
            return;
        for (const StandIn &pair : m_plan.duties.standIns) {
            // Both stand in for each other.
            const QString *candidate = isOf(pair.a, place) ? &pair.b : isOf(pair.b, place) ? &pair.a : nullptr;
            if (candidate == nullptr || m_busy.contains(*candidate) || isPersonAway(m_plan.duties, m_centre, *candidate, m_moment))
                continue;
            if (place.planned > 1 && place.present > 0)
                continue; // a pair of posts: while some are there the work stays with them
            place.standIn = *candidate;
            place.present = place.planned;
            m_busy.append(*candidate);
            return;
        }
    }

    [[nodiscard]] static bool isOf(const QString &named, const DutyPlace &place)
    {
        return named == place.person || named == place.holder || (place.planned > 1 && means(named, rosterPlaceOf(place.row)));
    }

    const Plan &m_plan;
    const Centre &m_centre;
    const PlannedTurn &m_planned;
    const base::Instant m_moment;
    std::vector<DutyPlace> m_places;
    QStringList m_busy;
};

} // namespace

bool isIn(const RosterEntry &entry, const QString &phase, const QString &shift)
{
    return entry.shift == shift && (entry.phase.isEmpty() || entry.phase == phase);
}

bool isPerson(const Duties &duties, const QString &name)
{
    return std::ranges::any_of(duties.rosters, [&name](const RosterEntry &entry) { return entry.persons.contains(name); });
}

QStringList personsOf(const Duties &duties, const RosterEntry &entry)
{
    if (!entry.persons.isEmpty())
        return entry.persons;
    return entry.people == 1 ? QStringList{nameOf(duties, entry)} : QStringList();
}

QString holderOf(const Centre &centre, const QString &person, base::Instant moment)
{
    const auto swap = std::ranges::find_if(centre.swaps, [&](const SwapRecord &each) { return each.holdsAt(moment) && each.concerns(person); });
    return swap == centre.swaps.end() ? person : swap->other(person);
}

bool isPersonAway(const Duties &duties, const Centre &centre, const QString &person, base::Instant moment)
{
    return std::ranges::any_of(centre.absences, [&](const AbsenceRecord &record) {
        const Absence &absence = record.absence;
        if (!absence.holdsAt(moment))
            return false;
        if (absence.post == person)
            return true;
        return absence.people == 0 && std::ranges::any_of(duties.rosters, [&](const RosterEntry &entry) {
                   return entry.persons.contains(person) && means(absence.post, rosterPlaceOf(entry));
               });
    });
}

int awayOf(const Duties &duties, const Centre &centre, const RosterEntry &people, base::Instant moment)
{
    const QStringList persons = personsOf(duties, people);
    if (people.persons.isEmpty() && persons.size() == 1) {
        if (const QString holder = holderOf(centre, persons.front(), moment); holder != persons.front())
            return isPersonAway(duties, centre, holder, moment) ? 1 : 0;
    }
    int away = awayOf(centre, rosterPlaceOf(people), people.people, moment);
    for (const QString &person : people.persons)
        away += isPersonAway(duties, centre, holderOf(centre, person, moment), moment) ? 1 : 0;
    return std::min(away, people.people);
}

bool isRostered(const Plan &plan, const Centre &centre, const PlannedTurn &planned, const QString &person)
{
    const auto standsFor = [&](const QString &place) { // both stand in for each other
        return std::ranges::any_of(plan.duties.standIns, [&](const StandIn &pair) {
            return (pair.a == place && pair.b == person) || (pair.b == place && pair.a == person);
        });
    };
    bool anybody = false;
    const Duties duties = dutiesOn(plan.duties, centre, planned.phase, planned.turn);
    for (const RosterEntry &entry : duties.rosters) {
        if (!isIn(entry, planned.phase, planned.turn.shift))
            continue;
        anybody = true;
        for (const QString &place : personsOf(plan.duties, entry)) {
            const bool own = place == person && !isSwappedOut(centre, planned.turn, person);
            if (own || standsFor(place) || swapsInTurn(centre, planned.turn, place, person))
                return true;
        }
    }
    // Where no roster says who comes, it is the pairs who answer for something.
    return !anybody && std::ranges::any_of(plan.duties.standIns, [&](const StandIn &pair) { return pair.a == person || pair.b == person; });
}

std::vector<DutyPlace> placesIn(const Plan &plan, const Centre &centre, const PlannedTurn &planned, base::Instant moment)
{
    return PlaceFiller(plan, centre, planned, moment).fill();
}

} // namespace domain
