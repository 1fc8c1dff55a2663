// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/door/casefeed.h"
#include "region/region.h"

#include <random>

/// `count` open cases spread over a region's grids, departments and levels, as at `now`: a town without mockup cases. Seeded.
inline desk::BatchPtr townBatch(const region::Region &region, int count, base::Instant now, quint32 seed = 7)
{
    std::mt19937 random(seed);
    const auto below = [&random](size_t limit) { return size_t(random()) % std::max<size_t>(1, limit); };
    auto batch = std::make_shared<desk::Batch>();
    batch->snapshot = true;
    batch->upTo = {quint64(count)};
    for (int index = 0; index < count; ++index) {
        const region::Grid &grid = region.grids[below(region.grids.size())];
        domain::CaseBrief brief;
        brief.id = {quint64(index) + 1};
        brief.version = 2;
        brief.number = QStringLiteral("110828%1%2").arg(region.code).arg(index, 5, 10, QLatin1Char('0'));
        brief.title = QStringLiteral("Tree down across the road %1").arg(index);
        brief.grid = grid.code;
        brief.place = QStringLiteral("%1 Example Street").arg(index + 1);
        brief.department = region.departments.empty() ? QString() : region.departments[below(region.departments.size())].code;
        brief.source = region.sources.empty() ? QString() : region.sources[below(region.sources.size())].code;
        const QRectF box = grid.ring.boundingRect();
        const QPointF point = box.topLeft() + QPointF(box.width() * double(below(1000)) / 1000, box.height() * double(below(1000)) / 1000);
        brief.point = base::GeoPoint{point.y(), point.x()};
        const size_t dice = below(100);
        brief.level = domain::kSeverities[dice < 3 ? 0 : dice < 15 ? 1 : dice < 40 ? 2 : dice < 75 ? 3 : 4];
        brief.state = dice % 4 == 0 ? domain::CaseState::Dispatched : domain::CaseState::OnScene;
        const base::Milliseconds age{qint64(below(72 * 3600)) * 1000};
        brief.reportedAt = brief.changedAt = now - age;
        brief.filedAt = brief.dispatchedAt = now - age;
        brief.stage = domain::Stage::Whole;
        brief.stageStartedAt = now - age;
        brief.stageDueAt = now - age + base::Milliseconds{48LL * 3600 * 1000};
        brief.dueAt = brief.stageDueAt;
        batch->cases.push_back(std::move(brief));
    }
    return batch;
}
