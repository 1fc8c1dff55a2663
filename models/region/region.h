// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/geo.h"
#include "domain/rules/rulebook.h"
#include "region/ground/basemap.h"
#include "region/ground/elementindex.h"

#include <QDateTime>
#include <QPolygonF>

#include <memory>
#include <optional>
#include <vector>

namespace domain {
struct Plan;
struct SensorGroup;
struct ColourEffect;
} // namespace domain

namespace region {

struct RuleSources;

/// 责任网格: a polygon with a code and exactly one chief. x = longitude, y = latitude, WGS 84, ring not closed.
struct Grid {
    QString code;  ///< "11"
    QString name;  ///< 国展
    QString chief; ///< post, never a name: 网格长·11
    QPolygonF ring;
    base::GeoPoint label;           ///< where its name stands
    QString village;                ///< division code; may be empty
    std::vector<QPolygonF> holes{}; ///< rings that are not in it: an estate that is a grid of its own inside a village
};

/// 处置部门.
struct Department {
    QString code;
    QString name;
    QString shortName;      ///< for narrow columns; the name when the pack gives none
    int capacity = 0;       ///< open cases it can carry: the load bar's full length
    bool stationed = false; ///< 派驻 in the hall

    /// What it is called where there is little room.
    [[nodiscard]] const QString &briefName() const { return shortName.isEmpty() ? name : shortName; }
};

/// 管理单元: a post of the command tree that patrols and handles.
struct Unit {
    QString code;
    QString name;
    QString kind;       ///< "platform", "joint-station", "business-station", "village-station", "mobile-team", "department-team", "video"
    QString parent;     ///< the unit above it in the command tree; empty at the top
    QString department; ///< may be empty
    QStringList grids;
    QString village; ///< division code of its village or committee; may be empty
    int people = 0;  ///< 0: not stated
    int vehicles = 0;
    int patrolsPerShift = 0; ///< at least
    int patrolsPerDay = 0;   ///< at least; a rule of its own beside the one for shifts
};

/// 来源.
struct Source {
    QString code;
    QString name;
    QString shortName;
    bool active = false;                                         ///< counts as found by ourselves in 主动发现率 (patrol, video, sensing, scene)
    bool files = true;                                           ///< its reports are filed at once
    bool dispatches = true;                                      ///< … and go to the item's department at once
    bool media = false;                                          ///< media or public opinion: its reports raise the level
    domain::WhenChanged whenChanged = domain::WhenChanged::Tell; ///< it sends a known report with other words
    bool sensor = false;   ///< machines that sound again and again: repeats fold into one ticket and raise nothing
    QString idAttribute{}; ///< the attribute of a report over HTTP that is this source's own id; empty: the usual one (intake::kUsualIdAttribute)
};

/// 要素: a registered thing with a place.
struct Element {
    QString code;
    QString kind; ///< "shop", "community", "river", "site", "factory", "care"
    QString name;
    base::GeoPoint point;
    QString grid;
    bool sample = false;
    bool vulnerable = false; ///< somebody vulnerable lives there; nothing says who
};

/// 重点区域: a place where cases weigh more. Areas may lie over each other and over several grids.
struct KeyArea {
    QString code;
    QString name;
    QPolygonF ring;                 ///< x = longitude, y = latitude, WGS 84, not closed
    std::vector<QPolygonF> holes{}; ///< rings that are not in it
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

/// A made-up report that a drill may draw from (samples.csv).
struct SampleReport {
    QString item;
    QString title;
    QString place; ///< in words
    QString grid;
    QString source;
};

/// Which version of the town's list of items the pack holds, and where it came from (itemlist.json).
struct ItemListMark {
    int version = 1; ///< one more with each import that changes something; without the file 1
    base::Instant importedAt;
    QString from; ///< name of the imported file
    int rows = 0; ///< how many of its rows were taken
    friend bool operator==(const ItemListMark &, const ItemListMark &) = default;
};

/// A name on the map outside the region: a neighbour.
struct MapName {
    QString text;
    base::GeoPoint point;
};

/// Finds the grid of a point and of a code without looking at all of them. Immutable; knows the grids by their order.
class GridIndex {
public:
    explicit GridIndex(const std::vector<Grid> &grids);
    ~GridIndex();
    /// The place of the containing grid in the vector; of several (shared border) the one with the lowest code.
    [[nodiscard]] std::optional<size_t> at(base::GeoPoint point) const;
    [[nodiscard]] std::optional<size_t> find(const QString &code) const;
    [[nodiscard]] size_t size() const;

private:
    struct Tree;
    std::unique_ptr<const Tree> m_tree;
};

/// One town, loaded and checked, never changed: share it as std::shared_ptr<const Region> and swap the whole on reload.
struct Region {
    QString code;        ///< "XJ": in case numbers
    QString name;        ///< 徐泾镇
    QString centreName;  ///< 徐泾镇城市运行管理中心
    QString language;    ///< of the pack's texts: "zh_CN", "en"
    bool sample = false; ///< any content marked sample: the console shows 示例
    domain::Rulebook rulebook;
    std::vector<Grid> grids;
    std::vector<Department> departments;
    std::vector<Unit> units;
    std::vector<Source> sources;
    std::optional<ItemListMark> itemList; ///< none: the list was never imported
    std::vector<Element> elements;
    std::vector<KeyArea> keyAreas;
    std::vector<MapLine> lines;
    std::vector<MapName> neighbours;
    std::vector<BaseMap> baseMaps{}; ///< the lowest first
    QPolygonF outline;               ///< the region's border
    std::vector<Shift> shifts;
    std::vector<Phase> phases;
    std::shared_ptr<const domain::Plan> plan;       ///< duties, presence, scenes, sensors, …; none in a hand-made region
    QString landmarkGrid;                           ///< a grid drawn with the landmark; may be empty
    double onTimeTarget = 0.95;                     ///< 按时率 target
    std::optional<int> callersKeptDays{};           ///< so many days after a case has ended its caller is forgotten; none: nobody is by time alone
    std::vector<SampleReport> samples;              ///< for drills; may be empty
    std::shared_ptr<const RuleSources> ruleSources; ///< for region/rules/ruleset.h; none in a hand-made region

