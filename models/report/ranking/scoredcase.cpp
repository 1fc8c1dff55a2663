// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/ranking/scoredcase.h"

#include "base/try.h"
#include "report/words.h"

#include <algorithm>
#include <utility>

namespace report {

namespace {

bool isByHand(const domain::SeverityChanged &changed)
{
    return std::ranges::any_of(changed.severity.reasons,
                               [](const domain::SeverityReason &reason) { return reason.cause == domain::SeverityCause::ByHand; });
}

} // namespace

void CaseScoring::take(const domain::CaseEvent &event)
{
    const domain::Severity before = m_case.level;
    domain::apply(m_case, event);
    const bool person = event.actor.role != domain::Role::System;
    if (person && !event.actor.post.isEmpty() && !m_scored.posts.contains(event.actor.post))
        m_scored.posts.append(event.actor.post);
    if (const auto *fact = std::get_if<domain::CaseDispatched>(&event.body); fact && person)
        dispatched(event, *fact);
    if (std::holds_alternative<domain::CaseReturned>(event.body)) {
        m_scored.returned += m_scored.seat.isEmpty() ? 0 : 1;
        if (!m_scored.advised.empty() && m_scored.advised.back().department == std::get<domain::CaseReturned>(event.body).by)
            m_scored.advised.back().returned = true;
    }
    if (person)
        levelled(event, before);
}

void CaseScoring::dispatched(const domain::CaseEvent &event, const domain::CaseDispatched &fact)
{
    ++m_scored.dispatches;
    if (m_scored.seat.isEmpty())
        m_scored.seat = event.actor.post;
    if (!fact.advisedDepartment.isEmpty())
        m_scored.advised.push_back({event.at, fact.advisedDepartment, fact.advisedPost, fact.department, fact.post, false});
}

void CaseScoring::levelled(const domain::CaseEvent &event, domain::Severity before)
{
    const auto *fact = std::get_if<domain::SeverityChanged>(&event.body);
    if (!fact || !isByHand(*fact))
        return;
    if (!m_scored.handLevel)
        m_scored.handLevel = HandLevel{before, before, {}};
    m_scored.handLevel->byHand = fact->severity.level;
    m_scored.handLevel->seat = event.actor.post;
}

std::optional<ScoredCase> CaseScoring::scored() const
{
    if (m_case.version == 0)
        return std::nullopt;
    ScoredCase scored = m_scored;
    scored.counted = {domain::briefOf(m_case), store::answersOf(m_case)};
    scored.closedBySource = m_case.closedBySource;
    scored.officer = m_case.post;
    return scored;
}

base::Result<std::vector<ScoredCase>> readScored(const region::Region &region, const store::EventLog &log, const store::CaseReader *cases, QDate from,
                                                 QDate to, base::Instant now, const std::function<bool()> &cancelled)
{
    TRY(const auto touched, readTouched(region, log, cases, from, to, now, cancelled));
    std::vector<ScoredCase> scored;
    scored.reserve(touched.size());
    for (const base::CaseId id : touched) {
        if (cancelled && cancelled())
            return base::fail(base::ErrorCode::Cancelled, Words::tr("The count was cancelled."));
        CaseScoring scoring(id);
        TRY_DONE(log.replayCase(id, 0, [&scoring, now](const domain::CommittedEvent &each) {
            if (each.event.at <= now)
                scoring.take(each.event);
            return true;
        }));
        if (auto one = scoring.scored())
            scored.push_back(*std::move(one));
    }
    return scored;
}

} // namespace report
