// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/geo.h"
#include "domain/rulebook.h"

#include <QDateTime>
#include <QPolygonF>

#include <memory>
#include <optional>
#include <vector>

namespace region {

/// 责任网格: a polygon with a code and exactly one chief. x = longitude, y = latitude, WGS 84, ring not closed.
struct Grid {
    QString code; ///< "11"
    QString name; ///< 国展
    QString chief; ///< post, never a name: 网格长·11
    QPolygonF ring;
    base::GeoPoint label; ///< where its name stands
    QString village; ///< division code; may be empty
};

/// 处置部门.
struct Department {
    QString code;
    QString name;
    QString shortName; ///< for narrow columns; the name when the pack gives none
    int capacity = 0;  ///< open cases it can carry: the load bar's full length
    bool stationed = false; ///< 派驻 in the hall
};

/// 管理单元: a post of the command tree that patrols and handles.
struct Unit {
    QString code;
    QString name;
    QString kind;       ///< "joint-station", "village-station", "mobile-team", "department-team", "video"
    QString department; ///< may be empty
    QStringList grids;
    int people = 0;
    int patrolsPerShift = 0; ///< at least
};

/// 来源.
struct Source {
    QString code;
    QString name;
    QString shortName;
    bool active = false;    ///< counts as found by ourselves in 主动发现率 (patrol, video, sensing, scene)
    bool files = true;      ///< its reports are filed at once
    bool dispatches = true; ///< … and go to the item's department at once
};

/// 要素: a registered thing with a place.
struct Element {
    QString code;
    QString kind; ///< "shop", "community", "river", "site", "factory"
    QString name;
    base::GeoPoint point;
    QString grid;
    bool sample = false;
};

/// A line on the schematic map: a road, a river, a metro line.
struct MapLine {
    enum class Kind : quint8 { Road, River, Metro };
    Kind kind = Kind::Road;
    QString name;
    QPolygonF line; ///< x = longitude, y = latitude
    int rank = 1;   ///< 1 main, 2 side
};

/// A half-open shift of the local day; may cross midnight.
struct Shift {
    QString code;
    QString name; ///< 日班
    QTime from;
    QTime to;
};

/// A phase of a plan: half-open in local time, `to` may be missing.
struct Phase {
    QString name; ///< 实战攻坚阶段
    QDateTime from;
    std::optional<QDateTime> to;
    bool peak = false;
};

/// A name on the map outside the region: a neighbour.
struct MapName {
    QString text;
    base::GeoPoint point;
};

/// One town, loaded and checked, never changed: share it as std::shared_ptr<const Region> and swap the whole on reload.
struct Region {
    QString code;       ///< "XJ": in case numbers
    QString name;       ///< 徐泾镇
    QString centreName; ///< 徐泾镇城市运行管理中心
    QString language;   ///< of the pack's texts: "zh_CN", "en"
    bool sample = false; ///< any content marked sample: the console shows 示例
    domain::Rulebook rulebook;
    std::vector<Grid> grids;
    std::vector<Department> departments;
    std::vector<Unit> units;
    std::vector<Source> sources;
    std::vector<Element> elements;
    std::vector<MapLine> lines;
    std::vector<MapName> neighbours;
    QPolygonF outline; ///< the region's border
    std::vector<Shift> shifts;
    std::vector<Phase> phases;
    QString landmarkGrid; ///< a grid drawn with the landmark; may be empty
    double onTimeTarget = 0.95; ///< 按时率 target

    [[nodiscard]] const Grid *grid(const QString &code) const;
    [[nodiscard]] const Department *department(const QString &code) const;
    [[nodiscard]] const Unit *unit(const QString &code) const;
    [[nodiscard]] const Source *source(const QString &code) const;
    /// The grid that contains the point (a point on a shared border belongs to the lower code), or none.
    [[nodiscard]] const Grid *gridAt(base::GeoPoint point) const;
    [[nodiscard]] QDateTime toLocal(base::Instant instant) const { return domain::toLocal(rulebook.calendar, instant); }
    [[nodiscard]] const Shift *shiftAt(const QDateTime &local) const;
    [[nodiscard]] const Phase *phaseAt(const QDateTime &local) const;
};

using RegionPtr = std::shared_ptr<const Region>;

} // namespace region
