// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/widget/paint.h"
#include "handover/signdialog.h"
#include "handover/signpanel.h"
#include "identity/signinbox.h"
#include "support/testprogram.h"
#include "ui_duty/handoverstage.h"

#include <QPointer>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using domain::Actor;
using domain::Role;
using ui::actions::Action;
using ui::handover::HandoverPage;
using ui::handover::LineForm;
using ui::handover::SignDialog;
using namespace handoverstage;

/// F10: what is shown, what each key does, and that nothing is written before somebody does something.
class TestHandoverPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void lookingWritesNothing();
    void everyLineIsShown_data();
    void everyLineIsShown();
    void whatSignsIsInView_data() { everyLineIsShown_data(); }
    void whatSignsIsInView();
    void spaceTicksAndGoesOn();
    void aWordIsAmended();
    void aLineIsAdded();
    void aQuestionIsAsked();
    void twoNamedPostsHandOver();
    void eachSignsWithTheOwnSecret();
    void whatCannotBeDoneSaysWhy_data();
    void whatCannotBeDoneSaysWhy();
    void aLateShiftIsToldEverywhere();
    void anEarlierUnsignedShiftIsToldToo();
    void anEarlierShiftIsSignedLate();
    void keysOfTheFormAreNotTheLists();
    void aCorrectionPointsBack();
};

void TestHandoverPage::lookingWritesNothing()
{
    HandoverStage stage;
    stage.show();
    QVERIFY(!stage.page->text().lines.empty());
    QVERIFY(stage.centre.orders.empty());
    stage.begin(Action::DraftHandover);
    QCOMPARE(stage.centre.orders.size(), 1u);
    QVERIFY(stage.sheet() != nullptr);
}

void TestHandoverPage::everyLineIsShown_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("small") << QSize(1366, 700);
    QTest::newRow("usual") << QSize(1920, 1000);
    QTest::newRow("large") << QSize(3840, 2000);
}

void TestHandoverPage::everyLineIsShown()
{
    QFETCH(QSize, size);
    HandoverStage stage;
    stage.show(size);
    QSet<int> shown;
    for (const auto *list : {&stage.page->cases(), &stage.page->matters()}) {
        QVERIFY(list->isVisible() && list->height() >= ui::handover::SheetList::kLineHeight);
        for (int row = 0; row < list->model()->rowCount(); ++row) {
            const ui::handover::SheetRow &one = list->rows()[size_t(row)];
            QVERIFY(list->model()->index(row, 0).data(Qt::AccessibleTextRole).toString().contains(one.title));
            if (!one.head)
                shown.insert(one.line.line);
        }
    }
    QCOMPARE(size_t(shown.size()), stage.page->text().lines.size());
    QCOMPARE(stage.page->head().figures().figures.open(), 3);
    QCOMPARE(stage.page->head().figures().figures.overdue, 2);
}

/// Nobody scrolls for the signature.
void TestHandoverPage::whatSignsIsInView()
{
    QFETCH(QSize, size);
    HandoverStage stage;
    stage.show(size);
    const auto *signing = stage.page->findChild<ui::handover::SignPanel *>();
    const auto buttons = signing->findChildren<ui::actions::KeyButton *>();
    QCOMPARE(buttons.size(), qsizetype(ui::handover::SignPanel::kTasks.size()));
    for (const auto *button : buttons)
        QVERIFY2(button->visibleRegion().boundingRect() == button->rect(), qPrintable(button->text()));
}

void TestHandoverPage::spaceTicksAndGoesOn()
{
    HandoverStage stage;
    stage.show();
    stage.page->cases().setFocus();
    const std::optional<int> first = stage.page->cases().chosen();
    QVERIFY(first);
    stage.press(Qt::Key_Space);
    QVERIFY(stage.sheet() != nullptr); // the first thing that is done writes it
    QVERIFY(stage.sheet()->isTicked(*first));
    QVERIFY(stage.page->cases().chosen() != first);
    stage.page->cases().choose(*first);
    stage.press(Qt::Key_Space); // takes it back
    QVERIFY(!stage.sheet()->isTicked(*first));
    stage.page->cases().choose(*first);
    stage.tickAll();
    QCOMPARE(stage.sheet()->ticked(), int(stage.sheet()->text.lines.size()));
}

