// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/arrangement.h"

#include "domain/case/case.h"
#include "queue/facetmenu.h"
#include "theme/plain.h"

#include <QCoreApplication>
#include <QMenu>
#include <QScrollBar>

#include <algorithm>
#include <utility>

namespace ui::queue {

using namespace Qt::StringLiterals;
using actions::Action;
using live::QueueColumn;

namespace {

constexpr int kKeptAfterMsec = 700;
constexpr int kWidthStep = 16;
const QString kListForm = u"queue-list"_s; ///< among the drafts
const QString kListField = u"state"_s;

QString columnName(QueueColumn column)
{
    return column == QueueColumn::Mark ? QCoreApplication::translate("queue", "What waits for acceptance") : heading(column);
}

QMap<QString, int> keptWidths(const ColumnChoice &choice)
{
    QMap<QString, int> widths;
    for (const live::QueueColumnSpec &spec : live::kQueueColumnSpecs) {
        if (choice[spec.id] != ColumnChoice::kGiven)
            widths.insert(live::word(spec.id), choice[spec.id]);
    }
    return widths;
}

ColumnChoice choiceOf(const QMap<QString, int> &widths)
{
    ColumnChoice choice;
    for (auto each = widths.cbegin(); each != widths.cend(); ++each) {
        if (const auto column = live::columnOf(each.key()); column && (each.value() > 0 || !isLasting(*column)))
            choice[*column] = each.value();
    }
    return choice;
}

} // namespace

Arrangement::Arrangement(const actions::Console &console, const Parts &parts, QObject *parent)
    : QObject(parent), m_console(console), m_model(parts.model), m_filters(parts.filters), m_views(parts.views), m_queue(parts.queue),
      m_stored(parts.stored)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(kKeptAfterMsec);
    connect(&m_soon, &QTimer::timeout, this, &Arrangement::keepNow);
    m_filters.setCounter([this](live::Facet facet) { return m_model.counts(facet); });
    wireHeader(m_queue);
    wire();
    wireViews();
    showOrder();
}

QueueHeader &Arrangement::headerOf(CaseListView &list) const { return *static_cast<QueueHeader *>(list.horizontalHeader()); }

void Arrangement::wire()
{
    connect(&m_filters, &FilterRow::filterChanged, this, [this] {
        m_touched = m_touched || !m_restoring;
        showViews();
        keepSoon();
    });
    connect(&m_queue, &CaseListView::keyPressed, this, [this] { m_touched = true; });
    m_queue.viewport()->installEventFilter(this);
    m_queue.installEventFilter(this);
    for (CaseListView *list : {&m_queue, &m_stored})
        connect(list, &CaseListView::caseSelected, this, &Arrangement::keepSoon);
    connect(&m_queue, &CaseListView::scrolled, this, &Arrangement::keepSoon);
    connect(&m_model, &live::QueueModel::countsChanged, this, &Arrangement::showViews);
    connect(&m_console.hall, &live::Hall::changed, this, [this](const live::Changes &changes) {
        if (changes.everything)
            restorePlace();
    });
    if (m_console.drafts) {
        connect(m_console.drafts, &live::DraftBook::loaded, this, [this] {
            restore();
            m_restored = true;
        });
    }
}

bool Arrangement::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonPress || event->type() == QEvent::Wheel)
        m_touched = true;
    else if (event->type() == QEvent::Show && watched == &m_queue && m_placeWaits) // once it has its size
        QMetaObject::invokeMethod(this, &Arrangement::restorePlace, Qt::QueuedConnection);
    return QObject::eventFilter(watched, event);
}

void Arrangement::wireHeader(CaseListView &list)
{
    const QueueHeader &header = headerOf(list);
    connect(&header, &QueueHeader::orderAsked, this, &Arrangement::orderBy);
    connect(&header, &QueueHeader::widthAsked, this, [this](QueueColumn column, int width) {
        ColumnChoice choice = columns();
        choice[column] = width;
        setColumns(choice);
    });
    connect(&header, &QueueHeader::menuAsked, this, &Arrangement::openColumns);
}

