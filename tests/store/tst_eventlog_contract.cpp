// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases.h"
#include "store/log/faultylog.h"
#include "store/log/memorylog.h"
#include "store/sqlite/sqlstore.h"
#include "support/testprogram.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using base::CaseId;
using base::ErrorCode;
using base::Position;

namespace {

/// One implementation with all that it stands on.
struct Bench {
    QTemporaryDir folder;
    std::unique_ptr<store::Store> store;
    std::unique_ptr<store::MemoryLog> memory;
    std::unique_ptr<store::FaultyLog> faulty;
    store::EventLog *log = nullptr;
};

std::unique_ptr<Bench> makeBench(const QString &kind)
{
    auto bench = std::make_unique<Bench>();
    if (kind.contains(u"sqlite"_s)) {
        auto opened = store::Store::open(bench->folder.filePath(u"hall.store"_s));
        if (!opened)
            qFatal("%s", qPrintable(base::describe(opened.error())));
        bench->store = *std::move(opened);
        bench->log = &bench->store->log();
    } else {
        bench->memory = std::make_unique<store::MemoryLog>();
        bench->log = bench->memory.get();
    }
    if (kind.startsWith(u"faulty"_s)) {
        bench->faulty = std::make_unique<store::FaultyLog>(*bench->log);
        bench->log = bench->faulty.get();
    }
    return bench;
}

const CaseId kOne{1001};
const CaseId kTwo{1002};

base::Result<Position> appendOne(store::EventLog &log, CaseId id, quint32 expected, const std::vector<domain::CaseEvent> &events)
{
    auto batch = log.begin();
    if (!batch)
        return base::pass(batch);
    if (const auto appended = (*batch)->append(id, expected, events); !appended)
        return base::pass(appended);
    return (*batch)->commit();
}

/// A group commit with all that a batch can do. The steps that reached the disk, or the first error.
base::Result<Position> story(store::EventLog &log)
{
    auto batch = log.begin();
    if (!batch)
        return base::pass(batch);
    const auto serial = (*batch)->nextSerial(QDate(2025, 11, 7));
    if (!serial)
        return base::pass(serial);
    const auto owner = (*batch)->claim(u"hotline"_s, u"A1"_s, kOne);
    if (!owner)
        return base::pass(owner);
    if (const auto done = (*batch)->append(kOne, 0, std::vector{cases::reported(u"251107XJ0001"_s), cases::noted(u"一"_s)}); !done)
        return base::pass(done);
    if (const auto done = (*batch)->append(kTwo, 0, std::vector{cases::reported(u"251107XJ0002"_s)}); !done)
        return base::pass(done);
    if (const auto done = (*batch)->append(kOne, 2, std::vector{cases::noted(u"二"_s)}); !done)
        return base::pass(done);
    if (const auto done = (*batch)->appendCentre(0, {{}, {u"值班长"_s, domain::Role::Supervisor}, {}, domain::RollAnswered{u"城管岗"_s}}); !done)
        return base::pass(done);
    return (*batch)->commit();
}

} // namespace

