// SPDX-License-Identifier: GPL-3.0-or-later
#include "drill/drillpast.h"

#include "desk/rehearsal.h"
#include "domain/rules/effects.h"
#include "drill/drillcrew.h"

#include <queue>

namespace drill {

namespace {

constexpr std::chrono::minutes kWorstIsStaged{100};

/// The past as a line of moments: reports that come, steps that are taken, cases that are looked at again.
class PastPlay {
public:
    PastPlay(const region::RegionPtr &region, const DrillPast &past)
        : m_region(region), m_past(past), m_clock(past.from), m_feed(region, past.play), m_pipeline(region, m_clock)
    {}

    [[nodiscard]] base::Result<DrillPastTally> run();

private:
    /// A moment that is to come; of two at the same time the one that was planned first.
    struct Moment {
        base::Instant at;
        quint64 order = 0;
        std::optional<DrillReport> report;
        base::CaseId id;
        quint32 version = 0;
        std::optional<DrillStep> step; ///< of a person or of the system; with no report only
        friend bool operator>(const Moment &left, const Moment &right) { return std::pair(left.at, left.order) > std::pair(right.at, right.order); }
    };
    void plan(Moment moment);
    void planReports(base::Instant from, std::vector<DrillReport> staged);
    [[nodiscard]] bool isStagesOwn(const DrillReport &report) const;
    void planCase(const domain::Case &c);
    [[nodiscard]] base::Outcome happen(const Moment &moment);
    [[nodiscard]] base::Outcome come(const DrillReport &report);
    [[nodiscard]] base::Outcome move(const Moment &moment);
    [[nodiscard]] base::Outcome carryOn(base::CaseId id);

