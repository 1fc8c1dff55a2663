// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/whatif/whatif.h"
#include "theme/theme.h"

#include <QWidget>

class QCustomPlot;

namespace ui::whatif {

/// The worst levels of the cases, one lying bar a column, stacked from red to green. Marks with words stand below. GUI thread only.
class LevelsChart final : public QWidget {
    Q_OBJECT
public:
    explicit LevelsChart(const theme::Theme &theme, QWidget *parent = nullptr);

    void show(const report::WhatIf &answer);
    using QWidget::show;
    /// The parts' lengths as drawn: by level, by column.
    [[nodiscard]] std::vector<std::vector<int>> lengths() const;

private:
    [[nodiscard]] QWidget *buildLegend();
    const theme::Theme &m_theme;
    QCustomPlot *m_plot;
};

} // namespace ui::whatif
