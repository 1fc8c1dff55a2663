// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time/instant.h"
#include "domain/access/actor.h"

#include <QString>

#include <optional>

namespace domain {

struct Centre;
struct CentreEvent;

// Facts about accounts and seats in the centre's log: who is somebody here, who sits where, who looked into the audit. Each says its fields (keys in
// the order of their bytes), what it makes of the centre, and one line for lists, in which no secret ever stands.

/// Why somebody left a seat.
enum class SignOutCause : quint8 {
    Own,      ///< by the person
    Idle,     ///< nobody touched the seat for long
    TakeOver, ///< another person took the seat over
    Device,   ///< the device or program ended
};
[[nodiscard]] QString word(SignOutCause cause); ///< "own", "idle", "take-over", "device"
[[nodiscard]] std::optional<SignOutCause> signOutCauseOf(const QString &word);
[[nodiscard]] QString label(SignOutCause cause); ///< for people, translated

/// An account was made. The first one of a store is an administrator's.
struct PersonAdded {
    bool device = false;
    QString person;
    QString post;
    Role role = Role::Viewer;
    QString secret; ///< as crypto_pwhash_str made it

    template <class Archive> void fields(Archive &a) { a.maybe("device", device)("person", person)("post", post)("role", role)("secret", secret); }
    void applyTo(Centre &centre, const CentreEvent &event) const;
    [[nodiscard]] QString summary() const;
    friend bool operator==(const PersonAdded &, const PersonAdded &) = default;
};

struct RoleChanged {
    QString person;
    QString post; ///< empty: as it was
    Role role = Role::Viewer;

    template <class Archive> void fields(Archive &a) { a("person", person).maybe("post", post)("role", role); }
    void applyTo(Centre &centre, const CentreEvent &event) const;
    [[nodiscard]] QString summary() const;
    friend bool operator==(const RoleChanged &, const RoleChanged &) = default;
};

struct PersonLocked {
    QString person;
    QString reason;

    template <class Archive> void fields(Archive &a) { a("person", person)("reason", reason); }
    void applyTo(Centre &centre, const CentreEvent &event) const;
    [[nodiscard]] QString summary() const;
    friend bool operator==(const PersonLocked &, const PersonLocked &) = default;
};

/// A lock was lifted, or what failures had barred.
struct PersonUnlocked {
    QString person;
    QString reason;

    template <class Archive> void fields(Archive &a) { a("person", person)("reason", reason); }
    void applyTo(Centre &centre, const CentreEvent &event) const;
    [[nodiscard]] QString summary() const;
    friend bool operator==(const PersonUnlocked &, const PersonUnlocked &) = default;
};

struct SecretChanged {
    QString person;
    QString secret; ///< as crypto_pwhash_str made it

    template <class Archive> void fields(Archive &a) { a("person", person)("secret", secret); }
    void applyTo(Centre &centre, const CentreEvent &event) const;
    [[nodiscard]] QString summary() const;
    friend bool operator==(const SecretChanged &, const SecretChanged &) = default;
};

/// The actor sits there from now on.
struct SignedIn {
    QString seat;

    template <class Archive> void fields(Archive &a) { a("seat", seat); }
    void applyTo(Centre &centre, const CentreEvent &event) const;
    [[nodiscard]] QString summary() const;
    friend bool operator==(const SignedIn &, const SignedIn &) = default;
};

/// The actor was who it said, without sitting down: a seat was unlocked, a witness looked on, one command was given. `ticket`: the digest of the one
/// that was shown instead of a secret (TicketWritten), which is good for nothing any more.
struct IdentityConfirmed {
    QString seat;
    QString ticket{};

    template <class Archive> void fields(Archive &a) { a("seat", seat).maybe("ticket", ticket); }
    void applyTo(Centre &centre, const CentreEvent &event) const;
    [[nodiscard]] QString summary() const;
    friend bool operator==(const IdentityConfirmed &, const IdentityConfirmed &) = default;
};

struct SignedOut {
    SignOutCause cause = SignOutCause::Own;
    QString seat;

    template <class Archive> void fields(Archive &a) { a("cause", cause)("seat", seat); }
    void applyTo(Centre &centre, const CentreEvent &event) const;
    [[nodiscard]] QString summary() const;
    friend bool operator==(const SignedOut &, const SignedOut &) = default;
};

/// person: the account; empty where nobody has the name that was typed, which is not kept: people type secrets into the wrong field.
struct SignInFailed {
    QString person;
    QString seat;

    template <class Archive> void fields(Archive &a) { a.maybe("person", person)("seat", seat); }
    void applyTo(Centre &centre, const CentreEvent &event) const;
    [[nodiscard]] QString summary() const;
    friend bool operator==(const SignInFailed &, const SignInFailed &) = default;
};

/// The actor lets one program act in the own name, which shows by `until` what the digest (SHA-256, in hex) was made of.
struct TicketWritten {
    QString digest;
    base::Instant until;

    template <class Archive> void fields(Archive &a) { a("digest", digest)("until", until); }
    void applyTo(Centre &centre, const CentreEvent &event) const;
    [[nodiscard]] QString summary() const;
    friend bool operator==(const TicketWritten &, const TicketWritten &) = default;
};

/// Half-typed forms were handed on to another person, who takes them or does not. Nothing of what stands in them is in the log.
struct FormsHandedOn {
    int count = 0;
    QString of; ///< whose they were; empty: the actor's own
    QString to;

    template <class Archive> void fields(Archive &a) { a("count", count).maybe("of", of)("to", to); }
    void applyTo(Centre &centre, const CentreEvent &event) const;
    [[nodiscard]] QString summary() const;
    friend bool operator==(const FormsHandedOn &, const FormsHandedOn &) = default;
};

/// The actor took forms that had been handed on; they are the actor's from then on.
struct FormsTaken {
    int count = 0;
    QString from; ///< whose they were

    template <class Archive> void fields(Archive &a) { a("count", count)("from", from); }
    void applyTo(Centre &centre, const CentreEvent &event) const;
    [[nodiscard]] QString summary() const;
    friend bool operator==(const FormsTaken &, const FormsTaken &) = default;
};

/// The actor looked into the audit of a time, or took it away as a file.
struct AuditRead {
    bool exported = false;
    QString filter; ///< as it was typed
    base::Instant from;
    base::Instant to;

    template <class Archive> void fields(Archive &a) { a.maybe("exported", exported).maybe("filter", filter)("from", from)("to", to); }
    void applyTo(Centre &centre, const CentreEvent &event) const;
    [[nodiscard]] QString summary() const;
    friend bool operator==(const AuditRead &, const AuditRead &) = default;
};

} // namespace domain