void TestHandoverPage::aWordIsAmended()
{
    HandoverStage stage;
    stage.show();
    stage.page->cases().setFocus();
    stage.press(Qt::Key_Space);
    stage.page->cases().choose(1);
    stage.press(Qt::Key_E);
    QCOMPARE(stage.page->form().task(), LineForm::Task::Amend);
    QCOMPARE(stage.page->form().words(), stage.sheet()->text.line(1)->words); // what stands there now
    stage.page->form().type({}, {}, u"已停吊，供电 20:20 到"_s);
    stage.press(Qt::Key_Return);
    QVERIFY(!stage.page->form().isOpen());
    QCOMPARE(stage.sheet()->text.line(1)->words, u"已停吊，供电 20:20 到"_s);
    QVERIFY(!stage.sheet()->isTicked(1));
    QCOMPARE(stage.page->changes().lines().size(), 1u);
    QVERIFY(stage.page->changes().lines()[0].detail.contains(u"已停吊"_s));
    // Esc leaves the form, and only then the page; what was typed waits.
    QSignalSpy left(stage.page.get(), &HandoverPage::left);
    stage.press(Qt::Key_E);
    stage.page->form().type({}, {}, u"半句"_s);
    stage.begin(Action::LeaveHandover);
    stage.press(Qt::Key_E);
    QCOMPARE(stage.page->form().words(), u"半句"_s);
    stage.begin(Action::LeaveHandover);
    QVERIFY(!stage.page->form().isOpen() && left.isEmpty());
    stage.begin(Action::LeaveHandover);
    QCOMPARE(left.size(), 1);
}

void TestHandoverPage::aLineIsAdded()
{
    HandoverStage stage;
    stage.show();
    const size_t before = stage.page->text().lines.size();
    stage.press(Qt::Key_Insert);
    QCOMPARE(stage.page->form().task(), LineForm::Task::Add);
    stage.page->form().type({}, {}, u"没有题目"_s);
    stage.begin(Action::SignHandover); // Ctrl+Enter sends the form that is open
    QVERIFY(!stage.page->form().said().isEmpty());
    stage.page->form().type(u"会展散场"_s, u"值班长"_s, u"2 号口加派 2 人"_s);
    stage.page->form().send();
    QTRY_VERIFY(!stage.page->form().isOpen());
    QCOMPARE(stage.sheet()->text.lines.size(), before + 1);
    QCOMPARE(stage.page->text().lines.size(), before + 1);
}

void TestHandoverPage::aQuestionIsAsked()
{
    HandoverStage stage;
    stage.show();
    stage.page->cases().setFocus();
    stage.press(Qt::Key_W);
    QCOMPARE(stage.page->form().task(), LineForm::Task::Ask);
    stage.page->form().type({}, {}, u"谁来访"_s);
    stage.press(Qt::Key_Return);
    QCOMPARE(stage.sheet()->asked(), 1);
    QVERIFY(stage.page->cases().chosenRow()->question == u"谁来访"_s);
}

void TestHandoverPage::twoNamedPostsHandOver()
{
    HandoverStage stage;
    stage.show();
    QSignalSpy done(stage.page.get(), &HandoverPage::done);
    stage.begin(Action::SignHandover); // writes the sheet first: nobody signs what nobody has read
    QVERIFY(stage.sheet() != nullptr && !stage.sheet()->outgoing);
    stage.page->signing().namePosts(u"日班值班长"_s, u"日班值班长"_s);
    stage.begin(Action::SignHandover);
    QVERIFY(stage.sheet()->outgoing);
    QCOMPARE(stage.sheet()->outgoing->post, u"日班值班长"_s);
    QVERIFY(!stage.page->refusalOf(Action::SignHandover).isEmpty()); // nothing is ticked
    stage.page->cases().setFocus();
    stage.tickAll();
    stage.begin(Action::SignHandover);
    QVERIFY(stage.sheet() != nullptr); // one post cannot be both
    QVERIFY(!stage.page->note().isEmpty());
    stage.page->signing().namePosts(u"日班值班长"_s, u"夜班值班长"_s);
    stage.begin(Action::SignHandover);
    QVERIFY(stage.sheet() == nullptr);
    QCOMPARE(done.size(), 2);
    QTRY_COMPARE(stage.page->records().lines().size(), 1u);
    QVERIFY(stage.page->lockText().contains(u"夜班值班长"_s));
    QVERIFY(!stage.page->refusalOf(Action::TickLine).isEmpty());
}

