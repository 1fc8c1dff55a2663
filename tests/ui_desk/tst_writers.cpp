// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/allowed.h"
#include "actions/writers.h"
#include "bulk/bulklist.h"
#include "bulk/bulkpanel.h"
#include "casefile/actbar.h"
#include "casefile/casefilepanel.h"
#include "casefile/form/actpanel.h"
#include "casefile/form/noteline.h"
#include "casefile/part/presenceline.h"
#include "deskpage/deskpage.h"
#include "domain/access/right.h"
#include "queue/list/caselistview.h"
#include "queue/queuepanel.h"
#include "shell/toasts.h"
#include "shell/workplace.h"
#include "support/handpresence.h"
#include "support/steppedclock.h"
#include "support/testprogram.h"
#include "ui_desk/deskstage.h"

#include <QApplication>
#include <QLineEdit>
#include <QSignalSpy>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using domain::CaseAct;
using ui::actions::KeyButton;

namespace {

const QString kWritersOther = u"1107-0186"_s;
const desk::SeatMark kWriterTwo{u"坐席02"_s, {}, domain::Role::Dispatcher};
const desk::SeatMark kWriterLead{u"值班长"_s, u"07"_s, domain::Role::Supervisor};

/// The desk with other seats around it.
struct WritersStage : DeskStage {
    explicit WritersStage(const domain::Actor &actor = {u"坐席03"_s, domain::Role::Dispatcher})
    {
        seat.change(actor);
        presence = std::make_unique<live::PresenceBoard>(others, count);
        presence->sit(actor);
    }
    ~WritersStage()
    {
        page.reset();
        presence.reset(); // before the hands that it is in
    }
    [[nodiscard]] desk::Writing writing(const desk::SeatMark &who, bool takenOver = false) const
    {
        return {who, clock.now() - 35min, clock.now() - 32min, false, takenOver};
    }
    void tellWriting(const desk::SeatMark &who, bool takenOver = false)
    {
        others.tell({{support::mockId(kNumber), {{}, writing(who, takenOver)}}});
        settle();
    }
    void tellNobody()
    {
        others.tell({});
        settle();
    }

    support::HandPresence others;
    support::Machine::Counter count;
};

} // namespace

