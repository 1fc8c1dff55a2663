// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/plan/planmemory.h"
#include "region/pack/loader.h"
#include "support/testprogram.h"
#include "ui_hall/randomtown.h"

#include <QApplication>
#include <QTest>

#include <algorithm>
#include <array>
#include <random>

using namespace Qt::StringLiterals;
using ui::map::MapPlan;
using ui::map::MapStyle;

namespace {

/// Counts and pins of a town as they change from plan to plan. Seeded.
class ChangingTown {
public:
    ChangingTown(const region::Region &region, quint32 seed, int pins) : m_region(region), m_random(seed)
    {
        for (const region::Grid &grid : region.grids) {
            live::GridView view;
            view.code = grid.code;
            view.open[4] = int(below(3) == 0 ? 0 : below(40));
            m_quiet.push_back(view);
        }
        for (int pin = 0; pin < pins; ++pin)
            come();
    }

    /// One to three things happen.
    void change()
    {
        for (size_t many = 1 + below(3); many > 0; --many) {
            switch (below(8)) {
            case 0:
            case 1: come(); break;
            case 2: go(); break;
            case 3: turn(&live::PinView::overdue); break;
            case 4: turn(&live::PinView::waiting); break;
            case 5: m_quiet[below(m_quiet.size())].open[4] = int(std::array<size_t, 5>{0, 1, 7, 30, 1200}[below(5)]); break;
            case 6: m_chosen = m_pins.empty() || below(3) == 0 ? std::nullopt : std::optional(m_pins[below(m_pins.size())].id); break;
            default: m_callout = below(4) != 0;
            }
        }
    }

    [[nodiscard]] std::vector<live::GridView> grids() const
    {
        std::vector<live::GridView> views = m_quiet;
        for (const live::PinView &pin : m_pins) {
            const auto grid = std::ranges::find(views, pin.grid, &live::GridView::code);
            grid->open[domain::indexOf(pin.level)] += 1;
        }
        return views;
    }
    [[nodiscard]] std::vector<live::PinView> pins() const
    {
        std::vector<live::PinView> sorted = m_pins;
        std::ranges::stable_sort(sorted, {}, &live::PinView::level);
        return sorted;
    }
    [[nodiscard]] std::optional<live::PinView> chosen() const
    {
        const auto pin = std::ranges::find_if(m_pins, [this](const live::PinView &each) { return m_chosen == each.id; });
        return pin == m_pins.end() ? std::nullopt : std::optional(*pin);
    }
    [[nodiscard]] bool hasCallout() const { return m_callout; }

private:
    [[nodiscard]] size_t below(size_t limit) { return m_random() % limit; }
    void come()
    {
        const region::Grid &grid = m_region.grids[below(m_region.grids.size())];
        const QRectF box = grid.ring.boundingRect();
        const QPointF place = box.topLeft() + QPointF(box.width() * double(below(1000)), box.height() * double(below(1000))) / 1000;
        m_pins.push_back({{++m_newest},
                          below(3) == 0 ? domain::Severity::Red : domain::Severity::Orange,
                          {place.y(), place.x()},
                          grid.code,
                          below(2) == 0,
                          below(3) == 0});
    }
    void go()
    {
        if (!m_pins.empty())
            m_pins.erase(m_pins.begin() + qptrdiff(below(m_pins.size())));
    }
    void turn(bool live::PinView::*what)
    {
        if (!m_pins.empty()) {
            live::PinView &pin = m_pins[below(m_pins.size())];
            pin.*what = !(pin.*what);
        }
    }

