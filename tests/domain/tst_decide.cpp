// SPDX-License-Identifier: GPL-3.0-or-later
#include "domainfixture.h"

#include "domain/source/media.h"
#include "support/testprogram.h"

#include <QRandomGenerator>

using namespace domain;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using fixture::kAfterPicture;
using fixture::Life;

class TestDecide : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aCaseGoesFromReportToEvaluation();
    void aPhotoLeadsToAPicture_data();
    void aPhotoLeadsToAPicture();
    void exactlyAtTheLimitIsOnTime_data();
    void exactlyAtTheLimitIsOnTime();
    void suspensionStopsTheClock();
    void anExtensionMovesTheDeadlineOnlyWhenGranted();
    void twiceTheLimitRaisesOnceAndNeverFalls();
    void aPersonsLevelStandsWithItsReason();
    void aMovedCaseIsAConflict();
    void whatIsTakenBackGoesOverNothing_data();
    void whatIsTakenBackGoesOverNothing();
    void importsKeepTheSourcesTimesAndDeadline();
    void importsRiseAtTheirOwnTime_data();
    void importsRiseAtTheirOwnTime();
    void aLaterClosureRaisesAtItsOwnTime();
    void emptyReasonsAreRefused();
    void aClockSetBackNeverBendsTheOrder();
    void randomOrdersStayInsideTheTable();
    void numbers();
};

void TestDecide::aPhotoLeadsToAPicture_data()
{
    QTest::addColumn<QString>("media");
    QTest::addColumn<int>("kind");
    const QString hash(64, u'a');
    const auto row = [](const char *name, const QString &media, MediaKind kind) { QTest::newRow(name) << media << int(kind); };
    row("x", u"x"_s, MediaKind::None);
    row("a file's name", u"after.jpg"_s, MediaKind::None);
    row("a path", u"/pictures/after.jpg"_s, MediaKind::None);
    row("a file address", u"file:///pictures/after.jpg"_s, MediaKind::None);
    row("ftp", u"ftp://pictures.test/1.jpg"_s, MediaKind::None);
    row("no host", u"https:///1.jpg"_s, MediaKind::None);
    row("a blank in an address", u"https://pictures.test/a b.jpg"_s, MediaKind::None);
    row("https", u"https://pictures.test/1.jpg"_s, MediaKind::Remote);
    row("http", u"http://pictures.test/1.jpg"_s, MediaKind::Remote);
    row("on the shelf", u"media:"_s + hash + u".jpg"_s, MediaKind::Shelf);
    row("a png on the shelf", u"media:"_s + hash + u".png"_s, MediaKind::Shelf);
    row("a short hash", u"media:"_s + hash.chopped(1) + u".jpg"_s, MediaKind::None);
    row("a long hash", u"media:"_s + hash + u"a.jpg"_s, MediaKind::None);
    row("capitals", u"media:"_s + hash.toUpper() + u".jpg"_s, MediaKind::None);
    row("another ending", u"media:"_s + hash + u".exe"_s, MediaKind::None);
    row("up the folders", u"media:../../"_s + hash.chopped(6) + u".jpg"_s, MediaKind::None);
}

/// Only what can be looked at meets the condition of a photo after handling, whoever wrote it.
void TestDecide::aPhotoLeadsToAPicture()
{
    QFETCH(QString, media);
    QFETCH(int, kind);
    QCOMPARE(int(mediaKind(media)), kind);
    const bool leads = MediaKind(kind) != MediaKind::None;
    Life life("pavement");
    QVERIFY(life.begin().has_value() && life.order(AcceptCase{}).has_value() && life.order(ReachScene{}).has_value());
    const auto added = life.order(AddPhoto{media, u"after"_s});
    QCOMPARE(added.has_value(), leads);
    if (!leads)
        QCOMPARE(added.error().code, base::ErrorCode::Malformed);
    QCOMPARE(life.order(HandleCase{}).has_value(), leads);
    // What an earlier program wrote stays readable, and is judged the same.
    const EventBody written = PhotoAdded{media, u"after"_s};
    const auto read = decode(kindOf(written), schemaOf(written), encode(written));
    QVERIFY(read);
    QCOMPARE(mediaIn(*read), QStringList(media));
    Case c = life.now();
    c.hasAfterPhoto = false;
    CaseEvent event = life.events().back();
    event.body = *read;
    apply(c, event);
    QCOMPARE(c.hasAfterPhoto, leads);
}

