// SPDX-License-Identifier: GPL-3.0-or-later
#include "randomcases.h"
#include "store/projection/briefcolumns.h"
#include "store/sqlite/sqlstore.h"
#include "support/testprogram.h"

#include <QTemporaryDir>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>

using namespace Qt::StringLiterals;
using base::CaseId;

namespace {

constexpr quint64 kAny = UINT64_MAX;

std::vector<domain::CaseBrief> rows(const QString &path)
{
    const auto reader = store::SqlCaseReader::open(path);
    std::vector<domain::CaseBrief> found;
    if (!reader || !(*reader)->all([&](const domain::CaseBrief &brief) { return found.push_back(brief), true; }))
        qFatal("cannot read");
    return found;
}

/// The fold of the log, without any projection.
std::vector<domain::CaseBrief> fold(const store::EventLog &log)
{
    QMap<quint64, domain::Case> folded;
    const auto done = log.replayAll({}, [&](const domain::CommittedEvent &e) {
        folded[e.caseId.value].id = e.caseId;
        domain::apply(folded[e.caseId.value], e.event);
        return true;
    });
    if (!done)
        qFatal("%s", qPrintable(base::describe(done.error())));
    std::vector<domain::CaseBrief> briefs;
    for (const domain::Case &c : folded)
        briefs.push_back(domain::briefOf(c));
    return briefs;
}

/// The columns in which two rows differ, by place.
QString difference(const domain::CaseBrief &found, const domain::CaseBrief &expected)
{
    const QVariantList left = store::wholeRow(found);
    const QVariantList right = store::wholeRow(expected);
    QString text = expected.number;
    for (int i = 0; i < left.size(); ++i) {
        if (left[i] != right[i])
            text += u" column %1: %2 instead of %3;"_s.arg(i).arg(left[i].toString(), right[i].toString());
    }
    return text;
}

} // namespace

class ProjectionsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"hall.store"_s);
        reopen();
    }

    void cleanup() { m_store.reset(); }

    void followingEqualsFolding_data()
    {
        QTest::addColumn<quint32>("seed");
        QTest::addColumn<int>("slice");
        QTest::newRow("one event a slice") << 1U << 1;
        QTest::newRow("seven") << 2U << 7;
        QTest::newRow("hundred") << 3U << 100;
        QTest::newRow("all") << 4U << 100'000;
    }

    void followingEqualsFolding()
    {
        QFETCH(quint32, seed);
        QFETCH(int, slice);
        cases::RandomCases random(seed);
        for (int round = 0; round < 12; ++round) {
            random.commitSome(m_store->log(), 15);
            for (int some = 0; some < 3; ++some)
                REQUIRE(m_store->projections().follow(slice));
        }
        REQUIRE(m_store->projections().catchUp());
        const std::vector<domain::CaseBrief> expected = fold(m_store->log());
        const std::vector<domain::CaseBrief> found = rows(m_path);
        QVERIFY(expected.size() > 20);
        QCOMPARE(found.size(), expected.size());
        for (size_t i = 0; i < expected.size(); ++i)
            QVERIFY2(found[i] == expected[i], qPrintable(difference(found[i], expected[i])));
    }

    void aSliceIsBounded()
    {
        cases::RandomCases random(5);
        random.commitSome(m_store->log(), 50);
        const auto first = m_store->projections().follow(10);
        REQUIRE(first);
        QCOMPARE(first->position.value, 10U);
        QVERIFY(!first->isCaughtUp());
        const auto reader = store::SqlCaseReader::open(m_path);
        QCOMPARE((*reader)->position()->value, 10U);
    }

    void followingAfterReopeningGoesOn()
    {
        cases::RandomCases random(6);
        for (int round = 0; round < 6; ++round) {
            random.commitSome(m_store->log(), 20);
            REQUIRE(m_store->projections().follow(25));
            reopen(); // nothing is remembered from before
        }
        REQUIRE(m_store->projections().catchUp());
        QVERIFY(rows(m_path) == fold(m_store->log()));
    }

    void twoFollowersDoNotDisturbEachOther()
    {
        auto other = store::Store::open(m_path);
        REQUIRE(other);
        cases::RandomCases random(7);
        for (int round = 0; round < 10; ++round) {
            random.commitSome(round % 2 ? m_store->log() : (*other)->log(), 10);
            REQUIRE(m_store->projections().follow(9));
            REQUIRE((*other)->projections().follow(11));
        }
        REQUIRE(m_store->projections().catchUp());
        QVERIFY(rows(m_path) == fold(m_store->log()));
    }

    void rememberedCasesAreUsedButNotTrusted()
    {
        cases::RandomCases random(8);
        random.commitSome(m_store->log(), 10);
        REQUIRE(m_store->projections().catchUp());
        const auto known = store::foldCase(m_store->log(), CaseId{5001});
        REQUIRE(known);
        domain::Case ahead = *known;
        ahead.version += 7; // a caller that is ahead of the log's follower must not spoil the rows
        m_store->projections().remember(ahead);
        random.commitSome(m_store->log(), 30);
        REQUIRE(m_store->projections().catchUp());
        QVERIFY(rows(m_path) == fold(m_store->log()));
    }

    void otherRevisionIsRebuilt()
    {
        cases::RandomCases random(9);
        random.commitSome(m_store->log(), 30);
        REQUIRE(m_store->projections().catchUp());
        const std::vector<domain::CaseBrief> before = rows(m_path);
        m_store.reset();
        run(u"UPDATE projection SET revision = revision - 1 WHERE name = 'case_now'"_s);
        const auto early = store::SqlCaseReader::open(m_path);
        REQUIRE(early);
        const auto refused = (*early)->position();
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, base::ErrorCode::Busy);
        reopen();
        QCOMPARE((*early)->position().error().code, base::ErrorCode::Busy); // until all of it is there
        REQUIRE(m_store->projections().catchUp());
        REQUIRE((*early)->position());
        QVERIFY(rows(m_path) == before);
        const auto found = (*early)->search(u"井"_s, 100, {});
        REQUIRE(found);
        QVERIFY(!found->empty());
    }

    // A hall that starts meanwhile is told which cases were open or ended lately, and reads them from the log.
    void whatWasOpenIsKnownWhileTablesAreFilled()
    {
        cases::RandomCases random(21);
        random.commitSome(m_store->log(), 60);
        REQUIRE(m_store->projections().catchUp());
        const std::vector<domain::CaseBrief> before = rows(m_path);
        const quint64 stood = m_store->log().head()->value;
        m_store.reset();
        run(u"UPDATE projection SET revision = revision - 1"_s);
        reopen();
        const auto reader = store::SqlCaseReader::open(m_path);
        REQUIRE(reader);
        const auto seeds = (*reader)->seeds(cases::minute(0));
        REQUIRE(seeds);
        QVERIFY(seeds->has_value());
        QCOMPARE((*seeds)->position.value, stood);
        QCOMPARE((*seeds)->cases.size(), before.size());                                         // all of it lies within a few days
        QVERIFY(!(*reader)->seeds(cases::minute(0) - std::chrono::hours(24 * 60))->has_value()); // so far back nothing was kept
        REQUIRE(m_store->projections().catchUp());
        QVERIFY(!(*reader)->seeds(cases::minute(0))->has_value());
    }

    void fillingGoesOnWhereItStopped_data()
    {
        QTest::addColumn<int>("slice");
        QTest::newRow("case by case") << 1;
        QTest::newRow("twenty events") << 20;
    }

    // Commits come between the slices, programs end between them, and nothing of it is missing or there twice.
    void fillingGoesOnWhereItStopped()
    {
        QFETCH(int, slice);
        cases::RandomCases random(22);
        random.commitSome(m_store->log(), 60);
        REQUIRE(m_store->projections().catchUp());
        m_store.reset();
        run(u"UPDATE projection SET revision = revision - 1"_s);
        reopen();
        for (int round = 0; round < 12; ++round) {
            const auto step = m_store->projections().follow(slice);
            REQUIRE(step);
            if (round % 3 == 0)
                random.commitSome(m_store->log(), 4);
            if (round % 4 == 0)
                reopen();
        }
        REQUIRE(m_store->projections().catchUp());
        QVERIFY(rows(m_path) == fold(m_store->log()));
        QCOMPARE(m_store->projections().rebuild()->different, 0U); // words, too
        while (m_store->projections().tidy()) {
        }
        const auto connection = store::Connection::open(m_path, store::Connection::Mode::ReadOnly, store::kSqlite, base::Milliseconds(1000));
        REQUIRE(connection);
        QCOMPARE((*connection)->scalar(u"SELECT count(*) FROM sqlite_schema WHERE name LIKE '%_old%' OR name = 'case_seed'"_s)->toInt(), 0);
    }

    void aStoreIsSoundWhileAndAfterTablesAreMadeAnew()
    {
        cases::RandomCases random(23);
        random.commitSome(m_store->log(), 40);
        REQUIRE(m_store->projections().catchUp());
        const auto isSound = [this] { return store::isSound(*store::verify(m_path)); };
        QVERIFY(isSound());
        REQUIRE(m_store->projections().rebuild()); // the index of words is another one now
        QVERIFY(isSound());
        m_store.reset();
        run(u"UPDATE projection SET revision = revision - 1"_s);
        reopen();
        QVERIFY(isSound());
        REQUIRE(m_store->projections().catchUp());
        QVERIFY(isSound());
    }

    // Commits of others come between the slices of a rebuild.
    void aRebuildLetsOthersWrite()
    {
        auto other = store::Store::open(m_path);
        REQUIRE(other);
        cases::RandomCases random(24);
        random.commitSome(m_store->log(), 30);
        REQUIRE(m_store->projections().catchUp());
        run(u"UPDATE case_now SET level = 9"_s);
        int told = 0;
        const auto result = m_store->projections().rebuild([&](quint64, quint64) {
            random.commitSome((*other)->log(), 5);
            ++told;
            return true;
        });
        REQUIRE(result);
        QVERIFY(told > 0);
        QVERIFY(result->different > 0);
        QVERIFY(result->equal);
        REQUIRE(m_store->projections().catchUp());
        QVERIFY(rows(m_path) == fold(m_store->log()));
        QCOMPARE(m_store->projections().rebuild()->different, 0U);
    }

    void aProcessDiesBetweenCommitAndFollow_data()
    {
        QTest::addColumn<bool>("filling");
        QTest::newRow("while the tables follow") << false;
        QTest::newRow("while they are filled") << true;
    }

    // What it knew from memory is lost with it; the log is whole, and the tables catch up from there.
    void aProcessDiesBetweenCommitAndFollow()
    {
        QFETCH(bool, filling);
        cases::RandomCases random(26);
        random.commitSome(m_store->log(), 40);
        REQUIRE(m_store->projections().catchUp());
        m_store.reset();
        if (filling)
            run(u"UPDATE projection SET revision = revision - 1"_s);
        const pid_t child = fork();
        if (child == 0) {
            const auto store = store::Store::open(m_path);
            for (int round = 0; store && round < 6; ++round) {
                random.commitSome((*store)->log(), 12);
                static_cast<void>((*store)->projections().follow(7));
            }
            random.commitSome((*store)->log(), 12);
            ::kill(getpid(), SIGKILL);
        }
        int status = 0;
        QCOMPARE(waitpid(child, &status, 0), child);
        QVERIFY(WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL);
        reopen();
        const auto behind = m_store->projections().follow(1);
        REQUIRE(behind);
        QVERIFY(!behind->isCaughtUp());
        REQUIRE(m_store->projections().catchUp());
        QVERIFY(fold(m_store->log()).size() > 40);
        QVERIFY(rows(m_path) == fold(m_store->log()));
        QCOMPARE(m_store->projections().rebuild()->different, 0U); // words, too
        QVERIFY(store::isSound(*store::verify(m_path)));
    }

    // A program's own commits are followed from memory; those of others in between are read.
    void theTailOfALogIsTheLog()
    {
        auto other = store::Store::open(m_path);
        REQUIRE(other);
        cases::RandomCases random(25);
        for (int round = 0; round < 8; ++round) {
            random.commitSome(round % 3 == 2 ? (*other)->log() : m_store->log(), 6);
            const quint64 head = m_store->log().head()->value;
            for (quint64 after = 0; after <= head; after += 3) {
                QList<quint64> mine, read;
                const auto list = [](QList<quint64> &into) {
                    return [&into](const domain::CommittedEvent &event) {
                        into << event.position.value << event.caseId.value << event.version << qHash(domain::encode(event.event.body));
                        return true;
                    };
                };
                REQUIRE(m_store->log().replayAll({after}, list(mine)));
                const auto fresh = store::LogReader::open(m_path);
                REQUIRE((*fresh)->log().replayAll({after}, list(read)));
                QCOMPARE(mine, read);
            }
        }
    }

    void missingProjectionIsSaidAndRebuilt()
    {
        cases::RandomCases random(10);
        random.commitSome(m_store->log(), 30);
        REQUIRE(m_store->projections().catchUp());
        m_store.reset();
        run(u"DELETE FROM projection"_s);
        run(u"DROP TABLE case_now"_s);
        run(u"DROP TABLE case_text"_s);
        const auto reader = store::SqlCaseReader::open(m_path);
        REQUIRE(reader);
        QCOMPARE((*reader)->open([](const domain::CaseBrief &) { return true; }).error().code, base::ErrorCode::Busy);
        QCOMPARE((*reader)->search(u"a"_s, 5, {}).error().code, base::ErrorCode::Busy);
        QCOMPARE((*reader)->byNumber(u"1"_s).error().code, base::ErrorCode::Busy);
        reopen();
        REQUIRE(m_store->projections().catchUp());
        QVERIFY(rows(m_path) == fold(m_store->log()));
    }

    void aNewerRevisionIsNotTrampled()
    {
        cases::RandomCases random(11);
        random.commitSome(m_store->log(), 5);
        run(u"UPDATE projection SET revision = revision + 1 WHERE name = 'case_now'"_s); // by another program, while this one runs
        const auto refused = m_store->projections().follow(10);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, base::ErrorCode::Refused);
    }

    void aLostRowComesBackWithItsNextEvent()
    {
        cases::RandomCases random(15);
        random.commitSome(m_store->log(), 20);
        REQUIRE(m_store->projections().catchUp());
        run(u"DELETE FROM case_now WHERE case_id = 5001"_s);
        auto batch = m_store->log().begin();
        REQUIRE(batch);
        const quint32 version = store::foldCase(m_store->log(), CaseId{5001})->version;
        REQUIRE((*batch)->append(CaseId{5001}, version, std::vector{cases::noted(u"a"_s)}));
        REQUIRE((*batch)->commit());
        batch->reset();
        REQUIRE(m_store->projections().catchUp());
        QVERIFY(rows(m_path) == fold(m_store->log()));
    }

    void rebuildProvesEqualTables()
    {
        cases::RandomCases random(12);
        for (int round = 0; round < 5; ++round) {
            random.commitSome(m_store->log(), 40);
            REQUIRE(m_store->projections().follow(30));
        }
        quint64 done = 0;
        const auto result = m_store->projections().rebuild([&](quint64 now, quint64) { return done = now, true; });
        REQUIRE(result);
        QVERIFY(result->equal);
        QCOMPARE(result->different, 0U);
        QCOMPARE(result->events, m_store->log().head()->value);
        QCOMPARE(result->cases, fold(m_store->log()).size());
        QCOMPARE(done, result->events);
        QVERIFY(rows(m_path) == fold(m_store->log()));
    }

    void rebuildFindsAndRepairs_data()
    {
        QTest::addColumn<QString>("damage");
        QTest::addColumn<quint64>("different");
        QTest::newRow("altered") << u"UPDATE case_now SET level = 9 WHERE case_id IN (5001, 5003)"_s << quint64{2};
        QTest::newRow("missing") << u"DELETE FROM case_now WHERE case_id = 5002"_s << quint64{1};
        QTest::newRow("superfluous") << u"UPDATE case_now SET case_id = 1 WHERE case_id = 5002"_s << quint64{2};
        QTest::newRow("words") << u"INSERT INTO case_text (rowid, words) VALUES (9999, 'zzz')"_s << kAny;
        QTest::newRow("beyond the log's end") << u"UPDATE projection SET position = position + 1000"_s << quint64{0};
    }

    void rebuildFindsAndRepairs()
    {
        QFETCH(QString, damage);
        QFETCH(quint64, different);
        cases::RandomCases random(13);
        random.commitSome(m_store->log(), 40);
        REQUIRE(m_store->projections().catchUp());
        run(damage);
        const auto result = m_store->projections().rebuild();
        REQUIRE(result);
        if (different == kAny)
            QVERIFY(result->different > 0);
        else
            QCOMPARE(result->different, different);
        QVERIFY(result->equal);
        QVERIFY(rows(m_path) == fold(m_store->log()));
        random.commitSome(m_store->log(), 10); // and it follows what comes
        REQUIRE(m_store->projections().catchUp());
        QVERIFY(rows(m_path) == fold(m_store->log()));
        QCOMPARE(m_store->projections().rebuild()->different, 0U);
    }

    // The one that began later takes over; the other says so and leaves nothing of its own.
    void twoRebuildsDoNotShareAnIndex()
    {
        auto other = store::Store::open(m_path);
        REQUIRE(other);
        cases::RandomCases random(15);
        random.commitSome(m_store->log(), 60);
        REQUIRE(m_store->projections().catchUp());
        bool begun = false, otherIsWell = false;
        const auto first = m_store->projections().rebuild([&](quint64, quint64) {
            if (!std::exchange(begun, true))
                otherIsWell = (*other)->projections().rebuild().has_value();
            return true;
        });
        QVERIFY(begun);
        QVERIFY(otherIsWell);
        QVERIFY(!first);
        QCOMPARE(first.error().code, base::ErrorCode::Busy);
        reopen();
        QCOMPARE(m_store->projections().rebuild()->different, 0U);
    }

    void aStoppedRebuildChangesNothing()
    {
        cases::RandomCases random(14);
        random.commitSome(m_store->log(), 40);
        REQUIRE(m_store->projections().catchUp());
        const std::vector<domain::CaseBrief> before = rows(m_path);
        const auto stopped = m_store->projections().rebuild([](quint64, quint64) { return false; });
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().code, base::ErrorCode::Cancelled);
        QVERIFY(rows(m_path) == before);
        random.commitSome(m_store->log(), 10);
        REQUIRE(m_store->projections().catchUp());
        QVERIFY(rows(m_path) == fold(m_store->log()));
    }

private:
    void reopen()
    {
        m_store.reset();
        auto opened = store::Store::open(m_path);
        REQUIRE(opened);
        m_store = *std::move(opened);
    }

    void run(const QString &sql)
    {
        const auto connection = store::Connection::open(m_path, store::Connection::Mode::ReadWrite, store::kSqlite, base::Milliseconds(1000));
        REQUIRE(connection);
        REQUIRE((*connection)->run(sql));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::unique_ptr<store::Store> m_store;
};

GRIDHALL_TEST(ProjectionsTest, QCoreApplication)
#include "tst_projections.moc"
