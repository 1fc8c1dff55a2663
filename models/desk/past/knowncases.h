// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/door/knowncase.h"
#include "desk/writer/storeparts.h"

namespace desk {

/// Answers a KnownRequest as the log has it now or, with `until`, had it then. Blocks on disk. What it reads grows with the cases of the caller and
/// of the place, and with what the tables have not followed yet; where there are no tables, with the log. Busy while they are being made anew.
[[nodiscard]] base::Result<KnownCases> readKnown(const ReaderParts &parts, const KnownRequest &request, std::optional<base::Instant> until = {});

} // namespace desk