void Arrangement::wireViews()
{
    m_views.setLasting(false);
    connect(&m_views, &ViewRow::chosen, this, &Arrangement::choose);
    connect(&m_views, &ViewRow::saveAsked, this, &Arrangement::startSaving);
    connect(&m_views, &ViewRow::named, this, &Arrangement::saveAs);
    if (!m_console.views)
        return;
    live::ViewBook &book = *m_console.views;
    connect(&m_views, &ViewRow::shareAsked, &book, &live::ViewBook::share);
    connect(&m_views, &ViewRow::removeAsked, &book, &live::ViewBook::remove);
    connect(&book, &live::ViewBook::changed, this, &Arrangement::countViews);
    connect(&m_console.seat, &actions::Seat::changed, this, &Arrangement::countViews);
    connect(&book, &live::ViewBook::troubleChanged, this, [this, &book] {
        if (!book.trouble().isEmpty())
            Q_EMIT noticed(tr("The view is not kept"), book.trouble());
    });
    connect(&book, &live::ViewBook::brokenFound, this, [this](const QString &file) {
        Q_EMIT noticed(tr("The views cannot be read"),
                       tr("Their file is broken and lies now as %1; new ones can be saved.").arg(base::isolated(file)));
    });
    countViews();
}

bool Arrangement::act(Action action)
{
    if (action == Action::OrderRight)
        stepOrder(1);
    else if (action == Action::OrderLeft)
        stepOrder(-1);
    else if (action == Action::ReverseOrder)
        setOrder({m_model.order().by, !m_model.order().reversed});
    else if (action == Action::UsualOrder)
        backToUsual();
    else if (action == Action::WiderColumn)
        resizeColumn(kWidthStep);
    else if (action == Action::NarrowerColumn)
        resizeColumn(-kWidthStep);
    else if (action == Action::ColumnMenu)
        openColumns(m_model.order().by,
                    m_queue.mapToGlobal(QPoint(m_queue.columnViewportPosition(int(m_model.order().by)), headerOf(m_queue).height())));
    else if (action == Action::SaveView)
        startSaving();
    else if (action == Action::NextView)
        stepView(1);
    else if (action == Action::PreviousView)
        stepView(-1);
    else
        return false;
    m_touched = true;
    return true;
}

void Arrangement::setOrder(const live::QueueOrder &order)
{
    if (order == m_model.order())
        return;
    m_model.setOrder(order);
    showOrder();
    showViews();
    keepSoon();
    Q_EMIT rearranged();
}

bool Arrangement::backToUsual()
{
    if (m_model.order().isUsual())
        return false;
    setOrder({});
    return true;
}

/// A column by which the rows are ordered already turns round.
void Arrangement::orderBy(QueueColumn column)
{
    m_touched = true;
    const live::QueueOrder now = m_model.order();
    setOrder({column, now.by == column && !now.reversed});
}

void Arrangement::stepOrder(int step)
{
    int column = int(m_model.order().by);
    do {
        column = (column + step + live::kQueueColumns) % live::kQueueColumns;
    } while (m_queue.isColumnHidden(column));
    setOrder({QueueColumn(column), false});
}

/// The column by which the rows are ordered; its heading says so.
void Arrangement::resizeColumn(int pixels)
{
    const QueueColumn column = m_model.order().by;
    ColumnChoice choice = columns();
    choice[column] = std::max(kLeastColumn, m_queue.columnWidth(int(column)) + pixels);
    setColumns(choice);
}

void Arrangement::setColumns(const ColumnChoice &columns)
{
    m_queue.setColumnChoice(columns);
    m_stored.setColumnChoice(columns);
    // A column that is not there orders nothing.
    if (columns[m_model.order().by] == ColumnChoice::kHidden)
        backToUsual();
    keepSoon();
}

void Arrangement::toggleColumn(QueueColumn column)
{
    ColumnChoice choice = columns();
    const bool shown = !m_queue.isColumnHidden(int(column));
    choice[column] = shown ? ColumnChoice::kHidden : ColumnChoice::kGiven;
    setColumns(choice);
    // The screen has no room for it by itself: it is wanted all the same.
    if (!shown && m_queue.isColumnHidden(int(column))) {
        choice[column] = int(actions::textWidth(heading(column), 13, true)) + 3 * kWidthStep;
        setColumns(choice);
    }
}

void Arrangement::openColumns(QueueColumn column, const QPoint &at)
{
    auto *menu = new QMenu(&m_queue);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    theme::setSpoken(menu, tr("Columns"));
    addColumnEntries(*menu, column);
    menu->popup(at);
}

