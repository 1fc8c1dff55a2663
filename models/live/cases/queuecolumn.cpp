// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/cases/queuecolumn.h"

#include "base/text/listed.h"
#include "base/text/outsidetext.h"
#include "live/text/timetext.h"

#include <QCoreApplication>

namespace live {

namespace {

QString inQueue(const char *source) { return QCoreApplication::translate("queue", source); }

} // namespace

QString heading(QueueColumn column)
{
    const char *source = specOf(column).heading;
    return *source == '\0' ? QString() : inQueue(source);
}

QString gridText(const QueueRow &row)
{
    if (row.outside)
        return inQueue(QT_TRANSLATE_NOOP("queue", "Outside the grids"));
    return gridText(row.grid, row.gridName);
}

QString gridText(const QString &grid, const QString &name)
{
    QStringList words{base::isolated(grid)};
    if (name != grid)
        words << base::isolated(name);
    words.removeAll(QString());
    return words.join(u' ');
}

QString placeText(const QueueRow &row, base::Instant) { return base::joined({gridText(row), base::isolated(row.place)}); }

QString titleCell(const QueueRow &row, base::Instant)
{
    return row.more > 0 ? QStringLiteral("%1 +%2").arg(base::isolated(row.title), QString::number(row.more)) : base::isolated(row.title);
}

QString stateCell(const QueueRow &row, base::Instant)
{
    QStringList words{domain::label(row.state)};
    for (const Mark mark : row.marks())
        words << label(mark);
    return words.join(QStringLiteral(" · "));
}

QString limitCell(const QueueRow &row, base::Instant)
{
    return row.clock.stage ? domain::label(*row.clock.stage) : domain::openReason(row.clock.open);
}

QString leftCell(const QueueRow &row, base::Instant now)
{
    if (row.clock.paused)
        return inQueue(QT_TRANSLATE_NOOP("queue", "Paused"));
    if (row.clock.open != domain::kNotOpen)
        return inQueue(QT_TRANSLATE_NOOP("queue", "Open"));
    return row.clock.stage ? countdownText(row.clock.left(now)) : QString();
}

} // namespace live
