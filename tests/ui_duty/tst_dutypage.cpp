// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/centre/shiftrules.h"
#include "duty/taskform.h"
#include "duty/tasks.h"
#include "hall/wall/patrolroster.h"
#include "live/centre/dutywatch.h"
#include "support/chinese.h"
#include "support/testprogram.h"
#include "ui_duty/dutystage.h"
#include "ui_hall/textrecorder.h"

#include <QApplication>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using ui::actions::Action;
using ui::actions::KeyButton;
using ui::duty::DutyPage;
using ui::duty::Line;
using ui::theme::TagStyle;
using Panel = DutyPage::Panel;

/// The duty page: every task by keyboard, refusals in place, calls by the clock, exercises apart, gaps in inverse.
class TestDutyPage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyTaskHasAKey_data();
    void everyTaskHasAKey();
    void anAbsenceMovesNewWorkByKeyboard();
    void refusalsStayInTheForm();
    void seatsSeeWhatTheyMayNotDo();
    void nothingIsDoneInThePast();
    void gapsOfTheNextShiftStandInInverse();
    void rowsOfferTheirTask();
    void callsCountDownAndMoveOn();
    void exercisesHaveAListOfTheirOwn();
    void patrolsFillTheirSquares();
    void theSelectionStaysWithItsRow();
    void theWatchRingsForRealCallsOnly();
    void theWallPicksGapsFirst();
    void textFitsInBothLanguages_data();
    void textFitsInBothLanguages();
    void theNightsRulesHaveTheirRows();
    void englishHasNoChineseWord_data();
    void englishHasNoChineseWord();
    void aDraftFromDiskFindsItsChoice();
    void namesAreToldApart_data();
    void namesAreToldApart();
    void refusalsLeadToTheirField();
};

// A choice may be several texts; from disk they come as a list of values.
void TestDutyPage::aDraftFromDiskFindsItsChoice()
{
    ui::duty::TaskForm form;
    for (const auto kind : {ui::duty::Field::Kind::List, ui::duty::Field::Kind::Chips})
        form.fields.push_back(
            {QString::number(int(kind)), u"Who"_s, kind, {{u"A"_s, QStringList{u"a"_s, u"1"_s}}, {u"B"_s, QStringList{u"b"_s, u"2"_s}}}, {}});
    const ui::theme::Theme theme(look::Ground::Dark);
    ui::duty::TaskFormView view(theme);
    view.open(form);
    for (const ui::duty::Field &field : form.fields) {
        view.setValue(field.id, QVariantList{u"b"_s, u"2"_s});
        QCOMPARE(view.values().value(field.id).toStringList(), (QStringList{u"b"_s, u"2"_s}));
    }
}

void TestDutyPage::everyTaskHasAKey_data()
{
    QTest::addColumn<QString>("pack");
    QTest::addColumn<QString>("moment");
    QTest::addColumn<int>("key");
    QTest::addColumn<int>("modifiers");
    QTest::addColumn<int>("task");
    const auto row = [](const char *name, const char *pack, const char *moment, Qt::Key key, Qt::KeyboardModifier modifier, Action task) {
        QTest::newRow(name) << pack << moment << int(key) << int(modifier) << int(task.number());
    };
    row("absence", "jingansi", "2023-05-10T10:00", Qt::Key_F2, Qt::NoModifier, Action::RecordAbsence);
    row("back at work", "jingansi", "2023-05-10T10:00", Qt::Key_F3, Qt::NoModifier, Action::EndAbsence);
    row("roster", "zhaoxiang", "2021-11-02T14:37", Qt::Key_F4, Qt::NoModifier, Action::ChangeRoster);
    row("patrol", "zhaoxiang", "2021-11-02T14:37", Qt::Key_F5, Qt::NoModifier, Action::RecordPatrol);
    row("plan", "tianlin", "2018-12-05T17:40", Qt::Key_F6, Qt::NoModifier, Action::StartPlan);
    row("answer", "tianlin", "2018-12-05T17:40", Qt::Key_F7, Qt::NoModifier, Action::AcknowledgeCall);
    row("step", "tianlin", "2018-12-05T17:40", Qt::Key_F8, Qt::NoModifier, Action::ReportStep);
    row("end of a plan", "tianlin", "2018-12-05T17:40", Qt::Key_F12, Qt::NoModifier, Action::EndPlan);
    row("resource", "zhaoxiang", "2021-11-02T14:37", Qt::Key_F9, Qt::NoModifier, Action::MoveResource);
    row("post", "jingansi", "2023-05-10T11:30", Qt::Key_G, Qt::ControlModifier, Action::ReportPost);
    row("roll call", "zhaoxiang", "2021-11-02T14:37", Qt::Key_R, Qt::ControlModifier, Action::CallRoll);
    row("task", "xujing", "2019-11-05T10:00", Qt::Key_J, Qt::ControlModifier, Action::ReportTask);
    row("at the post", "zhaoxiang", "2021-11-02T14:37", Qt::Key_D, Qt::ControlModifier, Action::ReportArrival);
    row("swap", "jingansi", "2023-05-10T10:00", Qt::Key_B, Qt::ControlModifier, Action::SwapJobs);
    row("answer to it", "zhaoxiang", "2021-11-02T14:37", Qt::Key_Y, Qt::ControlModifier, Action::AnswerRoll);
}

