// SPDX-License-Identifier: GPL-3.0-or-later
// What a town's grids have with each other: those far away, ground that two have, holes that belong to none.
#include "region/ground/geometry.h"
#include "region/ground/labelpoint.h"
#include "town/gridmaker.h"
#include "town/ground/outline.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace town {

using namespace Qt::StringLiterals;

namespace {

constexpr double kOverlapTolerance = 25;      ///< square metres: as a pack's own grids (region/read/readmap.cpp)
constexpr double kFarAway = 100'000;          ///< metres between a grid and the middle of all: nobody's town is that wide
constexpr double kToldGap = 10;               ///< metres between grids: less is how borders are drawn
constexpr double kHectare = 10'000;           ///< square metres
constexpr qsizetype kMostPlacePoints = 1'000; ///< points of a ground in the picture of a place
constexpr double kPlaceSteps = 250;           ///< … of one that has more

QString saidOfTown(const char *sentence) { return QCoreApplication::translate("town", sentence); }

double median(std::vector<double> all)
{
    std::ranges::nth_element(all, all.begin() + qsizetype(all.size() / 2));
    return all[all.size() / 2];
}

QRectF boxOf(const std::vector<FoundPart> &parts)
{
    QRectF box;
    for (const FoundPart &part : parts)
        box |= part.ring.boundingRect();
    return box;
}

/// The place as a picture needs it.
TownPlace seenOf(TownPlace place)
{
    const QRectF spot = boxOf(place.spot);
    for (TownPlace::Option &option : place.options) {
        for (FoundPart &part : option.after)
            part = seenAround(part, spot);
    }
    return place;
}

} // namespace

QString recordText(int row, int number) { return number > 1 ? u"%1.%2"_s.arg(row).arg(number) : QString::number(row); }

QString areaText(double squareMetres)
{
    return squareMetres < kHectare ? QCoreApplication::translate("town", "%1 m²").arg(qRound64(squareMetres))
                                   : QCoreApplication::translate("town", "%1 ha").arg(squareMetres / kHectare, 0, 'f', 1);
}

FoundPart seenAround(const FoundPart &part, const QRectF &place)
{
    const QRectF whole = part.ring.boundingRect();
    const double step = std::max(whole.width(), whole.height()) / kPlaceSteps;
    const QRectF near = place.adjusted(-place.width() - step, -place.height() - step, place.width() + step, place.height() + step);
    const auto seen = [&](const QPolygonF &ring) {
        if (ring.size() <= kMostPlacePoints)
            return ring;
        QPolygonF kept;
        for (const QPointF &point : ring) {
            const bool isApart = kept.isEmpty() || (point - kept.last()).manhattanLength() >= step;
            if (isApart || (kept.size() < kMostPlacePoints && near.contains(point)))
                kept << point;
        }
        return kept;
    };
    FoundPart thin{seen(part.ring), {}};
    for (const QPolygonF &hole : part.holes)
        thin.holes.push_back(seen(hole));
    return thin;
}

/// The middle of a town in metres, without what looks like degrees.
void GridMaker::findMiddle()
{
    if (m_projection.isDegrees())
        return;
    std::vector<double> latitudes, longitudes;
    for (const FoundShape &shape : m_layer.shapes) {
        const QPointF first = shape.parts.empty() ? QPointF() : shape.parts.front().ring.value(0);
        if (std::abs(first.x()) <= 180 && std::abs(first.y()) <= 90)
            continue;
        if (const auto place = m_projection.toWgs84(first)) {
            latitudes.push_back(place->latitude);
            longitudes.push_back(place->longitude);
        }
    }
    if (!latitudes.empty())
        m_middle = base::GeoPoint{median(latitudes), median(longitudes)};
}

/// Its numbers are those of degrees, and as degrees it lies where the town is.
bool GridMaker::looksLikeDegrees(const FoundShape &shape) const
{
    if (!m_middle || !m_degrees)
        return false;
    return std::ranges::all_of(shape.parts, [this](const FoundPart &part) {
        return std::ranges::all_of(part.ring, [this](const QPointF &point) {
            if (std::abs(point.x()) > 180 || std::abs(point.y()) > 90)
                return false;
            const auto place = m_degrees->toWgs84(point);
            return place && base::distance(*m_middle, *place).value <= kFarAway;
        });
    });
}

