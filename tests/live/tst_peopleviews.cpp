// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/cases/casetable.h"
#include "live/duty/peopleviews.h"
#include "support/dutytown.h"
#include "support/testprogram.h"

#include <QRandomGenerator>

#include <algorithm>

using namespace dutytown;
using namespace live;
using namespace std::chrono_literals;

namespace {

/// A town under another roster.
region::RegionPtr withRosters(const region::Region &region, std::vector<domain::RosterEntry> rosters)
{
    auto other = std::make_shared<region::Region>(region);
    domain::Plan plan = planOf(region);
    plan.duties.rosters = std::move(rosters);
    other->plan = std::make_shared<const domain::Plan>(std::move(plan));
    return other;
}

const PersonLine *personIn(const std::vector<PersonLine> &people, const QString &person)
{
    return find(people, [&person](const PersonLine &line) { return line.person == person; });
}

std::vector<PersonLine> runningPeople(const region::Region &region, const domain::Centre &centre, base::Instant now)
{
    const TurnsView turns = turnsOf(region, now);
    return turns.running ? peopleOf(region, centre, *turns.running, now) : std::vector<PersonLine>();
}

int gapsIn(const std::vector<PersonLine> &people) { return int(std::ranges::count_if(people, &PersonLine::isGap)); }

QString spanIn(base::Milliseconds span)
{
    const auto minutes = span.count() / 60'000;
    return u"%1:%2"_s.arg(minutes / 60).arg(minutes % 60, 2, 10, QChar(u'0'));
}

} // namespace

/// Who is on duty, person by person: gaps before the shift, arrivals, hours, load, stand-ins and swaps.
class TestPeopleViews : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_zhaoxiang = town(u"zhaoxiang"_s);
        m_jingansi = town(u"jingansi"_s);
    }
    void plansKnowTheirPeople_data();
    void plansKnowTheirPeople();
    void onePersonAwayIsOneGapBeforeTheShift_data();
    void onePersonAwayIsOneGapBeforeTheShift();
    void anOfficersPartnerFillsThePlace();
    void arrivalsAreLateOrNot_data();
    void arrivalsAreLateOrNot();
    void whoSignsInIsThere();
    void hoursGoBackWithoutABreak_data();
    void hoursGoBackWithoutABreak();
    void theWordComesBeforeTheTenthHour_data();
    void theWordComesBeforeTheTenthHour();
    void aPostIsAnotherPersonsInEveryTurn();
    void loadIsTheWorkers();
    void loadCountsOpenCasesByPost();
    void sumsAgreeWithTheRoster();
    void whoArrivesIsOfTheRightTurn_data();
    void whoArrivesIsOfTheRightTurn();

private:
    region::RegionPtr m_zhaoxiang, m_jingansi;
};

void TestPeopleViews::plansKnowTheirPeople_data()
{
    QTest::addColumn<QString>("pack");
    QTest::addColumn<QString>("moment");
    QTest::addColumn<int>("planned");
    QTest::addColumn<int>("departments");
    // By hand from the packs: nine departments, ten of the mobile team, the supervisor; at the peak by day two of each department.
    QTest::newRow("zhaoxiang, a day of the start-up") << u"zhaoxiang"_s << u"2021-10-20T14:00"_s << 20 << 9;
    QTest::newRow("zhaoxiang, a day of the peak") << u"zhaoxiang"_s << u"2021-11-02T14:00"_s << 29 << 9;
    QTest::newRow("zhaoxiang, a night of the peak") << u"zhaoxiang"_s << u"2021-11-02T22:00"_s << 20 << 9;
    QTest::newRow("jingansi by day") << u"jingansi"_s << u"2023-05-10T10:00"_s << 11 << 0;
    QTest::newRow("xujing by day") << u"xujing"_s << u"2025-11-06T11:44"_s << 9 << 0;
}

void TestPeopleViews::plansKnowTheirPeople()
{
    QFETCH(QString, pack);
    QFETCH(QString, moment);
    QFETCH(int, planned);
    QFETCH(int, departments);
    const region::RegionPtr region = town(pack);
    const std::vector<PersonLine> people = runningPeople(*region, {}, at(*region, moment));
    QStringList persons, named;
    for (const PersonLine &line : people) {
        QCOMPARE(line.planned, 1); // everybody is one person
        persons.append(line.person);
        if (!line.department.isEmpty())
            named.append(line.department);
    }
    QCOMPARE(persons.size(), planned);
    QCOMPARE(persons.removeDuplicates(), 0);
    named.removeDuplicates();
    QCOMPARE(named.size(), departments);
    const PeopleCount count = countOf(people, at(*region, moment));
    QCOMPARE(count.planned, planned);
    QCOMPARE(count.present, planned);
    QCOMPARE(count.gaps(), 0);
}

