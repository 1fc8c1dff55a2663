// SPDX-License-Identifier: GPL-3.0-or-later
#include "domainfixture.h"

#include "domain/rules/replay.h"
#include "domain/source/correction.h"
#include "support/testprogram.h"

using namespace domain;
using namespace fixture;
using namespace Qt::StringLiterals;

/// A source that says a report of its own again, with the same words or with others.
class TestCorrection : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void idsAreFolded_data();
    void idsAreFolded();
    void contentIsWhatIsSaid_data();
    void contentIsWhatIsSaid();
    void silenceIsNoNews();
    void attributesAreHeldAgainstEachOther();
    void aTimeToDoItInIsNotItsEnd();
    void ownWorkIsNoDifference();
    void aClosingTakenBackOpensTheCase();
    void aClosingThatMovesTakesTheVerdictAlong();
    void aNewDeadlineCounts();
    void aDeadlineTakenBack();
    void anotherDepartment();
    void anotherItemMayRaiseTheLevel();
    void onlyTheSystemCorrects();
    void theCourseShowsOldAndNew();
    void suggestionsAreCorrectedToo();
    void noCaseBecomesASuggestion_data();
    void noCaseBecomesASuggestion();
    void aClosingThatComesRightIsJudged();
    void otherRulesKeepTheirClocks();

private:
    static SourceSaid sayingOf(const Case &c);
    static ImportCase record();
};

// In whatever order they come; who reported stays covered where the difference is told.
void TestCorrection::attributesAreHeldAgainstEachOther()
{
    Case c;
    c.report = report("bike");
    c.report.attributes = {{u"pole"_s, u"17"_s}, {u"code"_s, u"a"_s}, {u"code"_s, u"b"_s}, {u"phone"_s, u"13800000001"_s}};
    SourceSaid again{c.report, {}, {}, {}};
    std::ranges::reverse(again.report.attributes);
    QCOMPARE(contentOf(again), contentOf({c.report, {}, {}, {}}));
    QVERIFY(isNoNews(newsOf(c, again, calendar2021().zone)));
    again.report.attributes = {{u"code"_s, u"a"_s}, {u"code"_s, u"c"_s}, {u"pole"_s, u"17"_s}, {u"phone"_s, u"13900000002"_s}};
    QVERIFY(contentOf(again) != contentOf({c.report, {}, {}, {}}));
    const SourceNews news = newsOf(c, again, calendar2021().zone);
    QCOMPARE(news.changes, (std::vector<SourceChange>{{SourceField::Attributes, u"code=b, phone=***"_s, u"code=c, phone=***"_s}}));
    QCOMPARE(correctedReport(c.report, again).attributes, again.report.attributes);
    again.silent.add(SourceField::Attributes);
    QVERIFY(isNoNews(newsOf(c, again, calendar2021().zone)));
    QCOMPARE(correctedReport(c.report, again).attributes, c.report.attributes);
    // A report without any hashes as it did before they counted.
    SourceSaid none{report("bike"), {}, {}, {}};
    SourceSaid silent = none;
    silent.silent.add(SourceField::Attributes);
    QCOMPARE(contentOf(none), contentOf(silent));
}

// "5 working days" stays what the source says when the calendar comes that says until when that is.
void TestCorrection::aTimeToDoItInIsNotItsEnd()
{
    Case c;
    c.report = report("bike");
    c.report.sourceLimit = TimeLimit{5, LimitUnit::WorkingDay};
    SourceSaid again{c.report, {}, {}, {}};
    again.report.sourceDueAt = utc("2022-01-07T02:00:00Z");
    QCOMPARE(contentOf(again), contentOf({c.report, {}, {}, {}}));
    QVERIFY(isNoNews(newsOf(c, again, calendar2021().zone)));
    again.report.sourceLimit->amount = 3;
    const SourceNews news = newsOf(c, again, calendar2021().zone);
    QCOMPARE(news.changes, (std::vector<SourceChange>{{SourceField::DueAt, u"5 working day(s)"_s, u"3 working day(s)"_s}}));
}

