// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/base/basenamelayer.h"

#include "map/picture/areatags.h"
#include "map/picture/pairs.h"

#include <algorithm>
#include <cmath>

namespace ui::map {

namespace {

constexpr size_t kMostNames = 60; ///< in a view: the hall's own words are what is to be read
constexpr qreal kAir = 4;         ///< pixels

struct ShownName {
    QString text;
    QRectF box;
    friend bool operator==(const ShownName &, const ShownName &) = default;
};

qreal nameSize(const MapState &state) { return std::max(11.0, std::round(state.style.label * 0.8)); }

class BaseNameLayer final : public Layer {
public:
    void compare(const MapScene &scene, const MapState &before, const MapState &now, StaleCells &stale) const override
    {
        if (isEmpty(now) || (before.base == now.base && before.plan == now.plan)) {
            return;
        }
        const std::vector<ShownName> was = names(scene, before);
        notePairs(was, names(scene, now), [&](const ShownName &name) { stale.add(name.box, now.style.halo); });
    }

    [[nodiscard]] bool isEmpty(const MapState &state) const override { return !state.choice.shows(kBaseNames); }

    void paint(QPainter &painter, const LayerInput &input) const override
    {
        const look::Palette &palette = input.theme.palette();
        for (const ShownName &name : names(input.scene, input.state)) {
            if (input.shows(name.box, input.style().halo)) {
                input.words.paint(painter, {name.text, nameSize(input.state), false, palette.textThird, palette.mapLand[0], input.style().halo / 2},
                                  name.box);
            }
        }
    }

private:
    /// Those of one state, kept: they are asked for with each part that is painted.
    const std::vector<ShownName> &names(const MapScene &scene, const MapState &state) const
    {
        if (m_base != state.base || m_plan != state.plan || m_camera != state.camera || m_style != state.style || m_choice != state.choice) {
            m_names = namesOf(scene, state);
            m_base = state.base;
            m_plan = state.plan;
            m_camera = state.camera;
            m_style = state.style;
            m_choice = state.choice;
        }
        return m_names;
    }

    static std::vector<ShownName> namesOf(const MapScene &scene, const MapState &state)
    {
        std::vector<ShownName> names;
        if (!state.choice.shows(kBaseNames) || state.base == nullptr) {
            return names;
        }
        std::vector<QRectF> taken = state.plan->taken();
        for (const AreaTag &tag : areaTags(scene, state)) {
            taken.push_back(tag.box);
        }
        const qreal size = nameSize(state);
        const QFont font = look::sans(size);
        const QRectF view(QPointF(0, 0), state.camera.view());
        for (const basemap::PlaceName &each : state.base->names) {
            if (names.size() == kMostNames) {
                break;
            }
            QRectF box(0, 0, std::ceil(theme::textWidth(each.text, font)), std::ceil(size * 1.4));
            box.moveCenter(state.camera.toPixel(scene.plane().toMetres(each.at)));
            const QRectF wide = box.adjusted(-kAir, -kAir, kAir, kAir);
            if (view.contains(box) && std::ranges::none_of(taken, [&wide](const QRectF &other) { return other.intersects(wide); })) {
                names.push_back({each.text, box});
                taken.push_back(box);
            }
        }
        return names;
    }

    mutable basemap::FramePtr m_base;
    mutable std::shared_ptr<const MapPlan> m_plan;
    mutable Camera m_camera;
    mutable MapStyle m_style;
    mutable LayerChoice m_choice;
    mutable std::vector<ShownName> m_names;
};

} // namespace

LayerSpec baseNameLayer()
{
    return {.by = LayerSwitch{.key = kBaseNames,
                              .name = QT_TRANSLATE_NOOP("ui::map::LayersPanel", "Names of the base map"),
                              .group = LayerSwitch::Group::Town,
                              .icon = theme::Icon::Flag,
                              .on = false,
                              .isOffered =
                                  [](const region::Region &region) {
                                      return std::ranges::any_of(region.baseMaps, [](const region::BaseMap &map) {
                                          return map.kind == region::BaseMap::Kind::Vector && map.as == region::BaseMap::As::Names;
                                      });
                                  }},
            .make = [](const live::Hall &, const MapScene &) { return std::make_unique<BaseNameLayer>(); }};
}

} // namespace ui::map
