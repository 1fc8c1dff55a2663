// SPDX-License-Identifier: GPL-3.0-or-later
#include "domainfixture.h"

#include "domain/case/consequences.h"
#include "domain/rules/replay.h"
#include "domain/source/correction.h"
#include "support/testprogram.h"

using namespace domain;
using namespace fixture;
using namespace Qt::StringLiterals;

/// What comes in and cannot run as others do: reports outside the town, records with a time left out, suggestions, sensors that go on sounding.
class TestWaiting : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void outsideNothingRuns_data();
    void outsideNothingRuns();
    void placingStartsTheClocks();
    void placingKeepsTheSourcesDeadline();
    void aGridBySightCanBeCorrected();
    void dispatchingTakesItOn();
    void recordsOutsideKeepTheirPast_data();
    void recordsOutsideKeepTheirPast();
    void otherRulesPlaceItToo();
    void aLeftOutTimeLeavesNoVerdict_data();
    void aLeftOutTimeLeavesNoVerdict();
    void whatWasDoneIsKeptWithoutItsTime();
    void aTimeThatCannotBeTakenIsNoted_data();
    void aTimeThatCannotBeTakenIsNoted();
    void suggestionsNeverReachTheWall_data();
    void suggestionsNeverReachTheWall();
    void theSourceMayAnswerASuggestion();
    void aPartMayBeASuggestion();
    void aSensorThatGoesOnIsOneTicket();
    void notesReadInTheReadersLanguage();
};

namespace {

ReportCase outsideReport()
{
    ReportCase order{report("bike"), {}, true, true};
    order.report.place.grid.clear();
    order.report.place.outside = true;
    order.inputs.base = Severity::Blue;
    order.inputs.baseText = u"bike"_s;
    return order;
}

Rulebook withSuggestions()
{
    Rulebook book = rulebook();
    book.items[u"bike"_s].life = CaseLife::Suggestion;
    return book;
}

Case decided(const CaseOrderBody &body, const Rulebook &book, base::Instant now = utc("2021-09-25T01:00:00Z"))
{
    Case c;
    const auto events = decide(c, {{}, {}, {u"坐席03"_s, Role::System}, body}, book, {now, u"210924XJ0001"_s});
    for (const CaseEvent &event : events.value_or(std::vector<CaseEvent>()))
        apply(c, event);
    return c;
}

bool hasClocks(const Case &c)
{
    return std::ranges::any_of(c.deadlines.byStage, [](const auto &clock) { return clock.has_value(); }) || !c.laterClocks.empty();
}

} // namespace

void TestWaiting::outsideNothingRuns_data()
{
    QTest::addColumn<bool>("sourceDeadline");
    QTest::newRow("no deadline of its own") << false;
    QTest::newRow("the source's own deadline stays") << true;
}

void TestWaiting::outsideNothingRuns()
{
    QFETCH(bool, sourceDeadline);
    ReportCase order = outsideReport();
    if (sourceDeadline)
        order.report.sourceDueAt = utc("2021-09-25T00:00:00Z");
    Life life;
    QVERIFY(life.order(order));
    QCOMPARE(life.now().state, CaseState::Filed); // nobody was sent
    QVERIFY(life.now().department.isEmpty());
    QVERIFY(life.now().clocksWait);
    QVERIFY(!life.now().deadlines[Stage::Respond] && life.now().laterClocks.empty());
    QCOMPARE(life.now().deadlines[Stage::Whole].has_value(), sourceDeadline);
    const CaseBrief brief = briefOf(life.now());
    QVERIFY(brief.outside && brief.grid.isEmpty());
    QCOMPARE(brief.dueAt.has_value(), sourceDeadline);
    life.pass(3h);
    QVERIFY(!twiceLimitAt(life.now(), life.book()) || sourceDeadline);
}