bool GridMaker::takesAsDegrees(const FoundShape &shape)
{
    const QPointF first = shape.parts.front().ring.value(0);
    TownPlace place;
    place.kind = TownPlace::Kind::Far;
    place.key =
        u"%1:%2@%3,%4"_s.arg(word(place.kind), QString::number(shape.row), QString::number(first.x(), 'f', 5), QString::number(first.y(), 'f', 5));
    const auto asMetres = m_projection.toWgs84(first);
    place.what = asMetres
                     ? saidOfTown(QT_TRANSLATE_NOOP("town", "Its coordinates look like degrees; as the file's metres it lies %1 km beside the town."))
                           .arg(qRound(base::distance(*m_middle, *asMetres).value / 1000))
                     : saidOfTown(QT_TRANSLATE_NOOP("town", "Its coordinates look like degrees; as the file's metres it lies nowhere."));
    std::vector<FoundPart> ground;
    for (const FoundPart &part : shape.parts)
        ground.push_back(seenAround(part, part.ring.boundingRect()));
    place.rows = {shape.row};
    place.names = QStringList{nameOf(shape)};
    place.at = {first.y(), first.x()};
    place.original = first;
    place.squareMetres = region::area(shape.parts.front().ring);
    place.spot = ground;
    place.options = {{Choice::Degrees, ground}, {Choice::LeaveOut, {}}};
    const QString key = place.key, what = place.what;
    const bool isTaken = m_findings.wants(place.kind, key) && m_findings.take(std::move(place)) == Choice::Degrees;
    if (isTaken)
        m_findings.tell(Remark::Kind::Cleaned, shape.row, {}, saidOfTown(QT_TRANSLATE_NOOP("town", "Its coordinates were read as degrees.")), first,
                        first, key);
    else
        m_findings.tell(Remark::Kind::Refused, shape.row, {}, what, first, first, key);
    return isTaken;
}

/// What lies a hundred kilometres beside everything else is another town's, or in another system.
void GridMaker::refuseFarOnes()
{
    if (m_grids.size() < 3)
        return;
    std::vector<double> latitudes, longitudes;
    for (const Placed &each : m_grids) {
        latitudes.push_back(each.grid.label.latitude);
        longitudes.push_back(each.grid.label.longitude);
    }
    const base::GeoPoint centre{median(latitudes), median(longitudes)};
    std::erase_if(m_grids, [&](const Placed &each) {
        const double far = base::distance(centre, each.grid.label).value;
        if (far <= kFarAway)
            return false;
        m_findings.tell(Remark::Kind::Refused, each.row, each.grid.code,
                        saidOfTown(QT_TRANSLATE_NOOP(
                                       "town", "It lies %1 km beside the town. Look whether it is another town's, or in another coordinate system."))
                            .arg(qRound(far / 1000)),
                        QPointF(each.grid.label.longitude, each.grid.label.latitude));
        return true;
    });
}

/// Of two that lie over each other the smaller one goes, unless somebody decided. From the largest on, so that each is held against those alone that
/// stay.
void GridMaker::settleOverlaps()
{
    std::ranges::stable_sort(m_grids, std::greater(), &Placed::area);
    std::vector<Placed> left;
    std::vector<QRectF> around;
    for (Placed &each : m_grids) {
        const QRectF box = each.grid.ring.boundingRect();
        bool stays = true;
        for (size_t i = 0; i < left.size() && stays; ++i)
            stays = left[i].isOut || !around[i].intersects(box) || isBeside(left[i], each);
        if (!stays)
            continue;
        around.push_back(box);
        left.push_back(std::move(each));
    }
    std::erase_if(left, &Placed::isOut);
    m_grids = std::move(left);
}

