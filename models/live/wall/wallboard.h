// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/cases/soonest.h"
#include "live/wall/wallviews.h"

namespace live {

/// Counts the open cases that no department's panel shows, from the table's changes and without a scan. With the panels they sum to all open cases.
/// GUI thread only; the hall must outlive it.
class WallBoard final : public QObject {
    Q_OBJECT
public:
    explicit WallBoard(const Hall &hall, QObject *parent = nullptr);

    [[nodiscard]] UnassignedView unassigned() const;

private:
    void follow(const ChangeSet &changes);
    void recount();
    void add(const CaseRow &row, Slot slot, int by);
    [[nodiscard]] bool isKnown(NameIndex department) const;
    [[nodiscard]] bool waits(qint64 openedAt, Slot slot) const;
    const Hall &m_hall;
    std::array<int, 5> m_open{};
    int m_elsewhere = 0;
    mutable Soonest m_oldest;           ///< lets go of what no longer holds when it is asked
    mutable std::vector<qint8> m_known; ///< by NameIndex: 1, 0, or -1 where nobody has looked
};

} // namespace live
