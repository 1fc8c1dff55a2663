// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/rulesdesk.h"

namespace report {

QFuture<region::Loaded> RulesDesk::check(region::RegionPtr region, std::vector<domain::RuleFile> files)
{
    return m_thread.start<region::Loaded>([region = std::move(region), files = std::move(files)](const auto &) { return region::withRules(*region, files); });
}

QFuture<base::Result<RuleImpact>> RulesDesk::impact(region::RegionPtr now, region::RegionPtr after)
{
    using Answer = base::Result<RuleImpact>;
    return m_thread.start<Answer>([this, now = std::move(now), after = std::move(after)](const std::function<bool()> &cancelled) -> Answer {
        const auto readers = m_openReaders();
        if (!readers)
            return base::pass(readers);
        const auto cases = openCases(*readers, cancelled);
        if (!cases)
            return base::pass(cases);
        return impactOn(*cases, now->rulebook, after->rulebook, m_clock.now());
    });
}

QFuture<base::Result<std::vector<RuledRoute>>> RulesDesk::ruledRoutes()
{
    using Answer = base::Result<std::vector<RuledRoute>>;
    return m_thread.start<Answer>([this](const std::function<bool()> &cancelled) -> Answer {
        const auto readers = m_openReaders();
        if (!readers)
            return base::pass(readers);
        return readRuledRoutes(*readers->log, cancelled);
    });
}

QFuture<base::Result<AmendedFiles>> RulesDesk::amendment(region::RegionPtr region, int number)
{
    return m_thread.start<base::Result<AmendedFiles>>([region, number](const auto &) -> base::Result<AmendedFiles> { Q_UNUSED(number); return AmendedFiles{region::ruleFiles(*region), {}}; });
}

} // namespace report
