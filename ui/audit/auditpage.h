// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/console.h"
#include "actions/pagekeys.h"
#include "actions/widget/chip.h"
#include "actions/widget/emptystate.h"
#include "audit/accountform.h"
#include "audit/accountlist.h"
#include "audit/auditlist.h"
#include "audit/rightstable.h"
#include "report/audit/auditdesk.h"

#include <QFuture>
#include <QTimer>
#include <QWidget>

class QBoxLayout;
class QButtonGroup;
class QLineEdit;
class QStackedWidget;

namespace ui::audit {

/// Accounts, the table of rights, and who did what. To look is an event of its own, written before anything is shown; another person at the seat sees
/// nothing of what the one before had asked for. Asks, never waits. GUI thread only.
class AuditPage final : public QWidget {
    Q_OBJECT
public:
    enum class State : quint8 { Shut, Loading, Shown, Failed };

    /// What the page is handed outlives it.
    AuditPage(const actions::Console &console, live::CentreBoard &board, desk::IdentityDesk &identity, report::AuditDesk &audits,
              QWidget *parent = nullptr);
    ~AuditPage() override;

    /// What the key bar offers.
    [[nodiscard]] static QList<actions::Action> keyHints();

    [[nodiscard]] State state() const { return m_state; }
    /// Nothing is asked for that has not been answered.
    [[nodiscard]] bool isSettled() const { return m_state != State::Loading && m_board.view(); }
    [[nodiscard]] AccountList &accounts() { return *m_accounts; }
    [[nodiscard]] AuditList &records() { return *m_records; }
    [[nodiscard]] RightsTable &rights() { return *m_rights; }
    [[nodiscard]] AccountForm &form() { return *m_form; }
    /// Why there is nothing to see here; empty while there is.
    [[nodiscard]] QString shutText() const;
    /// The figures at the top, the line of the anchor, the last thing that was said.
    [[nodiscard]] QString headText() const;
    [[nodiscard]] QString anchorText() const;
    [[nodiscard]] QString noteText() const;

    /// What of the last days is asked for.
    void setKind(report::AuditKind kind);
    void setDays(int days);
    void setSeat(const QString &seat);
    void search(const QString &text);
    void readAgain();
    void readOlder();
    /// Writes what is asked for into a file, with the anchor; the log has it first.
    void saveTo(const QString &fileName);
    void makeAccount();
    void changeRole();
    void lockOrUnlock();

Q_SIGNALS:
    void stateChanged();

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void arrange();
    [[nodiscard]] QFrame *panel(const QString &title, const QString &about, QLayout **head);
    [[nodiscard]] QWidget *buildAccounts();
    [[nodiscard]] QWidget *buildRecords();
    [[nodiscard]] QWidget *buildRights();
    void addAccountChips(QWidget *parent, QLayout *row);
    void addRecordChips(QWidget *parent, QLayout *row);
    void bindKeys();
    void enter();
    void shut();
    void followCentre();
    void refreshChips();
    void refreshHead();
    void refreshButtons();
    void waitForBarred();
    [[nodiscard]] report::AuditQuery query() const;
    [[nodiscard]] QString filterText(const report::AuditQuery &query) const;
    void ask();
    void read(const report::AuditQuery &query);
    void receive(const base::Result<report::Audit> &audit);
    void fail(const QString &sentence);
    void checkChain();
    void refreshAnchor();
    void askFile();
    void chooseSeat();
    void open(AccountForm::Task task);
    void send(const domain::CentreOrderBody &order);
    void done(const base::Outcome &outcome, const QString &sentence);
    [[nodiscard]] QString refusalOfTask(AccountForm::Task task) const;
    void say(const QString &sentence);
    void setState(State state);

    const actions::Console m_console;
    live::CentreBoard &m_board;
    desk::IdentityDesk &m_identity;
    report::AuditDesk &m_audits;
    actions::PageKeys *m_keys;
    QFuture<base::Result<report::Audit>> m_reading;
    QTimer m_barred;       ///< until the next account is not barred any more
    quint64 m_request = 0; ///< answers to older requests are dropped
    State m_state = State::Shut;
    domain::Actor m_reader; ///< who reads what is shown
    report::AuditKind m_kind = report::AuditKind::All;
    int m_days = 1;
    QString m_text, m_seat;
    std::optional<report::Audit> m_audit;       ///< the first slice, without its rows
    std::optional<report::AuditPlace> m_oldest; ///< of the rows that are shown
    std::optional<report::AuditCounts> m_today; ///< of the last look at today
    std::optional<base::Result<report::ChainStanding>> m_chain;

    theme::Label *m_head = nullptr, *m_found = nullptr, *m_anchor = nullptr, *m_chainLine = nullptr, *m_note = nullptr;
    QStackedWidget *m_left = nullptr;
    QBoxLayout *m_halves = nullptr;
    QWidget *m_recordsPanel = nullptr;
    actions::EmptyState *m_empty = nullptr;
    AccountList *m_accounts = nullptr;
    AccountForm *m_form = nullptr;
    AuditList *m_records = nullptr;
    RightsTable *m_rights = nullptr;
    QLineEdit *m_accountSearch = nullptr, *m_recordSearch = nullptr;
    QButtonGroup *m_accountChips = nullptr, *m_dayChips = nullptr, *m_kindChips = nullptr;
    actions::Chip *m_seatChip = nullptr;
    actions::KeyButton *m_make = nullptr, *m_role = nullptr, *m_lock = nullptr, *m_export = nullptr, *m_older = nullptr;
};

} // namespace ui::audit
