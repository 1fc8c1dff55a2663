// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/console.h"
#include "live/presence/presenceboard.h"

namespace ui::actions {

/// A seat as people read it: its post, the seat beside it where the post does not say it, and what it may do: "Seat 03 (dispatcher)".
[[nodiscard]] QString seatText(const Console &console, const desk::SeatMark &seat);
/// The same in a word, for a cell: the post.
[[nodiscard]] QString seatName(const Console &console, const desk::SeatMark &seat);
/// "Seat 02 is writing since 14:02; free at 14:05 or when it leaves."
[[nodiscard]] QString writingText(const Console &console, const desk::Writing &writing);
/// "Shift supervisor took over at 14:04."
[[nodiscard]] QString takenOverText(const Console &console, const desk::Writing &by);
/// "Also open at Seat 03 (dispatcher), Seat 05 (dispatcher)"; empty where nobody else has the case open, or it is not for this role to see.
[[nodiscard]] QString alsoOpenText(const Console &console, base::CaseId id);

/// Whether the act waits while another seat writes in the case. Accepting stops an alarm and does not: what is being written is told of it, as of any
/// other move. To see a caller changes nothing.
[[nodiscard]] constexpr bool waitsForWriter(domain::CaseAct act) { return act != domain::CaseAct::Accept && act != domain::CaseAct::UncoverCaller; }
/// The sentence why the act waits; empty: it does not.
[[nodiscard]] QString heldText(const Console &console, base::CaseId id, domain::CaseAct act);
/// Takes the last order back (Orders::undo), unless another seat is writing in its case by now: refused then with the sentence, and can be asked
/// again while the ten seconds last.
[[nodiscard]] base::Outcome takeBackLast(const Console &console);

} // namespace ui::actions
