// SPDX-License-Identifier: GPL-3.0-or-later
#include "hall/wall/hallrow.h"

#include "base/text/outsidetext.h"
#include "live/text/timetext.h"

#include <QCoreApplication>

#include <algorithm>

namespace ui::hall {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal kTextLeft = 116, kRight = 28;
constexpr qreal kBarWidth = 150, kBarHeight = 22;
constexpr qreal kIcon = 34;
constexpr qreal kLowRow = 100; ///< below it the lines stand nearer: a flood's rows
constexpr qreal kStaleMark = 0.55;
constexpr qreal kOverdueSize = 42, kTimeSize = 52;
constexpr qreal kTimeEdge = 6; ///< around a row's time and bar

QString rowText(const char *source) { return QCoreApplication::translate("hallrow", source); }

QString timeText(const live::QueueRow &row, base::Instant now, bool stale)
{
    const base::Milliseconds left = row.clock.left(now);
    switch (row.clock.urgency(now)) {
    case live::Urgency::None:
    case live::Urgency::Paused: return {};
    case live::Urgency::Overdue: return rowText(QT_TRANSLATE_NOOP("hallrow", "Overdue %1")).arg(live::countdownText(-left));
    case live::Urgency::Near:
    case live::Urgency::Running: break;
    }
    return stale ? rowText(QT_TRANSLATE_NOOP("hallrow", "about %1")).arg(live::countdownText(left)) : live::countdownText(left);
}

/// Paints the time at the right of the upper line and returns how far left it reaches.
qreal paintTime(QPainter &painter, const theme::Theme &theme, const QRectF &line, const live::QueueRow &row, base::Instant now,
                const RowLook &rowLook)
{
    const look::Palette &palette = theme.palette();
    const live::Urgency urgency = row.clock.urgency(now);
    if (urgency == live::Urgency::None || urgency == live::Urgency::Paused) {
        const QString word = row.clock.open != domain::kNotOpen && !row.clock.paused ? domain::openText(row.clock.open)
                             : urgency == live::Urgency::None                        ? rowText(QT_TRANSLATE_NOOP("hallrow", "no limit"))
                                                                                     : rowText(QT_TRANSLATE_NOOP("hallrow", "paused"));
        return line.right() - theme::paintText(painter, word, line, look::sans(36), palette.textSecond, Qt::AlignRight);
    }
    const QString text = timeText(row, now, rowLook.stale);
    if (urgency == live::Urgency::Overdue) {
        const qreal height = theme::tagSize(text, kOverdueSize).height();
        return theme.paintTag(painter, text, QPointF(line.right(), line.center().y() - height / 2), kOverdueSize, theme::TagStyle::Solid).left();
    }
    qreal x = line.right() -
              theme::paintText(painter, text, line, look::sans(kTimeSize, true), rowLook.stale ? palette.textThird : palette.text, Qt::AlignRight);
    if (row.clock.stage) {
        const QRectF before(line.left(), line.top() + 6, x - 14 - line.left(), line.height() - 6);
        x -= theme::paintText(painter, domain::label(*row.clock.stage), before, look::sans(32), palette.textSecond, Qt::AlignRight) + 14;
    }
    if (rowLook.stale) {
        const QRectF mark(x - kIcon - 12, line.center().y() - kIcon / 2 + 3, kIcon, kIcon);
        theme.paintIcon(painter, theme::Icon::Offline, mark, palette.textSecond);
        x = mark.left();
    }
    return x;
}

qreal paintState(QPainter &painter, const theme::Theme &theme, const QRectF &line, const live::QueueRow &row, base::Instant now,
                 const RowLook &rowLook)
{
    const look::Palette &palette = theme.palette();
    const QRectF bar(line.right() - kBarWidth, line.center().y() - kBarHeight / 2, kBarWidth, kBarHeight);
    theme.paintCountdownBar(painter, bar, row.clock, now);
    qreal right = row.clock.stage ? bar.left() - 18 : line.right();
    if (row.unseen(now)) {
        const QString unseen = theme::unseenWord(row, now);
        right =
            theme.paintTag(painter, unseen, QPointF(right, line.center().y() - theme::tagSize(unseen, 32).height() / 2), 32, theme::TagStyle::Solid)
                .left() -
            18;
    }
    QString state = row.suspended ? rowText(QT_TRANSLATE_NOOP("hallrow", "suspended")) : domain::label(row.state);
    if (row.supervised && !row.suspended) {
        state = rowText(QT_TRANSLATE_NOOP("hallrow", "%1 · supervised")).arg(state);
    }
    if (row.state == domain::CaseState::Dispatched && !row.suspended) {
        const QSizeF size = theme::tagSize(state, 32);
        const QPointF corner(right, line.center().y() - size.height() / 2);
        if (!rowLook.frameOff) {
            return theme.paintTag(painter, state, corner, 32, theme::TagStyle::Outline).left();
        }
        // The frame blinks, the word does not.
        const QRectF place(corner - QPointF(size.width(), 0), size);
        theme::paintText(painter, state, place, look::sans(32, true), palette.text, Qt::AlignHCenter);
        return place.left();
    }
    const QRectF place(line.left(), line.top(), right - line.left(), line.height());
    return right - theme::paintText(painter, state, place, look::sans(32), rowLook.chosen ? palette.textSecond : palette.textThird, Qt::AlignRight);
}

QString joined(const live::QueueRow &row, const QString &source)
{
    const QString grid = base::isolated(row.grid) + u' ' + (row.gridName == row.grid ? QString() : base::isolated(row.gridName));
    QStringList where{grid.trimmed(), source, base::isolated(row.department)};
    where.removeAll(QString());
    return where.join(u" · "_s);
}

} // namespace

