// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/cases/searchlines.h"
#include "live/text/initials.h"
#include "live/text/timetext.h"
#include "live/views.h"
#include "live/wall/yesterdaywish.h"
#include "support/testprogram.h"

#include <QTest>

#include <random>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The small parts of the room, each by itself.
class TestLiveParts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void turnsAtTheLimit_data();
    void turnsAtTheLimit();
    void readsInitials_data();
    void readsInitials();
    void writesCountdowns_data();
    void writesCountdowns();
    void internsNames();
    void searchesLines();
    void wishesForYesterday();
    void aWishComesLessOftenWhileNothingNewIsAnswered();
};

void TestLiveParts::turnsAtTheLimit_data()
{
    QTest::addColumn<qint64>("at");
    QTest::addColumn<int>("urgency");
    QTest::newRow("start") << qint64(0) << int(live::Urgency::Running);
    QTest::newRow("just before 80 %") << qint64(7999) << int(live::Urgency::Running);
    QTest::newRow("80 %") << qint64(8000) << int(live::Urgency::Near);
    QTest::newRow("exactly at the limit") << qint64(10000) << int(live::Urgency::Near);
    QTest::newRow("one tick later") << qint64(10001) << int(live::Urgency::Overdue);
}

void TestLiveParts::turnsAtTheLimit()
{
    QFETCH(qint64, at);
    QFETCH(int, urgency);
    live::Countdown clock;
    clock.stage = domain::Stage::Respond;
    clock.startedAt = base::fromMsec(0);
    clock.dueAt = base::fromMsec(10000);
    QCOMPARE(int(clock.urgency(base::fromMsec(at))), urgency);
    QCOMPARE(clock.left(base::fromMsec(at)).count(), 10000 - at);
    QVERIFY(clock.share(base::fromMsec(at)) <= 1.0);
    clock.paused = true;
    QCOMPARE(clock.urgency(base::fromMsec(at)), live::Urgency::Paused);
}

void TestLiveParts::readsInitials_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("initials");
    QTest::newRow("common") << u"徐泾东站2号口"_s << u"xjdz2hk"_s;
    QTest::newRow("outside GB 2312 level 1") << u"蟠龙港迮庵诸光"_s << u"plgzazg"_s;
    QTest::newRow("every letter") << u"阿八擦大鹅发个哈机卡拉妈那哦怕七然三他挖西呀杂"_s << u"abcdefghjklmnopqrstwxyz"_s;
    QTest::newRow("last of each letter") << u"澳不错多二付过或军扩落穆糯沤普群弱所拓误迅孕做"_s << u"abcdefghjklmnopqrstwxyz"_s;
    QTest::newRow("mixed") << u"12345热线 A组"_s << u"12345rxaz"_s;
    QTest::newRow("no Han") << u"Main St. 5"_s << u"mainst5"_s;
}

void TestLiveParts::readsInitials()
{
    QFETCH(QString, text);
    QFETCH(QString, initials);
    live::Initials reader;
    QCOMPARE(reader.of(text), initials);
}

