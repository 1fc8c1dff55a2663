// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/drill/drillscoredesk.h"

#include "base/try.h"
#include "desk/writer/storeparts.h"
#include "report/drill/drillsheet.h"
#include "report/words.h"

namespace report {

namespace {

constexpr base::Instant kEndOfDrill = base::fromMsec(253'402'300'799'000);

} // namespace

base::Result<DrillScore> readDrillScore(const region::Region &region, const OpenStore &open, const DrillPlayed &played, const ExpectDrill &expect,
                                        const std::function<bool()> &cancelled)
{
    TRY(const auto parts, open());
    const std::optional<base::Anchor> anchor = parts->anchorBefore(kEndOfDrill); // what it covers is the least that is counted
    TRY(DrillScore score, readDrillScore(region, parts->log(), played, expect, cancelled));
    score.anchor = anchor;
    return score;
}

QFuture<base::Result<DrillScore>> DrillScoreDesk::score()
{
    using Answer = base::Result<DrillScore>;
    return m_thread.start<Answer>([this, region = m_region](const std::function<bool()> &cancelled) -> Answer {
        TRY(const auto played, m_played());
        if (!played)
            return base::fail(base::ErrorCode::Refused, Words::tr("This store is no drill's: there is nothing to score."));
        return readDrillScore(*region, m_open, *played, m_expect, cancelled);
    });
}

QFuture<base::Result<QString>> DrillScoreDesk::save(DrillScore score, QString fileName)
{
    return m_thread.start<base::Result<QString>>([score = std::move(score), fileName = std::move(fileName)](const auto &) -> base::Result<QString> {
        TRY_DONE(writeDrillSheet(score, fileName));
        return fileName;
    });
}

} // namespace report
