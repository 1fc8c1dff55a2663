// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/time/clock.h"
#include "commandline.h"
#include "live/text/pinyin.h"
#include "terminal.h"
#include "town/addverb.h"
#include "town/checkverb.h"
#include "town/layerfile.h"
#include "town/layerreader.h"
#include "town/townpack.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTimeZone>

#include <cstdio>

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
        if (remark.row == 0)
            printLine(remark.what);
        else if (remark.grid.isEmpty())
            printLine(sayOfTown(QT_TRANSLATE_NOOP("ctl", "record %1: %2%3")).arg(QString::number(remark.row), remark.what, where));
        else
            printLine(
                sayOfTown(QT_TRANSLATE_NOOP("ctl", "record %1, grid %2: %3%4")).arg(QString::number(remark.row), remark.grid, remark.what, where));
    }
    printLine(QCoreApplication::translate("ctl", "%n grid(s) are in the pack %1.", nullptr, int(grids.grids.size())).arg(folder));
}

/// Qt takes many a word for a rule of POSIX.
bool isTimeZone(const QString &name) { return QTimeZone::availableTimeZoneIds().contains(name.toUtf8()); }

/// The system that somebody names, else what the file says, else WGS 84. People call both a zone: what is no time zone is a system of coordinates.
base::Result<town::Projection> systemOf(const CommandLine &line, const QString &said)
{
    const QString zone = line.value(u"zone"_s), named = line.value(u"system"_s);
    if (!named.isEmpty())
        return town::Projection::of(named);
    if (!zone.isEmpty() && !isTimeZone(zone))
        return town::Projection::of(zone);
    return town::Projection::of(said.isEmpty() ? u"WGS84"_s : said);
}

base::Result<town::TownName> nameOf(const CommandLine &line)
{
    static const QRegularExpression kCode(u"^[A-Z0-9]{2,8}$"_s);
    town::TownName name{line.value(u"name"_s).simplified(), line.value(u"town-code"_s)};
    if (name.code.isEmpty()) // 徐泾镇: XJ
        name.code = live::Pinyin().initials(name.name).left(2).toUpper();
    if (!kCode.match(name.code).hasMatch())
        return base::fail(
            base::ErrorCode::Refused,
            sayOfTown(QT_TRANSLATE_NOOP("ctl", "The town has no code of two to eight capital letters and digits; name one: --town-code XJ.")));
    if (const QString zone = line.value(u"zone"_s); isTimeZone(zone))
        name.zone = zone;
    name.asOf = base::toUtc(base::SystemClock().now()).toTimeZone(QTimeZone(name.zone.toUtf8())).date();
    return name;
}

int makeNew(const CommandLine &line)
{
    const QString folder = line.positional().value(1);
    for (const QString &needed : {u"name"_s, u"grids"_s}) {
        if (line.value(needed).trimmed().isEmpty()) {
            printError(sayOfTown(QT_TRANSLATE_NOOP("ctl", "--%1 is missing; write: gridhallctl town new DIR --name NAME --grids FILE.")).arg(needed));
            return kUsage;
        }
    }
    if (const auto free = town::checkFree(folder); !free)
        return fail(free.error());
    const auto layer =
        town::readElsewhere(QCoreApplication::applicationFilePath(), {line.value(u"grids"_s), line.value(u"layer"_s), line.value(u"encoding"_s)});
    if (!layer)
        return fail(layer.error());
    const auto projection = systemOf(line, layer->system);
    if (!projection)
        return fail(projection.error());
    auto grids = town::gridsOf(*layer, gridColumnsOf(line, layer->columns), *projection);
    if (!grids)
        return fail(grids.error());
    const auto name = nameOf(line);
    if (!name)
        return fail(name.error());
    if (auto far = town::farFromZone(*name, *grids))
        grids->remarks.insert(grids->remarks.begin(), std::move(*far));
    if (const auto written = town::writePack(folder, town::packOf(*name, *grids)); !written)
        return fail(written.error());
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
    if (!layer) {
        std::fputs(layer.error().sentence.toUtf8().constData(), stderr); // the sentence alone: whoever asked says of which file
        return kFinding;
    }
    QFile out;
    if (!out.open(stdout, QIODevice::WriteOnly))
        return kFailed;
    out.write(town::toLines(*layer));
    return kOk;
}

} // namespace

int runTown(const QStringList &arguments)
{
    if (arguments.value(0) == "add"_L1)
        return addTownThings(arguments);
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
    line.add({u"no-guess"_s, sayOfTown(QT_TRANSLATE_NOOP("ctl", "Use no column but those that are named here."))});
    line.add({u"town-code"_s, sayOfTown(QT_TRANSLATE_NOOP("ctl", "Letters before its case numbers.")), u"CODE"_s});
    line.add({u"zone"_s,
              sayOfTown(QT_TRANSLATE_NOOP("ctl", "Its time zone; without it Asia/Shanghai. A system of coordinates is understood here, too.")),
              u"ZONE"_s});
    if (const auto end = line.parse(arguments, 2, 2))
        return *end;
    const QString what = line.positional().constFirst();
    if (what == "new"_L1)
        return makeNew(line);
    if (what == "check"_L1)
        return checkTownFile(line);
    if (what == "read"_L1)
        return readFile(line);
    printError(sayOfTown(QT_TRANSLATE_NOOP("ctl", "\"%1\" is not known here; write: gridhallctl town new DIR --name NAME --grids FILE.")).arg(what));
    return kUsage;
}

} // namespace ctl