    const region::Region &m_region;
    std::mt19937 m_random;
    std::vector<live::GridView> m_quiet; ///< without pins
    std::vector<live::PinView> m_pins;
    std::optional<base::CaseId> m_chosen;
    bool m_callout = true;
    quint64 m_newest = 0;
};

/// A town before one camera.
struct View {
    const ui::map::MapScene &scene;
    ui::map::Camera camera;
    MapStyle style;
};

View viewOf(const ui::map::MapScene &scene, QSize size, double unit, double closer)
{
    View view{scene, {}, unit > 0 ? ui::map::hallStyle(unit) : ui::map::deskStyle()};
    const qreal inset = view.style.label;
    view.camera.setView(size);
    view.camera.fit(scene.bounds(), QMarginsF(inset, inset, inset, inset));
    view.camera.zoomAt(QPointF(size.width() * 0.4, size.height() * 0.6), closer);
    return view;
}

MapPlan planned(const View &view, const ChangingTown &town, const MapPlan *before)
{
    const std::vector<live::GridView> grids = town.grids();
    const std::vector<live::PinView> pins = town.pins();
    ui::map::PlanInput input{.scene = view.scene, .camera = view.camera, .style = view.style, .grids = grids, .pins = pins};
    input.chosen = town.chosen();
    input.callout = town.hasCallout();
    input.calm = pins.empty() ? QSizeF(720, 290) * view.style.unit : QSizeF();
    input.before = before;
    input.overdueWord = u"超时"_s;
    input.unitWord = u"件"_s;
    input.unitWordOfOne = u"件"_s;
    input.scaleText = u"1 km"_s;
    input.scalePixels = view.style.scaleBar * 0.8;
    return ui::map::planMap(input);
}

/// The first field in which two plans differ; empty: none.
QString differing(const MapPlan &one, const MapPlan &other)
{
    const std::pair<bool, QString> fields[] = {{one.grids == other.grids, u"grids"_s},
                                               {one.pins == other.pins, u"pins"_s},
                                               {one.marks == other.marks, u"marks"_s},
                                               {one.words == other.words, u"words"_s},
                                               {one.callout == other.callout && one.smallCallout == other.smallCallout, u"call-out"_s},
                                               {one.elbow == other.elbow, u"its line"_s},
                                               {one.calm == other.calm, u"calm words"_s},
                                               {one.scale == other.scale && one.north == other.north, u"scale and north"_s},
                                               {one.landmark == other.landmark, u"landmark"_s}};
    const auto differs = std::ranges::find(fields, false, &std::pair<bool, QString>::first);
    return differs == std::end(fields) ? QString() : differs->second;
}

/// How many of the newest searches of two plans are one and the same, and how many of the later plan are its own.
std::pair<int, int> sharedAndNew(const MapPlan &before, const MapPlan &now)
{
    std::pair<int, int> counts;
    for (size_t grid = 0; grid < now.memory->searches.size(); ++grid) {
        const auto &was = before.memory->searches[grid].front(), &is = now.memory->searches[grid].front();
        (is == was ? counts.first : counts.second) += is ? 1 : 0;
    }
    return counts;
}

region::RegionPtr townOf(const QString &pack)
{
    if (pack.isEmpty())
        return randomTown(5, 9, 7);
    const auto opened = region::openRegion(QStringLiteral(GRIDHALL_SOURCE_DIR "/resources/regions/") + pack);
    return opened ? *opened : region::RegionPtr();
}

} // namespace

