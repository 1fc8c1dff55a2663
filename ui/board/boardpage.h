// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/pagekeys.h"
#include "board/boardparts.h"
#include "board/casework.h"
#include "board/entries.h"
#include "live/board/pace.h"
#include "live/centre/centreboard.h"

#include <QFuture>
#include <QPointer>
#include <QStackedWidget>

#include <functional>

class QHBoxLayout;
class QVBoxLayout;

namespace ui::theme {
class Label;
}

namespace ui::board {

class BoardView;

/// 班次看板: the shift in figures, patrols, who has what, what waits for the supervisor's word, what is supervised and what was returned. Every mark
/// and every row opens its case; what is done to one goes by a form at the right and the console's orders. GUI thread only; never waits.
class BoardPage final : public QWidget {
    Q_OBJECT
public:
    /// What the page reads beside the hall.
    struct Sources {
        const live::CentreBoard &centre;
        /// The ledger of returns up to a moment; read off the GUI thread.
        std::function<QFuture<base::Result<report::ReturnLedger>>(region::RegionPtr, domain::Centre, base::Instant)> returns;
    };

    /// Console and sources outlive the page.
    BoardPage(const actions::Console &console, Sources sources, QWidget *parent = nullptr);

    /// A panel that stands for itself, below what stands in its column already.
    void addPart(PartSide side, QWidget *part, int stretch);
    /// The keys named at the window's foot; other ones while a form is open.
    [[nodiscard]] static QList<actions::Action> keyHints();
    /// Everything that the page asks for is there.
    [[nodiscard]] bool isSettled() const;

    [[nodiscard]] const duty::TurnStrip &head() const { return *m_head; }
    [[nodiscard]] BoardView &view() const { return *m_view; }
    [[nodiscard]] CaseList &approvals() const { return *m_approvals; }
    [[nodiscard]] CaseList &supervised() const { return *m_supervised; }
    [[nodiscard]] duty::DutyList &returns() const { return *m_returns; }
    [[nodiscard]] duty::DutyList &patrols() const { return *m_patrols; }
    [[nodiscard]] casefile::ActPanel &form() const { return *m_form; }
    [[nodiscard]] bool isAsking() const { return m_work->isAsking(); }
    [[nodiscard]] QString note() const; ///< the line at the foot: why something cannot be done
    [[nodiscard]] QString paceText() const;
    /// What stands at the page's tab now.
    [[nodiscard]] const QString &mark() const { return m_mark; }
    /// The case that keys of the page are about: of the list or the board that has the keyboard, else of the board.
    [[nodiscard]] std::optional<base::CaseId> chosen() const;

Q_SIGNALS:
    void caseWanted(base::CaseId id);
    void hintsChanged(const QList<ui::actions::Action> &hints);
    void marked(const QString &mark, const QString &spoken);
    void pageWanted(const QString &key);

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    QWidget *buildColumn(QVBoxLayout *&panes, QWidget *parent);
    QWidget *buildPanel(const QString &title, QWidget *content, std::initializer_list<actions::Action> tasks, theme::Label *aside = nullptr);
    QWidget *buildBoard();
    void wire();
    void bindTasks();
    void follow(const live::Changes &changes);
    void tick();
    void refreshAll();
    void showPatrols();
    void showHead();
    void showLists();
    void showPace();
    void showMark();
    void showButtons();
    void readReturns();
    void begin(actions::Action task);
    [[nodiscard]] std::optional<CaseTask> taskOf(actions::Action task) const;
    [[nodiscard]] std::optional<CaseTask> requestTask(CaseTask::Kind kind) const;
    [[nodiscard]] QString refusalOf(actions::Action task) const;
    void say(const QString &sentence);
    const actions::Console m_console;
    const Sources m_sources;
    live::DispatchBoard m_board;
    live::Pace m_pace;
    live::ShiftHead m_shift;
    actions::PageKeys *m_keys;
    QList<std::pair<actions::Action, actions::KeyButton *>> m_buttons;
    duty::TurnStrip *m_head = nullptr;
    duty::DutyList *m_patrols = nullptr, *m_returns = nullptr;
    BoardView *m_view = nullptr;
    CaseList *m_approvals = nullptr, *m_supervised = nullptr;
    QHBoxLayout *m_columns = nullptr;
    QVBoxLayout *m_left = nullptr, *m_right = nullptr;
    QStackedWidget *m_side = nullptr;
    casefile::ActPanel *m_form = nullptr;
    CaseWork *m_work = nullptr;
    theme::Label *m_note = nullptr, *m_paceNote = nullptr, *m_waiting = nullptr;
    QPointer<QWidget> m_before; ///< had the focus before a form was opened
    QString m_mark;
    qint64 m_minute = -1; ///< of the last whole refresh
    bool m_reading = false, m_returnsRead = false;
    std::optional<base::Instant> m_returnsAt;
};

} // namespace ui::board