void TestDutyPage::everyTaskHasAKey()
{
    QFETCH(QString, pack);
    QFETCH(QString, moment);
    QFETCH(int, key);
    QFETCH(int, modifiers);
    QFETCH(int, task);
    DutyStage stage(pack, moment);
    stage.show();
    // What the later tasks need: somebody away, a plan that runs, a roll that was called.
    if (pack == u"jingansi"_s)
        stage.act(domain::RecordAbsence{u"居委专员·08A"_s, {}, {}, u"培训"_s});
    if (pack == u"tianlin"_s && size_t(task) != Action(Action::StartPlan).number())
        stage.act(domain::StartPlan{u"metro-crowd"_s, false, {}, u"晚高峰"_s});
    if (size_t(task) == Action(Action::AnswerRoll).number())
        stage.act(domain::CallRoll{{u"值班长"_s}});
    stage.press(Qt::Key(key), Qt::KeyboardModifiers(modifiers));
    QVERIFY2(stage.page->isAsking(), qPrintable(stage.page->note()));
    QCOMPARE(int(stage.page->form().form()->task.number()), task);
    QWidget *focus = stage.page->window()->focusWidget();
    QVERIFY(focus && stage.page->form().isAncestorOf(focus));
    stage.press(Qt::Key_Escape);
    QVERIFY(!stage.page->isAsking());
    QVERIFY(stage.centre.orders.empty());
}

void TestDutyPage::anAbsenceMovesNewWorkByKeyboard()
{
    DutyStage stage(u"jingansi"_s, u"2023-05-10T10:00"_s);
    stage.show();
    QCOMPARE(stage.line(Panel::StandIns, u"pair:愚谷村居委会工单:居委专员·08A"_s)->cells[0].text, u"居委专员·08A"_s);
    stage.press(Qt::Key_F2);
    stage.page->form().setValue(u"post"_s, u"居委专员·08A"_s);
    stage.page->form().setValue(u"reason"_s, u"培训"_s);
    stage.press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(stage.centre.orders.size(), size_t(1));
    QCOMPARE(stage.centre.orders[0].actor, dutytown::kLead);
    const auto &order = std::get<domain::RecordAbsence>(stage.centre.orders[0].body);
    QCOMPARE(order.post, u"居委专员·08A"_s);
    QVERIFY(!order.from && !order.to); // from now on, until somebody says otherwise
    QVERIFY(!stage.page->isAsking());
    QVERIFY(stage.page->note().contains(u"居委专员·08A"_s));
    const Line *pair = stage.line(Panel::StandIns, u"pair:愚谷村居委会工单:居委专员·08A"_s);
    QCOMPARE(pair->cells[0].text, u"居委专员·08B"_s);
    QVERIFY(!pair->tag.isEmpty());
    // Back at work: the same row now offers the end of the absence.
    QCOMPARE(pair->act, std::optional(Action::EndAbsence));
    stage.page->begin(*pair->act, pair->pick);
    stage.press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(stage.line(Panel::StandIns, u"pair:愚谷村居委会工单:居委专员·08A"_s)->cells[0].text, u"居委专员·08A"_s);
}

