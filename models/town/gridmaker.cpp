// SPDX-License-Identifier: GPL-3.0-or-later
// Records, one after the other.
#include "town/gridmaker.h"

#include "base/text/outsidetext.h"
#include "region/ground/geometry.h"
#include "region/ground/labelpoint.h"
#include "region/rules/draft.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace town {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostMended = 10'000; ///< points of a border: to mend a longer one takes minutes
constexpr qsizetype kLongestName = 100;

QString saidOfRecord(const char *sentence) { return QCoreApplication::translate("town", sentence); }

QString cellOf(const FoundShape &shape, qsizetype column)
{
    return base::atMost(base::oneLine(base::withoutControls(shape.cells.value(column))).simplified(), kLongestName);
}

double doubleArea(const QPolygonF &ring)
{
    double sum = 0;
    for (qsizetype i = 0; i < ring.size(); ++i) {
        const QPointF &a = ring[i], &b = ring[(i + 1) % ring.size()];
        sum += a.x() * b.y() - b.x() * a.y();
    }
    return sum;
}

qsizetype nearest(const QPolygonF &ring, QPointF to)
{
    const auto away = [&to](const QPointF &point) { return QPointF::dotProduct(point - to, point - to); };
    return std::ranges::min_element(ring, {}, away) - ring.begin();
}

base::GeoPoint placeAt(QPointF degrees) { return {degrees.y(), degrees.x()}; }

std::optional<Projection> wgs84()
{
    auto way = Projection::of(u"WGS84"_s);
    return way ? std::optional(*way) : std::nullopt;
}

} // namespace

QString GridMaker::Placed::record() const { return recordText(row, number); }
QString GridMaker::Taking::record() const { return recordText(shape.row, number); }

GridMaker::GridMaker(const FoundLayer &layer, const GridColumns &columns, const Projection &projection, const std::vector<Decision> &decisions,
                     Groundwork &work)
    : m_layer(layer), m_projection(projection), m_degrees(wgs84()), m_way(&projection), m_findings(projection, decisions), m_work(work)
{
    m_code = layer.columns.indexOf(columns.code);
    m_name = layer.columns.indexOf(columns.name);
    m_chief = layer.columns.indexOf(columns.chief);
    m_village = layer.columns.indexOf(columns.village);
}

TownGrids GridMaker::make()
{
    for (const FoundShape &shape : m_layer.shapes)
        m_given.insert(cellOf(shape, m_code));
    findMiddle();
    for (const FoundShape &shape : m_layer.shapes)
        take(shape);
    if (m_layer.leftOut > 0)
        m_findings.tell(Remark::Kind::Refused, 0, {},
                        QCoreApplication::translate("town", "%n record(s) more than can be taken, left out.", nullptr, m_layer.leftOut));
    refuseFarOnes();
    settleOverlaps();
    settleGaps();
    settleHoles();
    std::ranges::sort(m_grids, {}, [](const Placed &placed) { return placed.grid.code; });
    TownGrids made;
    for (Placed &each : m_grids)
        made.grids.push_back(std::move(each.grid));
    surround(made);
    m_findings.tellUnused();
    made.remarks = m_findings.takeRemarks();
    made.places = m_findings.takePlaces();
    return made;
}

void GridMaker::take(const FoundShape &shape)
{
    if (shape.parts.empty()) {
        m_findings.tell(Remark::Kind::Refused, shape.row, {}, saidOfRecord(QT_TRANSLATE_NOOP("town", "The record has no ground.")));
        return;
    }
    if (looksLikeDegrees(shape)) {
        if (!takesAsDegrees(shape))
            return;
        m_way = &*m_degrees;
    }
    takeParts(shape, codeFor(shape));
    m_way = &m_projection;
}

