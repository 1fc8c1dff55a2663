// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time/instant.h"

#include <QJsonValue>
#include <QString>

#include <optional>

namespace ctl {

// What is not there is null in a verb's JSON, and never an empty text or 0. Any thread.

[[nodiscard]] inline QJsonValue orNull(const QString &text) { return text.isEmpty() ? QJsonValue() : QJsonValue(text); }
[[nodiscard]] inline QJsonValue orNull(const std::optional<int> &number) { return number ? QJsonValue(*number) : QJsonValue(); }
/// In UTC.
[[nodiscard]] inline QJsonValue orNull(const std::optional<base::Instant> &at) { return at ? QJsonValue(base::toIso(*at)) : QJsonValue(); }

} // namespace ctl
