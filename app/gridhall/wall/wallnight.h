// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "region/region.h"

#include <QString>
#include <QTime>

#include <optional>

namespace app {

/// Hours in which the wall is dimmed, half-open in the town's local time; may cross midnight.
struct WallNight {
    QTime from{22, 0}, to{6, 0};
    [[nodiscard]] bool contains(QTime time) const { return from <= to ? from <= time && time < to : from <= time || time < to; }
    friend bool operator==(const WallNight &, const WallNight &) = default;
};

/// The night of a town: its shift that works at 02:00, where that is no longer than 14 hours; else 22:00 to 06:00.
[[nodiscard]] WallNight nightOf(const region::Region &region);

/// What the command line says of it.
struct NightSetting {
    enum class Kind : quint8 { Town, Hours, Never };
    Kind kind = Kind::Town;
    WallNight hours{}; ///< of Kind::Hours
    friend bool operator==(const NightSetting &, const NightSetting &) = default;
};
/// "town", "never" or "21:00-06:30". Malformed with the sentence.
[[nodiscard]] base::Result<NightSetting> readNight(const QString &text);
/// None: it is never dimmed.
[[nodiscard]] std::optional<WallNight> nightBy(const NightSetting &setting, const region::Region &region);

} // namespace app
