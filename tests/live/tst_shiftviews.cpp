// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/centre/patrolviews.h"
#include "live/centre/planviews.h"
#include "live/centre/shiftviews.h"
#include "live/text/posttext.h"
#include "region/words.h"
#include "support/dutytown.h"
#include "support/testprogram.h"

#include <algorithm>

using namespace dutytown;
using namespace live;

/// What a shift asks for (means, cars, stations), how its posts are read, and the months of the task map.
class TestShiftViews : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_zhaoxiang = town(u"zhaoxiang"_s); }
    void shiftsAskForMeansCarsAndStations_data();
    void shiftsAskForMeansCarsAndStations();
    void theNightsRulesAreJudged();
    void whatWasBeforeTheLogIsUnknown();
    void postsAreReadInTheRegionsLanguage();
    void onlyIdsForPeopleAreShown();
    void theTaskMapFollowsTheCalendar_data();
    void theTaskMapFollowsTheCalendar();

private:
    region::RegionPtr m_zhaoxiang;
};

void TestShiftViews::shiftsAskForMeansCarsAndStations_data()
{
    QTest::addColumn<QString>("moment");
    QTest::addColumn<QString>("means");
    QTest::addColumn<QString>("carBy");
    QTest::addColumn<int>("standBy");
    QTest::newRow("xujing by day") << "2025-11-05T14:00" << "foot car video" << "" << 0;
    QTest::newRow("xujing by night") << "2025-11-05T22:00" << "car video" << "" << 0;
    QTest::newRow("zhaoxiang by day") << "2021-11-12T14:00" << "foot car video" << "" << 0;
    QTest::newRow("zhaoxiang by night") << "2021-11-12T22:00" << "car video" << "security" << 8;
    QTest::newRow("jingansi by day") << "2023-05-10T10:00" << "foot car video" << "" << 0;
    QTest::newRow("jingansi by night") << "2023-05-10T22:00" << "car video" << "" << 0;
    QTest::newRow("tianlin by day") << "2018-12-05T10:00" << "foot car video" << "" << 0;
    QTest::newRow("tianlin by night") << "2018-12-05T22:00" << "car video" << "" << 0;
    QTest::newRow("dachang by day") << "2018-12-05T10:00" << "foot car video" << "" << 0;
    QTest::newRow("dachang by night") << "2018-12-05T22:00" << "car video" << "" << 0;
}

void TestShiftViews::shiftsAskForMeansCarsAndStations()
{
    QFETCH(QString, moment);
    const region::RegionPtr region = town(QString::fromLatin1(QTest::currentDataTag()).section(u' ', 0, 0));
    const base::Instant now = at(*region, moment);
    const TurnView turn = *turnsOf(*region, now).running;
    QStringList means, cars;
    int standBy = 0;
    for (const ShiftRuleLine &line : shiftRulesOf(*region, {}, turn, now)) {
        QCOMPARE(line.state, domain::DutyState::Due);
        if (line.unit.isEmpty())
            means.append(line.means);
        if (!line.by.isEmpty())
            cars.append(line.by);
        standBy += line.unit.isEmpty() ? 0 : 1;
    }
    QTEST(means.join(u' '), "means");
    QTEST(cars.join(u' '), "carBy");
    QTEST(standBy, "standBy");
    // The same facts as counts of the turn as a whole: the wall and the command line read those.
    const PatrolsView view = patrolsOf(*region, {}, now);
    const auto *count = find(view.lines.front().counts, [](const PatrolCount &each) { return each.rule == kMeansRule; });
    QVERIFY(count && view.lines.front().unit.isEmpty());
    QCOMPARE(count->atLeast, int(means.size()));
    QCOMPARE(find(view.lines.front().counts, [](const PatrolCount &each) { return each.rule == kStandByRule; }) != nullptr, standBy > 0);
}

