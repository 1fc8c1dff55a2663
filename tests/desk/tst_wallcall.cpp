// SPDX-License-Identifier: GPL-3.0-or-later
// What a seat has the hall's wall show: told to every window, and to a wall at which nobody sits, in memory and over the file beside the store.
#include "desk/presence/seatpresence.h"
#include "domain/access/right.h"
#include "support/mockfeed.h"
#include "support/steppedclock.h"
#include "support/testprogram.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>
#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using base::ErrorCode;

namespace {

const desk::WallTopic kCallCase{base::CaseId{41}}, kCallOther{base::CaseId{42}}, kCallGrid{{}, u"05"_s};
const domain::Actor kCallTwo{u"坐席02"_s, domain::Role::Dispatcher, u"zhang.wei"_s, u"02"_s};
const domain::Actor kCallThree{u"坐席03"_s, domain::Role::Dispatcher, u"li.na"_s, u"03"_s};

/// One window, or the wall, and what it was told last.
class CallWindow final : public QObject {
public:
    CallWindow(std::unique_ptr<desk::SeatShelf> shelf, const base::Clock &clock, const base::Stopwatch &stopwatch, desk::PresenceOptions options)
        : presence(std::move(shelf), clock, stopwatch, std::move(options))
    {
        m_subscription = presence.onWall(this, [this](const desk::OnWall &now) {
            told = now.call;
            ++times;
        });
    }
    /// Everything that was ordered before is in the book.
    void settle() { QVERIFY(!presence.takeOver(domain::Role::Viewer, {}).result()); }

    desk::SeatPresence presence;
    std::optional<desk::WallCall> told;
    int times = 0;

private:
    desk::Subscription m_subscription;
};

/// A seat of another process, which shows a case until it is killed or its input ends.
std::optional<int> showingRole(const QStringList &arguments)
{
    if (arguments.size() != 3 || arguments[1] != u"--show"_s)
        return std::nullopt;
    const base::SystemClock clock;
    const base::BootStopwatch stopwatch;
    desk::SeatPresence presence(desk::seatFileShelf(arguments[2]), clock, stopwatch);
    presence.sit(desk::seatMarkOf(kCallTwo));
    std::printf("%s\n", presence.showOnWall(domain::Role::Dispatcher, kCallCase).result() ? "shown" : "refused");
    std::fflush(stdout);
    static_cast<void>(std::getchar());
    presence.leaveWall();
    static_cast<void>(presence.takeOver(domain::Role::Viewer, {}).result());
    std::printf("left\n");
    std::fflush(stdout);
    while (true)
        std::this_thread::sleep_for(1h);
}

} // namespace

class TestWallCall final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_seats = desk::makeSharedSeats();
        m_clock.set(support::mockNow());
        m_count.passed = 1'000'000;
    }
    void everybodyIsTold_data() { shelves(); }
    void everybodyIsTold();
    void theNewestStandsAlone_data() { shelves(); }
    void theNewestStandsAlone();
    void itEndsByItself_data() { shelves(); }
    void itEndsByItself();
    void itEndsWithItsSeat_data() { shelves(); }
    void itEndsWithItsSeat();
    void itSurvivesALostBook_data() { shelves(); }
    void itSurvivesALostBook();
    void whoMay();
    void whatIsNothingIsRefused();
    void bytesComeBack();
    void anotherProcessShowsAndTakesBack();
    void aKilledProcessShowsNothing();

private:
    static void shelves()
    {
        QTest::addColumn<bool>("onDisk");
        QTest::newRow("memory") << false;
        QTest::newRow("file") << true;
    }
    [[nodiscard]] QString store() const { return m_folder->filePath(u"hall.db"_s); }
    [[nodiscard]] std::unique_ptr<CallWindow> window(bool onDisk, const std::optional<domain::Actor> &who, desk::PresenceOptions options = {})
    {
        options.poll = 2ms;
        if (options.gone == desk::PresenceOptions().gone)
            options.gone = 24h;
        auto made =
            std::make_unique<CallWindow>(onDisk ? desk::seatFileShelf(store()) : desk::shelfOf(m_seats), m_clock, m_count, std::move(options));
        if (who) {
            made->presence.sit(desk::seatMarkOf(*who));
            made->settle();
        }
        return made;
    }
    void pass(base::Milliseconds time)
    {
        m_clock.advance(time);
        m_count.passed.fetch_add(time.count());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<desk::SharedSeats> m_seats;
    base::FixedClock m_clock{support::mockNow()};
    support::Machine::Counter m_count;
};

