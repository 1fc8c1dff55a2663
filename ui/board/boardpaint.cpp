// SPDX-License-Identifier: GPL-3.0-or-later
// What the board shows and says; boardview.cpp has where it lies.
#include "actions/widget/paint.h"
#include "base/text/outsidetext.h"
#include "base/time/daytext.h"
#include "board/boardview.h"
#include "board/words.h"
#include "live/text/spokenrow.h"
#include "theme/plain.h"

#include <QPaintEvent>
#include <QPainterPath>

#include <algorithm>

namespace ui::board {

using namespace Qt::StringLiterals;
using actions::paintText;
using live::BoardColumn;
using live::BoardLine;
using live::BoardMark;

namespace {

constexpr qreal kBoardSide = 12;
constexpr qreal kMarkRadius = 10 * 0.84;
constexpr double kFullOver = 1.0;

} // namespace

QString BoardView::headText(BoardColumn column) const
{
    return m_console.hall.isKnown() ? u"%1 %2"_s.arg(live::label(column)).arg(m_board.in(column)) : live::label(column);
}

QString BoardView::loadText(const BoardLine &line) const
{
    if (line.capacity > 0)
        return u"%1/%2"_s.arg(line.open()).arg(line.capacity);
    return line.code.isEmpty() ? QString::number(line.open()) : Words::tr("%1, capacity not said").arg(line.open());
}

QString BoardView::paceShort(const BoardLine &line) const
{
    const live::PaceLine *pace = m_pace.of(line.code);
    if (pace == nullptr || (!pace->full && !pace->fullAt))
        return {};
    const QString counted = Words::tr("+%1 −%2 in 2 h").arg(pace->came).arg(pace->left);
    if (pace->full)
        return Words::tr("full · %1").arg(counted);
    const region::Region &region = m_console.hall.region();
    const QString at = base::timeOrDay(region.toLocal(*pace->fullAt), region.toLocal(m_pace.at).date());
    return Words::tr("full at %1 · %2").arg(at, counted);
}

QString BoardView::lineText(const BoardLine &line) const
{
    QStringList words{line.code.isEmpty() ? Words::tr("With nobody yet") : base::isolated(line.name), loadText(line)};
    if (const int late = line.overdue(); late > 0)
        words.append(Words::tr("%1 overdue").arg(late));
    for (const BoardColumn column : live::kBoardColumns) {
        if (line.in(column) > 0)
            words.append(u"%1 %2"_s.arg(live::label(column)).arg(line.in(column)));
    }
    words.append(live::paceText(m_pace, line.code, m_console.hall.region()));
    words.removeAll(QString());
    return words.join(u" · "_s);
}

// The marks come first: pressPart() counts on it.
theme::SpokenParts BoardView::spokenParts() const
{
    theme::SpokenParts parts;
    const base::Instant now = m_console.hall.shownAt();
    for (size_t line = 0; line < m_board.lines().size(); ++line) {
        const BoardLine &of = m_board.lines()[line];
        for (size_t mark = 0; mark < of.marks.size(); ++mark) {
            const BoardMark &each = of.marks[mark];
            parts.push_back({theme::spokenList({live::label(each.column), live::spokenRow(m_console.hall.queueRow(each.slot), now)}),
                             boxOf({line, mark}), QAccessible::ListItem, each.id == m_current, true});
        }
    }
    for (size_t line = 0; line < m_board.lines().size(); ++line) {
        if (m_rows.size() > line && m_rows[line].height > 0)
            parts.push_back({lineText(m_board.lines()[line]), QRect(0, m_rows[line].top, nameWidth(), m_rows[line].height)});
    }
    return parts;
}

void BoardView::pressPart(size_t index)
{
    for (const BoardLine &line : m_board.lines()) {
        if (index < line.marks.size()) {
            setCurrent(line.marks[index].id);
            Q_EMIT opened(line.marks[index].id);
            return;
        }
        index -= line.marks.size();
    }
}

void BoardView::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    if (event->rect().top() < kHead)
        paintHead(painter);
    for (size_t line = 0; line < m_rows.size() && line < m_board.lines().size(); ++line) {
        if (m_rows[line].height > 0 && rowBox(line).intersects(event->rect()))
            paintLine(painter, line);
    }
    if (m_dragged)
        paintDragged(painter);
}

void BoardView::paintHead(QPainter &painter) const
{
    const look::Palette &p = m_console.theme.palette();
    painter.fillRect(QRectF(0, 0, width(), kHead), p.raised);
    paintText(painter, QRectF(kBoardSide, 0, nameWidth() - kBoardSide, kHead), Words::tr("Open / capacity"), {13, false, p.textSecond});
    for (const Column &column : m_columns)
        paintText(painter, QRectF(column.left + 8, 0, column.width - 8, kHead), headText(column.column), {13, true, p.textSecond});
}

