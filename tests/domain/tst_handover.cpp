// SPDX-License-Identifier: GPL-3.0-or-later
#include "accountsfixture.h"

#include "support/testprogram.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>

#include <algorithm>
#include <tuple>

using namespace domain;
using namespace fixture;
using namespace Qt::StringLiterals;

/// One shift hands over to the next: who may say what about the sheet, when, and what holds once both have signed.
class TestHandover final : public AccountsTest {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aShiftIsHandedOver();
    void withoutAccountsPostsAreNamed_data();
    void withoutAccountsPostsAreNamed();
    void aSignatureAsksForTheOwnSecret_data();
    void aSignatureAsksForTheOwnSecret();
    void everyLineIsTickedByWhoSigns();
    void aChangeTakesTickAndSignatureBack_data();
    void aChangeTakesTickAndSignatureBack();
    void onlyWhoSignedChangesTheWords();
    void whatWasReadIsWhatIsSigned();
    void aSheetIsWrittenAnew();
    void onlyTheTurnsOfNowAreHandedOver_data();
    void onlyTheTurnsOfNowAreHandedOver();
    void itIsTheLastHour_data();
    void itIsTheLastHour();
    void onlySupervisorsDo_data();
    void onlySupervisorsDo();
    void correctionsPointBack();
    void numbersOfCallersAreMasked();
    void theDigestIsThatOfTheWrittenText();
    void nothingIsEverHalfSigned();

private:
    using Decided = base::Result<CentreEvent>;
    [[nodiscard]] CentreContext shiftContext() const;
    Decided give(const Actor &by, CentreOrderBody body);
    Decided confirmed(const Actor &by, CentreOrderBody body);
    [[nodiscard]] DraftHandover draft() const;
    void tickAll(const Actor &by);
    [[nodiscard]] QString digest() const { return m_centre.handover ? digestOf(m_centre.handover->text) : QString(); }
    [[nodiscard]] static Actor unnamed() { return {u"值班长"_s, Role::Supervisor}; }
    base::Instant m_from, m_to;
};

void TestHandover::init()
{
    begin();
    m_from = utc("2025-11-07T00:00:00Z");
    m_to = utc("2025-11-07T12:00:00Z");
    m_now = m_to - 20min;
}

CentreContext TestHandover::shiftContext() const
{
    CentreContext known{m_now, m_plan, {}, {}, {u"day"_s, u"night"_s}, u"00"_s, {}, {}};
    const ShiftTurn day{u"day"_s, QDate(2025, 11, 7), m_from, m_to};
    const ShiftTurn nightBefore{u"night"_s, QDate(2025, 11, 6), m_from - 12h, m_from};
    const ShiftTurn night{u"night"_s, QDate(2025, 11, 7), m_to, m_to + 12h};
    known.turn = m_now < m_to ? day : night;
    known.turnBefore = m_now < m_to ? nightBefore : day;
    return known;
}

TestHandover::Decided TestHandover::give(const Actor &by, CentreOrderBody body)
{
    auto event = decide(m_centre, {by, std::move(body)}, shiftContext());
    if (event)
        apply(m_centre, *event);
    return event;
}

/// With the own secret given just before.
TestHandover::Decided TestHandover::confirmed(const Actor &by, CentreOrderBody body)
{
    std::ignore = give(by, ConfirmIdentity{});
    return give(by, std::move(body));
}

DraftHandover TestHandover::draft() const
{
    const auto line = [this](HandoverPart part, const QString &object, const QString &words, std::optional<Severity> level = {}) {
        HandoverLine one;
        one.part = part;
        one.object = object;
        one.title = u"下穿通道路面积水"_s;
        one.words = words;
        one.level = level;
        one.at = m_to + 30min;
        return one;
    };
    HandoverFigures figures;
    figures.carried = 26;
    figures.filed = 237;
    figures.closed = 216;
    figures.red = 1;
    figures.orange = 4;
    figures.yellow = 9;
    figures.blue = 19;
    figures.green = 14;
    return {u"day"_s,
            u"night"_s,
            QDate(2025, 11, 7),
            figures,
            {line(HandoverPart::Urgent, u"1107-0231"_s, u"处置中"_s, Severity::Red),
             line(HandoverPart::Due, u"1107-0241"_s, u"已派单"_s, Severity::Yellow), line(HandoverPart::Data, u"rain-3"_s, u"迟报"_s)}};
}

