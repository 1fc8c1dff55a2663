// SPDX-License-Identifier: GPL-3.0-or-later
// Where the marks lie, and how keys and mouse go from one to another. boardpaint.cpp has what is seen and said.
#include "board/boardview.h"

#include "actions/widget/paint.h"
#include "board/words.h"
#include "live/text/spokenrow.h"
#include "theme/plain.h"

#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>
#include <cstdlib>
#include <numeric>
#include <tuple>

namespace ui::board {

using live::BoardColumn;
using live::BoardLine;
using live::BoardMark;

namespace {

constexpr int kNarrowBoard = 620;
constexpr int kCellPad = 8;
constexpr int kLeastRow = 44, kPaceRow = 62; ///< a line whose pace is told is higher
constexpr std::array kAlwaysShown{BoardColumn::ToAccept, BoardColumn::Accepted, BoardColumn::InHand};

bool isPlainKey(const QKeyEvent &event) { return !(event.modifiers() & ~Qt::KeypadModifier); }

} // namespace

BoardView::BoardView(const actions::Console &console, const live::DispatchBoard &board, const live::Pace &pace, QWidget *parent)
    : QWidget(parent), m_console(console), m_board(board), m_pace(pace)
{
    theme::setSpoken(this, Words::tr("Dispatch board"));
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_InputMethodEnabled, false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
}

std::vector<BoardColumn> BoardView::columns() const
{
    std::vector<BoardColumn> shown;
    for (const BoardColumn column : live::kBoardColumns) {
        if (std::ranges::find(kAlwaysShown, column) != kAlwaysShown.end() || m_board.in(column) > 0)
            shown.push_back(column);
    }
    return shown;
}

int BoardView::nameWidth() const { return width() < kNarrowBoard ? 150 : 196; }

std::vector<BoardView::Column> BoardView::layOutColumns() const
{
    std::vector<Column> all;
    std::vector<int> wanted;
    int spare = width() - nameWidth();
    for (const BoardColumn column : columns()) {
        const int least = std::max(int(actions::textWidth(headText(column), 13, true)) + 2 * kCellPad + 2, kMark + 2 * kCellPad);
        int most = 0;
        for (const BoardLine &line : m_board.lines())
            most = std::max(most, line.in(column));
        all.push_back({column, 0, least});
        wanted.push_back(std::max(0, most * kMark + 2 * kCellPad - least));
        spare -= least;
    }
    // What the fullest cells ask for, in their proportion where that is more than there is; what is left over goes to all alike.
    const int sum = std::accumulate(wanted.begin(), wanted.end(), 0);
    int left = std::max(0, spare);
    for (size_t i = 0; i < all.size(); ++i) {
        const int more = sum > left ? int(qint64(left) * wanted[i] / sum) : wanted[i] + (left - sum) / int(all.size());
        all[i].width += more;
    }
    int x = nameWidth();
    for (Column &column : all) {
        column.left = x;
        x += column.width;
    }
    return all;
}

bool BoardView::layOut()
{
    std::vector<Column> columns = layOutColumns();
    std::vector<Row> rows;
    int y = kHead;
    for (const BoardLine &line : m_board.lines()) {
        int most = 1;
        for (const Column &column : columns) {
            const int across = std::max(1, (column.width - 2 * kCellPad) / kMark);
            most = std::max(most, (line.in(column.column) + across - 1) / across);
        }
        const bool empty = line.code.isEmpty() && line.marks.empty();
        const int least = empty ? 0 : paceShort(line).isEmpty() ? kLeastRow : kPaceRow;
        rows.push_back({y, empty ? 0 : std::max(least, most * kMark + 14)});
        y += rows.back().height;
    }
    const bool same = columns == m_columns && rows == m_rows;
    m_columns = std::move(columns);
    m_rows = std::move(rows);
    if (m_height != y) {
        m_height = y;
        updateGeometry();
    }
    return same;
}

void BoardView::follow(std::span<const size_t> lines, bool everything)
{
    if (!layOut() || everything) {
        update();
    } else {
        for (const size_t line : lines)
            update(rowBox(line));
        if (!lines.empty())
            update(0, 0, width(), kHead); // its counts
    }
    if (m_current.isValid() && !placeOf(m_current)) {
        m_current = {};
        endDrag();
        Q_EMIT currentChanged();
    }
}

QSize BoardView::minimumSizeHint() const
{
    int least = nameWidth();
    for (const BoardColumn column : columns())
        least += std::max(int(actions::textWidth(headText(column), 13, true)) + 2 * kCellPad + 2, kMark + 2 * kCellPad);
    return {least, m_height};
}

const BoardView::Column *BoardView::columnOf(BoardColumn column) const
{
    const auto found = std::ranges::find(m_columns, column, &Column::column);
    return found == m_columns.end() ? nullptr : &*found;
}

int BoardView::columnWidth(BoardColumn column) const
{
    const Column *found = columnOf(column);
    return found == nullptr ? 0 : found->width;
}

QRect BoardView::rowBox(size_t line) const { return line < m_rows.size() ? QRect(0, m_rows[line].top, width(), m_rows[line].height) : QRect(); }

QRect BoardView::boxOf(const Place &place) const
{
    if (place.line >= m_rows.size())
        return {};
    const std::vector<BoardMark> &marks = m_board.lines()[place.line].marks;
    const Column *column = columnOf(marks[place.mark].column);
    if (column == nullptr)
        return {};
    const auto first = std::ranges::find(marks, column->column, &BoardMark::column); // a column's marks stand together
    const int at = int(place.mark) - int(first - marks.begin());
    const int across = std::max(1, (column->width - 2 * kCellPad) / kMark);
    return {column->left + kCellPad + at % across * kMark, m_rows[place.line].top + 7 + at / across * kMark, kMark, kMark};
}

std::optional<BoardView::Place> BoardView::placeOf(base::CaseId id) const
{
    if (!id.isValid())
        return std::nullopt;
    for (size_t line = 0; line < m_board.lines().size(); ++line) {
        const std::vector<BoardMark> &marks = m_board.lines()[line].marks;
        if (const auto mark = std::ranges::find(marks, id, &BoardMark::id); mark != marks.end())
            return Place{line, size_t(mark - marks.begin())};
    }
    return std::nullopt;
}

QRect BoardView::markBox(base::CaseId id) const
{
    const auto place = placeOf(id);
    return place ? boxOf(*place) : QRect();
}

std::optional<size_t> BoardView::lineAt(int y) const
{
    for (size_t line = 0; line < m_rows.size(); ++line) {
        if (y >= m_rows[line].top && y < m_rows[line].top + m_rows[line].height)
            return line;
    }
    return std::nullopt;
}

std::optional<BoardView::Place> BoardView::placeAt(QPoint at) const
{
    const auto line = lineAt(at.y());
    if (!line)
        return std::nullopt;
    for (size_t mark = 0; mark < m_board.lines()[*line].marks.size(); ++mark) {
        if (boxOf({*line, mark}).contains(at))
            return Place{*line, mark};
    }
    return std::nullopt;
}

std::optional<QString> BoardView::departmentAt(int y) const
{
    const auto line = lineAt(y);
    if (!line || m_board.lines()[*line].code.isEmpty())
        return std::nullopt;
    return m_board.lines()[*line].code;
}

std::optional<base::CaseId> BoardView::current() const { return m_current.isValid() ? std::optional(m_current) : std::nullopt; }

void BoardView::setCurrent(base::CaseId id)
{
    if (const auto place = placeOf(id))
        setPlace(*place);
}

void BoardView::setPlace(const Place &place)
{
    update(markBox(m_current).adjusted(-3, -3, 3, 3));
    m_current = m_board.lines()[place.line].marks[place.mark].id;
    update(boxOf(place).adjusted(-3, -3, 3, 3));
    theme::tellCurrent(this);
    Q_EMIT currentChanged();
}

/// The next mark in the direction of a key: along the line, or the nearest of the nearest row of marks above or below.
std::optional<BoardView::Place> BoardView::beside(const Place &from, int key) const
{
    const auto &lines = m_board.lines();
    if (key == Qt::Key_Left && from.mark > 0)
        return Place{from.line, from.mark - 1};
    if (key == Qt::Key_Right && from.mark + 1 < lines[from.line].marks.size())
        return Place{from.line, from.mark + 1};
    if (key != Qt::Key_Up && key != Qt::Key_Down)
        return std::nullopt;
    const QPoint here = boxOf(from).center();
    std::optional<Place> best;
    std::pair<int, int> least;
    for (size_t line = 0; line < lines.size(); ++line) {
        for (size_t mark = 0; mark < lines[line].marks.size(); ++mark) {
            const QPoint there = boxOf({line, mark}).center();
            const int down = key == Qt::Key_Down ? there.y() - here.y() : here.y() - there.y();
            const std::pair far{down, std::abs(there.x() - here.x())};
            if (down > 0 && (!best || far < least)) {
                best = Place{line, mark};
                least = far;
            }
        }
    }
    return best;
}

void BoardView::go(int key)
{
    const auto &lines = m_board.lines();
    const auto first = std::ranges::find_if(lines, [](const BoardLine &line) { return !line.marks.empty(); });
    if (first == lines.end())
        return;
    const auto last = std::find_if(lines.rbegin(), lines.rend(), [](const BoardLine &line) { return !line.marks.empty(); });
    const auto from = placeOf(m_current);
    if (!from || key == Qt::Key_Home)
        setPlace({size_t(first - lines.begin()), 0});
    else if (key == Qt::Key_End)
        setPlace({size_t(lines.rend() - last) - 1, last->marks.size() - 1});
    else if (const auto to = beside(*from, key))
        setPlace(*to);
}

void BoardView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Home:
    case Qt::Key_End:
        if (!isPlainKey(*event))
            break;
        go(event->key());
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!isPlainKey(*event) || !m_current.isValid())
            break;
        Q_EMIT opened(m_current);
        return;
    case Qt::Key_Escape:
        if (!m_dragged)
            break;
        endDrag();
        return;
    default: break; // keys are Qt's and many
    }
    QWidget::keyPressEvent(event);
}

