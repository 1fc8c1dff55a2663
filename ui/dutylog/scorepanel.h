// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/pagekeys.h"
#include "report/drill/drillscoredesk.h"
#include "theme/plain.h"
#include "theme/theme.h"

#include <QFrame>
#include <QFuture>
#include <QTableWidget>

namespace ui::dutylog {

/// How the drill goes: the total, each part with its share, its weight and what it brings, the formula, and what is missing. Asks, never waits. GUI
/// thread only.
class ScorePanel final : public QFrame {
    Q_OBJECT
public:
    enum Column : int { Part, ShareOf, Weight, Brings, Columns };

    /// What the panel is handed outlives it.
    ScorePanel(const theme::Theme &theme, actions::PageKeys &keys, report::DrillScoreDesk &desk, QWidget *parent = nullptr);
    ~ScorePanel() override;

    void ask();
    /// The sheet into a file; only once something was scored.
    void saveTo(const QString &fileName);
    /// Why no sheet may be saved here; empty: it may.
    void setRefusal(const QString &refusal);
    [[nodiscard]] const QString &refusal() const { return m_refusal; }

    [[nodiscard]] bool isSettled() const { return !m_asked; }
    [[nodiscard]] const std::optional<report::DrillScore> &score() const { return m_score; }
    [[nodiscard]] QString totalText() const { return m_total->text(); }
    [[nodiscard]] QString noteText() const { return m_note->text(); }
    [[nodiscard]] QString cell(int row, Column column) const { return m_table->item(row, column)->text(); }

Q_SIGNALS:
    void settled();
    void fileWanted(); ///< the button of the sheet was pressed

private:
    void receive(const base::Result<report::DrillScore> &score);
    void fill();
    void refreshButton();

    report::DrillScoreDesk &m_desk;
    QFuture<base::Result<report::DrillScore>> m_reading;
    bool m_asked = false;
    QString m_refusal;
    std::optional<report::DrillScore> m_score;
    theme::Label *m_total = nullptr, *m_about = nullptr, *m_formula = nullptr, *m_note = nullptr;
    QTableWidget *m_table = nullptr;
    actions::KeyButton *m_save = nullptr;
};

} // namespace ui::dutylog
