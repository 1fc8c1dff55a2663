// SPDX-License-Identifier: GPL-3.0-or-later
#include "casefile/advice.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace ui::casefile {

namespace {

constexpr int kItemPoints = 40;
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

void weighItem(Advice &advice, const domain::Item *item)
{
    if (!item || item->department != advice.department)
        return;
    advice.score += kItemPoints;
    advice.reasons.push_back({adviceText(QT_TRANSLATE_NOOP("casefile", "Item")),
                              adviceText(QT_TRANSLATE_NOOP("casefile", "handles “%1” by the item list")).arg(item->name)});
}

void weighLoad(Advice &advice, const live::DepartmentView &department)
{
    if (department.capacity <= 0)
        return;
    const double share = double(department.open) / department.capacity;
    advice.score += int(std::lround(kLoadPoints * std::clamp(1.0 - share, 0.0, 1.0)));
    const char *word = share >= 1.0   ? QT_TRANSLATE_NOOP("casefile", "%1 / %2 full")
                       : share >= 0.8 ? QT_TRANSLATE_NOOP("casefile", "%1 / %2 rather high")
                                      : QT_TRANSLATE_NOOP("casefile", "%1 / %2 has room");
    advice.reasons.push_back({adviceText(QT_TRANSLATE_NOOP("casefile", "Load")), adviceText(word).arg(department.open).arg(department.capacity)});
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
        weighItem(advice, item);
        weighDistance(advice, nearest);
        weighLoad(advice, department);
        weighDay(advice, department);
        if (advice.reasons.size() >= 2)
            all.push_back(std::move(advice));
    }
    std::stable_sort(all.begin(), all.end(), [](const Advice &left, const Advice &right) { return left.score > right.score; });
    all.resize(std::min(all.size(), kMost));
    return all;
}

} // namespace ui::casefile
