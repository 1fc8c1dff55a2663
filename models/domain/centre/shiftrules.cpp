// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/centre/shiftrules.h"

#include <algorithm>

namespace domain {

using namespace Qt::StringLiterals;

namespace {
const QString kStandBy = u"stand-by."_s;
} // namespace

DutyState dutyState(bool met, const ShiftTurn &turn, base::Instant now, std::optional<base::Instant> since)
{
    if (met)
        return DutyState::Met;
    if (now < turn.to)
        return DutyState::Due;
    return since && *since <= turn.from ? DutyState::Overdue : DutyState::Unknown;
}

std::vector<MeansWalked> meansWalked(const Duties &duties, const ShiftTurn &turn, std::span<const PatrolRecord> patrols, const QStringList &carUnits)
{
    std::vector<MeansWalked> all;
    const auto duty = std::ranges::find(duties.shifts, turn.shift, &ShiftDuty::shift);
    if (duty == duties.shifts.end())
        return all;
    for (const QString &means : duty->means) {
        const QString by = means == "car"_L1 ? duty->carBy : QString();
        const auto walked = std::ranges::count_if(patrols, [&](const PatrolRecord &record) {
            return record.means == means && turn.from <= record.patrol.from && record.patrol.from < turn.to &&
                   (by.isEmpty() || carUnits.contains(record.patrol.unit));
        });
        all.push_back({means, by, int(walked)});
    }
    return all;
}

QString standByCode(const QString &shift, const QString &unit) { return kStandBy + shift + u'.' + unit; }

bool isStandBy(const RecurringPost &post) { return post.code.startsWith(kStandBy); }

bool standsByIn(const RecurringPost &post, const QString &shift) { return post.code == standByCode(shift, post.unit); }

} // namespace domain
