// SPDX-License-Identifier: GPL-3.0-or-later
// region.json, map.geojson and keyareas.geojson: who the town is and what its ground looks like.
#include "region/ground/geojson.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <tuple>

namespace region {

using namespace Qt::StringLiterals;

namespace {

const QString kMapFile = u"map.geojson"_s;
const QString kKeyAreasFile = u"keyareas.geojson"_s;

void readZone(Draft &draft, JsonReader &reader)
{
    const QByteArray id = reader.text(u"timeZone"_s).toUtf8();
    if (QTimeZone::isTimeZoneIdAvailable(id))
        draft.region.rulebook.calendar.zone = QTimeZone(id);
    else if (!id.isEmpty())
        reader.complain(
            u"timeZone"_s,
            QCoreApplication::translate("region", "\"%1\" is not a time zone; write its IANA name, like Asia/Shanghai.").arg(QString::fromUtf8(id)));
}

void readLine(Draft &draft, GeoFeature &feature, MapLine::Kind kind)
{
    MapLine line;
    line.kind = kind;
    line.name = feature.properties().text(u"name"_s, Need::Optional);
    line.rank = feature.properties().integer(u"rank"_s, 1, 2).value_or(1);
    line.line = feature.line();
    draft.region.lines.push_back(std::move(line));
}

void readKeyArea(Draft &draft, GeoFeature &feature, KnownCodes &known)
{
    JsonReader &properties = feature.properties();
    KeyArea area;
    area.code = properties.textOrNumber(u"code"_s);
    if (!area.code.isEmpty() && !isCode(area.code))
        properties.complain(
            u"code"_s, QCoreApplication::translate("region", "\"%1\" must be %2.")
                           .arg(u"code"_s, QCoreApplication::translate("region", "a code of ASCII letters, digits, dots, dashes and underscores")));
    area.name = properties.textOrNumber(u"name"_s);
    draft.region.sample |= properties.flag(u"sample"_s, false);
    auto [ring, holes] = feature.ground(QCoreApplication::translate("region", "key area \"%1\"").arg(area.code));
    area.ring = std::move(ring);
    area.holes = std::move(holes);
    if (known.codes.contains(area.code))
        properties.complain(u"code"_s,
                            QCoreApplication::translate("region", "The code \"%1\" is there twice; each thing needs its own.").arg(area.code));
    known.codes.insert(area.code);
    draft.region.keyAreas.push_back(std::move(area));
}

void readOutline(Draft &draft, GeoFeature &feature)
{
    feature.properties().allow(u"name"_s);
    if (!draft.region.outline.isEmpty())
        feature.complain(QCoreApplication::translate("region", "The outline is there twice; a region has one."));
    auto [ring, holes] = feature.ground(QCoreApplication::translate("region", "the outline"));
    draft.region.outline = std::move(ring);
    if (!holes.empty())
        feature.note(
            QCoreApplication::translate("region", "The holes of the outline are not used; a place inside them still counts as inside the town."));
}

void readMapFeature(Draft &draft, GeoFeature &feature)
{
    const QString kind = feature.properties().text(u"kind"_s);
    if (kind == "outline"_L1) {
        readOutline(draft, feature);
    } else if (kind == "road"_L1) {
        readLine(draft, feature, MapLine::Kind::Road);
    } else if (kind == "river"_L1) {
        readLine(draft, feature, MapLine::Kind::River);
    } else if (kind == "metro"_L1) {
        readLine(draft, feature, MapLine::Kind::Metro);
    } else if (kind == "neighbour"_L1) {
        const QString name = feature.properties().text(u"name"_s);
        draft.region.neighbours.push_back({name, feature.point().value_or(base::GeoPoint())});
    } else {
        for (const QString &key : {u"name"_s, u"rank"_s})
            feature.properties().allow(key);
        feature.skipGeometry();
        feature.properties().complain(
            u"kind"_s,
            QCoreApplication::translate("region", "\"%1\" is not a kind; write one of: %2.").arg(kind, u"outline, road, river, metro, neighbour"_s));
    }
}

} // namespace

void readRegionFile(Draft &draft)
{
    auto reader = JsonReader::open(draft, u"region.json"_s, Need::Required);
    if (!reader)
        return;
    Region &region = draft.region;
    region.code = reader->text(u"code"_s);
    static const QRegularExpression kShape(u"^[A-Z][A-Z0-9]{1,7}$"_s);
    if (!region.code.isEmpty() && !kShape.match(region.code).hasMatch()) {
        reader->complain(
            u"code"_s,
            QCoreApplication::translate("region", "\"%1\" cannot stand in case numbers; use 2 to 8 capital letters and digits.").arg(region.code));
    }
    region.rulebook.region = region.code;
    region.name = reader->text(u"name"_s);
    region.centreName = reader->text(u"centre"_s);
    region.language = reader->text(u"language"_s);
    if (!region.language.isEmpty() && QLocale(region.language).language() == QLocale::C)
        reader->complain(u"language"_s,
                         QCoreApplication::translate("region", "\"%1\" is not a language; write a code like zh_CN or en.").arg(region.language));
    readZone(draft, *reader);
    region.onTimeTarget = reader->number(u"onTimeTarget"_s, 0, 1).value_or(0);
    region.landmarkGrid = reader->code(u"landmark"_s, Need::Optional);
    if (auto callers = reader->object(u"callers"_s, Need::Optional)) {
        constexpr int kFewestDays = 30; // whoever is to be rung back must be known
        constexpr int kMostDays = 36'500;
        region.callersKeptDays = callers->integer(u"retentionDays"_s, kFewestDays, kMostDays, Need::Required);
        std::ignore = callers->text(u"why"_s); // for whoever reads the pack
        callers->finish();
    }
    region.sample = reader->flag(u"sample"_s, false);
    reader->finish();
}

void readMap(Draft &draft)
{
    const bool isRead = visitFeatures(draft, kMapFile, Need::Required, [&draft](GeoFeature &feature) { readMapFeature(draft, feature); });
    const bool hasProblems = draft.problems.count() > 0;
    if (isRead && draft.region.outline.isEmpty() && !hasProblems)
        draft.problems.add(kMapFile, u"/features"_s,
                           QCoreApplication::translate("region", "The outline is missing; add one feature of kind outline."));
}

void readKeyAreas(Draft &draft)
{
    KnownCodes known;
    visitFeatures(draft, kKeyAreasFile, Need::Optional, [&](GeoFeature &feature) { readKeyArea(draft, feature, known); });
}

} // namespace region
