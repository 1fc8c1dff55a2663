// SPDX-License-Identifier: GPL-3.0-or-later
// Troubles with a cause of their own before a real window: the store's file taken away, the endpoint's program missing; and what is written down of
// them for whoever looks after the machine.
#include "consolerun.h"

#include "language/language.h"
#include "region/pack/findpack.h"
#include "store/care/storetown.h"
#include "support/testprogram.h"
#include "trouble/diagnosis.h"
#include "ui_states/statepicture.h"

#include <QApplication>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using TroubleTopic = ui::shell::BannerStack::Topic;
using ui::actions::KeyButton;

namespace {

constexpr int kTroublePatience = 60'000;

/// Keys of a window go to the one that is in front.
ui::shell::Workplace &inFront(const app::ConsoleRun &run)
{
    auto *workplace = run.window().findChild<ui::shell::Workplace *>();
    workplace->window()->activateWindow();
    [workplace] { QTRY_VERIFY(workplace->isActiveWindow()); }();
    return *workplace;
}

bool saysThatTheStoreFails(ui::shell::BannerStack &banners)
{
    return banners.has(TroubleTopic::WriteFailing) || banners.has(TroubleTopic::ReadFailing);
}

app::TroubledStore troubled(const QString &path)
{
    return {path,
            {desk::FeedStatus::Health::WriteFailing, base::Position{7}, u"磁盘已满。"_s, 3},
            base::fromMsec(1'762'497'446'000),
            base::fromMsec(1'762'497'400'000)};
}

} // namespace