void TestPeopleViews::onePersonAwayIsOneGapBeforeTheShift_data()
{
    QTest::addColumn<QString>("person");
    QTest::addColumn<QString>("moment");
    QTest::addColumn<int>("stationGaps"); // of the departments that must be at the station
    for (int i = 11; i <= 19; ++i)
        QTest::addRow("a night of the start-up, department %d", i) << u"联勤队员·%1"_s.arg(i) << u"2021-10-20T14:00"_s << 1;
    for (int i = 11; i <= 20; ++i)
        QTest::addRow("a night of the start-up, mobile %d", i) << u"机动队员·%1"_s.arg(i) << u"2021-10-20T14:00"_s << 0;
    QTest::newRow("a day of the peak, one of two of a department") << u"联勤队员·25"_s << u"2021-11-01T22:00"_s << 0;
    QTest::newRow("the supervisor of the night") << u"值班长·02"_s << u"2021-10-20T14:00"_s << 0;
}

// Whoever of the next shift will be away: one place is empty, it is theirs, and it is known now.
void TestPeopleViews::onePersonAwayIsOneGapBeforeTheShift()
{
    QFETCH(QString, person);
    QFETCH(QString, moment);
    QFETCH(int, stationGaps);
    const base::Instant now = at(*m_zhaoxiang, moment);
    const TurnsView turns = turnsOf(*m_zhaoxiang, now);
    domain::Centre centre;
    const int before = countOf(peopleOf(*m_zhaoxiang, centre, *turns.next, now), now).present;
    act(centre, *m_zhaoxiang, now, domain::RecordAbsence{person, turns.next->turn.from - 1h, turns.next->turn.from + 4h, u"病假"_s});
    const std::vector<PersonLine> next = peopleOf(*m_zhaoxiang, centre, *turns.next, now);
    QCOMPARE(gapsIn(next), 1);
    QVERIFY(personIn(next, person) && personIn(next, person)->isGap());
    QCOMPARE(personIn(next, person)->away, u"病假"_s);
    QCOMPARE(countOf(next, now).present, before - 1);
    QCOMPARE(gapsIn(peopleOf(*m_zhaoxiang, centre, *turns.running, now)), 0); // now nobody is missing
    QCOMPARE(int(gapsOf(*m_zhaoxiang, centre, turns, now).size()), stationGaps);
    int there = 0;
    for (const RosterLine &line : rosterOf(*m_zhaoxiang, centre, *turns.next, now))
        there += line.there();
    QCOMPARE(there, before - 1);
}

void TestPeopleViews::anOfficersPartnerFillsThePlace()
{
    const base::Instant now = at(*m_jingansi, u"2023-05-10T06:00"_s); // the night before the officers' day
    const TurnsView turns = turnsOf(*m_jingansi, now);
    domain::Centre centre;
    act(centre, *m_jingansi, now, domain::RecordAbsence{u"居委专员·08A"_s, {}, {}, u"病假"_s});
    std::vector<PersonLine> next = peopleOf(*m_jingansi, centre, *turns.next, now);
    QCOMPARE(gapsIn(next), 0);
    QCOMPARE(personIn(next, u"居委专员·08A"_s)->standIn, u"居委专员·08B"_s);
    QCOMPARE(personIn(next, u"居委专员·08A"_s)->worker(), u"居委专员·08B"_s);
    PeopleCount count = countOf(next, now);
    QCOMPARE(count.away, 1);
    QCOMPARE(count.standIns, 1);
    QCOMPARE(count.present, 11);
    act(centre, *m_jingansi, now, domain::RecordAbsence{u"居委专员·08B"_s, {}, {}, u"年假"_s});
    next = peopleOf(*m_jingansi, centre, *turns.next, now);
    QCOMPARE(gapsIn(next), 1);
    QVERIFY(personIn(next, u"居委专员·08A"_s)->isGap());
    count = countOf(next, now);
    QCOMPARE(count.gaps(), 1);
    QCOMPARE(count.present, 10);
}

