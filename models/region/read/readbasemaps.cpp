// SPDX-License-Identifier: GPL-3.0-or-later
// basemaps.json: what lies under the map's colours.
#include "region/ground/basemap.h"
#include "region/pack/jsonreader.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>

namespace region {

using namespace Qt::StringLiterals;

QString word(BaseMap::As as)
{
    switch (as) {
    case BaseMap::As::Roads: return u"roads"_s;
    case BaseMap::As::Water: return u"water"_s;
    case BaseMap::As::Buildings: return u"buildings"_s;
    case BaseMap::As::Names: return u"names"_s;
    }
    Q_UNREACHABLE();
}

namespace {

const QStringList kKinds{u"mbtiles"_s, u"vector"_s, u"xyz"_s, u"wmts"_s}; ///< in the order of BaseMap::Kind

QStringList useWords()
{
    QStringList words;
    for (const BaseMap::As as : kBaseMapUses)
        words.append(word(as));
    return words;
}

/// A file of the pack. One that is not there stops no hall: its map is left out, and told.
QString fileOf(const Draft &draft, JsonReader &reader, BaseMap::Kind kind)
{
    static const QRegularExpression kTiles(uR"(^basemaps/[^/\\]+\.mbtiles$)"_s), kLines(uR"(^basemaps/[^/\\]+\.geojson$)"_s);
    const QString name = reader.text(u"file"_s);
    if (name.isEmpty())
        return {};
    const bool isTiles = kind == BaseMap::Kind::MbTiles;
    if (!(isTiles ? kTiles : kLines).match(name).hasMatch()) {
        reader.complain(u"file"_s,
                        QCoreApplication::translate("region", "\"%1\" is no file of the pack's folder basemaps; write it like basemaps/%2.")
                            .arg(name.left(200), isTiles ? u"streets.mbtiles"_s : u"roads.geojson"_s));
        return {};
    }
    const QString path = draft.folder.absoluteFilePath(name);
    if (!QFileInfo(path).isFile())
        reader.note(u"file"_s, QCoreApplication::translate("region", "There is no file %1; the base map is not shown.").arg(name));
    return path;
}

/// An address of tiles: of one host, without a name and secret of somebody, with each place that a tile's number goes to.
QString addressOf(JsonReader &reader, BaseMap::Kind kind)
{
    static const QRegularExpression kAddress(uR"(^https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?/[^\s]*$)"_s);
    const QString url = reader.text(u"url"_s);
    if (url.isEmpty())
        return {};
    if (!kAddress.match(url).hasMatch()) {
        reader.complain(u"url"_s, QCoreApplication::translate("region", "\"%1\" is no address of tiles; write it like %2.")
                                      .arg(url.left(200), u"http://maps.hall.local/tiles/{z}/{x}/{y}.png"_s));
        return {};
    }
    const QStringList places =
        kind == BaseMap::Kind::Xyz ? QStringList{u"{z}"_s, u"{x}"_s} : QStringList{u"{TileMatrix}"_s, u"{TileRow}"_s, u"{TileCol}"_s};
    for (const QString &place : places) {
        if (!url.contains(place))
            reader.complain(u"url"_s, QCoreApplication::translate("region", "The address has no %1, where a tile's number goes.").arg(place));
    }
    if (kind == BaseMap::Kind::Xyz && !url.contains("{y}"_L1) && !url.contains("{-y}"_L1))
        reader.complain(u"url"_s, QCoreApplication::translate("region", "The address has no %1, where a tile's number goes.").arg(u"{y}"_s));
    return url;
}

void readZooms(JsonReader &reader, BaseMap &map)
{
    map.minZoom = reader.integer(u"minZoom"_s, 0, BaseMap::kDeepestZoom, Need::Optional).value_or(map.minZoom);
    map.maxZoom = reader.integer(u"maxZoom"_s, 0, BaseMap::kDeepestZoom, Need::Optional).value_or(map.maxZoom);
    if (map.minZoom > map.maxZoom)
        reader.complain(u"maxZoom"_s,
                        QCoreApplication::translate("region", "The deepest zoom %1 lies above the first, %2.").arg(map.maxZoom).arg(map.minZoom));
}

BaseMap readBaseMap(Draft &draft, JsonReader &reader, QSet<QString> &keys)
{
    BaseMap map;
    map.key = reader.newCode(keys, u"key"_s);
    map.name = reader.text(u"name"_s);
    if (const qsizetype kind = kKinds.indexOf(reader.word(u"kind"_s, kKinds)); kind >= 0) {
        map.kind = BaseMap::Kind(kind);
        const bool isFile = map.kind == BaseMap::Kind::MbTiles || map.kind == BaseMap::Kind::Vector;
        map.file = isFile ? fileOf(draft, reader, map.kind) : QString();
        map.url = isFile ? QString() : addressOf(reader, map.kind);
        if (map.kind == BaseMap::Kind::Vector)
            map.as = BaseMap::As(std::max<qsizetype>(0, useWords().indexOf(reader.word(u"as"_s, useWords()))));
        else
            readZooms(reader, map);
    } else {
        for (const QString &key : {u"file"_s, u"url"_s, u"as"_s, u"minZoom"_s, u"maxZoom"_s})
            reader.allow(key); // whether they belong there, the kind would say
    }
    map.system = base::coordinateSystem(reader.word(u"system"_s, {u"WGS84"_s, u"GCJ02"_s, u"BD09"_s})).value_or(map.system);
    map.opacity = reader.number(u"opacity"_s, 0.1, 1, Need::Optional).value_or(map.opacity);
    map.attribution = reader.text(u"attribution"_s, Need::Optional);
    static_cast<void>(readSampleMark(draft, reader));
    reader.finish();
    return map;
}

} // namespace

void readBaseMaps(Draft &draft)
{
    auto reader = JsonReader::open(draft, kBaseMapsFile, Need::Optional);
    if (!reader)
        return;
    QSet<QString> keys;
    for (JsonReader &each : reader->objects(u"maps"_s))
        draft.region.baseMaps.push_back(readBaseMap(draft, each, keys));
    if (std::ssize(draft.region.baseMaps) > kMostBaseMaps)
        reader->complain(u"maps"_s, QCoreApplication::translate("region", "There are %1 base maps; a hall shows %2 at the most.")
                                        .arg(draft.region.baseMaps.size())
                                        .arg(kMostBaseMaps));
    reader->finish();
}

} // namespace region
