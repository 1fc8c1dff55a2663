// SPDX-License-Identifier: GPL-3.0-or-later
#include "casefile/casefilepanel.h"
#include "deskpage/deskpage.h"
#include "domain/centre/plan.h"
#include "hall/hallpage.h"
#include "live/flood/flood.h"
#include "map/mappage.h"
#include "queue/queuepanel.h"
#include "support/picturediff.h"
#include "support/randomday.h"
#include "support/testprogram.h"
#include "ui_desk/deskstage.h"
#include "ui_hall/hallstage.h"

#include <QApplication>
#include <QScreen>
#include <QTest>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// What stands on the screen, as it was painted bit by bit.
QImage onScreen(QWidget &window)
{
    return window.screen()->grabWindow(window.winId(), 0, 0, window.width(), window.height()).toImage().convertToFormat(QImage::Format_RGB32);
}

void settle()
{
    for (int turn = 0; turn < 4; ++turn)
        QCoreApplication::processEvents();
}

/// What a day goes by in: a stage's own.
struct Place {
    const region::Region &region;
    base::FixedClock &clock;
    support::MockFeed &feed;
    live::Hall &hall;
};

/// Nothing red or orange, as in a good night.
std::vector<domain::CaseBrief> calmed(std::vector<domain::CaseBrief> cases)
{
    for (domain::CaseBrief &brief : cases) {
        if (domain::isWorse(brief.level, domain::Severity::Yellow))
            brief.level = domain::Severity::Yellow;
    }
    return cases;
}

desk::BatchPtr calmBatch(const region::Region &region)
{
    auto batch = std::make_shared<desk::Batch>(*support::mockupBatch(region));
    batch->cases = calmed(std::move(batch->cases));
    return batch;
}

/// Sensors of the town reported these.
void senseThem(const region::Region &region, support::RandomDay &day, std::vector<domain::CaseBrief> &cases)
{
    for (domain::CaseBrief &brief : cases) {
        const std::vector<domain::SensorGroup> &groups = region.plan->sensing.groups;
        const domain::SensorGroup &group = groups[day.below(groups.size())];
        brief.element = u"%1-%2-%3"_s.arg(group.kind, group.grid).arg(group.first);
    }
}

/// The town, each of whose sensors has a period.
region::RegionPtr withPeriods(const region::RegionPtr &of)
{
    auto town = std::make_shared<region::Region>(*of);
    auto plan = std::make_shared<domain::Plan>(*town->plan);
    for (domain::SensorKind &kind : plan->sensing.kinds)
        kind.period = std::chrono::minutes(1);
    town->plan = plan;
    return town;
}

/// Some groups are silent, in part or whole.
std::vector<domain::GroupHealth> anyHealth(support::RandomDay &day, size_t groups)
{
    std::vector<domain::GroupHealth> healths;
    for (size_t group = 0; group < groups; ++group)
        healths.push_back({int(day.below(2) * 3), 0, {}});
    for (domain::GroupHealth &health : healths)
        health.silent = day.below(2) == 0 ? health.heard : int(day.below(size_t(health.heard) + 1));
    return healths;
}

/// Some grids were patrolled, some of them lately.
std::vector<live::GridPatrol> anyPatrols(support::RandomDay &day, size_t grids)
{
    std::vector<live::GridPatrol> patrols(grids);
    for (live::GridPatrol &patrol : patrols) {
        patrol.isAsked = day.below(8) != 0;
        if (patrol.isAsked && day.below(3) == 0)
            patrol.last = live::PatrolBar{};
        patrol.isRecent = patrol.last && day.below(2) == 0;
    }
    return patrols;
}

