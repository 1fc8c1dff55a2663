// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/thread/workthread.h"
#include "base/time/clock.h"
#include "desk/door/centredesk.h"
#include "desk/door/identitydesk.h"

#include <atomic>

namespace desk {

/// The identities of a store, over its desk for the centre. Hashing and comparing take a tenth of a second each and 64 MiB, and have a thread of
/// their own, on which also the answers of the desk are waited for. Needs no event loop of its caller's.
class StoreIdentity final : public IdentityDesk {
public:
    /// Desk and clock must outlive it.
    StoreIdentity(CentreDesk &desk, const base::Clock &clock) : m_desk(desk), m_clock(clock) {}
    ~StoreIdentity() override { m_ending = true; }

    [[nodiscard]] QFuture<base::Result<domain::Actor>> signIn(Credential credential, QString seat) override;
    [[nodiscard]] QFuture<base::Result<domain::Actor>> confirm(Credential credential, QString seat) override;
    [[nodiscard]] QFuture<base::Result<QByteArray>> ticket(domain::Actor by) override;
    [[nodiscard]] QFuture<base::Result<domain::Actor>> redeem(QByteArray ticket) override;
    [[nodiscard]] QFuture<base::Outcome> signOut(domain::Actor actor, domain::SignOutCause cause) override;
    [[nodiscard]] QFuture<base::Outcome> add(domain::Actor by, NewAccount account) override;
    [[nodiscard]] QFuture<base::Outcome> changeSecret(domain::Actor by, Credential fresh) override;

private:
    /// Compares, has a failure written, and gives `order` in the name of whoever it is.
    [[nodiscard]] QFuture<base::Result<domain::Actor>> admit(Credential credential, QString seat, domain::CentreOrderBody order);
    [[nodiscard]] base::Result<domain::Actor> compared(const Credential &credential, const QString &seat);
    [[nodiscard]] base::Result<domain::Actor> redeemed(const QString &digest);
    [[nodiscard]] base::Result<domain::Actor> refused(const QString &person, const QString &seat);
    [[nodiscard]] base::Result<CentreViewPtr> centreNow() const;
    [[nodiscard]] base::Result<CentreViewPtr> ordered(const domain::Actor &by, domain::CentreOrderBody order);

    CentreDesk &m_desk;
    const base::Clock &m_clock;
    std::atomic_bool m_ending = false;
    base::WorkThread m_thread; ///< last: ends before what its work uses
};

/// Nobody becomes anybody in the past.
class PastIdentity final : public IdentityDesk {
public:
    [[nodiscard]] QFuture<base::Result<domain::Actor>> signIn(Credential credential, QString seat) override;
    [[nodiscard]] QFuture<base::Result<domain::Actor>> confirm(Credential credential, QString seat) override;
    [[nodiscard]] QFuture<base::Result<QByteArray>> ticket(domain::Actor by) override;
    [[nodiscard]] QFuture<base::Result<domain::Actor>> redeem(QByteArray ticket) override;
    [[nodiscard]] QFuture<base::Outcome> signOut(domain::Actor actor, domain::SignOutCause cause) override;
    [[nodiscard]] QFuture<base::Outcome> add(domain::Actor by, NewAccount account) override;
    [[nodiscard]] QFuture<base::Outcome> changeSecret(domain::Actor by, Credential fresh) override;
};

} // namespace desk
