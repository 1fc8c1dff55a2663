// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/time/instant.h"
#include "domain/access/actor.h"

#include <optional>
#include <vector>

namespace domain {

/// Somebody who may sign in: a person, or a device (an endpoint, a wall). Folded from the centre's log.
struct Account {
    QString person; ///< the name to sign in with: letters, digits, . - _, Han; unique without regard to case
    QString post;   ///< what screens and prints show
    Role role = Role::Viewer;
    bool device = false;
    QString secret; ///< as crypto_pwhash_str made it; only the desk compares
    bool locked = false;
    int failures = 0;                         ///< in a row, since the last success
    std::optional<base::Instant> barredUntil; ///< after kFailures failures
    base::Instant since;
    QString by;                               ///< who made it: the person, else the post
    base::Instant secretSince;                ///< when the secret was last set
    QString lockReason;                       ///< while it is locked …
    std::optional<base::Instant> lockedSince; ///< … and since when
    friend bool operator==(const Account &, const Account &) = default;
};
inline constexpr int kFailures = 5;
inline constexpr base::Milliseconds kBarredFor{10 * 60'000};

/// The accounts of a centre. None: nobody has been made somebody yet, and every window is whoever it says.
using Accounts = std::vector<Account>;

/// Somebody who has signed in and not out again. A seat is one person's; whose program died is there until another takes the seat.
struct SeatTaken {
    QString person;
    QString seat;
    base::Instant since;
    friend bool operator==(const SeatTaken &, const SeatTaken &) = default;
};

/// One program may act in a person's name, once, by then: whoever shows what the digest was made of.
struct Ticket {
    QString person;
    QString seat; ///< where the person let it
    QString digest;
    base::Instant until;
    friend bool operator==(const Ticket &, const Ticket &) = default;
};
/// A program that is started now reads its ticket within so long, on a machine that is busy.
inline constexpr base::Milliseconds kTicketFor{120'000};

/// Without regard to case, as people type a name; none for nobody's.
[[nodiscard]] const Account *accountOf(const Accounts &accounts, const QString &person);
[[nodiscard]] Account *accountOf(Accounts &accounts, const QString &person);
/// The actor that a person is at a seat.
[[nodiscard]] Actor actorOf(const Account &account, const QString &seat);
/// Whether failures keep it out now; a lock is another thing.
[[nodiscard]] bool isBarred(const Account &account, base::Instant now);
/// Who keeps the accounts: administrators that are persons and not locked.
[[nodiscard]] int administratorsIn(const Accounts &accounts);

/// A name that an account can have: 1 to 40 of the characters above. Malformed, at "person".
[[nodiscard]] base::Outcome goodName(const QString &person);
/// A seat that somebody can sign in at: 1 to 40 characters, none of them a control character. Malformed, at "seat".
[[nodiscard]] base::Outcome goodSeat(const QString &seat);

/// The one answer to an unknown name and a wrong secret.
[[nodiscard]] tl::unexpected<base::Error> notLetIn();
/// Why the person may not sign in now: unknown, locked, barred after failures (for how long). Says the same of unknown and wrong, so that names
/// cannot be tried out.
[[nodiscard]] base::Outcome maySignIn(const Accounts &accounts, const QString &person, base::Instant now);
/// Whether an order by this actor may be decided at all: the system always; on a store with accounts nobody else but a known account that is not
/// locked, with the role and post that it has; without accounts a dispatcher or a supervisor who is no person. The witness, where there is one, is
/// another account, not a device and not locked; whether it has the right that asks for it, witnessed() says (gate.h). `drill`: the store is a
/// drill's, where its crew (isDrillCrew) acts beside the people, as a seat or the supervisor; nowhere else.
[[nodiscard]] base::Outcome admits(const Accounts &accounts, const Actor &actor, bool drill = false);

} // namespace domain
