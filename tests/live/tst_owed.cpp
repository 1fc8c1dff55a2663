// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/case/decide.h"
#include "domain/case/revisit.h"
#include "domain/centre/plan.h"
#include "live/owed/owedboard.h"
#include "support/mockfeed.h"
#include "support/testprogram.h"

#include <QSignalSpy>
#include <QTest>

#include <map>
#include <random>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using domain::Actor;
using domain::Owed;
using domain::OwedKind;
using domain::Role;
using live::OwedGroup;
using live::OwedItem;

namespace {

const Actor kSeat3{u"坐席03"_s, Role::Dispatcher};
const Actor kSeat4{u"坐席04"_s, Role::Dispatcher};
const Actor kOwedLead{u"值班长"_s, Role::Supervisor};
const Actor kSystem{u"system"_s, Role::System};
const Actor kPerson{u"坐席"_s, Role::Dispatcher, u"li.na"_s, u"03"_s};

/// Something that happens, so many minutes from the mockups' moment.
struct OwedDeed {
    OwedDeed(int after, Actor who, domain::EventBody what) : minutes(after), actor(std::move(who)), body(std::move(what)) {}
    int minutes;
    Actor actor;
    domain::EventBody body;
};

base::Instant owedAt(int minutes) { return support::mockNow() + std::chrono::minutes(minutes); }

domain::EventBody sentToDepartment() { return domain::CaseDispatched{u"d1"_s, {}, {}}; }

domain::Case foldedDeeds(const std::vector<OwedDeed> &deeds)
{
    domain::Case c;
    c.id = {7};
    domain::CaseReported reported;
    reported.number = u"251107XJ0001"_s;
    std::vector<OwedDeed> all;
    all.emplace_back(-60, kSystem, reported);
    all.emplace_back(-59, kSeat3, domain::CaseFiled());
    all.insert(all.end(), deeds.begin(), deeds.end());
    for (const OwedDeed &deed : all) {
        domain::CaseEvent event;
        event.at = owedAt(deed.minutes);
        event.actor = deed.actor;
        event.body = deed.body;
        domain::apply(c, event);
    }
    return c;
}

region::RegionPtr revisitedTown()
{
    auto region = std::make_shared<region::Region>(*support::mockRegion());
    auto plan = std::make_shared<domain::Plan>();
    plan->handling.revisitSources = QStringList{u"hotline"_s};
    region->plan = plan;
    return region;
}

/// A hall of one's own cases, and the board of a seat.
struct OwedSeat {
    explicit OwedSeat(const Actor &actor = kSeat3)
        : feed(std::make_shared<desk::Batch>(desk::Batch{{1}, true, {}})), hall(revisitedTown(), clock, feed), board(hall)
    {
        hall.catchUp();
        board.setActor(actor);
        QObject::connect(&board, &live::OwedBoard::reminded, &board, [this](const OwedItem &item) { told.push_back(item); });
    }
    void publish(const domain::CaseBrief &brief)
    {
        feed.publish(std::vector{brief});
        hall.catchUp();
    }
    void pass(base::Milliseconds step)
    {
        clock.advance(step);
        hall.catchUp();
    }

    base::FixedClock clock{support::mockNow()};
    support::MockFeed feed;
    live::Hall hall;
    live::OwedBoard board;
    std::vector<OwedItem> told;
};

domain::CaseBrief owingBrief(quint64 id, domain::OwedList owed)
{
    domain::CaseBrief brief;
    brief.id = {id};
    brief.version = 1;
    brief.number = u"251107XJ%1"_s.arg(id, 4, 10, QLatin1Char('0'));
    brief.state = domain::CaseState::Accepted;
    brief.level = domain::Severity::Yellow;
    brief.reportedAt = brief.changedAt = support::mockNow() - 1h;
    brief.owed = std::move(owed);
    return brief;
}

/// What happened to a case, and what is owed then.
struct OwedStory {
    std::vector<OwedDeed> deeds;
    domain::OwedList owed;
};
std::vector<OwedStory> &owedStories()
{
    static std::vector<OwedStory> all;
    return all;
}

/// Whether an actor is told of it.
struct OwedClaim {
    Owed owed;
    Actor actor;
    bool told;
};
std::vector<OwedClaim> &owedClaims()
{
    static std::vector<OwedClaim> all;
    return all;
}

} // namespace