/// False, and told, where the grid lies over one that stays and nobody said what becomes of that.
bool GridMaker::isBeside(Placed &larger, Placed &placed)
{
    const auto overlap = m_work.over(larger.ground(), placed.ground(), kOverlapTolerance);
    if (!overlap)
        return true;
    const bool isFirst = std::pair(larger.row, larger.number) < std::pair(placed.row, placed.number);
    Placed &first = isFirst ? larger : placed, &second = isFirst ? placed : larger;
    const CommonGround common = m_work.common(first.drawn, second.drawn); // where the file has it: the key holds whatever else is decided
    const QPointF at = overlap->hasAt ? overlap->at : first.drawn.ring.value(0);
    const QPointF drawn = common.parts.empty() ? at : common.parts.front().ring.boundingRect().center();
    const QPointF original = m_findings.inFile(drawn, first.start).value_or(drawn);
    const QString key = m_findings.keyOf(TownPlace::Kind::Overlap, first.record() + u'+' + second.record(), original);
    if (m_findings.wants(TownPlace::Kind::Overlap, key)) {
        TownPlace place = overlapOf(first, second, key, common, at);
        place.original = original;
        if (const auto choice = m_findings.take(seenOf(place))) {
            apply(*choice, place, first, second);
            return !placed.isOut;
        }
    }
    m_findings.tell(Remark::Kind::Refused, placed.row, placed.grid.code,
                    saidOfTown(QT_TRANSLATE_NOOP("town", "It lies over grid %1: %2 m² belong to both. Draw the border anew in the file."))
                        .arg(larger.grid.code)
                        .arg(qRound64(overlap->squareMetres)),
                    at, original, key);
    return false;
}

TownPlace GridMaker::overlapOf(const Placed &first, const Placed &second, const QString &key, const CommonGround &common, QPointF at)
{
    TownPlace place;
    place.kind = TownPlace::Kind::Overlap;
    place.key = key;
    place.rows = {first.row, second.row};
    place.grids = {first.grid.code, second.grid.code};
    place.names = {first.grid.name, second.grid.name};
    place.widest = m_work.widest(common.parts);
    place.what = saidOfTown(QT_TRANSLATE_NOOP("town", "%1 belong to both, %2 m wide at the most."))
                     .arg(areaText(common.squareMetres), QString::number(place.widest, 'f', 1));
    place.at = {at.y(), at.x()};
    place.squareMetres = common.squareMetres;
    const QRectF spot = boxOf(common.parts);
    for (const FoundPart &part : common.parts)
        place.spot.push_back(seenAround(part, spot));
    place.before = {seenAround(first.drawn, spot), seenAround(second.drawn, spot)};
    const FoundPart one = first.ground(), other = second.ground();
    const auto offer = [&](Choice choice, const std::optional<FoundPart> &left, const std::optional<FoundPart> &right) {
        if (left && right)
            place.options.push_back({choice, {*left, *right}});
    };
    if (auto halves = m_work.parted(one, other))
        offer(Choice::Share, halves->first, halves->second);
    offer(Choice::First, one, m_work.without(other, one));
    offer(Choice::Second, m_work.without(one, other), other);
    place.options.push_back({Choice::Neither, {}});
    return place;
}

void GridMaker::change(Placed &placed, const FoundPart &ground)
{
    placed.grid.ring = ground.ring;
    placed.grid.holes = ground.holes;
    placed.grid.label = m_work.label(ground);
    placed.area = region::area(ground.ring, ground.holes);
}

void GridMaker::apply(Choice choice, const TownPlace &place, Placed &first, Placed &second)
{
    const QPointF at(place.at.longitude, place.at.latitude);
    const auto tell = [&](Remark::Kind kind, const Placed &of, const QString &what) {
        m_findings.tell(kind, of.row, of.grid.code, what, at, place.original, place.key);
    };
    if (choice == Choice::Neither) {
        for (Placed *each : {&first, &second}) {
            each->isOut = true;
            tell(Remark::Kind::Refused, *each,
                 saidOfTown(QT_TRANSLATE_NOOP("town", "It lies over another grid; both were left out, as was decided.")));
        }
        return;
    }
    const TownPlace::Option *option = place.option(choice);
    change(first, option->after[0]);
    change(second, option->after[1]);
    if (choice == Choice::Share)
        return tell(Remark::Kind::Cleaned, first,
                    saidOfTown(QT_TRANSLATE_NOOP("town", "%1 that it had with grid %2 were parted in the middle."))
                        .arg(areaText(place.squareMetres), second.grid.code));
    const Placed &gives = choice == Choice::First ? second : first, &gets = choice == Choice::First ? first : second;
    tell(Remark::Kind::Cleaned, gives,
         saidOfTown(QT_TRANSLATE_NOOP("town", "%1 that it had with grid %2 belong to that one alone."))
             .arg(areaText(place.squareMetres), gets.grid.code));
}

void GridMaker::settleHoles()
{
    const size_t placed = m_grids.size(); // those that are made of holes have none
    for (size_t i = 0; i < placed; ++i) {
        for (const QPolygonF &hole : std::vector<QPolygonF>(m_grids[i].grid.holes)) {
            if (region::area(hole) >= kSpeck && isEmptyHole(i, hole))
                settleHole(i, hole);
        }
    }
}

