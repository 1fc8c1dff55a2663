// SPDX-License-Identifier: GPL-3.0-or-later
#include "deskpage/deskpage.h"

#include "actions/allowed.h"
#include "actions/widget/formkeeper.h"
#include "actions/writers.h"
#include "base/text/listed.h"
#include "bulk/bulkpanel.h"
#include "casefile/actbar.h"
#include "casefile/call/alikepanel.h"
#include "casefile/casefilepanel.h"
#include "casefile/form/actpanel.h"
#include "casefile/form/newcasepanel.h"
#include "casefile/form/noteline.h"
#include "casefile/part/advicepanel.h"
#include "casefile/part/relatedpanel.h"
#include "command/commandline.h"
#include "deskpage/alarmcorner.h"
#include "deskpage/callcorner.h"
#include "deskpage/calltray.h"
#include "deskpage/owedcorner.h"
#include "deskpage/placepanel.h"
#include "deskpage/tabstrip.h"
#include "deskpage/waitingtile.h"
#include "queue/queuepanel.h"
#include "severity/severitystrip.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>
#include <array>

namespace ui::deskpage {

using actions::Action;

namespace {

constexpr int kGap = 8;
constexpr int kWideFrom = 1600;
constexpr int kNarrowWidth = 1280;
constexpr int kNarrowHeight = 720; ///< of the window: banners take from the panels, never the case file away
constexpr int kBars = 80;          ///< the window's own bars above and below the page

} // namespace

DeskPage::DeskPage(const actions::Console &console, QWidget *parent)
    : QWidget(parent), m_console(console), m_strip(new severity::SeverityStrip(console.theme, this)), m_waiting(new WaitingTile(console, this)),
      m_alarms(new AlarmCorner(console, *m_waiting, *this)), m_owed(new OwedCorner(console, *this)), m_queue(new queue::QueuePanel(console, this)),
      m_file(new casefile::CaseFilePanel(console, this)), m_bulk(new bulk::BulkPanel(console, this)),
      m_newCase(new casefile::NewCasePanel(console, this)), m_place(new PlacePanel(console, this)),
      m_call(new CallCorner(console, *m_newCase, *m_place, *this)), m_advice(new casefile::AdvicePanel(console, this)),
      m_related(new casefile::RelatedPanel(console, this)), m_tabs(new TabStrip(console.theme, this)),
      m_actions(new actions::ActionSet(console.keys, this))
{
    setFocusProxy(&m_queue->queue());
    m_newCase->hide();
    nameTabs();
    for (queue::CaseListView *list : {&m_queue->queue(), &m_queue->storedList()})
        m_actions->addList(list);
    setTabOrder(&m_queue->queue(), m_file);
    for (QWidget *each : std::initializer_list<QWidget *>{&m_file->bar(), &m_file->form(), &m_file->note(), m_newCase})
        each->setProperty("keptClear", true); // no notice covers them
    qApp->installEventFilter(this);
    wire();
    wireBulk();
    wireCall();
    wireCommand();
    showLevels();
    refreshContext();
}

void DeskPage::showLevels()
{
    severity::Freshness freshness;
    freshness.known = m_console.hall.isKnown();
    m_strip->setView(m_console.hall.wall(), freshness);
}

void DeskPage::wire()
{
    connect(m_actions, &actions::ActionSet::triggered, this, &DeskPage::act);
    connect(&m_console.hall, &live::Hall::changed, this, [this](const live::Changes &changes) {
        if (changes.hasLevels())
            showLevels();
    });
    connect(m_strip, &severity::SeverityStrip::levelToggled, &m_queue->filters(), &queue::FilterRow::toggleLevel);
    connect(&m_queue->filters(), &queue::FilterRow::filterChanged, this,
            [this](const live::QueueFilter &filter) { m_strip->setLevels(filter.levels); });
    connect(m_waiting, &WaitingTile::acceptRequested, this, &DeskPage::acceptWorst);
    connect(m_alarms, &AlarmCorner::acceptWanted, this, &DeskPage::acceptWorst);
    connect(m_alarms, &AlarmCorner::caseWanted, this, &DeskPage::openCase);
    connect(m_alarms, &AlarmCorner::left, this, [this] { m_queue->takeBack(); });
    connect(m_queue, &queue::QueuePanel::caseSelected, this, [this](base::CaseId id) {
        m_file->openCase(id);
        Q_EMIT caseSelected(id);
    });
    connect(m_queue, &queue::QueuePanel::openRequested, this, &DeskPage::enterFile);
    connect(m_queue, &queue::QueuePanel::noticed, this, &DeskPage::noticed);
    connect(m_file, &casefile::CaseFilePanel::loaded, this, &DeskPage::refreshContext);
    connect(m_file, &casefile::CaseFilePanel::heldChanged, this, &DeskPage::refreshContext);
    connect(m_file, &casefile::CaseFilePanel::loaded, m_owed, [this] { m_owed->see(m_file->shownId()); });
    connect(m_owed, &OwedCorner::left, this, [this] { m_queue->takeBack(); });
    connect(m_owed, &OwedCorner::caseWanted, this, [this](base::CaseId id) {
        openCase(id);
        enterFile();
    });
    connect(m_owed, &OwedCorner::reminded, this, [this](const QString &title, const QString &detail) {
        Q_EMIT noticed(title, detail);
        Q_EMIT heard();
    });
    connect(m_file, &casefile::CaseFilePanel::leaveRequested, this, &DeskPage::leaveFile);
    connect(&m_console.seat, &actions::Seat::changed, this, &DeskPage::refreshContext);
    connect(m_advice, &casefile::AdvicePanel::picked, m_file, &casefile::CaseFilePanel::setSuggestion);
    connect(m_advice, &casefile::AdvicePanel::sendRequested, m_file, &casefile::CaseFilePanel::sendTo);
    connect(m_advice, &casefile::AdvicePanel::otherRequested, this, [this] { act(domain::CaseAct::Dispatch); });
    connect(m_related, &casefile::RelatedPanel::caseChosen, this, &DeskPage::openCase);
    connect(m_place, &PlacePanel::caseChosen, this, &DeskPage::openCase);
    connect(m_place, &PlacePanel::largeRequested, this, [this] { act(Action::LargeMap); });
    for (queue::CaseListView *list : {&m_queue->queue(), &m_queue->storedList()})
        m_file->pastePicturesFrom(list);
    connect(m_tabs, &TabStrip::changed, this, &DeskPage::showTab);
    connect(m_file, &casefile::CaseFilePanel::formChanged, this, &DeskPage::refreshForms);
    connect(m_file, &casefile::CaseFilePanel::draftKept, this, [this](const QString &sentence) {
        if (!sentence.isEmpty())
            Q_EMIT noticed(tr("Nothing typed is lost"), sentence);
    });
    if (m_console.drafts)
        connect(m_console.drafts, &live::DraftBook::loaded, this, &DeskPage::tellDrafts);
}

QList<Action> DeskPage::keyHints()
{
    return {Action::Rows,
            domain::CaseAct::Accept,
            Action::Open,
            Action::Search,
            Action::Command,
            Action::NextWaiting,
            domain::CaseAct::Dispatch,
            domain::CaseAct::Urge,
            domain::CaseAct::RequestExtension,
            domain::CaseAct::Suspend,
            domain::CaseAct::Handle,
            Action::ToggleRed,
            Action::NewCase,
            Action::LargeMap,
            Action::Help};
}

void DeskPage::openCase(base::CaseId id)
{
    m_queue->select(id);
    // A case that no list shows is opened all the same.
    m_file->openCase(id);
}

void DeskPage::usePhotos(desk::PhotoDesk &desk)
{
    m_file->usePhotos(desk);
    m_newCase->usePhotos(desk);
}

void DeskPage::setDrill(bool drill) { m_queue->setDrill(drill); }

void DeskPage::act(Action action)
{
    if (actOnMany(action) || waitsForForm(action) || m_queue->act(action))
        return;
    if (action == Action::PickFirst || action == Action::PickSecond || action == Action::PickThird)
        m_advice->pick(int(action.number()) - int(Action::PickFirst));
    else if (action == Action::SendPick && m_taking)
        m_newCase->submit();
    else if (action == Action::SendPick) {
        if (!m_file->submitForm())
            m_advice->send();
    } else if (action == Action::NewCase)
        showNewCase(true);
    else if (action == Action::Undo) {
        if (const auto undone = actions::takeBackLast(m_console); !undone)
            m_file->bar().say(undone.error().sentence);
    } else if (action == Action::Print)
        Q_EMIT printRequested(m_file->shownId());
    else if (action == Action::LargeMap)
        Q_EMIT largeMapRequested(m_file->shownId());
    else if (action == Action::Layers)
        Q_EMIT layersRequested();
    else if (action == Action::Command)
        m_command->open();
    else if (action == Action::AlarmList)
        m_alarms->toggle();
    else if (action == Action::Owed)
        m_owed->toggle();
    else if (action == Action::ShowOnWall)
        m_file->toggleOnWall();
    else if (action == Action::TakeParked)
        m_call->takeBack();
    else if (!m_taking && m_file->act(action) && m_shape != Shape::Wide)
        m_tabs->setCurrent(0);
}

QWidget *DeskPage::openForm() const
{
    if (m_taking)
        return m_newCase;
    if (showsBulk())
        return m_bulk->asks() ? m_bulk : nullptr;
    return m_file->formOpen() ? &m_file->form() : nullptr;
}

bool DeskPage::waitsForForm(Action action)
{
    if (!openForm() || action == Action::SendPick || (m_taking && action == Action::TakeParked))
        return false;
    if (m_taking && action == Action::NewCase)
        m_newCase->enter();
    else if (m_taking)
        m_newCase->setHint(actions::waitsText(actions::text(action)));
    else if (actions::rowOf(action).act)
        return false; // the file knows its own form
    else
        m_file->tellWaiting(action);
    return true;
}

void DeskPage::acceptWorst(base::CaseId id)
{
    openCase(id);
    m_file->act(domain::CaseAct::Accept);
}

void DeskPage::enterFile()
{
    if (m_shape == Shape::Narrow) {
        m_inFile = true;
        resizeEvent(nullptr);
    }
    m_file->enter();
}

void DeskPage::leaveFile()
{
    if (m_inFile) {
        m_inFile = false;
        resizeEvent(nullptr);
    }
    m_queue->takeBack();
}

void DeskPage::refreshForms()
{
    const bool open = openForm() != nullptr;
    const QString first = open ? tr("The form first") : QString();
    m_advice->setHeld(first);
    m_waiting->setHeld(first);
    m_waiting->setPrimary(!open && !m_file->bar().hasPrimary());
    if (const QList<Action> now = hintsNow(); now != m_hints) {
        m_hints = now;
        Q_EMIT hintsChanged(m_hints);
    }
}

// The form's own buttons name the keys that send and leave it.
QList<Action> DeskPage::hintsNow() const
{
    if (m_taking)
        return {Action::SameMatter, Action::BothCases, Action::ParkCall, Action::TakeParked, Action::PickPlace, Action::Back, Action::Help};
    if (openForm())
        return {Action::Back, Action::Undo, Action::Help};
    return keyHints();
}

void DeskPage::refreshContext()
{
    const domain::Case *c = m_file->current();
    QString refusal;
    const auto target = m_file->targetAct();
    if (c && !target) {
        const bool dispatched = !domain::kBeforeDispatch.contains(c->state);
        refusal = actions::refusalOf(m_console, *c, dispatched ? domain::CaseAct::AddHelper : domain::CaseAct::Dispatch);
    }
    m_advice->setCase(c, target, refusal);
    m_related->setCase(c ? c->id : base::CaseId{}, c && c->report.place.point);
    m_place->setCase(c ? c->id : base::CaseId{}, c ? c->report.place.grid : QString(), c && c->report.place.point);
    refreshForms();
    if (m_shape == Shape::Wide)
        layOutWide();
}

bool DeskPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool tab = key->key() == Qt::Key_Tab || key->key() == Qt::Key_Backtab;
    const auto *widget = tab ? qobject_cast<QWidget *>(watched) : nullptr;
    return (widget && isAncestorOf(widget) && !holdsCommand(widget) && stepPanels(*key)) || QWidget::eventFilter(watched, event);
}

