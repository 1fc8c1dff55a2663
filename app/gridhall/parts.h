// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "options.h"

#include "base/townclock.h"
#include "desk/casedesk.h"
#include "desk/casefeed.h"
#include "desk/photodesk.h"
#include "desk/storeparts.h"
#include "live/centreboard.h"
#include "live/hall.h"
#include "region/region.h"
#include "report/rulesdesk.h"
#include "report/summarydesk.h"
#include "report/whatifdesk.h"

#include <memory>

namespace desk {
class PastFeed;
}

namespace app {

/// Everything of the console that is true without a window, made in order and ended in the opposite order: the hall stops listening before
/// the desk stops writing. GUI thread.
class Parts {
public:
    /// Opens the region and the store; with `--at` a read-only hall of that moment. The error's sentence is for the person who started us.
    [[nodiscard]] static base::Result<std::unique_ptr<Parts>> make(const Options &options);
    ~Parts();

    /// For screens and sheets: in the language that the program speaks. Desks decide by the pack's own words.
    [[nodiscard]] const region::RegionPtr &region() const { return m_shown; }
    [[nodiscard]] const QString &packDirectory() const { return m_packDirectory; }
    [[nodiscard]] const QString &storePath() const { return m_storePath; }
    [[nodiscard]] const base::Clock &clock() const { return *m_clock; }
    /// What the machine's clock says, believed or not.
    [[nodiscard]] base::Instant wallNow() { return m_town.watched().wall(); }
    /// How the clock of a drill's store runs now; none for every other store, and in the past.
    [[nodiscard]] std::optional<base::DrillPace> drillPace() const { return m_replay ? std::nullopt : m_town.pace(); }
    [[nodiscard]] desk::CaseDesk &desk() { return *m_desk; }
    [[nodiscard]] desk::PhotoDesk &photos() { return *m_photos; }
    [[nodiscard]] live::Hall &hall() { return *m_hall; }
    [[nodiscard]] live::CentreBoard &centre() { return *m_centre; }
    [[nodiscard]] report::SummaryDesk &summaries() { return *m_summaries; }
    [[nodiscard]] report::WhatIfDesk &whatIfs() { return *m_whatIfs; }
    [[nodiscard]] report::RulesDesk &rules() { return *m_rules; }
    [[nodiscard]] bool isReplay() const { return m_replay; }
    [[nodiscard]] bool isDrill() const { return m_drill; }
    /// The store was older than the fact which town it belongs to; it has this region's now.
    [[nodiscard]] bool gaveTown() const { return m_gaveTown; }

private:
    Parts() = default;
    void openLive();
    void openPast(base::Instant at);

    region::RegionPtr m_region; ///< as the pack has it
    region::RegionPtr m_shown;  ///< in the language of the screens
    QString m_packDirectory;
    QString m_storePath;
    bool m_replay = false;
    bool m_drill = false;
    bool m_gaveTown = false;
    base::TownClock m_town;
    std::unique_ptr<base::FixedClock> m_moment; ///< the past's
    const base::Clock *m_clock = nullptr;       ///< one of the two
    std::unique_ptr<desk::PastFeed> m_past;
    std::unique_ptr<desk::CaseDesk> m_desk;
    std::unique_ptr<desk::PhotoDesk> m_photos;
    desk::CaseFeed *m_feed = nullptr; ///< the live desk's other faces, or m_past's
    desk::CentreDesk *m_centreDesk = nullptr;
    std::unique_ptr<live::Hall> m_hall;
    std::unique_ptr<live::CentreBoard> m_centre;
    std::unique_ptr<report::SummaryDesk> m_summaries;
    std::unique_ptr<report::WhatIfDesk> m_whatIfs;
    std::unique_ptr<report::RulesDesk> m_rules;
};

} // namespace app
