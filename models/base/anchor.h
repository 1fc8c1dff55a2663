// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"

#include <QByteArray>
#include <QString>

namespace base {

/// What a store held at a moment, in 32 bytes: the digest of the commit that ended with `position`, over every event of both logs and every
/// source id, serial and mark until then. Whoever has it on paper can prove later that nothing before it was changed, whoever had the file meanwhile.
/// The signature says which installation printed it; it proves nothing against those who can read the key.
struct Anchor {
    Position position;     ///< the newest case event's
    quint64 commit = 0;    ///< commits up to there
    QByteArray digest;     ///< 32 bytes
    QByteArray signature;  ///< Ed25519, 64 bytes; empty where the program may not read the store's key
    QByteArray key;        ///< the public key, 32 bytes; empty with the signature
    QString unsignedWhy{}; ///< why there is no signature, translated, a few words without a path; empty with one
    friend bool operator==(const Anchor &, const Anchor &) = default;
};

} // namespace base
