// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/largetown.h"
#include "bench/rounds.h"

#include <QCommandLineParser>
#include <QCoreApplication>

// The grid of a point, by the region's index, against a loop that asks each grid's QPolygonF until one has it. Both look at the same points, some of
// which lie outside the town. Then an element by its code in a town of 14,000, against one of 140.

using namespace Qt::StringLiterals;

namespace {

const region::Grid *byLoop(const region::Region &town, base::GeoPoint point)
{
    const QPointF at(point.longitude, point.latitude);
    for (const region::Grid &grid : town.grids) {
        const auto inHole = [at](const QPolygonF &hole) { return hole.containsPoint(at, Qt::OddEvenFill); };
        if (grid.ring.containsPoint(at, Qt::OddEvenFill) && std::ranges::none_of(grid.holes, inHole))
            return &grid;
    }
    return nullptr;
}

bool locate(const QString &name, int count, int rounds)
{
    const region::RegionPtr town = bench::need(region::openPack(name));
    const std::vector<base::GeoPoint> points = bench::pointsAround(*town, count);
    bench::Rounds found;
    for (int round = 0; round < rounds; ++round) {
        std::vector<const region::Grid *> mine, theirs;
        mine.reserve(points.size());
        theirs.reserve(points.size());
        const double ours = bench::cpuSeconds([&] {
            for (const base::GeoPoint point : points)
                mine.push_back(town->gridAt(point));
        });
        const double loop = bench::cpuSeconds([&] {
            for (const base::GeoPoint point : points)
                theirs.push_back(byLoop(*town, point));
        });
        found.add(ours / count, loop / count);
        int different = 0; // where grids lie over each other by a rounding each may be right
        for (size_t n = 0; n < points.size(); ++n)
            different += mine[n] != theirs[n];
        if (different > count / 1000)
            qFatal("the index and the loop disagree");
    }
    size_t corners = 0;
    for (const region::Grid &grid : town->grids)
        corners += size_t(grid.ring.size());
    return found.print(
        u"locate"_s, u"grid of a point in %1 (%2 grids, %3 corners), against a loop over QPolygonF"_s.arg(name).arg(town->grids.size()).arg(corners),
        count, u"s CPU"_s, bench::Goal::AtMost, 1.0 / 80);
}

bool elements(int count, int rounds)
{
    constexpr int kMany = 14'000, kFew = 140;
    const region::RegionPtr large = bench::townWith(kMany), small = bench::townWith(kFew);
    bench::Rounds found;
    for (int round = 0; round < rounds; ++round) {
        const auto look = [count](const region::Region &town, int most) {
            QStringList codes;
            for (int n = 0; n < most; ++n)
                codes << u"T%1"_s.arg((n * 7919LL) % most);
            int seen = 0;
            const double spent = bench::cpuSeconds([&] {
                for (int n = 0; n < count; ++n)
                    seen += town.element(codes[n % kFew]) != nullptr;
            });
            if (seen != count)
                qFatal("an element was not found");
            return spent / count;
        };
        const double ours = look(*large, kMany);
        found.add(ours, look(*small, kFew));
    }
    return found.print(u"locate"_s, u"an element by its code among 14,000, against 140"_s, count, u"s CPU"_s, bench::Goal::AtMost, 1.3);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions({{u"points"_s, u"Points in a measurement."_s, u"n"_s, u"200000"_s},
                       {u"rounds"_s, u"Measurements of each pair."_s, u"n"_s, u"9"_s},
                       {u"quick"_s, u"20,000 points, three rounds."_s}});
    parser.process(app);
    const bool quick = parser.isSet(u"quick"_s);
    const int points = quick ? 20'000 : parser.value(u"points"_s).toInt(), rounds = quick ? 3 : parser.value(u"rounds"_s).toInt();
    bool holds = locate(u"xujing"_s, points, rounds);
    holds &= locate(u"boston"_s, points, rounds);
    holds &= elements(points, rounds);
    return holds ? 0 : 2;
}
