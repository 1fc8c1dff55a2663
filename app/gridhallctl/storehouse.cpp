// SPDX-License-Identifier: GPL-3.0-or-later
#include "storehouse.h"

#include "store/sqlstore.h"

#include <QFileInfo>

namespace ctl {

base::Result<std::unique_ptr<store::SqlCaseReader>> openReader(const QString &path)
{
    if (QFileInfo(path).isWritable()) {
        const auto opened = store::Store::open(path, {.mustExist = true});
        if (!opened)
            return base::pass(opened);
        if (const auto caughtUp = (*opened)->projections().catchUp(); !caughtUp)
            return base::pass(caughtUp);
    }
    return store::SqlCaseReader::open(path);
}

std::function<base::Result<std::unique_ptr<store::CaseReader>>()> readerMaker(const QString &path)
{
    return [path]() -> base::Result<std::unique_ptr<store::CaseReader>> {
        auto reader = store::SqlCaseReader::open(path);
        if (!reader)
            return base::pass(reader);
        return std::move(*reader);
    };
}

base::Result<std::unique_ptr<desk::StoreDesk>> openDesk(const QString &path, region::RegionPtr region, const base::Clock &clock,
                                                        const desk::StoreDeskOptions &options)
{
    {
        const auto opened = store::Store::open(path);
        if (!opened)
            return base::pass(opened);
        if (const auto caughtUp = (*opened)->projections().catchUp(); !caughtUp)
            return base::pass(caughtUp);
    }
    return std::make_unique<desk::StoreDesk>(desk::fileParts(path, clock), std::move(region), clock, options);
}

} // namespace ctl
