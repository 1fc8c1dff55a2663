// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/whatif/whatif.h"
#include "theme/theme.h"

#include <QWidget>

class QCustomPlot;

namespace ui::whatif {

/// Late cases by the day of their report, a bar for each column: in greys and hatches, for colour is severity. GUI thread only.
class LateChart final : public QWidget {
    Q_OBJECT
public:
    explicit LateChart(const theme::Theme &theme, QWidget *parent = nullptr);

    void show(const report::WhatIf &answer);
    using QWidget::show;
    /// The bars' heights as drawn: by column, by day.
    [[nodiscard]] std::vector<std::vector<int>> heights() const;

private:
    void addBars(const report::WhatIf &answer);
    void setDays(const report::WhatIf &answer);
    const theme::Theme &m_theme;
    QCustomPlot *m_plot;
};

} // namespace ui::whatif
