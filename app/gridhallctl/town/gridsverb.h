// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace ctl {

/// `town grids list DIR` and `town grids add DIR --from DATE --file FILE`: the versions of a pack's grids, and a new one out of a file, read, cleaned
/// and refused as `town new` does. `arguments` begin with "grids".
[[nodiscard]] int townGridVersions(const QStringList &arguments);

} // namespace ctl
