// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "region/region.h"

#include <QString>

namespace ui::hall {

/// The words of the top bar that come from the region's calendar at one moment. Empty where the pack says nothing.
struct HallMoment {
    QString clock;         ///< "14:37:26", local
    QString date;          ///< "11 月 7 日 星期五"
    QString dayKind;       ///< "工作日 · 工作时段内"
    QString shift;         ///< "日班"
    QString shiftHours;    ///< "08:00–20:00"
    QString shiftLeft;     ///< "距交接班 5 时 22 分"
    double shiftShare = 0; ///< in whole thousandths: what no eye tells from the share before is the same
    int shiftSteps = 12;   ///< hours of the shift
    QString phase;         ///< "实战攻坚阶段"
    QString phaseDay;      ///< "第 7 天"
    QString phaseUntil;    ///< "至 11 月 11 日"
    friend bool operator==(const HallMoment &, const HallMoment &) = default;
};

[[nodiscard]] HallMoment momentAt(const region::Region &region, base::Instant now);
/// "14:34:11" on the region's clock.
[[nodiscard]] QString clockText(const region::Region &region, base::Instant instant);

} // namespace ui::hall
