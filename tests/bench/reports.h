// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "region/region.h"

#include <QByteArray>
#include <QStringList>

#include <random>

namespace bench {

/// Made-up citizens' reports of a town as Open311 JSON bodies, always the same ones for the same seed. Points lie anywhere in the town's
/// grids; one report in 500 is of an item that is red or orange by itself, the others of calmer ones.
class Reports {
public:
    Reports(region::RegionPtr region, unsigned seed);

    /// The next report, reported at `at`.
    [[nodiscard]] QByteArray next(base::Instant at);
    [[nodiscard]] quint64 made() const { return m_made; }

private:
    [[nodiscard]] base::GeoPoint somewhere();
    const region::RegionPtr m_region;
    std::mt19937 m_random;
    const unsigned m_seed;
    QStringList m_urgent, m_calm; ///< item codes
    quint64 m_made = 0;
};

} // namespace bench
