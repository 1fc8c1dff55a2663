// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/hall.h"

#include <QHash>

namespace live {

/// Which items are of one kind: the same class, major and minor. Numbers hold as long as the object lives. GUI thread only.
class ItemKinds {
public:
    /// The hall outlives it.
    explicit ItemKinds(const Hall &hall) : m_hall(hall) {}

    /// 0: the region does not know the item.
    [[nodiscard]] quint32 of(NameIndex item) const;
    /// In the pack's own words, for the log: "major · minor", or what there is of it; empty for an unknown item.
    [[nodiscard]] QString nameOf(NameIndex item) const;

private:
    const Hall &m_hall;
    mutable QHash<NameIndex, quint32> m_kinds; ///< by item
    mutable QHash<QString, quint32> m_numbers;
};

} // namespace live
