// SPDX-License-Identifier: GPL-3.0-or-later
// From the live hall into the past and back, in one window, by its keys.
#include "drill/drillpast.h"
#include "drill/drillstart.h"
#include "language/language.h"
#include "region/pack/findpack.h"
#include "replay/daystrip.h"
#include "replay/hourbox.h"
#include "replay/replayhead.h"
#include "seatwindow.h"
#include "store/care/storetown.h"
#include "support/testprogram.h"

#include <QApplication>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using ui::replay::ReplayHead;

class TestLookBack : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        qputenv("XDG_CONFIG_HOME", m_folder.path().toLocal8Bit());
        qputenv("XDG_DATA_HOME", m_folder.path().toLocal8Bit());
        app::speak(QLocale(u"en"_s));
        const region::RegionPtr region = *region::openPack(u"xujing"_s);
        // Nobody plays it, so its clock stands: what is shown depends on no second.
        const auto clock = drill::prepareDrill(store(), region, u"noon"_s, base::SystemClock().now());
        QVERIFY(clock && store::keepTown(store(), region->code));
        QVERIFY(drill::playDrillPast(region, {store(), {8}, clock->begin - 6h, clock->begin, true}));
    }

    void aKeyLeadsBackAndAnotherToLive()
    {
        const auto run = seatwindow::windowOf(store());
        QTRY_VERIFY(run->session()->hall().loaded());
        const base::Instant live = run->session()->clock().now();
        const auto wall = run->session()->hall().wall();
        press(*run, Qt::Key_BracketLeft);
        QTRY_VERIFY(run->session()->isPast());
        QTRY_VERIFY(run->session()->hall().loaded());
        QVERIFY(run->session()->clock().now() == live); // where live was left
        QCOMPARE(workplace(*run).shownPage(), u"desk"_s);
        QVERIFY(shownHead(*run) != nullptr);
        QVERIFY(seatwindow::paintedBy(workplace(*run)).contains(u"Replay"_s));
        // An hour back by the strip's key: everything is there at once.
        shownHead(*run)->strip().setFocus();
        QTest::keyClick(&shownHead(*run)->strip(), Qt::Key_PageUp);
        QTRY_VERIFY(run->session()->clock().now() == live - 1h);
        QVERIFY(run->session()->hall().now() == live - 1h);
        press(*run, Qt::Key_Home);
        QTRY_VERIFY(!run->session()->isPast());
        QTRY_VERIFY(run->session()->hall().loaded());
        QVERIFY(shownHead(*run) == nullptr);
        QCOMPARE(workplace(*run).shownPage(), u"desk"_s);
        QCOMPARE(run->session()->hall().wall().open(), wall.open());
    }

    /// Every page says it, and the wall too.
    void noPageLooksLive()
    {
        const auto run = seatwindow::windowOf(store(), {1920, 1080});
        press(*run, Qt::Key_BracketLeft);
        QTRY_VERIFY(run->session()->isPast());
        for (const QString &page : {u"desk"_s, u"map"_s, u"reports"_s, u"hall"_s, u"duty"_s}) {
            QVERIFY(workplace(*run).showPage(page));
            QVERIFY2(shownHead(*run) != nullptr, qPrintable(page));
            QTRY_VERIFY2(seatwindow::paintedBy(workplace(*run)).contains(u"Back to live"_s), qPrintable(page));
            const QImage image = workplace(*run).grab().toImage();
            const QColor white = ui::theme::Theme(look::Ground::Dark).palette().inverse;
            QCOMPARE(image.pixelColor(1, image.height() / 2), white);
            QCOMPARE(image.pixelColor(image.width() - 2, image.height() / 2), white);
        }
    }

    void aVisitorsMinuteEndsByAnyKey()
    {
        const auto run = seatwindow::windowOf(store());
        const base::Instant live = run->session()->clock().now();
        press(*run, Qt::Key_Y);
        QTRY_VERIFY(run->session()->isPast());
        QCOMPARE(workplace(*run).shownPage(), u"hall"_s);
        QVERIFY(run->session()->clock().now() >= live - 1h);
        QTRY_VERIFY(spokenHour(*run).size() == 4);
        QVERIFY(spokenHour(*run)[1].startsWith(time(*run, live - 1h) + u" to "_s + time(*run, live)));
        press(*run, Qt::Key_A);
        QTRY_VERIFY(!run->session()->isPast());
        QCOMPARE(workplace(*run).shownPage(), u"desk"_s); // where it began
    }

    void aVisitorsMinuteEndsByItself()
    {
        const auto run = seatwindow::windowOf(store());
        press(*run, Qt::Key_Y);
        QTRY_VERIFY(run->session()->isPast());
        // The hour is over: nobody waits for its minute here.
        auto *machine = const_cast<session::Session *>(run->session())->timeMachine();
        machine->moveTo(machine->reach().to);
        QTRY_VERIFY(!run->session()->isPast());
        QCOMPARE(workplace(*run).shownPage(), u"desk"_s);
    }

    /// Whoever signed in is there in the past, and afterwards.
    void aPersonStaysWhoTheyAre()
    {
        const QString people = m_folder.filePath(u"people.gridhall"_s);
        {
            const auto made = seatwindow::sessionOf(people);
            QVERIFY(made);
            seatwindow::makePeople(**made, {{u"zhang.min"_s, domain::Role::Dispatcher}});
        }
        const auto run = seatwindow::windowOf(people);
        QTRY_VERIFY(seatwindow::lockPageOf(*run));
        seatwindow::give(*seatwindow::lockPageOf(*run)->findChild<ui::identity::SignInBox *>(), u"zhang.min"_s);
        QTRY_VERIFY(!seatwindow::lockPageOf(*run));
        press(*run, Qt::Key_BracketLeft);
        QTRY_VERIFY(run->session()->isPast());
        QVERIFY(!seatwindow::lockPageOf(*run));
        QTRY_VERIFY(run->session()->hall().loaded());
        press(*run, Qt::Key_Home);
        QTRY_VERIFY(!run->session()->isPast());
        QVERIFY(!seatwindow::lockPageOf(*run));
    }

private:
    [[nodiscard]] QString store() const { return m_folder.filePath(u"hall.gridhall"_s); }
    [[nodiscard]] static ui::shell::Workplace &workplace(const app::ConsoleRun &run) { return *run.window().findChild<ui::shell::Workplace *>(); }
    static void press(const app::ConsoleRun &run, Qt::Key key)
    {
        workplace(run).window()->activateWindow();
        QTest::keyClick(&workplace(run), key);
    }
    [[nodiscard]] static ReplayHead *shownHead(const app::ConsoleRun &run)
    {
        for (ReplayHead *head : run.window().findChildren<ReplayHead *>()) {
            if (head->isVisible())
                return head;
        }
        return nullptr;
    }
    [[nodiscard]] static QStringList spokenHour(const app::ConsoleRun &run)
    {
        QStringList words;
        for (const ui::theme::SpokenPart &part : run.window().findChild<ui::replay::HourBox *>()->spokenParts())
            words.append(part.name);
        return words;
    }
    [[nodiscard]] static QString time(const app::ConsoleRun &run, base::Instant at)
    {
        return run.session()->region()->toLocal(at).time().toString(u"HH:mm"_s);
    }

    QTemporaryDir m_folder;
};

GRIDHALL_TEST(TestLookBack, QApplication)
#include "tst_lookback.moc"
