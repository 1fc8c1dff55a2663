// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/geo.h"

#include <QString>

#include <optional>

namespace intake {

/// Degrees as people write them: 31.1956, 31,1956, 31.20°N, 东经121.27°, 121°16'12". None for anything else. Not checked to be on the globe.
[[nodiscard]] std::optional<double> readDegrees(const QString &text);

/// A pair as it stands in one text; each half is what readDegrees reads.
struct CoordinatePair {
    QString latitude, longitude;
};
/// Both coordinates out of one text: 121.27,31.20, (31.20 121.27), POINT(121.27 31.20), 经度121.27纬度31.20, 31°12'N 121°16'E. Which of them is which
/// the text says, or the globe, or else the order that lies nearer to the town; without a town, longitude comes first. None for anything else, and
/// where two readings are possible.
[[nodiscard]] std::optional<CoordinatePair> readPair(const QString &text, std::optional<base::GeoPoint> town);

} // namespace intake
