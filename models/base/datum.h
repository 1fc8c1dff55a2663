// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/geo.h"

#include <QString>

#include <optional>

namespace base {

/// In which system somebody gives latitude and longitude. Chinese maps use GCJ-02 (Gaode, Tencent) or BD-09 (Baidu); both lie some hundred
/// metres beside WGS 84, inside China only.
enum class CoordinateSystem : quint8 { Wgs84, Gcj02, Bd09 };

/// "WGS84", "GCJ02", "BD09": as mappings write it and as the original of a place keeps it.
[[nodiscard]] QString name(CoordinateSystem system);
/// The system of a name, with or without a hyphen, in any case. None for anything else.
[[nodiscard]] std::optional<CoordinateSystem> coordinateSystem(const QString &name);

/// A point of `system` in WGS 84; exact to less than a metre. Outside China, where the others have no offset, the point itself.
[[nodiscard]] GeoPoint toWgs84(GeoPoint point, CoordinateSystem system);
/// The other direction: where a map of `system` draws a WGS 84 point.
[[nodiscard]] GeoPoint fromWgs84(GeoPoint point, CoordinateSystem system);

} // namespace base
