// SPDX-License-Identifier: GPL-3.0-or-later
#include "hall/quietview.h"

#include "base/text/outsidetext.h"

#include <QCoreApplication>

#include <algorithm>

namespace ui::hall {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal kQuietMargin = 28, kQuietHead = 76, kQuietLine = 64, kTurnLine = 84;
constexpr qreal kYesterday = 150, kYesterdayLevels = 64;
constexpr qreal kTimeColumn = 124, kMarkColumn = 52;

QString quietText(const char *source) { return QCoreApplication::translate("quiet", source); }

QString timeText(const region::Region &region, base::Instant at) { return region.toLocal(at).time().toString(u"HH:mm"); }

/// The time, with the day where it is not today.
QString momentText(const region::Region &region, base::Instant at, base::Instant now)
{
    const QDateTime local = region.toLocal(at);
    return local.date() == region.toLocal(now).date() ? local.toString(u"HH:mm"_s) : local.toString(u"MM-dd HH:mm"_s);
}

void paintNext(QPainter &painter, const theme::Theme &theme, const region::Region &region, const QRectF &line, const live::NextLine &next)
{
    const look::Palette &palette = theme.palette();
    theme::paintText(painter, timeText(region, next.at), line, look::sans(36), palette.textSecond);
    qreal x = line.left() + kTimeColumn;
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

void paintTurn(QPainter &painter, const theme::Theme &theme, const region::Region &region, const QRectF &box, const live::ShiftAhead &shift)
{
    const look::Palette &palette = theme.palette();
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette.raised);
    painter.drawRoundedRect(box.adjusted(-8, 0, 8, 0), 4, 4);
    qreal x = box.left() + theme::paintText(painter, timeText(region, shift.next->turn.from), box, look::sans(42, true), palette.text) + 36;
    x = std::max(x, box.left() + kTimeColumn + kMarkColumn - 12);
    const QString head = quietText(QT_TRANSLATE_NOOP("quiet", "Next: %1")).arg(base::isolated(shift.next->name));
    x +=
        theme::paintText(painter, head, box.adjusted(x - box.left(), 0, 0, 0), theme::fitted(head, 42, true, box.right() - x, 32), palette.text) + 24;
    if (shift.nextPlanned == 0) {
        return;
    }
    const QString people = shift.nextAway > 0
                               ? quietText(QT_TRANSLATE_NOOP("quiet", "%1 expected, %2 away")).arg(shift.nextPlanned).arg(shift.nextAway)
                               : quietText(QT_TRANSLATE_NOOP("quiet", "%1 expected")).arg(shift.nextPlanned);
    if (theme::textWidth(people, look::sans(32)) <= box.right() - x) {
        theme::paintText(painter, people, box, theme::fitted(people, 36, false, box.right() - x, 32), palette.textSecond, Qt::AlignRight);
    }
}

void paintYesterday(QPainter &painter, const theme::Theme &theme, const QRectF &box, const live::YesterdayView &day, bool levels)
{
    const look::Palette &palette = theme.palette();
    const QRectF head(box.left(), box.top() + 14, box.width(), 56);
    const qreal taken = theme::paintText(painter, quietText(QT_TRANSLATE_NOOP("quiet", "Yesterday")), head, look::sans(40, true), palette.text);
    theme::paintText(painter, day.date.toString(u"MM-dd"), head.adjusted(taken + 18, 2, 0, 0), look::sans(32), palette.textSecond);
    const auto rate = day.onTime.value();
    const std::array<std::pair<QString, QString>, 4> figures{
        {{quietText(QT_TRANSLATE_NOOP("quiet", "Filed")), QString::number(day.filed)},
         {quietText(QT_TRANSLATE_NOOP("quiet", "Closed")), QString::number(day.closed)},
         {quietText(QT_TRANSLATE_NOOP("quiet", "On time")),
          rate ? u"%1 %"_s.arg(*rate * 100, 0, 'f', 1) : quietText(QT_TRANSLATE_NOOP("quiet", "none due"))},
         {quietText(QT_TRANSLATE_NOOP("quiet", "Carried")), QString::number(day.carried)}}};
    const qreal column = box.width() / qreal(figures.size());
    for (size_t index = 0; index < figures.size(); ++index) {
        const QRectF place(box.left() + qreal(index) * column, box.top() + 78, column - 16, 60);
        const auto &[name, value] = figures[index];
        const qreal digits = theme::textWidth(value, look::sans(42, true));
        const qreal word = theme::paintText(painter, name, QRectF(place.topLeft(), QSizeF(std::max(40.0, place.width() - digits - 12), 60)),
                                            theme::fitted(name, 32, false, std::max(40.0, place.width() - digits - 12), 24), palette.textSecond);
        theme::paintText(painter, value, place.adjusted(word + 12, 0, 4, 0), theme::fitted(value, 42, true, place.width() - word - 8, 28),
                         palette.text);
    }
    if (!levels) {
        return;
    }
    const qreal step = box.width() / 5;
    for (const domain::Severity level : domain::kSeverities) {
        const QRectF place(box.left() + step * qreal(domain::indexOf(level)), box.top() + kYesterday, step, 48);
        look::MarkStyle style;
        style.ground = palette.panel;
        look::paintMark(painter, level, QPointF(place.left() + 20, place.center().y()), 17, palette, style);
        theme::paintText(painter, QString::number(day.byLevel[domain::indexOf(level)]), place.adjusted(52, 0, 0, 0), look::sans(36, true),
                         palette.text);
    }
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
    const bool yesterday = view.yesterday && left >= kYesterday + 30;
    const bool levels = yesterday && left >= kYesterday + kYesterdayLevels + 30;
    left -= yesterday ? kYesterday + 30 + (levels ? kYesterdayLevels : 0) : 0;
    const size_t lines = std::min(view.next.size(), size_t(std::max(0.0, left / kQuietLine)));
    painter.fillRect(QRectF(box.left(), box.top(), box.width(), 2), palette.hairline);
    theme::paintText(painter, quietText(QT_TRANSLATE_NOOP("quiet", "What comes next")), QRectF(words.left(), words.top() + 14, words.width(), 56),
                     look::sans(40, true), palette.text);
    qreal y = words.top() + kQuietHead;
    for (size_t index = 0; index < lines; ++index) {
        paintNext(painter, theme, region, QRectF(words.left(), y, words.width(), kQuietLine), view.next[index]);
        y += kQuietLine;
    }
    if (view.next.empty() && left >= kQuietLine) {
        theme::paintText(painter, quietText(QT_TRANSLATE_NOOP("quiet", "No deadline and no post lies ahead")),
                         QRectF(words.left(), y, words.width(), kQuietLine), look::sans(36), palette.textSecond);
        y += kQuietLine;
    }
    if (view.shift.next) {
        paintTurn(painter, theme, region, QRectF(words.left(), y + 6, words.width(), kTurnLine), view.shift);
        y += turn;
    }
    if (yesterday) {
        painter.fillRect(QRectF(words.left(), y + 20, words.width(), 2), palette.hairline);
        paintYesterday(painter, theme, QRectF(words.left(), y + 24, words.width(), words.bottom() - y - 24), *view.yesterday, levels);
    }
}

map::CalmText calmText(const region::Region &region, base::Instant now, const live::CalmView &calm)
{
    map::CalmText text;
    text.hourly = calm.hourly;
    if (calm.since) {
        text.head = quietText(QT_TRANSLATE_NOOP("quiet", "No new case since %1")).arg(momentText(region, *calm.since, now));
        const QString grid = calm.gridName == calm.grid ? QString() : calm.gridName;
        QStringList newest{base::isolated((calm.grid + u' ' + grid).trimmed()), base::isolated(calm.title), domain::label(calm.state)};
        newest.removeAll(QString());
        text.detail = quietText(QT_TRANSLATE_NOOP("quiet", "Newest: %1")).arg(newest.join(u" · "_s));
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

QString lastText(const region::Region &region, const std::optional<live::EndedCase> &ended)
{
    return ended ? u"%1 %2"_s.arg(region.toLocal(ended->at).toString(u"MM-dd HH:mm"_s), domain::label(ended->state)) : QString();
}

} // namespace ui::hall
