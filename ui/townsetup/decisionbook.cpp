// SPDX-License-Identifier: GPL-3.0-or-later
#include "townsetup/decisionbook.h"

#include <algorithm>

namespace ui::townsetup {

bool DecisionBook::decide(const QString &place, town::Choice choice)
{
    const auto known = std::ranges::find(m_decisions, place, &town::Decision::place);
    if (known == m_decisions.end()) {
        m_decisions.push_back({place, choice});
        m_steps.push_back({place, std::nullopt});
        return true;
    }
    if (known->choice == choice)
        return false;
    m_steps.push_back({place, known->choice});
    known->choice = choice;
    return true;
}

QString DecisionBook::takeBack()
{
    if (m_steps.empty())
        return {};
    const Step step = m_steps.back();
    m_steps.pop_back();
    if (step.before)
        std::ranges::find(m_decisions, step.place, &town::Decision::place)->choice = *step.before;
    else
        std::erase_if(m_decisions, [&step](const town::Decision &decision) { return decision.place == step.place; });
    return step.place;
}

} // namespace ui::townsetup
