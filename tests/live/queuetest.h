// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/cases/queuemodel.h"
#include "support/mockfeed.h"

#include <algorithm>
#include <iterator>
#include <memory>

/// A test of a list of cases over the hall of the mockups.
class QueueTest : public QObject {
protected:
    void begin()
    {
        m_clock = std::make_unique<base::FixedClock>(support::mockNow());
        m_feed = std::make_unique<support::MockFeed>(support::mockupBatch(*m_region));
        m_hall = std::make_unique<live::Hall>(m_region, *m_clock, *m_feed);
        m_queue = std::make_unique<live::QueueModel>(*m_hall);
    }

    void end()
    {
        m_queue.reset();
        m_hall.reset();
        m_feed.reset();
        m_clock.reset();
    }

    [[nodiscard]] std::vector<domain::CaseBrief> openCases() const
    {
        std::vector<domain::CaseBrief> open;
        const desk::BatchPtr batch = support::mockupBatch(*m_region);
        std::ranges::copy_if(batch->cases, std::back_inserter(open), [](const domain::CaseBrief &brief) { return domain::isOpen(brief.state); });
        return open;
    }

    void publish(std::vector<domain::CaseBrief> cases)
    {
        m_feed->publish(std::move(cases));
        m_hall->catchUp();
    }

    const region::RegionPtr m_region = support::mockRegion();
    std::unique_ptr<base::FixedClock> m_clock;
    std::unique_ptr<support::MockFeed> m_feed;
    std::unique_ptr<live::Hall> m_hall;
    std::unique_ptr<live::QueueModel> m_queue;
};
