// SPDX-License-Identifier: GPL-3.0-or-later
#include "casefile/call/alikepanel.h"
#include "casefile/call/anewpanel.h"
#include "casefile/call/placeline.h"
#include "deskpage/callcorner.h"
#include "deskpage/placepanel.h"
#include "domain/centre/plan.h"
#include "map/find/pointmark.h"
#include "map/mapview.h"
#include "support/testprogram.h"
#include "ui_desk/callstage.h"

#include <QCheckBox>
#include <QLineEdit>

using ui::actions::Action;

/// What a call is about: the place by one line and by the map, its item by the words, and what would become of it.
class CallMatterTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// The line finds a place, the small map flashes it, Enter takes it with its grid and point; another text leaves what was typed.
    void thePlaceLineLeadsTheMap()
    {
        DeskStage stage;
        auto &page = openCase(stage);
        page.act(Action::NewCase);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QVERIFY(page.newCase().place().field()->hasFocus());
        CallDesk::type(u"qmsp"_s);
        const auto &hits = page.newCase().place().hits();
        QVERIFY(hits.size() > 1);
        const auto &mark = page.place().mark();
        QVERIFY(mark.isVisible() && mark.isFlashing());
        QVERIFY(mark.point() == hits.front().point);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
        QVERIFY(mark.point() == hits[1].point);
        const live::PlaceHit wanted = hits[1];
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        const auto draft = page.newCase().draft();
        QCOMPARE(draft.place, wanted.name);
        QCOMPARE(draft.element, wanted.code);
        QCOMPARE(draft.grid, wanted.grid);
        QVERIFY(std::abs(draft.latitude.toDouble() - wanted.point->latitude) < 1e-5);
        QVERIFY(page.newCase().item().field()->hasFocus());
        // A grid alone has no point; what is in no list stays a text.
        page.newCase().place().field()->setFocus();
        page.newCase().place().field()->selectAll();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Delete);
        QVERIFY(page.newCase().draft().latitude.isEmpty() && page.newCase().draft().grid.isEmpty());
        CallDesk::type(u"behind the gate"_s);
        QVERIFY(page.newCase().place().hits().empty());
        QCOMPARE(page.newCase().draft().place, u"behind the gate"_s);
    }

    void theMapGivesThePlace_data()
    {
        QTest::addColumn<bool>("byMouse");
        QTest::newRow("keyboard") << false;
        QTest::newRow("click") << true;
    }
    void theMapGivesThePlace()
    {
        QFETCH(bool, byMouse);
        DeskStage stage;
        auto &page = openCase(stage);
        page.act(Action::NewCase);
        auto &place = page.place();
        place.view().centreAt(stage.region->element(u"shop-001"_s)->point, {400});
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_G, Qt::ControlModifier);
        QVERIFY(place.mark().isPicking() && place.view().hasFocus());
        if (byMouse)
            QTest::mouseClick(&place.mark(), Qt::LeftButton, {}, place.mark().rect().center());
        else
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        DeskStage::settle();
        QVERIFY(!place.mark().isPicking());
        const auto draft = page.newCase().draft();
        const base::GeoPoint taken{draft.latitude.toDouble(), draft.longitude.toDouble()};
        QVERIFY(base::distance(taken, stage.region->element(u"shop-001"_s)->point).value < 5);
        QCOMPARE(draft.element, u"shop-001"_s);
        QVERIFY(!draft.grid.isEmpty() && !draft.place.isEmpty());
        QVERIFY(page.newCase().isAncestorOf(QApplication::focusWidget()));
        // Esc ends it without one.
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_G, Qt::ControlModifier);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QVERIFY(!place.mark().isPicking() && page.newCase().isVisible());
        QVERIFY(page.newCase().isAncestorOf(QApplication::focusWidget()));
    }

    /// What stands beside the form is what the rules decide once it is filed.
    void ifFiledAnewIsWhatIsFiled()
    {
        CallDesk real;
        QTRY_VERIFY_WITH_TIMEOUT(real.hall.loaded(), kCallPatience);
        real.take(kCallerNumber, u"门口上水井盖缺失"_s, u"qmsp001"_s);
        real.take(kCallerNumber, u"门口上水井盖缺失"_s, u"qmsp001"_s);
        QTRY_COMPARE_WITH_TIMEOUT(real.hall.table().openCount(), 2, kCallPatience);
        real.press(Qt::Key_N, Qt::ControlModifier);
        CallDesk::type(kCallerNumber);
        real.form().fill(u"item"_s, u"C0101"_s);
        real.form().fill(u"title"_s, u"上水井盖"_s);
        real.press(Qt::Key_Tab);
        real.press(Qt::Key_Tab);
        CallDesk::type(u"qmsp001"_s);
        real.press(Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(real.form().watch().repeats(), 3, kCallPatience);
        const auto preview = real.form().preview();
        QVERIFY(preview && !real.page.call().anew().lines().empty());
        QCOMPARE(real.form().watch().timesHere(), 3);
        QVERIFY(!real.form().watch().duplicates().empty() && real.form().watch().duplicates().front().isOffered());
        QVERIFY(real.page.call().alike().isVisible());
        QSignalSpy created(&real.form(), &ui::casefile::NewCasePanel::created);
        real.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(created.count(), 1, kCallPatience);
        const domain::Case c = real.caseOf(created.front().front().value<base::CaseId>());
        QCOMPARE(c.severity, preview->severity);
        QCOMPARE(c.department, preview->route.department);
        for (const domain::Stage stage : domain::kStages) {
            const auto &said = preview->deadlines[stage], &runs = c.deadlines[stage];
            QVERIFY(!said || (runs && said->dueAt == runs->dueAt)); // the dispatch may have started others
        }
    }

    /// Asked for where the pack says so, with its clock; made, it is an act of the case, as is a promise to ring back.
    void whatWasPromisedFollows()
    {
        DeskStage stage;
        auto town = std::make_shared<region::Region>(*stage.region);
        auto plan = std::make_shared<domain::Plan>(*town->plan);
        plan->handling.firstContactSources = {u"hotline"_s};
        plan->handling.firstContactWithin = domain::TimeLimit{30, domain::LimitUnit::Minute};
        town->plan = plan;
        support::MockFeed feed(support::mockupBatch(*town));
        live::Hall hall(town, stage.clock, feed);
        ui::casefile::NewCasePanel form({stage.theme, hall, stage.desk, stage.seat, stage.keys, stage.orders});
        form.resize(512, 900);
        form.show();
        form.begin();
        auto *contacted = form.findChild<QCheckBox *>();
        QVERIFY(contacted);
        form.fill(u"source"_s, u"patrol"_s);
        QVERIFY(!contacted->isVisible());
        form.fill(u"source"_s, u"hotline"_s);
        QVERIFY(contacted->isVisible());
        contacted->setChecked(true);
        form.fill(u"item"_s, u"C0101"_s);
        form.fill(u"title"_s, u"上水井盖"_s);
        form.fill(u"place"_s, u"东门"_s);
        form.fill(u"callBack"_s, u"sometime"_s);
        form.submit();
        QVERIFY(!form.problem(u"callBack"_s).isEmpty() && stage.desk.orders.empty());
        form.fill(u"callBack"_s, u"+30"_s);
        form.submit();
        QVERIFY2(!form.problem(u"callBack"_s).isEmpty() && stage.desk.orders.empty(), "nobody to ring");
        form.fill(u"callerPhone"_s, kCallerNumber);
        form.submit();
        DeskStage::settle();
        QCOMPARE(stage.desk.orders.size(), size_t(3));
        QVERIFY(std::holds_alternative<domain::ReportCase>(stage.desk.orders[0].body));
        QCOMPARE(std::get<domain::ContactCaller>(stage.desk.orders[1].body).reached, std::optional(true));
        QCOMPARE(std::get<domain::PromiseCallback>(stage.desk.orders[2].body).at, stage.clock.now() + 30min);
    }

    void guessesSayWhy()
    {
        DeskStage stage;
        auto &page = openCase(stage);
        page.act(Action::NewCase);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        CallDesk::type(u"门口上水井盖缺失"_s);
        const QStringList rows = page.newCase().item().shownRows();
        QVERIFY(!rows.isEmpty());
        QVERIFY2(rows.front().contains(u"上水井盖"_s) && rows.front().contains(u"“"_s), qPrintable(rows.front()));
        QVERIFY(page.newCase().draft().item.isEmpty()); // advice, until somebody takes it
        page.newCase().item().field()->setFocus();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(page.newCase().draft().item, u"C0101"_s);
        QVERIFY(page.newCase().item().shownRows().isEmpty());
    }
};

GRIDHALL_TEST(CallMatterTest, QApplication)
#include "tst_callmatter.moc"
