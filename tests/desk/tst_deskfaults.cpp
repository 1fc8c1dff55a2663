// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktools.h"
#include "support/testprogram.h"

#include <QStorageInfo>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <limits>
#include <optional>
#include <thread>

using namespace desktest;
using namespace std::chrono_literals;
using base::ErrorCode;
using Health = desk::FeedStatus::Health;

/// A store whose tables are never whole: each slice of them goes on until somebody waits.
class EndlessTables final : public desk::WriterParts {
public:
    struct Seen {
        std::atomic_bool isEnding = false;
        std::atomic_int slices = 0, endless = 0; ///< endless: nobody said that an order waits
    };
    EndlessTables(MemoryStore &memory, const base::Clock &clock, Seen &seen) : m_inner(memory, clock), m_seen(seen) {}
    store::EventLog &log() override { return m_inner.log(); }
    base::CaseId nextId() override { return m_inner.nextId(); }
    bool changedByOthers() override { return m_inner.changedByOthers(); }
    base::Result<Followed> follow(int) override
    {
        constexpr int kPatience = 10'000;
        ++m_seen.slices;
        for (int waited = 0; !m_seen.isEnding && !(m_isWaitedFor && m_isWaitedFor()); ++waited) {
            if (waited == kPatience) {
                ++m_seen.endless;
                break;
            }
            std::this_thread::sleep_for(1ms);
        }
        return m_seen.isEnding ? Followed::CaughtUp : Followed::MoreToDo;
    }
    void yieldTo(std::function<bool()> isWaitedFor) override { m_isWaitedFor = std::move(isWaitedFor); }
    void remember(const domain::Case &) override {}
    bool tidyWhenIdle() override { return false; }

private:
    MemoryWriter m_inner;
    Seen &m_seen;
    std::function<bool()> m_isWaitedFor;
};

/// What the desk does when its store fails, fills up or ends.
class TestDeskFaults : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void losesNothingWhicheverCallFails();
    void saysThatWritingFailsAndRecovers();
    void triesAStoreThatCannotBeOpenedAgain();
    void answersBusyWhenFull();
    void endsWithOrdersWaiting();
    void endsBeforeAStoreThatNeverOpened();
    void takesNothingAfterTheEnd();
    void anOrderEndsASliceOfTables();
    void littleRoomIsTold_data();
    void littleRoomIsTold();
    void theRoomIsThatOfTheStoresDisk();

private:
    const region::RegionPtr m_region = support::mockRegion();
    base::FixedClock m_clock{support::mockNow()};
};

void TestDeskFaults::losesNothingWhicheverCallFails()
{
    int call = 0;
    bool failed = true;
    for (call = 1; failed; ++call) {
        QVERIFY2(call < 200, "the story never runs to its end");
        MemoryStore memory;
        memory.faulty.failCall(call);
        desk::StoreDesk desk(memoryParts(memory, m_clock), m_region, m_clock, quick());
        Listener listener(desk);
        QTRY_COMPARE(listener.snapshots, 1);
        int receipts = 0, errors = 0;
        QHash<base::CaseId, quint32> versions;
        const auto submit = [&](domain::CaseOrder order) -> base::CaseId {
            const auto answer = desk.submit(std::move(order)).result();
            answer ? ++receipts : ++errors;
            if (!answer)
                return {};
            versions[answer->id] = answer->version;
            return answer->id;
        };
        for (int round = 0; round < 3; ++round) {
            const base::CaseId id = submit(aReport(u"s-%1"_s.arg(round)));
            if (id.isValid()) {
                submit(order(id, domain::AcceptCase{}));
                submit(order(id, domain::ReachScene{}));
            }
        }
        std::vector<QFuture<base::Result<desk::Receipt>>> burst;
        for (int i = 0; i < 5; ++i)
            burst.push_back(desk.submit(aReport(u"burst-%1"_s.arg(i))));
        for (const auto &future : burst) {
            const auto answer = future.result();
            answer ? ++receipts : ++errors;
            if (answer)
                versions[answer->id] = answer->version;
        }
        // Acknowledged is stored, refused is not; nothing is half there.
        QHash<base::CaseId, quint32> stored;
        for (const domain::CommittedEvent &event : memory.events())
            stored[event.caseId] = event.version;
        QVERIFY(stored == versions);
        QTRY_COMPARE(listener.cases.size(), stored.size());
        for (auto entry = stored.cbegin(); entry != stored.cend(); ++entry)
            QTRY_COMPARE(listener.cases[entry.key()].version, entry.value());
        QTRY_COMPARE(listener.status.health, Health::Ready);
        failed = memory.faulty.hasFailed();
        if (!failed)
            QCOMPARE(errors, 0);
    }
    QVERIFY(call > 20);
}

