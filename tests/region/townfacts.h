// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/centre/plan.h"
#include "region/pack/loader.h"
#include "region/packcopy.h"

#include <algorithm>
#include <map>

/// Short questions to a town's pack, for tables of facts.
namespace townfacts {

using namespace Qt::StringLiterals;
using domain::Stage;
using region::Region;

inline const Region &town(const QString &name)
{
    static std::map<QString, region::RegionPtr> towns;
    region::RegionPtr &loaded = towns[name];
    if (!loaded)
        loaded = region::loadRegion(packFolder(name)).region;
    if (!loaded)
        qFatal("the pack %s does not load", qPrintable(name));
    return *loaded;
}

/// One thing that a town has published.
struct Fact {
    const char *name; ///< "town: what it says"
    bool (*holds)(const Region &);
};

inline auto elements(const Region &r, const char *kind) { return std::ranges::count(r.elements, QLatin1String(kind), &region::Element::kind); }
inline auto units(const Region &r, const char *kind) { return std::ranges::count(r.units, QLatin1String(kind), &region::Unit::kind); }
inline auto tasks(const Region &r, const char *kind) { return std::ranges::count(r.plan->taskMap, QLatin1String(kind), &domain::TaskPoint::kind); }

inline QStringList unitNames(const Region &r, const char *kind)
{
    QStringList names;
    for (const region::Unit &unit : r.units) {
        if (unit.kind == QLatin1String(kind))
            names.append(unit.name);
    }
    return names;
}

inline const domain::LimitRule *ruleOf(const Region &r, domain::Difficulty difficulty, const QString &limitClass = {})
{
    domain::Item item;
    item.limitClass = limitClass;
    return r.rulebook.limitRule(item, difficulty);
}

inline bool lasts(const domain::LimitRule *rule, Stage stage, int amount, domain::LimitUnit unit = domain::LimitUnit::Minute)
{
    return rule && (*rule)[stage] == domain::TimeLimit{amount, unit};
}

inline bool riverTakes(const Region &r, const QString &limitClass, int days)
{
    return lasts(ruleOf(r, domain::Difficulty::General, limitClass), Stage::Whole, days, domain::LimitUnit::NaturalDay);
}

inline bool sampleReports(const Region &r, const QString &words)
{
    return std::ranges::any_of(r.samples, [&words](const region::SampleReport &sample) { return sample.title.contains(words); });
}

inline const domain::PatrolDuty *patrol(const Region &r, domain::PatrolDuty::Per per)
{
    const auto it = std::ranges::find(r.plan->duties.patrols, per, &domain::PatrolDuty::per);
    return it == r.plan->duties.patrols.end() ? nullptr : &*it;
}

inline const domain::ShiftDuty *shiftDuty(const Region &r, const QString &shift)
{
    const auto it = std::ranges::find(r.plan->duties.shifts, shift, &domain::ShiftDuty::shift);
    return it == r.plan->duties.shifts.end() ? nullptr : &*it;
}

inline const region::Shift *shift(const Region &r, const QString &code)
{
    const auto it = std::ranges::find(r.shifts, code, &region::Shift::code);
    return it == r.shifts.end() ? nullptr : &*it;
}

inline QStringList itemsFor(const Region &r, const char *unitKind)
{
    QStringList codes;
    for (const domain::Item &item : r.rulebook.items) {
        if (item.unitKind == QLatin1String(unitKind))
            codes.append(item.code);
    }
    return codes;
}

/// The item of that name that a town's own list names.
inline bool names(const Region &r, const char *unitKind, const QString &name)
{
    const QStringList codes = itemsFor(r, unitKind);
    return std::ranges::any_of(codes, [&](const QString &code) { return r.rulebook.item(code)->name == name && !r.rulebook.item(code)->sample; });
}

inline bool keyPoint(const Region &r, const QString &name)
{
    const auto it = std::ranges::find(r.plan->duties.keyPoints, name, &domain::KeyPoint::name);
    return it != r.plan->duties.keyPoints.end() && !it->sample;
}

inline bool isPartner(const Region &r, const QString &code)
{
    return std::ranges::count(r.plan->handling.partners, code, &domain::TransferPartner::code) == 1;
}

inline int sensors(const Region &r, const QString &kind)
{
    int sum = 0;
    for (const domain::SensorGroup &group : r.plan->sensing.groups)
        sum += group.kind == kind ? group.count : 0;
    return sum;
}

/// In square degrees: for shares of one town only.
inline double areaOf(const QPolygonF &ring)
{
    double doubled = 0;
    for (qsizetype i = 0; i < ring.size(); ++i) {
        const QPointF a = ring[i] - ring[0];
        const QPointF b = ring[(i + 1) % ring.size()] - ring[0];
        doubled += a.x() * b.y() - b.x() * a.y();
    }
    return std::abs(doubled) / 2;
}

inline const domain::ContingencyPlan &plan(const Region &r, const QString &code)
{
    return *std::ranges::find(r.plan->contingencies, code, &domain::ContingencyPlan::code);
}

inline bool reportsGoStraight(const Region &r, const QString &source) { return r.source(source)->files && r.source(source)->dispatches; }

} // namespace townfacts
