// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/reports.h"
#include "domain/case/caseorder.h"
#include "intake/pipeline.h"

#include <QString>

namespace bench {

/// The order that a JSON report makes, by the same way that the HTTP endpoint takes. Ends the program when it makes none.
[[nodiscard]] domain::CaseOrder orderOf(const intake::Pipeline &pipeline, const QByteArray &json);

/// What a store is filled with.
struct Filling {
    int open = 0;  ///< open cases, reported within the twenty minutes before `now`
    int ended = 0; ///< closed cases, spread over the 23 hours that begin at `endedFrom`
    base::Instant now, endedFrom;
};

/// Makes a store file with cases that were decided and appended as the console does it, in large commits, projections caught up.
void fillStore(const QString &path, const region::RegionPtr &region, const Filling &filling, Reports &reports);

/// Copies the closed cases of a filled store `times` times, each time a day later with ids of its own: events, rows and source keys.
/// Written by SQL, because deciding a million cases takes minutes. Bodies and chain hashes stay those of the first ones, and the word
/// index does not grow: nothing that happens at a start reads them.
void multiplyEnded(const QString &path, int times);

} // namespace bench
