// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/day/summarydesk.h"
#include "theme/theme.h"

#include <QWidget>

class QDateEdit;
class QGridLayout;
namespace ui::theme {
class Label;
}

namespace ui::reports {

/// The rates of a period beside the printed day: each with its denominator and its formula; below them the severity-inflation meter. Counts on the
/// SummaryDesk's thread when the period changes while it is shown; nothing here waits. GUI thread only.
class RatesPanel final : public QWidget {
    Q_OBJECT
public:
    explicit RatesPanel(report::SummaryDesk &desk, QWidget *parent = nullptr);
    ~RatesPanel() override;

    /// The period, both days included. Later days than `last` cannot be chosen.
    void setPeriod(QDate from, QDate to, QDate last);
    /// What is shown is counted again; what is hidden is when it is shown.
    void countAgain();
    /// The line of a rate as shown: name, rate, part / whole, formula. Empty while it counts.
    [[nodiscard]] QList<QStringList> lines() const { return m_lines; }
    /// The severity-inflation meter as shown: level, share, part / whole, the healthy share, and "too many" or nothing.
    [[nodiscard]] QList<QStringList> levels() const { return m_levels; }
    /// Where red and orange come from, as shown, most first.
    [[nodiscard]] QStringList sources() const { return m_sources; }
    /// What is said instead of figures; empty when they are shown.
    [[nodiscard]] QString note() const;

Q_SIGNALS:
    void counted();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void count();
    void receive(const base::Result<report::PeriodRates> &rates);
    void clearRows();
    void addCell(const QString &text, const char *tone, int row, int column, int span, Qt::Alignment alignment);
    [[nodiscard]] int addRates(const report::PeriodRates &rates);
    void addLevels(const report::SeverityInflation &meter, int row);
    report::SummaryDesk &m_desk;
    QFuture<base::Result<report::PeriodRates>> m_asked;
    quint64 m_request = 0; ///< answers to older requests are dropped
    QDateEdit *m_from;
    QDateEdit *m_to;
    theme::Label *m_note;
    QGridLayout *m_grid;
    QList<theme::Label *> m_cells;
    QList<QStringList> m_lines, m_levels;
    QStringList m_sources;
};

} // namespace ui::reports