    const region::RegionPtr &m_region;
    const DrillPast &m_past;
    base::FixedClock m_clock;
    const DrillFeed m_feed;
    const intake::Pipeline m_pipeline;
    std::unique_ptr<desk::Rehearsal> m_desk;
    std::priority_queue<Moment, std::vector<Moment>, std::greater<>> m_moments;
    QHash<base::CaseId, quint32> m_versions; ///< for which the next step is planned
    quint64 m_planned = 0;
    DrillPastTally m_tally;
};

bool isStoreTrouble(const base::Error &error) { return error.code == base::ErrorCode::Storage || error.code == base::ErrorCode::Busy; }

base::Result<DrillPastTally> PastPlay::run()
{
    auto desk = desk::Rehearsal::begin(m_past.store, m_region, m_clock);
    if (!desk)
        return base::pass(desk);
    m_desk = *std::move(desk);
    std::vector<DrillReport> staged = m_feed.staged();
    // Played again, a drill goes on where it ended; nothing is put in between what the store holds.
    if (const auto newest = m_desk->newest(); newest && *newest >= m_clock.now())
        m_clock.set(*newest + base::Milliseconds(1));
    else if (!newest && m_past.play.begin > m_past.from && !staged.empty())
        m_clock.set(std::min(m_clock.now(), staged.front().at - base::Milliseconds(1)));
    planReports(m_clock.now(), std::move(staged));
    for (const domain::CaseBrief &brief : m_desk->unfinishedCases()) {
        const auto c = m_desk->state(brief.id);
        if (!c)
            return base::pass(c);
        planCase(*c);
    }
    while (!m_moments.empty() && m_moments.top().at <= m_past.now) {
        const Moment moment = m_moments.top();
        m_moments.pop();
        m_clock.set(std::max(m_clock.now(), moment.at));
        if (const auto happened = happen(moment); !happened)
            return base::pass(happened);
    }
    if (const auto committed = m_desk->commit(); !committed)
        return base::pass(committed);
    return m_tally;
}

void PastPlay::plan(Moment moment)
{
    moment.order = m_planned++;
    m_moments.push(std::move(moment));
}

void PastPlay::planReports(base::Instant from, std::vector<DrillReport> staged)
{
    const auto expect = [this](DrillReport report) {
        report.incoming.reportedAt = report.at;
        plan({.at = report.at, .order = 0, .report = std::move(report), .id = {}, .version = 0, .step = {}});
    };
    const int count = m_past.play.scenario->reportsADay;
    const base::Instant rhythm = std::max(from, m_past.from); // what was put there may be older
    const QDate last = m_region->toLocal(m_past.now).date();
    for (QDate day = m_region->toLocal(rhythm).date(); day <= last; day = day.addDays(1)) {
        const int end = m_feed.firstAfter(m_past.now, day, count);
        for (int i = m_feed.firstAfter(rhythm, day, count); i < end; ++i) {
            DrillReport report = m_feed.report(day, i, count);
            if (!isStagesOwn(report))
                expect(std::move(report));
        }
    }
    for (DrillReport &report : staged) {
        if (report.at > from && report.at <= m_past.now)
            expect(std::move(report));
    }
}

// The worst that is open when the drill begins is what its scenario put there.
bool PastPlay::isStagesOwn(const DrillReport &report) const
{
    const base::Instant begin = m_past.play.begin;
    const domain::Item *item = m_region->rulebook.item(report.incoming.item);
    return item && item->base == domain::Severity::Red && report.at < begin && begin - report.at < kWorstIsStaged;
}

void PastPlay::planCase(const domain::Case &c)
{
    m_versions.insert(c.id, c.version);
    const domain::Actor system{QStringLiteral("system"), domain::Role::System};
    const auto planOrder = [&](base::Instant at, const domain::Actor &actor, domain::CaseOrderBody body) {
        plan({.at = at, .order = 0, .report = {}, .id = c.id, .version = c.version, .step = DrillStep{at, actor, std::move(body)}});
    };
    for (domain::SystemOrder &order : domain::systemOrders(c, m_region->rulebook, m_region->effects(), m_clock.now()))
        planOrder(order.at, system, std::move(order.body));
    if (!m_past.departments)
        return;
    const domain::CaseBrief brief = domain::briefOf(c);
    if (auto seen = planAcknowledgement(*m_region, brief, m_past.play))
        planOrder(seen->at, seen->actor, std::move(seen->body));
    if (auto step = planStep(*m_region, brief, m_past.play, c.changedAt))
        plan({.at = step->at, .order = 0, .report = {}, .id = c.id, .version = c.version, .step = std::move(step)});
}

base::Outcome PastPlay::happen(const Moment &moment) { return moment.report ? come(*moment.report) : move(moment); }

base::Outcome PastPlay::come(const DrillReport &report)
{
    const auto order = m_pipeline.accept(report.incoming);
    if (!order)
        return base::pass(order);
    const auto receipt = m_desk->carryOut(*order);
    if (!receipt)
        return base::pass(receipt);
    if (receipt->known)
        return {};
    ++m_tally.filed;
    return carryOn(receipt->id);
}

base::Outcome PastPlay::move(const Moment &moment)
{
    if (m_versions.value(moment.id) != moment.version)
        return {}; // it has moved on meanwhile
    const domain::Actor &played = moment.step->actor;
    domain::CaseOrder order{.caseId = moment.id,
                            .seen = moment.version,
                            .actor = played.role == domain::Role::System ? played : m_past.play.as(played),
                            .body = moment.step->body};
    auto receipt = m_desk->carryOut(order);
    while (!receipt && receipt.error().code == base::ErrorCode::Refused) {
        auto first = doneBefore(order.body);
        if (!first)
            break;
        order.body = *std::move(first);
        receipt = m_desk->carryOut(order);
    }
    if (!receipt)
        return isStoreTrouble(receipt.error()) ? base::pass(receipt) : base::Outcome();
    m_tally.orders += moment.step->actor.role != domain::Role::System;
    return receipt->version == moment.version ? base::Outcome() : carryOn(moment.id);
}

base::Outcome PastPlay::carryOn(base::CaseId id)
{
    const auto c = m_desk->state(id);
    if (!c)
        return base::pass(c);
    planCase(*c);
    return {};
}

} // namespace

base::Result<DrillPastTally> playDrillPast(const region::RegionPtr &region, const DrillPast &past)
{
    if (past.from >= past.now)
        return DrillPastTally();
    return PastPlay(region, past).run();
}

} // namespace drill
