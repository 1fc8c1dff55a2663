// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/period/readers.h"

#include "base/try.h"
#include "desk/writer/storeparts.h"

namespace report {

namespace {

OpenStore fileAt(const QString &path)
{
    return [path] { return desk::readerOf(path); };
}

} // namespace

OpenLog logOf(OpenStore open)
{
    return [open = std::move(open)]() -> base::Result<std::shared_ptr<const store::EventLog>> {
        TRY(const std::shared_ptr<const desk::ReaderParts> parts, open());
        return std::shared_ptr<const store::EventLog>(parts, &parts->log());
    };
}

OpenReaders readersOf(OpenStore open)
{
    return [open = std::move(open)]() -> base::Result<DayReaders> {
        TRY(const std::shared_ptr<const desk::ReaderParts> parts, open());
        TRY(const bool drill, parts->isDrill());
        return DayReaders{
            {parts, parts->cases()}, {parts, &parts->log()}, drill, [parts](base::Instant before) { return parts->anchorBefore(before); }};
    };
}

OpenLog logOf(const QString &storePath) { return logOf(fileAt(storePath)); }

OpenReaders readersOf(const QString &storePath) { return readersOf(fileAt(storePath)); }

} // namespace report
