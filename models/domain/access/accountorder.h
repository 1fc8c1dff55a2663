// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/centre/centreevent.h"

namespace domain {

struct CentreContext;

// Orders about accounts and seats, in the imperative. Each decides itself, once mayGive() (gate.h) has let it through: one event, or Refused /
// Conflict / Malformed with a sentence.

/// What an account's order comes to.
using AccountDecision = base::Result<CentreEventBody>;

/// Makes an account. The first one of a store is an administrator's, and whoever acts there may make it. A device looks on: its role is Viewer.
struct AddPerson {
    QString person;
    QString post;
    Role role = Role::Viewer;
    bool device = false;
    QString secret; ///< hashed by the desk, never as it was typed
    [[nodiscard]] AccountDecision decide(const Centre &centre, const Actor &actor, const CentreContext &context) const;
};

/// Nobody's own; the last administrator stays one. A person who is signed in signs in anew.
struct ChangeRole {
    QString person;
    Role role = Role::Viewer;
    QString post{}; ///< empty: as it was
    [[nodiscard]] AccountDecision decide(const Centre &centre, const Actor &actor, const CentreContext &context) const;
};

/// Not the last administrator's; the reason is compulsory.
struct LockPerson {
    QString person;
    QString reason;
    [[nodiscard]] AccountDecision decide(const Centre &centre, const Actor &actor, const CentreContext &context) const;
};

/// Lifts a lock and what failures barred; the reason is compulsory. Nobody's own.
struct UnlockPerson {
    QString person;
    QString reason;
    [[nodiscard]] AccountDecision decide(const Centre &centre, const Actor &actor, const CentreContext &context) const;
};

/// One's own, or anybody's by who keeps the accounts.
struct ChangeSecret {
    QString person;
    QString secret; ///< hashed by the desk, never as it was typed
    [[nodiscard]] AccountDecision decide(const Centre &centre, const Actor &actor, const CentreContext &context) const;
};

/// The actor sits down at its seat. By the desk, once it has compared the secret.
struct SignIn {
    [[nodiscard]] AccountDecision decide(const Centre &centre, const Actor &actor, const CentreContext &context) const;
};

/// The actor is who it says, and sits nowhere anew. By the desk, once it has compared the secret; or once it has seen what the digest of `ticket` was
/// made of: of the person's own one, while it is good.
struct ConfirmIdentity {
    QString ticket{};
    [[nodiscard]] AccountDecision decide(const Centre &centre, const Actor &actor, const CentreContext &context) const;
};

/// The actor leaves its seat, whatever has become of its account.
struct SignOut {
    SignOutCause cause = SignOutCause::Own;
    [[nodiscard]] AccountDecision decide(const Centre &centre, const Actor &actor, const CentreContext &context) const;
};

/// Somebody gave a wrong secret, or a name that nobody has. By the system only.
struct ReportFailedSignIn {
    QString person;
    QString seat;
    [[nodiscard]] AccountDecision decide(const Centre &centre, const Actor &actor, const CentreContext &context) const;
};

/// The actor lets one program act in the own name. By the desk, which makes what the digest is of and hands it to that program.
struct WriteTicket {
    QString digest;
    [[nodiscard]] AccountDecision decide(const Centre &centre, const Actor &actor, const CentreContext &context) const;
};

/// Hands half-typed forms on to somebody else; of another person's by who may (Right::MoveCalls). What stands in them is no part of it.
struct HandFormsOn {
    QString to;
    int count = 0;
    QString of{}; ///< empty: the actor's own
    [[nodiscard]] AccountDecision decide(const Centre &centre, const Actor &actor, const CentreContext &context) const;
};

/// The actor takes forms that were handed on.
struct TakeForms {
    QString from; ///< whose they were
    int count = 0;
    [[nodiscard]] AccountDecision decide(const Centre &centre, const Actor &actor, const CentreContext &context) const;
};

/// The actor looks into the audit.
struct ReadAudit {
    base::Instant from, to;
    QString filter;
    bool exported = false;
    [[nodiscard]] AccountDecision decide(const Centre &centre, const Actor &actor, const CentreContext &context) const;
};

} // namespace domain