class EventLogContract : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data()
    {
        QTest::addColumn<QString>("kind");
        for (const char *kind : {"memory", "sqlite", "faulty memory", "faulty sqlite"})
            QTest::newRow(kind) << QString::fromLatin1(kind);
    }

    void init()
    {
        QFETCH_GLOBAL(QString, kind);
        m_bench = makeBench(kind);
        m_log = m_bench->log;
    }

    void anEmptyLogHasNoEvents()
    {
        QCOMPARE(m_log->head()->value, 0U);
        QVERIFY(cases::contents(*m_log).isEmpty());
        int visited = 0;
        REQUIRE(m_log->replayCase(kOne, 0, [&](const domain::CommittedEvent &) { return ++visited > 0; }));
        QCOMPARE(visited, 0);
    }

    void eventsComeBackAsTheyWereAppended()
    {
        domain::CaseEvent first = cases::reported(u"251107XJ0001"_s, cases::report(u"路面塌陷"_s, u"emoji 🚧, quote ' and \" and \\ and zero"_s));
        first.rule.clear();
        const domain::CaseEvent second = cases::noted(u"催"_s, 7);
        const auto position = appendOne(*m_log, kOne, 0, {first, second});
        REQUIRE(position);
        QCOMPARE(position->value, 2U);
        std::vector<domain::CommittedEvent> seen;
        REQUIRE(m_log->replayCase(kOne, 0, [&](const domain::CommittedEvent &e) { return seen.push_back(e), true; }));
        QCOMPARE(seen.size(), 2U);
        QCOMPARE(seen[0].event, first);
        QCOMPARE(seen[1].event, second);
        QCOMPARE(seen[0].caseId, kOne);
        QCOMPARE(seen[0].version, 1U);
        QCOMPARE(seen[1].version, 2U);
        QCOMPARE(seen[0].position.value, 1U);
        QCOMPARE(seen[1].position.value, 2U);
    }

    void idsWithTheTopBitAreKept()
    {
        const CaseId far{0xF000'0000'0000'0001ULL};
        REQUIRE(appendOne(*m_log, far, 0, {cases::reported(u"1"_s)}));
        REQUIRE(m_log->replayAll({}, [&](const domain::CommittedEvent &e) { return e.caseId == far; }));
        quint64 seen = 0;
        REQUIRE(m_log->replayCase(far, 0, [&](const domain::CommittedEvent &e) { return seen = e.caseId.value, true; }));
        QCOMPARE(seen, far.value);
    }

    void aMovedCaseIsAConflict_data()
    {
        QTest::addColumn<quint32>("expected");
        QTest::newRow("new, but it exists") << 0U;
        QTest::newRow("behind") << 1U;
        QTest::newRow("ahead") << 3U;
    }

    void aMovedCaseIsAConflict()
    {
        QFETCH(quint32, expected);
        REQUIRE(appendOne(*m_log, kOne, 0, {cases::reported(u"1"_s), cases::noted(u"a"_s)}));
        const QStringList before = cases::contents(*m_log);
        auto batch = m_log->begin();
        REQUIRE(batch);
        const auto refused = (*batch)->append(kOne, expected, std::vector{cases::noted(u"b"_s), cases::noted(u"c"_s)});
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Conflict);
        QVERIFY(!refused.error().sentence.isEmpty());
        // The batch goes on: others in the same group are not harmed.
        REQUIRE((*batch)->append(kTwo, 0, std::vector{cases::reported(u"2"_s)}));
        REQUIRE((*batch)->commit());
        batch->reset();
        QCOMPARE(cases::contents(*m_log).mid(0, 2), before);
        QCOMPARE(m_log->head()->value, 3U);
    }

    void anUnknownCaseStandsAtZero()
    {
        const auto refused = appendOne(*m_log, kOne, 4, {cases::noted(u"b"_s)});
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Conflict);
        QCOMPARE(m_log->head()->value, 0U);
    }

    void aBatchSeesWhatItAppended()
    {
        auto batch = m_log->begin();
        REQUIRE(batch);
        QCOMPARE(*(*batch)->append(kOne, 0, std::vector{cases::reported(u"1"_s)}), 1U);
        QCOMPARE(*(*batch)->append(kOne, 1, std::vector{cases::noted(u"a"_s), cases::noted(u"b"_s)}), 3U);
        QVERIFY(!(*batch)->append(kOne, 1, std::vector{cases::noted(u"c"_s)}));
        QCOMPARE((*batch)->commit()->value, 3U);
    }

    void aClaimIsHeldForEver()
    {
        {
            auto batch = m_log->begin();
            REQUIRE(batch);
            QCOMPARE(*(*batch)->claim(u"hotline"_s, u"A1"_s, kOne), kOne);
            QCOMPARE(*(*batch)->claim(u"hotline"_s, u"A1"_s, kTwo), kOne);
            QCOMPARE(*(*batch)->claim(u"patrol"_s, u"A1"_s, kTwo), kTwo);
            QCOMPARE(*(*batch)->claim(u"hotline"_s, u"a1"_s, kTwo), kTwo);
            REQUIRE((*batch)->commit());
        }
        auto batch = m_log->begin();
        QCOMPARE(*(*batch)->claim(u"hotline"_s, u"A1"_s, kTwo), kOne);
        QCOMPARE(*(*batch)->claim(u"hotline"_s, u"A1"_s, kOne), kOne);
        QCOMPARE(*(*batch)->claim(u"hotline"_s, QString(), kOne), kOne);
        QCOMPARE(*(*batch)->claim(u"hotline"_s, QString(), kTwo), kTwo);
    }

    void aClaimRemembersWhatWasSaid()
    {
        {
            auto batch = m_log->begin();
            REQUIRE(batch);
            QCOMPARE(*(*batch)->claim(u"hotline"_s, u"A1"_s, kOne, "first"), kOne);
            QCOMPARE(*(*batch)->claim(u"hotline"_s, u"A1"_s, kTwo, "second"), kOne);
            QCOMPARE(*(*batch)->claim(u"hotline"_s, u"A2"_s, kTwo), kTwo);
            QCOMPARE(*(*batch)->claimed(u"hotline"_s, u"A1"_s), std::optional(store::Claim{kOne, "first"}));
            QVERIFY(!*(*batch)->claimed(u"hotline"_s, u"A3"_s));
            REQUIRE((*batch)->commit());
        }
        {
            auto batch = m_log->begin();
            QCOMPARE(*(*batch)->claimed(u"hotline"_s, u"A2"_s), std::optional(store::Claim{kTwo, {}}));
            REQUIRE((*batch)->learn(u"hotline"_s, u"A1"_s, "third"));
            REQUIRE((*batch)->learn(u"hotline"_s, u"A2"_s, "fourth"));
            QCOMPARE(*(*batch)->claimed(u"hotline"_s, u"A1"_s), std::optional(store::Claim{kOne, "third"}));
            REQUIRE((*batch)->commit());
        }
        {
            auto batch = m_log->begin();
            REQUIRE((*batch)->learn(u"hotline"_s, u"A1"_s, "rolled back"));
        }
        auto batch = m_log->begin();
        QCOMPARE(*(*batch)->claimed(u"hotline"_s, u"A1"_s), std::optional(store::Claim{kOne, "third"}));
        QCOMPARE(*(*batch)->claimed(u"hotline"_s, u"A2"_s), std::optional(store::Claim{kTwo, "fourth"}));
    }

    void serialsAreUniqueByDay()
    {
        const QDate day(2025, 11, 7);
        {
            auto batch = m_log->begin();
            QCOMPARE(*(*batch)->nextSerial(day), 1U);
            QCOMPARE(*(*batch)->nextSerial(day), 2U);
            QCOMPARE(*(*batch)->nextSerial(day.addDays(1)), 1U);
            REQUIRE((*batch)->commit());
        }
        {
            auto batch = m_log->begin();
            QCOMPARE(*(*batch)->nextSerial(day), 3U);
        }
        auto batch = m_log->begin();
        QCOMPARE(*(*batch)->nextSerial(day), 3U); // the one before was rolled back
        QCOMPARE(*(*batch)->nextSerial(day.addDays(1)), 2U);
    }

    void aBatchOutOfScopeLeavesNothing()
    {
        {
            auto batch = m_log->begin();
            REQUIRE(batch);
            REQUIRE((*batch)->append(kOne, 0, std::vector{cases::reported(u"1"_s)}));
            REQUIRE((*batch)->claim(u"hotline"_s, u"A1"_s, kOne));
        }
        QCOMPARE(m_log->head()->value, 0U);
        QVERIFY(cases::contents(*m_log).isEmpty());
        auto batch = m_log->begin();
        REQUIRE(batch);
        QCOMPARE(*(*batch)->claim(u"hotline"_s, u"A1"_s, kTwo), kTwo);
        QCOMPARE(*(*batch)->append(kOne, 0, std::vector{cases::reported(u"1"_s)}), 1U);
        QCOMPARE((*batch)->commit()->value, 1U);
    }

    void onlyOneBatchAtATime()
    {
        auto batch = m_log->begin();
        REQUIRE(batch);
        const auto second = m_log->begin();
        QVERIFY(!second);
        QCOMPARE(second.error().code, ErrorCode::Busy);
        batch->reset();
        REQUIRE(m_log->begin());
    }

    void anEmptyBatchCommits()
    {
        REQUIRE(appendOne(*m_log, kOne, 0, {cases::reported(u"1"_s)}));
        auto batch = m_log->begin();
        QCOMPARE((*batch)->commit()->value, 1U);
    }

    void theCentreHasALogOfItsOwn()
    {
        const domain::CentreEvent first{
            base::fromMsec(1'636'077'600'000), {u"值班长"_s, domain::Role::Supervisor}, u"0123"_s, domain::AbsenceEnded{u"专员A"_s}};
        const domain::CentreEvent second{
            base::fromMsec(1'636'077'600'001), {u"坐席03"_s, domain::Role::Dispatcher}, {}, domain::RollAnswered{u"岗🚧'"_s}};
        {
            auto batch = m_log->begin();
            REQUIRE((*batch)->appendCentre(0, first));
            REQUIRE((*batch)->append(kOne, 0, std::vector{cases::reported(u"1"_s)}));
            QCOMPARE((*batch)->appendCentre(0, second).error().code, ErrorCode::Conflict);
            QCOMPARE((*batch)->appendCentre(2, second).error().code, ErrorCode::Conflict);
            REQUIRE((*batch)->appendCentre(1, second));
            QCOMPARE((*batch)->commit()->value, 1U);
        }
        {
            auto batch = m_log->begin();
            REQUIRE((*batch)->appendCentre(2, first)); // rolled back
        }
        std::vector<store::CommittedCentreEvent> seen;
        const auto collect = [&seen](const store::CommittedCentreEvent &e) { return seen.push_back(e), true; };
        REQUIRE(m_log->replayCentre(0, collect));
        QCOMPARE(seen, (std::vector<store::CommittedCentreEvent>{{1, first}, {2, second}}));
        seen.clear();
        REQUIRE(m_log->replayCentre(1, collect));
        QCOMPARE(seen.size(), 1U);
        QCOMPARE(seen.front().version, 2U);
        int visited = 0;
        REQUIRE(m_log->replayCentre(0, [&](const store::CommittedCentreEvent &) { return ++visited < 1; }));
        QCOMPARE(visited, 1);
    }

    void replaysKeepTheOrder()
    {
        for (int round = 0; round < 5; ++round) {
            REQUIRE(appendOne(*m_log, kOne, static_cast<quint32>(round), {cases::noted(QString::number(round))}));
            REQUIRE(appendOne(*m_log, kTwo, static_cast<quint32>(round * 2), {cases::noted(u"x"_s), cases::noted(u"y"_s)}));
        }
        std::vector<quint64> positions;
        REQUIRE(m_log->replayAll({4}, [&](const domain::CommittedEvent &e) { return positions.push_back(e.position.value), positions.size() < 6; }));
        QCOMPARE(positions, (std::vector<quint64>{5, 6, 7, 8, 9, 10}));
        std::vector<quint32> versions;
        REQUIRE(m_log->replayCase(kTwo, 7, [&](const domain::CommittedEvent &e) { return versions.push_back(e.version), true; }));
        QCOMPARE(versions, (std::vector<quint32>{8, 9, 10}));
    }

    void aVisitorMayReplayAnotherCase()
    {
        REQUIRE(appendOne(*m_log, kOne, 0, {cases::reported(u"1"_s), cases::noted(u"a"_s)}));
        REQUIRE(appendOne(*m_log, kTwo, 0, {cases::reported(u"2"_s), cases::noted(u"b"_s), cases::noted(u"c"_s)}));
        int inner = 0;
        int outer = 0;
        REQUIRE(m_log->replayCase(kOne, 0, [&](const domain::CommittedEvent &) {
            ++outer;
            return m_log->replayCase(kTwo, 0, [&](const domain::CommittedEvent &) { return ++inner, true; }).has_value();
        }));
        QCOMPARE(outer, 2);
        QCOMPARE(inner, 6);
    }

    /// Fails the first call, the second … until the story gets through: whatever failed, nothing of it may have stayed.
    void nothingIsHalfWritten()
    {
        QFETCH_GLOBAL(QString, kind);
        if (!m_bench->faulty)
            QSKIP("needs the faulty log");
        int call = 1;
        for (;; ++call) {
            QVERIFY2(call < 100, "the story never got through");
            const std::unique_ptr<Bench> bench = makeBench(kind);
            bench->faulty->failCall(call);
            const auto told = story(*bench->log);
            const bool failed = bench->faulty->hasFailed();
            bench->faulty->failCall(0);
            if (!failed) {
                REQUIRE(told);
                QCOMPARE(cases::contents(*bench->log).size(), 4);
                break;
            }
            QVERIFY(!told);
            QCOMPARE(told.error().code, ErrorCode::Storage);
            QCOMPARE(bench->log->head()->value, 0U);
            QVERIFY(cases::contents(*bench->log).isEmpty());
            // The very same story can be told afterwards, with the same serial and claim.
            REQUIRE(story(*bench->log));
            QCOMPARE(cases::contents(*bench->log).size(), 4);
        }
        QVERIFY(call > 6); // begin, serial, claim, three appends, commit
    }

private:
    std::unique_ptr<Bench> m_bench;
    store::EventLog *m_log = nullptr;
};

GRIDHALL_TEST(EventLogContract, QCoreApplication)
#include "tst_eventlog_contract.moc"
