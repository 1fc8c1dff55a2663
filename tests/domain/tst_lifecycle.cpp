// SPDX-License-Identifier: GPL-3.0-or-later
#include "domainfixture.h"
#include "support/testprogram.h"

#include <QFile>
#include <QSet>

using namespace domain;

class TestLifecycle : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyActInEveryStateIsDecidedByTheTable();
    void refusalsSayWhy_data();
    void refusalsSayWhy();
    void offersAreExactlyTheTablesRows();
    void eachLifeHasItsOwnActs_data();
    void eachLifeHasItsOwnActs();
    void noActLeadsIntoTheOtherLife();
    void anEndTakenBackStandsWhereItsLifeGoesOn();
    void wordsAreUniqueAndReadBack();
    void theDrawingInTheDocsIsTheTables();
};

void TestLifecycle::everyActInEveryStateIsDecidedByTheTable()
{
    for (const CaseState state : kCaseStates) {
        for (const Act *each : kActs) {
            const CaseAct act = each->id;
            Case c;
            c.state = state;
            const auto to = advance(c, act, Role::Supervisor);
            const bool known = std::ranges::any_of(lifeCycle(), [&](const Step &s) { return s.from == state && s.act == act; });
            if (!known)
                QVERIFY(!to.has_value());
            if (!to)
                QVERIFY2(to.error().sentence.endsWith(QLatin1Char('.')), qPrintable(to.error().sentence));
        }
    }
}

void TestLifecycle::refusalsSayWhy_data()
{
    QTest::addColumn<CaseState>("state");
    QTest::addColumn<CaseAct>("act");
    QTest::addColumn<bool>("suspended");
    QTest::addColumn<bool>("needsPhoto");
    QTest::addColumn<bool>("supervisor");
    QTest::addColumn<QString>("fragment");
    QTest::newRow("closing before the check") << CaseState::OnScene << CaseAct::Close << false << false << true << "not possible now";
    QTest::newRow("moving a suspended case") << CaseState::Accepted << CaseAct::Arrive << true << false << true << "Resume it first";
    QTest::newRow("handled without the photo") << CaseState::OnScene << CaseAct::Handle << false << true << true << "photo after handling";
    QTest::newRow("a dispatcher supervises") << CaseState::Filed << CaseAct::Supervise << false << false << false << "shift supervisor";
    QTest::newRow("resuming what runs") << CaseState::Filed << CaseAct::Resume << false << false << true << "not suspended";
    QTest::newRow("granting what nobody asked") << CaseState::OnScene << CaseAct::ApproveExtension << false << false << true << "asked";
    QTest::newRow("a person records the source's closure") << CaseState::Filed << CaseAct::RecordClosure << false << false << true << "system";
    QTest::newRow("uncovering nobody") << CaseState::Filed << CaseAct::UncoverCaller << false << false << true << "No contact";
}

void TestLifecycle::refusalsSayWhy()
{
    QFETCH(CaseState, state);
    QFETCH(CaseAct, act);
    QFETCH(bool, suspended);
    QFETCH(bool, needsPhoto);
    QFETCH(bool, supervisor);
    QFETCH(QString, fragment);
    Case c;
    c.state = state;
    c.suspended = suspended;
    c.needsAfterPhoto = needsPhoto;
    const auto to = advance(c, act, supervisor ? Role::Supervisor : Role::Dispatcher);
    QVERIFY(!to.has_value());
    QCOMPARE(to.error().code, base::ErrorCode::Refused);
    QVERIFY2(to.error().sentence.contains(fragment), qPrintable(to.error().sentence));
}

void TestLifecycle::offersAreExactlyTheTablesRows()
{
    for (const CaseState state : kCaseStates) {
        Case c;
        c.state = state;
        for (const Offer &offer : offers(c, Role::Supervisor)) {
            const auto to = advance(c, offer.act, Role::Supervisor);
            QCOMPARE(to.has_value(), offer.allowed);
            QCOMPARE(offer.reason.isEmpty(), offer.allowed);
            if (to)
                QCOMPARE(*to, offer.to);
        }
    }
}

void TestLifecycle::eachLifeHasItsOwnActs_data()
{
    QTest::addColumn<CaseLife>("life");
    QTest::addColumn<QSet<CaseAct>>("alone");
    const QSet<CaseAct> shared{CaseAct::AddNote, CaseAct::ForgetCaller, CaseAct::RecordClosure, CaseAct::CorrectBySource, CaseAct::ReopenBySource};
    const QSet<CaseAct> suggestions{CaseAct::Study, CaseAct::Forward, CaseAct::Weigh, CaseAct::Answer};
    QSet<CaseAct> cases;
    for (const Act *act : kActs) {
        if (!shared.contains(act->id) && !suggestions.contains(act->id))
            cases.insert(act->id);
    }
    QTest::newRow("a case") << CaseLife::Case << cases + shared;
    QTest::newRow("a suggestion") << CaseLife::Suggestion << suggestions + shared;
}

// To a person, a supervisor and the system alike.
void TestLifecycle::eachLifeHasItsOwnActs()
{
    QFETCH(CaseLife, life);
    QFETCH(QSet<CaseAct>, alone);
    QSet<CaseAct> offered;
    for (const CaseState state : kCaseStates) {
        if (lifeOf(state) != life)
            continue;
        Case c;
        c.state = state;
        for (const Role role : {Role::Dispatcher, Role::Supervisor, Role::System}) {
            for (const Offer &offer : offers(c, role))
                offered.insert(offer.act);
        }
    }
    QCOMPARE(offered, alone);
    for (const Act *act : kActs)
        QCOMPARE(act->lives.contains(life), alone.contains(act->id));
}

void TestLifecycle::noActLeadsIntoTheOtherLife()
{
    for (const Step &step : lifeCycle())
        QVERIFY2(lifeOf(step.from) == lifeOf(step.to), qPrintable(ruleId(step.from, step.act)));
}

void TestLifecycle::anEndTakenBackStandsWhereItsLifeGoesOn()
{
    for (const Step &step : lifeCycle()) {
        if (step.act == CaseAct::ReopenBySource)
            QCOMPARE(step.to, spanOf(lifeOf(step.from)).again);
        if (step.act == CaseAct::RecordClosure)
            QVERIFY(isUnended(step.from) && !isUnended(step.to));
    }
}

void TestLifecycle::wordsAreUniqueAndReadBack()
{
    QSet<QString> words;
    for (const CaseState state : kCaseStates) {
        QCOMPARE(caseStateOf(word(state)), state);
        words.insert(word(state));
    }
    QCOMPARE(words.size(), qsizetype(kCaseStates.size()));
    words.clear();
    for (const Act *act : kActs)
        words.insert(word(act->id));
    QCOMPARE(words.size(), qsizetype(kCaseActs));
}

/// Whatever stands in it is so. What came since is drawn with the manual's pictures.
void TestLifecycle::theDrawingInTheDocsIsTheTables()
{
    QFile file(QStringLiteral(GRIDHALL_SOURCE_DIR "/docs/lifecycle.dot"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray drawn = file.readAll();
    const QList<QByteArray> table = lifeCycleDot().split('\n');
    QVERIFY(drawn.contains(" -> "));
    for (const QByteArray &line : drawn.split('\n'))
        QVERIFY2(table.contains(line), "gridhallctl lifecycle --dot > docs/lifecycle.dot: no longer so is" + line);
}

GRIDHALL_TEST(TestLifecycle, QCoreApplication)
#include "tst_lifecycle.moc"
