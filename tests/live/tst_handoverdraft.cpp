// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/case/revisit.h"
#include "live/alarm/seatalarms.h"
#include "live/duty/peopleviews.h"
#include "live/handover/handoverdraft.h"
#include "support/dutytown.h"
#include "support/mockfeed.h"
#include "support/testprogram.h"

#include <QTest>

#include <map>
#include <random>

using namespace dutytown;
using namespace live;
using namespace std::chrono_literals;
using domain::HandoverLine;
using domain::HandoverPart;
using domain::Severity;

/// What the console writes on the hand-over sheet, against a recount from the briefs alone; and who is reminded of a shift.
class TestHandoverDraft : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_town = town(u"zhaoxiang"_s); }
    void casesAreThoseOfTheBriefs_data();
    void casesAreThoseOfTheBriefs();
    void figuresAddUp_data();
    void figuresAddUp();
    void aLongTurnsFiguresAreNotGuessed();
    void shelvedAlarmsStandOnIt();
    void promisesStandOnIt();
    void silentSourcesAreTold_data();
    void silentSourcesAreTold();
    void healthIsWhatIsKnown();
    void gapsOfTheNextShiftAreSeenBeforeIt();
    void theSameGivesTheSame();
    void theDeskTakesTheDraft();
    void bothSupervisorsAreReminded_data();
    void bothSupervisorsAreReminded();

private:
    [[nodiscard]] base::Instant moment(const char *local) const { return at(*m_town, QString::fromLatin1(local)); }
    [[nodiscard]] domain::CaseBrief brief(quint64 id, Severity level, base::Instant reported) const;
    [[nodiscard]] std::vector<domain::CaseBrief> randomBriefs(quint32 seed, base::Instant now) const;
    static void fill(CaseTable &table, const std::vector<domain::CaseBrief> &briefs)
    {
        desk::Batch batch;
        batch.snapshot = true;
        batch.cases = briefs;
        table.apply(batch);
    }
    [[nodiscard]] HandoverTurn turnAt(const domain::Centre &centre, base::Instant now) const
    {
        return handoverTurnOf(*m_town, centre, now, false).value_or(HandoverTurn());
    }
    region::RegionPtr m_town;
    domain::Centre m_empty;
};

namespace {

std::vector<HandoverLine> ofPart(const domain::DraftHandover &draft, HandoverPart part)
{
    std::vector<HandoverLine> lines;
    std::ranges::copy_if(draft.lines, std::back_inserter(lines), [part](const HandoverLine &line) { return line.part == part; });
    return lines;
}

} // namespace

domain::CaseBrief TestHandoverDraft::brief(quint64 id, Severity level, base::Instant reported) const
{
    domain::CaseBrief brief;
    brief.id = {id};
    brief.number = u"211102ZX%1"_s.arg(id, 4, 10, QLatin1Char('0'));
    brief.title = u"井盖缺失"_s;
    brief.place = u"沪青平公路"_s;
    brief.level = level;
    brief.state = domain::CaseState::Dispatched;
    brief.department = m_town->departments.front().code;
    brief.source = m_town->sources.front().code;
    brief.reportedAt = reported;
    brief.filedAt = reported;
    return brief;
}

std::vector<domain::CaseBrief> TestHandoverDraft::randomBriefs(quint32 seed, base::Instant now) const
{
    std::mt19937 dice(seed);
    std::vector<domain::CaseBrief> briefs;
    for (quint64 id = 1; id <= 300; ++id) {
        domain::CaseBrief one = brief(id, domain::kSeverities[dice() % 5], now - std::chrono::minutes(dice() % 1000));
        one.suspended = dice() % 7 == 0;
        one.supervised = dice() % 5 == 0;
        if (dice() % 4 != 0) {
            one.stage = domain::Stage::Handle;
            one.stageStartedAt = one.reportedAt;
            one.stageDueAt = now + std::chrono::minutes(int(dice() % 600) - 200);
        }
        if (dice() % 2 == 0) {
            one.state = domain::CaseState::Closed;
            one.closedAt = one.endedAt = one.reportedAt + (now - one.reportedAt) * int(dice() % 90) / 100;
            one.stage.reset();
        }
        briefs.push_back(one);
    }
    return briefs;
}

