// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/alarm/annunciator.h"

#include <QVariantMap>

namespace live {

// How a seat's acknowledgements stand in its book of drafts.

/// The form under which they are kept.
inline const QString kAlarmForm = QStringLiteral("alarms");

/// What was acknowledged here while its condition held, and what is to stay on the screen whatever became of it.
struct SeatNotes {
    QSet<AnnunciationSubject> acknowledged;
    std::vector<Annunciation> unseen;
};
[[nodiscard]] QVariantMap fieldsOf(const Annunciator &annunciator);
/// What cannot be read is left out.
[[nodiscard]] SeatNotes notesOf(const QVariantMap &fields);

} // namespace live