class TestTroubles : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        qputenv("XDG_CONFIG_HOME", m_folder.path().toLocal8Bit());
        qputenv("XDG_DATA_HOME", m_folder.path().toLocal8Bit());
        app::speak(QLocale(statepicture::wanted() ? u"zh_CN"_s : u"en"_s));
    }

    /// From the file that somebody moved to the one that came back: told, with two ways to look into it, and no longer told.
    void theStoreIsTakenAway()
    {
        const QString store = newStore(), away = store + u".away"_s;
        app::ConsoleRun run(options(store));
        QVERIFY(run.start());
        ui::shell::BannerStack &banners = workplaceOf(run).banners();
        QTRY_VERIFY_WITH_TIMEOUT(run.session()->hall().loaded(), kTroublePatience);
        QVERIFY(!saysThatTheStoreFails(banners));
        QVERIFY(QFile::rename(store, away));
        QTRY_VERIFY_WITH_TIMEOUT(saysThatTheStoreFails(banners), kTroublePatience);
        statepicture::keep(u"f-taken-away"_s, banners);
        QTest::keyClick(&inFront(run), Qt::Key_B, Qt::AltModifier);
        QTest::keyClick(&inFront(run), Qt::Key_B, Qt::AltModifier);
        auto *button = qobject_cast<KeyButton *>(workplaceOf(run).focusWidget());
        QVERIFY(button && banners.isAncestorOf(button));
        QTest::keyClick(button, Qt::Key_Return);
        auto *dialog = workplaceOf(run).findChild<QFileDialog *>();
        QTRY_VERIFY(dialog != nullptr && dialog->isVisible());
        dialog->close();
        QVERIFY(QFile::rename(away, store));
        QTRY_VERIFY_WITH_TIMEOUT(!saysThatTheStoreFails(banners), kTroublePatience);
    }

    /// The endpoint's program is not where it should be: each attempt is counted, and somebody may be quicker than the next one.
    void theEndpointCannotBeStarted()
    {
        QVERIFY2(!QFileInfo::exists(QCoreApplication::applicationDirPath() + u"/gridhallctl"_s), "it would start");
        app::Options asked = options(newStore());
        asked.serves = true;
        app::ConsoleRun run(asked);
        QVERIFY(run.start());
        ui::shell::BannerStack &banners = workplaceOf(run).banners();
        const auto attempts = [&run] {
            for (const auto *banner : workplaceOf(run).findChildren<ui::shell::Banner *>()) {
                if (const QString aside = banner->text().aside; banner->isVisible() && !aside.isEmpty())
                    return aside;
            }
            return QString();
        };
        QTRY_VERIFY_WITH_TIMEOUT(banners.shown().contains(TroubleTopic::ServerRestarted) && attempts().contains(u'1'), kTroublePatience);
        QTRY_VERIFY_WITH_TIMEOUT(attempts().contains(u'3') && !banners.buttons().isEmpty(), kTroublePatience); // 1 s, 2 s, then 4 s
        statepicture::keep(u"f-endpoint"_s, banners);
        QTest::keyClick(&inFront(run), Qt::Key_B, Qt::AltModifier);
        auto *button = qobject_cast<KeyButton *>(workplaceOf(run).focusWidget());
        QVERIFY(button && banners.isAncestorOf(button));
        QTest::keyClick(button, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(attempts().contains(u'4'), kTroublePatience);
    }

    /// The files beside the store, its disk, how it stands; whoever reads it finds no word of any case, and the files were not touched.
    void aDiagnosisSaysWhatIsThere()
    {
        const QString store = newStore();
        const QDateTime before = QFileInfo(store).lastModified();
        const QString text = app::diagnosisOf(troubled(store));
        QVERIFY2(text.contains(u"health: write-failing\n"_s) && text.contains(u"orders that wait: 3\n"_s), qPrintable(text));
        QVERIFY(text.contains(u"position: 7\n"_s) && text.contains(u"磁盘已满。"_s));
        QVERIFY(text.contains(u"file %1: %2 bytes, rights 0600, "_s.arg(store).arg(QFileInfo(store).size())));
        QVERIFY(text.contains(u"now: 2025-11-07T06:37:26.000Z\n"_s) && text.contains(u"heard of the store: 2025-11-07T06:36:40.000Z\n"_s));
        QVERIFY(text.contains(u" bytes left\n"_s));
        QVERIFY(text.contains(u"%1.media: not there"_s.arg(store)));
        QCOMPARE(QFileInfo(store).lastModified(), before);
        QVERIFY(app::diagnosisOf(troubled(store + u".gone"_s)).contains(u"file %1.gone: not there"_s.arg(store)));
    }

    void aDiagnosisIsAFile()
    {
        const QString store = newStore(), file = m_folder.filePath(u"diagnosis.txt"_s);
        QVERIFY(app::saveDiagnosis(troubled(store), file));
        QFile saved(file);
        QVERIFY(saved.open(QIODevice::ReadOnly));
        // The room of the disk and what lies in the folder are others' doing, too.
        const auto steady = [](const QString &text) {
            QStringList lines = text.split(u'\n');
            lines.removeIf([](const QString &line) { return line.startsWith(u"room: "_s) || line.startsWith(u"folder "_s); });
            return lines;
        };
        QCOMPARE(steady(QString::fromUtf8(saved.readAll())), steady(app::diagnosisOf(troubled(store))));
        const base::Outcome nowhere = app::saveDiagnosis(troubled(store), m_folder.filePath(u"no/such/folder.txt"_s));
        QVERIFY(!nowhere);
        QCOMPARE(nowhere.error().code, base::ErrorCode::Storage);
        QVERIFY(nowhere.error().sentence.endsWith(statepicture::wanted() ? u'。' : u'.'));
    }

private:
    /// An empty one of the town.
    QString newStore()
    {
        const QString store = m_folder.filePath(u"hall-%1.gridhall"_s.arg(++m_stores));
        const auto town = region::openPack(u"xujing"_s);
        [&] { QVERIFY(town && store::keepTown(store, (*town)->code)); }();
        return store;
    }
    static app::Options options(const QString &store)
    {
        app::Options options;
        options.region = u"xujing"_s;
        options.store = store;
        options.page = u"desk"_s;
        options.serves = false;
        options.size = QSize(1920, 1080);
        return options;
    }
    static ui::shell::Workplace &workplaceOf(const app::ConsoleRun &run) { return *run.window().findChild<ui::shell::Workplace *>(); }

    QTemporaryDir m_folder;
    int m_stores = 0;
};

GRIDHALL_TEST(TestTroubles, QApplication)
#include "tst_troubles.moc"
