// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "town/decide/decision.h"

namespace ui::townsetup {

/// What was decided so far, with the way back. A value.
class DecisionBook {
public:
    DecisionBook() = default;
    explicit DecisionBook(std::vector<town::Decision> decisions) : m_decisions(std::move(decisions)) {}
    [[nodiscard]] const std::vector<town::Decision> &all() const { return m_decisions; }
    /// False where it was so already.
    bool decide(const QString &place, town::Choice choice);
    /// The last decision is taken back; what was decided there before holds again. Its place; empty: there is nothing to take back.
    QString takeBack();

private:
    std::vector<town::Decision> m_decisions;
    struct Step {
        QString place;
        std::optional<town::Choice> before;
    };
    std::vector<Step> m_steps;
};

} // namespace ui::townsetup
