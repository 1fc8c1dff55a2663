// SPDX-License-Identifier: GPL-3.0-or-later
#include "replay/daystrip.h"

#include "base/time/daytext.h"
#include "replay/replaywords.h"

#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>

namespace ui::replay {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qreal kParts = 44, kCurve = 68, kBase = 116, kEvent = 24; ///< below the parts: the curve's height, its base, the middle of the events
constexpr qreal kLabels = 210, kRightEdge = 30, kMark = 20, kNear = 40, kMomentWide = 190;
constexpr qreal kWords = 33; ///< pixels of every text

} // namespace

DayStrip::DayStrip(Replay &replay, const theme::Theme &theme, bool low, QWidget *parent)
    : ScaledPanel(theme, parent), m_replay(replay), m_low(low), m_top(low ? 0 : kParts)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_InputMethodEnabled, false);
    setCursor(Qt::PointingHandCursor);
    const auto renew = [this] { update(); };
    connect(&replay, &Replay::moved, this, renew);
    connect(&replay, &Replay::courseChanged, this, renew);
    connect(&replay, &Replay::stateChanged, this, renew);
}

domain::LocalDay DayStrip::day() const { return domain::localDayAt(m_replay.region().rulebook.calendar, m_replay.at()); }

qreal DayStrip::left() const { return kLabels; }
qreal DayStrip::right() const { return std::max(left() + 1, units().width() - kRightEdge); }

qreal DayStrip::placeOf(base::Instant moment) const
{
    const domain::LocalDay shown = day();
    const double share = double((moment - shown.from).count()) / double((shown.to - shown.from).count());
    return left() + (right() - left()) * std::clamp(share, 0.0, 1.0);
}

base::Instant DayStrip::momentAt(qreal x) const
{
    const domain::LocalDay shown = day();
    const double share = std::clamp((x - left()) / (right() - left()), 0.0, 1.0);
    const base::Milliseconds whole = shown.to - shown.from;
    // The last millisecond is the day's still.
    return shown.from + std::min(base::Milliseconds(qint64(share * double(whole.count()))), whole - 1ms);
}

void DayStrip::goTo(const QMouseEvent &event) { m_replay.moveTo(momentAt(event.position().x() / scale())); }

void DayStrip::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        goTo(*event);
}

void DayStrip::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons() & Qt::LeftButton)
        goTo(*event);
}

void DayStrip::keyPressEvent(QKeyEvent *event)
{
    const base::Milliseconds step = event->modifiers() & Qt::ShiftModifier ? 10min : 1min;
    switch (event->key()) {
    case Qt::Key_Left: m_replay.moveBy(-step); break;
    case Qt::Key_Right: m_replay.moveBy(step); break;
    case Qt::Key_PageUp: m_replay.moveBy(-1h); break;
    case Qt::Key_PageDown: m_replay.moveBy(1h); break;
    default: ScaledPanel::keyPressEvent(event);
    }
}

void DayStrip::focusInEvent(QFocusEvent *) { update(); }
void DayStrip::focusOutEvent(QFocusEvent *) { update(); }

QString DayStrip::spokenName() const { return tr("The day %1").arg(m_replay.region().toLocal(m_replay.at()).date().toString(Qt::ISODate)); }

theme::SpokenParts DayStrip::spokenParts() const
{
    const auto time = [this](base::Instant at) { return m_replay.region().toLocal(at).time().toString(u"HH:mm"_s); };
    theme::SpokenParts parts{{tr("Shown: %1").arg(momentText(m_replay)), rect(), QAccessible::StaticText, true}};
    const auto &course = m_replay.course();
    if (!course)
        return parts;
    if (const auto open = openAt(*course, m_replay.at()))
        parts.push_back({tr("Open %1").arg(*open), rect()});
    for (const report::CoursePart &part : course->parts)
        parts.push_back({u"%1–%2 %3"_s.arg(time(part.from), time(part.to), part.name), rect()});
    for (const report::CourseRed &red : course->reds)
        parts.push_back({tr("%1 a case became red").arg(time(red.at)), pixelsOf(QRectF(placeOf(red.at) - kMark, m_top, 2 * kMark, kBase))});
    for (const report::CourseFlood &flood : course->floods)
        parts.push_back({u"%1–%2 %3"_s.arg(time(flood.from), time(flood.to), floodText(flood)), rect()});
    for (const base::Instant handover : course->handovers)
        parts.push_back({tr("%1 hand-over").arg(time(handover)), rect()});
    return parts;
}

void DayStrip::paint(QPainter &painter, QSizeF size)
{
    paintGround(painter, QRectF(QPointF(0, 0), size), m_low ? 0.01 : 8);
    paintLabels(painter);
    const auto &course = m_replay.course();
    if (course && course->date == m_replay.region().toLocal(m_replay.at()).date()) {
        if (!m_low)
            paintParts(painter);
        paintCurve(painter);
        paintAxis(painter);
        const std::vector<Reds> marks = reds();
        paintHandovers(painter, marks);
        paintFloods(painter, marks);
        paintReds(painter, marks);
    } else {
        paintAxis(painter);
    }
    paintMoment(painter);
    if (hasFocus())
        theme().paintFocus(painter, QRectF(QPointF(0, 0), size), 5);
}

