// SPDX-License-Identifier: GPL-3.0-or-later
#include "hall/wall/hallrow.h"

#include "base/text/listed.h"
#include "base/text/outsidetext.h"
#include "live/cases/queuecolumn.h"
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
constexpr qreal kOverdueSize = 42, kTimeSize = 52, kTitleSize = 42;
constexpr qreal kBesideText = 24, kBesideTag = 18, kBesideFlag = 10;
constexpr qreal kTimeEdge = 6;                 ///< around a row's time and bar
constexpr qreal kStateEdge = 4;                ///< around a row's state
constexpr qreal kInkBeyond = 10;               ///< how far ink may reach out of the box of its text
constexpr qreal kMarkFrom = 16, kMarkTo = 104; ///< what of a row its mark takes

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

/// Paints the time at the right of the upper line and returns how far left it reaches. Which limit it is of is left out where the title would be cut
/// beside it.
qreal paintTime(QPainter &painter, const theme::Theme &theme, const QRectF &line, const live::QueueRow &row, base::Instant now,
                const RowLook &rowLook, const QString &title)
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
    const QString stage = row.clock.stage ? domain::label(*row.clock.stage) : QString();
    const qreal beside = x - 14 - theme::textWidth(stage, look::sans(32)) - (rowLook.stale ? kIcon + 12 : 0) - kBesideText - line.left();
    if (row.clock.stage && theme::textWidth(title, look::sans(kTitleSize, true)) <= beside) {
        const QRectF before(line.left(), line.top() + 6, x - 14 - line.left(), line.height() - 6);
        x -= theme::paintText(painter, stage, before, look::sans(32), palette.textSecond, Qt::AlignRight) + 14;
    }
    if (rowLook.stale) {
        const QRectF mark(x - kIcon - 12, line.center().y() - kIcon / 2 + 3, kIcon, kIcon);
        theme.paintIcon(painter, theme::Icon::Offline, mark, palette.textSecond);
        x = mark.left();
    }
    return x;
}

/// What stands at the right of the lower line, in words or in short.
struct StateWords {
    QString state, unseen;
    bool flag = false; ///< the desk's mark instead of the word for a supervised case
    bool bar = true;
    [[nodiscard]] qreal width(const live::QueueRow &row) const
    {
        const bool tagged = row.state == domain::CaseState::Dispatched && !row.suspended;
        return (tagged ? theme::tagSize(state, 32).width() : theme::textWidth(state, look::sans(32))) + (flag ? kIcon + kBesideFlag : 0) +
               (unseen.isEmpty() ? 0 : theme::tagSize(unseen, 32).width() + kBesideTag) + (bar && row.clock.stage ? kBarWidth + kBesideTag : 0);
    }
};

/// The most of it that leaves room for where the case is and who leads: then the flag, a short word and no bar, one after the other.
StateWords stateWords(const live::QueueRow &row, base::Instant now, qreal room)
{
    const QString state = row.suspended ? rowText(QT_TRANSLATE_NOOP("hallrow", "suspended")) : domain::label(row.state);
    const bool supervised = row.supervised && !row.suspended;
    const QString unseen = row.unseen(now) ? theme::unseenWord(row, now) : QString();
    const QString brief = row.unseen(now) ? rowText(QT_TRANSLATE_NOOP("hallrow", "Not ack.")) : QString();
    StateWords words{supervised ? rowText(QT_TRANSLATE_NOOP("hallrow", "%1 · supervised")).arg(state) : state, unseen, false, true};
    for (const StateWords &shorter :
         {StateWords{state, unseen, supervised, true}, {state, brief, supervised, true}, {state, brief, supervised, false}}) {
        if (words.width(row) <= room)
            break;
        words = shorter;
    }
    return words;
}

qreal paintState(QPainter &painter, const theme::Theme &theme, const QRectF &line, const live::QueueRow &row, base::Instant now,
                 const RowLook &rowLook, const StateWords &words)
{
    const look::Palette &palette = theme.palette();
    const QRectF bar(line.right() - kBarWidth, line.center().y() - kBarHeight / 2, kBarWidth, kBarHeight);
    if (words.bar)
        theme.paintCountdownBar(painter, bar, row.clock, now);
    qreal right = row.clock.stage && words.bar ? bar.left() - kBesideTag : line.right();
    if (const QString &unseen = words.unseen; !unseen.isEmpty()) {
        right =
            theme.paintTag(painter, unseen, QPointF(right, line.center().y() - theme::tagSize(unseen, 32).height() / 2), 32, theme::TagStyle::Solid)
                .left() -
            kBesideTag;
    }
    const QColor ink = rowLook.chosen ? palette.textSecond : palette.textThird;
    if (words.flag) {
        right -= kIcon;
        theme.paintIcon(painter, theme::Icon::Flag, QRectF(right, line.center().y() - kIcon / 2, kIcon, kIcon), ink);
        right -= kBesideFlag;
    }
    const QString &state = words.state;
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
    return right - theme::paintText(painter, state, place, look::sans(32), ink, Qt::AlignRight);
}

