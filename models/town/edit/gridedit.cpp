// SPDX-License-Identifier: GPL-3.0-or-later
// How a change is made, taken back, and what holds after it; the acts are in gridacts.cpp.
#include "town/edit/gridedit.h"

#include "base/text/outsidetext.h"
#include "region/ground/cleanring.h"
#include "region/ground/geometry.h"
#include "region/ground/labelpoint.h"
#include "town/edit/groundcut.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace town {

using namespace Qt::StringLiterals;

namespace {

constexpr double kWeld = 0.02;   ///< metres: nearer than this a corner lies on a border
constexpr double kNameRoom = 20; ///< metres: nearer to a border that changed a grid's name does not stay

QString said(const char *source) { return QCoreApplication::translate("town", source); }

bool isSame(const region::Grid &one, const region::Grid &other)
{
    return wordsOf(one) == wordsOf(other) && groundOf(one) == groundOf(other) && one.label == other.label;
}

void toCentimetres(QPolygonF &ring)
{
    for (QPointF &point : ring)
        point = {toCentimetre(point.x()), toCentimetre(point.y())};
}

/// As a pack keeps it; what would not be sound then stays as it is.
region::Grid kept(const region::Grid &grid)
{
    region::Grid rounded = grid;
    toCentimetres(rounded.ring);
    for (QPolygonF &hole : rounded.holes)
        toCentimetres(hole);
    const bool isSound = region::ringFault(rounded.ring).isEmpty() && region::holesFault(rounded.ring, rounded.holes).isEmpty();
    return isSound ? rounded : grid;
}

std::vector<QPointF> cornersOf(const region::Grid &grid)
{
    std::vector<QPointF> corners;
    for (int ring = 0; ring < ringsOf(grid); ++ring) {
        for (const QPointF &corner : ringOf(grid, ring))
            corners.push_back(corner);
    }
    return corners;
}

bool has(const std::vector<QPointF> &corners, QPointF wanted)
{
    return std::ranges::any_of(corners, [wanted](QPointF corner) { return corner.x() == wanted.x() && corner.y() == wanted.y(); });
}

void insertAfter(region::Grid &grid, const GridPoint &from, QPointF corner) { ringOf(grid, from.ring).insert(from.index + 1, corner); }

QPolygonF withoutTwice(const QPolygonF &ring)
{
    QPolygonF left;
    for (const QPointF &point : ring) {
        if (left.isEmpty() || left.back() != point)
            left.append(point);
    }
    while (left.size() > 1 && left.front() == left.back())
        left.removeLast();
    return left;
}

} // namespace

GridEdit::GridEdit(const std::vector<region::Grid> &grids)
{
    QRectF box;
    for (const region::Grid &grid : grids)
        box |= grid.ring.boundingRect();
    m_here = MetresHere(box.center());
    for (const region::Grid &grid : grids)
        m_shelf.put(m_next++, kept(grid));
    m_faults.checkAll(m_shelf);
}

std::vector<region::Grid> GridEdit::grids() const
{
    std::vector<region::Grid> all;
    for (const auto &[id, grid] : m_shelf.all())
        all.push_back(grid);
    return all;
}

std::optional<GridId> GridEdit::gridAt(QPointF at) const
{
    for (const GridId id : m_shelf.near(m_here.grown(QRectF(at, QSizeF(0, 0)), kWeld))) {
        const region::Grid &grid = *m_shelf.find(id);
        if (region::covers(grid.ring, grid.holes, {at.y(), at.x()}))
            return id;
    }
    return std::nullopt;
}

std::optional<GridId> GridEdit::idOf(const QString &code) const
{
    const auto found = std::ranges::find_if(m_shelf.all(), [&code](const auto &each) { return each.second.code == code; });
    return found == m_shelf.all().end() ? std::nullopt : std::optional(found->first);
}

