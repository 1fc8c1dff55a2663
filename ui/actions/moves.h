// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/case/caseevent.h"
#include "region/region.h"

#include <QSet>
#include <QStringList>

#include <vector>

namespace ui::actions {

/// What happened to a case after the version `known`, for whoever has a form of it open, a line each: "14:37:02 · Seat 03 · Accepted". Versions in
/// `own` are left out: this console made them.
[[nodiscard]] QStringList movesSince(quint32 known, const std::vector<domain::CommittedEvent> &timeline, const region::Region &region,
                                     base::Instant now, const QSet<quint32> &own = {});

} // namespace ui::actions
