// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/whatif/ruleimpact.h"

#include "domain/case/decide.h"
#include "report/period/readers.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace report {

using namespace Qt::StringLiterals;

namespace {

using domain::Case;

tl::unexpected<base::Error> countCancelled()
{
    return base::fail(base::ErrorCode::Cancelled, QCoreApplication::translate("report", "The count was cancelled."));
}

/// A clock that was stopped by its step says nothing any more.
bool isOver(const Case &c, domain::Stage stage)
{
    switch (stage) {
    case domain::Stage::Respond: return c.acceptedAt.has_value();
    case domain::Stage::Arrive: return c.arrivedAt.has_value();
    case domain::Stage::Handle: return c.handledAt.has_value();
    case domain::Stage::Close:
    case domain::Stage::Whole: return false;
    }
    Q_UNREACHABLE();
}

std::optional<base::Instant> dueOf(const Case &c, domain::Stage stage)
{
    const auto &clock = c.deadlines[stage];
    return clock ? std::optional(clock->dueAt) : std::nullopt;
}

bool isOverdue(const Case &c, base::Instant at)
{
    const auto due = dueOf(c, domain::Stage::Whole);
    return due && at > *due;
}

RuleChange changeOf(const Case &before, const Case &after, base::Instant at)
{
    RuleChange change{
        before.id, before.version, before.number, before.report.item, before.level, after.level, domain::Stage::Whole, {}, {}, {}, {}, {}, {}};
    change.overdueBefore = isOverdue(before, at);
    change.overdueAfter = isOverdue(after, at);
    std::array stages{domain::Stage::Whole, domain::Stage::Respond, domain::Stage::Arrive, domain::Stage::Handle, domain::Stage::Close};
    const auto moved =
        std::ranges::find_if(stages, [&](domain::Stage stage) { return !isOver(before, stage) && dueOf(before, stage) != dueOf(after, stage); });
    change.stage = moved == stages.end() ? domain::Stage::Whole : *moved;
    change.dueBefore = dueOf(before, change.stage);
    change.dueAfter = dueOf(after, change.stage);
    return change;
}

class Count {
public:
    Count(const domain::Rulebook &now, const domain::Rulebook &after, base::Instant at) : m_now(now), m_after(after), m_at(at) {}

    base::Outcome add(const Case &standing)
    {
        ++m_impact.open;
        Case before = standing;
        domain::review(before, m_now, m_at); // what rises by the rules of now is not the new ones' doing
        Case after = before;
        const domain::CaseOrder order{before.id, {}, {{}, domain::Role::Supervisor}, domain::ReruleCase{u"impact"_s}};
        const auto events = domain::decide(before, order, m_after, {m_at, {}});
        // Malformed or a missing year is a fault of the rules; a state in which nobody applies rules is not.
        if (!events && (before.suspended || before.state == domain::CaseState::Transferred))
            ++m_impact.barred;
        else if (!events)
            return base::pass(events);
        if (events) {
            for (const domain::CaseEvent &event : *events)
                domain::apply(after, event);
        }
        const domain::Severity applied = after.level;
        domain::review(after, m_after, m_at); // twice the new limit may have passed already
        m_impact.raisedByTime += domain::isWorse(after.level, applied);
        RuleChange change = changeOf(before, after, m_at);
        change.version = standing.version;
        if (const domain::Item *item = m_now.item(before.report.item)) {
            change.departmentBefore = m_now.route(before.report, *item).department;
            change.departmentAfter = m_after.route(before.report, *item).department;
        }
        note(std::move(change));
        return {};
    }

    [[nodiscard]] RuleImpact take() &&
    {
        std::ranges::sort(m_impact.changes, [](const RuleChange &a, const RuleChange &b) {
            const bool aFirst = a.overdueAfter && !a.overdueBefore, bFirst = b.overdueAfter && !b.overdueBefore;
            return aFirst != bFirst ? aFirst : a.number < b.number;
        });
        return std::move(m_impact);
    }

private:
    void note(RuleChange change)
    {
        ++m_impact.levels[domain::indexOf(change.levelBefore)][domain::indexOf(change.levelAfter)];
        m_impact.changed += change.moves();
        const bool isRouted = change.departmentBefore != change.departmentAfter;
        m_impact.otherDepartment += isRouted;
        if (change.dueBefore != change.dueAfter) {
            const bool isEarlier = change.dueAfter && (!change.dueBefore || *change.dueAfter < *change.dueBefore);
            ++(isEarlier ? m_impact.earlier : m_impact.later);
        }
        m_impact.overdueAtOnce += change.overdueAfter && !change.overdueBefore;
        m_impact.overdueNoMore += change.overdueBefore && !change.overdueAfter;
        if (change.moves() || isRouted)
            m_impact.changes.push_back(std::move(change));
    }

