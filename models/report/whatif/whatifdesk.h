// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/thread/workthread.h"
#include "region/pack/findpack.h"
#include "report/openreaders.h"
#include "report/whatif/whatif.h"

#include <functional>
#include <memory>
#include <vector>

namespace report {

/// A rulebook to try: the pack that holds it, by folder or name, and the name to show.
struct RulesChoice {
    QString pack;
    QString name;
    friend bool operator==(const RulesChoice &, const RulesChoice &) = default;
};

/// Stands for a pack: the rules that the centre has in force at the moment that is looked at, amended or not.
inline const QString kRulesInForce = QStringLiteral("in-force");

/// What a replay is asked for.
struct WhatIfRequest {
    QDate from, to; ///< local days, both included
    std::vector<RulesChoice> rules;
};

/// The rulebook of a pack.
using OpenRules = std::function<base::Result<domain::Rulebook>(const QString &pack)>;

/// Reads and checks the whole pack.
[[nodiscard]] base::Result<domain::Rulebook> rulesOfPack(const QString &pack);

/// The one way for pages to past days under other rules. Never blocks: reads packs and the log on a thread of its own, one request after the
/// other, and writes nothing; destruction gives up what waits and waits for the one that runs. Is asked and told by one thread.
class WhatIfDesk final {
public:
    /// `region` may speak another language than the log (region::spoken); replays go by the pack's own words.
    WhatIfDesk(region::RegionPtr region, OpenLog openLog, OpenRules openRules = rulesOfPack);

    /// The region in force, of the moment that is looked at: its rules are kRulesInForce, its calendar that of all columns that are asked for from
    /// now on.
    void setRules(region::RegionPtr region) { m_region = std::move(region); }
    [[nodiscard]] const region::RegionPtr &region() const { return m_region; }

    /// Cancelling the future gives the request up. The errors are those of the packs, of the store and of readWhatIf().
    [[nodiscard]] QFuture<base::Result<WhatIf>> replay(WhatIfRequest request);
    /// The packs to choose from.
    [[nodiscard]] QFuture<std::vector<region::InstalledPack>> packs();

private:
    [[nodiscard]] base::Result<WhatIf> read(const region::Region &region, const WhatIfRequest &request, const std::function<bool()> &cancelled) const;

    region::RegionPtr m_region;
    const OpenLog m_openLog;
    const OpenRules m_openRules;
    base::WorkThread m_thread; ///< last: ends before what its work uses
};

} // namespace report
