// SPDX-License-Identifier: GPL-3.0-or-later
#include "town/gridversion.h"

#include "base/text/outsidetext.h"
#include "base/try.h"
#include "domain/centre/plan.h"
#include "region/ground/gridversions.h"
#include "region/pack/packwrite.h"
#include "town/base/packlock.h"
#include "town/foundlayer.h"
#include "town/ground/groundfile.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <utility>

namespace town {

using namespace Qt::StringLiterals;

namespace {

QString nameOfVersion(QDate from) { return u"grids/%1.geojson"_s.arg(from.toString(Qt::ISODate)); }

base::Outcome checkDay(const region::Region &region, QDate from, base::Instant now)
{
    const QDate first = firstVersionDay(region, now);
    if (from.isValid() && from >= first && from.year() <= 9999)
        return {};
    return base::fail(
        base::ErrorCode::Refused,
        QCoreApplication::translate(
            "town", "New grids can hold from %1 on at the earliest: those of today and before are history. Choose that day or a later one.")
            .arg(first.toString(Qt::ISODate)));
}

/// What is wrong with the pack once it has the file: in one sentence.
base::Outcome checkPack(const QDir &pack, const region::PackFiles &files)
{
    TRY(const std::vector<region::Problem> problems, region::problemsWith(pack, files));
    if (problems.empty())
        return {};
    const region::Problem &first = problems.front();
    const bool isOurs = first.file == files.front().first;
    return base::fail(base::ErrorCode::Refused,
                      QCoreApplication::translate("town", "The grids were not saved: %1")
                          .arg(isOurs ? first.sentence : u"%1 %2: %3"_s.arg(first.file, first.place, first.sentence)),
                      {}, first.file + u' ' + first.place);
}

} // namespace

QDate firstVersionDay(const region::Region &region, base::Instant now) { return region.toLocal(now).date().addDays(1); }

QByteArray gridsFile(const std::vector<region::Grid> &grids)
{
    QList<QJsonObject> features;
    for (const region::Grid &grid : grids) {
        QJsonObject properties{{u"code"_s, grid.code},
                               {u"name"_s, grid.name},
                               {u"chief"_s, grid.chief},
                               {u"label"_s, QJsonArray{toCentimetre(grid.label.longitude), toCentimetre(grid.label.latitude)}}};
        if (!grid.village.isEmpty())
            properties.insert(u"village"_s, grid.village);
        features.append(groundFeature(properties, grid.ring, grid.holes));
    }
    return featureCollection(features);
}

std::vector<Remark> settleCommittees(const region::Region &region, std::vector<region::Grid> &grids)
{
    static const std::vector<domain::Division> kNone;
    const std::vector<domain::Division> &divisions = region.plan ? region.plan->divisions : kNone;
    std::vector<Remark> remarks;
    for (region::Grid &grid : grids) {
        if (grid.village.isEmpty() || std::ranges::find(divisions, grid.village, &domain::Division::code) != divisions.end())
            continue;
        const QString said = std::exchange(grid.village, {});
        const auto named = std::ranges::find(divisions, said, &domain::Division::name);
        if (named != divisions.end())
            grid.village = named->code;
        else
            remarks.push_back({Remark::Kind::Noted, 0, grid.code,
                               QCoreApplication::translate("town", "The pack knows no committee \"%1\"; grid %2 has none.")
                                   .arg(base::isolated(base::atMost(said, 60)), grid.code)});
    }
    return remarks;
}

base::Result<std::vector<GridVersionLine>> gridVersionsOf(const QString &pack, base::Instant now)
{
    TRY(const region::RegionPtr loaded, region::openRegion(pack));
    const region::RegionPtr region = region::withGridsAt(loaded, now);
    const QDate today = region->toLocal(now).date(), inForce = region::gridsFrom(*region);
    std::vector<GridVersionLine> lines;
    for (const region::GridVersion &version : region::gridVersions(*region))
        lines.push_back(
            {version.from, int(version.grids.size()), version.from == inForce, !version.from.isValid() || version.from <= today, version.file});
    if (lines.empty())
        lines.push_back({{}, int(region->grids.size()), true, true, u"grids.geojson"_s});
    return lines;
}

base::Result<QString> writeGridVersion(const QString &pack, QDate from, const std::vector<region::Grid> &grids, const base::Clock &clock)
{
    PackLock lock(pack);
    TRY_DONE(lock.take());
    TRY(const region::RegionPtr region, region::openRegion(pack));
    TRY_DONE(checkDay(*region, from, clock.now()));
    const QDir folder(pack);
    const region::PackFiles files{{nameOfVersion(from), gridsFile(grids)}};
    TRY_DONE(checkPack(folder, files));
    TRY_DONE(checkDay(*region, from, clock.now())); // a check takes its time
    TRY_DONE(region::putInPlace(folder, files));
    return folder.filePath(files.front().first);
}

} // namespace town
