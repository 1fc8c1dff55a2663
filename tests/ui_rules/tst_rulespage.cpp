// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/language.h"
#include "region/rules/ruleset.h"
#include "support/testprogram.h"
#include "ui_rules/rulestage.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QScrollBar>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using region::CellPlace;
using region::SheetId;
using ui::rules::RulesPage;

namespace {

constexpr CellPlace kSimpleHandle{SheetId::Limits, 3, 6};

} // namespace

class TestRulesPage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_stage = std::make_unique<RuleStage>(); }
    void cleanup() { m_stage.reset(); }
    void showsTheRulesInForce();
    void whatIsWrongStandsAtItsCell();
    void aProblemLeadsToItsCell();
    void saysWhatItWouldDo();
    void aRiseByTimeIsToldLikeTheRest();
    void aDeadlineOfAnotherYearSaysItsYear_data();
    void aDeadlineOfAnotherYearSaysItsYear();
    void applyingAsksOnceAndIsOneOrder();
    void cancellingAppliesNothing();
    void withoutAReasonNothingLeaves();
    void openCasesAreTakenAlong();
    void aConflictLosesNothing();
    void mineGoesOnTopOfTheirs();
    void theirsCanBeTaken();
    void othersChangesComeInByThemselves();
    void backToThePacksOwn();
    void historyNamesAuthorAndReason();
    void aClickShowsWhatWasChanged();
    void seatsOnlyRead();
    void aReplayOnlyReads();
    void aStoreThatFailsIsTold();
    void aLimitThatNobodyUnderstoodIsListed();
    void textFits_data();
    void textFits();
    void aLowPageShowsRules();
    void aLowPageKeepsItsButtons_data() { textFits_data(); }
    void aLowPageKeepsItsButtons();

private:
    void settle() { QTRY_VERIFY(m_stage->page->isSettled()); }
    /// Edits the general limit and waits until it was counted.
    void editGeneral(const QString &whole = u"45 min"_s)
    {
        m_stage->type(kGeneralWhole, whole);
        settle();
    }
    void answer(bool yes)
    {
        QVERIFY(m_stage->page->question());
        (yes ? m_stage->page->question()->goButton() : m_stage->page->question()->safeButton())->click();
        QVERIFY(!m_stage->page->question());
        QTRY_VERIFY(m_stage->page->applyBox().said() != u"Being written …"_s);
    }
    std::unique_ptr<RuleStage> m_stage;
};

void TestRulesPage::aLimitThatNobodyUnderstoodIsListed()
{
    QVERIFY(m_stage->page->textLimits().isEmpty());
    auto town = std::make_shared<region::Region>(*m_stage->town);
    town->rulebook.hash = u"0123456789abcdef"_s;
    domain::Item &item =
        *std::find_if(town->rulebook.items.begin(), town->rulebook.items.end(), [](const domain::Item &each) { return each.limitClass.isEmpty(); });
    item.limitText = u"种植季节15工作日"_s;
    m_stage->centre.set({m_stage->centre.view()->centre, town, {}});
    settle();
    QVERIFY2(m_stage->page->textLimits().contains(item.code) && m_stage->page->textLimits().contains(item.limitText),
             qPrintable(m_stage->page->textLimits()));
}

void TestRulesPage::showsTheRulesInForce()
{
    QCOMPARE(m_stage->page->editor().table(SheetId::Limits).rules().rowCount(), 6);
    QCOMPARE(m_stage->cell(kGeneralWhole), u"30 min"_s);
    QVERIFY(m_stage->page->isSettled() && !m_stage->page->editor().isEdited());
    QVERIFY(m_stage->page->impact().headline().startsWith(u"Nothing was edited"_s));
    QCOMPARE(m_stage->page->applyBox().blocked(), u"Nothing was edited."_s);
}

