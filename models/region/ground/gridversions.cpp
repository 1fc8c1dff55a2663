// SPDX-License-Identifier: GPL-3.0-or-later
#include "region/ground/gridversions.h"

#include "region/rules/draft.h"

#include <algorithm>
#include <ranges>
#include <tuple>

namespace region {

namespace {

bool isSameGrid(const Grid &left, const Grid &right)
{
    const auto all = [](const Grid &grid) {
        return std::tie(grid.code, grid.name, grid.chief, grid.village, grid.ring, grid.holes, grid.label.latitude, grid.label.longitude);
    };
    return all(left) == all(right);
}

bool isSameVersion(const GridVersion &left, const GridVersion &right)
{
    return left.from == right.from && std::ranges::equal(left.grids, right.grids, isSameGrid);
}

const GridVersion &versionOn(const GridHistory &history, QDate day)
{
    const auto next =
        std::ranges::find_if(history.versions.begin() + 1, history.versions.end(), [day](const GridVersion &version) { return version.from > day; });
    return *(next - 1);
}

const Grid *gridIn(const GridVersion &version, const QString &code)
{
    const auto found = std::ranges::find(version.grids, code, &Grid::code);
    return found == version.grids.end() ? nullptr : &*found;
}

/// Null where the region has the grids of that day already.
RegionPtr exchanged(const Region &region, QDate day)
{
    if (!region.ruleSources || !region.ruleSources->grids)
        return nullptr;
    const GridHistory &history = *region.ruleSources->grids;
    const GridVersion &version = versionOn(history, day);
    if (region.ruleSources->gridsFrom == version.from)
        return nullptr;
    auto other = std::make_shared<Region>(region);
    auto sources = std::make_shared<RuleSources>(*region.ruleSources);
    sources->gridsFrom = version.from;
    if (sources->loaded)
        sources->loaded = withGridsOn(sources->loaded, day);
    other->ruleSources = std::move(sources);
    other->grids = version.grids;
    other->prepare();
    for (size_t i = 0; i < std::min(other->elements.size(), history.elementGrids.size()); ++i) {
        const Grid *around = other->gridAt(other->elements[i].point);
        other->elements[i].grid = around ? around->code : history.elementGrids[i];
    }
    return other;
}

} // namespace

std::span<const GridVersion> gridVersions(const Region &region)
{
    return region.ruleSources && region.ruleSources->grids ? std::span<const GridVersion>(region.ruleSources->grids->versions)
                                                           : std::span<const GridVersion>();
}

QDate gridsFrom(const Region &region) { return region.ruleSources ? region.ruleSources->gridsFrom : QDate(); }

RegionPtr withGridsOn(const RegionPtr &region, QDate day)
{
    RegionPtr other = region ? exchanged(*region, day) : nullptr;
    return other ? other : region;
}

RegionPtr withGridsAt(const RegionPtr &region, base::Instant moment)
{
    return region && !gridVersions(*region).empty() ? withGridsOn(region, region->toLocal(moment).date()) : region;
}

RegionPtr withGridsOn(const Region &region, QDate day)
{
    RegionPtr other = exchanged(region, day);
    return other ? other : RegionPtr(RegionPtr(), &region);
}

RegionPtr GridsByDay::at(base::Instant moment) const
{
    if (gridVersions(*m_region).empty())
        return m_region;
    const QDate day = m_region->toLocal(moment).date();
    const QDate from = versionOn(*m_region->ruleSources->grids, day).from;
    const std::scoped_lock lock(m_mutex);
    const auto known = std::ranges::find(m_made, from, [](const RegionPtr &made) { return gridsFrom(*made); });
    return known != m_made.end() ? *known : m_made.emplace_back(withGridsOn(m_region, day));
}

RegionPtr withVersionsOf(const Region &region, const Region &fresh)
{
    auto history = std::make_shared<GridHistory>();
    const std::span<const GridVersion> own = gridVersions(region), later = gridVersions(fresh);
    history->versions.push_back(own.empty() ? GridVersion{{}, kGridsFile, region.grids} : own.front());
    if (!later.empty())
        history->versions.insert(history->versions.end(), later.begin() + 1, later.end());
    if (region.ruleSources->grids)
        history->elementGrids = region.ruleSources->grids->elementGrids;
    else
        std::ranges::transform(region.elements, std::back_inserter(history->elementGrids), &Element::grid);
    auto sources = std::make_shared<RuleSources>(*region.ruleSources);
    sources->grids = std::move(history);
    auto other = std::make_shared<Region>(region);
    other->ruleSources = std::move(sources);
    return other;
}

bool haveSameVersions(const Region &left, const Region &right)
{
    const std::span<const GridVersion> ones = gridVersions(left), others = gridVersions(right);
    // The first stay what they were when the pack was loaded.
    return std::max<size_t>(ones.size(), 1) == std::max<size_t>(others.size(), 1) &&
           (ones.empty() || others.empty() || std::ranges::equal(ones.subspan(1), others.subspan(1), isSameVersion));
}

bool holdAlike(const Region &left, const Region &right) { return left.rulebook.hash == right.rulebook.hash && gridsFrom(left) == gridsFrom(right); }

const Grid *knownGrid(const Region &region, const QString &code, std::optional<base::Instant> reportedAt)
{
    if (const Grid *now = region.grid(code); now != nullptr || code.isEmpty() || gridVersions(region).empty())
        return now;
    const GridHistory &history = *region.ruleSources->grids;
    if (const Grid *then = reportedAt ? gridIn(versionOn(history, region.toLocal(*reportedAt).date()), code) : nullptr)
        return then;
    for (const GridVersion &version : std::views::reverse(history.versions)) {
        if (const Grid *found = gridIn(version, code))
            return found;
    }
    return nullptr;
}

const Grid *gridHolding(const Region &region, const QString &code, std::optional<base::GeoPoint> point)
{
    const Grid *named = knownGrid(region, code);
    if (named == nullptr || region.grid(code) == named)
        return named;
    const Grid *around = point ? region.gridAt(*point) : nullptr;
    return around != nullptr ? around : region.gridAt(named->label);
}

} // namespace region
