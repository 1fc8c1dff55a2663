// SPDX-License-Identifier: GPL-3.0-or-later
// Two consoles before one store: of the same act at the same moment one wins, and the other hears who, where and when. GRIDHALL_RACES=10000 for the
// long run.
#include "desktools.h"
#include "domain/rules/effects.h"
#include "support/testprogram.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <barrier>
#include <cstdio>
#include <iostream>
#include <string>
#include <thread>

using namespace desktest;
using namespace std::chrono_literals;
using base::ErrorCode;

namespace {

const domain::Actor kRacerTwo{u"坐席02"_s, domain::Role::Dispatcher};
const domain::Actor kRacerThree{u"坐席03"_s, domain::Role::Dispatcher};
const domain::Actor kRacerLead{u"值班长"_s, domain::Role::Supervisor};

int races()
{
    const int asked = qEnvironmentVariableIntValue("GRIDHALL_RACES");
    return asked > 0 ? asked : 300;
}

/// What both seats do to a case that the test has brought so far.
struct Race {
    const char *name;
    std::vector<domain::CaseOrderBody> before; ///< by the supervisor
    domain::CaseOrderBody act;
    QString told; ///< what the act is called afterwards
};

std::vector<Race> racesOf()
{
    const domain::SuspendCase pause{u"等待材料到场"_s};
    return {{"accept", {}, domain::AcceptCase{}, domain::label(domain::EventBody{domain::CaseAccepted{}})},
            {"arrive", {domain::AcceptCase{}}, domain::ReachScene{}, domain::label(domain::EventBody{domain::SceneReached{}})},
            {"return", {}, domain::ReturnCase{u"不属本部门"_s}, domain::label(domain::EventBody{domain::CaseReturned{}})},
            // Moves no state: refused because of where the case stands now, and told all the same.
            {"suspend", {domain::AcceptCase{}}, pause, domain::label(domain::EventBody{domain::CaseSuspended{}})}};
}

domain::CaseOrder orderBy(const domain::Actor &actor, base::CaseId id, quint32 seen, const domain::CaseOrderBody &body)
{
    return {id, seen, actor, body};
}

/// A console of another process: for each line "case version" it gives the order, and says how it was answered.
std::optional<int> racingRole(const QStringList &arguments)
{
    if (arguments.size() != 3 || arguments[1] != u"--race"_s)
        return std::nullopt;
    const base::FixedClock clock(support::mockNow());
    desk::StoreDesk desk(desk::fileParts(arguments[2], clock), support::mockRegion(), clock, quick());
    if (!desk.settle().result())
        return 1;
    std::printf("ready\n");
    std::fflush(stdout);
    for (std::string line; std::getline(std::cin, line);) {
        const QStringList words = QString::fromStdString(line).split(u' ');
        const auto answer = desk.submit(orderBy(kRacerThree, base::CaseId{words[0].toULongLong()}, words[1].toUInt(), domain::AcceptCase{})).result();
        const QByteArray said =
            answer ? QByteArray("won") : "lost " + base::codeName(answer.error().code).toUtf8() + ' ' + answer.error().sentence.toUtf8();
        std::printf("%s\n", said.constData());
        std::fflush(stdout);
    }
    return 0;
}

} // namespace

class TestFirstComer final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void oneWinsAndTheOtherHears_data();
    void oneWinsAndTheOtherHears();
    void twoProcessesRace();
    void everyMoveSinceIsTold();
    void whoHasSeenItAllHearsThePlainReason();
    void takingBackGoesOverNobody_data();
    void takingBackGoesOverNobody();

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(u"hall.db"_s); }
    /// A case in the state that the race begins from; its id and version.
    [[nodiscard]] std::optional<desk::Receipt> aCase(int number, const std::vector<domain::CaseOrderBody> &before)
    {
        auto receipt = m_one->submit(aReport(u"race%1"_s.arg(number))).result();
        for (const domain::CaseOrderBody &body : before) {
            if (receipt)
                receipt = m_one->submit({receipt->id, receipt->version, kRacerLead, body}).result();
        }
        if (receipt)
            return *receipt;
        qWarning("%s", qPrintable(base::describe(receipt.error())));
        return std::nullopt;
    }
    /// How often the event was written: a recount that asks nobody who took part.
    [[nodiscard]] int written(base::CaseId id, const QString &label)
    {
        const auto file = m_two->open(id).result();
        int count = 0;
        for (const domain::CommittedEvent &each : file ? file->timeline : std::vector<domain::CommittedEvent>())
            count += domain::label(each.event.body) == label;
        return count;
    }

    const region::RegionPtr m_region = support::mockRegion();
    const base::FixedClock m_clock{support::mockNow()};
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<desk::StoreDesk> m_one, m_two;
};

