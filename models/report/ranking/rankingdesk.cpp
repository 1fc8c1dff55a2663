// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/ranking/rankingdesk.h"

#include "base/try.h"
#include "report/paper/summarypdf.h"
#include "report/period/readers.h"
#include "report/ranking/rankingsheet.h"
#include "report/ranking/scoredcase.h"
#include "report/words.h"

#include <QCoreApplication>

namespace report {

namespace {

using Scored = base::Result<std::vector<ScoredCase>>;

base::Outcome savingGivenUp() { return base::fail(base::ErrorCode::Cancelled, QCoreApplication::translate("report", "The count was cancelled.")); }

Scored scoredOf(const region::Region &region, const DayReaders &readers, PeriodDays days, base::Instant now, const std::function<bool()> &cancelled)
{
    if (!readers.log)
        return base::fail(base::ErrorCode::NotFound, Words::tr("There is no log to count from."));
    return readScored(region, *readers.log, readers.cases.get(), days.from, days.to, now, cancelled);
}

} // namespace

base::Result<Ranking> readRanking(const region::Region &region, const DayReaders &readers, QDate from, QDate to, base::Instant now,
                                  const std::function<bool()> &cancelled)
{
    if (!from.isValid() || !to.isValid() || to < from)
        return base::fail(base::ErrorCode::Refused, Words::tr("The period ends before it begins. Give a first and a last day."));
    const PeriodDays before = comparedPeriod(from, to);
    TRY(const auto cases, scoredOf(region, readers, {from, to}, now, cancelled));
    TRY(const auto earlier, scoredOf(region, readers, before, now, cancelled));
    Ranking ranking = rankingOf(region, cases, {from, to}, earlier, before, now);
    ranking.drill = readers.drill;
    return ranking;
}

base::Result<AdviceRecord> readAdviceRecord(const region::Region &region, const DayReaders &readers, QDate from, QDate to, base::Instant now,
                                            const std::function<bool()> &cancelled)
{
    TRY(const auto cases, scoredOf(region, readers, {from, to}, now, cancelled));
    AdviceRecord record = adviceRecordOf(region, cases, from, to);
    record.drill = readers.drill;
    return record;
}

base::Result<OwnRecords> readOwnRecords(const region::Region &region, const DayReaders &readers, base::Instant now,
                                        const std::function<bool()> &cancelled)
{
    const QDate today = region.toLocal(now).date();
    TRY(const auto cases, scoredOf(region, readers, {today.addDays(1 - kOwnRecordDays), today}, now, cancelled));
    return ownRecordsOf(region, cases);
}

QFuture<base::Result<Ranking>> RankingDesk::ranking(QDate from, QDate to)
{
    using Answer = base::Result<Ranking>;
    return m_thread.start<Answer>([this, region = m_region, from, to](const std::function<bool()> &cancelled) -> Answer {
        TRY(const DayReaders readers, m_open());
        TRY(Ranking ranking, readRanking(*region, readers, from, to, m_clock.now(), cancelled));
        ranking.drill = ranking.drill || m_drill;
        return ranking;
    });
}

QFuture<base::Result<OwnRecords>> RankingDesk::ownRecords()
{
    using Answer = base::Result<OwnRecords>;
    return m_thread.start<Answer>([this, region = m_region](const std::function<bool()> &cancelled) -> Answer {
        TRY(const DayReaders readers, m_open());
        return readOwnRecords(*region, readers, m_clock.now(), cancelled);
    });
}

QFuture<base::Outcome> RankingDesk::saveCsv(Ranking ranking, QString fileName)
{
    return m_thread.start<base::Outcome>(
        [ranking = std::move(ranking), fileName = std::move(fileName)](const std::function<bool()> &cancelled) -> base::Outcome {
            const QByteArray table = rankingCsv(ranking);
            return cancelled() ? savingGivenUp() : writeWhole(table, fileName);
        });
}

QFuture<base::Outcome> RankingDesk::savePdf(Ranking ranking, QString fileName)
{
    return m_thread.start<base::Outcome>(
        [region = m_region, ranking = std::move(ranking), fileName = std::move(fileName)](const std::function<bool()> &cancelled) -> base::Outcome {
            const SummaryPainter painter(layOutRanking(*region, ranking));
            if (cancelled())
                return savingGivenUp();
            TRY(const QByteArray pages, toPdf(painter, rankingTitle(ranking)));
            return cancelled() ? savingGivenUp() : writeWhole(pages, fileName);
        });
}

} // namespace report
