// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/card/thingwalk.h"

#include "map/find/pointmark.h"
#include "map/mapview.h"

#include <QLineF>

#include <algorithm>
#include <cmath>

namespace ui::map {

ThingWalk::ThingWalk(const theme::Theme &theme, MapView &view, HoverCard &card)
    : QObject(&view), m_view(view), m_card(card), m_mark(new PointMark(theme, view))
{}

/// By how far from the middle of the ground that is shown, to the metre, so that the order does not depend on the pixel.
std::vector<PlacedThing> ThingWalk::inOrder() const
{
    std::vector<PlacedThing> things = m_view.things();
    const QPointF middle = QRectF(m_view.rect()).center();
    std::ranges::stable_sort(things, {}, [middle](const PlacedThing &each) { return std::lround(QLineF(middle, each.at).length()); });
    return things;
}

void ThingWalk::step(bool forward)
{
    const std::vector<PlacedThing> things = inOrder();
    if (things.empty()) {
        clear();
        return;
    }
    const auto same = [this](const PlacedThing &each) { return m_marked && each.thing == m_marked->thing; };
    const auto found = std::ranges::find_if(things, same);
    const auto count = ptrdiff_t(things.size());
    const ptrdiff_t from = found == things.end() ? (forward ? -1 : count) : found - things.begin();
    m_marked = things[size_t((from + (forward ? 1 : -1) + count) % count)];
    m_mark->setPoint(m_view.scene().plane().toGeo(m_view.camera().toGround(m_marked->at)), {}, false);
    m_card.showAt(m_marked->at);
}

bool ThingWalk::choose()
{
    if (m_marked)
        m_view.choose(m_marked->thing);
    return m_marked.has_value();
}

bool ThingWalk::clear()
{
    const bool was = m_marked.has_value();
    m_marked.reset();
    m_mark->setPoint(std::nullopt, {}, false);
    if (was)
        m_card.hide();
    return was;
}

} // namespace ui::map
