// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/door/casedesk.h"
#include "intake/http/httpmessage.h"
#include "region/region.h"

namespace intake {

/// The two forms of every GeoReport v2 answer.
enum class Open311Form : quint8 { Json, Xml };

/// By the path's end: ".xml" is XML, everything else JSON.
[[nodiscard]] Open311Form open311FormOf(const QByteArray &path);

/// The pack's items as services, by code.
[[nodiscard]] HttpReply writeServices(Open311Form form, const region::Region &region);
/// What of the report was left out stands in the notice. The case number as service_request_id. `known` [ours], and the notice, say whether the
/// report was there before.
[[nodiscard]] HttpReply writeReceipt(Open311Form form, const desk::Receipt &receipt, const std::vector<domain::LeftOut> &leftOut = {},
                                     const domain::WorkCalendar *calendar = nullptr);
/// 409: a known report whose source says something else now. Numbers of telephones and residents in the old and the new words are covered: whoever
/// holds a key may send, and not read.
[[nodiscard]] HttpReply writeDiffers(Open311Form form, const QString &number, const std::vector<domain::SourceChange> &changes);
/// The protocol's error list with one entry. A 503 carries Retry-After.
[[nodiscard]] HttpReply writeError(Open311Form form, int status, const QString &sentence);

} // namespace intake
