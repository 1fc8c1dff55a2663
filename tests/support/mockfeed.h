// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time/clock.h"
#include "desk/door/casefeed.h"
#include "region/region.h"

#include <vector>

// The day of the mockups (tests/fixtures/mockup_cases.json): 64 open cases at 14:37:26 on 7 November 2025, 19 carried over,
// 186 filed and 141 closed since local midnight, 135 of them on time; of the 119 that were due by then, 109.

namespace support {

/// 2025-11-07 14:37:26 in Asia/Shanghai.
[[nodiscard]] base::Instant mockNow();

/// The schematic town of the mockups: 33 grids, 10 departments, 6 sources; one item, "mock" (blue, to the first department, limits of
/// 5, 15, 30 and in all 60 minutes). For tests that need no region pack.
[[nodiscard]] region::RegionPtr mockRegion();

/// The mockups' cases as a snapshot. Grids, departments and sources are looked up by their names in `region`, so that the batch fits
/// mockRegion() as well as the pack xujing; places are fitted to the region's outline.
[[nodiscard]] desk::BatchPtr mockupBatch(const region::Region &region);

/// The id of a mockup case by its short number, "1107-0186".
[[nodiscard]] base::CaseId mockId(const QString &shortNumber);

/// A feed in the hands of a test. Delivers in the calling thread, at once.
class MockFeed final : public desk::CaseFeed {
public:
    /// Without a snapshot the feed says Loading until publish() brings one.
    explicit MockFeed(desk::BatchPtr snapshot = {});

    [[nodiscard]] desk::Subscription onBatch(QObject *context, std::function<void(const desk::BatchPtr &)> deliver) override;
    [[nodiscard]] desk::Subscription onStatus(QObject *context, std::function<void(const desk::FeedStatus &)> deliver) override;

    void publish(desk::BatchPtr batch);
    /// A batch of these cases, not a snapshot.
    void publish(std::vector<domain::CaseBrief> cases);
    void setStatus(desk::FeedStatus status);
    [[nodiscard]] const desk::FeedStatus &status() const { return m_status; }

private:
    template <class Value> struct Listener {
        int id;
        std::function<void(const Value &)> deliver;
    };
    desk::BatchPtr m_snapshot;
    desk::FeedStatus m_status;
    std::vector<Listener<desk::BatchPtr>> m_batchListeners;
    std::vector<Listener<desk::FeedStatus>> m_statusListeners;
    int m_nextId = 1;
};

} // namespace support