void TestHandover::tickAll(const Actor &by)
{
    const std::vector<HandoverLine> lines = m_centre.handover->text.lines;
    for (const HandoverLine &line : lines) {
        const HandoverCheck *known = m_centre.handover->check(line.line);
        if (known == nullptr || !known->ticked || known->person != by.person)
            QVERIFY(give(by, CheckHandover{m_centre.handover->text.number, line.line, true}));
    }
}

void TestHandover::aShiftIsHandedOver()
{
    makeAll();
    make(u"night"_s, Role::Supervisor, u"夜班值班长"_s);
    const Actor day = at(u"supervisor"_s, u"01"_s), night = at(u"night"_s, u"01"_s);
    QVERIFY(give(day, draft()));
    QCOMPARE(m_centre.handover->text.number, 1);
    QCOMPARE(m_centre.handover->text.to, m_to);
    QVERIFY(give(day, AmendHandover{1, 1, u"已停吊，供电 20:20 到"_s}));
    QVERIFY(give(day, NoteHandover{1, u"会展散场"_s, u"值班长"_s, u"2 号口加派 2 人"_s, m_to + 1h}));
    QCOMPARE(m_centre.handover->text.lines.size(), 4u);
    QCOMPARE(m_centre.handover->text.lines[2].part, HandoverPart::Notes); // in its place among the parts
    QVERIFY(confirmed(day, SignHandover{1, digest()}));
    QVERIFY(give(night, CheckHandover{1, 2, false, u"谁来访"_s}));
    QCOMPARE(m_centre.handover->asked(), 1);
    tickAll(night);
    const HandoverText text = m_centre.handover->text;
    const auto frozen = confirmed(night, TakeOverShift{1, digestOf(text), {}, {4711}});
    QVERIFY2(frozen, frozen ? "" : qPrintable(base::describe(frozen.error())));
    const auto &fact = std::get<HandoverFrozen>(frozen->body);
    QCOMPARE(fact.text, text);
    QCOMPARE(fact.digest, digestOf(text));
    QCOMPARE(fact.outgoing.person, u"supervisor"_s);
    QCOMPARE(fact.post, u"夜班值班长"_s);
    QCOMPARE(fact.upTo.value, 4711u);
    QCOMPARE(fact.asked, (std::vector<HandoverAsked>{{2, u"谁来访"_s}}));
    QVERIFY(!m_centre.handover);
    QCOMPARE(m_centre.handovers.size(), 1u);
    QCOMPARE(m_centre.handovers.front().digest, fact.digest);
    // Once only, and the next one has the next number.
    QVERIFY(!give(day, draft()));
    m_now = m_to + 11h + 30min;
    DraftHandover next = draft();
    next.shift = u"night"_s;
    next.next = u"day"_s;
    QVERIFY(give(night, next));
    QCOMPARE(m_centre.handover->text.number, 2);
}

void TestHandover::withoutAccountsPostsAreNamed_data()
{
    QTest::addColumn<QString>("outgoing");
    QTest::addColumn<QString>("incoming");
    QTest::addColumn<bool>("taken");
    QTest::newRow("two posts") << u"日班值班长"_s << u"夜班值班长"_s << true;
    QTest::newRow("the same post") << u"值班长"_s << u"值班长"_s << false;
    QTest::newRow("the same but for blanks") << u"值班长"_s << u" 值班长 "_s << false;
    QTest::newRow("nobody hands over") << u" "_s << u"夜班值班长"_s << false;
    QTest::newRow("nobody takes over") << u"日班值班长"_s << QString() << false;
}

void TestHandover::withoutAccountsPostsAreNamed()
{
    QFETCH(QString, outgoing);
    QFETCH(QString, incoming);
    QFETCH(bool, taken);
    QVERIFY(give(unnamed(), draft()));
    std::ignore = give(unnamed(), SignHandover{1, digest(), outgoing});
    tickAll(unnamed());
    const auto frozen = give(unnamed(), TakeOverShift{1, digest(), incoming});
    QCOMPARE(frozen.has_value(), taken);
    if (frozen)
        QCOMPARE(std::get<HandoverFrozen>(frozen->body).outgoing.post, outgoing);
}