void TestDeskFaults::saysThatWritingFailsAndRecovers()
{
    MemoryStore memory;
    desk::StoreDesk desk(memoryParts(memory, m_clock), m_region, m_clock, quick());
    Listener listener(desk);
    QTRY_COMPARE(listener.status.health, Health::Ready);
    // A look for other processes' commits may meet the failure before the order does; then the order goes through, and the next one is tried.
    std::optional<base::Error> refusal;
    for (int attempt = 0; attempt < 2000 && !refusal; ++attempt) {
        {
            const std::scoped_lock lock(memory.mutex);
            memory.faulty.failCall(1);
        }
        const auto answer = desk.submit(aReport({})).result();
        if (!answer)
            refusal = answer.error();
    }
    QVERIFY(refusal.has_value());
    QVERIFY(!refusal->sentence.isEmpty());
    QTRY_VERIFY(std::find(listener.healths.begin(), listener.healths.end(), Health::WriteFailing) != listener.healths.end());
    QTRY_COMPARE(listener.status.health, Health::Ready);
    QVERIFY(listener.status.sentence.isEmpty());
    QVERIFY(desk.submit(aReport({})).result().has_value());
}

void TestDeskFaults::triesAStoreThatCannotBeOpenedAgain()
{
    MemoryStore memory;
    std::atomic_bool there = false;
    desk::StoreParts parts = memoryParts(memory, m_clock);
    const auto make = parts.writer;
    parts.writer = [&there, make]() -> base::Result<std::unique_ptr<desk::WriterParts>> {
        if (!there)
            return base::fail(ErrorCode::Refused, u"The store is of a newer version."_s);
        return make();
    };
    desk::StoreDesk desk(parts, m_region, m_clock, quick());
    Listener listener(desk);
    QTRY_COMPARE(listener.status.health, Health::ReadFailing);
    QCOMPARE(listener.status.sentence, u"The store is of a newer version."_s);
    QCOMPARE(desk.submit(aReport({})).result().error().code, ErrorCode::Refused);
    QCOMPARE(listener.snapshots, 0);
    there = true;
    QTRY_COMPARE(listener.status.health, Health::Ready);
    QTRY_COMPARE(listener.snapshots, 1);
    QVERIFY(desk.submit(aReport({})).result().has_value());
}

void TestDeskFaults::answersBusyWhenFull()
{
    MemoryStore memory;
    desk::StoreDeskOptions options = quick();
    options.mostWaiting = 3;
    desk::StoreDesk desk(memoryParts(memory, m_clock), m_region, m_clock, options);
    Listener listener(desk);
    QTRY_COMPARE(listener.snapshots, 1);
    std::vector<QFuture<base::Result<desk::Receipt>>> futures;
    {
        const std::scoped_lock lock(memory.mutex); // another writer holds the store
        for (int i = 0; i < 600; ++i)
            futures.push_back(desk.submit(aReport({})));
    }
    int stored = 0, busy = 0;
    for (const auto &future : futures) {
        const auto answer = future.result();
        stored += answer.has_value();
        busy += !answer && answer.error().code == ErrorCode::Busy && !answer.error().sentence.isEmpty();
    }
    QCOMPARE(stored + busy, 600);
    QVERIFY(stored >= 3);
    QVERIFY(busy > 0);
    QCOMPARE(memory.events().size(), size_t(stored) * 3);
}

void TestDeskFaults::endsWithOrdersWaiting()
{
    MemoryStore memory;
    std::vector<QFuture<base::Result<desk::Receipt>>> futures;
    std::thread ending;
    auto desk = std::make_unique<desk::StoreDesk>(memoryParts(memory, m_clock), m_region, m_clock, quick());
    Listener listener(*desk);
    QTRY_COMPARE(listener.snapshots, 1);
    {
        const std::scoped_lock lock(memory.mutex);
        for (int i = 0; i < 700; ++i)
            futures.push_back(desk->submit(aReport({})));
        ending = std::thread([&desk] { desk->stop(); });
    }
    ending.join();
    size_t stored = 0;
    for (const auto &future : futures) {
        QVERIFY(future.isFinished());
        const auto answer = future.result();
        stored += answer.has_value();
        QVERIFY(answer.has_value() || answer.error().code == ErrorCode::Cancelled);
    }
    QCOMPARE(stored, 700u);
    QCOMPARE(memory.events().size(), stored * 3);
    desk.reset();
}

