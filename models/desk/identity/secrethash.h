// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace desk {

/// What the log keeps instead of a secret: crypto_pwhash_str (Argon2id, interactive limits). A tenth of a second and 64 MiB; never on the GUI thread.
/// Storage where the machine has not the memory.
[[nodiscard]] base::Result<QString> hashOf(const QByteArray &secret);
/// Whether it is the secret of a hash. As long for an empty hash, which no secret has.
[[nodiscard]] bool isSecretOf(const QString &hash, const QByteArray &secret);
/// Overwrites the bytes, where nobody else holds them.
void wipe(QByteArray &secret);

} // namespace desk
