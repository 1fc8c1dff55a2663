// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"

#include <QString>

namespace domain {

struct Centre;
struct CentreEvent;

/// Events of before that named callers in clear were written anew, sealed: the statement of whoever did it, signed with the store's key. Digests in
/// hex, of the ledger's line `commit`: over what stood there before, and over the same events as they stand there now.
struct HistorySealed {
    QString after, before;
    base::Position centre; ///< the newest version of the centre's log then
    base::Position commit;
    int events = 0; ///< that were written anew; others of their cases have another hash since
    QString key;    ///< the public half, in hex
    base::Position position;
    QString signature; ///< Ed25519, base64

    template <class Archive> void fields(Archive &a)
    {
        a("after", after)("before", before)("centre", centre)("commit", commit)("events", events)("key", key)("position", position);
        a("signature", signature);
    }
    /// The centre stays as it is.
    void applyTo(Centre &centre, const CentreEvent &event) const;
    [[nodiscard]] QString summary() const;
    friend bool operator==(const HistorySealed &, const HistorySealed &) = default;
};

} // namespace domain
