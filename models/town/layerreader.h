// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "town/layerfile.h"

namespace town {

/// As readLayer(), in a process of its own that has a minute and two gigabytes: a file that kills it kills nothing else. `program`: gridhallctl.
/// Waits for it.
[[nodiscard]] base::Result<FoundLayer> readElsewhere(const QString &program, const LayerFile &file);

} // namespace town