void TestHandover::aSignatureAsksForTheOwnSecret_data()
{
    QTest::addColumn<QString>("who"); // gave a secret
    QTest::addColumn<QString>("seat");
    QTest::addColumn<int>("secondsAgo");
    QTest::addColumn<bool>("signs");
    QTest::newRow("the own one") << u"supervisor"_s << u"01"_s << 5 << true;
    QTest::newRow("just in time") << u"supervisor"_s << u"01"_s << 119 << true;
    QTest::newRow("too long ago") << u"supervisor"_s << u"01"_s << 120 << false;
    QTest::newRow("at another seat") << u"supervisor"_s << u"02"_s << 5 << false;
    QTest::newRow("somebody else's") << u"second"_s << u"01"_s << 5 << false;
}

void TestHandover::aSignatureAsksForTheOwnSecret()
{
    QFETCH(QString, who);
    QFETCH(QString, seat);
    QFETCH(int, secondsAgo);
    QFETCH(bool, signs);
    makeAll();
    make(u"second"_s, Role::Supervisor);
    QVERIFY(give(at(u"supervisor"_s, u"01"_s), draft()));
    QVERIFY(give(at(who, seat), ConfirmIdentity{}));
    m_now += std::chrono::seconds(secondsAgo);
    const auto given = give(at(u"supervisor"_s, u"01"_s), SignHandover{1, digest()});
    QCOMPARE(given.has_value(), signs);
    if (!given)
        QCOMPARE(given.error().place, u"secret"_s);
    // It was good for one signature.
    if (signs) {
        QVERIFY(give(at(u"supervisor"_s, u"01"_s), AmendHandover{1, 1, u"又改了"_s}));
        QVERIFY(!give(at(u"supervisor"_s, u"01"_s), SignHandover{1, digest()}));
    }
}

void TestHandover::everyLineIsTickedByWhoSigns()
{
    makeAll();
    make(u"night"_s, Role::Supervisor);
    make(u"third"_s, Role::Supervisor);
    const Actor day = at(u"supervisor"_s), night = at(u"night"_s), third = at(u"third"_s);
    QVERIFY(give(day, draft()));
    QVERIFY(confirmed(day, SignHandover{1, digest()}));
    QVERIFY(!confirmed(night, TakeOverShift{1, digest()}));            // nothing is ticked
    QVERIFY(!give(day, CheckHandover{1, 1, true}));                    // not by who hands over
    QVERIFY(!give(night, CheckHandover{1, 1, true, {}, u"另一句"_s})); // the line says something else by now
    QVERIFY(give(night, CheckHandover{1, 1, true, {}, m_centre.handover->text.lines.front().words}));
    QVERIFY(give(night, CheckHandover{1, 2, true}));
    QVERIFY(give(third, CheckHandover{1, 3, true}));
    QVERIFY(!confirmed(night, TakeOverShift{1, digest()})); // one is another's
    QVERIFY(give(night, CheckHandover{1, 3, true}));
    QVERIFY(!confirmed(day, TakeOverShift{1, digest()})); // both are two
    QVERIFY(!confirmed(third, TakeOverShift{1, digest()}));
    QVERIFY(confirmed(night, TakeOverShift{1, digest()}));
}

void TestHandover::aChangeTakesTickAndSignatureBack_data()
{
    QTest::addColumn<QString>("change");
    QTest::addColumn<int>("ticked"); // of three, after it
    for (const auto &[name, ticked] : {std::pair("amend", 2), std::pair("note", 3), std::pair("draft", 2)})
        QTest::newRow(name) << QString::fromLatin1(name) << ticked;
}

