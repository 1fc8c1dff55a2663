// SPDX-License-Identifier: GPL-3.0-or-later
// What sensors say, on the map: pills of which all are silent, and the newest values in their tip.
#include "live/things/thingswatch.h"
#include "map/layer/sensorlayer.h"
#include "map/picture/sensorpills.h"
#include "store/things/readingring.h"
#include "store/things/ringreader.h"
#include "support/testprogram.h"
#include "ui_hall/mapstage.h"
#include "ui_hall/sensedtown.h"
#include "ui_hall/townbatch.h"

#include <QApplication>
#include <QPaintEvent>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Groups = std::vector<domain::GroupHealth>; ///< of sensedTown: tilt in the first grid, smoke in the third, homes in the first

/// Each kind with a period.
region::RegionPtr townWithPeriods(const region::Region &of, std::chrono::minutes period = 1min)
{
    region::Region town = of;
    auto plan = std::make_shared<domain::Plan>(*town.plan);
    for (domain::SensorKind &kind : plan->sensing.kinds)
        kind.period = period;
    town.plan = plan;
    return std::make_shared<const region::Region>(std::move(town));
}

std::unique_ptr<ui::map::MapView> sensorsOf(const HallStage &stage, const ui::theme::Theme &theme, ui::map::MapMode mode = ui::map::MapMode::Desk)
{
    auto view = shownMap(stage, theme, mode, {1168, 644}, mode == ui::map::MapMode::Hall ? 0.5 : 1);
    ui::map::LayerChoice choice;
    choice.layers = {u"sensors"_s, u"names"_s, u"grids"_s};
    view->setLayers(choice);
    view->grab();
    return view;
}

QImage seen(ui::map::MapView &view) { return view.grab().toImage().copy(4, 4, view.width() - 8, view.height() - 8); }

/// What the tip of a spot's pill says, without isolates; empty: there is no such pill.
QString tipOf(const ui::map::MapView &view, size_t spot)
{
    for (int y = 0; y < view.height(); y += 3) {
        for (int x = 0; x < view.width(); x += 3) {
            const ui::map::MapThing thing = view.thingAt(QPointF(x, y));
            if (std::ranges::find(thing.sensors, spot) != thing.sensors.end())
                return view.textOf(thing).remove(QChar(0x2068)).remove(QChar(0x2069));
        }
    }
    return {};
}

/// How many pixels of a widget are painted.
class PaintedArea final : public QObject {
public:
    qint64 area = 0;

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint) {
            for (const QRect &part : static_cast<QPaintEvent *>(event)->region())
                area += qint64(part.width()) * part.height();
        }
        return false;
    }
};

/// A ring beside a store that says things.
struct SaidThings {
    explicit SaidThings(const base::Clock &now) : clock(now) { static_cast<void>(ring.open()); }
    [[nodiscard]] bool say(const QString &thing, const domain::ReadingValue &value, const QString &unit, base::Milliseconds ago = 0ms)
    {
        const domain::Reading reading{thing, value, unit, clock.now() - ago};
        newest.push_back(reading);
        return ring.append({store::ReadingBatch::Kind::Came, clock.now(), u"sensing"_s, {reading}}, [this] { return newest; }).has_value();
    }
    [[nodiscard]] std::unique_ptr<live::ThingsWatch> watch(const region::RegionPtr &town, std::optional<base::Instant> moment = {}) const
    {
        return std::make_unique<live::ThingsWatch>(town, clock, std::make_unique<store::RingReader>(path), moment);
    }
    const base::Clock &clock;
    QTemporaryDir folder;
    QString path = folder.filePath(u"hall.store"_s);
    store::ReadingRing ring{path, {}};
    std::vector<domain::Reading> newest;
};

} // namespace

class TestSilentPills : public QObject {
    Q_OBJECT

    const ui::theme::Theme m_theme{look::Ground::Dark};

private Q_SLOTS:
    void aPillIsGreyWhenAllAreSilent_data()
    {
        QTest::addColumn<int>("heard");
        QTest::addColumn<int>("silent");
        QTest::addColumn<bool>("grey");
        QTest::addColumn<QString>("told");
        QTest::newRow("nothing was heard") << 0 << 0 << false << QString();
        QTest::newRow("well") << 7 << 0 << false << QString();
        QTest::newRow("one of them") << 7 << 1 << false << u"silent 1 of 7 that have spoken"_s;
        QTest::newRow("all but one") << 7 << 6 << false << u"silent 6 of 7 that have spoken"_s;
        QTest::newRow("all") << 7 << 7 << true << u"silent 7 of 7 that have spoken"_s;
        QTest::newRow("all that ever spoke") << 2 << 2 << true << u"silent 2 of 2 that have spoken"_s;
    }

