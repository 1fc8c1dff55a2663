// SPDX-License-Identifier: GPL-3.0-or-later
// How the sensors of one place are, and what they said last.
#include "domain/centre/plan.h"
#include "live/things/sensorhealth.h"
#include "live/things/sensornews.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const base::Instant kHealthNow = base::fromIso(u"2025-11-07T06:00:00Z"_s).value();

/// Two kinds with a period and one without at one place; homes apart.
region::RegionPtr timedTown()
{
    auto town = std::make_shared<region::Region>();
    auto plan = std::make_shared<domain::Plan>();
    for (const QString &code : {u"smoke"_s, u"gas"_s, u"tilt"_s}) {
        domain::SensorKind kind;
        kind.code = kind.name = code;
        kind.period = code == "tilt"_L1 ? 0min : 1min;
        plan->sensing.kinds.push_back(kind);
    }
    plan->sensing.groups = {{.kind = u"smoke"_s, .grid = u"11"_s, .place = u"Court"_s, .first = 1, .count = 4},
                            {.kind = u"gas"_s, .grid = u"11"_s, .place = u"Court"_s, .first = 1, .count = 2},
                            {.kind = u"tilt"_s, .grid = u"11"_s, .place = u"Court"_s, .first = 1, .count = 9},
                            {.kind = u"smoke"_s, .grid = u"11"_s, .place = u"Court"_s, .first = 5, .count = 3, .vulnerable = true}};
    town->plan = plan;
    return town;
}

live::ThingState said(const QString &thing, const domain::ReadingValue &value, const QString &unit, std::chrono::seconds ago)
{
    return {{thing, value, unit, kHealthNow - ago}, domain::ThingHealth::Well};
}

using Pairs = QList<QPair<int, int>>; ///< heard and silent, by group

} // namespace

