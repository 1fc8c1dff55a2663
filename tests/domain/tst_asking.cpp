// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/rules/effects.h"
#include "domainfixture.h"
#include "support/testprogram.h"

#include <algorithm>

using namespace domain;
using namespace fixture;
using namespace Qt::StringLiterals;

/// What waits for a supervisor's word, and how supervision is answered for.
class TestAsking : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatIsAskedWaits_data();
    void whatIsAskedWaits();
    void theActItselfGrants_data();
    void theActItselfGrants();
    void aRuleGrantsNothing();
    void aRefusalEndsIt();
    void anExtensionIsAskedForAsBefore();
    void oneRequestAtATime();
    void tooManyReturnsWaitForARuling();
    void anEndedCaseWaitsForNobody();
    void whoAskedIsTold();
    void supervisionIsAnsweredAndRepeated();
};

namespace {

constexpr Role kAskedLead = Role::Supervisor;

std::vector<WordAsked> waitingIn(const Life &life) { return briefOf(life.now()).words; }

Life dispatchedLife()
{
    Life life("bike");
    if (!life.begin())
        qFatal("the case does not begin");
    life.pass(1min);
    return life;
}

CaseOrderBody asking(WordKind kind)
{
    switch (kind) {
    case WordKind::Level: return AskLevel{Severity::Yellow, u"人多"_s};
    case WordKind::Redispatch: return AskRedispatch{u"water"_s, {}, u"人多"_s};
    case WordKind::Suspension: return AskSuspension{u"人多"_s};
    case WordKind::Voiding: return AskVoid{u"人多"_s};
    case WordKind::Extension:
    case WordKind::Ruling: break;
    }
    return AddNote{};
}

constexpr std::array kAskable{WordKind::Level, WordKind::Redispatch, WordKind::Suspension, WordKind::Voiding};

void askedRows()
{
    QTest::addColumn<int>("kind");
    for (const WordKind kind : kAskable)
        QTest::newRow(qPrintable(word(kind))) << int(kind);
}

} // namespace

void TestAsking::whatIsAskedWaits_data() { askedRows(); }

void TestAsking::whatIsAskedWaits()
{
    QFETCH(int, kind);
    const auto what = static_cast<WordKind>(kind);
    Life life = dispatchedLife();
    life.sit(u"坐席04"_s);
    const Case before = life.now();
    QVERIFY(life.order(asking(what)));
    const auto words = waitingIn(life);
    QCOMPARE(words.size(), size_t(1));
    QCOMPARE(words.front().kind, what);
    QVERIFY(words.front().at == life.time());
    QCOMPARE(words.front().post, u"坐席04"_s);
    QCOMPARE(words.front().reason, u"人多"_s);
    QCOMPARE(words.front().level.has_value(), what == WordKind::Level);
    QCOMPARE(words.front().department, what == WordKind::Redispatch ? u"water"_s : QString());
    // To ask changes nothing else.
    QCOMPARE(life.now().state, before.state);
    QCOMPARE(life.now().level, before.level);
    QCOMPARE(life.now().suspended, before.suspended);
    QCOMPARE(life.now().department, before.department);
    // A reason is a reason.
    Life silent = dispatchedLife();
    CaseOrderBody wordless = asking(what);
    std::visit(
        [](auto &order) {
            if constexpr (requires { order.reason; })
                order.reason.clear();
        },
        wordless);
    QVERIFY(!silent.order(wordless));
}

void TestAsking::theActItselfGrants_data() { askedRows(); }

void TestAsking::theActItselfGrants()
{
    QFETCH(int, kind);
    const auto what = static_cast<WordKind>(kind);
    Life life = dispatchedLife();
    QVERIFY(life.order(asking(what)));
    life.sit(u"值班长"_s);
    switch (what) {
    case WordKind::Level: QVERIFY(life.order(ChangeSeverity{Severity::Yellow, u"同意"_s}, kAskedLead)); break;
    case WordKind::Redispatch: QVERIFY(life.order(DispatchCase{u"water"_s, {}, u"同意"_s, {}, {}}, kAskedLead)); break;
    case WordKind::Suspension: QVERIFY(life.order(SuspendCase{u"同意"_s}, kAskedLead)); break;
    case WordKind::Voiding: QVERIFY(life.order(VoidCase{u"同意"_s}, kAskedLead)); break;
    case WordKind::Extension:
    case WordKind::Ruling: QFAIL("not asked for here");
    }
    QVERIFY(waitingIn(life).empty());
    QVERIFY(life.now().wordsAsked.empty());
}

