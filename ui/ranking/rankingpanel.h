// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/console.h"
#include "actions/widget/chip.h"
#include "actions/widget/keybutton.h"
#include "base/time/clock.h"
#include "ranking/rankedrows.h"
#include "report/ranking/rankingdesk.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

#include <optional>
#include <vector>

namespace ui::theme {
class Label;
}

namespace ui::ranking {

/// Who handles how well, by the town's published formula: departments, grids, officers or seats, and how often people set another level than the
/// rules. The month that runs, up to today, or an earlier one; beside the month before it. Counts on the RankingDesk's thread while it is shown;
/// nothing here waits. GUI thread only.
class RankingPanel final : public QWidget {
    Q_OBJECT
public:
    /// Desk and clock outlive the panel.
    RankingPanel(report::RankingDesk &desk, const theme::Theme &theme, const base::Clock &clock, QWidget *parent = nullptr);
    ~RankingPanel() override;

    /// What is listed; none: the levels that people set.
    void choose(std::optional<report::RankedKind> kind);
    [[nodiscard]] std::optional<report::RankedKind> chosen() const { return m_kind; }
    /// The month of a day; never one that has not begun.
    void setMonth(QDate day);
    [[nodiscard]] QDate month() const { return m_from; }
    /// Counted under other rules from now on: again now, or when it is shown.
    void countAgain();
    /// Why nobody who sits here takes a table away, as a sentence; empty: they may.
    void setRefusal(const QString &refusal);
    void saveCsv(const QString &fileName);
    void savePdf(const QString &fileName);

    [[nodiscard]] const report::Ranking *ranking() const { return m_ranking ? &*m_ranking : nullptr; }
    [[nodiscard]] RankedRows &rows() const { return *m_rows; }
    /// What stands below the rows: the current line's parts, what was left out, the formula.
    [[nodiscard]] QString remarks() const;
    /// What is said instead of, or above, the rows; empty: nothing.
    [[nodiscard]] QString note() const;

Q_SIGNALS:
    void counted();
    void saved(const QString &fileName);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void build();
    [[nodiscard]] QWidget *buildHead();
    [[nodiscard]] QWidget *buildFoot();
    void addChip(QWidget *bar, std::optional<report::RankedKind> kind, const QString &label);
    void count();
    void receive(const base::Result<report::Ranking> &ranking);
    void display();
    void displayRanked(report::RankedKind kind);
    void displayLevels();
    void showRemarks();
    void styleButtons();
    void ask(const QString &suffix, void (RankingPanel::*save)(const QString &));
    void follow(const QFuture<base::Outcome> &saving, const QString &fileName);
    void tell(const base::Outcome &outcome, const QString &fileName);
    [[nodiscard]] QDate today() const;

    report::RankingDesk &m_desk;
    const theme::Theme &m_theme;
    const base::Clock &m_clock;
    QFuture<base::Result<report::Ranking>> m_asked;
    QList<QFuture<base::Outcome>> m_saving; ///< files that are being written
    quint64 m_request = 0;                  ///< answers to older requests are dropped
    std::optional<report::Ranking> m_ranking;
    std::optional<report::RankedKind> m_kind = report::RankedKind::Departments;
    QDate m_from;      ///< the first of the month
    bool m_now = true; ///< the month that runs
    QString m_refusal;
    QTimer m_again;
    QElapsedTimer m_age; ///< of what is shown
    std::vector<std::pair<std::optional<report::RankedKind>, actions::Chip *>> m_chips;
    theme::Label *m_period = nullptr, *m_note = nullptr, *m_remarks = nullptr, *m_said = nullptr;
    RankedRows *m_rows = nullptr;
    QWidget *m_table = nullptr; ///< with the rows in it
    actions::KeyButton *m_before = nullptr, *m_after = nullptr, *m_csv = nullptr, *m_pdf = nullptr;
};

} // namespace ui::ranking