class TestSensorHealth : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aSpotIsSilentWhenAllWithAPeriodAre_data()
    {
        QTest::addColumn<Pairs>("groups");
        QTest::addColumn<int>("heard");
        QTest::addColumn<int>("silent");
        QTest::addColumn<bool>("isSilent");
        QTest::newRow("nobody knows") << Pairs{} << 0 << 0 << false;
        QTest::newRow("nothing was heard") << Pairs{{0, 0}, {0, 0}, {0, 0}, {0, 0}} << 0 << 0 << false;
        QTest::newRow("well") << Pairs{{4, 0}, {2, 0}, {9, 0}, {0, 0}} << 6 << 0 << false;
        QTest::newRow("one group of two") << Pairs{{4, 4}, {2, 0}, {0, 0}, {0, 0}} << 6 << 4 << false;
        QTest::newRow("all but one") << Pairs{{4, 4}, {2, 1}, {0, 0}, {0, 0}} << 6 << 5 << false;
        QTest::newRow("all") << Pairs{{4, 4}, {2, 2}, {0, 0}, {0, 0}} << 6 << 6 << true;
        QTest::newRow("all that ever spoke") << Pairs{{1, 1}, {0, 0}, {0, 0}, {0, 0}} << 1 << 1 << true;
        QTest::newRow("who has no period does not count") << Pairs{{4, 4}, {2, 2}, {9, 0}, {0, 0}} << 6 << 6 << true;
        QTest::newRow("they alone") << Pairs{{0, 0}, {0, 0}, {9, 0}, {0, 0}} << 0 << 0 << false;
        QTest::newRow("homes are apart") << Pairs{{0, 0}, {0, 0}, {0, 0}, {3, 3}} << 0 << 0 << false;
        QTest::newRow("of another plan") << Pairs{{4, 4}, {2, 2}} << 0 << 0 << false;
    }

    void aSpotIsSilentWhenAllWithAPeriodAre()
    {
        QFETCH(Pairs, groups);
        const region::RegionPtr town = timedTown();
        const live::SensorPoints points(*town);
        std::vector<domain::GroupHealth> known;
        for (const auto &[heard, silent] : groups)
            known.push_back({heard, silent, kHealthNow});
        const std::vector<live::SpotHealth> healths = live::spotHealths(*town, points.spots(), known);
        QCOMPARE(healths.size(), size_t(2));
        QTEST(healths[0].heard, "heard");
        QTEST(healths[0].silent, "silent");
        QTEST(healths[0].isSilent(), "isSilent");
        live::SpotHealth both = healths[0];
        both.add(healths[1]);
        QCOMPARE(both.heard, healths[0].heard + healths[1].heard);
        QCOMPARE(both.silent, healths[0].silent + healths[1].silent);
    }

    void theNewestComesFirst_data()
    {
        QTest::addColumn<QList<size_t>>("groups");
        QTest::addColumn<int>("most");
        QTest::addColumn<QStringList>("codes");
        QTest::newRow("of one group") << QList<size_t>{0} << 5 << QStringList{u"smoke-11-4"_s, u"smoke-11-1"_s, u"smoke-11-2"_s};
        QTest::newRow("of two") << QList<size_t>{0, 1} << 5 << QStringList{u"smoke-11-4"_s, u"gas-11-2"_s, u"smoke-11-1"_s, u"smoke-11-2"_s};
        QTest::newRow("a handful") << QList<size_t>{0, 1} << 2 << QStringList{u"smoke-11-4"_s, u"gas-11-2"_s};
        QTest::newRow("none wanted") << QList<size_t>{0, 1} << 0 << QStringList{};
        QTest::newRow("never spoke") << QList<size_t>{2} << 5 << QStringList{};
        QTest::newRow("homes by themselves") << QList<size_t>{3} << 5 << QStringList{u"smoke-11-5"_s};
    }

    void theNewestComesFirst()
    {
        QFETCH(QList<size_t>, groups);
        QFETCH(int, most);
        QHash<QString, live::ThingState> all;
        for (const auto &[code, ago] : {std::pair(u"smoke-11-1"_s, 60s),
                                        {u"smoke-11-2"_s, 60s},
                                        {u"smoke-11-4"_s, 1s},
                                        {u"gas-11-2"_s, 30s},
                                        {u"smoke-11-5"_s, 0s},
                                        {u"smoke-12-1"_s, 0s}})
            all.insert(code, said(code, 1.0, {}, ago));
        QStringList codes;
        for (const live::ThingState &state : live::newestOf(all, *timedTown(), {groups.begin(), groups.end()}, size_t(most)))
            codes << state.reading.thing;
        QTEST(codes, "codes");
    }

    void aReadingHasItsUnitAndItsAge_data()
    {
        QTest::addColumn<domain::ReadingValue>("value");
        QTest::addColumn<QString>("unit");
        QTest::addColumn<int>("ago"); // seconds
        QTest::addColumn<QString>("text");
        QTest::newRow("a number") << domain::ReadingValue(21.5) << u"°C"_s << 248 << u"gas-11-1 21.5 °C, 04:08 ago"_s;
        QTest::newRow("without a unit") << domain::ReadingValue(3.0) << u""_s << 0 << u"gas-11-1 3, 00:00 ago"_s;
        QTest::newRow("a state") << domain::ReadingValue(u"open"_s) << u""_s << 3'723 << u"gas-11-1 open, 1:02:03 ago"_s;
        QTest::newRow("a state of any script") << domain::ReadingValue(u"开启"_s) << u""_s << 1 << u"gas-11-1 开启, 00:01 ago"_s;
        QTest::newRow("a clock ahead") << domain::ReadingValue(-2.0) << u"m"_s << -30 << u"gas-11-1 -2 m, 00:00 ago"_s;
        QTest::newRow("large") << domain::ReadingValue(123456789.5) << u"kWh"_s << 1 << u"gas-11-1 123456789.5 kWh, 00:01 ago"_s;
    }

    void aReadingHasItsUnitAndItsAge()
    {
        QFETCH(domain::ReadingValue, value);
        QFETCH(QString, unit);
        QFETCH(int, ago);
        QString text = live::readingText({u"gas-11-1"_s, value, unit, kHealthNow - std::chrono::seconds(ago)}, kHealthNow);
        text.remove(QChar(0x2068)).remove(QChar(0x2069));
        QTEST(text, "text");
    }
};

GRIDHALL_TEST(TestSensorHealth, QCoreApplication)
#include "tst_sensorhealth.moc"