// What the source said when it made this case.
SourceSaid TestCorrection::sayingOf(const Case &c)
{
    return {c.report, c.closedBySource ? c.closedAt : std::nullopt, c.closedBySource ? c.outcome : QString(), {}};
}

ImportCase TestCorrection::record()
{
    ImportCase order{report("bike"), {}, utc("2021-09-24T02:00:00Z"), u"moved"_s, false, {}};
    order.report.sourceId = u"R001"_s;
    order.report.sourceDueAt = utc("2021-09-24T03:00:00Z");
    order.inputs.base = Severity::Blue;
    order.inputs.baseText = u"bike"_s;
    return order;
}

void TestCorrection::idsAreFolded_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<bool>("same");
    QTest::newRow("case") << u"GD-2025a"_s << u"gd-2025A"_s << true;
    QTest::newRow("full width") << u"ＧＤ－２０２５"_s << u"GD-2025"_s << true;
    QTest::newRow("blanks around") << u" \u3000A1\t"_s << u"A1"_s << true;
    QTest::newRow("blanks within") << u"A\u00a0\u00a01"_s << u"A 1"_s << true;
    QTest::newRow("zero width") << u"A\u200b1\ufeff"_s << u"A1"_s << true;
    QTest::newRow("direction marks") << u"\u202aA1\u202c"_s << u"A1"_s << true;
    QTest::newRow("composed") << u"E\u0301"_s << u"\u00e9"_s << true;
    QTest::newRow("another digit") << u"A1"_s << u"A2"_s << false;
    QTest::newRow("a blank is no nothing") << u"1 23"_s << u"12 3"_s << false;
    QTest::newRow("leading zeros") << u"001"_s << u"1"_s << false;
}

void TestCorrection::idsAreFolded()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QTEST(foldedId(one) == foldedId(other), "same");
    QCOMPARE(foldedId(foldedId(one)), foldedId(one));
}

void TestCorrection::contentIsWhatIsSaid_data()
{
    QTest::addColumn<QString>("field");
    for (const SourceField field : kSourceFields)
        QTest::addRow("%s", qPrintable(word(field))) << word(field);
}

void TestCorrection::contentIsWhatIsSaid()
{
    QFETCH(QString, field);
    const SourceField changed = *sourceFieldOf(field);
    Case c;
    c.report = report("bike");
    c.closedBySource = true;
    c.closedAt = utc("2021-09-24T02:00:00Z");
    c.endedAt = c.closedAt;
    c.state = CaseState::Closed;
    const SourceSaid before = sayingOf(c);
    SourceSaid after = before;
    switch (changed) {
    case SourceField::Item: after.report.item = u"wire"_s; break;
    case SourceField::Title: after.report.title += u'!'; break;
    case SourceField::Description: after.report.description = u"more"_s; break;
    case SourceField::Place: after.report.place.point->latitude += 1e-9; break;
    case SourceField::Caller: after.report.caller.phone += u'1'; break;
    case SourceField::Photos: after.report.photos.append(u"http://x/1.jpg"_s); break;
    case SourceField::ReportedAt: after.report.reportedAt += 1ms; break;
    case SourceField::DueAt: after.report.sourceDueAt = after.report.reportedAt; break;
    case SourceField::Department: after.report.department = u"water"_s; break;
    case SourceField::Closing: after.closedAt = *after.closedAt + 1ms; break;
    case SourceField::Attributes: after.report.attributes.push_back({u"pole"_s, u"17"_s}); break;
    }
    QCOMPARE(contentOf(before).size(), 32);
    QVERIFY(contentOf(before) != contentOf(after));
    const SourceNews news = newsOf(c, after, calendar2021().zone);
    QCOMPARE(news.changes.size(), size_t(1));
    QCOMPARE(news.changes.front().field, changed);
    // The id's spelling and the grid that we found are no part of what was said.
    SourceSaid same = before;
    same.report.sourceId = u"other"_s;
    same.report.place.grid = u"12"_s;
    QCOMPARE(contentOf(same), contentOf(before));
    QVERIFY(isNoNews(newsOf(c, same, calendar2021().zone)));
    // Silent about it, the saying is the same again, and the report keeps what it had.
    after.silent.add(changed);
    SourceSaid silentBefore = before;
    silentBefore.silent.add(changed);
    QCOMPARE(contentOf(after), contentOf(silentBefore));
    QVERIFY(isNoNews(newsOf(c, after, calendar2021().zone)));
    QCOMPARE(correctedReport(c.report, after), c.report);
}