/// What a plan remembers of the one before spares it work, and never changes what it finds.
class TestPlanMemory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPlanIsTheSameWithoutIt_data()
    {
        QTest::addColumn<QString>("pack");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<double>("unit"); ///< 0: a desk's
        QTest::addColumn<double>("closer");
        QTest::addColumn<int>("pins");
        QTest::addColumn<int>("steps");
        QTest::newRow("xujing, hall 1920") << u"xujing"_s << QSize(1078, 584) << 0.5 << 1.0 << 9 << 30;
        QTest::newRow("xujing, hall 1024") << u"xujing"_s << QSize(575, 311) << 0.267 << 1.0 << 9 << 20;
        QTest::newRow("xujing, desk") << u"xujing"_s << QSize(700, 480) << 0.0 << 1.0 << 9 << 30;
        QTest::newRow("xujing, desk, close") << u"xujing"_s << QSize(1168, 644) << 0.0 << 3.0 << 20 << 20;
        QTest::newRow("jingansi, hall 1920") << u"jingansi"_s << QSize(1078, 584) << 0.5 << 1.0 << 5 << 20;
        QTest::newRow("tianlin, hall 1366") << u"tianlin"_s << QSize(766, 415) << 0.3556 << 1.0 << 7 << 20;
        QTest::newRow("boston, hall 1920") << u"boston"_s << QSize(1078, 584) << 0.5 << 1.0 << 20 << 10;
        QTest::newRow("newyork, hundreds of small grids") << u"newyork"_s << QSize(1078, 540) << 0.5 << 1.0 << 30 << 6;
        QTest::newRow("crooked grids with holes") << QString() << QSize(1168, 900) << 0.0 << 1.0 << 16 << 25;
    }

    void aPlanIsTheSameWithoutIt()
    {
        QFETCH(QString, pack);
        QFETCH(QSize, size);
        QFETCH(double, unit);
        QFETCH(double, closer);
        QFETCH(int, pins);
        QFETCH(int, steps);
        const region::RegionPtr town = townOf(pack);
        QVERIFY(town);
        const ui::map::MapScene scene(*town);
        const View view = viewOf(scene, size, unit, closer);
        ChangingTown changing(*town, 11, pins);
        MapPlan last = planned(view, changing, nullptr);
        int shared = 0, own = 0;
        for (int step = 0; step < steps; ++step) {
            changing.change();
            MapPlan bare = last;
            bare.memory.reset();
            MapPlan next = planned(view, changing, &last);
            const QString differs = differing(next, planned(view, changing, &bare));
            QVERIFY2(differs.isEmpty(), qPrintable(u"step %1: %2"_s.arg(step).arg(differs)));
            const auto [kept, made] = sharedAndNew(last, next);
            shared += kept;
            own += made;
            last = std::move(next);
        }
        QVERIFY(own > 0); // else nothing was held against anything
        QVERIFY(shared > 0);
    }

    /// Names that gave way are not looked for again while nothing beside them moves.
    void nothingIsSearchedTwice()
    {
        const region::RegionPtr town = townOf(u"xujing"_s);
        QVERIFY(town);
        const ui::map::MapScene scene(*town);
        const View view = viewOf(scene, {420, 300}, 0.0, 1.0);
        const ChangingTown still(*town, 3, 9);
        MapPlan last = planned(view, still, nullptr);
        int nameless = 0;
        for (const MapPlan::GridLabel &label : last.grids)
            nameless += label.text == scene.grids()[size_t(label.grid)].code ? 1 : 0;
        QVERIFY(nameless > 0);
        int made = 1;
        for (int again = 0; made > 0 && again < 6; ++again) {
            MapPlan next = planned(view, still, &last);
            made = sharedAndNew(last, next).second;
            last = std::move(next);
        }
        QCOMPARE(made, 0); // the first ones still looked from where a label stands by itself, not from where it stood
    }

    /// What moves beside a grid is seen: its search is another one.
    void aNeighbourIsSeen()
    {
        ui::map::LabelPlanner planner(QRectF(0, 0, 400, 300));
        planner.occupy(QRectF(300, 200, 40, 20));
        planner.beginSearch();
        QVERIFY(planner.isFree(QRectF(100, 100, 50, 20)));
        const ui::map::Neighbourhood around = planner.neighbourhood();
        QVERIFY(planner.answersAs(around));
        planner.occupy(QRectF(10, 10, 40, 20)); // far away
        QVERIFY(planner.answersAs(around));
        ui::map::LabelPlanner lined = planner;
        lined.occupyLine(QRectF(90, 105, 80, 4));
        QVERIFY(!lined.answersAs(around));
        planner.occupy(QRectF(148, 118, 40, 20)); // a corner
        QVERIFY(!planner.answersAs(around));
    }
};

GRIDHALL_TEST(TestPlanMemory, QApplication)
#include "tst_planmemory.moc"
