// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/whatif/rulesdesk.h"

#include "report/period/readers.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace report {

namespace {

/// The pack's own files with those in place that hold instead.
std::vector<domain::RuleFile> inForce(const region::Region &region, const std::vector<domain::RuleFile> &amended)
{
    std::vector<domain::RuleFile> files;
    for (const QString &name : region::ruleFileNames()) {
        const auto own = region::ownRuleFiles(region);
        for (const auto *list : {&amended, &own}) {
            const auto it = std::ranges::find(*list, name, &domain::RuleFile::name);
            if (it == list->end())
                continue;
            files.push_back(*it);
            break;
        }
    }
    return files;
}

} // namespace

base::Result<AmendedFiles> readAmendment(const region::Region &region, const store::EventLog &log, int number)
{
    int seen = 0;
    std::vector<domain::RuleFile> before, after;
    const base::Outcome read = log.replayCentre(0, [&](const store::CommittedCentreEvent &each) {
        const auto *amended = std::get_if<domain::RulebookAmended>(&each.event.body);
        if (amended == nullptr)
            return true;
        before = std::exchange(after, amended->files);
        return ++seen < number;
    });
    if (!read)
        return base::pass(read);
    if (seen != number || number < 1)
        return base::fail(base::ErrorCode::NotFound,
                          QCoreApplication::translate("report", "The centre has changed its rules %n time(s) only.", nullptr, seen));
    return AmendedFiles{inForce(region, before), inForce(region, after)};
}

QFuture<region::Loaded> RulesDesk::check(region::RegionPtr region, std::vector<domain::RuleFile> files)
{
    return m_thread.start<region::Loaded>(
        [region = std::move(region), files = std::move(files)](const auto &) { return region::withRules(*region, files); });
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
    using Answer = base::Result<AmendedFiles>;
    return m_thread.start<Answer>([this, region = std::move(region), number](const auto &) -> Answer {
        const auto readers = m_openReaders();
        if (!readers)
            return base::pass(readers);
        return readAmendment(*region, *readers->log, number);
    });
}

} // namespace report
