// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/centre/centre.h"
#include "live/centre/dutyviews.h"

#include <optional>
#include <vector>

namespace live {

// Which shift is to be handed over, and which was not. Pure functions of a region, the folded centre and a moment.

/// Whether a turn ended silently: after its end both signatures are missing.
struct NotHandedOver {
    TurnView turn;
    base::Instant since; ///< its end
    friend bool operator==(const NotHandedOver &, const NotHandedOver &) = default;
};
/// Of the turn that ended last. None where the town has no shifts, where it was handed over, or where the centre's log begins after it: nobody was
/// there who could have. In a drill only once a shift was handed over or a sheet begun: who plays the days before writes none.
[[nodiscard]] std::optional<NotHandedOver> notHandedOver(const region::Region &region, const domain::Centre &centre, base::Instant now, bool drill);

/// "not handed over 12:34", translated; hours before it from the first one on.
[[nodiscard]] QString notHandedOverText(const NotHandedOver &late, base::Instant now);

/// Every turn that ended silently, as far as the centre remembers: of what ended kCentreKeeps ago nobody can say any more whether both signed.
struct UnsignedTurns {
    std::optional<NotHandedOver> last; ///< of the turn that ended last
    std::vector<TurnView> before;      ///< those before it, as they ended; they can be signed late
    [[nodiscard]] int all() const { return int(before.size()) + (last ? 1 : 0); }
    friend bool operator==(const UnsignedTurns &, const UnsignedTurns &) = default;
};
/// notHandedOver(), and the turns before since the centre hands over: since it has accounts, or a first sheet was begun. Where it has neither, none
/// before.
[[nodiscard]] UnsignedTurns unsignedTurns(const region::Region &region, const domain::Centre &centre, base::Instant now, bool drill);

/// "not handed over 12:34 · 3 shifts in all, the oldest 11-02", translated; empty where every turn was handed over.
[[nodiscard]] QString unsignedText(const UnsignedTurns &turns, const region::Region &region, base::Instant now);

/// "not handed over 12:34 · 3 shifts": the same where there is little room.
[[nodiscard]] QString unsignedBrief(const UnsignedTurns &turns, base::Instant now);

/// What F10 is about.
struct HandoverTurn {
    TurnView outgoing;
    TurnView incoming; ///< begins when the outgoing one ends, or next after it
    bool late = false; ///< the outgoing one has ended, and was not handed over
    bool done = false; ///< it was handed over: there is nothing to do
    friend bool operator==(const HandoverTurn &, const HandoverTurn &) = default;
};
/// The turn that was not handed over, else the one that runs; none between shifts, and where the town has none.
[[nodiscard]] std::optional<HandoverTurn> handoverTurnOf(const region::Region &region, const domain::Centre &centre, base::Instant now, bool drill);
/// An earlier one that nobody signed (UnsignedTurns::before), to be signed late; none: it is no such one.
[[nodiscard]] std::optional<HandoverTurn> lateTurnOf(const region::Region &region, const domain::Centre &centre, const QString &shift, QDate date,
                                                     base::Instant now, bool drill);

/// The open sheet where it is that of this turn; null: it is not written yet.
[[nodiscard]] const domain::HandoverSheet *sheetOf(const domain::Centre &centre, const domain::ShiftTurn &turn);

} // namespace live
