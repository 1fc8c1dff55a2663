// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/log/caseids.h"
#include "support/testprogram.h"

#include <QTest>

using namespace std::chrono_literals;

class CaseIdsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void partsComeBack_data()
    {
        QTest::addColumn<qint64>("msec");
        QTest::addColumn<quint16>("writer");
        QTest::addColumn<quint16>("counter");
        QTest::newRow("smallest") << qint64{0} << quint16{0} << quint16{0};
        QTest::newRow("usual") << qint64{815'000'000'123} << quint16{7} << quint16{42};
        QTest::newRow("largest") << (qint64{1} << 42) - 1 << quint16{1023} << quint16{4095};
    }

    void partsComeBack()
    {
        QFETCH(qint64, msec);
        QFETCH(quint16, writer);
        QFETCH(quint16, counter);
        const store::CaseIdParts parts{msec, writer, counter};
        QCOMPARE(store::split(store::join(parts)), parts);
    }

    void idsTellTheTimeSince2000()
    {
        const base::FixedClock clock(*base::fromIso(QStringLiteral("2000-01-01T00:00:05Z")));
        store::CaseIds ids(clock, 3);
        QCOMPARE(store::split(ids.next()), (store::CaseIdParts{5000, 3, 0}));
        QCOMPARE(store::split(ids.next()), (store::CaseIdParts{5000, 3, 1}));
    }

    void idsOnlyGrow()
    {
        base::FixedClock clock(*base::fromIso(QStringLiteral("2025-11-07T08:00:00Z")));
        store::CaseIds ids(clock, 1);
        base::CaseId last;
        for (int round = 0; round < 20'000; ++round) {
            if (round % 100 == 0)
                clock.advance(round % 300 == 0 ? -250ms : 90ms);
            const base::CaseId next = ids.next();
            QVERIFY(next > last);
            last = next;
        }
    }

    void aFullMillisecondRunsAhead()
    {
        const base::FixedClock clock(*base::fromIso(QStringLiteral("2025-11-07T08:00:00Z")));
        store::CaseIds ids(clock, 1);
        const qint64 first = store::split(ids.next()).msecSince2000;
        for (int more = 1; more < 4096; ++more)
            QCOMPARE(store::split(ids.next()).msecSince2000, first);
        QCOMPARE(store::split(ids.next()), (store::CaseIdParts{first + 1, 1, 0}));
    }

    void writersNeverMeet()
    {
        const base::FixedClock clock(*base::fromIso(QStringLiteral("2025-11-07T08:00:00Z")));
        store::CaseIds left(clock, 1024 + 5); // only ten bits count
        store::CaseIds right(clock, 6);
        QCOMPARE(store::split(left.next()).writer, 5);
        for (int round = 0; round < 5000; ++round)
            QVERIFY(left.next() != right.next());
    }
};

GRIDHALL_TEST(CaseIdsTest, QCoreApplication)
#include "tst_caseids.moc"
