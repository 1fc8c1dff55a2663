// SPDX-License-Identifier: GPL-3.0-or-later
#include "town/edit/gridfaults.h"

#include "region/ground/labelpoint.h"
#include "town/edit/groundcut.h"

#include <algorithm>
#include <set>

namespace town {

namespace {

constexpr double kOnFrame = 3e-7; ///< degrees

using Kind = GridFault::Kind;

QPointF middleOf(const FoundPart &part)
{
    const base::GeoPoint at = region::labelPoint(part.ring, part.holes);
    return {at.longitude, at.latitude};
}

QRectF boxOf(const GridFault &fault)
{
    QRectF box;
    for (const FoundPart &part : fault.ground)
        box |= part.ring.boundingRect();
    return box;
}

/// Whether it goes on beyond the window.
bool reachesOut(const FoundPart &piece, const QRectF &window)
{
    return !window.adjusted(kOnFrame, kOnFrame, -kOnFrame, -kOnFrame).contains(piece.ring.boundingRect());
}

std::vector<FoundPart> groundsOf(const GridShelf &shelf, const std::vector<GridId> &ids)
{
    std::vector<FoundPart> grounds;
    grounds.reserve(ids.size());
    for (const GridId id : ids)
        grounds.push_back(groundOf(*shelf.find(id)));
    return grounds;
}

MetresHere hereAt(const QRectF &box) { return MetresHere(box.center()); }

} // namespace

int GridFaults::count(Kind kind) const { return int(std::ranges::count(m_faults, kind, &GridFault::kind)); }

void GridFaults::order()
{
    std::ranges::sort(m_faults, {}, [](const GridFault &fault) { return std::tuple(fault.kind, -fault.at.y(), fault.at.x()); });
}

void GridFaults::checkAll(const GridShelf &shelf)
{
    m_faults.clear();
    std::vector<GridId> ids;
    for (const auto &[id, grid] : shelf.all())
        ids.push_back(id);
    overlapsOf(shelf, ids);
    addAllGaps(shelf);
    order();
}

void GridFaults::addAllGaps(const GridShelf &shelf)
{
    QRectF box;
    for (const auto &[id, grid] : shelf.all())
        box |= grid.ring.boundingRect();
    if (!box.isEmpty())
        gapsIn(shelf, hereAt(box).grown(box, 4 * kStrip), {});
}

void GridFaults::check(const GridShelf &shelf, const std::vector<GridId> &changed, const QRectF &box)
{
    std::erase_if(m_faults, [&changed](const GridFault &fault) {
        return fault.kind == Kind::Overlap &&
               std::ranges::any_of(fault.grids, [&](GridId id) { return std::ranges::find(changed, id) != changed.end(); });
    });
    overlapsOf(shelf, changed);
    // A gap that was there before and is met by the window lies in it whole: then what reaches out of it is outside the town.
    QRectF window = hereAt(box).grown(box, 4 * kStrip);
    for (bool grows = true; grows;) {
        grows = false;
        for (const GridFault &fault : m_faults) {
            const QRectF wanted = hereAt(box).grown(boxOf(fault), 2 * kStrip);
            if (fault.kind == Kind::Gap && wanted.intersects(window) && !window.contains(wanted)) {
                window |= wanted;
                grows = true;
            }
        }
    }
    std::erase_if(m_faults, [&window](const GridFault &fault) { return fault.kind == Kind::Gap && window.contains(boxOf(fault)); });
    gapsIn(shelf, window, changed);
    order();
}

void GridFaults::overlapsOf(const GridShelf &shelf, const std::vector<GridId> &ids)
{
    const std::set<GridId> asked(ids.begin(), ids.end());
    for (const GridId id : asked) {
        const region::Grid *grid = shelf.find(id);
        if (grid == nullptr)
            continue;
        for (const GridId other : shelf.near(grid->ring.boundingRect())) {
            if (other == id || (other < id && asked.contains(other))) // that pair has been looked at
                continue;
            ++m_looked;
            GridFault fault{
                Kind::Overlap, {std::min(id, other), std::max(id, other)}, {}, 0, sharedGround(groundOf(*grid), groundOf(*shelf.find(other)))};
            for (const FoundPart &part : fault.ground)
                fault.squareMetres += areaOf(part);
            if (fault.squareMetres <= kLeastFault)
                continue;
            fault.at = middleOf(fault.ground.front());
            m_faults.push_back(std::move(fault));
        }
    }
}

void GridFaults::addGap(const GridShelf &shelf, const std::vector<GridId> &near, FoundPart piece)
{
    GridFault fault{Kind::Gap, {}, middleOf(piece), areaOf(piece), {}};
    for (const GridId id : near) {
        const region::Grid &grid = *shelf.find(id);
        if (hereAt(piece.ring.boundingRect()).grown(piece.ring.boundingRect(), 1).intersects(grid.ring.boundingRect()) &&
            isBeside(groundOf(grid), piece))
            fault.grids.push_back(id);
    }
    fault.ground.push_back(std::move(piece));
    m_faults.push_back(std::move(fault));
}

void GridFaults::gapsIn(const GridShelf &shelf, QRectF window, const std::vector<GridId> &changed)
{
    const std::vector<GridId> near = shelf.near(window);
    m_looked += qint64(near.size());
    std::vector<FoundPart> grounds = groundsOf(shelf, near), outside, closed;
    for (FoundPart &piece : freeGround(window, grounds)) {
        if (reachesOut(piece, window))
            outside.push_back(std::move(piece));
        else if (areaOf(piece) > kLeastFault)
            closed.push_back(std::move(piece));
    }
    // What changed may close off ground that is larger than the window: only where it lies between two parts of the outside.
    const auto touched = std::ranges::count_if(outside, [&](const FoundPart &piece) {
        return std::ranges::any_of(changed, [&](GridId id) {
            const region::Grid *grid = shelf.find(id);
            return grid != nullptr && isBeside(groundOf(*grid), piece);
        });
    });
    if (touched > 1) {
        std::erase_if(m_faults, [](const GridFault &fault) { return fault.kind == Kind::Gap; });
        addAllGaps(shelf);
        return;
    }
    for (const FoundPart &piece : closed) {
        grounds.push_back(piece);
        addGap(shelf, near, piece);
    }
    if (outside.empty())
        return;
    for (FoundPart &strip : narrowGround(window, grounds, kStrip)) {
        if (areaOf(strip) <= kLeastFault || reachesOut(strip, window))
            continue;
        addGap(shelf, near, std::move(strip));
        if (m_faults.back().grids.size() < 2)
            m_faults.pop_back();
    }
}

} // namespace town
