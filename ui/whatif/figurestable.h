// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/whatif/whatif.h"
#include "theme/theme.h"

#include <QTableWidget>

namespace ui::whatif {

/// The figures side by side: a row for what was filed, late, escalated and for each worst level; a column for the store as it was and for
/// each rulebook. GUI thread only.
class FiguresTable final : public QTableWidget {
    Q_OBJECT
public:
    explicit FiguresTable(const theme::Theme &theme, QWidget *parent = nullptr);

    void show(const report::WhatIf &answer);
    using QTableWidget::show;
    /// High enough for all rows without scrolling.
    [[nodiscard]] QSize sizeHint() const override;
    /// On a low screen the worst levels scroll; head, filed, late and escalated stay in sight.
    [[nodiscard]] QSize minimumSizeHint() const override;

private:
    void addRow(const QString &title, const report::WhatIf &answer, const std::function<QString(const report::WhatIfCounts &)> &cell);
    const theme::Theme &m_theme;
};

} // namespace ui::whatif
