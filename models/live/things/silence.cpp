// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/things/silence.h"

#include "base/text/outsidetext.h"
#include "base/time/daytext.h"
#include "domain/centre/plan.h"

#include <QCoreApplication>

#include <algorithm>

namespace live {

using namespace Qt::StringLiterals;

namespace {

/// "烟感, 田林一二村小区"; of homes "烟感, grid 11".
QString nameOf(const region::Region &region, const domain::SensorGroup &group)
{
    const auto &kinds = region.plan->sensing.kinds;
    const auto kind = std::ranges::find(kinds, group.kind, &domain::SensorKind::code);
    const QString what = kind == kinds.end() ? group.kind : kind->name;
    const QString where = group.vulnerable || group.place.isEmpty() ? QCoreApplication::translate("things", "grid %1").arg(base::isolated(group.grid))
                                                                    : base::isolated(group.place);
    return QCoreApplication::translate("things", "%1, %2").arg(base::isolated(what), where);
}

} // namespace

QString silenceSentence(const region::Region &region, const std::vector<domain::GroupHealth> &groups, base::Instant now)
{
    const auto silent = std::ranges::count_if(groups, &domain::GroupHealth::isSilent);
    if (silent == 0 || !region.plan || region.plan->sensing.groups.size() != groups.size())
        return {};
    const auto heard = std::ranges::count_if(groups, [](const domain::GroupHealth &group) { return group.heard > 0; });
    auto first = groups.end();
    for (auto it = groups.begin(); it != groups.end(); ++it) {
        if (it->isSilent() && (first == groups.end() || it->since < first->since))
            first = it;
    }
    const QString since = base::timeOrDay(region.toLocal(first->since), region.toLocal(now).date());
    if (silent == heard && silent > 1)
        return QCoreApplication::translate("things", "No sensor of the town has spoken since %1: look whether readings still come in.").arg(since);
    const QString name = nameOf(region, region.plan->sensing.groups[static_cast<size_t>(first - groups.begin())]);
    if (silent == 1)
        return QCoreApplication::translate("things", "All sensors of a group are silent since %1: %2.").arg(since, name);
    return QCoreApplication::translate("things", "%n group(s) of sensors are silent, the first since %1: %2.", nullptr, static_cast<int>(silent))
        .arg(since, name);
}

std::vector<SilentGroup> silentGroups(const region::Region &region, const std::vector<domain::GroupHealth> &groups)
{
    std::vector<SilentGroup> silent;
    if (!region.plan || region.plan->sensing.groups.size() != groups.size())
        return silent;
    for (size_t i = 0; i < groups.size(); ++i) {
        const domain::SensorGroup &group = region.plan->sensing.groups[i];
        if (groups[i].isSilent())
            silent.push_back({u"%1-%2-%3"_s.arg(group.kind, group.grid).arg(group.first), nameOf(region, group), groups[i].since});
    }
    std::ranges::stable_sort(silent, {}, &SilentGroup::since);
    const auto heard = std::ranges::count_if(groups, [](const domain::GroupHealth &group) { return group.heard > 0; });
    if (silent.size() > 1 && std::ptrdiff_t(silent.size()) == heard)
        return {{u"*"_s, QCoreApplication::translate("things", "no sensor of the town speaks"), silent.back().since}};
    return silent;
}

} // namespace live
