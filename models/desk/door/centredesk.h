// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/door/casefeed.h"
#include "domain/centre/centreorder.h"
#include "region/region.h"

#include <QFuture>

namespace desk {

/// The centre as it is now, and the region with the rules that hold now.
struct CentreView {
    domain::Centre centre;
    region::RegionPtr region; ///< never null
    QString trouble{};        ///< translated: the centre's rules do not fit the pack any more, whose own hold; empty when all is well
};
using CentreViewPtr = std::shared_ptr<const CentreView>;

/// The door for what concerns the centre itself: people, patrols, plans, resources, rules. Thread-safe; never blocks.
class CentreDesk {
public:
    virtual ~CentreDesk() = default;

    /// Decides, writes, and answers only after the commit with the centre as it is then.
    [[nodiscard]] virtual QFuture<base::Result<CentreViewPtr>> submit(domain::CentreOrder order) = 0;
    /// The centre as it is as soon as it is read, then after every change by whichever process, on `context`'s thread.
    [[nodiscard]] virtual Subscription onCentre(QObject *context, std::function<void(const CentreViewPtr &)> deliver) = 0;
};

} // namespace desk