void TestFirstComer::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_one = std::make_unique<desk::StoreDesk>(desk::fileParts(path(), m_clock), m_region, m_clock, quick());
    QVERIFY(m_one->settle().result().has_value());
    m_two = std::make_unique<desk::StoreDesk>(desk::fileParts(path(), m_clock), m_region, m_clock, quick());
}

void TestFirstComer::cleanup()
{
    m_one.reset();
    m_two.reset();
    m_folder.reset();
}

void TestFirstComer::oneWinsAndTheOtherHears_data()
{
    QTest::addColumn<int>("race");
    const auto all = racesOf();
    for (size_t at = 0; at < all.size(); ++at)
        QTest::newRow(all[at].name) << int(at);
}

void TestFirstComer::oneWinsAndTheOtherHears()
{
    QFETCH(int, race);
    const Race each = racesOf()[size_t(race)];
    const int rounds = std::max(1, races() / int(racesOf().size()));
    std::array<int, 2> won{};
    for (int round = 0; round < rounds; ++round) {
        const auto begun = aCase(round, each.before);
        QVERIFY(begun);
        std::array<std::optional<base::Result<desk::Receipt>>, 2> answers;
        std::barrier start(2);
        const auto run = [&](size_t at, desk::StoreDesk &desk, const domain::Actor &actor) {
            start.arrive_and_wait();
            answers[at] = desk.submit(orderBy(actor, begun->id, begun->version, each.act)).result();
        };
        std::thread first(run, size_t{0}, std::ref(*m_one), std::cref(kRacerTwo)), second(run, size_t{1}, std::ref(*m_two), std::cref(kRacerThree));
        first.join();
        second.join();
        QVERIFY2(answers[0]->has_value() != answers[1]->has_value(), qPrintable(u"round %1: both or none"_s.arg(round)));
        const size_t winner = answers[0]->has_value() ? 0 : 1;
        ++won[winner];
        const base::Error &lost = answers[1 - winner]->error();
        const domain::Actor &who = winner == 0 ? kRacerTwo : kRacerThree;
        QVERIFY(lost.code == ErrorCode::Conflict || lost.code == ErrorCode::Refused);
        QVERIFY2(lost.sentence.contains(each.told) && lost.sentence.contains(who.post) && lost.sentence.contains(u"14:37:26"_s),
                 qPrintable(lost.sentence));
        QVERIFY2(!lost.sentence.contains((winner == 0 ? kRacerThree : kRacerTwo).post), qPrintable(lost.sentence));
        QCOMPARE(written(begun->id, each.told), 1);
    }
    QCOMPARE(won[0] + won[1], rounds);
    qInfo("%s: %d races, the first console won %d", each.name, rounds, won[0]);
}

