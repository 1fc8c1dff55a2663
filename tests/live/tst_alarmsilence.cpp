// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/centre/plan.h"
#include "live/alarm/alarmrows.h"
#include "live/alarm/seatalarms.h"
#include "live/things/silence.h"
#include "live/things/thingswatch.h"
#include "store/things/readingring.h"
#include "store/things/ringreader.h"
#include "support/dutytown.h"
#include "support/mockfeed.h"
#include "support/testprogram.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using domain::AnnunciationKind;
using live::AnnunciationLife;

namespace {

region::RegionPtr quietTown()
{
    auto town = std::make_shared<region::Region>(*support::mockRegion());
    auto plan = std::make_shared<domain::Plan>(live::planOf(*town));
    domain::SensorKind smoke;
    smoke.code = u"smoke"_s;
    smoke.name = u"烟感"_s;
    smoke.period = 1min;
    plan->sensing = {};
    plan->sensing.kinds = {smoke};
    plan->sensing.groups = {{u"smoke"_s, u"11"_s, u"北小区"_s, 1, 3}, {u"smoke"_s, u"12"_s, u"张家"_s, 1, 3, true}, {u"smoke"_s, u"13"_s, {}, 1, 3}};
    plan->sensing.refreshSeconds = 1;
    town->plan = plan;
    town->prepare();
    return town;
}

/// A seat of a hall whose sensors speak when they are told to.
struct QuietStage {
    explicit QuietStage(const QStringList &spoke)
    {
        static_cast<void>(ring.open());
        for (const QString &thing : spoke)
            say(thing);
        hall.catchUp();
    }
    void sit()
    {
        watch = std::make_unique<live::ThingsWatch>(town, clock, std::make_unique<store::RingReader>(path));
        seat = std::make_unique<live::SeatAlarms>(hall, nullptr, nullptr, nullptr);
        QObject::connect(seat.get(), &live::SeatAlarms::alerted, seat.get(), [this](const live::SeatAlert &alert) { alerts.push_back(alert); });
        seat->followThings(*watch);
        hall.catchUp();
    }
    void say(const QString &thing)
    {
        const domain::Reading reading{thing, 1.0, u"%"_s, clock.now()};
        newest[thing] = reading;
        QVERIFY(ring.append({store::ReadingBatch::Kind::Came, clock.now(), u"sensing"_s, {reading}},
                            [this] { return std::vector<domain::Reading>(newest.begin(), newest.end()); }));
    }
    [[nodiscard]] const live::Annunciation *find(const QString &object) const
    {
        return seat->annunciator().find({AnnunciationKind::SensorsSilent, {}, -1, object});
    }
    [[nodiscard]] size_t told() const
    {
        return size_t(std::ranges::count(seat->annunciator().all().values(), AnnunciationKind::SensorsSilent,
                                         [](const live::Annunciation &each) { return each.condition.subject.kind; }));
    }

    region::RegionPtr town = quietTown();
    QTemporaryDir folder;
    QString path = folder.filePath(u"hall.store"_s);
    base::FixedClock clock{support::mockNow()};
    QHash<QString, domain::Reading> newest;
    store::ReadingRing ring{path, {}};
    support::MockFeed feed{std::make_shared<desk::Batch>(desk::Batch{{1}, true, {}})};
    live::Hall hall{town, clock, feed};
    std::unique_ptr<live::ThingsWatch> watch;
    std::unique_ptr<live::SeatAlarms> seat;
    std::vector<live::SeatAlert> alerts;
};

} // namespace

/// A silent group of sensors is an alarm of the seat, with its life, and no case.
class TestAlarmSilence : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aGroupThatFallsSilentIsHeardOnce();
    void whatWasSilentBeforeIsListedAndSilent();
    void aWholeTownIsOneAlarm();
    void aHomeIsNamedByItsGrid();
    void whoNeverSpokeIsNotSilent();
};

