// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/summarysamples.h"

#include "report/words.h"

#include <QRandomGenerator>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace samples {

namespace {

struct GridRow {
    const char *code, *name;
    std::array<int, 5> filed;
};
constexpr GridRow kGrids[]{
    {"01", "金联", {0, 0, 1, 1, 2}},   {"02", "陆家角", {0, 0, 1, 0, 4}},   {"03", "蟠龙", {0, 0, 1, 1, 0}},   {"04", "会展北", {1, 2, 3, 13, 5}},
    {"05", "诸光", {0, 1, 1, 3, 3}},   {"06", "光联", {0, 0, 2, 3, 0}},     {"07", "前明", {0, 0, 0, 5, 2}},   {"08", "育才", {0, 0, 0, 3, 1}},
    {"09", "徐安", {0, 0, 1, 5, 1}},   {"10", "蟠中", {0, 0, 1, 2, 2}},     {"11", "国展", {1, 3, 2, 11, 8}},  {"12", "二联苑", {1, 2, 5, 6, 6}},
    {"13", "迮庵", {0, 0, 2, 0, 1}},   {"14", "卫家角", {0, 0, 2, 0, 0}},   {"15", "尚鸿", {0, 0, 1, 0, 1}},   {"16", "京华", {0, 1, 1, 4, 4}},
    {"17", "明珠", {0, 1, 2, 3, 5}},   {"18", "西郊家园", {0, 1, 4, 3, 6}}, {"19", "民主村", {0, 1, 1, 0, 5}}, {"20", "叶联", {0, 0, 1, 2, 1}},
    {"21", "宅东", {0, 0, 0, 2, 5}},   {"22", "仁恒", {0, 1, 0, 2, 1}},     {"23", "徐泾中", {0, 0, 1, 4, 2}}, {"24", "尚泰", {0, 1, 3, 4, 1}},
    {"25", "高泾", {0, 0, 0, 2, 3}},   {"26", "二联村", {0, 0, 0, 2, 3}},   {"27", "金云", {0, 0, 0, 0, 3}},   {"28", "徐南", {0, 0, 0, 2, 4}},
    {"29", "振泾", {0, 0, 1, 1, 0}},   {"30", "夏阳湾", {0, 0, 0, 1, 0}},   {"31", "玉兰", {0, 0, 1, 5, 1}},   {"32", "龙联", {0, 0, 1, 2, 1}},
    {"33", "方家窑", {0, 0, 2, 0, 2}},
};

struct DepartmentRow {
    const char *name;
    int given, closed, onTime, minutes;
};
constexpr DepartmentRow kDepartments[]{
    {"城管中队", 58, 58, 57, 14}, {"公安派出所", 24, 24, 23, 17}, {"市场监管所", 29, 29, 29, 19}, {"绿化市容", 41, 41, 40, 16},
    {"城建中心", 22, 20, 18, 38}, {"水务站", 20, 20, 20, 24},     {"房管所", 18, 17, 16, 33},     {"安监所", 9, 8, 8, 26},
    {"规保办", 6, 6, 6, 31},      {"人口办", 6, 6, 5, 29},
};

struct UrgentRow {
    int level;
    const char *clock, *title, *grid, *department;
    int used, limit; ///< minutes; used 0: carried over
};
constexpr UrgentRow kUrgent[]{
    {1, "09:14", "塔吊钢丝绳断股", "会展北", "安监所", 47, 60},   {1, "17:22", "地铁口客流超限", "国展", "派出所", 26, 30},
    {1, "20:48", "电动车棚起火", "二联苑", "派出所", 31, 60},     {2, "06:40", "货车侧翻占道", "诸光", "派出所", 52, 60},
    {2, "07:55", "渣土洒落五十米", "会展北", "城管中队", 24, 30}, {2, "08:31", "人行道护栏倒伏", "国展", "城建中心", 28, 30},
    {2, "09:05", "燃气管道旁施工", "会展北", "城建中心", 41, 30}, {2, "10:17", "消防通道堵塞", "二联苑", "派出所", 19, 30},
    {2, "11:02", "下水井盖缺失", "京华", "水务站", 22, 30},       {2, "12:26", "高空坠物险情", "国展", "城建中心", 58, 60},
    {2, "13:40", "楼道飞线充电", "西郊家园", "安监所", 17, 30},   {2, "14:55", "公交站客流聚集", "国展", "派出所", 14, 30},
    {2, "15:33", "河道油污", "明珠", "水务站", 55, 60},           {2, "16:08", "外墙饰面脱落", "仁恒", "房管所", 63, 60},
    {2, "18:19", "违规动火作业", "尚泰", "安监所", 29, 30},       {2, "19:47", "路灯杆倾斜", "民主村", "城建中心", 0, 840},
    {2, "22:35", "电梯困人", "二联苑", "市场所", 21, 30},
};

struct RectificationRow {
    int level;
    const char *title, *place, *department, *measure, *dueAt;
};
constexpr RectificationRow kRectification[]{
    {2, "路灯杆倾斜", "民主村北路", "城建中心", "先拉警戒，再扶正加固", "2025-11-07T02:00:00Z"},
    {3, "施工围挡无夜间警示", "会展北在建工地", "城建中心", "加反光条和警示灯", "2025-11-07T10:00:00Z"},
    {3, "西郊家园车棚飞线", "西郊家园三区", "安监所", "拆除飞线，增设充电位", "2025-11-08T04:00:00Z"},
    {4, "垃圾厢房清运不及时", "西郊家园三区", "绿化市容", "清运由日一次改为日两次", "2025-11-07T12:00:00Z"},
    {4, "店外堆物回潮", "徐泾中路", "城管中队", "早晚各巡一次，连巡三日", "2025-11-09T12:00:00Z"},
    {5, "排口雨天出黑水", "蟠龙港三号桥", "水务站", "溯源排查，封堵混接", "2025-11-09T10:00:00Z"},
};

constexpr std::pair<const char *, int> kSources[]{{"网格巡查", 96},  {"市民扫码", 41}, {"视频巡查", 34},
                                                  {"12345热线", 24}, {"智能感知", 22}, {"单兵", 16}};
constexpr std::array kHours{3, 2, 2, 1, 1, 2, 4, 9, 16, 19, 20, 17, 12, 13, 18, 19, 17, 15, 14, 10, 8, 5, 4, 2};

[[nodiscard]] QString text(const char *utf8) { return QString::fromUtf8(utf8); }

[[nodiscard]] base::Instant at(const char *iso) { return *base::fromIso(text(iso)); }

void setHours(report::DailySummary &summary, const std::array<int, 24> &hours)
{
    summary.filedByHour = hours;
    for (size_t hour = 0; hour < 24; ++hour) {
        summary.nightHours[hour] = hour < 8 || hour >= 20;
        (summary.nightHours[hour] ? summary.filedByNightShift : summary.filedByDayShift) += hours[hour];
    }
}

void setGrids(report::DailySummary &summary)
{
    for (const GridRow &row : kGrids) {
        report::GridLine line{text(row.code), text(row.name), row.filed, 0, false};
        for (size_t level = 0; level < 5; ++level) {
            line.total += row.filed[level];
            summary.filedByLevel[level] += row.filed[level];
        }
        line.amongMost = line.total >= 20;
        summary.grids.push_back(line);
    }
    summary.gridCount = static_cast<int>(summary.grids.size());
}

void setDepartments(report::DailySummary &summary)
{
    for (const DepartmentRow &row : kDepartments) {
        const report::Share onTime{row.onTime, row.closed};
        summary.departments.push_back({text(row.name), text(row.name), row.given, row.closed, row.closed - row.onTime,
                                       base::Milliseconds(row.minutes * 1min), onTime, *onTime.value() < summary.onTimeTarget});
    }
}

void setCases(report::DailySummary &summary)
{
    quint64 id = 0;
    for (const UrgentRow &row : kUrgent) {
        const QTime clock = QTime::fromString(text(row.clock), u"HH:mm"_s);
        report::UrgentLine line{base::CaseId{++id},
                                *domain::severityOf(row.level),
                                summary.from + std::chrono::minutes(clock.hour() * 60 + clock.minute()),
                                u"251106XJ%1"_s.arg(id, 4, 10, QChar(u'0')),
                                text(row.title),
                                text(row.grid),
                                text(row.department),
                                {},
                                base::Milliseconds(row.limit * 1min),
                                row.used > row.limit,
                                row.used == 0,
                                false};
        if (row.used > 0)
            line.used = base::Milliseconds(row.used * 1min);
        summary.urgent.push_back(line);
    }
    for (const RectificationRow &row : kRectification) {
        const bool done = row.level == 4 && summary.rectification.size() == 3;
        summary.rectification.push_back({base::CaseId{++id}, *domain::severityOf(row.level), u"251106XJ%1"_s.arg(id, 4, 10, QChar(u'0')),
                                         text(row.title), text(row.place), text(row.department), text(row.measure), at(row.dueAt), domain::kNotOpen,
                                         done ? report::Words::tr("To be checked") : report::Words::tr("Open"), false});
    }
}

/// Numbers that are the same on every machine.
class Dice {
public:
    explicit Dice(quint32 seed) : m_random(seed) {}
    [[nodiscard]] int below(int end) { return static_cast<int>(m_random.bounded(static_cast<quint32>(end))); }

private:
    QRandomGenerator m_random;
};

constexpr const char *kStormTitles[]{
    "Tree Emergencies",    "Requests for Street Cleaning",     "Traffic Signal Repair",       "Street Light Outages",      "Sign Repair",
    "Parking Enforcement", "Unsatisfactory Living Conditions", "Sidewalk Repair (Make Safe)", "Request for Pothole Repair"};
constexpr const char *kStormDepartments[]{"Parks", "Public Works", "Transportation", "Inspection", "Housing", "Property", "Water and Sewer"};
constexpr const char *kStormPlaces[]{"INTERSECTION Blue Hill Ave & American Legion Hwy", "12 Corey St", "1400 Commonwealth Ave",
                                     "55 Dudley St, Roxbury"};

void setStormGrids(report::DailySummary &summary, Dice &dice)
{
    for (int row = 0; row < 14; ++row)
        for (int column = 0; column < 15; ++column)
            summary.grids.push_back({u"%1%2"_s.arg(QChar(u'A' + row)).arg(column + 1, 2, 10, QChar(u'0')), {}, {}, 0, false});
    for (int filed = 0; filed < 913; ++filed) {
        report::GridLine &line = summary.grids[static_cast<size_t>(std::min(dice.below(210), dice.below(210)))];
        const int level = std::min(4, dice.below(12) == 0 ? 1 : 2 + dice.below(3));
        ++line.filed[static_cast<size_t>(level)];
        ++line.total;
        ++summary.filedByLevel[static_cast<size_t>(level)];
    }
    std::vector<report::GridLine *> order;
    for (report::GridLine &line : summary.grids) {
        line.name = line.code;
        order.push_back(&line);
    }
    std::ranges::stable_sort(order, [](const auto *left, const auto *right) { return left->total > right->total; });
    for (size_t i = 0; i < 3; ++i)
        order[i]->amongMost = true;
    summary.gridCount = static_cast<int>(summary.grids.size());
}

void setStormCases(report::DailySummary &summary, Dice &dice)
{
    for (int i = 0; i < summary.filedByLevel[1]; ++i) {
        const bool carried = dice.below(3) == 0;
        report::UrgentLine line{base::CaseId{static_cast<quint64>(i + 1)},
                                domain::Severity::Orange,
                                summary.from + std::chrono::minutes(i * 18),
                                u"110828BO%1"_s.arg(i + 1, 4, 10, QChar(u'0')),
                                text(kStormTitles[dice.below(9)]),
                                u"C%1"_s.arg(dice.below(15) + 1, 2, 10, QChar(u'0')),
                                text(kStormDepartments[dice.below(7)]),
                                {},
                                base::Milliseconds(24h * (1 + dice.below(5))),
                                dice.below(5) == 0,
                                carried,
                                false};
        if (!carried)
            line.used = base::Milliseconds(1min * (10 + dice.below(4000)));
        summary.urgent.push_back(line);
    }
    for (int i = 0; i < 420; ++i) {
        const domain::Severity level = i < 25 ? domain::Severity::Orange : i < 150 ? domain::Severity::Yellow : domain::Severity::Blue;
        summary.rectification.push_back({base::CaseId{static_cast<quint64>(i + 1000)}, level, u"110828BO%1"_s.arg(i + 1000),
                                         text(kStormTitles[dice.below(9)]), text(kStormPlaces[dice.below(4)]), text(kStormDepartments[dice.below(7)]),
                                         u"Dispatched"_s, summary.to + std::chrono::hours(dice.below(200) - 8), domain::kNotOpen,
                                         report::Words::tr("Open"), dice.below(12) == 0});
    }
}

} // namespace

