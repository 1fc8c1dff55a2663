// SPDX-License-Identifier: GPL-3.0-or-later
#include "hall/wall/patrolroster.h"

#include "base/text/outsidetext.h"
#include "departments/shortened.h"
#include "live/centre/dutyviews.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace ui::hall {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal kRosterHead = 60;
constexpr qreal kRosterLine = 46;
constexpr qreal kSquare = 24;
constexpr int kMostSquares = 4; ///< more are written as a number

/// Squares and "+n", right aligned, the latter in its own `extra` width; says where they begin.
qreal paintSquares(QPainter &painter, const look::Palette &palette, const QRectF &line, const live::PatrolCount &count, qreal extra)
{
    if (count.walked > count.atLeast)
        theme::paintText(painter, u"+%1"_s.arg(count.walked - count.atLeast), line, look::sans(32), palette.textSecond, Qt::AlignRight);
    qreal right = line.right() - extra;
    if (count.atLeast > kMostSquares) {
        const QString share = u"%1/%2"_s.arg(count.walked).arg(count.atLeast);
        theme::paintText(painter, share, QRectF(line.left(), line.top(), right - line.left(), line.height()), look::sans(32, true), palette.text,
                         Qt::AlignRight);
        return right - theme::textWidth(share, look::sans(32, true));
    }
    for (int i = count.atLeast - 1; i >= 0; --i) {
        const QRectF square(right - kSquare, line.center().y() - kSquare / 2, kSquare, kSquare);
        if (i < count.walked) {
            painter.fillRect(square, palette.neutralMark);
        } else {
            painter.setPen(QPen(palette.control, 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(square.adjusted(1, 1, -1, -1));
        }
        right -= kSquare + 8;
    }
    return right;
}

QString nameOf(const live::PatrolLine &line) { return line.unit.isEmpty() ? QCoreApplication::translate("duty", "Whole shift") : line.name; }

qreal squaresWidth(const live::PatrolCount &count)
{
    return count.atLeast > kMostSquares ? theme::textWidth(u"%1/%2"_s.arg(count.walked).arg(count.atLeast), look::sans(32, true))
                                        : count.atLeast * (kSquare + 8);
}

/// `others`: the names of all lines, so that a name too long is shortened to what tells it from them.
void paintUnit(QPainter &painter, const theme::Theme &theme, const QRectF &box, const live::PatrolLine &line, qreal extra, const QStringList &others)
{
    const look::Palette &palette = theme.palette();
    const live::PatrolCount *count = line.first();
    const QString name = nameOf(line);
    const qreal wanted = theme::textWidth(name, look::sans(departments::kShortenedAt, line.isGap()));
    qreal right = box.right();
    if (count->walked == 0 && count->atLeast > 0) {
        // The tag's words shorten before the name does.
        QString tag = QCoreApplication::translate("duty", "None yet");
        if (wanted + theme::tagSize(tag, 32).width() + 10 > box.width())
            tag = QCoreApplication::translate("duty", "None");
        const QSizeF size = theme::tagSize(tag, 32);
        // Empty squares say the same once more: they go before the name does.
        if (wanted + size.width() + 12 + squaresWidth(*count) + extra <= box.width())
            right = paintSquares(painter, palette, box, *count, extra) - 2;
        theme.paintTag(painter, tag, QPointF(right, box.center().y() - size.height() / 2), 32, theme::TagStyle::Solid);
        right -= size.width() + 10;
    } else {
        right = paintSquares(painter, palette, box, *count, extra) - 2;
        const QString means = line.bars.empty() ? QString() : live::meansName(line.bars.back().means);
        if (!means.isEmpty() && wanted + 16 + theme::textWidth(means, look::sans(32)) <= right - box.left())
            right -= theme::paintText(painter, means, QRectF(box.left(), box.top(), right - box.left(), box.height()), look::sans(32),
                                      palette.textThird, Qt::AlignRight) +
                     12;
    }
    const QRectF place(box.left(), box.top(), right - box.left(), box.height());
    const QString told = departments::shortened(name, look::sans(departments::kShortenedAt, line.isGap()), place.width(), others);
    theme::paintText(painter, told, place, theme::fitted(told, 36, line.isGap(), place.width(), departments::kUncutLeast), palette.text);
}

/// The heading, with how many of all lines have met their duties.
void paintHead(QPainter &painter, const theme::Theme &theme, const QRectF &box, const live::PatrolsView &patrols)
{
    const QString head = QCoreApplication::translate("duty", "Patrols");
    const QString met = QCoreApplication::translate("duty", "%1 of %2 met").arg(int(patrols.lines.size()) - patrols.gaps()).arg(patrols.lines.size());
    const qreal taken = theme::paintText(painter, head, QRectF(box.topLeft(), QSizeF(box.width(), 48)), look::sans(40, true), theme.palette().text);
    const qreal rest = box.width() - taken - 16;
    theme::paintText(painter, met, QRectF(box.left() + taken + 16, box.top() + 4, rest, 44), theme::fitted(met, 32, false, rest, 26),
                     theme.palette().textThird, Qt::AlignRight);
}

/// What "+10" beside the squares takes, the widest of the lines.
qreal extraOf(const std::vector<const live::PatrolLine *> &lines)
{
    qreal extra = 0;
    for (const live::PatrolLine *line : lines) {
        if (const int more = line->first()->walked - line->first()->atLeast; more > 0)
            extra = std::max(extra, std::ceil(theme::textWidth(u"+%1"_s.arg(more), look::sans(32))) + 6);
    }
    return extra;
}

/// The lines below the heading; says where the last one ends.
qreal paintLines(QPainter &painter, const theme::Theme &theme, const QRectF &box, const live::PatrolsView &patrols, qreal pitch)
{
    const size_t room = size_t(std::max(1.0, (box.height() - kRosterHead) / kRosterLine));
    const PatrolPick pick = pickPatrols(patrols, room);
    const size_t lines = pick.lines.size() + (pick.left > 0 ? 1 : 0);
    const qreal apart = std::clamp((box.height() - kRosterHead) / qreal(std::max<size_t>(lines, 1)), kRosterLine, pitch);
    const auto place = [&](size_t index) { return QRectF(box.left(), box.top() + kRosterHead + qreal(index) * apart, box.width(), apart); };
    QStringList names;
    for (const live::PatrolLine &line : patrols.lines)
        names << nameOf(line);
    const qreal extra = extraOf(pick.lines);
    for (size_t i = 0; i < pick.lines.size(); ++i)
        paintUnit(painter, theme, place(i), *pick.lines[i], extra, names);
    if (pick.left > 0) {
        const QString others = pick.leftGaps > 0 ? QCoreApplication::translate("duty", "%1 more, %2 not met").arg(pick.left).arg(pick.leftGaps)
                                                 : QCoreApplication::translate("duty", "%1 more, all met").arg(pick.left);
        theme::paintText(painter, others, place(pick.lines.size()), theme::fitted(others, 32, false, box.width(), 28), theme.palette().textSecond);
    }
    return place(lines).top();
}

} // namespace

PatrolPick pickPatrols(const live::PatrolsView &patrols, size_t room)
{
    PatrolPick pick;
    for (const live::PatrolLine &line : patrols.lines) {
        if (line.first())
            pick.lines.push_back(&line);
    }
    if (pick.lines.size() <= room)
        return pick;
    std::ranges::stable_sort(pick.lines, {}, [](const live::PatrolLine *line) { return line->isGap() ? 0 : 1; });
    for (size_t i = std::max<size_t>(room, 1) - 1; i < pick.lines.size(); ++i) {
        ++pick.left;
        pick.leftGaps += pick.lines[i]->isGap() ? 1 : 0;
    }
    pick.lines.resize(std::max<size_t>(room, 1) - 1);
    return pick;
}

std::pair<live::PatrolsView, int> goneApart(const live::PatrolsView &patrols)
{
    live::PatrolsView gone = patrols;
    const auto still =
        std::erase_if(gone.lines, [](const live::PatrolLine &line) { return !line.first() || (line.first()->walked == 0 && line.isGap()); });
    return {std::move(gone), int(still)};
}

QStringList patrolWords(const live::PatrolsView &patrols)
{
    QStringList words{QCoreApplication::translate("duty", "Patrols") + u' ' +
                      QCoreApplication::translate("duty", "%1 of %2 met").arg(int(patrols.lines.size()) - patrols.gaps()).arg(patrols.lines.size())};
    for (const live::PatrolLine &line : patrols.lines) {
        if (const live::PatrolCount *count = line.first())
            words << QCoreApplication::translate("duty", "%1: %2 of %3 patrols")
                         .arg(base::isolated(nameOf(line)))
                         .arg(count->walked)
                         .arg(count->atLeast);
    }
    return words;
}

void paintPatrols(QPainter &painter, const theme::Theme &theme, const QRectF &box, const live::PatrolsView &patrols, qreal pitch,
                  const QString &dueBy)
{
    const auto [gone, still] = goneApart(patrols);
    paintHead(painter, theme, box, patrols); // of all of them, whichever stand below
    if (dueBy.isEmpty() || still == 0) {
        paintLines(painter, theme, box, patrols, pitch);
        return;
    }
    const qreal below = paintLines(painter, theme, box.adjusted(0, 0, 0, -kRosterLine - 6), gone, pitch);
    const QString due = QCoreApplication::translate("duty", "%n still to patrol, by %1", nullptr, still).arg(dueBy);
    theme::paintText(painter, due, QRectF(box.left(), below, box.width(), kRosterLine), theme::fitted(due, 36, false, box.width(), 28),
                     theme.palette().textSecond);
}

} // namespace ui::hall
