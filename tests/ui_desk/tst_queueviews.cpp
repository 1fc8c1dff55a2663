// SPDX-License-Identifier: GPL-3.0-or-later
#include "deskpage/deskpage.h"
#include "domain/case/case.h"
#include "queue/arrangement.h"
#include "queue/facetmenu.h"
#include "queue/queuepanel.h"
#include "support/testprogram.h"
#include "ui_desk/deskstage.h"
#include "ui_desk/listprobe.h"

#include <QApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using live::Facet;
using live::QueueColumn;
using live::QueueOrder;
using ui::actions::Action;
using ui::actions::Chip;

/// Named views above the filters, and what can be asked for by name.
class QueueViewsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup()
    {
        while (QWidget *popup = QApplication::activePopupWidget())
            delete popup;
        speakEnglish();
    }

    void aViewIsSavedShownRenamedAndDeleted_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("chinese");
        QTest::newRow("en") << u"Near & late"_s << false;
        QTest::newRow("zh") << u"临期与超时"_s << true;
    }
    void aViewIsSavedShownRenamedAndDeleted()
    {
        QFETCH(QString, name);
        QFETCH(bool, chinese);
        if (chinese)
            QVERIFY(speakChinese());
        DeskStage stage;
        stage.openViews();
        auto &page = stage.openPage({1920, 1006});
        auto &queue = page.queue();
        QVERIFY(queue.views().isVisible()); // so that the first can be saved
        live::QueueFilter filter;
        filter.nearOnly = true;
        queue.filters().setFilter(filter);
        queue.arrangement().setOrder({QueueColumn::Left, true});
        const int rows = queue.model().rowCount();
        QVERIFY(rows > 0 && rows < 64);
        QSignalSpy written(stage.views.get(), &live::ViewBook::written);
        QTest::keyClick(&queue.queue(), Qt::Key_S, Qt::ControlModifier);
        QVERIFY(queue.views().isAsking());
        auto *field = queue.views().findChild<QLineEdit *>();
        QVERIFY(field->hasFocus() && !field->text().isEmpty());
        field->setText(name);
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(!queue.views().isAsking() && queue.queue().hasFocus());
        const QString shown = u"%1 %2"_s.arg(name).arg(rows);
        Chip *chip = listprobe::chipOf(queue.views(), shown);
        QVERIFY(chip && chip->isChecked());
        QTRY_COMPARE(written.count(), 1);
        // Its number follows the hall, whatever the list shows.
        queue.filters().clear();
        QTest::keyClick(&queue.queue(), Qt::Key_Down, Qt::ControlModifier);
        QVERIFY(!listprobe::chipOf(queue.views(), shown)->isChecked());
        stage.pass(std::chrono::minutes(3));
        const int later = stage.hall.wall().near();
        chip = listprobe::chipOf(queue.views(), u"%1 %2"_s.arg(name).arg(later));
        QVERIFY(chip);
        QTest::mouseClick(chip, Qt::LeftButton);
        QCOMPARE(queue.filters().filter(), filter);
        QCOMPARE(queue.model().order(), (QueueOrder{QueueColumn::Left, true}));
        QCOMPARE(queue.model().rowCount(), later);
        page.act(Action::ClearFilter);
        QTest::keyClick(&queue.queue(), Qt::Key_V, Qt::AltModifier);
        QCOMPARE(queue.filters().filter(), filter);
        // Another start has it.
        stage.openViews();
        auto &again = stage.openPage({1366, 694}).queue();
        chip = listprobe::chipOf(again.views(), name);
        QVERIFY(chip && !chip->isChecked());
        chip->setFocus();
        QTest::keyClick(chip, Qt::Key_F2);
        field = again.views().findChild<QLineEdit *>();
        QVERIFY(again.views().isAsking() && field->text() == name && stage.desk.orders.empty());
        field->setText(u"other"_s);
        QTest::keyClick(field, Qt::Key_Return);
        chip = listprobe::chipOf(again.views(), u"other"_s);
        QVERIFY(chip && !listprobe::chipOf(again.views(), name));
        chip->setFocus();
        QTest::keyClick(chip, Qt::Key_Delete);
        QTRY_VERIFY(!again.views().isVisible()); // on a small screen an empty row takes no room
        QVERIFY(again.queue().verticalHeader()->defaultSectionSize() > 0);
        QCOMPARE(again.queue().viewport()->height() % again.queue().verticalHeader()->defaultSectionSize(), 0);
    }

    void aSharedViewSaysWhose()
    {
        DeskStage stage;
        stage.openViews();
        live::ViewBook other(stage.folder.filePath(u"views"_s));
        QSignalSpy written(&other, &live::ViewBook::written);
        other.open(stage.folder.filePath(u"hall.store"_s), u"li"_s, u"值班长"_s);
        live::NamedView view;
        view.name = u"夜班关注"_s;
        view.filter.mine = domain::actedByOf({u"值班长"_s, domain::Role::Supervisor});
        other.save(view);
        QTRY_COMPARE(written.count(), 1);
        other.share(view.name, true);
        QTRY_COMPARE(written.count(), 2);
        auto &queue = stage.openPage({1920, 1006}).queue();
        stage.views->look();
        QTRY_VERIFY(listprobe::chipOf(queue.views(), view.name));
        Chip *chip = listprobe::chipOf(queue.views(), view.name);
        QVERIFY2(chip->text().contains(u"值班长"_s), qPrintable(chip->text()));
        QTest::mouseClick(chip, Qt::LeftButton);
        QVERIFY(listprobe::chipOf(queue.views(), view.name)->isChecked());
        QCOMPARE(queue.filters().filter().mine, domain::actedByOf(stage.seat.actor())); // mine is whoever's seat it is
        // It is not this seat's: no key takes it away.
        QTest::keyClick(listprobe::chipOf(queue.views(), view.name), Qt::Key_Delete);
        DeskStage::settle();
        QVERIFY(listprobe::chipOf(queue.views(), view.name));
    }

    void withoutABookThereAreNoViews()
    {
        DeskStage stage;
        auto &page = stage.openPage({1920, 1006});
        QSignalSpy told(&page, &ui::deskpage::DeskPage::noticed);
        QVERIFY(!page.queue().views().isVisible());
        QTest::keyClick(&page.queue().queue(), Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(told.count(), 1);
        QVERIFY(!page.queue().views().isAsking());
        page.queue().arrangement().setOrder({QueueColumn::Title, false}); // it holds as long as the window does
        QVERIFY(!page.queue().model().order().isUsual());
    }

    void aMenuOffersWhatThereIs_data() { aViewIsSavedShownRenamedAndDeleted_data(); }
    void aMenuOffersWhatThereIs()
    {
        QFETCH(bool, chinese);
        if (chinese)
            QVERIFY(speakChinese());
        DeskStage stage;
        auto &page = stage.openPage({3840, 2086});
        auto &queue = page.queue();
        for (const Facet facet : live::kFacets) {
            Chip *chip = listprobe::chipOf(queue.filters(), ui::queue::facetName(facet));
            QVERIFY2(chip, qPrintable(ui::queue::facetName(facet)));
            QTest::mouseClick(chip, Qt::LeftButton);
            QMenu *menu = listprobe::openMenu();
            QVERIFY(menu && menu->actions().size() > 1);
            int sum = 0;
            for (const QAction *entry : menu->actions().mid(1)) {
                const int count = entry->text().section(u'\t', 1).toInt();
                QVERIFY2(count > 0 && entry->text().section(u'\t', 0, 0) != entry->data().toString(), qPrintable(entry->text()));
                sum += count;
            }
            QCOMPARE(sum, 64);
            // Two of them, by mouse and by key; the menu stays.
            const auto two = menu->actions().mid(1, 2);
            int wanted = 0;
            for (const QAction *entry : two)
                wanted += entry->text().section(u'\t', 1).toInt();
            QTest::mouseClick(menu, Qt::LeftButton, Qt::NoModifier, menu->actionGeometry(two.front()).center());
            if (two.size() > 1) {
                menu->setActiveAction(two.back());
                QTest::keyClick(menu, Qt::Key_Space);
            }
            QVERIFY(menu->isVisible() && two.front()->isChecked());
            QCOMPARE(queue.model().rowCount(), wanted);
            QCOMPARE(queue.filters().filter()[facet].size(), two.size());
            menu->actions().front()->trigger();
            QCOMPARE(queue.model().rowCount(), 64);
            QTest::keyClick(menu, Qt::Key_Escape);
            QTRY_VERIFY(!listprobe::openMenu());
        }
    }

    void chipsFit_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<bool>("chinese");
        for (const int width : {1024, 1366, 1600, 1920, 2560}) {
            for (const bool chinese : {true, false})
                QTest::addRow("%d %s", width, chinese ? "zh" : "en") << width << chinese;
        }
    }
    /// What is asked for by name stands in the row at every width; what is not is in the menu or beside it.
    void chipsFit()
    {
        QFETCH(int, width);
        QFETCH(bool, chinese);
        if (chinese)
            QVERIFY(speakChinese());
        DeskStage stage;
        stage.openViews();
        auto &page = stage.openPage({width, width * 9 / 16 - 74});
        auto &queue = page.queue();
        live::QueueFilter filter;
        filter[Facet::Grid] = {u"04"_s, u"05"_s, u"11"_s};
        queue.filters().setFilter(filter);
        const Chip *chip = listprobe::chipOf(queue.filters(), ui::queue::facetName(Facet::Grid));
        QVERIFY(chip && chip->isChecked() && chip->text().endsWith(u" 3"_s));
        for (int i = 0; i < 12; ++i)
            stage.views->save({u"view %1"_s.arg(i), filter, {}, i % 3 == 0, {}});
        DeskStage::settle();
        for (const QWidget *row : std::initializer_list<const QWidget *>{&queue.filters(), &queue.views()}) {
            for (const auto *each : row->findChildren<Chip *>()) {
                if (each->isVisible())
                    QVERIFY2(each->width() >= each->sizeHint().width() && each->geometry().right() <= row->width(), qPrintable(each->text()));
            }
        }
        QVERIFY(queue.views().isVisible());
        QVERIFY2(listprobe::chipOf(queue.views(), u"view"_s), "the one that is shown has a chip");
    }
};

GRIDHALL_TEST(QueueViewsTest, QApplication)
#include "tst_queueviews.moc"