void TestCorrection::silenceIsNoNews()
{
    Life life;
    QVERIFY(life.order(record(), Role::System));
    SourceSaid said = sayingOf(life.now());
    said.closedAt.reset();
    QVERIFY(newsOf(life.now(), said, life.book().calendar.zone).reopens);
    said.silent.add(SourceField::Closing);
    QVERIFY(isNoNews(newsOf(life.now(), said, life.book().calendar.zone)));
}

void TestCorrection::ownWorkIsNoDifference()
{
    Life life;
    QVERIFY(life.begin());
    const SourceSaid said = sayingOf(life.now());
    QVERIFY(life.order(DispatchCase{u"water"_s, {}, u"theirs"_s, {}, {}}));
    QVERIFY(life.order(AcceptCase{}));
    QVERIFY(life.order(ReachScene{}));
    QVERIFY(life.order(HandleCase{u"done"_s}));
    QVERIFY(life.order(ReportPostCheck{}));
    QVERIFY(isNoNews(newsOf(life.now(), said, life.book().calendar.zone)));
    SourceSaid closing = said;
    closing.closedAt = life.time();
    QVERIFY(newsOf(life.now(), closing, life.book().calendar.zone).closesFirst);
    QVERIFY(life.order(CloseCase{u"ours"_s}));
    QVERIFY(isNoNews(newsOf(life.now(), closing, life.book().calendar.zone)));
    QVERIFY(isNoNews(newsOf(life.now(), said, life.book().calendar.zone)));
}

void TestCorrection::aClosingTakenBackOpensTheCase()
{
    Life life;
    QVERIFY(life.order(record(), Role::System));
    QVERIFY(life.order(RevisitCase{true, {}, true}));
    QVERIFY(life.order(EvaluateCase{3, {}}));
    QCOMPARE(onTime(life.now()), std::optional(true));
    const Case before = life.now();
    SourceSaid said = sayingOf(life.now());
    said.closedAt.reset();
    life.setNow(utc("2021-09-26T01:00:00Z"));
    QVERIFY(life.order(CorrectBySource{said, {}, false, true}, Role::System));
    const Case &now = life.now();
    QCOMPARE(now.state, CaseState::Filed);
    QVERIFY(isOpen(now.state));
    QVERIFY(!now.closedAt && !now.endedAt && !now.closedBySource && !now.solved && !now.satisfaction);
    QVERIFY(now.outcome.isEmpty());
    QVERIFY(!onTime(now));
    QCOMPARE(life.events().back().at, utc("2021-09-26T01:00:00Z"));
    const auto order = dispatchAfter(before, now);
    QVERIFY(order);
    QCOMPARE(order->department, u"urban"_s);
    QVERIFY(life.order(*order, Role::System));
    QCOMPARE(life.now().state, CaseState::Dispatched);
    // A case that we closed ourselves is not the source's to open.
    Life own;
    QVERIFY(own.begin());
    QVERIFY(!own.order(CorrectBySource{said, {}, false, true}, Role::System));
}

