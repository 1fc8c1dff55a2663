// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/console.h"
#include "actions/pagekeys.h"
#include "desk/door/identitydesk.h"
#include "handover/lineform.h"
#include "handover/sheethead.h"
#include "handover/sheetlist.h"
#include "handover/signpanel.h"
#include "live/handover/handoverdraft.h"
#include "report/handover/handoverdesk.h"

#include <QPointer>
#include <QWidget>

#include <functional>
#include <optional>
#include <utility>

class QBoxLayout;
class QStackedWidget;

namespace ui::handover {

class SignDialog;

/// F10, 交接班: the sheet of the turn that is to be handed over, as the console writes it and people amend, tick and sign it; what was changed; and
/// every sheet that both ever signed, with what its digest and the log say. Until somebody does something with it the sheet is shown as the console
/// would write it now, and nothing is written. GUI thread only; never waits.
class HandoverPage final : public QWidget {
    Q_OBJECT
public:
    /// What the page reads and asks beside the console; all of it outlives the page.
    struct Sources {
        live::CentreBoard &centre;
        desk::IdentityDesk &identity;
        report::HandoverDesk &sheets;
        bool past = false;  ///< nothing is written
        bool drill = false; ///< the store's cases are made up
    };

    HandoverPage(const actions::Console &console, const Sources &sources, QWidget *parent = nullptr);
    ~HandoverPage() override;

    /// What the key bar offers.
    [[nodiscard]] static QList<actions::Action> keyHints();
    /// Nothing is asked for that has not been answered.
    [[nodiscard]] bool isSettled() const { return m_centre.view() && m_console.hall.loaded() && !m_reading && !m_busy && (m_read || !isVisible()); }

    [[nodiscard]] SheetList &cases() const { return *m_cases; }     ///< red and orange, due, added
    [[nodiscard]] SheetList &matters() const { return *m_matters; } ///< alarms, promises, data, gaps
    [[nodiscard]] SheetHead &head() const { return *m_head; }
    [[nodiscard]] SignPanel &signing() const { return *m_signing; }
    [[nodiscard]] LineForm &form() const { return *m_form; }
    [[nodiscard]] duty::DutyList &changes() const { return *m_changes; }
    [[nodiscard]] duty::DutyList &records() const { return *m_records; }
    [[nodiscard]] QString lockText() const; ///< the panel of the lock mark
    [[nodiscard]] QString note() const;     ///< what was said last
    [[nodiscard]] SignDialog *dialog() const;
    /// What stands on the page: the open sheet's text, or what the console would write.
    [[nodiscard]] const domain::HandoverText &text() const { return m_text; }
    /// Writes the sheet of the page, or of the chosen earlier one, as a PDF.
    void saveTo(const QString &fileName);
    /// As the task's key does.
    void begin(actions::Action task);
    /// The sheet of an earlier turn that nobody signed, to be signed late; nothing where it is no such one. Esc goes back to the turn that is due.
    void openEarlier(const QString &shift, QDate date);
    /// Why it cannot be done now; empty: it can.
    [[nodiscard]] QString refusalOf(actions::Action task) const;

Q_SIGNALS:
    void left();
    void done(const QString &title, const QString &detail);
    void caseWanted(base::CaseId id);
    void marked(const QString &mark, const QString &spoken);

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    QWidget *panel(const QString &title, const QString &about, QWidget *content, theme::Label **aside = nullptr);
    QWidget *buildFoot();
    void bindKeys();
    void follow();
    [[nodiscard]] std::optional<live::HandoverTurn> turnNow() const;
    void tick();
    void showSheet();
    void showLists();
    void showHead();
    void showSigning();
    void showMark();
    [[nodiscard]] domain::HandoverText draftText() const;
    [[nodiscard]] domain::DraftHandover draft() const;
    [[nodiscard]] const domain::HandoverSheet *sheet() const;
    [[nodiscard]] SheetList *current() const;
    [[nodiscard]] const domain::HandoverLine *chosenLine() const;

    // handoverorders.cpp
    void openForm(LineForm::Task task);
    void leave();
    void sendForm();
    void tickChosen();
    void goOn();
    using OrderOf = std::function<std::optional<domain::CentreOrderBody>(const domain::HandoverSheet &)>;
    void sendOnSheet(OrderOf orderOf, std::function<void()> then);
    void send(const domain::Actor &actor, const domain::CentreOrderBody &order, std::function<void()> then);
    void sign();
    void signWith(const domain::Actor &actor, int number, const QString &digest, bool outgoing);
    void say(const QString &sentence);
    void tell(const QString &sentence);

    // handoverrecords.cpp
    [[nodiscard]] static std::pair<int, int> knownOf(const domain::Centre &centre);
    void readRecords();
    void showRecords();
    void showLock();
    [[nodiscard]] const report::FrozenHandover *chosenRecord() const;
    [[nodiscard]] report::HandoverPaper paper() const;
    void save(report::HandoverPaper paper, const QString &fileName);
    void askFile();

    const actions::Console m_console;
    live::CentreBoard &m_centre;
    desk::IdentityDesk &m_identity;
    report::HandoverDesk &m_sheets;
    const bool m_past, m_drill;
    actions::PageKeys *m_keys;
    std::optional<live::HandoverTurn> m_turn;
    std::optional<domain::ShiftTurn> m_earlier; ///< that somebody opened, instead of the one that is due
    std::vector<live::TurnView> m_unsigned;     ///< that stand among the records
    domain::HandoverText m_text;
    report::HandoverBook m_book;
    std::optional<report::HandoverChain> m_chain;
    std::pair<int, int> m_known;     ///< newest frozen sheet, and corrections, that the centre had when the book was read
    domain::HandoverLine m_formLine; ///< what the open form is about
    bool m_reading = false, m_busy = false, m_read = false, m_stale = true;
    QString m_mark;
    QPointer<SignDialog> m_dialog;

    SheetHead *m_head = nullptr;
    SheetList *m_cases = nullptr, *m_matters = nullptr;
    SheetList *m_last = nullptr; ///< that had the keyboard last
    QWidget *m_foot = nullptr;
    SignPanel *m_signing = nullptr;
    LineForm *m_form = nullptr;
    QStackedWidget *m_side = nullptr;
    duty::DutyList *m_changes = nullptr, *m_records = nullptr;
    theme::Label *m_lock = nullptr, *m_note = nullptr, *m_casesCount = nullptr, *m_mattersCount = nullptr, *m_recordsCount = nullptr;
    QBoxLayout *m_columns = nullptr;
};

} // namespace ui::handover
