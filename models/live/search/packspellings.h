// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/source/alike.h"
#include "live/text/pinyin.h"
#include "region/region.h"

#include <QHash>

namespace live {

/// The pack's own Chinese words by pinyin, for the search among stored cases, whose index has no pinyin: what was typed in Latin letters may stand
/// for items, roads, areas, elements, grids and departments that are read so. Made once for a region, which outlives it; some milliseconds. One
/// thread.
class PackSpellings {
public:
    PackSpellings(const region::Region &region, const Pinyin &pinyin);

    [[nodiscard]] const region::Region &region() const { return m_region; }
    /// Adds, by each part of `typed` between blanks that is of two Latin letters at the least, what is read so; some dozens of texts, the shortest
    /// first.
    void addAlike(const QString &typed, QHash<QString, domain::Alike> &alike) const;

private:
    struct Spelt {
        QString text; ///< or code
        QString line; ///< initials and syllables, a line break between them
    };
    const region::Region &m_region;
    std::vector<Spelt> m_texts, m_grids, m_departments;
};

} // namespace live
