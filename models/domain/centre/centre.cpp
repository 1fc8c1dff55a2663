// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/centre/centre.h"

#include "domain/centre/plan.h"
#include "domain/centre/roster/rosterrules.h"

#include <algorithm>
#include <functional>
#include <utility>

namespace domain {

namespace {

using base::Instant;

/// The newest record of its kind replaces the one that `isSame` finds.
template <class Record, class Same> void replaceOrAdd(std::vector<Record> &records, Record record, Same isSame)
{
    const auto found = std::ranges::find_if(records, isSame);
    if (found == records.end())
        records.push_back(std::move(record));
    else
        *found = std::move(record);
}

// One function a fact. Facts about what the centre has forgotten (a run that ended long ago) change nothing.
struct CentreFold {
    Centre &centre;
    const CentreEvent &event;

    PlanRun *runOf(int number) const
    {
        const auto found = std::ranges::find(centre.runs, number, &PlanRun::run);
        return found == centre.runs.end() ? nullptr : &*found;
    }

    void operator()(const AbsenceRecorded &e) const { centre.absences.push_back({{e.post, e.from, e.to, e.people}, e.reason, event.actor.post}); }
    void operator()(const AbsenceEnded &e) const
    {
        if (e.people > 0) {
            endSome(e);
            return;
        }
        for (AbsenceRecord &record : centre.absences) {
            Absence &absence = record.absence;
            if (absence.post == e.post && (!absence.to || *absence.to > event.at))
                absence.to = std::max(absence.from, event.at);
        }
    }
    // Those who stay away are the last who went. Of a record whose people come back in part, both parts say together how many were away until now.
    void endSome(const AbsenceEnded &e) const
    {
        std::vector<size_t> held;
        int partly = 0;
        bool wholly = false;
        for (size_t i = 0; i < centre.absences.size(); ++i) {
            const Absence &absence = centre.absences[i].absence;
            if (absence.post != e.post || !absence.holdsAt(event.at))
                continue;
            held.push_back(i);
            partly += absence.people;
            wholly = wholly || absence.people == 0;
        }
        std::ranges::stable_sort(held, std::greater(), [this](size_t i) { return centre.absences[i].absence.from; });
        int stay = (wholly ? e.of : partly) - e.people;
        int others = e.of - partly; // of an absence of all: whom no other speaks of
        for (const size_t i : held) {
            AbsenceRecord rest = centre.absences[i];
            const bool all = rest.absence.people == 0;
            const int keep = std::clamp(all ? others : rest.absence.people, 0, std::max(stay, 0));
            stay -= keep;
            if (all)
                others -= keep;
            else if (keep == rest.absence.people)
                continue;
            else
                centre.absences[i].absence.people -= keep;
            centre.absences[i].absence.to = event.at;
            rest.absence.people = keep;
            if (keep > 0)
                centre.absences.push_back(std::move(rest));
        }
    }
    void operator()(const RosterChanged &e) const
    {
        replaceOrAdd(centre.rosterChanges, e, [&e](const RosterChanged &known) {
            return known.date == e.date && known.shift == e.shift && known.unit == e.unit && known.department == e.department;
        });
    }
    void operator()(const PatrolRecorded &e) const
    {
        centre.patrols.push_back({{e.unit, e.from, e.to, e.together}, e.means, e.note, event.actor.post});
    }
    void operator()(const PlanStarted &e) const
    {
        PlanRun run;
        run.run = e.run;
        run.plan = e.plan;
        run.exercise = e.exercise;
        run.caseNumber = e.number;
        run.reason = e.reason;
        run.by = event.actor.post;
        run.startedAt = event.at;
        centre.runs.push_back(std::move(run));
        centre.lastRun = std::max(centre.lastRun, e.run);
    }
    void operator()(const CallAcknowledged &e) const
    {
        if (PlanRun *run = runOf(e.run))
            run->answers.push_back({e.role, e.contact, event.at});
    }
    void operator()(const PlanStepDone &e) const
    {
        if (PlanRun *run = runOf(e.run))
            run->steps.push_back({e.step, event.at, event.actor.post, e.note});
    }
    void operator()(const PlanEnded &e) const
    {
        if (PlanRun *run = runOf(e.run)) {
            run->endedAt = event.at;
            run->outcome = e.outcome;
        }
    }
    void operator()(const ResourceMoved &e) const { centre.resources.insert(e.resource, {e.state, e.number, e.note, event.actor.post, event.at}); }
    void operator()(const PostReported &e) const
    {
        replaceOrAdd(centre.posts, {e.post, e.date, e.manned, e.note, event.actor.post, event.at},
                     [&e](const PostReport &known) { return known.post == e.post && known.date == e.date; });
    }
    void operator()(const RollCalled &e) const { centre.rollCall = RollCall{event.at, event.actor.post, e.posts, {}}; }
    void operator()(const RollAnswered &e) const
    {
        if (centre.rollCall)
            centre.rollCall->answered.emplace_back(e.post, event.at);
    }
    void operator()(const TaskReported &e) const
    {
        replaceOrAdd(centre.tasks, {e.task, e.done, e.note, event.actor.post, event.at},
                     [&e](const TaskReport &known) { return known.task == e.task; });
    }
    void operator()(const ClockDoubted &e) const
    {
        using Kind = base::ClockDoubt::Kind;
        centre.clock.open = OpenClockDoubt{{e.jumped ? Kind::Jumped : Kind::Behind, e.since, e.seen}, e.upTo};
    }
    void operator()(const ClockTrusted &e) const
    {
        if (const auto open = std::exchange(centre.clock.open, {}))
            centre.clock.ended.push_back({*open, e.upTo, event.at, {}, {}});
    }
    void operator()(const ClockConfirmed &e) const
    {
        if (const auto open = std::exchange(centre.clock.open, {}))
            centre.clock.ended.push_back({*open, e.upTo, e.before, e.time, event.actor.post});
    }
    void operator()(const AnnunciationShelved &e) const { foldShelved(centre.shelves, e, event.actor.post, event.at); }
    void operator()(const AnnunciationUnshelved &e) const { foldUnshelved(centre.shelves, e); }
    void operator()(const FloodRecorded &e) const { foldFlood(centre.floods, e); }
    /// A fact that says itself what it makes of the centre.
    template <class Fact> void operator()(const Fact &e) const { e.applyTo(centre, event); }
    void operator()(const RulebookAmended &e) const
    {
        centre.amendments.push_back({int(centre.amendments.size()) + 1, event.at, event.actor.post, e.reason, e.before, e.after, e.changed});
        centre.rules = e.files;
    }
};

// The log keeps everything; what is folded need not grow with the years.
void forgetLongEnded(Centre &centre)
{
    const Instant before = centre.changedAt - kCentreKeeps;
    const QDate day = base::toUtc(before).date();
    std::erase_if(centre.absences, [before](const AbsenceRecord &record) { return record.absence.to && *record.absence.to < before; });
    std::erase_if(centre.patrols, [before](const PatrolRecord &record) { return record.patrol.to < before; });
    std::erase_if(centre.runs, [before](const PlanRun &run) { return run.endedAt && *run.endedAt < before; });
    std::erase_if(centre.rosterChanges, [day](const RosterChanged &change) { return change.date < day; });
    std::erase_if(centre.arrivals, [before](const ArrivalRecord &record) { return record.at < before; });
    std::erase_if(centre.signIns, [&centre](const SignInRecord &record) { return record.at < centre.changedAt - kSignInsKept; });
    std::erase_if(centre.swaps, [before](const SwapRecord &swap) { return swap.to < before; });
    std::erase_if(centre.posts, [day](const PostReport &report) { return report.date < day; });
    forgetRunOut(centre.shelves, centre.changedAt);
    forgetFloods(centre.floods, before);
    // The newest one stays: of it is known that the centre hands over.
    std::erase_if(centre.handovers, [&](const HandoverRecord &each) { return each.at < before && each.number != centre.lastHandover; });
}

QStringList sortedOnce(QStringList posts)
{
    posts.removeAll(QString());
    posts.removeDuplicates();
    posts.sort();
    return posts;
}

PostPlace placeOf(const RosterEntry &entry) { return {entry.post, entry.unit, entry.department}; }

/// The places at which rosters have whom a name of the log means, each once.
std::vector<PostPlace> placesOf(const Duties &duties, const QString &name)
{
    std::vector<PostPlace> places;
    for (const RosterEntry &entry : duties.rosters) {
        if (const PostPlace place = placeOf(entry); means(name, place) && std::ranges::find(places, place) == places.end())
            places.push_back(place);
    }
    return places;
}

int rosteredAt(const Duties &duties, const PostPlace &place, const QString &phase, const QString &shift)
{
    int people = 0;
    for (const RosterEntry &entry : duties.rosters) {
        if (placeOf(entry) == place && isIn(entry, phase, shift))
            people += entry.people;
    }
    return people;
}

/// Whether an absence of `absent` has to do with a post: it names the post, its place, or one of its persons.
bool concernsPost(const Duties &duties, const QString &absent, const QString &post)
{
    if (means(absent, domain::placeOf(post)) || means(post, domain::placeOf(absent)))
        return true;
    return std::ranges::any_of(duties.rosters, [&](const RosterEntry &entry) {
        return (entry.persons.contains(absent) && means(post, placeOf(entry))) || (entry.persons.contains(post) && means(absent, placeOf(entry)));
    });
}

/// Who is rostered at a place: in the turn, or without one in any.
QStringList personsAt(const Duties &duties, const PostPlace &place, const DutyMoment &moment)
{
    QStringList persons;
    for (const RosterEntry &entry : duties.rosters) {
        if (placeOf(entry) == place && (!moment.turn || isIn(entry, moment.phase, moment.turn->shift)))
            persons += entry.persons;
    }
    persons.removeDuplicates();
    return persons;
}

/// How many of `of` people at a place are away themselves, whoever has their jobs.
int goneOf(const QStringList &persons, const Centre &centre, const PostPlace &place, int of, Instant moment)
{
    const auto named = std::ranges::count_if(persons, [&](const QString &person) {
        return std::ranges::any_of(centre.absences,
                                   [&](const AbsenceRecord &each) { return each.absence.post == person && each.absence.holdsAt(moment); });
    });
    return std::min(awayOf(centre, place, of, moment) + int(named), of);
}

/// The most people that a place has of a post in one shift of any phase, or of a day that was changed.
int mostAt(const Duties &duties, const Centre &centre, const PostPlace &place)
{
    int most = 0;
    for (const RosterEntry &entry : duties.rosters) {
        if (placeOf(entry) == place)
            most = std::max(most, rosteredAt(duties, place, entry.phase, entry.shift));
    }
    for (const RosterChanged &change : centre.rosterChanges) {
        if (change.unit == place.unit && change.department == place.department)
            most = std::max(most, change.people);
    }
    return most;
}

} // namespace

QStringList RollCall::missing() const
{
    QStringList left = expected;
    for (const auto &[post, at] : answered)
        left.removeAll(post);
    return left;
}

const PlanRun *Centre::run(int number) const
{
    const auto found = std::ranges::find(runs, number, &PlanRun::run);
    return found == runs.end() ? nullptr : &*found;
}

std::vector<Patrol> Centre::walked() const
{
    std::vector<Patrol> all;
    all.reserve(patrols.size());
    for (const PatrolRecord &record : patrols)
        all.push_back(record.patrol);
    return all;
}

void apply(Centre &centre, const CentreEvent &event)
{
    ++centre.version;
    centre.changedAt = event.at;
    if (!centre.since)
        centre.since = event.at;
    std::visit(CentreFold{centre, event}, event.body);
    // By a time that is not believed nothing is long ago.
    if (!centre.clock.open)
        forgetLongEnded(centre);
}

Duties dutiesOn(const Duties &planned, const Centre &centre, const QString &phase, const ShiftTurn &turn)
{
    Duties duties = planned;
    for (const RosterChanged &change : centre.rosterChanges) {
        if (change.date != turn.date || change.shift != turn.shift)
            continue;
        const auto isSame = [&change](const RosterEntry &entry) { return entry.unit == change.unit && entry.department == change.department; };
        QStringList persons;
        for (const RosterEntry &entry : duties.rosters) {
            if (isSame(entry) && isIn(entry, phase, turn.shift))
                persons += entry.persons;
        }
        std::erase_if(duties.rosters, [&](const RosterEntry &entry) { return isSame(entry) && isIn(entry, phase, turn.shift); });
        RosterEntry entry;
        entry.shift = change.shift;
        entry.unit = change.unit;
        entry.department = change.department;
        entry.people = change.people;
        if (!change.persons.isEmpty())
            entry.persons = change.persons;
        else if (persons.size() == change.people) // as many as planned; of fewer or more nobody said who they are
            entry.persons = persons;
        const auto known = std::ranges::find_if(planned.rosters, isSame);
        if (known != planned.rosters.end())
            entry.post = known->post;
        duties.rosters.push_back(std::move(entry));
    }
    return duties;
}

QStringList postsOf(const Plan &plan)
{
    QStringList posts;
    for (const RosterEntry &entry : plan.duties.rosters)
        posts << entry.post << nameOf(plan.duties, entry) << entry.persons;
    for (const StandIn &pair : plan.duties.standIns)
        posts << pair.a << pair.b;
    for (const Round &round : plan.duties.rounds)
        posts.append(round.post);
    for (const ContingencyPlan &contingency : plan.contingencies) {
        for (const ContingencyRole &role : contingency.roles)
            posts << role.contacts;
    }
    for (const TaskPoint &point : plan.taskMap)
        posts.append(point.post);
    for (const EscalationRung &rung : plan.escalation)
        posts.append(rung.post);
    for (const Leader &leader : plan.duties.leaders)
        posts.append(leader.post);
    posts << plan.handling.chiefResponders;
    return sortedOnce(std::move(posts));
}

int awayOf(const Centre &centre, const PostPlace &place, int of, Instant moment)
{
    int away = 0;
    for (const AbsenceRecord &record : centre.absences) {
        const Absence &absence = record.absence;
        if (!absence.holdsAt(moment) || !means(absence.post, place))
            continue;
        if (absence.people == 0)
            return of;
        away += absence.people;
    }
    return std::min(away, of);
}

Headcount headcountOf(const Plan &plan, const Centre &centre, const QString &name)
{
    Headcount count;
    if (isPerson(plan.duties, name))
        return {1, 1};
    for (const PostPlace &place : placesOf(plan.duties, name)) {
        ++count.places;
        count.people += mostAt(plan.duties, centre, place);
    }
    return count;
}

bool isAway(const Plan &plan, const Centre &centre, const QString &post, const DutyMoment &moment)
{
    const auto concerns = [&](const AbsenceRecord &record) {
        return record.absence.holdsAt(moment.at) && concernsPost(plan.duties, record.absence.post, post);
    };
    if (std::ranges::none_of(centre.absences, concerns))
        return false; // as almost always: no roster need be made
    if (isPerson(plan.duties, post))
        return isPersonAway(plan.duties, centre, post, moment.at);
    const std::vector<PostPlace> places = placesOf(plan.duties, post);
    if (places.empty())
        return std::ranges::any_of(centre.absences, [&](const AbsenceRecord &record) { return concerns(record) && record.absence.people == 0; });
    std::vector<int> people;
    Duties duties = plan.duties;
    DutyMoment rostered = moment;
    if (moment.turn) {
        duties = dutiesOn(plan.duties, centre, moment.phase, *moment.turn);
        for (const PostPlace &place : places)
            people.push_back(rosteredAt(duties, place, moment.phase, moment.turn->shift));
    }
    if (std::ranges::all_of(people, [](int there) { return there == 0; })) {
        rostered.turn.reset();
        people.clear();
        for (const PostPlace &place : places)
            people.push_back(mostAt(plan.duties, centre, place));
    }
    for (size_t i = 0; i < places.size(); ++i) {
        const QStringList persons = personsAt(duties, places[i], rostered);
        if (goneOf(persons, centre, places[i], people[i], moment.at) < people[i])
            return false;
    }
    return true;
}

std::optional<Taker> takerOf(const Plan &plan, const Centre &centre, const StandIn &pair, const DutyMoment &moment)
{
    for (const QString &post : {holderOf(centre, pair.a, moment.at), holderOf(centre, pair.b, moment.at)}) {
        if (!isAway(plan, centre, post, moment))
            return Taker{post, post == pair.a ? QString() : pair.a};
    }
    return std::nullopt;
}

QStringList onDuty(const Plan &plan, const Centre &centre, const QString &phase, const ShiftTurn &turn, Instant now)
{
    QStringList posts;
    const Duties duties = dutiesOn(plan.duties, centre, phase, turn);
    for (const RosterEntry &entry : duties.rosters) {
        if (isIn(entry, phase, turn.shift) && awayOf(plan.duties, centre, entry, now) < entry.people)
            posts.append(nameOf(plan.duties, entry));
    }
    return sortedOnce(std::move(posts));
}

std::vector<CallState> callsOf(const PlanRun &run, const ContingencyPlan &plan, base::Milliseconds acknowledgeWithin, Instant now)
{
    std::vector<CallState> calls;
    for (const ContingencyRole &role : plan.roles) {
        std::vector<Acknowledgement> answers;
        for (const CallAnswer &answer : run.answers) {
            if (answer.role == role.code)
                answers.push_back({answer.contact, answer.at});
        }
        calls.push_back(callStateAt(role, acknowledgeWithin, run.startedAt, answers, run.endedAt ? std::min(*run.endedAt, now) : now));
    }
    return calls;
}

} // namespace domain
