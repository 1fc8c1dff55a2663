// SPDX-License-Identifier: GPL-3.0-or-later
// What counts as a repeat: the same place and class within 30 days, or the same caller.
#include "domain/rules/recurrence.h"
#include "support/testprogram.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;
using domain::RepeatIndex;
using domain::ReportTrace;

Q_DECLARE_METATYPE(domain::ReportTrace)

namespace {

const base::Instant kNow = *base::fromIso(u"2025-11-07T04:00:00Z"_s);
constexpr base::GeoPoint kThisPlace{31.19, 121.29};
constexpr double kMetre = 1 / 111'195.0; // of latitude, in degrees

base::Instant daysAgo(int days) { return kNow - std::chrono::days(days); }

} // namespace

class TestRecurrence : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneReportRepeatsAnother_data();
    void oneReportRepeatsAnother();
    void countsEachReportOnce();
    void equalsCounting();
    void crowdsCountToo_data();
    void crowdsCountToo();
    void theWorkStaysFlat_data();
    void theWorkStaysFlat();
    void callersAreToldApart_data();
    void callersAreToldApart();
    void landLinesWithTheirExtensions_data();
    void landLinesWithTheirExtensions();
    void keysSayNothingWithoutTheSalt();
    void aTextThatHoldsTheNumberIsFound_data();
    void aTextThatHoldsTheNumberIsFound();
};

void TestRecurrence::oneReportRepeatsAnother_data()
{
    QTest::addColumn<ReportTrace>("made");
    QTest::addColumn<int>("count");
    const auto north = [](double metres) { return base::GeoPoint{kThisPlace.latitude + metres * kMetre, kThisPlace.longitude}; };
    const auto east = [](double metres) { return base::GeoPoint{kThisPlace.latitude, kThisPlace.longitude + metres * kMetre}; };
    QTest::newRow("the place itself") << ReportTrace{u"A"_s, kThisPlace, 0, daysAgo(1)} << 1;
    QTest::newRow("49 m away") << ReportTrace{u"A"_s, north(49), 0, daysAgo(1)} << 1;
    QTest::newRow("51 m away") << ReportTrace{u"A"_s, north(51), 0, daysAgo(1)} << 0;
    QTest::newRow("a degree of longitude is shorter here") << ReportTrace{u"A"_s, east(55), 0, daysAgo(1)} << 1;
    QTest::newRow("another class") << ReportTrace{u"B"_s, kThisPlace, 0, daysAgo(1)} << 0;
    QTest::newRow("29 days ago") << ReportTrace{u"A"_s, kThisPlace, 0, daysAgo(29)} << 1;
    QTest::newRow("30 days ago to the moment") << ReportTrace{u"A"_s, kThisPlace, 0, daysAgo(30)} << 0;
    QTest::newRow("later than asked for") << ReportTrace{u"A"_s, kThisPlace, 0, kNow + std::chrono::seconds(1)} << 0;
    QTest::newRow("the same caller, another class elsewhere") << ReportTrace{u"B"_s, north(900), 7, daysAgo(1)} << 1;
    QTest::newRow("the same caller without a place") << ReportTrace{u"B"_s, {}, 7, daysAgo(1)} << 1;
    QTest::newRow("the same caller 31 days ago") << ReportTrace{u"B"_s, {}, 7, daysAgo(31)} << 0;
    QTest::newRow("another caller elsewhere") << ReportTrace{u"A"_s, north(900), 8, daysAgo(1)} << 0;
    QTest::newRow("nobody's call elsewhere") << ReportTrace{u"A"_s, north(900), 0, daysAgo(1)} << 0;
}

void TestRecurrence::oneReportRepeatsAnother()
{
    QFETCH(ReportTrace, made);
    QFETCH(int, count);
    RepeatIndex index;
    index.add(made);
    QCOMPARE(index.count({u"A"_s, kThisPlace, 7, kNow}, kNow), count);
}

void TestRecurrence::countsEachReportOnce()
{
    RepeatIndex index;
    index.add({u"A"_s, kThisPlace, 7, daysAgo(1)}); // the same place and the same caller
    index.add({u"A"_s, kThisPlace, 0, daysAgo(2)});
    index.add({u"B"_s, {}, 7, daysAgo(3)});
    QCOMPARE(index.count({u"A"_s, kThisPlace, 7, kNow}, kNow), 3);
    QCOMPARE(index.count({u"A"_s, kThisPlace, 0, kNow}, kNow), 2);
    QCOMPARE(index.count({u"C"_s, {}, 0, kNow}, kNow), 0);
    index.clear();
    QCOMPARE(index.count({u"A"_s, kThisPlace, 7, kNow}, kNow), 0);
}

