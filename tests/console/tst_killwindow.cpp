// SPDX-License-Identifier: GPL-3.0-or-later
// kill -9 on the real window in the midst of work: page, filter, chosen case, place in the list, half-typed form, parked call and unsent note are
// there again at the next start. Two rounds by default; GRIDHALL_KILLS=50 for the long run.
#include "console/madewindow.h"

#include "drill/drillpast.h"
#include "drill/drillstart.h"
#include "language/language.h"
#include "region/pack/findpack.h"
#include "store/care/storetown.h"
#include "support/testprogram.h"

#include <QApplication>
#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

constexpr int kWindowPatience = 60'000;

int windowRounds()
{
    const int asked = qEnvironmentVariableIntValue("GRIDHALL_KILLS");
    return asked > 0 ? asked : 2;
}

std::optional<int> asKilledWindow(const QStringList &arguments)
{
    const qsizetype at = arguments.indexOf(u"--window"_s);
    return at > 0 && at + 1 < arguments.size() ? std::optional(madewindow::workUntilKilled(arguments[at + 1])) : std::nullopt;
}

} // namespace

class KillWindowTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        app::speak(QLocale(u"en"_s));
        m_region = *region::openPack(u"xujing"_s);
        // Nobody plays it: its clock stands. Nobody worked either, so that there are more cases than a list shows.
        const auto clock = drill::prepareDrill(pattern(), m_region, u"noon"_s, base::SystemClock().now());
        QVERIFY(clock && store::keepTown(pattern(), m_region->code));
        QVERIFY(drill::playDrillPast(m_region, {pattern(), {8}, clock->begin - std::chrono::hours(6), clock->begin, false}));
    }

    void everythingIsThereAgain()
    {
        for (int round = 0; round < windowRounds() && !QTest::currentTestFailed(); ++round)
            killAndLook(round);
    }

    /// A page that the command line asks for holds against the one that was kept.
    void whoAsksForAPageHasIt()
    {
        const QString home = m_folder.filePath(u"asked"_s), store = storeIn(home);
        {
            app::ConsoleRun run(madewindow::optionsOf(store));
            QVERIFY(run.start());
            QTRY_VERIFY_WITH_TIMEOUT(run.session()->hall().loaded(), kWindowPatience);
            QTest::qWait(100); // the drafts are read
            QVERIFY(madewindow::workplaceOf(run).showPage(u"map"_s));
        }
        app::Options asked = madewindow::optionsOf(store);
        asked.page = u"reports"_s;
        app::ConsoleRun run(asked);
        QVERIFY(run.start());
        QTRY_VERIFY_WITH_TIMEOUT(run.session()->hall().loaded(), kWindowPatience);
        QTest::qWait(200);
        QCOMPARE(madewindow::workplaceOf(run).shownPage(), u"reports"_s);
    }

private:
    [[nodiscard]] QString pattern() const { return m_folder.filePath(u"pattern.gridhall"_s); }

    /// A store and settings of their own.
    QString storeIn(const QString &home)
    {
        const QString store = home + u"/hall.gridhall"_s;
        [&] { QVERIFY(QDir().mkpath(home) && QFile::copy(pattern(), store)); }();
        qputenv("XDG_CONFIG_HOME", home.toLocal8Bit());
        qputenv("XDG_DATA_HOME", home.toLocal8Bit());
        return store;
    }

    void killAndLook(int round)
    {
        const QString home = m_folder.filePath(u"round-%1"_s.arg(round)), store = storeIn(home);
        QProcess window;
        window.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        window.start(QCoreApplication::applicationFilePath(), {u"tst_killwindow"_s, u"--window"_s, store});
        QByteArray said;
        while (!said.contains('\n') && window.waitForReadyRead(kWindowPatience))
            said += window.readAllStandardOutput();
        const auto made = madewindow::madeOf(said);
        QVERIFY2(made, said.constData());
        QVERIFY2(made->chosen > 0 && made->scrolled > 0, "there is nothing to find again"); // too few cases for a list that scrolls
        QTRY_VERIFY_WITH_TIMEOUT(madewindow::isAllKept(home), kWindowPatience);
        QTest::qWait(500 + round * 37 % 200); // the page is kept with what was typed last
        window.kill();
        window.waitForFinished(kWindowPatience);
        QCOMPARE(window.exitStatus(), QProcess::CrashExit);

        QElapsedTimer since;
        since.start();
        app::ConsoleRun run(madewindow::optionsOf(store));
        QVERIFY(run.start());
        madewindow::Again again(run, *made);
        QStringList missing;
        const auto isThere = [&] { return (missing = again.missing()).isEmpty(); };
        QTRY_VERIFY2_WITH_TIMEOUT(isThere(), qPrintable(missing.join(u", "_s)), kWindowPatience);
        qInfo("round %d: all of it was there again after %lld ms", round, static_cast<long long>(since.elapsed()));
    }

    QTemporaryDir m_folder;
    region::RegionPtr m_region;
};

GRIDHALL_TEST(KillWindowTest, QApplication, asKilledWindow)
#include "tst_killwindow.moc"
