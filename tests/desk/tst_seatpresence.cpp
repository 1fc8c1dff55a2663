// SPDX-License-Identifier: GPL-3.0-or-later
// Who has which case open, and who writes in it: the same stories for every way in which windows know of each other, and what is a file's alone.
#include "desk/presence/seatpresence.h"
#include "domain/access/right.h"
#include "support/mockfeed.h"
#include "support/steppedclock.h"
#include "support/testprogram.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <atomic>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using base::ErrorCode;

namespace {

constexpr base::CaseId kPresenceCase{41}, kPresenceOther{42};
const domain::Actor kPresenceTwo{u"坐席02"_s, domain::Role::Dispatcher, u"zhang.wei"_s, u"02"_s};
const domain::Actor kPresenceThree{u"坐席03"_s, domain::Role::Dispatcher, u"li.na"_s, u"03"_s};
const domain::Actor kPresenceLead{u"值班长"_s, domain::Role::Supervisor, u"wang.fang"_s, u"01"_s};

/// One window, and what it was told last.
class Onlooker final : public QObject {
public:
    Onlooker(std::unique_ptr<desk::SeatShelf> shelf, const base::Clock &clock, const base::Stopwatch &stopwatch, const domain::Actor &who,
             desk::PresenceOptions options)
        : presence(std::move(shelf), clock, stopwatch, std::move(options))
    {
        m_subscription = presence.onPresence(this, [this](const desk::PresenceViewPtr &now) {
            view = *now;
            if (heard)
                heard();
        });
        presence.sit(desk::seatMarkOf(who));
    }
    [[nodiscard]] desk::CasePresence at(base::CaseId id) const { return view.value(id); }
    [[nodiscard]] QStringList openAt(base::CaseId id) const
    {
        QStringList posts;
        for (const desk::SeatMark &each : at(id).open)
            posts.append(each.post);
        return posts;
    }
    /// Everything that was ordered before is in the book.
    void settle()
    {
        const auto asked = presence.takeOver(domain::Role::Viewer, {}).result(); // refused, behind all that was ordered
        QVERIFY(!asked);
    }

    desk::SeatPresence presence;
    desk::PresenceView view;
    std::function<void()> heard; ///< after each view

private:
    desk::Subscription m_subscription;
};

/// A window of another process: says when it holds the case, and stays until it is killed.
std::optional<int> holdingRole(const QStringList &arguments)
{
    if (arguments.size() != 3 || arguments[1] != u"--hold"_s)
        return std::nullopt;
    const base::SystemClock clock;
    const base::BootStopwatch stopwatch;
    desk::SeatPresence presence(desk::seatFileShelf(arguments[2]), clock, stopwatch);
    presence.sit(desk::seatMarkOf(kPresenceTwo));
    presence.look(kPresenceCase);
    std::printf("%s\n", presence.write(kPresenceCase).result() ? "held" : "refused");
    std::fflush(stdout);
    while (true)
        std::this_thread::sleep_for(1h);
}

} // namespace

class TestSeatPresence final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void othersSeeWhatIsOpen_data() { shelves(); }
    void othersSeeWhatIsOpen();
    void oneWritesAndTheOtherHears_data() { shelves(); }
    void oneWritesAndTheOtherHears();
    void ofTwoAtOnceOneHolds_data() { shelves(); }
    void ofTwoAtOnceOneHolds();
    void itLapsesAfterTheLastKey_data() { shelves(); }
    void itLapsesAfterTheLastKey();
    void whoMayTakesOver_data() { shelves(); }
    void whoMayTakesOver();
    void oneWindowWritesInOneCase_data() { shelves(); }
    void oneWindowWritesInOneCase();
    void whoIsNotHeardOfIsGone_data() { shelves(); }
    void whoIsNotHeardOfIsGone();
    void whoStoodStillComesBack_data() { shelves(); }
    void whoStoodStillComesBack();
    void aDrillsClockRunsFaster();

    void theFileHoldsNoNames();
    void nothingIsLeftBehind();
    void theStoresRightsHold();
    void aSpoiltFileIsAnEmptyBook_data();
    void aSpoiltFileIsAnEmptyBook();
    void whereNoFileCanBeNobodyIsLockedOut();
    void aKilledWindowLetsGo();
    void howSoonItIsHeard();