report::DailySummary averageDay()
{
    report::DailySummary summary;
    summary.date = QDate(2025, 11, 6);
    summary.zone = QTimeZone("Asia/Shanghai");
    summary.from = at("2025-11-05T16:00:00Z");
    summary.to = at("2025-11-06T16:00:00Z");
    summary.printedAt = at("2025-11-06T23:12:00Z");
    summary.snapshot = base::Position{241};
    summary.centreName = u"徐泾镇城市运行管理中心"_s;
    summary.regionName = u"徐泾镇"_s;
    summary.issueNumber = 310;
    summary.sample = true;
    summary.phase = report::Words::tr("%1, day %2").arg(u"实战攻坚阶段"_s).arg(6);
    summary.hotlineName = u"12345热线"_s;
    summary.day = {233, 229, 0, {229, 231}, {229, 233}, {222, 229}, 0, 7, 24, 3, 19, 0, base::Milliseconds(20min)};
    summary.dayBefore = {221, 220, 0, {218, 221}, {220, 221}, {212, 220}, 0, 8, 27, 2, 15, 0, base::Milliseconds(21min)};
    setGrids(summary);
    setDepartments(summary);
    for (const auto &[name, filed] : kSources)
        summary.sources.push_back({text(name), text(name), filed});
    setHours(summary, kHours);
    setCases(summary);
    return summary;
}

