// SPDX-License-Identifier: GPL-3.0-or-later
#include "drill/drillstaff.h"
#include "support/dutytown.h"
#include "support/testprogram.h"

#include <QSignalSpy>

using namespace dutytown;
using namespace std::chrono_literals;
using drill::drillDuties;

/// The played people of a drill: what they do is taken by the real decisions, is done once, and leaves gaps.
class TestDrillStaff : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aShiftIsPlayed_data();
    void aShiftIsPlayed();
    void callsAreAnsweredAndThePlanEnds();
    void sameSeedSameOrders();
    void ordersGoThroughTheDesk();
};

namespace {

/// Folds what is due at a moment, one after the other as the desk would; false when an order was refused.
bool play(domain::Centre &centre, const region::Region &region, base::Instant now)
{
    for (auto due = drillDuties(region, centre, 7, now); !due.empty(); due = drillDuties(region, centre, 7, now)) {
        const auto event = domain::decide(centre, due.front(), contextOf(region, now));
        if (!event) {
            qWarning("%s", qPrintable(event.error().sentence));
            return false;
        }
        domain::apply(centre, *event);
    }
    return true;
}

} // namespace

void TestDrillStaff::aShiftIsPlayed_data()
{
    QTest::addColumn<QString>("pack");
    QTest::addColumn<QString>("from");
    QTest::newRow("zhaoxiang by day") << "zhaoxiang" << "2021-11-02T08:00";
    QTest::newRow("zhaoxiang by night, across midnight") << "zhaoxiang" << "2021-11-02T20:00";
    QTest::newRow("jingansi with its posts") << "jingansi" << "2023-05-10T08:00";
    QTest::newRow("xujing") << "xujing" << "2025-11-06T08:00";
    QTest::newRow("tianlin") << "tianlin" << "2018-12-05T08:00";
    QTest::newRow("dachang") << "dachang" << "2018-12-05T08:00";
}

void TestDrillStaff::aShiftIsPlayed()
{
    QFETCH(QString, pack);
    QFETCH(QString, from);
    const region::RegionPtr region = town(pack);
    const base::Instant start = at(*region, from);
    domain::Centre centre;
    for (base::Instant now = start; now < start + 12h; now += 7min)
        QVERIFY(play(centre, *region, now));
    QVERIFY(!centre.patrols.empty());
    for (const domain::PatrolRecord &record : centre.patrols)
        QVERIFY(start <= record.patrol.from && record.patrol.from < start + 12h); // of this turn alone
    // Who sits before the screens patrols by video, who has wheels drives.
    const auto kindOf = [&](const QString &code) { return std::ranges::find(region->units, code, &region::Unit::code)->kind; };
    const bool seats = std::ranges::any_of(region->units, [](const region::Unit &unit) { return unit.kind == u"video"_s; });
    for (const domain::PatrolRecord &record : centre.patrols) {
        const QString &kind = kindOf(record.patrol.unit), &means = record.means;
        QVERIFY2(!seats || (means == u"video"_s) == (kind == u"video"_s), qPrintable(kind + u" by "_s + means));
        QVERIFY2(!seats || kind != u"mobile-team"_s || means == u"car"_s, qPrintable(kind + u" by "_s + means));
    }
    int planned = 0;
    for (const region::Unit &unit : region->units)
        planned += std::max(unit.patrolsPerShift, (unit.patrolsPerDay + 1) / 2);
    QVERIFY(int(centre.patrols.size()) <= planned);
    QVERIFY(int(centre.patrols.size()) >= planned / 2);
    // A station stands by in its own shift only.
    const QTime begins = region->toLocal(start).time();
    const auto isAsked = [begins](const domain::RecurringPost &post) {
        const bool overMidnight = post.to <= post.from;
        const bool covers = overMidnight ? begins >= post.from || begins < post.to : begins >= post.from && begins < post.to;
        return covers || !post.code.startsWith(u"stand-by."_s);
    };
    QCOMPARE(qsizetype(centre.posts.size()), qsizetype(std::ranges::count_if(live::planOf(*region).duties.posts, isAsked)));
}

void TestDrillStaff::callsAreAnsweredAndThePlanEnds()
{
    const region::RegionPtr region = town(u"tianlin"_s);
    const base::Instant start = at(*region, u"2018-12-05T17:40"_s);
    int answered = 0, ended = 0;
    for (int run = 1; run <= 20; ++run) {
        domain::Centre centre;
        centre.lastRun = run - 1; // another run, another fate
        act(centre, *region, start, domain::StartPlan{u"metro-crowd"_s, false, {}, u"晚高峰"_s});
        QVERIFY(drillDuties(*region, centre, 7, start).empty() ||
                !std::holds_alternative<domain::AcknowledgeCall>(drillDuties(*region, centre, 7, start).front().body));
        for (base::Instant now = start; now < start + 40min; now += 20s)
            QVERIFY(play(centre, *region, now));
        answered += int(centre.run(run)->answers.size());
        ended += centre.run(run)->endedAt ? 1 : 0;
    }
    QVERIFY2(answered > 60 && answered < 80, qPrintable(QString::number(answered))); // of eighty: most, not all
    QVERIFY2(ended > 5 && ended < 20, qPrintable(QString::number(ended)));
}

void TestDrillStaff::sameSeedSameOrders()
{
    const region::RegionPtr region = town(u"zhaoxiang"_s);
    const base::Instant now = at(*region, u"2021-11-02T19:50"_s);
    const auto texts = [&](quint64 seed) {
        QStringList all;
        for (const domain::CentreOrder &order : drillDuties(*region, {}, seed, now)) {
            const auto *patrol = std::get_if<domain::RecordPatrol>(&order.body);
            all.append(patrol ? u"%1 %2 %3"_s.arg(patrol->unit, base::toIso(patrol->from), patrol->means) : QString());
        }
        return all;
    };
    QCOMPARE(texts(7), texts(7));
    QVERIFY(texts(7) != texts(8));
}

void TestDrillStaff::ordersGoThroughTheDesk()
{
    const region::RegionPtr region = town(u"zhaoxiang"_s);
    base::FixedClock clock(at(*region, u"2021-11-02T19:50"_s));
    support::FakeCentre centre(region);
    decideForReal(centre, clock);
    drill::DrillStaff staff(centre, clock, {7});
    staff.start();
    const size_t due = drillDuties(*region, {}, 7, clock.now()).size();
    QVERIFY(due > 5);
    QTRY_COMPARE(staff.done(), quint64(due));
}

GRIDHALL_TEST(TestDrillStaff, QCoreApplication)
#include "tst_drillstaff.moc"