QString whereText(const live::QueueRow &row) { return joined(row, base::isolated(row.source)); }

QString whoText(const live::QueueRow &row) { return row.department.isEmpty() ? whereText(row) : joined(row, {}); }

namespace {

/// The most that stands whole in this width: without how the case came, then without the grid's name.
QString whereWithin(const live::QueueRow &row, qreal width)
{
    live::QueueRow bare = row;
    bare.gridName.clear();
    for (const QString &text : {whereText(row), whoText(row), whoText(bare)}) {
        if (theme::textWidth(text, look::sans(32)) <= width)
            return text;
    }
    return whoText(row);
}

} // namespace

RowTime rowTime(const live::QueueRow &row, base::Instant now, bool stale)
{
    RowTime time{row.clock.urgency(now), timeText(row, now, stale), row.unseen(now) ? theme::unseenWord(row, now) : QString(), {}, 0};
    time.width = time.urgency == live::Urgency::Overdue ? theme::tagSize(time.left, kOverdueSize).width()
                                                        : theme::textWidth(time.left, look::sans(kTimeSize, true));
    if (time.urgency == live::Urgency::Near || time.urgency == live::Urgency::Running)
        time.second = base::fromMsec(base::toMsec(now) / 1000 * 1000);
    return time;
}

QRectF rowTimeBox(const QRectF &box, const RowTime &time)
{
    const qreal width = std::max(time.width, kBarWidth) + 2 * kTimeEdge;
    return QRectF(box.right() - kRight + kTimeEdge - width, box.top() + 2, width, box.height() - 2);
}

void paintHallRow(QPainter &painter, const theme::Theme &theme, const QRectF &box, const live::QueueRow &row, base::Instant now,
                  const RowLook &rowLook, const QRectF &part)
{
    const look::Palette &palette = theme.palette();
    if (rowLook.chosen) {
        painter.fillRect(box, palette.selected);
    }
    painter.fillRect(QRectF(box.topLeft(), QSizeF(box.width(), 2)), palette.hairline);
    look::MarkStyle style;
    style.ground = rowLook.chosen ? palette.selected : palette.panel;
    painter.setOpacity(rowLook.stale ? kStaleMark : 1);
    look::paintMark(painter, row.level, QPointF(box.left() + 60, box.center().y()), 36 * 0.84, palette, style);
    painter.setOpacity(1);
    const bool low = box.height() < kLowRow;
    const QRectF upper(box.left() + kTextLeft, box.top() + (low ? 2 : 6), box.width() - kTextLeft - kRight, low ? 50 : 56);
    const QRectF lower(upper.left(), box.top() + (low ? 50 : 60), upper.width(), low ? 42 : 44);
    const qreal timeLeft = paintTime(painter, theme, upper, row, now, rowLook);
    const qreal stateLeft = paintState(painter, theme, lower, row, now, rowLook);
    if (rowLook.chosen) {
        theme.paintFocus(painter, box, 5);
    }
    if (part.left() > std::max(timeLeft, stateLeft)) {
        return;
    }
    const QString title = row.more > 0 ? row.title + u" +%1"_s.arg(row.more) : row.title;
    theme::paintText(painter, title, QRectF(upper.topLeft(), QPointF(std::max(upper.left(), timeLeft - 24), upper.bottom())), look::sans(42, true),
                     palette.text);
    const QRectF where(lower.topLeft(), QPointF(std::max(lower.left(), stateLeft - 24), lower.bottom()));
    theme::paintText(painter, whereWithin(row, where.width()), where, look::sans(32), palette.textSecond);
}

} // namespace ui::hall