/// More alike cases at once than a seat takes one by one.
std::vector<domain::CaseBrief> flood(const region::Region &region, base::Instant now)
{
    domain::CaseBrief brief;
    brief.title = u"Tree down"_s;
    brief.item = std::ranges::min(region.rulebook.items.keys());
    brief.grid = region.grids.front().code;
    brief.source = region.sources.front().code;
    brief.level = domain::Severity::Yellow;
    brief.state = domain::CaseState::Filed;
    brief.reportedAt = brief.changedAt = now;
    brief.filedAt = now;
    std::vector<domain::CaseBrief> cases;
    for (int n = 0; n < live::Flood::kMost + 8; ++n) {
        brief.id = {quint64(60'000 + n)};
        brief.number = u"251107XJ%1"_s.arg(6000 + n);
        cases.push_back(brief);
    }
    return cases;
}

/// A day before a window.
struct Course {
    quint32 seed;
    int steps;
    std::function<void(support::RandomDay &)> touch{}; ///< what a person does now and then
    QRect large{};                                     ///< where letters of 64 pixels and more stand
    bool calm = false;
    bool sensors = false;                               ///< now and then what changes is an alarm of a sensor
    std::function<void(support::RandomDay &)> health{}; ///< what sensors say at each step
};

/// Forgets every kept picture and paints the whole window.
void paintWhole(QWidget &window)
{
    for (auto *map : window.findChildren<ui::map::MapView *>())
        map->restyle();
    if (auto *map = qobject_cast<ui::map::MapView *>(&window))
        map->restyle();
    if (auto *list = qobject_cast<ui::queue::CaseListView *>(&window))
        list->restyle();
    window.update();
    for (QWidget *part : window.findChildren<QWidget *>())
        part->update();
    settle();
}

/// Half a second ends here, or never: nothing blinks between the two paintings.
void blink(QWidget &window, bool fires)
{
    for (QTimer *timer : window.findChildren<QTimer *>(u"blink"_s)) {
        timer->setInterval(std::chrono::hours(1)); // whoever starts it again waits, too
        if (fires)
            QMetaObject::invokeMethod(timer, "timeout", Qt::DirectConnection);
    }
}

/// What a seat has on the wall, by turns: nothing, a case, an area.
desk::OnWall sentInTurn(int turn, const HallStage &stage)
{
    const auto pins = stage.hall.pins();
    desk::WallCall call{{u"坐席03"_s, {}, domain::Role::Dispatcher}, {}, stage.hall.now(), stage.hall.now() + desk::kOnWallFor, false};
    if (turn % 3 == 1 && !pins.empty())
        call.topic.caseId = pins.back().id;
    else if (turn % 3 == 2)
        call.topic.grid = stage.region->grids.back().code;
    return call.topic.isValid() ? desk::OnWall{call} : desk::OnWall{};
}

} // namespace

/// Only what changed is painted, and the screen is, pixel for pixel, as if everything had been.
class TestRepaint : public QObject {
    Q_OBJECT

    /// A day goes by before the window; after each step what is on the screen is held against the whole painting.
    static void live(const Place &place, QWidget &window, const Course &course)
    {
        support::RandomDay day(place.region, *support::mockupBatch(place.region), course.seed);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        settle();
        for (int step = 0; step < course.steps; ++step) {
            const size_t what = goOn(place, window, course, day);
            const QImage parts = onScreen(window);
            paintWhole(window);
            const QString differs = support::difference(parts, onScreen(window), {course.large, {}});
            keep(differs, parts, window);
            QVERIFY2(differs.isEmpty(), qPrintable(u"step %1, kind %2: %3"_s.arg(step).arg(what).arg(differs)));
        }
    }

    /// One step of the day; which.
    static size_t goOn(const Place &place, QWidget &window, const Course &course, support::RandomDay &day)
    {
        const size_t what = day.below(8);
        if (what < 5) {
            std::vector<domain::CaseBrief> changes = day.next(1 + int(day.below(3)), place.clock.now());
            if (course.sensors)
                senseThem(place.region, day, changes);
            place.feed.publish(course.calm ? calmed(std::move(changes)) : std::move(changes));
        }
        if (what >= 3)
            place.clock.advance(std::chrono::seconds(1 + day.below(what == 7 ? 900 : 2)));
        place.hall.catchUp();
        blink(window, what % 2 == 0);
        if (course.health)
            course.health(day);
        if (what == 6 && course.touch)
            course.touch(day);
        settle();
        blink(window, false);
        return what;
    }

    static void keep(const QString &differs, const QImage &first, QWidget &window)
    {
        if (differs.isEmpty() || !qEnvironmentVariableIsSet("GRIDHALL_KEEP_PICTURES"))
            return;
        first.save(u"repaint-parts.png"_s);
        onScreen(window).save(u"repaint-whole.png"_s);
    }

private Q_SLOTS:
    void theHallIsPaintedAsAWhole_data()
    {
        using look::Ground;
        QTest::addColumn<Ground>("ground");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<QString>("mode");
        QTest::addColumn<int>("steps");
        QTest::addColumn<quint32>("seed");
        QTest::newRow("dark 1080") << Ground::Dark << QSize(1920, 1080) << u""_s << 30 << 1U;
        QTest::newRow("light 1080") << Ground::HallLight << QSize(1920, 1080) << u""_s << 30 << 2U;
        QTest::newRow("dark, two halves") << Ground::Dark << QSize(3840, 1080) << u""_s << 30 << 3U;
        QTest::newRow("dark 768") << Ground::Dark << QSize(1366, 768) << u""_s << 30 << 4U;
        QTest::newRow("dark 2160") << Ground::Dark << QSize(3840, 2160) << u""_s << 6 << 5U;
        QTest::newRow("light 2160") << Ground::HallLight << QSize(3840, 2160) << u""_s << 6 << 6U;
        QTest::newRow("night 1080") << Ground::Dark << QSize(1920, 1080) << u"night"_s << 12 << 7U;
        QTest::newRow("a drill") << Ground::Dark << QSize(1366, 768) << u"drill"_s << 12 << 8U;
        QTest::newRow("the past") << Ground::HallLight << QSize(1366, 768) << u"past"_s << 12 << 9U;
    }

    void theHallIsPaintedAsAWhole()
    {
        QFETCH(look::Ground, ground);
        QFETCH(QSize, size);
        QFETCH(QString, mode);
        QFETCH(int, steps);
        QFETCH(quint32, seed);
        const region::RegionPtr town = packOrMock(u"xujing"_s);
        const bool night = mode == "night"_L1;
        HallStage stage(town, night ? calmBatch(*town) : support::mockupBatch(*town));
        const ui::theme::Theme theme(ground);
        const auto make = [&stage, &theme, mode] {
            auto page = std::make_unique<ui::hall::HallPage>(stage.hall, theme);
            page->setDrill(mode == "drill"_L1);
            if (mode == "past"_L1)
                page->setReplay(nullptr, nullptr);
            return page;
        };
        const std::unique_ptr<ui::hall::HallPage> page = make();
        page->resize(size);
        page->grab(); // lays it out
        Course course{seed, steps};
        course.touch = [&page, &stage, turn = 0](support::RandomDay &day) mutable {
            const auto pins = stage.hall.pins();
            page->setChosenCase(pins.empty() || day.below(2) == 0 ? std::nullopt : std::optional(pins[day.below(pins.size())].id));
            page->setSent(sentInTurn(++turn, stage));
        };
        // In 4K the time and the counts on the map are as large as those of the wall.
        course.large = size.height() < 2160 ? page->layoutNow().wall : page->rect();
        course.calm = night;
        live({*stage.region, stage.clock, stage.feed, stage.hall}, *page, course);
        QCOMPARE(page->isQuiet(), night);
    }

    void theMapIsPaintedAsAWhole_data()
    {
        QTest::addColumn<look::Ground>("ground");
        QTest::addColumn<bool>("close");
        QTest::addColumn<quint32>("seed");
        QTest::newRow("dark") << look::Ground::Dark << false << 11U;
        QTest::newRow("light") << look::Ground::HallLight << false << 12U;
        QTest::newRow("dark, close") << look::Ground::Dark << true << 13U;
    }

    void theMapIsPaintedAsAWhole()
    {
        QFETCH(look::Ground, ground);
        QFETCH(bool, close);
        QFETCH(quint32, seed);
        HallStage stage(packOrMock(u"xujing"_s));
        const ui::theme::Theme theme(ground);
        ui::map::MapView view(stage.hall, theme, ui::map::MapMode::Desk);
        view.resize(1640, 1000);
        ui::map::LayerChoice choice;
        if (!stage.region->elements.empty())
            choice.elementKinds = {stage.region->elements.front().kind};
        view.setLayers(choice);
        if (close)
            view.centreOn(support::mockId(u"1107-0160"_s), base::Metres{1200});
        const auto touch = [&view, &stage](support::RandomDay &day) {
            const auto pins = stage.hall.pins();
            view.setChosenCase(pins.empty() || day.below(3) == 0 ? std::nullopt : std::optional(pins[day.below(pins.size())].id));
            view.setChosenGrid(day.below(2) == 0 ? QString() : stage.region->grids[day.below(stage.region->grids.size())].code);
            view.setCallout(day.below(4) != 0);
        };
        live({*stage.region, stage.clock, stage.feed, stage.hall}, view, {seed, 40, touch});
    }

    void theLayersArePaintedAsAWhole_data()
    {
        QTest::addColumn<bool>("close");
        QTest::addColumn<quint32>("seed");
        QTest::newRow("the town") << false << 51U;
        QTest::newRow("close") << true << 52U;
    }

    /// Sensors whose alarms and silences come and go, key areas, elements: dimmed and in any order.
    void theLayersArePaintedAsAWhole()
    {
        QFETCH(bool, close);
        QFETCH(quint32, seed);
        HallStage stage(withPeriods(packOrMock(u"xujing"_s)));
        const ui::theme::Theme theme(look::Ground::Dark);
        ui::map::MapView view(stage.hall, theme, ui::map::MapMode::Desk);
        view.resize(1400, 900);
        ui::map::LayerChoice choice;
        choice.layers += {u"sensors"_s, u"key-areas"_s, u"heat"_s};
        if (!stage.region->elements.empty())
            choice.elementKinds = {stage.region->elements.front().kind};
        view.setLayers(choice);
        auto hours = std::make_shared<report::GridHours>();
        for (const region::Grid &grid : stage.region->grids)
            hours->grids[grid.code][0] = int(hours->grids.size());
        view.setHeat(hours);
        if (close)
            view.centreOn(support::mockId(u"1107-0160"_s), base::Metres{2400});
        const QStringList blocks = ui::map::blocksOf(ui::map::layers());
        const auto touch = [&](support::RandomDay &day) {
            choice.setOpacity(blocks[qsizetype(day.below(size_t(blocks.size())))], int(20 * (1 + day.below(5))));
            choice.order = day.below(3) == 0 ? QStringList() : QStringList{blocks[qsizetype(day.below(size_t(blocks.size())))]};
            view.setLayers(choice);
        };
        Course course{seed, 40, touch};
        course.sensors = true;
        course.health = [&](support::RandomDay &day) {
            view.setHealth(anyHealth(day, stage.region->plan->sensing.groups.size()));
            view.setPatrols(anyPatrols(day, stage.region->grids.size()));
        };
        live({*stage.region, stage.clock, stage.feed, stage.hall}, view, course);
    }

    void theMapPageIsPaintedAsAWhole_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<int>("steps");
        QTest::addColumn<quint32>("seed");
        QTest::newRow("1080") << QSize(1920, 1080) << 12 << 31U;
        QTest::newRow("2160") << QSize(3840, 2160) << 6 << 32U;
    }

    void theMapPageIsPaintedAsAWhole()
    {
        QFETCH(QSize, size);
        QFETCH(int, steps);
        QFETCH(quint32, seed);
        HallStage stage(packOrMock(u"xujing"_s));
        const ui::theme::Theme theme(look::Ground::Dark);
        ui::map::MapPage page(stage.hall, theme);
        page.resize(size);
        QString grid;
        const auto touch = [&](support::RandomDay &day) {
            const auto pins = stage.hall.pins();
            page.setChosenCase(pins.empty() || day.below(3) == 0 ? std::nullopt : std::optional(pins[day.below(pins.size())].id));
            grid = day.below(3) == 0 ? QString() : stage.region->grids[day.below(stage.region->grids.size())].code;
            page.setChosenGrid(grid);
        };
        Course course{seed, steps, touch};
        live({*stage.region, stage.clock, stage.feed, stage.hall}, page, course);
    }

    void theQueueIsPaintedAsAWhole()
    {
        HallStage stage(packOrMock(u"xujing"_s));
        const ui::theme::Theme theme(look::Ground::Dark);
        live::QueueModel model(stage.hall);
        const ui::queue::RowSource source{[&model](int row) { return model.rowAt(row); },
                                          [&model](int row) { return model.idAt(row); },
                                          [&model](base::CaseId id) { return model.rowOf(id); },
                                          {}};
        ui::queue::CaseListView view(theme, stage.hall, &model, source);
        view.resize(1000, 900);
        connect(&model, &live::QueueModel::countsChanged, &view, &ui::queue::CaseListView::refreshRows);
        connect(&stage.hall, &live::Hall::secondPassed, &view, &ui::queue::CaseListView::refreshRows);
        const auto touch = [&view, &model](support::RandomDay &day) {
            if (model.rowCount() > 0)
                view.selectRow(int(day.below(size_t(model.rowCount()))));
        };
        live({*stage.region, stage.clock, stage.feed, stage.hall}, view, {21U, 40, touch});
    }

    /// A second changes the clock and the times, a changed count its own places: most of the wall is not painted at all.
    void littleIsPainted()
    {
        HallStage stage(packOrMock(u"xujing"_s));
        const ui::theme::Theme theme(look::Ground::Dark);
        ui::hall::HallPage page(stage.hall, theme);
        page.resize(1920, 1080);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        settle();
        class Painted final : public QObject {
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
        } painted;
        for (QWidget *part : page.findChildren<QWidget *>())
            part->installEventFilter(&painted);
        const qint64 whole = qint64(page.width()) * page.height();
        stage.clock.advance(std::chrono::seconds(1));
        stage.hall.catchUp();
        settle();
        QVERIFY2(painted.area > 0 && painted.area < whole / 8, qPrintable(QString::number(double(painted.area) / double(whole))));
        painted.area = 0;
        domain::CaseBrief brief = support::mockupBatch(*stage.region)->cases.back();
        brief.id = {91'000};
        brief.level = domain::Severity::Green;
        brief.state = domain::CaseState::OnScene;
        brief.closedAt = brief.endedAt = std::nullopt;
        stage.feed.publish(std::vector{brief});
        stage.hall.catchUp();
        settle();
        QVERIFY2(painted.area > 0 && painted.area < whole / 4, qPrintable(QString::number(double(painted.area) / double(whole))));
    }

    void theDeskIsPaintedAsAWhole_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<bool>("floods");
        QTest::addColumn<int>("steps");
        QTest::addColumn<quint32>("seed");
        QTest::newRow("1080") << QSize(1920, 1080) << false << 18 << 41U;
        QTest::newRow("2160") << QSize(3840, 2160) << false << 6 << 42U;
        QTest::newRow("a flood") << QSize(1920, 1080) << true << 12 << 43U;
    }

    /// The last one: the stage gives the program the desk's style.
    void theDeskIsPaintedAsAWhole()
    {
        QFETCH(QSize, size);
        QFETCH(bool, floods);
        QFETCH(int, steps);
        QFETCH(quint32, seed);
        DeskStage stage;
        ui::deskpage::DeskPage &page = stage.openPage(size);
        page.openCase(support::mockId(kNumber));
        if (floods)
            stage.feed.publish(flood(*stage.region, stage.clock.now()));
        stage.hall.catchUp();
        DeskStage::settle();
        QCOMPARE(page.queue().model().folded() > 0, floods);
        const auto touch = [&page](support::RandomDay &day) {
            const live::QueueModel &rows = page.queue().model();
            page.openCase(rows.idAt(int(day.below(size_t(rows.rowCount())))));
            DeskStage::settle();
        };
        Course course{seed, steps, touch};
        live({*stage.region, stage.clock, stage.feed, stage.hall}, page, course);
    }
};

GRIDHALL_TEST(TestRepaint, QApplication)
#include "tst_repaint.moc"