    /// Builds the indexes of grids and elements; loadRegion() has done so. Call it again when those of a hand-made region changed.
    void prepare();
    /// The index of elements alone: where the grids may not be sound.
    void prepareElements();

    [[nodiscard]] const Grid *grid(const QString &wanted) const;
    [[nodiscard]] const Department *department(const QString &wanted) const;
    [[nodiscard]] const Unit *unit(const QString &wanted) const;
    [[nodiscard]] const Source *source(const QString &wanted) const;
    /// The grid that contains the point (a point on a shared border belongs to the lower code), or none.
    [[nodiscard]] const Grid *gridAt(base::GeoPoint point) const;
    [[nodiscard]] const Element *element(const QString &wanted) const;
    /// Whether an element where somebody vulnerable lives lies within so many metres (at most 90) of the point.
    [[nodiscard]] bool isVulnerableNear(base::GeoPoint point, base::Metres within) const;
    /// The group that a sensor's code (KIND-GRID-N) belongs to, or none.
    [[nodiscard]] const domain::SensorGroup *sensorGroup(const QString &wanted) const;
    /// The item of an alarm that a sensor's code and its sender's item say: of a home of somebody vulnerable the one that the sensor's kind has for
    /// such homes, where the sender says what the kind's alarms are elsewhere; else the sender's.
    [[nodiscard]] QString itemOfAlarm(const QString &sensor, const QString &item) const;
    /// Inside or on the outline, or in a grid. Without outline and grids everything is.
    [[nodiscard]] bool isInTown(base::GeoPoint point) const;
    /// The first key area that contains the point, its border included, or none.
    [[nodiscard]] const KeyArea *keyAreaAt(base::GeoPoint point) const;
    [[nodiscard]] QDateTime toLocal(base::Instant instant) const { return domain::toLocal(rulebook.calendar, instant); }
    /// The shift of that moment by its time of day alone, or none.
    [[nodiscard]] const Shift *shiftAt(const QDateTime &local) const;
    /// The phase that the moment lies in, or none.
    [[nodiscard]] const Phase *phaseAt(const QDateTime &local) const;

    /// What each colour sets off, by indexOf(level); nothing in a hand-made region.
    [[nodiscard]] const std::array<domain::ColourEffect, domain::kSeverities.size()> &effects() const;

private:
    std::shared_ptr<const GridIndex> m_index;       ///< none or of another size: gridAt() builds nothing and looks at every grid
    std::shared_ptr<const ElementIndex> m_elements; ///< the same for elements
};

using RegionPtr = std::shared_ptr<const Region>;

} // namespace region