Snapped GridEdit::snapped(QPointF at, double metres, std::optional<QPointF> except) const
{
    Snapped best{{toCentimetre(at.x()), toCentimetre(at.y())}, Snapped::To::Nothing};
    double nearest = metres;
    const auto offer = [&](QPointF place, Snapped::To to) {
        const double far = m_here.between(place, at);
        if (far > nearest || (far == nearest && best.to != Snapped::To::Nothing))
            return;
        nearest = far;
        best = {{toCentimetre(place.x()), toCentimetre(place.y())}, to};
    };
    const std::vector<GridId> near = m_shelf.near(m_here.grown(QRectF(at, QSizeF(0, 0)), metres));
    for (const GridId id : near) {
        for (const QPointF &corner : cornersOf(*m_shelf.find(id))) {
            if (corner != except)
                offer(corner, Snapped::To::Corner);
        }
    }
    if (best.to == Snapped::To::Corner)
        return best;
    for (const GridId id : near) {
        const region::Grid &grid = *m_shelf.find(id);
        for (int ring = 0; ring < ringsOf(grid); ++ring) {
            const QPolygonF &points = ringOf(grid, ring);
            for (qsizetype i = 0; i < points.size(); ++i) {
                const QPointF from = points[i], to = points[(i + 1) % points.size()];
                if (from != except && to != except)
                    offer(m_here.nearestOn(from, to, at), Snapped::To::Border);
            }
        }
    }
    return best;
}

base::Outcome GridEdit::refuse(const QString &sentence, std::optional<QPointF> at)
{
    m_refusedAt = at;
    return base::fail(base::ErrorCode::Refused, sentence);
}

const region::Grid *GridEdit::inDraft(const Draft &draft, GridId id) const
{
    const auto found = draft.find(id);
    if (found == draft.end())
        return m_shelf.find(id);
    return found->second ? &*found->second : nullptr;
}

base::Outcome GridEdit::sound(const region::Grid &grid)
{
    const QString name = base::isolated(grid.code);
    for (int ring = 0; ring < ringsOf(grid); ++ring) {
        const QPolygonF &points = ringOf(grid, ring);
        if (points.size() < 3)
            return refuse(said(QT_TRANSLATE_NOOP("town", "The border of grid %1 would have fewer than three corners.")).arg(name));
        if (region::ringFault(points).isEmpty())
            continue;
        const auto crossing = region::crossingOf(points);
        return refuse(said(QT_TRANSLATE_NOOP("town", "The border of grid %1 would cross or touch itself.")).arg(name),
                      crossing ? *crossing : points.front());
    }
    if (!region::holesFault(grid.ring, grid.holes).isEmpty())
        return refuse(said(QT_TRANSLATE_NOOP("town", "A hole of grid %1 would cross its border.")).arg(name), grid.holes.front().front());
    if (areaOf(groundOf(grid)) < kLeastFault)
        return refuse(said(QT_TRANSLATE_NOOP("town", "Of grid %1 less than 25 m² would be left.")).arg(name), grid.ring.front());
    return {};
}

/// Whether its name can stay where it stands.
bool GridEdit::hasRoom(GridId id, const region::Grid &grid) const
{
    if (!region::covers(grid.ring, grid.holes, grid.label))
        return false;
    const region::Grid *before = m_shelf.find(id);
    const auto edge = edgeNear(id, grid, {grid.label.longitude, grid.label.latitude}, m_here);
    return (before != nullptr && groundOf(*before) == groundOf(grid)) || (edge && edge->metres >= kNameRoom);
}

void GridEdit::weldCorner(Draft &draft, GridId id, QPointF corner) const
{
    for (const GridId other : m_shelf.near(m_here.grown(QRectF(corner, QSizeF(0, 0)), 2 * kWeld))) {
        const region::Grid *grid = other == id ? nullptr : inDraft(draft, other);
        if (grid == nullptr || cornerAt(other, *grid, corner))
            continue;
        const auto edge = edgeNear(other, *grid, corner, m_here);
        if (!edge || edge->metres > kWeld)
            continue;
        region::Grid welded = *grid;
        insertAfter(welded, edge->from, corner);
        if (region::ringFault(ringOf(welded, edge->from.ring)).isEmpty())
            draft[other] = std::move(welded);
    }
}

/// Corners of others that lie on an edge that is new.
void GridEdit::weldOthers(Draft &draft, GridId id, const std::vector<QPointF> &fresh) const
{
    region::Grid welded = *draft[id];
    const QRectF box = m_here.grown(welded.ring.boundingRect(), kWeld);
    for (const GridId other : m_shelf.near(box)) {
        const region::Grid *grid = other == id ? nullptr : inDraft(draft, other);
        if (grid == nullptr)
            continue;
        for (const QPointF &corner : cornersOf(*grid)) {
            if (!box.contains(corner) || cornerAt(id, welded, corner))
                continue;
            const auto edge = edgeNear(id, welded, corner, m_here);
            const QPolygonF &ring = ringOf(welded, edge->from.ring);
            const bool isNew = has(fresh, ring[edge->from.index]) || has(fresh, ring[(edge->from.index + 1) % ring.size()]);
            if (isNew && edge->metres <= kWeld)
                insertAfter(welded, edge->from, corner);
        }
    }
    if (region::ringFault(welded.ring).isEmpty())
        draft[id] = std::move(welded);
}

