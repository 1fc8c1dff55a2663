// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline.h"
#include "domain/access/account.h"
#include "domain/access/right.h"

namespace ctl {

/// The seat of who acts by command, in the log.
inline constexpr QLatin1StringView kCommandSeat("ctl");

/// Who acts where a store has no accounts, as from the first version on, and by which options that is said.
struct Nobody {
    /// Who has accounts in a store that cannot be read.
    enum class Unreadable : quint8 {
        IsAnError,
        HasNobody, ///< whoever may put another file in its place does so
    };
    domain::Actor actor{QStringLiteral("gridhallctl"), domain::Role::Dispatcher};
    QStringList options{}; ///< refused, with what to say instead, where the store has accounts
    Unreadable unreadable = Unreadable::IsAnError;
};

/// Somebody may give this command to this store. Only admit() makes one, and no door for writing opens without.
class Admission {
public:
    [[nodiscard]] const domain::Actor &actor() const { return m_actor; }
    [[nodiscard]] bool hasAccounts() const { return !m_actor.person.isEmpty(); }

private:
    friend base::Result<Admission> admit(const CommandLine &line, const Nobody &nobody);
    explicit Admission(domain::Actor actor) : m_actor(std::move(actor)) {}
    domain::Actor m_actor;
};

/// Whether somebody may give a command that writes to the store of --store, by what the table of verbs says of its verb. On a store with accounts it
/// is the person of --as, whose secret is compared for this one command (the log has it), with the second person of --witness where one is named;
/// without accounts it is `nobody`. With --ticket it is who let this program act at a window. An error is for refuse(). Blocks: a secret takes a
/// tenth of a second.
[[nodiscard]] base::Result<Admission> admit(const CommandLine &line, const Nobody &nobody = {});

/// Whether an actor of these accounts has a right, with a second person where the table asks for one. Refused, with the sentence.
[[nodiscard]] base::Outcome hasRight(const domain::Accounts &accounts, const domain::Actor &actor, domain::Right right);

/// Both for a form of a verb that asks for a right of its own: who may give it. An error is for refuse().
[[nodiscard]] base::Result<domain::Actor> admitWith(const CommandLine &line, domain::Right right, const Nobody &nobody = {});

/// The place of an error that an option of the command line would put right.
inline constexpr QLatin1StringView kMissingOption("--");

/// The error on standard error, and the exit code: kUsage where the command line does not say who it is, kFailed where nobody was let in, else
/// as fail() has it.
[[nodiscard]] int refuse(const base::Error &error);

} // namespace ctl
