// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time/instant.h"
#include "store/care/doctor.h"
#include "store/seal/kinship.h"

namespace store {

/// What a restore did.
struct Restored {
    quint64 events = 0;              ///< in the store now
    std::optional<quint64> replaced; ///< in the store before; none when it could not be read or there was none
    std::optional<Kinship> kinship;  ///< of the backup to the store that stood there; none when that could not be read or there was none
    QString keyProblem;              ///< what is to be done about the key beside the store; empty: nothing
    QString aside;                   ///< where the replaced file is kept; empty when there was none
    quint64 pictures = 0;            ///< that the events now in the store name and that are beside it
    quint64 lost = 0;                ///< … and that neither the backup nor the store's own shelf had
};

/// Puts a backup in a store's place: looks it over (see verify), refuses while any process has the store open (Busy, naming it), copies it
/// beside the store, keeps the replaced file under a dated name, and swaps the two so that a power cut leaves the one or the other. `now`
/// names the file that is put aside; a key that is not the restored store's goes with it. Refused for a backup of another town, or of a drill where
/// the cases are real and the other way round. A path that is a symbolic link stays one: the store is the file that it leads to, and a link that
/// leads nowhere is Refused. The backup's pictures come beside the store, those that are there already stay: no picture is taken away. Runs on any
/// thread.
[[nodiscard]] base::Result<Restored> restore(const QString &backup, const QString &path, base::Instant now, const WorkProgress &progress = {});

/// What the trial of a backup showed.
struct BackupTrial {
    quint64 events = 0, cases = 0;
    quint64 behind = 0;   ///< events that the store got since
    QByteArray digest;    ///< of the backup's last commit, which the store holds too
    quint64 pictures = 0; ///< that its events name and that are beside it
    quint64 lost = 0;     ///< … and that are neither there nor beside the store
};
/// Proves a backup: it opens, nothing is wrong inside (see verify), every row of its tables is the fold of its log, and its digest is one
/// that the living store once had; every picture that its events name is beside it, unless the living store has lost it too. Storage, with a
/// sentence, when it does not hold. Changes neither.
[[nodiscard]] base::Result<BackupTrial> tryBackup(const QString &backup, const QString &path, const WorkProgress &progress = {});

} // namespace store
