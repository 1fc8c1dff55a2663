// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/list/caselistview.h"

#include "live/text/timetext.h"
#include "queue/list/casemarks.h"
#include "queue/list/queueheader.h"
#include "theme/plain.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <utility>

namespace ui::queue {

using live::QueueColumn;

namespace {

constexpr int kRowsMeasured = 60; // about two screens

} // namespace

CaseListView::CaseListView(const theme::Theme &theme, const live::Hall &hall, QAbstractItemModel *model, RowSource source, QWidget *parent)
    : QTableView(parent), m_source(source), m_hall(hall), m_theme(theme), m_delegate(new QueueDelegate(theme, hall, std::move(source), this)),
      m_vocabulary(measureVocabulary()), m_checks(new CheckHeader(theme, [this](int row) { return boxOf(row); }, this))
{
    setHorizontalHeader(new QueueHeader(theme, this));
    setVerticalHeader(m_checks);
    setCornerButtonEnabled(false);
    setItemDelegate(m_delegate);
    setModel(model);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setShowGrid(false);
    setFrameShape(NoFrame);
    setStyleSheet(QStringLiteral("QTableView { border: none; background: transparent; }"));
    setMouseTracking(true);
    setVerticalScrollMode(ScrollPerPixel);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    // Single keys must reach the shortcuts even when a Chinese input method is on.
    setAttribute(Qt::WA_InputMethodEnabled, false);
    theme::setSpoken(this, tr("Cases"));
    connect(model, &QAbstractItemModel::modelReset, this, [this] {
        measure();
        restore();
    });
    connect(model, &QAbstractItemModel::dataChanged, this, &CaseListView::restore); // rows may have changed places
    connect(model, &QAbstractItemModel::rowsInserted, this, &CaseListView::restore);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &CaseListView::restore);
    connect(model, &QAbstractItemModel::rowsMoved, this, &CaseListView::restore);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this] {
        if (!m_restoring)
            holdAnchor();
        Q_EMIT scrolled();
    });
    m_halfSeconds.setParent(this);
    m_halfSeconds.setObjectName(QStringLiteral("blink"));
    m_halfSeconds.setInterval(500);
    connect(&m_halfSeconds, &QTimer::timeout, this, &CaseListView::blink);
    measure();
}

void CaseListView::setCompact(bool compact)
{
    m_compact = compact;
    layOut();
}

void CaseListView::setColumnChoice(const ColumnChoice &choice)
{
    if (choice == m_choice)
        return;
    m_choice = choice;
    layOut();
}

void CaseListView::setLongNumbers(bool longer)
{
    if (std::exchange(m_longNumbers, longer) != longer)
        layOut();
}

/// Looks at what the rows say, and gives the columns their widths. Only when the list begins anew or its size changes: a column that moves while
/// somebody reads is worse than one that is a little too narrow. What a filter left tells nothing that more rows did not.
void CaseListView::measure()
{
    const int count = std::min(model()->rowCount(), kRowsMeasured);
    if (count > m_measured || count >= kEnoughRows) {
        std::vector<live::QueueRow> rows;
        for (int row = 0; row < count; ++row)
            rows.push_back(m_source.rowAt(row));
        m_wants = wantsOf(rows, m_hall.region());
        m_measured = count;
    }
    layOut();
}

void CaseListView::layOut()
{
    const int width = viewport()->width();
    const Columns columns = chosenColumns(columnsFor(width, m_compact, m_vocabulary, m_wants, m_longNumbers), m_choice, width);
    m_delegate->setColumns(columns);
    verticalHeader()->setDefaultSectionSize(columns.rowHeight);
    for (int column = 0; column < live::kQueueColumns && column < model()->columnCount(); ++column) {
        setColumnHidden(column, columns.widths[static_cast<size_t>(column)] == 0);
        setColumnWidth(column, columns.widths[static_cast<size_t>(column)]);
    }
    verticalScrollBar()->setSingleStep(columns.rowHeight);
    restyle();
}

void CaseListView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    measure();
    Q_EMIT scrolled(); // more or fewer rows are in view
}

void CaseListView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_vocabulary = measureVocabulary();
        m_measured = -1;
        measure();
    }
}

void CaseListView::select(base::CaseId id)
{
    if (m_selected == id)
        return;
    m_selected = id;
    restore();
    if (currentIndex().isValid())
        scrollTo(currentIndex());
    Q_EMIT caseSelected(id);
}