/// The level that the clock raises is nobody's answer.
void TestAsking::aRuleGrantsNothing()
{
    Life life = dispatchedLife();
    QVERIFY(life.order(asking(WordKind::Level)));
    life.pass(5h);
    const Severity before = life.now().level;
    QVERIFY(life.order(ReviewSeverity{}, Role::System));
    QVERIFY(isWorse(life.now().level, before));
    QCOMPARE(waitingIn(life).size(), size_t(1));
}

void TestAsking::aRefusalEndsIt()
{
    Life life = dispatchedLife();
    QVERIFY(!life.order(RefuseWord{u"不必"_s}, kAskedLead)); // nothing was asked
    QVERIFY(life.order(asking(WordKind::Suspension)));
    QVERIFY(!life.order(RefuseWord{u"不必"_s})); // a seat says neither yes nor no
    QVERIFY(!life.order(RefuseWord{QString()}, kAskedLead));
    QVERIFY(life.order(RefuseWord{u"不必"_s}, kAskedLead));
    QVERIFY(waitingIn(life).empty());
    QVERIFY(!life.now().suspended);
}

void TestAsking::anExtensionIsAskedForAsBefore()
{
    Life life = dispatchedLife();
    const base::Instant until = life.now().deadlines[Stage::Whole]->dueAt + 20min;
    QVERIFY(life.order(RequestExtension{until, u"业主不在"_s}));
    QCOMPARE(waitingIn(life).size(), size_t(1));
    QVERIFY(waitingIn(life).front().until == until);
    QVERIFY(!life.order(RefuseWord{u"不必"_s}, kAskedLead)); // it has a refusal of its own
    Life refused = life;
    QVERIFY(refused.order(RefuseExtension{u"不必"_s}, kAskedLead));
    QVERIFY(waitingIn(refused).empty());
    // While nobody has the case nobody can decide it, and it waits for nobody.
    Life back = life;
    QVERIFY(back.order(ReturnCase{u"不归我们"_s, {}}));
    QVERIFY(waitingIn(back).empty());
    // … and so bars no other request.
    Life other = back;
    QVERIFY(other.order(asking(WordKind::Voiding)));
    QCOMPARE(waitingIn(other).size(), size_t(1));
    QCOMPARE(waitingIn(other).front().kind, WordKind::Voiding);
    QVERIFY(!other.order(asking(WordKind::Level))); // that one waits
    QVERIFY(back.order(DispatchCase{u"water"_s, {}, {}, {}, {}}));
    QCOMPARE(waitingIn(back).size(), size_t(1));
    QVERIFY(life.order(ApproveExtension{u"等材料"_s}, kAskedLead));
    QVERIFY(waitingIn(life).empty());
}

void TestAsking::oneRequestAtATime()
{
    Life life = dispatchedLife();
    QVERIFY(life.order(asking(WordKind::Level)));
    for (const WordKind kind : kAskable)
        QVERIFY(!life.order(asking(kind)));
}

void TestAsking::tooManyReturnsWaitForARuling()
{
    Life life = dispatchedLife(); // two at the most
    QVERIFY(life.order(ReturnCase{u"不归我们"_s, {}}));
    QVERIFY(waitingIn(life).empty());
    QVERIFY(life.order(DispatchCase{u"water"_s, {}, {}, {}, {}}));
    life.pass(3min);
    QVERIFY(life.order(ReturnCase{u"也不归我们"_s, {}}));
    QCOMPARE(waitingIn(life).size(), size_t(1));
    QCOMPARE(waitingIn(life).front().kind, WordKind::Ruling);
    QCOMPARE(waitingIn(life).front().department, u"water"_s);
    QVERIFY(waitingIn(life).front().at == life.time());
    QVERIFY(!life.order(RefuseWord{u"不必"_s}, kAskedLead)); // somebody has to handle it
    QVERIFY(life.order(RuleOnReturn{u"urban"_s, {}, u"按三定"_s, true}, kAskedLead));
    QVERIFY(waitingIn(life).empty());
}

