// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/linedelegate.h"

#include "actions/widget/paint.h"

#include <QPainterPath>

#include <algorithm>

namespace ui::duty {

using actions::paintText;

namespace {

constexpr int kRow = 30;
constexpr int kHead = 28;
constexpr qreal kSide = 12;
constexpr qreal kGap = 10;
constexpr int kNarrow = 470;      ///< below it a detail has a line of its own
constexpr qreal kStripFrom = 120; ///< what a name takes at least before a strip
constexpr qreal kMostName = 0.42; ///< share of a row that names may take before a strip
constexpr qreal kLeastStrip = 150;
constexpr qreal kLeastDetail = 48; ///< less says nothing
constexpr qreal kBar = 11;

} // namespace

LineDelegate::LineDelegate(const theme::Theme &theme, const DutyList &list)
    : QStyledItemDelegate(const_cast<DutyList *>(&list)), m_theme(theme), m_list(list)
{}

const Line &LineDelegate::lineAt(const QModelIndex &index) const { return m_list.lines()[size_t(index.row())]; }

bool LineDelegate::isNarrow() const { return m_list.viewport()->width() < kNarrow; }

QSize LineDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const Line &line = lineAt(index);
    return {100, line.head ? kHead : isHigh(line) ? kHighRow : kRow};
}

bool LineDelegate::isHigh(const Line &line) const
{
    return isNarrow() && !line.head && (!line.detail.isEmpty() || (!line.tag.isEmpty() && isCut(line, m_list.viewport()->width() - 2 * kSide)));
}

bool LineDelegate::isCut(const Line &line, qreal width) const
{
    for (const Line::Cell &cell : line.cells)
        width -= std::max(qreal(m_list.cellWidth()), actions::textWidth(cell.text, 14, cell.strong)) + kGap;
    width -= line.tag.isEmpty() ? 0 : actions::tagWidth(line.tag) + kGap;
    return actions::textWidth(line.title, 14, line.strong) > width;
}

qreal LineDelegate::stripName(qreal width) const { return std::clamp(m_list.nameRoom() + kGap, kStripFrom, std::max(kStripFrom, width * kMostName)); }

bool LineDelegate::hasStrip(const Line &line, qreal width) const { return line.strip && width - stripName(width) >= kLeastStrip; }

void LineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Line &line = lineAt(index);
    const look::Palette &p = m_theme.palette();
    const QRectF row = option.rect;
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    painter->setClipRect(row);
    if (line.head)
        painter->fillRect(row, p.raised);
    else if (selected)
        painter->fillRect(row, p.selected);
    else
        actions::paintRule(*painter, row.bottomLeft() - QPointF(-kSide, 1), row.width() - 2 * kSide, p);
    if (line.exercise) {
        QPainterPath edge;
        edge.addRect(QRectF(row.left(), row.top(), 6, row.height()));
        look::paintHatch(*painter, edge, p.textSecond, 6, 2);
    }
    const QColor third = selected ? p.textSecond : p.textThird;
    const Inks inks{line.head || line.quiet ? p.textSecond : p.text, line.quiet ? third : p.textSecond};
    const QRectF inner = row.adjusted(kSide, 0, -kSide, 0);
    if (isHigh(line)) {
        paintHigh(*painter, inner, line, inks);
    } else {
        const auto [right, strip] = paintRight(*painter, inner, line, inks, inner);
        paintWords(*painter, QRectF(inner.left(), inner.top(), right - inner.left(), inner.height()), line, inks, strip);
    }
    painter->restore();
}

void LineDelegate::paintHigh(QPainter &painter, const QRectF &box, const Line &line, const Inks &inks) const
{
    const QRectF upper(box.left(), box.top() + 3, box.width(), 22), lower(box.left(), upper.bottom(), box.width(), 18);
    const bool below = !line.tag.isEmpty() && isCut(line, box.width());
    const qreal right = paintRight(painter, upper, line, inks, below ? lower : upper).right;
    paintText(painter, QRectF(box.left(), upper.top(), right - box.left(), upper.height()), line.title, {14, line.strong, inks.title});
    const qreal taken = below ? actions::tagWidth(line.tag) + kGap : 0;
    paintText(painter, lower.adjusted(0, 0, -taken, 0), line.detail, {13, false, inks.detail});
}

