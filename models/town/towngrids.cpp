// SPDX-License-Identifier: GPL-3.0-or-later
#include "town/towngrids.h"

#include "base/try.h"
#include "region/ground/cleanring.h"
#include "region/ground/geometry.h"
#include "region/ground/labelpoint.h"
#include "town/outline.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace town {

using namespace Qt::StringLiterals;

namespace {

constexpr double kOverlapTolerance = 25; ///< square metres: as a pack's own grids (region/read/readmap.cpp)
constexpr double kFarAway = 100'000;     ///< metres between a grid and the middle of all: nobody's town is that wide

QString told(const char *sentence) { return QCoreApplication::translate("town", sentence); }

bool isGridCode(const QString &text)
{
    static const QRegularExpression kCode(u"^[A-Za-z0-9._-]{1,40}$"_s);
    return kCode.match(text).hasMatch();
}

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
            take(shape);
        if (m_layer.leftOut > 0)
            remark(Remark::Kind::Refused, 0, {}, told(QT_TRANSLATE_NOOP("town", "%1 records are more than can be taken.")).arg(m_layer.leftOut));
        refuseFarOnes();
        refuseOverlaps();
        std::ranges::sort(m_grids, {}, [](const Placed &placed) { return placed.grid.code; });
        TownGrids made;
        for (Placed &each : m_grids)
            made.grids.push_back(std::move(each.grid));
        made.outline = outlineOf(made.grids);
        std::ranges::stable_sort(m_remarks, {}, &Remark::row);
        made.remarks = std::move(m_remarks);
        return made;
    }