void TestDecide::aCaseGoesFromReportToEvaluation()
{
    Life life("pavement");
    QVERIFY(life.begin().has_value());
    QCOMPARE(life.now().state, CaseState::Dispatched);
    QCOMPARE(life.now().number, QStringLiteral("210924XJ0001"));
    QCOMPARE(life.now().department, QStringLiteral("urban"));
    QCOMPARE(runningStage(life.now()), Stage::Respond);
    QVERIFY(life.order(AcceptCase{}).has_value());
    QCOMPARE(runningStage(life.now()), Stage::Arrive);
    QVERIFY(life.order(ReachScene{}).has_value());
    QCOMPARE(runningStage(life.now()), Stage::Whole); // no handling clock of its own
    QVERIFY(!life.order(HandleCase{}).has_value());   // the photo is missing
    QVERIFY(life.order(AddPhoto{kAfterPicture, QStringLiteral("after")}).has_value());
    QVERIFY(life.order(HandleCase{}).has_value());
    QVERIFY(life.order(ReportPostCheck{false, QStringLiteral("still sunken")}).has_value());
    QCOMPARE(life.now().state, CaseState::OnScene);
    QCOMPARE(life.now().reworks, 1);
    QVERIFY(life.order(HandleCase{}).has_value());
    QVERIFY(life.order(ReportPostCheck{true, {}}).has_value());
    QVERIFY(life.order(CloseCase{QStringLiteral("levelled")}).has_value());
    QCOMPARE(life.now().state, CaseState::Closed);
    QCOMPARE(onTime(life.now()), true);
    // A call that reached nobody is written down, and the case goes on waiting for its revisit.
    QVERIFY(life.order(RevisitCase{false, QStringLiteral("engaged")}).has_value());
    QCOMPARE(life.now().state, CaseState::Closed);
    QVERIFY(std::get<NoteAdded>(life.events().back().body).text.endsWith(QStringLiteral("engaged")));
    QVERIFY(life.order(RevisitCase{true, {}}).has_value());
    QVERIFY(life.order(EvaluateCase{3, {}}).has_value());
    QCOMPARE(life.now().state, CaseState::Evaluated);
    for (const CaseEvent &event : life.events())
        QCOMPARE(event.rulebook, life.book().hash);
}

void TestDecide::exactlyAtTheLimitIsOnTime_data()
{
    QTest::addColumn<qint64>("msecAfterDue");
    QTest::addColumn<bool>("onTime");
    QTest::newRow("a moment before") << qint64(-1) << true;
    QTest::newRow("exactly") << qint64(0) << true;
    QTest::newRow("one tick later") << qint64(1) << false;
}

void TestDecide::exactlyAtTheLimitIsOnTime()
{
    QFETCH(qint64, msecAfterDue);
    Life life;
    QVERIFY(life.begin().has_value());
    QVERIFY(life.order(AcceptCase{}).has_value());
    QVERIFY(life.order(ReachScene{}).has_value());
    QVERIFY(life.order(HandleCase{}).has_value());
    QVERIFY(life.order(ReportPostCheck{}).has_value());
    life.setNow(life.now().deadlines[Stage::Whole]->dueAt + base::Milliseconds(msecAfterDue));
    QVERIFY(life.order(CloseCase{}).has_value());
    QTEST(*onTime(life.now()), "onTime");
}

