// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace intake {

/// Degrees as people write them: 31.1956, 31,1956, 31.20°N, 东经121.27°, 121°16'12". None for anything else. Not checked to be on the globe.
[[nodiscard]] std::optional<double> readDegrees(const QString &text);

} // namespace intake