void DayStrip::paintLabels(QPainter &painter) const
{
    const auto label = [&](const QString &text, qreal middle, bool bold) {
        theme::paintText(painter, text, QRectF(28, middle - 24, left() - 44, 48), theme::fitted(text, kWords, bold, left() - 44, 26),
                         bold ? palette().text : palette().textSecond);
    };
    if (!m_low)
        label(tr("Shift"), kParts / 2, false);
    label(tr("Events"), m_top + kEvent, false);
    label(tr("Open"), m_top + kBase - 28, true);
    const QDate date = m_replay.region().toLocal(m_replay.at()).date();
    const auto now = m_replay.now();
    label(base::dayText(date, now ? m_replay.region().toLocal(*now).date() : date), m_top + kBase + 26, false);
}

void DayStrip::paintParts(QPainter &painter) const
{
    for (const report::CoursePart &part : m_replay.course()->parts) {
        const bool running = part.from <= m_replay.at() && m_replay.at() < part.to;
        const QRectF box(QPointF(placeOf(part.from) + 1.5, 0), QPointF(placeOf(part.to) - 1.5, kParts));
        painter.fillRect(box, running ? palette().selected : palette().raised);
        theme::paintText(painter, part.name, box.adjusted(24, 0, -24, 0), look::sans(kWords, running),
                         running ? palette().text : palette().textSecond, running ? Qt::AlignLeft : Qt::AlignHCenter);
    }
}

qreal DayStrip::heightOf(int open) const
{
    const std::vector<int> &counts = m_replay.course()->open;
    const int most = std::max(1, *std::ranges::max_element(counts));
    return m_top + kBase - kCurve * open / most;
}

QPolygonF DayStrip::stepsBetween(base::Instant from, base::Instant to) const
{
    const report::DayCourse &course = *m_replay.course();
    QPolygonF steps;
    for (size_t i = 0; i < course.open.size(); ++i) {
        const base::Instant begin = course.from + report::DayCourse::kStep * qint64(i);
        const base::Instant end = std::min(begin + report::DayCourse::kStep, course.upTo);
        if (end <= from || begin >= to)
            continue;
        const qreal high = heightOf(course.open[i]);
        steps << QPointF(placeOf(std::max(begin, from)), high) << QPointF(placeOf(std::min(end, to)), high);
    }
    return steps;
}

void DayStrip::paintCurve(QPainter &painter) const
{
    const report::DayCourse &course = *m_replay.course();
    if (course.open.empty())
        return;
    const base::Instant split = std::clamp(m_replay.at(), course.from, std::max(course.from, course.upTo));
    const QPolygonF past = stepsBetween(course.from, split);
    if (!past.isEmpty()) {
        QPolygonF area = past;
        area << QPointF(past.last().x(), m_top + kBase) << QPointF(past.first().x(), m_top + kBase);
        QColor fill = palette().textThird;
        fill.setAlphaF(0.42F);
        painter.setPen(Qt::NoPen);
        painter.setBrush(fill);
        painter.drawPolygon(area);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(palette().text, 4, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
        painter.drawPolyline(past);
    }
    QPen later(palette().textThird, 3);
    later.setDashPattern({1, 3});
    later.setCapStyle(Qt::RoundCap);
    painter.setPen(later);
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(stepsBetween(split, course.upTo));
}

void DayStrip::paintAxis(QPainter &painter) const
{
    const domain::LocalDay shown = day();
    const qreal moment = placeOf(m_replay.at());
    painter.fillRect(QRectF(left(), m_top + kBase - 1.5, right() - left(), 3), palette().hairline);
    const int every = right() - left() >= 2400 ? 2 : 4;
    const QDate date = m_replay.region().toLocal(shown.from).date();
    for (int hour = 0; hour <= 24; hour += every) {
        const base::Instant at =
            hour == 24 ? shown.to : base::fromDateTime(base::onTheWall(date, QTime(hour, 0), m_replay.region().rulebook.calendar.zone));
        const qreal x = placeOf(at);
        painter.fillRect(QRectF(x - 1.5, m_top + kBase, 3, 7), palette().hairline);
        if (std::abs(x - moment) < kMomentWide / 2 + 40)
            continue;
        const QRectF box(x - 60, m_top + kBase + 6, 120, 40);
        theme::paintText(painter, u"%1"_s.arg(hour, 2, 10, QLatin1Char('0')), hour == 24 ? box.translated(-60, 0) : box, look::sans(kWords),
                         palette().textSecond, hour == 24 ? Qt::AlignRight : Qt::AlignHCenter);
    }
}

std::vector<DayStrip::Reds> DayStrip::reds() const
{
    std::vector<Reds> marks;
    for (const report::CourseRed &red : m_replay.course()->reds) {
        const qreal x = placeOf(red.at);
        const bool came = red.at <= m_replay.at();
        if (!marks.empty() && marks.back().came == came && x - marks.back().x < kNear)
            ++marks.back().count;
        else
            marks.push_back({x, 1, came});
    }
    return marks;
}

bool DayStrip::isFree(const std::vector<Reds> &marks, qreal from, qreal to) const
{
    constexpr qreal kCount = 44; // the number stands on the mark's left
    return from >= left() && to <= right() && std::ranges::none_of(marks, [&](const Reds &mark) {
               return mark.x + kMark > from && mark.x - kMark - (mark.count > 1 ? kCount : 0) < to;
           });
}

// In words where there is room for them; a screen reader hears all of it.
void DayStrip::paintHandovers(QPainter &painter, const std::vector<Reds> &marks) const
{
    painter.setBrush(Qt::NoBrush);
    for (const base::Instant handover : m_replay.course()->handovers) {
        const qreal x = placeOf(handover);
        painter.setPen(QPen(palette().textSecond, 4));
        painter.drawLine(QPointF(x, m_top), QPointF(x, m_top + kBase));
        if (!isFree(marks, x, x + 50))
            continue;
        painter.setPen(QPen(palette().text, 4));
        const qreal y = m_top + kEvent - 10;
        painter.drawPolyline(QPolygonF({{x + 12, y}, {x + 46, y}, {x + 35, y - 10}}));
        painter.drawPolyline(QPolygonF({{x + 46, y + 20}, {x + 12, y + 20}, {x + 23, y + 30}}));
        const qreal wide = theme::textWidth(tr("Hand-over"), look::sans(kWords));
        if (isFree(marks, x + 60, x + 60 + wide))
            theme::paintText(painter, tr("Hand-over"), QRectF(x + 60, m_top, wide + 2, 2 * kEvent), look::sans(kWords), palette().textSecond);
    }
}

// What is to come is not told.
void DayStrip::paintFloods(QPainter &painter, const std::vector<Reds> &marks) const
{
    for (const report::CourseFlood &flood : m_replay.course()->floods) {
        if (flood.from > m_replay.at())
            continue;
        const qreal from = placeOf(flood.from), to = placeOf(flood.to);
        painter.setPen(QPen(palette().text, 4));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(QPointF(from - 6, m_top + 6), QPointF(to + 6, m_top + kBase)));
        const QString said = floodText(flood);
        const QFont font = look::sans(kWords, true);
        const qreal wide = theme::textWidth(said, font);
        for (const qreal begin : {to + 22, from - 22 - wide}) {
            if (isFree(marks, begin, begin + wide)) {
                theme::paintText(painter, said, QRectF(begin, m_top, wide + 2, 2 * kEvent), font, palette().text);
                break;
            }
        }
    }
}

