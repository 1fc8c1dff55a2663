// SPDX-License-Identifier: GPL-3.0-or-later
#include "domainfixture.h"
#include "support/testprogram.h"

#include <numeric>

using namespace domain;

class TestSeverity : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyTwoPointsRaiseOneLevel_data();
    void everyTwoPointsRaiseOneLevel();
    void reasonsSumToThePoints();
    void noInputEverLowersTheLevel();

private:
    static std::vector<SeverityInputs> allInputs();
};

void TestSeverity::everyTwoPointsRaiseOneLevel_data()
{
    QTest::addColumn<int>("base");
    QTest::addColumn<int>("repeats");
    QTest::addColumn<int>("contexts");
    QTest::addColumn<bool>("late");
    QTest::addColumn<int>("level");
    QTest::addColumn<int>("points");
    // the five colours and what gives points
    QTest::newRow("base alone") << 4 << 1 << 0 << false << 4 << 0;
    QTest::newRow("second time: one point is not enough") << 4 << 2 << 0 << false << 4 << 1;
    QTest::newRow("third time") << 4 << 3 << 0 << false << 3 << 2;
    QTest::newRow("fourth time") << 4 << 4 << 0 << false << 3 << 2;
    QTest::newRow("fifth time and a context") << 5 << 5 << 1 << false << 3 << 4;
    QTest::newRow("contexts count two at most") << 5 << 0 << 5 << false << 4 << 2;
    QTest::newRow("twice the limit") << 3 << 0 << 0 << true << 2 << 2;
    QTest::newRow("red at most") << 2 << 9 << 5 << true << 1 << 7;
}

void TestSeverity::everyTwoPointsRaiseOneLevel()
{
    QFETCH(int, base);
    QFETCH(int, repeats);
    QFETCH(int, contexts);
    QFETCH(bool, late);
    SeverityInputs inputs;
    inputs.base = *severityOf(base);
    inputs.repeats = repeats;
    bool *const flags[]{&inputs.keyArea, &inputs.peakPhase, &inputs.vulnerableHousehold, &inputs.media, &inputs.supervised};
    for (int i = 0; i < contexts; ++i)
        *flags[i] = true;
    inputs.twiceTheLimit = late;
    const SeverityVerdict verdict = judge({}, inputs);
    QTEST(number(verdict.level), "level");
    QTEST(verdict.points, "points");
}

std::vector<SeverityInputs> TestSeverity::allInputs()
{
    std::vector<SeverityInputs> all;
    for (const Severity base : kSeverities) {
        for (int repeats = 0; repeats <= 6; ++repeats) {
            for (int flags = 0; flags < 64; ++flags) {
                SeverityInputs inputs;
                inputs.base = base;
                inputs.repeats = repeats;
                inputs.keyArea = (flags & 1) != 0;
                inputs.peakPhase = (flags & 2) != 0;
                inputs.vulnerableHousehold = (flags & 4) != 0;
                inputs.media = (flags & 8) != 0;
                inputs.supervised = (flags & 16) != 0;
                inputs.twiceTheLimit = (flags & 32) != 0;
                all.push_back(inputs);
            }
        }
    }
    return all;
}

void TestSeverity::reasonsSumToThePoints()
{
    for (const SeverityInputs &inputs : allInputs()) {
        const SeverityVerdict verdict = judge({}, inputs);
        const int sum =
            std::accumulate(verdict.reasons.begin(), verdict.reasons.end(), 0, [](int s, const SeverityReason &r) { return s + r.points; });
        QCOMPARE(sum, verdict.points);
    }
}

void TestSeverity::noInputEverLowersTheLevel()
{
    for (const SeverityInputs &inputs : allInputs()) {
        const Severity level = judge({}, inputs).level;
        QVERIFY(!isWorse(inputs.base, level));
        SeverityInputs more = inputs;
        ++more.repeats;
        QVERIFY(!isWorse(level, judge({}, more).level));
        for (bool SeverityInputs::*flag : {&SeverityInputs::keyArea, &SeverityInputs::peakPhase, &SeverityInputs::vulnerableHousehold,
                                           &SeverityInputs::media, &SeverityInputs::supervised, &SeverityInputs::twiceTheLimit}) {
            SeverityInputs set = inputs;
            set.*flag = true;
            QVERIFY(!isWorse(level, judge({}, set).level));
        }
        if (inputs.base != Severity::Red) {
            SeverityInputs worse = inputs;
            worse.base = static_cast<Severity>(number(inputs.base) - 1);
            QVERIFY(!isWorse(level, judge({}, worse).level));
        }
    }
}

GRIDHALL_TEST(TestSeverity, QCoreApplication)
#include "tst_severityrule.moc"
