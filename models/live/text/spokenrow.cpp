// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/text/spokenrow.h"

#include "base/text/listed.h"
#include "live/text/timetext.h"

#include <QCoreApplication>

namespace live {

using namespace Qt::StringLiterals;

namespace {

QString spokenText(const char *source) { return QCoreApplication::translate("spoken", source); }
QString themeText(const char *source) { return QCoreApplication::translate("theme", source); }

QString withStage(const QueueRow &row, const QString &said) { return row.clock.stage ? domain::label(*row.clock.stage) + u' ' + said : said; }

} // namespace

QString urgencyWord(domain::Severity level)
{
    switch (level) {
    case domain::Severity::Red: return themeText(QT_TRANSLATE_NOOP("theme", "Critical"));
    case domain::Severity::Orange: return themeText(QT_TRANSLATE_NOOP("theme", "Urgent"));
    case domain::Severity::Yellow: return themeText(QT_TRANSLATE_NOOP("theme", "Pressing"));
    case domain::Severity::Blue: return themeText(QT_TRANSLATE_NOOP("theme", "Normal"));
    case domain::Severity::Green: return themeText(QT_TRANSLATE_NOOP("theme", "Minor"));
    }
    Q_UNREACHABLE();
}

QString spokenLevel(domain::Severity level) { return domain::colourLabel(level) + u' ' + urgencyWord(level); }

QString spokenClock(const QueueRow &row, base::Instant now)
{
    const base::Milliseconds left = row.clock.left(now);
    switch (row.clock.urgency(now)) {
    case Urgency::None: return row.clock.open == domain::kNotOpen ? QString() : domain::openText(row.clock.open);
    case Urgency::Paused: return spokenText(QT_TRANSLATE_NOOP("spoken", "clock paused"));
    case Urgency::Overdue: return withStage(row, spokenText(QT_TRANSLATE_NOOP("spoken", "overdue %1")).arg(countdownText(-left)));
    case Urgency::Near: return withStage(row, spokenText(QT_TRANSLATE_NOOP("spoken", "%1 left, near its end")).arg(countdownText(left)));
    case Urgency::Running: return withStage(row, spokenText(QT_TRANSLATE_NOOP("spoken", "%1 left")).arg(countdownText(left)));
    }
    Q_UNREACHABLE();
}

QString spokenRow(const QueueRow &row, base::Instant now)
{
    QStringList words{spokenLevel(row.level), row.number, base::isolated(row.title)};
    if (row.more > 0)
        words << spokenText(QT_TRANSLATE_NOOP("spoken", "stands for %1 more")).arg(row.more);
    words << placeText(row) << base::isolated(row.source) << base::isolated(row.department) << stateCell(row, now);
    if (row.unseen(now))
        words << themeText(QT_TRANSLATE_NOOP("theme", "Not acknowledged"));
    if (row.urges > 0)
        words << spokenText(QT_TRANSLATE_NOOP("spoken", "urged %1 ×")).arg(row.urges);
    if (row.byCaller)
        words << spokenText(QT_TRANSLATE_NOOP("spoken", "by the caller’s digits"));
    if (row.pending)
        words << spokenText(QT_TRANSLATE_NOOP("spoken", "being written"));
    if (!row.writer.isEmpty())
        words << spokenText(QT_TRANSLATE_NOOP("spoken", "%1 is writing")).arg(base::isolated(row.writer));
    words << spokenClock(row, now);
    words.removeAll(QString());
    return base::listed(words);
}

QString spokenCell(QueueColumn column, const QueueRow &row, base::Instant now)
{
    if (column == QueueColumn::Mark)
        return spokenRow(row, now);
    if (column == QueueColumn::Level)
        return spokenLevel(row.level);
    return column == QueueColumn::Left ? spokenClock(row, now) : specOf(column).text(row, now);
}

} // namespace live