void TestAsking::anEndedCaseWaitsForNobody()
{
    Life life = dispatchedLife();
    QVERIFY(life.order(asking(WordKind::Level)));
    QVERIFY(life.order(VoidCase{u"重复"_s}, kAskedLead));
    QVERIFY(waitingIn(life).empty());
}

/// The seat that asked owes it a look, whether the answer was yes or no; what a seat decides itself is no news to it.
void TestAsking::whoAskedIsTold()
{
    const auto told = [](const Life &life) {
        return std::ranges::any_of(life.now().owed, [](const Owed &owed) { return owed.kind == OwedKind::Word && owed.post == u"坐席04"_s; });
    };
    for (const bool granted : {true, false}) {
        Life life = dispatchedLife();
        life.sit(u"坐席04"_s);
        QVERIFY(life.order(asking(WordKind::Suspension)));
        QVERIFY(!told(life));
        life.sit(u"值班长"_s);
        QVERIFY(granted ? life.order(SuspendCase{u"同意"_s}, kAskedLead) : life.order(RefuseWord{u"不必"_s}, kAskedLead));
        QVERIFY(told(life));
    }
    // Of a voiding too: that the case has ended is the answer.
    Life voided = dispatchedLife();
    voided.sit(u"坐席04"_s);
    QVERIFY(voided.order(asking(WordKind::Voiding)));
    voided.sit(u"值班长"_s);
    QVERIFY(voided.order(VoidCase{u"同意"_s}, kAskedLead));
    QVERIFY(told(voided));
    const OwedList shown = briefOf(voided.now()).owed;
    QVERIFY(std::ranges::any_of(shown, [](const Owed &owed) { return owed.kind == OwedKind::Word && owed.post == u"坐席04"_s; }));
    Life own = dispatchedLife();
    own.sit(u"坐席04"_s);
    QVERIFY(own.order(asking(WordKind::Suspension)));
    QVERIFY(own.order(SuspendCase{u"自己挂起"_s}));
    QVERIFY(!told(own));
}

void TestAsking::supervisionIsAnsweredAndRepeated()
{
    Life life = dispatchedLife();
    QVERIFY(!briefOf(life.now()).supervision);
    QVERIFY(!life.order(AnswerSupervision{u"马上到"_s})); // of what
    QVERIFY(life.order(ListForSupervision{effectRule(Severity::Orange, kListEffect)}, Role::System));
    QCOMPARE(briefOf(life.now()).supervision->times, 0);
    QVERIFY(life.order(SuperviseCase{u"响应超时"_s}, kAskedLead));
    const base::Instant first = life.time();
    QCOMPARE(briefOf(life.now()).supervision->times, 1);
    QCOMPARE(briefOf(life.now()).supervision->reason, u"响应超时"_s);
    QVERIFY(briefOf(life.now()).supervision->since == first);
    QVERIFY(!life.order(SuperviseCase{u"再催"_s}, kAskedLead)); // not before it was answered for
    life.pass(7min);
    QVERIFY(life.order(AnswerSupervision{u"马上到"_s}));
    QCOMPARE(briefOf(life.now()).supervision->reply, u"马上到"_s);
    QVERIFY(briefOf(life.now()).supervision->repliedAt == life.time());
    QVERIFY(!life.order(AnswerSupervision{u"还没到"_s})); // once
    QVERIFY(life.order(SuperviseCase{u"仍未处置"_s}, kAskedLead));
    QCOMPARE(briefOf(life.now()).supervision->times, 2);
    QVERIFY(briefOf(life.now()).supervision->reply.isEmpty());
    QVERIFY(life.order(VoidCase{u"重复"_s}, kAskedLead));
    QVERIFY(!briefOf(life.now()).supervision);
}

GRIDHALL_TEST(TestAsking, QCoreApplication)
#include "tst_asking.moc"
