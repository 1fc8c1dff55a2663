// SPDX-License-Identifier: GPL-3.0-or-later
#include "storehouse.h"

#include "store/sqlstore.h"
#include "store/storeuse.h"

#include <QCoreApplication>
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

base::Result<desk::CaseFile> findCase(const QString &path, const QString &number)
{
    const auto reader = openReader(path);
    if (!reader)
        return base::pass(reader);
    const auto id = (*reader)->byNumber(number);
    if (!id)
        return base::pass(id);
    if (!id->has_value())
        return base::fail(base::ErrorCode::NotFound, QCoreApplication::translate("ctl", "There is no case with the number %1 in this store.").arg(number));
    const auto log = store::LogReader::open(path);
    if (!log)
        return base::pass(log);
    desk::CaseFile file;
    file.state.id = **id;
    const base::Outcome read = (*log)->log().replayCase(**id, 0, [&file](const domain::CommittedEvent &committed) {
        domain::apply(file.state, committed.event);
        file.timeline.push_back(committed);
        return true;
    });
    if (!read)
        return base::pass(read);
    return file;
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

base::Result<std::unique_ptr<desk::StoreDesk>> openDesk(const QString &path, region::RegionPtr region, base::WatchedClock &clock,
                                                        desk::StoreDeskOptions options)
{
    options.watch = &clock;
    {
        const auto opened = store::Store::open(path);
        if (!opened)
            return base::pass(opened);
        if (const auto caughtUp = (*opened)->projections().catchUp(); !caughtUp)
            return base::pass(caughtUp);
    }
    return std::make_unique<desk::StoreDesk>(desk::fileParts(path, clock), std::move(region), clock, options);
}

base::Result<bool> isDrill(const QString &path)
{
    const auto use = store::useOf(path);
    if (!use)
        return base::pass(use);
    return *use == store::StoreUse::Drill;
}

} // namespace ctl