class TestOwed : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatIsOwedFollowsFromTheEvents_data();
    void whatIsOwedFollowsFromTheEvents();
    void aPromiseIsOfATimeToCome();
    void whoseItIs_data();
    void whoseItIs();
    void aCallBackStandsOutOnce();
    void whatWasToldIsNotToldAgainAfterARestart();
    void nothingIsToldBeforeTheNotesAreThere();
    void anAnswerIsOwedUntilItIsSeenHere();
    void aPromiseOutlivesItsCase();
    void aRandomDayAgainstARecount_data();
    void aRandomDayAgainstARecount();
};

void TestOwed::whatIsOwedFollowsFromTheEvents_data()
{
    using namespace domain;
    owedStories().clear();
    QTest::addColumn<int>("story");
    const auto row = [](const char *name, const std::vector<OwedDeed> &deeds, const OwedList &owed = {}) {
        QTest::newRow(name) << int(owedStories().size());
        owedStories().push_back({deeds, owed});
    };
    const OwedDeed promise{-30, kSeat3, CallbackPromised{owedAt(20), {}}};
    const Owed callBack{OwedKind::CallBack, owedAt(20), kSeat3.post, {}};
    row("nothing", {});
    row("a promise", {promise}, {callBack});
    row("a promise of a person", {{-30, kPerson, CallbackPromised{owedAt(20), {}}}},
        {{OwedKind::CallBack, owedAt(20), kPerson.post, kPerson.person}});
    row("kept", {promise, {-10, kSeat4, CallerContacted{true, {}}}});
    row("rung, and not reached", {promise, {-10, kSeat3, CallerContacted{false, {}}}});
    row("a call before it keeps nothing", {{-40, kSeat3, CallerContacted{true, {}}}, promise}, {callBack});
    row("promised anew by another", {promise, {-10, kSeat4, CallbackPromised{owedAt(50), {}}}}, {{OwedKind::CallBack, owedAt(50), kSeat4.post, {}}});
    row("promised, and closed", {promise, {-10, kSeat3, CaseClosed{}}}, {callBack});
    row("promised, closed and revisited", {promise, {-10, kSeat3, CaseClosed{}}, {-5, kSeat4, CaseRevisited{}}});
    row("dispatched", {{-30, kSeat3, sentToDepartment()}});
    row("returned", {{-30, kSeat3, sentToDepartment()}, {-10, kSeat4, CaseReturned{u"不归我管"_s, u"d1"_s}}},
        {{OwedKind::Return, owedAt(-10), kSeat3.post, {}}});
    row("returned, as its own seat wrote down", {{-30, kSeat3, sentToDepartment()}, {-10, kSeat3, CaseReturned{u"不归我管"_s, u"d1"_s}}},
        {{OwedKind::Return, owedAt(-10), kSeat3.post, {}}});
    row("returned what the system had sent", {{-30, kSystem, sentToDepartment()}, {-10, kSeat4, CaseReturned{u"不归我管"_s, u"d1"_s}}},
        {{OwedKind::Return, owedAt(-10), {}, {}}});
    row("returned and sent again",
        {{-30, kSeat3, sentToDepartment()}, {-10, kSeat4, CaseReturned{u"不归我管"_s, u"d1"_s}}, {-5, kSeat4, sentToDepartment()}});
    row("returned and ruled on", {{-30, kSeat3, sentToDepartment()},
                                  {-10, kSeat4, CaseReturned{u"不归我管"_s, u"d1"_s}},
                                  {-5, kOwedLead, ReturnRuled{u"d2"_s, {}, u"归 d2"_s, false}}});
    row("returned, handed over and taken back", {{-30, kSeat3, sentToDepartment()},
                                                 {-10, kSeat4, CaseReturned{u"不归我管"_s, u"d1"_s}},
                                                 {-5, kSeat3, CaseTransferred{}},
                                                 {-4, kSeat3, CaseTakenBack{}}});
    row("footage asked for", {{-30, kSeat3, LookBackRequested{u"路口"_s}}});
    row("footage, by another", {{-30, kSeat3, LookBackRequested{u"路口"_s}}, {-10, kSeat4, LookBackAnswered{u"看清了"_s}}},
        {{OwedKind::LookBack, owedAt(-10), kSeat3.post, {}}});
    row("footage, as who asked wrote down", {{-30, kSeat3, LookBackRequested{u"路口"_s}}, {-10, kSeat3, LookBackAnswered{u"看清了"_s}}});
    row("footage, asked for once more",
        {{-30, kSeat3, LookBackRequested{u"路口"_s}}, {-10, kSeat4, LookBackAnswered{u"看清了"_s}}, {-5, kSeat3, LookBackRequested{u"再看"_s}}});
    row("closed by the partner", {{-30, kSeat3, CaseTransferred{}}, {-10, kSystem, PartnerClosed{}}},
        {{OwedKind::Closure, owedAt(-10), kSeat3.post, {}}});
    row("a plan", {{-30, kSeat3, ConsultationCalled{u"难办"_s}}, {-10, kOwedLead, PlanAgreed{u"先围挡"_s}}},
        {{OwedKind::Plan, owedAt(-10), kSeat3.post, {}}});
    row("time granted", {{-30, kSeat3, ExtensionRequested{owedAt(90), u"缺料"_s}}, {-10, kOwedLead, ExtensionApproved{}}},
        {{OwedKind::Extension, owedAt(-10), kSeat3.post, {}}});
    row("time refused", {{-30, kSeat3, ExtensionRequested{owedAt(90), u"缺料"_s}}, {-10, kOwedLead, ExtensionRefused{u"不同意"_s}}},
        {{OwedKind::Extension, owedAt(-10), kSeat3.post, {}}});
    row("an answer to a case that is closed since",
        {{-30, kSeat3, LookBackRequested{u"路口"_s}}, {-10, kSeat4, LookBackAnswered{u"看清了"_s}}, {-5, kSeat4, CaseClosed{}}});
    row("names without separators", {{-30, Actor{u"坐席\u001f03\u001e"_s, Role::Dispatcher}, CallbackPromised{owedAt(20), {}}}}, {callBack});
}

