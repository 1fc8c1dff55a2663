// SPDX-License-Identifier: GPL-3.0-or-later
// grids.geojson and grids/YYYY-MM-DD.geojson: the responsibility grids of a town, and those that it has from a day on.
#include "base/text/listed.h"
#include "region/ground/geojson.h"
#include "region/ground/geometry.h"
#include "region/ground/labelpoint.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace region {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t kPlacesNamed = 5;       ///< of one overlap
constexpr double kOverlapTolerance = 25; ///< square metres: what rounded coordinates of a long shared border can make

/// A file of grids that is being read.
struct GridFile {
    std::vector<Grid> grids;
    QSet<QString> codes;
};

void readGrid(Draft &draft, GeoFeature &feature, GridFile &file)
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
    if (!grid.code.isEmpty() && file.codes.contains(grid.code)) {
        properties.complain(u"code"_s,
                            QCoreApplication::translate("region", "The grid \"%1\" is there twice; each grid needs its own code.").arg(grid.code));
    }
    file.codes.insert(grid.code);
    if (!grid.ring.isEmpty() && isLabelled && !covers(grid.ring, grid.holes, grid.label)) {
        properties.complain(
            u"label"_s, QCoreApplication::translate("region", "The label of grid \"%1\" stands outside the grid; move it inside.").arg(grid.code));
    }
    file.grids.push_back(std::move(grid));
}

/// None where the file holds no grids to refer to; its problems are noted then.
std::optional<GridFile> gridsIn(Draft &draft, const QString &name)
{
    GridFile file;
    const bool isRead = visitFeatures(draft, name, Need::Required, [&](GeoFeature &feature) { readGrid(draft, feature, file); });
    if (!isRead)
        return std::nullopt;
    if (file.grids.empty()) {
        draft.problems.add(name, u"/features"_s, QCoreApplication::translate("region", "There is no grid; a region needs at least one."));
        return std::nullopt;
    }
    return file;
}

/// The day that a file of the folder grids is named after; invalid where it is no day's.
QDate dayOf(const QString &name)
{
    constexpr qsizetype kLength = 10;
    const QString day = name.left(kLength);
    return name.mid(kLength) == ".geojson"_L1 ? QDate::fromString(day, Qt::ISODate) : QDate();
}

void readVersion(Draft &draft, const QString &name)
{
    const QString path = kGridsFolder + u'/' + name;
    const QDate from = dayOf(name);
    if (!from.isValid()) {
        draft.problems.add(path, {},
                           QCoreApplication::translate("region", "\"%1\" is no version of the grids; name it after the first day on which they hold, "
                                                                 "like 2027-01-01.geojson, or take it out.")
                               .arg(name));
        return;
    }
    auto file = gridsIn(draft, path);
    if (!file) {
        draft.grids.isComplete = false;
        return;
    }
    for (const QString &code : std::as_const(draft.grids.codes)) {
        if (!file->codes.contains(code) && !draft.grids.gone.contains(code))
            draft.grids.gone.insert(code, from);
    }
    draft.grids.gone.removeIf([&codes = file->codes](const auto &each) { return codes.contains(each.key()); }); // it is there again
    draft.grids.codes.unite(file->codes);
    draft.laterGrids.push_back({from, path, std::move(file->grids)});
}

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
void checkWhere(Draft &draft, const QString &file, const std::vector<Grid> &grids)
{
    const QTimeZone &zone = draft.region.rulebook.calendar.zone;
    const QString swapped = QCoreApplication::translate("region", "Latitude and longitude look swapped; write [longitude, latitude].");
    const QRectF outline = draft.region.outline.boundingRect();
    if (file == kGridsFile && !draft.region.outline.isEmpty() && looksSwapped(outline.center(), zone))
        draft.problems.add(u"map.geojson"_s, u"/features"_s, swapped);
    if (looksSwapped(grids.front().ring.boundingRect().center(), zone)) {
        draft.problems.add(file, u"/features"_s, swapped);
        return;
    }
    if (draft.region.outline.isEmpty())
        return;
    const double reach = std::max(2.0, kilometresBetween(outline.topLeft(), outline.bottomRight()));
    for (size_t i = 0; i < grids.size(); ++i) {
        const Grid &grid = grids[i];
        const QPointF centre = grid.ring.boundingRect().center();
        const double away = kilometresBetween(centre, outline.center());
        if (away <= reach)
            continue;
        const bool wouldFit = kilometresBetween({centre.y(), centre.x()}, outline.center()) <= reach;
        draft.problems.add(
            file, u"/features/%1/geometry/coordinates"_s.arg(i),
            QCoreApplication::translate("region", "Grid \"%1\" lies at %2, %3 km from the middle of the town's outline; correct it or the outline.")
                    .arg(grid.code, written(centre))
                    .arg(away, 0, 'f', 0) +
                (wouldFit ? u' ' + swapped : QString()));
    }
}

