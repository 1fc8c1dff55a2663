// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/geo.h"
#include "base/time/instant.h"
#include "domain/rules/severity.h"

#include <QHash>
#include <QString>

#include <optional>
#include <vector>

namespace domain {

/// What an alarm of a kind of sensor becomes. Alarms only: no faces, no plates, no health values.
struct SensorKind {
    QString code;
    QString name;
    QString item;                  ///< the item of its tickets
    std::optional<Severity> level; ///< none: the item's own
    QString vulnerableItem;        ///< the item when the place is flagged as a vulnerable household; may be empty
    base::Milliseconds period{0};  ///< how often each of them says how it is; 0: the town does not say
    bool sample = false;
};

/// Sensors of one kind at one place. Their codes are KIND-GRID-N with N from `first` on; those of one kind and grid never overlap.
struct SensorGroup {
    QString kind;
    QString grid;
    QString place; ///< 小区 in words
    int first = 1;
    int count = 0;
    bool vulnerable = false; ///< homes of elders who live alone; a flag, never a name
    bool sample = false;
};

/// 智能场景: something that video analysis finds. A report that says it instead of an item is of the item.
struct Scene {
    QString code;
    QString name;
    QString item;
    bool sample = false;
};

/// A camera that stands in the town. What it sees is nowhere in here.
struct Camera {
    QString code;
    QString name;
    base::GeoPoint at;
    std::optional<double> direction{}; ///< where it looks, degrees from north clockwise, 0 to less than 360; none: not said
    bool sample = false;
};

/// An area for which the weather service gives its warnings. Which one holds, nobody tells the hall.
struct WeatherArea {
    QString code;
    QString name;
    std::vector<base::GeoPoint> ring; ///< not closed
    bool sample = false;
};

/// Everything that watches.
struct Sensing {
    std::vector<SensorKind> kinds;
    std::vector<SensorGroup> groups;
    std::vector<Scene> scenes;
    std::vector<Camera> cameras;
    std::vector<WeatherArea> weatherAreas;
    int refreshSeconds = 0;         ///< how often the screen shows it anew; 0: not said
    QHash<QString, QString> called; ///< what devices call themselves: the code of the sensor; of several that one device stands for the first

    /// The code of the sensor that is called so; what is nobody's name stands as it is.
    [[nodiscard]] QString codeOf(const QString &said) const { return called.value(said, said); }
    [[nodiscard]] int sensorCount() const
    {
        int sum = 0;
        for (const SensorGroup &group : groups)
            sum += group.count;
        return sum;
    }
};

} // namespace domain
