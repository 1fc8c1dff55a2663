// SPDX-License-Identifier: GPL-3.0-or-later
#include "picturetaker.h"

#include "consolerun.h"
#include "support/testprogram.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QImage>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What `--screenshot` saves, and with which code the program ends.
class TestPictureTaker : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("XDG_CONFIG_HOME", m_folder.path().toLocal8Bit());
        qputenv("XDG_DATA_HOME", m_folder.path().toLocal8Bit());
        QApplication::setStyle(u"Fusion"_s);
        QApplication::setQuitOnLastWindowClosed(false); // the pictures end the loop, not the windows of the row before
    }
    void cleanupTestCase() { QApplication::setQuitOnLastWindowClosed(true); }

    void aPictureIsAsLargeAsItWasAskedFor_data()
    {
        QTest::addColumn<QString>("page");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<double>("ratio");
        for (const QString &page : {u"desk"_s, u"duty"_s, u"welcome"_s}) {
            for (const QSize size : {QSize(1366, 768), QSize(960, 540)})
                QTest::addRow("%s %d", qPrintable(page), size.width()) << page << size << 1.0;
        }
        QTest::newRow("twice the pixels") << u"desk"_s << QSize(960, 540) << 2.0;
    }

    /// Whatever the page to begin with would like.
    void aPictureIsAsLargeAsItWasAskedFor()
    {
        QFETCH(QString, page);
        QFETCH(QSize, size);
        QFETCH(double, ratio);
        app::Options options;
        options.region = u"xujing"_s;
        options.store = m_folder.filePath(u"hall.gridhall"_s);
        options.serves = false;
        options.page = page;
        options.size = size;
        options.pixelRatio = ratio;
        options.pictures = {{{}, m_folder.filePath(u"%1-%2.png"_s.arg(page).arg(size.width() * ratio))}};
        app::ConsoleRun run(options);
        QVERIFY(run.start());
        QCOMPARE(run.window().size(), size);
        QCOMPARE(QCoreApplication::exec(), 0);
        QCOMPARE(QImage(options.pictures.first().file).size(), (QSizeF(size) * ratio).toSize());
    }

    /// A window of a size that was asked for has it, too.
    void aWindowIsAsLargeAsItWasAskedFor()
    {
        app::Options options;
        options.region = u"xujing"_s;
        options.store = m_folder.filePath(u"hall.gridhall"_s);
        options.serves = false;
        options.page = u"desk"_s;
        options.size = QSize(1366, 768);
        app::ConsoleRun run(options);
        QVERIFY(run.start());
        QTRY_VERIFY(run.session()->hall().loaded());
        QCOMPARE(run.window().size(), *options.size);
    }

    void aPictureWaitsForWhatItIsToShow()
    {
        QWidget window;
        window.resize(64, 48);
        const QString file = m_folder.filePath(u"late.png"_s);
        bool begun = false, tooEarly = false;
        app::PictureTaker taker(window, {{{}, file}}, 1, {[&begun] { return begun; }, [](const QString &) {}, [] {}, [&begun] { return begun; }});
        taker.start(300ms);
        QTimer::singleShot(700ms, this, [&] {
            tooEarly = QFile::exists(file);
            begun = true;
        });
        QElapsedTimer since;
        since.start();
        QCOMPARE(QCoreApplication::exec(), 0);
        QVERIFY(!tooEarly && QFile::exists(file));
        QVERIFY2(since.elapsed() >= 1000, "the seconds to live count from when there is something to show");
    }

    void whatNeverComesIsToldAndNotSaved()
    {
        QWidget window;
        const QString file = m_folder.filePath(u"never.png"_s);
        app::PictureTaker taker(window, {{{}, file}}, 1, {[] { return false; }, [](const QString &) {}, [] {}, [] { return true; }});
        taker.start(0ms, 200ms);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"did not come.*no picture is saved"_s));
        QCOMPARE(QCoreApplication::exec(), 3);
        QVERIFY(!QFile::exists(file));
    }
};

GRIDHALL_TEST(TestPictureTaker, QApplication)
#include "tst_picturetaker.moc"
