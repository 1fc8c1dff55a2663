// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace ctl {

/// The secret in a file: its first line. "-" is standard input, of which no more is read than that line. Refused for a file that its group or others
/// can read, NotFound for what is no file; the sentence never holds what stands in it. At the path.
[[nodiscard]] base::Result<QByteArray> secretOfFile(const QString &path);

/// Whether somebody can be asked: standard input is a terminal.
[[nodiscard]] bool canAsk();
/// What is typed at the terminal, which shows nothing of it. Cancelled with Ctrl-C or an end of input.
[[nodiscard]] base::Result<QByteArray> askSecret(const QString &prompt);

/// Writes a secret to a new file that its owner alone can read (0600). Conflict where a file of the name exists, which is never written over.
[[nodiscard]] base::Outcome keepSecret(const QString &path, const QByteArray &secret);

} // namespace ctl
