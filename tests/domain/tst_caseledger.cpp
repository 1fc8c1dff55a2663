// SPDX-License-Identifier: GPL-3.0-or-later
#include "domainfixture.h"

#include "domain/case/caseledger.h"
#include "support/testprogram.h"

using namespace domain;
using namespace fixture;
using namespace Qt::StringLiterals;

/// Clock honesty: the time that was on nobody's clock is known, for each department.
class TestCaseLedger : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyMinuteIsOnOneClock();
    void pausesAreKeptApart();
    void anEndedCaseStopsCounting();
};

void TestCaseLedger::everyMinuteIsOnOneClock()
{
    Life life;
    const Instant start = life.time();
    QVERIFY(life.begin(false));
    life.pass(1min);
    QVERIFY(life.order(DispatchCase{u"urban"_s, {}, {}, {}, {}}));
    life.pass(2min);
    QVERIFY(life.order(ReturnCase{u"not ours"_s, {}}));
    life.pass(4min);
    QVERIFY(life.order(DispatchCase{u"water"_s, {}, {}, {}, {}}));
    life.pass(8min);
    QVERIFY(life.order(TransferCase{{PartnerKind::Police, {}, u"110"_s}, u"a fight"_s}));
    life.pass(16min);
    const auto holdings = holdingsOf(committed(life), life.time());
    const std::vector<Holding> expected{{Holder::Centre, {}, start, start + 1min, false},
                                        {Holder::Department, u"urban"_s, start + 1min, start + 3min, false},
                                        {Holder::Nobody, u"urban"_s, start + 3min, start + 7min, false},
                                        {Holder::Department, u"water"_s, start + 7min, start + 15min, false},
                                        {Holder::Partner, u"110"_s, start + 15min, start + 31min, false}};
    QCOMPARE(holdings, expected);
    const std::vector<DepartmentTime> times{{u"urban"_s, 2min, 0min, 4min}, {u"water"_s, 8min, 0min, 0min}};
    QCOMPARE(departmentTimes(holdings), times);
}

void TestCaseLedger::pausesAreKeptApart()
{
    Life life;
    QVERIFY(life.begin());
    life.pass(3min);
    QVERIFY(life.order(SuspendCase{u"rain"_s}));
    life.pass(50min);
    QVERIFY(life.order(ResumeCase{}));
    life.pass(2min);
    const std::vector<DepartmentTime> times{{u"urban"_s, 5min, 50min, 0min}};
    QCOMPARE(departmentTimes(holdingsOf(committed(life), life.time())), times);
}

void TestCaseLedger::anEndedCaseStopsCounting()
{
    Life life;
    QVERIFY(life.begin());
    life.pass(6min);
    QVERIFY(life.order(RecordClosure{life.time(), {}}, Role::System));
    const auto holdings = holdingsOf(committed(life), life.time() + 24h);
    QCOMPARE(holdings.size(), size_t(1));
    QCOMPARE(holdings[0].to, life.time());
}

GRIDHALL_TEST(TestCaseLedger, QCoreApplication)
#include "tst_caseledger.moc"