void GridEdit::weld(Draft &draft) const
{
    std::vector<std::pair<GridId, std::vector<QPointF>>> fresh;
    for (const auto &[id, after] : draft) {
        if (!after)
            continue;
        const region::Grid *before = m_shelf.find(id);
        const std::vector<QPointF> old = before == nullptr ? std::vector<QPointF>() : cornersOf(*before);
        std::vector<QPointF> corners = cornersOf(*after);
        std::erase_if(corners, [&old](QPointF corner) { return has(old, corner); });
        fresh.emplace_back(id, std::move(corners));
    }
    for (const auto &[id, corners] : fresh) {
        for (const QPointF &corner : corners)
            weldCorner(draft, id, corner);
        if (!corners.empty())
            weldOthers(draft, id, corners);
    }
}

base::Outcome GridEdit::commit(const QString &word, Draft draft)
{
    for (auto &[id, after] : draft) {
        for (int ring = 0; after && ring < ringsOf(*after); ++ring) {
            toCentimetres(ringOf(*after, ring));
            ringOf(*after, ring) = withoutTwice(ringOf(*after, ring));
        }
        if (after) {
            if (const base::Outcome can = sound(*after); !can)
                return can;
        }
    }
    weld(draft);
    Step step{word, ++m_serial, {}, {}, m_faults.all(), {}};
    for (auto &[id, after] : draft) {
        const region::Grid *before = m_shelf.find(id);
        if (after && !hasRoom(id, *after))
            after->label = region::labelPoint(after->ring, after->holes);
        if ((before == nullptr && !after) || (before != nullptr && after && isSame(*before, *after)))
            continue;
        step.before.emplace(id, before == nullptr ? std::nullopt : std::optional(*before));
        step.after.emplace(id, after);
    }
    m_refusedAt.reset();
    if (step.after.empty())
        return {};
    put(step.after);
    QRectF box;
    std::vector<GridId> changed;
    for (const Draft *side : {&step.before, &step.after}) {
        for (const auto &[id, grid] : *side) {
            changed.push_back(id);
            box |= grid ? grid->ring.boundingRect() : QRectF();
        }
    }
    m_faults.check(m_shelf, changed, box);
    step.faultsAfter = m_faults.all();
    m_undone.clear();
    m_done.push_back(std::move(step));
    if (m_done.size() > kMostSteps) {
        m_first = m_done.front().serial;
        m_done.pop_front();
    }
    return {};
}

void GridEdit::put(const Draft &draft)
{
    for (const auto &[id, grid] : draft) {
        if (grid)
            m_shelf.put(id, *grid);
        else
            m_shelf.take(id);
    }
}

bool GridEdit::undo()
{
    if (m_done.empty())
        return false;
    m_refusedAt.reset();
    m_undone.push_back(std::move(m_done.back()));
    m_done.pop_back();
    put(m_undone.back().before);
    m_faults.put(m_undone.back().faultsBefore);
    return true;
}

bool GridEdit::redo()
{
    if (m_undone.empty())
        return false;
    m_refusedAt.reset();
    m_done.push_back(std::move(m_undone.back()));
    m_undone.pop_back();
    put(m_done.back().after);
    m_faults.put(m_done.back().faultsAfter);
    return true;
}

QString GridEdit::undoWord() const { return m_done.empty() ? QString() : m_done.back().word; }
QString GridEdit::redoWord() const { return m_undone.empty() ? QString() : m_undone.back().word; }

bool GridEdit::isChanged() const { return serialNow() != m_saved; }

QString GridEdit::blocked() const
{
    if (m_shelf.all().empty())
        return said(QT_TRANSLATE_NOOP("town", "A town needs a grid."));
    if (const int overlaps = count(GridFault::Kind::Overlap); overlaps > 0)
        return QCoreApplication::translate("town", "%n pairs of grids lie over each other: give the ground to one of them.", nullptr, overlaps);
    for (const auto &[id, grid] : m_shelf.all()) {
        if (grid.name.isEmpty())
            return said(QT_TRANSLATE_NOOP("town", "Grid %1 has no name yet.")).arg(base::isolated(grid.code));
        if (grid.chief.isEmpty())
            return said(QT_TRANSLATE_NOOP("town", "Grid %1 has no chief yet.")).arg(base::isolated(grid.code));
    }
    return {};
}

} // namespace town