void TestLiveParts::writesCountdowns_data()
{
    QTest::addColumn<qint64>("left");
    QTest::addColumn<QString>("text");
    QTest::newRow("minutes") << qint64(248'000) << u"04:08"_s;
    QTest::newRow("a started second") << qint64(1) << u"00:01"_s;
    QTest::newRow("nothing") << qint64(0) << u"00:00"_s;
    QTest::newRow("just over") << qint64(-1) << u"\u221200:00"_s;
    QTest::newRow("over") << qint64(-41'000) << u"\u221200:41"_s;
    QTest::newRow("an hour") << qint64(3'723'000) << u"1:02:03"_s;
    QTest::newRow("days") << qint64(28 * 3'600'000) << u"1 d 4 h"_s;
    QTest::newRow("the last day with its hours") << qint64(99 * 24 + 23) * 3'600'000 << u"99 d 23 h"_s;
    QTest::newRow("years over") << -qint64(5573 * 24 + 15) * 3'600'000 << u"\u22125573 d"_s;
}

void TestLiveParts::writesCountdowns()
{
    QFETCH(qint64, left);
    QFETCH(QString, text);
    QCOMPARE(live::countdownText(base::Milliseconds(left)), text);
}

void TestLiveParts::internsNames()
{
    live::Names names;
    QCOMPARE(names.intern(QString()), live::NameIndex(0));
    const live::NameIndex water = names.intern(u"water"_s);
    QCOMPARE(names.intern(u"water"_s), water);
    QCOMPARE(names.find(u"fire"_s), live::NameIndex(0));
    QCOMPARE(names.text(water), u"water"_s);
}

void TestLiveParts::searchesLines()
{
    std::mt19937 random(5);
    const QStringList words{u"路"_s, u"lu"_s, u"路灯"_s, u"no"_s, u"x"_s, u"\n"_s};
    std::vector<std::string> plain(300);
    live::SearchLines lines;
    for (int round = 0; round < 3000; ++round) {
        const auto slot = live::Slot(random() % plain.size());
        if (random() % 4 == 0) {
            plain[slot].clear();
            lines.forget(slot);
            continue;
        }
        QString text(int(random() % 900), u'·');
        for (int i = int(random() % 4); i > 0; --i)
            text.append(words[int(random() % 5)]);
        plain[slot] = text.toStdString();
        lines.set(slot, plain[slot]);
        if (round % 100 != 0)
            continue;
        for (const QString &word : words) {
            const std::vector<char> found = lines.find(word.toStdString(), plain.size());
            for (live::Slot i = 0; i < plain.size(); ++i) {
                const bool contains = plain[i].find(word.toStdString()) != std::string::npos;
                QCOMPARE(found[i] != 0, contains);
                QCOMPARE(lines.contains(i, word.toStdString()), contains);
            }
        }
    }
    lines.clear();
    QVERIFY(!lines.has(0));
}

// Once a day; again when the hall has heard more of the past than was counted; never while a question is under way.
void TestLiveParts::wishesForYesterday()
{
    const QDate day(2025, 11, 6);
    live::YesterdayWish wish;
    base::Milliseconds now = 1000s;
    QVERIFY(wish.asks(day, {0}, now));
    QVERIFY(!wish.asks(day, {9}, now + 1h)); // it is asked
    wish.answered({0});
    QVERIFY(!wish.asks(day, {0}, now + 1h)); // nothing was heard since
    QVERIFY(!wish.asks(day, {9}, now + 1s)); // a day that is imported asks no hundred times
    QVERIFY(wish.asks(day, {9}, now += 5s));
    wish.answered({8}); // the tables are a little behind the log
    QVERIFY(!wish.asks(day, {9}, now + 1s));
    QVERIFY(wish.asks(day, {9}, now += 5s));
    wish.answered({9});
    QVERIFY(!wish.asks(day, {9}, now + 24h));
    QVERIFY(wish.asks(day.addDays(1), {9}, now + 1s)); // the day turned
    wish.failed();
    QVERIFY(wish.asks(day.addDays(1), {9}, now += 1min)); // what could not be read is asked for again
    wish.answered({9});
    QVERIFY(!wish.asks(day.addDays(1), {12}, now + 4s));
    QVERIFY(wish.asks(day.addDays(1), {12}, now + 5s));
}

void TestLiveParts::aWishComesLessOftenWhileNothingNewIsAnswered()
{
    live::YesterdayWish wish;
    base::Milliseconds now = 1000s;
    const base::Milliseconds end = now + 1h;
    int asked = 0;
    for (; now < end; now += 1s) {
        if (!wish.asks(QDate(2025, 11, 6), {9}, now))
            continue;
        ++asked;
        wish.answered({3}); // a store that nobody follows any more
    }
    QVERIFY2(asked > 5 && asked < 25, qPrintable(QString::number(asked)));
}

GRIDHALL_TEST(TestLiveParts, QCoreApplication)
#include "tst_liveparts.moc"