void TestAlarmSilence::aGroupThatFallsSilentIsHeardOnce()
{
    QuietStage stage({u"smoke-11-1"_s, u"smoke-13-1"_s});
    stage.sit();
    QTRY_VERIFY(stage.watch->isKnown());
    QCOMPARE(stage.told(), size_t(0));
    stage.clock.advance(4min);
    stage.say(u"smoke-13-1"_s); // the other group goes on
    QTRY_VERIFY_WITH_TIMEOUT(stage.find(u"smoke-11-1"_s) != nullptr, 60'000);
    QCOMPARE(stage.find(u"smoke-11-1"_s)->standing.life, AnnunciationLife::Unacknowledged);
    QCOMPARE(stage.find(u"smoke-11-1"_s)->condition.title, u"烟感, 北小区"_s);
    QCOMPARE(stage.alerts.size(), size_t(1));
    QCOMPARE(stage.hall.wall().open(), 0); // no item is named, so no case comes of it
    QVERIFY(stage.seat->acknowledge({AnnunciationKind::SensorsSilent, {}, -1, u"smoke-11-1"_s}));
    QCOMPARE(stage.find(u"smoke-11-1"_s)->standing.life, AnnunciationLife::Acknowledged);
    stage.say(u"smoke-11-2"_s); // it speaks again: over, and seen
    QTRY_VERIFY_WITH_TIMEOUT(stage.find(u"smoke-11-1"_s) == nullptr, 60'000);
    QCOMPARE(stage.alerts.size(), size_t(1));
}

void TestAlarmSilence::whatWasSilentBeforeIsListedAndSilent()
{
    QuietStage stage({u"smoke-11-1"_s});
    stage.clock.advance(4min);
    stage.say(u"smoke-13-1"_s);
    stage.sit();
    QTRY_VERIFY(stage.find(u"smoke-11-1"_s) != nullptr);
    QVERIFY(stage.alerts.empty());
    // Nobody has acknowledged it when it is over: it stays on the screen until somebody has.
    stage.say(u"smoke-11-1"_s);
    QTRY_VERIFY_WITH_TIMEOUT(stage.find(u"smoke-11-1"_s)->standing.life == AnnunciationLife::ReturnedUnseen, 60'000);
    const auto rows = live::alarmRows(stage.seat->annunciator());
    QCOMPARE(rows.size(), size_t(1));
    QCOMPARE(rows.front().section, live::AlarmSection::Returned);
}

/// A cable that is cut is one thing to look at, and not one for each group.
void TestAlarmSilence::aWholeTownIsOneAlarm()
{
    QuietStage stage({u"smoke-11-1"_s, u"smoke-12-1"_s, u"smoke-13-1"_s});
    stage.sit();
    QTRY_VERIFY(stage.watch->isKnown());
    stage.clock.advance(4min);
    QTRY_VERIFY_WITH_TIMEOUT(stage.find(u"*"_s) != nullptr, 60'000);
    QCOMPARE(stage.told(), size_t(1));
    QCOMPARE(stage.alerts.size(), size_t(1));
    stage.say(u"smoke-13-2"_s);
    QTRY_VERIFY_WITH_TIMEOUT(stage.find(u"smoke-11-1"_s) != nullptr, 60'000); // what is left of it
    QVERIFY(stage.find(u"*"_s) == nullptr);
    QCOMPARE(stage.told(), size_t(2));
}

void TestAlarmSilence::aHomeIsNamedByItsGrid()
{
    QuietStage stage({u"smoke-12-1"_s, u"smoke-13-1"_s});
    stage.sit();
    QTRY_VERIFY(stage.watch->isKnown());
    stage.clock.advance(4min);
    stage.say(u"smoke-13-1"_s);
    QTRY_VERIFY_WITH_TIMEOUT(stage.find(u"smoke-12-1"_s) != nullptr, 60'000);
    const QString title = stage.find(u"smoke-12-1"_s)->condition.title;
    QVERIFY2(!title.contains(u"张家"_s) && title.contains(u"12"_s), qPrintable(title));
}

void TestAlarmSilence::whoNeverSpokeIsNotSilent()
{
    QuietStage stage({});
    stage.clock.advance(24h);
    stage.sit();
    QTRY_VERIFY(stage.watch->isKnown());
    QCOMPARE(stage.told(), size_t(0));
}

GRIDHALL_TEST(TestAlarmSilence, QCoreApplication)
#include "tst_alarmsilence.moc"
