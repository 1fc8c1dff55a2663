// SPDX-License-Identifier: GPL-3.0-or-later
#include "casefile/casefilepanel.h"
#include "casefile/part/timeline.h"
#include "deskpage/deskpage.h"
#include "deskpage/waitingtile.h"
#include "queue/queuepanel.h"
#include "support/testprogram.h"
#include "ui_desk/deskstage.h"
#include "ui_hall/textrecorder.h"

#include <QApplication>
#include <QScrollArea>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

/// What the desk shows in windows of every size, and what notices above it take away.
class DeskShapesTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void narrowWindowShowsOneAtATime()
    {
        DeskStage stage;
        auto &page = openCase(stage, {1100, 620});
        QCOMPARE(page.shape(), ui::deskpage::DeskPage::Shape::Narrow);
        QVERIFY(!page.file().isVisible());
        QTest::keyClick(&page.queue().queue(), Qt::Key_Return);
        QVERIFY(page.file().isVisible() && !page.queue().isVisible());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QVERIFY(!page.file().isVisible() && page.queue().isVisible());
    }

    /// What a file needs in height follows the width that it gets, not the one that it had before it was ever shown.
    void theFirstFileOfANarrowDeskIsWhole()
    {
        DeskStage stage;
        auto &page = openCase(stage, {1100, 620});
        QTest::keyClick(&page.queue().queue(), Qt::Key_Return);
        DeskStage::settle();
        const auto *scroll = page.file().findChild<QScrollArea *>();
        const QWidget *content = scroll->widget();
        const int needed = content->layout()->heightForWidth(content->width());
        QVERIFY2(content->height() <= std::max(needed, scroll->viewport()->height()),
                 qPrintable(u"%1 px for what needs %2"_s.arg(content->height()).arg(needed)));
        const auto &timeline = page.file().timeline();
        const QRect newest = timeline.newest().translated(timeline.mapTo(scroll->viewport(), QPoint()));
        QVERIFY(scroll->viewport()->rect().intersects(newest));
    }

    void theTileShortensBeforeItCuts_data()
    {
        QTest::addColumn<int>("width");
        for (const int width : {960, 1024, 1100, 1366, 1920})
            QTest::addRow("%d", width) << width;
    }

    /// How many wait for acceptance, and the worst of them: in fewer words rather than cut.
    void theTileShortensBeforeItCuts()
    {
        QFETCH(int, width);
        DeskStage stage;
        auto &page = stage.openPage({width, 620});
        const auto texts = TextRecorder::listen(page.waiting());
        QVERIFY(texts.size() >= 2);
        for (const TextRecorder::Text &text : texts)
            QVERIFY2(!text.text.contains(u'…'), qPrintable(text.text));
    }

    /// A notice above the page takes from its panels; it takes none away.
    void bannersTakeNoPanelAway()
    {
        DeskStage stage;
        auto &page = openCase(stage, {1366, 688});
        QWidget window;
        auto *column = new QVBoxLayout(&window);
        column->setContentsMargins(0, 40, 0, 40);
        column->setSpacing(0);
        for (int banner = 0; banner < 3; ++banner) {
            auto *line = new QWidget(&window);
            line->setFixedHeight(47);
            column->addWidget(line);
        }
        column->addWidget(&page);
        window.resize(1366, 768);
        window.show();
        DeskStage::settle();
        QCOMPARE(page.shape(), ui::deskpage::DeskPage::Shape::Compact);
        QVERIFY(page.file().isVisible() && page.queue().isVisible());
        page.setParent(nullptr);
    }
};

GRIDHALL_TEST(DeskShapesTest, QApplication)
#include "tst_deskshapes.moc"
