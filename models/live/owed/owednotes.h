// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "base/time/instant.h"

#include <QHash>
#include <QVariantMap>

namespace live {

/// Answers that came longer ago are told to nobody any more; nor is anything remembered of them.
inline constexpr base::Milliseconds kAnswersFor = std::chrono::hours(7 * 24);

/// What one seat has looked at, and what it was told. Nobody's fact: kept as half-typed forms are (live::DraftBook), never in the log.
struct OwedNotes {
    QHash<base::CaseId, base::Instant> seen; ///< up to when the answers of a case were looked at
    QHash<base::CaseId, base::Instant> told; ///< of which promised time the seat was told
    friend bool operator==(const OwedNotes &, const OwedNotes &) = default;
};

/// The name under which a draft book keeps them; it has no title, for nobody typed it.
inline constexpr char kOwedNotes[] = "owed-notes";

/// As a draft's fields: "seen/4711" → milliseconds. What lies before `oldest` is left out.
[[nodiscard]] QVariantMap fieldsOf(const OwedNotes &notes, base::Instant oldest);
/// What is no such field is passed over.
[[nodiscard]] OwedNotes owedNotesOf(const QVariantMap &fields);

} // namespace live
