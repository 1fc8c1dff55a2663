// SPDX-License-Identifier: GPL-3.0-or-later
// What somebody does to the grids of a town.
#include "town/edit/gridedit.h"

#include "base/text/outsidetext.h"
#include "base/try.h"
#include "region/rules/draft.h"
#include "town/edit/groundcut.h"

#include <QCoreApplication>

#include <algorithm>

namespace town {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t kMostPieces = 20;
constexpr double kOnBorder = 0.02; ///< metres
constexpr qsizetype kLongestWord = 100;

QString actWord(const char *source, const QString &code) { return QCoreApplication::translate("town", source).arg(base::isolated(code)); }

base::Outcome gone() { return base::fail(base::ErrorCode::NotFound, QCoreApplication::translate("town", "This grid is not there any more.")); }

/// Another ground; its name stands anew.
void setGround(region::Grid &grid, FoundPart ground)
{
    grid.label = {};
    grid.ring = std::move(ground.ring);
    grid.holes = std::move(ground.holes);
}

} // namespace

QString GridEdit::freeCode(const QString &wanted, const Draft &draft) const
{
    QString code = wanted;
    const auto isTaken = [&](const QString &tried) {
        return idOf(tried).has_value() ||
               std::ranges::any_of(draft, [&tried](const auto &each) { return each.second && each.second->code == tried; });
    };
    for (int i = 2; isTaken(code); ++i)
        code = u"%1-%2"_s.arg(wanted.left(30), QString::number(i)); // a code has forty characters at the most
    return code;
}

/// The number after the highest one, as long as that is.
QString GridEdit::nextCode() const
{
    constexpr qsizetype kMostDigits = 18; // more are no number
    qlonglong highest = 0;
    qsizetype width = 2;
    for (const auto &[id, grid] : m_shelf.all()) {
        bool isNumber = false;
        const qlonglong number = grid.code.toLongLong(&isNumber);
        if (isNumber && number > highest && grid.code.size() <= kMostDigits) {
            highest = number;
            width = grid.code.size();
        }
    }
    return freeCode(u"%1"_s.arg(highest + 1, int(width), 10, QLatin1Char('0')), {});
}

base::Result<GridId> GridEdit::draw(const QPolygonF &ring)
{
    region::Grid grid;
    grid.code = nextCode();
    grid.name = grid.code;
    grid.ring = ring;
    const GridId id = m_next++;
    TRY_DONE(commit(actWord(QT_TRANSLATE_NOOP("town", "Draw %1"), grid.code), {{id, grid}}));
    return id;
}

base::Result<std::vector<GridId>> GridEdit::split(GridId id, const QPolygonF &line)
{
    const region::Grid *grid = m_shelf.find(id);
    if (grid == nullptr)
        return base::pass(gone());
    std::vector<FoundPart> pieces = cutAlong(groundOf(*grid), line);
    if (pieces.size() < 2)
        return base::pass(refuse(QCoreApplication::translate("town", "The line cuts nothing off: draw it through the grid from border to border."),
                                 line.isEmpty() ? std::optional<QPointF>() : line.back()));
    if (pieces.size() > kMostPieces)
        return base::pass(refuse(QCoreApplication::translate("town", "The line cuts the grid into more than 20 pieces.")));
    if (areaOf(pieces.back()) < kLeastFault)
        return base::pass(refuse(QCoreApplication::translate("town", "The line cuts off a piece of less than 25 m²."), pieces.back().ring.front()));
    Draft draft;
    std::vector<GridId> ids;
    for (size_t i = 0; i < pieces.size(); ++i) {
        region::Grid piece = *grid;
        setGround(piece, std::move(pieces[i]));
        if (i > 0) {
            piece.code = freeCode(u"%1-%2"_s.arg(grid->code.left(30), QString::number(i + 1)), draft);
            piece.name = u"%1-%2"_s.arg(grid->name, QString::number(i + 1));
        }
        ids.push_back(i == 0 ? id : m_next++);
        draft.emplace(ids.back(), std::move(piece));
    }
    TRY_DONE(commit(actWord(QT_TRANSLATE_NOOP("town", "Split %1"), grid->code), std::move(draft)));
    return ids;
}

