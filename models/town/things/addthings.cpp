// SPDX-License-Identifier: GPL-3.0-or-later
#include "town/things/addthings.h"

#include "base/try.h"
#include "region/ground/gridversions.h"
#include "town/base/packlock.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>

namespace town {

using namespace Qt::StringLiterals;

namespace {

base::Result<QByteArray> bytesIn(const QDir &pack, const QString &name)
{
    return QFile::exists(pack.filePath(name)) ? region::bytesOf(pack.filePath(name)) : base::Result<QByteArray>(QByteArray());
}

base::Result<AddedThings> newThings(const QDir &pack, ThingsOf what, const ThingTable &table, const Projection &projection, const ThingWish &wish,
                                    base::Instant now)
{
    TRY(const region::RegionPtr loaded, region::openRegion(pack.path()));
    const region::RegionPtr region = region::withGridsAt(loaded, now);
    if (!wish.item.isEmpty() && !region->rulebook.items.contains(wish.item))
        return base::fail(base::ErrorCode::NotFound, QCoreApplication::translate("town", "The pack has no item %1.").arg(wish.item.left(60)), {},
                          wish.item);
    if (what == ThingsOf::Elements) {
        TRY(const QByteArray csv, bytesIn(pack, u"elements.csv"_s));
        return newElements(table, *region, csv, projection, wish);
    }
    SensorFiles files;
    TRY(files.sensors, bytesIn(pack, u"sensors.csv"_s));
    TRY(files.sensing, bytesIn(pack, u"sensing.json"_s));
    TRY(files.names, bytesIn(pack, u"sensors.names.txt"_s));
    return newSensors(table, *region, files, projection, wish);
}

} // namespace

int AddedThings::made() const { return int(std::ranges::count(rows, true, &AddedThing::made)); }
int AddedThings::count(Remark::Kind kind) const { return int(std::ranges::count(remarks, kind, &Remark::kind)); }

base::Result<AddedThings> addThings(const QString &folder, ThingsOf what, const ThingTable &table, const Projection &projection,
                                    const ThingWish &wish, base::Instant now)
{
    const QDir pack(folder);
    PackLock lock(folder);
    TRY_DONE(lock.take());
    TRY(AddedThings added, newThings(pack, what, table, projection, wish, now));
    if (added.files.empty())
        return added;
    TRY(const std::vector<region::Problem> problems, region::problemsWith(pack, added.files));
    if (!problems.empty()) {
        QStringList lines;
        for (const region::Problem &problem : problems)
            lines.append(u"%1 %2: %3"_s.arg(problem.file, problem.place, problem.sentence));
        return base::fail(base::ErrorCode::Refused,
                          QCoreApplication::translate("town", "With these rows the pack would not load; nothing was changed. The first problem: %1")
                              .arg(lines.first()),
                          lines.join(u'\n'), folder);
    }
    TRY_DONE(region::putInPlace(pack, added.files));
    return added;
}

} // namespace town
