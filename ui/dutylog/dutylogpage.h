// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/console.h"
#include "actions/pagekeys.h"
#include "actions/widget/chip.h"
#include "actions/widget/emptystate.h"
#include "dutylog/dutyloglist.h"
#include "dutylog/scorepanel.h"
#include "report/dutylog/dutylogdesk.h"

#include <QFuture>
#include <QTimer>
#include <QWidget>

class QButtonGroup;
class QLineEdit;
class QStackedWidget;

namespace ui::dutylog {

/// What happened in the centre in the 24 hours of a duty day; in a drill beside it how the drill goes. What it shows is read while it is shown, and
/// again when the centre wrote something. Asks, never waits. GUI thread only.
class DutyLogPage final : public QWidget {
    Q_OBJECT
public:
    enum class State : quint8 { Idle, Loading, Shown, Failed };

    /// What the page is handed outlives it. scores: null where no drill is played.
    DutyLogPage(const actions::Console &console, region::RegionPtr region, report::DutyLogDesk &logs, report::DrillScoreDesk *scores,
                QWidget *parent = nullptr);
    ~DutyLogPage() override;

    /// What the key bar offers.
    [[nodiscard]] static QList<actions::Action> keyHints();

    [[nodiscard]] State state() const { return m_state; }
    /// Nothing is asked for that has not been answered.
    [[nodiscard]] bool isSettled() const { return m_state != State::Loading && (!m_scores || m_scores->isSettled()); }
    [[nodiscard]] DutyLogList &list() { return *m_list; }
    /// Null where no drill is played.
    [[nodiscard]] ScorePanel *scores() { return m_scores; }
    [[nodiscard]] QDate day() const;
    [[nodiscard]] QString headText() const { return m_head->text(); }
    [[nodiscard]] QString noteText() const { return m_note->text(); }

    void setKind(report::DutyLogKind kind);
    /// One of the past, or the one that runs; never one to come.
    void setDay(QDate day);
    void search(const QString &text);
    void readAgain();
    /// Writes what is asked for into a PDF.
    void saveTo(const QString &fileName);
    /// The centre wrote something: read again soon, while the page is shown.
    void followLogs();
    void followRules(const region::RegionPtr &region);

Q_SIGNALS:
    void stateChanged();
    void caseWanted(base::CaseId id);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void build();
    [[nodiscard]] QWidget *buildLog();
    void addChips(QWidget *parent, QLayout *row);
    void bindKeys();
    [[nodiscard]] report::DutyLogQuery query() const;
    [[nodiscard]] QDate today() const;
    void ask();
    void receive(const base::Result<report::DutyLog> &log);
    void askFile();
    void askSheet();
    void refresh();
    void refreshRight();
    void say(const QString &sentence);

    const actions::Console m_console;
    region::RegionPtr m_region;
    report::DutyLogDesk &m_logs;
    report::DrillScoreDesk *m_scoreDesk;
    actions::PageKeys *m_keys;
    QFuture<base::Result<report::DutyLog>> m_reading;
    QList<QFuture<base::Result<int>>> m_saving; ///< files that are being written
    QTimer m_soon;                              ///< until what the centre wrote is read
    quint64 m_request = 0;                      ///< answers to older requests are dropped
    State m_state = State::Idle;
    report::DutyLogKind m_kind = report::DutyLogKind::All;
    std::optional<QDate> m_day; ///< none: the one that runs
    QString m_text;
    QString m_refusal;                    ///< why nothing may be printed here; empty: it may
    std::optional<report::DutyLog> m_log; ///< without its rows

    theme::Label *m_head = nullptr, *m_note = nullptr;
    QStackedWidget *m_stack = nullptr;
    actions::EmptyState *m_empty = nullptr;
    DutyLogList *m_list = nullptr;
    ScorePanel *m_scores = nullptr;
    QLineEdit *m_search = nullptr;
    QButtonGroup *m_chips = nullptr;
    actions::KeyButton *m_before = nullptr, *m_after = nullptr, *m_print = nullptr;
};

} // namespace ui::dutylog
