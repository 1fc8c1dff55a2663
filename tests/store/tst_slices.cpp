// SPDX-License-Identifier: GPL-3.0-or-later
#include "randomcases.h"
#include "store/sqlite/sqlstore.h"
#include "support/testprogram.h"

#include <QFileInfo>
#include <QTemporaryDir>

#include <algorithm>
#include <sqlite3.h>
#include <utility>

using namespace Qt::StringLiterals;
using base::CaseId;

namespace {

constexpr quint64 kMostAtOnce = 2 * 512; // events: the tables follow by so many in a slice, and so does a new index of words

/// Another log, of which it counts what is read in the order of its positions.
class CountedLog final : public store::EventLog {
public:
    explicit CountedLog(store::EventLog &log) : m_log(log) {}
    base::Result<std::unique_ptr<store::LogBatch>> begin() override { return m_log.begin(); }
    base::Outcome replayCase(CaseId id, quint32 after, const store::EventVisitor &visit) const override { return m_log.replayCase(id, after, visit); }
    base::Outcome replayAll(base::Position after, const store::EventVisitor &visit) const override
    {
        return m_log.replayAll(after, [&](const domain::CommittedEvent &event) {
            const bool goesOn = visit(event);
            m_read += goesOn ? 1 : 0;
            return goesOn;
        });
    }
    base::Outcome replayCentre(quint64 after, const store::CentreVisitor &visit) const override { return m_log.replayCentre(after, visit); }
    base::Result<base::Position> head() const override { return m_log.head(); }

    /// Since the last time it was asked.
    [[nodiscard]] quint64 read() { return std::exchange(m_read, 0); }

private:
    store::EventLog &m_log;
    mutable quint64 m_read = 0;
};

/// The tables of a store on a connection of their own, with the most events that one of its transactions read.
struct MeasuredTables {
    explicit MeasuredTables(std::unique_ptr<store::Connection> opened)
        : connection(std::move(opened)), log(*store::SqlLog::open(*connection)), counted(*log), tables(*connection, counted)
    {
        sqlite3_commit_hook(
            static_cast<sqlite3 *>(connection->handle()),
            [](void *self) {
                auto *measured = static_cast<MeasuredTables *>(self);
                measured->most = std::max(measured->most, measured->counted.read());
                return 0;
            },
            this);
    }

    std::unique_ptr<store::Connection> connection;
    std::unique_ptr<store::SqlLog> log;
    CountedLog counted;
    store::Projections tables;
    quint64 most = 0;
};

} // namespace

