// SPDX-License-Identifier: GPL-3.0-or-later
#include "town/towngrids.h"

#include "base/text/outsidetext.h"
#include "region/ground/cleanring.h"
#include "region/ground/geometry.h"
#include "region/ground/labelpoint.h"
#include "region/rules/draft.h"
#include "town/outline.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace town {

using namespace Qt::StringLiterals;

namespace {

constexpr double kOverlapTolerance = 25;  ///< square metres: as a pack's own grids (region/read/readmap.cpp)
constexpr double kFarAway = 100'000;      ///< metres between a grid and the middle of all: nobody's town is that wide
constexpr qsizetype kMostMended = 10'000; ///< points of a border: to mend a longer one takes minutes
constexpr double kSpeck = 25;             ///< square metres: what a pack's loader drops, too (region/ground/geojson.cpp)
constexpr int kMostSettled = 3;
constexpr qsizetype kLongestName = 100;
constexpr double kToldGap = 10; ///< metres between grids: less is how borders are drawn

QString saidOfGrids(const char *sentence) { return QCoreApplication::translate("town", sentence); }

/// Puts a file's records into the town, one after the other.
class GridMaker {
public:
    GridMaker(const FoundLayer &layer, const GridColumns &columns, const Projection &projection) : m_layer(layer), m_projection(projection)
    {
        m_code = layer.columns.indexOf(columns.code);
        m_name = layer.columns.indexOf(columns.name);
        m_chief = layer.columns.indexOf(columns.chief);
        m_village = layer.columns.indexOf(columns.village);
    }

    TownGrids make()
    {
        for (const FoundShape &shape : m_layer.shapes)
            m_given.insert(cell(shape, m_code));
        for (const FoundShape &shape : m_layer.shapes)
            take(shape);
        if (m_layer.leftOut > 0)
            remark(Remark::Kind::Refused, 0, {},
                   saidOfGrids(QT_TRANSLATE_NOOP("town", "%1 records are more than can be taken, and were left out.")).arg(m_layer.leftOut));
        refuseFarOnes();
        refuseOverlaps();
        std::ranges::sort(m_grids, {}, [](const Placed &placed) { return placed.grid.code; });
        TownGrids made;
        for (Placed &each : m_grids)
            made.grids.push_back(std::move(each.grid));
        surround(made);
        std::ranges::stable_sort(m_remarks, {}, &Remark::row);
        made.remarks = std::move(m_remarks);
        return made;
    }

private:
    struct Placed {
        region::Grid grid;
        int row = 0;
        double area = 0; ///< square metres
    };

    void remark(Remark::Kind kind, int row, const QString &grid, const QString &what, std::optional<QPointF> degrees = {},
                std::optional<QPointF> original = {})
    {
        Remark one{kind, row, grid, what};
        if (degrees)
            one.at = base::GeoPoint{degrees->y(), degrees->x()};
        one.original = original;
        m_remarks.push_back(std::move(one));
    }

    [[nodiscard]] static QString cell(const FoundShape &shape, qsizetype column)
    {
        return base::atMost(base::oneLine(base::withoutControls(shape.cells.value(column))).simplified(), kLongestName);
    }

    void take(const FoundShape &shape)
    {
        if (shape.parts.empty()) {
            remark(Remark::Kind::Refused, shape.row, {}, saidOfGrids(QT_TRANSLATE_NOOP("town", "The record has no ground.")));
            return;
        }
        const QString code = codeFor(shape);
        // The largest part keeps the code of the record.
        std::vector<FoundPart> parts = shape.parts;
        std::ranges::stable_sort(parts, std::greater(), [](const FoundPart &part) { return std::abs(doubleArea(part.ring)); });
        const size_t before = m_grids.size();
        int number = 0;
        for (const FoundPart &part : parts) {
            if (m_grids.size() >= kMostGrids) {
                remark(Remark::Kind::Refused, shape.row, {},
                       saidOfGrids(QT_TRANSLATE_NOOP("town", "A town has %1 grids at the most; this record was left out.")).arg(kMostGrids));
                break;
            }
            ++number;
            takePart(shape, part, number == 1 ? code : freeCode(u"%1-%2"_s.arg(code.left(30)).arg(number)), number);
        }
        if (m_grids.size() > before + 1)
            remark(Remark::Kind::Made, shape.row, code,
                   saidOfGrids(QT_TRANSLATE_NOOP("town", "The record has %1 parts; each is a grid of its own.")).arg(m_grids.size() - before));
    }

