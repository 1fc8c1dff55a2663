// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/time/instant.h"
#include "desk/door/casefeed.h"

#include <QString>

namespace app {

/// The store of which somebody wants to know why it fails.
struct TroubledStore {
    QString path; ///< file
    desk::FeedStatus status;
    base::Instant at, heardAt; ///< now, and when something was heard of it last
};

/// What can be known of a store that cannot be read or written, a line each, for whoever looks after the machine: how it stands, its files with size,
/// owner and rights, its disk with the room that is left. Nothing of any case, no name, no key. The files are only asked for, never opened: whoever
/// closes a file of the store's gives up the locks on it. In English, as all that a program writes for its keeper. Any thread; asks the disk, and
/// waits as long as that does.
[[nodiscard]] QString diagnosisOf(const TroubledStore &store);
/// The same into a file. Storage with a sentence where that cannot be written.
[[nodiscard]] base::Outcome saveDiagnosis(const TroubledStore &store, const QString &file);

} // namespace app
