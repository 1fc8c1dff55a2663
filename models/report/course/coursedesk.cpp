// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/course/coursedesk.h"

#include "base/try.h"
#include "desk/writer/storeparts.h"

namespace report {

QFuture<base::Result<DayCourse>> CourseDesk::day(QDate date, base::Instant now)
{
    using Answer = base::Result<DayCourse>;
    return m_thread.start<Answer>([open = m_open, region = m_region, date, now](const std::function<bool()> &cancelled) -> Answer {
        TRY(const auto parts, open());
        return readDayCourse(*parts, *region, date, now, cancelled);
    });
}

QFuture<base::Result<LastHour>> CourseDesk::hour(base::Instant to)
{
    using Answer = base::Result<LastHour>;
    return m_thread.start<Answer>([open = m_open, region = m_region, to](const std::function<bool()> &cancelled) -> Answer {
        TRY(const auto parts, open());
        return readLastHour(*parts, *region, to, cancelled);
    });
}

} // namespace report