    static double doubleArea(const QPolygonF &ring)
    {
        double sum = 0;
        for (qsizetype i = 0; i < ring.size(); ++i) {
            const QPointF &a = ring[i], &b = ring[(i + 1) % ring.size()];
            sum += a.x() * b.y() - b.x() * a.y();
        }
        return sum;
    }

    [[nodiscard]] QString freeCode(const QString &wanted) const
    {
        QString code = wanted;
        for (int i = 2; m_codes.contains(code) || m_given.contains(code); ++i)
            code = u"%1-%2"_s.arg(wanted.left(30)).arg(i); // a code has forty characters at the most
        return code;
    }

    QString codeFor(const FoundShape &shape)
    {
        const QString given = cell(shape, m_code);
        if (region::isCode(given) && !m_codes.contains(given))
            return given;
        const QString made = freeCode(u"G%1"_s.arg(shape.row, 2, 10, QLatin1Char('0')));
        const char *const why =
            given.isEmpty() ? QT_TRANSLATE_NOOP("town", "It has no code; it is %1 until somebody gives one.")
            : region::isCode(given)
                ? QT_TRANSLATE_NOOP("town", "Its code %2 is there already; it is %1 until somebody gives another.")
                : QT_TRANSLATE_NOOP("town", "\"%2\" is no code (letters, digits, dots, dashes); it is %1 until somebody gives one.");
        QString what = saidOfGrids(why).arg(made);
        if (!given.isEmpty())
            what = what.arg(base::isolated(given.left(40)));
        remark(Remark::Kind::Made, shape.row, made, what);
        return made;
    }

    /// The ring in degrees; none where a point of it has no place, which is said.
    std::optional<QPolygonF> transformed(const FoundShape &shape, const QPolygonF &ring, const QString &code)
    {
        QPolygonF degrees;
        degrees.reserve(ring.size());
        for (const QPointF &point : ring) {
            const auto place = m_projection.toWgs84(point);
            if (!place) {
                const bool swapped = m_projection.isDegrees() && m_projection.toWgs84({point.y(), point.x()}).has_value();
                remark(Remark::Kind::Refused, shape.row, code,
                       swapped ? saidOfGrids(QT_TRANSLATE_NOOP("town", "Its longitudes and latitudes are exchanged. Exchange the axes in the file."))
                               : saidOfGrids(QT_TRANSLATE_NOOP("town", "A point of it is nowhere in this coordinate system. Choose another system.")),
                       {}, point);
                return std::nullopt;
            }
            degrees.append({toCentimetre(place->longitude), toCentimetre(place->latitude)});
        }
        return degrees;
    }