private:
    static void shelves()
    {
        QTest::addColumn<bool>("onDisk");
        QTest::newRow("memory") << false;
        QTest::newRow("file") << true;
    }
    [[nodiscard]] std::unique_ptr<desk::SeatShelf> shelf() const { return m_onDisk ? desk::seatFileShelf(store()) : desk::shelfOf(m_seats); }
    [[nodiscard]] QString store() const { return m_folder->filePath(u"hall.db"_s); }
    [[nodiscard]] std::unique_ptr<Onlooker> window(const domain::Actor &who, desk::PresenceOptions options = {})
    {
        options.poll = 2ms;
        if (options.gone == desk::PresenceOptions().gone)
            options.gone = 24h; // the hand-moved count leaps; who is told gone has a test of its own
        auto made = std::make_unique<Onlooker>(shelf(), m_clock, m_count, who, std::move(options));
        made->settle(); // in the book in the order of the test
        return made;
    }
    void pass(base::Milliseconds time)
    {
        m_clock.advance(time);
        m_count.passed.fetch_add(time.count());
    }
    void beginRow()
    {
        QFETCH(bool, onDisk);
        m_onDisk = onDisk;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<desk::SharedSeats> m_seats;
    bool m_onDisk = false;
    base::FixedClock m_clock{support::mockNow()};
    support::Machine::Counter m_count;
};

void TestSeatPresence::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_seats = desk::makeSharedSeats();
    m_onDisk = true;
    m_clock.set(support::mockNow());
    m_count.passed = 1'000'000;
}

void TestSeatPresence::othersSeeWhatIsOpen()
{
    beginRow();
    auto two = window(kPresenceTwo), three = window(kPresenceThree), lead = window(kPresenceLead);
    two->presence.look(kPresenceCase);
    two->settle();
    three->presence.look(kPresenceCase);
    QTRY_COMPARE(lead->openAt(kPresenceCase), (QStringList{kPresenceTwo.post, kPresenceThree.post}));
    QTRY_COMPARE(two->openAt(kPresenceCase), QStringList{kPresenceThree.post}); // never itself
    two->presence.look(kPresenceOther);
    QTRY_COMPARE(lead->openAt(kPresenceCase), QStringList{kPresenceThree.post});
    QTRY_COMPARE(lead->openAt(kPresenceOther), QStringList{kPresenceTwo.post});
    two->presence.sit({}); // signed out
    QTRY_COMPARE(lead->openAt(kPresenceOther), QStringList());
    two->presence.sit(desk::seatMarkOf(kPresenceTwo));
    QTRY_COMPARE(lead->openAt(kPresenceOther), QStringList{kPresenceTwo.post});
    two.reset(); // the window closes
    QTRY_VERIFY(!lead->view.contains(kPresenceOther));
    QTRY_COMPARE(lead->openAt(kPresenceCase), QStringList{kPresenceThree.post});
}

void TestSeatPresence::oneWritesAndTheOtherHears()
{
    beginRow();
    auto two = window(kPresenceTwo), three = window(kPresenceThree);
    const auto held = two->presence.write(kPresenceCase).result();
    QVERIFY(held);
    QVERIFY(held->own && !held->takenOver);
    QCOMPARE(held->since, support::mockNow());
    QCOMPARE(held->until, support::mockNow() + desk::kWritingFor);
    QTRY_VERIFY(three->at(kPresenceCase).writing);
    QCOMPARE(three->at(kPresenceCase).writing->who, desk::seatMarkOf(kPresenceTwo));
    QVERIFY(!three->at(kPresenceCase).writing->own);
    QTRY_VERIFY(two->at(kPresenceCase).writing && two->at(kPresenceCase).writing->own);
    const auto late = three->presence.write(kPresenceCase).result();
    QVERIFY(!late);
    QCOMPARE(late.error().code, ErrorCode::Conflict);
    QVERIFY2(late.error().sentence.contains(kPresenceTwo.post), qPrintable(late.error().sentence));
    // The next key moves the end and not the beginning.
    pass(60s);
    const auto again = two->presence.write(kPresenceCase).result();
    QVERIFY(again);
    QCOMPARE(again->since, support::mockNow());
    QCOMPARE(again->until, support::mockNow() + 60s + desk::kWritingFor);
    QTRY_COMPARE(three->at(kPresenceCase).writing->until, again->until);
    // What another gives up is not the holder's.
    three->presence.stop(kPresenceCase);
    three->settle();
    QVERIFY(!three->presence.write(kPresenceCase).result());
    two->presence.stop(kPresenceCase);
    QTRY_VERIFY(!three->at(kPresenceCase).writing);
    QVERIFY(three->presence.write(kPresenceCase).result());
}

