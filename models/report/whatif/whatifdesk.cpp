// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/whatif/whatifdesk.h"

#include "region/words.h"
#include "store/log/eventlog.h"

#include <QCoreApplication>
#include <QLocale>

namespace report {

base::Result<domain::Rulebook> rulesOfPack(const QString &pack)
{
    const auto region = region::openPack(pack);
    if (!region)
        return base::pass(region);
    return (*region)->rulebook;
}

WhatIfDesk::WhatIfDesk(region::RegionPtr region, OpenLog openLog, OpenRules openRules)
    : m_region(std::move(region)), m_openLog(std::move(openLog)), m_openRules(std::move(openRules))
{}

base::Result<WhatIf> WhatIfDesk::read(const region::Region &region, const WhatIfRequest &request, const std::function<bool()> &cancelled) const
{
    const auto log = m_openLog();
    if (!log)
        return base::pass(log);
    std::vector<NamedRules> rules;
    for (const RulesChoice &choice : request.rules) {
        if (cancelled())
            return base::fail(base::ErrorCode::Cancelled, QCoreApplication::translate("report", "The replay was cancelled."));
        auto book = choice.pack == kRulesInForce ? base::Result<domain::Rulebook>(region.rulebook) : m_openRules(choice.pack);
        if (!book)
            return base::pass(book);
        rules.push_back({choice.name, *std::move(book)});
    }
    return readWhatIf(region, **log, request.from, request.to, rules, cancelled);
}

QFuture<base::Result<WhatIf>> WhatIfDesk::replay(WhatIfRequest request)
{
    return m_thread.start<base::Result<WhatIf>>([this, region = m_region, request = std::move(request)](const std::function<bool()> &cancelled) {
        return read(region::asLoaded(*region), request, cancelled);
    });
}

QFuture<std::vector<region::InstalledPack>> WhatIfDesk::packs()
{
    return m_thread.start<std::vector<region::InstalledPack>>([](const auto &) {
        std::vector<region::InstalledPack> packs = region::installedPacks();
        for (region::InstalledPack &pack : packs)
            pack.name = region::nameIn(pack.directory, pack.name, QLocale().name());
        return packs;
    });
}

} // namespace report
