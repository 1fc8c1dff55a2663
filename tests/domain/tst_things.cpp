// SPDX-License-Identifier: GPL-3.0-or-later
// What things say: the newest value by code, what is refused, and who is silent. By tables.
#include "domain/things/health.h"
#include "support/testprogram.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using domain::ReadingFate;
using domain::ThingHealth;

namespace {

const base::Instant kThingsNow = base::fromIso(u"2025-11-07T06:00:00Z"_s).value();

domain::SensorKind kindOfSensor(const QString &code, base::Milliseconds period)
{
    domain::SensorKind kind;
    kind.code = code;
    kind.period = period;
    return kind;
}

/// smoke-11-1 … 3 and smoke-11-4 … 5 elsewhere, every minute; tilt-2-1 of which nobody knows how often; an element river-7.
domain::Sensing watched()
{
    domain::Sensing sensing;
    sensing.kinds = {kindOfSensor(u"smoke"_s, 1min), kindOfSensor(u"tilt"_s, 0ms)};
    sensing.groups = {{u"smoke"_s, u"11"_s, u"Block 1"_s, 1, 3}, {u"smoke"_s, u"11"_s, u"Block 2"_s, 4, 2}, {u"tilt"_s, u"2"_s, u"Tower"_s, 1, 1}};
    return sensing;
}

domain::Things town(base::Milliseconds kept = 24h)
{
    return domain::Things(watched(), [](const QString &code) { return code == u"river-7"; }, kept);
}

domain::Reading said(const QString &thing, base::Milliseconds later, double value = 20) { return {thing, value, u"°C"_s, kThingsNow + later}; }

} // namespace

class TestThings : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void codesAreFound_data();
    void codesAreFound();
    void readingsHaveTheirFate_data();
    void readingsHaveTheirFate();
    void theNewestStaysWhateverTheOrder();
    void aClockThatWasAheadIsForgotten();
    void unknownCodesTakeNoRoom();
    void whatIsRestoredIsTheNewer();
    void healthGoesByThePeriod_data();
    void healthGoesByThePeriod();
    void aGroupIsSilentWhenAllThatSpokeAre();
    void wordsAndUnitsAreBounded_data();
    void wordsAndUnitsAreBounded();
};

void TestThings::codesAreFound_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("group"); // -1: none
    QTest::newRow("first") << u"smoke-11-1"_s << 0;
    QTest::newRow("last of the first row") << u"smoke-11-3"_s << 0;
    QTest::newRow("numbers go on in the next row") << u"smoke-11-4"_s << 1;
    QTest::newRow("last") << u"smoke-11-5"_s << 1;
    QTest::newRow("one too many") << u"smoke-11-6"_s << -1;
    QTest::newRow("nought") << u"smoke-11-0"_s << -1;
    QTest::newRow("below") << u"smoke-11--1"_s << -1;
    QTest::newRow("leading nought") << u"smoke-11-01"_s << -1;
    QTest::newRow("plus") << u"smoke-11-+1"_s << -1;
    QTest::newRow("another kind") << u"tilt-2-1"_s << 2;
    QTest::newRow("another grid") << u"tilt-11-1"_s << -1;
    QTest::newRow("capitals") << u"SMOKE-11-1"_s << -1;
    QTest::newRow("no number") << u"smoke-11"_s << -1;
    QTest::newRow("nothing") << QString() << -1;
    QTest::newRow("a dash") << u"-"_s << -1;
}

void TestThings::codesAreFound()
{
    QFETCH(QString, code);
    QFETCH(int, group);
    const auto found = domain::SensorIndex(watched()).groupOf(code);
    QCOMPARE(found ? static_cast<int>(*found) : -1, group);
}