void CaseListView::selectRow(int row)
{
    if (row >= 0 && row < model()->rowCount())
        setCurrentIndex(model()->index(row, int(QueueColumn::Title)));
}

void CaseListView::takeBack()
{
    m_givenBack = true;
    setFocus(Qt::OtherFocusReason);
    m_givenBack = false;
}

// The base class makes the first row current for whoever comes, and so a key pressed too late would do something to its case. That is for who goes to
// the list: a form that closes, a menu, and another program's window only give the keyboard back.
void CaseListView::focusInEvent(QFocusEvent *event)
{
    const bool before = std::exchange(m_hadFocus, true);
    const Qt::FocusReason reason = event->reason();
    const bool returns = before && (reason == Qt::ActiveWindowFocusReason || reason == Qt::PopupFocusReason || reason == Qt::MenuBarFocusReason);
    m_restoring = returns || m_givenBack;
    QTableView::focusInEvent(event);
    if (m_restoring && selectedRow() < 0)
        selectionModel()->clear();
    m_restoring = false;
}

void CaseListView::restore()
{
    m_delegate->startPass();
    const int row = selectedRow();
    m_restoring = true;
    if (row >= 0) {
        m_lastRow = row;
        // Not setCurrentIndex: it would scroll, and rows that arrive above must not move the view.
        const QModelIndex index = model()->index(row, int(QueueColumn::Title));
        selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    } else {
        selectionModel()->clear();
    }
    // A list at its top stays there, so that what is worst stands in view.
    const int anchor = m_anchor.isValid() && verticalScrollBar()->value() > 0 ? m_source.rowOf(m_anchor) : -1;
    if (anchor >= 0) {
        updateGeometries();
        verticalScrollBar()->setValue(anchor * verticalHeader()->defaultSectionSize() + m_anchorOffset);
    } else {
        holdAnchor();
    }
    m_hovered = m_hoverY < 0 ? -1 : rowAt(m_hoverY);
    m_restoring = false;
    viewport()->update(); // a batch tells of many rows, one after the other: they are looked at once, when the frame is painted
}

void CaseListView::holdAnchor()
{
    const auto inView = [this](int each) { return each >= 0 && each >= rowAt(0) && each <= lastVisibleRow(); };
    const int chosen = selectedRow();
    const int row = inView(m_hovered) ? m_hovered : inView(chosen) ? chosen : rowAt(0);
    m_anchor = row >= 0 ? m_source.idAt(row) : base::CaseId{};
    m_anchorOffset = row >= 0 ? -rowViewportPosition(row) : 0;
}

void CaseListView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    if (m_restoring) {
        // The base class would scroll to the new current row.
        return;
    }
    QTableView::currentChanged(current, previous);
    if (!current.isValid())
        return;
    m_lastRow = current.row();
    // When the keyboard comes here for the first time the base class makes the first row current and chooses none.
    if (!selectionModel()->isSelected(current))
        selectionModel()->select(current, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    const base::CaseId id = m_source.idAt(current.row());
    if (id == m_selected)
        return;
    m_selected = id;
    holdAnchor();
    Q_EMIT caseSelected(id);
}

void CaseListView::rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end)
{
    // The base class moves the current row to a neighbour when its row goes; the choice of a person never moves by itself.
    const bool leaves = currentIndex().isValid() && currentIndex().row() >= start && currentIndex().row() <= end;
    m_restoring = true;
    if (leaves)
        selectionModel()->clear();
    QTableView::rowsAboutToBeRemoved(parent, start, end);
    m_restoring = false;
}

bool CaseListView::moveBy(int key)
{
    const int rows = model()->rowCount();
    if (rows == 0)
        return false;
    const int page = std::max(1, viewport()->height() / verticalHeader()->defaultSectionSize() - 1);
    const int now = currentIndex().isValid() ? currentIndex().row() : -1;
    // Without a marked row the way goes on from where the last one stood.
    const int from = now >= 0 ? now : std::min(m_lastRow, rows - 1);
    const bool resume = now < 0;
    int to = from;
    if (key == Qt::Key_Up)
        to = resume ? from : from - 1;
    else if (key == Qt::Key_Down)
        to = resume ? from : from + 1;
    else if (key == Qt::Key_PageUp)
        to = from - page;
    else if (key == Qt::Key_PageDown)
        to = from + page;
    else if (key == Qt::Key_Home)
        to = 0;
    else if (key == Qt::Key_End)
        to = rows - 1;
    else
        return false;
    selectRow(std::clamp(to, 0, rows - 1));
    return true;
}