void TestRulesPage::whatIsWrongStandsAtItsCell()
{
    m_stage->type(kGeneralWhole, u"soon"_s);
    QCOMPARE(m_stage->page->applyBox().blocked(), u"The rules are being judged."_s);
    settle();
    auto &limits = m_stage->page->editor().table(SheetId::Limits).rules();
    QVERIFY(limits.indexOf(kGeneralWhole).data(Qt::FontRole).value<QFont>().bold()); // what was edited stands out
    QVERIFY(!limits.indexOf(kSimpleWhole).data(Qt::FontRole).value<QFont>().bold());
    QVERIFY(!limits.indexOf(kGeneralWhole).data(ui::rules::RuleModel::ProblemRole).toString().isEmpty());
    QVERIFY(limits.indexOf({SheetId::Limits, 4, 9}).data(ui::rules::RuleModel::ProblemRole).toString().isEmpty());
    QVERIFY2(m_stage->page->impact().headline().startsWith(u"1 thing"_s), qPrintable(m_stage->page->impact().headline()));
    QVERIFY(m_stage->page->impact().problems().item(0)->text().startsWith(u"Limits, row 6, "_s));
    QCOMPARE(m_stage->page->applyBox().blocked(), u"Correct what is wrong first."_s);
    m_stage->type(kGeneralWhole, u"40 min"_s);
    settle();
    QVERIFY(limits.indexOf(kGeneralWhole).data(ui::rules::RuleModel::ProblemRole).toString().isEmpty());
    QCOMPARE(m_stage->page->applyBox().blocked(), u"Write why first."_s);
}

void TestRulesPage::aProblemLeadsToItsCell()
{
    m_stage->type({SheetId::Routes, 0, 4}, u"nobody"_s);
    settle();
    auto &problems = const_cast<QListWidget &>(m_stage->page->impact().problems());
    const auto &routes = m_stage->page->editor().table(SheetId::Routes);
    m_stage->page->apply(); // says that it cannot be, and why there
    QCOMPARE(routes.currentIndex(), routes.rules().indexOf({SheetId::Routes, 0, 4}));
    m_stage->page->editor().show({SheetId::Limits, 0, 0});
    Q_EMIT problems.itemClicked(problems.item(0));
    QCOMPARE(routes.currentIndex(), routes.rules().indexOf({SheetId::Routes, 0, 4}));
}

void TestRulesPage::saysWhatItWouldDo()
{
    m_stage->put("E0401", 4); // simple: 10 minutes
    m_stage->put("E0401", 1);
    m_stage->put("C0101", 1); // general: 30
    for (const int column : {4, 5})
        m_stage->type({SheetId::Limits, 3, column}, u"1 min"_s);
    m_stage->type(kSimpleHandle, u"3 min"_s);
    m_stage->type(kSimpleWhole, u"3 min"_s);
    settle();
    QVERIFY2(m_stage->page->impact().headline().startsWith(u"Applied anew, these rules would change 2 of 3 "_s),
             qPrintable(m_stage->page->impact().headline()));
    QVERIFY2(m_stage->page->impact().figures().contains(u"Deadline earlier 2, later 0"_s), qPrintable(m_stage->page->impact().figures()));
    QVERIFY(m_stage->page->impact().figures().contains(u"Overdue at once 1, no longer overdue 0"_s));
    QCOMPARE(m_stage->page->impact().changes().rowCount(), 2);
    QVERIFY(m_stage->page->impact().changes().item(0, 3)->text().endsWith(u", overdue"_s));
}

void TestRulesPage::aRiseByTimeIsToldLikeTheRest()
{
    m_stage->put("E0401", 8); // simple: 10 minutes, blue
    m_stage->put("E0401", 5);
    for (const int column : {4, 5})
        m_stage->type({SheetId::Limits, 3, column}, u"1 min"_s);
    m_stage->type(kSimpleHandle, u"3 min"_s);
    m_stage->type(kSimpleWhole, u"3 min"_s); // twice of it has passed for the first alone
    settle();
    const QString figures = m_stage->page->impact().figures();
    QVERIFY2(figures.contains(u"Level Blue → Yellow: 1"_s), qPrintable(figures));
    QVERIFY2(figures.contains(u"Raised because twice the limit has passed by then: 1"_s), qPrintable(figures));
    QCOMPARE(m_stage->page->impact().changes().item(0, 2)->text(), u"Blue → Yellow"_s);
    QCOMPARE(m_stage->page->impact().changes().item(1, 2)->text(), u"Blue"_s);
}

