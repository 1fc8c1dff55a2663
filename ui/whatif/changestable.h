// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/whatif/whatif.h"
#include "theme/theme.h"

#include <QTableWidget>

namespace ui::whatif {

/// The cases to which the rulebooks do different things: number, item, and what came of each in every column. What differs from how it was
/// stands in bold. GUI thread only.
class ChangesTable final : public QTableWidget {
    Q_OBJECT
public:
    explicit ChangesTable(const theme::Theme &theme, QWidget *parent = nullptr);

    /// `town`: the names of items.
    void show(const report::WhatIf &answer, const domain::Rulebook &town);
    using QTableWidget::show;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitItems();
    void fitRows();
    void addRow(int row, const report::WhatIfChange &change, const domain::Rulebook &town);
    const theme::Theme &m_theme;
    int m_itemWidth = 0; ///< what the items take at least: the widest one, up to a limit
};

} // namespace ui::whatif
