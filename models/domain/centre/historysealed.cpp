// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/centre/historysealed.h"

namespace domain {

void HistorySealed::applyTo(Centre &, const CentreEvent &) const {}

QString HistorySealed::summary() const
{
    constexpr qsizetype kShown = 16; // of a digest: what a sheet is told apart by
    return QStringLiteral("%1 → %2").arg(before.left(kShown), after.left(kShown));
}

} // namespace domain