void checkOverlaps(Draft &draft, const QString &file, const std::vector<Grid> &grids)
{
    for (const Overlap &overlap : overlaps(grids, kOverlapTolerance)) {
        const Grid &first = grids[overlap.first];
        const Grid &second = grids[overlap.second];
        QStringList places;
        for (size_t i = 0; i < std::min(overlap.parts.size(), kPlacesNamed); ++i)
            places.append(
                QCoreApplication::translate("region", "%1 (%2 m²)").arg(written(overlap.parts[i].at)).arg(overlap.parts[i].squareMetres, 0, 'f', 0));
        draft.problems.add(file, u"/features/%1"_s.arg(overlap.second),
                           QCoreApplication::translate(
                               "region", R"(Grid "%1" overlaps grid "%2" by %3 square metres; each place belongs to one grid only. Look at %4.)")
                               .arg(second.code, first.code)
                               .arg(overlap.squareMetres, 0, 'f', 0)
                               .arg(base::listed(places)));
    }
}

/// Whether every ring is whole; then what the grids have with each other and with the town is judged.
bool checkGround(Draft &draft, const QString &file, const std::vector<Grid> &grids)
{
    if (!std::ranges::all_of(grids, [](const Grid &grid) { return !grid.ring.isEmpty(); }))
        return false;
    checkOverlaps(draft, file, grids);
    checkWhere(draft, file, grids);
    return true;
}

} // namespace

QString goneText(const QString &code, QDate from)
{
    return QCoreApplication::translate("region", "From %2 on there is no grid \"%1\" any more; write those that came in its place beside it.")
        .arg(code, from.toString(Qt::ISODate));
}

void readGrids(Draft &draft)
{
    if (auto file = gridsIn(draft, kGridsFile)) {
        draft.region.grids = std::move(file->grids);
        draft.grids = {std::move(file->codes), true};
    }
    draft.firstGridsAreRead = draft.grids.isComplete;
    const QStringList versions =
        QDir(draft.folder.filePath(kGridsFolder)).entryList({u"*.json"_s, u"*.csv"_s, u"*.geojson"_s}, QDir::Files, QDir::Name);
    for (const QString &name : versions)
        readVersion(draft, name);
    const QString &landmark = draft.region.landmarkGrid;
    if (!landmark.isEmpty() && draft.grids.lacks(landmark))
        draft.problems.add(u"region.json"_s, u"/landmark"_s,
                           QCoreApplication::translate("region", "\"%1\" is not in %2; correct the code or add it there.").arg(landmark, kGridsFile));
    if (const auto gone = draft.grids.gone.constFind(landmark); gone != draft.grids.gone.constEnd())
        draft.problems.note(u"region.json"_s, u"/landmark"_s, goneText(landmark, *gone));
}

void checkGrids(Draft &draft)
{
    bool areSound = draft.firstGridsAreRead && checkGround(draft, kGridsFile, draft.region.grids);
    for (const GridVersion &version : draft.laterGrids)
        areSound = checkGround(draft, version.file, version.grids) && areSound;
    if (!areSound)
        return;
    draft.region.prepare();
    for (const GridVersion &version : draft.laterGrids) {
        Region ground;
        ground.grids = version.grids;
        ground.prepare();
        draft.laterGrounds.push_back(std::move(ground));
    }
    draft.gridsAreSound = true;
}

} // namespace region
