// SPDX-License-Identifier: GPL-3.0-or-later
#include "deskpage/deskpage.h"

#include "actions/allowed.h"
#include "casefile/actionbar.h"
#include "casefile/advicepanel.h"
#include "casefile/casefilepanel.h"
#include "casefile/newcasepanel.h"
#include "casefile/relatedpanel.h"
#include "deskpage/placepanel.h"
#include "deskpage/tabstrip.h"
#include "deskpage/waitingtile.h"
#include "queue/queuepanel.h"
#include "severity/severitystrip.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace ui::deskpage {

using actions::Action;

namespace {

constexpr int kGap = 8;
constexpr int kWideFrom = 1600;
constexpr int kNarrowWidth = 1280;
constexpr int kNarrowHeight = 640; ///< 720 less the bars around the page

} // namespace

DeskPage::DeskPage(const actions::Console &console, QWidget *parent)
    : QWidget(parent), m_console(console), m_strip(new severity::SeverityStrip(console.theme, this)), m_waiting(new WaitingTile(console, this)),
      m_queue(new queue::QueuePanel(console, this)), m_file(new casefile::CaseFilePanel(console, this)),
      m_newCase(new casefile::NewCasePanel(console, this)), m_place(new PlacePanel(console, this)),
      m_advice(new casefile::AdvicePanel(console, this)), m_related(new casefile::RelatedPanel(console, this)),
      m_tabs(new TabStrip(console.theme, this)), m_actions(new actions::ActionSet(console.keys, this))
{
    setFocusProxy(&m_queue->queue());
    m_newCase->hide();
    m_tabs->setTabs({tr("Case"), tr("Place"), tr("Suggestion"), tr("Related")});
    for (queue::CaseListView *list : {&m_queue->queue(), &m_queue->storedList()}) {
        list->installEventFilter(this);
        m_actions->addList(list);
    }
    setTabOrder(&m_queue->queue(), m_file);
    wire();
    m_strip->setView(console.hall.wall());
    refreshContext();
}

void DeskPage::wire()
{
    connect(m_actions, &actions::ActionSet::triggered, this, &DeskPage::act);
    connect(&m_console.hall, &live::Hall::refreshed, this, [this] { m_strip->setView(m_console.hall.wall()); });
    connect(m_strip, &severity::SeverityStrip::levelToggled, &m_queue->filters(), &queue::FilterRow::toggleLevel);
    connect(&m_queue->filters(), &queue::FilterRow::filterChanged, this,
            [this](const live::QueueFilter &filter) { m_strip->setLevels(filter.levels); });
    connect(m_waiting, &WaitingTile::acceptRequested, this, &DeskPage::acceptWorst);
    connect(m_queue, &queue::QueuePanel::caseSelected, this, [this](base::CaseId id) {
        m_file->openCase(id);
        Q_EMIT caseSelected(id);
    });
    connect(m_queue, &queue::QueuePanel::openRequested, this, &DeskPage::enterFile);
    connect(m_queue, &queue::QueuePanel::noticed, this, &DeskPage::noticed);
    connect(m_file, &casefile::CaseFilePanel::loaded, this, &DeskPage::refreshContext);
    connect(m_file, &casefile::CaseFilePanel::leaveRequested, this, &DeskPage::leaveFile);
    connect(&m_console.seat, &actions::Seat::changed, this, &DeskPage::refreshContext);
    connect(m_advice, &casefile::AdvicePanel::picked, m_file, &casefile::CaseFilePanel::setSuggestion);
    connect(m_advice, &casefile::AdvicePanel::sendRequested, m_file, &casefile::CaseFilePanel::sendTo);
    connect(m_advice, &casefile::AdvicePanel::otherRequested, this, [this] { act(Action::Dispatch); });
    connect(m_related, &casefile::RelatedPanel::caseChosen, this, &DeskPage::openCase);
    connect(m_place, &PlacePanel::caseChosen, this, &DeskPage::openCase);
    connect(m_place, &PlacePanel::largeRequested, this, [this] { act(Action::LargeMap); });
    connect(m_tabs, &TabStrip::changed, this, &DeskPage::showTab);
    connect(m_queue, &queue::QueuePanel::newCaseWanted, this, [this] { showNewCase(true); });
    connect(m_newCase, &casefile::NewCasePanel::left, this, [this] { showNewCase(false); });
    connect(m_newCase, &casefile::NewCasePanel::created, this, [this](base::CaseId id) {
        showNewCase(false);
        openCase(id);
    });
}

QList<Action> DeskPage::keyHints()
{
    return {Action::Rows,        Action::Accept,   Action::Open,      Action::Search,
            Action::NextWaiting, Action::Dispatch, Action::Urge,      Action::RequestExtension,
            Action::Suspend,     Action::Handle,   Action::ToggleRed, Action::NewCase,
            Action::LargeMap,    Action::Help};
}

void DeskPage::openCase(base::CaseId id)
{
    m_queue->select(id);
    // A case that no list shows is opened all the same.
    m_file->openCase(id);
}

void DeskPage::setDrill(bool drill) { m_queue->setDrill(drill); }

void DeskPage::act(Action action)
{
    if (m_queue->act(action))
        return;
    if (action >= Action::PickFirst && action <= Action::PickThird)
        m_advice->pick(int(action) - int(Action::PickFirst));
    else if (action == Action::SendPick && m_taking)
        m_newCase->submit();
    else if (action == Action::SendPick) {
        if (!m_file->submitForm())
            m_advice->send();
    } else if (action == Action::NewCase)
        showNewCase(true);
    else if (action == Action::Undo) {
        if (const auto undone = m_console.orders.undo(); !undone)
            m_file->bar().say(undone.error().sentence);
    } else if (action == Action::Print)
        Q_EMIT printRequested(m_file->shownId());
    else if (action == Action::LargeMap)
        Q_EMIT largeMapRequested(m_file->shownId());
    else if (action == Action::Layers)
        Q_EMIT layersRequested();
    else if (!m_taking && m_file->act(action) && m_shape != Shape::Wide)
        m_tabs->setCurrent(0);
}