void TestHandover::aChangeTakesTickAndSignatureBack()
{
    QFETCH(QString, change);
    QFETCH(int, ticked);
    makeAll();
    make(u"night"_s, Role::Supervisor);
    const Actor day = at(u"supervisor"_s), night = at(u"night"_s);
    QVERIFY(give(day, draft()));
    QVERIFY(confirmed(day, SignHandover{1, digest()}));
    tickAll(night);
    DraftHandover fresh = draft();
    fresh.lines[1].words = u"处置中"_s;
    const CentreOrderBody order = change == u"amend"_s  ? CentreOrderBody(AmendHandover{1, 2, u"拦停 1 辆"_s})
                                  : change == u"note"_s ? CentreOrderBody(NoteHandover{1, u"补记"_s, {}, {}})
                                                        : CentreOrderBody(fresh);
    QVERIFY(give(day, order));
    QCOMPARE(m_centre.handover->ticked(), ticked);
    QVERIFY(!m_centre.handover->outgoing);
    QVERIFY(!confirmed(night, TakeOverShift{1, digest()}));
    QVERIFY(confirmed(day, SignHandover{1, digest()}));
    tickAll(night);
    QVERIFY(confirmed(night, TakeOverShift{1, digest()}));
}

void TestHandover::onlyWhoSignedChangesTheWords()
{
    makeAll();
    make(u"night"_s, Role::Supervisor);
    QVERIFY(give(at(u"supervisor"_s), draft()));
    QVERIFY(give(at(u"night"_s), AmendHandover{1, 1, u"先写一句"_s})); // nobody has signed yet
    QVERIFY(confirmed(at(u"supervisor"_s), SignHandover{1, digest()}));
    QVERIFY(!give(at(u"night"_s), AmendHandover{1, 1, u"再写一句"_s}));
    QVERIFY(!give(at(u"night"_s), NoteHandover{1, u"补一条"_s, {}, {}}));
    QVERIFY(!give(at(u"supervisor"_s), AmendHandover{1, 1, u"  "_s})); // a line is amended, never emptied
    QVERIFY(!give(at(u"supervisor"_s), AmendHandover{1, 1, QString(501, u'字')}));
    QVERIFY(!give(at(u"supervisor"_s), AmendHandover{1, 9, u"没有这条"_s}));
    QVERIFY(!give(at(u"supervisor"_s), AmendHandover{2, 1, u"没有这号"_s}));
    QVERIFY(give(at(u"supervisor"_s), AmendHandover{1, 1, u"再写一句"_s}));
    const HandoverLine *line = m_centre.handover->text.line(1);
    QCOMPARE(line->drafted, u"处置中"_s); // the console's own words stay beside it
    QVERIFY(give(at(u"supervisor"_s), AmendHandover{1, 1, u"处置中"_s}));
    QVERIFY(!m_centre.handover->text.line(1)->isAmended());
}

void TestHandover::whatWasReadIsWhatIsSigned()
{
    QVERIFY(give(unnamed(), draft()));
    const QString read = digest();
    QVERIFY(give(unnamed(), AmendHandover{1, 1, u"变了"_s}));
    const auto stale = give(unnamed(), SignHandover{1, read, u"日班"_s});
    QVERIFY(!stale);
    QCOMPARE(stale.error().code, base::ErrorCode::Conflict);
    QVERIFY(give(unnamed(), SignHandover{1, digest(), u"日班"_s}));
    tickAll(unnamed());
    QVERIFY(!give(unnamed(), TakeOverShift{1, read, u"夜班"_s}));
    QVERIFY(give(unnamed(), TakeOverShift{1, digest(), u"夜班"_s}));
}

void TestHandover::aSheetIsWrittenAnew()
{
    QVERIFY(give(unnamed(), draft()));
    QVERIFY(give(unnamed(), AmendHandover{1, 1, u"人写的"_s}));
    QVERIFY(give(unnamed(), NoteHandover{1, u"补记"_s, {}, {}}));
    m_now += 5min;
    DraftHandover fresh = draft();
    fresh.lines[0].words = u"已处置"_s;         // what stood under the person's words
    fresh.lines.erase(fresh.lines.begin() + 1); // closed meanwhile
    fresh.lines.push_back(fresh.lines.back());  // new
    fresh.lines.back().object = u"rain-4"_s;
    QVERIFY(give(unnamed(), fresh));
    const HandoverText &text = m_centre.handover->text;
    QCOMPARE(text.number, 1);
    QCOMPARE(text.asOf, m_now);
    QCOMPARE(text.lines.size(), 4u);
    QCOMPARE(text.line(1)->words, u"人写的"_s);
    QCOMPARE(text.line(1)->drafted, u"已处置"_s);
    QVERIFY(text.line(2) == nullptr);
    QVERIFY(text.line(4) != nullptr && text.line(4)->added);
    QCOMPARE(text.line(5)->object, u"rain-4"_s); // a number is never another line's
    const auto same = give(unnamed(), fresh);
    QVERIFY(!same);
    QCOMPARE(same.error().code, base::ErrorCode::Conflict);
}

