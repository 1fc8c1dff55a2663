// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/linedelegate.h"

#include "actions/widget/paint.h"

#include <QPainterPath>

#include <algorithm>

namespace ui::duty {

using actions::paintText;

namespace {

constexpr int kRow = 30;
constexpr int kHighRow = 46;
constexpr int kHead = 28;
constexpr qreal kSide = 12;
constexpr qreal kGap = 10;
constexpr int kNarrow = 470;      ///< below it a detail has a line of its own
constexpr qreal kStripFrom = 120; ///< what a name takes at least before a strip
constexpr qreal kMostName = 0.42; ///< share of a row that names may take before a strip
constexpr qreal kLeastStrip = 150;
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
    const bool high = isNarrow() && !line.head && !line.detail.isEmpty();
    return {100, line.head ? kHead : high ? kHighRow : kRow};
}

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
    const bool high = isNarrow() && !line.head && !line.detail.isEmpty();
    const QRectF upper = high ? QRectF(inner.left(), inner.top() + 3, inner.width(), 22) : inner;
    const qreal right = paintRight(*painter, upper, line, inks);
    if (high) {
        paintText(*painter, QRectF(inner.left(), upper.top(), right - inner.left(), upper.height()), line.title, {14, line.strong, inks.title});
        paintText(*painter, QRectF(inner.left(), upper.bottom(), inner.width(), 18), line.detail, {13, false, inks.detail});
    } else {
        paintWords(*painter, QRectF(inner.left(), inner.top(), right - inner.left(), inner.height()), line, inks);
    }
    painter->restore();
}

/// Cells and tag; says where they begin.
qreal LineDelegate::paintRight(QPainter &painter, const QRectF &box, const Line &line, const Inks &inks) const
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
        const qreal width = actions::tagWidth(line.tag);
        actions::paintTagAt(painter, m_theme, line.tag, right - width, box.center().y(), line.tagStyle);
        right -= width + kGap;
    }
    return line.strip && m_list.tagRoom() > 0 ? std::min(right, cells - m_list.tagRoom() - kGap) : right;
}

void LineDelegate::paintWords(QPainter &painter, const QRectF &box, const Line &line, const Inks &inks) const
{
    const qreal pixels = line.head ? 13 : 14;
    const bool bold = line.strong;
    if (const qreal name = std::clamp(m_list.nameRoom() + kGap, kStripFrom, std::max(kStripFrom, box.width() * kMostName));
        line.strip && box.width() - name >= kLeastStrip) {
        paintText(painter, QRectF(box.left(), box.top(), name - 8, box.height()), line.title, {pixels, bold, inks.title});
        paintStrip(painter, QRectF(box.left() + name, box.top(), box.width() - name, box.height()), *line.strip, line.head);
        return;
    }
    const qreal natural = actions::textWidth(line.title, pixels, bold);
    const qreal wantedDetail = line.detail.isEmpty() ? 0 : actions::textWidth(line.detail, 13) + kGap;
    // The title gives way only as far as the detail needs it, and never below half.
    const qreal title = std::min(natural, std::max(box.width() - wantedDetail, box.width() / 2));
    paintText(painter, QRectF(box.left(), box.top(), title, box.height()), line.title, {pixels, bold, inks.title});
    if (!line.detail.isEmpty())
        paintText(painter, QRectF(box.left() + title + kGap, box.top(), std::max(0.0, box.width() - title - kGap), box.height()), line.detail,
                  {13, false, inks.detail});
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
