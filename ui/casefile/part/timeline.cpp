// SPDX-License-Identifier: GPL-3.0-or-later
#include "casefile/part/timeline.h"

#include "base/time/daytext.h"
#include "casefile/part/eventtext.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace ui::casefile {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal kEventRow = 28;
constexpr qreal kEventMore = 20; ///< a further line of the same event
constexpr qreal kEventRail = 26;

} // namespace

std::vector<Timeline::Line> timelineOf(const domain::Case &c, const std::vector<domain::CommittedEvent> &timeline, const region::Region &region,
                                       base::Instant now, const domain::ClockStanding &clock)
{
    const QDate today = region.toLocal(now).date();
    const auto stamp = [&](base::Instant at) { return base::timeOrDay(region.toLocal(at), today, base::TimeDetail::Seconds); };
    std::vector<Timeline::Line> lines;
    for (const domain::CommittedEvent &each : timeline) {
        const bool system = each.event.actor.role == domain::Role::System;
        const bool doubtful = clock.isDoubtful(each.position, each.event.at);
        QString story = storyOf(each.event, region, now);
        if (doubtful)
            story = QCoreApplication::translate("casefile", "The clock was not believed then; this time may be wrong.") +
                    (story.isEmpty() ? QString() : u' ' + story);
        lines.push_back({doubtful ? stamp(each.event.at) + u'?' : stamp(each.event.at), domain::label(each.event.body), std::move(story),
                         system ? Timeline::Line::Kind::System : Timeline::Line::Kind::Done});
    }
    if (const auto stage = domain::runningStage(c)) {
        const base::Instant due = c.deadlines[*stage]->dueAt;
        lines.push_back({stamp(due), QCoreApplication::translate("casefile", "%1 limit").arg(domain::label(*stage)),
                         due < now ? QCoreApplication::translate("casefile", "passed, the case goes on")
                                   : QCoreApplication::translate("casefile", "the case is overdue from then on"),
                         Timeline::Line::Kind::Next});
    } else if (const auto cause = domain::isOpen(c.state) ? domain::briefOf(c).dueOpen : domain::kNotOpen; cause != domain::kNotOpen) {
        lines.push_back({{},
                         QCoreApplication::translate("casefile", "%1 limit").arg(domain::label(domain::Stage::Whole)),
                         domain::openText(cause),
                         Timeline::Line::Kind::Next});
    }
    return lines;
}

Timeline::Timeline(const theme::Theme &theme, QWidget *parent) : Section(theme, parent) {}

void Timeline::setLines(std::vector<Line> lines)
{
    if (lines == m_lines)
        return;
    m_lines = std::move(lines);
    m_time = 64;
    for (const Line &line : m_lines)
        m_time = std::max(m_time, actions::textWidth(line.time, 14) + 8);
    const auto happened = std::count_if(m_lines.begin(), m_lines.end(), [](const Line &line) { return line.kind != Line::Kind::Next; });
    setTitle(tr("Course"), tr("%n event(s), newest below", nullptr, int(happened)));
}

qreal Timeline::labelWidth() const
{
    qreal width = 60;
    for (const Line &line : m_lines)
        width = std::max(width, actions::textWidth(line.label, 14, true) + 10);
    return std::min<qreal>(width, 150);
}

QStringList Timeline::wrapped(const Line &line, qreal width) const
{
    QStringList lines = linesOf(line.story, 14, width - kEventRail - m_time - labelWidth());
    if (lines.isEmpty())
        lines << QString();
    return lines;
}

int Timeline::bodyHeight(int width) const
{
    qreal height = 0;
    for (const Line &line : m_lines)
        height += kEventRow + kEventMore * qreal(wrapped(line, width - 2 * kSide).size() - 1);
    return int(height);
}

QRect Timeline::newest() const
{
    qreal y = bodyTop();
    qreal top = y;
    for (const Line &line : m_lines) {
        if (line.kind != Line::Kind::Next)
            top = y;
        y += kEventRow + kEventMore * qreal(wrapped(line, width() - 2 * kSide).size() - 1);
    }
    return QRect(0, int(top), width(), int(std::ceil(y - top)));
}

theme::SpokenParts Timeline::spokenParts() const
{
    theme::SpokenParts parts;
    qreal y = bodyTop();
    for (const Line &line : m_lines) {
        const qreal height = kEventRow + kEventMore * qreal(wrapped(line, width() - 2 * kSide).size() - 1);
        parts.push_back(
            {theme::spokenList({line.time, line.label, line.story}), QRectF(0, y, width(), height).toAlignedRect(), QAccessible::ListItem});
        y += height;
    }
    return parts;
}

void Timeline::paintBody(QPainter &painter, const QRectF &box)
{
    const auto &p = theme().palette();
    const qreal label = labelWidth();
    const qreal rail = box.left() + 8;
    qreal y = box.top();
    painter.setRenderHint(QPainter::Antialiasing);
    for (size_t i = 0; i < m_lines.size(); ++i) {
        const Line &line = m_lines[i];
        const QStringList story = wrapped(line, box.width());
        const qreal height = kEventRow + kEventMore * qreal(story.size() - 1);
        const qreal middle = y + kEventRow / 2;
        if (i + 1 < m_lines.size()) {
            const bool ahead = m_lines[i + 1].kind == Line::Kind::Next;
            QPen pen(p.control, 2);
            if (ahead)
                pen.setDashPattern({1.5, 2});
            painter.setPen(pen);
            painter.drawLine(QPointF(rail, middle), QPointF(rail, middle + height));
        }
        painter.setPen(QPen(p.neutralMark, 2));
        painter.setBrush(line.kind == Line::Kind::Next ? p.panel : p.neutralMark);
        if (line.kind == Line::Kind::System)
            painter.fillRect(QRectF(rail - 4, middle - 4, 8, 8), p.neutralMark);
        else
            painter.drawEllipse(QPointF(rail, middle), 4, 4);
        actions::paintText(painter, QRectF(box.left() + kEventRail, y, m_time, kEventRow), line.time, {14, false, p.textThird});
        actions::paintText(painter, QRectF(box.left() + kEventRail + m_time, y, label - 6, kEventRow), line.label, {14, true, p.text});
        qreal words = y;
        for (const QString &each : story) {
            const qreal x = box.left() + kEventRail + m_time + label;
            actions::paintText(painter, QRectF(x, words, box.right() - x, kEventRow), each, {14, false, p.textSecond});
            words += kEventMore;
        }
        y += height;
    }
}

} // namespace ui::casefile
