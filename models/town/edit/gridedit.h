// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "town/edit/gridfaults.h"

#include <deque>
#include <optional>

namespace town {

/// What is said of a grid beside its ground.
struct GridWords {
    QString code, name, chief, village;
    friend bool operator==(const GridWords &, const GridWords &) = default;
};
[[nodiscard]] inline GridWords wordsOf(const region::Grid &grid) { return {grid.code, grid.name, grid.chief, grid.village}; }

/// Whether what neighbours share changes in all of them, so that no gap is torn.
enum class Neighbours : quint8 { Together, Alone };

/// Where a point comes to lie that was meant for a corner or a border nearby.
struct Snapped {
    enum class To : quint8 { Nothing, Border, Corner };
    QPointF at; ///< degrees
    To to = To::Nothing;
    friend bool operator==(const Snapped &, const Snapped &) = default;
};

/// The grids of a town while somebody edits them: each act is done whole or refused with a sentence (ErrorCode::Refused) and changes nothing. A
/// border that would cross itself is refused; ground that two have, or none, is told at its place. Points are degrees, x is the longitude; they come
/// to lie on the centimetres that a pack keeps. A corner that comes to lie on a neighbour's border becomes a corner of the neighbour, too. Without
/// I/O; one thread at a time.
class GridEdit {
public:
    explicit GridEdit(const std::vector<region::Grid> &grids);

    [[nodiscard]] const GridShelf &shelf() const { return m_shelf; }
    [[nodiscard]] const std::vector<GridFault> &faults() const { return m_faults.all(); }
    [[nodiscard]] int count(GridFault::Kind kind) const { return m_faults.count(kind); }
    [[nodiscard]] const MetresHere &here() const { return m_here; }
    /// How many grounds were laid over others so far.
    [[nodiscard]] qint64 looked() const { return m_faults.looked(); }
    /// As a pack has them, in their order; new ones last.
    [[nodiscard]] std::vector<region::Grid> grids() const;
    [[nodiscard]] std::optional<GridId> gridAt(QPointF at) const; ///< the first that has this place
    [[nodiscard]] std::optional<GridId> idOf(const QString &code) const;

    /// A new grid with a free code, without a chief.
    base::Result<GridId> draw(const QPolygonF &ring);
    /// Cut along a line: the largest piece stays, each other one is a grid of its own with the same words and a free code. All of them.
    base::Result<std::vector<GridId>> split(GridId id, const QPolygonF &line);
    /// One out of several that touch; the first one's words hold.
    base::Result<GridId> merge(const std::vector<GridId> &ids);
    base::Outcome movePoint(const GridPoint &point, QPointF to, Neighbours neighbours = Neighbours::Together);
    /// A corner on the border where that is nearest.
    base::Result<GridPoint> insertPoint(GridId id, QPointF at);
    base::Outcome removePoint(const GridPoint &point, Neighbours neighbours = Neighbours::Together);
    base::Outcome describe(GridId id, const GridWords &words);
    base::Outcome remove(GridId id);
    /// It gives up what others have, too.
    base::Outcome giveUpOverlaps(GridId id);
    /// It takes a gap beside it.
    base::Outcome takeGap(GridId id, const GridFault &gap);

    /// The nearest corner within so many metres, else the nearest border within them, else the point itself. `except`: a corner that is being moved,
    /// with the edges at it.
    [[nodiscard]] Snapped snapped(QPointF at, double metres, std::optional<QPointF> except = {}) const;

    /// Where the last act that was refused would have gone wrong; none: nowhere in particular.
    [[nodiscard]] std::optional<QPointF> refusedAt() const { return m_refusedAt; }
    /// False: there is nothing to take back, or to do again.
    bool undo();
    bool redo();
    [[nodiscard]] QString undoWord() const; ///< what would be taken back: "Split 11"; empty: nothing
    [[nodiscard]] QString redoWord() const;
    static constexpr size_t kMostSteps = 200; ///< that can be taken back

    /// Why a pack cannot be made of them; empty: one can. Gaps do not hinder.
    [[nodiscard]] QString blocked() const;
    [[nodiscard]] bool isChanged() const;                     ///< since it was made, or saved
    [[nodiscard]] qint64 mark() const { return serialNow(); } ///< of what there is now, for setSaved()
    void setSaved(qint64 mark) { m_saved = mark; }

private:
    /// What grids are to become; none: they go.
    using Draft = std::map<GridId, std::optional<region::Grid>>;
    struct Step {
        QString word;
        qint64 serial = 0;
        Draft before, after;
        std::vector<GridFault> faultsBefore, faultsAfter;
    };
    [[nodiscard]] const region::Grid *inDraft(const Draft &draft, GridId id) const;
    base::Outcome commit(const QString &word, Draft draft);
    base::Outcome sound(const region::Grid &grid);
    [[nodiscard]] bool hasRoom(GridId id, const region::Grid &grid) const;
    void weld(Draft &draft) const;
    void weldCorner(Draft &draft, GridId id, QPointF corner) const;
    void weldOthers(Draft &draft, GridId id, const std::vector<QPointF> &fresh) const;
    void put(const Draft &draft);
    [[nodiscard]] QString freeCode(const QString &wanted, const Draft &draft) const;
    [[nodiscard]] QString nextCode() const;
    [[nodiscard]] qint64 serialNow() const { return m_done.empty() ? m_first : m_done.back().serial; }
    base::Outcome refuse(const QString &sentence, std::optional<QPointF> at = {});
    MetresHere m_here;
    GridShelf m_shelf;
    GridFaults m_faults;
    std::deque<Step> m_done, m_undone;
    std::optional<QPointF> m_refusedAt;
    GridId m_next = 1;
    qint64 m_serial = 0, m_saved = 0;
    qint64 m_first = 0; ///< of the step before the first that can be taken back
};

} // namespace town
