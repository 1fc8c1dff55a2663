// SPDX-License-Identifier: GPL-3.0-or-later
#include "runner/gridrunner.h"

#include "base/text/answer.h"
#include "base/time/clock.h"
#include "base/try.h"
#include "domain/centre/plan.h"
#include "region/ground/gridversions.h"
#include "region/pack/findpack.h"
#include "region/words.h"
#include "town/gridversion.h"

#include <QFileInfo>
#include <QLocale>

namespace app {

namespace {

using ui::gridedit::OpenedGrids;

/// Those that hold on that day.
std::vector<ui::gridedit::Committee> committeesOf(const region::Region &region, QDate day)
{
    std::vector<ui::gridedit::Committee> committees;
    if (!region.plan)
        return committees;
    for (const domain::Division &division : region.plan->divisions) {
        if ((!division.from || *division.from <= day) && (!division.to || *division.to >= day))
            committees.push_back({division.code, division.name});
    }
    return committees;
}

base::Result<OpenedGrids> readGrids(const QString &pack)
{
    TRY(const region::RegionPtr region, region::openPack(pack));
    const QDate earliest = town::firstVersionDay(*region, base::SystemClock().now());
    const auto versions = region::gridVersions(*region);
    const std::vector<region::Grid> &newest = versions.empty() ? region->grids : versions.back().grids;
    return OpenedGrids{pack,
                       region::spoken(region, QLocale().name())->name,
                       std::make_shared<town::GridEdit>(newest),
                       committeesOf(*region, earliest),
                       versions.empty() ? QDate() : versions.back().from,
                       earliest,
                       !QFileInfo(pack).isWritable()};
}

} // namespace

void GridRunner::open(const QString &pack)
{
    base::whenAnswered(this, m_disk.start<base::Result<OpenedGrids>>([pack](const auto &) { return readGrids(pack); }),
                       [this](const base::Result<OpenedGrids> &grids) {
                           if (grids)
                               Q_EMIT opened(*grids);
                           else
                               Q_EMIT failed(grids.error());
                       });
}

void GridRunner::save(const QString &pack, QDate from, const std::vector<region::Grid> &grids)
{
    base::whenAnswered(this,
                       m_disk.start<base::Result<QString>>([pack, from, grids](const auto &) { return town::writeGridVersion(pack, from, grids); }),
                       [this, pack, from](const base::Result<QString> &written) {
                           if (written)
                               Q_EMIT saved(pack, from);
                           else
                               Q_EMIT failed(written.error());
                       });
}

} // namespace app
