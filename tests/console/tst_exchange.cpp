// SPDX-License-Identifier: GPL-3.0-or-later
// One window, and what it looks at exchanged again and again: live, past, live, another store. Nothing may leak, and nothing old may be shown.
#include "consolerun.h"

#include "deskpage/deskpage.h"
#include "drill/drillpast.h"
#include "drill/drillstart.h"
#include "hall/hallpage.h"
#include "language/language.h"
#include "queue/queuepanel.h"
#include "region/pack/findpack.h"
#include "store/care/storetown.h"
#include "support/picturediff.h"
#include "support/testprogram.h"
#include "welcome/welcome.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <malloc.h>

using namespace Qt::StringLiterals;

namespace {

/// What the system says that this process holds.
struct Held {
    qsizetype handles = 0, threads = 0;
    qint64 heap = 0;     ///< bytes in use, mapped ones too
    qint64 resident = 0; ///< KiB of memory
};

qint64 residentNow()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = status.readAll();
    const qsizetype at = text.indexOf("VmRSS:");
    return at < 0 ? 0 : text.mid(at + 6, text.indexOf("kB", at) - at - 6).trimmed().toLongLong();
}

Held heldNow()
{
    malloc_trim(0); // what is free is no leak
    const auto heap = mallinfo2();
    return {QDir(u"/proc/self/fd"_s).entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot).size(),
            QDir(u"/proc/self/task"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size(), qint64(heap.uordblks + heap.hblkhd), residentNow()};
}

// A sanitizer keeps what was freed for a while.
#ifdef __SANITIZE_ADDRESS__
constexpr bool kFreedIsGone = false;
#else
constexpr bool kFreedIsGone = true;
#endif

/// How often the four exchanges are made; more by hand.
int rounds() { return qEnvironmentVariableIsSet("GRIDHALL_ROUNDS") ? qEnvironmentVariableIntValue("GRIDHALL_ROUNDS") : 12; }

constexpr int kWarm = 4; ///< rounds in which caches fill

/// The first figure of the window that is not the other session's; empty: all are the same.
QString staleFigure(const app::ConsoleRun &run, const session::Session &fresh)
{
    const live::Hall &shown = run.session()->hall(), &now = fresh.hall();
    if (shown.table().openCount() != now.table().openCount())
        return u"open cases: %1 and %2"_s.arg(shown.table().openCount()).arg(now.table().openCount());
    if (shown.wall() != now.wall())
        return u"the wall's figures"_s;
    if (shown.today() != now.today())
        return u"today's figures"_s;
    if (shown.departments() != now.departments())
        return u"the departments' figures"_s;
    if (shown.grids() != now.grids() || shown.pins() != now.pins())
        return u"the map's figures"_s;
    if (shown.unacknowledged() != now.unacknowledged())
        return u"what waits for an acknowledgement"_s;
    const live::QueueModel &rows = run.window().findChild<ui::queue::QueuePanel *>()->model();
    const live::QueueModel freshRows(now);
    if (rows.rowCount() != freshRows.rowCount())
        return u"rows: %1 and %2"_s.arg(rows.rowCount()).arg(freshRows.rowCount());
    for (int row = 0; row < rows.rowCount(); ++row) {
        if (rows.rowAt(row) != freshRows.rowAt(row))
            return u"row %1, %2"_s.arg(row).arg(freshRows.rowAt(row).number);
    }
    return {};
}

/// A page of a console, in front and by itself, in this half second or the other; the one of the former session has gone with it.
template <class Page> QImage pictureOf(const app::ConsoleRun &run, const QString &key, bool otherHalf = false)
{
    auto *workplace = run.window().findChild<ui::shell::Workplace *>();
    std::ignore = workplace->showPage(key);
    workplace->window()->activateWindow();
    QCoreApplication::processEvents();
    auto *page = workplace->findChild<Page *>();
    for (QTimer *timer : page->template findChildren<QTimer *>()) {
        if (timer->interval() != 500)
            continue;
        timer->stop();
        if (otherHalf)
            QMetaObject::invokeMethod(timer, "timeout", Qt::DirectConnection);
    }
    QCoreApplication::processEvents();
    return page->grab().toImage();
}

