// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "town/layerfile.h"

#include <chrono>

class QProcess;

namespace town {

/// As readLayer(), in a process of its own that has a minute, two gigabytes and no network: a file that kills it kills nothing else. `program`:
/// gridhallctl. Waits for it; `within`: another time than a minute. What the reader said is the error's sentence.
[[nodiscard]] base::Result<FoundLayer> readElsewhere(const QString &program, const LayerFile &file,
                                                     std::chrono::milliseconds within = std::chrono::minutes(1));

/// The bounds of a process that opens a stranger's file, to be set before it is started: two gigabytes, no network, no memory dumped, and an end when
/// whoever started it ends.
void boundReader(QProcess &child);

} // namespace town
