// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/plan/callout.h"

#include "base/text/listed.h"
#include "base/text/outsidetext.h"
#include "live/cases/queuecolumn.h"
#include "live/text/timetext.h"

#include <QCoreApplication>

#include <algorithm>

namespace ui::map {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal kMargin = 31;
constexpr qreal kLeastClock = 216, kMostClock = 320; ///< width of its column: people get what the time leaves
constexpr qreal kColumnGap = 30;
constexpr qreal kTop = 23, kRule = 131, kColumns = 140, kColumnsHeight = 136; ///< of the content: the rule below where it is, then clock and people
constexpr qreal kClockEdge = 6, kClockBeside = 20;                            ///< around the clock: nothing else stands there
constexpr qreal kBorder = 12;                                                 ///< the frame and its round corners
constexpr qreal kClockWords = 32, kClockWordsLeast = 28;
constexpr qreal kTitle = 48, kTitleLeast = 36, kSmallTitleLeast = 32;
constexpr qreal kFigure = 84, kFigureLeast = 40;
constexpr qreal kFigureRoom = 24; ///< of its white ground, when it is late
constexpr qreal kPeople = 36, kPeopleLeast = 27;

QString calloutText(const char *source) { return QCoreApplication::translate("callout", source); }

/// Each part isolated.
QString joined(const QStringList &parts) { return base::joined(base::isolated(parts)); }

} // namespace

CalloutTime Callout::time() const
{
    const live::Urgency urgency = m_row.clock.urgency(m_now);
    const QString unseen = theme::unseenWord(m_row, m_now);
    return m_small ? CalloutTime{{}, unseen, urgency, 0, timeText()} : CalloutTime{clockWords(), unseen, urgency, clockWidth(), {}};
}

bool Callout::runs() const
{
    const live::Urgency urgency = m_row.clock.urgency(m_now);
    return urgency != live::Urgency::None && urgency != live::Urgency::Paused;
}

QRectF Callout::clockPlace() const { return QRectF(kMargin, kTop + kColumns, clockWidth(), kColumnsHeight); }

QRectF Callout::clockBox() const { return m_small || !runs() ? QRectF() : clockPlace().adjusted(-kClockEdge, 0, kClockBeside, kClockEdge); }

void Callout::paint(QPainter &painter, const QRectF &part) const
{
    const look::Palette &palette = m_theme.palette();
    const QRectF box(QPointF(0, 0), size(m_small));
    const QRectF clock = clockPlace();
    const QRectF alone(QPointF(kBorder, kTop + kRule + 2), QPointF(clock.right() + kColumnGap - kClockEdge, box.bottom() - kBorder));
    if (!m_small && !part.isEmpty() && alone.contains(part)) {
        painter.fillRect(alone.adjusted(-kClockEdge, -kClockEdge, kClockEdge, kClockEdge), palette.panel); // the painter is clipped to the part
        paintClock(painter, clock);
        return;
    }
    painter.setPen(QPen(palette.text, 5));
    painter.setBrush(palette.panel);
    painter.drawRoundedRect(box.adjusted(2.5, 2.5, -2.5, -2.5), 8, 8);
    if (m_small) {
        paintSmall(painter, box.adjusted(24, 12, -24, -12));
        return;
    }
    const QRectF content = box.adjusted(kMargin, kTop, -kMargin, -kTop);
    look::MarkStyle style;
    style.ground = palette.panel;
    look::paintMark(painter, m_row.level, content.topLeft() + QPointF(36, 36), 36 * 0.84, palette, style);
    const QRectF title = content.adjusted(92, 0, 0, 72 - content.height());
    theme::paintText(painter, m_row.title, title, theme::fitted(m_row.title, kTitle, true, title.width(), kTitleLeast), palette.text);
    const QFont small = look::sans(36);
    theme::paintText(painter, whereText(content.width(), small), QRectF(content.left(), content.top() + 76, content.width(), 46), small,
                     palette.textSecond);
    painter.fillRect(QRectF(content.left(), content.top() + kRule, content.width(), 2), palette.hairline);
    paintClock(painter, clock);
    paintPeople(painter, content.adjusted(clock.width() + kColumnGap, kColumns, 0, kColumns + kColumnsHeight - content.height()));
}

