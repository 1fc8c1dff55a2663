// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QPolygonF>

#include <vector>

namespace town {

/// A ground as a feature of GeoJSON: a Polygon with its holes, to a centimetre.
[[nodiscard]] QJsonObject groundFeature(const QJsonObject &properties, const QPolygonF &ring, const std::vector<QPolygonF> &holes);

/// A feature a line, as the packs have them: what changes is seen in a comparison.
[[nodiscard]] QByteArray featureCollection(const QList<QJsonObject> &features);

} // namespace town