void DayStrip::paintReds(QPainter &painter, const std::vector<Reds> &marks) const
{
    for (size_t i = 0; i < marks.size(); ++i) {
        const Reds &mark = marks[i];
        painter.setPen(QPen(palette().of(domain::Severity::Red), 4));
        painter.drawLine(QPointF(mark.x, m_top + kEvent), QPointF(mark.x, m_top + kBase));
        look::MarkStyle style;
        style.ring = false;
        style.hollow = !mark.came;
        style.ground = palette().panel;
        look::paintMark(painter, domain::Severity::Red, QPointF(mark.x, m_top + kEvent), kMark, palette(), style);
        const QString count = tr("%n", "so many red cases", mark.count);
        const QFont font = look::sans(kWords, true);
        const qreal end = mark.x - kMark - 10, wide = theme::textWidth(count, font);
        if (mark.count > 1 && (i == 0 || marks[i - 1].x + kMark < end - wide))
            theme::paintText(painter, count, QRectF(end - wide, m_top, wide + 2, 2 * kEvent), font, palette().text);
    }
}

void DayStrip::paintMoment(QPainter &painter) const
{
    const qreal x = placeOf(m_replay.at());
    painter.fillRect(QRectF(x - 3, 0, 6, m_top + kBase + 4), palette().text);
    const qreal box = std::clamp(x - kMomentWide / 2, 0.0, units().width() - kMomentWide);
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette().inverse);
    const QRectF label(box, m_top + kBase + 4, kMomentWide, 42);
    painter.drawRoundedRect(label, 4, 4);
    theme::paintText(painter, m_replay.region().toLocal(m_replay.at()).time().toString(u"HH:mm:ss"_s), label, look::sans(34, true),
                     palette().inverseText, Qt::AlignHCenter);
    const auto &course = m_replay.course();
    const auto open = course ? openAt(*course, m_replay.at()) : std::nullopt;
    if (!open)
        return;
    painter.setPen(QPen(palette().panel, 5));
    painter.setBrush(palette().text);
    painter.drawEllipse(QPointF(x, heightOf(*open)), 13, 13);
    const QString said = tr("Open %1").arg(m_replay.hall().isKnown() ? m_replay.hall().wall().open() : *open);
    const QFont font = look::sans(kWords, true);
    const qreal wide = theme::textWidth(said, font);
    const QRectF words(x + 26 + wide < right() ? x + 26 : x - 26 - wide, m_top + 50, wide + 2, 40);
    painter.fillRect(words.adjusted(-6, 0, 6, 0), palette().panel);
    theme::paintText(painter, said, words, font, palette().text);
}

} // namespace ui::replay