base::Result<GridId> GridEdit::merge(const std::vector<GridId> &ids)
{
    if (ids.size() < 2)
        return base::pass(refuse(QCoreApplication::translate("town", "Choose two grids or more to make one of them.")));
    std::vector<FoundPart> grounds;
    for (const GridId id : ids) {
        const region::Grid *grid = m_shelf.find(id);
        if (grid == nullptr)
            return base::pass(gone());
        grounds.push_back(groundOf(*grid));
    }
    std::vector<FoundPart> whole = unitedGround(grounds);
    if (whole.size() != 1)
        return base::pass(refuse(QCoreApplication::translate("town", "These grids do not touch along a border; a grid is in one piece."),
                                 whole.empty() ? std::optional<QPointF>() : whole.back().ring.front()));
    region::Grid merged = *m_shelf.find(ids.front());
    setGround(merged, std::move(whole.front()));
    Draft draft;
    for (const GridId id : ids)
        draft.insert_or_assign(id, std::nullopt);
    draft.insert_or_assign(ids.front(), merged);
    TRY_DONE(commit(actWord(QT_TRANSLATE_NOOP("town", "Merge %1"), merged.code), std::move(draft)));
    return ids.front();
}

base::Outcome GridEdit::movePoint(const GridPoint &point, QPointF to, Neighbours neighbours)
{
    const region::Grid *grid = m_shelf.find(point.grid);
    if (grid == nullptr || point.ring >= ringsOf(*grid) || point.index >= ringOf(*grid, point.ring).size())
        return gone();
    const QPointF from = ringOf(*grid, point.ring)[point.index], there{toCentimetre(to.x()), toCentimetre(to.y())};
    Draft draft;
    region::Grid moved = *grid;
    ringOf(moved, point.ring)[point.index] = there;
    draft.emplace(point.grid, std::move(moved));
    if (neighbours == Neighbours::Together) {
        for (const GridId id : m_shelf.near(m_here.grown(QRectF(from, QSizeF(0, 0)), 2 * kOnBorder))) {
            if (id == point.grid)
                continue;
            region::Grid other = *m_shelf.find(id);
            if (const auto corner = cornerAt(id, other, from))
                ringOf(other, corner->ring)[corner->index] = there;
            else if (const auto edge = edgeNear(id, other, from, m_here); edge && edge->metres <= kOnBorder)
                ringOf(other, edge->from.ring).insert(edge->from.index + 1, there);
            else
                continue;
            draft.emplace(id, std::move(other));
        }
    }
    return commit(actWord(QT_TRANSLATE_NOOP("town", "Move a corner of %1"), grid->code), std::move(draft));
}

base::Result<GridPoint> GridEdit::insertPoint(GridId id, QPointF at)
{
    const region::Grid *grid = m_shelf.find(id);
    if (grid == nullptr)
        return base::pass(gone());
    const auto edge = edgeNear(id, *grid, at, m_here);
    if (!edge)
        return base::pass(gone());
    const QPointF corner{toCentimetre(edge->at.x()), toCentimetre(edge->at.y())};
    if (const auto there = cornerAt(id, *grid, corner))
        return *there;
    region::Grid more = *grid;
    ringOf(more, edge->from.ring).insert(edge->from.index + 1, corner);
    TRY_DONE(commit(actWord(QT_TRANSLATE_NOOP("town", "Add a corner to %1"), grid->code), {{id, more}}));
    return cornerAt(id, *m_shelf.find(id), corner).value_or(GridPoint{id, edge->from.ring, edge->from.index + 1});
}

