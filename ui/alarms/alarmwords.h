// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/alarm/alarmrows.h"
#include "live/alarm/seatalarms.h"
#include "theme/theme.h"

#include <QStringList>

namespace ui::alarms {

/// A row of the list as it is read.
struct AlarmLine {
    live::AlarmRow row;
    QString key;           ///< that leads to it from anywhere in the list; empty: none
    QString title, detail; ///< what it is about; what it tells, since when, whose turn it is
    QString tag;           ///< how it stands
    theme::TagStyle tagStyle = theme::TagStyle::Outline;
    std::optional<theme::Icon> icon; ///< where there is no level to show
    bool strong = false;             ///< asks for somebody
};

/// All rows in words, as of the hall's moment. Numbers are those of the hall, posts in its language.
[[nodiscard]] std::vector<AlarmLine> alarmLines(const live::SeatAlarms &alarms, const live::Hall &hall, const QSet<quint64> &opened);

/// How the seat stands, from the whole to what fits a narrow place: "3 alarms to acknowledge · 2 in 10 min (2 at most) · red 1", … "3".
/// Empty when nothing asks and nothing was heard lately.
[[nodiscard]] QStringList loadTexts(const live::SeatLoad &load);

} // namespace ui::alarms
