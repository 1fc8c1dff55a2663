// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QString>

#include <span>

namespace intake {

/// Field names as errors carry them in Error::place, and as notes of what was left out carry them.
namespace field {
inline constexpr QLatin1StringView kSource{"source"}, kSourceId{"source_id"}, kItem{"item"}, kTitle{"title"}, kDescription{"description"},
    kAddress{"address"}, kLatitude{"latitude"}, kLongitude{"longitude"}, kCallerName{"caller_name"}, kCallerPhone{"caller_phone"},
    kElement{"element"}, kPhotos{"photos"}, kDepartment{"department"}, kReportedAt{"reported_at"}, kDueAt{"due_at"}, kClosedAt{"closed_at"},
    kOutcome{"outcome"}, kGrid{"grid"}, kCoordinates{"coordinates"};
} // namespace field

/// What a field is to its report. A primary one says which report it is, when, and of what: wrong, it costs the report. A secondary one never
/// does: it is cleaned, cut or left out, and a note in the case's course says so.
enum class Weight : quint8 { Primary, Secondary };

/// What becomes of a secondary text that is too long.
enum class WhenLong : quint8 {
    Cut,     ///< its beginning still says it
    LeaveOut ///< half a code or a telephone number would be another one
};

/// The one rule of what a bad field costs, whichever way a report comes in.
struct FieldRule {
    QLatin1StringView name;
    Weight weight;
    qsizetype most = 0; ///< characters; for photos: how many; 0: no text
    WhenLong whenLong = WhenLong::Cut;
};
/// Every field of intake::field, once. The department is secondary as a text; whether one that the region does not know costs the report
/// is the mapping's word.
[[nodiscard]] std::span<const FieldRule> fieldRules();
/// The field's row; it must be one of intake::field.
[[nodiscard]] const FieldRule &ruleOf(QLatin1StringView name);
[[nodiscard]] bool isSecondary(const QString &name);

/// The longest address of a photo, in characters.
inline constexpr qsizetype kPhotoMost = 1'000;

/// A character that a text may hold: no control but line ends and tabs, no half of a pair, nothing that stands for bytes that were no text.
/// The text without all others; `dropped` is how many there were.
[[nodiscard]] QString cleaned(const QString &text, int &dropped);

} // namespace intake