/// Where a page differs from the same page of a console that has shown nothing else; empty: nowhere. Either half second will do.
template <class Page> QString stalePicture(const app::ConsoleRun &run, const app::ConsoleRun &fresh, const QString &key)
{
    const QImage shown = pictureOf<Page>(run, key);
    // The words of a map are pictures, kept where they first stood between two pixels: their edges differ by some shades.
    const support::Leniency edges{shown.rect(), {}};
    const QString differs = support::difference(shown, pictureOf<Page>(fresh, key), edges);
    return differs.isEmpty() || support::difference(shown, pictureOf<Page>(fresh, key, true), edges).isEmpty() ? QString() : differs;
}

} // namespace

class TestExchange : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        qputenv("XDG_CONFIG_HOME", m_folder.path().toLocal8Bit());
        qputenv("XDG_DATA_HOME", m_folder.path().toLocal8Bit());
        app::speak(QLocale(u"en"_s));
        m_region = *region::openPack(u"xujing"_s);
        for (const auto &[store, scenario] : {std::pair(first(), u"noon"_s), std::pair(second(), u"night"_s)}) {
            // Nobody plays it, so its clock stands: what is shown depends on no second.
            const auto clock = drill::prepareDrill(store, m_region, scenario, base::SystemClock().now());
            QVERIFY(clock && store::keepTown(store, m_region->code));
            const base::Instant now = clock->begin;
            QVERIFY(drill::playDrillPast(m_region, {store, {8}, now - std::chrono::hours(6), now, true}));
        }
    }

    void oneWindowLooksAtManySessions()
    {
        app::ConsoleRun run(at(u"desk"_s));
        QVERIFY(run.start());
        const QWidget *window = &run.window();
        const session::Source live{first(), u"xujing"_s, {}, false, {}, true, u"en"_s}, other{second(), u"xujing"_s, {}, false, {}, true, u"en"_s};
        session::Source past = live;
        QTRY_VERIFY(run.session()->hall().loaded());
        past.at = m_region->toLocal(run.session()->clock().now() - std::chrono::hours(1));
        QVERIFY(run.session()->hall().table().openCount() > 0);
        const auto everySource = {&std::as_const(past), &live, &other, &live};
        Held before;
        for (int round = 0; round < rounds(); ++round) {
            if (round == kWarm)
                before = heldNow();
            for (const session::Source *source : everySource)
                lookAt(run, *source);
        }
        QCOMPARE(&run.window(), window);
        QVERIFY(run.window().isVisible());
        const Held after = heldNow();
        // The engine closes a handle late where another connection of this process holds a lock on the file: some, whatever the number of exchanges.
        constexpr qsizetype kClosedLate = 6;
        QVERIFY2(after.handles <= before.handles + kClosedLate, qPrintable(u"%1 handles, before %2"_s.arg(after.handles).arg(before.handles)));
        QTRY_COMPARE(heldNow().threads, before.threads);
        // A session is some megabytes: one in forty exchanges that stays would be seen.
        const qint64 grown = (after.heap - before.heap) / (4 * std::max(1, rounds() - kWarm));
        QVERIFY2(grown < 100'000, qPrintable(u"%1 bytes more an exchange"_s.arg(grown)));
        QVERIFY2(!kFreedIsGone || after.resident <= before.resident + before.resident / 5,
                 qPrintable(u"%1 KiB of memory, before %2"_s.arg(after.resident).arg(before.resident)));
        for (const session::Source *source : everySource) // last: a second window is not measured
            lookBesideANewWindow(run, *source);
    }

    void thePastGoesBackToLiveInItsWindow()
    {
        app::Options options = at(u"map"_s);
        options.at = QDateTime::currentDateTimeUtc();
        app::ConsoleRun run(options);
        QVERIFY(run.start());
        QVERIFY(run.session()->isPast());
        QTest::keyClick(run.window().findChild<ui::shell::Workplace *>(), Qt::Key_Home);
        QTRY_VERIFY(!run.session()->isPast());
        QTRY_VERIFY(run.session()->hall().loaded());
        QVERIFY(run.window().isVisible());
        QCOMPARE(run.window().findChildren<ui::shell::Workplace *>().size(), 1);
        QCOMPARE(run.window().findChild<ui::shell::Workplace *>()->shownPage(), u"map"_s);
    }

    /// Before anybody clicks: the keys of the page are at work, and Enter on the first screen begins.
    void theKeyboardIsWhereThePageWantsIt()
    {
        app::ConsoleRun run(at(u"desk"_s));
        QVERIFY(run.start());
        const auto isAt = [&run](const QWidget *part) {
            const QWidget *focused = run.window().focusWidget();
            return focused && part && (focused == part || part->isAncestorOf(focused));
        };
        QTRY_VERIFY(run.session()->hall().loaded());
        QVERIFY(isAt(run.window().findChild<ui::deskpage::DeskPage *>()));
        QVERIFY(run.lookAt({second(), u"xujing"_s, {}, false, {}, true, u"en"_s}));
        QVERIFY(isAt(run.window().findChild<ui::deskpage::DeskPage *>()));
        Q_EMIT run.window().findChild<ui::shell::Workplace *>()->startPageWanted();
        QTRY_VERIFY(!run.session());
        QVERIFY(run.window().focusWidget() != run.window().findChild<ui::welcome::Welcome *>());
        QVERIFY(isAt(run.window().findChild<ui::welcome::Welcome *>()));
    }

    /// The store of one town is not put before the next one.
    void anotherTownIsOpenedAfterTheFirst()
    {
        app::Options options;
        options.page = u"welcome"_s;
        options.serves = false;
        options.size = QSize(1366, 768);
        for (const QString &town : {u"xujing"_s, u"boston"_s, u"xujing"_s}) {
            app::ConsoleRun run(options);
            QVERIFY(run.start());
            Q_EMIT run.window().findChild<ui::welcome::Welcome *>()->chosen({region::findPack(town), ui::welcome::Way::Empty, {}});
            QTRY_VERIFY(run.session());
            QCOMPARE(run.session()->packDirectory(), region::findPack(town));
        }
    }

    void whatCannotBeOpenedLeavesEverythingAsItWas()
    {
        app::ConsoleRun run(at(u"desk"_s));
        QVERIFY(run.start());
        const session::Session *shown = run.session();
        const auto refused = run.lookAt({u"/nowhere/at/all.gridhall"_s, u"xujing"_s, QDateTime::currentDateTime(), false, {}, true, u"en"_s});
        QVERIFY(!refused);
        QVERIFY(!refused.error().sentence.isEmpty());
        QCOMPARE(run.session(), shown);
        QTRY_VERIFY(run.session()->hall().loaded());
    }

private:
    /// A console that begins on this page of the first store, and starts nothing beside itself.
    [[nodiscard]] app::Options at(const QString &page) const
    {
        app::Options options;
        options.region = u"xujing"_s;
        options.store = first();
        options.page = page;
        options.serves = false;
        options.size = QSize(1366, 768);
        return options;
    }
    [[nodiscard]] QString first() const { return m_folder.filePath(u"first.gridhall"_s); }
    [[nodiscard]] QString second() const { return m_folder.filePath(u"second.gridhall"_s); }

    /// Exchanges, and holds every figure against a session that nothing was shown with before. Desks write by themselves what falls due, one after
    /// the other: each window hears of it in its own time.
    void lookAt(app::ConsoleRun &run, const session::Source &source)
    {
        QVERIFY(run.lookAt(source));
        QTRY_VERIFY(run.session()->hall().loaded());
        auto fresh = session::Session::make(source);
        QVERIFY(fresh);
        QTRY_VERIFY((*fresh)->hall().loaded());
        QCOMPARE(run.session()->isPast(), source.at.has_value());
        QCOMPARE(run.window().findChildren<ui::hall::HallPage *>().size(), 1);
        QTRY_VERIFY2(staleFigure(run, **fresh).isEmpty(), qPrintable(staleFigure(run, **fresh)));
    }

    /// Exchanges, and holds the hall, as it is painted, against that of a window that has shown nothing before.
    void lookBesideANewWindow(app::ConsoleRun &run, const session::Source &source)
    {
        QVERIFY(run.lookAt(source));
        QTRY_VERIFY(run.session()->hall().loaded());
        app::Options options = at(u"desk"_s);
        options.store = source.store;
        options.at = source.at;
        app::ConsoleRun fresh(options);
        QVERIFY(fresh.start());
        QTRY_VERIFY(fresh.session()->hall().loaded());
        QTRY_VERIFY2(staleFigure(run, *fresh.session()).isEmpty(), qPrintable(staleFigure(run, *fresh.session())));
        // Answers of the desk come later in one window than in the other.
        QString differs;
        const auto isSame = [&](QString now) { return (differs = std::move(now)).isEmpty(); };
        QTRY_VERIFY2(isSame(stalePicture<ui::hall::HallPage>(run, fresh, u"hall"_s)), qPrintable(u"hall: "_s + differs));
    }

    QTemporaryDir m_folder;
    region::RegionPtr m_region;
};

GRIDHALL_TEST(TestExchange, QApplication)
#include "tst_exchange.moc"