void TestDecide::suspensionStopsTheClock()
{
    Life life;
    QVERIFY(life.begin().has_value());
    const base::Instant due = life.now().deadlines[Stage::Whole]->dueAt;
    life.pass(4min);
    QVERIFY(life.order(SuspendCase{QStringLiteral("waiting for the crane")}).has_value());
    QCOMPARE(runningStage(life.now()), std::nullopt);
    QVERIFY(!life.order(AcceptCase{}).has_value());
    life.pass(3h);
    QVERIFY(life.order(ResumeCase{}).has_value());
    QCOMPARE(life.now().deadlines[Stage::Whole]->dueAt, due + 3h);
    QCOMPARE(life.now().deadlines[Stage::Respond]->dueAt, life.events().front().at + 2min); // had passed already: stays passed
}

void TestDecide::anExtensionMovesTheDeadlineOnlyWhenGranted()
{
    Life life;
    QVERIFY(life.begin().has_value());
    const base::Instant due = life.now().deadlines[Stage::Whole]->dueAt;
    QVERIFY(!life.order(RequestExtension{due, QStringLiteral("no later than before")}).has_value());
    QVERIFY(life.order(RequestExtension{due + 20min, QStringLiteral("owner away")}).has_value());
    QCOMPARE(life.now().deadlines[Stage::Whole]->dueAt, due);
    const ApproveExtension granted{QStringLiteral("owner is back tomorrow")};
    QVERIFY(!life.order(granted).has_value()); // a dispatcher may not
    const auto silent = life.order(ApproveExtension{}, Role::Supervisor);
    QVERIFY(!silent.has_value()); // a word without a reason is none
    QCOMPARE(silent.error().place, QStringLiteral("reason"));
    QVERIFY(life.order(granted, Role::Supervisor).has_value());
    QCOMPARE(life.now().deadlines[Stage::Whole]->dueAt, due + 20min);
    QCOMPARE(life.now().extensions, 1);
    QVERIFY(life.order(RequestExtension{due + 40min, QStringLiteral("again")}).has_value());
    QVERIFY(life.order(RefuseExtension{QStringLiteral("enough")}, Role::Supervisor).has_value());
    QCOMPARE(life.now().deadlines[Stage::Whole]->dueAt, due + 20min);
}

void TestDecide::twiceTheLimitRaisesOnceAndNeverFalls()
{
    Life life;
    QVERIFY(life.begin().has_value());
    QCOMPARE(twiceLimitAt(life.now(), life.book()), life.time() + 20min);
    life.pass(20min);
    QVERIFY(life.order(ReviewSeverity{}, Role::System).has_value());
    QCOMPARE(life.now().level, Severity::Blue); // exactly twice has not passed
    Case byClock = life.now();
    review(byClock, life.book(), life.time());
    QCOMPARE(byClock.version, life.now().version);
    life.pass(1ms);
    review(byClock, life.book(), life.time() + 1h); // looked at later, risen when it had passed
    QCOMPARE(byClock.level, Severity::Yellow);
    QCOMPARE(byClock.levels.back().since, life.time());
    review(byClock, life.book(), life.time() + 2h);
    QCOMPARE(byClock.levels.size(), size_t(2));
    QVERIFY(life.order(ReviewSeverity{}, Role::System).has_value());
    QCOMPARE(life.now().level, Severity::Yellow);
    const quint32 version = life.now().version;
    QVERIFY(life.order(ReviewSeverity{}, Role::System).has_value());
    QCOMPARE(life.now().version, version);
    QCOMPARE(life.now().levels.size(), size_t(2));
}

void TestDecide::aPersonsLevelStandsWithItsReason()
{
    Life life;
    QVERIFY(life.begin().has_value());
    QVERIFY(!life.order(ChangeSeverity{Severity::Red, QStringLiteral("  ")}).has_value());
    QVERIFY(!life.order(ChangeSeverity{Severity::Blue, QStringLiteral("same")}).has_value());
    QVERIFY(life.order(ChangeSeverity{Severity::Red, QStringLiteral("blocks the fire lane")}).has_value());
    QCOMPARE(life.now().level, Severity::Red);
    QCOMPARE(life.now().severity.reasons.front().text, QStringLiteral("blocks the fire lane"));
    QVERIFY(life.order(ChangeSeverity{Severity::Green, QStringLiteral("cleared away")}).has_value());
    QCOMPARE(life.now().level, Severity::Green);
}

