// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/rulemodel.h"

#include <QTableView>

namespace ui::rules {

/// A table of rules to read and edit: Enter, F2 or a key press opens a cell, Space turns a flag. GUI thread only.
class RuleTable final : public QTableView {
    Q_OBJECT
public:
    /// The model belongs to the table.
    RuleTable(RuleModel *model, const theme::Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] RuleModel &rules() const { return *m_model; }
    /// The row with the current cell; -1: none.
    [[nodiscard]] int currentRow() const { return currentIndex().isValid() ? currentIndex().row() : -1; }
    void choose(region::CellPlace place);
    /// All rows without scrolling: for tables of few rows.
    void fitRows();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void setWidths();
    RuleModel *m_model;
    const theme::Theme &m_theme;
};

} // namespace ui::rules
