// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "basemap/framepainter.h"
#include "live/hall.h"
#include "live/place/elementstate.h"
#include "map/layer/layerchoice.h"
#include "map/picture/wordpictures.h"
#include "map/plan/labelplan.h"
#include "theme/theme.h"

#include <QRegion>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace live {
class ThingsWatch;
}

namespace ui::map {

/// The town's sensors, their open alarms and how they are.
struct SensorFigures {
    std::shared_ptr<const std::vector<live::SensorSpot>> spots; ///< never null
    std::vector<live::SensorAlarms> alarms;                     ///< by spot
    std::vector<live::SpotHealth> health{};                     ///< by spot; empty: nobody knows
};

/// What the map shows of the hall's moment, as chosen. The plan of the words and marks is made of it.
struct MapFigures {
    std::vector<live::GridView> grids;              ///< in the scene's order
    std::vector<live::PinView> pins;                ///< worst first
    std::shared_ptr<const SensorFigures> sensors{}; ///< null: not shown; the same one as before while no alarm and no health changed
    std::vector<domain::GroupHealth> groups{};      ///< by place in the plan's sensing.groups; none: nobody knows
    std::vector<live::GridPatrol> patrols{};        ///< by place in Region::grids; none: nobody knows
    /// How the elements are, shown or not; null: before the first look. The same one as before while nothing changed.
    std::shared_ptr<const live::ElementFigures> elements{};
};

/// All that stands on a map, but for what is laid over it: the call-out, the words of a quiet hall.
struct MapState {
    Camera camera;
    MapStyle style;
    LayerChoice choice;
    std::vector<live::GridView> grids;   ///< in the scene's order
    std::shared_ptr<const MapPlan> plan; ///< never null; the same one as before while nothing moved
    std::shared_ptr<const SensorFigures> sensors{};
    std::shared_ptr<const live::ElementFigures> elements{};
    basemap::FramePtr base{};  ///< what is there of the base maps; null: nothing
    bool homes = true;         ///< places where vulnerable people live are shown: on a desk's screen alone, on no wall and no picture
    QSet<base::CaseId> hidden; ///< whose ring is off in this half second
    int framed = -1;           ///< index of the grid with a frame
    QString scaleText;
    qreal scalePixels = 0;
    QString north;
    std::shared_ptr<const report::GridHours> heat{}; ///< what was filed when; null: nobody knows
    const live::ThingsWatch *things = nullptr;       ///< for what cards say; nothing that is painted depends on it. Null: nobody is asked
};

/// What a layer needs to paint itself.
struct LayerInput {
    const MapScene &scene;
    const MapState &state;
    const theme::Theme &theme;
    WordPictures &words;
    QRectF part{}; ///< what is to be painted, in pixels; null: everything. Whoever paints may leave out what lies beside it
    [[nodiscard]] const Camera &camera() const { return state.camera; }
    [[nodiscard]] const MapStyle &style() const { return state.style; }
    /// Whether something in this box, which reaches `beyond` it, is to be painted.
    [[nodiscard]] bool shows(const QRectF &box, qreal beyond) const
    {
        return part.isNull() || part.intersects(box.adjusted(-beyond, -beyond, beyond, beyond));
    }
};

/// Gathers what of a view is to be painted anew, in whole cells, which are whole device pixels at every usual scale of a screen.
class StaleCells {
public:
    StaleCells(QSize view, qreal ratio) : m_view(view), m_ratio(ratio) {}
    /// A box in pixels of the view, and what reaches `margin` beyond it. A null box is nothing.
    void add(const QRectF &box, qreal margin);
    [[nodiscard]] const QRegion &region() const { return m_region; }

private:
    QSize m_view;
    qreal m_ratio;
    QRegion m_region;
};

/// What of a layer lies under a point: one of these.
struct MapThing {
    std::optional<base::CaseId> caseId{}; ///< a click opens it
    QString grid{};                       ///< a click chooses it
    std::optional<size_t> element{};      ///< its place among the region's elements; nothing stands beside it on the map, so a tip says what it is
    std::vector<size_t> sensors{};        ///< places in SensorFigures::spots; a tip says which they are
    std::optional<size_t> keyArea{};      ///< its place among the region's; a click chooses the grid below it
    friend bool operator==(const MapThing &, const MapThing &) = default;
};

/// A thing that stands by itself, and a pixel of the view at which it answers.
struct PlacedThing {
    MapThing thing;
    QPointF at;
};

/// What a small card says of a thing, every text as it is shown, and the boxes in pixels of the view that it is not to cover: the first is what it
/// stands beside.
struct MapCard {
    QString title;
    QStringList lines;
    std::vector<QRectF> over;
    friend bool operator==(const MapCard &, const MapCard &) = default;
};

/// One layer of one map. What it paints follows from the map's state, which it compares.
/// GUI thread only.
class Layer {
public:
    virtual ~Layer() = default;
    /// Takes from the hall what `changes` names of what it shows into the map's figures.
    virtual void follow(const live::Hall &hall, const live::Changes &changes, const LayerChoice &choice, MapFigures &figures);
    /// Where it looks otherwise than before. Another camera, style or choice is none of its concern: then everything is painted anew.
    virtual void compare(const MapScene &scene, const MapState &before, const MapState &now, StaleCells &stale) const;
    /// Whether nothing of it is to be seen: then it costs no picture.
    [[nodiscard]] virtual bool isEmpty(const MapState &state) const;
    /// Paints it, or at least all of it that lies in input.part.
    virtual void paint(QPainter &painter, const LayerInput &input) const = 0;
    /// What of it lies under a pixel of the view, for the pointer. None: what lies below answers.
    [[nodiscard]] virtual std::optional<MapThing> hit(QPointF pixel, const MapScene &scene, const MapState &state) const;
    /// What the card of that says, where hit() finds something. None: it has no card, and what lies below has none either.
    [[nodiscard]] virtual std::optional<MapCard> card(QPointF pixel, const MapScene &scene, const MapState &state) const;
    /// Adds what of it is in view and stands by itself: what the keyboard goes through.
    virtual void addThings(const MapScene &scene, const MapState &state, std::vector<PlacedThing> &things) const;
};

/// How a person shows and hides something of a layer, by a row of the panel.
struct LayerSwitch {
    enum class Group : quint8 { Town, Cases };
    QString key;                ///< "pins": names the layer in a LayerChoice
    const char *name = nullptr; ///< source text in the context "ui::map::LayersPanel"
    Group group = Group::Town;
    theme::Icon icon = theme::Icon::Grid;
    bool on = false;                                ///< at first
    bool onWall = true;                             ///< … and where it is on, on the hall's wall, too
    std::function<int(const live::Hall &)> count{}; ///< the number behind the name; null: none
    /// Whether a town has something of it; where it has not, there is no row. Null: every town has.
    std::function<bool(const region::Region &)> isOffered{};
};

/// What a sign of a layer means, for the legend.
struct LegendRow {
    const char *text = nullptr; ///< source text in the context "ui::map::LayersPanel"
    std::function<void(QPainter &painter, const theme::Theme &theme, const QRectF &box)> paint{};
};

/// A layer of the map: its row in the panel, its place in the stack, what it costs and how it is painted follow from a list of these.
struct LayerSpec {
    std::optional<LayerSwitch> by{}; ///< none: it is always shown
    bool kept = true;                ///< has a picture of its own, so that what changes above it costs it nothing; else it is painted with each cell
    std::function<std::unique_ptr<Layer>(const live::Hall &hall, const MapScene &scene)> make{}; ///< both outlive the layer
    /// Names it among the layers that a person may dim and move above each other (LayerChoice::order); it is kept, and nothing of it says how bad
    /// something is. Empty: it stays where it stands in layers(), at full strength.
    QString block{};
    std::vector<LegendRow> legend{};
    /// Whether anything of it is shown; its legend is, then.
    [[nodiscard]] bool isShown(const LayerChoice &choice) const;
};

/// The layers of the map, the lowest first: the one list of them.
[[nodiscard]] std::vector<LayerSpec> layers();
/// The blocks of these layers, in their order.
[[nodiscard]] QStringList blocksOf(const std::vector<LayerSpec> &specs);
/// Elements by kind, which are one block.
inline constexpr auto kElements = QLatin1StringView("elements");

} // namespace ui::map