void TestThings::readingsHaveTheirFate_data()
{
    QTest::addColumn<QString>("thing");
    QTest::addColumn<qint64>("milliseconds"); // after now
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("fate"); // after smoke-11-1 said 20 ten seconds ago
    QTest::addColumn<double>("newest");
    const qint64 minute = 60'000;
    QTest::newRow("newer") << u"smoke-11-1"_s << qint64(0) << 21.0 << u"newest"_s << 21.0;
    QTest::newRow("out of order") << u"smoke-11-1"_s << qint64(-11'000) << 21.0 << u"late"_s << 20.0;
    QTest::newRow("sent twice") << u"smoke-11-1"_s << qint64(-10'000) << 20.0 << u"again"_s << 20.0;
    QTest::newRow("another word for the same moment") << u"smoke-11-1"_s << qint64(-10'000) << 21.0 << u"contradicts"_s << 20.0;
    QTest::newRow("a clock a little ahead") << u"smoke-11-1"_s << minute << 21.0 << u"newest"_s << 21.0;
    QTest::newRow("a clock too far ahead") << u"smoke-11-1"_s << minute + 1 << 21.0 << u"future"_s << 20.0;
    QTest::newRow("as old as what is kept") << u"smoke-11-1"_s << -24 * 60 * minute << 21.0 << u"late"_s << 20.0;
    QTest::newRow("older") << u"smoke-11-1"_s << -24 * 60 * minute - 1 << 21.0 << u"old"_s << 20.0;
    QTest::newRow("nobody's") << u"smoke-11-9"_s << qint64(0) << 21.0 << u"unknown"_s << 20.0;
    QTest::newRow("nobody's, from the future") << u"shop-1"_s << 99 * minute << 21.0 << u"unknown"_s << 20.0;
    QTest::newRow("an element") << u"river-7"_s << qint64(0) << 2.5 << u"newest"_s << 20.0;
}

void TestThings::readingsHaveTheirFate()
{
    QFETCH(QString, thing);
    QFETCH(qint64, milliseconds);
    QFETCH(double, value);
    QFETCH(QString, fate);
    QFETCH(double, newest);
    domain::Things things = town();
    QCOMPARE(things.take(said(u"smoke-11-1"_s, -10s), kThingsNow), ReadingFate::Newest);
    QCOMPARE(domain::wordOf(things.take(said(thing, base::Milliseconds(milliseconds), value), kThingsNow)), fate);
    QCOMPARE(std::get<double>(things.newest(u"smoke-11-1"_s)->reading.value), newest);
}

void TestThings::theNewestStaysWhateverTheOrder()
{
    std::vector<domain::Reading> day;
    for (int i = 0; i < 200; ++i)
        day.push_back(said(u"smoke-11-%1"_s.arg(i % 5 + 1), base::Milliseconds(-1000 * i), i));
    std::mt19937 random(7);
    for (int round = 0; round < 20; ++round) {
        std::ranges::shuffle(day, random);
        domain::Things things = town();
        for (const domain::Reading &reading : day)
            QVERIFY(domain::isKept(things.take(reading, kThingsNow)));
        for (int sensor = 0; sensor < 5; ++sensor)
            QCOMPARE(std::get<double>(things.newest(u"smoke-11-%1"_s.arg(sensor + 1))->reading.value), sensor);
    }
}

// The hall's clock stood an hour ahead, sensors said so too, and then it was set right.
void TestThings::aClockThatWasAheadIsForgotten()
{
    domain::Things things = town();
    QCOMPARE(things.take(said(u"smoke-11-1"_s, 1h, 30), kThingsNow + 1h), ReadingFate::Newest);
    QCOMPARE(things.take(said(u"smoke-11-1"_s, 1s, 20), kThingsNow + 1s), ReadingFate::Newest);
    QCOMPARE(std::get<double>(things.newest(u"smoke-11-1"_s)->reading.value), 20.0);
}

void TestThings::unknownCodesTakeNoRoom()
{
    domain::Things things = town();
    for (int i = 0; i < 10'000; ++i)
        QCOMPARE(things.take(said(u"made-up-%1"_s.arg(i), 0s), kThingsNow), ReadingFate::Unknown);
    QCOMPARE(things.all().size(), 0);
}

void TestThings::whatIsRestoredIsTheNewer()
{
    domain::Things things = town(1h);
    QVERIFY(things.restore(said(u"smoke-11-1"_s, -48h, 1), kThingsNow)); // whatever its age: it is still the last that it said
    QVERIFY(things.restore(said(u"smoke-11-1"_s, -24h, 2), kThingsNow));
    QVERIFY(!things.restore(said(u"smoke-11-1"_s, -36h, 3), kThingsNow));
    QVERIFY(!things.restore(said(u"smoke-11-1"_s, 2min, 4), kThingsNow));
    QVERIFY(!things.restore(said(u"smoke-11-9"_s, 0s, 5), kThingsNow)); // the pack has it no longer
    QCOMPARE(std::get<double>(things.newest(u"smoke-11-1"_s)->reading.value), 2.0);
    QCOMPARE(things.all().size(), 1);
}

void TestThings::healthGoesByThePeriod_data()
{
    QTest::addColumn<qint64>("ago"); // milliseconds; -1: never
    QTest::addColumn<qint64>("period");
    QTest::addColumn<QString>("health");
    QTest::newRow("never") << qint64(-1) << qint64(60'000) << u"unheard"_s;
    QTest::newRow("just now") << qint64(0) << qint64(60'000) << u"well"_s;
    QTest::newRow("three periods") << qint64(180'000) << qint64(60'000) << u"well"_s;
    QTest::newRow("a tick more") << qint64(180'001) << qint64(60'000) << u"silent"_s;
    QTest::newRow("a day") << qint64(86'400'000) << qint64(60'000) << u"silent"_s;
    QTest::newRow("no period") << qint64(86'400'000) << qint64(0) << u"untimed"_s;
    QTest::newRow("a clock ahead") << qint64(-60'000) << qint64(60'000) << u"well"_s;
}

void TestThings::healthGoesByThePeriod()
{
    QFETCH(qint64, ago);
    QFETCH(qint64, period);
    QFETCH(QString, health);
    const auto newest = ago == -1 ? std::nullopt : std::optional(kThingsNow - base::Milliseconds(ago));
    QCOMPARE(domain::wordOf(domain::healthOf(newest, base::Milliseconds(period), kThingsNow)), health);
}

void TestThings::aGroupIsSilentWhenAllThatSpokeAre()
{
    domain::Things things = town();
    QVERIFY(std::ranges::none_of(domain::groupsAt(things, kThingsNow), &domain::GroupHealth::isSilent)); // nobody ever spoke: no alarm
    for (const auto &[thing, ago] : std::vector<std::pair<QString, base::Milliseconds>>{
             {u"smoke-11-1"_s, 10min}, {u"smoke-11-2"_s, 5min}, {u"smoke-11-4"_s, 10min}, {u"smoke-11-5"_s, 1min}, {u"tilt-2-1"_s, 9h}})
        QCOMPARE(things.take(said(thing, -ago), kThingsNow), ReadingFate::Newest);
    const auto groups = domain::groupsAt(things, kThingsNow);
    QCOMPARE(groups.size(), size_t(3));
    QVERIFY(groups[0].isSilent());
    QCOMPARE(groups[0].heard, 2); // the third never spoke
    QCOMPARE(groups[0].since, kThingsNow - 2min);
    QVERIFY(!groups[1].isSilent());
    QCOMPARE(groups[1].silent, 1);
    QVERIFY(!groups[2].isSilent()); // nobody knows when it should have spoken
    QCOMPARE(domain::healthOf(things, u"smoke-11-1"_s, kThingsNow), ThingHealth::Silent);
    QCOMPARE(domain::healthOf(things, u"smoke-11-3"_s, kThingsNow), ThingHealth::Unheard);
    QCOMPARE(domain::healthOf(things, u"tilt-2-1"_s, kThingsNow), ThingHealth::Untimed);
}

void TestThings::wordsAndUnitsAreBounded_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isWord");
    QTest::addColumn<bool>("isUnit");
    QTest::newRow("word") << u"open"_s << true << true;
    QTest::newRow("Chinese") << u"报警"_s << true << true;
    QTest::newRow("two words") << u"door open"_s << true << true;
    QTest::newRow("empty") << QString() << false << true;
    QTest::newRow("blank") << u" "_s << false << true;
    QTest::newRow("plate") << u"沪A12345"_s << false << true;
    QTest::newRow("telephone") << u"13812345678"_s << false << true;
    QTest::newRow("degrees") << u"°C"_s << false << true;
    QTest::newRow("per hour") << u"m³/h"_s << false << true;
    QTest::newRow("micro") << u"µg/m³"_s << false << true;
    QTest::newRow("turned round") << u"open\u202Enepo"_s << false << false;
    QTest::newRow("line break") << u"op\nen"_s << false << false;
    QTest::newRow("markup") << u"<b>open</b>"_s << false << false;
    QTest::newRow("long") << QString(41, u'a') << false << false;
}

void TestThings::wordsAndUnitsAreBounded()
{
    QFETCH(QString, text);
    QFETCH(bool, isWord);
    QFETCH(bool, isUnit);
    QCOMPARE(domain::isStateWord(text), isWord);
    QCOMPARE(domain::isUnit(text), isUnit);
}

GRIDHALL_TEST(TestThings, QCoreApplication)
#include "tst_things.moc"