    void takePart(const FoundShape &shape, const FoundPart &part, const QString &code, int number)
    {
        const auto ring = transformed(shape, part.ring, code);
        if (!ring)
            return;
        if (ring->size() > kMostMended && !region::ringFault(*ring).isEmpty()) {
            remark(Remark::Kind::Refused, shape.row, code,
                   saidOfGrids(QT_TRANSLATE_NOOP(
                                   "town", "Its border touches or crosses itself, and is too long to be mended: %1 points. Mend it in the file."))
                       .arg(ring->size()),
                   ring->value(0), part.ring.value(0));
            return;
        }
        region::CleanRing clean = region::cleaned(*ring);
        settle(clean);
        if (clean.crossing) {
            remark(Remark::Kind::Refused, shape.row, code,
                   saidOfGrids(QT_TRANSLATE_NOOP("town", "Its border crosses itself; nobody can say which side is inside. Mend it in the file.")),
                   clean.crossing, part.ring.value(nearest(*ring, *clean.crossing)));
            return;
        }
        if (clean.ring.isEmpty() || !region::ringFault(clean.ring).isEmpty()) {
            remark(Remark::Kind::Refused, shape.row, code, saidOfGrids(QT_TRANSLATE_NOOP("town", "It has no area.")), ring->value(0),
                   part.ring.value(0));
            return;
        }
        if (const double speck = region::area(clean.ring); number > 1 && speck < kSpeck) {
            remark(Remark::Kind::Cleaned, shape.row, code,
                   saidOfGrids(QT_TRANSLATE_NOOP("town", "A part of %1 m² beside the real one was left out.")).arg(speck, 0, 'f', 1), ring->value(0),
                   part.ring.value(0));
            return;
        }
        tellCleaned(shape, part, *ring, clean, code);
        region::Grid grid;
        grid.code = code;
        grid.ring = std::move(clean.ring);
        grid.holes = std::move(clean.holes);
        addHoles(shape, part, grid);
        nameIt(shape, grid, number);
        grid.label = region::labelPoint(grid.ring, grid.holes);
        m_codes.insert(code);
        const double area = region::area(grid.ring, grid.holes);
        m_grids.push_back({std::move(grid), shape.row, area});
    }

    static double toCentimetre(double degrees) { return std::round(degrees * 1e7) / 1e7; } // as a pack keeps it

    /// What was mended, to seven digits: clean still when a pack's loader looks at it.
    static void settle(region::CleanRing &clean)
    {
        for (int i = 0; i < kMostSettled && !clean.crossing; ++i) {
            for (QPointF &point : clean.ring)
                point = {toCentimetre(point.x()), toCentimetre(point.y())};
            const region::CleanRing again = region::cleaned(clean.ring);
            const bool isSettled = again.spikes.empty() && again.touches.empty();
            clean.ring = again.ring;
            clean.crossing = again.crossing;
            clean.holes.insert(clean.holes.end(), again.holes.begin(), again.holes.end());
            if (isSettled)
                return;
        }
    }

    static qsizetype nearest(const QPolygonF &ring, QPointF to)
    {
        const auto away = [&to](const QPointF &point) { return QPointF::dotProduct(point - to, point - to); };
        return std::ranges::min_element(ring, {}, away) - ring.begin();
    }

    void tellCleaned(const FoundShape &shape, const FoundPart &part, const QPolygonF &ring, const region::CleanRing &clean, const QString &code)
    {
        for (const QPointF &spike : clean.spikes)
            remark(Remark::Kind::Cleaned, shape.row, code, saidOfGrids(QT_TRANSLATE_NOOP("town", "A spike without width was taken off.")), spike,
                   part.ring.value(nearest(ring, spike)));
        for (const QPointF &touch : clean.touches)
            remark(Remark::Kind::Cleaned, shape.row, code,
                   saidOfGrids(QT_TRANSLATE_NOOP("town", "Its border touched itself; it was parted by a centimetre.")), touch,
                   part.ring.value(nearest(ring, touch)));
    }

    /// Holes that are sound stay; the others are left out and told.
    void addHoles(const FoundShape &shape, const FoundPart &part, region::Grid &grid)
    {
        for (const QPolygonF &hole : part.holes) {
            const auto ring = transformed(shape, hole, grid.code);
            if (!ring)
                continue;
            region::CleanRing clean = ring->size() > kMostMended ? region::CleanRing{*ring, {}, {}, {}, {}} : region::cleaned(*ring);
            std::vector<QPolygonF> all = grid.holes;
            all.push_back(clean.ring);
            if (clean.crossing || clean.ring.isEmpty() || !region::ringFault(clean.ring).isEmpty() || !region::holesFault(grid.ring, all).isEmpty()) {
                remark(Remark::Kind::Cleaned, shape.row, grid.code,
                       saidOfGrids(QT_TRANSLATE_NOOP("town", "A hole in it is not sound, and was filled.")), ring->value(0), hole.value(0));
                continue;
            }
            grid.holes = std::move(all);
        }
    }

