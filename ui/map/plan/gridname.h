// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "map/mapscene.h"
#include "map/mapstyle.h"

#include <QSizeF>
#include <QString>

namespace ui::map {

/// What a grid is called on the map, from the widest to the narrowest.
struct GridName {
    QString full;   ///< "11 国展"
    QString broken; ///< the same in two lines; empty: that would not be much narrower
    QString code;   ///< "11"
};
[[nodiscard]] GridName nameOf(const MapScene::GridShape &grid, const MapStyle &style);

/// The room that a number or a name takes, `scale` of the usual size.
[[nodiscard]] QSizeF nameSize(const QString &text, const MapStyle &style, bool bold, qreal scale = 1);
/// From the edge of a label's box to its ink: the border beside it may be a red one.
[[nodiscard]] qreal airOf(const MapStyle &style);

} // namespace ui::map
