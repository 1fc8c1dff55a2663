// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/cases/queuecolumn.h"

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

QString isolatedText(const QString &text) { return base::isolated(text); }

QString titleText(const QueueRow &row)
{
    return row.more > 0 ? QStringLiteral("%1 +%2").arg(base::isolated(row.title), QString::number(row.more)) : base::isolated(row.title);
}

QString placeText(const QueueRow &row)
{
    if (row.outside)
        return inQueue(QT_TRANSLATE_NOOP("queue", "Outside the grids")) +
               (row.place.isEmpty() ? QString() : QStringLiteral(" · ") + base::isolated(row.place));
    return row.grid.isEmpty() ? base::isolated(row.place)
                              : QStringLiteral("%1 %2 · %3").arg(base::isolated(row.grid), base::isolated(row.gridName), base::isolated(row.place));
}

QString stateText(const QueueRow &row)
{
    QStringList words{domain::label(row.state)};
    for (const Mark mark : row.marks())
        words << label(mark);
    return words.join(QStringLiteral(" · "));
}

QString limitText(const QueueRow &row) { return row.clock.stage ? domain::label(*row.clock.stage) : domain::openReason(row.clock.open); }

QString leftText(const QueueRow &row, base::Instant now)
{
    if (row.clock.paused)
        return inQueue(QT_TRANSLATE_NOOP("queue", "Paused"));
    if (row.clock.open != domain::kNotOpen)
        return inQueue(QT_TRANSLATE_NOOP("queue", "Open"));
    return row.clock.stage ? countdownText(row.clock.left(now)) : QString();
}

} // namespace live
