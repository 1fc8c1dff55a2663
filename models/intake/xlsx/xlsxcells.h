// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace intake::xlsx {

/// Columns that are read; what a row has beyond them is no table's.
inline constexpr int kColumnsMost = 1'000;

/// True for number formats that show a date or a time: built-in ids, or y, d, h or s outside quotes and brackets.
[[nodiscard]] bool isDateFormat(int id, const QString &code);

/// Whether such a format shows a time of day.
[[nodiscard]] bool showsTime(int id, const QString &code);

/// A day number as "2011-08-22 03:11:40", to the second; the day count starts at 1904 or (with its 29 February 1900) at 1900.
/// None outside the years 1900–9999.
[[nodiscard]] std::optional<QString> dateText(double days, bool from1904);

/// A number as a person would write it: no exponent for whole numbers, the shortest digits that mean the same otherwise.
[[nodiscard]] QString numberText(double value);

/// The places of a format of noughts and literal text alone, as `00000000`, `000-0000` or `"GD"0000`: kDigitPlace for each nought, and the text as it
/// is shown. Empty for every other format. Of several sections (separated by semicolons) the first counts.
inline constexpr QChar kDigitPlace{u'\0'};
[[nodiscard]] QString digitPlaces(const QString &code);

/// What such a format shows of a whole number: 123 is 00000123, 000-0123, GD0123. More digits than places stand before the first place.
[[nodiscard]] QString filledPlaces(const QString &places, const QString &digits);

/// 0 for "A1", 27 for "AB12"; -1 for anything else.
[[nodiscard]] int columnOf(QStringView reference);

} // namespace intake::xlsx
