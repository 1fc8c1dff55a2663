// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/past/snapshot.h"

#include "base/try.h"
#include "domain/case/revisit.h"
#include "domain/centre/plan.h"
#include "store/projection/projections.h"

#include <QSet>

#include <algorithm>

namespace desk {

namespace {

constexpr base::Instant kNever = base::fromMsec(253'402'300'800'000); // the year 10000

// Suggestions never stand on the wall, answered or not. A case that was closed before counts on the day on which it is due.
// Of a moment that is over (`at`) what is due later counts nowhere yet.
bool belongs(const domain::CaseBrief &brief, base::Instant from, const OwedRevisits &owed, base::Instant at = base::Instant::max())
{
    if (domain::lifeOf(brief.state) != domain::CaseLife::Case)
        return false;
    return domain::isOpen(brief.state) || (brief.endedAt && *brief.endedAt >= from) ||
           (brief.closedAt && brief.dueAt && *brief.dueAt >= from && *brief.dueAt <= at) ||
           domain::awaitsRevisit(brief, owed.sources, owed.closedFrom) || domain::isCallBackPromised(brief.owed);
}

/// The earliest ending that may belong: what the projection is asked for.
base::Instant askedFrom(base::Instant from, const OwedRevisits &owed) { return owed.sources.isEmpty() ? from : std::min(from, owed.closedFrom); }

BatchPtr toSnapshot(QHash<base::CaseId, domain::CaseBrief> found, base::Position upTo)
{
    auto batch = std::make_shared<Batch>();
    batch->upTo = upTo;
    batch->snapshot = true;
    batch->cases.reserve(static_cast<size_t>(found.size()));
    for (domain::CaseBrief &brief : found)
        batch->cases.push_back(std::move(brief));
    std::sort(batch->cases.begin(), batch->cases.end(), [](const auto &left, const auto &right) { return left.id < right.id; });
    return batch;
}

/// What the projection says instead of rows while it is being filled anew; its error where it says nothing.
base::Result<store::CaseSeeds> seedsInstead(const store::CaseReader &cases, base::Instant from, const base::Error &why)
{
    if (why.code != base::ErrorCode::Busy)
        return tl::unexpected(why);
    auto seeds = cases.seeds(from);
    if (!seeds)
        return base::pass(seeds);
    if (!*seeds)
        return tl::unexpected(why);
    return **std::move(seeds);
}

/// The cases that events after `after` touched, and the position of the last of them.
base::Outcome touchedSince(const store::EventLog &log, base::Position after, QSet<base::CaseId> &touched, base::Position &upTo)
{
    upTo = after;
    return log.replayAll(after, [&](const domain::CommittedEvent &event) {
        touched.insert(event.caseId);
        upTo = event.position;
        return true;
    });
}

/// The cases that `ask` finds in the projection, and those that the log touched since it was written; where there is none, all of the log.
template <class Ask> base::Result<QSet<base::CaseId>> candidatesOf(const ReaderParts &parts, base::Instant from, base::Position &upTo, Ask ask)
{
    QSet<base::CaseId> candidates;
    base::Position known;
    if (const store::CaseReader *cases = parts.cases()) {
        if (const auto position = cases->position()) {
            known = *position;
            const base::Outcome read = ask(*cases, [&candidates](const domain::CaseBrief &brief) {
                candidates.insert(brief.id);
                return true;
            });
            if (!read)
                return base::pass(read);
        } else {
            const auto seeds = seedsInstead(*cases, from, position.error());
            if (!seeds)
                return base::pass(seeds);
            known = seeds->position;
            candidates = QSet<base::CaseId>(seeds->cases.begin(), seeds->cases.end());
        }
    }
    if (const base::Outcome read = touchedSince(parts.log(), known, candidates, upTo); !read)
        return base::pass(read);
    return candidates;
}

} // namespace

base::Result<domain::Case> caseAsOf(const store::EventLog &log, base::CaseId id, base::Instant at)
{
    domain::Case folded;
    folded.id = id;
    TRY_DONE(log.replayCase(id, 0, [&](const domain::CommittedEvent &event) {
        if (event.event.at > at)
            return folded.version > 0; // before its report there is no case; behind it, what is later is passed over
        domain::apply(folded, event.event);
        return true;
    }));
    return folded;
}

base::Result<std::optional<base::Instant>> firstMoment(const ReaderParts &parts)
{
    std::optional<base::Instant> first;
    const auto take = [&first](base::Instant moment) {
        first = std::min(first.value_or(moment), moment);
        return false;
    };
    TRY_DONE(parts.log().replayAll({}, [&](const domain::CommittedEvent &event) { return take(event.event.at); }));
    TRY_DONE(parts.log().replayCentre(0, [&](const store::CommittedCentreEvent &event) { return take(event.event.at); }));
    if (!parts.cases())
        return first;
    // Tables that are being made anew say nothing.
    if (const auto earliest = parts.cases()->earliest(); earliest && *earliest)
        take(**earliest);
    return first;
}

base::Instant keptFrom(const region::Region &region, base::Instant now)
{
    const domain::WorkCalendar &calendar = region.rulebook.calendar;
    return std::min(domain::startOf(calendar, domain::toLocal(calendar, now).date()), now - kSnapshotReach);
}

OwedRevisits owedRevisits(const region::Region &region, base::Instant now)
{
    return {region.plan ? region.plan->handling.revisitSources : QStringList(), now - domain::kRevisitWithin};
}

base::Result<BatchPtr> readSnapshot(const ReaderParts &parts, base::Instant from, const OwedRevisits &owed)
{
    QHash<base::CaseId, domain::CaseBrief> found;
    QSet<base::CaseId> touched;
    base::Position known, upTo;
    if (const store::CaseReader *cases = parts.cases()) {
        if (const auto position = cases->position()) {
            known = *position;
            const auto take = [&](const domain::CaseBrief &brief) {
                if (belongs(brief, from, owed))
                    found.insert(brief.id, brief);
                return true;
            };
            if (const base::Outcome read = cases->touching(askedFrom(from, owed), kNever, take); !read)
                return base::pass(read);
            if (const base::Outcome read = cases->promised(take); !read)
                return base::pass(read);
        } else {
            const auto seeds = seedsInstead(*cases, askedFrom(from, owed), position.error());
            if (!seeds)
                return base::pass(seeds);
            known = seeds->position;
            touched = QSet<base::CaseId>(seeds->cases.begin(), seeds->cases.end());
        }
    }
    if (const base::Outcome read = touchedSince(parts.log(), known, touched, upTo); !read)
        return base::pass(read);
    for (const base::CaseId id : std::as_const(touched)) {
        const auto folded = store::foldCase(parts.log(), id);
        if (!folded)
            return base::pass(folded);
        const domain::CaseBrief brief = domain::briefOf(*folded);
        if (belongs(brief, from, owed))
            found.insert(id, brief);
        else
            found.remove(id);
    }
    return toSnapshot(std::move(found), upTo);
}

base::Result<BatchPtr> readPast(const ReaderParts &parts, base::Instant from, base::Instant at, const OwedRevisits &owed)
{
    base::Position upTo;
    const auto candidates = candidatesOf(parts, askedFrom(from, owed), upTo, [&](const store::CaseReader &cases, const store::BriefVisitor &visit) {
        const base::Outcome read = cases.touching(askedFrom(from, owed), at + base::Milliseconds(1), visit);
        return read ? cases.promised(visit) : read;
    });
    if (!candidates)
        return base::pass(candidates);
    QHash<base::CaseId, domain::CaseBrief> found;
    for (const base::CaseId id : *candidates) {
        const auto folded = caseAsOf(parts.log(), id, at);
        if (!folded)
            return base::pass(folded);
        if (folded->version == 0)
            continue;
        const domain::CaseBrief brief = domain::briefOf(*folded);
        if (belongs(brief, from, owed, at))
            found.insert(id, brief);
    }
    return toSnapshot(std::move(found), upTo);
}

base::Result<BatchPtr> readPast(const ReaderParts &parts, store::LifeBook &lives, base::Instant from, base::Instant at, const OwedRevisits &owed)
{
    QSet<base::CaseId> touched;
    base::Position upTo;
    if (const base::Outcome read = touchedSince(parts.log(), lives.upTo(), touched, upTo); !read)
        return base::pass(read);
    QHash<base::CaseId, domain::CaseBrief> found;
    const base::Outcome visited = lives.visit(askedFrom(from, owed), at, [&](const domain::CaseBrief &brief) {
        if (belongs(brief, from, owed, at))
            found.insert(brief.id, brief);
        return true;
    });
    if (!visited)
        return base::pass(visited);
    for (const base::CaseId id : std::as_const(touched)) {
        const auto folded = caseAsOf(parts.log(), id, at);
        if (!folded)
            return base::pass(folded);
        const domain::CaseBrief brief = domain::briefOf(*folded);
        if (folded->version > 0 && belongs(brief, from, owed, at))
            found.insert(id, brief);
        else
            found.remove(id);
    }
    return toSnapshot(std::move(found), upTo);
}

base::Result<std::vector<domain::Case>> readSuggestions(const ReaderParts &parts, base::Instant answeredFrom, std::optional<base::Instant> until)
{
    base::Position upTo;
    const auto candidates = candidatesOf(parts, answeredFrom, upTo, [&](const store::CaseReader &cases, const store::BriefVisitor &visit) {
        return cases.suggestions(answeredFrom, visit);
    });
    if (!candidates)
        return base::pass(candidates);
    std::vector<domain::Case> found;
    for (const base::CaseId id : *candidates) {
        auto folded = caseAsOf(parts.log(), id, until.value_or(base::Instant::max()));
        if (!folded)
            return base::pass(folded);
        if (folded->version > 0 && domain::lifeOf(folded->state) == domain::CaseLife::Suggestion &&
            (!folded->endedAt || *folded->endedAt >= answeredFrom))
            found.push_back(*std::move(folded));
    }
    std::ranges::sort(found, {}, &domain::Case::id);
    return found;
}

} // namespace desk
