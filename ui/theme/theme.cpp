// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/theme.h"

#include "base/text/outsidetext.h"
#include "live/text/spokenrow.h"
#include "theme/shapedline.h"
#include "theme/spoken.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPaintEngine>

#include <algorithm>
#include <cmath>

namespace ui::theme {

using namespace Qt::StringLiterals;
using domain::Severity;

namespace {

constexpr qreal kHallFrom = 24; ///< tags from this size on take the hall's line and radius

/// Longer than any line of any screen: what a hostile text costs before it is elided is bounded.
constexpr qsizetype kLongestLine = 1000;

/// Every text that is painted goes through here.
QString inkOf(const QString &text) { return base::drawn(base::oneLine(base::atMost(text, kLongestLine))); }

QString translated(const char *source) { return QCoreApplication::translate("theme", source); }

void paintPaused(QPainter &painter, const QRectF &box, const QColor &line)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(line);
    const qreal dash = box.height() * 0.7;
    const qreal thick = box.height() * 0.3;
    for (qreal x = box.left(); x < box.right(); x += 2 * dash) {
        painter.drawRect(QRectF(x, box.center().y() - thick / 2, std::min(dash, box.right() - x), thick));
    }
}

void paintOverdue(QPainter &painter, const QRectF &box, const QColor &line)
{
    const qreal width = std::max(1.5, box.height() * 0.2);
    QPainterPath area;
    area.addRect(box);
    look::paintHatch(painter, area, line, std::max(5.0, box.height() * 0.7), std::max(2.0, box.height() * 0.3));
    painter.setPen(QPen(line, width, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(box.adjusted(width / 2, width / 2, -width / 2, -width / 2));
}

void paintRunning(QPainter &painter, const QRectF &box, const look::Palette &palette, qreal share, qreal notch, bool near)
{
    const qreal thick = near ? box.height() : box.height() * 0.62;
    const QRectF trough(box.left(), box.center().y() - thick / 2, box.width(), thick);
    painter.fillRect(trough, palette.selected);
    painter.fillRect(QRectF(trough.topLeft(), QSizeF(box.width() * std::clamp(share, 0.0, 1.0), thick)), near ? palette.text : palette.textThird);
    painter.fillRect(QRectF(box.left() + notch * box.width() - 1, box.top(), std::max(2.0, box.height() * 0.14), box.height()),
                     share > notch ? palette.panel : palette.textThird);
}

} // namespace

Theme::Theme(look::Ground ground) : m_ground(ground), m_palette(look::palette(ground))
{
    letSpeak(); // whoever paints with it can be heard
}

qreal textWidth(const QString &text, const QFont &font) { return shapedLine(text, font).width; }

QString elided(const QString &text, const QFont &font, qreal width) { return QFontMetricsF(font).elidedText(inkOf(text), Qt::ElideRight, width); }

qreal paintText(QPainter &painter, const QString &text, const QRectF &box, const QFont &font, const QColor &colour, Qt::Alignment align)
{
    const ShapedLine &line = shapedLine(text, font, box.width());
    qreal x = box.left();
    if (align & Qt::AlignRight) {
        x = box.right() - line.width;
    } else if (align & Qt::AlignHCenter) {
        x = box.center().x() - line.width / 2;
    }
    // Han characters and digits are centred 0.36 em above the baseline; the font's own line is taller than its ink.
    const QPointF baseline(x, box.center().y() + font.pixelSize() * 0.36);
    painter.setFont(font);
    painter.setPen(colour);
    if (painter.paintEngine() != nullptr && painter.paintEngine()->type() == QPaintEngine::Raster) {
        line.paint(painter, baseline);
    } else {
        // What is searched in a document must be its words.
        painter.drawText(baseline, textWidth(text, font) > box.width() ? elided(text, font, box.width()) : inkOf(text));
    }
    return line.width;
}

QFont fitted(const QString &text, qreal pixelSize, bool bold, qreal width, qreal least)
{
    const qreal wanted = textWidth(text, look::sans(pixelSize, bold));
    if (wanted <= width) {
        return look::sans(pixelSize, bold);
    }
    qreal size = std::max(least, std::ceil(pixelSize * width / wanted));
    while (size > least && textWidth(text, look::sans(size, bold)) > width) {
        size -= 1; // fonts come in whole pixels: the quotient may be one too many
    }
    return look::sans(size, bold);
}

QSizeF tagSize(const QString &text, qreal pixelSize)
{
    const qreal padding = pixelSize >= kHallFrom ? pixelSize * 0.34 : 5.5;
    return {std::ceil(textWidth(text, look::sans(pixelSize, true)) + 2 * padding), std::round(pixelSize * (pixelSize >= kHallFrom ? 1.34 : 1.46))};
}

QRectF Theme::paintTag(QPainter &painter, const QString &text, QPointF topRight, qreal pixelSize, TagStyle style) const
{
    const QSizeF size = tagSize(text, pixelSize);
    const QRectF box(topRight - QPointF(size.width(), 0), size);
    const bool hall = pixelSize >= kHallFrom;
    const qreal radius = hall ? 4 : 3;
    const qreal line = hall ? 3 : (style == TagStyle::Quiet ? 1 : 1.5);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (style == TagStyle::Solid) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_palette.inverse);
        painter.drawRoundedRect(box, radius, radius);
    } else {
        painter.setPen(QPen(style == TagStyle::Outline ? m_palette.text : m_palette.control, line));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(box.adjusted(line / 2, line / 2, -line / 2, -line / 2), radius, radius);
    }
    const QColor ink = style == TagStyle::Solid ? m_palette.inverseText : (style == TagStyle::Outline ? m_palette.text : m_palette.textSecond);
    paintText(painter, text, box, look::sans(pixelSize, style != TagStyle::Quiet), ink, Qt::AlignHCenter);
    painter.restore();
    return box;
}

