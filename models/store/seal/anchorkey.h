// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/anchor.h"
#include "base/result.h"
#include "base/time/instant.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace store {

class Connection;

// The key that signs a store's anchors: its secret half in a file beside the store, its public half as the mark "anchor-key", sealed in the ledger.
// The log begins with a key and keeps it; another one comes only by an order of its own, which stays in the store for everybody to read. What else
// differs is never mended by a program: it is evidence.

/// A change of the key that somebody ordered.
struct KeyChange {
    quint64 commit = 0; ///< that sealed it
    base::Instant at;
    QByteArray before, after; ///< public halves, as the log knew them
    QString reason;
    friend bool operator==(const KeyChange &, const KeyChange &) = default;
};

/// A store's key as its log tells of it, and how what lies there stands to that.
struct AnchorKey {
    enum class State : quint8 {
        None,       ///< the log knows of none yet
        Sound,      ///< the file beside the store holds the log's key
        Lost,       ///< there is no such file; so it is with every backup
        Unreadable, ///< this user may not read it
        Foreign,    ///< it holds another key, or none
        Altered,    ///< the mark is not the key that the log knows
    };
    State state = State::None;
    QByteArray first, key;          ///< the public half that the log began with, and the one that it knows now
    std::vector<KeyChange> changes; ///< in order
    QString sentence;               ///< what is wrong and what to do, translated; empty: nothing

    /// Keys that may have signed a commit's anchor: the one of then and those that came after.
    [[nodiscard]] std::vector<QByteArray> mayHaveSigned(quint64 commit) const;
};
[[nodiscard]] base::Result<AnchorKey> anchorKeyOf(const Connection &connection, const QString &path);
[[nodiscard]] base::Result<AnchorKey> anchorKeyOf(const QString &path);

/// The file that holds the secret half of a store's key: 0600, beside the store, in no backup.
[[nodiscard]] QString keyFileOf(const QString &path);
/// Gives a store whose log knows of no key its first one, and notes it. Does nothing else, whatever lies there. Without the right to do so nothing
/// happens: anchors then have no signature.
void keepKey(const Connection &connection, const QString &path);
/// Takes a new key in place of the store's: noted with its reason for ever; a key that lies there is kept beside it under a dated name. Refused
/// without a reason, for a store without a key, or when the mark was changed without a commit.
[[nodiscard]] base::Result<KeyChange> changeKey(const QString &path, const QString &reason, base::Instant now);

/// Signs an anchor, where the store's own key lies beside it; else says in the anchor why not.
void sign(base::Anchor &anchor, const AnchorKey &key, const QString &path);
/// The signature of a message that says what it is, so that it fits nothing else; empty where the store's own key does not lie beside it.
[[nodiscard]] QByteArray signatureOf(const QByteArray &message, const AnchorKey &key, const QString &path);
/// Whether it is one of the message by this public key.
[[nodiscard]] bool isSignature(const QByteArray &signature, const QByteArray &message, const QByteArray &key);
/// Whether the signature of an anchor is one by this public key.
[[nodiscard]] bool isSignedBy(const QByteArray &key, const base::Anchor &anchor);

} // namespace store
