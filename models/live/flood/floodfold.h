// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/flood/flood.h"
#include "live/flood/itemkinds.h"
#include "live/hall.h"

#include <QObject>

namespace live {

/// Watches the hall for floods and says which rows of its queue stand for others: cases that came in a flood and were accepted by nobody
/// yet. The clock is looked at once a second; while there is a flood, what came or changed is taken in with every refresh of the hall, so that no
/// case stands behind another a moment longer than it may. GUI thread only.
class FloodFold final : public QObject {
    Q_OBJECT
public:
    explicit FloodFold(const Hall &hall, QObject *parent = nullptr);

    [[nodiscard]] const FloodGroups &groups() const { return m_groups; }
    [[nodiscard]] const Flood &flood() const { return m_flood; }
    /// Shows the cases of the group in which this one stands one by one, or again as one row; false when it stands in none.
    bool toggle(base::CaseId id);

Q_SIGNALS:
    void changed();
    void began(int cases); ///< a flood: so many new cases in Flood::kWindow

private:
    void look();
    void regroup();
    [[nodiscard]] std::optional<FloodCase> caseOf(base::CaseId id) const;
    const Hall &m_hall;
    Flood m_flood;
    const base::Instant m_since;                                ///< older cases that come in are no flood: a day that is played or imported
    std::vector<std::pair<base::Instant, base::CaseId>> m_came; ///< since the window's begin, or the flood's
    QSet<quint64> m_opened;
    FloodGroups m_groups;
    ItemKinds m_kinds;
};

} // namespace live
