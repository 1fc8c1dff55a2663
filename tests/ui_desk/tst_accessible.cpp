// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/widget/keybutton.h"
#include "casefile/casefilepanel.h"
#include "casefile/form/actpanel.h"
#include "casefile/form/newcasepanel.h"
#include "casefile/part/contactbox.h"
#include "casefile/part/relatedpanel.h"
#include "deskpage/deskpage.h"
#include "deskpage/owedcorner.h"
#include "deskpage/tabstrip.h"
#include "domain/case/lifecycle.h"
#include "hall/hallpage.h"
#include "map/mapview.h"
#include "owed/owedlist.h"
#include "queue/queuepanel.h"
#include "severity/severitystrip.h"
#include "support/testprogram.h"
#include "ui_desk/deskstage.h"
#include "ui_desk/spokentree.h"
#include "ui_hall/hallstage.h"
#include "ui_hall/textrecorder.h"

#include <QAccessible>
#include <QApplication>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;
using domain::CaseState;
using spokentree::partsIn;
using spokentree::textsOf;
using spokentree::walkSpoken;

namespace {

constexpr std::array kCaseStatesOfForms{CaseState::Reported, CaseState::Filed,        CaseState::Dispatched, CaseState::OnScene,  CaseState::Handled,
                                        CaseState::Checked,  CaseState::PostChecking, CaseState::Closed,     CaseState::Revisited};

} // namespace