/// With Shift the rows that are gone through are selected.
bool CaseListView::move(int key, Qt::KeyboardModifiers held)
{
    if (held != Qt::NoModifier && (held != Qt::ShiftModifier || !m_marks))
        return false;
    const bool moves =
        key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp || key == Qt::Key_PageDown || key == Qt::Key_Home || key == Qt::Key_End;
    if (!moves)
        return false;
    if (held == Qt::ShiftModifier)
        beginRange();
    else
        endRange();
    const bool moved = moveBy(key);
    if (moved && held == Qt::ShiftModifier)
        stretchRange();
    return moved;
}

void CaseListView::keyPressEvent(QKeyEvent *event)
{
    Q_EMIT keyPressed();
    const bool plain = !(event->modifiers() & ~Qt::KeypadModifier);
    if (move(event->key(), event->modifiers() & ~Qt::KeypadModifier)) {
        event->accept();
        return;
    }
    if (plain && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        if (m_selected.isValid())
            Q_EMIT openRequested(m_selected);
        event->accept();
        return;
    }
    if (plain && event->key() == Qt::Key_Escape) {
        if (!unmarkAll())
            Q_EMIT backRequested();
        event->accept();
        return;
    }
    event->ignore();
}

void CaseListView::paintEvent(QPaintEvent *event)
{
    // Found only now: this may be the painting of a picture of the list, or of a part of it, and the screen still has the old rows.
    if (const QRegion rest = keepUp().subtracted(event->region()); !rest.isEmpty())
        viewport()->update(rest);
    QPainter painter(viewport());
    painter.setClipRegion(event->region().intersected(m_kept.area()));
    painter.drawPixmap(QPointF(0, 0), m_kept.picture());
    painter.setClipping(false);
    const QScrollBar *bar = verticalScrollBar();
    if (bar->maximum() <= 0)
        return;
    // A thin mark of where we are; the rows keep the whole width.
    const qreal whole = viewport()->height();
    const qreal length = std::max(32.0, whole * bar->pageStep() / (bar->maximum() + bar->pageStep()));
    painter.fillRect(QRectF(viewport()->width() - 4, (whole - length) * bar->value() / bar->maximum(), 3, length), m_theme.palette().control);
}

std::vector<KeptRows::Row> CaseListView::visibleRows(int first, int count) const
{
    const base::Instant now = m_hall.shownAt();
    const base::Instant second = base::fromMsec(base::toMsec(now) / 1000 * 1000);
    std::vector<KeptRows::Row> rows;
    rows.reserve(size_t(count));
    for (int row = first; row < first + count; ++row) {
        KeptRows::Row &each = rows.emplace_back();
        each.row = m_source.rowAt(row);
        each.urgency = each.row.clock.urgency(now);
        const bool runs = each.urgency == live::Urgency::Running || each.urgency == live::Urgency::Near;
        if (runs)
            each.second = second;
        if (runs || each.urgency == live::Urgency::Overdue)
            each.left = live::countdownText(each.row.clock.left(now));
        else if (each.urgency == live::Urgency::None && m_source.when)
            each.when = m_source.when(row);
        each.unseen = theme::unseenWord(each.row, now);
        const bool chosen = selectionModel()->isSelected(model()->index(row, int(QueueColumn::Title)));
        each.selected = chosen || isMarked(row);
        each.hovered = row == m_hovered;
        each.focused = chosen && hasFocus();
        each.bright = m_blinkOn || !QueueDelegate::blinks(each.row);
    }
    return rows;
}

