// SPDX-License-Identifier: GPL-3.0-or-later
#include "childprocess.h"
#include "support/testprogram.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr app::ChildProcess::Times kChildSoon{1ms, 20ms, 60s};

QStringList childThat(const QString &does) { return {u"-c"_s, does}; }

} // namespace

class TestChildProcess : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// What the manual says of an endpoint without an account: it is said why, and it is not tried again.
    void aStartThatCannotBeIsToldOnce()
    {
        app::ChildProcess child(u"/bin/sh"_s, childThat(u"echo 'first' >&2; echo 'sh: Say who you are.' >&2; exit 2"_s), kChildSoon);
        QSignalSpy refused(&child, &app::ChildProcess::refused), died(&child, &app::ChildProcess::died);
        child.start();
        QTRY_COMPARE(refused.size(), 1);
        QCOMPARE(refused.front().front().toString(), u"Say who you are."_s);
        QTest::qWait(100); // five times the longest pause
        QCOMPARE(refused.size(), 1);
        QVERIFY(died.isEmpty());
    }

    void whoDiesIsStartedAgain()
    {
        app::ChildProcess child(u"/bin/sh"_s, childThat(u"exit 3"_s), kChildSoon);
        QSignalSpy refused(&child, &app::ChildProcess::refused), died(&child, &app::ChildProcess::died);
        child.start();
        QTRY_VERIFY(died.size() >= 3);
        QVERIFY(refused.isEmpty());
    }

    /// How often it was tried and when it is again can be said, and somebody may be quicker.
    void itCanBeTriedAtOnce()
    {
        app::ChildProcess child(u"/bin/sh"_s, childThat(u"exit 3"_s), {10min, 10min, 60min});
        QSignalSpy died(&child, &app::ChildProcess::died);
        QCOMPARE(child.failures(), 0);
        QCOMPARE(child.startsIn(), 0ms);
        child.start();
        for (int run = 1; run <= 3; ++run) {
            QTRY_COMPARE(died.size(), run);
            QCOMPARE(child.failures(), run);
            QVERIFY(child.startsIn() > 9min);
            child.startNow();
            QCOMPARE(child.startsIn(), 0ms);
        }
    }

    void whoWasRefusedCanBeTriedAgain()
    {
        app::ChildProcess child(u"/bin/sh"_s, childThat(u"echo 'sh: no.' >&2; exit 2"_s), kChildSoon);
        QSignalSpy refused(&child, &app::ChildProcess::refused);
        child.start();
        QTRY_COMPARE(refused.size(), 1);
        child.startNow();
        QTRY_COMPARE(refused.size(), 2);
    }

    /// A ticket goes to the start that it was written for, and to no later one; standard input stays open behind it.
    void aStartHasItsInputOnce()
    {
        app::ChildProcess child(u"/bin/sh"_s, childThat(u"line=$(timeout 1 head -n1); echo got:$line; exit 3"_s), kChildSoon);
        QSignalSpy read(&child, &app::ChildProcess::lineRead), died(&child, &app::ChildProcess::died);
        child.setInput("ticket\n");
        child.start();
        QTRY_VERIFY(read.size() >= 2);
        QCOMPARE(read[0].front().toString(), u"got:ticket"_s);
        QCOMPARE(read[1].front().toString(), u"got:"_s);
    }

    /// While it runs there is nothing to start.
    void whoRunsIsLeftAlone()
    {
        app::ChildProcess child(u"/bin/sh"_s, childThat(u"echo up; sleep 60"_s), kChildSoon);
        QSignalSpy read(&child, &app::ChildProcess::lineRead), died(&child, &app::ChildProcess::died);
        child.start();
        QTRY_COMPARE(read.size(), 1);
        const qint64 id = child.processId();
        child.startNow();
        QTest::qWait(50);
        QCOMPARE(child.processId(), id);
        QVERIFY(died.isEmpty());
    }

    void whoEndsWellIsNot()
    {
        app::ChildProcess child(u"/bin/sh"_s, childThat(u"echo done"_s), kChildSoon);
        QSignalSpy well(&child, &app::ChildProcess::finishedWell), died(&child, &app::ChildProcess::died), read(&child, &app::ChildProcess::lineRead);
        child.start();
        QTRY_COMPARE(well.size(), 1);
        QCOMPARE(read.front().front().toString(), u"done"_s);
        QVERIFY(died.isEmpty());
    }

    /// Taken away for a time: nobody starts it meanwhile, nobody is told of a death, and the next one has other arguments.
    void whoIsTakenAwayComesBackWhenAsked()
    {
        app::ChildProcess child(u"/bin/sh"_s, childThat(u"echo first; exec sleep 60"_s), kChildSoon);
        QSignalSpy died(&child, &app::ChildProcess::died), read(&child, &app::ChildProcess::lineRead);
        child.start();
        QTRY_COMPARE(read.size(), 1);
        child.endForNow();
        QTRY_COMPARE(child.processId(), qint64{0});
        QTest::qWait(100); // five times the longest pause
        QCOMPARE(child.processId(), qint64{0});
        QVERIFY(died.isEmpty());
        child.startAgain(childThat(u"echo second; exec sleep 60"_s));
        QTRY_COMPARE(read.size(), 2);
        QCOMPARE(read.back().front().toString(), u"second"_s);
        // Asked for while the one before is still ending: it comes when that has ended.
        child.endForNow();
        child.startAgain(childThat(u"echo third; exec sleep 60"_s));
        QTRY_COMPARE(read.size(), 3);
        QCOMPARE(read.back().front().toString(), u"third"_s);
        QVERIFY(died.isEmpty());
    }
};

GRIDHALL_TEST(TestChildProcess, QCoreApplication)
#include "tst_childprocess.moc"
