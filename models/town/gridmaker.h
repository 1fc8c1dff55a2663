// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "town/decide/findings.h"
#include "town/decide/groundwork.h"
#include "town/towngrids.h"

#include <QSet>

namespace town {

/// Puts a file's records into the town, one after the other, and settles what they have with each other. For one use.
class GridMaker {
public:
    /// All outlive it.
    GridMaker(const FoundLayer &layer, const GridColumns &columns, const Projection &projection, const std::vector<Decision> &decisions,
              Groundwork &work);
    [[nodiscard]] TownGrids make();

private:
    /// A grid that is taken so far.
    struct Placed {
        region::Grid grid;
        int row = 0;
        int number = 1;     ///< of the part of its record; 0: made of a hole
        double area = 0;    ///< square metres
        FoundPart drawn;    ///< before anything was decided
        QPointF start;      ///< a point of it as the file has it
        bool isOut = false; ///< by decision
        [[nodiscard]] FoundPart ground() const { return {grid.ring, grid.holes}; }
        [[nodiscard]] QString record() const; ///< "20", "20.2"
    };
    /// A part of a record on its way into the town.
    struct Taking {
        const FoundShape &shape;
        const FoundPart &part;
        QString code;
        int number = 1;
        [[nodiscard]] QString record() const;
    };

    // Records, one after the other.
    void take(const FoundShape &shape);
    void takeParts(const FoundShape &shape, const QString &code);
    void takePart(const Taking &taking);
    [[nodiscard]] std::optional<QPolygonF> transformed(const FoundShape &shape, const QPolygonF &ring, const QString &code);
    [[nodiscard]] std::optional<QPolygonF> uncrossed(const Taking &taking, const QPolygonF &ring, QPointF crossing);
    void tellTouches(const Taking &taking, const QPolygonF &ring, const region::CleanRing &clean);
    void settleSpikes(const Taking &taking, const QPolygonF &ring, const std::vector<QPointF> &spikes, region::Grid &grid);
    void addHoles(const Taking &taking, region::Grid &grid);
    void nameIt(const FoundShape &shape, region::Grid &grid, int number);
    [[nodiscard]] QString freeCode(const QString &wanted) const;
    [[nodiscard]] QString codeFor(const FoundShape &shape);
    [[nodiscard]] QString nameOf(const FoundShape &shape) const;

    // What looks like degrees in a file of metres.
    void findMiddle();
    [[nodiscard]] bool looksLikeDegrees(const FoundShape &shape) const;
    [[nodiscard]] bool takesAsDegrees(const FoundShape &shape);

    // What grids have with each other.
    void refuseFarOnes();
    void settleOverlaps();
    [[nodiscard]] bool isBeside(Placed &larger, Placed &placed);
    [[nodiscard]] TownPlace overlapOf(const Placed &first, const Placed &second, const QString &key, const CommonGround &common, QPointF at);
    void apply(Choice choice, const TownPlace &place, Placed &first, Placed &second);
    void change(Placed &placed, const FoundPart &ground);
    void settleGaps();
    void settleGap(const Gap &gap);
    void settleHoles();
    void settleHole(size_t placed, const QPolygonF &hole);
    [[nodiscard]] bool isEmptyHole(size_t placed, const QPolygonF &hole);
    void makeGridOf(const Placed &around, const QPolygonF &hole, const QString &key);
    void surround(TownGrids &made);

    const FoundLayer &m_layer;
    const Projection &m_projection;
    const std::optional<Projection> m_degrees; ///< of records that are in degrees though the file is not
    const Projection *m_way;                   ///< of the record that is being taken
    Findings m_findings;
    Groundwork &m_work;
    qsizetype m_code = -1, m_name = -1, m_chief = -1, m_village = -1;
    std::optional<base::GeoPoint> m_middle; ///< of a file in metres
    QSet<QString> m_codes;                  ///< of grids that were taken
    QSet<QString> m_given;                  ///< in the file: none of them is made for another record
    std::vector<Placed> m_grids;
};

/// A record as keys name it: its number, and that of its part behind the first.
[[nodiscard]] QString recordText(int row, int number);
/// A ground in question, in words: "612 m²", "2.9 ha".
[[nodiscard]] QString areaText(double squareMetres);
/// What a picture of a place needs of a ground: its points around the place as they are, those elsewhere thinned.
[[nodiscard]] FoundPart seenAround(const FoundPart &part, const QRectF &place);

} // namespace town