void TestOwed::whatIsOwedFollowsFromTheEvents()
{
    QFETCH(int, story);
    const OwedStory &told = owedStories()[size_t(story)];
    QVERIFY(domain::briefOf(foldedDeeds(told.deeds)).owed == told.owed);
}

/// The time is still to come; and a promise can be kept wherever its case is by then.
void TestOwed::aPromiseIsOfATimeToCome()
{
    const domain::Rulebook &book = support::mockRegion()->rulebook;
    domain::Case c = foldedDeeds({});
    c.report.caller.phone = u"13800002047"_s;
    const auto decided = [&](domain::CaseOrderBody body) { return domain::decide(c, {c.id, {}, kSeat3, std::move(body)}, book, {owedAt(0), {}}); };
    for (const int minutes : {-1, 0}) {
        const auto refused = decided(domain::PromiseCallback{owedAt(minutes), {}});
        QVERIFY(!refused && refused.error().place == u"at");
    }
    const auto made = decided(domain::PromiseCallback{owedAt(20), {}});
    QVERIFY(made && made->size() == 1);
    c.state = domain::CaseState::Closed;
    QVERIFY(!decided(domain::ContactCaller{true, {}}));
    domain::apply(c, made->front());
    QVERIFY(decided(domain::ContactCaller{true, {}}).has_value());
}

void TestOwed::whoseItIs_data()
{
    owedClaims().clear();
    QTest::addColumn<int>("claim");
    const auto row = [](const char *name, const Owed &owed, const Actor &actor, bool told) {
        QTest::newRow(name) << int(owedClaims().size());
        owedClaims().push_back({owed, actor, told});
    };
    const Owed of3{OwedKind::CallBack, owedAt(20), kSeat3.post, {}}, ofPerson{OwedKind::CallBack, owedAt(20), kPerson.post, kPerson.person};
    row("the post's", of3, kSeat3, true);
    row("another post's", of3, kSeat4, false);
    row("the person's", ofPerson, kPerson, true);
    row("the person's at another seat and post", ofPerson, {u"坐席"_s, Role::Dispatcher, u"li.na"_s, u"07"_s}, true);
    row("another person of the same post", ofPerson, {kPerson.post, Role::Dispatcher, u"wang"_s, u"03"_s}, false);
    row("of before there were accounts", {OwedKind::CallBack, owedAt(20), kPerson.post, {}}, kPerson, true);
    row("nobody's in particular", {OwedKind::Return, owedAt(-5), {}, {}}, kSeat4, true);
    row("nobody who works on no cases", {OwedKind::Return, owedAt(-5), {}, {}}, {u"看板"_s, Role::Viewer}, false);
}

void TestOwed::whoseItIs()
{
    QFETCH(int, claim);
    const OwedClaim &made = owedClaims()[size_t(claim)];
    OwedSeat seat(made.actor);
    domain::CaseBrief brief = owingBrief(7, {made.owed});
    brief.state = domain::CaseState::Filed;
    seat.publish(brief);
    QCOMPARE(seat.board.count() == 1, made.told);
}

