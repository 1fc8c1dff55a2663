// SPDX-License-Identifier: GPL-3.0-or-later
#include "severity/severitystrip.h"

#include "theme/plain.h"

#include <QHelpEvent>
#include <QMouseEvent>

#include <algorithm>

namespace ui::severity {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal kStripGap = 8;
constexpr qreal kStripEdge = 6;
constexpr qreal kStripPadding = 10;

} // namespace

SeverityStrip::SeverityStrip(const theme::Theme &theme, QWidget *parent) : ScaledPanel(theme, parent)
{
    for (const domain::Severity level : domain::kSeverities) {
        m_view.levels[domain::indexOf(level)].level = level;
    }
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    theme::setSpoken(this, tr("Open cases by level"));
}

void SeverityStrip::setView(const live::WallView &view, const Freshness &freshness)
{
    if (view != m_view || freshness != m_freshness) {
        m_view = view;
        m_freshness = freshness;
        update();
    }
}

void SeverityStrip::setLevels(quint8 levels)
{
    if (levels != m_levels) {
        m_levels = levels;
        update();
    }
}

QRect SeverityStrip::blockRect(domain::Severity level) const
{
    const QRectF block = blockIn(units(), domain::indexOf(level), kStripGap);
    return QRectF(block.topLeft() * scale(), block.size() * scale()).toRect();
}

std::optional<domain::Severity> SeverityStrip::levelAt(QPointF point) const
{
    const auto hit = std::ranges::find_if(domain::kSeverities, [&](domain::Severity level) { return QRectF(blockRect(level)).contains(point); });
    return hit == domain::kSeverities.end() ? std::nullopt : std::optional(*hit);
}

void SeverityStrip::paint(QPainter &painter, QSizeF size)
{
    for (size_t index = 0; index < m_view.levels.size(); ++index) {
        paintBlock(painter, blockIn(size, index, kStripGap), m_view.levels[index]);
    }
}

void SeverityStrip::paintBlock(QPainter &painter, const QRectF &box, const live::LevelView &view) const
{
    const look::Palette &colours = palette();
    const bool shown = (m_levels >> domain::indexOf(view.level)) & 1;
    const bool dim = view.open == 0 || !shown || m_freshness.stale;
    painter.save();
    paintGround(painter, box, 4);
    if (filtered() && shown) {
        painter.fillRect(box, colours.selected);
    }
    painter.setOpacity(dim ? 0.45 : 1);
    painter.fillRect(QRectF(box.topLeft(), QSizeF(kStripEdge, box.height())), colours.of(view.level));
    look::MarkStyle style;
    style.ground = filtered() && shown ? colours.selected : colours.panel;
    const QPointF centre(box.left() + kStripEdge + kStripPadding + 16, box.center().y());
    look::paintMark(painter, view.level, centre, 16 * 0.84, colours, style);
    painter.setOpacity(1);
    qreal x = centre.x() + 16 + kStripPadding;
    const QString colour = theme::colourWord(view.level);
    const QString urgency = theme::urgencyWord(view.level);
    const qreal words = std::ceil(std::max(theme::textWidth(colour, look::sans(14, true)), theme::textWidth(urgency, look::sans(13)))) + 1;
    const QColor ink = dim ? colours.textThird : colours.text;
    theme::paintText(painter, colour, QRectF(x, box.center().y() - 18, words, 18), look::sans(14, true), ink);
    theme::paintText(painter, urgency, QRectF(x, box.center().y(), words, 18), look::sans(13), dim ? colours.textThird : colours.textSecond);
    x += words + kStripPadding + 2;
    const QString count = QString::number(view.open);
    x += theme::paintText(painter, count, QRectF(x, box.top(), box.right() - x - 4, box.height()),
                          theme::fitted(count, 30, true, box.right() - x - 4, 16), ink);
    paintTags(painter, QRectF(QPointF(x + 4, box.top()), QPointF(box.right() - kStripPadding, box.bottom())), view);
    if (filtered() && shown) {
        theme().paintFocus(painter, box, 1);
    }
    painter.restore();
}

void SeverityStrip::paintTags(QPainter &painter, const QRectF &box, const live::LevelView &view) const
{
    const LevelTags tags = tagsWithin(levelTags(view), 13, 5, box.width()); // the rest is in the chips of the queue
    QPointF corner(box.right(), box.center().y() - theme::tagSize({}, 13).height() / 2);
    for (auto tag = tags.rbegin(); tag != tags.rend(); ++tag) {
        corner.setX(theme().paintTag(painter, tag->first, corner, 13, tag->second).left() - 5);
    }
}

void SeverityStrip::mousePressEvent(QMouseEvent *event)
{
    const auto level = levelAt(event->position());
    if (event->button() == Qt::LeftButton && level) {
        Q_EMIT levelToggled(*level);
    }
}

bool SeverityStrip::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        if (const auto level = levelAt(help->pos())) {
            const live::LevelView &view = m_view.levels[domain::indexOf(*level)];
            theme::showTip(help->globalPos(),
                               tr("%1 %2: open %3, overdue %4, waiting %5, near the limit %6. Click shows or hides this level in the queue.")
                                   .arg(theme::colourWord(*level), theme::urgencyWord(*level))
                                   .arg(view.open)
                                   .arg(view.overdue)
                                   .arg(view.waiting)
                                   .arg(view.near),
                               this);
            return true;
        }
    }
    return ScaledPanel::event(event);
}

} // namespace ui::severity