    const domain::Rulebook &m_now, &m_after;
    const base::Instant m_at;
    RuleImpact m_impact;
};

QJsonValue textOf(const std::optional<base::Instant> &moment) { return moment ? QJsonValue(base::toIso(*moment)) : QJsonValue(); }

} // namespace

base::Result<RuleImpact> impactOn(std::span<const Case> cases, const domain::Rulebook &now, const domain::Rulebook &after, base::Instant at)
{
    Count count(now, after, at);
    for (const Case &each : cases) {
        if (!each.filedAt || !domain::isOpen(each.state))
            continue;
        if (const base::Outcome taken = count.add(each); !taken)
            return base::pass(taken);
    }
    return std::move(count).take();
}

base::Result<std::vector<Case>> openCases(const DayReaders &readers, const std::function<bool()> &cancelled)
{
    std::vector<base::CaseId> ids;
    const base::Outcome read = readers.cases->open([&ids](const domain::CaseBrief &brief) {
        ids.push_back(brief.id);
        return true;
    });
    if (!read)
        return base::pass(read);
    std::vector<Case> cases;
    for (const base::CaseId id : ids) {
        if (cases.size() % 64 == 0 && cancelled && cancelled())
            return countCancelled();
        Case &folded = cases.emplace_back();
        folded.id = id;
        const base::Outcome replayed = readers.log->replayCase(id, 0, [&folded](const domain::CommittedEvent &each) {
            domain::apply(folded, each.event);
            return true;
        });
        if (!replayed)
            return base::pass(replayed);
    }
    return cases;
}

base::Result<std::vector<RuledRoute>> readRuledRoutes(const store::EventLog &log, const std::function<bool()> &cancelled)
{
    std::vector<domain::CommittedEvent> rulings;
    bool stop = false;
    quint64 seen = 0;
    const base::Outcome read = log.replayAll({}, [&](const domain::CommittedEvent &each) {
        const auto *ruled = std::get_if<domain::ReturnRuled>(&each.event.body);
        if (ruled != nullptr && ruled->asRoute)
            rulings.push_back(each);
        stop = cancelled && ++seen % 4096 == 0 && cancelled();
        return !stop;
    });
    if (stop)
        return countCancelled();
    if (!read)
        return base::pass(read);
    std::vector<RuledRoute> routes;
    for (const domain::CommittedEvent &each : rulings) {
        Case c;
        const base::Outcome replayed = log.replayCase(each.caseId, 0, [&c](const domain::CommittedEvent &event) {
            domain::apply(c, event.event);
            return true;
        });
        if (!replayed)
            return base::pass(replayed);
        const auto &ruled = std::get<domain::ReturnRuled>(each.event.body);
        std::erase_if(routes, [&c](const RuledRoute &known) { return known.item == c.report.item && known.grid == c.report.place.grid; });
        routes.push_back(
            {c.number, c.report.item, c.report.place.grid, ruled.department, ruled.unit, ruled.reason, each.event.at, each.event.actor.post});
    }
    return routes;
}

QJsonObject toJson(const RuleImpact &impact)
{
    QJsonObject levels;
    for (const domain::Severity before : domain::kSeverities) {
        QJsonObject row;
        for (const domain::Severity after : domain::kSeverities)
            row.insert(domain::word(after), impact.levels[domain::indexOf(before)][domain::indexOf(after)]);
        levels.insert(domain::word(before), row);
    }
    QJsonArray changes;
    for (const RuleChange &each : impact.changes) {
        changes.append(QJsonObject{{u"number"_s, each.number},
                                   {u"item"_s, each.item},
                                   {u"level_before"_s, domain::number(each.levelBefore)},
                                   {u"level_after"_s, domain::number(each.levelAfter)},
                                   {u"stage"_s, domain::word(each.stage)},
                                   {u"due_before"_s, textOf(each.dueBefore)},
                                   {u"due_after"_s, textOf(each.dueAfter)},
                                   {u"overdue_before"_s, each.overdueBefore},
                                   {u"overdue_after"_s, each.overdueAfter},
                                   {u"department_before"_s, each.departmentBefore},
                                   {u"department_after"_s, each.departmentAfter}});
    }
    return {{u"open"_s, impact.open},
            {u"changed"_s, impact.changed},
            {u"barred"_s, impact.barred},
            {u"other_department"_s, impact.otherDepartment},
            {u"earlier"_s, impact.earlier},
            {u"later"_s, impact.later},
            {u"overdue_at_once"_s, impact.overdueAtOnce},
            {u"overdue_no_more"_s, impact.overdueNoMore},
            {u"raised_by_time"_s, impact.raisedByTime},
            {u"levels"_s, levels},
            {u"changes"_s, changes}};
}

} // namespace report
