// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/day/asknown.h"

#include "domain/case/caseevent.h"

#include <algorithm>

namespace report {

namespace {

/// The deadlines that an event brings; none for most.
struct DeadlinesIn {
    domain::Deadlines *operator()(domain::CaseFiled &e) const { return &e.deadlines; }
    domain::Deadlines *operator()(domain::ExtensionApproved &e) const { return &e.deadlines; }
    domain::Deadlines *operator()(domain::CaseResumed &e) const { return &e.deadlines; }
    domain::Deadlines *operator()(domain::DeadlinesComputed &e) const { return &e.deadlines; }
    domain::Deadlines *operator()(domain::CasePlaced &e) const { return e.rules ? &e.rules->deadlines : nullptr; }
    domain::Deadlines *operator()(domain::CaseReruled &e) const { return &e.rules.deadlines; }
    domain::Deadlines *operator()(domain::SourceCorrected &e) const { return &e.deadlines; }
    template <class Other> domain::Deadlines *operator()(Other &) const { return nullptr; }
};

/// What is said of a closing, and says nothing without it.
bool hangsOnClosing(const domain::EventBody &body)
{
    return std::holds_alternative<domain::CaseRevisited>(body) || std::holds_alternative<domain::CaseEvaluated>(body) ||
           std::holds_alternative<domain::AppealLodged>(body) || std::holds_alternative<domain::AppealReviewed>(body);
}

class Knowledge {
public:
    void learn(const domain::CaseEvent &event)
    {
        const auto before = m_case.deadlines[domain::Stage::Whole];
        domain::apply(m_case, event);
        if (const auto *corrected = std::get_if<domain::SourceCorrected>(&event.body)) {
            if (m_case.deadlines[domain::Stage::Whole] != before)
                moveDeadline();
            correctClosing(corrected->reopened, corrected->closedAt, corrected->outcome);
        } else if (const auto *withLead = std::get_if<domain::LeadCorrected>(&event.body)) {
            correctClosing(!withLead->closedAt, withLead->closedAt, withLead->outcome);
        }
        m_events.push_back(event);
        if (std::holds_alternative<domain::CaseClosed>(event.body))
            m_closing = m_events.size() - 1;
    }
    [[nodiscard]] std::vector<domain::CaseEvent> take() { return std::move(m_events); }

private:
    void moveDeadline()
    {
        for (domain::CaseEvent &event : m_events) {
            if (domain::Deadlines *deadlines = std::visit(DeadlinesIn{}, event.body)) {
                (*deadlines)[domain::Stage::Whole] = m_case.deadlines[domain::Stage::Whole];
                deadlines->open = m_case.deadlines.open;
            }
        }
    }
    void correctClosing(bool reopened, const std::optional<base::Instant> &closedAt, const QString &outcome)
    {
        if (!m_closing)
            return;
        if (closedAt) {
            domain::CaseEvent &closing = m_events[*m_closing];
            closing.at = *closedAt;
            std::get<domain::CaseClosed>(closing.body).outcome = outcome;
        } else if (reopened) {
            const auto from = m_events.begin() + static_cast<std::ptrdiff_t>(*m_closing);
            m_events.erase(std::remove_if(from + 1, m_events.end(), [](const domain::CaseEvent &event) { return hangsOnClosing(event.body); }),
                           m_events.end());
            m_events.erase(m_events.begin() + static_cast<std::ptrdiff_t>(*m_closing));
            m_closing.reset();
        }
    }

    domain::Case m_case;
    std::vector<domain::CaseEvent> m_events;
    std::optional<size_t> m_closing; ///< the last one, by its place in m_events
};

} // namespace

std::vector<domain::CaseEvent> asKnown(const std::vector<domain::CaseEvent> &events, base::Instant known)
{
    Knowledge knowledge;
    for (const domain::CaseEvent &event : events) {
        if (event.at <= known)
            knowledge.learn(event);
    }
    return knowledge.take();
}

} // namespace report