report::DailySummary stormDay()
{
    Dice dice(828);
    report::DailySummary summary;
    summary.date = QDate(2011, 8, 28);
    summary.zone = QTimeZone("America/New_York");
    summary.from = at("2011-08-28T04:00:00Z");
    summary.to = at("2011-08-29T04:00:00Z");
    summary.printedAt = at("2011-08-29T11:30:00Z");
    summary.snapshot = base::Position{61234};
    summary.centreName = u"Boston Operations Centre"_s;
    summary.regionName = u"Boston"_s;
    summary.issueNumber = 240;
    summary.drill = true;
    summary.day = {913, 428, 2, {510, 702}, {428, 913}, {466, 700}, 0, 234, 640, 12, 2219, 0, base::Milliseconds(31h)};
    summary.dayBefore = {310, 182, 0, {150, 201}, {182, 310}, {148, 201}, 0, 53, 201, 0, 1736, 0, base::Milliseconds(29h)};
    setStormGrids(summary, dice);
    int left = 913;
    for (int i = 0; i < 7; ++i) {
        const int given = i == 6 ? left : left / 3;
        left -= given;
        const report::Share onTime{given * (40 + 9 * i) / 100, given};
        summary.departments.push_back({text(kStormDepartments[i]), text(kStormDepartments[i]), given, given / 2, onTime.whole - onTime.part,
                                       base::Milliseconds(1h * (i + 1) * 17), onTime, *onTime.value() < summary.onTimeTarget});
    }
    summary.sources = {{u"call"_s, u"Constituent Call"_s, 640},
                       {u"web"_s, u"Self Service"_s, 150},
                       {u"app"_s, u"Citizens Connect App"_s, 80},
                       {u"staff"_s, u"Employee Generated"_s, 30},
                       {u"maximo"_s, u"Maximo Integration"_s, 8},
                       {u"mail"_s, u"E-mail"_s, 3},
                       {u"other"_s, u"Other"_s, 2}};
    setHours(summary, {21, 18, 12, 9, 8, 14, 22, 41, 60, 71, 82, 90, 77, 70, 62, 55, 48, 40, 33, 26, 20, 16, 10, 8});
    setStormCases(summary, dice);
    return summary;
}

} // namespace samples
