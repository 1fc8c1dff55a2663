// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases.h"
#include "store/sqlite/sqlstore.h"
#include "support/testprogram.h"

#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>

#include <thread>

using namespace Qt::StringLiterals;
using base::CaseId;

// Several writers on one file: threads with connections of their own stand for processes where nothing is killed.

namespace {

/// One case a commit, acknowledged on standard output, until killed.
int appendForEver(const QString &path)
{
    const auto opened = store::Store::open(path);
    if (!opened)
        return 1;
    const base::SystemClock clock;
    store::CaseIds ids = (*opened)->caseIds(clock);
    while (true) {
        auto batch = (*opened)->log().begin();
        if (!batch)
            return 2;
        const CaseId id = ids.next();
        const auto claimed = (*batch)->claim(u"test"_s, QString::number(id.value), id);
        const auto appended = (*batch)->append(id, 0, std::vector{cases::reported(QString::number(id.value)), cases::noted(u"a"_s)});
        if (!claimed || !appended || !(*batch)->commit())
            return 3;
        batch->reset();
        printf("%llu\n", static_cast<unsigned long long>(id.value));
        fflush(stdout);
        if (const auto followed = (*opened)->projections().follow(64); !followed)
            return 4;
    }
}

} // namespace

class ProcessesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"hall.store"_s);
    }

    void aSecondWriterIsBusyNotBroken()
    {
        const auto one = store::Store::open(m_path);
        const auto two = store::Store::open(m_path, {.busyTimeout = base::Milliseconds(50)});
        REQUIRE(one);
        REQUIRE(two);
        auto held = (*one)->log().begin();
        REQUIRE(held);
        const auto refused = (*two)->log().begin();
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, base::ErrorCode::Busy);
        held->reset();
        REQUIRE((*two)->log().begin());
    }

    void readersSeeOnlyWhatIsCommitted()
    {
        const auto one = store::Store::open(m_path);
        const auto reader = store::LogReader::open(m_path);
        REQUIRE(reader);
        auto batch = (*one)->log().begin();
        REQUIRE((*batch)->append(CaseId{1}, 0, std::vector{cases::reported(u"1"_s)}));
        QCOMPARE((*reader)->log().head()->value, 0U);
        REQUIRE((*batch)->commit());
        QCOMPARE((*reader)->log().head()->value, 1U);
    }

    void othersCommitsAreNoticedOnce()
    {
        const auto one = store::Store::open(m_path);
        const auto two = store::Store::open(m_path);
        static_cast<void>((*one)->changedByOthers());
        QVERIFY(!(*one)->changedByOthers());
        auto batch = (*two)->log().begin();
        REQUIRE((*batch)->append(CaseId{1}, 0, std::vector{cases::reported(u"1"_s)}));
        QVERIFY(!(*one)->changedByOthers());
        REQUIRE((*batch)->commit());
        QVERIFY((*one)->changedByOthers());
        QVERIFY(!(*one)->changedByOthers());
        batch->reset();
        batch = (*one)->log().begin();
        REQUIRE((*batch)->append(CaseId{2}, 0, std::vector{cases::reported(u"2"_s)}));
        REQUIRE((*batch)->commit());
        QVERIFY(!(*one)->changedByOthers()); // its own
    }

    void idleTimeGivesTheLogRoomAndEmptiesIt()
    {
        const auto one = store::Store::open(m_path);
        const auto reader = store::LogReader::open(m_path);
        auto batch = (*one)->log().begin();
        REQUIRE((*batch)->append(CaseId{1}, 0, std::vector{cases::reported(u"1"_s)}));
        REQUIRE((*batch)->commit());
        batch->reset();
        (*one)->tidyWhenIdle();
        const qint64 room = QFileInfo(m_path + u"-wal"_s).size();
        QVERIFY2(room > 3'500'000, qPrintable(QString::number(room)));
        QCOMPARE((*reader)->log().head()->value, 1U);
        batch = (*one)->log().begin();
        REQUIRE((*batch)->append(CaseId{1}, 1, std::vector{cases::noted(u"a"_s)}));
        REQUIRE((*batch)->commit());
        batch->reset();
        (*one)->tidyWhenIdle();
        QCOMPARE(QFileInfo(m_path + u"-wal"_s).size(), room);
        QVERIFY(QFileInfo(m_path).size() < 1'000'000); // the filler never reached the store
        QVERIFY(store::isSound(*store::verify(m_path)));
    }

    void openingsGetWritersOfTheirOwn()
    {
        const base::FixedClock clock(cases::minute(0));
        QSet<quint64> ids;
        for (int opening = 0; opening < 20; ++opening) {
            const auto opened = store::Store::open(m_path);
            ids.insert((*opened)->caseIds(clock).next().value);
        }
        QCOMPARE(ids.size(), 20);
    }

    void writersAtOnceLoseNothing()
    {
        constexpr int kWriters = 4;
        constexpr int kEach = 60;
        REQUIRE(store::Store::open(m_path));
        std::atomic<int> conflicts = 0;
        std::atomic<int> failures = 0;
        std::vector<std::thread> writers;
        for (int writer = 0; writer < kWriters; ++writer) {
            writers.emplace_back([&, writer] {
                const auto opened = store::Store::open(m_path, {.busyTimeout = std::chrono::seconds(60)});
                for (int n = 0; opened && n < kEach; ++n) {
                    // Everybody adds to the one case that all of them share, and tries again on a conflict.
                    while (true) {
                        const auto seen = store::foldCase((*opened)->log(), CaseId{1});
                        auto batch = (*opened)->log().begin();
                        if (!seen || !batch) {
                            ++failures;
                            return;
                        }
                        const auto done = (*batch)->append(CaseId{1}, seen->version, std::vector{cases::noted(u"%1-%2"_s.arg(writer).arg(n))});
                        if (done && (*batch)->nextSerial(QDate(2025, 1, 1)) && (*batch)->commit())
                            break;
                        ++conflicts;
                    }
                    static_cast<void>((*opened)->projections().follow(16));
                }
                failures += opened ? 0 : 1;
            });
        }
        for (std::thread &writer : writers)
            writer.join();
        QCOMPARE(failures, 0);
        const auto opened = store::Store::open(m_path);
        QCOMPARE((*opened)->log().head()->value, quint64{kWriters * kEach});
        QCOMPARE(store::foldCase((*opened)->log(), CaseId{1})->version, quint32{kWriters * kEach});
        QCOMPARE(*(*(*opened)->log().begin())->nextSerial(QDate(2025, 1, 1)), quint32{kWriters * kEach + 1});
        REQUIRE((*opened)->projections().catchUp());
        QVERIFY(store::isSound(*store::verify(m_path)));
    }

    void aKilledWriterLosesNothingAcknowledged()
    {
        QSet<quint64> acknowledged;
        for (int round = 0; round < 8; ++round) {
            QProcess child;
            child.start(QCoreApplication::applicationFilePath(), {u"tst_processes"_s, u"--append"_s, m_path});
            QVERIFY(child.waitForStarted());
            for (int lines = 0; lines < 5 + round * 3;) {
                QVERIFY2(child.waitForReadyRead(), qPrintable(u"exit code %1"_s.arg(child.exitCode())));
                lines = int(child.bytesAvailable() / 18);
                if (lines >= 5 + round * 3)
                    child.kill();
            }
            child.waitForFinished();
            const QList<QByteArray> lines = child.readAllStandardOutput().split('\n');
            for (const QByteArray &line : lines.first(lines.size() - 1)) // the last may be cut
                acknowledged.insert(line.toULongLong());
        }
        const auto opened = store::Store::open(m_path);
        REQUIRE(opened);
        QHash<quint64, int> events;
        REQUIRE((*opened)->log().replayAll({}, [&](const domain::CommittedEvent &e) { return ++events[e.caseId.value], true; }));
        QVERIFY(acknowledged.size() > 50);
        for (const quint64 id : acknowledged)
            QCOMPARE(events.value(id), 2);
        for (const int count : events)
            QCOMPARE(count, 2); // unacknowledged ones are whole or absent
        REQUIRE((*opened)->projections().catchUp());
        const auto findings = store::verify(m_path);
        REQUIRE(findings);
        QVERIFY(store::isSound(*findings));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

static std::optional<int> asWriter(const QStringList &arguments)
{
    return arguments.value(1) == u"--append"_s ? std::optional(appendForEver(arguments.value(2))) : std::nullopt;
}

GRIDHALL_TEST(ProcessesTest, QCoreApplication, asWriter)
#include "tst_processes.moc"
