// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/briefcolumns.h"

namespace store
{

using namespace Qt::StringLiterals;

namespace
{

QVariant textValue(const QString &text) { return text.isNull() ? u""_s : text; }

QVariant instantValue(base::Instant instant) { return base::toMsec(instant); }

QVariant instantValue(const std::optional<base::Instant> &instant) { return instant ? QVariant(base::toMsec(*instant)) : QVariant(); }

template <class Enum>
QVariant numberOf(Enum value)
{
    return static_cast<int>(value);
}

/// "msec:level msec:level …"; NULL when the level never changed.
QVariant levelsValue(const std::vector<domain::LevelMark> &levels)
{
    if (levels.empty())
        return {};
    QStringList marks;
    for (const domain::LevelMark &mark : levels)
        marks.append(u"%1:%2"_s.arg(base::toMsec(mark.since)).arg(domain::number(mark.level)));
    return marks.join(u' ');
}

std::vector<domain::LevelMark> levelsOf(const QVariant &value)
{
    std::vector<domain::LevelMark> levels;
    if (value.isNull())
        return levels;
    for (const QString &mark : value.toString().split(u' ', Qt::SkipEmptyParts)) {
        const qsizetype colon = mark.indexOf(u':');
        levels.push_back({base::fromMsec(mark.left(colon).toLongLong()), static_cast<domain::Severity>(mark.mid(colon + 1).toInt())});
    }
    return levels;
}

std::optional<base::Instant> instantAt(const QVariant &value)
{
    if (value.isNull())
        return {};
    return base::fromMsec(value.toLongLong());
}

QVariant caseIdValue(base::CaseId id) { return static_cast<qint64>(id.value); }

} // namespace

QVariantList wholeRow(const domain::CaseBrief &brief)
{
    return {caseIdValue(brief.id),
            brief.version,
            textValue(brief.number),
            textValue(brief.title),
            textValue(brief.item),
            textValue(brief.place),
            textValue(brief.grid),
            textValue(brief.department),
            textValue(brief.unit),
            textValue(brief.source),
            textValue(brief.sourceId),
            brief.point ? QVariant(brief.point->latitude) : QVariant(),
            brief.point ? QVariant(brief.point->longitude) : QVariant(),
            numberOf(brief.state),
            numberOf(brief.level),
            numberOf(brief.difficulty),
            int{brief.suspended},
            int{brief.supervised},
            int{brief.extensionAsked},
            int{brief.urges},
            int{brief.reworks},
            int{brief.extensions},
            instantValue(brief.reportedAt),
            instantValue(brief.filedAt),
            instantValue(brief.dispatchedAt),
            instantValue(brief.handledAt),
            instantValue(brief.closedAt),
            instantValue(brief.endedAt),
            instantValue(brief.supervisedAt),
            instantValue(brief.dueAt),
            brief.stage ? numberOf(*brief.stage) : QVariant(),
            brief.stage ? instantValue(brief.stageStartedAt) : QVariant(),
            brief.stage ? instantValue(brief.stageDueAt) : QVariant(),
            brief.onTime ? QVariant(int{*brief.onTime}) : QVariant(),
            levelsValue(brief.levels),
            instantValue(brief.changedAt),
            int{domain::isOpen(brief.state)}};
}

QVariantList changedRow(const domain::CaseBrief &brief)
{
    return {brief.version,
            textValue(brief.department),
            textValue(brief.unit),
            numberOf(brief.state),
            numberOf(brief.level),
            numberOf(brief.difficulty),
            int{brief.suspended},
            int{brief.supervised},
            int{brief.extensionAsked},
            int{brief.urges},
            int{brief.reworks},
            int{brief.extensions},
            instantValue(brief.filedAt),
            instantValue(brief.dispatchedAt),
            instantValue(brief.handledAt),
            instantValue(brief.closedAt),
            instantValue(brief.endedAt),
            instantValue(brief.supervisedAt),
            instantValue(brief.dueAt),
            brief.stage ? numberOf(*brief.stage) : QVariant(),
            brief.stage ? instantValue(brief.stageStartedAt) : QVariant(),
            brief.stage ? instantValue(brief.stageDueAt) : QVariant(),
            brief.onTime ? QVariant(int{*brief.onTime}) : QVariant(),
            levelsValue(brief.levels),
            instantValue(brief.changedAt),
            int{domain::isOpen(brief.state)},
            caseIdValue(brief.id)};
}

domain::CaseBrief briefAt(const Statement &row)
{
    domain::CaseBrief brief;
    int column = 0;
    const auto next = [&] { return row.value(column++); };
    brief.id = {static_cast<quint64>(next().toLongLong())};
    brief.version = next().toUInt();
    for (QString *text : {&brief.number, &brief.title, &brief.item, &brief.place, &brief.grid, &brief.department, &brief.unit,
                          &brief.source, &brief.sourceId})
        *text = next().toString();
    const QVariant latitude = next();
    const QVariant longitude = next();
    if (!latitude.isNull() && !longitude.isNull())
        brief.point = base::GeoPoint{latitude.toDouble(), longitude.toDouble()};
    brief.state = static_cast<domain::CaseState>(next().toInt());
    brief.level = static_cast<domain::Severity>(next().toInt());
    brief.difficulty = static_cast<domain::Difficulty>(next().toInt());
    for (bool *mark : {&brief.suspended, &brief.supervised, &brief.extensionAsked})
        *mark = next().toInt() != 0;
    for (quint16 *count : {&brief.urges, &brief.reworks, &brief.extensions})
        *count = static_cast<quint16>(next().toInt());
    brief.reportedAt = base::fromMsec(next().toLongLong());
    for (std::optional<base::Instant> *instant :
         {&brief.filedAt, &brief.dispatchedAt, &brief.handledAt, &brief.closedAt, &brief.endedAt, &brief.supervisedAt, &brief.dueAt})
        *instant = instantAt(next());
    if (const QVariant stage = next(); !stage.isNull())
        brief.stage = static_cast<domain::Stage>(stage.toInt());
    brief.stageStartedAt = instantAt(next()).value_or(base::Instant{});
    brief.stageDueAt = instantAt(next()).value_or(base::Instant{});
    if (const QVariant onTime = next(); !onTime.isNull())
        brief.onTime = onTime.toInt() != 0;
    brief.levels = levelsOf(next());
    brief.changedAt = base::fromMsec(next().toLongLong());
    return brief;
}

} // namespace store