void Arrangement::addColumnEntries(QMenu &menu, QueueColumn column)
{
    const live::QueueOrder now = m_model.order();
    const auto add = [&](const QString &words, Action key) {
        const QString shown = m_console.keys.shown(key);
        return menu.addAction(theme::buttonText(words) + (shown.isEmpty() ? QString() : u'\t' + shown));
    };
    connect(add(now.by == column && !now.isUsual() ? tr("The other way round") : tr("Order by “%1”").arg(columnName(column)), Action::ReverseOrder),
            &QAction::triggered, this, [this, column] { orderBy(column); });
    if (!now.isUsual())
        connect(add(tr("By level and time left again"), Action::UsualOrder), &QAction::triggered, this, &Arrangement::backToUsual);
    menu.addSeparator();
    for (const live::QueueColumnSpec &spec : live::kQueueColumnSpecs) {
        if (isLasting(spec.id))
            continue;
        QAction *entry = menu.addAction(theme::buttonText(columnName(spec.id)));
        entry->setCheckable(true);
        entry->setChecked(!m_queue.isColumnHidden(int(spec.id)));
        connect(entry, &QAction::triggered, this, [this, id = spec.id] { toggleColumn(id); });
    }
    menu.addSeparator();
    QAction *given = menu.addAction(theme::buttonText(tr("Columns as the screen gives them")));
    given->setEnabled(columns() != ColumnChoice());
    connect(given, &QAction::triggered, this, [this] { setColumns({}); });
    connect(add(tr("Save as view"), Action::SaveView), &QAction::triggered, this, &Arrangement::startSaving);
}

void Arrangement::showOrder()
{
    const live::QueueOrder &order = m_model.order();
    headerOf(m_queue).setOrder(order);
    m_filters.setOrderWords(order.isUsual()  ? tr("Level → time left")
                            : order.reversed ? tr("By “%1”, reversed").arg(columnName(order.by))
                                             : tr("By “%1”").arg(columnName(order.by)));
}

void Arrangement::startSaving()
{
    if (!m_console.views || !m_console.views->isOpen()) {
        Q_EMIT noticed(tr("No view can be saved here"), tr("Views are kept by the person at a live seat; go back to live to save one."));
        return;
    }
    if (!m_filters.filter().only.isEmpty()) {
        Q_EMIT noticed(tr("No view can be made of a frame"), tr("Its cases are those of this moment; take “In the frame” out of the filter first."));
        return;
    }
    QString name = m_lastView;
    if (name.isEmpty())
        name = m_filters.inWords().join(u" · "_s);
    if (name.isEmpty())
        name = m_model.order().isUsual() ? tr("All") : tr("By “%1”").arg(columnName(m_model.order().by));
    m_views.askName(live::viewNameOf(base::withoutIsolates(name)));
}

void Arrangement::saveAs(const QString &name, const QString &renames)
{
    if (!m_console.views)
        return;
    const std::vector<live::NamedView> &known = m_console.views->views();
    const auto same = std::ranges::find_if(known, [&name](const live::NamedView &each) { return each.isOwn() && each.name == name; });
    if (!renames.isEmpty()) {
        if (same != known.end() && name != renames)
            Q_EMIT noticed(tr("There is a view of that name"), tr("“%1” stays as it is; choose another name.").arg(base::isolated(name)));
        else
            m_console.views->rename(renames, name);
        return;
    }
    const auto own = std::ranges::count_if(known, &live::NamedView::isOwn);
    if (same == known.end() && size_t(own) >= live::kMostViews) {
        Q_EMIT noticed(tr("There are too many views"), tr("%n are kept at the most; delete one first.", nullptr, int(live::kMostViews)));
        return;
    }
    m_lastView = name;
    m_console.views->save({name, m_filters.filter(), m_model.order(), same != known.end() && same->shared, {}});
}

/// What was mine when it was saved is whoever's seat this is.
live::QueueFilter Arrangement::filterOf(const live::NamedView &view) const
{
    live::QueueFilter filter = view.filter;
    if (!filter.mine.isEmpty())
        filter.mine = domain::actedByOf(m_console.seat.actor());
    return filter;
}

