// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/find/gotolist.h"

#include "actions/widget/paint.h"
#include "look/marks.h"
#include "map/find/gotowords.h"

#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

namespace ui::map {

namespace {

constexpr int kRowHeight = 34, kFootLine = 18, kFootPad = 6, kListPad = 10;
constexpr qreal kFootSize = 13, kNameSize = 14, kWhatSize = 13;

theme::Icon iconOf(const live::GoToHit &hit)
{
    switch (hit.kind) {
    case live::GoToKind::Coordinates: return theme::Icon::Pin;
    case live::GoToKind::Grid: return theme::Icon::Grid;
    case live::GoToKind::River: return theme::Icon::River;
    case live::GoToKind::Road:
    case live::GoToKind::Metro: return theme::Icon::Route;
    case live::GoToKind::Element: return theme::iconOfKind(hit.elementKind);
    case live::GoToKind::Case: break;
    }
    return theme::Icon::Task;
}

} // namespace

GoToList::GoToList(const live::Hall &hall, const theme::Theme &theme, QWidget *parent) : QWidget(parent), m_hall(hall), m_theme(theme)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::NoFocus); // the keyboard stays in the field
}

void GoToList::setHits(std::vector<live::GoToHit> hits, const QString &foot)
{
    m_hits = std::move(hits);
    m_foot = foot;
    m_chosen = m_hits.empty() ? -1 : 0;
    update();
}

void GoToList::setFoot(const QString &foot)
{
    m_foot = foot;
    update();
}

void GoToList::step(int by)
{
    const int count = int(m_hits.size());
    if (count == 0)
        return;
    m_chosen = (m_chosen + by % count + count) % count;
    theme::tellCurrent(this);
    update();
}

int GoToList::heightFor(int width) const
{
    const auto lines = actions::linesOf(m_foot, kFootSize, width - 2 * kListPad).size();
    return kRowHeight * int(m_hits.size()) + (lines > 0 ? int(lines) * kFootLine + 2 * kFootPad : 0);
}

int GoToList::rowAt(QPointF pixel) const
{
    const int row = int(pixel.y()) / kRowHeight;
    return pixel.y() >= 0 && row < int(m_hits.size()) ? row : -1;
}

void GoToList::mouseMoveEvent(QMouseEvent *event)
{
    if (const int row = rowAt(event->position()); row >= 0 && row != m_chosen) {
        m_chosen = row;
        update();
    }
}

void GoToList::mousePressEvent(QMouseEvent *event) { event->accept(); }

void GoToList::mouseReleaseEvent(QMouseEvent *event)
{
    if (const int row = rowAt(event->position()); row >= 0 && event->button() == Qt::LeftButton)
        Q_EMIT pressed(row);
}

void GoToList::wheelEvent(QWheelEvent *event) { event->accept(); } // the map below stays where it is

theme::SpokenParts GoToList::spokenParts() const
{
    theme::SpokenParts parts;
    for (int row = 0; row < int(m_hits.size()); ++row) {
        const GoToRow told = goToRow(m_hits[size_t(row)], m_hall);
        parts.push_back({theme::spokenList({told.name, told.what}), QRect(0, row * kRowHeight, width(), kRowHeight), QAccessible::ListItem,
                         row == m_chosen, true});
    }
    if (!m_foot.isEmpty())
        parts.push_back({m_foot, QRect(0, int(m_hits.size()) * kRowHeight, width(), kFootLine)});
    return parts;
}

void GoToList::pressPart(size_t index)
{
    if (index < m_hits.size())
        Q_EMIT pressed(int(index));
}

void GoToList::paintRow(QPainter &painter, int row) const
{
    const auto &p = m_theme.palette();
    const live::GoToHit &hit = m_hits[size_t(row)];
    const QRectF box(0, row * kRowHeight, width(), kRowHeight);
    const QColor ground = row == m_chosen ? p.selected : p.panel;
    painter.fillRect(box, ground);
    if (hit.kind == live::GoToKind::Case) {
        look::MarkStyle style;
        style.ground = ground;
        look::paintMark(painter, hit.level, QPointF(kListPad + 8, box.center().y()), 9, p, style);
    } else {
        m_theme.paintIcon(painter, iconOf(hit), QRectF(kListPad, box.center().y() - 8, 16, 16), p.text);
    }
    const GoToRow told = goToRow(hit, m_hall);
    const qreal left = kListPad + 16 + 10;
    const qreal room = width() - left - kListPad;
    const qreal name = actions::textWidth(told.name, kNameSize, true);
    // The name has the room first; what it is keeps a third at the least.
    const qreal what = std::min(actions::textWidth(told.what, kWhatSize) + 2, std::max(room / 3, room - name - 12));
    actions::paintText(painter, QRectF(left, box.top(), room - what - 12, kRowHeight), told.name, {kNameSize, true, p.text});
    actions::paintText(painter, QRectF(width() - kListPad - what, box.top(), what, kRowHeight), told.what,
                       {kWhatSize, false, p.textSecond, Qt::AlignRight | Qt::AlignVCenter});
}

void GoToList::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto &p = m_theme.palette();
    for (int row = 0; row < int(m_hits.size()); ++row)
        paintRow(painter, row);
    const qreal top = kRowHeight * int(m_hits.size());
    if (!m_hits.empty() && !m_foot.isEmpty())
        actions::paintRule(painter, {0, top}, width(), p);
    qreal y = top + kFootPad;
    for (const QString &line : actions::linesOf(m_foot, kFootSize, width() - 2 * kListPad)) {
        actions::paintText(painter, QRectF(kListPad, y, width() - 2 * kListPad, kFootLine), line, {kFootSize, false, p.textSecond});
        y += kFootLine;
    }
}

} // namespace ui::map
