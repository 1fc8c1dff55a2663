// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/drill/drillscore.h"

#include "domain/case/case.h"
#include "domain/centre/figures.h"
#include "domain/rules/effects.h"
#include "report/words.h"
#include "store/log/eventlog.h"

#include <QHash>

#include <algorithm>
#include <cmath>

namespace report {

namespace {

constexpr int kScoreAsks = 256; ///< after so many events whoever asked is asked whether the answer is still wanted

void addTo(Share &share, bool part)
{
    ++share.whole;
    share.part += part;
}

/// Something that has to be done by a moment, while it is open.
struct DrillDuty {
    std::optional<base::Instant> by;
};

/// A case on its way through the log.
struct ScoredLife {
    domain::Case c;
    std::optional<base::Instant> dispatched, accepted, contacted; ///< each for the first time
    DrillDuty promise, acknowledgement;
    std::optional<base::Instant> stored; ///< when it came into the store, by the drill's clock
};

class DrillScorer {
public:
    DrillScorer(const region::Region &region, const DrillPlayed &played) : m_region(region), m_played(played)
    {
        for (const DrillScorePart part : kDrillScoreParts)
            m_score.lines.push_back({part, {}, {}, {}});
    }

    void follow(const domain::CommittedEvent &each);
    void follow(const domain::CentreEvent &event);
    [[nodiscard]] DrillScore score(const ExpectDrill &expect);

private:
    [[nodiscard]] DrillScoreLine &line(DrillScorePart part) { return m_score.lines.at(static_cast<size_t>(part)); }
    [[nodiscard]] bool isDue(std::optional<base::Instant> by) const { return domain::isDueIn(by, m_played.begin, m_played.now, m_played.now); }
    void settle(DrillScorePart part, DrillDuty &duty, std::optional<base::Instant> by, base::Instant at);
    void count(const ScoredLife &life);
    void setTimes(DrillScorePart part, std::vector<base::Milliseconds> &times);
    void countReports(const DrillExpectation &expected);
    void countClock(const DrillExpectation &expected);

