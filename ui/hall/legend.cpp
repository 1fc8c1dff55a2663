// SPDX-License-Identifier: GPL-3.0-or-later
#include "hall/legend.h"

#include "map/layers.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace ui::hall {

using domain::Severity;

namespace {

constexpr qreal kLine = 48; ///< the least
constexpr qreal kWidestLine = 92;
constexpr qreal kSample = 84;

QString legendText(const char *source) { return QCoreApplication::translate("legend", source); }

void paintDepths(QPainter &painter, const theme::Theme &theme, const QRectF &box)
{
    const look::Palette &palette = theme.palette();
    constexpr std::array kOpen{1, 3, 4};
    for (size_t depth = 0; depth < kOpen.size(); ++depth) {
        const QRectF swatch(box.left() + 28 * qreal(depth), box.center().y() - 16, 27, 32);
        painter.fillRect(swatch, palette.mapLand);
        QColor fill = palette.of(Severity::Orange);
        fill.setAlphaF(float(map::fillOpacity(Severity::Orange, kOpen[depth], palette.inkEdge)));
        painter.fillRect(swatch, fill);
        painter.setPen(QPen(palette.mapGrid, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(swatch);
    }
}

void paintHatched(QPainter &painter, const theme::Theme &theme, const QRectF &box)
{
    const look::Palette &palette = theme.palette();
    const QRectF swatch(box.left(), box.center().y() - 16, 83, 32);
    painter.fillRect(swatch, palette.mapLand);
    QColor fill = palette.of(Severity::Red);
    fill.setAlphaF(float(map::fillOpacity(Severity::Red, 4, palette.inkEdge)));
    painter.fillRect(swatch, fill);
    QPainterPath area;
    area.addRect(swatch);
    look::paintHatch(painter, area, palette.of(Severity::Red), 14, 3);
    painter.setPen(QPen(palette.mapGrid, 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(swatch);
}

void paintRing(QPainter &painter, const theme::Theme &theme, const QRectF &box)
{
    const look::Palette &palette = theme.palette();
    const QPointF centre(box.left() + kSample / 2, box.center().y());
    painter.setPen(QPen(palette.text, 3));
    painter.setBrush(palette.inkEdge ? QColor(Qt::white) : palette.ground);
    painter.drawEllipse(centre, 20, 20);
    look::MarkStyle style{.digit = false, .ring = false, .knockedOut = false, .ground = {}};
    look::paintMark(painter, Severity::Orange, centre - QPointF(0, 1), 12, palette, style);
}

void paintLate(QPainter &painter, const theme::Theme &theme, const QRectF &box)
{
    const look::Palette &palette = theme.palette();
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette.inverse);
    painter.drawRoundedRect(QRectF(box.left(), box.center().y() - 19, 83, 38), 4, 4);
    theme::paintText(painter, QStringLiteral("00:41"), QRectF(box.left(), box.top(), 83, box.height()), look::sans(28, true), palette.inverseText,
                     Qt::AlignHCenter);
}

} // namespace

void paintLegend(QPainter &painter, const theme::Theme &theme, const QRectF &box)
{
    struct Line {
        void (*sample)(QPainter &, const theme::Theme &, const QRectF &);
        const char *text;
    };
    static constexpr std::array kLines{
        Line{paintDepths, QT_TRANSLATE_NOOP("legend", "Fill = worst level")}, Line{nullptr, QT_TRANSLATE_NOOP("legend", "darker = more")},
        Line{paintHatched, QT_TRANSLATE_NOOP("legend", "Hatch = has red")}, Line{paintRing, QT_TRANSLATE_NOOP("legend", "Ring = waiting")},
        Line{paintLate, QT_TRANSLATE_NOOP("legend", "Inverse = late")}};
    const look::Palette &palette = theme.palette();
    const QString head = legendText(QT_TRANSLATE_NOOP("legend", "Legend"));
    theme::paintText(painter, head, QRectF(box.topLeft(), QSizeF(box.width(), 48)), look::sans(40, true), palette.text);
    const qreal pitch = std::clamp((box.height() - 56) / qreal(kLines.size()), kLine, kWidestLine);
    qreal y = box.top() + 56;
    for (const Line &line : kLines) {
        if (y + pitch > box.bottom() + 1) {
            return;
        }
        const QRectF place(box.left(), y, box.width(), pitch);
        if (line.sample != nullptr) {
            line.sample(painter, theme, place);
        }
        const QString text = legendText(line.text);
        const QRectF words = place.adjusted(kSample + 20, 0, 0, 0);
        theme::paintText(painter, text, words, theme::fitted(text, 32, false, words.width(), 28),
                         line.sample ? palette.textSecond : palette.textThird);
        y += pitch;
    }
}

} // namespace ui::hall
