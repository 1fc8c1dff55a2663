// SPDX-License-Identifier: GPL-3.0-or-later
#include "casefile/form/bothcases.h"
#include "casefile/form/fieldsbox.h"
#include "casefile/form/itemfinder.h"
#include "casefile/form/orderform.h"
#include "casefile/form/reportdraft.h"
#include "casefile/part/contactbox.h"
#include "casefile/part/stages.h"
#include "deskpage/deskpage.h"
#include "domain/case/decide.h"
#include "live/text/limittext.h"
#include "live/text/timetext.h"
#include "region/rules/explain.h"
#include "support/testprogram.h"
#include "ui_desk/deskstage.h"

#include <QApplication>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace ui::casefile;
using domain::CaseAct;

/// What the case file computes before anything is painted.
class OrderFormTest final : public QObject {
    Q_OBJECT

private:
    DeskStage m_stage;

private Q_SLOTS:
    void whatIsMissingIsSaid_data()
    {
        QTest::addColumn<int>("act");
        for (const domain::Act *act : domain::kActs)
            QTest::newRow(act->word) << int(act->id);
    }
    /// An empty form never makes an order that needs more; a filled one always makes the order of its act.
    void whatIsMissingIsSaid()
    {
        QFETCH(int, act);
        const auto each = CaseAct(act);
        const domain::Case c = caseIn(domain::CaseState::OnScene, *m_stage.region);
        const domain::ActForm *form = formOf(each, c);
        const bool system = domain::leastRole(domain::actRow(each)) == domain::Role::System;
        const bool needs = form && (form->textNeeded || form->asksFor(domain::ActForm::Ask::Target) || form->asksFor(domain::ActForm::Ask::Lead) ||
                                    form->asksFor(domain::ActForm::Ask::Photo) || form->asksFor(domain::ActForm::Ask::Part) ||
                                    form->asksFor(domain::ActForm::Ask::Grid) || form->asksFor(domain::ActForm::Ask::Department) ||
                                    form->asksFor(domain::ActForm::Ask::Moment));
        const auto empty = orderOf(each, c, {}, support::mockNow());
        QCOMPARE(empty.has_value(), !needs && !system);
        if (!empty)
            QVERIFY(empty.error().sentence.endsWith(u'.'));
        domain::Filled input;
        input.text = u"because"_s;
        input.department = u"market"_s;
        input.extension = std::chrono::minutes(20);
        input.level = domain::Severity::Red;
        input.lead = base::CaseId{99};
        input.media = u"media:%1.jpg"_s.arg(QString(64, u'0'));
        input.phase = u"after"_s;
        input.partner = domain::Partner{domain::PartnerKind::Town, u"ZX"_s, u"赵巷"_s};
        input.part = {u"mock"_s, u"护栏缺失"_s, {}};
        input.grid = u"11"_s;
        input.moment = support::mockNow() + std::chrono::minutes(12);
        const auto full = orderOf(each, c, input, support::mockNow());
        QCOMPARE(full.has_value(), !system);
        if (full)
            QCOMPARE(domain::actOf(*full), std::optional(each));
    }

    void grave_data()
    {
        QTest::addColumn<int>("act");
        for (const CaseAct act : {CaseAct::Suspend, CaseAct::Close, CaseAct::Dispatch, CaseAct::ChangeSeverity, CaseAct::Void})
            QTest::newRow(qPrintable(domain::word(act))) << int(act);
    }
    /// 挂起 结案 改派 调级 ask once and list what is met and what is not.
    void grave()
    {
        QFETCH(int, act);
        const domain::Case c = caseIn(domain::CaseState::OnScene, *m_stage.region);
        QVERIFY(formOf(CaseAct(act), c)->confirm);
        QVERIFY(!domain::conditionsOf({CaseAct(act), c, support::mockNow()}).empty());
    }

