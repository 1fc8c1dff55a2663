// SPDX-License-Identifier: GPL-3.0-or-later
#include "hall/quietview.h"

#include "base/text/listed.h"
#include "base/text/outsidetext.h"
#include "base/time/daytext.h"
#include "live/cases/queuecolumn.h"
#include "live/text/spokenrow.h"
#include "theme/spoken.h"

#include <QCoreApplication>

#include <algorithm>

namespace ui::hall {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal kQuietMargin = 28, kQuietHead = 76, kQuietLine = 64, kTurnLine = 84;
constexpr qreal kYesterday = 150, kYesterdayLevels = 64;
constexpr qreal kFigureLine = 60, kFigureApart = 28; ///< of yesterday's figures
constexpr qreal kFigureName = 32, kFigureValue = 42;
constexpr qreal kTimeColumn = 124, kTimeApart = 28, kMarkColumn = 52;
constexpr int kNightEnds = 12; ///< hours: until then the coming day belongs to this night

QString quietText(const char *source) { return QCoreApplication::translate("quiet", source); }

/// The time of what lies ahead: today and in the coming night the hour says it all, later on the day belongs to it.
QString aheadText(const region::Region &region, base::Instant at, QDate today)
{
    const QDateTime local = region.toLocal(at);
    const bool tonight = local.date() == today || (local.date() == today.addDays(1) && local.time().hour() < kNightEnds);
    return base::timeOrDay(local, tonight ? local.date() : today);
}

/// What the widest time of these lines takes.
qreal timeColumn(const region::Region &region, const QuietView &view, size_t lines)
{
    qreal column = kTimeColumn;
    for (size_t index = 0; index < lines; ++index)
        column = std::max(column, theme::textWidth(aheadText(region, view.next[index].at, view.today), look::sans(36)) + kTimeApart);
    if (view.shift.next)
        column = std::max(column, theme::textWidth(aheadText(region, view.shift.next->turn.from, view.today), look::sans(42, true)) + kTimeApart);
    return column;
}

void paintNext(QPainter &painter, const theme::Theme &theme, const QString &time, qreal column, const QRectF &line, const live::NextLine &next)
{
    const look::Palette &palette = theme.palette();
    theme::paintText(painter, time, line, look::sans(36), palette.textSecond);
    qreal x = line.left() + column;
    if (next.level) {
        const look::MarkStyle style{.digit = false, .ring = false, .knockedOut = false, .ground = palette.panel, .hollow = false};
        look::paintMark(painter, *next.level, QPointF(x + 18, line.center().y()), 15, palette, style);
    }
    x += kMarkColumn;
    const qreal who = std::min(theme::textWidth(next.who, look::sans(32)), line.width() * 0.34);
    theme::paintText(painter, next.who, QRectF(line.right() - who - 1, line.top(), who + 1, line.height()), look::sans(32), palette.textSecond,
                     Qt::AlignRight);
    const QString text =
        next.kind == live::NextLine::Kind::Post ? next.text : quietText(QT_TRANSLATE_NOOP("quiet", "%1: limit")).arg(base::isolated(next.text));
    theme::paintText(painter, text, QRectF(QPointF(x, line.top()), QPointF(line.right() - who - 20, line.bottom())), look::sans(36), palette.text);
}

QString peopleText(const live::ShiftAhead &shift)
{
    return shift.nextAway > 0 ? quietText(QT_TRANSLATE_NOOP("quiet", "%1 expected, %2 away")).arg(shift.nextPlanned).arg(shift.nextAway)
                              : quietText(QT_TRANSLATE_NOOP("quiet", "%1 expected")).arg(shift.nextPlanned);
}

void paintTurn(QPainter &painter, const theme::Theme &theme, const QString &time, qreal column, const QRectF &box, const live::ShiftAhead &shift)
{
    const look::Palette &palette = theme.palette();
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette.raised);
    painter.drawRoundedRect(box.adjusted(-8, 0, 8, 0), 4, 4);
    theme::paintText(painter, time, box, look::sans(42, true), palette.text);
    qreal x = box.left() + column + kMarkColumn - 12;
    const QString head = quietText(QT_TRANSLATE_NOOP("quiet", "Next: %1")).arg(base::isolated(shift.next->name));
    x +=
        theme::paintText(painter, head, box.adjusted(x - box.left(), 0, 0, 0), theme::fitted(head, 42, true, box.right() - x, 32), palette.text) + 24;
    if (shift.nextPlanned == 0) {
        return;
    }
    const QString people = peopleText(shift);
    if (theme::textWidth(people, look::sans(32)) <= box.right() - x) {
        theme::paintText(painter, people, box, theme::fitted(people, 36, false, box.right() - x, 32), palette.textSecond, Qt::AlignRight);
    }
}

using Figures = std::array<std::pair<QString, QString>, 4>; ///< names and values