void TestDutyPage::refusalsStayInTheForm()
{
    DutyStage stage(u"jingansi"_s, u"2023-05-10T10:00"_s);
    stage.show();
    stage.press(Qt::Key_F2);
    stage.press(Qt::Key_Return, Qt::ControlModifier); // without a reason
    QVERIFY(stage.page->isAsking());
    QVERIFY2(stage.page->form().problem().contains(u"reason"_s), qPrintable(stage.page->form().problem()));
    stage.page->form().setValue(u"reason"_s, u"病假"_s);
    stage.page->form().submit();
    stage.settle();
    QVERIFY(!stage.page->isAsking());
    QCOMPARE(stage.centre.orders.size(), size_t(2));
}

// Whatever a refusal names, its field gets the keyboard, and the sentence stands below it.
void TestDutyPage::refusalsLeadToTheirField()
{
    DutyStage stage(u"jingansi"_s, u"2023-05-10T10:00"_s);
    stage.show();
    const auto focusedField = [&stage] {
        const QWidget *each = stage.page->window()->focusWidget();
        while (each && each->accessibleName().isEmpty())
            each = each->parentWidget();
        return each ? each->accessibleName() : QString();
    };
    stage.press(Qt::Key_F2);
    stage.press(Qt::Key_Return, Qt::ControlModifier); // without a reason
    QCOMPARE(focusedField(), u"Reason"_s);
    QVERIFY(!stage.page->form().problem().isEmpty());
    int fields = 0;
    for (const Action task : ui::duty::tasks()) {
        const ui::duty::TaskForm form = ui::duty::formOf(task, *stage.board.view(), {}, domain::Role::Supervisor, stage.clock.now());
        stage.page->form().open(form);
        for (const ui::duty::Field &field : form.fields) {
            stage.page->form().setProblem(u"Not so."_s, field.id);
            QCOMPARE(focusedField(), field.label);
            ++fields;
        }
        const QString before = focusedField();
        stage.page->form().setProblem(u"Not so."_s, u"nowhere"_s); // takes the keyboard away from nobody
        QCOMPARE(focusedField(), before);
    }
    QVERIFY(fields > 20);
    QVERIFY(ui::duty::fieldOf(Action::ChangeRoster, u"unit"_s) == "place"_L1 && ui::duty::fieldOf(Action::RecordPatrol, u"unit"_s) == "unit"_L1);
}

void TestDutyPage::seatsSeeWhatTheyMayNotDo()
{
    DutyStage stage(u"jingansi"_s, u"2023-05-10T10:00"_s, dutytown::kSeat);
    stage.show();
    KeyButton *absence = nullptr, *patrol = nullptr;
    for (KeyButton *button : stage.page->findChildren<KeyButton *>()) {
        absence = button->text() == ui::actions::text(Action::RecordAbsence) ? button : absence;
        patrol = button->text() == ui::actions::text(Action::RecordPatrol) ? button : patrol;
    }
    QVERIFY(absence && patrol);
    QCOMPARE(absence->style(), KeyButton::Style::Blocked);
    QVERIFY(!absence->reason().isEmpty());
    QCOMPARE(patrol->style(), KeyButton::Style::Normal);
    stage.press(Qt::Key_F2);
    QVERIFY(!stage.page->isAsking());
    QVERIFY(stage.page->note().contains(absence->reason()));
    stage.seat.change(dutytown::kLead);
    QCOMPARE(absence->style(), KeyButton::Style::Normal);
}

