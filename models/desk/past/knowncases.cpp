// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/past/knowncases.h"

#include "base/try.h"
#include "desk/past/snapshot.h"
#include "domain/access/right.h"
#include "domain/rules/recurrence.h"

#include <QSet>
#include <QtMath>

#include <algorithm>
#include <cmath>

namespace desk {

namespace {

constexpr int kMostCandidates = 200;        ///< of the caller, and of the place: what a line that calls all day has done lately is enough
constexpr double kMetresOfDegree = 111'000; ///< somewhat less than a degree of latitude: the box is not too small

bool asksForCaller(const KnownRequest &request)
{
    return !domain::typedTail(request.digits).isEmpty() && domain::has(request.asker, domain::Right::SearchCaller);
}

bool asksForPlace(const KnownRequest &request) { return request.point && !request.item.isEmpty(); }

base::Outcome addFromTables(const store::CaseReader &cases, const KnownRequest &request, QSet<base::CaseId> &candidates)
{
    const auto add = [&candidates](const std::vector<base::CaseId> &ids) {
        for (const base::CaseId id : ids)
            candidates.insert(id);
    };
    if (asksForCaller(request)) {
        TRY(const auto ids, cases.ofCaller(domain::typedTail(request.digits), kMostCandidates));
        add(ids);
    }
    if (asksForPlace(request)) {
        const double high = request.within.value / kMetresOfDegree;
        const double wide = high / std::max(0.01, std::cos(qDegreesToRadians(request.point->latitude)));
        TRY(const auto ids, cases.ofItemWithin(request.item, request.from, {request.point->latitude - high, request.point->longitude - wide},
                                               {request.point->latitude + high, request.point->longitude + wide}, kMostCandidates));
        add(ids);
    }
    return {};
}

base::Result<QSet<base::CaseId>> knownCandidates(const ReaderParts &parts, const KnownRequest &request)
{
    QSet<base::CaseId> candidates;
    base::Position followed;
    if (const store::CaseReader *cases = parts.cases()) {
        // The position before the rows: they may be newer than it, never older.
        TRY(followed, cases->position());
        TRY_DONE(addFromTables(*cases, request, candidates));
    }
    TRY_DONE(parts.log().replayAll(followed, [&candidates](const domain::CommittedEvent &event) {
        candidates.insert(event.caseId);
        return true;
    }));
    return candidates;
}

bool isOfPlace(const domain::Case &c, const KnownRequest &request)
{
    return asksForPlace(request) && c.report.item == request.item && c.report.reportedAt >= request.from && c.report.place.point &&
           !c.report.splitFrom && base::distance(*c.report.place.point, *request.point) <= request.within;
}

bool comesFirst(const KnownCase &left, const KnownCase &right)
{
    const bool isLeftOpen = domain::isOpen(left.brief.state), isRightOpen = domain::isOpen(right.brief.state);
    if (isLeftOpen != isRightOpen)
        return isLeftOpen;
    if (left.brief.reportedAt != right.brief.reportedAt)
        return left.brief.reportedAt > right.brief.reportedAt;
    return left.brief.id > right.brief.id;
}

} // namespace

base::Result<KnownCases> readKnown(const ReaderParts &parts, const KnownRequest &request, std::optional<base::Instant> until)
{
    KnownCases known;
    if (!asksForCaller(request) && !asksForPlace(request))
        return known;
    TRY(const auto candidates, knownCandidates(parts, request));
    for (const base::CaseId id : candidates) {
        TRY(const auto c, caseAsOf(parts.log(), id, until.value_or(base::Instant::max())));
        if (c.version == 0 || domain::lifeOf(c.state) != domain::CaseLife::Case)
            continue;
        const bool isCallers = asksForCaller(request) && domain::isNumberOf(c.report.caller, request.digits);
        if (isCallers || isOfPlace(c, request))
            known.push_back({domain::briefOf(c), c.report.caller, isCallers, c.calls});
    }
    std::ranges::sort(known, comesFirst);
    known.resize(std::min(known.size(), static_cast<size_t>(kMostKnown)));
    return known;
}

} // namespace desk