bool GridMaker::isEmptyHole(size_t placed, const QPolygonF &hole)
{
    const QRectF box = hole.boundingRect();
    for (size_t i = 0; i < m_grids.size(); ++i) {
        if (i != placed && m_grids[i].grid.ring.boundingRect().intersects(box) &&
            m_work.common({hole, {}}, m_grids[i].ground()).squareMetres >= kSpeck)
            return false;
    }
    return true;
}

void GridMaker::settleHole(size_t placed, const QPolygonF &hole)
{
    const Placed around = m_grids[placed];
    const base::GeoPoint middle = region::labelPoint(hole, {});
    const QPointF at(middle.longitude, middle.latitude);
    const QRectF spot = hole.boundingRect();
    const double squareMetres = region::area(hole);
    FoundPart filled = around.ground();
    std::erase(filled.holes, hole);
    TownPlace place;
    place.kind = TownPlace::Kind::Hole;
    place.original = m_findings.inFile(at, around.start);
    place.key = m_findings.keyOf(place.kind, around.record(), place.original.value_or(at));
    place.what = saidOfTown(QT_TRANSLATE_NOOP("town", "A hole of %1 in it belongs to no grid; nobody answers for what happens there."))
                     .arg(areaText(squareMetres));
    place.rows = {around.row};
    place.grids = QStringList{around.grid.code};
    place.names = QStringList{around.grid.name};
    place.at = middle;
    place.squareMetres = squareMetres;
    place.spot = {seenAround({hole, {}}, spot)};
    const FoundPart seen = seenAround(around.ground(), spot), full = seenAround(filled, spot);
    place.before = {seen};
    place.options = {{Choice::Fill, {full}}, {Choice::Keep, {seen}}};
    if (m_grids.size() < kMostGrids)
        place.options.push_back({Choice::OwnGrid, {seen, place.spot.front()}});
    const auto tell = [&, key = place.key, original = place.original](Remark::Kind kind, const QString &what) {
        m_findings.tell(kind, around.row, around.grid.code, what, at, original, key);
    };
    const QString key = place.key, what = place.what;
    const auto choice = m_findings.wants(place.kind, key) ? m_findings.take(std::move(place)) : std::nullopt;
    if (choice == Choice::Fill) {
        change(m_grids[placed], filled);
        tell(Remark::Kind::Cleaned, saidOfTown(QT_TRANSLATE_NOOP("town", "A hole of %1 in it was filled.")).arg(areaText(squareMetres)));
    } else if (choice == Choice::OwnGrid) {
        makeGridOf(around, hole, key);
    } else {
        tell(Remark::Kind::Noted, what);
    }
}

void GridMaker::makeGridOf(const Placed &around, const QPolygonF &hole, const QString &key)
{
    Placed made;
    made.row = around.row;
    made.number = 0;
    made.grid.code = freeCode(around.grid.code.left(30) + u"-2"_s);
    made.grid.name = made.grid.code;
    made.grid.chief = u"网格长·"_s + made.grid.code; // in the pack's language
    made.grid.village = around.grid.village;
    made.start = around.start;
    change(made, {hole, {}});
    m_codes.insert(made.grid.code);
    m_findings.tell(
        Remark::Kind::Made, made.row, made.grid.code,
        saidOfTown(QT_TRANSLATE_NOOP("town", "A hole of %1 in grid %2 became a grid; its name and its chief stand in until somebody gives "
                                             "others."))
            .arg(areaText(made.area), around.grid.code),
        QPointF(made.grid.label.longitude, made.grid.label.latitude), {}, key);
    m_grids.push_back(std::move(made));
}

void GridMaker::surround(TownGrids &made)
{
    Outline outline = outlineOf(made.grids);
    made.outline = std::move(outline.ring);
    if (outline.isAround)
        m_findings.tell(
            Remark::Kind::Noted, 0, {},
            saidOfTown(QT_TRANSLATE_NOOP("town", "The grids lie kilometres apart; the outline goes round all of them, with what is between them.")));
    else if (outline.widestGap >= kToldGap)
        m_findings.tell(
            Remark::Kind::Noted, 0, {},
            saidOfTown(QT_TRANSLATE_NOOP("town", "Not all grids touch each other; the outline closes gaps of up to %1 m.")).arg(outline.widestGap));
}

} // namespace town
