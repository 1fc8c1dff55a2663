// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/time/instant.h"
#include "region/pack/findpack.h"

namespace bench {

/// A benchmark that lacks something ends with the reason.
template <class Value> Value need(base::Result<Value> result)
{
    if (!result)
        qFatal("%s", qPrintable(base::describe(result.error())));
    return *std::move(result);
}

inline void need(const base::Outcome &outcome)
{
    if (!outcome)
        qFatal("%s", qPrintable(base::describe(outcome.error())));
}

/// When benchmarks with days behind them play: 2025-11-07 14:37:26 in Asia/Shanghai.
inline base::Instant benchNow() { return base::fromMsec(1'762'497'446'000); }

/// The shipped town that most benchmarks play in.
inline region::RegionPtr xujing() { return need(region::openPack(QStringLiteral("xujing"))); }

} // namespace bench
