// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "map/card/hovercard.h"

#include <QObject>

#include <optional>

namespace ui::map {

class PointMark;

/// The keyboard's mark on the map: it goes from thing to thing (pins, sensors, elements that are in view), shows the card of each, and chooses it as
/// a click does. GUI thread.
class ThingWalk final : public QObject {
    Q_OBJECT
public:
    ThingWalk(const theme::Theme &theme, MapView &view, HoverCard &card);

    /// To the next, from that in the middle of the view outwards; round the ends. Nothing happens where nothing is in view.
    void step(bool forward);
    /// As a click on the marked thing does. False: nothing is marked.
    bool choose();
    /// False: nothing was marked.
    bool clear();
    [[nodiscard]] const std::optional<PlacedThing> &marked() const { return m_marked; }

private:
    [[nodiscard]] std::vector<PlacedThing> inOrder() const;
    MapView &m_view;
    HoverCard &m_card;
    PointMark *m_mark;
    std::optional<PlacedThing> m_marked;
};

} // namespace ui::map