void Theme::paintCountdownBar(QPainter &painter, const QRectF &box, const live::Countdown &clock, base::Instant now) const
{
    painter.save();
    switch (clock.urgency(now)) {
    case live::Urgency::None: break;
    case live::Urgency::Paused: paintPaused(painter, box, m_palette.control); break;
    case live::Urgency::Overdue: paintOverdue(painter, box, m_palette.inverse); break;
    case live::Urgency::Near: paintRunning(painter, box, m_palette, clock.share(now), clock.nearShare, true); break;
    case live::Urgency::Running: paintRunning(painter, box, m_palette, clock.share(now), clock.nearShare, false); break;
    }
    painter.restore();
}

void Theme::paintFocus(QPainter &painter, const QRectF &box, qreal width) const
{
    painter.save();
    painter.setPen(QPen(m_palette.text, width, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(box.adjusted(width / 2, width / 2, -width / 2, -width / 2));
    painter.restore();
}

QString drillSentence() { return QCoreApplication::translate("theme", "Made-up cases: nothing counts, no messages are sent."); }

QString drillClockText(QTime local, double speed)
{
    const QString time = local.toString(QStringLiteral("HH:mm"));
    return speed > 0 ? QCoreApplication::translate("theme", "Drill clock %1, %2×").arg(time, QString::number(speed))
                     : QCoreApplication::translate("theme", "Drill clock %1, stands").arg(time);
}

QString drillPaceText(double speed)
{
    return speed > 0 ? QCoreApplication::translate("theme", "drill %1×").arg(QString::number(speed))
                     : QCoreApplication::translate("theme", "drill stands");
}

QString unseenWord(const live::QueueRow &row, base::Instant now)
{
    if (!row.acknowledgeBy)
        return {};
    return row.unseen(now) ? translated(QT_TRANSLATE_NOOP("theme", "Not acknowledged")) : translated(QT_TRANSLATE_NOOP("theme", "To acknowledge"));
}

QString colourWord(Severity level) { return domain::colourLabel(level); }

QString urgencyWord(Severity level) { return live::urgencyWord(level); }

} // namespace ui::theme