    const region::Region &m_region;
    const DrillPlayed &m_played;
    DrillScore m_score;
    QHash<base::CaseId, ScoredLife> m_lives;
    std::vector<base::Milliseconds> m_accepting, m_contacting;
    std::vector<base::Instant> m_doubts, m_confirmations;
};

// What was owed until a moment is done when it is owed no more. Moved before its time it counts by the new one; moved later it was late.
void DrillScorer::settle(DrillScorePart part, DrillDuty &duty, std::optional<base::Instant> by, base::Instant at)
{
    if (duty.by == by)
        return;
    if (isDue(duty.by) && (!by || at > *duty.by))
        addTo(line(part).share, at <= *duty.by);
    duty.by = by;
}

void DrillScorer::follow(const domain::CommittedEvent &each)
{
    if (each.event.at > m_played.now)
        return;
    ScoredLife &life = m_lives[each.caseId];
    life.c.id = each.caseId;
    domain::apply(life.c, each.event);
    const domain::Case &c = life.c;
    if (!life.stored)
        life.stored = each.event.at;
    if (!life.dispatched && c.dispatchedAt)
        life.dispatched = c.dispatchedAt;
    if (!life.accepted && c.acceptedAt)
        life.accepted = c.acceptedAt;
    if (!life.contacted && c.contactTried)
        life.contacted = each.event.at;
    const auto promise = std::ranges::find(c.owed, domain::OwedKind::CallBack, &domain::Owed::kind);
    settle(DrillScorePart::Promises, life.promise, promise == c.owed.end() ? std::nullopt : std::optional(promise->at), each.event.at);
    const domain::CaseBrief brief = domain::briefOf(c);
    settle(DrillScorePart::Acknowledged, life.acknowledgement,
           domain::acknowledgeBy(brief.level, brief.unseenSince, m_region.effects(), m_region.rulebook.calendar), each.event.at);
}

void DrillScorer::follow(const domain::CentreEvent &event)
{
    if (event.at < m_played.begin || event.at > m_played.now)
        return;
    if (std::holds_alternative<domain::ClockDoubted>(event.body))
        m_doubts.push_back(event.at);
    if (const auto *confirmed = std::get_if<domain::ClockConfirmed>(&event.body))
        m_confirmations.push_back(confirmed->before);
}

void DrillScorer::count(const ScoredLife &life)
{
    const domain::Case &c = life.c;
    if (domain::lifeOf(c.state) == domain::CaseLife::Suggestion)
        return;
    const domain::CaseBrief brief = domain::briefOf(c);
    m_score.open += domain::isOpen(c.state);
    m_score.closed += c.closedAt && *c.closedAt >= m_played.begin;
    if (isDue(brief.dueAt)) {
        const domain::DueVerdict verdict =
            domain::verdictOf({brief.filedAt, brief.dueAt, brief.closedAt, brief.state, brief.suspended, brief.excused});
        if (verdict == domain::DueVerdict::OnTime || verdict == domain::DueVerdict::Late)
            addTo(line(DrillScorePart::OnTime).share, verdict == domain::DueVerdict::OnTime);
    }
    const bool isWithdrawn = c.state == domain::CaseState::Void || c.state == domain::CaseState::Merged;
    if (const auto &respond = c.deadlines[domain::Stage::Respond]; respond && isDue(respond->dueAt) && !isWithdrawn)
        addTo(line(DrillScorePart::Accepted).share, life.accepted && *life.accepted <= respond->dueAt);
    if (life.accepted && life.dispatched && *life.accepted >= m_played.begin)
        m_accepting.push_back(*life.accepted - *life.dispatched);
    if (c.report.reportedAt < m_played.begin)
        return;
    ++m_score.reported;
    if (c.contactTried && c.contacted)
        addTo(line(DrillScorePart::FirstContact).share, *c.contacted);
    if (life.contacted)
        m_contacting.push_back(*life.contacted - c.report.reportedAt);
}

void DrillScorer::setTimes(DrillScorePart part, std::vector<base::Milliseconds> &times)
{
    if (times.empty())
        return;
    std::ranges::sort(times);
    line(part).median = times[(times.size() - 1) / 2];
    line(part).longest = times.back();
}

void DrillScorer::countReports(const DrillExpectation &expected)
{
    QHash<QString, base::Instant> there;
    for (const ScoredLife &life : std::as_const(m_lives))
        there.insert(life.c.report.sourceId, life.stored.value_or(m_played.now));
    for (const auto &[at, id] : expected.reports) {
        const auto found = there.constFind(id);
        if (found == there.cend() && at + kDrillGrace > m_played.now)
            continue; // still on its way
        addTo(line(DrillScorePart::NoneLost).share, found != there.cend());
        if (found == there.cend())
            m_score.missing.push_back(id);
        else
            m_score.late += *found >= at + kDrillGrace;
    }
}

void DrillScorer::countClock(const DrillExpectation &expected)
{
    if (!expected.step || m_played.now < expected.step->first + kDrillGrace)
        return;
    const auto &step = *expected.step;
    const auto isWithin = [&step](base::Instant at) { return at >= step.first && at < step.second; };
    addTo(line(DrillScorePart::Clock).share, std::ranges::any_of(m_doubts, isWithin) && std::ranges::none_of(m_confirmations, isWithin));
}

DrillScore DrillScorer::score(const ExpectDrill &expect)
{
    QString any;
    for (ScoredLife &life : m_lives) {
        settle(DrillScorePart::Promises, life.promise, {}, m_played.now);
        settle(DrillScorePart::Acknowledged, life.acknowledgement, {}, m_played.now);
        count(life);
        if (any.isEmpty() && life.c.report.sourceId.startsWith(QLatin1StringView("drill-")))
            any = life.c.report.sourceId;
    }
    setTimes(DrillScorePart::Accepted, m_accepting);
    setTimes(DrillScorePart::FirstContact, m_contacting);
    const DrillExpectation expected = expect ? expect(any) : DrillExpectation();
    countReports(expected);
    countClock(expected);
    m_score.scenario = m_played.scenario;
    m_score.begin = m_played.begin;
    m_score.upTo = m_played.now;
    m_score.zone = m_region.rulebook.calendar.zone;
    m_score.centreName = m_region.centreName;
    return std::move(m_score);
}

} // namespace

std::optional<double> DrillScoreLine::brings() const
{
    const auto value = share.value();
    if (value && part == DrillScorePart::NoneLost)
        return share.part == share.whole ? 1 : 0;
    return value;
}

std::optional<int> DrillScore::tenths() const
{
    double sum = 0;
    int weights = 0;
    for (const DrillScoreLine &each : lines) {
        if (const auto brings = each.brings()) {
            sum += *brings * weightOf(each.part);
            weights += weightOf(each.part);
        }
    }
    return weights == 0 ? std::nullopt : std::optional(static_cast<int>(std::lround(sum * 1000 / weights)));
}

base::Result<DrillScore> readDrillScore(const region::Region &region, const store::EventLog &log, const DrillPlayed &played,
                                        const ExpectDrill &expect, const std::function<bool()> &cancelled)
{
    DrillScorer scorer(region, played);
    bool stopped = false;
    int asked = 0;
    const auto cases = log.replayAll({}, [&](const domain::CommittedEvent &each) {
        scorer.follow(each);
        stopped = cancelled && ++asked % kScoreAsks == 0 && cancelled();
        return !stopped;
    });
    if (!cases)
        return base::pass(cases);
    if (stopped)
        return base::fail(base::ErrorCode::Cancelled, Words::tr("The scoring of the drill was given up."));
    const auto centre = log.replayCentre(0, [&](const store::CommittedCentreEvent &each) {
        scorer.follow(each.event);
        return true;
    });
    if (!centre)
        return base::pass(centre);
    return scorer.score(expect);
}

} // namespace report