/// How much one transaction of the tables does while others wait with their orders.
class SlicesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"hall.store"_s);
        reopen();
    }

    void cleanup() { m_store.reset(); }

    // What others commit while the cases are walked is followed in slices, however much it is.
    void aRebuildFollowsInSlices()
    {
        cases::RandomCases random(31);
        random.commitSome(m_store->log(), 60);
        auto measured = measure();
        bool begun = false;
        const auto result = measured->tables.rebuild([&](quint64, quint64) {
            if (!std::exchange(begun, true))
                commitMuch(random);
            return true;
        });
        REQUIRE(result);
        QVERIFY(result->equal);
        QVERIFY2(measured->most > 0 && measured->most <= kMostAtOnce, qPrintable(QString::number(measured->most)));
        measured.reset();
        REQUIRE(m_store->projections().catchUp());
        QCOMPARE(m_store->projections().rebuild()->different, 0U); // rows and words
    }

    void mendingFollowsInSlices()
    {
        cases::RandomCases random(32);
        commitMuch(random);
        auto measured = measure();
        for (auto more = base::Result<bool>(true); more && *more;) {
            more = measured->tables.mendSome();
            REQUIRE(more);
        }
        QVERIFY2(measured->most > 0 && measured->most <= kMostAtOnce, qPrintable(QString::number(measured->most)));
        measured.reset();
        QCOMPARE(m_store->projections().rebuild()->different, 0U);
    }

    // Whoever waits for the writer ends a slice after 128 events, or one case that is put into new tables; each slice does that much.
    void aSliceEndsWhenSomebodyWaits_data()
    {
        QTest::addColumn<bool>("filling");
        QTest::newRow("following") << false;
        QTest::newRow("filling") << true;
    }

    void aSliceEndsWhenSomebodyWaits()
    {
        QFETCH(bool, filling);
        cases::RandomCases random(33);
        for (int round = 0; round < 8; ++round)
            random.commitSome(m_store->log(), 40);
        const quint64 head = m_store->log().head()->value;
        QVERIFY(head > 300);
        if (filling)
            makeOlder();
        m_store->projections().yieldTo([] { return true; });
        for (quint64 slice = 1; slice <= 2; ++slice) {
            const auto step = m_store->projections().follow(100'000);
            REQUIRE(step);
            QVERIFY(!step->isCaughtUp());
            if (filling)
                QCOMPARE(number(u"SELECT count(*) FROM case_now"_s), qint64(slice));
            else
                QCOMPARE(step->position.value, 128 * slice);
        }
        m_store->projections().yieldTo({});
        REQUIRE(m_store->projections().catchUp());
        QCOMPARE(m_store->projections().rebuild()->different, 0U);
    }

    // The engine would merge the parts of the index within a commit, as many pages as it likes; an older program let it.
    void wordsAreMergedBetweenSlices()
    {
        run(u"INSERT INTO case_text (case_text, rank) VALUES ('automerge', 4)"_s);
        cases::RandomCases random(34);
        for (int round = 0; round < 60; ++round) {
            random.commitSome(m_store->log(), 5);
            REQUIRE(m_store->projections().follow(1000));
            QVERIFY(number(u"SELECT count(DISTINCT id >> 37) FROM case_text_data WHERE id > 10"_s) < 12);
        }
        QCOMPARE(number(u"SELECT v FROM case_text_config WHERE k = 'automerge'"_s), 0);
        while (m_store->projections().tidy()) {
        }
        QCOMPARE(m_store->projections().rebuild()->different, 0U);
        QCOMPARE(number(u"SELECT v FROM case_text_config WHERE k = 'automerge'"_s), 0);
    }

    // Tables of two earlier programs, one after the other: opening the store drops no page of them, and what goes then goes in steps.
    void oldTablesGoLittleByLittle()
    {
        cases::RandomCases random(35);
        for (int round = 0; round < 10; ++round)
            random.commitSome(m_store->log(), 200);
        REQUIRE(m_store->projections().catchUp());
        const qint64 cases = number(u"SELECT count(*) FROM case_now"_s);
        QVERIFY(cases > 400);
        makeOlder();
        QCOMPARE(number(u"SELECT count(*) FROM case_now_old"_s), cases);
        QVERIFY(number(u"SELECT count(*) FROM sqlite_schema WHERE type = 'index' AND tbl_name = 'case_now_old'"_s) > 5);
        REQUIRE(m_store->projections().catchUp());
        makeOlder();
        QCOMPARE(number(u"SELECT count(*) FROM case_now_old"_s), cases);
        QCOMPARE(number(u"SELECT count(*) FROM case_now_old2"_s), cases);
        QCOMPARE(number(u"SELECT count(*) FROM case_text_old2_docsize"_s), cases);
        REQUIRE(m_store->projections().catchUp());
        QVERIFY(store::isSound(*store::verify(m_path)));
        const QString left = u"SELECT (SELECT count(*) FROM case_now_old) + (SELECT count(*) FROM case_now_old2)"_s;
        const qint64 before = number(left);
        QVERIFY(m_store->projections().tidy());
        QVERIFY(number(left) < before && number(left) >= before - 200);
        int steps = 1;
        for (; m_store->projections().tidy(); ++steps) {
        }
        QVERIFY(steps > 4);
        QCOMPARE(number(u"SELECT count(*) FROM sqlite_schema WHERE tbl_name LIKE '%_old%'"_s), 0);
        QVERIFY(store::isSound(*store::verify(m_path)));
        QCOMPARE(m_store->projections().rebuild()->different, 0U);
    }

    // An index of words that was given up is not dropped in one step either.
    void aStoppedRebuildLeavesItsIndexToTidying()
    {
        cases::RandomCases random(36);
        random.commitSome(m_store->log(), 60);
        REQUIRE(m_store->projections().catchUp());
        QVERIFY(!m_store->projections().rebuild([](quint64, quint64) { return false; }));
        QCOMPARE(number(u"SELECT count(*) FROM sqlite_schema WHERE name = 'case_text_next'"_s), 0);
        QCOMPARE(number(u"SELECT count(*) FROM sqlite_schema WHERE name = 'case_text_old'"_s), 1);
        while (m_store->projections().tidy()) {
        }
        QCOMPARE(number(u"SELECT count(*) FROM sqlite_schema WHERE tbl_name LIKE '%_old%'"_s), 0);
        QCOMPARE(m_store->projections().rebuild()->different, 0U);
    }

    // The write-ahead log goes into the file once some megabytes were written, and not with every call.
    void theLogIsShortenedWhenItIsLong()
    {
        cases::RandomCases random(37);
        random.commitSome(m_store->log(), 5);
        const qint64 size = QFileInfo(m_path).size();
        m_store->shortenLog();
        QCOMPARE(QFileInfo(m_path).size(), size);
        auto batch = m_store->log().begin();
        REQUIRE(batch);
        REQUIRE((*batch)->append(CaseId{1}, 0, std::vector<domain::CaseEvent>(10'000, cases::noted(QString(400, u'井')))));
        REQUIRE((*batch)->commit());
        batch->reset();
        QCOMPARE(QFileInfo(m_path).size(), size);
        m_store->shortenLog();
        QVERIFY(QFileInfo(m_path).size() > size + 4'000'000);
    }

private:
    void reopen()
    {
        m_store.reset();
        auto opened = store::Store::open(m_path);
        REQUIRE(opened);
        m_store = *std::move(opened);
    }

    /// As if an earlier program had made the tables.
    void makeOlder()
    {
        m_store.reset();
        run(u"UPDATE projection SET revision = revision - 1"_s);
        reopen();
    }

    void commitMuch(cases::RandomCases &random)
    {
        const quint64 before = m_store->log().head()->value;
        for (int round = 0; round < 50; ++round)
            random.commitSome(m_store->log(), 60);
        QVERIFY(m_store->log().head()->value > before + 3 * kMostAtOnce);
    }

    [[nodiscard]] std::unique_ptr<store::Connection> connect() const
    {
        auto connection = store::Connection::open(m_path, store::Connection::Mode::ReadWrite, store::kSqlite, base::Milliseconds(5000));
        if (!connection || !(*connection)->useSession())
            qFatal("cannot open the store");
        return *std::move(connection);
    }

    [[nodiscard]] std::unique_ptr<MeasuredTables> measure() const
    {
        auto measured = std::make_unique<MeasuredTables>(connect());
        if (!measured->tables.prepare())
            qFatal("no tables");
        return measured;
    }

    void run(const QString &sql) { REQUIRE(connect()->run(sql)); }

    [[nodiscard]] qint64 number(const QString &sql) const
    {
        const auto connection = store::Connection::open(m_path, store::Connection::Mode::ReadOnly, store::kSqlite, base::Milliseconds(5000));
        const auto found = connection ? (*connection)->scalar(sql) : base::Result<QVariant>();
        return found && found->isValid() ? found->toLongLong() : -1;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::unique_ptr<store::Store> m_store;
};

GRIDHALL_TEST(SlicesTest, QCoreApplication)
#include "tst_slices.moc"
