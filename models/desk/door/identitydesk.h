// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/access/account.h"
#include "domain/centre/centreorder.h"

#include <QByteArray>
#include <QFuture>
#include <QString>

namespace desk {

/// A name and what only its person knows (or what a device keeps in a file of its own, 0600).
struct Credential {
    QString person;
    QByteArray secret;
};

/// A new account.
struct NewAccount {
    Credential credential;
    QString post; ///< what screens and prints show
    domain::Role role = domain::Role::Viewer;
    bool device = false;
};

/// Where a person becomes an actor. Secrets are compared and hashed (libsodium, crypto_pwhash_str) on a thread of its own and are in no log, no order
/// and no error. Thread-safe; never blocks.
class IdentityDesk {
public:
    virtual ~IdentityDesk() = default;

    /// The actor who works at this seat from now on; the log has it (SignedIn). Refused with the same sentence for an unknown name and a wrong
    /// secret, each counted (SignInFailed): five in a row bar the account for ten minutes.
    [[nodiscard]] virtual QFuture<base::Result<domain::Actor>> signIn(Credential credential, QString seat) = 0;
    /// Whether it is this person, without signing in: to unlock a seat, as a witness, for one command. Failures count as above; the log has it
    /// (IdentityConfirmed).
    [[nodiscard]] virtual QFuture<base::Result<domain::Actor>> confirm(Credential credential, QString seat) = 0;
    /// A ticket for one program that is started now, on standard input: it acts in this actor's name, once and within domain::kTicketFor. The log has
    /// its digest alone (TicketWritten).
    [[nodiscard]] virtual QFuture<base::Result<QByteArray>> ticket(domain::Actor by) = 0;
    /// Who let it act, at the seat where that was, and that it was used (IdentityConfirmed). Refused where the ticket is nobody's, used or too old.
    [[nodiscard]] virtual QFuture<base::Result<domain::Actor>> redeem(QByteArray ticket) = 0;
    /// The person leaves the seat: by own act, idle, or because another took over.
    [[nodiscard]] virtual QFuture<base::Outcome> signOut(domain::Actor actor, domain::SignOutCause cause) = 0;
    /// The first account of a store is an administrator's, and anybody may make it; after that only who has the right (Right::People).
    [[nodiscard]] virtual QFuture<base::Outcome> add(domain::Actor by, NewAccount account) = 0;
    /// By the person (who knows the old one) or by who keeps the accounts.
    [[nodiscard]] virtual QFuture<base::Outcome> changeSecret(domain::Actor by, Credential fresh) = 0;
};

/// What every secret must be: eight characters at the least, and not the name. Malformed with the sentence, at "secret".
[[nodiscard]] base::Outcome goodSecret(const Credential &credential);

} // namespace desk
