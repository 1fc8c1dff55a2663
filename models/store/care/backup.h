// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

#include <functional>

namespace store {

/// Units of work done and in all; false gives up (Cancelled).
using WorkProgress = std::function<bool(quint64 done, quint64 all)>;

/// What a backup holds beside the log.
struct BackupMade {
    quint64 pictures = 0; ///< that its events name and that are beside it as they were put on the shelf
    quint64 lost = 0;     ///< that its events name and the store itself had lost already
};

/// Copies the store as it is now to a new file while it may be written to, and its pictures beside that (TARGET.media); looks the copy over (see
/// verify), and only then gives it its name: what stands at the target is whole. A picture that is lost or altered keeps nobody from saving the
/// rest: it is counted. Refused when the target exists; after any failure nothing is left there. Progress counts pages, then pictures. Runs on any
/// thread, on connections of its own.
[[nodiscard]] base::Result<BackupMade> backup(const QString &path, const QString &target, const WorkProgress &progress = {});

} // namespace store
