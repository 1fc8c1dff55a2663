// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace ctl {

/// `town add base FILE|ADDRESS --region DIR`: puts a base map into a pack: lines and grounds of any file that GDAL reads, an MBTiles file, or the
/// address of a server of tiles. `arguments` begin with "add".
[[nodiscard]] int addTownBase(const QStringList &arguments);

} // namespace ctl
