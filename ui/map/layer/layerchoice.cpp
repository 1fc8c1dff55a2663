// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/layer/layerchoice.h"

#include <algorithm>

namespace ui::map {

qreal LayerChoice::strength(const QString &key) const { return qreal(std::clamp(opacity.value(key, 100), kFaintest, 100)) / 100; }

void LayerChoice::setOpacity(const QString &key, int percent)
{
    if (percent >= 100) {
        opacity.remove(key);
    } else {
        opacity.insert(key, std::max(kFaintest, percent));
    }
}

bool LayerChoice::switchesAs(const LayerChoice &other) const
{
    return layers == other.layers && levels == other.levels && elementKinds == other.elementKinds && hiddenSensors == other.hiddenSensors;
}

QStringList orderedBy(const QStringList &usual, const QStringList &wish)
{
    QStringList order;
    for (const QString &key : wish) {
        if (usual.contains(key) && !order.contains(key)) {
            order << key;
        }
    }
    for (qsizetype place = 0; place < usual.size(); ++place) {
        if (!order.contains(usual[place])) {
            order.insert(place == 0 ? 0 : order.indexOf(usual[place - 1]) + 1, usual[place]);
        }
    }
    return order;
}

} // namespace ui::map