void TestCorrection::aClosingThatMovesTakesTheVerdictAlong()
{
    Life life;
    QVERIFY(life.order(record(), Role::System));
    SourceSaid said = sayingOf(life.now());
    said.closedAt = utc("2021-09-24T09:00:00Z");
    said.outcome = u"moved at last"_s;
    life.setNow(utc("2021-09-26T01:00:00Z"));
    QVERIFY(life.order(CorrectBySource{said, {}, false, false}, Role::System));
    QCOMPARE(life.now().state, CaseState::Closed);
    QCOMPARE(life.now().closedAt, said.closedAt);
    QCOMPARE(life.now().endedAt, said.closedAt);
    QCOMPARE(life.now().outcome, said.outcome);
    QCOMPARE(onTime(life.now()), std::optional(false));
    // As a record with these words at once: the level rose when twice the limit had passed.
    Life fresh;
    ImportCase order = record();
    order.closedAt = said.closedAt;
    QVERIFY(fresh.order(order, Role::System));
    QCOMPARE(life.now().level, fresh.now().level);
    QCOMPARE(life.now().levels, fresh.now().levels);
}

void TestCorrection::aNewDeadlineCounts()
{
    Life life;
    ImportCase order = record();
    order.closedAt.reset();
    QVERIFY(life.order(order, Role::System));
    SourceSaid said = sayingOf(life.now());
    said.report.sourceDueAt = utc("2021-09-28T03:00:00Z");
    QVERIFY(life.order(CorrectBySource{said, {}, false, false}, Role::System));
    const auto &whole = life.now().deadlines[Stage::Whole];
    QVERIFY(whole);
    QCOMPARE(whole->dueAt, *said.report.sourceDueAt);
    QCOMPARE(whole->rule, u"source:patrol"_s);
    said.report.sourceDueAt = said.report.reportedAt - 1ms;
    QVERIFY(!life.order(CorrectBySource{said, {}, false, false}, Role::System));
}

void TestCorrection::aDeadlineTakenBack()
{
    for (const bool own : {false, true}) {
        Life life;
        QVERIFY(life.order(record(), Role::System));
        SourceSaid said = sayingOf(life.now());
        said.report.sourceDueAt.reset();
        QVERIFY(life.order(CorrectBySource{said, {}, own, false}, Role::System));
        QCOMPARE(life.now().deadlines[Stage::Whole].has_value(), own);
        QCOMPARE(onTime(life.now()), own ? std::optional(false) : std::nullopt);
    }
}

void TestCorrection::anotherDepartment()
{
    Life ended;
    QVERIFY(ended.order(record(), Role::System));
    SourceSaid said = sayingOf(ended.now());
    said.report.department = u"water"_s;
    QVERIFY(ended.order(CorrectBySource{said, {}, false, false}, Role::System));
    QCOMPARE(ended.now().department, u"water"_s);
    QCOMPARE(ended.now().state, CaseState::Closed);

    Life open;
    QVERIFY(open.begin());
    const Case before = open.now();
    said = sayingOf(before);
    said.report.department = u"water"_s;
    QVERIFY(open.order(CorrectBySource{said, {}, true, false}, Role::System));
    const auto order = dispatchAfter(before, open.now());
    QVERIFY(order);
    QCOMPARE(order->department, u"water"_s);
    // Whoever is on the scene stays there.
    QVERIFY(open.order(AcceptCase{}));
    QVERIFY(open.order(ReachScene{}));
    QVERIFY(!dispatchAfter(before, open.now()));
}

void TestCorrection::anotherItemMayRaiseTheLevel()
{
    Life life;
    QVERIFY(life.begin());
    QCOMPARE(life.now().level, Severity::Blue);
    SourceSaid said = sayingOf(life.now());
    said.report.item = u"wire"_s;
    SeverityInputs inputs;
    inputs.base = Severity::Red;
    inputs.baseText = u"wire"_s;
    QVERIFY(life.order(CorrectBySource{said, inputs, true, false}, Role::System));
    QCOMPARE(life.now().level, Severity::Red);
    said.report.item = u"unicorn"_s;
    QVERIFY(!life.order(CorrectBySource{said, inputs, true, false}, Role::System));
}