    void nameIt(const FoundShape &shape, region::Grid &grid, int number)
    {
        grid.name = cell(shape, m_name);
        if (grid.name.isEmpty()) {
            grid.name = grid.code;
            remark(Remark::Kind::Made, shape.row, grid.code,
                   saidOfGrids(QT_TRANSLATE_NOOP("town", "It has no name; it is called by its code until somebody gives one.")));
        } else if (number > 1)
            grid.name += u' ' + QString::number(number);
        grid.village = cell(shape, m_village);
        grid.chief = cell(shape, m_chief);
        if (!grid.chief.isEmpty())
            return;
        grid.chief = u"网格长·"_s + grid.code; // in the pack's language
        remark(Remark::Kind::Made, shape.row, grid.code,
               saidOfGrids(QT_TRANSLATE_NOOP("town", "It has no chief; %1 stands in until somebody gives one.")).arg(grid.chief));
    }

    /// What lies a hundred kilometres beside everything else is another town's, or in another system.
    void refuseFarOnes()
    {
        if (m_grids.size() < 3)
            return;
        const auto middle = [this](auto part) {
            std::vector<double> all;
            for (const Placed &each : m_grids)
                all.push_back(part(each.grid.label));
            std::ranges::nth_element(all, all.begin() + qsizetype(all.size() / 2));
            return all[all.size() / 2];
        };
        const base::GeoPoint centre{middle([](base::GeoPoint at) { return at.latitude; }), middle([](base::GeoPoint at) { return at.longitude; })};
        std::erase_if(m_grids, [&](const Placed &each) {
            const double far = base::distance(centre, each.grid.label).value;
            if (far <= kFarAway)
                return false;
            remark(Remark::Kind::Refused, each.row, each.grid.code,
                   saidOfGrids(QT_TRANSLATE_NOOP(
                                   "town", "It lies %1 km beside the town. Look whether it is another town's, or in another coordinate system."))
                       .arg(qRound(far / 1000)),
                   QPointF(each.grid.label.longitude, each.grid.label.latitude));
            return true;
        });
    }

    /// Of two that lie over each other the smaller one goes. From the largest on, so that each is held against those alone that stay.
    void refuseOverlaps()
    {
        std::ranges::stable_sort(m_grids, std::greater(), &Placed::area);
        std::vector<Placed> left;
        std::vector<QRectF> around;
        for (Placed &each : m_grids) {
            const QRectF box = each.grid.ring.boundingRect();
            bool stays = true;
            for (size_t i = 0; i < left.size() && stays; ++i)
                stays = !around[i].intersects(box) || isBeside(each, left[i].grid);
            if (!stays)
                continue;
            around.push_back(box);
            left.push_back(std::move(each));
        }
        m_grids = std::move(left);
    }

    /// False, and told, where the grid lies over one that stays.
    bool isBeside(const Placed &placed, const region::Grid &larger)
    {
        const auto overlaps = region::overlaps({larger, placed.grid}, kOverlapTolerance);
        if (overlaps.empty())
            return true;
        const region::Overlap &overlap = overlaps.front();
        remark(Remark::Kind::Refused, placed.row, placed.grid.code,
               saidOfGrids(QT_TRANSLATE_NOOP("town", "It lies over grid %1: %2 m² belong to both. Draw the border anew in the file."))
                   .arg(larger.code)
                   .arg(qRound64(overlap.squareMetres)),
               overlap.parts.empty() ? std::optional<QPointF>() : overlap.parts.front().at);
        return false;
    }

