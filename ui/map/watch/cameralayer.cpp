// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/watch/cameralayer.h"

#include "base/text/outsidetext.h"
#include "domain/centre/plan.h"
#include "live/cases/queuecolumn.h"

#include <QCoreApplication>
#include <QLineF>

#include <cmath>
#include <numbers>

namespace ui::map {

namespace {

constexpr auto kCameras = QLatin1StringView("cameras");
constexpr double kCameraSigns = 6;  ///< metres a pixel above which a camera is a dot
constexpr qreal kCameraSide = 1.25; ///< of the sign, of a label's height
constexpr qreal kCameraDot = 0.32;  ///< its side, of a label's height
constexpr qreal kCameraSees = 1.5;  ///< how far the wedge of its direction reaches, of a label's height
constexpr double kCameraAngle = 50; ///< degrees of that wedge
constexpr qreal kCameraReach = kCameraSees + 0.2;

const std::vector<domain::Camera> &camerasOf(const region::Region &region)
{
    static const std::vector<domain::Camera> kNone;
    return region.plan ? region.plan->sensing.cameras : kNone;
}

/// Where it looks, as a wedge around (0, 0). North is up.
QPolygonF wedgeOf(double direction, qreal length)
{
    QPolygonF wedge{QPointF(0, 0)};
    for (const double by : {-kCameraAngle / 2, kCameraAngle / 2}) {
        const double turn = (direction + by) * std::numbers::pi / 180;
        wedge << QPointF(std::sin(turn), -std::cos(turn)) * length;
    }
    return wedge;
}

void paintCamera(QPainter &painter, const theme::Theme &theme, QPointF at, const std::optional<double> &direction, qreal label)
{
    const look::Palette &palette = theme.palette();
    if (direction) {
        QColor seen = palette.textSecond;
        seen.setAlphaF(0.35F);
        painter.setPen(Qt::NoPen);
        painter.setBrush(seen);
        painter.drawPolygon(wedgeOf(*direction, label * kCameraSees).translated(at));
    }
    const qreal side = label * kCameraSide;
    const QRectF box(at - QPointF(side, side) / 2, QSizeF(side, side));
    painter.setPen(QPen(palette.control, 1));
    painter.setBrush(palette.ground);
    painter.drawEllipse(box);
    theme.paintIcon(painter, theme::Icon::Camera, box.adjusted(side * 0.2, side * 0.2, -side * 0.2, -side * 0.2), palette.textSecond);
}

class CameraLayer final : public Layer {
public:
    CameraLayer(const live::Hall &hall, const MapScene &scene) : m_hall(hall)
    {
        for (const domain::Camera &camera : camerasOf(hall.region()))
            m_cameras.push_back({camera.code, camera.name, scene.plane().toMetres(camera.at), camera.direction});
    }

    [[nodiscard]] bool isEmpty(const MapState &state) const override { return m_cameras.empty() || !state.choice.shows(kCameras); }
    void paint(QPainter &painter, const LayerInput &input) const override;
    [[nodiscard]] std::optional<MapThing> hit(QPointF pixel, const MapScene &scene, const MapState &state) const override;
    [[nodiscard]] std::optional<MapCard> card(QPointF pixel, const MapScene &scene, const MapState &state) const override;

private:
    struct Stands {
        QString code, name;
        QPointF at; ///< metres
        std::optional<double> direction;
    };
    [[nodiscard]] const Stands *near(QPointF pixel, const MapState &state) const;
    const live::Hall &m_hall;
    std::vector<Stands> m_cameras;
};

void CameraLayer::paint(QPainter &painter, const LayerInput &input) const
{
    if (isEmpty(input.state)) {
        return;
    }
    const qreal label = input.style().label;
    const bool small = input.camera().metresPerPixel() > kCameraSigns;
    for (const Stands &camera : m_cameras) {
        const QPointF at = input.camera().toPixel(camera.at);
        if (!input.shows(QRectF(at, QSizeF(0, 0)).adjusted(-1, -1, 1, 1), label * kCameraReach)) {
            continue;
        }
        if (!small) {
            paintCamera(painter, input.theme, at, camera.direction, label);
            continue;
        }
        const qreal side = label * kCameraDot;
        painter.setPen(Qt::NoPen);
        painter.setBrush(input.theme.palette().textSecond);
        painter.drawEllipse(at, side / 2, side / 2);
    }
}

const CameraLayer::Stands *CameraLayer::near(QPointF pixel, const MapState &state) const
{
    const Stands *nearest = nullptr;
    double away = state.style.label * kCameraSide * 0.7;
    for (const Stands &camera : m_cameras) {
        if (const double here = QLineF(state.camera.toPixel(camera.at), pixel).length(); here <= away) {
            away = here;
            nearest = &camera;
        }
    }
    return isEmpty(state) ? nullptr : nearest;
}

// The ground below it is what a click chooses.
std::optional<MapThing> CameraLayer::hit(QPointF pixel, const MapScene &scene, const MapState &state) const
{
    const Stands *camera = near(pixel, state);
    const int grid = camera == nullptr ? -1 : scene.gridAt(camera->at);
    return grid < 0 ? std::nullopt : std::optional(MapThing{.grid = scene.grids()[size_t(grid)].code});
}

std::optional<MapCard> CameraLayer::card(QPointF pixel, const MapScene &scene, const MapState &state) const
{
    const Stands *camera = near(pixel, state);
    if (camera == nullptr) {
        return std::nullopt;
    }
    const qreal reach = state.style.label * kCameraSide;
    const QRectF over(state.camera.toPixel(camera->at), QSizeF());
    MapCard card{base::isolated(camera->name), {}, {over.adjusted(-reach, -reach, reach, reach)}};
    card.lines << QCoreApplication::translate("mapcard", "camera %1").arg(base::isolated(camera->code));
    if (const int grid = scene.gridAt(camera->at); grid >= 0) {
        card.lines << live::gridText(m_hall.region().grids[size_t(grid)].code, m_hall.region().grids[size_t(grid)].name);
    }
    return card;
}

} // namespace

LayerSpec cameraLayer()
{
    return {.by = LayerSwitch{.key = kCameras,
                              .name = QT_TRANSLATE_NOOP("ui::map::LayersPanel", "Cameras"),
                              .group = LayerSwitch::Group::Town,
                              .icon = theme::Icon::Camera,
                              .onWall = false,
                              .count = [](const live::Hall &hall) { return int(camerasOf(hall.region()).size()); },
                              .isOffered = [](const region::Region &region) { return !camerasOf(region).empty(); }},
            .make = [](const live::Hall &hall, const MapScene &scene) { return std::make_unique<CameraLayer>(hall, scene); },
            .block = kCameras,
            .legend = {{QT_TRANSLATE_NOOP("ui::map::LayersPanel", "A camera, and where it looks"),
                        [](QPainter &painter, const theme::Theme &theme, const QRectF &box) { paintCamera(painter, theme, box.center(), 90, 13); }}}};
}

} // namespace ui::map
