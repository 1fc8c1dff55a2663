// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/pagekeys.h"
#include "actions/widget/emptystate.h"
#include "base/time/clock.h"
#include "report/whatif/whatifdesk.h"
#include "whatif/changestable.h"
#include "whatif/figurestable.h"
#include "whatif/latechart.h"
#include "whatif/levelschart.h"
#include "whatif/ruleschooser.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QDateEdit;
namespace ui::theme {
class Label;
}
class QStackedWidget;

namespace ui::whatif {

/// Past days under other rules: choose days and up to three rulebooks, see side by side what would have been late, escalated and red, and
/// which cases differ. Nothing is written; everything goes through the WhatIfDesk and nothing here waits. GUI thread only.
class WhatIfPage final : public QWidget {
    Q_OBJECT
public:
    enum class State : quint8 {
        Idle, ///< nothing was asked, or what was asked was stopped
        Running,
        Shown,
        Empty, ///< no case in the period
        Failed
    };

    WhatIfPage(report::WhatIfDesk &desk, const QString &ownPack, const theme::Theme &theme, const base::Clock &clock, QWidget *parent = nullptr);
    ~WhatIfPage() override;

    /// The keys of the console; as delivered until this is called. The map outlives the page.
    void useKeys(const actions::KeyMap &keys) { m_keys->use(keys); }

    /// Local days, both included; never after today. Opens at the last fourteen whole days.
    void setPeriod(QDate from, QDate to);
    [[nodiscard]] QDate from() const;
    [[nodiscard]] QDate to() const;
    [[nodiscard]] RulesChooser &rules() { return *m_rules; }
    /// The centre has amended its rules: they can be chosen beside the pack's own.
    void offerRulesInForce() { m_rules->offer({{report::kRulesInForce, tr("Rules in force")}}); }

    [[nodiscard]] State state() const { return m_state; }
    /// Whether there is something to see and nothing to wait for.
    [[nodiscard]] bool isSettled() const { return m_state != State::Idle && m_state != State::Running; }
    /// The answer on the page; none unless Shown.
    [[nodiscard]] const report::WhatIf *answer() const { return m_answer ? &*m_answer : nullptr; }
    [[nodiscard]] QString sentence() const { return m_sentence; } ///< what stands in place of figures; empty when Shown
    [[nodiscard]] QString note() const;                           ///< the line below
    [[nodiscard]] const FiguresTable &figures() const { return *m_figures; }
    [[nodiscard]] const ChangesTable &changes() const { return *m_changes; }
    [[nodiscard]] const LateChart &lateChart() const { return *m_late; }
    [[nodiscard]] const LevelsChart &levelsChart() const { return *m_levels; }

    void run();
    void stop();
    /// The desk replays under other rules from now on: the line below says so of an answer that came of the former ones.
    void followRules();
    /// Runs three of the other towns' rulebooks, towns of the same language first, once, as soon as they are known: for pictures.
    void tryAll();

Q_SIGNALS:
    void stateChanged();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void build(report::RulesChoice own);
    [[nodiscard]] QWidget *buildBar(report::RulesChoice own);
    [[nodiscard]] QWidget *buildAnswer();
    [[nodiscard]] QWidget *panel(QWidget *parent, const QString &title, QWidget *content, theme::Label **head = nullptr);
    QDateEdit *addDate(QWidget *bar, const QString &label, const QString &name);
    actions::KeyButton *addButton(QWidget *bar, actions::Action action, void (WhatIfPage::*act)());
    void receive(const base::Result<report::WhatIf> &answer);
    void showEmpty(theme::Icon icon, const QString &sentence, const QString &detail);
    void setState(State state);
    void showIdle(bool stopped);
    [[nodiscard]] QDate today() const;

    report::WhatIfDesk &m_desk;
    const theme::Theme &m_theme;
    const base::Clock &m_clock;
    actions::PageKeys *m_keys;
    QFuture<base::Result<report::WhatIf>> m_asked;
    quint64 m_request = 0;    ///< answers to older requests are dropped
    QString m_rulesOfRequest; ///< the hash of those that were in force
    std::optional<report::WhatIf> m_answer;
    State m_state = State::Idle;
    bool m_packsKnown = false;
    QStringList m_others; ///< the packs of other towns
    QString m_sentence;
    QTimer m_patience; ///< says that it replays once that takes longer than a second
    QDateEdit *m_from = nullptr, *m_to = nullptr;
    RulesChooser *m_rules = nullptr;
    actions::KeyButton *m_run = nullptr, *m_stop = nullptr;
    QStackedWidget *m_pages = nullptr;
    actions::EmptyState *m_empty = nullptr;
    FiguresTable *m_figures = nullptr;
    ChangesTable *m_changes = nullptr;
    LateChart *m_late = nullptr;
    LevelsChart *m_levels = nullptr;
    theme::Label *m_changesTitle = nullptr;
    theme::Label *m_note = nullptr;
};

} // namespace ui::whatif
