// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/geo.h"

#include <QHash>
#include <QString>

#include <optional>
#include <vector>

namespace region {

struct Element;

/// Finds an element by its code, and whether one where somebody vulnerable lives is near a point, without looking at all of them. Immutable; knows
/// the elements by their order.
class ElementIndex {
public:
    explicit ElementIndex(const std::vector<Element> &elements);

    /// Its place in the vector; of several with one code the first.
    [[nodiscard]] std::optional<size_t> find(const QString &code) const;
    /// `within` must be less than 90 m: only the neighbouring cells are looked at.
    [[nodiscard]] bool isVulnerableNear(base::GeoPoint point, base::Metres within) const;
    [[nodiscard]] size_t size() const { return m_size; }

private:
    /// Cells as high as 111 m and at least as wide, by row and column.
    using Cell = std::pair<int, int>;
    [[nodiscard]] static Cell cellOf(int row, double longitude);
    [[nodiscard]] static int rowOf(double latitude);
    QHash<QString, size_t> m_places;
    QHash<Cell, std::vector<base::GeoPoint>> m_vulnerable;
    size_t m_size = 0;
};

} // namespace region