Figures figuresOf(const live::YesterdayView &day)
{
    const auto rate = day.onTime.value();
    return {{{quietText(QT_TRANSLATE_NOOP("quiet", "Filed")), QString::number(day.filed)},
             {quietText(QT_TRANSLATE_NOOP("quiet", "Closed")), QString::number(day.closed)},
             {quietText(QT_TRANSLATE_NOOP("quiet", "On time")),
              rate ? u"%1 %"_s.arg(*rate * 100, 0, 'f', 1) : quietText(QT_TRANSLATE_NOOP("quiet", "none due"))},
             {quietText(QT_TRANSLATE_NOOP("quiet", "Carried")), QString::number(day.carried)}}};
}

qreal figureWidth(const std::pair<QString, QString> &figure)
{
    return theme::textWidth(figure.first, look::sans(kFigureName)) + 12 + theme::textWidth(figure.second, look::sans(kFigureValue, true));
}

/// All four side by side where each finds its own width, else in two lines, the second and the fourth below each other.
size_t figuresInLine(const Figures &figures, qreal width)
{
    qreal sum = -kFigureApart;
    for (const auto &figure : figures)
        sum += figureWidth(figure) + kFigureApart;
    return sum <= width ? figures.size() : figures.size() / 2;
}

qreal yesterdayHeight(const live::YesterdayView &day, qreal width)
{
    const Figures figures = figuresOf(day);
    return kYesterday + kFigureLine * (qreal(figures.size()) / qreal(figuresInLine(figures, width)) - 1);
}

void paintFigures(QPainter &painter, const look::Palette &palette, const QRectF &box, const Figures &figures)
{
    const size_t inLine = figuresInLine(figures, box.width());
    std::array<qreal, 4> columns{};
    qreal spare = box.width();
    for (size_t index = 0; index < figures.size(); ++index)
        columns[index % inLine] = std::max(columns[index % inLine], figureWidth(figures[index]));
    for (size_t column = 0; column < inLine; ++column)
        spare -= columns[column];
    const qreal apart = std::max(kFigureApart, spare / qreal(inLine));
    qreal x = box.left();
    for (size_t index = 0; index < figures.size(); ++index) {
        if (index % inLine == 0)
            x = box.left();
        const auto &[name, value] = figures[index];
        const QRectF place(x, box.top() + qreal(index / inLine) * kFigureLine, box.right() - x, kFigureLine);
        const qreal word = theme::paintText(painter, name, place, look::sans(kFigureName), palette.textSecond);
        theme::paintText(painter, value, place.adjusted(word + 12, 0, 0, 0), look::sans(kFigureValue, true), palette.text);
        x += columns[index % inLine] + apart;
    }
}

void paintYesterday(QPainter &painter, const theme::Theme &theme, const QRectF &box, const live::YesterdayView &day, QDate today, bool levels)
{
    const look::Palette &palette = theme.palette();
    const QRectF head(box.left(), box.top() + 14, box.width(), 56);
    const qreal taken = theme::paintText(painter, quietText(QT_TRANSLATE_NOOP("quiet", "Yesterday")), head, look::sans(40, true), palette.text);
    theme::paintText(painter, base::dayText(day.date, today), head.adjusted(taken + 18, 2, 0, 0), look::sans(32), palette.textSecond);
    paintFigures(painter, palette, box.adjusted(0, 78, 0, 0), figuresOf(day));
    if (!levels) {
        return;
    }
    const qreal step = box.width() / 5, top = box.top() + yesterdayHeight(day, box.width());
    for (const domain::Severity level : domain::kSeverities) {
        const QRectF place(box.left() + step * qreal(domain::indexOf(level)), top, step, 48);
        look::MarkStyle style;
        style.ground = palette.panel;
        look::paintMark(painter, level, QPointF(place.left() + 20, place.center().y()), 17, palette, style);
        theme::paintText(painter, QString::number(day.byLevel[domain::indexOf(level)]), place.adjusted(52, 0, 0, 0), look::sans(36, true),
                         palette.text);
    }
}

/// The lines and the next turn, by their times; says where they end.
qreal paintAhead(QPainter &painter, const theme::Theme &theme, const region::Region &region, const QRectF &box, const QuietView &view, size_t lines)
{
    const qreal column = timeColumn(region, view, lines);
    qreal y = box.top();
    bool turned = !view.shift.next;
    const auto turn = [&] {
        const QString time = aheadText(region, view.shift.next->turn.from, view.today);
        paintTurn(painter, theme, time, column, QRectF(box.left(), y + 6, box.width(), kTurnLine), view.shift);
        y += kTurnLine + 14;
        turned = true;
    };
    for (size_t index = 0; index < lines; ++index) {
        const live::NextLine &next = view.next[index];
        if (!turned && next.at > view.shift.next->turn.from)
            turn();
        paintNext(painter, theme, aheadText(region, next.at, view.today), column, QRectF(box.left(), y, box.width(), kQuietLine), next);
        y += kQuietLine;
    }
    if (!turned)
        turn();
    return y;
}

} // namespace