void BoardView::mousePressEvent(QMouseEvent *event)
{
    const auto place = placeAt(event->position().toPoint());
    if (event->button() != Qt::LeftButton || !place)
        return;
    setPlace(*place);
    m_pressed = event->position().toPoint();
}

void BoardView::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint at = event->position().toPoint();
    if (!m_pressed || (!m_dragged && (at - *m_pressed).manhattanLength() < QApplication::startDragDistance()))
        return;
    m_dragged = at;
    update();
}

void BoardView::mouseReleaseEvent(QMouseEvent *event)
{
    const bool wasDragged = m_dragged.has_value();
    const base::CaseId id = m_current;
    const auto from = placeOf(id);
    endDrag();
    const auto department = departmentAt(event->position().toPoint().y());
    if (wasDragged && from && department && rect().contains(event->position().toPoint()) && *department != m_board.lines()[from->line].code)
        Q_EMIT dropped(id, *department);
}

void BoardView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (const auto place = placeAt(event->position().toPoint()))
        Q_EMIT opened(m_board.lines()[place->line].marks[place->mark].id);
}

void BoardView::endDrag()
{
    m_pressed.reset();
    if (!m_dragged)
        return;
    m_dragged.reset();
    update();
}

void BoardView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    std::ignore = layOut();
    update();
}

void BoardView::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    if (!placeOf(m_current) && event->reason() != Qt::MouseFocusReason)
        go(Qt::Key_Home);
    update();
}

void BoardView::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    endDrag();
    update();
}

bool BoardView::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    if (const auto place = placeAt(help->pos()))
        theme::showTip(help->globalPos(),
                       live::spokenRow(m_console.hall.queueRow(m_board.lines()[place->line].marks[place->mark].slot), m_console.hall.shownAt()),
                       this);
    else if (const auto line = lineAt(help->pos().y()); line && help->pos().x() < nameWidth())
        theme::showTip(help->globalPos(), lineText(m_board.lines()[*line]), this);
    else
        theme::hideTip();
    return true;
}

} // namespace ui::board