void TestHandoverDraft::casesAreThoseOfTheBriefs_data()
{
    QTest::addColumn<quint32>("seed");
    for (const quint32 seed : {1u, 7u, 20u, 2021u})
        QTest::addRow("seed %u", seed) << seed;
}

void TestHandoverDraft::casesAreThoseOfTheBriefs()
{
    QFETCH(quint32, seed);
    const base::Instant now = moment("2021-11-02T19:40");
    const std::vector<domain::CaseBrief> briefs = randomBriefs(seed, now);
    CaseTable table;
    fill(table, briefs);
    const domain::DraftHandover draft = draftOf({table, *m_town, m_empty, {}, now}, turnAt(m_empty, now));
    QMap<QString, const domain::CaseBrief *> urgent, due;
    for (const domain::CaseBrief &one : briefs) {
        if (one.state == domain::CaseState::Closed)
            continue;
        const bool runs = one.stage && !one.suspended;
        if (one.level == Severity::Red || one.level == Severity::Orange)
            urgent.insert(one.number, &one);
        else if (runs && one.stageDueAt <= now + 2h)
            due.insert(one.number, &one);
    }
    QVERIFY(!urgent.isEmpty() && !due.isEmpty());
    for (const auto &[part, expected] : {std::pair(HandoverPart::Urgent, urgent), std::pair(HandoverPart::Due, due)}) {
        const std::vector<HandoverLine> lines = ofPart(draft, part);
        QCOMPARE(qsizetype(lines.size()), expected.size());
        for (size_t i = 0; i < lines.size(); ++i) {
            const domain::CaseBrief *one = expected.value(lines[i].object);
            QVERIFY2(one != nullptr, qPrintable(lines[i].object));
            QCOMPARE(lines[i].level, std::optional(one->level));
            QCOMPARE(lines[i].at, one->stage && !one->suspended ? std::optional(one->stageDueAt) : std::nullopt);
            QVERIFY(!lines[i].words.isEmpty());
            if (i > 0 && part == HandoverPart::Urgent)
                QVERIFY(lines[i - 1].level <= lines[i].level); // the worst first
            if (i > 0 && part == HandoverPart::Due)
                QVERIFY(lines[i - 1].at <= lines[i].at);
        }
    }
}

void TestHandoverDraft::figuresAddUp_data() { casesAreThoseOfTheBriefs_data(); }

void TestHandoverDraft::figuresAddUp()
{
    QFETCH(quint32, seed);
    const base::Instant now = moment("2021-11-02T19:40");
    const base::Instant from = turnAt(m_empty, now).outgoing.turn.from;
    const std::vector<domain::CaseBrief> briefs = randomBriefs(seed, now);
    CaseTable table;
    fill(table, briefs);
    const domain::HandoverFigures figures = handoverFigures({table, *m_town, m_empty, {}, now}, turnAt(m_empty, now));
    int carried = 0, filed = 0, closed = 0, overdue = 0, supervised = 0;
    std::map<Severity, int> open;
    for (const domain::CaseBrief &one : briefs) {
        const bool ended = one.endedAt.has_value();
        if (ended && *one.endedAt < from)
            continue;
        one.reportedAt < from ? ++carried : ++filed;
        if (ended) {
            ++closed;
            continue;
        }
        ++open[one.level];
        overdue += one.stage && !one.suspended && now > one.stageDueAt ? 1 : 0;
        supervised += one.supervised ? 1 : 0;
    }
    QCOMPARE(figures.carried, std::optional(carried));
    QCOMPARE(figures.filed, std::optional(filed));
    QCOMPARE(figures.closed, std::optional(closed));
    QCOMPARE(figures.overdue, overdue);
    QCOMPARE(figures.supervised, supervised);
    for (const Severity level : domain::kSeverities)
        QCOMPARE(figures.of(level), open[level]);
    QCOMPARE(figures.open(), carried + filed - closed);
    QVERIFY(carried > 0 && closed > 0);
}

