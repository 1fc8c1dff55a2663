// SPDX-License-Identifier: GPL-3.0-or-later
// A drill on a store with accounts: whoever is played acts as the drill's crew, beside the people, and in no other store.
#include "desk/identity/storeidentity.h"
#include "desk/writer/storedesk.h"
#include "drill/drillpast.h"
#include "drill/drillstart.h"
#include "region/pack/loader.h"
#include "store/care/storetown.h"
#include "support/testprogram.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestCrewAmongPeople : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void theCrewPlaysAndPeopleDoNotForIt();
    void noRealStoreTakesTheCrew();

private:
    [[nodiscard]] base::Result<drill::DrillPastTally> play(base::Instant from, base::Instant to, bool amongPeople) const
    {
        drill::DrillPlay played{8, m_clock.scenario.isEmpty() ? nullptr : drill::drillScenario(m_clock.scenario), m_clock.begin};
        played.amongPeople = amongPeople;
        return drill::playDrillPast(m_region, {m_path, played, from, to, true});
    }
    void makeFirst(const QString &path, const base::Clock &clock) const
    {
        desk::StoreDesk desk(desk::fileParts(path, clock), m_region, clock);
        desk::StoreIdentity identity(desk, clock);
        const auto made =
            identity.add({u"坐席03"_s, domain::Role::Dispatcher}, {{u"admin"_s, "secret of admin"}, u"管理员"_s, domain::Role::Administrator, false})
                .result();
        QVERIFY2(made, made ? "" : qPrintable(base::describe(made.error())));
    }

    QTemporaryDir m_folder;
    QString m_path;
    region::RegionPtr m_region;
    store::DrillClock m_clock;
};

void TestCrewAmongPeople::initTestCase()
{
    const auto region = region::openRegion(QStringLiteral(GRIDHALL_SOURCE_DIR "/resources/regions/xujing"));
    QVERIFY2(region, region ? "" : qPrintable(base::describe(region.error())));
    m_region = *region;
    m_path = m_folder.filePath(u"drill.gridhall"_s);
    const auto clock = drill::prepareDrill(m_path, m_region, u"noon"_s, base::SystemClock().now());
    QVERIFY(clock && store::keepTown(m_path, m_region->code));
    m_clock = *clock;
}

void TestCrewAmongPeople::theCrewPlaysAndPeopleDoNotForIt()
{
    const base::Instant begin = m_clock.begin;
    const auto before = play(begin - 6h, begin - 4h, false);
    QVERIFY(before && before->orders > 0); // nobody has an account yet
    base::FixedClock now(begin - 4h);
    makeFirst(m_path, now);
    const auto nobody = play(begin - 4h, begin - 3h, false);
    QVERIFY2(nobody, nobody ? "" : qPrintable(base::describe(nobody.error())));
    QCOMPARE(nobody->orders, quint64(0)); // nobody signed in, and nobody says so
    const auto crew = play(begin - 3h, begin - 1h, true);
    QVERIFY(crew && crew->orders > 0);

    const auto reader = desk::readerOf(m_path);
    QVERIFY(reader);
    int byCrew = 0, byNobody = 0;
    QVERIFY((*reader)->log().replayAll({}, [&](const domain::CommittedEvent &each) {
        if (each.event.actor.role == domain::Role::System || each.event.at < begin - 4h)
            return true;
        byCrew += domain::isDrillCrew(each.event.actor) && !each.event.actor.post.isEmpty();
        byNobody += each.event.actor.person.isEmpty();
        return true;
    }));
    QVERIFY(byCrew > 0);
    QCOMPARE(byNobody, 0);
}

void TestCrewAmongPeople::noRealStoreTakesTheCrew()
{
    const QString real = m_folder.filePath(u"real.gridhall"_s);
    base::FixedClock now(m_clock.begin);
    {
        desk::StoreDesk desk(desk::fileParts(real, now), m_region, now);
        QVERIFY(desk.settle().result());
    }
    makeFirst(real, now);
    desk::StoreDesk desk(desk::fileParts(real, now), m_region, now);
    domain::CaseOrder order;
    order.actor = {u"热线"_s, domain::Role::System};
    domain::Report report;
    report.source = m_region->sources.front().code;
    report.item = m_region->rulebook.items.cbegin()->code;
    report.title = u"围栏倒塌"_s;
    report.reportedAt = now.now();
    order.body = domain::ReportCase{report, {}, true, true};
    const auto receipt = desk.submit(order).result();
    QVERIFY2(receipt, receipt ? "" : qPrintable(base::describe(receipt.error())));
    const auto note = [&](const domain::Actor &by) {
        return desk.submit(domain::CaseOrder{receipt->id, {}, by, domain::AddNote{u"一句话"_s}}).result();
    };
    const auto refused = note(domain::asDrillCrew({u"城管"_s, domain::Role::Dispatcher}));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, base::ErrorCode::Refused);
    const auto roll =
        desk.submit(domain::CentreOrder{domain::asDrillCrew({u"城管"_s, domain::Role::Supervisor}), domain::CallRoll{{u"站长"_s}}}).result();
    QVERIFY(!roll && roll.error().code == base::ErrorCode::Refused);
}

GRIDHALL_TEST(TestCrewAmongPeople, QCoreApplication)
#include "tst_crewamongpeople.moc"
