// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "region/region.h"
#include "region/rules/ruletables.h"
#include "report/whatif/ruleimpact.h"
#include "theme/theme.h"

#include <QWidget>

namespace ui::theme {
class Label;
}
class QListWidget;
class QStackedWidget;
class QTableWidget;

namespace ui::rules {

/// What is wrong with the edited rules, or what they would do to the open cases. GUI thread only.
class ImpactPanel final : public QWidget {
    Q_OBJECT
public:
    ImpactPanel(region::RegionPtr region, const theme::Theme &theme, QWidget *parent = nullptr);

    void setRegion(region::RegionPtr region) { m_region = std::move(region); }
    /// One line in place of everything: nothing was edited, it is being counted, the store does not answer.
    void say(const QString &sentence);
    void showProblems(const std::vector<region::Problem> &problems);
    /// As it was counted at the moment `now`.
    void showImpact(const report::RuleImpact &impact, base::Instant now);

    [[nodiscard]] QString headline() const;
    [[nodiscard]] const QListWidget &problems() const { return *m_problems; }
    [[nodiscard]] const QTableWidget &changes() const { return *m_changes; }
    /// Where the first of the problems that are shown stands in the tables; none: nothing is wrong, or it stands in no table.
    [[nodiscard]] std::optional<region::CellPlace> firstPlace() const;
    [[nodiscard]] QString figures() const; ///< the figures as text, a line each

Q_SIGNALS:
    void placeChosen(const region::CellPlace &place);

private:
    void addChange(int row, const report::RuleChange &change, base::Instant now);
    region::RegionPtr m_region;
    const theme::Theme &m_theme;
    theme::Label *m_headline;
    QStackedWidget *m_pages;
    QListWidget *m_problems;
    theme::Label *m_figures;
    QTableWidget *m_changes;
    std::vector<std::optional<region::CellPlace>> m_places;
};

/// "blue → yellow"; the level alone when it stays.
[[nodiscard]] QString levelsText(const report::RuleChange &change);
/// "Whole 11-07 14:30 → 14:45"; local to the region, with the year where it is not that of `now`.
[[nodiscard]] QString deadlineText(const report::RuleChange &change, const region::Region &region, base::Instant now);

} // namespace ui::rules
