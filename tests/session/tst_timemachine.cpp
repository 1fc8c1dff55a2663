// SPDX-License-Identifier: GPL-3.0-or-later
// A past session that is taken from moment to moment shows at each what a session shows that was opened there, and what the log folds to.
#include "drill/drillpast.h"
#include "region/pack/loader.h"
#include "region/rules/ruleset.h"
#include "shownhall.h"
#include "store/care/storetown.h"
#include "store/care/storeuse.h"
#include "store/lives/lifefile.h"
#include "store/sqlite/sqlstore.h"
#include "support/testprogram.h"

#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using base::Instant;
using sessiontest::difference, sessiontest::shown;

class TestTimeMachine : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void fiftyMomentsAreTheFoldOfTheLog();
    void playingIsShowingEachMoment();
    void theNewestWishWins();
    void everythingMovesAtOnce();
    void whatComesLaterOfEarlierIsSeen();
    void damagedLivesAreMadeAnew_data();
    void damagedLivesAreMadeAnew();
    void livesOfAnotherStoreAreNot();
    void aLiveSessionHasNone();

private:
    [[nodiscard]] std::unique_ptr<session::Session> open(std::optional<Instant> at) const
    {
        const std::optional<QDateTime> moment = at ? std::optional(base::toUtc(*at)) : std::nullopt;
        auto made = session::Session::make({m_path, pack(), moment, false, {}, true, u"en"_s});
        if (!made)
            qFatal("%s", qPrintable(base::describe(made.error())));
        [&] { QTRY_VERIFY((*made)->hall().loaded() && (*made)->centre().view()); }();
        (*made)->hall().catchUp();
        return *std::move(made);
    }
    [[nodiscard]] static QString pack() { return QStringLiteral(GRIDHALL_SOURCE_DIR "/resources/regions/xujing"); }
    static void append(store::Store &store, base::CaseId id, quint32 expected, const std::vector<domain::CaseEvent> &events)
    {
        auto batch = store.log().begin();
        QVERIFY(batch && (*batch)->append(id, expected, events) && (*batch)->commit());
    }
    void disturb(store::Store &store);
    void tellOfTheCentre(store::Store &store);
    static void recordOfThePast(store::Store &store, base::CaseId id, Instant at);
    void readLog();
    /// The open cases at a moment, folded from the log alone.
    [[nodiscard]] std::map<base::CaseId, domain::CaseBrief> openAt(Instant moment) const;
    [[nodiscard]] QString compareWithLog(session::Session &session) const;
    [[nodiscard]] QString compareWithFresh(session::Session &session, const live::QueueModel &queue) const;
    static void move(session::Session &session, Instant at)
    {
        session.timeMachine()->moveTo(at);
        QTRY_COMPARE_WITH_TIMEOUT(session.timeMachine()->at(), at, 60'000);
        QVERIFY(!session.timeMachine()->isMoving());
    }
    [[nodiscard]] Instant someMoment() { return m_from + base::Milliseconds(m_random.bounded(qint64(base::Milliseconds(41h).count()))); }
    /// Lets a session make all lives.
    void makeLives(session::Session &session)
    {
        move(session, someMoment());
        QTRY_COMPARE_WITH_TIMEOUT(livesUpTo(), m_head, 120'000);
    }
    [[nodiscard]] base::Position livesUpTo() const
    {
        store::LifeFile file(m_path);
        file.load();
        return file.mark().upTo;
    }

    QTemporaryDir m_made;
    QString m_original;
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    QRandomGenerator m_random{11};
    std::map<base::CaseId, std::vector<domain::CaseEvent>> m_log;
    base::Position m_head;
    Instant m_from, m_to;
};

/// What a drill's people never do, and what sources say afterwards of earlier times.
void TestTimeMachine::disturb(store::Store &store)
{
    const domain::Actor lead{u"值班长"_s, domain::Role::Supervisor}, source{u"热线"_s, domain::Role::System};
    std::vector<domain::Case> cases;
    for (const auto &[id, events] : m_log) {
        domain::Case folded;
        folded.id = id;
        for (const domain::CaseEvent &event : events)
            domain::apply(folded, event);
        cases.push_back(std::move(folded));
    }
    int n = 0;
    for (const domain::Case &c : cases) {
        const Instant at = c.changedAt + base::Milliseconds(m_random.bounded(3'600'000));
        ++n;
        if (c.closedAt && n % 5 == 0) // the closing was earlier, says a later event with an earlier time
            append(store, c.id, c.version,
                   {{*c.closedAt - 3h, source, {}, {}, domain::SourceCorrected{c.report, {}, c.deadlines, false, *c.closedAt - 5h, c.outcome, {}}}});
        else if (domain::isOpen(c.state) && n % 3 == 0)
            append(store, c.id, c.version, {{at, lead, {}, {}, domain::CaseVoided{u"重复"_s}}});
        else if (domain::isOpen(c.state) && n % 3 == 1)
            append(store, c.id, c.version, {{at, lead, {}, {}, domain::CaseSupervised{u"看一下"_s}}});
    }
    for (quint64 i = 0; i < 40; ++i)
        recordOfThePast(store, {900'000 + i}, m_from + base::Milliseconds(m_random.bounded(144'000'000)));
}

void TestTimeMachine::recordOfThePast(store::Store &store, base::CaseId id, Instant at)
{
    const domain::Actor lead{u"值班长"_s, domain::Role::Supervisor};
    domain::Report report;
    report.source = id.value % 2 ? u"12345"_s : u"opinion"_s;
    report.title = u"待核实"_s;
    report.reportedAt = at;
    std::vector<domain::CaseEvent> events{{at, lead, {}, {}, domain::CaseReported{u"W%1"_s.arg(id.value), report, {}}}};
    if (id.value % 3 == 0)
        events.push_back({at + 2h, lead, {}, {}, domain::CaseVoided{u"不属实"_s}});
    if (id.value % 7 == 0) // behind it in the log, before it in time
        events.push_back({at - 20min, lead, {}, {}, domain::NoteAdded{u"早些时候"_s}});
    append(store, id, 0, events);
}

void TestTimeMachine::tellOfTheCentre(store::Store &store)
{
    const domain::Actor lead{u"值班长"_s, domain::Role::Supervisor};
    const auto region = region::openRegion(pack());
    QVERIFY(region);
    domain::RuleFile limits;
    for (const domain::RuleFile &file : region::ruleFiles(**region)) {
        if (file.name == u"limits.json"_s)
            limits = file;
    }
    limits.text.replace(QRegularExpression(u"\"whole\": *\"[^\"]*\""_s), u"\"whole\": \"7 hours\""_s);
    std::vector<domain::CentreEvent> events;
    for (int i = 0; i < 300; ++i)
        events.push_back({m_from + i * 7min, lead, {}, domain::AbsenceRecorded{m_from + i * 7min, u"坐席%1"_s.arg(i % 9), u"病假"_s, {}, 1}});
    events.insert(events.begin() + 150, {m_from + 150 * 7min, lead, {}, domain::RulebookAmended{{}, {}, {u"limits.json"_s}, {limits}, u"试行"_s}});
    auto batch = store.log().begin();
    QVERIFY(batch);
    quint64 version = 0;
    for (const domain::CentreEvent &event : events)
        QVERIFY((*batch)->appendCentre(version++, event));
    QVERIFY((*batch)->commit());
}

void TestTimeMachine::initTestCase()
{
    const auto region = region::openRegion(pack());
    QVERIFY2(region, region ? "" : qPrintable(base::describe(region.error())));
    m_original = m_path = m_made.filePath(u"made.gridhall"_s);
    QVERIFY(store::reserveForDrill(m_path));
    QVERIFY(store::keepTown(m_path, (*region)->code));
    m_from = *base::fromIso(u"2025-11-04T19:00:00Z"_s); // 03:00 in the town
    m_to = m_from + 40h;                                // over a midnight
    QVERIFY(drill::playDrillPast(*region, {m_path, {8}, m_from, m_to, true}));
    readLog();
    const auto store = store::Store::open(m_path);
    QVERIFY(store);
    disturb(**store);
    tellOfTheCentre(**store);
    for (auto progress = (*store)->projections().follow(1000); progress && !progress->isCaughtUp();)
        progress = (*store)->projections().follow(1000);
}

void TestTimeMachine::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"hall.gridhall"_s);
    QVERIFY(QFile::copy(m_original, m_path));
    readLog();
}

void TestTimeMachine::readLog()
{
    m_log.clear();
    const auto log = store::LogReader::open(m_path);
    QVERIFY(log);
    QVERIFY((*log)->log().replayAll({}, [this](const domain::CommittedEvent &each) {
        m_log[each.caseId].push_back(each.event);
        m_head = each.position;
        return true;
    }));
}

std::map<base::CaseId, domain::CaseBrief> TestTimeMachine::openAt(Instant moment) const
{
    std::map<base::CaseId, domain::CaseBrief> open;
    for (const auto &[id, events] : m_log) {
        domain::Case folded;
        folded.id = id;
        for (const domain::CaseEvent &event : events) {
            if (event.at <= moment && events.front().at <= moment)
                domain::apply(folded, event);
        }
        if (folded.version > 0 && domain::isOpen(folded.state) && domain::lifeOf(folded.state) == domain::CaseLife::Case)
            open.emplace(id, domain::briefOf(folded));
    }
    return open;
}

QString TestTimeMachine::compareWithLog(session::Session &session) const
{
    const live::CaseTable &table = session.hall().table();
    const auto open = openAt(session.hall().now());
    if (table.openCount() != int(open.size()))
        return u"%1 open cases, of %2"_s.arg(table.openCount()).arg(open.size());
    for (const auto &[id, brief] : open) {
        const auto slot = table.slotOf(id);
        if (!slot)
            return u"case %1 is missing"_s.arg(id.value);
        const live::CaseRow &row = table.row(*slot);
        const qint64 due = brief.dueAt ? base::toMsec(*brief.dueAt) : 0;
        if (row.state != brief.state || row.level != brief.level || row.dueAt != due || table.names().text(row.department) != brief.department)
            return u"case %1 is otherwise"_s.arg(id.value);
    }
    return {};
}

QString TestTimeMachine::compareWithFresh(session::Session &session, const live::QueueModel &queue) const
{
    const Instant at = session.hall().now();
    const auto fresh = open(at);
    const live::QueueModel freshQueue(fresh->hall());
    QString found = difference(shown(session, queue), shown(*fresh, freshQueue));
    if (session.desk().suggestions(at - 48h).result() != fresh->desk().suggestions(at - 48h).result())
        found = u"suggestions"_s;
    const base::CaseId some = std::next(m_log.begin(), qsizetype(m_log.size() / 2))->first;
    const auto ours = session.desk().open(some).result(), theirs = fresh->desk().open(some).result();
    if (ours.has_value() != theirs.has_value() || (ours && (ours->state != theirs->state || ours->timeline.size() != theirs->timeline.size())))
        found = u"the case's file"_s;
    return found.isEmpty() ? found : found + u" at "_s + base::toIso(at);
}

void TestTimeMachine::fiftyMomentsAreTheFoldOfTheLog()
{
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray before = file.readAll();
    const auto past = open(m_from - 24h); // before the first event
    QCOMPARE(past->hall().table().count(), 0);
    const live::QueueModel queue(past->hall());
    std::vector<Instant> moments{past->timeMachine()->reach().from, m_from + 21h - 1ms, m_from + 21h, m_from + 20h, m_to + 30h};
    while (moments.size() < 50)
        moments.push_back(someMoment());
    for (size_t i = 0; i < moments.size(); ++i) {
        if (i == moments.size() / 2) // the first half out of the log, the others out of lives
            makeLives(*past);
        move(*past, moments[i]);
        QCOMPARE(past->clock().now(), moments[i]);
        QCOMPARE(past->hall().shownAt(), moments[i]);
        QCOMPARE(compareWithLog(*past), QString());
        QCOMPARE(compareWithFresh(*past, queue), QString());
    }
    QVERIFY(file.seek(0));
    QVERIFY2(file.readAll() == before, "the store was written to");
}

// Step by step forward, only what differs is taken in; over a midnight too.
void TestTimeMachine::playingIsShowingEachMoment()
{
    const auto past = open(m_from + 14h);
    const live::QueueModel queue(past->hall());
    int whole = 0, parts = 0, arrived = 0;
    connect(&past->hall(), &live::Hall::changed, this, [&](const live::Changes &changes) { ++(changes.everything ? whole : parts); });
    connect(&past->hall(), &live::Hall::caseArrived, this, [&] { ++arrived; });
    for (int step = 1; step <= 48; ++step) {
        move(*past, m_from + 14h + step * 10min);
        QCOMPARE(compareWithLog(*past), QString());
        if (step % 6 == 0)
            QCOMPARE(compareWithFresh(*past, queue), QString());
    }
    QVERIFY2(parts > whole, qPrintable(u"%1 in part, %2 whole"_s.arg(parts).arg(whole)));
    QCOMPARE(arrived, 0);
    move(*past, m_from + 20h); // and back
    QCOMPARE(compareWithFresh(*past, queue), QString());
    disconnect(&past->hall(), nullptr, this, nullptr);
}

void TestTimeMachine::theNewestWishWins()
{
    const auto past = open(m_from + 5h);
    session::TimeMachine &machine = *past->timeMachine();
    QSignalSpy moved(&machine, &session::TimeMachine::moved);
    for (int i = 1; i <= 5; ++i) {
        machine.moveTo(m_from + i * 6h);
        QCOMPARE(machine.wanted(), m_from + i * 6h);
        QCOMPARE(machine.at(), m_from + 5h);
        QVERIFY(machine.isMoving());
    }
    QTRY_COMPARE(machine.at(), m_from + 30h);
    QCOMPARE(moved.size(), 1);
    machine.moveTo(m_from + 7h);
    machine.moveTo(machine.at()); // called back
    QVERIFY(!machine.isMoving());
    machine.moveTo(machine.reach().to + 24h);
    QCOMPARE(machine.wanted(), machine.reach().to);
    QTRY_COMPARE(moved.size(), 2);
    QCOMPARE(machine.at(), machine.reach().to);
    machine.moveTo(m_from - 900h);
    QTRY_COMPARE(machine.at(), machine.reach().from);
    QCOMPARE(moved.size(), 3);
}

// Whoever hears of a change finds the cases of the time that the clock shows.
void TestTimeMachine::everythingMovesAtOnce()
{
    const auto past = open(m_from + 5h);
    QStringList wrong;
    int heard = 0;
    connect(&past->hall(), &live::Hall::changed, this, [&] {
        ++heard;
        if (const QString difference = compareWithLog(*past); !difference.isEmpty())
            wrong.append(difference);
        if (past->hall().now() != past->timeMachine()->at() || past->clock().now() != past->timeMachine()->at())
            wrong.append(u"the clock"_s);
    });
    connect(past->timeMachine(), &session::TimeMachine::moved, this, [&](Instant at) {
        if (past->hall().shownAt() != at)
            wrong.append(u"shown late"_s);
    });
    for (int i = 0; i < 12; ++i)
        move(*past, someMoment());
    QVERIFY(heard >= 12);
    QCOMPARE(wrong.join(u"; "_s), QString());
    disconnect(&past->hall(), nullptr, this, nullptr);
}

void TestTimeMachine::whatComesLaterOfEarlierIsSeen()
{
    const auto past = open(m_from + 5h);
    const live::QueueModel queue(past->hall());
    makeLives(*past);
    {
        const auto store = store::Store::open(m_path);
        QVERIFY(store);
        for (quint64 i = 0; i < 30; ++i)
            recordOfThePast(**store, {800'000 + i}, m_from + base::Milliseconds(m_random.bounded(144'000'000)));
        const auto &[id, events] = *m_log.begin();
        append(**store, id, quint32(events.size()),
               {{events.front().at + 1ms, {u"值班长"_s, domain::Role::Supervisor}, {}, {}, domain::CaseUrged{}}});
    }
    readLog();
    for (int i = 0; i < 12; ++i) {
        move(*past, someMoment());
        QCOMPARE(compareWithLog(*past), QString());
    }
    QTRY_COMPARE_WITH_TIMEOUT(livesUpTo(), m_head, 60'000);
    move(*past, m_from + 17h);
    QCOMPARE(compareWithFresh(*past, queue), QString());
}

void TestTimeMachine::damagedLivesAreMadeAnew_data()
{
    QTest::addColumn<double>("from"); // of the file's length
    QTest::addColumn<QByteArray>("with");
    QTest::addColumn<bool>("cut");
    QTest::newRow("empty") << 0.0 << QByteArray() << true;
    QTest::newRow("cut in the middle") << 0.5 << QByteArray() << true;
    QTest::newRow("the last bytes are missing") << 0.999 << QByteArray() << true;
    QTest::newRow("of another revision") << 0.0 << QByteArray("gridhall-past-1\n\xff") << false;
    QTest::newRow("no file of ours") << 0.0 << QByteArray(300, 'x') << true;
    QTest::newRow("a damaged block") << 0.3 << QByteArray(512, '\0') << false;
    QTest::newRow("rubbish behind it") << 1.0 << QByteArray(5000, 'M') << false;
}

void TestTimeMachine::damagedLivesAreMadeAnew()
{
    QFETCH(const double, from);
    QFETCH(const QByteArray, with);
    QFETCH(const bool, cut);
    makeLives(*open(m_from + 5h));
    QFile file(store::LifeFile::pathOf(m_path));
    QCOMPARE(file.permissions() & (QFile::ReadOther | QFile::WriteOther | QFile::ReadGroup | QFile::WriteGroup), QFile::Permissions());
    QVERIFY(file.open(QIODevice::ReadWrite));
    const qint64 at = qint64(double(file.size()) * from);
    QVERIFY(file.seek(at) && file.write(with) == with.size() && (!cut || file.resize(at + with.size())));
    file.close();
    const auto past = open(m_from + 5h);
    for (int i = 0; i < 6; ++i) {
        move(*past, someMoment());
        QCOMPARE(compareWithLog(*past), QString());
    }
    QTRY_COMPARE_WITH_TIMEOUT(livesUpTo(), m_head, 120'000);
}

// A store that was restored from a backup went on otherwise: nothing of what it forgot is shown.
void TestTimeMachine::livesOfAnotherStoreAreNot()
{
    const QString backup = m_folder->filePath(u"backup"_s);
    QVERIFY(QFile::copy(m_path, backup));
    const auto goOn = [this](quint64 first) {
        const auto store = store::Store::open(m_path);
        QVERIFY(store);
        for (quint64 i = 0; i < 20; ++i)
            recordOfThePast(**store, {first + i}, m_from + base::Milliseconds(m_random.bounded(144'000'000)));
    };
    goOn(700'000);
    readLog();
    makeLives(*open(m_from + 5h));
    QVERIFY(QFile::remove(m_path) && QFile::copy(backup, m_path));
    goOn(600'000);
    readLog();
    const auto past = open(m_from + 5h);
    for (int i = 0; i < 6; ++i) {
        move(*past, someMoment());
        QCOMPARE(compareWithLog(*past), QString());
    }
    QTRY_COMPARE_WITH_TIMEOUT(livesUpTo(), m_head, 120'000);
}

void TestTimeMachine::aLiveSessionHasNone()
{
    const auto live = open({});
    QVERIFY(!live->timeMachine());
    QVERIFY(!QFile::exists(store::LifeFile::pathOf(m_path)));
    const auto past = open(m_from); // who looks at one moment leaves nothing beside the store
    QVERIFY(past->timeMachine());
    QVERIFY(!QFile::exists(store::LifeFile::pathOf(m_path)));
}

GRIDHALL_TEST(TestTimeMachine, QGuiApplication)
#include "tst_timemachine.moc"
