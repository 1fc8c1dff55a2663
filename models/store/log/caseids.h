// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "base/time/clock.h"

namespace store {

/// The parts of a case id: see base::CaseId.
struct CaseIdParts {
    qint64 msecSince2000 = 0; ///< 42 bits
    quint16 writer = 0;       ///< 10 bits
    quint16 counter = 0;      ///< 12 bits
    friend bool operator==(const CaseIdParts &, const CaseIdParts &) = default;
};

[[nodiscard]] base::CaseId join(const CaseIdParts &parts);
[[nodiscard]] CaseIdParts split(base::CaseId id);
/// The moment at which an id was made, by its writer's clock.
[[nodiscard]] base::Instant madeAt(base::CaseId id);

/// Makes case ids: each greater than the one before, also when the clock steps back or 4,096 are asked for within a millisecond
/// (the id then runs ahead of the clock). Unique among processes by the writer number (Store::caseIds). Not thread-safe.
class CaseIds {
public:
    /// Only the writer's lowest 10 bits count. The clock must outlive the maker.
    CaseIds(const base::Clock &clock, quint32 writer);

    [[nodiscard]] base::CaseId next();

private:
    const base::Clock &m_clock;
    CaseIdParts m_last;
};

} // namespace store
