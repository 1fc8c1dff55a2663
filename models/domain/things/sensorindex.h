// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/centre/sensing.h"

#include <QHash>

#include <optional>

namespace domain {

/// Finds a sensor's group and kind by its code, in a time that does not grow with the town's sensors. A value; reading it is thread-safe.
class SensorIndex {
public:
    SensorIndex() = default;
    explicit SensorIndex(const Sensing &sensing);

    /// The place in Sensing::groups of the group that a code (KIND-GRID-N) belongs to, or none. N is written without leading noughts.
    [[nodiscard]] std::optional<size_t> groupOf(const QString &code) const;
    /// How often a sensor of the group speaks, as its kind says; 0: it does not say.
    [[nodiscard]] base::Milliseconds periodOf(size_t group) const { return m_periods[group]; }
    [[nodiscard]] size_t groups() const { return m_periods.size(); }

private:
    struct Span {
        int first = 0, count = 0;
        size_t group = 0;
    };
    QHash<QString, std::vector<Span>> m_spans; ///< by KIND-GRID, by first
    std::vector<base::Milliseconds> m_periods;
};

} // namespace domain
