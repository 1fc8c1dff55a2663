// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "map/layer/layer.h"

namespace ui::map {

/// The town's sensors as pills with their number, in the grid that an alarm of them lies in.
[[nodiscard]] LayerSpec sensorLayer();

/// Their alarms: beside a pill the mark of a red or orange case among them, a white corner for another open alarm. A layer of its own that nobody
/// dims or moves below something, so that a red is never hidden; it is shown where sensorLayer() is.
[[nodiscard]] LayerSpec sensorAlarmLayer();

} // namespace ui::map
