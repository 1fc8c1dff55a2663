// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/handover/handoverdue.h"
#include "support/dutytown.h"
#include "support/testprogram.h"

#include <QTest>

using namespace dutytown;
using namespace live;

/// Which shifts were not handed over, and how they are told: the one that ended last, and every one before it that the centre remembers.
class TestHandoverDue : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_town = town(u"zhaoxiang"_s); }
    void aShiftDoesNotEndSilently_data();
    void aShiftDoesNotEndSilently();
    void everyUnsignedShiftIsTold_data();
    void everyUnsignedShiftIsTold();
    void whatWasForgottenIsNotTold();

private:
    [[nodiscard]] base::Instant moment(const char *local) const { return at(*m_town, QString::fromLatin1(local)); }
    region::RegionPtr m_town;
};

void TestHandoverDue::aShiftDoesNotEndSilently_data()
{
    QTest::addColumn<QString>("since"); // when the centre's log begins; empty: it is empty
    QTest::addColumn<QString>("now");
    QTest::addColumn<bool>("drill");
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing was ever written") << "" << "2021-11-02T20:07:05" << false << "";
    QTest::newRow("the log begins in the shift") << "2021-11-02T10:00" << "2021-11-02T20:07:05" << false << "not handed over 07:05";
    QTest::newRow("at its end") << "2021-11-02T10:00" << "2021-11-02T20:00:00" << false << "not handed over 00:00";
    QTest::newRow("it still runs") << "2021-11-02T10:00" << "2021-11-02T19:59:59" << false << "";
    QTest::newRow("the log begins after it") << "2021-11-02T20:01" << "2021-11-02T20:07:05" << false << "";
    QTest::newRow("hours later") << "2021-11-02T10:00" << "2021-11-03T05:00:09" << false << "not handed over 9:00:09";
    QTest::newRow("a drill that nobody hands over") << "2021-11-02T10:00" << "2021-11-02T20:07:05" << true << "";
}

void TestHandoverDue::aShiftDoesNotEndSilently()
{
    QFETCH(QString, since);
    QFETCH(QString, now);
    QFETCH(bool, drill);
    QFETCH(QString, text);
    domain::Centre centre;
    if (!since.isEmpty())
        act(centre, *m_town, at(*m_town, since), domain::CallRoll{{domain::postsOf(planOf(*m_town)).front()}});
    const base::Instant moment = at(*m_town, now);
    const auto late = notHandedOver(*m_town, centre, moment, drill);
    QCOMPARE(late ? notHandedOverText(*late, moment) : QString(), text);
    if (!late)
        return;
    // F10 is about that turn, and both signatures end it.
    const auto turn = handoverTurnOf(*m_town, centre, moment, drill);
    QVERIFY(turn && turn->late && turn->outgoing == late->turn);
    centre.handovers.push_back({1, late->turn.turn.shift, turn->incoming.turn.shift, late->turn.turn.date, late->since, moment, 0, 0, {}});
    QVERIFY(!notHandedOver(*m_town, centre, moment, drill));
    QVERIFY(!handoverTurnOf(*m_town, centre, moment, drill)->late);
}

