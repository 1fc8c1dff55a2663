// SPDX-License-Identifier: GPL-3.0-or-later
#include "domainfixture.h"

#include "domain/rules/replay.h"
#include "support/testprogram.h"

using namespace domain;
using namespace fixture;
using namespace Qt::StringLiterals;

/// Past cases under other rules: what people did stays, what rules decided is decided anew.
class TestReplay : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void underItsOwnRulesACaseIsItself_data();
    void underItsOwnRulesACaseIsItself();
    void shorterLimitsMakeItLate();
    void lateColoursFollowTheOtherLimits();
    void whatPeopleDecidedStays();
    void suspensionMovesTheOthersDeadlinesToo();
    void transplantedRulesKeepTheTownsItems();
    void aSourcesOwnDeadlineGivesWay();
};

namespace {

Rulebook withWhole(Rulebook book, int minutes)
{
    for (LimitRule &rule : book.limits)
        rule.limits[size_t(Stage::Whole)] = TimeLimit{minutes, LimitUnit::Minute};
    book.hash = u"aaaaaaaaaaaaaaaa"_s;
    return book;
}

void closeIn(Life &life, base::Milliseconds time)
{
    life.pass(time);
    if (!life.order(AcceptCase{}) || !life.order(ReachScene{}) || !life.order(AddPhoto{kAfterPicture, u"after"_s}) ||
        !life.order(HandleCase{u"done"_s}) || !life.order(ReportPostCheck{true, {}}) || !life.order(CloseCase{}))
        qFatal("the story does not go on");
}

} // namespace

void TestReplay::underItsOwnRulesACaseIsItself_data()
{
    QTest::addColumn<QString>("item");
    QTest::addColumn<int>("minutes");
    QTest::newRow("on time") << "bike" << 5;
    QTest::newRow("late") << "bike" << 12;
    QTest::newRow("twice the limit") << "pavement" << 130;
}

void TestReplay::underItsOwnRulesACaseIsItself()
{
    QFETCH(QString, item);
    QFETCH(int, minutes);
    Life life(item == u"bike"_s ? "bike" : "pavement");
    QVERIFY(life.begin());
    if (minutes > 120) {
        life.pass(121min);
        QVERIFY(life.order(ReviewSeverity{}, Role::System));
        minutes -= 121;
    }
    closeIn(life, std::chrono::minutes(minutes));
    const auto same = replayUnder(committed(life), life.book(), life.time());
    QVERIFY(same.has_value());
    const Replayed was = replayAsItWas(committed(life), life.time());
    QCOMPARE(same->late, was.late);
    QCOMPARE(same->worst, was.worst);
    QCOMPARE(same->escalated, was.escalated);
    QCOMPARE(same->state.deadlines, life.now().deadlines);
    QCOMPARE(same->state.closedAt, life.now().closedAt);
}

void TestReplay::shorterLimitsMakeItLate()
{
    Life life;
    QVERIFY(life.begin());
    closeIn(life, 8min);
    QVERIFY(!replayAsItWas(committed(life), life.time()).late);
    QVERIFY(replayUnder(committed(life), withWhole(life.book(), 7), life.time())->late);
    QVERIFY(!replayUnder(committed(life), withWhole(life.book(), 8), life.time())->late); // exactly at the limit is on time
}

void TestReplay::lateColoursFollowTheOtherLimits()
{
    Life life; // blue, 10 minutes
    QVERIFY(life.begin());
    closeIn(life, 9min);
    QCOMPARE(replayAsItWas(committed(life), life.time()).worst, Severity::Blue);
    const auto strict = replayUnder(committed(life), withWhole(life.book(), 4), life.time());
    QCOMPARE(strict->worst, Severity::Yellow); // past twice the limit: 2 points, one level
    QVERIFY(strict->escalated);
    // An open case is looked at when the period ends.
    Life open;
    QVERIFY(open.begin());
    QCOMPARE(replayUnder(committed(open), withWhole(open.book(), 4), open.time() + 9min)->worst, Severity::Yellow);
    QVERIFY(replayUnder(committed(open), withWhole(open.book(), 4), open.time() + 9min)->late);
}

void TestReplay::whatPeopleDecidedStays()
{
    Life life;
    QVERIFY(life.begin());
    QVERIFY(life.order(ChangeSeverity{Severity::Orange, u"children play there"_s}));
    QVERIFY(life.order(DispatchCase{u"water"_s, {}, u"theirs"_s}));
    closeIn(life, 2min);
    Rulebook other = life.book();
    other.routes = {{u"route.all-bikes"_s, u"bike"_s, {}, {}, u"traffic"_s, {}, {}, false}};
    const auto replayed = replayUnder(committed(life), other, life.time());
    QCOMPARE(replayed->state.level, Severity::Orange);
    QCOMPARE(replayed->state.department, u"water"_s);
    Life untouched;
    QVERIFY(untouched.begin());
    QCOMPARE(replayUnder(committed(untouched), other, untouched.time())->state.department, u"traffic"_s);
}

void TestReplay::suspensionMovesTheOthersDeadlinesToo()
{
    Life life;
    QVERIFY(life.begin());
    life.pass(2min);
    QVERIFY(life.order(SuspendCase{u"rain"_s}));
    life.pass(30min);
    QVERIFY(life.order(ResumeCase{}));
    const auto replayed = replayUnder(committed(life), withWhole(life.book(), 20), life.time());
    QCOMPARE(replayed->state.deadlines[Stage::Whole]->dueAt, life.now().deadlines[Stage::Whole]->dueAt + 10min);
}

void TestReplay::transplantedRulesKeepTheTownsItems()
{
    const Rulebook town = rulebook();
    Rulebook other = withWhole(rulebook(), 5);
    other.items.remove(u"bike"_s);
    other.items[u"wire"_s].base = Severity::Blue;
    other.calendar.zone = QTimeZone("America/New_York");
    const Rulebook book = transplanted(town, other);
    QCOMPARE(book.hash, other.hash);
    QVERIFY(book.item(u"bike"_s) != nullptr);
    QCOMPARE(book.item(u"wire"_s)->base, Severity::Blue);
    QCOMPARE(book.calendar.zone, town.calendar.zone);
    QCOMPARE(book.region, town.region);
}

void TestReplay::aSourcesOwnDeadlineGivesWay()
{
    Life life;
    Report what = report("bike");
    what.sourceDueAt = life.time() + 24h;
    QVERIFY(life.order(ImportCase{what, {Severity::Blue, u"bike"_s}, life.time() + 1h, {}, false}));
    QVERIFY(!replayAsItWas(committed(life), life.time() + 2h).late);
    const auto replayed = replayUnder(committed(life), life.book(), life.time() + 2h);
    QVERIFY(replayed->late);
    QCOMPARE(replayed->state.deadlines[Stage::Whole]->limit->amount, 10);
}

GRIDHALL_TEST(TestReplay, QCoreApplication)
#include "tst_replay.moc"