void TestPeopleViews::arrivalsAreLateOrNot_data()
{
    QTest::addColumn<QString>("arrives"); // empty: not yet
    QTest::addColumn<bool>("late");
    QTest::newRow("before the shift") << u"2021-11-02T07:40"_s << false;
    QTest::newRow("as it begins") << u"2021-11-02T08:00"_s << false;
    QTest::newRow("a minute after") << u"2021-11-02T08:01"_s << true;
    QTest::newRow("not yet, and others are") << QString() << true;
}

void TestPeopleViews::arrivalsAreLateOrNot()
{
    QFETCH(QString, arrives);
    QFETCH(bool, late);
    const QString person = u"机动队员·03"_s;
    const base::Instant now = at(*m_zhaoxiang, u"2021-11-02T09:00"_s);
    domain::Centre centre;
    const QDate date(2021, 11, 2);
    if (!arrives.isEmpty()) {
        const base::Instant when = at(*m_zhaoxiang, arrives);
        act(centre, *m_zhaoxiang, when, domain::ReportArrival{person, date, u"day"_s, when}, kSeat);
    }
    // While nobody writes arrivals down nobody is late.
    QCOMPARE(countOf(runningPeople(*m_zhaoxiang, {}, now), now).late, 0);
    act(centre, *m_zhaoxiang, now, domain::ReportArrival{u"机动队员·04"_s, date, u"day"_s, at(*m_zhaoxiang, u"2021-11-02T08:00"_s)}, kSeat);
    const std::vector<PersonLine> people = runningPeople(*m_zhaoxiang, centre, now);
    const PersonLine *line = personIn(people, person);
    QVERIFY(line);
    QCOMPARE(line->late, late);
    QCOMPARE(line->checkedIn.has_value(), !arrives.isEmpty());
    QCOMPARE(line->saidBy, arrives.isEmpty() ? QString() : kSeat.post);
    QCOMPARE(countOf(people, now).checkedIn, arrives.isEmpty() ? 1 : 2);
    QVERIFY(!personIn(people, u"机动队员·04"_s)->late);
}

// Who signs in at a seat as a post of the roster is there; who has signed out again was there.
void TestPeopleViews::whoSignsInIsThere()
{
    const base::Instant now = at(*m_zhaoxiang, u"2021-11-02T14:00"_s);
    domain::Centre centre;
    centre.signIns = {{u"值班长·01"_s, at(*m_zhaoxiang, u"2021-11-02T08:10"_s)},
                      {u"值班长·01"_s, at(*m_zhaoxiang, u"2021-11-02T12:00"_s)},
                      {u"值班长·02"_s, at(*m_zhaoxiang, u"2021-11-02T05:00"_s)}};
    const std::vector<PersonLine> people = runningPeople(*m_zhaoxiang, centre, now);
    const PersonLine *lead = personIn(people, u"值班长·01"_s);
    QVERIFY(lead);
    QCOMPARE(lead->checkedIn, std::optional(at(*m_zhaoxiang, u"2021-11-02T08:10"_s)));
    QCOMPARE(lead->saidBy, u"值班长·01"_s);
    QVERIFY(lead->late);
    QCOMPARE(countOf(people, now).checkedIn, 1);
}

void TestPeopleViews::hoursGoBackWithoutABreak_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("now");
    QTest::addColumn<QString>("hours"); // of this turn
    QTest::addColumn<QString>("dayHours");
    QTest::addColumn<QString>("since");
    const QString afternoon = u"2021-11-02T14:30"_s;
    QTest::newRow("by the roster") << u"plain"_s << afternoon << u"6:30"_s << u"12:00"_s << u"2021-11-02T08:00"_s;
    QTest::newRow("as the shift begins") << u"plain"_s << u"2021-11-02T08:00"_s << u"0:00"_s << u"12:00"_s << QString();
    QTest::newRow("came late") << u"late"_s << afternoon << u"5:30"_s << u"11:00"_s << u"2021-11-02T09:00"_s;
    QTest::newRow("was away for two hours") << u"away"_s << afternoon << u"4:30"_s << u"10:00"_s << u"2021-11-02T12:00"_s;
    QTest::newRow("worked the night, too") << u"both"_s << afternoon << u"6:30"_s << u"24:00"_s << u"2021-11-01T08:00"_s;
}