private:
    struct Placed {
        region::Grid grid;
        int row = 0;
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

    [[nodiscard]] QString cell(const FoundShape &shape, qsizetype column) const { return shape.cells.value(column).trimmed(); }

    void take(const FoundShape &shape)
    {
        if (shape.parts.empty()) {
            remark(Remark::Kind::Refused, shape.row, {}, told(QT_TRANSLATE_NOOP("town", "The record has no ground.")));
            return;
        }
        const QString code = codeFor(shape);
        // The largest part keeps the code of the record.
        std::vector<FoundPart> parts = shape.parts;
        std::ranges::stable_sort(parts, std::greater(), [](const FoundPart &part) { return std::abs(doubleArea(part.ring)); });
        int number = 0;
        for (const FoundPart &part : parts) {
            ++number;
            const QString own = number == 1 ? code : freeCode(u"%1-%2"_s.arg(code).arg(number));
            if (number == 2)
                remark(Remark::Kind::Made, shape.row, code,
                       told(QT_TRANSLATE_NOOP("town", "The record has %1 parts; each is a grid of its own.")).arg(parts.size()));
            takePart(shape, part, own, number);
        }
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
        for (int i = 2; m_codes.contains(code); ++i)
            code = u"%1-%2"_s.arg(wanted).arg(i);
        return code;
    }

    QString codeFor(const FoundShape &shape)
    {
        const QString given = cell(shape, m_code);
        if (isGridCode(given) && !m_codes.contains(given))
            return given;
        const QString made = freeCode(u"G%1"_s.arg(shape.row, 2, 10, QLatin1Char('0')));
        const char *const why =
            given.isEmpty()     ? QT_TRANSLATE_NOOP("town", "It has no code; it is %1 until somebody gives one.")
            : isGridCode(given) ? QT_TRANSLATE_NOOP("town", "Its code %2 is there already; it is %1 until somebody gives another.")
                                : QT_TRANSLATE_NOOP("town", "\"%2\" is no code (letters, digits, dots, dashes); it is %1 until somebody gives one.");
        QString what = told(why).arg(made);
        if (!given.isEmpty())
            what = what.arg(given.left(40));
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
                       swapped ? told(QT_TRANSLATE_NOOP("town", "Its longitudes and latitudes are exchanged. Exchange the axes in the file."))
                               : told(QT_TRANSLATE_NOOP("town", "A point of it is nowhere in this coordinate system. Choose another system.")),
                       {}, point);
                return std::nullopt;
            }
            degrees.append({place->longitude, place->latitude});
        }
        return degrees;
    }

    void takePart(const FoundShape &shape, const FoundPart &part, const QString &code, int number)
    {
        const auto ring = transformed(shape, part.ring, code);
        if (!ring)
            return;
        region::CleanRing clean = region::cleaned(*ring);
        if (clean.crossing) {
            remark(Remark::Kind::Refused, shape.row, code,
                   told(QT_TRANSLATE_NOOP("town", "Its border crosses itself; nobody can say which side is inside. Mend it in the file.")),
                   clean.crossing, part.ring.value(nearest(*ring, *clean.crossing)));
            return;
        }
        if (clean.ring.isEmpty() || !region::ringFault(clean.ring).isEmpty()) {
            remark(Remark::Kind::Refused, shape.row, code, told(QT_TRANSLATE_NOOP("town", "It has no area.")), ring->value(0), part.ring.value(0));
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
        m_grids.push_back({std::move(grid), shape.row});
    }

    static qsizetype nearest(const QPolygonF &ring, QPointF to)
    {
        const auto far = [&to](const QPointF &point) { return QPointF::dotProduct(point - to, point - to); };
        return std::ranges::min_element(ring, {}, far) - ring.begin();
    }

    void tellCleaned(const FoundShape &shape, const FoundPart &part, const QPolygonF &ring, const region::CleanRing &clean, const QString &code)
    {
        for (const QPointF &spike : clean.spikes)
            remark(Remark::Kind::Cleaned, shape.row, code, told(QT_TRANSLATE_NOOP("town", "A spike without width was taken off.")), spike,
                   part.ring.value(nearest(ring, spike)));
        for (const QPointF &touch : clean.touches)
            remark(Remark::Kind::Cleaned, shape.row, code,
                   told(QT_TRANSLATE_NOOP("town", "Its border touched itself; it was parted by a centimetre.")), touch,
                   part.ring.value(nearest(ring, touch)));
    }

    /// Holes that are sound stay; the others are left out and told.
    void addHoles(const FoundShape &shape, const FoundPart &part, region::Grid &grid)
    {
        for (const QPolygonF &hole : part.holes) {
            const auto ring = transformed(shape, hole, grid.code);
            if (!ring)
                continue;
            region::CleanRing clean = region::cleaned(*ring);
            std::vector<QPolygonF> all = grid.holes;
            all.push_back(clean.ring);
            if (clean.crossing || clean.ring.isEmpty() || !region::ringFault(clean.ring).isEmpty() || !region::holesFault(grid.ring, all).isEmpty()) {
                remark(Remark::Kind::Cleaned, shape.row, grid.code, told(QT_TRANSLATE_NOOP("town", "A hole in it is not sound, and was filled.")),
                       ring->value(0), hole.value(0));
                continue;
            }
            grid.holes = std::move(all);
        }
    }

    void nameIt(const FoundShape &shape, region::Grid &grid, int number)
    {
        grid.name = cell(shape, m_name);
        if (grid.name.isEmpty())
            grid.name = grid.code;
        else if (number > 1)
            grid.name += u' ' + QString::number(number);
        grid.village = cell(shape, m_village);
        grid.chief = cell(shape, m_chief);
        if (!grid.chief.isEmpty())
            return;
        grid.chief = told(QT_TRANSLATE_NOOP("town", "Grid chief")) + u'·' + grid.code;
        remark(Remark::Kind::Made, shape.row, grid.code,
               told(QT_TRANSLATE_NOOP("town", "It has no chief; %1 stands in until somebody gives one.")).arg(grid.chief));
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
            remark(
                Remark::Kind::Refused, each.row, each.grid.code,
                told(QT_TRANSLATE_NOOP("town", "It lies %1 km beside the town. Look whether it is another town's, or in another coordinate system."))
                    .arg(qRound(far / 1000)),
                QPointF(each.grid.label.longitude, each.grid.label.latitude));
            return true;
        });
    }

    /// Of two that lie over each other the smaller one goes, until no two do.
    void refuseOverlaps()
    {
        std::vector<region::Grid> grids;
        for (const Placed &each : m_grids)
            grids.push_back(each.grid);
        QSet<size_t> gone;
        for (const region::Overlap &overlap : region::overlaps(grids, kOverlapTolerance)) {
            if (gone.contains(overlap.first) || gone.contains(overlap.second))
                continue;
            const auto areaOf = [&grids](size_t i) { return region::area(grids[i].ring, grids[i].holes); };
            const bool firstIsSmaller = areaOf(overlap.first) < areaOf(overlap.second);
            const size_t out = firstIsSmaller ? overlap.first : overlap.second, stays = firstIsSmaller ? overlap.second : overlap.first;
            gone.insert(out);
            remark(Remark::Kind::Refused, m_grids[out].row, grids[out].code,
                   told(QT_TRANSLATE_NOOP("town", "It lies over grid %1: %2 m² belong to both. Draw the border anew in the file."))
                       .arg(grids[stays].code)
                       .arg(qRound64(overlap.squareMetres)),
                   overlap.parts.empty() ? std::optional<QPointF>() : overlap.parts.front().at);
        }
        std::vector<Placed> left;
        for (size_t i = 0; i < m_grids.size(); ++i) {
            if (!gone.contains(i))
                left.push_back(std::move(m_grids[i]));
        }
        m_grids = std::move(left);
    }

    const FoundLayer &m_layer;
    const Projection &m_projection;
    qsizetype m_code = -1, m_name = -1, m_chief = -1, m_village = -1;
    QSet<QString> m_codes;
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
            return base::fail(
                base::ErrorCode::NotFound,
                told(QT_TRANSLATE_NOOP("town", "The file has no column \"%1\"; it has: %2."))
                    .arg(column.left(60), QStringList(layer.columns.first(std::min<qsizetype>(20, layer.columns.size()))).join(u", "_s)));
    }
    TownGrids made = GridMaker(layer, columns, projection).make();
    if (made.grids.empty())
        return base::fail(
            base::ErrorCode::Refused,
            made.remarks.empty()
                ? told(QT_TRANSLATE_NOOP("town", "The file has no grounds in it."))
                : told(QT_TRANSLATE_NOOP("town", "None of the file's grids can be taken; the first: %1")).arg(made.remarks.front().what));
    return made;
}

} // namespace town