void TestSeatPresence::ofTwoAtOnceOneHolds()
{
    beginRow();
    auto two = window(kPresenceTwo), three = window(kPresenceThree);
    int won = 0;
    for (int round = 0; round < 200; ++round) {
        auto first = two->presence.write(kPresenceCase);
        auto second = three->presence.write(kPresenceCase);
        const auto ofTwo = first.result(), ofThree = second.result();
        QVERIFY2(ofTwo.has_value() != ofThree.has_value(), qPrintable(u"round %1: both or none"_s.arg(round)));
        QCOMPARE(ofTwo ? ofThree.error().code : ofTwo.error().code, ErrorCode::Conflict);
        won += ofTwo.has_value();
        (ofTwo ? two : three)->presence.stop(kPresenceCase);
        (ofTwo ? two : three)->settle();
    }
    qInfo("of 200 rounds the first window had %d", won);
}

void TestSeatPresence::itLapsesAfterTheLastKey()
{
    beginRow();
    auto two = window(kPresenceTwo), three = window(kPresenceThree);
    QVERIFY(two->presence.write(kPresenceCase).result());
    pass(60s);
    QVERIFY(two->presence.write(kPresenceCase).result()); // the last key
    pass(desk::kWritingFor - 1ms);
    QVERIFY(!three->presence.write(kPresenceCase).result());
    pass(1ms);
    const auto free = three->presence.write(kPresenceCase).result();
    QVERIFY2(free, free ? "" : qPrintable(free.error().sentence));
    QVERIFY(!free->takenOver);
    QTRY_COMPARE(two->at(kPresenceCase).writing->who.post, kPresenceThree.post);
    QVERIFY(!two->presence.write(kPresenceCase).result());
}

void TestSeatPresence::whoMayTakesOver()
{
    beginRow();
    auto two = window(kPresenceTwo), lead = window(kPresenceLead);
    QVERIFY(two->presence.write(kPresenceCase).result());
    for (const domain::Role role : domain::kAccountRoles) {
        const bool may = domain::has(role, domain::Right::TakeOverCase);
        const auto taken = lead->presence.takeOver(role, kPresenceCase).result();
        QCOMPARE(taken.has_value(), may);
        if (!may) {
            QCOMPARE(taken.error().code, ErrorCode::Refused);
            continue;
        }
        QVERIFY(taken->takenOver);
        QTRY_VERIFY(two->at(kPresenceCase).writing && !two->at(kPresenceCase).writing->own);
        QCOMPARE(two->at(kPresenceCase).writing->who, desk::seatMarkOf(kPresenceLead)); // it hears who
        QVERIFY(two->at(kPresenceCase).writing->takenOver);
        QVERIFY(!two->presence.write(kPresenceCase).result());
        lead->presence.stop(kPresenceCase);
        lead->settle();
        QVERIFY(two->presence.write(kPresenceCase).result());
    }
    // What is free is simply written in.
    QVERIFY(!lead->presence.takeOver(domain::Role::Supervisor, kPresenceOther).result()->takenOver);
}

void TestSeatPresence::oneWindowWritesInOneCase()
{
    beginRow();
    auto two = window(kPresenceTwo), three = window(kPresenceThree);
    QVERIFY(two->presence.write(kPresenceCase).result());
    QVERIFY(two->presence.write(kPresenceOther).result());
    QVERIFY(three->presence.write(kPresenceCase).result());
    QVERIFY(!three->presence.write(kPresenceOther).result());
    two->presence.sit({});
    two->settle();
    QVERIFY(!two->presence.write(kPresenceOther).result()); // nobody holds nothing
    QVERIFY(three->presence.write(kPresenceOther).result());
}

