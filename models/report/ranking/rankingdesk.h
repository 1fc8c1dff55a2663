// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/thread/workthread.h"
#include "base/time/clock.h"
#include "report/openreaders.h"
#include "report/ranking/advicerecord.h"
#include "report/ranking/ranking.h"

#include <QFuture>

namespace report {

/// A period's scores beside those of the period before it (comparedPeriod), as far as they are known at `now`. Two readings of a period, whose cost
/// grows with what they touch. NotFound where there is no log, Refused when the period ends before it begins, Cancelled when `cancelled` says so.
/// Blocks on disk.
[[nodiscard]] base::Result<Ranking> readRanking(const region::Region &region, const DayReaders &readers, QDate from, QDate to, base::Instant now,
                                                const std::function<bool()> &cancelled = {});

/// What became of advice in the dispatches of cases that were filed in a period. As readRanking().
[[nodiscard]] base::Result<AdviceRecord> readAdviceRecord(const region::Region &region, const DayReaders &readers, QDate from, QDate to,
                                                          base::Instant now, const std::function<bool()> &cancelled = {});

/// Who handled which kind of case how, in the days that end with today.
inline constexpr int kOwnRecordDays = 30;
[[nodiscard]] base::Result<OwnRecords> readOwnRecords(const region::Region &region, const DayReaders &readers, base::Instant now,
                                                      const std::function<bool()> &cancelled = {});

/// The one way for pages to scores and records. Never blocks: reads on a thread of its own, one request after the other, and writes nothing into
/// the store; destruction gives up what waits and waits for what runs. Is asked and told by one thread.
class RankingDesk final {
public:
    /// The clock outlives the desk.
    RankingDesk(region::RegionPtr region, OpenReaders open, const base::Clock &clock, bool drill = false)
        : m_region(std::move(region)), m_open(std::move(open)), m_clock(clock), m_drill(drill)
    {}

    /// The region in force: what is asked from now on is counted under it.
    void setRules(region::RegionPtr region) { m_region = std::move(region); }
    [[nodiscard]] const region::RegionPtr &region() const { return m_region; }

    /// Cancelling a future gives its request up.
    [[nodiscard]] QFuture<base::Result<Ranking>> ranking(QDate from, QDate to);
    [[nodiscard]] QFuture<base::Result<OwnRecords>> ownRecords();
    /// Writes the table into a file, replaced whole or not at all.
    [[nodiscard]] QFuture<base::Outcome> saveCsv(Ranking ranking, QString fileName);
    /// The sheet of a ranking (layOutRanking) into a PDF, in the language of QLocale() at the call. Needs a QGuiApplication.
    [[nodiscard]] QFuture<base::Outcome> savePdf(Ranking ranking, QString fileName);

private:
    region::RegionPtr m_region;
    const OpenReaders m_open;
    const base::Clock &m_clock;
    const bool m_drill;
    base::WorkThread m_thread; ///< last: ends before what its work uses
};

} // namespace report
