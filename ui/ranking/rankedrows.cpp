// SPDX-License-Identifier: GPL-3.0-or-later
#include "ranking/rankedrows.h"

#include "actions/widget/paint.h"
#include "theme/plain.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <utility>

namespace ui::ranking {

using actions::paintText;

namespace {

constexpr qreal kHeadHeight = 28;
constexpr qreal kRowHeight = 34;
constexpr qreal kPad = 12;
constexpr qreal kRankWidth = 34, kScoreWidth = 60, kChangeWidth = 56;
constexpr qreal kBarHeight = 12;

} // namespace

RankedRows::RankedRows(const theme::Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme) { setFocusPolicy(Qt::StrongFocus); }

void RankedRows::setHead(const QStringList &titles)
{
    if (titles == std::exchange(m_head, titles))
        return;
    update();
}

void RankedRows::setLines(std::vector<ShownLine> lines)
{
    if (lines == m_lines)
        return;
    m_lines = std::move(lines);
    const int current = m_lines.empty() ? -1 : std::clamp(m_current, 0, int(m_lines.size()) - 1);
    m_current = current;
    setMinimumHeight(sizeHint().height());
    updateGeometry();
    update();
    Q_EMIT currentChanged(m_current);
}

void RankedRows::setCurrent(int index)
{
    if (index < 0 || index >= int(m_lines.size()) || index == m_current)
        return;
    const int before = std::exchange(m_current, index);
    if (before >= 0)
        update(rowBox(size_t(before)).toAlignedRect());
    update(rowBox(size_t(index)).toAlignedRect());
    theme::tellCurrent(this);
    Q_EMIT currentChanged(index);
}

QSize RankedRows::sizeHint() const { return {420, int(kHeadHeight + kRowHeight * qreal(m_lines.size()))}; }

QRectF RankedRows::rowBox(size_t index) const { return {0, kHeadHeight + kRowHeight * qreal(index), qreal(width()), kRowHeight}; }

RankedRows::Columns RankedRows::columnsAt(qreal top, qreal height) const
{
    Columns at;
    const qreal right = width() - kPad;
    at.change = {right - kChangeWidth, top, kChangeWidth, height};
    at.score = {at.change.left() - kScoreWidth, top, kScoreWidth, height};
    at.rank = {kPad, top, kRankWidth, height};
    const qreal middle = at.score.left() - at.rank.right() - 8;
    const qreal name = std::max(80.0, middle * 0.45);
    at.name = {at.rank.right(), top, name, height};
    at.bar = {at.name.right() + 8, top, std::max(0.0, at.score.left() - at.name.right() - 16), height};
    return at;
}

void RankedRows::paintHead(QPainter &painter)
{
    const auto &p = m_theme.palette();
    painter.fillRect(QRectF(0, 0, width(), kHeadHeight), p.raised);
    const Columns at = columnsAt(0, kHeadHeight);
    const actions::TextStyle left{13, false, p.textSecond}, right{13, false, p.textSecond, Qt::AlignRight | Qt::AlignVCenter};
    const auto title = [this](qsizetype index) { return m_head.value(index); };
    paintText(painter, at.rank, title(0), left);
    paintText(painter, at.name, title(1), left);
    paintText(painter, at.bar, title(2), left);
    paintText(painter, at.score, title(3), right);
    paintText(painter, at.change, title(4), right);
}

// The parts are told apart by their greys and by a gap: brightest first, as the formula names them.
void RankedRows::paintBar(QPainter &painter, const QRectF &box, const ShownLine &line)
{
    const auto &p = m_theme.palette();
    const QRectF trough(box.left(), box.center().y() - kBarHeight / 2, box.width(), kBarHeight);
    painter.fillRect(trough, p.selected);
    const QColor shades[]{p.text, p.textSecond, p.textThird, p.control};
    qreal x = trough.left();
    for (size_t i = 0; i < line.points.size(); ++i) {
        const qreal part = trough.width() * line.points[i] / 1000.0;
        painter.fillRect(QRectF(x, trough.top(), std::max(0.0, part - 1), kBarHeight), shades[std::min<size_t>(i, std::size(shades) - 1)]);
        x += part;
    }
}

void RankedRows::paintLine(QPainter &painter, size_t index)
{
    const auto &p = m_theme.palette();
    const ShownLine &line = m_lines[index];
    const QRectF box = rowBox(index);
    const bool chosen = int(index) == m_current;
    if (chosen)
        painter.fillRect(box, p.selected);
    const Columns at = columnsAt(box.top(), box.height());
    const QColor ink = line.alone ? p.textSecond : p.text;
    const auto right = Qt::AlignRight | Qt::AlignVCenter;
    paintText(painter, at.rank, line.rank, {14, !line.alone && index < 3, ink});
    paintText(painter, at.name, line.name, {14, false, ink});
    if (!line.points.empty())
        paintBar(painter, at.bar, line);
    paintText(painter, at.score, line.score, {14, !line.alone, ink, right});
    paintText(painter, at.change, line.change, {14, false, p.textSecond, right});
    actions::paintRule(painter, box.bottomLeft() - QPointF(0, 1), width(), p);
    if (chosen && hasFocus())
        m_theme.paintFocus(painter, box);
}

void RankedRows::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    if (event->rect().top() < kHeadHeight)
        paintHead(painter);
    for (size_t i = 0; i < m_lines.size(); ++i) {
        if (rowBox(i).intersects(QRectF(event->rect())))
            paintLine(painter, i);
    }
}

void RankedRows::mousePressEvent(QMouseEvent *event)
{
    const qreal y = event->position().y() - kHeadHeight;
    if (y >= 0)
        setCurrent(int(y / kRowHeight));
}

void RankedRows::keyPressEvent(QKeyEvent *event)
{
    const int last = int(m_lines.size()) - 1;
    switch (event->key()) {
    case Qt::Key_Up: return setCurrent(std::max(0, m_current - 1));
    case Qt::Key_Down: return setCurrent(std::min(last, m_current + 1));
    case Qt::Key_Home: return setCurrent(0);
    case Qt::Key_End: return setCurrent(last);
    default: return QWidget::keyPressEvent(event);
    }
}

bool RankedRows::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const qreal y = help->pos().y() - kHeadHeight;
    const auto index = size_t(std::max(0.0, y / kRowHeight));
    theme::showTip(help->globalPos(), y >= 0 && index < m_lines.size() ? m_lines[index].details : QString(), this);
    return true;
}

theme::SpokenParts RankedRows::spokenParts() const
{
    theme::SpokenParts parts;
    for (size_t i = 0; i < m_lines.size(); ++i) {
        const ShownLine &line = m_lines[i];
        parts.push_back({theme::spokenList({line.rank, line.name, line.score, line.change, line.details}), rowBox(i).toAlignedRect(),
                         QAccessible::ListItem, int(i) == m_current, true});
    }
    return parts;
}

} // namespace ui::ranking
