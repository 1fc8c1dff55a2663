// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time/instant.h"
#include "store/seal/anchorkey.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace store {

class Connection;

/// Its digest is that of a commit; see ledger.h.
using base::Anchor;

/// The store's anchor now; with `before` as it stood just before that moment, by the events' own times. None while the store holds
/// nothing or has no ledger yet (it comes with the first opening for writing). Runs on any thread, on a connection of its own.
[[nodiscard]] base::Result<std::optional<Anchor>> anchorAt(const QString &path, std::optional<base::Instant> before = {});
/// The same of an open store; `path` leads to its key.
[[nodiscard]] base::Result<std::optional<Anchor>> anchorAt(const Connection &connection, const QString &path,
                                                           std::optional<base::Instant> before = {});

/// "abcd ef01 …": the digest in groups of four, for paper.
[[nodiscard]] QString grouped(const QByteArray &digest);

/// An anchor as a person writes it down: POSITION:DIGEST[:SIGNATURE] or DIGEST, digits in any grouping; of the digest its first 16 digits
/// at least. Malformed with a sentence.
struct WrittenAnchor {
    std::optional<quint64> position;
    QString digest;       ///< hex digits, lower case
    QByteArray signature; ///< may be empty
};
[[nodiscard]] base::Result<WrittenAnchor> readAnchor(const QString &text);

} // namespace store