void GridMaker::takeParts(const FoundShape &shape, const QString &code)
{
    // The largest part keeps the code of the record.
    std::vector<FoundPart> parts = shape.parts;
    std::ranges::stable_sort(parts, std::greater(), [](const FoundPart &part) { return std::abs(doubleArea(part.ring)); });
    const size_t before = m_grids.size();
    int number = 0;
    for (const FoundPart &part : parts) {
        if (m_grids.size() >= kMostGrids) {
            m_findings.tell(Remark::Kind::Refused, shape.row, {},
                            saidOfRecord(QT_TRANSLATE_NOOP("town", "A town has %1 grids at the most; this record was left out.")).arg(kMostGrids));
            break;
        }
        ++number;
        takePart({shape, part, number == 1 ? code : freeCode(u"%1-%2"_s.arg(code.left(30)).arg(number)), number});
    }
    if (m_grids.size() > before + 1)
        m_findings.tell(Remark::Kind::Made, shape.row, code,
                        saidOfRecord(QT_TRANSLATE_NOOP("town", "The record has %1 parts; each is a grid of its own.")).arg(m_grids.size() - before));
}

QString GridMaker::freeCode(const QString &wanted) const
{
    QString code = wanted;
    for (int i = 2; m_codes.contains(code) || m_given.contains(code); ++i)
        code = u"%1-%2"_s.arg(wanted.left(30)).arg(i); // a code has forty characters at the most
    return code;
}

QString GridMaker::codeFor(const FoundShape &shape)
{
    const QString given = cellOf(shape, m_code);
    if (region::isCode(given) && !m_codes.contains(given))
        return given;
    const QString made = freeCode(u"G%1"_s.arg(shape.row, 2, 10, QLatin1Char('0')));
    const char *const why = given.isEmpty() ? QT_TRANSLATE_NOOP("town", "It has no code; it is %1 until somebody gives one.")
                            : region::isCode(given)
                                ? QT_TRANSLATE_NOOP("town", "Its code %2 is there already; it is %1 until somebody gives another.")
                                : QT_TRANSLATE_NOOP("town", "\"%2\" is no code (letters, digits, dots, dashes); it is %1 until somebody gives one.");
    QString what = saidOfRecord(why).arg(made);
    if (!given.isEmpty())
        what = what.arg(base::isolated(given.left(40)));
    m_findings.tell(Remark::Kind::Made, shape.row, made, what);
    return made;
}

QString GridMaker::nameOf(const FoundShape &shape) const { return cellOf(shape, m_name); }

/// The ring in degrees; none where a point of it has no place, which is said.
std::optional<QPolygonF> GridMaker::transformed(const FoundShape &shape, const QPolygonF &ring, const QString &code)
{
    QPolygonF degrees;
    degrees.reserve(ring.size());
    for (const QPointF &point : ring) {
        const auto place = m_way->toWgs84(point);
        if (!place) {
            const bool swapped = m_way->isDegrees() && m_way->toWgs84({point.y(), point.x()}).has_value();
            m_findings.tell(
                Remark::Kind::Refused, shape.row, code,
                swapped ? saidOfRecord(QT_TRANSLATE_NOOP("town", "Its longitudes and latitudes are exchanged. Exchange the axes in the file."))
                        : saidOfRecord(QT_TRANSLATE_NOOP("town", "A point of it is nowhere in this coordinate system. Choose another system.")),
                {}, point);
            return std::nullopt;
        }
        degrees.append({toCentimetre(place->longitude), toCentimetre(place->latitude)});
    }
    return degrees;
}