bool DeskPage::stepPanels(const QKeyEvent &key)
{
    QWidget *focused = QApplication::focusWidget();
    QWidget *form = openForm();
    const bool inForm = form && (form == focused || form->isAncestorOf(focused));
    if (key.modifiers().testFlag(Qt::ControlModifier)) { // between the queue and the open form
        if (form && !inForm)
            enterDetail();
        else
            m_queue->focusList();
        return true;
    }
    if (inForm)
        return false;
    QWidget *detail = m_taking ? static_cast<QWidget *>(m_newCase) : showsBulk() ? static_cast<QWidget *>(m_bulk) : m_file;
    const std::array<QWidget *, 11> panels{&m_queue->views(), &m_queue->filters(), &m_queue->list(), m_tabs,          detail,   m_place,
                                           m_advice,          m_related,           &m_call->alike(), &m_call->tray(), m_waiting};
    const auto holds = [focused](const QWidget *panel) { return panel == focused || panel->isAncestorOf(focused); };
    const auto now = std::ranges::find_if(panels, holds);
    const size_t from = now == panels.end() ? 0 : size_t(now - panels.begin());
    const bool next = key.key() == Qt::Key_Tab && !key.modifiers().testFlag(Qt::ShiftModifier);
    for (size_t step = 1; step <= panels.size(); ++step) {
        QWidget *panel = panels[(from + (next ? step : panels.size() - step)) % panels.size()];
        if (!panel->isVisible())
            continue;
        if (panel == m_file || panel == m_newCase || panel == m_bulk)
            enterDetail();
        else if (panel == &m_queue->list())
            m_queue->focusList();
        else if (panel->focusPolicy() & Qt::TabFocus)
            panel->setFocus(Qt::TabFocusReason);
        else if (!actions::focusWithin(panel, true))
            continue;
        return true;
    }
    return true;
}

void DeskPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) // from what stands around a case; file and forms have their own way back
        m_queue->takeBack();
    else
        QWidget::keyPressEvent(event);
}

void DeskPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        nameTabs();
}

void DeskPage::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_console.theme.palette().ground);
}

void DeskPage::resizeEvent(QResizeEvent *)
{
    m_shape = width() < kNarrowWidth || windowHeight() < kNarrowHeight ? Shape::Narrow : width() < kWideFrom ? Shape::Compact : Shape::Wide;
    m_queue->setCompact(m_shape != Shape::Wide);
    m_file->setCompact(m_shape != Shape::Wide);
    m_tabs->setVisible(m_shape == Shape::Compact);
    m_newCase->setVisible(m_taking);
    m_queue->setVisible(m_shape != Shape::Narrow || !m_inFile);
    if (m_shape == Shape::Wide)
        layOutWide();
    else if (m_shape == Shape::Compact)
        layOutCompact();
    else
        layOutNarrow();
    placeCommand();
}

int DeskPage::windowHeight() const { return isWindow() ? height() + kBars : window()->height(); }

void DeskPage::placeStrip(int top, int height, int margin)
{
    // Five blocks of 276 and the tile beside them; both shrink together on narrow screens.
    const int room = width() - 2 * margin;
    const int tile = std::clamp(room - 5 * (276 + kGap), room < kNarrowWidth ? 250 : 300, 560);
    m_strip->setGeometry(margin, top, room - tile - kGap, height);
    m_waiting->setGeometry(margin + room - tile, top, tile, height);
}

