// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/audit/logwalk.h"

#include "base/try.h"
#include "domain/case/case.h"
#include "domain/case/clockstanding.h"

#include <algorithm>
#include <limits>

namespace report {

using namespace Qt::StringLiterals;

namespace {

constexpr quint64 kWalkedAtOnce = 4096; ///< events of the case log that are read at once, the newest first
constexpr qsizetype kShortestName = 2;  ///< of a caller, that is looked for in what people wrote
constexpr qsizetype kShortestPhone = 5; ///< numbers of common shape are masked whosever they are

void noteOnce(QStringList &all, const QString &one, qsizetype shortest)
{
    if (one.size() >= shortest && !all.contains(one))
        all.append(one);
}

} // namespace

QString LoggedCase::withoutCaller(QString text) const
{
    for (const QString &part : names + phones)
        text.replace(part, u"***"_s, Qt::CaseInsensitive);
    return text;
}

domain::Severity LoggedCase::levelAfter(quint32 version) const
{
    domain::Severity level = domain::Severity::Green;
    for (const auto &[since, had] : levels) {
        if (since <= version)
            level = had;
    }
    return level;
}

base::Result<const LoggedCase *> LoggedCases::of(base::CaseId id)
{
    if (const auto known = m_known.constFind(id); known != m_known.cend())
        return &*known;
    domain::Case folded;
    folded.id = id;
    LoggedCase found;
    TRY_DONE(m_log.replayCase(id, 0, [&](const domain::CommittedEvent &each) {
        domain::apply(folded, each.event);
        noteOnce(found.names, folded.report.caller.name.trimmed(), kShortestName);
        noteOnce(found.phones, folded.report.caller.phone.trimmed(), kShortestPhone);
        if (found.levels.empty() || found.levels.back().second != folded.level)
            found.levels.emplace_back(each.version, folded.level);
        return true;
    }));
    found.number = folded.number;
    return &*m_known.insert(id, std::move(found));
}

quint64 sureUpTo(const domain::CentreEvent &event)
{
    if (const auto *doubted = std::get_if<domain::ClockDoubted>(&event.body))
        return doubted->upTo.value;
    if (const auto *confirmed = std::get_if<domain::ClockConfirmed>(&event.body))
        return confirmed->upTo.value;
    return std::numeric_limits<quint64>::max();
}

namespace {

/// When people did something in the slice for the last time; none: nobody did.
base::Result<std::optional<base::Instant>> walkSlice(const store::EventLog &log, quint64 after, quint64 upTo,
                                                     const std::function<base::Outcome(const domain::CommittedEvent &)> &visit)
{
    base::Outcome taken;
    std::optional<base::Instant> newest;
    TRY_DONE(log.replayAll({after}, [&](const domain::CommittedEvent &each) {
        if (each.position.value > upTo)
            return false;
        if (each.event.actor.role != domain::Role::System)
            newest = std::max(newest.value_or(each.event.at), each.event.at);
        taken = visit(each);
        return taken.has_value();
    }));
    TRY_DONE(taken);
    return newest;
}

} // namespace

base::Outcome walkCasesBack(const store::EventLog &log, base::Instant from, quint64 sure,
                            const std::function<base::Outcome(const domain::CommittedEvent &)> &visit)
{
    TRY(const base::Position head, log.head());
    quint64 upTo = head.value;
    while (upTo > 0) {
        const quint64 after = upTo - std::min(upTo, kWalkedAtOnce);
        TRY(const std::optional<base::Instant> newest, walkSlice(log, after, upTo, visit));
        if (newest && *newest < from - domain::kClockSkew && after <= sure)
            return {};
        upTo = after;
    }
    return {};
}

} // namespace report