void TestDecide::aMovedCaseIsAConflict()
{
    Life life;
    QVERIFY(life.begin().has_value());
    const quint32 seen = life.now().version;
    QVERIFY(life.order(AddNote{QStringLiteral("called the owner")}).has_value());
    const auto late = life.order(AcceptCase{}, Role::Dispatcher, seen);
    QVERIFY(!late.has_value());
    QCOMPARE(late.error().code, base::ErrorCode::Conflict);
    QVERIFY(life.order(UrgeCase{}, Role::Dispatcher, seen).has_value()); // a side move does not overwrite anything
    QVERIFY(life.order(AcceptCase{}, Role::Dispatcher, life.now().version).has_value());
}

void TestDecide::whatIsTakenBackGoesOverNothing_data()
{
    QTest::addColumn<bool>("between");
    QTest::addColumn<bool>("takesBack");
    QTest::addColumn<QString>("post");
    QTest::addColumn<bool>("goes");
    QTest::newRow("nothing between") << false << true << u"坐席03"_s << true;
    QTest::newRow("a note between") << true << true << u"坐席03"_s << false;
    QTest::newRow("a note between, by a post that is written plain first") << true << true << u"坐席03\037"_s << false;
    QTest::newRow("a note between, and no taking back") << true << false << u"坐席03"_s << true;
}

/// A side move overwrites nothing, but whoever takes it back must have seen all that came after it.
void TestDecide::whatIsTakenBackGoesOverNothing()
{
    QFETCH(bool, between);
    QFETCH(bool, takesBack);
    QFETCH(QString, post);
    QFETCH(bool, goes);
    Life life;
    QVERIFY(life.begin().has_value() && life.order(AcceptCase{}).has_value() && life.order(SuspendCase{u"等材料"_s}).has_value());
    const quint32 seen = life.now().version;
    if (between) {
        life.sit(u"坐席02"_s);
        QVERIFY(life.order(AddNote{u"材料在路上"_s}).has_value());
    }
    const auto back = life.order(CaseOrder{life.now().id, seen, {post, Role::Dispatcher}, ResumeCase{u"撤回"_s}, takesBack});
    QCOMPARE(back.has_value(), goes);
    QCOMPARE(life.now().suspended, !goes);
    if (!goes)
        QCOMPARE(back.error().code, base::ErrorCode::Conflict);
}

void TestDecide::importsKeepTheSourcesTimesAndDeadline()
{
    Life life;
    Report report = fixture::report("bike");
    report.reportedAt = fixture::utc("2011-08-28T12:00:00Z"); // no calendar of 2011: none is needed
    report.sourceDueAt = fixture::utc("2011-08-29T12:30:00Z");
    report.department = QStringLiteral("PARK");
    const base::Instant closed = *report.sourceDueAt;
    QVERIFY(!life.order(ImportCase{report, {}, report.reportedAt - 1s, {}}, Role::System).has_value());
    QVERIFY(life.order(ImportCase{report, {}, closed, QStringLiteral("resolved")}, Role::System).has_value());
    QCOMPARE(life.now().state, CaseState::Closed);
    QCOMPARE(life.now().filedAt, report.reportedAt);
    QCOMPARE(life.now().closedAt, closed);
    QCOMPARE(life.now().department, QStringLiteral("PARK"));
    QCOMPARE(life.now().deadlines[Stage::Whole]->rule, QStringLiteral("source:patrol"));
    QCOMPARE(onTime(life.now()), true);

    Life without;
    report.sourceDueAt.reset();
    QVERIFY(without.order(ImportCase{report, {}, closed, {}}, Role::System).has_value());
    QCOMPARE(onTime(without.now()), std::nullopt);
}

