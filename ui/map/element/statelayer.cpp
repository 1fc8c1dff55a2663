// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/element/statelayer.h"

#include "map/element/elementsigns.h"
#include "map/picture/pairs.h"

#include <utility>

namespace ui::map {

namespace {

class ElementStateLayer final : public Layer {
public:
    explicit ElementStateLayer(const live::Hall &hall) : m_region(&hall.region()), m_states(hall.region()) {}

    void follow(const live::Hall &hall, const live::Changes &changes, const LayerChoice &choice, MapFigures &figures) override;
    void compare(const MapScene &scene, const MapState &before, const MapState &now, StaleCells &stale) const override;
    [[nodiscard]] bool isEmpty(const MapState &state) const override { return state.choice.elementKinds.isEmpty() || !state.elements; }
    void paint(QPainter &painter, const LayerInput &input) const override;

private:
    [[nodiscard]] const std::vector<ElementSign> &signsOf(const MapScene &scene, const MapState &state) const;
    const region::Region *m_region;
    LayerChoice m_choice;
    live::ElementStates m_states;
    /// The signs that were asked for last, and of what: they are asked for with each part that is painted.
    mutable std::shared_ptr<const live::ElementFigures> m_figures;
    mutable Camera m_camera;
    mutable MapStyle m_style;
    mutable QSet<QString> m_kinds;
    mutable bool m_homes = false;
    mutable std::vector<ElementSign> m_signs;
};

// Whether or not elements are shown: an element's dossier says how it is, too.
void ElementStateLayer::follow(const live::Hall &hall, const live::Changes &changes, const LayerChoice &choice, MapFigures &figures)
{
    live::Changes anew;
    anew.everything = true;
    const bool others = m_region != &hall.region(); // other rules: the same town, perhaps with other groups
    if (others) {
        m_region = &hall.region();
        m_states = live::ElementStates(hall.region());
    }
    // Other layers are a change of no case, though all is asked for.
    const bool chosen = std::exchange(m_choice, choice) != choice;
    m_states.follow(hall.region(), hall.table(), others || !figures.elements ? anew : chosen ? live::Changes() : changes);
    m_states.setHealth(hall.region(), figures.groups);
    m_states.setPatrols(figures.patrols);
    figures.elements = m_states.figures();
}

const std::vector<ElementSign> &ElementStateLayer::signsOf(const MapScene &scene, const MapState &state) const
{
    const bool same = m_figures == state.elements && m_camera == state.camera && m_style == state.style && m_homes == state.homes &&
                      m_kinds == state.choice.elementKinds;
    if (!same || !m_figures) {
        m_figures = state.elements;
        m_camera = state.camera;
        m_style = state.style;
        m_homes = state.homes;
        m_kinds = state.choice.elementKinds;
        m_signs = elementSigns(scene, state);
    }
    return m_signs;
}

void ElementStateLayer::compare(const MapScene &scene, const MapState &before, const MapState &now, StaleCells &stale) const
{
    if (before.elements == now.elements || (isEmpty(before) && isEmpty(now))) {
        return;
    }
    const std::vector<ElementSign> was = signsOf(scene, before);
    notePairs(was, signsOf(scene, now), [&stale](const ElementSign &sign) { stale.add(sign.box, 2); });
}

void ElementStateLayer::paint(QPainter &painter, const LayerInput &input) const
{
    for (const ElementSign &sign : signsOf(input.scene, input.state)) {
        if (input.shows(sign.box, 2)) {
            paintSign(painter, input.theme, sign, input.style().label);
        }
    }
}

} // namespace

LayerSpec elementStateLayer()
{
    return {.make = [](const live::Hall &hall, const MapScene &) { return std::make_unique<ElementStateLayer>(hall); }};
}

} // namespace ui::map