void TestSeatPresence::whoIsNotHeardOfIsGone()
{
    beginRow();
    const auto dead = shelf();
    QVERIFY(dead->change([this](desk::SeatBook &book) {
        desk::SeatRecord record;
        record.window = 7;
        record.who = desk::seatMarkOf(kPresenceTwo);
        record.open = record.writes = kPresenceCase;
        record.beat = m_count.elapsed();
        record.lapse = m_count.elapsed() + desk::kWritingFor;
        book.put(record);
    }));
    desk::PresenceOptions options;
    options.gone = 5001ms;
    auto three = window(kPresenceThree, options);
    QTRY_COMPARE(three->openAt(kPresenceCase), QStringList{kPresenceTwo.post});
    QVERIFY(!three->presence.write(kPresenceCase).result());
    pass(5001ms);
    QVERIFY(!three->presence.write(kPresenceCase).result());
    pass(1ms);
    QVERIFY(three->presence.write(kPresenceCase).result());
    QTRY_COMPARE(three->openAt(kPresenceCase), QStringList());
}

// A machine that slept, or a debugger: what it held it holds again, unless somebody writes there by now.
void TestSeatPresence::whoStoodStillComesBack()
{
    beginRow();
    auto two = window(kPresenceTwo);
    QVERIFY(two->presence.write(kPresenceCase).result());
    const auto sweeper = shelf();
    QVERIFY(sweeper->change([](desk::SeatBook &book) {
        const std::vector<desk::SeatRecord> all = book.records();
        for (const desk::SeatRecord &each : all)
            book.remove(each.window);
    }));
    two->presence.look(kPresenceOther);
    two->settle();
    const auto back = sweeper->read();
    QVERIFY(back);
    QCOMPARE(back->records().size(), size_t{1});
    QCOMPARE(back->records().front().writes, kPresenceCase);
    desk::SeatBook book = *back;
    desk::SeatRecord mine = book.records().front(), another = mine;
    another.window = mine.window + 1;
    book.remove(mine.window);
    book.put(another);
    book.put(mine);
    QCOMPARE(book.find(another.window)->writes, kPresenceCase);
    QVERIFY(!book.find(mine.window)->writes.isValid());
}

// Three minutes are three minutes of whoever types; what is shown is on the town's clock.
void TestSeatPresence::aDrillsClockRunsFaster()
{
    desk::PresenceOptions options;
    options.speed = [] { return 20.0; };
    auto two = window(kPresenceTwo, options);
    const auto held = two->presence.write(kPresenceCase).result();
    QVERIFY(held);
    QCOMPARE(held->until, support::mockNow() + 20 * desk::kWritingFor);
    auto three = window(kPresenceThree, options);
    m_count.passed.fetch_add((desk::kWritingFor - 1ms).count());
    QVERIFY(!three->presence.write(kPresenceCase).result());
    m_count.passed.fetch_add(1);
    QVERIFY(three->presence.write(kPresenceCase).result());
}

void TestSeatPresence::theFileHoldsNoNames()
{
    auto two = window(kPresenceTwo);
    two->presence.look(kPresenceCase);
    QVERIFY(two->presence.write(kPresenceCase).result());
    QFile file(desk::seatFileOf(store()));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    const auto holds = [&bytes](const QString &text) {
        QByteArray wide;
        for (const QChar each : text)
            wide.append(char(each.unicode() >> 8)).append(char(each.unicode() & 0xff));
        return bytes.contains(text.toUtf8()) || bytes.contains(wide);
    };
    QVERIFY(holds(kPresenceTwo.post)); // the search finds what is there
    QVERIFY(!holds(kPresenceTwo.person));
}

void TestSeatPresence::nothingIsLeftBehind()
{
    auto two = window(kPresenceTwo), three = window(kPresenceThree);
    two->settle();
    three->settle();
    QVERIFY(QFileInfo::exists(desk::seatFileOf(store())));
    two.reset();
    QVERIFY(QFileInfo::exists(desk::seatFileOf(store())));
    three.reset();
    QVERIFY(!QFileInfo::exists(desk::seatFileOf(store())));
    // And begun anew it is as before.
    auto lead = window(kPresenceLead);
    QVERIFY(lead->presence.write(kPresenceCase).result());
    auto again = window(kPresenceTwo);
    QTRY_VERIFY(again->at(kPresenceCase).writing);
}

void TestSeatPresence::theStoresRightsHold()
{
    QFile hall(store());
    QVERIFY(hall.open(QIODevice::WriteOnly));
    constexpr auto kShared = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::WriteGroup;
    QVERIFY(hall.setPermissions(kShared));
    auto two = window(kPresenceTwo);
    two->settle();
    const auto rights = QFile::permissions(desk::seatFileOf(store()));
    QVERIFY(rights.testFlag(QFile::WriteGroup) && !rights.testFlag(QFile::ReadOther) && !rights.testFlag(QFile::WriteOther));
}