void DeskPage::acceptWorst(base::CaseId id)
{
    openCase(id);
    m_file->act(Action::Accept);
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
    m_queue->focusList();
}

void DeskPage::showNewCase(bool shown)
{
    if (const QString &barred = m_console.orders.barred(); shown && !barred.isEmpty()) {
        Q_EMIT noticed(actions::text(Action::NewCase), barred);
        return;
    }
    m_taking = shown;
    if (shown && m_shape == Shape::Narrow)
        m_inFile = true;
    else if (!shown)
        m_inFile = false;
    resizeEvent(nullptr);
    if (shown)
        m_newCase->begin();
    else
        m_queue->focusList();
}

void DeskPage::refreshContext()
{
    const domain::Case *c = m_file->current();
    QString refusal;
    const auto target = m_file->targetAct();
    if (c && !target) {
        const bool dispatched = c->state > domain::CaseState::Filed;
        refusal = actions::refusalOf(m_console, *c, dispatched ? domain::CaseAct::AddHelper : domain::CaseAct::Dispatch);
    }
    m_advice->setCase(c, target, refusal);
    m_related->setCase(c ? c->id : base::CaseId{}, c && c->report.place.point);
    m_place->setCase(c ? c->id : base::CaseId{}, c ? c->report.place.grid : QString(), c && c->report.place.point);
    if (m_shape == Shape::Wide)
        layOutWide();
}

bool DeskPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Tab && key->modifiers() == Qt::NoModifier && m_shape != Shape::Narrow) {
            m_file->enter();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void DeskPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        m_tabs->setTabs({tr("Case"), tr("Place"), tr("Suggestion"), tr("Related")});
}

void DeskPage::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_console.theme.palette().ground);
}

void DeskPage::resizeEvent(QResizeEvent *)
{
    m_shape = width() < kNarrowWidth || height() < kNarrowHeight ? Shape::Narrow : width() < kWideFrom ? Shape::Compact : Shape::Wide;
    m_queue->setCompact(m_shape != Shape::Wide);
    m_file->setCompact(m_shape != Shape::Wide);
    m_tabs->setVisible(m_shape == Shape::Compact && !m_taking);
    m_newCase->setVisible(m_taking);
    m_queue->setVisible(m_shape != Shape::Narrow || !m_inFile);
    if (m_shape == Shape::Wide)
        layOutWide();
    else if (m_shape == Shape::Compact)
        layOutCompact();
    else
        layOutNarrow();
}

void DeskPage::placeStrip(int top, int height, int margin)
{
    // Five blocks of 276 and the tile beside them; both shrink together on narrow screens.
    const int room = width() - 2 * margin;
    const int tile = std::clamp(room - 5 * (276 + kGap), 300, 560);
    m_strip->setGeometry(margin, top, room - tile - kGap, height);
    m_waiting->setGeometry(margin + room - tile, top, tile, height);
}

void DeskPage::putDetail(const QRect &box)
{
    m_file->setGeometry(box);
    m_newCase->setGeometry(box);
    m_file->setVisible(!m_taking);
    if (m_taking)
        m_newCase->raise();
}

void DeskPage::layOutWide()
{
    placeStrip(kGap, 52, kGap);
    const int top = kGap + 52 + kGap;
    const int tall = height() - top - kGap;
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
    for (QWidget *each : std::initializer_list<QWidget *>{m_place, m_advice, m_related})
        each->show();
}

void DeskPage::layOutCompact()
{
    constexpr int kMargin = 4;
    placeStrip(kMargin, 40, kMargin);
    const int top = kMargin + 40 + kMargin;
    const int tall = height() - top - kMargin;
    const int detail = std::clamp((width() - 2 * kMargin - kGap) * 510 / 1350, 440, 560);
    const int queue = width() - 2 * kMargin - kGap - detail;
    m_queue->setGeometry(kMargin, top, queue, tall);
    const QRect box(kMargin + queue + kGap, top, detail, tall);
    m_tabs->setGeometry(box.x(), box.y(), box.width(), 36);
    const QRect below = m_taking ? box : box.adjusted(0, 36, 0, 0);
    putDetail(below);
    for (QWidget *each : std::initializer_list<QWidget *>{m_place, m_advice, m_related})
        each->setGeometry(below);
    showTab(m_tabs->current());
}

void DeskPage::layOutNarrow()
{
    constexpr int kMargin = 4;
    placeStrip(kMargin, 40, kMargin);
    const QRect box(kMargin, 48, width() - 2 * kMargin, height() - 52);
    m_queue->setGeometry(box);
    putDetail(box);
    m_file->setVisible(m_inFile && !m_taking);
    for (QWidget *each : std::initializer_list<QWidget *>{m_place, m_advice, m_related})
        each->hide();
}

void DeskPage::showTab(int index)
{
    if (m_shape != Shape::Compact)
        return;
    m_file->setVisible(index == 0 && !m_taking);
    m_place->setVisible(index == 1 && !m_taking);
    m_advice->setVisible(index == 2 && !m_taking);
    m_related->setVisible(index == 3 && !m_taking);
}

} // namespace ui::deskpage