base::Outcome GridEdit::removePoint(const GridPoint &point, Neighbours neighbours)
{
    const region::Grid *grid = m_shelf.find(point.grid);
    if (grid == nullptr || point.ring >= ringsOf(*grid) || point.index >= ringOf(*grid, point.ring).size())
        return gone();
    const QPointF at = ringOf(*grid, point.ring)[point.index];
    Draft draft;
    const auto without = [&](const GridPoint &corner) {
        region::Grid less = *m_shelf.find(corner.grid);
        ringOf(less, corner.ring).removeAt(corner.index);
        draft.emplace(corner.grid, std::move(less));
    };
    without(point);
    if (neighbours == Neighbours::Together) {
        for (const GridId id : m_shelf.near(m_here.grown(QRectF(at, QSizeF(0, 0)), 2 * kOnBorder))) {
            const auto corner = cornerAt(id, *m_shelf.find(id), at);
            if (id != point.grid && corner && ringOf(*m_shelf.find(id), corner->ring).size() > 3)
                without(*corner);
        }
    }
    return commit(actWord(QT_TRANSLATE_NOOP("town", "Take a corner off %1"), grid->code), std::move(draft));
}

base::Outcome GridEdit::describe(GridId id, const GridWords &words)
{
    const region::Grid *grid = m_shelf.find(id);
    if (grid == nullptr)
        return gone();
    const GridWords wanted{words.code.trimmed(), words.name.simplified().left(kLongestWord), words.chief.simplified().left(kLongestWord),
                           words.village.trimmed()};
    if (!region::isCode(wanted.code))
        return refuse(QCoreApplication::translate("town", "A code has 1 to 40 ASCII letters, digits, dots, dashes and underscores."));
    if (const auto there = idOf(wanted.code); there && *there != id)
        return refuse(
            QCoreApplication::translate("town", "There is a grid %1 already; each has a code of its own.").arg(base::isolated(wanted.code)));
    region::Grid said = *grid;
    said.code = wanted.code;
    said.name = wanted.name;
    said.chief = wanted.chief;
    said.village = wanted.village;
    return commit(actWord(QT_TRANSLATE_NOOP("town", "Words of %1"), grid->code), {{id, said}});
}

base::Outcome GridEdit::remove(GridId id)
{
    const region::Grid *grid = m_shelf.find(id);
    if (grid == nullptr)
        return gone();
    return commit(actWord(QT_TRANSLATE_NOOP("town", "Delete %1"), grid->code), {{id, std::nullopt}});
}

base::Outcome GridEdit::giveUpOverlaps(GridId id)
{
    const region::Grid *grid = m_shelf.find(id);
    if (grid == nullptr)
        return gone();
    std::vector<FoundPart> others;
    for (const GridId other : m_shelf.near(grid->ring.boundingRect())) {
        if (other != id)
            others.push_back(groundOf(*m_shelf.find(other)));
    }
    std::vector<FoundPart> left = others.empty() ? std::vector{groundOf(*grid)} : groundWithout(groundOf(*grid), others);
    std::erase_if(left, [](const FoundPart &piece) { return areaOf(piece) < kLeastFault; });
    if (left.size() != 1)
        return refuse(left.empty() ? QCoreApplication::translate("town", "Nothing would be left of grid %1.").arg(base::isolated(grid->code))
                                   : QCoreApplication::translate("town", "Grid %1 would be left in several pieces.").arg(base::isolated(grid->code)));
    region::Grid less = *grid;
    setGround(less, std::move(left.front()));
    return commit(actWord(QT_TRANSLATE_NOOP("town", "Trim %1"), grid->code), {{id, less}});
}

base::Outcome GridEdit::takeGap(GridId id, const GridFault &gap)
{
    const region::Grid *grid = m_shelf.find(id);
    if (grid == nullptr)
        return gone();
    std::vector<FoundPart> grounds = gap.ground;
    grounds.push_back(groundOf(*grid));
    std::vector<FoundPart> whole = unitedGround(grounds);
    if (whole.size() != 1)
        return refuse(QCoreApplication::translate("town", "The gap does not lie beside grid %1.").arg(base::isolated(grid->code)), gap.at);
    region::Grid more = *grid;
    setGround(more, std::move(whole.front()));
    return commit(actWord(QT_TRANSLATE_NOOP("town", "Gap to %1"), grid->code), {{id, more}});
}

} // namespace town