void TestRecurrence::equalsCounting()
{
    QRandomGenerator random(7);
    for (const double latitude : {0.0, 31.2, 64.0, 89.9}) {
        RepeatIndex index;
        std::vector<ReportTrace> all;
        for (int i = 0; i < 400; ++i) {
            ReportTrace made{
                random.bounded(2) ? u"A"_s : u"B"_s,
                base::GeoPoint{latitude + random.generateDouble() * 0.002, -71.0 + random.generateDouble() * 0.002 / std::cos(latitude * M_PI / 180)},
                quint64(random.bounded(40)), kNow - std::chrono::hours(random.bounded(24 * 60))};
            if (random.bounded(10) == 0)
                made.point.reset();
            index.add(made);
            all.push_back(made);
        }
        for (const ReportTrace &asked : all) {
            const auto counted = std::ranges::count_if(all, [&](const ReportTrace &made) {
                const bool near =
                    made.point && asked.point && made.item == asked.item && base::distance(*made.point, *asked.point) <= domain::kSamePlace;
                const bool again = made.caller != 0 && made.caller == asked.caller;
                return made.at <= asked.at && made.at > asked.at - domain::kRepeatSpan && (near || again);
            });
            QCOMPARE(index.count(asked, asked.at), int(counted));
        }
    }
}

void TestRecurrence::crowdsCountToo_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 3; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

// Thousands at one spot, in any order of time: the counts are those of counting.
void TestRecurrence::crowdsCountToo()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    RepeatIndex index;
    std::vector<base::Instant> here;
    std::vector<ReportTrace> callers;
    for (int i = 0; i < 3'000; ++i) {
        const base::Instant at = kNow - std::chrono::minutes(random.bounded(60 * 24 * 60));
        index.add({u"A"_s, kThisPlace, 0, at});
        here.push_back(at);
        const base::GeoPoint far{kThisPlace.latitude + 0.1 + 0.001 * random.bounded(3), kThisPlace.longitude};
        const ReportTrace call{random.bounded(2) ? u"A"_s : u"B"_s, random.bounded(3) ? std::optional(far) : std::nullopt, 9, at};
        index.add(call);
        callers.push_back(call);
    }
    for (int i = 0; i < 200; ++i) {
        const base::Instant at = kNow - std::chrono::minutes(random.bounded(60 * 24 * 60));
        const auto inTime = [at](base::Instant made) { return made <= at && made > at - domain::kRepeatSpan; };
        QCOMPARE(index.count({u"A"_s, kThisPlace, 0, at}, at), int(std::ranges::count_if(here, inTime)));
        const base::GeoPoint asked{kThisPlace.latitude + 0.1, kThisPlace.longitude};
        const auto all = std::ranges::count_if(callers, [&](const ReportTrace &made) { return inTime(made.at); });
        QCOMPARE(index.count({u"A"_s, asked, 9, at}, at), int(all));
    }
}

void TestRecurrence::theWorkStaysFlat_data()
{
    QTest::addColumn<double>("jitter"); // metres
    QTest::addColumn<double>("away");
    QTest::addColumn<quint64>("caller");
    QTest::newRow("one point") << 0.0 << 0.0 << quint64(0);
    QTest::newRow("one point, one caller") << 0.0 << 0.0 << quint64(5);
    QTest::newRow("telephones that miss by metres") << 8.0 << 0.0 << quint64(0);
    QTest::newRow("a crowd across the border of reach") << 8.0 << 50.0 << quint64(0);
    QTest::newRow("a crowd just out of reach") << 3.0 << 70.0 << quint64(0);
    QTest::newRow("a line that calls all day about all the town") << 4000.0 << 0.0 << quint64(5);
}

