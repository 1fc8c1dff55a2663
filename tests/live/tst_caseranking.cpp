// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/cases/caseranking.h"
#include "support/testprogram.h"

#include <QTest>

#include <random>

class TestCaseRanking : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void packsTheKey();
    void equalsANaiveSort_data();
    void equalsANaiveSort();
    void mergesLikeOneByOne();
    void sortsByDigitsAsByComparing();
};

void TestCaseRanking::packsTheKey()
{
    live::CaseRow row;
    row.level = domain::Severity::Orange;
    row.stage = 0;
    row.stageDueAt = 1000;
    live::CaseRow later = row;
    later.stageDueAt = 1001;
    QVERIFY(live::rankKey(row) < live::rankKey(later));
    live::CaseRow red = later;
    red.level = domain::Severity::Red;
    QVERIFY(live::rankKey(red) < live::rankKey(row));
    live::CaseRow noClock = row;
    noClock.stage = 0xff;
    QVERIFY(live::rankKey(later) < live::rankKey(noClock));
    live::CaseRow yellow = row;
    yellow.level = domain::Severity::Yellow;
    QVERIFY(live::rankKey(noClock) < live::rankKey(yellow));
    red.suspended = true;
    live::CaseRow green = noClock;
    green.level = domain::Severity::Green;
    QVERIFY(live::rankKey(green) < live::rankKey(red));
}

void TestCaseRanking::equalsANaiveSort_data()
{
    QTest::addColumn<quint32>("seed");
    QTest::addColumn<int>("start");
    QTest::addColumn<quint64>("keys");
    QTest::newRow("empty") << 1u << 0 << quint64(50);
    QTest::newRow("many ties") << 2u << 3000 << quint64(7);
    QTest::newRow("several blocks") << 3u << 5000 << (quint64(1) << 40);
    QTest::newRow("one key") << 4u << 2000 << quint64(1);
    QTest::newRow("spread") << 5u << 4000 << quint64(100000);
}

void TestCaseRanking::equalsANaiveSort()
{
    QFETCH(quint32, seed);
    QFETCH(int, start);
    QFETCH(quint64, keys);
    std::mt19937_64 random(seed);
    quint64 nextId = 1;
    const auto make = [&] {
        const quint64 id = nextId++;
        return live::RankEntry{random() % keys, {id * 7919 % 1000003}, live::Slot(id)};
    };
    std::vector<live::RankEntry> naive;
    for (int i = 0; i < start; ++i)
        naive.push_back(make());
    live::CaseRanking order;
    order.build(naive);
    std::sort(naive.begin(), naive.end());
    for (int round = 0; round < 2500; ++round) {
        if (naive.empty() || random() % 2 == 0) {
            const live::RankEntry entry = make();
            const auto at = std::lower_bound(naive.begin(), naive.end(), entry);
            QCOMPARE(order.lowerBound(entry), int(at - naive.begin()));
            QCOMPARE(order.rowOf(entry), -1);
            QCOMPARE(order.insert(entry), int(at - naive.begin()));
            naive.insert(at, entry);
        } else {
            const size_t row = random() % naive.size();
            QCOMPARE(order.rowOf(naive[row]), int(row));
            QCOMPARE(order.erase(naive[row]), int(row));
            naive.erase(naive.begin() + std::ptrdiff_t(row));
        }
        QCOMPARE(order.size(), int(naive.size()));
        for (int look = 0; look < 3 && !naive.empty(); ++look) {
            const size_t row = random() % naive.size();
            QVERIFY(order.at(int(row)) == naive[row]);
        }
    }
    for (size_t row = 0; row < naive.size(); ++row)
        QVERIFY(order.at(int(row)) == naive[row]);
}

void TestCaseRanking::mergesLikeOneByOne()
{
    std::mt19937_64 random(11);
    for (const size_t size : {10u, 300u, 3000u}) {
        std::vector<live::RankEntry> all;
        for (quint64 id = 1; id <= size; ++id)
            all.push_back({random() % 90, {id}, live::Slot(id)});
        live::CaseRanking order;
        order.build(all);
        std::vector<live::RankEntry> out, in, left;
        for (const live::RankEntry &entry : all) {
            if (random() % 3 == 0) {
                out.push_back(entry);
                in.push_back({random() % 90, entry.id, entry.slot});
                left.push_back(in.back());
            } else {
                left.push_back(entry);
            }
        }
        std::sort(out.begin(), out.end());
        std::sort(in.begin(), in.end());
        std::sort(left.begin(), left.end());
        order.merge(out, in);
        QCOMPARE(order.size(), int(left.size()));
        for (size_t row = 0; row < left.size(); ++row)
            QVERIFY(order.at(int(row)) == left[row]);
    }
}

void TestCaseRanking::sortsByDigitsAsByComparing()
{
    std::mt19937_64 random(13);
    for (const quint64 keys : {quint64(1), quint64(300), ~quint64(0)}) {
        std::vector<live::RankEntry> entries;
        for (quint64 i = 0; i < 9000; ++i)
            entries.push_back({keys == 1 ? 7 : random() % keys, {random()}, live::Slot(i)});
        std::vector<live::RankEntry> compared = entries;
        std::sort(compared.begin(), compared.end());
        live::sortEntries(entries);
        QVERIFY(entries == compared);
    }
}

GRIDHALL_TEST(TestCaseRanking, QCoreApplication)
#include "tst_caseranking.moc"
