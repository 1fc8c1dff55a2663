// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/case.h"

#include <QJsonObject>

namespace ctl {

/// The object of `list --json`: number, source, source_id, item, state, level (1–5), grid, department, filed_at, due_at, due_open, closed_at,
/// on_time. Times in UTC, ISO 8601; what does not exist is null.
[[nodiscard]] QJsonObject toJson(const domain::CaseBrief &brief);

/// The object of `show --json`: the list's fields, then title, place, unit, deadlines, reasons, counters and the timeline. Nothing personal.
[[nodiscard]] QJsonObject toJson(const domain::Case &state, const std::vector<domain::CommittedEvent> &timeline);

} // namespace ctl