// What a count looks at one by one is bounded, whether a thousand or a hundred thousand lie there.
void TestRecurrence::theWorkStaysFlat()
{
    QFETCH(double, jitter);
    QFETCH(double, away);
    QFETCH(quint64, caller);
    constexpr quint64 kMost = 24 * 256 + 2 * 128;
    QRandomGenerator random(11);
    RepeatIndex index;
    const base::GeoPoint asked{kThisPlace.latitude, kThisPlace.longitude};
    for (int made = 0; made < 100'000; ++made) {
        const auto off = [&] { return (random.generateDouble() - 0.5) * 2 * jitter * kMetre; };
        const base::Instant at = kNow - std::chrono::seconds(random.bounded(20 * 24 * 3600));
        index.add({u"A"_s, base::GeoPoint{kThisPlace.latitude + away * kMetre + off(), kThisPlace.longitude + off()}, caller, at});
        if (made != 999 && made != 9'999 && made != 99'999)
            continue;
        const quint64 before = index.visited();
        const int found = index.count({u"A"_s, asked, caller, kNow}, kNow);
        QVERIFY2(index.visited() - before <= kMost, qPrintable(QString::number(index.visited() - before)));
        if (jitter == 0 || caller != 0)
            QCOMPARE(found, made + 1);
        if (away > 60)
            QCOMPARE(found, 0);
    }
    QCOMPARE(index.size(), size_t(100'000));
}

void TestRecurrence::callersAreToldApart_data()
{
    QTest::addColumn<QString>("phone");
    QTest::addColumn<bool>("same");
    QTest::addColumn<bool>("known");
    QTest::newRow("as it is") << u"13800001234"_s << true << true;
    QTest::newRow("with spaces") << u" 138 0000 1234"_s << true << true;
    QTest::newRow("with the country") << u"+86-138-0000-1234"_s << true << true;
    QTest::newRow("full-width digits") << u"１３８００００１２３４"_s << true << true;
    QTest::newRow("another") << u"13800001235"_s << false << true;
    QTest::newRow("the hotline's own") << u"12345"_s << false << false;
    QTest::newRow("none") << QString() << false << false;
}

void TestRecurrence::callersAreToldApart()
{
    QFETCH(QString, phone);
    QFETCH(bool, same);
    QFETCH(bool, known);
    const quint64 key = domain::callerKey({u"somebody"_s, phone}, "salt");
    QCOMPARE(key == domain::callerKey({{}, u"13800001234"_s}, "salt"), same);
    QCOMPARE(key != 0, known);
}

void TestRecurrence::landLinesWithTheirExtensions_data()
{
    QTest::addColumn<QString>("phone");
    QTest::addColumn<QString>("plain");
    QTest::newRow("behind a dash") << u"021-59761234-801"_s << u"021-59761234"_s;
    QTest::newRow("behind a dash, in brackets") << u"(021)59761234-8"_s << u"021-59761234"_s;
    QTest::newRow("behind a dash, without the town") << u"59761234-801"_s << u"59761234"_s;
    QTest::newRow("of full width") << u"０２１－５９７６１２３４－８０１"_s << u"021-59761234"_s;
    QTest::newRow("a mobile in two parts is whole") << u"1380000-1234"_s << u"13800001234"_s;
    QTest::newRow("a mobile in three parts is whole") << u"138-0000-1234"_s << u"13800001234"_s;
}

void TestRecurrence::landLinesWithTheirExtensions()
{
    QFETCH(QString, phone);
    QFETCH(QString, plain);
    QCOMPARE(domain::callerKey({{}, phone}, "salt"), domain::callerKey({{}, plain}, "salt"));
}

void TestRecurrence::keysSayNothingWithoutTheSalt()
{
    const domain::Caller caller{{}, u"13800001234"_s};
    QVERIFY(domain::callerKey(caller, "one") != domain::callerKey(caller, "other"));
}

void TestRecurrence::aTextThatHoldsTheNumberIsFound_data()
{
    QTest::addColumn<QString>("phone");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("held");
    const QString mobile = u"13800007351"_s, land = u"021-59761234-801"_s;
    QTest::newRow("as it is") << mobile << u"来电人 13800007351 要求回电"_s << true;
    QTest::newRow("full width") << mobile << u"来电１３８００００７３５１，急"_s << true;
    QTest::newRow("parted") << mobile << u"138 0000-7351"_s << true;
    QTest::newRow("parted by three") << mobile << u"138 - 0000 - 7351"_s << true;
    QTest::newRow("with the country's") << mobile << u"(+86)138.0000.7351"_s << true;
    QTest::newRow("unseen characters between") << mobile << u"138\u200b0000\u200d7351"_s << true;
    QTest::newRow("at the end of digits") << mobile << u"0013800007351"_s << true;
    QTest::newRow("the caller's number was typed in full width") << u"１３８００００７３５１"_s << u"13800007351"_s << true;
    QTest::newRow("another number") << mobile << u"13800007352"_s << false;
    QTest::newRow("its end alone") << mobile << u"尾号 7351"_s << false;
    QTest::newRow("words between") << mobile << u"1380000 号楼 7351"_s << false;
    QTest::newRow("too much between") << mobile << u"138.......00007351"_s << false;
    QTest::newRow("on two lines") << mobile << u"138\n00007351"_s << false;
    QTest::newRow("landline") << land << u"请拨 021 59761234"_s << true;
    QTest::newRow("landline without its area") << land << u"请拨 5976 1234"_s << true;
    QTest::newRow("another landline") << land << u"请拨 59761235"_s << false;
    QTest::newRow("landline of another area code") << u"0512-6512345"_s << u"6512345"_s << true;
    QTest::newRow("a service's own") << u"12345"_s << u"12345"_s << false;
    QTest::newRow("nobody") << QString() << u"13800007351"_s << false;
    QTest::newRow("nothing written") << mobile << QString() << false;
}

void TestRecurrence::aTextThatHoldsTheNumberIsFound()
{
    QFETCH(QString, phone);
    QFETCH(QString, text);
    QFETCH(bool, held);
    QCOMPARE(domain::namesNumberOf(text, {{}, phone}), held);
}

GRIDHALL_TEST(TestRecurrence, QCoreApplication)
#include "tst_recurrence.moc"