    /// Partly silent is told in the tip alone; what is well again looks as before.
    void aPillIsGreyWhenAllAreSilent()
    {
        QFETCH(int, heard);
        QFETCH(int, silent);
        QFETCH(bool, grey);
        QFETCH(QString, told);
        const HallStage stage(townWithPeriods(sensedTown()), emptyBatch());
        const auto view = sensorsOf(stage, m_theme);
        const QString before = tipOf(*view, 1);
        QVERIFY(!before.isEmpty());
        const QImage well = seen(*view);
        view->setHealth({{}, {heard, silent, support::mockNow()}, {}});
        const QImage now = seen(*view);
        QCOMPARE(now != well, grey);
        QCOMPARE(tipOf(*view, 1), told.isEmpty() ? before : before + u" · "_s + told);
        view->restyle();
        QCOMPARE(seen(*view), now);
        view->setHealth({{}, {7, 0, {}}, {}});
        QCOMPARE(seen(*view), well);
        view->setHealth({});
        QCOMPARE(seen(*view), well);
    }

    void withoutAPeriodNobodyIsSilent()
    {
        const HallStage stage(townWithPeriods(sensedTown(), 0min), emptyBatch());
        const auto view = sensorsOf(stage, m_theme);
        const QImage well = seen(*view);
        view->setHealth({{5, 5, {}}, {7, 7, {}}, {5, 5, {}}});
        QCOMPARE(seen(*view), well);
    }