    void oneLetterIsNoReason_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("good");
        QTest::newRow("nothing") << QString() << false;
        QTest::newRow("one letter") << u"x"_s << false;
        QTest::newRow("one Han character") << u" 雨 "_s << false;
        QTest::newRow("signs") << u"。。。!?"_s << false;
        QTest::newRow("one character of two units") << u"𠮷"_s << false;
        QTest::newRow("two Han characters") << u"雨停"_s << true;
        QTest::newRow("a word") << u"rain"_s << true;
    }
    /// Where a reason is compulsory, form and decision hold it against the same rule.
    void oneLetterIsNoReason()
    {
        QFETCH(QString, text);
        QFETCH(bool, good);
        domain::Case c = caseIn(domain::CaseState::OnScene, *m_stage.region);
        for (const CaseAct act : {CaseAct::Suspend, CaseAct::Return, CaseAct::RequestExtension, CaseAct::UncoverCaller}) {
            domain::Filled input;
            input.text = text;
            input.extension = std::chrono::minutes(20);
            const auto order = orderOf(act, c, input, support::mockNow());
            QCOMPARE(order.has_value(), good);
            if (!order)
                QCOMPARE(order.error().place, u"reason"_s);
        }
        const domain::CaseOrder order{c.id, {}, {u"坐席03"_s, domain::Role::Supervisor}, domain::SuspendCase{text}};
        QCOMPARE(domain::decide(c, order, m_stage.region->rulebook, {support::mockNow(), {}, {}, {}}).has_value(), good);
    }

    void differencesOfTwoCases()
    {
        CaseGlance one{base::CaseId{1},          u"1107-0160"_s,          u"井盖"_s, u"门口"_s, u"11"_s, u"国展"_s, u"井盖"_s,
                       domain::Severity::Orange, domain::CaseState::Filed};
        CaseGlance other = one;
        other.id = base::CaseId{2};
        QVERIFY(differencesOf(one, other).isEmpty());
        other.grid = u"12"_s;
        QCOMPARE(differencesOf(one, other).size(), 1);
        other.kind = u"噪声"_s;
        other.level = domain::Severity::Blue;
        QCOMPARE(differencesOf(one, other).size(), 3);
        for (const QString &sentence : differencesOf(one, other))
            QVERIFY(sentence.endsWith(u'.'));
        QVERIFY(lineOf(one).contains(u"1107-0160"_s) && lineOf(one).contains(u"国展"_s));
    }

    void firstDispatchAsksNothing() { QVERIFY(!formOf(CaseAct::Dispatch, caseIn(domain::CaseState::Filed, *m_stage.region))->confirm); }

    void extensionCountsFromTheDeadline()
    {
        domain::Case c = caseIn(domain::CaseState::OnScene, *m_stage.region);
        const base::Instant due = c.deadlines[domain::Stage::Whole]->dueAt;
        QVERIFY(extendedUntil(c, std::chrono::minutes(10), due - std::chrono::minutes(5)) == due + std::chrono::minutes(10));
        QVERIFY(extendedUntil(c, std::chrono::minutes(10), due + std::chrono::minutes(5)) == due + std::chrono::minutes(15));
    }

    void masks_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("masked");
        QTest::newRow("phone") << u"13800002047"_s << u"138****2047"_s;
        QTest::newRow("short phone") << u"59761234"_s << u"5*****34"_s;
        QTest::newRow("name") << u"王小明"_s << u"***"_s;
        QTest::newRow("nothing") << QString() << QString();
    }
    void masks()
    {
        QFETCH(QString, text);
        QFETCH(QString, masked);
        QCOMPARE(ui::casefile::masked(text), masked);
    }

    void stagesOfTheMockup()
    {
        const auto batch = support::mockupBatch(*m_stage.region);
        const auto brief =
            std::find_if(batch->cases.begin(), batch->cases.end(), [](const auto &b) { return b.id == support::mockId(u"1107-0160"_s); });
        const domain::Case c = fileOf(*brief, *m_stage.region).state;
        const auto stages = stagesOf(c, support::mockNow(), m_stage.region->rulebook.calendar);
        QCOMPARE(stages.size(), size_t(3));
        QCOMPARE(stages[0].progress, StageView::Progress::Done);
        QCOMPARE(live::countdownText(stages[0].used), u"03:36"_s);
        QCOMPARE(live::countdownText(stages[1].used), u"14:52"_s);
        QCOMPARE(stages[2].progress, StageView::Progress::Running);
        QCOMPARE(live::countdownText(stages[2].used), u"49:30"_s);
        QVERIFY(!stages[2].late);
        QCOMPARE(live::countdownText(clockOf(c, m_stage.region->rulebook.nearShare).left(support::mockNow())), u"10:30"_s);
    }

    void anOpenDeadlineIsAStageOfItsOwn()
    {
        domain::Case c = caseIn(domain::CaseState::OnScene, *m_stage.region);
        c.deadlines = {};
        QVERIFY(stagesOf(c, support::mockNow(), m_stage.region->rulebook.calendar).empty());
        domain::OpenDeadline clock;
        clock.limit = domain::TimeLimit{5, domain::LimitUnit::WorkingDay};
        clock.startedAt = support::mockNow() - std::chrono::hours(1);
        clock.year = 2027;
        c.deadlines.open = {clock};
        const auto stages = stagesOf(c, support::mockNow(), m_stage.region->rulebook.calendar);
        QCOMPARE(stages.size(), size_t(1));
        QCOMPARE(stages[0].open, 2027);
        QCOMPARE(stages[0].limit, domain::describe(*clock.limit));
        QVERIFY(!stages[0].late);
        QCOMPARE(clockOf(c, m_stage.region->rulebook.nearShare).open, 2027);
        QVERIFY(!clockOf(c, m_stage.region->rulebook.nearShare).stage);
        QCOMPARE(clockOf(c, m_stage.region->rulebook.nearShare).urgency(support::mockNow()), live::Urgency::None);
    }

    /// What a case never did has no ✓, however it ended.
    void whatWasNeverDoneIsNotTicked_data()
    {
        QTest::addColumn<int>("state");
        for (const auto state : {domain::CaseState::Merged, domain::CaseState::Void, domain::CaseState::Closed})
            QTest::newRow(qPrintable(domain::word(state))) << int(state);
    }
    void whatWasNeverDoneIsNotTicked()
    {
        QFETCH(int, state);
        domain::Case c = caseIn(domain::CaseState::Dispatched, *m_stage.region);
        c.state = domain::CaseState(state);
        c.endedAt = support::mockNow();
        if (c.state == domain::CaseState::Closed)
            c.closedAt = c.endedAt; // by its source, or with its lead
        const auto stages = stagesOf(c, support::mockNow() + std::chrono::hours(1), m_stage.region->rulebook.calendar);
        QVERIFY(!stages.empty());
        for (const StageView &stage : stages)
            QCOMPARE(stage.progress, StageView::Progress::Ended);
        c.acceptedAt = support::mockNow() - std::chrono::minutes(1);
        QCOMPARE(stagesOf(c, support::mockNow(), m_stage.region->rulebook.calendar).front().progress, StageView::Progress::Done);
    }

    /// After a grant the limit's words, the bar and the countdown say the same.
    void aGrantMovesWordsBarAndCountdown()
    {
        domain::Case c = caseIn(domain::CaseState::OnScene, *m_stage.region);
        const auto &calendar = m_stage.region->rulebook.calendar;
        const auto &handle = c.deadlines[domain::Stage::Handle];
        const base::Milliseconds before = handle->dueAt - handle->startedAt;
        QCOMPARE(live::limitText(*handle, calendar), domain::describe(*handle->limit));
        c.extensionAsked = handle->dueAt + std::chrono::minutes(45);
        domain::CaseOrder order{c.id, std::nullopt, {u"值班长"_s, domain::Role::Supervisor}, domain::ApproveExtension{u"同意"_s}};
        const auto events = domain::decide(c, order, m_stage.region->rulebook, {support::mockNow(), {}});
        QVERIFY(events);
        for (const domain::CaseEvent &event : *events)
            domain::apply(c, event);
        const auto stages = stagesOf(c, support::mockNow(), calendar);
        const StageView &last = stages.back();
        QCOMPARE(last.stage, domain::Stage::Handle);
        QCOMPARE(last.allowed, before + std::chrono::minutes(45));
        QCOMPARE(last.limit, live::spanText(last.allowed));
        QCOMPARE(clockOf(c, m_stage.region->rulebook.nearShare).dueAt, c.deadlines[domain::Stage::Whole]->dueAt);
        QCOMPARE(live::limitText(*c.deadlines[domain::Stage::Whole], calendar), live::spanText(before + std::chrono::minutes(45)));
        for (const auto &field : fieldsOf(c, *m_stage.region, support::mockNow())) {
            if (field.label == u"Difficulty"_s)
                QVERIFY2(field.value.endsWith(last.limit), qPrintable(field.value));
        }
    }

    /// What a closing asks for can be done before it, and is then ticked.
    void conditionsOfTheClosingCanBeMet()
    {
        domain::Case c = caseIn(domain::CaseState::Checked, *m_stage.region);
        c.needsAfterPhoto = true;
        const auto unmet = [&] {
            int sum = 0;
            for (const domain::Condition &condition : domain::conditionsOf({CaseAct::Close, c, support::mockNow()}))
                sum += !condition.met;
            return sum;
        };
        QCOMPARE(unmet(), 2);
        for (const domain::CaseOrderBody &body : {domain::CaseOrderBody(domain::AddPhoto{u"https://pictures.test/a.jpg"_s, u"after"_s}),
                                                  domain::CaseOrderBody(domain::ContactCaller{true, {}})}) {
            const auto events = domain::decide(c, {c.id, std::nullopt, {u"坐席03"_s, domain::Role::Dispatcher}, body}, m_stage.region->rulebook,
                                               {support::mockNow(), {}});
            QVERIFY2(events, "it can be done while the closing waits for it");
            for (const domain::CaseEvent &event : *events)
                domain::apply(c, event);
        }
        QCOMPARE(unmet(), 0);
    }

    void reasonsSumToTheShownPoints()
    {
        const domain::Case c = caseIn(domain::CaseState::OnScene, *m_stage.region);
        int sum = 0;
        for (const auto &reason : c.severity.reasons) {
            sum += reason.points;
            QVERIFY(!region::reasonText(reason, *m_stage.region).isEmpty());
        }
        QCOMPARE(sum, c.severity.points);
    }

    void itemsAreFound_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("code") << u"c0103-1"_s;
        QTest::newRow("name") << u"井盖移位"_s;
        QTest::newRow("initials") << u"jgyw"_s;
    }
    void itemsAreFound()
    {
        QFETCH(QString, text);
        ItemFinder finder(*m_stage.region);
        const auto found = finder.find(text);
        QVERIFY(!found.empty());
        QCOMPARE(found.front()->code, u"C0103-1"_s);
    }

    void draftProblems_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("problem");
        QTest::newRow("good") << QString() << QString() << QString();
        QTest::newRow("no source") << u"source"_s << u"nowhere"_s << u"source"_s;
        QTest::newRow("no item") << u"item"_s << u"nothing"_s << u"item"_s;
        QTest::newRow("no title") << u"title"_s << u"  "_s << u"title"_s;
        QTest::newRow("long title") << u"title"_s << QString(121, u'x') << u"title"_s;
        QTest::newRow("no place") << u"place"_s << QString() << u"place"_s;
        QTest::newRow("half a coordinate") << u"latitude"_s << u"31.19"_s << u"latitude"_s;
        QTest::newRow("no grid like that") << u"grid"_s << u"99"_s << u"grid"_s;
    }
    void draftProblems()
    {
        QFETCH(QString, field);
        QFETCH(QString, value);
        QFETCH(QString, problem);
        ReportDraft draft{u"patrol"_s, u"C0103-1"_s, u"a cover is loose"_s, {}, u"by the gate"_s, {}, {}, {}, {}, {}, {}};
        QHash<QString, QString *> members{{u"source"_s, &draft.source}, {u"item"_s, &draft.item},         {u"title"_s, &draft.title},
                                          {u"place"_s, &draft.place},   {u"latitude"_s, &draft.latitude}, {u"grid"_s, &draft.grid}};
        if (QString *member = members.value(field))
            *member = value;
        const auto problems = problemsOf(draft, *m_stage.region);
        QCOMPARE(problems.empty() ? QString() : problems.front().field, problem);
    }

    void seatsReportsAreWeighedLikeAllOthers()
    {
        auto town = std::make_shared<region::Region>(*m_stage.region);
        const base::GeoPoint here = town->grids.front().label;
        town->keyAreas = {{u"k"_s, u"here"_s,
                           QPolygonF{{here.longitude - 0.001, here.latitude - 0.001},
                                     {here.longitude + 0.001, here.latitude - 0.001},
                                     {here.longitude + 0.001, here.latitude + 0.001},
                                     {here.longitude - 0.001, here.latitude + 0.001}}}};
        ReportDraft draft{
            u"patrol"_s, u"C0103-1"_s, u"x"_s, {}, {}, {}, QString::number(here.latitude, 'f', 6), QString::number(here.longitude, 'f', 6),
            {},          {},           {}};
        const domain::ReportCase order = orderOf(draft, *town, support::mockNow());
        QVERIFY(order.inputs.keyArea);
        QCOMPARE(order.inputs.repeats, 1); // the desk counts
        QCOMPARE(previewOf(draft, *town, support::mockNow())->severity, domain::judge(town->rulebook.severity, order.inputs));
        town->keyAreas.clear();
        QVERIFY(!orderOf(draft, *town, support::mockNow()).inputs.keyArea);
    }

    void gridMustFitThePoint()
    {
        const region::Grid &here = m_stage.region->grids.front();
        const region::Grid &there = m_stage.region->grids.back();
        ReportDraft draft{u"patrol"_s,
                          u"C0103-1"_s,
                          u"x"_s,
                          {},
                          {},
                          there.code,
                          QString::number(here.label.latitude, 'f', 6),
                          QString::number(here.label.longitude, 'f', 6),
                          {},
                          {},
                          {}};
        QCOMPARE(problemsOf(draft, *m_stage.region).front().field, u"grid"_s);
        draft.grid.clear();
        QVERIFY(problemsOf(draft, *m_stage.region).empty());
        QCOMPARE(orderOf(draft, *m_stage.region, support::mockNow()).report.place.grid, here.code);
    }

    void aGridAloneIsAPlace()
    {
        const region::Grid &here = m_stage.region->grids.front();
        ReportDraft draft{u"patrol"_s, u"C0103-1"_s, u"x"_s, {}, {}, here.code, {}, {}, {}, {}, {}};
        QVERIFY(problemsOf(draft, *m_stage.region).empty());
        const domain::Place place = orderOf(draft, *m_stage.region, support::mockNow()).report.place;
        QCOMPARE(place.grid, here.code);
        QVERIFY(!place.outside);
    }

    void whatIsFarAwayWaits_data()
    {
        QTest::addColumn<QString>("latitude");
        QTest::addColumn<QString>("longitude");
        QTest::addColumn<QString>("place");
        QTest::addColumn<bool>("outside");
        QTest::newRow("Beijing") << u"39.9042"_s << u"116.4074"_s << u"by the gate"_s << true;
        QTest::newRow("nothing but 0,0") << u"0"_s << u"0"_s << QString() << true;
        QTest::newRow("0,0 by a gate") << u"0"_s << u"0"_s << u"by the gate"_s << false;
    }
    void whatIsFarAwayWaits()
    {
        QFETCH(QString, latitude);
        QFETCH(QString, longitude);
        QFETCH(QString, place);
        QFETCH(bool, outside);
        ReportDraft draft{u"patrol"_s, u"C0103-1"_s, u"x"_s, {}, place, {}, latitude, longitude, {}, {}, {}};
        QVERIFY(problemsOf(draft, *m_stage.region).empty());
        const domain::Report report = orderOf(draft, *m_stage.region, support::mockNow()).report;
        QCOMPARE(report.place.outside, outside);
        QCOMPARE(report.leftOut.empty(), latitude != u"0"_s);
        QCOMPARE(previewOf(draft, *m_stage.region, support::mockNow())->limit.isEmpty(), outside);
    }
};

GRIDHALL_TEST(OrderFormTest, QApplication)
#include "tst_orderform.moc"
