// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "base/result.h"
#include "base/time/instant.h"
#include "desk/door/casefeed.h"
#include "domain/access/actor.h"

#include <QFuture>
#include <QHash>

#include <memory>
#include <optional>
#include <vector>

namespace desk {

/// A window as other seats are told of it: its post and its seat, never a person's name.
struct SeatMark {
    QString post; ///< as the log would have it; empty: nobody sits there
    QString seat; ///< "03", of a store with accounts; else empty
    domain::Role role = domain::Role::Viewer;
    friend bool operator==(const SeatMark &, const SeatMark &) = default;
};
/// What others are told of an actor.
[[nodiscard]] inline SeatMark seatMarkOf(const domain::Actor &actor) { return {actor.post, actor.seat, actor.role}; }

/// How long a case is held for whoever writes in it, from the last key on.
inline constexpr base::Milliseconds kWritingFor = std::chrono::minutes(3);

/// Somebody writes in a case: a form of an act, a note. The moments are the town's.
struct Writing {
    SeatMark who;
    base::Instant since;
    base::Instant until;    ///< when it lapses by itself if no more is written
    bool own = false;       ///< it is this window
    bool takenOver = false; ///< from another seat, which was writing
    friend bool operator==(const Writing &, const Writing &) = default;
};

/// Who is at a case beside this window.
struct CasePresence {
    std::vector<SeatMark> open; ///< other windows that have it open, in the order in which they came
    std::optional<Writing> writing;
    friend bool operator==(const CasePresence &, const CasePresence &) = default;
};

/// What the hall's wall is to tell in its call-out: a case, or an area of the map.
struct WallTopic {
    base::CaseId caseId; ///< invalid: no case
    QString grid{};      ///< code of a grid; empty: none
    [[nodiscard]] bool isValid() const { return caseId.isValid() || !grid.isEmpty(); }
    friend bool operator==(const WallTopic &, const WallTopic &) = default;
};

/// How long the wall shows what a seat sent to it, unless it is taken back before.
inline constexpr base::Milliseconds kOnWallFor = std::chrono::minutes(15);

/// A seat has the wall show something. The moments are the town's.
struct WallCall {
    SeatMark who;
    WallTopic topic;
    base::Instant since;
    base::Instant until; ///< when it ends by itself
    bool own = false;    ///< it is this window's
    friend bool operator==(const WallCall &, const WallCall &) = default;
};
/// What is on the wall by a seat's word; none: nothing is, and the wall chooses for itself.
struct OnWall {
    std::optional<WallCall> call{};
    friend bool operator==(const OnWall &, const OnWall &) = default;
};

/// Every case that another window has open, or that anybody writes in.
using PresenceView = QHash<base::CaseId, CasePresence>;
using PresenceViewPtr = std::shared_ptr<const PresenceView>;

/// Who has which case open, and who writes in it. Not history: it is in no log, no chain and no backup, and whoever is killed is gone from it after
/// some seconds. One window's door: it has one case open at the most, and writes in one at the most. A hold is advice to people, and lapses
/// kWritingFor after the last key; what an order may do is decided by the log alone. What a seat has the wall show goes the same way: it ends with
/// the seat, and nothing of it is kept. Thread-safe; never blocks. Subscriptions must end before their context objects do.
class PresenceDesk {
public:
    virtual ~PresenceDesk() = default;

    /// Who sits at this window from now on. An empty post is nobody: others see nothing of the window, and what it wrote in is free.
    virtual void sit(SeatMark who) = 0;
    /// The case that this window has open; an invalid id: none.
    virtual void look(base::CaseId id) = 0;
    /// A key was typed: takes the hold of the case, or renews it. Conflict when another window has it, Storage or Busy where nobody can be asked:
    /// writing goes on then as if nobody else were there.
    [[nodiscard]] virtual QFuture<base::Result<Writing>> write(base::CaseId id) = 0;
    /// Sent, or left: the case is free, if this window held it.
    virtual void stop(base::CaseId id) = 0;
    /// Takes the hold from whoever has it, who is told. Refused to a role without Right::TakeOverCase.
    [[nodiscard]] virtual QFuture<base::Result<Writing>> takeOver(domain::Role by, base::CaseId id) = 0;
    /// Has the wall show it for kOnWallFor, in place of whatever another seat had there. Refused to a role without Right::ShowOnWall, Malformed where
    /// nothing is named, Storage or Busy where the wall cannot be told.
    [[nodiscard]] virtual QFuture<base::Result<WallCall>> showOnWall(domain::Role by, WallTopic topic) = 0;
    /// Takes back what this window has on the wall, if it has something there.
    virtual void leaveWall() = 0;
    /// What is on the wall as soon as it is read, then every change, on `context`'s thread. Also for who sits nowhere: the wall itself.
    [[nodiscard]] virtual Subscription onWall(QObject *context, std::function<void(const OnWall &)> deliver) = 0;
    /// What is known now as soon as it is read, then every change, on `context`'s thread.
    [[nodiscard]] virtual Subscription onPresence(QObject *context, std::function<void(const PresenceViewPtr &)> deliver) = 0;
};

} // namespace desk