void TestHandoverPage::eachSignsWithTheOwnSecret()
{
    HandoverStage stage(u"2021-11-02T19:40"_s, dutytown::kLead, true);
    stage.seat.change(stage.at(u"day"_s));
    stage.show();
    stage.begin(Action::DraftHandover);
    const auto sign = [&stage](const QString &person, const QByteArray &secret) {
        stage.page->begin(Action::SignHandover);
        const QPointer<SignDialog> dialog = stage.page->dialog();
        if (!dialog)
            return false;
        Q_EMIT dialog->box().given({person, secret}, {});
        QTest::qWait(5);
        const bool taken = !dialog || !dialog->isVisible();
        if (!taken)
            dialog->reject();
        QTest::qWait(5);
        return taken;
    };
    QVERIFY(!sign(u"day"_s, "wrong"));
    QVERIFY(!stage.sheet()->outgoing);
    QVERIFY(sign(u"day"_s, "secret"));
    QTRY_VERIFY(stage.sheet()->outgoing);
    QCOMPARE(stage.sheet()->outgoing->person, u"day"_s);
    stage.begin(Action::TickLine); // who hands over ticks nothing
    QCOMPARE(stage.sheet()->ticked(), 0);
    stage.seat.change(stage.at(u"night"_s));
    stage.page->cases().setFocus();
    stage.tickAll();
    QVERIFY(sign(u"day"_s, "secret")); // the secret is right, the person is not
    QVERIFY(stage.sheet() != nullptr);
    QVERIFY(sign(u"night"_s, "secret"));
    QTRY_VERIFY(stage.sheet() == nullptr);
    QCOMPARE(stage.centre.view()->centre.handovers.size(), 1u);
}

void TestHandoverPage::whatCannotBeDoneSaysWhy_data()
{
    QTest::addColumn<QString>("local");
    QTest::addColumn<Actor>("who");
    QTest::addColumn<bool>("ticks");
    QTest::addColumn<bool>("signs");
    QTest::newRow("a supervisor in the last hour") << u"2021-11-02T19:40"_s << dutytown::kLead << true << true;
    QTest::newRow("a supervisor at noon") << u"2021-11-02T12:00"_s << dutytown::kLead << true << false;
    QTest::newRow("a dispatcher") << u"2021-11-02T19:40"_s << dutytown::kSeat << false << false;
}

void TestHandoverPage::whatCannotBeDoneSaysWhy()
{
    QFETCH(QString, local);
    QFETCH(Actor, who);
    QFETCH(bool, ticks);
    QFETCH(bool, signs);
    HandoverStage stage(local, who);
    stage.show();
    stage.page->cases().setFocus();
    QCOMPARE(stage.page->refusalOf(Action::TickLine).isEmpty(), ticks);
    QCOMPARE(stage.page->refusalOf(Action::SignHandover).isEmpty(), signs);
    if (!ticks) {
        stage.press(Qt::Key_Space);
        QVERIFY(stage.centre.orders.empty());
        QVERIFY(!stage.page->note().isEmpty());
    }
}

void TestHandoverPage::aLateShiftIsToldEverywhere()
{
    HandoverStage stage(u"2021-11-02T20:07"_s);
    QSignalSpy marked(stage.page.get(), &HandoverPage::marked);
    desk::CentreView view = *stage.centre.view();
    view.centre.since = dutytown::at(*stage.region, u"2021-11-02T09:00"_s);
    stage.centre.set(view);
    stage.show();
    QVERIFY(!marked.isEmpty() && marked.last().at(0).toString().contains(u"7"_s));
    QVERIFY(stage.page->head().figures().late.contains(u"07:00"_s));
    QVERIFY(stage.page->head().figures().title.contains(u"1"_s));
    QVERIFY(stage.page->refusalOf(Action::SignHandover).isEmpty()); // late is better than never
}

// Day and night before were signed by nobody, and the shift that ended last by both.
void TestHandoverPage::anEarlierUnsignedShiftIsToldToo()
{
    HandoverStage stage(u"2021-11-02T20:07"_s);
    QSignalSpy marked(stage.page.get(), &HandoverPage::marked);
    desk::CentreView view = *stage.centre.view();
    view.centre.since = dutytown::at(*stage.region, u"2021-11-01T09:00"_s);
    domain::Account first;
    first.since = *view.centre.since;
    view.centre.accounts.push_back(first);
    const auto day = live::turnOn(*stage.region, u"day"_s, QDate(2021, 11, 2));
    view.centre.handovers.push_back({1, u"day"_s, u"night"_s, QDate(2021, 11, 2), day->turn.to, day->turn.to, 0, 0, {}});
    view.centre.lastHandover = 1;
    stage.centre.set(view);
    stage.show();
    const QString late = stage.page->head().figures().late;
    QVERIFY2(late.contains(u"2 shift(s) not handed over"_s) && late.contains(u"11-01"_s), qPrintable(late));
    QVERIFY(!marked.isEmpty() && marked.last().at(0).toString().contains(u"2"_s));
    QCOMPARE(marked.last().at(1).toString(), late);
}