QString Callout::timeText() const
{
    const live::Urgency urgency = m_row.clock.urgency(m_now);
    if (urgency == live::Urgency::None || urgency == live::Urgency::Paused) {
        return {};
    }
    const base::Milliseconds left = m_row.clock.left(m_now);
    const QString span = live::countdownText(urgency == live::Urgency::Overdue ? -left : left);
    return m_stale && urgency != live::Urgency::Overdue ? calloutText(QT_TRANSLATE_NOOP("callout", "about %1")).arg(span) : span;
}

void Callout::paintSmall(QPainter &painter, const QRectF &content) const
{
    const look::Palette &palette = m_theme.palette();
    look::MarkStyle style;
    style.ground = palette.panel;
    look::paintMark(painter, m_row.level, QPointF(content.left() + 30, content.top() + 28), 30 * 0.84, palette, style);
    const QRectF upper(content.left() + 76, content.top(), content.width() - 76, 58);
    const QRectF lower(content.left(), content.top() + 62, content.width(), 44);
    const QString time = timeText();
    const bool overdue = m_row.clock.urgency(m_now) == live::Urgency::Overdue;
    // What has no room beside the time has the whole line; the place gives way to the time then.
    const qreal clock = overdue ? theme::tagSize(time, 42).width() : theme::textWidth(time, look::sans(46, true));
    const bool beside = theme::textWidth(m_row.title, look::sans(kSmallTitleLeast, true)) <= upper.width() - clock - 16;
    const QRectF &line = beside ? upper : lower;
    qreal right = line.right();
    if (overdue) {
        const qreal height = theme::tagSize(time, 42).height();
        right = m_theme.paintTag(painter, time, QPointF(right, line.center().y() - height / 2), 42, theme::TagStyle::Solid).left() - 16;
    } else {
        right -= theme::paintText(painter, time, line, look::sans(46, true), palette.text, Qt::AlignRight) + 16;
    }
    const QRectF title(upper.topLeft(), QPointF(beside ? right : upper.right(), upper.bottom()));
    theme::paintText(painter, m_row.title, title, theme::fitted(m_row.title, 40, true, title.width(), kSmallTitleLeast), palette.text);
    const QFont small = look::sans(32);
    const qreal room = beside ? lower.width() : right - lower.left();
    const QString where = m_sent.isEmpty() ? whereText(room, small) : joined({m_sent, live::gridText(m_row)});
    theme::paintText(painter, where, QRectF(lower.left(), lower.top(), room, lower.height()), small, palette.textSecond);
}

/// The place, without the grid that stands beside it.
QString Callout::placeText() const
{
    const QStringList grid{m_row.grid, m_row.gridName, u"%1 %2"_s.arg(m_row.grid, m_row.gridName)};
    if (grid.contains(m_row.place)) {
        return {};
    }
    const QString end = u" · "_s + m_row.gridName;
    return !m_row.gridName.isEmpty() && m_row.place.endsWith(end) ? m_row.place.chopped(end.size()) : m_row.place;
}

QString Callout::whereText() const { return joined({placeText(), live::gridText(m_row), m_row.source}); }

QString Callout::whereText(qreal width, const QFont &font) const
{
    for (const QString &text : {whereText(), joined({placeText(), live::gridText(m_row)})}) {
        if (theme::textWidth(text, font) <= width) {
            return text;
        }
    }
    const qreal rest = width - theme::textWidth(joined({u" "_s, live::gridText(m_row)}), font);
    return joined({theme::elided(base::isolated(placeText()), font, rest), live::gridText(m_row)});
}

QString Callout::clockWords() const
{
    const live::Urgency urgency = m_row.clock.urgency(m_now);
    if (urgency == live::Urgency::None || urgency == live::Urgency::Paused) {
        return {};
    }
    const QString stage = m_row.clock.stage ? domain::label(*m_row.clock.stage) : QString();
    const char *words = urgency == live::Urgency::Overdue ? QT_TRANSLATE_NOOP("callout", "%1 late by") : QT_TRANSLATE_NOOP("callout", "%1 time left");
    return calloutText(words).arg(stage);
}

qreal Callout::clockWidth() const
{
    const qreal wanted =
        std::max(theme::textWidth(clockWords(), look::sans(kClockWords)), theme::textWidth(timeText(), look::sans(kFigure, true)) + kFigureRoom);
    return std::clamp(wanted, kLeastClock, kMostClock);
}

