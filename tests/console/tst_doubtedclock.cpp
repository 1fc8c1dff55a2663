// SPDX-License-Identifier: GPL-3.0-or-later
// A window over a store that was written later than the machine's clock says: the doubt is told, and a supervisor's word ends it.
#include "consolerun.h"

#include "desk/writer/storedesk.h"
#include "language/language.h"
#include "region/pack/findpack.h"
#include "store/care/storetown.h"
#include "support/testprogram.h"
#include "ui_states/statepicture.h"

#include <QAbstractButton>
#include <QApplication>
#include <QMessageBox>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using DoubtTopic = ui::shell::BannerStack::Topic;

class TestDoubtedClock : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        qputenv("XDG_CONFIG_HOME", m_folder.path().toLocal8Bit());
        qputenv("XDG_DATA_HOME", m_folder.path().toLocal8Bit());
        app::speak(QLocale(statepicture::wanted() ? u"zh_CN"_s : u"en"_s));
    }

    void whoMaySayThatItIsRight_data()
    {
        QTest::addColumn<bool>("supervisor");
        QTest::newRow("dispatcher") << false;
        QTest::newRow("supervisor") << true;
    }
    void whoMaySayThatItIsRight()
    {
        QFETCH(bool, supervisor);
        const QString store = m_folder.filePath(supervisor ? u"b.gridhall"_s : u"a.gridhall"_s);
        writeLater(store);
        app::Options options;
        options.region = u"xujing"_s;
        options.store = store;
        options.page = u"desk"_s;
        options.serves = false;
        options.supervisor = supervisor;
        options.size = QSize(1920, 1080);
        app::ConsoleRun run(options);
        QVERIFY(run.start());
        auto *workplace = run.window().findChild<ui::shell::Workplace *>();
        QTRY_VERIFY_WITH_TIMEOUT(workplace->banners().shown().contains(DoubtTopic::ClockDoubted), 30'000);
        statepicture::keep(supervisor ? u"f-clock-supervisor"_s : u"f-clock"_s, workplace->banners());
        const auto buttons = workplace->banners().findChildren<ui::actions::KeyButton *>();
        const auto shown = std::ranges::count_if(buttons, &QWidget::isVisible);
        QCOMPARE(shown, supervisor ? 1 : 0);
        if (!supervisor)
            return;
        QTest::mouseClick(*std::ranges::find_if(buttons, &QWidget::isVisible), Qt::LeftButton);
        auto *question = workplace->findChild<QMessageBox *>();
        QTRY_VERIFY(question && question->isVisible());
        for (QAbstractButton *button : question->buttons()) {
            if (question->buttonRole(button) == QMessageBox::AcceptRole)
                button->click();
        }
        QTRY_VERIFY_WITH_TIMEOUT(!workplace->banners().has(DoubtTopic::ClockDoubted), 30'000);
    }

private:
    /// A case that was filed in three hours.
    static void writeLater(const QString &store)
    {
        const auto town = region::openPack(u"xujing"_s);
        QVERIFY(town && store::keepTown(store, (*town)->code));
        const base::FixedClock clock(base::SystemClock().now() + 3h);
        desk::StoreDesk desk(desk::fileParts(store, clock), *town, clock, {});
        domain::ReportCase order;
        order.report.source = (*town)->sources.front().code;
        order.report.item = u"C0305"_s;
        order.report.title = u"案件"_s;
        order.report.place.text = u"东路 1 号"_s;
        order.report.reportedAt = clock.now();
        order.file = true;
        QVERIFY(desk.submit({{}, std::nullopt, {u"坐席06"_s, domain::Role::Dispatcher}, order}).result());
        desk.stop();
    }
    QTemporaryDir m_folder;
};

GRIDHALL_TEST(TestDoubtedClock, QApplication)
#include "tst_doubtedclock.moc"
