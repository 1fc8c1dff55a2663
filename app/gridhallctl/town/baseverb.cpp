// SPDX-License-Identifier: GPL-3.0-or-later
#include "town/baseverb.h"

#include "basemap/mbtiles.h"
#include "commandline.h"
#include "region/pack/loader.h"
#include "terminal.h"
#include "town/base/addbase.h"
#include "town/base/baselines.h"
#include "town/layerreader.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ctl {

namespace {

using Kind = region::BaseMap::Kind;

QString sayOfBase(const char *sentence) { return QCoreApplication::translate("ctl", sentence); }

void addBaseOptions(CommandLine &line)
{
    line.wantRegion();
    line.add({u"as"_s, sayOfBase(QT_TRANSLATE_NOOP("ctl", "What its lines and grounds are: roads, water, buildings or names.")), u"USE"_s});
    line.add({u"key"_s, sayOfBase(QT_TRANSLATE_NOOP("ctl", "What it is called in the pack; the map that has this key gives way to it.")), u"KEY"_s});
    line.add({u"name"_s, sayOfBase(QT_TRANSLATE_NOOP("ctl", "What people call it.")), u"NAME"_s});
    line.add(
        {u"system"_s,
         sayOfBase(QT_TRANSLATE_NOOP("ctl", "The system of its coordinates: WGS84, GCJ02 or BD09; of a file of lines also shanghai or EPSG:NUMBER. "
                                            "Without it what the file says, else WGS84.")),
         u"NAME"_s});
    line.add({u"attribution"_s, sayOfBase(QT_TRANSLATE_NOOP("ctl", "Who drew it; said in the map's corner.")), u"TEXT"_s});
    line.add({u"opacity"_s, sayOfBase(QT_TRANSLATE_NOOP("ctl", "How strongly it is drawn, 10 to 100 percent.")), u"PERCENT"_s});
    line.add({u"layer"_s, sayOfBase(QT_TRANSLATE_NOOP("ctl", "Which layer of the file; without it the first.")), u"NAME"_s});
    line.add({u"encoding"_s, sayOfBase(QT_TRANSLATE_NOOP("ctl", "UTF-8 or GB18030; without it, it is found out.")), u"NAME"_s});
    line.add({u"label"_s, sayOfBase(QT_TRANSLATE_NOOP("ctl", "The column with the names.")), u"COLUMN"_s});
    line.add({u"rank"_s, sayOfBase(QT_TRANSLATE_NOOP("ctl", "The column that says which roads are main ones: 1, 2 or 3.")), u"COLUMN"_s});
    line.add({u"link"_s, sayOfBase(QT_TRANSLATE_NOOP("ctl", "Leave an MBTiles file where it lies, and link it."))});
}

bool isAddress(const QString &file) { return file.startsWith("http://"_L1) || file.startsWith("https://"_L1); }
bool isTiles(const QString &file) { return file.endsWith(".mbtiles"_L1, Qt::CaseInsensitive); }

/// Letters and digits of the file's name, or what it is.
QString keyOf(const CommandLine &line, const QString &file)
{
    if (!line.value(u"key"_s).isEmpty())
        return line.value(u"key"_s);
    if (isAddress(file))
        return u"server"_s;
    if (!isTiles(file))
        return line.value(u"as"_s);
    QString key;
    for (const QChar each : QFileInfo(file).completeBaseName().left(40)) {
        if (each.unicode() < 128 && (each.isLetterOrNumber() || (!key.isEmpty() && u"._-"_s.contains(each))))
            key += each;
    }
    return key.isEmpty() ? u"tiles"_s : key;
}

/// What the options say of it.
base::Result<region::BaseMap> baseMapOf(const CommandLine &line, const QString &file)
{
    region::BaseMap map{.key = keyOf(line, file), .name = line.value(u"name"_s)};
    if (map.name.isEmpty())
        map.name = map.key;
    map.attribution = line.value(u"attribution"_s).simplified();
    if (line.has(u"opacity"_s)) {
        const int percent = line.value(u"opacity"_s).toInt();
        if (percent < 10 || percent > 100)
            return base::fail(base::ErrorCode::Refused, sayOfBase(QT_TRANSLATE_NOOP("ctl", "--opacity is a number from 10 to 100.")));
        map.opacity = percent / 100.0;
    }
    if (!isAddress(file) && !isTiles(file))
        return map;
    const QString system = line.value(u"system"_s);
    const auto datum = system.isEmpty() ? std::optional(map.system) : base::coordinateSystem(system);
    if (!datum)
        return base::fail(base::ErrorCode::Refused,
                          sayOfBase(QT_TRANSLATE_NOOP("ctl", "\"%1\" is no system of tiles. Write WGS84, GCJ02 or BD09; make the tiles anew in Web "
                                                             "Mercator where they are in another."))
                              .arg(system.left(60)));
    map.system = *datum;
    map.kind = isTiles(file) ? Kind::MbTiles : file.contains("{TileMatrix}"_L1) ? Kind::Wmts : Kind::Xyz;
    if (isAddress(file))
        map.url = file;
    return map;
}

int toldBase(const CommandLine &line, const region::BaseMap &map, const town::BaseLines *lines)
{
    if (line.json()) {
        QJsonObject told{{u"pack"_s, line.packDirectory()}, {u"key"_s, map.key}, {u"system"_s, base::name(map.system)}};
        if (lines != nullptr) {
            told.insert(u"as"_s, region::word(map.as));
            told.insert(u"records"_s, lines->records);
            told.insert(u"taken"_s, lines->taken);
            told.insert(u"elsewhere"_s, lines->elsewhere);
            told.insert(u"left_out"_s, lines->leftOut);
            told.insert(u"bytes"_s, lines->geoJson.size());
        }
        printJson(told);
        return kOk;
    }
    if (lines != nullptr)
        printLine(QCoreApplication::translate("ctl", "Shapes in the base map: %1, beside the town: %2; of %n record(s) %3 could not be drawn.",
                                              nullptr, int(lines->records))
                      .arg(QString::number(lines->taken), QString::number(lines->elsewhere), QString::number(lines->leftOut)));
    printLine(sayOfBase(QT_TRANSLATE_NOOP("ctl", "The base map %1 is in the pack %2.")).arg(map.key, line.packDirectory()));
    return kOk;
}

QRectF townBox(const region::Region &region)
{
    QRectF box = region.outline.boundingRect();
    for (const region::Grid &grid : region.grids)
        box = box.isNull() ? grid.ring.boundingRect() : box.united(grid.ring.boundingRect());
    return box;
}

int addLines(const CommandLine &line, const QString &file, region::BaseMap map)
{
    const auto use = std::ranges::find(region::kBaseMapUses, line.value(u"as"_s), region::word);
    if (use == region::kBaseMapUses.end()) {
        printError(sayOfBase(QT_TRANSLATE_NOOP("ctl", "Say what the file's lines and grounds are: --as roads, water, buildings or names.")));
        return kUsage;
    }
    map.kind = Kind::Vector;
    map.as = *use;
    const auto region = region::openRegion(line.packDirectory());
    if (!region)
        return fail(region.error());
    const auto layer = town::readElsewhere(QCoreApplication::applicationFilePath(), {file, line.value(u"layer"_s), line.value(u"encoding"_s), true});
    if (!layer)
        return fail(layer.error());
    const QString system = line.value(u"system"_s).isEmpty() ? layer->system : line.value(u"system"_s);
    const auto projection = town::Projection::of(system.isEmpty() ? u"WGS84"_s : system);
    if (!projection)
        return fail(projection.error());
    const town::BaseColumns columns = town::guessedBaseColumns(layer->columns, {line.value(u"label"_s), line.value(u"rank"_s)});
    const auto lines = town::baseLinesOf(*layer, map.as, columns, *projection, townBox(**region));
    if (!lines)
        return fail(lines.error());
    if (const auto added = town::addLineMap(line.packDirectory(), map, lines->geoJson); !added)
        return fail(added.error());
    return toldBase(line, map, &*lines);
}

int addTiles(const CommandLine &line, const QString &file, const region::BaseMap &map)
{
    basemap::MbTiles tiles(file, 0, region::BaseMap::kDeepestZoom);
    if (!tiles.open())
        return fail({base::ErrorCode::Malformed, tiles.trouble(), {}, file});
    if (const auto added = town::addTileFile(line.packDirectory(), map, file, line.has(u"link"_s)); !added)
        return fail(added.error());
    return toldBase(line, map, nullptr);
}

} // namespace

int addTownBase(const QStringList &arguments)
{
    CommandLine line(
        u"town add base FILE|ADDRESS --region DIR [--as roads|water|buildings|names] [--system NAME] … [--json]"_s,
        sayOfBase(QT_TRANSLATE_NOOP("ctl", "Puts a base map into a region pack, to lie dimmed under the map's colours: lines and grounds of a "
                                           "Shapefile, GeoPackage, GeoJSON or KML file, an MBTiles file, or the address of a server of tiles "
                                           "(XYZ or WMTS) with the places of a tile's numbers in it.")));
    addBaseOptions(line);
    if (const auto end = line.parse(arguments, 3, 3))
        return *end;
    const QString file = line.positional().constLast();
    const auto map = baseMapOf(line, file);
    if (!map)
        return fail(map.error());
    if (isAddress(file)) {
        const auto added = town::addServer(line.packDirectory(), *map);
        return added ? toldBase(line, *map, nullptr) : fail(added.error());
    }
    return isTiles(file) ? addTiles(line, file, *map) : addLines(line, file, *map);
}

} // namespace ctl
