// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/source/sourceword.h"

namespace intake {

/// The sentence for whoever sent a known report with other words, which were not taken over.
[[nodiscard]] QString differsText(const std::vector<domain::SourceChange> &changes);

/// The pipeline's field (intake::field) in which a part of what a source says stands.
[[nodiscard]] QString fieldOf(domain::SourceField part);

} // namespace intake
