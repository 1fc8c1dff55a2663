// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/alarm/annunciator.h"

#include <QSet>

#include <vector>

namespace live {

/// Under which heading a row stands, from top to bottom.
enum class AlarmSection : quint8 {
    Waiting,      ///< nobody here has acknowledged it, and it holds
    Returned,     ///< nobody here has acknowledged it, and it is over
    Acknowledged, ///< it holds still
    Held          ///< shelved or out of service, one row a shelf
};

/// A row of the list of alarms: one annunciation, the first of several that a flood gathered, or something that is shelved.
struct AlarmRow {
    AlarmSection section = AlarmSection::Waiting;
    Annunciation first;                         ///< of a shelf that holds none now, its kind and object alone
    std::vector<AnnunciationSubject> others;    ///< of the same kind, grid and kind of item, behind the first; or held with it
    std::optional<domain::ShelfRecord> shelf{}; ///< Held: who said so, why, until when
    [[nodiscard]] bool isRedWaiting() const
    {
        return section == AlarmSection::Waiting && first.condition.subject.kind == domain::AnnunciationKind::RedWaits;
    }
};

/// Red ones that wait come first and each alone; then by section, kind, level and since when; shelves last. What a flood gathered stands in one row a
/// group, unless somebody opened it: `opened` holds groupKey()s.
[[nodiscard]] std::vector<AlarmRow> alarmRows(const Annunciator &annunciator, const QSet<quint64> &opened = {});
/// Of a row that stands for others, or did before it was opened; 0: of none.
[[nodiscard]] quint64 groupKey(const Annunciation &each);

/// The key that leads from the open list to the row of a red case that waits, by its place among them; none beyond the last key. With the key that
/// opens the list, every one of so many is two keys away.
inline constexpr char16_t kQuickKeys[] = u"1234567890BCDEFHIKLMNPQRTVWXYZ";
inline constexpr int kQuickRows = int(std::size(kQuickKeys)) - 1;

} // namespace live
