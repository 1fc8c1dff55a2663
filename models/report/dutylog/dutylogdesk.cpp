// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/dutylog/dutylogdesk.h"

#include "base/try.h"
#include "desk/writer/storeparts.h"
#include "report/dutylog/dutylogpaper.h"

namespace report {

namespace {

base::Result<DutyLog> dutyLogOf(const OpenStore &open, const DutyLogQuery &query, const region::Region &region,
                                const std::function<bool()> &cancelled)
{
    TRY(const auto parts, open());
    return readDutyLog(*parts, region, query, cancelled);
}

} // namespace

QFuture<base::Result<DutyLog>> DutyLogDesk::read(DutyLogQuery query)
{
    return m_thread.start<base::Result<DutyLog>>([open = m_open, region = m_region, query = std::move(query)](
                                                     const std::function<bool()> &cancelled) { return dutyLogOf(open, query, *region, cancelled); });
}

QFuture<base::Result<int>> DutyLogDesk::save(DutyLogQuery query, QString fileName)
{
    return m_thread.start<base::Result<int>>([open = m_open, region = m_region, query = std::move(query),
                                              fileName = std::move(fileName)](const std::function<bool()> &cancelled) -> base::Result<int> {
        TRY(const DutyLog log, dutyLogOf(open, query, *region, cancelled));
        return writeDutyLog(log, fileName, cancelled);
    });
}

} // namespace report
