// SPDX-License-Identifier: GPL-3.0-or-later
// region.json, grids.geojson and map.geojson: who the town is and what its ground looks like.
#include "base/text/listed.h"
#include "region/ground/geojson.h"
#include "region/ground/geometry.h"
#include "region/ground/labelpoint.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <tuple>

namespace region {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t kPlacesNamed = 5;       ///< of one overlap
constexpr double kOverlapTolerance = 25; ///< square metres: what rounded coordinates of a long shared border can make
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

void readGrid(Draft &draft, GeoFeature &feature)
{
    JsonReader &properties = feature.properties();
    Grid grid;
    grid.code = properties.textOrNumber(u"code"_s);
    if (!grid.code.isEmpty() && !isCode(grid.code))
        properties.complain(
            u"code"_s, QCoreApplication::translate("region", "\"%1\" must be %2.")
                           .arg(u"code"_s, QCoreApplication::translate("region", "a code of ASCII letters, digits, dots, dashes and underscores")));
    grid.name = properties.textOrNumber(u"name"_s);
    grid.village = properties.textOrNumber(u"village"_s, Need::Optional);
    if (!grid.village.isEmpty() && draft.divisions.lacks(grid.village))
        properties.complain(
            u"village"_s,
            QCoreApplication::translate("region", "\"%1\" is not in %2; correct the code or add it there.").arg(grid.village, kDivisionsFile));
    if (properties.has(u"chief"_s))
        grid.chief = properties.textOrNumber(u"chief"_s);
    else
        properties.complain(u"chief"_s,
                            QCoreApplication::translate("region", "The grid \"%1\" has no chief; every grid has exactly one.").arg(grid.code));
    auto [ring, holes] = feature.ground(QCoreApplication::translate("region", "grid \"%1\"").arg(grid.code));
    grid.ring = std::move(ring);
    grid.holes = std::move(holes);
    // An attribute table has the column for every grid, and leaves it empty; and a label of words or numbers is another program's.
    const QJsonValue label = properties.glimpse(u"label"_s);
    const bool isLabelled = feature.isMeantAsPosition(u"label"_s);
    if (label.isNull() || (label.isString() && label.toString().trimmed().isEmpty()))
        properties.allow(u"label"_s);
    if (isLabelled)
        grid.label = feature.position(u"label"_s).value_or(base::GeoPoint());
    else if (!grid.ring.isEmpty())
        grid.label = labelPoint(grid.ring, grid.holes);
    if (!grid.code.isEmpty() && draft.grids.codes.contains(grid.code)) {
        properties.complain(u"code"_s,
                            QCoreApplication::translate("region", "The grid \"%1\" is there twice; each grid needs its own code.").arg(grid.code));
    }
    draft.grids.codes.insert(grid.code);
    if (!grid.ring.isEmpty() && isLabelled && !covers(grid.ring, grid.holes, grid.label)) {
        properties.complain(
            u"label"_s, QCoreApplication::translate("region", "The label of grid \"%1\" stands outside the grid; move it inside.").arg(grid.code));
    }
    draft.region.grids.push_back(std::move(grid));
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

void readGrids(Draft &draft)
{
    draft.grids.isComplete = visitFeatures(draft, kGridsFile, Need::Required, [&draft](GeoFeature &feature) { readGrid(draft, feature); });
    if (draft.grids.isComplete && draft.region.grids.empty()) {
        draft.problems.add(kGridsFile, u"/features"_s, QCoreApplication::translate("region", "There is no grid; a region needs at least one."));
        draft.grids.isComplete = false;
    }
    if (!draft.region.landmarkGrid.isEmpty() && draft.grids.lacks(draft.region.landmarkGrid)) {
        draft.problems.add(u"region.json"_s, u"/landmark"_s,
                           QCoreApplication::translate("region", "\"%1\" is not in %2; correct the code or add it there.")
                               .arg(draft.region.landmarkGrid, kGridsFile));
    }
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

namespace {

constexpr double kKilometresPerDegree = 111.2;

double kilometresBetween(QPointF left, QPointF right)
{
    const double shrink = std::cos(right.y() * std::numbers::pi / 180);
    return std::hypot((left.x() - right.x()) * shrink, left.y() - right.y()) * kKilometresPerDegree;
}

/// How far a longitude lies from where the town's clock would put it, in degrees.
double awayFromZone(double longitude, const QTimeZone &zone)
{
    const double meridian = zone.standardTimeOffset(QDateTime(QDate(2020, 1, 1), QTime(0, 0), Qt::UTC)) / 240.0;
    return std::abs(std::remainder(longitude - meridian, 360.0));
}

/// A file whose axes are swapped is on the globe all the same where both numbers are small: the town's clock tells.
bool looksSwapped(QPointF centre, const QTimeZone &zone)
{
    constexpr double kSurelyElsewhere = 60, kPlausible = 45;
    // A pack that does not say its zone says nothing about its place.
    return zone.isValid() && zone != QTimeZone::utc() && awayFromZone(centre.x(), zone) > kSurelyElsewhere &&
           awayFromZone(centre.y(), zone) < kPlausible;
}

/// Grids that lie nowhere near the town's outline, and files whose axes are swapped.
void checkWhere(Draft &draft)
{
    const QTimeZone &zone = draft.region.rulebook.calendar.zone;
    const QString swapped = QCoreApplication::translate("region", "Latitude and longitude look swapped; write [longitude, latitude].");
    const QRectF outline = draft.region.outline.boundingRect();
    if (!draft.region.outline.isEmpty() && looksSwapped(outline.center(), zone))
        draft.problems.add(kMapFile, u"/features"_s, swapped);
    if (looksSwapped(draft.region.grids.front().ring.boundingRect().center(), zone)) {
        draft.problems.add(kGridsFile, u"/features"_s, swapped);
        return;
    }
    if (draft.region.outline.isEmpty())
        return;
    const double reach = std::max(2.0, kilometresBetween(outline.topLeft(), outline.bottomRight()));
    for (size_t i = 0; i < draft.region.grids.size(); ++i) {
        const Grid &grid = draft.region.grids[i];
        const QPointF centre = grid.ring.boundingRect().center();
        const double away = kilometresBetween(centre, outline.center());
        if (away <= reach)
            continue;
        const bool wouldFit = kilometresBetween({centre.y(), centre.x()}, outline.center()) <= reach;
        draft.problems.add(
            kGridsFile, u"/features/%1/geometry/coordinates"_s.arg(i),
            QCoreApplication::translate("region", "Grid \"%1\" lies at %2, %3 km from the middle of the town's outline; correct it or the outline.")
                    .arg(grid.code, written(centre))
                    .arg(away, 0, 'f', 0) +
                (wouldFit ? u' ' + swapped : QString()));
    }
}

} // namespace

void checkGrids(Draft &draft)
{
    const auto isWhole = [](const Grid &grid) { return !grid.ring.isEmpty(); };
    if (!draft.grids.isComplete || !std::ranges::all_of(draft.region.grids, isWhole))
        return;
    for (const Overlap &overlap : overlaps(draft.region.grids, kOverlapTolerance)) {
        const Grid &first = draft.region.grids[overlap.first];
        const Grid &second = draft.region.grids[overlap.second];
        QStringList places;
        for (size_t i = 0; i < std::min(overlap.parts.size(), kPlacesNamed); ++i)
            places.append(
                QCoreApplication::translate("region", "%1 (%2 m²)").arg(written(overlap.parts[i].at)).arg(overlap.parts[i].squareMetres, 0, 'f', 0));
        draft.problems.add(kGridsFile, u"/features/%1"_s.arg(overlap.second),
                           QCoreApplication::translate(
                               "region", "Grid \"%1\" overlaps grid \"%2\" by %3 square metres; each place belongs to one grid only. Look at %4.")
                               .arg(second.code, first.code)
                               .arg(overlap.squareMetres, 0, 'f', 0)
                               .arg(base::listed(places)));
    }
    checkWhere(draft);
    draft.region.prepare();
    draft.gridsAreSound = true;
}

} // namespace region
