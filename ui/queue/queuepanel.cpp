// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/queuepanel.h"

#include "actions/allowed.h"
#include "base/text/answer.h"
#include "live/flood/floodfold.h"
#include "queue/arrangement.h"
#include "region/words.h"

#include <QCoreApplication>
#include <QFuture>
#include <QHeaderView>
#include <QPainter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <utility>

namespace ui::queue {

using actions::Action;

namespace {

RowSource sourceOf(const live::QueueModel &model, const live::Hall &hall)
{
    RowSource source;
    source.rowAt = [&model](int row) { return model.rowAt(row); };
    source.idAt = [&model](int row) { return model.idAt(row); };
    source.rowOf = [&model](base::CaseId id) { return model.rowOf(id); };
    source.when = [&model, &hall](int row) {
        const auto closedAt = model.rowAt(row).closedAt;
        return closedAt ? whenText(hall.region(), *closedAt, hall.now()) : QString();
    };
    return source;
}

} // namespace

QueuePanel::QueuePanel(const actions::Console &console, QWidget *parent)
    : QWidget(parent), m_console(console), m_model(new live::QueueModel(console.hall, this)), m_storedModel(new StoredModel(console.hall, this)),
      m_views(new ViewRow(console, this)), m_filters(new FilterRow(console, this)), m_marks(new CaseMarks(this)), m_lists(new QStackedWidget(this)),
      m_queue(new CaseListView(console.theme, console.hall, m_model, sourceOf(*m_model, console.hall), this)),
      m_stored(new CaseListView(console.theme, console.hall, m_storedModel, m_storedModel->source(), this)),
      m_empty(new actions::EmptyState(console.theme, m_lists)), m_footer(new QueueFooter(console.theme, this)), m_calm(new Calm(*m_model, this)),
      m_fold(new live::FloodFold(console.hall, this)),
      m_arrangement(new Arrangement(console, {*m_model, *m_filters, *m_views, *m_queue, *m_stored}, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_views);
    column->addWidget(m_filters);
    column->addWidget(m_lists, 1);
    column->addWidget(m_footer);
    m_lists->addWidget(m_queue);
    m_lists->addWidget(m_stored);
    setFocusProxy(m_queue);
    watch(m_queue);
    watch(m_stored);
    watchMarks();
    connect(m_queue, &CaseListView::keyPressed, m_calm, &Calm::keyPressed);
    connect(m_queue, &CaseListView::backRequested, this, [this] {
        if (m_arrangement->backToUsual())
            return;
        if (!(m_filters->filter() == live::QueueFilter{}))
            m_filters->clear();
    });
    connect(m_stored, &CaseListView::backRequested, this, [this] { m_filters->clear(); });
    connect(m_filters, &FilterRow::filterChanged, this, &QueuePanel::applyFilter);
    connect(m_filters, &FilterRow::storedSearchRequested, this, &QueuePanel::searchStored);
    connect(m_filters, &FilterRow::leftDown, this, &QueuePanel::enterList);
    connect(m_empty, &actions::EmptyState::buttonPressed, this, [this] {
        if (m_showingStored || !m_filters->inWords().isEmpty())
            m_filters->clear();
        else
            Q_EMIT newCaseWanted();
    });
    connect(m_fold, &live::FloodFold::changed, this, [this] { m_model->setGroups(m_fold->groups()); });
    connect(m_fold, &live::FloodFold::began, this, &QueuePanel::tellFlood);
    connect(m_footer, &QueueFooter::newPressed, this, [this] { m_queue->scrollToTop(); });
    connect(&console.orders, &actions::Orders::pendingChanged, this, [this](base::CaseId id, bool pending) {
        m_model->setPending(id, pending);
        m_queue->refreshRows();
    });
    watchWriters();
    m_model->setOnScreen([this] { return std::pair(m_queue->firstVisibleRow(), m_queue->lastVisibleRow()); });
    watchHall();
    watchArrangement();
    refresh();
    m_arrangement->begin();
}

// While the parts are there still.
QueuePanel::~QueuePanel() { m_arrangement->keepNow(); }

void QueuePanel::watchArrangement()
{
    connect(m_arrangement, &Arrangement::noticed, this, &QueuePanel::noticed);
    connect(m_arrangement, &Arrangement::rearranged, this, [this] {
        if (m_showingStored)
            leaveStored();
        showFirst();
        refreshFooter();
    });
    connect(m_views, &ViewRow::left, this, &QueuePanel::focusList);
    const auto shift = [this] {
        layout()->activate();
        endWithWholeRow();
        refreshEmpty();
    };
    connect(m_views, &ViewRow::shownChanged, this, shift, Qt::QueuedConnection); // once the layout knows
}

/// The list from its top, or from where the chosen case is in view.
void QueuePanel::showFirst()
{
    m_queue->scrollToTop();
    if (m_queue->currentIndex().isValid())
        m_queue->scrollTo(m_queue->currentIndex());
}

void QueuePanel::watchHall()
{
    const live::Hall &hall = m_console.hall;
    connect(&hall, &live::Hall::changed, m_filters, &FilterRow::follow);
    connect(&hall, &live::Hall::statusChanged, this, &QueuePanel::refreshEmpty);
    connect(&hall, &live::Hall::changed, this, [this](const live::Changes &changes) {
        if (changes.everything) // known now, or no longer
            refreshEmpty();
    });
    m_queue->setStale(hall.isSilent());
    connect(&hall, &live::Hall::secondPassed, this, [this] {
        m_queue->setStale(m_console.hall.isSilent());
        list().refreshRows();
    });
    connect(&hall, &live::Hall::caseArrived, this, [this](base::CaseId id) { m_new.insert(id); }); // changed() follows
    connect(m_model, &live::QueueModel::countsChanged, this, &QueuePanel::refreshList);
}

void QueuePanel::watch(CaseListView *view)
{
    connect(view, &CaseListView::caseSelected, this, [this](base::CaseId id) {
        refreshFooter();
        Q_EMIT caseSelected(id);
    });
    connect(view, &CaseListView::openRequested, this, &QueuePanel::openRequested);
    connect(view, &CaseListView::scrolled, this, &QueuePanel::refreshFooter);
}

void QueuePanel::select(base::CaseId id)
{
    if (m_showingStored && m_model->rowOf(id) >= 0)
        leaveStored();
    list().select(id);
}

void QueuePanel::setCompact(bool compact)
{
    m_queue->setCompact(compact);
    m_stored->setCompact(compact);
    m_filters->setCompact(compact);
    m_views->setLasting(!compact && m_console.views);
    endWithWholeRow();
}

/// The rows end with a whole one; what is over stays empty below them.
void QueuePanel::endWithWholeRow()
{
    const int row = m_queue->verticalHeader()->defaultSectionSize();
    const int rows = m_lists->height() - m_queue->horizontalHeader()->sizeHint().height();
    m_lists->setContentsMargins(0, 0, 0, rows > row ? rows % row : 0);
}

void QueuePanel::setDrill(bool drill) { m_queue->setDrill(drill); }

void QueuePanel::takeBack() { list().takeBack(); }

void QueuePanel::focusList() { list().setFocus(Qt::ShortcutFocusReason); }

/// From the search field. A list of which no row is chosen would hand its keys to a case that is not in it.
void QueuePanel::enterList()
{
    if (list().selectedRow() < 0)
        list().selectRow(0);
    focusList();
}

void QueuePanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    actions::paintPanel(painter, rect(), m_console.theme.palette());
}

void QueuePanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    endWithWholeRow();
    refreshEmpty();
    refreshFooter();
}

bool QueuePanel::act(Action action)
{
    constexpr std::array kToggles{Action::ToggleRed, Action::ToggleOrange, Action::ToggleYellow, Action::ToggleBlue, Action::ToggleGreen};
    const auto toggle = std::find(kToggles.begin(), kToggles.end(), action);
    if (toggle != kToggles.end())
        m_filters->toggleLevel(domain::kSeverities[size_t(toggle - kToggles.begin())]);
    else if (action == Action::Search)
        m_filters->focusSearch();
    else if (action == Action::NextWaiting)
        selectNextWaiting();
    else if (action == Action::ClearFilter)
        m_filters->clear();
    else if (action == Action::OpenGroup)
        toggleGroup();
    else
        return m_arrangement->act(action) || actOnMarks(action);
    return true;
}

void QueuePanel::selectNextWaiting()
{
    if (m_showingStored)
        leaveStored();
    const int rows = m_model->rowCount();
    const int from = m_queue->selectedRow();
    for (int step = 1; step <= rows; ++step) {
        const int row = (std::max(from, -1) + step) % rows;
        const live::QueueRow each = m_model->rowAt(row);
        if (each.state == domain::CaseState::Dispatched && !each.suspended) {
            m_queue->selectRow(row);
            return;
        }
    }
}

void QueuePanel::toggleGroup()
{
    const base::CaseId id = m_showingStored ? base::CaseId{} : selected();
    if (!m_fold->toggle(id))
        return;
    // A case that went behind another one is still the chosen one; its row is the group's.
    m_calm->release();
    m_queue->select(id);
}

void QueuePanel::tellFlood(int cases)
{
    const QString key = m_console.keys.shown(Action::OpenGroup);
    const QString many = tr("%n new case(s) in 10 minutes.", nullptr, cases);
    const bool leads = m_console.seat.role() == domain::Role::Supervisor;
    Q_EMIT noticed(many, leads ? tr("Alike ones stand in one row with +n; %1 opens it. Red ones stand alone.").arg(key)
                               : tr("Tell the shift supervisor. Alike ones stand in one row with +n; %1 opens it.").arg(key));
}

void QueuePanel::applyFilter(const live::QueueFilter &filter)
{
    if (m_showingStored)
        leaveStored();
    m_calm->release();
    askCaller(filter.text);
    m_model->setFilter(withCallers(filter));
    showFirst();
    refresh();
    // Nothing open fits what was typed: it may be closed already.
    if (!filter.text.isEmpty() && m_model->rowCount() == 0)
        searchStored(filter.text);
}