void TestWallCall::everybodyIsTold()
{
    QFETCH(bool, onDisk);
    auto two = window(onDisk, kCallTwo), three = window(onDisk, kCallThree), wall = window(onDisk, {});
    QTRY_COMPARE(wall->times, 1); // that nothing is there is told as well
    QVERIFY(!wall->told);
    const auto shown = two->presence.showOnWall(domain::Role::Dispatcher, kCallCase).result();
    QVERIFY(shown);
    QCOMPARE(shown->topic, kCallCase);
    QCOMPARE(shown->since, support::mockNow());
    QCOMPARE(shown->until, support::mockNow() + desk::kOnWallFor);
    QVERIFY(shown->own);
    desk::WallCall others = *shown;
    others.own = false;
    QTRY_COMPARE(wall->told, std::optional(others));
    QTRY_COMPARE(three->told, std::optional(others));
    QTRY_COMPARE(two->told, std::optional(*shown));
    QCOMPARE(others.who.post, kCallTwo.post);
    two->presence.leaveWall();
    QTRY_VERIFY(!wall->told);
    QTRY_VERIFY(!two->told);
}

void TestWallCall::theNewestStandsAlone()
{
    QFETCH(bool, onDisk);
    auto two = window(onDisk, kCallTwo), three = window(onDisk, kCallThree), wall = window(onDisk, {});
    QVERIFY(two->presence.showOnWall(domain::Role::Dispatcher, kCallCase).result());
    QVERIFY(three->presence.showOnWall(domain::Role::Dispatcher, kCallGrid).result());
    QTRY_VERIFY(wall->told && wall->told->topic == kCallGrid);
    two->presence.leaveWall(); // has nothing there any more
    two->settle();
    QVERIFY(wall->told && wall->told->who == desk::seatMarkOf(kCallThree));
    three->presence.leaveWall();
    QTRY_VERIFY(!wall->told); // and what was replaced does not come back
    two->settle();
    QVERIFY(!two->told);
}

void TestWallCall::itEndsByItself()
{
    QFETCH(bool, onDisk);
    auto two = window(onDisk, kCallTwo), wall = window(onDisk, {});
    QVERIFY(two->presence.showOnWall(domain::Role::Dispatcher, kCallCase).result());
    QTRY_VERIFY(wall->told);
    pass(desk::kOnWallFor - 1ms);
    two->settle();
    wall->settle();
    QVERIFY(wall->told);
    pass(2s); // as often as a window looks of itself
    QTRY_VERIFY(!wall->told);
    QTRY_VERIFY(!two->told);
}

void TestWallCall::itEndsWithItsSeat()
{
    QFETCH(bool, onDisk);
    auto two = window(onDisk, kCallTwo), wall = window(onDisk, {}), three = window(onDisk, kCallThree);
    const auto show = [&] {
        QVERIFY(two->presence.showOnWall(domain::Role::Dispatcher, kCallCase).result());
        QTRY_VERIFY(wall->told);
    };
    show();
    two->presence.sit(desk::seatMarkOf(kCallThree)); // another person at the same window
    QTRY_VERIFY(!wall->told);
    two->presence.sit(desk::seatMarkOf(kCallTwo));
    two->settle();
    show();
    two->presence.sit({}); // signed out
    QTRY_VERIFY(!wall->told);
    two->presence.sit(desk::seatMarkOf(kCallTwo));
    two->settle();
    show();
    two.reset(); // the window closes
    QTRY_VERIFY(!wall->told);
}