void GridMaker::takePart(const Taking &taking)
{
    const auto &[shape, part, code, number] = taking;
    auto ring = transformed(shape, part.ring, code);
    if (!ring)
        return;
    const auto refuse = [&](const QString &why) { m_findings.tell(Remark::Kind::Refused, shape.row, code, why, ring->value(0), part.ring.value(0)); };
    if (ring->size() > kMostMended && !region::ringFault(*ring).isEmpty())
        return refuse(saidOfRecord(QT_TRANSLATE_NOOP(
                                       "town", "Its border touches or crosses itself, and is too long to be mended: %1 points. Mend it in the file."))
                          .arg(ring->size()));
    const QPolygonF raw = *ring;
    region::CleanRing clean = m_work.settled(raw);
    if (clean.crossing) {
        ring = uncrossed(taking, raw, *clean.crossing);
        if (!ring)
            return;
        clean = m_work.settled(*ring);
    }
    if (clean.ring.isEmpty() || !region::ringFault(clean.ring).isEmpty())
        return refuse(saidOfRecord(QT_TRANSLATE_NOOP("town", "It has no area.")));
    if (const double speck = region::area(clean.ring); number > 1 && speck < kSpeck) {
        m_findings.tell(Remark::Kind::Cleaned, shape.row, code,
                        saidOfRecord(QT_TRANSLATE_NOOP("town", "A part of %1 m² beside the real one was left out.")).arg(speck, 0, 'f', 1),
                        ring->value(0), part.ring.value(0));
        return;
    }
    tellTouches(taking, raw, clean);
    region::Grid grid;
    grid.code = code;
    grid.ring = std::move(clean.ring);
    grid.holes = std::move(clean.holes);
    addHoles(taking, grid);
    settleSpikes(taking, raw, clean.spikes, grid);
    nameIt(shape, grid, number);
    grid.label = m_work.label({grid.ring, grid.holes});
    m_codes.insert(code);
    const double area = region::area(grid.ring, grid.holes);
    const FoundPart drawn{grid.ring, grid.holes};
    m_grids.push_back({std::move(grid), shape.row, number, area, drawn, part.ring.value(0)});
}

/// A border that crosses itself in another order, where somebody decided so; else none, and it is told.
std::optional<QPolygonF> GridMaker::uncrossed(const Taking &taking, const QPolygonF &ring, QPointF crossing)
{
    const auto &[shape, part, code, number] = taking;
    const QPointF original = part.ring.value(nearest(ring, crossing));
    TownPlace place;
    place.kind = TownPlace::Kind::Crossing;
    place.key = m_findings.keyOf(place.kind, taking.record(), original);
    const auto turned = m_findings.wants(place.kind, place.key) ? m_work.reordered(ring) : std::nullopt;
    if (turned) {
        const QRectF around = ring.boundingRect();
        const FoundPart after{m_work.settled(*turned).ring, {}};
        place.what = saidOfRecord(QT_TRANSLATE_NOOP("town", "Its border crosses itself; with its points in another order it has %1."))
                         .arg(areaText(region::area(after.ring)));
        place.rows = {shape.row};
        place.grids = QStringList{code};
        place.names = QStringList{nameOf(shape)};
        place.at = placeAt(crossing);
        place.original = original;
        place.squareMetres = region::area(after.ring);
        place.before = {seenAround({ring, {}}, around)};
        place.spot = place.before;
        place.options = {{Choice::Reorder, {seenAround(after, around)}}, {Choice::LeaveOut, {}}};
        const QString key = place.key;
        if (m_findings.take(std::move(place)) == Choice::Reorder) {
            m_findings.tell(Remark::Kind::Cleaned, shape.row, code,
                            saidOfRecord(QT_TRANSLATE_NOOP("town", "Its border crossed itself; its points were put into another order.")), crossing,
                            original, key);
            return turned;
        }
        m_findings.tell(
            Remark::Kind::Refused, shape.row, code,
            saidOfRecord(QT_TRANSLATE_NOOP("town", "Its border crosses itself; nobody can say which side is inside. Mend it in the file.")), crossing,
            original, key);
        return std::nullopt;
    }
    m_findings.tell(Remark::Kind::Refused, shape.row, code,
                    saidOfRecord(QT_TRANSLATE_NOOP("town", "Its border crosses itself; nobody can say which side is inside. Mend it in the file.")),
                    crossing, original);
    return std::nullopt;
}

void GridMaker::tellTouches(const Taking &taking, const QPolygonF &ring, const region::CleanRing &clean)
{
    for (const QPointF &touch : clean.touches)
        m_findings.tell(Remark::Kind::Cleaned, taking.shape.row, taking.code,
                        saidOfRecord(QT_TRANSLATE_NOOP("town", "Its border touched itself; it was parted by a centimetre.")), touch,
                        taking.part.ring.value(nearest(ring, touch)));
}