/// Cells, and the tag in its line; says where they begin in the box.
LineDelegate::Room LineDelegate::paintRight(QPainter &painter, const QRectF &box, const Line &line, const Inks &inks, const QRectF &tagLine) const
{
    qreal right = box.right();
    for (size_t i = line.cells.size(); i-- > 0;) {
        const Line::Cell &cell = line.cells[i];
        const qreal pixels = line.head ? 13 : 14;
        const qreal width = std::max(qreal(m_list.cellWidth()), actions::textWidth(cell.text, pixels, cell.strong));
        paintText(painter, QRectF(right - width, box.top(), width, box.height()), cell.text,
                  {pixels, cell.strong, cell.strong ? m_theme.palette().text : inks.detail, Qt::AlignRight | Qt::AlignVCenter});
        right -= width + kGap;
    }
    const qreal cells = right;
    if (!line.tag.isEmpty()) {
        const bool inLine = tagLine == box;
        const qreal width = actions::tagWidth(line.tag), end = inLine ? right : tagLine.right();
        actions::paintTagAt(painter, m_theme, line.tag, end - width, tagLine.center().y(), line.tagStyle);
        right -= inLine ? width + kGap : 0;
    }
    // Strips begin and end alike in every row; where none is painted, names have the room.
    const qreal aligned = m_list.tagRoom() > 0 ? std::min(right, cells - m_list.tagRoom() - kGap) : right;
    const bool strip = hasStrip(line, aligned - box.left());
    return {strip ? aligned : right, strip};
}

void LineDelegate::paintWords(QPainter &painter, const QRectF &box, const Line &line, const Inks &inks, bool strip) const
{
    const qreal pixels = line.head ? 13 : 14;
    const bool bold = line.strong;
    if (strip) {
        const qreal name = stripName(box.width());
        paintText(painter, QRectF(box.left(), box.top(), name - 8, box.height()), line.title, {pixels, bold, inks.title});
        paintStrip(painter, QRectF(box.left() + name, box.top(), box.width() - name, box.height()), *line.strip, line.head);
        return;
    }
    const qreal natural = actions::textWidth(line.title, pixels, bold);
    const qreal wantedDetail = line.detail.isEmpty() ? 0 : actions::textWidth(line.detail, 13) + kGap;
    // The title gives way only as far as the detail needs it, and never below half; a heading's, which says when, does not.
    const qreal title = std::min(natural, line.head ? box.width() : std::max(box.width() - wantedDetail, box.width() / 2));
    paintText(painter, QRectF(box.left(), box.top(), title, box.height()), line.title, {pixels, bold, inks.title});
    const qreal rest = box.width() - title - kGap;
    // A heading's stands whole or not at all: it says what the page's top says too.
    const qreal least = line.head ? wantedDetail - kGap : std::min(kLeastDetail, wantedDetail - kGap);
    if (!line.detail.isEmpty() && rest >= least)
        paintText(painter, QRectF(box.left() + title + kGap, box.top(), rest, box.height()), line.detail, {13, false, inks.detail});
}

void LineDelegate::paintStrip(QPainter &painter, const QRectF &box, const Strip &strip, bool head) const
{
    const look::Palette &p = m_theme.palette();
    const qreal whole = qreal((strip.to - strip.from).count());
    const auto x = [&](base::Instant moment) {
        return box.left() + box.width() * std::clamp(qreal((moment - strip.from).count()) / whole, 0.0, 1.0);
    };
    for (const auto &[moment, hour] : strip.hours) {
        if (head)
            paintText(painter, QRectF(x(moment), box.top(), 40, box.height()), hour, {13, false, p.textSecond});
        else
            painter.fillRect(QRectF(x(moment), box.top(), 1, box.height()), p.hairline);
    }
    for (const live::PatrolBar &bar : strip.bars) {
        if (bar.to > strip.from && bar.from < strip.to)
            paintBar(painter, QRectF(x(bar.from), box.center().y() - kBar / 2, std::max(4.0, x(bar.to) - x(bar.from)), kBar), bar.means);
    }
    if (strip.now && !head)
        painter.fillRect(QRectF(x(*strip.now), box.top(), 2, box.height()), p.text);
}

void LineDelegate::paintBar(QPainter &painter, const QRectF &bar, const QString &means) const
{
    const QColor ink = m_theme.palette().neutralMark;
    if (means == QLatin1String("foot")) {
        painter.fillRect(bar, ink);
        return;
    }
    painter.setPen(QPen(ink, 1));
    painter.setBrush(Qt::NoBrush);
    if (means == QLatin1String("car")) {
        QPainterPath area;
        area.addRect(bar);
        look::paintHatch(painter, area, ink, 5, 2);
    }
    painter.drawRect(bar.adjusted(0.5, 0.5, -0.5, -0.5));
}

} // namespace ui::duty
