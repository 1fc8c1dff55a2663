// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/thread/workthread.h"
#include "base/time/clock.h"
#include "region/region.h"
#include "report/day/dailysummary.h"
#include "report/openreaders.h"
#include "report/paper/summarypainter.h"
#include "report/period/rates.h"

#include <QFuture>

#include <functional>
#include <memory>

namespace report {

/// What a summary is asked for.
struct SummaryRequest {
    QDate date;
    std::optional<base::Instant> printedAt; ///< unset: now. The same moment and the same log give the same bytes of print.
};

/// Reads a day. Cases that changed after the day's end are folded again from their events up to it, so that a past day keeps its figures whatever is
/// done later; only what a source corrects of its own records (a closing, a deadline) moves to where it belongs, as in every other count. A day that
/// is not over at `now` (or at the moment that is printed, if that is earlier) is counted up to then. A day without cases has its zeros; NotFound
/// when it has not begun. The mark of a drill is the store's own; `drill` marks a sheet of any store. Blocks on disk. `cancelled` is asked now and
/// then; Cancelled when it says so.
[[nodiscard]] base::Result<DailySummary> readDay(const region::Region &region, const DayReaders &readers, const SummaryRequest &request,
                                                 base::Instant now, bool drill, const std::function<bool()> &cancelled = {});

/// A day counted and laid out: what the preview, the printer and the files share. Immutable.
struct DaySheet {
    DailySummary summary;
    std::shared_ptr<const SummaryPainter> painter;
};

/// The one way for pages to a day's figures. Never blocks: reads on a thread of its own, one request after the other;
/// destruction waits for the one that runs. Is asked and told by one thread.
class SummaryDesk final {
public:
    SummaryDesk(region::RegionPtr region, OpenReaders open, const base::Clock &clock, bool drill = false);

    /// The region in force: what is asked from now on is counted under it.
    void setRules(region::RegionPtr region) { m_region = std::move(region); }
    [[nodiscard]] const region::RegionPtr &region() const { return m_region; }

    /// Where the sheets get their pictures from; before the first is asked for.
    void usePictures(PictureSource pictures) { m_pictures = std::move(pictures); }

    /// Cancelling the future gives the request up.
    [[nodiscard]] QFuture<base::Result<DailySummary>> daySummary(SummaryRequest request);
    [[nodiscard]] QFuture<base::Result<DailySummary>> daySummary(QDate date) { return daySummary(SummaryRequest{date, {}}); }
    /// The same with its pages, in the language of QLocale() at the call. Needs a QGuiApplication.
    [[nodiscard]] QFuture<base::Result<DaySheet>> daySheet(SummaryRequest request);

    /// The rates of a period of local days, both included.
    [[nodiscard]] QFuture<base::Result<PeriodRates>> rates(QDate from, QDate to);

    [[nodiscard]] QFuture<base::Outcome> savePdf(DaySheet sheet, QString fileName);
    [[nodiscard]] QFuture<base::Outcome> saveJson(DaySheet sheet, QString fileName);
    /// Pages [first, last] counted from 1; last 0: to the end.
    [[nodiscard]] QFuture<base::Outcome> print(DaySheet sheet, std::shared_ptr<QPagedPaintDevice> device, int first, int last);

private:
    [[nodiscard]] base::Result<DailySummary> read(const region::Region &region, const SummaryRequest &request,
                                                  const std::function<bool()> &cancelled) const;

    region::RegionPtr m_region;
    const OpenReaders m_open;
    const base::Clock &m_clock;
    const bool m_drill;
    PictureSource m_pictures;
    base::WorkThread m_thread; ///< last: ends before what its work uses
};

} // namespace report
