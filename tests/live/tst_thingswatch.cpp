// SPDX-License-Identifier: GPL-3.0-or-later
// The console's side of the ring: newest values, health, what changed, and a past moment.
#include "domain/centre/plan.h"
#include "live/things/silence.h"
#include "live/things/thingswatch.h"
#include "store/things/readingring.h"
#include "store/things/ringreader.h"
#include "support/testprogram.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <random>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const base::Instant kWatchStart = base::fromIso(u"2025-11-07T06:00:00Z"_s).value();

region::RegionPtr watchedTown()
{
    auto town = std::make_shared<region::Region>();
    town->rulebook.calendar.zone = QTimeZone("Asia/Shanghai");
    auto plan = std::make_shared<domain::Plan>();
    domain::SensorKind smoke;
    smoke.code = u"smoke"_s;
    smoke.name = u"烟感"_s;
    smoke.period = 1min;
    plan->sensing.kinds = {smoke};
    plan->sensing.groups = {
        {u"smoke"_s, u"11"_s, u"北小区"_s, 1, 3}, {u"smoke"_s, u"12"_s, u"南小区"_s, 1, 3, true}, {u"smoke"_s, u"13"_s, {}, 1, 3}};
    plan->sensing.refreshSeconds = 1;
    town->plan = plan;
    town->prepare();
    return town;
}

/// A store's ring, its writer, and whoever watches.
struct Watched {
    Watched() { static_cast<void>(ring.open()); }
    [[nodiscard]] bool say(const QString &thing, double value)
    {
        const domain::Reading reading{thing, value, u"%"_s, clock.now()};
        newest[thing] = reading;
        return ring
            .append({store::ReadingBatch::Kind::Came, clock.now(), u"sensing"_s, {reading}},
                    [this] { return std::vector<domain::Reading>(newest.begin(), newest.end()); })
            .has_value();
    }
    [[nodiscard]] std::unique_ptr<live::ThingsWatch> watch(std::optional<base::Instant> moment = {}) const
    {
        return std::make_unique<live::ThingsWatch>(watchedTown(), clock, std::make_unique<store::RingReader>(path), moment);
    }
    /// A word each minute, of one sensor after the other; some fall silent for hours.
    void sayForHours(int hours)
    {
        for (int i = 0; i < hours * 60; ++i) {
            const int hour = int((clock.now() - kWatchStart) / 1h);
            QVERIFY(say(u"smoke-%1-%2"_s.arg(11 + (i + hour) % 2).arg(1 + hour % 3), i));
            clock.advance(1min);
        }
    }
    /// What the time machine does.
    static void showAt(live::ThingsWatch &watch, base::Instant moment)
    {
        const QFuture<live::ThingsWatch::Then> then = watch.lookBack(moment);
        QTRY_VERIFY(then.isFinished());
        watch.showMoment(moment, then.result());
    }
    /// Whether a watch says of a moment what a new one says that reads it from the beginning.
    [[nodiscard]] bool isAsFresh(const live::ThingsWatch &played, base::Instant moment) const
    {
        const auto fresh = watch(moment);
        return QTest::qWaitFor([&fresh] { return fresh->isKnown(); }, 60'000) && played.isKnown() && played.all() == fresh->all() &&
               played.groups() == fresh->groups() && played.silence() == fresh->silence();
    }
    [[nodiscard]] quint64 segments() const { return store::RingFolder(path).segments().size(); }

    QTemporaryDir folder;
    QString path = folder.filePath(u"hall.store"_s);
    base::FixedClock clock{kWatchStart};
    QHash<QString, domain::Reading> newest;
    store::ReadingRing ring{path, {}};
};

/// What a watch said changed.
struct Heard {
    explicit Heard(live::ThingsWatch &watch)
    {
        QObject::connect(&watch, &live::ThingsWatch::changed, &watch, [this](const live::ThingsChanged &changes) { all.push_back(changes); });
    }
    std::vector<live::ThingsChanged> all;
};

double numberOf(const live::ThingsWatch &watch, const QString &thing)
{
    const live::ThingState *state = watch.state(thing);
    return state ? std::get<double>(state->reading.value) : -1;
}

} // namespace

