// SPDX-License-Identifier: GPL-3.0-or-later
// What the board shows, and when; boardbuild.cpp has how it is put together, boardtasks.cpp what is done from it.
#include "board/boardpage.h"

#include "base/text/answer.h"
#include "board/boardview.h"
#include "board/words.h"
#include "casefile/form/actpanel.h"
#include "duty/lines.h"
#include "theme/plain.h"

#include <QHBoxLayout>
#include <QKeyEvent>

namespace ui::board {

using namespace Qt::StringLiterals;
using actions::Action;

namespace {

constexpr base::Milliseconds kReturnsEvery = std::chrono::minutes(5);
constexpr int kWidePage = 1500;

qint64 boardMinute(base::Instant moment) { return base::toMsec(moment) / 60'000; }

} // namespace

BoardPage::BoardPage(const actions::Console &console, Sources sources, QWidget *parent)
    : QWidget(parent), m_console(console), m_sources(std::move(sources)), m_keys(new actions::PageKeys(this))
{
    m_keys->use(console.keys);
    m_board.reset(console.hall.table(), console.hall.region(), console.hall.now());
    build();
    wire();
    bindTasks();
    refreshAll();
}

QList<Action> BoardPage::keyHints()
{
    return {Action::NextPanel,   Action::Rows,           Action::Open,       Action::BoardApprove,
            Action::BoardRefuse, Action::BoardSupervise, Action::BoardReply, Action::BoardRedispatch,
            Action::Help};
}

bool BoardPage::isSettled() const { return m_console.hall.isKnown() && m_sources.centre.view() && m_returnsRead; }

QString BoardPage::note() const { return m_note->text(); }

QString BoardPage::paceText() const { return m_paceNote->text(); }

void BoardPage::wire()
{
    connect(&m_console.hall, &live::Hall::changed, this, &BoardPage::follow);
    connect(&m_console.hall, &live::Hall::secondPassed, this, &BoardPage::tick);
    connect(&m_sources.centre, &live::CentreBoard::changed, this, &BoardPage::refreshAll);
    connect(&m_console.seat, &actions::Seat::changed, this, &BoardPage::showButtons);
    connect(m_view, &BoardView::opened, this, &BoardPage::caseWanted);
    connect(m_approvals, &CaseList::opened, this, &BoardPage::caseWanted);
    connect(m_supervised, &CaseList::opened, this, &BoardPage::caseWanted);
    connect(m_patrols, &duty::DutyList::wanted, this, [this] { Q_EMIT pageWanted(u"duty"_s); }); // where patrols are noted
    connect(m_view, &BoardView::dropped, this, [this](base::CaseId id, const QString &department) {
        m_before = m_view;
        m_work->begin({CaseTask::Kind::Redispatch, id, {}, department});
    });
    connect(m_work, &CaseWork::said, this, &BoardPage::say);
    connect(m_work, &CaseWork::formOpened, this, [this] {
        m_side->setCurrentIndex(1);
        Q_EMIT hintsChanged({Action::NextPanel, Action::Help});
    });
    connect(m_work, &CaseWork::formClosed, this, [this] {
        m_side->setCurrentIndex(0);
        QWidget *back = m_before ? m_before.data() : m_view;
        back->setFocus(Qt::OtherFocusReason);
        Q_EMIT hintsChanged(keyHints());
    });
    connect(m_work, &CaseWork::finished, this, &BoardPage::readReturns);
}

void BoardPage::follow(const live::Changes &changes)
{
    const std::vector<size_t> lines = m_board.follow(m_console.hall.table(), m_console.hall.region(), changes, m_console.hall.now());
    m_view->follow(lines, changes.everything);
    if (changes.everything) {
        refreshAll();
        return;
    }
    showHead();
    if (!changes.cases.empty())
        showLists();
    showMark();
}

// Countdowns go on by the clock alone; everything else that time changes, changes by whole minutes.
void BoardPage::tick()
{
    const bool isNewMinute = boardMinute(m_console.hall.now()) != m_minute;
    if (isNewMinute)
        showMark();
    if (!isVisible())
        return;
    if (isNewMinute)
        refreshAll();
    else
        showLists();
}

void BoardPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refreshAll();
    if (!isAsking() && !isAncestorOf(window()->focusWidget()))
        m_view->setFocus();
}

void BoardPage::refreshAll()
{
    m_minute = boardMinute(m_console.hall.now());
    showPace();
    showPatrols();
    if (const desk::CentreViewPtr &view = m_sources.centre.view())
        m_shift = live::shiftHeadOf(m_console.hall.table(), *view->region, view->centre, m_console.hall.now());
    showHead();
    showLists();
    showMark();
    showButtons();
    if (isVisible() && (!m_returnsAt || m_console.hall.now() - *m_returnsAt >= kReturnsEvery))
        readReturns();
}

void BoardPage::showPace()
{
    m_pace = live::paceOf(m_console.hall.table(), m_console.hall.region(), m_board, m_console.hall.now());
    m_paceNote->setText(paceNote(m_pace, m_console.hall.region()));
    m_view->follow({}, true);
}

void BoardPage::showPatrols()
{
    const desk::CentreViewPtr &view = m_sources.centre.view();
    if (!view)
        return;
    const base::Instant now = m_console.hall.now();
    m_patrols->setLines(duty::patrolLines(live::patrolsOf(*view->region, view->centre, now), *view->region, view->centre, now));
}

// What changes with cases alone is taken from what is counted already; shiftHeadOf() says the same.
void BoardPage::showHead()
{
    m_shift.open = m_board.open();
    m_shift.overdue = m_board.overdue();
    m_shift.supervised = int(m_console.hall.table().supervisions().size());
    m_shift.toApprove = live::approvalCount(m_console.hall.table());
    m_shift.oldestApproval = live::oldestApproval(m_console.hall.table());
    m_shift.alarms = live::alarmsLately(m_console.hall.table(), m_console.hall.region().rulebook.nearShare, m_console.hall.now());
    m_head->setView(headView(m_shift, m_console.hall.isKnown(), m_console.hall.region(), m_console.hall.now()));
}

void BoardPage::showLists()
{
    const base::Instant now = m_console.hall.shownAt();
    m_approvals->setEntries(approvalEntries(m_console.hall, now));
    m_supervised->setEntries(supervisedEntries(m_console.hall, now));
    m_waiting->setText(m_shift.oldestApproval ? tabMark(m_shift.toApprove, m_shift.oldestApproval, now) : QString());
    const bool known = m_console.hall.isKnown();
    m_approvals->setEmpty(known ? tr("Nothing waits for the supervisor's word.") : m_console.hall.awaited());
    m_supervised->setEmpty(known ? tr("No open case is under supervision.") : m_console.hall.awaited());
}

void BoardPage::showMark()
{
    const live::CaseTable &table = m_console.hall.table();
    const base::Instant now = m_console.hall.now();
    const int count = live::approvalCount(table);
    const QString mark = tabMark(count, live::oldestApproval(table), now);
    if (mark == m_mark)
        return;
    m_mark = mark;
    Q_EMIT marked(mark, tabMarkSpoken(count, live::oldestApproval(table), now));
}

void BoardPage::readReturns()
{
    const desk::CentreViewPtr &view = m_sources.centre.view();
    if (!view || m_reading || !m_sources.returns)
        return;
    m_reading = true;
    m_returnsAt = m_console.hall.now();
    const auto over = [this] {
        m_reading = false;
        m_returnsRead = true;
    };
    base::whenAnswered(
        this, m_sources.returns(view->region, view->centre, *m_returnsAt),
        [this, over](const base::Result<report::ReturnLedger> &ledger) {
            over();
            const desk::CentreViewPtr &now = m_sources.centre.view();
            if (ledger)
                m_returns->setLines(returnLines(*ledger, *now->region, m_console.hall.now()));
            else
                m_returns->setEmpty(ledger.error().sentence);
        },
        over);
}

void BoardPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // Where there is little room the board has most of it; its neighbours have a second line.
    const bool wide = width() >= kWidePage;
    m_columns->setStretch(0, wide ? 12 : 9);
    m_columns->setStretch(1, wide ? 13 : 15);
    m_columns->setStretch(2, 8);
}

void BoardPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !note().isEmpty()) {
        say({});
        return;
    }
    QWidget::keyPressEvent(event);
}

void BoardPage::say(const QString &sentence)
{
    m_note->setText(sentence);
    m_note->setVisible(!sentence.isEmpty());
}

} // namespace ui::board