/// Spikes are off, unless somebody takes that back.
void GridMaker::settleSpikes(const Taking &taking, const QPolygonF &ring, const std::vector<QPointF> &spikes, region::Grid &grid)
{
    const FoundPart clean{grid.ring, grid.holes};
    for (const QPointF &tip : spikes) {
        const qsizetype at = nearest(ring, tip);
        const QPointF a = ring[(at + ring.size() - 1) % ring.size()], b = ring[(at + 1) % ring.size()];
        const auto away = [&tip](QPointF point) { return QPointF::dotProduct(point - tip, point - tip); };
        const QPointF foot = away(a) > 0 && (away(a) <= away(b) || away(b) == 0) ? a : b;
        const QPointF original = taking.part.ring.value(at);
        TownPlace place;
        place.kind = TownPlace::Kind::Spike;
        place.key = m_findings.keyOf(place.kind, taking.record(), original);
        const auto spiked = m_findings.wants(place.kind, place.key) ? withSpike(clean, tip, foot) : std::nullopt;
        QString what = saidOfRecord(QT_TRANSLATE_NOOP("town", "A spike without width was taken off."));
        bool isBack = false;
        if (spiked) {
            const QRectF around = QRectF(tip, foot).normalized();
            place.rows = {taking.shape.row};
            place.grids = QStringList{taking.code};
            place.names = QStringList{nameOf(taking.shape)};
            place.what = what;
            place.at = placeAt(tip);
            place.original = original;
            place.before = {seenAround({ring, {}}, around)};
            place.spot = {{QPolygonF({tip, foot}), {}}};
            place.options = {{Choice::Clean, {seenAround(clean, around)}}, {Choice::TakeBack, {seenAround(*spiked, around)}}};
            isBack = m_findings.take(place) == Choice::TakeBack;
        }
        if (isBack) {
            what = saidOfRecord(QT_TRANSLATE_NOOP("town", "A spike stays, four centimetres wide, as was decided."));
            if (const auto all = withSpike({grid.ring, grid.holes}, tip, foot)) {
                grid.ring = all->ring;
                grid.holes = all->holes;
            }
        }
        m_findings.tell(isBack ? Remark::Kind::Noted : Remark::Kind::Cleaned, taking.shape.row, taking.code, what, tip, original,
                        spiked ? place.key : QString());
    }
}

/// Holes that are sound stay; the others are left out and told.
void GridMaker::addHoles(const Taking &taking, region::Grid &grid)
{
    for (const QPolygonF &hole : taking.part.holes) {
        const auto ring = transformed(taking.shape, hole, grid.code);
        if (!ring)
            continue;
        region::CleanRing clean = ring->size() > kMostMended ? region::CleanRing{*ring, {}, {}, {}, {}} : region::cleaned(*ring);
        std::vector<QPolygonF> all = grid.holes;
        all.push_back(clean.ring);
        if (clean.crossing || clean.ring.isEmpty() || !region::ringFault(clean.ring).isEmpty() || !region::holesFault(grid.ring, all).isEmpty()) {
            m_findings.tell(Remark::Kind::Cleaned, taking.shape.row, grid.code,
                            saidOfRecord(QT_TRANSLATE_NOOP("town", "A hole in it is not sound, and was filled.")), ring->value(0), hole.value(0));
            continue;
        }
        grid.holes = std::move(all);
    }
}

void GridMaker::nameIt(const FoundShape &shape, region::Grid &grid, int number)
{
    grid.name = nameOf(shape);
    if (grid.name.isEmpty()) {
        grid.name = grid.code;
        m_findings.tell(Remark::Kind::Made, shape.row, grid.code,
                        saidOfRecord(QT_TRANSLATE_NOOP("town", "It has no name; it is called by its code until somebody gives one.")));
    } else if (number > 1)
        grid.name += u' ' + QString::number(number);
    grid.village = cellOf(shape, m_village);
    grid.chief = cellOf(shape, m_chief);
    if (!grid.chief.isEmpty())
        return;
    grid.chief = u"网格长·"_s + grid.code; // in the pack's language
    m_findings.tell(Remark::Kind::Made, shape.row, grid.code,
                    saidOfRecord(QT_TRANSLATE_NOOP("town", "It has no chief; %1 stands in until somebody gives one.")).arg(grid.chief));
}

} // namespace town
