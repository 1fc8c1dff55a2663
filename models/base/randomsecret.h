// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace base {

/// A secret that a program makes for a program: 256 bits of the system's randomness in hex, one line of 64 characters. Any thread.
[[nodiscard]] QByteArray randomSecret();

} // namespace base