void DeskPage::putDetail(const QRect &box)
{
    m_file->setGeometry(box);
    m_newCase->setGeometry(box);
    m_bulk->setGeometry(box);
    m_file->setVisible(!m_taking && !showsBulk());
    m_bulk->setVisible(!m_taking && showsBulk());
    if (m_taking)
        m_newCase->raise();
}

void DeskPage::layOutWide()
{
    placeStrip(kGap, 52, kGap);
    const int top = m_owed->place(kGap + 52 + kGap, 40, kGap);
    const int tall = m_call->place(48, kGap) - top;
    // At 1920 as drawn (1000 · 512 · 376); what a wider screen gives goes to the queue's title and place, then to the map.
    const int extra = width() - 1920;
    const int detail = extra > 0 ? std::min(640, 512 + extra / 5) : 512 + extra / 4;
    const int context = extra > 0 ? 376 + std::max(0, (extra - (detail - 512)) * 2 / 5) : std::max(300, 376 + extra / 4);
    const int queue = width() - 4 * kGap - detail - context;
    m_queue->setGeometry(kGap, top, queue, tall);
    putDetail(QRect(2 * kGap + queue, top, detail, tall));
    const int x = 3 * kGap + queue + detail;
    const int wanted = m_advice->sizeHint().height();
    const int map = std::clamp(tall - wanted - 196 - 2 * kGap, 260, std::max(316, context * 3 / 4));
    const int advice = std::min(wanted, tall - map - 2 * kGap - 110);
    m_place->setGeometry(x, top, context, map);
    m_advice->setGeometry(x, top + map + kGap, context, advice);
    m_related->setGeometry(x, top + map + advice + 2 * kGap, context, tall - map - advice - 2 * kGap);
    m_place->show();
    for (QWidget *each : std::initializer_list<QWidget *>{m_advice, m_related})
        each->setVisible(!m_taking);
    m_call->placeBeside(QRect(x, top + map + kGap, context, tall - map - kGap), m_taking);
}