void TestDutyPage::nothingIsDoneInThePast()
{
    DutyStage stage(u"zhaoxiang"_s, u"2021-11-02T14:37"_s);
    stage.orders.setBarred(u"This is the hall as it was."_s);
    stage.show();
    stage.press(Qt::Key_F5);
    QVERIFY(!stage.page->isAsking());
    QVERIFY(stage.page->note().contains(u"as it was"_s));
}

void TestDutyPage::gapsOfTheNextShiftStandInInverse()
{
    DutyStage stage(u"zhaoxiang"_s, u"2021-11-02T14:37"_s);
    stage.show();
    const auto gaps = [&stage] {
        const auto &lines = stage.page->list(Panel::Shift).lines();
        return std::ranges::count_if(lines, [](const Line &line) { return line.id.startsWith(u"gap:"_s) && line.tagStyle == TagStyle::Solid; });
    };
    QCOMPARE(gaps(), 0);
    stage.act(domain::ChangeRoster{QDate(2021, 11, 2), u"night"_s, u"joint"_s, u"water"_s, 0, u"防汛抽调"_s});
    QCOMPARE(gaps(), 1);
    const auto &counts = stage.page->strip().view().counts;
    QVERIFY(std::ranges::any_of(counts, [](const auto &count) { return count.gap && count.value == u"1"_s; }));
    // At eight in the evening it is the running turn's.
    stage.pass(5h + 23min);
    QCOMPARE(gaps(), 1);
    QVERIFY(stage.page->list(Panel::Shift).lines()[0].title.contains(u"夜班"_s));
}

void TestDutyPage::rowsOfferTheirTask()
{
    DutyStage stage(u"zhaoxiang"_s, u"2021-11-02T14:37"_s);
    stage.show();
    ui::duty::DutyList &patrols = stage.page->list(Panel::Patrols);
    patrols.setFocus();
    patrols.choose(u"patrol:beisong"_s);
    stage.press(Qt::Key_Return);
    QVERIFY(stage.page->isAsking());
    QCOMPARE(stage.page->form().values().value(u"unit"_s).toString(), u"beisong"_s);
    stage.press(Qt::Key_Escape);
    QVERIFY(patrols.hasFocus());
    // The task's key takes the chosen row along, too.
    stage.press(Qt::Key_F5);
    QCOMPARE(stage.page->form().values().value(u"unit"_s).toString(), u"beisong"_s);
}

void TestDutyPage::callsCountDownAndMoveOn()
{
    DutyStage stage(u"tianlin"_s, u"2018-12-05T17:40"_s);
    stage.show();
    stage.act(domain::StartPlan{u"metro-crowd"_s, false, {}, u"晚高峰"_s});
    const QString id = u"call:1:station"_s;
    QCOMPARE(stage.line(Panel::Plans, id)->cells[0].text, u"03:00"_s);
    stage.pass(1s);
    QCOMPARE(stage.line(Panel::Plans, id)->cells[0].text, u"02:59"_s);
    QVERIFY(stage.line(Panel::Plans, id)->detail.contains(u"车站站长"_s));
    stage.pass(3min);
    QVERIFY(stage.line(Panel::Plans, id)->detail.startsWith(u"车站值班站长"_s));
    stage.pass(3min);
    QCOMPARE(stage.line(Panel::Plans, id)->tagStyle, TagStyle::Solid); // nobody answers
    // A late answer still counts.
    stage.press(Qt::Key_F7);
    stage.page->form().setValue(u"call"_s, QStringList{u"1"_s, u"station"_s, u"车站站长"_s});
    stage.press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(stage.line(Panel::Plans, id)->tagStyle, TagStyle::Quiet);
    QVERIFY(!stage.line(Panel::Plans, id)->act);
}

