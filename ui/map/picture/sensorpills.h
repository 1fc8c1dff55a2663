// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "map/layer/layer.h"

namespace live {
class ThingsWatch;
}

namespace ui::map {

inline constexpr auto kSensors = QLatin1StringView("sensors");

/// Sensors that are told by one number in the view: those of one place, or of one grid where its places find no room beside each other.
struct SensorPill {
    QRectF box; ///< pixels
    int count = 0;
    live::SensorAlarms alarms;
    std::vector<size_t> spots; ///< places in SensorFigures::spots
    bool fits = true;          ///< false: it has no room, and lies over something
    live::SpotHealth health{};
    QRectF tag{}; ///< of sensors that are all silent: where the word for it stands; null: none, or no room
    friend bool operator==(const SensorPill &, const SensorPill &) = default;
};

/// The mark of a red or orange case, or the corner of another alarm, beside a pill.
[[nodiscard]] QPointF markCentre(const SensorPill &pill);
/// How far a pill's marks reach out of its box, in sizes of a label.
inline constexpr qreal kPillReach = 1.0;

/// The pills of a state: each in its own grid, on nothing that the plan or a key area's name has taken. What finds no room is left out, but never one
/// with a red or orange case, which then lies over something. Where a pill stands does not depend on alarms or health. None where the layer is off.
[[nodiscard]] std::vector<SensorPill> sensorPills(const MapScene &scene, const MapState &state);

/// The pills of the state that was asked for last, kept: they are asked for with each part that is painted, and an alarm moves none. GUI thread.
class SensorPlaces {
public:
    [[nodiscard]] const std::vector<SensorPill> &of(const MapScene &scene, const MapState &state);

private:
    std::shared_ptr<const MapPlan> m_plan;
    std::shared_ptr<const SensorFigures> m_figures;
    Camera m_camera;
    MapStyle m_style;
    bool m_homes = false, m_shown = false;
    std::vector<SensorPill> m_places; ///< with those that have no room, without alarms and health
    std::vector<QRectF> m_taken;      ///< by them and by what stood there before
    std::vector<SensorPill> m_pills;
};

/// A pill with its number; grey and dashed where all are silent.
void paintPill(QPainter &painter, const theme::Theme &theme, const QRectF &box, const QString &number, qreal label, bool silent = false);
/// The word beside a pill of which all are silent, with their number.
[[nodiscard]] QString silentWord(const live::SpotHealth &health);
/// What stands beside it: the mark of a red or orange case, a white corner for another alarm, nothing for none.
void paintAlarm(QPainter &painter, const theme::Theme &theme, QPointF centre, const live::SensorAlarms &alarms, qreal label);

/// What a pill stands for, in words: place, kinds with their numbers, open alarms, how many are silent; of `things`, where there are any, what a
/// handful of them said last by `now`, or that nobody knows.
[[nodiscard]] QString sensorText(const region::Region &region, const SensorFigures &figures, const std::vector<size_t> &spots,
                                 const live::ThingsWatch *things = nullptr, base::Instant now = {});

} // namespace ui::map
