// SPDX-License-Identifier: GPL-3.0-or-later
#include "hall/wall/banner.h"

namespace ui::hall {

namespace {

constexpr size_t kMost = 2;
constexpr qreal kBannerEdge = 40, kBannerGap = 12;
constexpr qreal kHatchedEnd = 360;
constexpr qreal kBannerIcon = 46;

} // namespace

Banner::Banner(const theme::Theme &theme, QWidget *parent) : ScaledPanel(theme, parent) {}

void Banner::setLines(std::vector<Line> lines)
{
    lines.resize(std::min(lines.size(), kMost));
    if (lines != m_lines) {
        m_lines = std::move(lines);
        update();
    }
}

void Banner::setHalves(bool halves)
{
    if (halves != m_halves) {
        m_halves = halves;
        update();
    }
}

void Banner::paint(QPainter &painter, QSizeF size)
{
    if (m_lines.empty()) {
        return;
    }
    const qreal height = size.height() / qreal(m_lines.size());
    const qreal half = size.width() / (m_halves ? 2 : 1);
    for (size_t index = 0; index < m_lines.size(); ++index) {
        for (qreal left = 0; left < size.width() - 1; left += half) {
            paintLine(painter, QRectF(left + kBannerEdge, qreal(index) * height + kBannerGap, half - 2 * kBannerEdge, height - kBannerGap),
                      m_lines[index]);
        }
    }
}

void Banner::paintLine(QPainter &painter, const QRectF &box, const Line &line) const
{
    const bool drill = line.kind == Kind::Drill, calm = line.kind == Kind::Notice;
    painter.setPen(drill ? QPen(palette().inverse, 4) : calm ? QPen(palette().control, 3) : QPen(Qt::NoPen));
    painter.setBrush(drill || calm ? palette().panel : palette().inverse);
    painter.drawRoundedRect(box.adjusted(2, 2, -2, -2), 8, 8);
    QRectF words = box.adjusted(40, 0, -40, 0);
    if (drill) {
        for (const QRectF &end :
             {QRectF(box.topLeft(), QSizeF(kHatchedEnd, box.height())), QRectF(box.right() - kHatchedEnd, box.top(), kHatchedEnd, box.height())}) {
            QPainterPath area;
            area.addRect(end.adjusted(4, 4, -4, -4));
            look::paintHatch(painter, area, palette().inverse, 34, 17);
        }
        words = box.adjusted(kHatchedEnd + 40, 0, -kHatchedEnd - 40, 0);
    }
    const QColor ink = drill || calm ? palette().text : palette().inverseText;
    if (!drill) {
        const theme::Icon icon = line.kind == Kind::Plan ? theme::Icon::Bell : calm ? theme::Icon::Redo : theme::Icon::Warning;
        theme().paintIcon(painter, icon, QRectF(words.left(), words.center().y() - kBannerIcon / 2, kBannerIcon, kBannerIcon), ink);
        words.adjust(kBannerIcon + 20, 0, 0, 0);
    }
    const qreal taken = theme::paintText(painter, line.head, words, look::sans(46, true), ink) + 32;
    theme::paintText(painter, line.text, words.adjusted(taken, 0, 0, 0), look::sans(36), ink);
}

} // namespace ui::hall
