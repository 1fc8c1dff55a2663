// SPDX-License-Identifier: GPL-3.0-or-later
// What of a map are its base maps: which picture of them it wants.
#include "basemap/basemaps.h"
#include "map/base/baselayer.h"
#include "map/base/basenamelayer.h"
#include "map/layer/gridlayer.h"
#include "map/mapview.h"

namespace ui::map {

void MapView::setBaseMaps(basemap::BaseMaps &maps)
{
    if (maps.isEmpty() || m_base != nullptr) {
        return;
    }
    m_base = new basemap::BaseView(maps, this);
    connect(m_base, &basemap::BaseView::frameCame, this, [this] { touch(false); });
    touch(false);
}

namespace {

bool showsBase(const LayerChoice &choice) { return choice.shows(kBase) || choice.shows(kBaseNames); }

} // namespace

bool MapView::isBaseComplete() const { return m_base == nullptr || !showsBase(m_choice) || (m_base->frame() && m_base->isComplete()); }

basemap::FramePtr MapView::baseFrame() const { return m_base != nullptr && showsBase(m_choice) ? m_base->frame() : nullptr; }

void MapView::wantBase()
{
    if (m_base == nullptr || size().isEmpty()) {
        return;
    }
    if (!showsBase(m_choice)) {
        m_base->drop();
        return;
    }
    const std::array<QColor, 3> &lands = m_theme.palette().mapLand;
    if (m_baseTone.first != lands) {
        m_baseTone = {lands, basemap::toneOn(groundsOf(m_theme.palette()))};
    }
    const QSize pixels = (QSizeF(size()) * devicePixelRatioF()).toSize();
    const base::GeoPoint first = m_scene.plane().toGeo(m_painted.toGround({0, 0}));
    const base::GeoPoint last = m_scene.plane().toGeo(m_painted.toGround(QPointF(width(), height())));
    m_base->want({.west = first.longitude,
                  .north = first.latitude,
                  .perX = (last.longitude - first.longitude) / pixels.width(),
                  .perY = (first.latitude - last.latitude) / pixels.height(),
                  .pixels = pixels,
                  .ratio = devicePixelRatioF()},
                 m_baseTone.second);
}

} // namespace ui::map