// What ended in the first hours of a very long turn is in no table any more: no figure is better than a wrong one.
void TestHandoverDraft::aLongTurnsFiguresAreNotGuessed()
{
    CaseTable table;
    HandoverTurn turn = turnAt(m_empty, moment("2021-11-02T19:40"));
    turn.outgoing.turn.from = moment("2021-11-01T19:00");
    QVERIFY(!handoverFigures({table, *m_town, m_empty, {}, moment("2021-11-02T19:40")}, turn).carried);
    turn.outgoing.turn.from = moment("2021-11-02T07:40");
    QVERIFY(handoverFigures({table, *m_town, m_empty, {}, moment("2021-11-02T19:40")}, turn).carried);
    turn.outgoing.turn.from = moment("2021-11-01T20:00"); // a night whose sheet is signed an hour and a half late
    QVERIFY(handoverFigures({table, *m_town, m_empty, {}, moment("2021-11-02T09:30")}, turn).carried);
}

void TestHandoverDraft::shelvedAlarmsStandOnIt()
{
    const base::Instant now = moment("2021-11-02T19:40");
    domain::Centre centre;
    act(centre, *m_town, now - 5min, domain::ShelveAnnunciation{u"overdue"_s, u"211102ZX0007"_s, u"施工中"_s}, kSeat);
    act(centre, *m_town, now - 5min, domain::TakeOutOfService{u"call-unanswered"_s, {}, u"电话机换新"_s});
    const auto lines = [&](base::Instant then) {
        CaseTable table;
        return ofPart(draftOf({table, *m_town, centre, {}, then}, turnAt(centre, then)), HandoverPart::Alarms);
    };
    QCOMPARE(lines(now).size(), 2u);
    QCOMPARE(lines(now)[0].words, u"施工中"_s);
    QVERIFY(lines(now)[0].at.has_value());
    QVERIFY(!lines(now)[1].at);
    QCOMPARE(lines(*lines(now)[0].at).size(), 1u); // at its end it is heard again
}

void TestHandoverDraft::promisesStandOnIt()
{
    const base::Instant now = moment("2021-11-02T19:40");
    const HandoverTurn turn = turnAt(m_empty, now);
    domain::CaseBrief promised = brief(1, Severity::Green, now - 3h);
    promised.owed = {{domain::OwedKind::CallBack, now + 50min, u"坐席03"_s, {}}, {domain::OwedKind::Return, now - 1h, u"坐席03"_s, {}}};
    domain::CaseBrief soon = brief(2, Severity::Green, now - 100h), later = brief(3, Severity::Green, now - 100h);
    for (domain::CaseBrief *one : {&soon, &later}) {
        one->state = domain::CaseState::Closed;
        one->handledAt = one->closedAt = one->endedAt = turn.incoming.turn.to - domain::kRevisitWithin;
    }
    *later.closedAt += 1s;
    CaseTable table;
    std::ignore = table.keepForRevisit({m_town->sources.front().code}, now - domain::kRevisitWithin);
    fill(table, {promised, soon, later});
    const std::vector<HandoverLine> lines = ofPart(draftOf({table, *m_town, m_empty, {}, now}, turn), HandoverPart::Promises);
    QCOMPARE(lines.size(), 2u);
    QCOMPARE(lines[0].object, u"call-back 211102ZX0001"_s);
    QCOMPARE(lines[0].at, std::optional(now + 50min));
    QVERIFY(lines[0].place.contains(u"坐席03"_s));
    QCOMPARE(lines[1].object, u"revisit 211102ZX0002"_s);
}

void TestHandoverDraft::silentSourcesAreTold_data()
{
    QTest::addColumn<int>("reports");
    QTest::addColumn<int>("apart");  // minutes
    QTest::addColumn<int>("silent"); // minutes since the last
    QTest::addColumn<bool>("told");
    QTest::newRow("a busy source, an hour and a bit") << 20 << 5 << 61 << true;
    QTest::newRow("a busy source, an hour") << 20 << 5 << 60 << false;
    QTest::newRow("a slow source, two hours") << 8 << 30 << 120 << false;
    QTest::newRow("a slow source, six of its gaps and more") << 8 << 30 << 181 << true;
    QTest::newRow("too few to say") << 5 << 5 << 300 << false;
}

