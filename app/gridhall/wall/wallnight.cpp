// SPDX-License-Identifier: GPL-3.0-or-later
#include "wall/wallnight.h"

#include <QCoreApplication>

#include <algorithm>

namespace app {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLongestNight = 14 * 3600;

int nightSeconds(const WallNight &night)
{
    const int span = night.from.secsTo(night.to);
    return span > 0 ? span : span + 24 * 3600;
}

} // namespace

WallNight nightOf(const region::Region &region)
{
    const auto night = std::ranges::find_if(region.shifts, [](const region::Shift &shift) {
        const WallNight hours{shift.from, shift.to};
        return hours.contains(QTime(2, 0)) && nightSeconds(hours) <= kLongestNight;
    });
    return night == region.shifts.end() ? WallNight() : WallNight{night->from, night->to};
}

base::Result<NightSetting> readNight(const QString &text)
{
    if (text.isEmpty() || text == u"town")
        return NightSetting{};
    if (text == u"never")
        return NightSetting{NightSetting::Kind::Never, {}};
    const QStringList parts = text.split(u'-');
    const WallNight hours{QTime::fromString(parts.value(0), u"HH:mm"_s), QTime::fromString(parts.value(1), u"HH:mm"_s)};
    if (parts.size() != 2 || !hours.from.isValid() || !hours.to.isValid() || hours.from == hours.to)
        return base::fail(base::ErrorCode::Malformed,
                          QCoreApplication::translate("app", "\"%1\" are no hours; write them like 21:00-06:30, or say town or never.").arg(text));
    return NightSetting{NightSetting::Kind::Hours, hours};
}

std::optional<WallNight> nightBy(const NightSetting &setting, const region::Region &region)
{
    switch (setting.kind) {
    case NightSetting::Kind::Town: return nightOf(region);
    case NightSetting::Kind::Hours: return setting.hours;
    case NightSetting::Kind::Never: return std::nullopt;
    }
    return std::nullopt;
}

} // namespace app