class TestThingsWatch : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aTownWithoutReadingsIsKnownAndNotSilent();
    void whatCameIsToldByCode();
    void silenceIsToldOnce();
    void otherRulesTellAllAnew();
    void aMomentIsAsTheHallKnewIt();
    void playingReadsWhatCameBetweenAlone();
    void anyMomentIsAsAFreshReading();
    void silentGroupsHaveOneSentence_data();
    void silentGroupsHaveOneSentence();
    void itLooksAsOftenAsThePackSays();
};

void TestThingsWatch::aTownWithoutReadingsIsKnownAndNotSilent()
{
    QTemporaryDir folder;
    const base::FixedClock clock(kWatchStart);
    live::ThingsWatch watch(watchedTown(), clock, std::make_unique<store::RingReader>(folder.filePath(u"hall.store"_s)));
    QVERIFY(!watch.isKnown());
    Heard heard(watch);
    QTRY_VERIFY(watch.isKnown());
    QCOMPARE(heard.all.size(), size_t(1));
    QVERIFY(heard.all[0].everything);
    QVERIFY(!watch.state(u"smoke-11-1"_s));
    QVERIFY(watch.silence().isEmpty());
}

void TestThingsWatch::whatCameIsToldByCode()
{
    Watched watched;
    QVERIFY(watched.say(u"smoke-11-1"_s, 1) && watched.say(u"smoke-11-2"_s, 2));
    const auto watch = watched.watch();
    Heard heard(*watch);
    QTRY_COMPARE(heard.all.size(), size_t(1));
    QCOMPARE(numberOf(*watch, u"smoke-11-1"_s), 1.0);
    QCOMPARE(numberOf(*watch, u"smoke-11-2"_s), 2.0);
    watched.clock.advance(1s);
    QVERIFY(watched.say(u"smoke-11-2"_s, 3) && watched.say(u"smoke-12-1"_s, 4));
    QTRY_COMPARE_WITH_TIMEOUT(numberOf(*watch, u"smoke-12-1"_s), 4.0, 60'000);
    QCOMPARE(numberOf(*watch, u"smoke-11-2"_s), 3.0);
    QStringList told;
    for (size_t i = 1; i < heard.all.size(); ++i) {
        QVERIFY(!heard.all[i].everything);
        told += heard.all[i].things;
    }
    told.sort();
    QCOMPARE(told, (QStringList{u"smoke-11-2"_s, u"smoke-12-1"_s})); // and nothing of what stayed
}

void TestThingsWatch::silenceIsToldOnce()
{
    Watched watched;
    QVERIFY(watched.say(u"smoke-11-1"_s, 1));
    watched.clock.advance(2min);
    QVERIFY(watched.say(u"smoke-12-1"_s, 2));
    const auto watch = watched.watch();
    Heard heard(*watch);
    int sentences = 0;
    connect(watch.get(), &live::ThingsWatch::silenceChanged, this, [&] { ++sentences; });
    QTRY_COMPARE(heard.all.size(), size_t(1));
    QVERIFY(watch->silence().isEmpty());
    watched.clock.advance(1min + 1s);
    QTRY_COMPARE_WITH_TIMEOUT(sentences, 1, 60'000);
    QCOMPARE(heard.all.size(), size_t(2));
    QCOMPARE(heard.all[1].things, QStringList{u"smoke-11-1"_s}); // its health is another one: it turns grey
    QCOMPARE(heard.all[1].groups, std::vector<size_t>{0});
    QCOMPARE(watch->state(u"smoke-11-1"_s)->health, domain::ThingHealth::Silent);
    QVERIFY2(watch->silence().contains(u"烟感, 北小区") && watch->silence().contains(u"14:03"), qPrintable(watch->silence()));
    QVERIFY(watched.say(u"smoke-11-1"_s, 1)); // it speaks again
    QTRY_VERIFY_WITH_TIMEOUT(watch->silence().isEmpty(), 60'000);
    QCOMPARE(watch->state(u"smoke-11-1"_s)->health, domain::ThingHealth::Well);
}

/// Rules that a centre amends while its window is open: a longer period ends a silence, another group has its health, and no value is lost.
void TestThingsWatch::otherRulesTellAllAnew()
{
    Watched watched;
    QVERIFY(watched.say(u"smoke-11-1"_s, 1) && watched.say(u"smoke-12-1"_s, 2));
    watched.clock.advance(10min);
    const auto watch = watched.watch();
    QTRY_VERIFY(watch->isKnown());
    QCOMPARE(watch->state(u"smoke-11-1"_s)->health, domain::ThingHealth::Silent);
    QVERIFY(!watch->silence().isEmpty());
    auto amended = std::make_shared<region::Region>(*watchedTown());
    auto plan = std::make_shared<domain::Plan>(*amended->plan);
    plan->sensing.kinds.front().period = 1h;
    plan->sensing.groups.erase(plan->sensing.groups.begin());
    plan->sensing.refreshSeconds = 30;
    amended->plan = plan;
    amended->prepare();
    Heard heard(*watch);
    watch->setRules(amended);
    QCOMPARE(watch->every(), base::Milliseconds(30s));
    QTRY_VERIFY(!heard.all.empty() && heard.all.back().everything);
    QCOMPARE(numberOf(*watch, u"smoke-12-1"_s), 2.0);
    QCOMPARE(watch->state(u"smoke-12-1"_s)->health, domain::ThingHealth::Well);
    QVERIFY(!watch->state(u"smoke-11-1"_s)); // the town has no such sensor any more
    QCOMPARE(watch->groups().size(), plan->sensing.groups.size());
    QVERIFY(watch->silence().isEmpty());
}

void TestThingsWatch::aMomentIsAsTheHallKnewIt()
{
    Watched watched;
    for (int i = 0; i < 100; ++i) {
        QVERIFY(watched.say(u"smoke-11-1"_s, i));
        watched.clock.advance(1min);
    }
    for (const int minute : {0, 1, 37, 99}) {
        const auto watch = watched.watch(kWatchStart + std::chrono::minutes(minute) + 30s);
        QTRY_VERIFY(watch->isKnown());
        QCOMPARE(numberOf(*watch, u"smoke-11-1"_s), double(minute));
        QCOMPARE(watch->state(u"smoke-11-1"_s)->health, domain::ThingHealth::Well);
    }
    const auto silent = watched.watch(kWatchStart + 3h);
    QTRY_VERIFY(silent->isKnown());
    QCOMPARE(silent->state(u"smoke-11-1"_s)->health, domain::ThingHealth::Silent);
    const auto before = watched.watch(kWatchStart - 1s);
    QTest::qWait(200);
    QVERIFY(!before->isKnown()); // nobody knows: neither a value nor silence
    QVERIFY(!before->state(u"smoke-11-1"_s));
    QVERIFY(before->silence().isEmpty());
}

/// As the time machine does: from moment to moment forward, then back.
void TestThingsWatch::playingReadsWhatCameBetweenAlone()
{
    Watched watched;
    watched.sayForHours(7);
    const auto watch = watched.watch(kWatchStart);
    QTRY_VERIFY(watch->isKnown());
    std::mt19937 random(3);
    std::vector<int> minutes;
    for (int i = 0; i < 50; ++i)
        minutes.push_back(int(random() % 420));
    std::ranges::sort(minutes);
    for (const int minute : minutes) {
        const base::Instant moment = kWatchStart + std::chrono::minutes(minute) + 30s;
        watched.showAt(*watch, moment);
        QVERIFY(watched.isAsFresh(*watch, moment));
    }
    // Each batch once, the newest of everything at the head of each segment, and at each moment one that came after it.
    const quint64 played = watch->batches(), all = 420, segments = watched.segments();
    QVERIFY2(segments > 1, qPrintable(QString::number(segments)));
    QVERIFY2(played <= all + 2 * segments + 50, qPrintable(QString::number(played)));
    const base::Instant back = kWatchStart + 5min;
    watched.showAt(*watch, back);
    QVERIFY(watched.isAsFresh(*watch, back));
    watched.showAt(*watch, kWatchStart - 1min); // before the ring: unknown
    QVERIFY(!watch->isKnown() && watch->all().isEmpty());
    watched.showAt(*watch, back);
    QVERIFY(watched.isAsFresh(*watch, back));
}

/// Forward and back, while readings go on coming.
void TestThingsWatch::anyMomentIsAsAFreshReading()
{
    Watched watched;
    watched.sayForHours(3);
    const auto watch = watched.watch(kWatchStart);
    QTRY_VERIFY(watch->isKnown());
    std::mt19937 random(11);
    for (int i = 0; i < 50; ++i) {
        if (i % 10 == 9)
            watched.sayForHours(1);
        const qint64 minutes = (watched.clock.now() - kWatchStart) / 1min;
        const base::Instant moment = kWatchStart + std::chrono::minutes(qint64(random() % quint64(minutes + 5))) + 1s;
        watched.showAt(*watch, moment);
        QVERIFY2(watched.isAsFresh(*watch, moment), qPrintable(QString::number(i)));
    }
}

void TestThingsWatch::silentGroupsHaveOneSentence_data()
{
    QTest::addColumn<QList<int>>("heard"); // by group; negative: silent
    QTest::addColumn<QString>("sentence");
    QTest::newRow("nothing") << QList<int>{0, 0, 0} << QString();
    QTest::newRow("well") << QList<int>{1, 1, 1} << QString();
    QTest::newRow("one") << QList<int>{-1, 1, 0} << u"All sensors of a group are silent since 14:00: 烟感, 北小区."_s;
    QTest::newRow("homes have no name") << QList<int>{1, -1, 0} << u"All sensors of a group are silent since 14:00: 烟感, grid 12."_s;
    QTest::newRow("no place in words") << QList<int>{1, 0, -1} << u"All sensors of a group are silent since 14:00: 烟感, grid 13."_s;
    QTest::newRow("all of one that ever spoke") << QList<int>{-1, 0, 0} << u"All sensors of a group are silent since 14:00: 烟感, 北小区."_s;
    QTest::newRow("two of three") << QList<int>{-1, -1, 1} << u"2 group(s) of sensors are silent, the first since 14:00: 烟感, 北小区."_s;
    QTest::newRow("all") << QList<int>{-1, -1, -1} << u"No sensor of the town has spoken since 14:00: look whether readings still come in."_s;
}

void TestThingsWatch::silentGroupsHaveOneSentence()
{
    QFETCH(QList<int>, heard);
    QFETCH(QString, sentence);
    std::vector<domain::GroupHealth> groups;
    for (const int count : heard)
        groups.push_back({std::abs(count), count < 0 ? -count : 0, count < 0 ? kWatchStart : base::Instant()});
    QCOMPARE(live::silenceSentence(*watchedTown(), groups, kWatchStart + 1h), sentence);
}

void TestThingsWatch::itLooksAsOftenAsThePackSays()
{
    Watched watched;
    QCOMPARE(watched.watch()->every(), base::Milliseconds(1s));
    auto plain = std::make_shared<region::Region>();
    QTemporaryDir folder;
    const live::ThingsWatch watch(plain, watched.clock, std::make_unique<store::RingReader>(folder.filePath(u"x"_s)));
    QCOMPARE(watch.every(), live::ThingsWatch::kEvery);
}

GRIDHALL_TEST(TestThingsWatch, QCoreApplication)
#include "tst_thingswatch.moc"
