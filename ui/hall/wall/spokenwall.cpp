// SPDX-License-Identifier: GPL-3.0-or-later
// What the parts of the wall say to screen readers: all that they paint, in the order in which it stands there.
#include "base/text/outsidetext.h"
#include "hall/wall/banner.h"
#include "hall/wall/daycolumn.h"
#include "hall/wall/floodband.h"
#include "hall/wall/hallcalendar.h"
#include "hall/wall/hallqueue.h"
#include "hall/wall/legend.h"
#include "hall/wall/supervisedlist.h"
#include "hall/wall/topbar.h"
#include "live/text/spokenrow.h"

#include <numeric>

namespace ui::hall {

using namespace Qt::StringLiterals;
using theme::SpokenParts;

SpokenParts Banner::spokenParts() const
{
    SpokenParts parts;
    const qreal height = units().height() / qreal(std::max<size_t>(1, m_lines.size()));
    for (size_t index = 0; index < m_lines.size(); ++index) {
        const QRectF box(0, qreal(index) * height, units().width(), height);
        parts.push_back({theme::spokenList({m_lines[index].head, m_lines[index].text}), pixelsOf(box), QAccessible::AlertMessage});
    }
    return parts;
}

SpokenParts TopBar::spokenParts() const
{
    SpokenParts parts;
    for (const auto &[part, box] : places(units())) {
        QStringList words;
        switch (part) {
        case Part::Centre: words = QStringList{m_name, m_subtitle}; break;
        case Part::Shift: words = QStringList{m_moment.shift, m_moment.shiftHours, m_moment.shiftLeft}; break;
        case Part::Clock: words = QStringList{m_moment.clock}; break;
        case Part::Day: words = QStringList{m_moment.date, m_moment.dayKind}; break;
        case Part::Phase: words = QStringList{m_moment.phase, m_moment.phaseDay, m_moment.phaseUntil}; break;
        case Part::Sync: words = QStringList{m_sync.head, m_sync.time, m_sync.detail}; break;
        }
        if (const QString said = theme::spokenList(words); !said.isEmpty())
            parts.push_back({said, pixelsOf(box)});
    }
    return parts;
}

SpokenParts DayColumn::spokenParts() const
{
    SpokenParts parts;
    if (m_parts != Parts::SourcesOnly) {
        QStringList words{tr("Today")};
        for (const Term &term : terms())
            words << term.name + u' ' + term.value;
        // Where the sum has no room its two figures of the day stand alone: they are among its terms.
        const auto onTime = m_today.onTime.value();
        words << tr("On time") + u' ' + (onTime ? QString::number(*onTime * 100, 'f', 1) + u" %"_s : tr("none due"));
        if (onTime)
            words << tr("%1 of %2 due").arg(m_today.onTime.part).arg(m_today.onTime.whole);
        const Handling mean = handling();
        words << tr("Mean time") + u' ' + (mean.value.isEmpty() ? mean.unit : mean.value + u' ' + mean.unit);
        if (m_outside > 0)
            words << tr("Outside %1").arg(m_outside);
        parts.push_back({theme::spokenList(words), pixelsOf(todayBox())});
    }
    if (const QRectF middle = middleBox(); !middle.isNull()) {
        if (!m_patrols.lines.empty()) {
            for (const QString &line : patrolWords(m_patrols))
                parts.push_back({line, pixelsOf(middle)});
        }
        if (m_patrols.lines.empty() || m_parts == Parts::SourcesOnly) {
            QStringList words{tr("Open by source")};
            for (const SourceCounts::Line &line : m_sources)
                words << base::isolated(line.name) + u' ' + QString::number(line.open);
            if (m_sources.empty())
                words << tr("No open cases");
            parts.push_back({theme::spokenList(words), pixelsOf(middle)});
        }
    }
    if (m_parts != Parts::SourcesOnly && hasLegend()) {
        const qreal high = kLegendHigh * apart();
        const QRectF box(0, units().height() - high, units().width(), high);
        parts.push_back({theme::spokenList(legendWords(theme(), m_quiet)), pixelsOf(box)});
    }
    return parts;
}

SpokenParts HallQueue::spokenParts() const
{
    SpokenParts parts;
    const live::WallView wall = m_hall.wall();
    QStringList head{tr("Queue"), tr("%n cases", nullptr, wall.open())};
    if (wall.overdue() > 0)
        head << tr("Overdue %1").arg(wall.overdue());
    if (wall.near() > 0)
        head << tr("Near %1").arg(wall.near());
    parts.push_back({theme::spokenList(head), pixelsOf(QRectF(0, 0, units().width(), headHeight()))});
    const std::vector<live::QueueRow> &rows = shownRows();
    for (size_t index = 0; index < rows.size(); ++index)
        parts.push_back({live::spokenRow(rows[index], m_hall.shownAt()), pixelsOf(rowBox(index, rows.size())), QAccessible::ListItem,
                         m_chosen == rows[index].id});
    const QRect below = pixelsOf(QRectF(0, restTop(), units().width(), units().height() - restTop()));
    if (rows.empty() && !m_quiet)
        parts.push_back({theme::spokenList({tr("No open cases"), tr("Last news %1").arg(clockText(m_hall.region(), m_hall.newestAt()))}), below});
    if (isFlooded())
        parts.push_back({floodWords(m_hall, m_fold), below});
    for (const QString &line : m_quiet ? quietWords(m_hall.region(), *m_quiet) : QStringList())
        parts.push_back({line, below});
    if (const QString rest = spokenRest(wall, rows); !rest.isEmpty())
        parts.push_back({rest, below});
    return parts;
}

QString HallQueue::spokenRest(const live::WallView &wall, const std::vector<live::QueueRow> &shown) const
{
    std::array<int, 5> left{};
    for (size_t level = 0; level < left.size(); ++level)
        left[level] = wall.levels[level].open;
    for (const live::QueueRow &row : shown)
        left[domain::indexOf(row.level)] -= 1 + row.more;
    const int rest = std::accumulate(left.begin(), left.end(), 0);
    if (rest <= 0)
        return shown.empty() ? QString() : tr("All open cases are shown");
    QStringList words{tr("%n more", nullptr, rest)};
    for (const domain::Severity level : domain::kSeverities) {
        if (const int count = left[domain::indexOf(level)]; count > 0)
            words << live::spokenLevel(level) + u' ' + QString::number(count);
    }
    return theme::spokenList(words);
}

SpokenParts SupervisedList::spokenParts() const
{
    const int count = m_model.rowCount();
    SpokenParts parts{
        {theme::spokenList({tr("Supervised"), tr("%n cases", nullptr, count)}), pixelsOf(QRectF(0, 0, units().width(), rowBox(0).top()))}};
    if (count == 0)
        parts.push_back({tr("No open case is under supervision"), pixelsOf(rowBox(0))});
    const int shown = shownCount();
    for (int index = 0; index < shown && index < count; ++index) {
        const live::QueueRow row = m_model.rowAt(index);
        parts.push_back({live::spokenRow(row, m_hall.shownAt()), pixelsOf(rowBox(index)), QAccessible::ListItem, m_chosen == row.id});
    }
    if (shown < count)
        parts.push_back({tr("%n more", nullptr, count - shown), pixelsOf(rowBox(shown))});
    return parts;
}

} // namespace ui::hall