/// Five minutes before its time, and not a second earlier; late from the first moment after it.
void TestOwed::aCallBackStandsOutOnce()
{
    OwedSeat seat;
    seat.board.setNotes({});
    seat.publish(owingBrief(7, {{OwedKind::CallBack, owedAt(20), kSeat3.post, {}}}));
    const OwedItem item = seat.board.items(OwedGroup::CallBack).front();
    QCOMPARE(item.at, owedAt(20));
    seat.pass(15min - 1s);
    QCOMPARE(live::urgencyOf(item, seat.hall.now()), live::OwedUrgency::Calm);
    QVERIFY(seat.told.empty());
    seat.pass(1s);
    QCOMPARE(live::urgencyOf(item, seat.hall.now()), live::OwedUrgency::Near);
    QCOMPARE(seat.told.size(), size_t(1));
    seat.pass(5min);
    QCOMPARE(live::urgencyOf(item, seat.hall.now()), live::OwedUrgency::Near); // exactly then is in time
    seat.pass(1s);
    QCOMPARE(live::urgencyOf(item, seat.hall.now()), live::OwedUrgency::Late);
    seat.pass(1h);
    QCOMPARE(seat.told.size(), size_t(1));
    seat.publish(owingBrief(7, {{OwedKind::CallBack, owedAt(200), kSeat3.post, {}}}));
    QCOMPARE(seat.told.size(), size_t(1));
    seat.pass(2h);
    QCOMPARE(seat.told.size(), size_t(2)); // another promise
}

void TestOwed::whatWasToldIsNotToldAgainAfterARestart()
{
    const domain::CaseBrief brief = owingBrief(7, {{OwedKind::CallBack, owedAt(3), kSeat3.post, {}}});
    QVariantMap kept;
    {
        OwedSeat seat;
        seat.board.setNotes({});
        seat.publish(brief);
        QCOMPARE(seat.told.size(), size_t(1));
        kept = live::fieldsOf(seat.board.notes(), seat.hall.now() - live::kAnswersFor);
    }
    OwedSeat again;
    again.publish(brief);
    again.board.setNotes(live::owedNotesOf(kept));
    again.pass(1min);
    QVERIFY(again.told.empty());
    OwedSeat other;
    other.publish(brief);
    other.board.setNotes(live::owedNotesOf(QVariantMap{{u"told/x"_s, 1}, {u"nonsense"_s, u"7"_s}}));
    QCOMPARE(other.told.size(), size_t(1)); // what nobody can read is as if it were not there
}

void TestOwed::nothingIsToldBeforeTheNotesAreThere()
{
    OwedSeat seat;
    seat.publish(owingBrief(7, {{OwedKind::CallBack, owedAt(-1), kSeat3.post, {}}}));
    seat.pass(1s);
    QVERIFY(seat.told.empty());
    seat.board.setNotes({});
    QCOMPARE(seat.told.size(), size_t(1));
}

void TestOwed::anAnswerIsOwedUntilItIsSeenHere()
{
    OwedSeat seat, other;
    const domain::CaseBrief brief =
        owingBrief(7, {{OwedKind::LookBack, owedAt(-10), kSeat3.post, {}}, {OwedKind::Plan, owedAt(-8), kSeat3.post, {}}});
    for (OwedSeat *each : {&seat, &other}) {
        each->publish(brief);
        QCOMPARE(each->board.items(OwedGroup::Answer).size(), size_t(2));
    }
    QSignalSpy notes(&seat.board, &live::OwedBoard::notesChanged);
    seat.board.see(base::CaseId{8}); // another case
    QCOMPARE(notes.count(), 0);
    seat.board.see(base::CaseId{7});
    QCOMPARE(notes.count(), 1);
    QCOMPARE(seat.board.count(), 0);
    QCOMPARE(other.board.count(), 2);
    domain::CaseBrief later = brief;
    later.owed.push_back({OwedKind::Extension, owedAt(-2), kSeat3.post, {}});
    seat.publish(later);
    QCOMPARE(seat.board.items(OwedGroup::Answer).size(), size_t(1));
    QCOMPARE(seat.board.items(OwedGroup::Answer).front().kind, OwedKind::Extension);
    const live::OwedNotes kept = live::owedNotesOf(live::fieldsOf(seat.board.notes(), owedAt(-60)));
    QVERIFY(kept == seat.board.notes());
    QVERIFY(live::fieldsOf(seat.board.notes(), owedAt(0)).isEmpty()); // forgotten once it is old
    OwedSeat late;
    late.publish(owingBrief(9, {{OwedKind::LookBack, owedAt(0) - live::kAnswersFor - 1s, kSeat3.post, {}}}));
    QCOMPARE(late.board.count(), 0);
}