void TestRulesPage::aDeadlineOfAnotherYearSaysItsYear_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("text");
    // As it reads on 2025-11-07.
    QTest::newRow("one day") << u"2025-11-07T06:30:00Z"_s << u"2025-11-07T06:45:00Z"_s << u"11-07 14:30 → 14:45"_s;
    QTest::newRow("two days") << u"2025-11-07T06:30:00Z"_s << u"2025-11-08T06:45:00Z"_s << u"11-07 14:30 → 11-08 14:45"_s;
    QTest::newRow("one day of last year") << u"2024-11-07T06:30:00Z"_s << u"2024-11-07T06:45:00Z"_s << u"2024-11-07 14:30 → 14:45"_s;
    QTest::newRow("over the year's end") << u"2025-12-31T15:59:00Z"_s << u"2025-12-31T16:01:00Z"_s << u"12-31 23:59 → 2026-01-01 00:01"_s;
    QTest::newRow("a year between") << u"2024-11-07T06:30:00Z"_s << u"2025-11-07T06:30:00Z"_s << u"2024-11-07 14:30 → 11-07 14:30"_s;
    QTest::newRow("none before") << QString() << u"2026-01-01T00:00:00Z"_s << u"none → 2026-01-01 08:00"_s;
}

void TestRulesPage::aDeadlineOfAnotherYearSaysItsYear()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    report::RuleChange change;
    if (const auto moment = base::fromIso(before))
        change.dueBefore = *moment;
    change.dueAfter = *base::fromIso(after);
    QTEST(ui::rules::deadlineText(change, *m_stage->town, support::mockNow()), "text");
}

void TestRulesPage::applyingAsksOnceAndIsOneOrder()
{
    editGeneral();
    m_stage->page->applyBox().setReason(u"The council decided so"_s);
    QVERIFY(m_stage->page->applyBox().blocked().isEmpty());
    m_stage->page->apply();
    QVERIFY(m_stage->centre.orders.empty());
    QVERIFY(m_stage->page->question()->text().contains(u"\nLimits, all other cases: "_s));
    QVERIFY(m_stage->page->question()->text().contains(u" 30 min"_s));
    QVERIFY(m_stage->page->question()->text().contains(u" → 45 min"_s));
    answer(true);
    QTRY_COMPARE(m_stage->centre.orders.size(), size_t{1});
    const domain::CentreOrder &order = m_stage->centre.orders.front();
    QCOMPARE(order.actor, m_stage->seat.actor());
    const auto &amend = std::get<domain::AmendRulebook>(order.body);
    QCOMPARE(amend.reason, u"The council decided so"_s);
    QCOMPARE(amend.seen, m_stage->town->rulebook.hash);
    QCOMPARE(amend.files.size(), size_t{1});
    QCOMPARE(amend.files.front().name, u"limits.json"_s);
    QTRY_COMPARE(m_stage->page->applyBox().said(), u"Applied: these rules hold from now on."_s);
    QVERIFY(!m_stage->page->editor().isEdited());
    QCOMPARE(m_stage->cell(kGeneralWhole), u"45 min"_s);
    QCOMPARE(m_stage->page->applyBox().reason(), QString());
    QVERIFY(!m_stage->page->applyBox().asksWhose());
    m_stage->open(); // still in force for the next start
    QCOMPARE(m_stage->cell(kGeneralWhole), u"45 min"_s);
}

void TestRulesPage::cancellingAppliesNothing()
{
    editGeneral();
    m_stage->page->applyBox().setReason(u"why"_s);
    m_stage->page->apply();
    QCOMPARE(m_stage->page->question()->safeButton()->style(), ui::actions::KeyButton::Style::Primary); // the safe side
    answer(false);
    QVERIFY(m_stage->centre.orders.empty());
    QVERIFY(m_stage->page->editor().isEdited());
}

void TestRulesPage::withoutAReasonNothingLeaves()
{
    editGeneral();
    m_stage->page->applyBox().setReason(u"  "_s);
    m_stage->page->apply();
    QVERIFY(!m_stage->page->question());
    QCOMPARE(m_stage->page->applyBox().said(), u"Write why first."_s);
}

