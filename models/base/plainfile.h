// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace base {

/// Whether a path that a person named is a file that ends. NotFound when nothing is there; Refused for folders, pipes, devices and sockets, of
/// which reading may never come to an end. A link counts as what it leads to. Looks, never opens: a pipe would block.
[[nodiscard]] Outcome checkIsFile(const QString &path);

/// At most so many bytes of the beginning of a file that lies where nobody named it (beside a store); none where there is no file that ends, or it
/// cannot be read. Never blocks on a pipe or a device.
[[nodiscard]] std::optional<QByteArray> beginningOf(const QString &path, qint64 most);

} // namespace base