// Of 机动队员·03, who has the day shift of every day. In the last 24 hours at 14:30 lie 5:30 of yesterday's and 6:30 of today's.
void TestPeopleViews::hoursGoBackWithoutABreak()
{
    QFETCH(QString, kind);
    QFETCH(QString, now);
    const QString person = u"机动队员·03"_s;
    const base::Instant moment = at(*m_zhaoxiang, now);
    domain::Centre centre;
    if (kind == u"late"_s) {
        const base::Instant nine = at(*m_zhaoxiang, u"2021-11-02T09:00"_s);
        act(centre, *m_zhaoxiang, nine, domain::ReportArrival{person, QDate(2021, 11, 2), u"day"_s});
    } else if (kind == u"away"_s) {
        act(centre, *m_zhaoxiang, moment,
            domain::RecordAbsence{person, at(*m_zhaoxiang, u"2021-11-02T10:00"_s), at(*m_zhaoxiang, u"2021-11-02T12:00"_s), u"开会"_s});
    } else if (kind == u"both"_s) {
        act(centre, *m_zhaoxiang, moment - 48h,
            domain::SwapJobs{person, u"机动队员·13"_s, at(*m_zhaoxiang, u"2021-11-01T20:00"_s), at(*m_zhaoxiang, u"2021-11-02T08:00"_s), u"调班"_s});
    }
    const std::vector<PersonLine> people = runningPeople(*m_zhaoxiang, centre, moment);
    const PersonLine *line = personIn(people, person);
    QVERIFY(line);
    QTEST(spanIn(line->hours), "hours");
    QFETCH(QString, since);
    QFETCH(QString, dayHours);
    QCOMPARE(line->since, since.isEmpty() ? std::nullopt : std::optional(at(*m_zhaoxiang, since)));
    QCOMPARE(spanIn(line->dayHours), dayHours);
}

void TestPeopleViews::theWordComesBeforeTheTenthHour_data()
{
    QTest::addColumn<QString>("now");
    QTest::addColumn<QString>("word");
    QTest::newRow("a minute before") << u"2021-11-02T15:59"_s << QString();
    QTest::newRow("two hours before") << u"2021-11-02T16:00"_s << u"ten hours full at 18:00"_s;
    QTest::newRow("a minute before they are full") << u"2021-11-02T17:59"_s << u"ten hours full at 18:00"_s;
    QTest::newRow("full") << u"2021-11-02T18:00"_s << u"over ten hours since 18:00"_s;
}

void TestPeopleViews::theWordComesBeforeTheTenthHour()
{
    QFETCH(QString, now);
    QFETCH(QString, word);
    const base::Instant moment = at(*m_zhaoxiang, now);
    const std::vector<PersonLine> people = runningPeople(*m_zhaoxiang, {}, moment);
    const PersonLine *line = personIn(people, u"机动队员·03"_s);
    QCOMPARE(longWorkText(*m_zhaoxiang, *line, moment), word);
    const PeopleCount count = countOf(people, moment);
    QCOMPARE(count.longWork, word.isEmpty() ? 0 : 29);
    QCOMPARE(longWorkText(*m_zhaoxiang, count, moment).contains(u"18:00"_s), !word.isEmpty());
}

// A post that one person has in each turn is not one person who never sleeps.
void TestPeopleViews::aPostIsAnotherPersonsInEveryTurn()
{
    const region::RegionPtr region =
        withRosters(*m_zhaoxiang, {{{}, u"day"_s, u"platform"_s, {}, u"带班"_s, 1, true}, {{}, u"night"_s, u"platform"_s, {}, u"带班"_s, 1, true}});
    const base::Instant now = at(*region, u"2021-11-02T09:00"_s);
    const std::vector<PersonLine> people = runningPeople(*region, {}, now);
    QCOMPARE(people.size(), size_t(1));
    QCOMPARE(spanIn(people[0].dayHours), u"1:00"_s);
    QVERIFY(!people[0].isLongWork(now));
}

void TestPeopleViews::loadIsTheWorkers()
{
    const base::Instant now = at(*m_jingansi, u"2023-05-10T10:00"_s);
    const LoadByPost load{{u"居委专员·08A"_s, 4}, {u"居委专员·08B"_s, 1}};
    domain::Centre centre;
    const TurnsView turns = turnsOf(*m_jingansi, now);
    QCOMPARE(personIn(peopleOf(*m_jingansi, centre, *turns.running, now, load), u"居委专员·08A"_s)->load, 4);
    act(centre, *m_jingansi, now, domain::SwapJobs{u"居委专员·08A"_s, u"居委专员·08B"_s, {}, now + 2h, u"培训"_s});
    const std::vector<PersonLine> people = peopleOf(*m_jingansi, centre, *turns.running, now, load);
    QCOMPARE(personIn(people, u"居委专员·08A"_s)->holder, u"居委专员·08B"_s);
    QCOMPARE(personIn(people, u"居委专员·08A"_s)->load, 1); // whoever sits there has their own cases
}