void TestDeskFaults::endsBeforeAStoreThatNeverOpened()
{
    desk::StoreParts parts;
    parts.writer = []() -> base::Result<std::unique_ptr<desk::WriterParts>> { return base::fail(ErrorCode::Storage, u"The file is damaged."_s); };
    parts.reader = []() -> base::Result<std::unique_ptr<desk::ReaderParts>> { return base::fail(ErrorCode::Storage, u"The file is damaged."_s); };
    QFuture<base::Result<desk::Receipt>> waiting;
    {
        desk::StoreDesk desk(parts, m_region, m_clock, quick());
        waiting = desk.submit(aReport({}));
        QCOMPARE(desk.open({1}).result().error().code, ErrorCode::Storage);
        QCOMPARE(desk.search({u"x"_s, 5}).result().error().code, ErrorCode::Storage);
        QVERIFY(!desk.settle().result().has_value());
    }
    QVERIFY(waiting.isFinished());
    QVERIFY(!waiting.result().has_value());
}

void TestDeskFaults::littleRoomIsTold_data()
{
    QTest::addColumn<quint64>("left");
    QTest::addColumn<quint64>("told"); // 0: nothing
    QTest::newRow("plenty") << quint64(100'000'000'000) << quint64(0);
    QTest::newRow("just enough") << quint64(2'000'000'000) << quint64(0);
    QTest::newRow("few") << quint64(1'999'999'999) << quint64(1'992'294'400); // 190 × 10 MiB
    QTest::newRow("fewer") << quint64(314'572'801) << quint64(314'572'800);
}

void TestDeskFaults::littleRoomIsTold()
{
    QFETCH(quint64, left);
    QFETCH(quint64, told);
    MemoryStore memory;
    desk::StoreParts parts = memoryParts(memory, m_clock);
    std::atomic<quint64> room = left;
    parts.room = [&room] { return std::optional<quint64>(room.load()); };
    desk::StoreDeskOptions options = quick();
    options.roomPoll = 5ms;
    desk::StoreDesk desk(parts, m_region, m_clock, options);
    Listener listener(desk);
    QTRY_COMPARE(listener.status.health, Health::Ready);
    QTRY_COMPARE(listener.status.room.value_or(0), told);
    QCOMPARE(listener.status.room.has_value(), told > 0);
    QVERIFY(desk.submit(aReport({})).result().has_value()); // everything is still written
    room = 50'000'000'000;                                  // somebody made room
    QTRY_VERIFY(!listener.status.room);
}

void TestDeskFaults::theRoomIsThatOfTheStoresDisk()
{
    const QTemporaryDir folder;
    desk::StoreDeskOptions options = quick();
    options.leastRoom = std::numeric_limits<quint64>::max(); // any disk is too small
    desk::StoreDesk desk(desk::fileParts(folder.filePath(u"hall.store"_s), m_clock), m_region, m_clock, options);
    Listener listener(desk);
    QTRY_VERIFY(listener.status.room.has_value());
    const double there = double(QStorageInfo(folder.path()).bytesAvailable());
    // Others write meanwhile.
    QVERIFY2(std::abs(double(*listener.status.room) - there) < 2e9 + there / 10, qPrintable(QString::number(*listener.status.room)));
}

void TestDeskFaults::takesNothingAfterTheEnd()
{
    MemoryStore memory;
    desk::StoreDesk desk(memoryParts(memory, m_clock), m_region, m_clock, quick());
    QVERIFY(desk.submit(aReport({})).result().has_value());
    desk.stop();
    QCOMPARE(desk.submit(aReport({})).result().error().code, ErrorCode::Cancelled);
    QVERIFY(!desk.settle().result().has_value());
    QCOMPARE(memory.events().size(), 3u);
}

// Whoever gives an order waits for the part of a slice that is being done, not for the slice.
void TestDeskFaults::anOrderEndsASliceOfTables()
{
    MemoryStore memory;
    EndlessTables::Seen seen;
    desk::StoreParts parts = memoryParts(memory, m_clock);
    parts.writer = [&]() -> base::Result<std::unique_ptr<desk::WriterParts>> { return std::make_unique<EndlessTables>(memory, m_clock, seen); };
    {
        desk::StoreDesk desk(parts, m_region, m_clock, quick());
        QTRY_VERIFY(seen.slices.load() > 0);
        for (int order = 0; order < 5; ++order) {
            const int before = seen.slices.load();
            QVERIFY(desk.submit(aReport({})).result().has_value());
            QTRY_VERIFY(seen.slices.load() > before); // the tables go on afterwards
        }
        seen.isEnding = true;
    }
    QCOMPARE(seen.endless.load(), 0);
}

GRIDHALL_TEST(TestDeskFaults, QCoreApplication)
#include "tst_deskfaults.moc"