void BoardView::paintLine(QPainter &painter, size_t line) const
{
    const look::Palette &p = m_console.theme.palette();
    const BoardLine &of = m_board.lines()[line];
    const QRectF row = rowBox(line);
    const bool target = m_dragged && departmentAt(m_dragged->y()) == of.code && !of.code.isEmpty();
    if (target)
        painter.fillRect(row, p.selected);
    paintName(painter, QRectF(kBoardSide, row.top(), nameWidth() - 2 * kBoardSide, row.height()), of);
    for (const Column &column : m_columns)
        painter.fillRect(QRectF(column.left, row.top(), 1, row.height()), p.hairline);
    for (size_t mark = 0; mark < of.marks.size(); ++mark)
        paintMarkAt(painter, boxOf({line, mark}), of.marks[mark], of.marks[mark].id == m_current);
    actions::paintRule(painter, {kBoardSide, row.bottom() - 1}, width() - 2 * kBoardSide, p);
}

void BoardView::paintName(QPainter &painter, const QRectF &box, const BoardLine &line) const
{
    const look::Palette &p = m_console.theme.palette();
    const QString load = loadText(line), pace = paceShort(line);
    const bool full = line.capacity > 0 && line.load() >= live::kRoomBelow;
    const QRectF upper(box.left(), box.top() + 6, box.width(), 20);
    const QString name = line.code.isEmpty() ? Words::tr("With nobody yet") : line.shortName;
    const bool stacked = line.capacity <= 0 && !line.code.isEmpty(); // words instead of a figure stand below
    const qreal figure = stacked ? 0 : actions::textWidth(load, 14, full) + 8;
    paintText(painter, upper.adjusted(0, 0, -figure, 0), name, {14, true, p.text});
    if (stacked)
        paintText(painter, QRectF(box.left(), upper.bottom() - 2, box.width(), 16), load, {13, false, p.textThird});
    else
        paintText(painter, upper, load, {14, full, full ? p.text : p.textSecond, Qt::AlignRight | Qt::AlignVCenter});
    if (line.capacity > 0)
        paintLoad(painter, QRectF(box.left(), upper.bottom() + 3, box.width(), 7), line.load());
    if (!pace.isEmpty()) { // the counts go first; the tip has them
        const bool fits = actions::textWidth(pace, 13) <= box.width();
        paintText(painter, QRectF(box.left(), upper.bottom() + 12, box.width(), 18), fits ? pace : pace.section(u" · "_s, 0, 0),
                  {13, false, p.textSecond});
    }
}

/// Grey, white from the notch, hatched beyond what it can carry.
void BoardView::paintLoad(QPainter &painter, const QRectF &box, double load) const
{
    const look::Palette &p = m_console.theme.palette();
    painter.fillRect(box, p.selected);
    const QRectF filled(box.left(), box.top(), box.width() * std::min(load, kFullOver), box.height());
    painter.fillRect(filled, load >= live::kRoomBelow ? p.inverse : p.neutralMark);
    if (load > kFullOver) {
        QPainterPath area;
        area.addRect(filled);
        look::paintHatch(painter, area, p.inverseText, 6, 2);
    }
    painter.fillRect(QRectF(box.left() + box.width() * live::kRoomBelow, box.top(), 1.5, box.height()),
                     load >= live::kRoomBelow ? p.panel : p.textThird);
}

void BoardView::paintMarkAt(QPainter &painter, const QRectF &box, const BoardMark &mark, bool current) const
{
    const look::Palette &p = m_console.theme.palette();
    if (current)
        painter.fillRect(box, p.selected);
    painter.setRenderHint(QPainter::Antialiasing);
    look::MarkStyle style;
    style.ring = false;
    if (current)
        style.ground = p.selected;
    look::paintMark(painter, mark.level, box.center(), kMarkRadius, p, style);
    painter.setRenderHint(QPainter::Antialiasing, false);
    if (mark.urgency == live::Urgency::Overdue) { // a white frame, as the legend says
        painter.setPen(QPen(p.inverse, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(box.adjusted(2, 2, -2, -2));
    }
    if (current && hasFocus())
        m_console.theme.paintFocus(painter, box.adjusted(-1, -1, 1, 1));
}

void BoardView::paintDragged(QPainter &painter) const
{
    const auto place = placeOf(m_current);
    if (!place)
        return;
    const BoardMark &mark = m_board.lines()[place->line].marks[place->mark];
    painter.setRenderHint(QPainter::Antialiasing);
    look::paintMark(painter, mark.level, *m_dragged, kMarkRadius * 1.3, m_console.theme.palette());
}

} // namespace ui::board