void TestWaiting::placingStartsTheClocks()
{
    Life life;
    QVERIFY(life.order(outsideReport()));
    life.pass(2h);
    QVERIFY(!life.order(PlaceCase{{}, {}}));
    QVERIFY(life.order(PlaceCase{u"12"_s, u"beside the bridge"_s}));
    QCOMPARE(life.now().report.place.grid, u"12"_s);
    QVERIFY(!life.now().report.place.outside && !life.now().clocksWait);
    QCOMPARE(life.now().deadlines[Stage::Respond]->startedAt, life.time());
    QCOMPARE(life.now().deadlines[Stage::Whole]->dueAt, life.time() + 10min);
    QCOMPARE(life.now().level, Severity::Blue);
    QVERIFY(!briefOf(life.now()).outside);
    QVERIFY(life.order(DispatchCase{u"urban"_s, {}, {}, {}, {}}));
    // Rules applied anew count from the placing, not from the report.
    QVERIFY(life.order(ReruleCase{u"today's"_s}, Role::Supervisor));
    QCOMPARE(life.now().deadlines[Stage::Whole]->dueAt, life.time() + 10min);
}

void TestWaiting::placingKeepsTheSourcesDeadline()
{
    ReportCase order = outsideReport();
    order.report.sourceDueAt = utc("2021-09-25T00:00:00Z");
    Life life;
    QVERIFY(life.order(order));
    QVERIFY(life.order(PlaceCase{u"12"_s, {}}));
    QCOMPARE(life.now().deadlines[Stage::Whole]->dueAt, *order.report.sourceDueAt);
    QVERIFY(life.now().deadlines[Stage::Respond].has_value());
}

void TestWaiting::aGridBySightCanBeCorrected()
{
    Life life;
    QVERIFY(life.order(outsideReport()));
    QVERIFY(life.order(PlaceCase{u"12"_s, {}}));
    const auto due = life.now().deadlines[Stage::Whole]->dueAt;
    life.pass(1min);
    QVERIFY(life.order(PlaceCase{u"13"_s, u"the next one"_s}));
    QCOMPARE(life.now().report.place.grid, u"13"_s);
    QCOMPARE(life.now().deadlines[Stage::Whole]->dueAt, due); // no second start
    // A case whose own point says its grid is not moved by hand.
    Life placed;
    QVERIFY(placed.begin());
    QVERIFY(!placed.order(PlaceCase{u"13"_s, {}}));
}

void TestWaiting::dispatchingTakesItOn()
{
    Life life;
    QVERIFY(life.order(outsideReport()));
    life.pass(1h);
    QVERIFY(life.order(DispatchCase{u"urban"_s, {}, u"across the road"_s, {}, {}}));
    QCOMPARE(life.now().state, CaseState::Dispatched);
    QVERIFY(!life.now().report.place.outside && life.now().report.place.grid.isEmpty());
    QCOMPARE(life.now().deadlines[Stage::Whole]->dueAt, life.time() + 10min);
}

void TestWaiting::recordsOutsideKeepTheirPast_data()
{
    QTest::addColumn<bool>("closed");
    QTest::addColumn<QString>("department");
    QTest::addColumn<QString>("givenTo");
    QTest::newRow("closed: as it was") << true << QString() << u"urban"_s;
    QTest::newRow("open: waits") << false << QString() << QString();
    QTest::newRow("open, the source gave it away itself") << false << u"water"_s << u"water"_s;
}

void TestWaiting::recordsOutsideKeepTheirPast()
{
    QFETCH(bool, closed);
    QFETCH(QString, department);
    QFETCH(QString, givenTo);
    ImportCase record{outsideReport().report, {}, {}, u"done"_s, false};
    record.report.department = department;
    record.report.sourceDueAt = utc("2021-09-24T09:00:00Z");
    if (closed)
        record.closedAt = utc("2021-09-24T03:00:00Z");
    const Case c = decided(record, rulebook());
    QCOMPARE(c.department, givenTo);
    QCOMPARE(c.deadlines[Stage::Whole]->dueAt, *record.report.sourceDueAt);
    QCOMPARE(onTime(c), closed ? std::optional(true) : std::nullopt);
    QVERIFY(c.report.place.outside);
}

