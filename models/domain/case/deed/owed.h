// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time/instant.h"
#include "domain/case/casestate.h"

#include <QString>

#include <algorithm>
#include <array>
#include <vector>

namespace domain {

/// What somebody at a seat owes for a case, or waited for and now has (我欠的).
enum class OwedKind : quint8 {
    CallBack,  ///< a caller was promised to be rung back
    Return,    ///< a department gave the case back, and nobody has sent it anywhere since
    LookBack,  ///< the police said what the footage shows
    Closure,   ///< the partner who had the case closed it
    Plan,      ///< a consultation agreed on a plan
    Extension, ///< more time was granted, or was not
    Word,      ///< the supervisor said yes or no to what was asked
};
inline constexpr std::array kOwedKinds{OwedKind::CallBack, OwedKind::Return,    OwedKind::LookBack, OwedKind::Closure,
                                       OwedKind::Plan,     OwedKind::Extension, OwedKind::Word};

/// Answers are owed nothing but a look; the other two something to do.
[[nodiscard]] constexpr bool isAnswer(OwedKind kind) { return kind != OwedKind::CallBack && kind != OwedKind::Return; }

/// One thing that is owed, and by whom: who promised or asked. Where the store had accounts then that is the person, else the post; where the system
/// asked, it is everybody.
struct Owed {
    OwedKind kind = OwedKind::CallBack;
    base::Instant at; ///< CallBack: the promised time; else when it came
    QString post, person;
    friend bool operator==(const Owed &, const Owed &) = default;
};
/// One of a kind at the most, in the order in which they came.
using OwedList = std::vector<Owed>;

[[nodiscard]] inline bool isCallBackPromised(const OwedList &list)
{
    return std::ranges::any_of(list, [](const Owed &each) { return each.kind == OwedKind::CallBack; });
}

/// Whether it is this actor's.
[[nodiscard]] inline bool isOwedBy(const Owed &owed, const Actor &actor)
{
    if (!owed.person.isEmpty())
        return owed.person == actor.person;
    return owed.post.isEmpty() || owed.post == actor.post;
}

} // namespace domain