void TestDutyPage::exercisesHaveAListOfTheirOwn()
{
    DutyStage stage(u"tianlin"_s, u"2018-12-05T10:00"_s);
    stage.show();
    stage.act(domain::StartPlan{u"metro-crowd"_s, true, {}, u"季度演练"_s});
    stage.act(domain::StartPlan{u"elder-alarm"_s, false, {}, u"报警"_s});
    const auto &lines = stage.page->list(Panel::Plans).lines();
    const auto place = [&lines](const QString &id) { return std::ranges::find(lines, id, &Line::id) - lines.begin(); };
    QVERIFY(place(u"run:2"_s) < place(u"exercises"_s));
    QVERIFY(place(u"exercises"_s) < place(u"run:1"_s));
    for (const Line &line : lines) {
        const bool exercise = line.pick.run == 1 || line.id == u"run:1"_s || line.id == u"exercises"_s;
        QCOMPARE(line.exercise, exercise);
    }
}

void TestDutyPage::patrolsFillTheirSquares()
{
    DutyStage stage(u"zhaoxiang"_s, u"2021-11-02T14:37"_s);
    stage.show();
    QCOMPARE(stage.line(Panel::Patrols, u"patrol:beisong"_s)->tagStyle, TagStyle::Solid); // nobody has gone yet
    stage.press(Qt::Key_F5);
    stage.page->form().setValue(u"unit"_s, u"beisong"_s);
    stage.press(Qt::Key_Return, Qt::ControlModifier);
    const Line *line = stage.line(Panel::Patrols, u"patrol:beisong"_s);
    QVERIFY(line->tag.isEmpty());
    QCOMPARE(line->cells[1].text, u"1 / 2"_s);
    QVERIFY(line->cells[1].strong);
    QCOMPARE(line->strip->bars.size(), size_t(1));
    QCOMPARE(stage.line(Panel::Patrols, u"patrol:"_s)->cells[0].text, u"1 / 2"_s);
}

void TestDutyPage::theSelectionStaysWithItsRow()
{
    DutyStage stage(u"jingansi"_s, u"2023-05-10T10:00"_s);
    stage.show();
    ui::duty::DutyList &list = stage.page->list(Panel::StandIns);
    list.choose(u"pair:愚谷村居委会工单:居委专员·08A"_s);
    stage.act(domain::RecordAbsence{u"居委专员·01A"_s, {}, {}, u"培训"_s}); // two rows more above
    QVERIFY(list.chosen());
    QCOMPARE(list.chosen()->id, u"pair:愚谷村居委会工单:居委专员·08A"_s);
}

void TestDutyPage::theWatchRingsForRealCallsOnly()
{
    DutyStage stage(u"tianlin"_s, u"2018-12-05T17:40"_s);
    live::DutyWatch watch(stage.board, stage.hall);
    QSignalSpy rings(&watch, &live::DutyWatch::callsNeedEars);
    stage.act(domain::StartPlan{u"metro-crowd"_s, true, {}, u"演练"_s});
    QVERIFY(watch.alert()->exercise);
    stage.pass(10min);
    QCOMPARE(rings.size(), 0);
    stage.act(domain::StartPlan{u"metro-crowd"_s, false, {}, u"晚高峰"_s});
    QCOMPARE(rings.size(), 1);
    QVERIFY(!watch.alert()->exercise);
    stage.pass(1s);
    QCOMPARE(rings.size(), 1);
    stage.pass(3min); // all four go on to their second contact: one ring
    QCOMPARE(rings.size(), 2);
    for (const auto &[role, contact] : {std::pair(u"station"_s, u"车站值班站长"_s), std::pair(u"metro-police"_s, u"轨交值班警长"_s),
                                        std::pair(u"police"_s, u"派出所值班领导"_s), std::pair(u"street"_s, u"城运值班长"_s)})
        stage.act(domain::AcknowledgeCall{2, role, contact});
    stage.pass(10min);
    QCOMPARE(rings.size(), 2);
    stage.act(domain::EndPlan{2, u"散去"_s});
    QVERIFY(watch.alert()->exercise);
    stage.act(domain::EndPlan{1, u"完成"_s});
    QVERIFY(!watch.alert());
}