void TestPeopleViews::loadCountsOpenCasesByPost()
{
    desk::Batch batch;
    batch.snapshot = true;
    const auto add = [&batch](quint64 id, const QString &post, domain::CaseState state) {
        domain::CaseBrief &brief = batch.cases.emplace_back();
        brief.id = base::CaseId{id};
        brief.post = post;
        brief.state = state;
    };
    add(1, u"A·01"_s, domain::CaseState::Dispatched);
    add(2, u"A·01"_s, domain::CaseState::Handled);
    add(3, u"A·01"_s, domain::CaseState::Closed);
    add(4, u"A·02"_s, domain::CaseState::Accepted);
    add(5, {}, domain::CaseState::Dispatched);
    CaseTable table;
    table.apply(batch);
    QCOMPARE(loadByPost(table), (LoadByPost{{u"A·01"_s, 2}, {u"A·02"_s, 1}}));
}

// Whatever is away, swapped or changed: person by person it is as many as line by line.
void TestPeopleViews::sumsAgreeWithTheRoster()
{
    const base::Instant start = at(*m_zhaoxiang, u"2021-11-02T08:30"_s);
    QStringList persons;
    for (const domain::RosterEntry &entry : planOf(*m_zhaoxiang).duties.rosters)
        persons += entry.persons;
    persons.removeDuplicates();
    const QStringList posts{u"联勤队员@joint/water"_s, u"机动队员"_s, u"联勤队员"_s};
    QRandomGenerator dice(42);
    domain::Centre centre;
    for (int i = 0; i < 200; ++i) {
        const base::Instant from = start + std::chrono::minutes(dice.bounded(1200));
        const QString who = dice.bounded(5) == 0 ? posts[dice.bounded(posts.size())] : persons[dice.bounded(persons.size())];
        std::optional<int> people;
        if (who == u"机动队员"_s && dice.bounded(2) == 0)
            people = 1 + int(dice.bounded(3));
        const domain::CentreOrderBody body =
            dice.bounded(4) == 0 ? domain::CentreOrderBody(
                                       domain::SwapJobs{who, persons[dice.bounded(persons.size())], from, from + std::chrono::minutes(90), u"调班"_s})
                                 : domain::CentreOrderBody(domain::RecordAbsence{who, from, from + std::chrono::minutes(45), u"事假"_s, people});
        if (const auto event = domain::decide(centre, {kLead, body}, contextOf(*m_zhaoxiang, start)))
            domain::apply(centre, *event);
        const base::Instant now = start + std::chrono::minutes(dice.bounded(1200));
        const TurnsView turns = turnsOf(*m_zhaoxiang, now);
        for (const std::optional<TurnView> &turn : {turns.running, turns.next}) {
            int there = 0, planned = 0;
            for (const RosterLine &line : rosterOf(*m_zhaoxiang, centre, *turn, now)) {
                there += line.there();
                planned += line.people;
            }
            const PeopleCount count = countOf(peopleOf(*m_zhaoxiang, centre, *turn, now), now);
            QCOMPARE(count.present, there);
            QCOMPARE(count.planned, planned);
            QCOMPARE(count.planned - count.away + count.standIns, count.present);
        }
    }
    QVERIFY(centre.absences.size() > 80 && !centre.swaps.empty());
}

void TestPeopleViews::whoArrivesIsOfTheRightTurn_data()
{
    QTest::addColumn<QString>("person");
    QTest::addColumn<QString>("now");
    QTest::addColumn<QString>("shift");
    QTest::newRow("of the running one") << u"机动队员·03"_s << u"2021-11-02T08:05"_s << u"day"_s;
    QTest::newRow("of the next one") << u"机动队员·13"_s << u"2021-11-02T19:40"_s << u"night"_s;
    QTest::newRow("of no roster") << u"站长"_s << u"2021-11-02T19:40"_s << u"day"_s;
}

void TestPeopleViews::whoArrivesIsOfTheRightTurn()
{
    QFETCH(QString, person);
    QFETCH(QString, now);
    const auto turn = arrivalTurnOf(*m_zhaoxiang, {}, person, at(*m_zhaoxiang, now));
    QVERIFY(turn);
    QTEST(turn->turn.shift, "shift");
}

GRIDHALL_TEST(TestPeopleViews, QCoreApplication)
#include "tst_peopleviews.moc"