void TestCorrection::onlyTheSystemCorrects()
{
    Life life;
    QVERIFY(life.begin());
    SourceSaid said = sayingOf(life.now());
    said.report.title = u"new"_s;
    QVERIFY(!life.order(CorrectBySource{said, {}, true, false}, Role::Supervisor));
    const size_t before = life.events().size();
    QVERIFY(life.order(CorrectBySource{sayingOf(life.now()), {}, true, false}, Role::System));
    QCOMPARE(life.events().size(), before); // nothing differs: nothing happens
}

void TestCorrection::theCourseShowsOldAndNew()
{
    Life life;
    QVERIFY(life.order(record(), Role::System));
    SourceSaid said = sayingOf(life.now());
    said.report.title = u"改过标题"_s;
    said.report.caller.phone = u"13900000000"_s;
    said.report.sourceDueAt = utc("2021-09-24T10:00:00Z");
    said.closedAt.reset();
    QVERIFY(life.order(CorrectBySource{said, {}, false, true}, Role::System));
    const auto corrected = std::ranges::find_if(life.events(), [](const CaseEvent &e) { return std::holds_alternative<SourceCorrected>(e.body); });
    QVERIFY(corrected != life.events().end());
    QCOMPARE(summary(corrected->body), u"Title: 人行道下沉 → 改过标题 · Caller · Deadline: 2021-09-24 11:00:00 → 2021-09-24 18:00:00 · "
                                       "Closing: 2021-09-24 10:00:00 → open"_s);
}

void TestCorrection::suggestionsAreCorrectedToo()
{
    Life life;
    Report suggested = report("bike");
    suggested.item.clear();
    suggested.sourceId = u"S1"_s;
    QVERIFY(life.order(CollectSuggestion{suggested, {}}));
    SourceSaid said{suggested, {}, {}, {}};
    QVERIFY(isNoNews(newsOf(life.now(), said, life.book().calendar.zone)));
    said.report.title = u"better lamps"_s;
    QVERIFY(life.order(CorrectBySource{said, {}, true, false}, Role::System));
    QCOMPARE(life.now().report.title, u"better lamps"_s);
    QCOMPARE(life.now().state, CaseState::Collected);
    QVERIFY(!life.now().deadlines[Stage::Whole]);
    // Answered by the source: a first closing, as of any report.
    said.closedAt = utc("2021-09-24T02:00:00Z");
    QVERIFY(newsOf(life.now(), said, life.book().calendar.zone).closesFirst);
    QVERIFY(life.order(RecordClosure{*said.closedAt, u"planted"_s}, Role::System));
    QCOMPARE(life.now().state, CaseState::Answered);
    QCOMPARE(life.now().outcome, u"planted"_s);
    said.outcome = u"planted"_s;
    QVERIFY(isNoNews(newsOf(life.now(), said, life.book().calendar.zone)));
    // It says another moment, then that it is open again.
    said.closedAt = utc("2021-09-24T03:00:00Z");
    QCOMPARE(newsOf(life.now(), said, life.book().calendar.zone).changes.size(), size_t(1));
    QVERIFY(life.order(CorrectBySource{said, {}, true, false}, Role::System));
    QCOMPARE(life.now().endedAt, said.closedAt);
    QVERIFY(!life.now().closedAt);
    said.closedAt.reset();
    QVERIFY(newsOf(life.now(), said, life.book().calendar.zone).reopens);
    QVERIFY(life.order(CorrectBySource{said, {}, true, true}, Role::System));
    QCOMPARE(life.now().state, CaseState::Collected);
    QVERIFY(!life.now().endedAt && !life.now().filedAt);
    // What our own people answered is not the source's word.
    QVERIFY(life.order(StudySuggestion{}));
    QVERIFY(life.order(ForwardSuggestion{u"urban"_s, {}}));
    QVERIFY(life.order(WeighSuggestion{Adoption::Adopted, u"a good one"_s}));
    QVERIFY(life.order(AnswerSuggestion{u"thank you"_s}));
    QVERIFY(isNoNews(newsOf(life.now(), said, life.book().calendar.zone)));
}

