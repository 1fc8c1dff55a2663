// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/layer/borderlayer.h"
#include "map/layer/elementlayer.h"
#include "map/layer/gridlayer.h"
#include "map/layer/landlayer.h"
#include "map/layer/linelayer.h"
#include "map/layer/pinlayer.h"
#include "map/layer/wordlayer.h"

namespace ui::map {

std::vector<LayerSpec> layers()
{
    return {landLayer(), gridLayer(), borderLayer(), edgeLayer(), elementLayer(), wordLayer(), frameLayer(), elbowLayer(), pinLayer()};
}

QSet<QString> shownAtFirst()
{
    static const QSet<QString> shown = [] {
        QSet<QString> keys;
        for (const LayerSpec &spec : layers()) {
            if (spec.by && spec.by->on) {
                keys.insert(spec.by->key);
            }
        }
        return keys;
    }();
    return shown;
}

} // namespace ui::map
