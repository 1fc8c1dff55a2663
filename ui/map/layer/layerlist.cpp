// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/base/baselayer.h"
#include "map/base/basenamelayer.h"
#include "map/element/statelayer.h"
#include "map/layer/borderlayer.h"
#include "map/layer/elementlayer.h"
#include "map/layer/gridlayer.h"
#include "map/layer/heatlayer.h"
#include "map/layer/keyarealayer.h"
#include "map/layer/landlayer.h"
#include "map/layer/linelayer.h"
#include "map/layer/pinlayer.h"
#include "map/layer/sensorlayer.h"
#include "map/layer/wordlayer.h"
#include "map/watch/cameralayer.h"
#include "map/watch/weatherlayer.h"

namespace ui::map {

std::vector<LayerSpec> layers()
{
    return {landLayer(),         gridLayer(),        baseLayer(),     heatLayer(),   borderLayer(),    edgeLayer(), weatherLayer(),
            keyAreaLayer(),      elementLayer(),     baseNameLayer(), cameraLayer(), sensorLayer(),    wordLayer(), frameLayer(),
            elementStateLayer(), sensorAlarmLayer(), elbowLayer(),    pinLayer(),    baseCreditLayer()};
}

namespace {

QSet<QString> keysOf(bool (*isShown)(const LayerSwitch &))
{
    QSet<QString> keys;
    for (const LayerSpec &spec : layers()) {
        if (spec.by && isShown(*spec.by)) {
            keys.insert(spec.by->key);
        }
    }
    return keys;
}

} // namespace

QStringList blocksOf(const std::vector<LayerSpec> &specs)
{
    QStringList blocks;
    for (const LayerSpec &spec : specs) {
        if (!spec.block.isEmpty()) {
            blocks << spec.block;
        }
    }
    return blocks;
}

bool LayerSpec::isShown(const LayerChoice &choice) const
{
    if (by) {
        return choice.layers.contains(by->key);
    }
    return block != kElements || !choice.elementKinds.isEmpty();
}

QSet<QString> shownAtFirst()
{
    static const QSet<QString> kShown = keysOf([](const LayerSwitch &by) { return by.on; });
    return kShown;
}

QSet<QString> shownOnWall()
{
    static const QSet<QString> kShown = keysOf([](const LayerSwitch &by) { return by.on && by.onWall; });
    return kShown;
}

} // namespace ui::map