/// What a screen reader is told of the desk, the wall and every form: a name for each control, and every number that the eye can read.
class AccessibleTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { speakEnglish(); }

    void theDeskSaysAll_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<bool>("chinese");
        for (const QSize size : {QSize(1920, 1006), QSize(1366, 688), QSize(1100, 620)}) {
            QTest::addRow("%d English", size.width()) << size << false;
            QTest::addRow("%d Chinese", size.width()) << size << true;
        }
    }
    void theDeskSaysAll()
    {
        QFETCH(QSize, size);
        QFETCH(bool, chinese);
        if (chinese)
            QVERIFY(speakChinese());
        DeskStage stage;
        auto &page = openCase(stage, size);
        SAYS_ALL(page);
        QTest::keyClick(&page.queue().list(), Qt::Key_Return); // narrow: the file instead of the queue
        DeskStage::settle();
        SAYS_ALL(page);
        for (int tab = 1; tab < 4 && page.tabs().isVisible(); ++tab) {
            page.tabs().setCurrent(tab);
            SAYS_ALL(page);
        }
        page.act(ui::actions::Action::Owed);
        SAYS_ALL(page.owed().list());
    }

    void theFormOfANewCaseSaysAll()
    {
        DeskStage stage;
        auto &page = openCase(stage);
        page.act(ui::actions::Action::NewCase);
        DeskStage::settle();
        QVERIFY(page.newCase().isVisible());
        SAYS_ALL(page);
    }

    void everyActsFormSaysAll_data()
    {
        QTest::addColumn<int>("act");
        for (const domain::Act *act : domain::kActs) {
            if (isDesks(act->id) && act->form)
                QTest::newRow(act->word) << int(act->id);
        }
    }
    void everyActsFormSaysAll()
    {
        QFETCH(int, act);
        DeskStage stage;
        auto &page = openCase(stage);
        auto &form = page.file().form();
        for (const CaseState state : kCaseStatesOfForms) {
            const domain::Case c = caseIn(state, *stage.region);
            form.open(domain::CaseAct(act), c, c.department, {});
            DeskStage::settle();
            if (!form.isVisible())
                continue;
            SAYS_ALL(form);
        }
    }

    void theWallSaysAll_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<bool>("quiet");
        QTest::addColumn<bool>("chinese");
        for (const bool chinese : {false, true}) {
            for (const bool quiet : {false, true}) {
                QTest::addRow("%s %s", chinese ? "Chinese" : "English", quiet ? "quiet" : "busy") << QSize(3840, 2160) << quiet << chinese;
                QTest::addRow("%s %s halves", chinese ? "Chinese" : "English", quiet ? "quiet" : "busy") << QSize(7680, 2160) << quiet << chinese;
            }
            QTest::addRow("%s preview", chinese ? "Chinese" : "English") << QSize(1280, 720) << false << chinese;
        }
    }
    void theWallSaysAll()
    {
        QFETCH(QSize, size);
        QFETCH(bool, quiet);
        QFETCH(bool, chinese);
        if (chinese)
            QVERIFY(speakChinese());
        const region::RegionPtr town = packOrMock(u"xujing"_s);
        auto batch = std::make_shared<desk::Batch>(*support::mockupBatch(*town));
        if (quiet)
            std::erase_if(batch->cases,
                          [](const domain::CaseBrief &brief) { return domain::isOpen(brief.state) && domain::number(brief.level) <= 2; });
        HallStage stage(town, batch);
        const ui::theme::Theme theme(look::Ground::Dark);
        ui::hall::HallPage page(stage.hall, theme);
        page.resize(size);
        page.show();
        QTest::qWait(50);
        QCOMPARE(page.isQuiet(), quiet);
        SAYS_ALL(page, {u"00:41"_s});
        // Every row that is painted is one of the tree, with its colour in a word.
        const auto rows = partsIn(const_cast<ui::hall::HallQueue &>(page.queue()), QAccessible::ListItem);
        QCOMPARE(rows.size(), qsizetype(page.queue().shownRows().size()));
        for (qsizetype i = 0; i < rows.size(); ++i) {
            const live::QueueRow &row = page.queue().shownRows()[size_t(i)];
            for (const QString &word : {ui::theme::colourWord(row.level), row.number, row.title})
                QVERIFY2(rows[i]->text(QAccessible::Name).contains(word), qPrintable(rows[i]->text(QAccessible::Name)));
            QVERIFY(page.rect().contains(QRect(page.mapFromGlobal(rows[i]->rect().center()), QSize(1, 1))));
        }
        const auto pins = partsIn(const_cast<ui::map::MapView &>(page.map()), QAccessible::ListItem);
        QCOMPARE(pins.size(), qsizetype(page.map().plan().pins.size() + page.map().plan().marks.size()));
    }

    void anUnknownHallSaysThatItIs()
    {
        const base::FixedClock clock(support::mockNow());
        support::MockFeed feed;
        live::Hall hall(support::mockRegion(), clock, feed);
        const ui::theme::Theme theme(look::Ground::Dark);
        ui::hall::HallPage page(hall, theme);
        page.resize(1280, 720);
        page.show();
        QCOMPARE(QAccessible::queryAccessibleInterface(&page)->text(QAccessible::Name), u"Reading the open cases"_s);
    }

    /// A row of the queue is heard whole where the keyboard stands.
    void aRowOfTheQueueIsWhole()
    {
        DeskStage stage;
        auto &page = openCase(stage);
        const auto &model = page.queue().model();
        for (const int row : {0, 5, 20}) {
            const QString said = model.data(model.index(row, 0), Qt::AccessibleTextRole).toString();
            const live::QueueRow shown = model.rowAt(row);
            for (const QString &part : {ui::theme::colourWord(shown.level), shown.number, shown.title, shown.place, domain::label(shown.state)})
                QVERIFY2(said.contains(part), qPrintable(said));
        }
        QAccessibleInterface *table = QAccessible::queryAccessibleInterface(&page.queue().queue());
        QVERIFY(table && table->tableInterface());
        QCOMPARE(table->tableInterface()->cellAt(0, 0)->text(QAccessible::Name), model.data(model.index(0, 0), Qt::AccessibleTextRole).toString());
    }

    /// What a part says it does, it does.
    void partsCanBePressed()
    {
        DeskStage stage;
        auto &page = openCase(stage);
        auto *strip = page.findChild<ui::severity::SeverityStrip *>();
        QSignalSpy toggled(strip, &ui::severity::SeverityStrip::levelToggled);
        const auto blocks = partsIn(*strip, QAccessible::Button);
        QCOMPARE(blocks.size(), qsizetype(5));
        blocks[1]->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QCOMPARE(toggled.count(), 1);
        QCOMPARE(toggled.first().first().value<domain::Severity>(), domain::Severity::Orange);
        auto *button = page.findChild<ui::actions::KeyButton *>();
        QVERIFY(button && !button->text().isEmpty());
        QAccessibleInterface *node = QAccessible::queryAccessibleInterface(button);
        QCOMPARE(node->text(QAccessible::Name), button->text());
        QCOMPARE(node->text(QAccessible::Accelerator), button->key());
        QCOMPARE(node->role(), QAccessible::Button);
    }

    /// A part that is gone says nothing, and a widget that is gone leaves no node behind.
    void whatIsGoneIsSilent()
    {
        DeskStage stage;
        auto &page = openCase(stage);
        auto &related = page.related();
        related.setCase(support::mockId(kNumber), true);
        QAccessibleInterface *node = QAccessible::queryAccessibleInterface(&related);
        const int before = node->childCount();
        QAccessibleInterface *last = node->child(before - 1);
        QVERIFY(last && last->isValid() && node->indexOfChild(last) == before - 1);
        related.setCase({}, false);
        QCOMPARE(node->childCount(), 1); // that no case is chosen
        QVERIFY(before == 1 || (!last->isValid() && last->text(QAccessible::Name).isEmpty()));
        const QAccessible::Id id = QAccessible::uniqueId(node->child(0));
        stage.page.reset();
        QVERIFY(!QAccessible::accessibleInterface(id));
    }

    /// A number that was uncovered is painted for 30 seconds; it is never said.
    void nothingPersonalIsSaid()
    {
        DeskStage stage;
        auto &page = openCase(stage);
        auto *contact = page.findChild<ui::casefile::ContactBox *>();
        contact->uncover();
        QVERIFY(contact->shown().contains(u"13800002047"_s));
        QStringList said;
        walkSpoken(QAccessible::queryAccessibleInterface(&page), [&said](QAccessibleInterface *node) { said << textsOf(node); });
        QVERIFY(said.filter(u"13800002047"_s).isEmpty());
        QVERIFY(!said.filter(u"138****2047"_s).isEmpty());
    }
};

GRIDHALL_TEST(AccessibleTest, QApplication)
#include "tst_accessible.moc"