    /// A pill that falls silent is painted with its word, and little more; one of which another sensor falls silent is not.
    void littleIsPainted()
    {
        const HallStage stage(townWithPeriods(sensedTown()), emptyBatch());
        const auto view = sensorsOf(stage, m_theme);
        QVERIFY(QTest::qWaitForWindowExposed(view.get()));
        const auto settled = [] {
            for (int turn = 0; turn < 4; ++turn)
                QCoreApplication::processEvents();
        };
        settled();
        PaintedArea painted;
        view->installEventFilter(&painted);
        const qint64 whole = qint64(view->width()) * view->height();
        view->setHealth({{9'000, 10, {}}, {7, 7, {}}, {}});
        settled();
        QVERIFY2(painted.area > 0 && painted.area < whole / 20, qPrintable(QString::number(painted.area)));
        painted.area = 0;
        view->setHealth({{9'000, 11, {}}, {7, 7, base::fromMsec(1)}, {}});
        settled();
        QCOMPARE(painted.area, qint64(0));
    }

    void theWordLiesOnNothing_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("1040") << QSize(1040, 640);
        QTest::newRow("1600") << QSize(1600, 980);
    }

    void theWordLiesOnNothing()
    {
        QFETCH(QSize, size);
        const region::RegionPtr town = townWithPeriods(*packOrMock(u"jingansi"_s));
        const HallStage stage(town, townBatch(*town, 60, support::mockNow()));
        const auto view = shownMap(stage, m_theme, ui::map::MapMode::Desk, size);
        const live::SensorPoints points(*town);
        ui::map::MapState state;
        state.camera = view->camera();
        state.style = ui::map::deskStyle();
        state.choice.layers = {u"sensors"_s};
        state.plan = std::make_shared<const ui::map::MapPlan>(view->plan());
        const Groups groups(town->plan->sensing.groups.size(), {3, 3, {}});
        state.sensors = std::make_shared<const ui::map::SensorFigures>(
            ui::map::SensorFigures{std::make_shared<const std::vector<live::SensorSpot>>(points.spots()), points.alarms(),
                                   live::spotHealths(*town, points.spots(), groups)});
        const std::vector<ui::map::SensorPill> pills = ui::map::sensorPills(view->scene(), state);
        std::vector<QRectF> taken = view->plan().boxes();
        for (const ui::map::SensorPill &pill : pills)
            taken.push_back(pill.box);
        size_t words = 0;
        for (const ui::map::SensorPill &pill : pills) {
            QVERIFY(pill.health.isSilent());
            if (pill.tag.isNull())
                continue;
            ++words;
            QVERIFY(std::ranges::none_of(taken, [&pill](const QRectF &other) { return other.intersects(pill.tag); }));
            taken.push_back(pill.tag);
        }
        QVERIFY2(2 * words >= pills.size(), qPrintable(u"%1 of %2"_s.arg(words).arg(pills.size()))); // most find room
    }

    void silentHomesStayOnTheDesk_data()
    {
        QTest::addColumn<ui::map::MapMode>("mode");
        QTest::addColumn<bool>("picture");
        QTest::addColumn<bool>("shown");
        QTest::newRow("the wall") << ui::map::MapMode::Hall << false << false;
        QTest::newRow("a picture of the desk's map") << ui::map::MapMode::Desk << true << false;
        QTest::newRow("the desk's screen") << ui::map::MapMode::Desk << false << true;
    }

    void silentHomesStayOnTheDesk()
    {
        QFETCH(ui::map::MapMode, mode);
        QFETCH(bool, picture);
        QFETCH(bool, shown);
        const HallStage stage(townWithPeriods(sensedTown()), emptyBatch());
        const auto view = sensorsOf(stage, m_theme, mode);
        if (picture)
            view->leaveOutHomes();
        (void)seen(*view);
        const QImage well = seen(*view);
        view->setHealth({{}, {}, {5, 5, {}}});
        QCOMPARE(seen(*view) != well, shown);
    }

    /// A handful of them, the newest first: code, value with its unit or the word of its state, how long ago.
    void theTipSaysTheNewest()
    {
        const region::RegionPtr town = townWithPeriods(sensedTown());
        const HallStage stage(town, emptyBatch());
        SaidThings things(stage.clock);
        const QString code = u"smoke-%1-"_s.arg(town->grids[2].code);
        for (int n = 1; n <= 7; ++n)
            QVERIFY(things.say(code + QString::number(n), n == 6 ? domain::ReadingValue(u"open"_s) : domain::ReadingValue(n + 0.5),
                               n == 6 ? u""_s : u"%"_s, std::chrono::seconds(70 - 10 * n)));
        const auto watch = things.watch(town);
        const auto view = sensorsOf(stage, m_theme);
        view->setThings(*watch);
        QVERIFY(tipOf(*view, 1).endsWith(u"values unknown"_s)); // nobody has looked yet
        QTRY_VERIFY(watch->isKnown());
        view->grab();
        const QString tip = tipOf(*view, 1);
        QVERIFY2(
            tip.endsWith(u"%17 7.5 %, 00:00 ago · %16 open, 00:10 ago · %15 5.5 %, 00:20 ago · %14 4.5 %, 00:30 ago · %13 3.5 %, 00:40 ago"_s.replace(
                u"%1"_s, code)),
            qPrintable(tip));
        QVERIFY(!tipOf(*view, 0).contains(u"ago"_s)); // of whom nothing was heard
    }

    void beyondTheRingIsUnknown()
    {
        const region::RegionPtr town = townWithPeriods(sensedTown());
        const HallStage stage(town, emptyBatch());
        SaidThings things(stage.clock);
        QVERIFY(things.say(u"smoke-%1-1"_s.arg(town->grids[2].code), 1.5, u"%"_s));
        const auto view = sensorsOf(stage, m_theme);
        const QImage well = seen(*view);
        const auto watch = things.watch(town, support::mockNow() - 1h);
        view->setThings(*watch);
        QTest::qWait(200);
        QVERIFY(tipOf(*view, 1).endsWith(u"values unknown"_s));
        QCOMPARE(seen(*view), well); // nobody is silent whom nobody knows of
    }

    /// What the watch finds is on the map without anybody asking.
    void theWatchTellsTheMap()
    {
        const region::RegionPtr town = townWithPeriods(sensedTown());
        const HallStage stage(town, emptyBatch());
        SaidThings things(stage.clock);
        QVERIFY(things.say(u"smoke-%1-1"_s.arg(town->grids[2].code), 1.5, u"%"_s, 4min));
        const auto watch = things.watch(town);
        const auto view = sensorsOf(stage, m_theme);
        const QImage well = seen(*view);
        view->setThings(*watch);
        QTRY_VERIFY(watch->isKnown());
        QVERIFY(seen(*view) != well);
        QVERIFY2(tipOf(*view, 1).contains(u"silent 1 of 1 that have spoken"_s), qPrintable(tipOf(*view, 1)));
    }
};

GRIDHALL_TEST(TestSilentPills, QApplication)
#include "tst_silentpills.moc"