// A file that was spoilt, or a machine that slept: the seat says it again, unless another has the wall by now.
void TestWallCall::itSurvivesALostBook()
{
    QFETCH(bool, onDisk);
    auto two = window(onDisk, kCallTwo), wall = window(onDisk, {});
    QVERIFY(two->presence.showOnWall(domain::Role::Dispatcher, kCallCase).result());
    const auto sweeper = onDisk ? desk::seatFileShelf(store()) : desk::shelfOf(m_seats);
    const auto sweep = [&sweeper](bool another) {
        QVERIFY(sweeper->change([another](desk::SeatBook &book) {
            const std::vector<desk::SeatRecord> all = book.records();
            for (const desk::SeatRecord &each : all) {
                book.remove(each.window);
                if (!another)
                    continue;
                desk::SeatRecord other = each;
                other.window += 1;
                other.onWall = kCallOther;
                book.put(other);
            }
        }));
    };
    sweep(false);
    two->presence.look(base::CaseId{7});
    two->settle();
    QTRY_VERIFY(wall->told && wall->told->topic == kCallCase);
    sweep(true);
    two->presence.look(base::CaseId{8});
    two->settle();
    QTRY_VERIFY(wall->told && wall->told->topic == kCallOther);
}

void TestWallCall::whoMay()
{
    auto two = window(true, kCallTwo);
    for (const domain::Role role : domain::kAccountRoles) {
        const bool may = role == domain::Role::Dispatcher || role == domain::Role::Supervisor;
        const auto shown = two->presence.showOnWall(role, kCallCase).result();
        QCOMPARE(shown.has_value(), may);
        if (!may)
            QCOMPARE(shown.error().code, ErrorCode::Refused);
        two->presence.leaveWall();
    }
    auto nobody = window(true, {});
    QCOMPARE(nobody->presence.showOnWall(domain::Role::Supervisor, kCallCase).result().error().code, ErrorCode::Busy);
}

void TestWallCall::whatIsNothingIsRefused()
{
    auto two = window(true, kCallTwo);
    for (const desk::WallTopic &topic : {desk::WallTopic{}, desk::WallTopic{{}, QString(500, u'x')}})
        QCOMPARE(two->presence.showOnWall(domain::Role::Dispatcher, topic).result().error().code, ErrorCode::Malformed);
    QVERIFY(!two->told);
}

void TestWallCall::bytesComeBack()
{
    desk::SeatBook book;
    desk::SeatRecord record;
    record.window = 5;
    record.who = desk::seatMarkOf(kCallTwo);
    book.put(record);
    const desk::PresenceMoment moment{5s, support::mockNow(), 20};
    QVERIFY(book.showOnWall(5, kCallGrid, moment));
    const auto back = desk::SeatBook::of(book.bytes());
    QVERIFY(back);
    QVERIFY(*back == book);
    QCOMPARE(back->onWall(6).call->topic, kCallGrid);
    QCOMPARE(back->onWall(6).call->until, support::mockNow() + 20 * desk::kOnWallFor); // as the drill's clock will show it
    QVERIFY(!back->onWall(6).call->own && back->onWall(5).call->own);
}

void TestWallCall::anotherProcessShowsAndTakesBack()
{
    const base::SystemClock clock;
    const base::BootStopwatch stopwatch;
    CallWindow wall(desk::seatFileShelf(store()), clock, stopwatch, {});
    QProcess child;
    child.start(QCoreApplication::applicationFilePath(), {u"tst_wallcall"_s, u"--show"_s, store()});
    QVERIFY(child.waitForReadyRead(60'000));
    QCOMPARE(child.readLine().trimmed(), QByteArray("shown"));
    QTRY_VERIFY_WITH_TIMEOUT(wall.told && wall.told->topic == kCallCase, 60'000);
    QCOMPARE(wall.told->who, desk::seatMarkOf(kCallTwo));
    child.write("\n");
    QTRY_VERIFY_WITH_TIMEOUT(!wall.told, 60'000);
    child.kill();
    QVERIFY(child.waitForFinished(60'000));
}

void TestWallCall::aKilledProcessShowsNothing()
{
    const base::SystemClock clock;
    const base::BootStopwatch stopwatch;
    CallWindow wall(desk::seatFileShelf(store()), clock, stopwatch, {});
    QProcess child;
    child.start(QCoreApplication::applicationFilePath(), {u"tst_wallcall"_s, u"--show"_s, store()});
    QVERIFY(child.waitForReadyRead(60'000));
    QTRY_VERIFY_WITH_TIMEOUT(wall.told, 60'000);
    child.kill();
    QVERIFY(child.waitForFinished(60'000));
    QTRY_VERIFY_WITH_TIMEOUT(!wall.told, 60'000);
}

GRIDHALL_TEST(TestWallCall, QCoreApplication, showingRole)
#include "tst_wallcall.moc"
