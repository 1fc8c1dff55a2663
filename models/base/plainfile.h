// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

namespace base {

/// Whether a path that a person named is a file that ends. NotFound when nothing is there; Refused for folders, pipes, devices and sockets, of
/// which reading may never come to an end. A link counts as what it leads to. Looks, never opens: a pipe would block.
[[nodiscard]] Outcome checkIsFile(const QString &path);

} // namespace base
