// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

#include <array>
#include <optional>

namespace store {

// How texts are sealed: XChaCha20-Poly1305 (libsodium) with a random nonce, tied to the case whose key it is, padded so that their length says
// little. Any thread.

using SealingKey = std::array<unsigned char, 32>;

/// Fills with what nobody can guess.
void randomise(SealingKey &key);
/// Overwrites it.
void wipeKey(SealingKey &key);
[[nodiscard]] bool isZero(const SealingKey &key);

/// The texts in base64; the same texts give other bytes each time.
[[nodiscard]] QString sealTexts(const QStringList &texts, const SealingKey &key, quint64 caseId);
/// The texts again; none when these are not bytes of this key and case, or of another number of texts.
[[nodiscard]] std::optional<QStringList> openTexts(const QString &sealed, const SealingKey &key, quint64 caseId, qsizetype count);

/// A hash under a pad of this key, with the pad's number before it, …
[[nodiscard]] QByteArray veil(const QByteArray &hash, const SealingKey &key);
/// … and back; empty where it is none.
[[nodiscard]] QByteArray unveil(const QByteArray &veiled, const SealingKey &key);
/// Whether the bytes are as veil() makes them.
[[nodiscard]] bool isVeiled(const QByteArray &bytes);

} // namespace store