/// Brings the picture of the rows up to date; what of it changed.
QRegion CaseListView::keepUp()
{
    m_delegate->startPass();
    KeptRows::Place place;
    place.size = viewport()->size();
    place.ratio = devicePixelRatioF();
    place.height = std::max(1, verticalHeader()->defaultSectionSize());
    place.first = std::max(0, rowAt(0));
    place.top = rowAt(0) < 0 ? 0 : rowViewportPosition(place.first);
    place.timesFrom = columnViewportPosition(int(QueueColumn::Bar));
    place.width = std::min(viewport()->width(), horizontalHeader()->length());
    const int room = (viewport()->height() - place.top + place.height - 1) / place.height;
    const int count = rowAt(0) < 0 ? 0 : std::clamp(model()->rowCount() - place.first, 0, std::max(0, room));
    std::vector<KeptRows::Row> rows = visibleRows(place.first, count);
    blinkFor(std::ranges::any_of(rows, [](const KeptRows::Row &each) { return QueueDelegate::blinks(each.row); }));
    m_checks->follow();
    const QRegion changed = m_kept.keep(place, std::move(rows), m_theme.palette().panel);
    if (!changed.isEmpty()) {
        QPainter painter(&m_kept.picture());
        painter.setClipRegion(changed);
        paintRows(painter, changed);
    }
    return changed;
}

void CaseListView::refreshRows()
{
    // Rows that come and go ask for their layout in a later turn, and would be painted twice.
    executeDelayedItemsLayout();
    if (!isVisible())
        return;
    viewport()->update(keepUp());
}

void CaseListView::restyle()
{
    m_kept.forget();
    viewport()->update();
}

void CaseListView::setDrill(bool drill)
{
    m_delegate->setDrill(drill);
    restyle();
}

void CaseListView::setStale(bool stale)
{
    if (stale == m_stale)
        return;
    m_stale = stale;
    m_delegate->setStale(stale);
    restyle();
}

void CaseListView::paintRows(QPainter &painter, const QRegion &region)
{
    // Not the base class's way: it asks the style, which is a style sheet's here, for the ground of each cell, which the delegate paints.
    const int first = rowAt(std::max(0, region.boundingRect().top()));
    if (first < 0)
        return;
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    const QStyle::State plain = option.state & ~(QStyle::State_Selected | QStyle::State_MouseOver | QStyle::State_HasFocus);
    const int height = verticalHeader()->defaultSectionSize();
    int top = rowViewportPosition(first);
    for (int row = first; row < model()->rowCount() && top <= region.boundingRect().bottom(); ++row, top += height) {
        option.state = plain;
        const bool chosen = selectionModel()->isSelected(model()->index(row, int(QueueColumn::Title)));
        option.state.setFlag(QStyle::State_Selected, chosen || isMarked(row));
        option.state.setFlag(QStyle::State_HasFocus, chosen && hasFocus()); // the frame stands round one row
        option.state.setFlag(QStyle::State_MouseOver, row == m_hovered);
        for (int column = 0; column < live::kQueueColumns; ++column) {
            option.rect = QRect(columnViewportPosition(column), top, columnWidth(column), height);
            if (!option.rect.isEmpty() && region.intersects(option.rect))
                m_delegate->paint(&painter, option, model()->index(row, column));
        }
    }
}

/// Nothing is looked at twice a second while no row in view asks for it.
void CaseListView::blinkFor(bool any)
{
    if (any == m_halfSeconds.isActive())
        return;
    any ? m_halfSeconds.start() : m_halfSeconds.stop();
}

void CaseListView::blink()
{
    if (!isVisible()) {
        m_halfSeconds.stop(); // until rows are painted again
        return;
    }
    const bool on = base::toMsec(m_hall.now()) / 500 % 2 == 0;
    m_delegate->setBlinkOn(on);
    if (std::exchange(m_blinkOn, on) != on)
        refreshRows();
}

int CaseListView::firstVisibleRow() const { return rowAt(0); }

int CaseListView::lastVisibleRow() const
{
    // A row of which less than half shows does not count as shown.
    const int last = rowAt(viewport()->height() - verticalHeader()->defaultSectionSize() / 2);
    return last >= 0 ? last : model()->rowCount() - 1;
}

bool CaseListView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int row = rowAt(help->pos().y());
        if (row >= 0)
            theme::showTip(help->globalPos(), m_delegate->spoken(row), this);
        return true;
    }
    const int before = m_hoverY;
    if (event->type() == QEvent::HoverEnter || event->type() == QEvent::HoverMove)
        m_hoverY = static_cast<QHoverEvent *>(event)->position().toPoint().y();
    else if (event->type() == QEvent::HoverLeave)
        m_hoverY = -1;
    if (m_hoverY != before) {
        m_hovered = m_hoverY < 0 ? -1 : rowAt(m_hoverY);
        holdAnchor();
    }
    return QTableView::viewportEvent(event);
}

} // namespace ui::queue