void Callout::paintClock(QPainter &painter, const QRectF &box) const
{
    const look::Palette &palette = m_theme.palette();
    const QRectF label(box.topLeft(), QSizeF(box.width(), 40));
    const QRectF figure(box.left(), box.top() + 42, box.width(), 94);
    const live::Urgency urgency = m_row.clock.urgency(m_now);
    if (urgency == live::Urgency::None || urgency == live::Urgency::Paused) {
        const QString word =
            m_row.clock.open != domain::kNotOpen && !m_row.clock.paused
                ? domain::openText(m_row.clock.open)
                : calloutText(urgency == live::Urgency::None ? QT_TRANSLATE_NOOP("callout", "No limit") : QT_TRANSLATE_NOOP("callout", "Paused"));
        theme::paintText(painter, word, figure, theme::fitted(word, 60, true, box.width(), 32), palette.textSecond);
        return;
    }
    const bool overdue = urgency == live::Urgency::Overdue;
    const QString words = clockWords();
    theme::paintText(painter, words, label, theme::fitted(words, kClockWords, false, box.width(), kClockWordsLeast), palette.textSecond);
    const QString text = timeText();
    const QFont font = theme::fitted(text, kFigure, true, box.width() - kFigureRoom, kFigureLeast);
    if (!overdue) {
        theme::paintText(painter, text, figure, font, m_stale ? palette.textThird : palette.text);
        return;
    }
    const QRectF plate(figure.left(), figure.center().y() - font.pixelSize() * 0.58, theme::textWidth(text, font) + 20, font.pixelSize() * 1.16);
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette.inverse);
    painter.drawRoundedRect(plate, 4, 4);
    theme::paintText(painter, text, plate, font, palette.inverseText, Qt::AlignHCenter);
}

/// Who is in charge: in smaller letters, then without the words before it, rather than cut.
void Callout::paintCharge(QPainter &painter, const QRectF &line) const
{
    const look::Palette &palette = m_theme.palette();
    if (m_row.department.isEmpty()) {
        const QString none = calloutText(QT_TRANSLATE_NOOP("callout", "Not yet dispatched"));
        theme::paintText(painter, none, line, theme::fitted(none, kPeople, true, line.width(), kPeopleLeast), palette.text);
        return;
    }
    const QString words = calloutText(QT_TRANSLATE_NOOP("callout", "In charge"));
    constexpr qreal kBetween = 12;
    for (qreal size = kPeople; size >= kPeopleLeast; size -= 1) {
        const QFont plain = look::sans(size), bold = look::sans(size, true);
        if (theme::textWidth(words, plain) + kBetween + theme::textWidth(m_row.department, bold) <= line.width()) {
            const qreal taken = theme::paintText(painter, words, line, plain, palette.text) + kBetween;
            theme::paintText(painter, m_row.department, line.adjusted(taken, 0, 0, 0), bold, palette.text);
            return;
        }
    }
    theme::paintText(painter, m_row.department, line, theme::fitted(m_row.department, kPeople, true, line.width(), kPeopleLeast), palette.text);
}

void Callout::paintPeople(QPainter &painter, const QRectF &box) const
{
    const look::Palette &palette = m_theme.palette();
    const QRectF first(box.topLeft(), QSizeF(box.width(), 46));
    paintCharge(painter, first);
    QString state = domain::label(m_row.state);
    if (m_row.supervised) {
        state = joined({state, calloutText(QT_TRANSLATE_NOOP("callout", "supervised"))});
    }
    if (const QString unseen = theme::unseenWord(m_row, m_now); !unseen.isEmpty()) {
        state = joined({state, unseen});
    }
    if (m_row.urges > 0) {
        state = joined({state, calloutText(QT_TRANSLATE_NOOP("callout", "urged %1 ×")).arg(m_row.urges)});
    }
    theme::paintText(painter, state, first.translated(0, 46), theme::fitted(state, kPeople, false, box.width(), kPeopleLeast), palette.text);
    const QString last = m_sent.isEmpty() ? m_row.number : m_sent;
    const QFont font = m_sent.isEmpty() ? look::sans(34) : theme::fitted(last, 34, true, box.width(), kPeopleLeast);
    theme::paintText(painter, last, first.translated(0, 92), font, m_sent.isEmpty() ? palette.textSecond : palette.text);
}

} // namespace ui::map