void DeskPage::layOutCompact()
{
    constexpr int kMargin = 4;
    placeStrip(kMargin, 40, kMargin);
    const int top = m_owed->place(kMargin + 40 + kMargin, 30, kMargin);
    const int tall = m_call->place(40, kMargin) - top;
    const int detail = std::clamp((width() - 2 * kMargin - kGap) * 510 / 1350, 440, 560);
    const int queue = width() - 2 * kMargin - kGap - detail;
    m_queue->setGeometry(kMargin, top, queue, tall);
    const QRect box(kMargin + queue + kGap, top, detail, tall);
    m_tabs->setGeometry(box.x(), box.y(), box.width(), 36);
    const QRect below = box.adjusted(0, 36, 0, 0);
    putDetail(below);
    for (QWidget *each : std::initializer_list<QWidget *>{m_place, m_advice, m_related})
        each->setGeometry(below);
    showTab(m_tabs->current());
}

void DeskPage::layOutNarrow()
{
    constexpr int kMargin = 4;
    placeStrip(kMargin, 40, kMargin);
    const int top = m_owed->place(kMargin + 40 + kMargin, 30, kMargin);
    const QRect box(kMargin, top, width() - 2 * kMargin, m_call->place(40, kMargin) - top);
    m_queue->setGeometry(box);
    putDetail(box);
    m_file->setVisible(m_inFile && !m_taking && !showsBulk());
    m_bulk->setVisible(m_inFile && !m_taking && showsBulk());
    for (QWidget *each : std::initializer_list<QWidget *>{m_place, m_advice, m_related})
        each->hide();
    m_call->placeBeside({}, false);
}

void DeskPage::showTab(int index)
{
    if (m_shape != Shape::Compact)
        return;
    m_file->setVisible(index == 0 && !m_taking && !showsBulk());
    m_bulk->setVisible(index == 0 && !m_taking && showsBulk());
    m_newCase->setVisible(index == 0 && m_taking);
    m_place->setVisible(index == 1);
    m_call->placeAlone(m_place->geometry(), m_taking ? index - 2 : -1);
    m_advice->setVisible(index == 2 && !m_taking);
    m_related->setVisible(index == 3 && !m_taking);
}

} // namespace ui::deskpage