void TestHandoverDue::everyUnsignedShiftIsTold_data()
{
    QTest::addColumn<QString>("account"); // when the first account was made; empty: there is none
    QTest::addColumn<QString>("handed");  // the turns that both signed: "day 11-01", by commas
    QTest::addColumn<int>("sheets");      // so many were begun
    QTest::addColumn<bool>("drill");
    QTest::addColumn<QString>("text"); // on 2 November at 20:07:05; the log begins on 31 October at 10:00
    QTest::addColumn<QString>("brief");
    const QString last = u"not handed over 07:05"_s;
    QTest::newRow("nobody ever hands over") << "" << "" << 0 << false << last << last;
    QTest::newRow("an account since two days") << "2021-10-31T21:00" << "" << 0 << false << last + u" · 4 shift(s) in all, the oldest 10-31"_s
                                               << last + u" · 4 shift(s)"_s;
    QTest::newRow("an account since this shift") << "2021-11-02T09:00" << "" << 0 << false << last << last;
    QTest::newRow("the next one signed") << "2021-11-01T21:00" << "day 2021-11-02" << 1 << false << "1 shift(s) not handed over, the oldest 11-01"
                                         << "1 shift(s) not handed over";
    QTest::newRow("all signed") << "2021-11-01T21:00" << "night 2021-11-01,day 2021-11-02" << 2 << false << "" << "";
    QTest::newRow("no accounts, since the first sheet")
        << "" << "day 2021-11-01" << 1 << false << last + u" · 2 shift(s) in all, the oldest 11-01"_s << last + u" · 2 shift(s)"_s;
    QTest::newRow("sheets that nobody signed") << "" << "" << 2 << false << last + u" · 5 shift(s) in all, the oldest 10-31"_s
                                               << last + u" · 5 shift(s)"_s;
    QTest::newRow("a drill that nobody hands over") << "2021-10-31T21:00" << "" << 0 << true << "" << "";
}

// A shift that the next one leaves unsigned as well, or that signs after it, is still told.
void TestHandoverDue::everyUnsignedShiftIsTold()
{
    QFETCH(QString, account);
    QFETCH(QString, handed);
    QFETCH(int, sheets);
    QFETCH(bool, drill);
    const base::Instant now = moment("2021-11-02T20:07:05");
    domain::Centre centre;
    act(centre, *m_town, moment("2021-10-31T10:00"), domain::CallRoll{{domain::postsOf(planOf(*m_town)).front()}});
    if (!account.isEmpty()) {
        domain::Account first;
        first.since = at(*m_town, account);
        centre.accounts.push_back(first);
    }
    for (const QString &each : handed.split(u',', Qt::SkipEmptyParts)) {
        const QStringList parts = each.split(u' ');
        const auto turn = turnOn(*m_town, parts[0], QDate::fromString(parts[1], Qt::ISODate));
        QVERIFY(turn);
        centre.handovers.push_back({int(centre.handovers.size()) + 1, parts[0], {}, turn->turn.date, turn->turn.to, turn->turn.to, 0, 0, {}});
    }
    centre.lastHandover = sheets;
    const UnsignedTurns turns = unsignedTurns(*m_town, centre, now, drill);
    QTEST(unsignedText(turns, *m_town, now), "text");
    QTEST(unsignedBrief(turns, now), "brief");
    QCOMPARE(turns.last, notHandedOver(*m_town, centre, now, drill));
    // Each of those before can be signed late, and nothing else can.
    for (const TurnView &each : turns.before) {
        const auto late = lateTurnOf(*m_town, centre, each.turn.shift, each.turn.date, now, drill);
        QVERIFY(late && late->late && !late->done && late->outgoing == each);
        QCOMPARE(late->incoming.turn.from, each.turn.to);
    }
    for (const auto &[shift, date] : {std::pair(u"day"_s, QDate(2021, 11, 3)), std::pair(u"noon"_s, QDate(2021, 11, 1))})
        QVERIFY(!lateTurnOf(*m_town, centre, shift, date, now, drill));
}

// The centre drops what ended long ago: no shift is called unsigned whose record may be gone, and no store is counted through for ever.
void TestHandoverDue::whatWasForgottenIsNotTold()
{
    domain::Centre centre;
    centre.since = centre.changedAt = moment("2021-01-01T10:00");
    domain::Account first;
    first.since = moment("2021-01-01T10:00");
    centre.accounts.push_back(first);
    const base::Instant now = moment("2021-11-02T20:07:05");
    const UnsignedTurns turns = unsignedTurns(*m_town, centre, now, false);
    QCOMPARE(turns.all(), 2 * int(domain::kCentreKeeps.count()));
    QVERIFY(!turns.before.empty() && turns.before.front().turn.to - domain::kHandoverBefore > now - domain::kCentreKeeps);
}

GRIDHALL_TEST(TestHandoverDue, QCoreApplication)
#include "tst_handoverdue.moc"
