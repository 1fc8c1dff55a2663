// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/try.h"
#include "commandline.h"
#include "live/text/pinyin.h"
#include "region/pack/loader.h"
#include "terminal.h"
#include "town/layerfile.h"
#include "town/layerreader.h"
#include "town/townpack.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace ctl {

int runTown(const QStringList &arguments);

namespace {

QString sayOfTown(const char *sentence) { return QCoreApplication::translate("ctl", sentence); }

QJsonValue placeJson(const std::optional<base::GeoPoint> &place)
{
    return place ? QJsonValue(QJsonArray{place->longitude, place->latitude}) : QJsonValue();
}

QJsonObject remarkJson(const town::Remark &remark)
{
    return {{u"kind"_s, town::word(remark.kind)},
            {u"row"_s, remark.row},
            {u"grid"_s, remark.grid},
            {u"what"_s, remark.what},
            {u"at"_s, placeJson(remark.at)},
            {u"original"_s, remark.original ? QJsonValue(QJsonArray{remark.original->x(), remark.original->y()}) : QJsonValue()}};
}

QJsonObject madeJson(const town::FoundLayer &layer, const town::TownGrids &grids, const town::Projection &projection, const QString &folder)
{
    QJsonArray remarks;
    for (const town::Remark &remark : grids.remarks)
        remarks.append(remarkJson(remark));
    return {{u"pack"_s, folder},
            {u"format"_s, layer.format},
            {u"encoding"_s, layer.encoding},
            {u"system"_s, projection.name()},
            {u"approximate"_s, projection.isApproximate()},
            {u"records"_s, qint64(layer.shapes.size()) + layer.leftOut},
            {u"grids"_s, qint64(grids.grids.size())},
            {u"cleaned"_s, grids.count(town::Remark::Kind::Cleaned)},
            {u"refused"_s, grids.count(town::Remark::Kind::Refused)},
            {u"made"_s, grids.count(town::Remark::Kind::Made)},
            {u"remarks"_s, remarks}};
}

void printMade(const town::TownGrids &grids, const QString &folder)
{
    for (const town::Remark &remark : grids.remarks) {
        const QString where = remark.at ? u" [%1, %2]"_s.arg(remark.at->longitude, 0, 'f', 6).arg(remark.at->latitude, 0, 'f', 6) : QString();
        printLine(sayOfTown(QT_TRANSLATE_NOOP("ctl", "record %1, grid %2: %3%4")).arg(QString::number(remark.row), remark.grid, remark.what, where));
    }
    printLine(sayOfTown(QT_TRANSLATE_NOOP("ctl", "%1 grids are in the pack %2.")).arg(QString::number(grids.grids.size()), folder));
}

/// A folder that is not there, or is empty: a town that exists is never written over.
base::Outcome isFree(const QString &folder)
{
    const QDir dir(folder);
    if (!dir.exists() || dir.isEmpty())
        return {};
    return base::fail(base::ErrorCode::Refused, sayOfTown(QT_TRANSLATE_NOOP("ctl", "The folder %1 has files in it. Name a new one.")).arg(folder));
}

int makeNew(const CommandLine &line)
{
    const QString folder = line.positional().value(1);
    if (const auto free = isFree(folder); !free)
        return refuse(free.error());
    const auto layer =
        town::readElsewhere(QCoreApplication::applicationFilePath(), {line.value(u"grids"_s), line.value(u"layer"_s), line.value(u"encoding"_s)});
    if (!layer)
        return fail(layer.error());
    const QString system = line.value(u"system"_s).isEmpty() ? layer->system : line.value(u"system"_s);
    const auto projection = town::Projection::of(system.isEmpty() ? u"WGS84"_s : system);
    if (!projection)
        return refuse(projection.error());
    const town::GridColumns columns =
        town::guessedColumns(layer->columns, {line.value(u"code"_s), line.value(u"label"_s), line.value(u"chief"_s), line.value(u"committee"_s)});
    const auto grids = town::gridsOf(*layer, columns, *projection);
    if (!grids)
        return refuse(grids.error());
    town::TownName name{line.value(u"name"_s), line.value(u"town-code"_s)};
    if (name.code.isEmpty()) // 徐泾镇: XJ
        name.code = live::Pinyin().initials(name.name).left(2).toUpper();
    if (const QString zone = line.value(u"zone"_s); !zone.isEmpty())
        name.zone = zone;
    const region::PackFiles files = town::packOf(name, *grids);
    if (!QDir().mkpath(folder))
        return fail({base::ErrorCode::Storage, sayOfTown(QT_TRANSLATE_NOOP("ctl", "The folder %1 cannot be made.")).arg(folder), {}, folder});
    if (const auto written = region::putInPlace(QDir(folder), files); !written)
        return fail(written.error());
    const region::Loaded loaded = region::loadRegion(folder);
    if (!loaded.region) {
        for (const region::Problem &problem : loaded.problems)
            printError(u"%1 %2: %3"_s.arg(problem.file, problem.place, problem.sentence));
        return kFailed;
    }
    if (line.json())
        printJson(madeJson(*layer, *grids, *projection, folder));
    else
        printMade(*grids, folder);
    return kOk;
}

/// What readElsewhere() starts: the stranger's file is opened in this process alone.
int readFile(const CommandLine &line)
{
    const auto layer = town::readLayer({line.positional().value(1), line.value(u"layer"_s), line.value(u"encoding"_s)});
    if (!layer)
        return refuse(layer.error());
    QFile out;
    if (!out.open(stdout, QIODevice::WriteOnly))
        return kFailed;
    out.write(town::toLines(*layer));
    return kOk;
}

} // namespace