void TestDecide::importsRiseAtTheirOwnTime_data()
{
    QTest::addColumn<int>("closedAfter"); // minutes; 0: still open
    QTest::addColumn<int>("readAfter");
    QTest::addColumn<bool>("rises");
    QTest::newRow("closed at twice the limit") << 60 << 10'000 << false;
    QTest::newRow("closed a minute later") << 61 << 10'000 << true;
    QTest::newRow("open, read in soon") << 0 << 60 << false;
    QTest::newRow("open, read in late") << 0 << 10'000 << true;
}

void TestDecide::importsRiseAtTheirOwnTime()
{
    QFETCH(int, closedAfter);
    QFETCH(int, readAfter);
    QFETCH(bool, rises);
    Life life("pavement");
    Report report = fixture::report("pavement");
    report.sourceDueAt = report.reportedAt + 30min;
    SeverityInputs inputs;
    inputs.base = Severity::Yellow;
    life.setNow(report.reportedAt + std::chrono::minutes(readAfter));
    const auto closedAt = closedAfter > 0 ? std::optional(report.reportedAt + std::chrono::minutes(closedAfter)) : std::nullopt;
    QVERIFY(life.order(ImportCase{report, inputs, closedAt, {}}, Role::System).has_value());
    QCOMPARE(life.now().level, rises ? Severity::Orange : Severity::Yellow);
    const auto rise = std::ranges::find_if(life.events(), [](const CaseEvent &e) { return std::holds_alternative<SeverityChanged>(e.body); });
    QCOMPARE(rise != life.events().end(), rises);
    if (rises)
        QCOMPARE(rise->at, report.reportedAt + 60min + 1ms);
    QVERIFY(std::ranges::is_sorted(life.events(), {}, &CaseEvent::at));
    // Whoever looks again later finds nothing more to say.
    const quint32 version = life.now().version;
    if (rises || closedAt) {
        std::ignore = life.order(ReviewSeverity{}, Role::System);
        QCOMPARE(life.now().version, version);
    }
}

void TestDecide::aLaterClosureRaisesAtItsOwnTime()
{
    Life life("pavement");
    Report report = fixture::report("pavement");
    report.sourceDueAt = report.reportedAt + 30min;
    SeverityInputs inputs;
    inputs.base = Severity::Yellow;
    QVERIFY(life.order(ImportCase{report, inputs, {}, {}}, Role::System).has_value());
    life.pass(std::chrono::hours(48));
    QVERIFY(life.order(RecordClosure{report.reportedAt + 90min, {}}, Role::System).has_value());
    QCOMPARE(life.now().state, CaseState::Closed);
    QCOMPARE(life.now().level, Severity::Orange);
    QCOMPARE(life.now().levels.back().since, report.reportedAt + 60min + 1ms);
    QCOMPARE(life.now().closedAt, report.reportedAt + 90min);
}

void TestDecide::emptyReasonsAreRefused()
{
    Life life;
    QVERIFY(life.begin().has_value());
    for (const CaseOrderBody &body :
         {CaseOrderBody(ReturnCase{}), CaseOrderBody(SuspendCase{}), CaseOrderBody(SuperviseCase{}), CaseOrderBody(AddNote{}),
          CaseOrderBody(UncoverCaller{}), CaseOrderBody(VoidCase{}), CaseOrderBody(DispatchCase{})}) {
        const auto refused = life.order(body, Role::Supervisor);
        QVERIFY(!refused.has_value());
        QCOMPARE(refused.error().code, base::ErrorCode::Malformed);
        QVERIFY(!refused.error().place.isEmpty());
    }
}