// Neither becomes the other by an item that its source changes its mind about.
void TestCorrection::noCaseBecomesASuggestion_data()
{
    QTest::addColumn<bool>("suggested");
    QTest::newRow("a case") << false;
    QTest::newRow("a suggestion") << true;
}

void TestCorrection::noCaseBecomesASuggestion()
{
    QFETCH(bool, suggested);
    Life life;
    Item idea;
    idea.code = u"P01"_s;
    idea.life = CaseLife::Suggestion;
    life.book().items.insert(idea.code, idea);
    Report first = report(suggested ? "P01" : "bike");
    first.sourceId = u"S2"_s;
    QVERIFY(life.order(ReportCase{first, {}, true, false}));
    QCOMPARE(lifeOf(life.now().state), suggested ? CaseLife::Suggestion : CaseLife::Case);
    SourceSaid said{first, {}, {}, {}};
    said.report.item = suggested ? u"bike"_s : u"P01"_s;
    const auto refused = life.order(CorrectBySource{said, {}, true, false}, Role::System);
    QVERIFY(!refused.has_value());
    QCOMPARE(refused.error().place, u"item"_s);
    QCOMPARE(life.now().report.item, first.item);
}

// A closing before the report was left out, and with it the verdict; the next list has it right.
void TestCorrection::aClosingThatComesRightIsJudged()
{
    Life life;
    ImportCase order = record();
    order.closedAt.reset();
    order.report.leftOut = {{QLatin1String(kClosedField), LeftOutWhy::BeforeReport, u"2020-01-01T00:00:00Z"_s}};
    QVERIFY(life.order(order, Role::System));
    QVERIFY(!life.now().deadlines[Stage::Whole]);
    SourceSaid said = *saidBy(order);
    QVERIFY(isNoNews(newsOf(life.now(), said, life.book().calendar.zone)));
    said = sayingOf(life.now());
    said.report.leftOut.clear();
    said.closedAt = utc("2021-09-24T04:00:00Z");
    QVERIFY(newsOf(life.now(), said, life.book().calendar.zone).closesFirst);
    QVERIFY(life.order(RecordClosure{*said.closedAt, {}}, Role::System));
    QVERIFY(life.now().report.leftOut.empty());
    QCOMPARE(onTime(life.now()), std::optional(false));
}

void TestCorrection::otherRulesKeepTheirClocks()
{
    Life life;
    QVERIFY(life.order(record(), Role::System));
    SourceSaid said = sayingOf(life.now());
    said.report.sourceDueAt = utc("2021-09-28T03:00:00Z");
    QVERIFY(life.order(CorrectBySource{said, {}, false, false}, Role::System));
    std::vector<CommittedEvent> log;
    for (const CaseEvent &event : life.events())
        log.push_back({life.now().id, quint32(log.size() + 1), {}, event});
    const auto other = replayUnder(log, life.book(), life.time() + 1h);
    QVERIFY(other);
    QCOMPARE(other->state.deadlines[Stage::Whole]->limit, std::optional(TimeLimit{10, LimitUnit::Minute}));
    const Case asItWas = replayAsItWas(log, life.time() + 1h).state;
    QCOMPARE(asItWas.deadlines, life.now().deadlines);
    QCOMPARE(asItWas.report, life.now().report);
}

GRIDHALL_TEST(TestCorrection, QCoreApplication)
#include "tst_correction.moc"