void Arrangement::choose(int place)
{
    if (!m_console.views || place < 0 || place >= int(m_console.views->views().size()))
        return;
    const live::NamedView view = m_console.views->views()[size_t(place)];
    m_lastView = view.isOwn() ? view.name : QString();
    m_touched = true;
    setOrder(view.order);
    m_filters.setFilter(filterOf(view));
}

void Arrangement::stepView(int step)
{
    const int count = m_console.views ? int(m_console.views->views().size()) : 0;
    if (count == 0) {
        Q_EMIT noticed(tr("There is no view yet"), tr("%1 saves what the list shows now under a name.").arg(m_console.keys.shown(Action::SaveView)));
        return;
    }
    const int now = currentView();
    choose(now < 0 ? (step > 0 ? 0 : count - 1) : (now + step + count) % count);
}

int Arrangement::currentView() const
{
    const std::vector<live::NamedView> &views = m_console.views->views();
    const auto found = std::ranges::find_if(
        views, [this](const live::NamedView &view) { return view.order == m_model.order() && filterOf(view) == m_filters.filter(); });
    return found == views.end() ? -1 : int(found - views.begin());
}

void Arrangement::countViews()
{
    std::vector<live::QueueFilter> filters;
    for (const live::NamedView &view : m_console.views->views())
        filters.push_back(filterOf(view));
    m_model.setCounted(filters);
    showViews();
}

void Arrangement::showViews()
{
    if (!m_console.views)
        return;
    std::vector<ViewRow::Entry> entries;
    for (const live::NamedView &view : m_console.views->views())
        entries.push_back({view.name, view.by, view.shared, m_console.hall.isKnown() ? m_model.counted(entries.size()) : -1});
    m_views.setEntries(entries, currentView());
}

live::ListState Arrangement::state() const
{
    live::ListState state;
    state.filter = m_filters.filter();
    state.filter.callers.clear();
    state.filter.only.clear();
    state.order = m_model.order();
    state.widths = keptWidths(columns());
    state.selected = m_queue.selected();
    const int first = m_queue.firstVisibleRow();
    if (m_queue.verticalScrollBar()->value() > 0 && first >= 0) {
        state.top = m_model.idAt(first);
        state.offset = -m_queue.rowViewportPosition(first);
    }
    return state;
}

void Arrangement::keepSoon()
{
    if (m_console.drafts && !m_restoring && !m_soon.isActive())
        m_soon.start();
}

void Arrangement::keepNow()
{
    m_soon.stop();
    // Nothing takes the place of what was kept before that was read, or stands there again.
    if (!m_console.drafts || (!m_touched && (!m_restored || m_placeWaits)))
        return;
    m_console.drafts->keep(kListForm, {}, {{kListField, live::textOf(state())}});
}

void Arrangement::restore()
{
    const auto kept = m_console.drafts ? m_console.drafts->draft(kListForm) : std::nullopt;
    const auto before = kept ? live::listStateOf(kept->fields.value(kListField).toString()) : std::nullopt;
    m_restoring = true;
    if (before || m_restored) // another person's columns are that person's, and be it none
        setColumns(before ? choiceOf(before->widths) : ColumnChoice());
    if (before && !m_restored && !m_touched) {
        m_restored = true;
        m_before = *before;
        if (!m_before.filter.mine.isEmpty())
            m_before.filter.mine = domain::actedByOf(m_console.seat.actor());
        setOrder(m_before.order);
        m_filters.setFilter(m_before.filter);
        m_placeWaits = true;
        restorePlace();
    }
    m_restoring = false;
}

/// Once there are rows, and room for them.
void Arrangement::restorePlace()
{
    if (!m_placeWaits || !m_console.hall.isKnown() || !m_queue.isVisible())
        return;
    m_placeWaits = false;
    if (m_touched)
        return;
    m_queue.refreshRows(); // the list knows its length now
    if (m_before.selected.isValid() && m_console.hall.table().slotOf(m_before.selected))
        m_queue.select(m_before.selected);
    if (const int row = m_before.top.isValid() ? m_model.rowOf(m_before.top) : -1; row >= 0)
        m_queue.verticalScrollBar()->setValue(row * m_queue.verticalHeader()->defaultSectionSize() + m_before.offset);
}

} // namespace ui::queue