// 赵巷, a night of the long term: the mobile team's car is not the social security team's, a patrol on foot is no way of the night, and a village
// station stands by once somebody has said so.
void TestShiftViews::theNightsRulesAreJudged()
{
    const auto moment = [this](const char *local) { return at(*m_zhaoxiang, QString::fromLatin1(local)); };
    const base::Instant now = moment("2021-11-12T23:00");
    const TurnView night = *turnsOf(*m_zhaoxiang, now).running;
    domain::Centre centre;
    const auto states = [&](base::Instant when) {
        QHash<QString, domain::DutyState> all;
        for (const ShiftRuleLine &line : shiftRulesOf(*m_zhaoxiang, centre, night, when))
            all.insert(line.means + line.unit, line.state);
        return all;
    };
    const auto walk = [&](const QString &unit, const QString &means, const char *from, const char *to) {
        act(centre, *m_zhaoxiang, now, domain::RecordPatrol{unit, moment(from), moment(to), means, false, {}});
    };
    using State = domain::DutyState;
    act(centre, *m_zhaoxiang, moment("2021-11-12T19:00"), domain::CallRoll{{u"值班长"_s}}, kSeat); // the log is older than the night
    walk(u"mobile"_s, u"car"_s, "2021-11-12T20:10", "2021-11-12T20:40");
    walk(u"joint"_s, u"foot"_s, "2021-11-12T20:10", "2021-11-12T20:40");
    QCOMPARE(states(now)[u"car"_s], State::Due);
    walk(u"joint"_s, u"car"_s, "2021-11-12T21:10", "2021-11-12T21:40");
    QCOMPARE(states(now)[u"car"_s], State::Met);
    QCOMPARE(states(now)[u"video"_s], State::Due);
    act(centre, *m_zhaoxiang, now, domain::ReportPost{domain::standByCode(u"night"_s, u"hemu"_s), QDate(2021, 11, 12), true, {}}, kSeat);
    act(centre, *m_zhaoxiang, now, domain::ReportPost{domain::standByCode(u"night"_s, u"beisong"_s), QDate(2021, 11, 12), false, {}}, kSeat);
    QCOMPARE(states(now)[u"hemu"_s], State::Met);
    QCOMPARE(states(now)[u"beisong"_s], State::Due); // found empty: still to be manned
    // At eight the night is over: what was not done is overdue, and the day asks for its own.
    const base::Instant morning = moment("2021-11-13T08:00");
    QCOMPARE(turnBefore(*m_zhaoxiang, morning)->turn, night.turn);
    QCOMPARE(states(morning)[u"video"_s], State::Overdue);
    QCOMPARE(states(morning)[u"beisong"_s], State::Overdue);
    QCOMPARE(states(morning)[u"car"_s], State::Met);
    QVERIFY(!find(shiftRulesOf(*m_zhaoxiang, centre, *turnsOf(*m_zhaoxiang, morning).running, morning),
                  [](const ShiftRuleLine &line) { return !line.unit.isEmpty(); }));
    // By night every station is a post that is due: reported, empty or not said.
    const std::vector<PostLine> posts = recurringPostsOf(*m_zhaoxiang, centre, now);
    QCOMPARE(posts.size(), size_t(8));
    QCOMPARE(std::ranges::count_if(posts, &PostLine::isGap), 7);
    QVERIFY(std::ranges::none_of(recurringPostsOf(*m_zhaoxiang, centre, morning), &PostLine::due));
}

// A store that was opened in the morning: nobody can say whether the night's duties were done, until somebody writes one down that was.
void TestShiftViews::whatWasBeforeTheLogIsUnknown()
{
    const auto moment = [this](const char *local) { return at(*m_zhaoxiang, QString::fromLatin1(local)); };
    const base::Instant morning = moment("2021-11-13T09:00");
    const TurnView night = *turnBefore(*m_zhaoxiang, morning);
    domain::Centre centre;
    const auto lineOf = [&](const QString &means) {
        const std::vector<ShiftRuleLine> rules = shiftRulesOf(*m_zhaoxiang, centre, night, morning);
        return *find(rules, [&means](const ShiftRuleLine &line) { return line.means == means; });
    };
    QCOMPARE(lineOf(u"video"_s).state, domain::DutyState::Unknown);
    QCOMPARE(stateText(lineOf(u"video"_s).state), u"No record"_s);
    QCOMPARE(unknownText(lineOf(u"video"_s), *m_zhaoxiang, morning), QString());
    act(centre, *m_zhaoxiang, moment("2021-11-13T08:40"),
        domain::RecordPatrol{u"joint"_s, moment("2021-11-12T22:10"), moment("2021-11-12T22:40"), u"car"_s, false, {}});
    QCOMPARE(unknownText(lineOf(u"video"_s), *m_zhaoxiang, morning), u"before 08:40"_s);
    QCOMPARE(unknownText(lineOf(u"video"_s), *m_zhaoxiang, moment("2021-11-14T00:10")), u"before 11-13 08:40"_s); // at midnight it is yesterday's
    QCOMPARE(unknownText(lineOf(u"video"_s), *m_zhaoxiang, moment("2022-01-01T00:10")), u"before 2021-11-13 08:40"_s);
    QCOMPARE(lineOf(u"car"_s).state, domain::DutyState::Met);
    QCOMPARE(unknownText(lineOf(u"car"_s), *m_zhaoxiang, morning), QString());
    const std::vector<ShiftRuleLine> rules = shiftRulesOf(*m_zhaoxiang, centre, night, morning);
    QVERIFY(std::ranges::all_of(rules, [](const ShiftRuleLine &line) { return line.unit.isEmpty() || line.state == domain::DutyState::Unknown; }));
    // The next night is judged: the log was there.
    const base::Instant next = moment("2021-11-14T09:00");
    QVERIFY(std::ranges::all_of(shiftRulesOf(*m_zhaoxiang, centre, *turnBefore(*m_zhaoxiang, next), next),
                                [](const ShiftRuleLine &line) { return line.state == domain::DutyState::Overdue; }));
}