void TestFirstComer::twoProcessesRace()
{
    const int rounds = std::max(1, races() / 4);
    m_two.reset();
    QProcess other;
    other.start(QCoreApplication::applicationFilePath(), {u"tst_firstcomer"_s, u"--race"_s, path()});
    QVERIFY(other.waitForReadyRead(60'000));
    QCOMPARE(other.readLine().trimmed(), QByteArray("ready"));
    m_two = std::make_unique<desk::StoreDesk>(desk::fileParts(path(), m_clock), m_region, m_clock, quick());
    int here = 0;
    for (int round = 0; round < rounds; ++round) {
        const auto begun = aCase(round, {});
        QVERIFY(begun);
        other.write(QByteArray::number(begun->id.value) + ' ' + QByteArray::number(begun->version) + '\n');
        QVERIFY(other.waitForBytesWritten(60'000));
        const auto ours = m_one->submit(orderBy(kRacerTwo, begun->id, begun->version, domain::AcceptCase{})).result();
        while (!other.canReadLine())
            QVERIFY(other.waitForReadyRead(60'000));
        const QString theirs = QString::fromUtf8(other.readLine()).trimmed();
        QVERIFY2(ours.has_value() != (theirs == u"won"_s), qPrintable(theirs));
        here += ours.has_value();
        const QString told = ours ? theirs : ours.error().sentence;
        const domain::Actor &who = ours ? kRacerTwo : kRacerThree;
        QVERIFY2(told.contains(who.post) && told.contains(u"14:37:26"_s), qPrintable(told));
        QVERIFY2(ours || ours.error().code == ErrorCode::Conflict, qPrintable(told));
        QVERIFY2(!ours || theirs.startsWith(u"lost conflict "_s), qPrintable(told));
        QCOMPARE(written(begun->id, domain::label(domain::EventBody{domain::CaseAccepted{}})), 1);
    }
    qInfo("two processes: %d races, this one won %d", rounds, here);
    other.closeWriteChannel();
    QVERIFY(other.waitForFinished(60'000));
    QCOMPARE(other.exitCode(), 0);
}

void TestFirstComer::everyMoveSinceIsTold()
{
    const auto begun = aCase(0, {});
    QVERIFY(begun);
    QVERIFY(m_two->submit(orderBy(kRacerLead, begun->id, begun->version, domain::AcceptCase{})).result());
    QVERIFY(m_two->submit({begun->id, {}, kRacerThree, domain::AddNote{u"到了门口"_s}}).result());
    const auto late = m_one->submit(orderBy(kRacerTwo, begun->id, begun->version, domain::AcceptCase{})).result();
    QVERIFY(!late);
    QCOMPARE(late.error().code, ErrorCode::Conflict);
    const QString told = late.error().sentence;
    for (const QString &part : {kRacerLead.post, kRacerThree.post, domain::label(domain::CaseState::Accepted)})
        QVERIFY2(told.contains(part), qPrintable(told));
    QVERIFY2(told.indexOf(kRacerLead.post) < told.indexOf(kRacerThree.post), qPrintable(told)); // as it happened
}

// A refusal that nobody else's act brought about names nobody.
void TestFirstComer::whoHasSeenItAllHearsThePlainReason()
{
    const auto begun = aCase(0, {domain::AcceptCase{}});
    QVERIFY(begun);
    const auto refused = m_two->submit(orderBy(kRacerTwo, begun->id, begun->version, domain::AcceptCase{})).result();
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Refused);
    QVERIFY2(!refused.error().sentence.contains(kRacerLead.post), qPrintable(refused.error().sentence));
}

void TestFirstComer::takingBackGoesOverNobody_data()
{
    QTest::addColumn<QString>("between");
    QTest::addColumn<bool>("goes");
    QTest::newRow("nothing") << u""_s << true;
    QTest::newRow("a note") << u"note"_s << false;
    QTest::newRow("a picture") << u"picture"_s << false;
    QTest::newRow("a level") << u"level"_s << false;
    QTest::newRow("the list that a colour sets off") << u"list"_s << true;
    QTest::newRow("an alarm that sounds again") << u"alarm"_s << true;
    QTest::newRow("both, and a note") << u"list note alarm"_s << false;
}

// Somebody else's act between an order and its being taken back, side moves too; what nobody did is in nobody's way.
void TestFirstComer::takingBackGoesOverNobody()
{
    QFETCH(QString, between);
    QFETCH(bool, goes);
    const auto begun = aCase(0, {domain::AcceptCase{}});
    QVERIFY(begun);
    const auto paused = m_one->submit(orderBy(kRacerTwo, begun->id, begun->version, domain::SuspendCase{u"等待材料到场"_s})).result();
    QVERIFY(paused);
    const domain::Actor system{u"system"_s, domain::Role::System};
    for (const QString &each : between.split(u' ', Qt::SkipEmptyParts)) {
        const domain::CaseOrderBody body =
            each == u"note"_s      ? domain::CaseOrderBody(domain::AddNote{u"材料已到"_s})
            : each == u"picture"_s ? domain::CaseOrderBody(domain::AddPhoto{u"https://pictures.test/1.jpg"_s, u"before"_s})
            : each == u"level"_s   ? domain::CaseOrderBody(domain::ChangeSeverity{domain::Severity::Yellow, u"临近学校"_s})
            : each == u"list"_s ? domain::CaseOrderBody(domain::ListForSupervision{domain::effectRule(domain::Severity::Blue, domain::kListEffect)})
                                : domain::CaseOrderBody(domain::RecordAlarm{u"a-2"_s, m_clock.now()});
        const bool persons = each != u"list"_s && each != u"alarm"_s;
        const auto done = m_two->submit({begun->id, {}, persons ? kRacerThree : system, body}).result();
        QVERIFY2(done, qPrintable(each + u": "_s + (done ? QString() : base::describe(done.error()))));
    }
    const auto back = m_one->submit({begun->id, paused->version, kRacerTwo, domain::ResumeCase{u"撤回"_s}, true}).result();
    QCOMPARE(back.has_value(), goes);
    const auto file = m_two->open(begun->id).result();
    QVERIFY(file);
    QCOMPARE(file->state.suspended, !goes);
    if (goes)
        return;
    QCOMPARE(back.error().code, ErrorCode::Conflict);
    QVERIFY2(back.error().sentence.contains(kRacerThree.post) && back.error().sentence.contains(u"14:37:26"_s), qPrintable(back.error().sentence));
}

GRIDHALL_TEST(TestFirstComer, QCoreApplication, racingRole)
#include "tst_firstcomer.moc"
