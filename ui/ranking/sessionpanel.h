// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "page/pagespec.h"

namespace ui::ranking {

/// The ranking of a session, for a page to put where it has room: follows the rules in force, and lets no table go where nobody who sits here may
/// print. GUI thread; the parent takes it over.
[[nodiscard]] QWidget *sessionPanel(const page::Surroundings &around, QWidget *parent);

} // namespace ui::ranking