void TestHandoverDraft::silentSourcesAreTold()
{
    QFETCH(int, reports);
    QFETCH(int, apart);
    QFETCH(int, silent);
    QFETCH(bool, told);
    const base::Instant now = moment("2021-11-02T19:40");
    std::vector<domain::CaseBrief> briefs;
    for (int i = 0; i < reports; ++i)
        briefs.push_back(brief(quint64(i) + 1, Severity::Green, now - std::chrono::minutes(silent + apart * i)));
    CaseTable table;
    fill(table, briefs);
    const std::vector<SourceHealth> health = silentSources(table, *m_town, now);
    QCOMPARE(!health.empty(), told);
    if (told) {
        QCOMPARE(health.front().code, m_town->sources.front().code);
        QCOMPARE(health.front().since, std::optional(now - std::chrono::minutes(silent)));
    }
}

void TestHandoverDraft::healthIsWhatIsKnown()
{
    const base::Instant now = moment("2021-11-02T19:40");
    CaseTable table;
    QVERIFY(healthOf(table, *m_town, m_empty, now).empty());
    domain::Centre centre;
    act(centre, *m_town, now - 10min, domain::DoubtClock{{base::ClockDoubt::Kind::Jumped, now - 10min, now}, {}},
        {u"system"_s, domain::Role::System});
    const std::vector<SourceHealth> health = healthOf(table, *m_town, centre, now, u"The disk is full."_s);
    QCOMPARE(health.size(), 2u);
    const std::vector<HandoverLine> lines = ofPart(draftOf({table, *m_town, centre, health, now}, turnAt(centre, now)), HandoverPart::Data);
    QCOMPARE(lines.size(), 2u);
    QCOMPARE(lines[0].object, u"store"_s);
    QCOMPARE(lines[0].words, u"The disk is full."_s);
    QCOMPARE(lines[1].object, u"clock"_s);
}

void TestHandoverDraft::gapsOfTheNextShiftAreSeenBeforeIt()
{
    const base::Instant now = moment("2021-11-02T19:40");
    CaseTable table;
    const auto gaps = [&](const domain::Centre &centre) {
        return ofPart(draftOf({table, *m_town, centre, {}, now}, turnAt(centre, now)), HandoverPart::Gaps);
    };
    const size_t before = gaps(m_empty).size();
    domain::Centre centre;
    act(centre, *m_town, now, domain::ChangeRoster{QDate(2021, 11, 2), u"night"_s, u"joint"_s, u"water"_s, 0, u"防汛抽调"_s});
    const std::vector<HandoverLine> lines = gaps(centre);
    QVERIFY(lines.size() > before);
    const HandoverTurn turn = turnAt(centre, now);
    const std::vector<GapLine> expected = gapsOf(*m_town, centre, TurnsView{std::nullopt, turn.incoming}, turn.incoming.turn.from);
    QVERIFY(!expected.empty());
    for (const GapLine &gap : expected) {
        const auto *line = find(lines, [&gap](const HandoverLine &each) { return each.object == u"station %1 %2"_s.arg(gap.unit, gap.department); });
        QVERIFY(line != nullptr);
        QCOMPARE(line->at, std::optional(turn.incoming.turn.from));
    }
    const PeopleCount people = countOf(peopleOf(*m_town, centre, turn.incoming, turn.incoming.turn.from), now);
    const domain::HandoverFigures figures = handoverFigures({table, *m_town, centre, {}, now}, turn);
    QCOMPARE(figures.nextThere.value_or(0), people.present);
    QCOMPARE(figures.nextPlanned.value_or(0), people.planned);
}

void TestHandoverDraft::theSameGivesTheSame()
{
    const base::Instant now = moment("2021-11-02T19:40");
    std::vector<domain::CaseBrief> briefs = randomBriefs(5, now);
    CaseTable one, other;
    fill(one, briefs);
    std::ranges::reverse(briefs);
    fill(other, briefs);
    const HandoverTurn turn = turnAt(m_empty, now);
    QVERIFY(draftOf({one, *m_town, m_empty, {}, now}, turn).lines == draftOf({other, *m_town, m_empty, {}, now}, turn).lines);
}