void paintQuiet(QPainter &painter, const theme::Theme &theme, const region::Region &region, const QRectF &box, const QuietView &view)
{
    const look::Palette &palette = theme.palette();
    const QRectF words = box.adjusted(kQuietMargin, 0, -kQuietMargin, 0);
    const qreal turn = view.shift.next ? kTurnLine + 14 : 0;
    qreal left = words.height() - kQuietHead - turn;
    if (left < 0) {
        return;
    }
    const qreal day = view.yesterday ? yesterdayHeight(*view.yesterday, words.width()) + 30 : 0;
    const bool yesterday = view.yesterday && left >= day;
    const bool levels = yesterday && left >= day + kYesterdayLevels;
    left -= yesterday ? day + (levels ? kYesterdayLevels : 0) : 0;
    const size_t lines = std::min(view.next.size(), size_t(std::max(0.0, left / kQuietLine)));
    painter.fillRect(QRectF(box.left(), box.top(), box.width(), 2), palette.hairline);
    theme::paintText(painter, quietText(QT_TRANSLATE_NOOP("quiet", "What comes next")), QRectF(words.left(), words.top() + 14, words.width(), 56),
                     look::sans(40, true), palette.text);
    qreal y = words.top() + kQuietHead;
    if (view.next.empty() && left >= kQuietLine) {
        theme::paintText(painter, quietText(QT_TRANSLATE_NOOP("quiet", "No deadline and no post lies ahead")),
                         QRectF(words.left(), y, words.width(), kQuietLine), look::sans(36), palette.textSecond);
        y += kQuietLine;
    }
    y = paintAhead(painter, theme, region, QRectF(words.left(), y, words.width(), words.bottom() - y), view, lines);
    if (yesterday) {
        painter.fillRect(QRectF(words.left(), y + 20, words.width(), 2), palette.hairline);
        paintYesterday(painter, theme, QRectF(words.left(), y + 24, words.width(), words.bottom() - y - 24), *view.yesterday, view.today, levels);
    }
}

QStringList quietWords(const region::Region &region, const QuietView &view)
{
    QStringList lines{quietText(QT_TRANSLATE_NOOP("quiet", "What comes next"))};
    for (const live::NextLine &next : view.next) {
        QStringList words{aheadText(region, next.at, view.today)};
        if (next.level)
            words << live::spokenLevel(*next.level);
        words << base::isolated(next.text) << base::isolated(next.who);
        lines << theme::spokenList(words);
    }
    if (view.next.empty())
        lines << quietText(QT_TRANSLATE_NOOP("quiet", "No deadline and no post lies ahead"));
    if (view.shift.next) {
        QStringList words{aheadText(region, view.shift.next->turn.from, view.today),
                          quietText(QT_TRANSLATE_NOOP("quiet", "Next: %1")).arg(base::isolated(view.shift.next->name))};
        if (view.shift.nextPlanned > 0)
            words << peopleText(view.shift);
        lines << theme::spokenList(words);
    }
    if (view.yesterday) {
        QStringList words{quietText(QT_TRANSLATE_NOOP("quiet", "Yesterday")), base::dayText(view.yesterday->date, view.today)};
        for (const auto &[name, value] : figuresOf(*view.yesterday))
            words << name + u' ' + value;
        for (const domain::Severity level : domain::kSeverities)
            words << live::spokenLevel(level) + u' ' + QString::number(view.yesterday->byLevel[domain::indexOf(level)]);
        lines << theme::spokenList(words);
    }
    return lines;
}

map::CalmText calmText(const region::Region &region, base::Instant now, const live::CalmView &calm)
{
    map::CalmText text;
    text.hourly = calm.hourly;
    if (calm.since) {
        text.head = quietText(QT_TRANSLATE_NOOP("quiet", "No new case since %1"))
                        .arg(base::timeOrDay(region.toLocal(*calm.since), region.toLocal(now).date()));
        const QString newest = base::joined({live::gridText(calm.grid, calm.gridName), base::isolated(calm.title), domain::label(calm.state)});
        text.detail = quietText(QT_TRANSLATE_NOOP("quiet", "Newest: %1")).arg(newest);
    } else {
        text.head = quietText(QT_TRANSLATE_NOOP("quiet", "No new case"));
        text.detail = quietText(QT_TRANSLATE_NOOP("quiet", "None in the last %1 hours")).arg(live::CalmView::kHours);
    }
    if (!calm.hourly.empty()) {
        const QDateTime first = region.toLocal(now - std::chrono::hours(qint64(calm.hourly.size()) - 1));
        text.from = first.toString(u"HH:00"_s);
        text.most = quietText(QT_TRANSLATE_NOOP("quiet", "at most %1 an hour")).arg(*std::ranges::max_element(calm.hourly));
        text.now = quietText(QT_TRANSLATE_NOOP("quiet", "now"));
    }
    return text;
}

QString lastText(const region::Region &region, const std::optional<live::EndedCase> &ended, base::Instant now)
{
    return ended ? u"%1 %2"_s.arg(base::dayAndTime(region.toLocal(ended->at), region.toLocal(now).date()), domain::label(ended->state)) : QString();
}

} // namespace ui::hall
