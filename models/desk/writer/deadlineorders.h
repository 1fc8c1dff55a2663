// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/writer/foldcache.h"
#include "desk/writer/storeparts.h"
#include "region/region.h"

namespace desk {

/// What the system orders when a store is opened under a calendar that reaches further than the one before: every case, closed ones too, whose
/// deadline was open for want of it. Reads the projection, which must have followed the log. Blocks on disk; store thread only.
[[nodiscard]] base::Result<std::vector<domain::CaseOrder>> deadlineOrders(const ReaderParts &reader, WriterParts &writer, FoldCache &cache,
                                                                          const domain::Rulebook &rulebook);

} // namespace desk