/// Enter on an unsigned shift among the records opens its sheet; both sign it, and the list says when and that it was late.
void TestHandoverPage::anEarlierShiftIsSignedLate()
{
    HandoverStage stage(u"2021-11-02T20:07"_s);
    desk::CentreView view = *stage.centre.view();
    view.centre.since = dutytown::at(*stage.region, u"2021-11-01T09:00"_s);
    view.centre.lastHandover = 1; // one was begun once
    stage.centre.set(view);
    stage.show();
    const QString id = u"day/2021-11-01"_s;
    stage.page->records().choose(id);
    QVERIFY(stage.page->records().chosen() != nullptr && stage.page->records().chosen()->id == id);
    stage.page->records().setFocus();
    stage.press(Qt::Key_Return);
    QCOMPARE(stage.page->text().date, QDate(2021, 11, 1));
    QVERIFY2(stage.page->head().figures().turn.contains(u"11-01"_s), qPrintable(stage.page->head().figures().turn));
    for (const domain::HandoverLine &line : stage.page->text().lines)
        QVERIFY(line.part != domain::HandoverPart::Gaps); // of a shift that is over
    stage.begin(Action::LeaveHandover);                   // back to the one that is due
    QCOMPARE(stage.page->text().date, QDate(2021, 11, 2));
    stage.page->openEarlier(u"day"_s, QDate(2021, 11, 1));
    stage.begin(Action::SignHandover); // writes it
    stage.begin(Action::SignHandover);
    QVERIFY(stage.sheet() != nullptr && stage.sheet()->outgoing);
    stage.tickAll();
    stage.begin(Action::SignHandover);
    QVERIFY2(stage.sheet() == nullptr, qPrintable(stage.page->note()));
    QCOMPARE(stage.centre.view()->centre.handovers.back().date, QDate(2021, 11, 1));
    QCOMPARE(stage.page->text().date, QDate(2021, 11, 2));
    stage.page->records().choose(QString::number(stage.centre.view()->centre.handovers.back().number));
    QTRY_VERIFY(stage.page->records().chosen() != nullptr);
    QVERIFY2(stage.page->records().chosen()->detail.contains(u"late"_s), qPrintable(stage.page->records().chosen()->detail));
    stage.page->records().choose(id);
    QVERIFY(stage.page->records().chosen() == nullptr || stage.page->records().chosen()->id != id);
}

// With the keyboard on a button of the form Space presses it, and ticks no line behind it; letters ask for nothing else.
void TestHandoverPage::keysOfTheFormAreNotTheLists()
{
    HandoverStage stage;
    stage.show();
    stage.page->cases().setFocus();
    stage.press(Qt::Key_W);
    stage.page->form().type({}, {}, u"谁来访"_s);
    stage.page->form().findChildren<ui::actions::KeyButton *>().last()->setFocus();
    for (const Qt::Key key : {Qt::Key_E, Qt::Key_Insert}) {
        stage.press(key);
        QCOMPARE(stage.page->form().task(), LineForm::Task::Ask);
        QCOMPARE(stage.page->form().words(), u"谁来访"_s);
    }
    stage.press(Qt::Key_Space); // the last one leaves
    QVERIFY(!stage.page->form().isOpen());
    QVERIFY(stage.centre.orders.empty());
    stage.press(Qt::Key_Space); // and with the list it ticks again
    QVERIFY(stage.sheet() != nullptr && stage.sheet()->ticked() == 1);
}

void TestHandoverPage::aCorrectionPointsBack()
{
    HandoverStage stage;
    stage.show();
    stage.begin(Action::DraftHandover);
    stage.page->signing().namePosts(u"日班值班长"_s, u"夜班值班长"_s);
    stage.begin(Action::SignHandover);
    stage.page->cases().setFocus();
    stage.tickAll();
    stage.begin(Action::SignHandover);
    QTRY_COMPARE(stage.page->records().lines().size(), 1u);
    QVERIFY(!stage.page->refusalOf(Action::CorrectHandover).isEmpty()); // none is chosen
    stage.page->records().choose(u"1"_s);
    stage.begin(Action::CorrectHandover);
    QCOMPARE(stage.page->form().task(), LineForm::Task::Correct);
    stage.page->form().type({}, {}, u"第 2 条地点应为徐南路"_s);
    stage.page->form().send();
    QTRY_VERIFY(!stage.page->form().isOpen());
    QCOMPARE(stage.centre.view()->centre.handovers.front().corrections, 1);
    QTRY_VERIFY(stage.page->lockText().contains(u"第 2 条地点应为徐南路"_s)); // it stands with its sheet
}

GRIDHALL_TEST(TestHandoverPage, QApplication)
#include "tst_handoverpage.moc"