void TestWaiting::otherRulesPlaceItToo()
{
    Life life;
    QVERIFY(life.order(outsideReport()));
    life.pass(2h);
    QVERIFY(life.order(PlaceCase{u"12"_s, {}}));
    std::vector<CommittedEvent> log;
    for (const CaseEvent &event : life.events())
        log.push_back({life.now().id, quint32(log.size() + 1), {}, event});
    Rulebook slower = rulebook();
    for (LimitRule &rule : slower.limits)
        rule.limits[size_t(Stage::Whole)] = TimeLimit{40, LimitUnit::Minute};
    const auto replayed = replayUnder(log, slower, life.time());
    QVERIFY(replayed.has_value());
    QCOMPARE(replayed->state.deadlines[Stage::Whole]->dueAt, life.time() + 40min);
}

void TestWaiting::aLeftOutTimeLeavesNoVerdict_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<bool>("ownLimits");
    QTest::newRow("deadline") << u"due_at"_s << false;
    QTest::newRow("deadline, and the town has limits") << u"due_at"_s << true;
    QTest::newRow("closing") << u"closed_at"_s << false;
    QTest::newRow("closing, and the town has limits") << u"closed_at"_s << true;
}

void TestWaiting::aLeftOutTimeLeavesNoVerdict()
{
    QFETCH(QString, field);
    QFETCH(bool, ownLimits);
    ImportCase record{report("bike"), {}, {}, {}, ownLimits};
    record.report.leftOut = {{field, LeftOutWhy::BeforeReport, u"2021-09-23T00:00:00Z"_s}};
    const bool closing = field == QLatin1String(kClosedField);
    if (closing)
        record.report.sourceDueAt = utc("2021-09-24T09:00:00Z");
    else
        record.closedAt = utc("2021-09-24T03:00:00Z");
    const Case c = decided(record, rulebook(), utc("2021-11-24T03:00:00Z"));
    QVERIFY(c.filedAt.has_value());
    QVERIFY(!hasClocks(c));
    QCOMPARE(onTime(c), std::optional<bool>());
    QCOMPARE(c.level, Severity::Green); // never late, so it never rose
    QCOMPARE(c.state, closing ? CaseState::Dispatched : CaseState::Closed);
}

void TestWaiting::whatWasDoneIsKeptWithoutItsTime()
{
    ImportCase record{report("bike"), {}, {}, u"removed by the owner"_s, false};
    record.report.leftOut = {{QLatin1String(kClosedField), LeftOutWhy::BeforeReport, u"2021-09-23T00:00:00Z"_s}};
    const auto events = decide({}, {{}, {}, {{}, Role::System}, record}, rulebook(), {utc("2021-09-25T01:00:00Z"), u"1"_s});
    QVERIFY(events.has_value());
    QCOMPARE(std::get<NoteAdded>(events->back().body).text, u"removed by the owner"_s);
}

void TestWaiting::aTimeThatCannotBeTakenIsNoted_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<bool>("ended");
    for (const char *field : {kClosedField, kDueField}) {
        QTest::addRow("%s of an open case", field) << QString::fromLatin1(field) << false;
        QTest::addRow("%s of one that its source has closed", field) << QString::fromLatin1(field) << true;
    }
}