QString whereAndWho(const live::QueueRow &row, const QString &source)
{
    return base::joined({live::gridText(row.grid, row.gridName), source, base::isolated(row.department)});
}

} // namespace

QString whereText(const live::QueueRow &row) { return whereAndWho(row, base::isolated(row.source)); }

QString whoText(const live::QueueRow &row) { return row.department.isEmpty() ? whereText(row) : whereAndWho(row, {}); }

namespace {

/// The least that a row says of where it is and who leads.
QString leastWhere(const live::QueueRow &row)
{
    live::QueueRow bare = row;
    bare.gridName.clear();
    return whoText(bare);
}

/// The most that stands whole in this width: without how the case came, then without the grid's name.
QString whereWithin(const live::QueueRow &row, qreal width)
{
    for (const QString &text : {whereText(row), whoText(row)}) {
        if (theme::textWidth(text, look::sans(32)) <= width)
            return text;
    }
    return leastWhere(row);
}

/// The two lines of a row.
struct RowLines {
    QRectF upper, lower;
};

RowLines linesOf(const QRectF &box)
{
    const bool low = box.height() < kLowRow;
    const QRectF upper(box.left() + kTextLeft, box.top() + (low ? 2 : 6), box.width() - kTextLeft - kRight, low ? 50 : 56);
    return {upper, QRectF(upper.left(), box.top() + (low ? 50 : 60), upper.width(), low ? 42 : 44)};
}

StateWords stateWordsIn(const QRectF &lower, const live::QueueRow &row, base::Instant now)
{
    return stateWords(row, now, lower.width() - kBesideText - theme::textWidth(leastWhere(row), look::sans(32)) - 1);
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

QRectF rowStateBox(const QRectF &box, const live::QueueRow &row, base::Instant now)
{
    const QRectF lower = linesOf(box).lower;
    const StateWords words = stateWordsIn(lower, row, now);
    const qreal bar = words.bar && row.clock.stage ? kBarWidth + kBesideTag : 0;
    const QRectF place(QPointF(lower.right() - words.width(row), lower.top()), QPointF(lower.right() - bar, lower.bottom()));
    return place.adjusted(-kStateEdge, -kStateEdge, kStateEdge, kStateEdge).intersected(box);
}

void paintHallRow(QPainter &painter, const theme::Theme &theme, const QRectF &box, const live::QueueRow &row, base::Instant now,
                  const RowLook &rowLook, const QRectF &part)
{
    const look::Palette &palette = theme.palette();
    if (rowLook.chosen) {
        painter.fillRect(box, palette.selected);
    }
    painter.fillRect(QRectF(box.topLeft(), QSizeF(box.width(), 2)), palette.hairline);
    // Seconds and blinks are most of what is painted: what lies beside them costs as much when it is clipped away as when it is seen.
    const auto isSeen = [&part](qreal from, qreal to) { return part.left() < to + kInkBeyond && part.right() > from - kInkBeyond; };
    if (isSeen(box.left() + kMarkFrom, box.left() + kMarkTo)) {
        look::MarkStyle style;
        style.ground = rowLook.chosen ? palette.selected : palette.panel;
        painter.setOpacity(rowLook.stale ? kStaleMark : 1);
        look::paintMark(painter, row.level, QPointF(box.left() + 60, box.center().y()), 36 * 0.84, palette, style);
        painter.setOpacity(1);
    }
    const auto [upper, lower] = linesOf(box);
    const QString title = row.more > 0 ? row.title + u" +%1"_s.arg(row.more) : row.title;
    const qreal timeLeft = paintTime(painter, theme, upper, row, now, rowLook, title);
    const qreal stateLeft = paintState(painter, theme, lower, row, now, rowLook, stateWordsIn(lower, row, now));
    if (rowLook.chosen) {
        theme.paintFocus(painter, box, 5);
    }
    const QRectF what(upper.topLeft(), QPointF(std::max(upper.left(), timeLeft - kBesideText), upper.bottom()));
    if (isSeen(what.left(), what.right())) {
        theme::paintText(painter, title, what, look::sans(kTitleSize, true), palette.text);
    }
    const QRectF where(lower.topLeft(), QPointF(std::max(lower.left(), stateLeft - kBesideText), lower.bottom()));
    if (isSeen(where.left(), where.right())) {
        theme::paintText(painter, whereWithin(row, where.width()), where, look::sans(32), palette.textSecond);
    }
}

} // namespace ui::hall
