// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/thread/workthread.h"
#include "base/time/clock.h"
#include "report/drill/drillscore.h"
#include "report/openreaders.h"

namespace report {

/// The score of what an open store plays. With its anchor. Blocks on disk.
[[nodiscard]] base::Result<DrillScore> readDrillScore(const region::Region &region, const OpenStore &open, const DrillPlayed &played,
                                                      const ExpectDrill &expect, const std::function<bool()> &cancelled = {});

/// The one way for pages to a drill's score. Never blocks: reads on a thread of its own; destruction gives up what waits and waits for what runs. Is
/// asked and told by one thread.
class DrillScoreDesk final {
public:
    /// Which drill the store plays, asked on the desk's thread; none: it plays none.
    using WhatIsPlayed = std::function<base::Result<std::optional<DrillPlayed>>()>;
    /// `expect` is called on the desk's thread.
    DrillScoreDesk(region::RegionPtr region, OpenStore open, WhatIsPlayed played, ExpectDrill expect)
        : m_region(std::move(region)), m_open(std::move(open)), m_played(std::move(played)), m_expect(std::move(expect))
    {}

    void setRules(region::RegionPtr region) { m_region = std::move(region); }

    /// Refused for a store that is no drill's. Cancelling the future gives the request up.
    [[nodiscard]] QFuture<base::Result<DrillScore>> score();
    /// The sheet into a PDF of one page, in the language of QLocale() at the call. Needs a QGuiApplication. The file's name comes back.
    [[nodiscard]] QFuture<base::Result<QString>> save(DrillScore score, QString fileName);

private:
    region::RegionPtr m_region;
    const OpenStore m_open;
    const WhatIsPlayed m_played;
    const ExpectDrill m_expect;
    base::WorkThread m_thread; ///< last: ends before what its work uses
};

} // namespace report