// Lines and figures as the console makes them go through decide(), and twice in a row nothing is lost.
void TestHandoverDraft::theDeskTakesTheDraft()
{
    const base::Instant now = moment("2021-11-02T19:40");
    CaseTable table;
    fill(table, randomBriefs(9, now));
    domain::Centre centre;
    act(centre, *m_town, now, draftOf({table, *m_town, centre, {}, now}, turnAt(centre, now)));
    QVERIFY(centre.handover);
    QCOMPARE(centre.handover->text.shift, u"day"_s);
    QCOMPARE(centre.handover->text.next, u"night"_s);
    act(centre, *m_town, now, domain::AmendHandover{1, 1, u"已停吊"_s});
    const size_t lines = centre.handover->text.lines.size();
    domain::DraftHandover again = draftOf({table, *m_town, centre, {}, now + 1min}, turnAt(centre, now + 1min));
    again.figures.overdue += 1;
    act(centre, *m_town, now + 1min, again);
    QCOMPARE(centre.handover->text.lines.size(), lines);
    QCOMPARE(centre.handover->text.line(1)->words, u"已停吊"_s);
    QSet<QString> seen;
    for (const HandoverLine &line : centre.handover->text.lines)
        seen.insert(domain::word(line.part) + line.object);
    QCOMPARE(size_t(seen.size()), lines); // of its part no other line speaks of the same
}

void TestHandoverDraft::bothSupervisorsAreReminded_data()
{
    QTest::addColumn<bool>("lead");
    QTest::newRow("a supervisor's seat") << true;
    QTest::newRow("a dispatcher's seat") << false;
}

// Told at the end of the turn, acknowledged, told again five minutes later, and gone with the second signature.
void TestHandoverDraft::bothSupervisorsAreReminded()
{
    QFETCH(bool, lead);
    base::FixedClock clock(moment("2021-11-02T19:59:58"));
    support::MockFeed feed(std::make_shared<desk::Batch>(desk::Batch{{}, true, {}}));
    Hall hall(m_town, clock, feed);
    support::FakeCentre fake(m_town);
    desk::CentreView view = *fake.view();
    view.centre.since = moment("2021-11-02T10:00");
    fake.set(view);
    CentreBoard board(fake);
    SeatAlarms alarms(hall, &board, nullptr, nullptr);
    hall.catchUp();
    alarms.setLead(lead, false);
    const AnnunciationSubject subject{domain::AnnunciationKind::NotHandedOver};
    const auto life = [&](const char *local) {
        clock.set(moment(local));
        hall.catchUp();
        Q_EMIT hall.secondPassed();
        const Annunciation *found = alarms.annunciator().find(subject);
        return found == nullptr ? AnnunciationLife::Normal : found->standing.life;
    };
    QCOMPARE(life("2021-11-02T19:59:59"), AnnunciationLife::Normal);
    QCOMPARE(life("2021-11-02T20:00:00"), lead ? AnnunciationLife::Unacknowledged : AnnunciationLife::Normal);
    if (!lead) {
        QCOMPARE(life("2021-11-02T20:30:00"), AnnunciationLife::Normal);
        return;
    }
    QVERIFY(alarms.acknowledge(subject));
    QCOMPARE(life("2021-11-02T20:04:59"), AnnunciationLife::Acknowledged);
    QCOMPARE(life("2021-11-02T20:05:00"), AnnunciationLife::Unacknowledged);
    view.centre.handovers.push_back({1, u"day"_s, u"night"_s, QDate(2021, 11, 2), moment("2021-11-02T20:00"), clock.now(), 0, 0, {}});
    fake.set(view);
    QCOMPARE(life("2021-11-02T20:05:01"), AnnunciationLife::Normal);
    QCOMPARE(life("2021-11-02T20:15:00"), AnnunciationLife::Normal);
}

GRIDHALL_TEST(TestHandoverDraft, QCoreApplication)
#include "tst_handoverdraft.moc"