void TestDutyPage::theWallPicksGapsFirst()
{
    DutyStage stage(u"zhaoxiang"_s, u"2021-11-02T14:37"_s);
    for (const int hour : {9, 11})
        for (const QString &unit : {u"beisong"_s, u"hemu"_s}) {
            const base::Instant from = dutytown::at(*stage.region, u"2021-11-02T%1:00"_s.arg(hour, 2, 10, QLatin1Char('0')));
            stage.act(domain::RecordPatrol{unit, from, from + 30min, u"foot"_s, false, {}});
        }
    const live::PatrolsView view = live::patrolsOf(*stage.region, stage.centre.view()->centre, stage.clock.now());
    const ui::hall::PatrolPick all = ui::hall::pickPatrols(view, 20);
    QCOMPARE(all.left, 0);
    QCOMPARE(all.lines.size(), view.lines.size());
    const ui::hall::PatrolPick few = ui::hall::pickPatrols(view, 5);
    QCOMPARE(few.lines.size(), size_t(4));
    QVERIFY(std::ranges::all_of(few.lines, &live::PatrolLine::isGap));
    QCOMPARE(size_t(few.left), view.lines.size() - 4);
    QCOMPARE(few.leftGaps, view.gaps() - 4);
}

void TestDutyPage::textFitsInBothLanguages_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("chinese");
    for (const QSize size : {QSize(1366, 700), QSize(1920, 1000), QSize(3840, 2080)}) {
        QTest::addRow("%d en", size.width()) << size << false;
        QTest::addRow("%d zh", size.width()) << size << true;
    }
}

void TestDutyPage::textFitsInBothLanguages()
{
    QFETCH(QSize, size);
    QFETCH(bool, chinese);
    support::Chinese texts;
    if (chinese)
        qApp->installTranslator(&texts);
    DutyStage stage(u"zhaoxiang"_s, u"2021-11-02T14:37"_s);
    stage.show(size);
    QCOMPARE(stage.page->size(), size);
    QVERIFY(stage.page->list(Panel::Posts).isVisible());  // the stations that stand by at night
    QVERIFY(!stage.page->list(Panel::Plans).isVisible()); // this town has none: they take no room
    for (KeyButton *button : stage.page->findChildren<KeyButton *>()) {
        if (!button->isVisible())
            continue;
        const QRect box(button->mapTo(stage.page.get(), QPoint()), button->size());
        QVERIFY2(stage.page->rect().contains(box), qPrintable(button->text()));
        QVERIFY2(button->width() >= button->sizeHint().width(), qPrintable(button->text()));
    }
    for (const Panel panel : {Panel::Patrols, Panel::Shift, Panel::Roll, Panel::StandIns, Panel::Resources})
        QVERIFY2(stage.page->list(panel).viewport()->height() >= 56, qPrintable(stage.page->list(panel).accessibleName()));
    qApp->removeTranslator(&texts);
}

void TestDutyPage::theNightsRulesHaveTheirRows()
{
    const DutyStage fresh(u"zhaoxiang"_s, u"2021-11-12T23:00"_s); // nobody could write the day's patrols down
    const ui::duty::Line *unknown = fresh.line(Panel::Patrols, u"rule:2021-11-12:day:foot"_s);
    QVERIFY(unknown && !unknown->strong);
    QCOMPARE(unknown->tag, u"No record"_s);
    QCOMPARE(unknown->cells.front().text, QString());
    DutyStage stage(u"zhaoxiang"_s, u"2021-11-12T07:30"_s);
    stage.act(domain::CallRoll{{u"值班长"_s}}); // the log is older than the day
    stage.pass(std::chrono::minutes(15 * 60 + 30));
    stage.show();
    const auto tag = [&stage](const QString &rule, const QString &date = u"2021-11-12:night"_s) {
        const ui::duty::Line *line = stage.line(Panel::Patrols, u"rule:%1:%2"_s.arg(date, rule));
        return line ? line->tag : QString();
    };
    QCOMPARE(tag(u"car"_s), u"Due"_s);
    QCOMPARE(tag(u"video"_s), u"Due"_s);
    QCOMPARE(tag(u"stand-by"_s), u"Due"_s);
    QCOMPARE(tag(u"foot"_s, u"2021-11-12:day"_s), u"Not done"_s); // of the shift before only what was left undone
    stage.act(domain::RecordPatrol{
        u"joint"_s, dutytown::at(*stage.region, u"2021-11-12T21:00"_s), dutytown::at(*stage.region, u"2021-11-12T21:30"_s), u"car"_s, false, {}});
    for (const region::Unit &unit : stage.region->units) {
        if (unit.kind == u"village-station"_s)
            stage.act(domain::ReportPost{domain::standByCode(u"night"_s, unit.code), QDate(2021, 11, 12), true, {}});
    }
    QCOMPARE(tag(u"car"_s), u"Met"_s);
    QCOMPARE(tag(u"stand-by"_s), u"Met"_s);
    QCOMPARE(tag(u"video"_s), u"Due"_s);
}