void TestHandover::onlyTheTurnsOfNowAreHandedOver_data()
{
    QTest::addColumn<QString>("shift");
    QTest::addColumn<QDate>("date");
    QTest::addColumn<QString>("next");
    QTest::addColumn<bool>("taken");
    QTest::newRow("the running one") << u"day"_s << QDate(2025, 11, 7) << u"night"_s << true;
    QTest::newRow("the one before") << u"night"_s << QDate(2025, 11, 6) << u"day"_s << true;
    QTest::newRow("one to come") << u"night"_s << QDate(2025, 11, 7) << u"day"_s << false;
    QTest::newRow("one of long ago") << u"day"_s << QDate(2025, 11, 6) << u"night"_s << false;
    QTest::newRow("to nobody") << u"day"_s << QDate(2025, 11, 7) << u"noon"_s << false;
}

void TestHandover::onlyTheTurnsOfNowAreHandedOver()
{
    QFETCH(QString, shift);
    QFETCH(QDate, date);
    QFETCH(QString, next);
    QFETCH(bool, taken);
    DraftHandover order = draft();
    order.shift = shift;
    order.date = date;
    order.next = next;
    QCOMPARE(give(unnamed(), order).has_value(), taken);
}

void TestHandover::itIsTheLastHour_data()
{
    QTest::addColumn<int>("minutes"); // before the end of the turn
    QTest::addColumn<bool>("signs");
    QTest::newRow("an hour and a minute") << 61 << false;
    QTest::newRow("an hour") << 60 << true;
    QTest::newRow("late") << -200 << true;
}

void TestHandover::itIsTheLastHour()
{
    QFETCH(int, minutes);
    QFETCH(bool, signs);
    m_now = m_to - std::chrono::minutes(minutes);
    QVERIFY(give(unnamed(), draft()));
    QCOMPARE(give(unnamed(), SignHandover{1, digest(), u"日班"_s}).has_value(), signs);
    QCOMPARE(tooEarlyFor(m_to, m_now).isEmpty(), signs);
}

void TestHandover::onlySupervisorsDo_data()
{
    QTest::addColumn<Actor>("actor");
    QTest::newRow("a dispatcher") << Actor{u"坐席03"_s, Role::Dispatcher};
    QTest::newRow("the system") << Actor{u"system"_s, Role::System};
}

void TestHandover::onlySupervisorsDo()
{
    QFETCH(Actor, actor);
    QVERIFY(give(unnamed(), draft()));
    m_now += 1min;
    DraftHandover fresh = draft();
    fresh.figures.overdue = 3;
    for (const CentreOrderBody &body :
         {CentreOrderBody(fresh), CentreOrderBody(AmendHandover{1, 1, u"变了"_s}), CentreOrderBody(NoteHandover{1, u"补记"_s, {}, {}}),
          CentreOrderBody(CheckHandover{1, 1, true}), CentreOrderBody(SignHandover{1, digest(), u"日班"_s}),
          CentreOrderBody(TakeOverShift{1, digest(), u"夜班"_s}), CentreOrderBody(CorrectHandover{1, u"不对"_s})}) {
        const auto refused = give(actor, body);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, base::ErrorCode::Refused);
    }
}