/// A closed case leaves the hall after a while; one whose caller waits for a call does not, and then does.
void TestOwed::aPromiseOutlivesItsCase()
{
    OwedSeat seat;
    domain::CaseBrief brief = owingBrief(7, {{OwedKind::CallBack, owedAt(20), kSeat3.post, {}}});
    brief.state = domain::CaseState::Closed;
    brief.reportedAt = support::mockNow() - 80h;
    brief.closedAt = brief.endedAt = support::mockNow() - 72h;
    seat.publish(brief);
    QVERIFY(seat.hall.table().slotOf(brief.id));
    QCOMPARE(seat.board.items(OwedGroup::CallBack).size(), size_t(1));
    seat.pass(24h);
    QVERIFY(seat.hall.table().slotOf(brief.id));
    brief.owed.clear();
    seat.publish(brief);
    QVERIFY(!seat.hall.table().slotOf(brief.id));
    QCOMPARE(seat.board.count(), 0);
}

void TestOwed::aRandomDayAgainstARecount_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 12; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestOwed::aRandomDayAgainstARecount()
{
    QFETCH(quint32, seed);
    std::mt19937 random(seed);
    const auto below = [&random](quint32 limit) { return quint32(random() % limit); };
    OwedSeat seat;
    seat.board.setNotes({});
    std::map<quint64, domain::CaseBrief> known;
    std::map<quint64, base::Instant> seen;
    size_t most = 0;
    for (int step = 0; step < 300; ++step) {
        domain::CaseBrief brief = owingBrief(1 + below(25), {});
        constexpr std::array kStates{domain::CaseState::Filed, domain::CaseState::Accepted, domain::CaseState::Checked, domain::CaseState::Closed,
                                     domain::CaseState::Revisited};
        brief.state = kStates[below(5)];
        brief.source = below(2) == 0 ? u"hotline"_s : u"patrol"_s;
        if (domain::kClosed.contains(brief.state)) {
            brief.closedAt = brief.endedAt = seat.hall.now() - std::chrono::minutes(below(300));
            if (below(3) > 0)
                brief.handledAt = brief.closedAt;
        }
        for (const OwedKind kind : domain::kOwedKinds) {
            const Actor &who = below(2) == 0 ? kSeat3 : kSeat4;
            if (below(3) == 0)
                brief.owed.push_back({kind, seat.hall.now() + std::chrono::minutes(int(below(200)) - 100), below(6) == 0 ? QString() : who.post, {}});
        }
        known[brief.id.value] = brief;
        seat.publish(brief);
        if (below(4) == 0) {
            const quint64 looked = 1 + below(25);
            seat.board.see({looked});
            for (const Owed &owed : known.contains(looked) ? known[looked].owed : domain::OwedList()) {
                if (domain::isAnswer(owed.kind) && (owed.post.isEmpty() || owed.post == kSeat3.post) &&
                    (!seen.contains(looked) || owed.at > seen[looked]))
                    seen[looked] = owed.at;
            }
        }
        if (below(5) == 0)
            seat.pass(std::chrono::seconds(below(400)));
        // By hand: every case, every thing, whose it is, and whether it was looked at.
        std::array<std::vector<std::pair<base::Instant, quint64>>, 4> wanted;
        for (const auto &[id, each] : known) {
            if (each.state == domain::CaseState::Closed && each.handledAt && each.source == u"hotline"_s)
                wanted[1].emplace_back(*each.closedAt + 7 * 24h, id);
            for (const Owed &owed : each.owed) {
                if (!owed.post.isEmpty() && owed.post != kSeat3.post)
                    continue;
                if (owed.kind == OwedKind::CallBack)
                    wanted[0].emplace_back(owed.at, id);
                else if (owed.kind == OwedKind::Return)
                    wanted[2].emplace_back(owed.at, id);
                else if (!seen.contains(id) || owed.at > seen[id])
                    wanted[3].emplace_back(owed.at, id);
            }
        }
        for (size_t group = 0; group < wanted.size(); ++group) {
            std::ranges::sort(wanted[group]);
            std::vector<std::pair<base::Instant, quint64>> got;
            for (const OwedItem &item : seat.board.items(live::kOwedGroups[group]))
                got.emplace_back(item.at, item.id.value);
            QVERIFY(got == wanted[group]);
            most = std::max(most, got.size());
        }
    }
    QVERIFY(most > 5);
}

GRIDHALL_TEST(TestOwed, QCoreApplication)
#include "tst_owed.moc"
