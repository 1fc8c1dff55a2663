// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktools.h"
#include "support/testprogram.h"

#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace desktest;
using namespace std::chrono_literals;
using base::ErrorCode;

/// Two desks before one store file, as the console and the headless server are: each with connections of its own.
class TestTwoDesks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void hearEachOther();
    void decideOnTheNewestState();
    void writeAtTheSameTime();
    void knowEachOthersReports();

private:
    const region::RegionPtr m_region = support::mockRegion();
    const base::FixedClock m_clock{support::mockNow()};
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<desk::StoreDesk> m_console, m_server;
};

void TestTwoDesks::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    // Each desk remembers by its own parts which file it has seen.
    const QString path = m_folder->filePath(u"hall.db"_s);
    m_console = std::make_unique<desk::StoreDesk>(desk::fileParts(path, m_clock), m_region, m_clock, quick());
    QVERIFY(m_console->settle().result().has_value());
    m_server = std::make_unique<desk::StoreDesk>(desk::fileParts(path, m_clock), m_region, m_clock, quick());
}

void TestTwoDesks::cleanup()
{
    m_console.reset();
    m_server.reset();
    m_folder.reset();
}

void TestTwoDesks::hearEachOther()
{
    Listener console(*m_console), server(*m_server);
    QTRY_COMPARE(console.snapshots, 1);
    QTRY_COMPARE(server.snapshots, 1);
    const auto receipt = m_server->submit(aReport(u"a"_s)).result();
    QVERIFY(receipt.has_value());
    QTRY_VERIFY(console.cases.contains(receipt->id));
    const auto accepted = m_console->submit(order(receipt->id, domain::AcceptCase{}, receipt->version)).result();
    QVERIFY(accepted.has_value());
    QTRY_COMPARE(server.cases[receipt->id].state, domain::CaseState::Accepted);
    QVERIFY(console.cases == server.cases);
    QVERIFY(console.inOrder && server.inOrder);
    const auto second = m_console->submit(aReport(u"b"_s)).result();
    QCOMPARE(second->number, u"251107XJ0002"_s);
}

void TestTwoDesks::decideOnTheNewestState()
{
    const auto receipt = m_server->submit(aReport({})).result();
    QVERIFY(receipt.has_value());
    // Both have the case in memory; then one moves it, and the other must not decide on what it remembers.
    QVERIFY(m_console->submit(order(receipt->id, domain::AddNote{u"一"_s})).result().has_value());
    QVERIFY(m_server->submit(order(receipt->id, domain::AcceptCase{}, 4)).result().has_value());
    const auto late = m_console->submit(order(receipt->id, domain::ReturnCase{u"不属本部门"_s}, 4)).result();
    QVERIFY(!late.has_value());
    QCOMPARE(late.error().code, ErrorCode::Conflict);
    QCOMPARE(m_console->submit(order(receipt->id, domain::ReachScene{}, 5)).result()->version, 6u);
}

void TestTwoDesks::writeAtTheSameTime()
{
    constexpr int kEach = 150;
    Listener console(*m_console), server(*m_server);
    std::vector<std::vector<QFuture<base::Result<desk::Receipt>>>> futures(4);
    std::vector<std::thread> threads;
    for (size_t i = 0; i < futures.size(); ++i) {
        threads.emplace_back([this, i, &mine = futures[i]] {
            desk::StoreDesk &desk = i % 2 == 0 ? *m_console : *m_server;
            for (int n = 0; n < kEach; ++n)
                mine.push_back(desk.submit(aReport(u"t%1-%2"_s.arg(i).arg(n))));
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QSet<QString> numbers;
    QSet<base::CaseId> ids;
    for (const auto &mine : futures) {
        for (const auto &future : mine) {
            const auto receipt = future.result();
            QVERIFY2(receipt.has_value(), receipt ? "" : qPrintable(base::describe(receipt.error())));
            numbers.insert(receipt->number);
            ids.insert(receipt->id);
        }
    }
    QCOMPARE(numbers.size(), 4 * kEach);
    QCOMPARE(ids.size(), 4 * kEach);
    QTRY_COMPARE(console.cases.size(), 4 * kEach);
    QTRY_COMPARE(server.cases.size(), 4 * kEach);
    QVERIFY(console.cases == server.cases);
    QVERIFY(console.inOrder && server.inOrder);
}

void TestTwoDesks::knowEachOthersReports()
{
    const auto first = m_console->submit(aReport(u"same"_s)).result();
    const auto second = m_server->submit(aReport(u"same"_s)).result();
    QVERIFY(first && second);
    QVERIFY(!first->known && second->known);
    QCOMPARE(second->id, first->id);
    QCOMPARE(second->number, first->number);
}

GRIDHALL_TEST(TestTwoDesks, QCoreApplication)
#include "tst_twodesks.moc"
