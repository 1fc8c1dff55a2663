// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/thread/workthread.h"
#include "base/time/clock.h"
#include "region/rules/ruleset.h"
#include "report/whatif/ruleimpact.h"

namespace report {

/// All rule files on both sides of an amendment.
struct AmendedFiles {
    std::vector<domain::RuleFile> before, after;
};

/// Blocks on disk. NotFound when the centre has no amendment of that number; 1 is the first.
[[nodiscard]] base::Result<AmendedFiles> readAmendment(const region::Region &region, const store::EventLog &log, int number);

/// What a page that edits rules asks for while somebody types. Never blocks: judges rules and reads the store on a thread of its own, one
/// request after the other, and writes nothing; destruction gives up what waits and waits for the one that runs. Thread-safe.
class RulesDesk final {
public:
    /// The clock outlives the desk.
    RulesDesk(OpenReaders openReaders, const base::Clock &clock) : m_openReaders(std::move(openReaders)), m_clock(clock) {}

    /// The region under these files, or what is wrong with them: region::withRules().
    [[nodiscard]] QFuture<region::Loaded> check(region::RegionPtr region, std::vector<domain::RuleFile> files);
    /// What the rules of `after` would do to the cases that are open now. Cancelling the future gives the request up.
    [[nodiscard]] QFuture<base::Result<RuleImpact>> impact(region::RegionPtr now, region::RegionPtr after);
    /// Rulings that were meant to become routes.
    [[nodiscard]] QFuture<base::Result<std::vector<RuledRoute>>> ruledRoutes();
    /// The rule files before and after the centre's amendment of this number; `region` is the town's, whose pack's own files fill in.
    [[nodiscard]] QFuture<base::Result<AmendedFiles>> amendment(region::RegionPtr region, int number);

private:
    const OpenReaders m_openReaders;
    const base::Clock &m_clock;
    base::WorkThread m_thread; ///< last: ends before what its work uses
};

} // namespace report