// Rules of the shift before, and things of one kind, differ by the ends of their names: none is cut, in whatever width.
void TestDutyPage::namesAreToldApart_data()
{
    QTest::addColumn<QString>("moment");
    QTest::newRow("a phase of one word") << u"2025-11-06T11:44"_s;
    QTest::newRow("a phase of two words") << u"2025-11-27T11:44"_s;
}

void TestDutyPage::namesAreToldApart()
{
    QFETCH(QString, moment);
    DutyStage stage(u"xujing"_s, moment, dutytown::kLead, u"en_US"_s);
    stage.show({1024, 620});
    int rules = 0;
    for (const Panel panel : {Panel::Patrols, Panel::Shift, Panel::Resources}) {
        const ui::duty::DutyList &list = stage.page->list(panel);
        for (const TextRecorder::Text &text : TextRecorder::listen(*list.viewport()))
            QVERIFY2(!text.text.endsWith(QChar(0x2026)), qPrintable(text.text));
        for (const Line &line : list.lines()) {
            if (line.id.startsWith(u"rule:"_s) && line.detail.startsWith(u"Night shift"_s))
                ++rules;
            QVERIFY2(!line.title.contains(u"Night shift ·"_s), qPrintable(line.title));
        }
    }
    QVERIFY(rules > 0);
}

void TestDutyPage::englishHasNoChineseWord_data()
{
    QTest::addColumn<QString>("moment");
    QTest::newRow("xujing") << u"2025-11-05T22:00"_s;
    QTest::newRow("zhaoxiang") << u"2021-11-12T22:00"_s;
    QTest::newRow("jingansi") << u"2023-05-10T12:00"_s;
    QTest::newRow("tianlin") << u"2018-12-05T10:00"_s;
    QTest::newRow("dachang") << u"2018-12-05T10:00"_s;
}

// What stands on the page in English comes from the pack's words, to the posts that orders carry.
void TestDutyPage::englishHasNoChineseWord()
{
    QFETCH(QString, moment);
    DutyStage stage(QString::fromLatin1(QTest::currentDataTag()), moment, dutytown::kLead, u"en_US"_s);
    stage.show();
    const auto isChinese = [](const QString &text) {
        return std::ranges::any_of(text, [](QChar each) { return each.script() == QChar::Script_Han; });
    };
    for (const Panel panel : DutyPage::kPanels) {
        for (const ui::duty::Line &line : stage.page->list(panel).lines()) {
            QStringList texts{line.title, line.detail, line.tag};
            for (const ui::duty::Line::Cell &cell : line.cells)
                texts.append(cell.text);
            for (const QString &text : std::as_const(texts))
                QVERIFY2(!isChinese(text), qPrintable(line.id + u' ' + text));
        }
    }
    for (const ui::actions::Action task : ui::duty::tasks()) {
        const ui::duty::TaskForm form = ui::duty::formOf(task, *stage.board.view(), {}, domain::Role::Supervisor, stage.clock.now());
        for (const ui::duty::Field &field : form.fields)
            for (const ui::duty::Field::Choice &choice : field.choices)
                QVERIFY2(!isChinese(choice.text), qPrintable(choice.text));
    }
}

GRIDHALL_TEST(TestDutyPage, QApplication)
#include "tst_dutypage.moc"
