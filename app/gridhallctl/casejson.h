// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/case/caseevent.h"
#include "domain/rules/workcalendar.h"

#include <QJsonArray>
#include <QJsonObject>

namespace ctl {

/// The object of `list --json`: drill (the store's mark), number, source, source_id, item, state, level (1–5), grid, department, suspended,
/// reported_at, filed_at, supervised_at, due_at, due_open, closed_at, ended_at, on_time: all that the figures of a day are counted from. Times in
/// UTC, ISO 8601; what does not exist is null.
[[nodiscard]] QJsonObject toJson(const domain::CaseBrief &brief, bool drill);

/// What the source said beyond our fields: {"name", "value"} each; what names a person is starred.
[[nodiscard]] QJsonArray attributesJson(const std::vector<domain::SourceAttribute> &attributes);

/// The object of `show --json`: the list's fields, then title, place, attributes, unit, deadlines, reasons, counters and the timeline. Nothing
/// personal: numbers of telephones and residents in texts are masked. Sentences say moments in the calendar's zone, without one in UTC.
[[nodiscard]] QJsonObject toJson(const domain::Case &state, const std::vector<domain::CommittedEvent> &timeline, bool drill,
                                 const domain::WorkCalendar *calendar = nullptr);

} // namespace ctl
