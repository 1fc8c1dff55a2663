// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "region/region.h"
#include "report/summarydesk.h"
#include "theme/theme.h"

#include <QWidget>

class QDateEdit;
class QGridLayout;
class QLabel;

namespace ui::reports {

/// The rates of a period beside the printed day: each with its denominator and its formula. Counts on the SummaryDesk's thread when the
/// period changes while it is shown; nothing here waits. GUI thread only.
class RatesPanel final : public QWidget {
    Q_OBJECT
public:
    RatesPanel(report::SummaryDesk &desk, QWidget *parent = nullptr);
    ~RatesPanel() override;

    /// The period, both days included. Later days than `last` cannot be chosen.
    void setPeriod(QDate from, QDate to, QDate last);
    /// The line of a rate as shown: name, rate, part / whole, formula. Empty while it counts.
    [[nodiscard]] QList<QStringList> lines() const { return m_lines; }
    /// What is said instead of figures; empty when they are shown.
    [[nodiscard]] QString note() const;

Q_SIGNALS:
    void counted();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void count();
    void take(const base::Result<report::PeriodRates> &rates);
    void clearRows();
    report::SummaryDesk &m_desk;
    QFuture<base::Result<report::PeriodRates>> m_asked;
    quint64 m_request = 0; ///< answers to older requests are dropped
    QDateEdit *m_from;
    QDateEdit *m_to;
    QLabel *m_note;
    QGridLayout *m_grid;
    QList<QLabel *> m_cells;
    QList<QStringList> m_lines;
};

} // namespace ui::reports