void QueuePanel::searchStored(const QString &text)
{
    const quint64 generation = ++m_generation;
    base::whenAnswered(this, m_console.desk.search({text, 200, alikeFor(text)}),
                       [this, generation, text](const base::Result<std::vector<domain::CaseBrief>> &found) {
                           if (generation == m_generation)
                               showFound(text, found);
                       });
}

void QueuePanel::showFound(const QString &text, const base::Result<std::vector<domain::CaseBrief>> &found)
{
    Q_UNUSED(text)
    const base::CaseId chosen = selected();
    m_storedProblem = found ? QString() : found.error().sentence;
    m_storedModel->setFound(withCallers(found ? *found : std::vector<domain::CaseBrief>{}), withCallers(live::QueueFilter{}).callers);
    m_stored->setLongNumbers(m_storedModel->hasLongNumbers());
    m_showingStored = true;
    m_lists->setCurrentWidget(m_stored);
    m_stored->select(chosen);
    if (m_stored->hasFocus()) // handed on from the list that nothing fitted
        enterList();
    refreshEmpty();
    refreshFooter();
}

void QueuePanel::leaveStored()
{
    ++m_generation;
    const bool focused = m_stored->hasFocus();
    const base::CaseId chosen = m_stored->selected();
    m_showingStored = false;
    m_lists->setCurrentWidget(m_queue);
    m_queue->select(chosen);
    if (focused)
        m_queue->setFocus();
    refreshEmpty();
    refreshFooter();
}

void QueuePanel::refresh()
{
    m_filters->recount();
    refreshList();
}

void QueuePanel::refreshList()
{
    m_queue->setLongNumbers(m_console.hall.hasLongNumbers());
    m_queue->refreshRows();
    refreshEmpty();
    refreshFooter();
}

void QueuePanel::refreshEmpty()
{
    m_empty->setGeometry(m_lists->rect());
    const bool none = list().model()->rowCount() == 0;
    m_empty->setVisible(none);
    if (!none)
        return;
    m_empty->raise();
    const QString clearKey = m_console.keys.shown(Action::ClearFilter);
    const QString clear = QCoreApplication::translate("queue", "Clear");
    const QString active = m_filters->inWords().join(QStringLiteral(" · "));
    if (m_showingStored && !m_storedProblem.isEmpty())
        m_empty->setContent(theme::Icon::Warning, tr("The stored cases could not be searched"), m_storedProblem, clear, clearKey);
    else if (!m_showingStored && !m_console.hall.isKnown())
        refreshUnknown();
    else if (m_showingStored || !active.isEmpty())
        m_empty->setContent(theme::Icon::Search, tr("No case fits"), active, clear, clearKey);
    else
        m_empty->setContent(theme::Icon::Box, tr("No open cases"),
                            tr("New reports appear here by themselves. %1 brings a file in, %2 lists every key.")
                                .arg(m_console.keys.shown(Action::ImportFile), m_console.keys.shown(Action::Help)),
                            actions::refusedHere(m_console, domain::Right::Report).isEmpty() ? actions::text(Action::NewCase) : QString(),
                            m_console.keys.shown(Action::NewCase));
}

/// A queue that nobody has read is not empty.
void QueuePanel::refreshUnknown()
{
    const live::Hall &hall = m_console.hall;
    if (hall.loaded())
        m_empty->setContent(theme::Icon::Clock, tr("No cases yet"), hall.awaited(), {}, {});
    else if (hall.status().health == desk::FeedStatus::Health::ReadFailing)
        m_empty->setContent(theme::Icon::Warning, tr("The open cases cannot be read"), hall.status().sentence, {}, {});
    else
        m_empty->skeleton();
}

void QueuePanel::refreshFooter()
{
    const CaseListView &view = list();
    const int rows = view.model()->rowCount();
    // A new case counts as seen once its row is in view.
    int above = 0;
    for (auto each = m_new.begin(); each != m_new.end();) {
        const int row = m_model->rowOf(*each);
        const bool gone = row < 0 && !m_console.hall.table().slotOf(*each);
        if (gone || (row >= 0 && row >= m_queue->firstVisibleRow())) {
            each = m_new.erase(each);
            continue;
        }
        above += row >= 0;
        ++each;
    }
    QueueFooter::State state;
    state.total = rows;
    state.first = rows == 0 ? 0 : view.firstVisibleRow() + 1;
    state.last = rows == 0 ? 0 : view.lastVisibleRow() + 1;
    state.selected = view.selectedRow() + 1;
    // Keys act on the chosen case, also when it left the list: closed, filtered out, behind another row or never in it.
    if (state.selected == 0 && selected().isValid()) {
        const auto slot = m_console.hall.table().slotOf(selected());
        state.unlisted = slot ? m_console.hall.numberOf(selected(), m_console.hall.table().text(*slot).number) : QString();
    }
    state.newAbove = m_showingStored ? 0 : above;
    state.stored = m_showingStored;
    state.marked = countMarks();
    state.folded = m_showingStored ? 0 : m_model->folded();
    m_footer->setState(state);
}

} // namespace ui::queue