void TestRulesPage::openCasesAreTakenAlong()
{
    const domain::Case general = m_stage->put("C0101", 1);
    m_stage->put("E0401", 1); // does not change
    editGeneral();
    m_stage->page->applyBox().setReason(u"why"_s);
    m_stage->page->applyBox().setTakesOpenCases(true);
    m_stage->page->apply();
    answer(true);
    QTRY_COMPARE(m_stage->desk.orders.size(), size_t{1});
    QCOMPARE(m_stage->desk.orders.front().caseId, general.id);
    QCOMPARE(std::get<domain::ReruleCase>(m_stage->desk.orders.front().body).reason, u"why"_s);
    QTRY_COMPARE(m_stage->page->applyBox().said(), u"Applied. 1 of 1 open cases have their deadlines and levels by the new rules."_s);
}

void TestRulesPage::aConflictLosesNothing()
{
    editGeneral();
    m_stage->page->applyBox().setReason(u"why"_s);
    m_stage->centre.setAnswer([](const auto &, const auto &) -> base::Result<desk::CentreView> {
        return base::fail(base::ErrorCode::Conflict, u"Somebody else changed the rules meanwhile."_s);
    });
    m_stage->page->apply();
    answer(true);
    QTRY_COMPARE(m_stage->page->applyBox().said(), u"Somebody else changed the rules meanwhile. Nothing was applied; your edits are kept."_s);
    QCOMPARE(m_stage->cell(kGeneralWhole), u"45 min"_s);
    QCOMPARE(m_stage->page->applyBox().reason(), u"why"_s);
    QVERIFY(m_stage->page->editor().isEdited());
}

void TestRulesPage::mineGoesOnTopOfTheirs()
{
    editGeneral();
    desk::CentreView other = *m_stage->centre.view();
    const region::Loaded theirs = region::withRules(*m_stage->town, {{u"routing.json"_s, u"{\"rules\": []}"_s}});
    other.region = theirs.region;
    other.centre.amendments.push_back(
        {1, m_stage->clock.now(), u"副值班长"_s, u"no routes"_s, m_stage->town->rulebook.hash, theirs.region->rulebook.hash, {u"routing.json"_s}});
    m_stage->centre.set(other);
    QVERIFY(m_stage->page->applyBox().asksWhose());
    QCOMPARE(m_stage->cell(kGeneralWhole), u"45 min"_s);
    Q_EMIT m_stage->page->applyBox().minePressed();
    settle();
    QVERIFY(!m_stage->page->applyBox().asksWhose());
    QCOMPARE(m_stage->cell(kGeneralWhole), u"45 min"_s);
    QVERIFY(m_stage->page->editor().tables().rows(SheetId::Routes).empty()); // what was not edited here is theirs
    m_stage->page->applyBox().setReason(u"why"_s);
    m_stage->page->apply();
    answer(true);
    QTRY_COMPARE(m_stage->centre.orders.size(), size_t{1});
    QCOMPARE(std::get<domain::AmendRulebook>(m_stage->centre.orders.front().body).seen, theirs.region->rulebook.hash);
}

void TestRulesPage::theirsCanBeTaken()
{
    editGeneral();
    desk::CentreView other = *m_stage->centre.view();
    other.region = region::withRules(*m_stage->town, {{u"routing.json"_s, u"{\"rules\": []}"_s}}).region;
    m_stage->centre.set(other);
    Q_EMIT m_stage->page->applyBox().theirsPressed();
    QVERIFY(!m_stage->page->editor().isEdited());
    QCOMPARE(m_stage->cell(kGeneralWhole), u"30 min"_s);
    QVERIFY(m_stage->page->editor().tables().rows(SheetId::Routes).empty());
    QVERIFY(!m_stage->page->applyBox().asksWhose());
}

void TestRulesPage::othersChangesComeInByThemselves()
{
    desk::CentreView misfit = *m_stage->centre.view();
    misfit.trouble = u"The centre's rules do not fit the pack any more."_s;
    m_stage->centre.set(misfit);
    const auto labels = m_stage->page->findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(labels, [&misfit](const QLabel *label) { return label->text() == misfit.trouble; }));
    m_stage->centre.set({{}, m_stage->town, {}});
    desk::CentreView other = *m_stage->centre.view();
    other.region = region::withRules(*m_stage->town, {{u"routing.json"_s, u"{\"rules\": []}"_s}}).region;
    m_stage->centre.set(other);
    QVERIFY(m_stage->page->editor().tables().rows(SheetId::Routes).empty());
    QVERIFY(!m_stage->page->applyBox().asksWhose());
    QVERIFY(!m_stage->page->editor().isEdited());
}

