// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/centre/sensing.h"

#include <QByteArray>

#include <vector>

namespace region {

/// The text of a sound sensing.json, or of none yet where it is empty, with these kinds behind its own: code, name, item and sample mark. What
/// somebody wrote into it stays in its order. The very same bytes where there are none. Malformed when the text is not such a file.
[[nodiscard]] base::Result<QByteArray> withSensorKinds(const QByteArray &json, const std::vector<domain::SensorKind> &kinds);

} // namespace region