// As when it comes first: the note stands in the report and in the course. What the case was judged by stays.
void TestWaiting::aTimeThatCannotBeTakenIsNoted()
{
    QFETCH(QString, field);
    QFETCH(bool, ended);
    Life life;
    ImportCase order{report("bike"), {}, utc("2021-09-24T02:00:00Z"), u"moved"_s, false, {}};
    order.report.sourceId = u"R001"_s;
    order.report.sourceDueAt = utc("2021-09-24T03:00:00Z");
    if (!ended)
        order.closedAt.reset();
    QVERIFY(life.order(order, Role::System));
    const Case before = life.now();
    order.closedAt.reset();
    order.outcome = u"swept"_s;
    order.report.leftOut = {{field, LeftOutWhy::BeforeReport, u"2020-01-01T00:00:00Z"_s}};
    if (field == QLatin1String(kDueField))
        order.closedAt = before.closedAt;
    SourceSaid said = *saidBy(order);
    const SourceNews news = newsOf(before, said, life.book().calendar.zone);
    QVERIFY(news.corrects() && !news.closesFirst && !news.reopens);
    QCOMPARE(news.notes, order.report.leftOut);
    SourceSaid other = said;
    other.report.leftOut.front().value = u"2019-01-01T00:00:00Z"_s;
    QVERIFY(contentOf(other) != contentOf(said));
    QVERIFY(life.order(CorrectBySource{said, {}, false, false}, Role::System));
    const Case after = life.now();
    QCOMPARE(after.report.leftOut, order.report.leftOut);
    QVERIFY(after.deadlines == before.deadlines && after.endedAt == before.endedAt);
    const auto corrected = std::ranges::find_if(life.events(), [](const CaseEvent &e) { return std::holds_alternative<SourceCorrected>(e.body); });
    QVERIFY(corrected != life.events().end());
    QVERIFY2(summary(corrected->body).contains(leftOutText(order.report.leftOut, nullptr, true)), qPrintable(summary(corrected->body)));
    // What was done is known all the same.
    const auto *note = std::get_if<NoteAdded>(&life.events().back().body);
    QCOMPARE(note != nullptr && note->text == u"swept", field == QLatin1String(kClosedField) && !ended);
    QVERIFY(isNoNews(newsOf(after, said, life.book().calendar.zone))); // once is enough
    // With the next word it is in order again.
    order.report.leftOut.clear();
    order.report.title = u"another"_s;
    said = *saidBy(order);
    said.silent.add(SourceField::Closing);
    QVERIFY(life.order(CorrectBySource{said, {}, false, false}, Role::System));
    QVERIFY(life.now().report.leftOut.empty() && life.now().deadlines == before.deadlines);
}

void TestWaiting::suggestionsNeverReachTheWall_data()
{
    QTest::addColumn<QString>("way");
    for (const char *way : {"reported", "reported, not filed", "imported", "imported closed"})
        QTest::newRow(way) << QString::fromLatin1(way);
}

void TestWaiting::suggestionsNeverReachTheWall()
{
    QFETCH(QString, way);
    const Rulebook book = withSuggestions();
    ReportCase live{report("bike"), {}, way == u"reported", way == u"reported"};
    ImportCase record{report("bike"), {}, {}, u"thank you"_s, true};
    record.report.sourceDueAt = utc("2021-09-24T09:00:00Z");
    if (way == u"imported closed")
        record.closedAt = utc("2021-09-24T03:00:00Z");
    const Case c = way.startsWith(u"reported") ? decided(live, book) : decided(record, book);
    QVERIFY(lifeOf(c.state) == CaseLife::Suggestion && !isOpen(c.state));
    QCOMPARE(c.number, u"210924XJ0001"_s);
    QVERIFY(!hasClocks(c) && c.levels.empty() && c.department.isEmpty());
    QCOMPARE(c.state, way == u"imported closed" ? CaseState::Answered : CaseState::Collected);
    if (c.state == CaseState::Answered) {
        QCOMPARE(c.endedAt, record.closedAt);
        QCOMPARE(c.outcome, u"thank you"_s);
    }
}

void TestWaiting::theSourceMayAnswerASuggestion()
{
    Life life;
    QVERIFY(life.order(CollectSuggestion{report("bike")}));
    QVERIFY(life.order(RecordClosure{life.time() + 1h, u"thank you"_s}, Role::System));
    QCOMPARE(life.now().state, CaseState::Answered);
    QCOMPARE(life.now().outcome, u"thank you"_s);
}