int runTown(const QStringList &arguments)
{
    CommandLine line(
        u"town new DIR --name NAME --grids FILE [--code COLUMN] [--label COLUMN] [--zone ZONE] [--json]"_s,
        sayOfTown(QT_TRANSLATE_NOOP("ctl", "Makes a town's pack out of its grids: Shapefile (GBK, too), GeoPackage, GeoJSON or KML. Says "
                                           "what was cleaned, refused and made, and where.")));
    line.add({u"name"_s, sayOfTown(QT_TRANSLATE_NOOP("ctl", "What the town is called.")), u"NAME"_s});
    line.add({u"grids"_s, sayOfTown(QT_TRANSLATE_NOOP("ctl", "The file with its grids.")), u"FILE"_s});
    line.add({u"layer"_s, sayOfTown(QT_TRANSLATE_NOOP("ctl", "Which layer of the file; without it the first with grounds.")), u"NAME"_s});
    line.add({u"encoding"_s, sayOfTown(QT_TRANSLATE_NOOP("ctl", "UTF-8 or GB18030; without it, it is found out.")), u"NAME"_s});
    line.add(
        {u"system"_s, sayOfTown(QT_TRANSLATE_NOOP("ctl", "WGS84, GCJ02, BD09, shanghai or EPSG:NUMBER; without it what the file says.")), u"NAME"_s});
    line.add({u"code"_s, sayOfTown(QT_TRANSLATE_NOOP("ctl", "The column with the grids' codes.")), u"COLUMN"_s});
    line.add({u"label"_s, sayOfTown(QT_TRANSLATE_NOOP("ctl", "The column with their names.")), u"COLUMN"_s});
    line.add({u"chief"_s, sayOfTown(QT_TRANSLATE_NOOP("ctl", "The column with their chiefs.")), u"COLUMN"_s});
    line.add({u"committee"_s, sayOfTown(QT_TRANSLATE_NOOP("ctl", "The column with their committees.")), u"COLUMN"_s});
    line.add({u"town-code"_s, sayOfTown(QT_TRANSLATE_NOOP("ctl", "Letters before its case numbers.")), u"CODE"_s});
    line.add({u"zone"_s, sayOfTown(QT_TRANSLATE_NOOP("ctl", "Its time zone; without it Asia/Shanghai.")), u"ZONE"_s});
    if (const auto end = line.parse(arguments, 2, 2))
        return *end;
    const QString what = line.positional().constFirst();
    if (what == "new"_L1)
        return makeNew(line);
    if (what == "read"_L1)
        return readFile(line);
    printError(sayOfTown(QT_TRANSLATE_NOOP("ctl", "\"%1\" is not known here; write: gridhallctl town new DIR --name NAME --grids FILE.")).arg(what));
    return kUsage;
}

} // namespace ctl