void TestRulesPage::backToThePacksOwn()
{
    editGeneral();
    m_stage->page->applyBox().setReason(u"why"_s);
    m_stage->page->apply();
    answer(true);
    QTRY_COMPARE(m_stage->centre.orders.size(), size_t{1});
    m_stage->type(kSimpleWhole, u"20 min"_s);
    m_stage->page->applyBox().setReason(u"why"_s);
    m_stage->page->takeBack();
    QCOMPARE(m_stage->page->applyBox().said(), u"Apply your edits or discard them first."_s);
    m_stage->page->discard();
    m_stage->page->applyBox().setReason(QString());
    m_stage->page->takeBack();
    QVERIFY(!m_stage->page->question()); // without a reason nothing is taken back
    m_stage->page->applyBox().setReason(u"it did not help"_s);
    m_stage->page->takeBack();
    answer(true);
    QTRY_COMPARE(m_stage->centre.orders.size(), size_t{2});
    QVERIFY(std::get<domain::AmendRulebook>(m_stage->centre.orders.back().body).files.empty());
    QTRY_COMPARE(m_stage->cell(kGeneralWhole), u"30 min"_s);
    QCOMPARE(m_stage->centre.view()->region->rulebook.hash, m_stage->town->rulebook.hash);
}

void TestRulesPage::historyNamesAuthorAndReason()
{
    m_stage->centre.now = m_stage->clock.now();
    editGeneral();
    m_stage->page->applyBox().setReason(u"The council decided so"_s);
    m_stage->page->apply();
    answer(true);
    const auto &history = m_stage->page->history();
    QTRY_COMPARE(history.rowCount(), 1);
    QCOMPARE(history.item(0, 0)->text(), u"2025-11-07 14:37"_s);
    QCOMPARE(history.item(0, 1)->text(), u"值班长"_s);
    QCOMPARE(history.item(0, 2)->text(), u"limits.json"_s);
    QCOMPARE(history.item(0, 4)->text(), u"The council decided so"_s);
    QVERIFY(history.item(0, 3)->text().startsWith(m_stage->town->rulebook.hash.left(8)));
}

void TestRulesPage::aClickShowsWhatWasChanged()
{
    region::RuleTables tables = m_stage->page->editor().tables();
    tables.setCell(kGeneralWhole, u"45 min"_s);
    auto batch = m_stage->log->begin();
    QVERIFY(batch &&
            (*batch)->appendCentre(0, {m_stage->clock.now(),
                                       m_stage->seat.actor(),
                                       {},
                                       domain::RulebookAmended{u"b"_s, u"a"_s, {u"limits.json"_s}, {tables.write().front()}, u"why"_s}}) &&
            (*batch)->commit());
    batch->reset();
    Q_EMIT m_stage->page->history().amendmentChosen(1);
    QTRY_VERIFY(m_stage->page->findChild<QPlainTextEdit *>());
    const QString told = m_stage->page->findChild<QPlainTextEdit *>()->toPlainText();
    QVERIFY2(told.startsWith(u"Limits, all other cases: "_s) && told.count(u'\n') == 0, qPrintable(told));
}

void TestRulesPage::seatsOnlyRead()
{
    m_stage->seat.change({u"坐席03"_s, domain::Role::Dispatcher});
    auto &model = m_stage->page->editor().table(SheetId::Limits).rules();
    QVERIFY(!model.setData(model.indexOf(kGeneralWhole), u"45 min"_s, Qt::EditRole));
    QVERIFY(!model.flags(model.indexOf(kGeneralWhole)).testFlag(Qt::ItemIsEditable));
    m_stage->page->editor().addRow();
    QVERIFY(!m_stage->page->editor().isEdited());
    QCOMPARE(m_stage->page->impact().headline(), u"These rules hold."_s);
    const auto labels = m_stage->page->findChildren<QLabel *>();
    QVERIFY(
        std::ranges::any_of(labels, [](const QLabel *label) { return label->text().contains(u"for the shift supervisor"_s) && !label->isHidden(); }));
    m_stage->seat.change({u"值班长"_s, domain::Role::Supervisor});
    QVERIFY(model.setData(model.indexOf(kGeneralWhole), u"45 min"_s, Qt::EditRole));
}

