// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/period/readers.h"

#include "store/care/storeuse.h"
#include "store/projection/sqlcasereader.h"
#include "store/seal/anchor.h"
#include "store/sqlite/sqlstore.h"

namespace report {

OpenLog logOf(const QString &storePath)
{
    return [storePath]() -> base::Result<std::shared_ptr<const store::EventLog>> {
        auto opened = store::LogReader::open(storePath);
        if (!opened)
            return base::pass(opened);
        const std::shared_ptr<store::LogReader> reader = std::move(*opened);
        return std::shared_ptr<const store::EventLog>(reader, &reader->log());
    };
}

OpenReaders readersOf(const QString &storePath)
{
    return [storePath]() -> base::Result<DayReaders> {
        auto cases = store::SqlCaseReader::open(storePath);
        if (!cases)
            return base::pass(cases);
        auto log = logOf(storePath)();
        if (!log)
            return base::pass(log);
        const auto use = store::useOf(storePath);
        if (!use)
            return base::pass(use);
        return DayReaders{std::move(*cases), *std::move(log), *use == store::StoreUse::Drill,
                          [storePath](base::Instant before) -> std::optional<base::Anchor> {
                              const auto anchor = store::anchorAt(storePath, before);
                              return anchor ? *anchor : std::nullopt;
                          }};
    };
}

} // namespace report
