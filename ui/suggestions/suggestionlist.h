// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/case/case.h"
#include "live/hall.h"

#include <QTableWidget>

#include <vector>

namespace ui::suggestions {

/// Citizens' suggestions by state, in the order of their life, the newest first in each: number, when, text, department, adoption. A filter leaves
/// one state. The chosen row stays chosen while the list changes. GUI thread only.
class SuggestionList final : public QTableWidget {
    Q_OBJECT
public:
    enum Column : int { Number, When, Title, State, Department, Adoption, Columns };

    /// Names and times by the hall's region, which outlives the list.
    explicit SuggestionList(const live::Hall &hall, QWidget *parent = nullptr);

    void show(std::vector<domain::Case> all);
    /// None: all states.
    void setState(std::optional<domain::CaseState> state);
    [[nodiscard]] int countOf(domain::CaseState state) const;
    [[nodiscard]] int total() const { return int(m_all.size()); }
    /// Null when nothing is chosen or the filter hides it.
    [[nodiscard]] const domain::Case *chosen() const;
    /// Takes effect at once, or when the suggestion arrives.
    void choose(base::CaseId id);
    [[nodiscard]] QString cell(int row, Column column) const { return item(row, column)->text(); }

Q_SIGNALS:
    void chosenChanged();

private:
    void fill();
    void follow();
    const live::Hall &m_hall;
    std::vector<domain::Case> m_all; ///< sorted
    std::vector<size_t> m_rows;      ///< of m_all, as shown
    std::optional<domain::CaseState> m_state;
    base::CaseId m_chosen;
    bool m_filling = false;
};

} // namespace ui::suggestions
