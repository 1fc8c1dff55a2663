// SPDX-License-Identifier: GPL-3.0-or-later
#include "casefile/part/advice.h"

#include "base/text/outsidetext.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <cmath>
#include <optional>

namespace ui::casefile {

namespace {

constexpr int kItemPoints = 40;
constexpr int kMinorPoints = 38; ///< handles the most of the item's minor class; others their share of that
constexpr int kMajorPoints = 34; ///< of its major class
constexpr int kKindPoints = 16;  ///< of its kind: components or events
constexpr int kSmallShare = 5;   ///< a fifth of the most, or less, is none
constexpr int kForeignPart = 4;  ///< who handles nothing like it keeps a quarter: 15 points at most
constexpr int kLoadPoints = 25;
constexpr int kDistancePoints = 25;
constexpr int kDayPoints = 10;
constexpr double kFarthest = 5000; ///< metres from which a unit counts as far
constexpr size_t kMost = 3;

QString adviceText(const char *source) { return QCoreApplication::translate("casefile", source); }

struct Nearest {
    const region::Unit *unit = nullptr;
    std::optional<base::Metres> distance; ///< none: not known; 0: its own grid
    bool ownGrid = false;
};

Nearest distanceOf(const domain::Case &c, const region::Region &region, const region::Unit &unit)
{
    Nearest nearest{&unit, std::nullopt, false};
    if (!c.report.place.grid.isEmpty() && unit.grids.contains(c.report.place.grid)) {
        nearest.distance = base::Metres{0};
        nearest.ownGrid = true;
        return nearest;
    }
    for (const QString &code : unit.grids) {
        const region::Grid *grid = c.report.place.point ? region.grid(code) : nullptr;
        if (!grid)
            continue;
        const base::Metres metres = base::distance(grid->label, *c.report.place.point);
        nearest.distance = std::min(metres, nearest.distance.value_or(metres));
    }
    return nearest;
}

/// The department's own nearest unit; where its distance is not known, the nearest unit that works for all departments.
Nearest nearestUnit(const domain::Case &c, const region::Region &region, const QString &department)
{
    Nearest own;
    Nearest shared;
    for (const region::Unit &unit : region.units) {
        if (!unit.department.isEmpty() && unit.department != department)
            continue;
        const Nearest each = distanceOf(c, region, unit);
        Nearest &best = unit.department.isEmpty() ? shared : own;
        if (!best.unit || (each.distance && (!best.distance || *each.distance < *best.distance)))
            best = each;
    }
    return !own.distance && shared.distance ? shared : own;
}

/// How a department stands to the item: the case is its own, it handles others of the class, or (next to) nothing of it.
enum class Kinship : quint8 { Own, Class, None, Unknown };

/// Who handles how many items of a class. One that is diverted to the police says nothing of what else they can do, and is left out.
struct ItemClass {
    QString name;
    int points = 0; ///< for handling the most of it
    QHash<QString, int> handled{};
    int all = 0;
    void count(const domain::Item &item)
    {
        ++all;
        ++handled[item.department];
    }
    [[nodiscard]] int most() const { return handled.isEmpty() ? 0 : *std::ranges::max_element(handled); }
};

/// What a department handles of one class.
struct ClassShare {
    const ItemClass &of;
    int handled = 0, most = 0;
    ClassShare(const ItemClass &itemClass, const QString &department)
        : of(itemClass), handled(itemClass.handled.value(department)), most(itemClass.most())
    {}
    [[nodiscard]] bool isSmall() const { return handled * kSmallShare <= most; }
    [[nodiscard]] int points() const { return most > 0 ? of.points * handled / most : 0; }
};

/// The classes of the item, the narrowest first.
std::vector<ItemClass> classesOf(const domain::Rulebook &rules, const domain::Item &item)
{
    const bool component = item.kind == QLatin1String("component");
    ItemClass minor{item.minorName, kMinorPoints}, major{item.majorName, kMajorPoints};
    ItemClass kind{component ? adviceText(QT_TRANSLATE_NOOP("casefile", "components")) : adviceText(QT_TRANSLATE_NOOP("casefile", "events")),
                   kKindPoints};
    for (const domain::Item &each : rules.items) {
        if (each.police)
            continue;
        if (each.kind == item.kind)
            kind.count(each);
        if (each.majorName == item.majorName)
            major.count(each);
        if (each.majorName == item.majorName && each.minorName == item.minorName)
            minor.count(each);
    }
    return {minor, major, kind};
}

QString shareText(const ClassShare &share)
{
    const QString handled = QString::number(share.handled), all = QString::number(share.of.all), name = base::isolated(share.of.name);
    if (share.isSmall())
        return adviceText(QT_TRANSLATE_NOOP("casefile", "handles only %1 of %2 items of “%3”")).arg(handled, all, name);
    if (share.handled == share.most)
        return adviceText(QT_TRANSLATE_NOOP("casefile", "handles most of “%3”: %1 of %2 items")).arg(handled, all, name);
    return adviceText(QT_TRANSLATE_NOOP("casefile", "handles %1 of %2 items of “%3”; the most that one handles are %4"))
        .arg(handled, all, name, QString::number(share.most));
}

Kinship weighItem(Advice &advice, const domain::Case &c, const domain::Rulebook &rules, const domain::Item *item, std::span<const ItemClass> classes)
{
    if (!item)
        return Kinship::Unknown;
    const QString label = adviceText(QT_TRANSLATE_NOOP("casefile", "Item"));
    const domain::Route route = rules.route(c.report, *item);
    if (advice.department == route.department || advice.department == item->department) {
        const char *how = advice.department == route.department && route.byTable ? QT_TRANSLATE_NOOP("casefile", "is sent “%1” by the routing table")
                                                                                 : QT_TRANSLATE_NOOP("casefile", "handles “%1” by the item list");
        advice.score += kItemPoints;
        advice.reasons.push_back({label, adviceText(how).arg(base::isolated(item->name))});
        return Kinship::Own;
    }
    std::optional<ClassShare> best;
    for (const ItemClass &each : classes) {
        const ClassShare share(each, advice.department);
        const bool leads = !best || (best->isSmall() != share.isSmall() ? best->isSmall() : share.points() > best->points());
        if (leads && share.handled > 0)
            best.emplace(share);
    }
    if (!best) {
        advice.reasons.push_back({label, adviceText(QT_TRANSLATE_NOOP("casefile", "handles nothing like “%1”")).arg(base::isolated(item->name))});
        return Kinship::None;
    }
    advice.reasons.push_back({label, shareText(*best)});
    if (best->isSmall())
        return Kinship::None;
    advice.score += best->points();
    return Kinship::Class;
}

void weighLoad(Advice &advice, const live::DepartmentView &department)
{
    if (department.capacity <= 0)
        return;
    const double share = double(department.open) / department.capacity;
    advice.overloaded = share > 1.0;
    advice.score += int(std::lround(kLoadPoints * std::clamp(1.0 - share, 0.0, 1.0)));
    const char *word = share > 1.0    ? QT_TRANSLATE_NOOP("casefile", "%1 / %2 above what it can carry")
                       : share >= 1.0 ? QT_TRANSLATE_NOOP("casefile", "%1 / %2 full")
                       : share >= 0.8 ? QT_TRANSLATE_NOOP("casefile", "%1 / %2 rather high")
                                      : QT_TRANSLATE_NOOP("casefile", "%1 / %2 has room");
    // What speaks against it is read first.
    advice.reasons.insert(advice.overloaded ? advice.reasons.begin() : advice.reasons.end(),
                          {adviceText(QT_TRANSLATE_NOOP("casefile", "Load")), adviceText(word).arg(department.open).arg(department.capacity)});
}

void weighDistance(Advice &advice, const Nearest &nearest)
{
    if (!nearest.distance)
        return;
    const double metres = nearest.distance->value;
    advice.score += int(std::lround(kDistancePoints * std::clamp(1.0 - metres / kFarthest, 0.0, 1.0)));
    QString text = adviceText(QT_TRANSLATE_NOOP("casefile", "on duty in this grid"));
    if (!nearest.ownGrid)
        text = metres < 1000 ? adviceText(QT_TRANSLATE_NOOP("casefile", "%1 m to its grid")).arg(int(std::lround(metres / 10) * 10))
                             : adviceText(QT_TRANSLATE_NOOP("casefile", "%1 km to its grid")).arg(metres / 1000, 0, 'f', 1);
    advice.reasons.push_back({adviceText(QT_TRANSLATE_NOOP("casefile", "Distance")), text});
}

void weighDay(Advice &advice, const live::DepartmentView &department)
{
    const auto rate = department.onTime.value();
    if (!rate)
        return;
    advice.score += int(std::lround(kDayPoints * *rate));
    advice.reasons.push_back(
        {adviceText(QT_TRANSLATE_NOOP("casefile", "Today")),
         adviceText(QT_TRANSLATE_NOOP("casefile", "%1 of %2 closed on time")).arg(department.onTime.part).arg(department.onTime.whole)});
}

} // namespace

std::vector<Advice> advise(const domain::Case &c, const region::Region &region, std::span<const live::DepartmentView> departments, bool helper)
{
    std::vector<Advice> all;
    const domain::Item *item = region.rulebook.item(c.report.item);
    const std::vector<ItemClass> classes = item ? classesOf(region.rulebook, *item) : std::vector<ItemClass>();
    for (const live::DepartmentView &department : departments) {
        if (helper && (department.code == c.department || c.helpers.contains(department.code)))
            continue;
        Advice advice;
        advice.department = department.code;
        advice.departmentName = department.name;
        const Nearest nearest = nearestUnit(c, region, department.code);
        if (nearest.unit) {
            advice.unit = nearest.unit->code;
            advice.unitName = nearest.unit->name;
        }
        const Kinship kinship = weighItem(advice, c, region.rulebook, item, classes);
        weighDistance(advice, nearest);
        weighLoad(advice, department);
        weighDay(advice, department);
        if (kinship == Kinship::None)
            advice.score /= kForeignPart;
        if (advice.overloaded && kinship != Kinship::Own)
            advice.score /= 2;
        if (advice.reasons.size() >= 2)
            all.push_back(std::move(advice));
    }
    std::stable_sort(all.begin(), all.end(), [](const Advice &left, const Advice &right) { return left.score > right.score; });
    all.resize(std::min(all.size(), kMost));
    return all;
}

} // namespace ui::casefile
