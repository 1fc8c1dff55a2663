// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/pointindex.h"

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
    [[nodiscard]] bool isVulnerableNear(base::GeoPoint point, base::Metres within) const;
    [[nodiscard]] size_t size() const { return m_size; }

private:
    QHash<QString, size_t> m_places;
    base::PointIndex m_vulnerable;
    size_t m_size = 0;
};

} // namespace region
