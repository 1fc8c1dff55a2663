// SPDX-License-Identifier: GPL-3.0-or-later
#include "hall/wall/legend.h"

#include "map/layer/gridlayer.h"

#include <QCoreApplication>

#include <algorithm>
#include <vector>

namespace ui::hall {

using domain::Severity;

namespace {

constexpr qreal kLine = 48; ///< the least
constexpr qreal kWidestLine = 92;
constexpr qreal kSample = 84;
constexpr qreal kWordsLeast = 26, kWordLine = 38;

QString legendText(const char *source) { return QCoreApplication::translate("legend", source); }

/// Two or three swatches side by side, as wide as a sample.
void paintSwatches(QPainter &painter, const theme::Theme &theme, const QRectF &box,
                   const std::vector<std::pair<size_t, std::optional<Severity>>> &lands)
{
    const look::Palette &palette = theme.palette();
    const qreal width = (kSample - 1) / qreal(lands.size());
    for (size_t index = 0; index < lands.size(); ++index) {
        const auto &[depth, worst] = lands[index];
        const QRectF swatch(box.left() + width * qreal(index) + 1, box.center().y() - 16, width - (worst ? 5 : 1), 32);
        QPainterPath area;
        area.addRect(swatch);
        map::paintGridFill(painter, palette, area, depth, worst, 11, 3);
        painter.setPen(worst ? QPen(palette.of(*worst), *worst == Severity::Red ? 4 : 3) : QPen(palette.mapGrid, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(swatch);
    }
}

void paintHot(QPainter &painter, const theme::Theme &theme, const QRectF &box)
{
    paintSwatches(painter, theme, box, {{0, Severity::Red}, {0, Severity::Orange}});
}

void paintDepths(QPainter &painter, const theme::Theme &theme, const QRectF &box)
{
    paintSwatches(painter, theme, box, {{0, std::nullopt}, {1, std::nullopt}, {2, std::nullopt}});
}

void paintTwoDepths(QPainter &painter, const theme::Theme &theme, const QRectF &box)
{
    paintSwatches(painter, theme, box, {{0, std::nullopt}, {2, std::nullopt}});
}

void paintAsleep(QPainter &painter, const theme::Theme &theme, const QRectF &box)
{
    look::MarkStyle style{.digit = true, .ring = false, .knockedOut = false, .ground = theme.palette().panel, .hollow = true};
    painter.setOpacity(0.6);
    look::paintMark(painter, Severity::Red, QPointF(box.left() + 22, box.center().y()), 17, theme.palette(), style);
    look::paintMark(painter, Severity::Orange, QPointF(box.left() + 62, box.center().y() + 1), 16, theme.palette(), style);
    painter.setOpacity(1);
}

void paintRing(QPainter &painter, const theme::Theme &theme, const QRectF &box)
{
    const look::Palette &palette = theme.palette();
    const QPointF centre(box.left() + kSample / 2, box.center().y());
    painter.setPen(QPen(palette.text, 3));
    painter.setBrush(palette.inkEdge ? QColor(Qt::white) : palette.ground);
    painter.drawEllipse(centre, 20, 20);
    look::MarkStyle style{.digit = false, .ring = false, .knockedOut = false, .ground = {}, .hollow = false};
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

/// In one line; what is too long for it stands in two where the lines are far enough apart.
void paintWords(QPainter &painter, const QString &text, const QRectF &box, const QColor &colour)
{
    const qsizetype blank = text.indexOf(u' ', text.size() / 2) < 0 ? text.lastIndexOf(u' ') : text.indexOf(u' ', text.size() / 2);
    if (theme::textWidth(text, look::sans(kWordsLeast)) <= box.width() || blank < 0 || box.height() < 2 * kWordLine) {
        theme::paintText(painter, text, box, theme::fitted(text, 32, false, box.width(), kWordsLeast), colour);
        return;
    }
    const QRectF upper(box.left(), box.center().y() - kWordLine, box.width(), kWordLine);
    for (const auto &[part, place] : {std::pair(text.left(blank), upper), std::pair(text.mid(blank + 1), upper.translated(0, kWordLine))})
        theme::paintText(painter, part, place, theme::fitted(part, 32, false, box.width(), kWordsLeast), colour);
}

struct LegendLine {
    void (*sample)(QPainter &, const theme::Theme &, const QRectF &);
    const char *text;
};

std::vector<LegendLine> legendLines(const theme::Theme &theme, bool quiet)
{
    using Line = LegendLine;
    const bool light = theme.palette().inkEdge;
    const std::vector<Line> busy{{paintHot, QT_TRANSLATE_NOOP("legend", "Red · orange")},
                                 {paintDepths, light ? QT_TRANSLATE_NOOP("legend", "Darker = more") : QT_TRANSLATE_NOOP("legend", "Lighter = more")},
                                 {paintRing, QT_TRANSLATE_NOOP("legend", "Ring = waiting")},
                                 {paintLate, QT_TRANSLATE_NOOP("legend", "Inverse = late")}};
    const std::vector<Line> calm{
        {paintTwoDepths, light ? QT_TRANSLATE_NOOP("legend", "Darker = some") : QT_TRANSLATE_NOOP("legend", "Lighter = some")},
        {paintLate, QT_TRANSLATE_NOOP("legend", "Inverse = late")},
        {paintAsleep, QT_TRANSLATE_NOOP("legend", "Red or orange: bright again")}};
    return quiet ? calm : busy;
}

} // namespace

QStringList legendWords(const theme::Theme &theme, bool quiet)
{
    QStringList words{legendText(QT_TRANSLATE_NOOP("legend", "Legend"))};
    for (const LegendLine &line : legendLines(theme, quiet))
        words << legendText(line.text);
    return words;
}

void paintLegend(QPainter &painter, const theme::Theme &theme, const QRectF &box, bool quiet)
{
    const std::vector<LegendLine> lines = legendLines(theme, quiet);
    const look::Palette &palette = theme.palette();
    const QString head = legendText(QT_TRANSLATE_NOOP("legend", "Legend"));
    theme::paintText(painter, head, QRectF(box.topLeft(), QSizeF(box.width(), 48)), look::sans(40, true), palette.text);
    const qreal pitch = std::clamp((box.height() - 56) / qreal(lines.size()), kLine, kWidestLine);
    qreal y = box.top() + 56;
    for (const LegendLine &line : lines) {
        if (y + pitch > box.bottom() + 1) {
            return;
        }
        const QRectF place(box.left(), y, box.width(), pitch);
        line.sample(painter, theme, place);
        const QString text = legendText(line.text);
        const QRectF words = place.adjusted(kSample + 20, 0, 0, 0);
        paintWords(painter, text, words, palette.textSecond);
        y += pitch;
    }
}

} // namespace ui::hall
