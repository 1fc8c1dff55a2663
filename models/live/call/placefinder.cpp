// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/call/placefinder.h"

#include "base/text/halfwidth.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>

namespace live {

using namespace Qt::StringLiterals;

namespace {

/// How many of each kind a list has, by PlaceKind.
constexpr std::array<size_t, 4> kMostPlaces{6, 4, 3, 3};
constexpr qsizetype kShortestPart = 2;  ///< of initials or a code, within them
constexpr qsizetype kShortestInner = 4; ///< of pinyin, within it
constexpr int kPartly = 20;             ///< so much worse is a word that stands in the middle

QString placeFolded(const QString &text) { return base::halfWidth(text).simplified().toLower(); }

std::optional<base::GeoPoint> placedAt(const CaseRow &row)
{
    if (std::isnan(row.latitude) || std::isnan(row.longitude))
        return std::nullopt;
    return base::GeoPoint{row.latitude, row.longitude};
}

base::GeoPoint geoOf(QPointF degrees) { return {degrees.y(), degrees.x()}; }

base::Metres lengthOf(const QPolygonF &line)
{
    double length = 0;
    for (qsizetype i = 1; i < line.size(); ++i)
        length += base::distance(geoOf(line[i - 1]), geoOf(line[i])).value;
    return {length};
}

/// The grids along a line, each once: at its corners, and every so often between them.
void addGridsAlong(const region::Region &region, const QPolygonF &line, QStringList &grids)
{
    constexpr double kStep = 100; // metres
    const auto look = [&](QPointF at) {
        if (const region::Grid *grid = region.gridAt(geoOf(at)); grid != nullptr && !grids.contains(grid->code))
            grids.append(grid->code);
    };
    for (qsizetype i = 1; i < line.size(); ++i) {
        const int steps = std::clamp(int(base::distance(geoOf(line[i - 1]), geoOf(line[i])).value / kStep) + 1, 1, 200);
        for (int step = 0; step <= steps; ++step)
            look(line[i - 1] + (line[i] - line[i - 1]) * (double(step) / steps));
    }
}

/// Those of one kind, the best first; of equally good ones the shorter name.
void takeBest(std::vector<std::pair<int, const PlaceHit *>> &found, std::vector<PlaceHit> &hits)
{
    std::ranges::stable_sort(found, [](const auto &left, const auto &right) {
        if (left.first != right.first)
            return left.first < right.first;
        if (left.second->usedAt != right.second->usedAt)
            return left.second->usedAt > right.second->usedAt;
        return left.second->name.size() < right.second->name.size();
    });
    if (found.empty())
        return;
    const size_t most = kMostPlaces[static_cast<size_t>(found.front().second->kind)];
    for (size_t i = 0; i < std::min(most, found.size()); ++i)
        hits.push_back(*found[i].second);
}

} // namespace

std::vector<PastAddress> pastAddresses(const CaseTable &table, size_t most)
{
    std::vector<std::pair<qint64, Slot>> newest;
    for (Slot slot = 0; slot < table.rows().size(); ++slot) {
        if (table.row(slot).used && !table.text(slot).place.isEmpty())
            newest.emplace_back(-table.row(slot).openedAt, slot);
    }
    const auto middle = newest.begin() + std::ptrdiff_t(std::min(most, newest.size()));
    std::ranges::partial_sort(newest, middle);
    newest.erase(middle, newest.end());
    std::vector<PastAddress> addresses;
    QSet<QString> known;
    for (const auto &[openedBefore, slot] : newest) {
        const CaseRow &row = table.row(slot);
        PastAddress address{table.text(slot).place, table.names().text(row.grid), placedAt(row), base::fromMsec(row.openedAt)};
        if (const QString key = address.grid + u'\n' + placeFolded(address.text); !known.contains(key)) {
            known.insert(key);
            addresses.push_back(std::move(address));
        }
    }
    return addresses;
}

PlaceFinder::PlaceFinder(const region::Region &region)
{
    m_entries.reserve(region.elements.size() + region.grids.size() + region.lines.size());
    for (const region::Element &element : region.elements) {
        if (element.name.isEmpty() && element.code.isEmpty())
            continue;
        const QString &name = element.name.isEmpty() ? element.code : element.name;
        m_entries.push_back(entryOf({PlaceKind::Element, name, element.code, element.grid, element.point, element.point}));
    }
    for (const region::Grid &grid : region.grids)
        m_entries.push_back(entryOf({PlaceKind::Grid, grid.name, grid.code, grid.code, std::nullopt, grid.label}));
    for (const Entry &entry : m_entries)
        m_names.insert(entry.name);
    addRoads(region);
}

// The pieces of a road are lines of one name.
void PlaceFinder::addRoads(const region::Region &region)
{
    std::vector<PlaceHit> roads;
    QHash<QString, size_t> known;
    for (const region::MapLine &line : region.lines) {
        if (line.kind != region::MapLine::Kind::Road || line.name.isEmpty() || line.line.isEmpty())
            continue;
        if (!known.contains(line.name)) {
            known.insert(line.name, roads.size());
            roads.push_back({PlaceKind::Road, line.name, {}, {}, std::nullopt, geoOf(line.line[line.line.size() / 2])});
        }
        PlaceHit &road = roads[known[line.name]];
        road.length.value += lengthOf(line.line).value;
        addGridsAlong(region, line.line, road.passes);
    }
    for (PlaceHit &road : roads) {
        if (road.passes.size() == 1)
            road.grid = road.passes.front();
        m_entries.push_back(entryOf(std::move(road)));
    }
}

void PlaceFinder::setAddresses(const std::vector<PastAddress> &addresses)
{
    m_addresses.clear();
    for (const PastAddress &address : addresses) {
        if (m_names.contains(placeFolded(address.text)))
            continue;
        Entry entry = entryOf({PlaceKind::Address, address.text, {}, address.grid, address.point, address.point});
        entry.hit.usedAt = address.at;
        m_addresses.push_back(std::move(entry));
    }
}

PlaceFinder::Entry PlaceFinder::entryOf(PlaceHit hit) const
{
    Entry entry;
    entry.name = placeFolded(hit.name);
    entry.code = placeFolded(hit.code);
    entry.initials = m_pinyin.initials(hit.name);
    entry.full = m_pinyin.full(hit.name);
    entry.hit = std::move(hit);
    return entry;
}

int PlaceFinder::Entry::rank(const QString &word) const
{
    if (code == word || name == word)
        return 0;
    if (name.startsWith(word))
        return 1;
    if (code.startsWith(word))
        return 2;
    if (initials.startsWith(word))
        return 3;
    if (full.startsWith(word))
        return 4;
    const auto holds = [&word](const QString &text, qsizetype shortest) { return word.size() >= shortest && text.contains(word); };
    if (name.contains(word))
        return kPartly;
    if (holds(initials, kShortestPart) || holds(code, kShortestPart))
        return kPartly + 1;
    return holds(full, kShortestInner) ? kPartly + 2 : -1;
}

std::vector<PlaceHit> PlaceFinder::find(const QString &typed) const
{
    std::vector<PlaceHit> hits;
    const QStringList words = placeFolded(typed).split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty())
        return hits;
    std::array<std::vector<std::pair<int, const PlaceHit *>>, kMostPlaces.size()> found;
    const auto look = [&](const Entry &entry) {
        int worst = entry.rank(placeFolded(typed));
        for (const QString &word : words) {
            if (worst >= 0)
                break;
            const int rank = entry.rank(word);
            if (rank < 0)
                return;
        }
        // Words that are all there, but not as they were typed together.
        found[static_cast<size_t>(entry.hit.kind)].emplace_back(worst >= 0 ? worst : 2 * kPartly, &entry.hit);
    };
    for (const Entry &entry : m_entries)
        look(entry);
    for (const Entry &entry : m_addresses)
        look(entry);
    for (auto &kind : found)
        takeBest(kind, hits);
    return hits;
}

QString label(PlaceKind kind)
{
    switch (kind) {
    case PlaceKind::Element: return QCoreApplication::translate("place", "Element");
    case PlaceKind::Address: return QCoreApplication::translate("place", "Earlier");
    case PlaceKind::Grid: return QCoreApplication::translate("place", "Grid");
    case PlaceKind::Road: return QCoreApplication::translate("place", "Road");
    }
    Q_UNREACHABLE();
}

} // namespace live