/// Who else has a case open, and who writes in it: what the desk shows of it, what waits, and what this seat tells the others.
class WritersTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { speakEnglish(); }

    void theHeadSaysWhoElseHasItOpen()
    {
        WritersStage stage;
        auto &page = openCase(stage);
        QVERIFY(!page.file().presence().isVisible());
        QCOMPARE(stage.others.looked.back(), support::mockId(kNumber));
        stage.others.tell({{support::mockId(kNumber), {{kWriterTwo, kWriterLead}, {}}}});
        DeskStage::settle();
        QVERIFY(page.file().presence().isVisible());
        const QString text = page.file().presence().text();
        QVERIFY2(text.startsWith(u"Also open at 坐席02"_s) && text.contains(u"值班长 at seat 07"_s), qPrintable(text));
        QVERIFY(!page.file().presence().button().isVisible());
        QVERIFY(page.file().note().field()->isEnabled()); // nobody writes
        page.openCase(support::mockId(kWritersOther));
        DeskStage::settle();
        QVERIFY(!page.file().presence().isVisible());
        QCOMPARE(stage.others.looked.back(), support::mockId(kWritersOther));
    }

    void onlyWhoHasTheRightIsTold_data()
    {
        QTest::addColumn<int>("role");
        for (const domain::Role role : domain::kAccountRoles)
            QTest::newRow(qPrintable(domain::word(role))) << int(role);
    }
    void onlyWhoHasTheRightIsTold()
    {
        QFETCH(int, role);
        const auto who = static_cast<domain::Role>(role);
        WritersStage stage({u"坐席03"_s, who});
        auto &page = openCase(stage);
        stage.others.tell({{support::mockId(kNumber), {{kWriterTwo}, stage.writing(kWriterTwo)}}});
        DeskStage::settle();
        QCOMPARE(page.file().presence().isVisible(), domain::has(who, domain::Right::SeePresence));
        QCOMPARE(page.file().presence().text().contains(kWriterTwo.post), domain::has(who, domain::Right::SeePresence));
    }

    /// Every act of the case, by the one place that buttons, keys, lines of commands and forms ask.
    void whatWritesWaitsForTheWriter()
    {
        WritersStage stage({u"值班长"_s, domain::Role::Supervisor});
        int waiting = 0;
        for (const domain::CaseState state : domain::kCaseStates) {
            domain::Case c = caseIn(state, *stage.region);
            c.id = support::mockId(kNumber);
            for (const domain::Act *each : domain::kActs) {
                stage.others.tell({});
                const QString before = ui::actions::refusalOf(stage.console(), c, each->id);
                stage.others.tell({{support::mockId(kNumber), {{}, stage.writing(kWriterTwo)}}});
                const QString held = ui::actions::refusalOf(stage.console(), c, each->id);
                const bool waits = before.isEmpty() && each->id != CaseAct::Accept && each->id != CaseAct::UncoverCaller;
                QCOMPARE(held != before, waits);
                if (waits)
                    QCOMPARE(held, u"坐席02 is writing since 14:02; free at 14:05 or when it leaves."_s);
                waiting += waits;
            }
        }
        QVERIFY(waiting > 50);
        QVERIFY(ui::actions::refusalOf(stage.console(), stage.desk.open(support::mockId(kWritersOther)).result()->state, CaseAct::Urge).isEmpty());
    }

    void notesAndKeysWait()
    {
        WritersStage stage;
        auto &page = openCase(stage);
        stage.tellWriting(kWriterTwo);
        QVERIFY(!page.file().note().field()->isEnabled());
        page.act(CaseAct::Urge);
        QVERIFY(!page.file().formOpen());
        QVERIFY2(page.file().bar().said().contains(u"坐席02 is writing since 14:02"_s), qPrintable(page.file().bar().said()));
        QCOMPARE(page.file().bar().buttonOf(CaseAct::Urge)->style(), KeyButton::Style::Blocked);
        QVERIFY(page.file().actWith(CaseAct::Urge, {}, true).error().sentence.contains(u"坐席02"_s));
        QVERIFY(stage.desk.orders.empty());
        QVERIFY(page.file().current() != nullptr); // it can be read
        stage.tellNobody();
        QVERIFY(page.file().note().field()->isEnabled());
        QVERIFY(page.file().bar().said().isEmpty());
        QVERIFY(page.file().bar().buttonOf(CaseAct::Urge)->style() != KeyButton::Style::Blocked);
    }

    /// Somebody was faster while a form stands open: what is typed stays, nothing is sent, and Esc leads out.
    void anOpenFormIsHeld()
    {
        WritersStage stage;
        auto &page = openCase(stage);
        page.act(CaseAct::Suspend);
        auto &form = page.file().form();
        QTest::keyClicks(form.textField(), u"see to it"_s);
        stage.tellWriting(kWriterTwo);
        QVERIFY(!form.textField()->isEnabled());
        QVERIFY(form.problem().contains(u"坐席02 is writing"_s));
        form.submit();
        page.act(ui::actions::Action::SendPick);
        QVERIFY(stage.desk.orders.empty());
        QVERIFY(QApplication::focusWidget() != nullptr && form.isAncestorOf(QApplication::focusWidget())); // the keyboard has a place
        QTest::keyClicks(QApplication::focusWidget(), u"more"_s);
        QCOMPARE(form.textField()->text(), u"see to it"_s);
        stage.tellNobody();
        QVERIFY(form.textField()->isEnabled() && form.problem().isEmpty());
        form.submit();
        QCOMPARE(stage.desk.orders.size(), size_t{1});
    }

    /// The first key takes the case, later ones renew it, and sending, leaving or another case gives it back.
    void theFirstKeyTakesTheCase_data()
    {
        QTest::addColumn<QString>("end");
        for (const char *end : {"sent", "taken out again", "left", "another case"})
            QTest::newRow(end) << QString::fromLatin1(end);
    }
    void theFirstKeyTakesTheCase()
    {
        QFETCH(QString, end);
        WritersStage stage;
        auto &page = openCase(stage);
        const base::CaseId id = support::mockId(kNumber);
        QVERIFY(stage.others.written.empty()); // reading holds nothing
        page.act(CaseAct::AddNote);
        QVERIFY(stage.others.written.empty());
        QLineEdit *field = page.file().note().field();
        QTest::keyClicks(field, u"ab"_s);
        QCOMPARE(stage.others.written, std::vector<base::CaseId>{id});
        stage.count.passed.fetch_add(live::PresenceBoard::kRenewEvery.count());
        QTest::keyClicks(field, u"cd"_s);
        QCOMPARE(stage.others.written, (std::vector<base::CaseId>{id, id}));
        QVERIFY(stage.others.stopped.empty());
        if (end == u"sent")
            QTest::keyClick(field, Qt::Key_Return);
        else if (end == u"taken out again")
            field->clear();
        else if (end == u"left")
            QTest::keyClick(field, Qt::Key_Escape);
        else
            page.openCase(support::mockId(kWritersOther));
        DeskStage::settle();
        QCOMPARE(stage.others.stopped, std::vector<base::CaseId>{id});
    }

    void aFormTakesTheCaseToo()
    {
        WritersStage stage;
        auto &page = openCase(stage);
        page.act(CaseAct::Suspend);
        QVERIFY(stage.others.written.empty());
        QTest::keyClicks(page.file().form().textField(), u"until the rain is over"_s);
        QCOMPARE(stage.others.written, std::vector<base::CaseId>{support::mockId(kNumber)});
        page.act(ui::actions::Action::SendPick);
        DeskStage::settle();
        QCOMPARE(stage.desk.orders.size(), size_t{1});
        QCOMPARE(stage.others.stopped, std::vector<base::CaseId>{support::mockId(kNumber)});
    }

    void aSupervisorTakesOver_data()
    {
        QTest::addColumn<bool>("supervisor");
        QTest::newRow("seat") << false;
        QTest::newRow("supervisor") << true;
    }
    void aSupervisorTakesOver()
    {
        QFETCH(bool, supervisor);
        WritersStage stage({u"坐席03"_s, supervisor ? domain::Role::Supervisor : domain::Role::Dispatcher});
        auto &page = openCase(stage);
        stage.tellWriting(kWriterTwo);
        KeyButton &button = page.file().presence().button();
        QVERIFY(button.isVisible());
        QCOMPARE(button.style() == KeyButton::Style::Blocked, !supervisor);
        button.click();
        DeskStage::settle();
        QCOMPARE(stage.others.taken.size(), size_t(supervisor ? 1 : 0));
        if (!supervisor)
            QVERIFY(page.file().bar().said().endsWith(domain::refusalOf(domain::Right::TakeOverCase)));
    }

    /// The other seat hears who took over; what it typed is not lost.
    void whoIsTakenOverHearsIt()
    {
        WritersStage stage;
        auto &page = openCase(stage);
        QSignalSpy noticed(&page, &ui::deskpage::DeskPage::noticed);
        page.act(CaseAct::AddNote);
        QTest::keyClicks(page.file().note().field(), u"half a sen"_s);
        stage.tellWriting(kWriterLead, true);
        const QString told = u"值班长 at seat 07 took over at 14:02. What you typed here stays."_s;
        QVERIFY2(page.file().bar().said().endsWith(told), qPrintable(page.file().bar().said()));
        QCOMPARE(noticed.count(), 1);
        QCOMPARE(noticed.front().at(1).toString(), told);
        QCOMPARE(page.file().note().field()->text(), u"half a sen"_s);
        QVERIFY(!page.file().note().field()->isEnabled());
        // One who was a moment faster took nothing away.
        stage.tellNobody();
        QTest::keyClicks(page.file().note().field(), u"t"_s);
        stage.tellWriting(kWriterTwo);
        QCOMPARE(noticed.count(), 1);
    }

    /// A form that is taken over: it says who has it now, what was typed is in the person's drafts, and comes back when the case is opened again.
    void aFormThatIsTakenOverIsKept()
    {
        WritersStage stage;
        stage.openDrafts();
        auto &page = openCase(stage);
        QSignalSpy noticed(&page, &ui::deskpage::DeskPage::noticed);
        page.act(CaseAct::Suspend);
        QTest::keyClicks(page.file().form().textField(), u"until the rain is over"_s);
        stage.tellWriting(kWriterLead, true);
        QCOMPARE(noticed.count(), 1);
        QVERIFY2(noticed.front().at(1).toString().startsWith(u"值班长 at seat 07 took over at 14:02."_s),
                 qPrintable(noticed.front().at(1).toString()));
        auto &form = page.file().form();
        QVERIFY2(form.problem().contains(u"值班长 at seat 07 is writing since 14:02"_s), qPrintable(form.problem()));
        QVERIFY(!form.textField()->isEnabled());
        QCOMPARE(form.textField()->text(), u"until the rain is over"_s);
        form.submit();
        QVERIFY(stage.desk.orders.empty());
        page.openCase(support::mockId(kWritersOther));
        DeskStage::settle();
        QCOMPARE(stage.drafts->all().size(), size_t{1});
        stage.tellNobody();
        page.openCase(support::mockId(kNumber));
        DeskStage::settle();
        page.act(CaseAct::Suspend);
        QCOMPARE(page.file().form().textField()->text(), u"until the rain is over"_s);
        page.file().form().submit();
        DeskStage::settle();
        QCOMPARE(stage.desk.orders.size(), size_t{1});
        QVERIFY(stage.drafts->all().empty());
    }

    /// The other seat sends while its hold is still known here: once it is gone the form can be sent, after one question.
    void aFormOfAMovedCaseIsFreeAgain()
    {
        WritersStage stage;
        auto &page = openCase(stage);
        page.act(CaseAct::Suspend);
        auto &form = page.file().form();
        QTest::keyClicks(form.textField(), u"see to it"_s);
        stage.tellWriting(kWriterTwo);
        const auto batch = support::mockupBatch(*stage.region);
        domain::CaseBrief moved = *std::ranges::find(batch->cases, support::mockId(kNumber), &domain::CaseBrief::id);
        desk::CaseFile file = fileOf(moved, *stage.region);
        domain::CommittedEvent event;
        event.caseId = moved.id;
        event.version = ++file.state.version;
        event.event = {stage.clock.now(), {kWriterTwo.post, domain::Role::Dispatcher}, {}, {}, domain::NoteAdded{u"n"_s}};
        file.timeline.push_back(event);
        stage.desk.setFile(file);
        ++moved.version;
        stage.feed.publish({moved});
        stage.hall.catchUp();
        DeskStage::settle();
        QTRY_COMPARE(form.shownCase().version, file.state.version);
        stage.tellNobody();
        form.submit();
        QVERIFY2(form.problem().isEmpty(), qPrintable(form.problem()));
        QVERIFY(form.question().isAsking());
        form.question().answerGo();
        QCOMPARE(stage.desk.orders.size(), size_t{1});
    }

    /// What another seat began to write in within the ten seconds is not taken back behind its back; once it is gone it can be.
    void takingBackWaitsToo()
    {
        WritersStage stage;
        auto &page = openCase(stage);
        ui::actions::SentOrder sent;
        sent.action = CaseAct::Suspend;
        sent.number = kNumber;
        sent.order = {support::mockId(kNumber), 3, stage.seat.actor(), domain::SuspendCase{u"rain"_s}};
        sent.compensation = domain::CaseOrderBody(domain::ResumeCase{u"back"_s});
        stage.orders.send(sent);
        DeskStage::settle();
        stage.tellWriting(kWriterTwo);
        page.act(ui::actions::Action::Undo);
        DeskStage::settle();
        QCOMPARE(stage.desk.orders.size(), size_t{1});
        QVERIFY2(page.file().bar().said().contains(u"坐席02 is writing since 14:02"_s), qPrintable(page.file().bar().said()));
        stage.tellNobody();
        page.act(ui::actions::Action::Undo);
        DeskStage::settle();
        QCOMPARE(stage.desk.orders.size(), size_t{2});
        QVERIFY(std::holds_alternative<domain::ResumeCase>(stage.desk.orders.back().body));
    }

    /// Whatever page is shown: where it was offered to take an order back it is told that somebody else was first.
    void whoWasFirstIsToldWhereItWasOffered()
    {
        WritersStage stage;
        ui::shell::Workplace window(stage.console());
        window.resize(1920, 1080);
        window.show();
        stage.desk.setAnswer([](const domain::CaseOrder &order) -> base::Result<desk::Receipt> {
            if (order.takesBack)
                return base::fail(base::ErrorCode::Conflict, u"Somebody else was first: Noted by 坐席02 at 14:03:22."_s);
            return desk::Receipt{order.caseId, {}, 9, {}, false};
        });
        ui::actions::SentOrder sent;
        sent.action = CaseAct::Suspend;
        sent.number = kNumber;
        sent.order = {support::mockId(kNumber), 8, stage.seat.actor(), domain::SuspendCase{u"rain"_s}};
        sent.compensation = domain::CaseOrderBody(domain::ResumeCase{u"back"_s});
        stage.orders.send(sent);
        QTRY_COMPARE(window.toasts().shown().size(), 1);
        QVERIFY(stage.orders.undo());
        QTRY_COMPARE(window.toasts().shown().size(), 2);
        const ui::shell::ToastText &told = window.toasts().shown().last()->text();
        QCOMPARE(told.title, u"Not taken back: "_s + kNumber);
        QVERIFY2(told.detail.contains(u"坐席02"_s), qPrintable(told.detail));
    }

    /// The question for many cases says how many of them can have it and how many cannot, as other seats come and go; only those are sent.
    void manyCasesWaitForTheirWriters()
    {
        WritersStage stage;
        auto &page = openCase(stage);
        std::vector<base::CaseId> ids;
        for (int row = 0; row < page.queue().model().rowCount() && ids.size() < 5; ++row) {
            const live::QueueRow each = page.queue().model().rowAt(row);
            if (domain::kWithDepartment.contains(each.state) && !each.suspended)
                ids.push_back(each.id);
        }
        QCOMPARE(ids.size(), size_t{5});
        page.queue().marks().set(QSet<base::CaseId>(ids.begin(), ids.end()));
        stage.others.tell({{ids[1], {{}, stage.writing(kWriterTwo)}}, {ids[3], {{}, stage.writing(kWriterLead)}}});
        page.act(CaseAct::Urge);
        auto &bulk = page.bulk();
        QTRY_VERIFY(bulk.plan() && bulk.plan()->isReady());
        const auto asked = [&bulk] { return bulk.question().text().split(u'\n'); };
        QTRY_VERIFY2(asked().front().contains(u'3'), qPrintable(bulk.question().text()));
        QVERIFY2(asked().size() == 2 && asked().back().contains(u'2'), qPrintable(bulk.question().text()));
        QCOMPARE(bulk.list().lines()[0].stand, live::BulkStand::Refused);
        QVERIFY2(bulk.list().lines()[0].result.contains(u"is writing since 14:02"_s), qPrintable(bulk.list().lines()[0].result));
        QWidget *keyboard = QApplication::focusWidget();
        stage.others.tell({{ids[3], {{}, stage.writing(kWriterLead)}}});
        DeskStage::settle();
        QVERIFY2(asked().front().contains(u'4') && asked().back().contains(u'1'), qPrintable(bulk.question().text()));
        QCOMPARE(QApplication::focusWidget(), keyboard); // it is the same question
        bulk.submit();
        QTRY_VERIFY(bulk.run() && bulk.run()->phase() == live::BulkRun::Phase::Done);
        QCOMPARE(stage.desk.orders.size(), size_t{4});
        QVERIFY(std::ranges::none_of(stage.desk.orders, [&ids](const domain::CaseOrder &order) { return order.caseId == ids[3]; }));
        QCOMPARE(bulk.run()->count(live::BulkStand::Refused), 1);
    }

    void theListShowsTheLock()
    {
        WritersStage stage;
        auto &page = openCase(stage);
        auto &list = page.queue().queue();
        const int at = list.source().rowOf(support::mockId(kNumber));
        QVERIFY(at >= 0);
        const auto writer = [&] { return list.source().rowAt(at).writer; };
        // Its row alone: other rows blink by themselves.
        const auto look = [&] {
            return list.viewport()->grab(QRect(0, list.rowViewportPosition(at), list.viewport()->width(), list.rowHeight(at))).toImage();
        };
        QVERIFY(writer().isEmpty());
        const QImage before = look();
        QSignalSpy changed(list.model(), &QAbstractItemModel::dataChanged);
        stage.tellWriting(kWriterTwo);
        QCOMPARE(writer(), kWriterTwo.post);
        QCOMPARE(changed.count(), 1);
        QVERIFY(look() != before);
        stage.tellNobody();
        QVERIFY(writer().isEmpty());
        QCOMPARE(look(), before);
    }

    /// Who signs out, or closes the window, is nobody's seat.
    void whoSitsHereIsTold()
    {
        WritersStage stage({u"坐席03"_s, domain::Role::Dispatcher, u"li.na"_s, u"03"_s});
        QCOMPARE(stage.others.sitters.back(), (desk::SeatMark{u"坐席03"_s, u"03"_s, domain::Role::Dispatcher}));
        stage.presence->sit({QString(), domain::Role::Viewer});
        QVERIFY(stage.others.sitters.back().post.isEmpty());
        stage.presence->sit({u"坐席03"_s, domain::Role::Dispatcher});
        stage.presence.reset();
        QVERIFY(stage.others.sitters.back().post.isEmpty());
    }
};

GRIDHALL_TEST(WritersTest, QApplication)
#include "tst_writers.moc"