void TestDecide::aClockSetBackNeverBendsTheOrder()
{
    Life life;
    QVERIFY(life.begin().has_value());
    // Two clocks of one hall differ by seconds.
    const base::Instant filed = life.events().back().at;
    life.pass(-30s);
    QVERIFY(life.order(AcceptCase{}).has_value());
    QCOMPARE(life.events().back().at, filed);
    // A moment further ahead was declared false, or is a source's own: it binds no later date, and order is by position.
    life.pass(-1h);
    QVERIFY(life.order(AddNote{QStringLiteral("seen")}).has_value());
    QCOMPARE(life.events().back().at, filed - 30s - 1h);
}

void TestDecide::randomOrdersStayInsideTheTable()
{
    QRandomGenerator random(20251107);
    const std::vector<CaseOrderBody> orders{RequestPreVerify{},
                                            ReportPreVerify{},
                                            FileCase{},
                                            DispatchCase{QStringLiteral("urban"), {}, {}},
                                            AcceptCase{},
                                            ReachScene{},
                                            HandleCase{},
                                            RequestPostCheck{},
                                            ReportPostCheck{true, {}},
                                            ReportPostCheck{false, {}},
                                            ReturnCase{QStringLiteral("r")},
                                            CloseCase{},
                                            RevisitCase{},
                                            EvaluateCase{2, {}},
                                            AddHelper{QStringLiteral("water"), {}, {}},
                                            UrgeCase{},
                                            SuperviseCase{QStringLiteral("s")},
                                            ApproveExtension{QStringLiteral("y")},
                                            RefuseExtension{QStringLiteral("n")},
                                            SuspendCase{QStringLiteral("w")},
                                            ResumeCase{},
                                            ChangeSeverity{Severity::Orange, QStringLiteral("c")},
                                            ReviewSeverity{},
                                            ComputeDeadlines{},
                                            AddNote{QStringLiteral("n")},
                                            AddPhoto{kAfterPicture, QStringLiteral("after")},
                                            UncoverCaller{QStringLiteral("u")}};
    for (int story = 0; story < 150; ++story) {
        Life life(story % 2 ? "bike" : "pavement");
        QVERIFY(life.begin(story % 3 != 0).has_value());
        for (int step = 0; step < 40; ++step) {
            life.pass(std::chrono::seconds(random.bounded(400)));
            const CaseOrderBody &body = orders[size_t(random.bounded(int(orders.size())))];
            const Case before = life.now();
            const bool bySystem = *actOf(body) == CaseAct::ReviewSeverity || *actOf(body) == CaseAct::ComputeDeadlines;
            const Role role = bySystem ? Role::System : Role::Supervisor;
            const bool allowed = advance(before, *actOf(body), role).has_value();
            const auto done = life.order(body, role);
            QVERIFY(allowed || !done.has_value());
            if (!done)
                QCOMPARE(life.now(), before); // a refused order changes nothing
        }
        Case replayed;
        replayed.id = life.now().id;
        for (const CaseEvent &event : life.events()) {
            const auto copy = decode(kindOf(event.body), schemaOf(event.body), encode(event.body));
            QVERIFY(copy.has_value());
            apply(replayed, {event.at, event.actor, event.rule, event.rulebook, *copy});
        }
        QCOMPARE(replayed, life.now());
        for (const auto &clock : replayed.deadlines.byStage)
            QVERIFY(!clock || clock->dueAt >= clock->startedAt);
    }
}

void TestDecide::numbers()
{
    QCOMPARE(caseNumber(QDate(2025, 11, 7), QStringLiteral("XJ"), 186), QStringLiteral("251107XJ0186"));
    QCOMPARE(caseNumber(QDate(2025, 11, 7), QStringLiteral("XJ"), 12345), QStringLiteral("251107XJ12345"));
    QCOMPARE(shortNumber(QStringLiteral("251107XJ0186")), QStringLiteral("1107-0186"));
    QCOMPARE(shortNumber(QStringLiteral("YL-0007")), QStringLiteral("YL-0007"));
}

GRIDHALL_TEST(TestDecide, QCoreApplication)
#include "tst_decide.moc"
