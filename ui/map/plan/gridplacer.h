// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "map/plan/gridplan.h"

#include <optional>
#include <utility>
#include <vector>

namespace ui::map {

/// One grid's search for the places of its number, name, count and pins, on what the grids before it left free. Lives for one plan; what it is given
/// must outlive it.
class GridPlacer {
public:
    GridPlacer(const PlanInput &input, const PlanGround &ground, const LabelPlanner &planner, const GridTask &task);
    [[nodiscard]] std::optional<GridPlaced> kept() const;
    [[nodiscard]] GridPlaced found();
    /// What found() depends on beside the ground and what the planner answers.
    [[nodiscard]] SearchBasis basis() const;
    /// How little of the grid's name a label tells; 0: all of it.
    [[nodiscard]] int lack(const MapPlan::GridLabel &label) const;
    /// Whether another search may find a label that lacks less.
    [[nodiscard]] bool mayTellMore(const MapPlan::GridLabel &label) const;

private:
    struct Look {
        QString text;
        MapPlan::Form form = MapPlan::Form::Stacked;
        qreal mark = 0;    ///< radius of the shape before the count; 0: none
        qreal share = 1;   ///< of the pins' discs
        bool lean = false; ///< over the town's outline
        bool tags = true;
        bool overLines = false;
        qreal scale = 1; ///< of letters and digits
    };

    struct Boxes {
        QRectF name, count;
        QPointF pin; ///< of AtPin
    };

    struct Spots {
        const live::PinView *pin = nullptr;
        qreal rim = 0;
        std::vector<QPointF> places;
    };

    [[nodiscard]] const MapPlan::GridLabel *labelBefore() const; ///< null: none
    [[nodiscard]] std::optional<QPointF> placeBefore() const;
    [[nodiscard]] std::optional<GridPlaced> withPins() const;
    [[nodiscard]] std::optional<GridPlaced> withPinsAt(const QString &text, qreal share) const;
    [[nodiscard]] std::optional<GridPlaced> byWorstPin(const QString &text, qreal share, qreal scale) const;
    [[nodiscard]] std::optional<GridPlaced> byChosenPin() const;
    [[nodiscard]] std::optional<GridPlaced> labelAlone(qreal share) const; ///< with the chosen case's mark
    [[nodiscard]] std::optional<GridPlaced> anywhere(bool whateverItCovers) const;
    [[nodiscard]] std::optional<GridPlaced> arranged(const Look &look) const;
    [[nodiscard]] std::optional<GridPlaced> leaningToo(Look look) const;
    [[nodiscard]] std::optional<GridPlaced> filled(const Look &look, QPointF centre, qreal &cost) const;
    [[nodiscard]] bool addPins(GridPlaced &placed, const Look &look, qreal &cost) const;
    [[nodiscard]] bool addTag(MapPlan::Pin &pin, const GridPlaced &placed, bool leans) const;
    [[nodiscard]] std::optional<MapPlan::Pin> pinAt(const live::PinView &view, QPointF place, const GridPlaced &placed, const Look &look) const;
    [[nodiscard]] bool isClear(const QRectF &box, const GridPlaced &placed) const;
    [[nodiscard]] bool stands(const QRectF &box, const Look &look) const;
    [[nodiscard]] bool leans(const QRectF &box) const;
    [[nodiscard]] bool mayLean(const Look &look) const;
    [[nodiscard]] bool bothStand(const Boxes &boxes, const Look &look) const;
    /// Whether a text may have room in the grid at all: spares most of the search.
    [[nodiscard]] bool mayHold(const QString &text, qreal scale, bool lean) const;
    [[nodiscard]] Boxes boxesAt(const Look &look, QPointF centre) const;
    [[nodiscard]] MapPlan::GridLabel labelAt(const Look &look, QPointF centre) const;
    [[nodiscard]] QString unitOf(const Look &look) const { return look.mark == 0 && look.form != MapPlan::Form::AtPin ? unitWord() : QString(); }
    [[nodiscard]] const QString &unitWord() const { return m_task.total == 1 ? m_input.unitWordOfOne : m_input.unitWord; }
    [[nodiscard]] QSizeF nameSize(const QString &text, qreal scale) const;
    [[nodiscard]] bool isLegible(qreal scale) const;
    [[nodiscard]] QSizeF countSize(const Look &look) const;
    [[nodiscard]] qreal discOf(const live::PinView &pin, qreal share) const;
    [[nodiscard]] qreal rimOf(const live::PinView &pin, qreal share) const;
    [[nodiscard]] QPointF truthOf(const live::PinView &pin) const { return m_input.camera.toPixel(m_input.scene.plane().toMetres(pin.point)); }
    [[nodiscard]] bool isShutIn(const GridPlaced &placed) const;
    [[nodiscard]] bool addLostChosen(GridPlaced &placed, qreal share) const;

    /// Where a pin's mark may stand as far as its ground and what others took go, nearest to its case first.
    [[nodiscard]] const std::vector<QPointF> &spotsOf(const live::PinView &view, qreal rim) const;
    [[nodiscard]] QSizeF tagOf(qreal disc) const;
    [[nodiscard]] bool isTagged(const live::PinView &view) const { return view.overdue && !(m_task.chosen == view.id && !m_task.callout.isEmpty()); }

    const PlanInput &m_input;
    const std::vector<GridGround> &m_grounds;
    const GridGround &m_ground;
    const LabelPlanner &m_planner;
    const GridTask &m_task;
    QPointF m_wish;
    PlanGround::Sizes m_sizes;              ///< of the texts
    qreal m_digits = 0, m_word = 0;         ///< their widths
    std::vector<QPointF> m_points, m_spots; ///< of a search; what is kept needs none
    mutable std::vector<Spots> m_spotsOf;
    mutable std::vector<std::pair<qreal, QSizeF>> m_tags; ///< by disc
};

} // namespace ui::map
