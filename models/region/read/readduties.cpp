// SPDX-License-Identifier: GPL-3.0-or-later
// duties.json: who is where and when.
#include "base/text/listed.h"
#include "domain/centre/shiftrules.h"
#include "region/pack/jsonreader.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>

namespace region {

using namespace Qt::StringLiterals;

namespace {

void readPatrols(Draft &draft, JsonReader &reader)
{
    QSet<QString> ids;
    for (JsonReader &each : reader.objects(u"patrols"_s, Need::Optional)) {
        domain::PatrolDuty duty;
        duty.id = each.newCode(ids, u"id"_s);
        duty.per =
            each.word(u"per"_s, {u"shift"_s, u"unit-and-day"_s}) == "shift"_L1 ? domain::PatrolDuty::Per::Shift : domain::PatrolDuty::Per::UnitAndDay;
        duty.atLeast = each.integer(u"atLeast"_s, 1, 1000).value_or(1);
        duty.phase = each.known(u"phase"_s, draft.phases, kPhasesFile, Need::Optional);
        duty.unit = each.known(u"unit"_s, draft.units, kUnitsFile, Need::Optional);
        duty.together = each.flag(u"together"_s, false);
        duty.why = each.text(u"why"_s);
        each.finish();
        draft.plan.duties.patrols.push_back(std::move(duty));
    }
}

void readShiftDuties(Draft &draft, JsonReader &reader)
{
    static const QStringList kMeans{u"foot"_s, u"car"_s, u"video"_s};
    for (JsonReader &each : reader.objects(u"shifts"_s, Need::Optional)) {
        domain::ShiftDuty duty;
        duty.shift = each.known(u"shift"_s, draft.shifts, kShiftsFile);
        duty.means = each.texts(u"means"_s);
        for (const QString &means : std::as_const(duty.means)) {
            if (!kMeans.contains(means))
                each.complain(u"means"_s,
                              QCoreApplication::translate("region", "\"%1\" is not known here; write one of: %2.").arg(means, base::listed(kMeans)));
        }
        duty.carBy = each.known(u"carBy"_s, draft.departments, kDepartmentsFile, Need::Optional);
        duty.standByKind = each.word(u"standBy"_s, unitKinds(), Need::Optional);
        each.finish();
        draft.plan.duties.shifts.push_back(std::move(duty));
    }
}

void readStations(Draft &draft, JsonReader &reader)
{
    for (JsonReader &each : reader.objects(u"stations"_s, Need::Optional)) {
        domain::StationPresence station;
        station.unit = each.known(u"unit"_s, draft.units, kUnitsFile);
        station.lead = each.known(u"lead"_s, draft.departments, kDepartmentsFile);
        station.deputy = each.known(u"deputy"_s, draft.departments, kDepartmentsFile, Need::Optional);
        for (JsonReader &one : each.objects(u"presence"_s)) {
            domain::Presence presence;
            presence.department = one.known(u"department"_s, draft.departments, kDepartmentsFile);
            presence.atLeast = one.integer(u"atLeast"_s, 1, 1000).value_or(1);
            one.finish();
            if (std::ranges::find(station.presence, presence.department, &domain::Presence::department) != station.presence.end()) {
                one.complain(u"department"_s,
                             QCoreApplication::translate("region", "The department \"%1\" is there twice; keep one.").arg(presence.department));
            }
            station.presence.push_back(std::move(presence));
        }
        each.finish();
        draft.plan.duties.stations.push_back(std::move(station));
    }
}

/// Who a row names, each once; a row says how many people there are, or who.
void readPersons(JsonReader &row, domain::RosterEntry &entry)
{
    const bool named = row.has(u"persons"_s);
    for (const QString &person : row.texts(u"persons"_s, Need::Optional))
        entry.persons.append(person.trimmed());
    const auto people = row.integer(u"people"_s, 1, 1000, Need::Optional);
    entry.people = named ? int(entry.persons.size()) : people.value_or(1);
    if (named == row.has(u"people"_s))
        row.complain({}, QCoreApplication::translate("region", "Say how many people there are, or who they are: one of \"people\" and \"persons\"."));
    else if (named && entry.persons.isEmpty())
        row.complain(u"persons"_s, QCoreApplication::translate("region", "Nobody is named here; name at least one, or write \"people\"."));
    QStringList once = entry.persons;
    if (once.removeDuplicates() > 0)
        row.complain(u"persons"_s, QCoreApplication::translate("region", "Somebody is named twice; name each person once."));
}

bool meet(const domain::RosterEntry &left, const domain::RosterEntry &right)
{
    return left.shift == right.shift && (left.phase.isEmpty() || right.phase.isEmpty() || left.phase == right.phase);
}

/// Nobody is at two places in one shift, and nobody has the name of a post: an absence must say whom it means.
void checkPersons(const Draft &draft, const std::vector<JsonReader> &rows)
{
    const QString key = u"persons"_s;
    const std::vector<domain::RosterEntry> &rosters = draft.plan.duties.rosters;
    QSet<QString> posts;
    for (const domain::RosterEntry &entry : rosters)
        posts.insert(entry.post);
    QHash<QString, std::vector<size_t>> rowsOf;
    for (size_t row = 0; row < rosters.size(); ++row) {
        for (const QString &person : rosters[row].persons) {
            if (posts.contains(person))
                rows[row].complain(
                    key, QCoreApplication::translate("region", "\"%1\" is a post of a roster; a person needs a name of their own.").arg(person));
            std::vector<size_t> &before = rowsOf[person];
            const auto there = [&](size_t other) { return other != row && meet(rosters[row], rosters[other]); };
            if (std::ranges::any_of(before, there))
                rows[row].complain(key, QCoreApplication::translate("region", "\"%1\" is at two places in one shift; keep one.").arg(person));
            before.push_back(row);
        }
    }
}

void readRosters(Draft &draft, JsonReader &reader)
{
    std::vector<JsonReader> rows = reader.objects(u"rosters"_s, Need::Optional);
    for (JsonReader &each : rows) {
        domain::RosterEntry entry;
        entry.phase = each.known(u"phase"_s, draft.phases, kPhasesFile, Need::Optional);
        entry.shift = each.known(u"shift"_s, draft.shifts, kShiftsFile);
        entry.unit = each.known(u"unit"_s, draft.units, kUnitsFile);
        entry.department = each.known(u"department"_s, draft.departments, u"departments.csv"_s, Need::Optional);
        entry.post = each.text(u"post"_s);
        readPersons(each, entry);
        entry.sample = readSampleMark(draft, each);
        each.finish();
        draft.plan.duties.rosters.push_back(std::move(entry));
    }
    checkPersons(draft, rows);
}

void readStandIns(Draft &draft, JsonReader &reader)
{
    for (JsonReader &each : reader.objects(u"standIns"_s, Need::Optional)) {
        domain::StandIn pair;
        pair.duty = each.text(u"duty"_s);
        pair.grid = each.known(u"grid"_s, draft.grids, kGridsFile, Need::Optional);
        pair.a = each.text(u"a"_s);
        pair.b = each.text(u"b"_s);
        pair.sample = readSampleMark(draft, each);
        each.finish();
        if (!pair.a.isEmpty() && pair.a == pair.b)
            each.complain(u"b"_s, QCoreApplication::translate("region", "\"%1\" cannot stand in for itself; name another post.").arg(pair.b));
        draft.plan.duties.standIns.push_back(std::move(pair));
    }
}

void readResources(Draft &draft, JsonReader &reader)
{
    QSet<QString> codes;
    QHash<QString, int> vehicles;
    for (JsonReader &each : reader.objects(u"resources"_s, Need::Optional)) {
        domain::Resource resource;
        resource.code = each.newCode(codes);
        resource.name = each.text(u"name"_s);
        resource.kind = each.word(u"kind"_s, {u"vehicle"_s, u"drone"_s, u"radio"_s, u"lone-kit"_s});
        resource.unit = each.known(u"unit"_s, draft.units, kUnitsFile, Need::Optional);
        resource.sample = readSampleMark(draft, each);
        each.finish();
        if (resource.kind == "vehicle"_L1)
            ++vehicles[resource.unit];
        draft.plan.duties.resources.push_back(std::move(resource));
    }
    for (const Unit &unit : draft.region.units) {
        const int listed = vehicles.value(unit.code);
        if (listed > 0 && listed != unit.vehicles) {
            reader.complain(
                u"resources"_s,
                QCoreApplication::translate("region", "Unit \"%1\" has %n vehicle(s) here and %2 in units.csv; correct one of them.", nullptr, listed)
                    .arg(unit.code)
                    .arg(unit.vehicles));
        }
    }
}

void readKeyPoints(Draft &draft, JsonReader &reader)
{
    QSet<QString> codes;
    for (JsonReader &each : reader.objects(u"keyPoints"_s, Need::Optional)) {
        domain::KeyPoint point;
        point.code = each.newCode(codes);
        point.name = each.text(u"name"_s);
        point.kind = each.word(u"kind"_s, {u"mall"_s, u"shop"_s, u"road"_s, u"estate"_s, u"site"_s, u"metro"_s, u"heritage"_s});
        point.grid = each.known(u"grid"_s, draft.grids, kGridsFile, Need::Optional);
        point.sample = readSampleMark(draft, each);
        each.finish();
        draft.plan.duties.keyPoints.push_back(std::move(point));
    }
}

void readPosts(Draft &draft, JsonReader &reader)
{
    QSet<QString> codes;
    for (JsonReader &each : reader.objects(u"posts"_s, Need::Optional)) {
        domain::RecurringPost post;
        post.code = each.newCode(codes);
        post.name = each.text(u"name"_s);
        const auto from = each.time(u"from"_s);
        const auto to = each.time(u"to"_s);
        if (from && to && *to <= *from)
            each.complain({}, QCoreApplication::translate("region", "The post ends before it begins."));
        post.from = from.value_or(QTime());
        post.to = to.value_or(QTime());
        post.unit = each.known(u"unit"_s, draft.units, kUnitsFile);
        post.grids = each.knownTexts(u"grids"_s, draft.grids, kGridsFile);
        post.why = each.text(u"why"_s);
        post.sample = readSampleMark(draft, each);
        each.finish();
        draft.plan.duties.posts.push_back(std::move(post));
    }
}

/// A unit that stands by during a shift is a post that comes back with it: reported, due and missed as every other.
void addStandBys(Draft &draft)
{
    for (const domain::ShiftDuty &duty : draft.plan.duties.shifts) {
        const auto shift = std::ranges::find(draft.region.shifts, duty.shift, &Shift::code);
        if (duty.standByKind.isEmpty() || shift == draft.region.shifts.end())
            continue;
        for (const Unit &unit : draft.region.units) {
            if (unit.kind == duty.standByKind)
                draft.plan.duties.posts.push_back(
                    {domain::standByCode(duty.shift, unit.code), unit.name, shift->from, shift->to, unit.code, unit.grids, {}, false});
        }
    }
}

void readRounds(Draft &draft, JsonReader &reader)
{
    QSet<QString> codes;
    for (JsonReader &each : reader.objects(u"rounds"_s, Need::Optional)) {
        domain::Round round;
        round.code = each.newCode(codes);
        round.name = each.text(u"name"_s);
        round.by = each.word(u"by"_s, {u"foot"_s, u"car"_s, u"video"_s, u"lone-kit"_s});
        round.post = each.text(u"post"_s);
        round.unit = each.known(u"unit"_s, draft.units, kUnitsFile, Need::Optional);
        round.grids = each.knownTexts(u"grids"_s, draft.grids, kGridsFile);
        round.sample = readSampleMark(draft, each);
        each.finish();
        if (round.grids.isEmpty())
            each.complain(u"grids"_s, QCoreApplication::translate("region", "The round goes nowhere; name its grids in order."));
        draft.plan.duties.rounds.push_back(std::move(round));
    }
}

/// Units that are counted together: a force, a level of patrol or of inspection.
void readCrews(Draft &draft, JsonReader &reader, const QString &key, std::vector<domain::Crew> &crews)
{
    for (JsonReader &each : reader.objects(key, Need::Optional)) {
        domain::Crew crew;
        crew.name = each.text(u"name"_s);
        crew.units = each.knownTexts(u"units"_s, draft.units, kUnitsFile);
        crew.sample = readSampleMark(draft, each);
        each.finish();
        if (crew.units.isEmpty())
            each.complain(u"units"_s, QCoreApplication::translate("region", "No unit belongs to it; name at least one."));
        crews.push_back(std::move(crew));
    }
}

void readLeaders(Draft &draft, JsonReader &reader)
{
    for (JsonReader &each : reader.objects(u"leaders"_s, Need::Optional)) {
        domain::Leader leader;
        leader.department = each.known(u"department"_s, draft.departments, kDepartmentsFile);
        leader.post = each.text(u"post"_s);
        leader.sample = readSampleMark(draft, each);
        each.finish();
        draft.plan.duties.leaders.push_back(std::move(leader));
    }
}

/// Minutes of a limit that runs round the clock.
std::optional<int> rungMinutes(const domain::TimeLimit &limit)
{
    if (limit.unit == domain::LimitUnit::Minute)
        return limit.amount;
    if (limit.unit == domain::LimitUnit::UrgentHour)
        return limit.amount * 60;
    return std::nullopt;
}

/// Whom a red case goes on to that no supervisor acknowledges, each later than the one before.
void readEscalation(Draft &draft, JsonReader &reader)
{
    int before = 0;
    for (JsonReader &each : reader.objects(u"escalation"_s, Need::Optional)) {
        domain::EscalationRung rung;
        rung.post = each.text(u"post"_s);
        const auto after = each.limit(u"after"_s, Need::Required);
        rung.after = after.value_or(domain::TimeLimit());
        rung.sample = readSampleMark(draft, each);
        each.finish();
        if (const auto minutes = after ? rungMinutes(*after) : std::nullopt; minutes) {
            if (*minutes <= before)
                each.complain(u"after"_s, QCoreApplication::translate("region", "Each rung comes later than the one before."));
            before = *minutes;
        } else if (after) {
            each.complain(u"after"_s, QCoreApplication::translate("region", "Rungs are climbed round the clock; write minutes or urgent hours."));
        }
        draft.plan.escalation.push_back(std::move(rung));
    }
}

} // namespace

void readDuties(Draft &draft)
{
    auto reader = JsonReader::open(draft, u"duties.json"_s, Need::Optional);
    if (!reader)
        return;
    readPatrols(draft, *reader);
    readShiftDuties(draft, *reader);
    readStations(draft, *reader);
    readRosters(draft, *reader);
    readStandIns(draft, *reader);
    readResources(draft, *reader);
    readKeyPoints(draft, *reader);
    readPosts(draft, *reader);
    addStandBys(draft);
    readRounds(draft, *reader);
    readEscalation(draft, *reader);
    domain::Duties &duties = draft.plan.duties;
    duties.channels = reader->texts(u"channels"_s, Need::Optional);
    duties.elementCodes = reader->texts(u"elementCodes"_s, Need::Optional);
    readCrews(draft, *reader, u"forces"_s, duties.forces);
    readCrews(draft, *reader, u"patrolLevels"_s, duties.patrolLevels);
    readCrews(draft, *reader, u"inspectionLevels"_s, duties.inspectionLevels);
    readLeaders(draft, *reader);
    reader->finish();
}

} // namespace region
