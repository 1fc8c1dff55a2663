// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/pagekeys.h"
#include "region/rules/ruletables.h"
#include "report/whatif/ruleimpact.h"
#include "rules/ruletable.h"

#include <QWidget>

#include <array>

namespace ui::theme {
class Label;
}
class QListWidget;
class QTabWidget;

namespace ui::rules {

/// The rules in three tabs, with every edit and its undoing. Judges nothing: edited() asks for that, setProblems() brings the answer.
/// GUI thread only.
class RuleEditor final : public QWidget {
    Q_OBJECT
public:
    RuleEditor(const theme::Theme &theme, actions::PageKeys &keys, region::RegionPtr region, QWidget *parent = nullptr);

    /// Other rules to begin from: what was edited and its undoing are gone.
    void begin(region::RuleTables tables, region::RegionPtr region);
    /// The same edits on top of the rules of another region. Refused when those cannot be read; then nothing changes.
    [[nodiscard]] base::Outcome rebase(const region::RegionPtr &region);
    /// Edits of before on top of the rules from which the editor began; undo() leads back to those.
    void resume(region::RuleTables tables);
    /// Only read; the sentence stands in place of the buttons. Empty: editable.
    void setBarred(const QString &sentence);
    void setProblems(const std::vector<region::Problem> &problems);
    /// Rulings of the past that no route says yet stand below the routes, each with a button.
    void propose(std::vector<report::RuledRoute> rulings);

    [[nodiscard]] const region::RuleTables &tables() const { return m_tables; }
    [[nodiscard]] bool isEditable() const { return m_editable; }
    [[nodiscard]] bool isEdited() const { return m_tables != m_begun; }
    [[nodiscard]] RuleTable &table(region::SheetId sheet) const { return *m_views[size_t(sheet)]; }
    /// Rulings that are proposed now.
    [[nodiscard]] const std::vector<report::RuledRoute> &proposed() const { return m_proposed; }
    void show(region::CellPlace place);
    using QWidget::show;

    void addRow();
    void copyRow();
    void removeRow();
    void moveRow(int by);
    void undo();
    void redo();
    /// A route from a ruling, before all others.
    void addRuling(int index);

Q_SIGNALS:
    void edited();

private:
    [[nodiscard]] QWidget *buildBar();
    [[nodiscard]] QWidget *buildLevels();
    [[nodiscard]] QWidget *buildRoutes();
    RuleTable *addTable(region::SheetId sheet);
    void addButton(QWidget *bar, actions::Action action, std::function<void()> act);
    void setCell(const region::CellPlace &place, const QString &text);
    /// What was typed into the cell since its editor opened is gone.
    void giveUp(const region::CellPlace &place);
    /// Remembers the state for undo(); edits of the same cell one after the other are one step.
    void remember(std::optional<region::CellPlace> cell = {});
    /// The newest state of one stack is shown, the present one goes onto the other.
    void step(std::vector<region::RuleTables> &from, std::vector<region::RuleTables> &to);
    void goTo(region::RuleTables tables);
    struct FreeRow {
        RuleTable *view;
        region::SheetId sheet;
        int row;
    };
    /// The current row, where rows may come and go now.
    [[nodiscard]] std::optional<FreeRow> freeRow() const;
    void refresh(bool rowsToo);
    void refreshRulings();
    void setRegion(const region::RegionPtr &region);
    void styleButtons();
    [[nodiscard]] RuleTable *currentTable() const;

    const theme::Theme &m_theme;
    actions::PageKeys &m_keys;
    region::RegionPtr m_region;
    region::RuleTables m_tables, m_begun;
    std::vector<region::RuleTables> m_before, m_after; ///< of undo and redo
    std::vector<region::RuleTables> m_afterBefore;     ///< what could be redone before the edit that is going on
    std::optional<region::CellPlace> m_lastCell;
    std::array<RuleTable *, region::kSheets.size()> m_views{};
    RuleTable *m_lastView = nullptr; ///< in the tab of levels: the table that had the focus last
    QTabWidget *m_tabs = nullptr;
    QWidget *m_buttonBar = nullptr;
    theme::Label *m_barred = nullptr;
    QWidget *m_rulingBox = nullptr;
    QListWidget *m_rulingList = nullptr;
    std::vector<report::RuledRoute> m_rulings, m_proposed;
    std::vector<std::pair<actions::Action, actions::KeyButton *>> m_buttons;
    bool m_editable = true;
};

} // namespace ui::rules
