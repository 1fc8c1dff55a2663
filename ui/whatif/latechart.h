// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/whatif/whatif.h"
#include "theme/theme.h"

#include <QDate>
#include <QWidget>

class QCustomPlot;

namespace ui::whatif {

/// Late cases by the day of their report, a bar for each column: in greys and hatches, for colour is severity. As many days have their date as stand
/// clear of each other; the names of the columns stand above, in as many lines as they need. GUI thread only.
class LateChart final : public QWidget {
    Q_OBJECT
public:
    explicit LateChart(const theme::Theme &theme, QWidget *parent = nullptr);

    void show(const report::WhatIf &answer);
    using QWidget::show;
    /// The lines of names take from the plot, and nothing from what stands above the chart.
    [[nodiscard]] bool hasHeightForWidth() const override { return false; }
    /// The bars' heights as drawn: by column, by day.
    [[nodiscard]] std::vector<std::vector<int>> heights() const;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void addBars(const report::WhatIf &answer);
    void nameColumns(const report::WhatIf &answer);
    void setDays();
    const theme::Theme &m_theme;
    QWidget *m_legend;
    QCustomPlot *m_plot;
    QDate m_from;
    int m_days = 0; ///< 0: nothing is shown
    int m_step = 0; ///< every so many days have their date
};

} // namespace ui::whatif