void TestWaiting::aPartMayBeASuggestion()
{
    ReportCase part{report("bike"), {}, true, false};
    part.report.splitFrom = base::CaseId{5};
    const Rulebook book = withSuggestions();
    const auto events = decide({}, {{}, {}, {{}, Role::System}, part}, book, {utc("2021-09-25T01:00:00Z"), u"1"_s});
    QVERIFY(events.has_value());
    const Case c = decided(part, book);
    const auto orders = consequencesOf(c, events->front(), book);
    QCOMPARE(orders.size(), size_t(1));
    QVERIFY(std::holds_alternative<RecordPart>(orders.front().body));
}

void TestWaiting::aSensorThatGoesOnIsOneTicket()
{
    Life life;
    QVERIFY(life.begin());
    const Severity level = life.now().level;
    const auto inputs = life.now().severityInputs;
    for (int i = 0; i < 7; ++i) {
        life.pass(1min);
        QVERIFY(life.order(RecordAlarm{u"a-%1"_s.arg(i), life.time()}, Role::System));
    }
    QCOMPARE(life.now().alarms, 7);
    QCOMPARE(briefOf(life.now()).alarms, quint16(7));
    QCOMPARE(life.now().level, level);
    QVERIFY(life.now().severityInputs == inputs);
    QVERIFY(!life.order(RecordAlarm{u"a-9"_s, life.time()})); // no person says so
    QVERIFY(life.order(RecordClosure{life.time(), {}}, Role::System));
    QVERIFY(!life.order(RecordAlarm{u"a-9"_s, life.time()}, Role::System));
}

void TestWaiting::notesReadInTheReadersLanguage()
{
    const LeftOut closing{QLatin1String(kClosedField), LeftOutWhy::BeforeReport, u"2021-09-23T16:30:00Z"_s};
    const WorkCalendar calendar = calendar2021();
    QVERIFY(leftOutText(closing, &calendar).contains(u"2021-09-24 00:30"_s));
    QVERIFY(leftOutText(closing).contains(closing.value));
    Report late = report("bike");
    late.leftOut = {closing};
    for (const EventBody &body : {EventBody(CaseReported{{}, late, {}}), EventBody(SuggestionCollected{{}, late})}) {
        QVERIFY(summary(body, &calendar).contains(u"2021-09-24 00:30"_s));
        QVERIFY(summary(body).contains(closing.value));
    }
    // A guess helps whoever has to put it right.
    const auto pair = [](const QString &value) { return leftOutText({u"coordinates"_s, LeftOutWhy::OffTheGlobe, value}); };
    QVERIFY(pair(u"121.27, 31.2"_s).contains(u"swapped"_s));
    QVERIFY(pair(u"-121.27, -31.2"_s).contains(u"swapped"_s));
    QVERIFY(pair(u"3662303.1, 13499717.4"_s).contains(u"metres"_s));
    for (const QString &value : {u"131.2, 121.27"_s, u"31.2, 1121.27"_s, u"95, 200"_s, u"nonsense"_s})
        QVERIFY2(!pair(value).contains(u'('), qPrintable(pair(value)));
    for (int why = 0; why <= int(LeftOutWhy::Impossible); ++why) {
        for (const bool judged : {false, true}) {
            const QString text = leftOutText({u"title"_s, LeftOutWhy(why), u"17"_s}, nullptr, judged);
            QVERIFY2(text.startsWith(u"Title: "_s) && !text.contains(u'%'), qPrintable(text));
            QVERIFY2(!judged || !text.contains(u"no verdict"), qPrintable(text));
        }
        QCOMPARE(leftOutWhyOf(word(LeftOutWhy(why))), std::optional(LeftOutWhy(why)));
    }
}

GRIDHALL_TEST(TestWaiting, QCoreApplication)
#include "tst_waiting.moc"
