// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time/townclock.h"
#include "desk/door/centredesk.h"

namespace ctl {

/// Who has an account in a store: nobody in one that is not there yet. The sentence of the store where it cannot be read.
[[nodiscard]] base::Result<domain::Accounts> accountsIn(const QString &path);

/// The centre of a store without its town, for orders about accounts and the audit, which no rule of a town concerns: each is decided and written at
/// once, on the calling thread, beside whatever desks the store has. Orders that need the town are for a desk. Thread-safe.
class StoreCentre final : public desk::CentreDesk {
public:
    /// Makes no store; makeStore() does.
    explicit StoreCentre(const QString &path);

    /// Goes as the store's clock does, held against what the centre wrote last.
    [[nodiscard]] const base::Clock &clock() const { return m_clock.watched(); }
    [[nodiscard]] QFuture<base::Result<desk::CentreViewPtr>> submit(domain::CentreOrder order) override;
    [[nodiscard]] desk::Subscription onCentre(QObject *context, std::function<void(const desk::CentreViewPtr &)> deliver) override;

private:
    [[nodiscard]] base::Result<desk::CentreViewPtr> written(const domain::CentreOrder &order) const;

    const QString m_path;
    base::TownClock m_clock;
};

/// An empty store where there is none.
[[nodiscard]] base::Outcome makeStore(const QString &path);

} // namespace ctl
