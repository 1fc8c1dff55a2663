// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "town/edit/gridshelf.h"

namespace town {

inline constexpr double kLeastFault = 25; ///< square metres: less is what rounded coordinates make; a pack's loader passes over it, too
inline constexpr double kStrip = 10;      ///< metres: a strip between two grids that is no wider is a gap, even where it is open at an end

/// What is wrong between grids: ground that two have, or that none has.
struct GridFault {
    enum class Kind : quint8 { Overlap, Gap };
    Kind kind = Kind::Overlap;
    std::vector<GridId> grids; ///< of an overlap both, of a gap those around it
    QPointF at;                ///< a point in the middle of it, in degrees
    double squareMetres = 0;
    std::vector<FoundPart> ground;
    friend bool operator==(const GridFault &, const GridFault &) = default;
};

/// The overlaps and gaps of grids, kept up to date by looking only at what lies near a change; where that may close ground off (there is ground
/// outside the town on two sides of it) at all of them. A gap is ground inside the town that no grid has, or a
/// narrow strip between two.
class GridFaults {
public:
    /// Of all of them, from nothing.
    void checkAll(const GridShelf &shelf);
    /// After these changed: `box` holds all that they had before and have now.
    void check(const GridShelf &shelf, const std::vector<GridId> &changed, const QRectF &box);

    /// As they were at another time.
    void put(std::vector<GridFault> faults) { m_faults = std::move(faults); }
    /// Overlaps first, each kind by its place.
    [[nodiscard]] const std::vector<GridFault> &all() const { return m_faults; }
    [[nodiscard]] int count(GridFault::Kind kind) const;
    /// How many grounds were laid over others so far: what a change costs.
    [[nodiscard]] qint64 looked() const { return m_looked; }

private:
    void overlapsOf(const GridShelf &shelf, const std::vector<GridId> &ids);
    void gapsIn(const GridShelf &shelf, QRectF window, const std::vector<GridId> &changed);
    void addGap(const GridShelf &shelf, const std::vector<GridId> &near, FoundPart piece);
    void addAllGaps(const GridShelf &shelf);
    void order();
    std::vector<GridFault> m_faults;
    qint64 m_looked = 0;
};

} // namespace town
