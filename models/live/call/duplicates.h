// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/door/knowncase.h"
#include "live/cases/casetable.h"
#include "region/region.h"

#include <optional>
#include <vector>

namespace live {

/// What is known of a call while it is taken down.
struct CallMatter {
    QString item; ///< chosen, or guessed from the words; may be empty
    QString element, grid, place;
    std::optional<base::GeoPoint> point;
    QString source;
    bool hasCaller = false; ///< the caller can be told apart from others
    base::Instant at;
};

/// A case that the call may be about.
struct LikeCase {
    base::CaseId id;
    QString number, title, item, element, grid, place, source, department;
    std::optional<base::GeoPoint> point;
    domain::Severity level = domain::Severity::Green;
    domain::CaseState state = domain::CaseState::Reported;
    base::Instant reportedAt;
    std::optional<base::Instant> endedAt;
    bool isCallers = false; ///< the caller's own
    bool isPart = false;    ///< split off another one: nobody reported it
    int calls = 0;          ///< called about again
    friend bool operator==(const LikeCase &, const LikeCase &) = default;
};
[[nodiscard]] LikeCase likeCase(const desk::KnownCase &known);
/// What the desk knows, and of the hall's cases those near enough to the call to matter, each once: what the desk says of the caller, what the hall
/// says of how it stands.
[[nodiscard]] std::vector<LikeCase> likeCases(const region::Region &region, const CallMatter &call, const CaseTable &table,
                                              const desk::KnownCases &known);

/// How much a case speaks for being the call's matter: 40 + 20 + 30 + 10 points at the most.
struct Likeness {
    int place = 0;                     ///< 40 at the very place, 20 at the border of the item's own radius, 0 from twice of it on
    int time = 0;                      ///< 20 within half an hour, then less by steps, 0 after kLikeSpan
    int kind = 0;                      ///< 30 the item itself, 20 its minor class, 10 its major class
    int caller = 0;                    ///< 10 the same caller
    std::optional<base::Metres> apart; ///< where both have a point
    bool isWithin = false;             ///< the item's own radius, the same element, or the very words
    [[nodiscard]] int total() const { return place + time + kind + caller; }
    friend bool operator==(const Likeness &, const Likeness &) = default;
};
/// How long ago a case may have been reported.
inline constexpr std::chrono::days kLikeSpan{90};
/// From so many points on a case is offered as the call's matter; below it is listed at the most.
inline constexpr int kOfferedFrom = 60;
inline constexpr int kListedFrom = 30;

[[nodiscard]] Likeness likenessOf(const region::Region &region, const CallMatter &call, const LikeCase &other);
/// How near counts as the same place for this item, in metres.
[[nodiscard]] base::Metres radiusOf(const region::Region &region, const QString &item);

struct Duplicate {
    LikeCase other;
    Likeness likeness;
    [[nodiscard]] bool isOffered() const { return likeness.total() >= kOfferedFrom && likeness.isWithin; }
    friend bool operator==(const Duplicate &, const Duplicate &) = default;
};
/// The likeliest first, of equally likely ones the open and then the latest; none below kListedFrom, none that was merged or voided. Pure; looks at
/// each case once.
[[nodiscard]] std::vector<Duplicate> duplicatesOf(const region::Region &region, const CallMatter &call, const std::vector<LikeCase> &cases,
                                                  size_t most = 5);

/// The count that the severity rule calls repeats, for the call as a report that comes in now, itself included: domain::RepeatIndex over these cases.
[[nodiscard]] int repeatsOf(const region::Region &region, const CallMatter &call, const std::vector<LikeCase> &cases);
/// Which report of its item within the item's radius in kLikeSpan the call would be: 1 where there was none.
[[nodiscard]] int timesHere(const region::Region &region, const CallMatter &call, const std::vector<LikeCase> &cases);

} // namespace live