void TestSeatPresence::aSpoiltFileIsAnEmptyBook_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("short") << QByteArray("abc");
    QTest::newRow("zeros") << QByteArray(300, '\0');
    QTest::newRow("noise") << QByteArray(5000, '\xa7');
    QTest::newRow("huge") << QByteArray(2 << 20, 'x');
}

void TestSeatPresence::aSpoiltFileIsAnEmptyBook()
{
    QFETCH(QByteArray, bytes);
    auto two = window(kPresenceTwo), three = window(kPresenceThree);
    two->presence.look(kPresenceCase);
    QVERIFY(two->presence.write(kPresenceCase).result());
    QTRY_VERIFY(three->at(kPresenceCase).writing);
    {
        QFile file(desk::seatFileOf(store()));
        QVERIFY(file.open(QIODevice::ReadWrite)); // in place: the windows have it open
        QVERIFY(file.resize(bytes.size()));
        QCOMPARE(file.write(bytes), qint64(bytes.size()));
    }
    pass(1s); // each says again where it is
    two->settle();
    three->settle();
    QTRY_COMPARE(three->openAt(kPresenceCase), QStringList{kPresenceTwo.post});
    QTRY_VERIFY(three->at(kPresenceCase).writing);
    QCOMPARE(three->at(kPresenceCase).writing->who.post, kPresenceTwo.post);
}

void TestSeatPresence::whereNoFileCanBeNobodyIsLockedOut()
{
    desk::PresenceOptions options;
    options.poll = 2ms;
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"cannot be used"_s));
    Onlooker lonely(desk::seatFileShelf(m_folder->filePath(u"no/such/folder/hall.db"_s)), m_clock, m_count, kPresenceTwo, options);
    const auto held = lonely.presence.write(kPresenceCase).result();
    QVERIFY(!held);
    QCOMPARE(held.error().code, ErrorCode::Storage);
    QVERIFY(lonely.view.isEmpty());
}

// kill -9 of the process that holds the case: it is gone from what others see, and the case is free, before its three minutes are over.
void TestSeatPresence::aKilledWindowLetsGo()
{
    const base::SystemClock clock;
    const base::BootStopwatch stopwatch;
    QProcess child;
    child.start(QCoreApplication::applicationFilePath(), {u"tst_seatpresence"_s, u"--hold"_s, store()});
    QVERIFY(child.waitForReadyRead(60'000));
    QCOMPARE(child.readLine().trimmed(), QByteArray("held"));
    Onlooker three(desk::seatFileShelf(store()), clock, stopwatch, kPresenceThree, {});
    QTRY_VERIFY_WITH_TIMEOUT(three.at(kPresenceCase).writing, 60'000);
    QVERIFY(!three.presence.write(kPresenceCase).result());
    child.kill();
    QVERIFY(child.waitForFinished(60'000));
    QTRY_VERIFY_WITH_TIMEOUT(!three.view.contains(kPresenceCase), 60'000);
    QVERIFY(three.presence.write(kPresenceCase).result());
}

// By the machine's own clock, with the console's own pauses: printed, because a busy machine proves nothing.
void TestSeatPresence::howSoonItIsHeard()
{
    const base::SystemClock clock;
    const base::BootStopwatch stopwatch;
    Onlooker two(desk::seatFileShelf(store()), clock, stopwatch, kPresenceTwo, {});
    Onlooker three(desk::seatFileShelf(store()), clock, stopwatch, kPresenceThree, {});
    std::vector<qint64> took;
    for (int round = 0; round < 20; ++round) {
        const base::CaseId id{quint64(100 + round)};
        QElapsedTimer timer;
        three.heard = [&] {
            if (three.at(id).writing && took.size() == size_t(round))
                took.push_back(timer.elapsed());
        };
        timer.start();
        two.presence.look(id);
        const auto held = two.presence.write(id);
        QTRY_COMPARE_WITH_TIMEOUT(took.size(), size_t(round) + 1, 60'000);
        QVERIFY(held.result());
    }
    three.heard = {};
    std::ranges::sort(took);
    qInfo("another seat hears of an open case and of writing after %lld ms, at the most %lld ms", static_cast<long long>(took[took.size() / 2]),
          static_cast<long long>(took.back()));
}

GRIDHALL_TEST(TestSeatPresence, QCoreApplication, holdingRole)
#include "tst_seatpresence.moc"
