// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace base {

/// The text with letters, digits and signs of full width (Ａ, １, ：, the wide blank) as those of half width, each one character for one: what an
/// input method wrote is found by what a keyboard types. All else stays. Pure, any thread.
[[nodiscard]] QString halfWidth(const QString &text);

} // namespace base