void TestHandover::correctionsPointBack()
{
    QVERIFY(give(unnamed(), draft()));
    QVERIFY(!give(unnamed(), CorrectHandover{1, u"电话写错了"_s})); // it is open: it is amended
    QVERIFY(give(unnamed(), SignHandover{1, digest(), u"日班"_s}));
    tickAll(unnamed());
    QVERIFY(give(unnamed(), TakeOverShift{1, digest(), u"夜班"_s}));
    const QString frozen = m_centre.handovers.front().digest;
    QVERIFY(!give(unnamed(), CorrectHandover{2, u"没有这号"_s}));
    QVERIFY(!give(unnamed(), CorrectHandover{0, u"没有这号"_s}));
    QVERIFY(!give(unnamed(), CorrectHandover{1, u" "_s}));
    QVERIFY(give(unnamed(), CorrectHandover{1, u"第 2 条地点应为徐南路"_s}));
    QCOMPARE(m_centre.handovers.front().corrections, 1);
    QCOMPARE(m_centre.handovers.front().digest, frozen);
    QVERIFY(!give(unnamed(), AmendHandover{1, 1, u"锁住了"_s}));
}

void TestHandover::numbersOfCallersAreMasked()
{
    QVERIFY(give(unnamed(), draft()));
    QVERIFY(give(unnamed(), AmendHandover{1, 1, u"回电 13812345678"_s}));
    QVERIFY(give(unnamed(), NoteHandover{1, u"回电 13812345678"_s, {}, {}}));
    QVERIFY(give(unnamed(), CheckHandover{1, 1, false, u"是 13812345678 吗"_s}));
    const HandoverSheet &sheet = *m_centre.handover;
    QVERIFY(!bytesOf(sheet.text).contains("12345"));
    QVERIFY(!sheet.check(1)->question.contains(u"12345"_s));
}

// Whoever has the event's JSON can add it up with any tool: compact, keys in order.
void TestHandover::theDigestIsThatOfTheWrittenText()
{
    QVERIFY(give(unnamed(), draft()));
    QVERIFY(give(unnamed(), SignHandover{1, digest(), u"日班"_s}));
    tickAll(unnamed());
    const auto frozen = give(unnamed(), TakeOverShift{1, digest(), u"夜班"_s});
    QVERIFY(frozen);
    const QJsonObject written = QJsonDocument::fromJson(encode(frozen->body)).object();
    const QByteArray text = QJsonDocument(written[u"text"_s].toObject()).toJson(QJsonDocument::Compact);
    QCOMPARE(QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex()), written[u"digest"_s].toString());
}

// Whatever three people do in whatever order: a shift is handed over only by two, on one text, every line of which the second one ticked.
void TestHandover::nothingIsEverHalfSigned()
{
    makeAll();
    make(u"night"_s, Role::Supervisor);
    make(u"third"_s, Role::Supervisor);
    QRandomGenerator dice(20251107);
    int frozen = 0;
    for (int i = 0; i < 30000; ++i) {
        const Actor by = at(QStringList{u"supervisor"_s, u"night"_s, u"third"_s}[dice.bounded(3)]);
        const int number = m_centre.handover ? m_centre.handover->text.number : m_centre.lastHandover;
        const std::optional<HandoverSheet> before = m_centre.handover;
        DraftHandover fresh = draft();
        fresh.figures.overdue = int(dice.bounded(3));
        const std::vector<CentreOrderBody> bodies{fresh,
                                                  AmendHandover{number, int(dice.bounded(5)), QString::number(100 + i)},
                                                  CheckHandover{number, int(dice.bounded(4)), dice.bounded(5) > 0, u"问一句"_s},
                                                  CheckHandover{number, int(dice.bounded(4)), true},
                                                  SignHandover{number, digest()},
                                                  TakeOverShift{number, digest()}};
        if (dice.bounded(2) == 0)
            std::ignore = give(by, ConfirmIdentity{});
        const CentreOrderBody &body = bodies[dice.bounded(dice.bounded(8) == 0 ? 2u : 6u)];
        const auto done = give(by, body);
        if (!done || !std::holds_alternative<HandoverFrozen>(done->body))
            continue;
        ++frozen;
        QVERIFY(before && before->outgoing);
        QVERIFY(before->outgoing->person != by.person);
        QCOMPARE(before->outgoing->digest, digestOf(before->text));
        for (const HandoverLine &line : before->text.lines) {
            const HandoverCheck *check = before->check(line.line);
            QVERIFY(check != nullptr && check->ticked);
            QCOMPARE(check->person, by.person);
        }
        m_centre.handovers.clear(); // the same turn once more
    }
    QVERIFY(frozen > 10);
}

GRIDHALL_TEST(TestHandover, QCoreApplication)
#include "tst_handover.moc"