void TestRulesPage::aReplayOnlyReads()
{
    m_stage->orders.setBarred(u"This is the past."_s);
    m_stage->open();
    auto &model = m_stage->page->editor().table(SheetId::Limits).rules();
    QVERIFY(!model.setData(model.indexOf(kGeneralWhole), u"45 min"_s, Qt::EditRole));
}

void TestRulesPage::aStoreThatFailsIsTold()
{
    m_stage->storeFailure = base::Error{base::ErrorCode::Storage, u"The disk does not answer."_s, {}, {}};
    editGeneral();
    QVERIFY(m_stage->page->impact().headline().startsWith(u"The disk does not answer. "_s));
    m_stage->page->applyBox().setReason(u"why"_s);
    QVERIFY(m_stage->page->applyBox().blocked().isEmpty()); // sound rules can be applied all the same
}

void TestRulesPage::textFits_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QSize>("size");
    for (const char *language : {"en", "zh_CN"})
        for (const QSize size : {QSize(1366, 660), QSize(1920, 970)})
            QTest::addRow("%s %d", language, size.width()) << QString::fromLatin1(language) << size;
}

void TestRulesPage::textFits()
{
    QFETCH(QString, language);
    QFETCH(QSize, size);
    app::speak(QLocale(language));
    QApplication::setFont(look::sans(14));
    for (int i = 0; i < 12; ++i)
        m_stage->put("C0101", i);
    m_stage->open();
    m_stage->page->setStyleSheet(m_stage->theme.styleSheet());
    m_stage->page->resize(size);
    m_stage->page->show();
    editGeneral();
    QCOMPARE(m_stage->page->size(), size); // the content asks for no more room than a window of this size has
    for (const QLabel *label : m_stage->page->findChildren<QLabel *>()) {
        if (label->isVisible() && !label->wordWrap())
            QVERIFY2(label->width() >= label->fontMetrics().horizontalAdvance(label->text()), qPrintable(label->text()));
    }
    for (const auto *button : m_stage->page->findChildren<ui::actions::KeyButton *>()) {
        if (button->isVisible())
            QTRY_VERIFY2(button->width() >= button->sizeHint().width(), qPrintable(button->text()));
    }
    app::speak(QLocale(u"en"_s));
}

// A window of 960 by 525 leaves the page so little: most of it for the rules, and nothing scrolls that has nothing to show.
void TestRulesPage::aLowPageShowsRules()
{
    QApplication::setFont(look::sans(14));
    m_stage = std::make_unique<RuleStage>(domain::Role::Dispatcher);
    QWidget window;
    RulesPage &page = *m_stage->page;
    page.setStyleSheet(m_stage->theme.styleSheet());
    page.setParent(&window);
    window.resize(960, 377);
    page.setGeometry(window.rect());
    page.show();
    window.show();
    QTest::qWait(20);
    const auto &table = page.editor().table(SheetId::Limits);
    QVERIFY2(table.viewport()->height() >= 2 * table.rowHeight(0), qPrintable(QString::number(table.viewport()->height())));
    for (const QWidget *around = page.impact().parentWidget(); around != &page; around = around->parentWidget()) {
        if (const auto *area = qobject_cast<const QScrollArea *>(around))
            QCOMPARE(area->verticalScrollBar()->maximum(), 0);
    }
    page.setParent(nullptr);
}

// 1920 × 1080 at a scale of 2, and two banners: what a supervisor presses is in view, whatever was edited.
void TestRulesPage::aLowPageKeepsItsButtons()
{
    QFETCH(QString, language);
    app::speak(QLocale(language));
    QApplication::setFont(look::sans(14));
    m_stage->open();
    QWidget window;
    RulesPage &page = *m_stage->page;
    page.setStyleSheet(m_stage->theme.styleSheet());
    page.setParent(&window);
    window.resize(960, 377);
    page.setGeometry(window.rect());
    page.show();
    window.show();
    editGeneral();
    for (const auto *button : page.applyBox().foot()->findChildren<ui::actions::KeyButton *>())
        QTRY_VERIFY2(!button->isVisible() || button->visibleRegion() == QRegion(button->rect()), qPrintable(button->text()));
    page.setParent(nullptr);
    app::speak(QLocale(u"en"_s));
}

GRIDHALL_TEST(TestRulesPage, QApplication)
#include "tst_rulespage.moc"