    void surround(TownGrids &made)
    {
        Outline outline = outlineOf(made.grids);
        made.outline = std::move(outline.ring);
        if (outline.isAround)
            remark(Remark::Kind::Noted, 0, {},
                   saidOfGrids(
                       QT_TRANSLATE_NOOP("town", "The grids lie kilometres apart; the outline goes round all of them, with what is between them.")));
        else if (outline.widestGap >= kToldGap)
            remark(Remark::Kind::Noted, 0, {},
                   saidOfGrids(QT_TRANSLATE_NOOP("town", "Not all grids touch each other; the outline closes gaps of up to %1 m."))
                       .arg(outline.widestGap));
    }

    const FoundLayer &m_layer;
    const Projection &m_projection;
    qsizetype m_code = -1, m_name = -1, m_chief = -1, m_village = -1;
    QSet<QString> m_codes; ///< of grids that were taken
    QSet<QString> m_given; ///< in the file: none of them is made for another record
    std::vector<Placed> m_grids;
    std::vector<Remark> m_remarks;
};

} // namespace

QString word(Remark::Kind kind)
{
    switch (kind) {
    case Remark::Kind::Cleaned: return u"cleaned"_s;
    case Remark::Kind::Refused: return u"refused"_s;
    case Remark::Kind::Made: return u"made"_s;
    case Remark::Kind::Noted: return u"noted"_s;
    }
    Q_UNREACHABLE();
}

int TownGrids::count(Remark::Kind kind) const { return int(std::ranges::count(remarks, kind, &Remark::kind)); }

GridColumns guessedColumns(const QStringList &columns, GridColumns given)
{
    const auto guess = [&columns](QString &found, const QStringList &names) {
        for (const QString &name : names) {
            const auto at = std::ranges::find_if(columns, [&name](const QString &column) { return column.compare(name, Qt::CaseInsensitive) == 0; });
            if (found.isEmpty() && at != columns.end())
                found = *at;
        }
    };
    guess(given.code, {u"code"_s, u"WGBM"_s, u"网格编码"_s, u"网格编号"_s, u"编码"_s, u"编号"_s, u"id"_s});
    guess(given.name, {u"name"_s, u"WGMC"_s, u"网格名称"_s, u"名称"_s});
    guess(given.chief, {u"chief"_s, u"WGZ"_s, u"网格长"_s});
    guess(given.village, {u"village"_s, u"committee"_s, u"JWH"_s, u"居村"_s, u"居委会"_s, u"村居"_s});
    return given;
}

base::Result<TownGrids> gridsOf(const FoundLayer &layer, const GridColumns &columns, const Projection &projection)
{
    for (const QString &column : {columns.code, columns.name, columns.chief, columns.village}) {
        if (!column.isEmpty() && !layer.columns.contains(column))
            return base::fail(base::ErrorCode::NotFound, saidOfGrids(QT_TRANSLATE_NOOP("town", "The file has no column \"%1\"; it has: %2."))
                                                             .arg(base::isolated(column.left(60)),
                                                                  base::isolated(base::atMost(base::oneLine(layer.columns.join(u", "_s)), 300))));
    }
    TownGrids made = GridMaker(layer, columns, projection).make();
    if (!made.grids.empty() && made.outline.isEmpty())
        return base::fail(
            base::ErrorCode::Refused,
            saidOfGrids(QT_TRANSLATE_NOOP("town", "No outline can be made around these grids. Look whether they lie where they should.")));
    if (made.grids.empty()) {
        const auto first = std::ranges::find(made.remarks, Remark::Kind::Refused, &Remark::kind);
        return base::fail(base::ErrorCode::Refused,
                          first == made.remarks.end()
                              ? saidOfGrids(QT_TRANSLATE_NOOP("town", "The file has no grounds in it."))
                              : saidOfGrids(QT_TRANSLATE_NOOP("town", "None of the file's grids can be taken; the first: %1")).arg(first->what));
    }
    return made;
}

} // namespace town
