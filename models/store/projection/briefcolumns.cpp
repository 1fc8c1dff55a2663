// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/projection/briefcolumns.h"

namespace store {

using namespace Qt::StringLiterals;

namespace {

QVariant textValue(const QString &text) { return text.isNull() ? u""_s : text; }

QVariant instantValue(base::Instant instant) { return base::toMsec(instant); }

QVariant instantValue(const std::optional<base::Instant> &instant) { return instant ? QVariant(base::toMsec(*instant)) : QVariant(); }

template <class Enum> QVariant numberOf(Enum value) { return static_cast<int>(value); }

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

QVariant caseIdValue(base::CaseId id) { return static_cast<qint64>(id.value); }

} // namespace

bool isMoment(qint64 msec) { return msec >= -62'135'596'800'000 && msec <= 253'402'300'799'999; }

std::optional<std::vector<domain::LevelMark>> levelsOf(const QString &text)
{
    std::vector<domain::LevelMark> levels;
    for (const QString &mark : text.split(u' ', Qt::SkipEmptyParts)) {
        const qsizetype colon = mark.indexOf(u':');
        bool hasMoment = false;
        bool hasLevel = false;
        const qint64 since = mark.left(colon).toLongLong(&hasMoment);
        const auto level = domain::severityOf(mark.mid(colon + 1).toInt(&hasLevel));
        if (!hasMoment || !hasLevel || !level || !isMoment(since))
            return std::nullopt;
        levels.push_back({base::fromMsec(since), *level});
    }
    return levels;
}

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
            instantValue(brief.unseenSince),
            int{brief.outside},
            int{brief.alarms},
            textValue(brief.sensor),
            brief.dueOpen,
            int{brief.excused},
            int{domain::isOpen(brief.state)}};
}

CaseAnswers answersOf(const domain::Case &c) { return {c.contactTried ? c.contacted : std::nullopt, c.solved, c.satisfaction, c.adoption}; }

QVariantList answerValues(const CaseAnswers &answers)
{
    const auto known = [](const auto &answer) { return answer ? QVariant(static_cast<int>(*answer)) : QVariant(); };
    return {known(answers.contacted), known(answers.solved), known(answers.satisfaction), known(answers.adoption)};
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
            instantValue(brief.unseenSince),
            textValue(brief.grid),
            int{brief.outside},
            int{brief.alarms},
            brief.dueOpen,
            int{brief.excused},
            int{domain::isOpen(brief.state)},
            caseIdValue(brief.id)};
}

} // namespace store