void TestShiftViews::postsAreReadInTheRegionsLanguage()
{
    const auto plain = [](QString text) { return text.remove(QChar(0x2068)).remove(QChar(0x2069)); };
    const region::RegionPtr english = region::spoken(m_zhaoxiang, u"en_US"_s);
    QCOMPARE(plain(postText(*english, u"联勤队员@joint/water"_s)), u"Joint patroller · Water station"_s);
    QCOMPARE(plain(postText(*english, u"网格长·11"_s)), u"Grid chief · 11"_s);
    QCOMPARE(postText(*english, u"seat 3"_s), u"seat 3"_s);
    QCOMPARE(postText(*m_zhaoxiang, u"网格长·11"_s), u"网格长·11"_s);
    QCOMPARE(postText(*m_zhaoxiang, u"system"_s), u"System"_s); // translated: no code of ours stands in a Chinese course
    // What is decided under it is what the pack decides: orders carry the pack's own posts.
    QVERIFY(domain::postsOf(planOf(*english)) == domain::postsOf(planOf(*m_zhaoxiang)));
}

void TestShiftViews::onlyIdsForPeopleAreShown()
{
    QCOMPARE(sourceIdText(*m_zhaoxiang, u"hotline"_s, u"12345-20261107-0042"_s), u"12345-20261107-0042"_s);
    QCOMPARE(sourceIdText(*m_zhaoxiang, u"patrol"_s, u"drill-1-20261107-9-1"_s), QString());
    QCOMPARE(sourceIdText(*m_zhaoxiang, u"sensing"_s, u"SMK-0117"_s), QString());
    QCOMPARE(sourceIdText(*m_zhaoxiang, u"citizen"_s, u"5d2f6f1e-53c2-4c0e-9b54-0f3a3c0d8a11"_s), QString());
}

// The task map of a pack has its months every year: what was done in one season does not count in the next.
void TestShiftViews::theTaskMapFollowsTheCalendar_data()
{
    QTest::addColumn<QString>("now");
    QTest::addColumn<QString>("first");
    QTest::addColumn<bool>("over");
    QTest::newRow("this November") << "2026-11-05T10:00" << "2026-11" << false;
    QTest::newRow("before its season") << "2026-06-01T10:00" << "2026-10" << false;
    QTest::newRow("after it") << "2027-01-20T10:00" << "2026-11" << true;
    QTest::newRow("the next one") << "2027-10-03T10:00" << "2027-10" << false;
}

void TestShiftViews::theTaskMapFollowsTheCalendar()
{
    QFETCH(QString, now);
    QFETCH(QString, first);
    QFETCH(bool, over);
    const region::RegionPtr xujing = town(u"xujing"_s);
    domain::Centre centre;
    act(centre, *xujing, at(*xujing, u"2025-11-05T10:00"_s), domain::ReportTask{u"bin-02"_s, true, {}}, kSeat);
    const auto months = taskMonths(*xujing, centre, at(*xujing, now));
    QCOMPARE(months.size(), size_t(2));
    QCOMPARE(months[0].month, first);
    QCOMPARE(months[0].over, over);
    QCOMPARE(months[0].done + months[1].done, 0);                                             // 2025 is another season
    act(centre, *xujing, at(*xujing, now), domain::ReportTask{u"bin-02"_s, true, {}}, kSeat); // no conflict with last year's word
    const auto again = taskMonths(*xujing, centre, at(*xujing, now));
    QCOMPARE(again[0].done + again[1].done, 1);
}

GRIDHALL_TEST(TestShiftViews, QCoreApplication)
#include "tst_shiftviews.moc"
