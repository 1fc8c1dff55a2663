// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/past/pastfeed.h"
#include "store/sqlite/connection.h"
#include "support/testprogram.h"
#include "twostores.h"

#include <QTest>

using namespace desktest;
using namespace std::chrono_literals;
using base::ErrorCode;
using domain::CaseState;

/// The door itself, before a store in memory and before a file: every story runs on both.
class TestStoreDesk : public TwoStoresTest {
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }
    void answersAfterTheCommit_data() { stores(); }
    void answersAfterTheCommit();
    void numbersByLocalDay_data() { stores(); }
    void numbersByLocalDay();
    void refusesWithASentence_data() { stores(); }
    void refusesWithASentence();
    void knowsAReportAgain_data() { stores(); }
    void knowsAReportAgain();
    void snapshotsWhatIsOpenAndWhatEndedLately_data() { stores(); }
    void snapshotsWhatIsOpenAndWhatEndedLately();
    void endsASubscription_data() { stores(); }
    void endsASubscription();
    void opensAndSearches_data() { stores(); }
    void opensAndSearches();
    void reviewsSeverityAtTwiceTheLimit_data() { stores(); }
    void reviewsSeverityAtTwiceTheLimit();
    void countsRepeatsOfEveryWayIn_data() { stores(); }
    void countsRepeatsOfEveryWayIn();
    void importsAreReviewedAlike_data() { stores(); }
    void importsAreReviewedAlike();
    void showsThePast_data() { stores(); }
    void showsThePast();
    void thePastOfAnOlderProgramIsShown();
    void startsWhereItEnded();
    void givesSignsOfLife();

private:
    [[nodiscard]] base::Error refusal(domain::CaseOrder order);
};

base::Error TestStoreDesk::refusal(domain::CaseOrder order)
{
    const auto receipt = m_desk->submit(std::move(order)).result();
    return receipt ? base::Error{} : receipt.error();
}

void TestStoreDesk::answersAfterTheCommit()
{
    open();
    Listener listener(*m_desk);
    QTRY_COMPARE(listener.snapshots, 1);
    QVERIFY(listener.cases.isEmpty());
    const desk::Receipt receipt = submit(aReport({}));
    QVERIFY(receipt.id.isValid());
    QCOMPARE(receipt.number, u"251107XJ0001"_s);
    QCOMPARE(receipt.version, 3u);
    QCOMPARE(receipt.position.value, 3u);
    QVERIFY(!receipt.known);
    QTRY_VERIFY(listener.cases.contains(receipt.id));
    const domain::CaseBrief &brief = listener.cases[receipt.id];
    QCOMPARE(brief.state, CaseState::Dispatched);
    QCOMPARE(brief.level, domain::Severity::Blue);
    QCOMPARE(brief.department, u"city-management"_s);
    const desk::Receipt accepted = submit(order(receipt.id, domain::AcceptCase{}));
    QCOMPARE(accepted.version, 4u);
    QTRY_COMPARE(listener.cases[receipt.id].state, CaseState::Accepted);
    QTRY_COMPARE(listener.status.position.value, 4u);
    QCOMPARE(listener.status.health, desk::FeedStatus::Health::Ready);
    QVERIFY(listener.inOrder);
}

void TestStoreDesk::numbersByLocalDay()
{
    open();
    m_clock->set(base::fromMsec(base::toMsec(support::mockNow()) + 9 * 3'600'000 + 22 * 60'000 + 33'999)); // 23:59:59.999 in Shanghai
    QCOMPARE(submit(aReport({})).number, u"251107XJ0001"_s);
    m_clock->advance(1ms);
    QCOMPARE(submit(aReport({})).number, u"251108XJ0001"_s);
    // A record counts for the day of its own report.
    domain::ImportCase record;
    record.report = std::get<domain::ReportCase>(aReport(u"r1"_s).body).report;
    record.report.reportedAt = *base::fromIso(u"2025-11-07T15:00:00Z"_s);
    record.inputs.base = domain::Severity::Green;
    QCOMPARE(submit({{}, {}, {u"import"_s, domain::Role::System}, record}).number, u"251107XJ0002"_s);
}

void TestStoreDesk::refusesWithASentence()
{
    open();
    const desk::Receipt receipt = submit(aReport({}));
    const base::Error tooEarly = refusal(order(receipt.id, domain::CloseCase{u"done"_s}));
    QCOMPARE(tooEarly.code, ErrorCode::Refused);
    QVERIFY(!tooEarly.sentence.isEmpty());
    QCOMPARE(refusal(order({424242}, domain::AcceptCase{})).code, ErrorCode::NotFound);
    QCOMPARE(refusal(order(receipt.id, domain::ReturnCase{})).code, ErrorCode::Malformed);
    // Two people saw version 3; the second comes too late.
    QCOMPARE(submit(order(receipt.id, domain::AcceptCase{}, 3)).version, 4u);
    const base::Error late = refusal(order(receipt.id, domain::ReachScene{}, 3));
    QCOMPARE(late.code, ErrorCode::Conflict);
    QVERIFY(!late.sentence.isEmpty());
    // A refused report ties no source id and uses up no number.
    domain::CaseOrder unknownItem = aReport(u"s-1"_s);
    std::get<domain::ReportCase>(unknownItem.body).report.item = u"nonsense"_s;
    QCOMPARE(refusal(unknownItem).code, ErrorCode::Malformed);
    const desk::Receipt second = submit(aReport(u"s-1"_s));
    QVERIFY(!second.known);
    QCOMPARE(second.number, u"251107XJ0002"_s);
}

void TestStoreDesk::knowsAReportAgain()
{
    open();
    const desk::Receipt first = submit(aReport(u"hotline-77"_s));
    const desk::Receipt again = submit(aReport(u"hotline-77"_s));
    QVERIFY(again.known);
    QCOMPARE(again.id, first.id);
    QCOMPARE(again.number, first.number);
    QCOMPARE(again.version, 3u);
    // Also within one commit, and after the program was started again.
    std::vector<QFuture<base::Result<desk::Receipt>>> futures;
    for (int i = 0; i < 20; ++i)
        futures.push_back(m_desk->submit(aReport(u"hotline-78"_s)));
    int fresh = 0;
    QSet<base::CaseId> ids;
    for (const auto &future : futures) {
        const base::Result<desk::Receipt> receipt = future.result();
        QVERIFY(receipt.has_value());
        fresh += !receipt->known;
        ids.insert(receipt->id);
    }
    QCOMPARE(fresh, 1);
    QCOMPARE(ids.size(), 1);
    open();
    QVERIFY(submit(aReport(u"hotline-77"_s)).known);
    // A number is not used up by a report that was known.
    QCOMPARE(submit(aReport({})).number, u"251107XJ0003"_s);
}

void TestStoreDesk::snapshotsWhatIsOpenAndWhatEndedLately()
{
    open();
    const auto record = [](const QString &id, base::Instant at, std::optional<base::Instant> closedAt) {
        domain::ImportCase body;
        body.report = std::get<domain::ReportCase>(aReport(id).body).report;
        body.report.reportedAt = at;
        body.inputs.base = domain::Severity::Green;
        body.closedAt = closedAt;
        return domain::CaseOrder{{}, {}, {u"import"_s, domain::Role::System}, body};
    };
    const base::Instant now = support::mockNow();
    const desk::Receipt old = submit(record(u"old"_s, now - 200h, now - 100h));
    const desk::Receipt oldOpen = submit(record(u"old open"_s, now - 200h, {}));
    const desk::Receipt midnight = submit(record(u"midnight"_s, now - 200h, *base::fromIso(u"2025-11-06T16:00:00Z"_s)));
    const desk::Receipt yesterday = submit(record(u"yesterday"_s, now - 200h, *base::fromIso(u"2025-11-06T15:59:59Z"_s)));
    const desk::Receipt lately = submit(record(u"lately"_s, now - 200h, now - desk::kSnapshotReach));
    const desk::Receipt before = submit(record(u"before"_s, now - 200h, now - desk::kSnapshotReach - 1s));
    const desk::Receipt fresh = submit(aReport({}));
    QVERIFY(m_desk->settle().result().has_value());
    Listener listener(*m_desk);
    QTRY_COMPARE(listener.snapshots, 1);
    const QSet<base::CaseId> all{oldOpen.id, midnight.id, yesterday.id, lately.id, fresh.id};
    const auto idsOf = [](const Listener &of) { return QSet<base::CaseId>(of.cases.keyBegin(), of.cases.keyEnd()); };
    QCOMPARE(idsOf(listener), all);
    QVERIFY(!all.contains(old.id) && !all.contains(before.id));
    QCOMPARE(listener.upTo, fresh.position);
    m_clock->set(now + 8h); // later than that after midnight the day itself reaches further back
    Listener later(*m_desk);
    QTRY_COMPARE(later.snapshots, 1);
    QCOMPARE(idsOf(later), (QSet<base::CaseId>{oldOpen.id, midnight.id, fresh.id}));
}

void TestStoreDesk::endsASubscription()
{
    open();
    Listener listener(*m_desk);
    QTRY_COMPARE(listener.snapshots, 1);
    QVERIFY(submit(aReport({})).id.isValid());
    QTRY_COMPARE(listener.cases.size(), 1);
    // What is on its way when the subscription ends does not arrive.
    QVERIFY(submit(aReport({})).id.isValid());
    listener.end();
    QVERIFY(submit(aReport({})).id.isValid());
    QCoreApplication::sendPostedEvents();
    QCOMPARE(listener.cases.size(), 1);
    auto brief = std::make_unique<Listener>(*m_desk);
    brief.reset();
    QVERIFY(submit(aReport({})).id.isValid());
}

void TestStoreDesk::opensAndSearches()
{
    open();
    const desk::Receipt receipt = submit(aReport({}, u"人行道下沉约两平方米"_s));
    QVERIFY(submit(aReport({}, u"井盖移位"_s)).id.isValid());
    QVERIFY(submit(order(receipt.id, domain::AddNote{u"已设围挡"_s})).id.isValid());
    QVERIFY(m_desk->settle().result().has_value());
    const auto file = m_desk->open(receipt.id).result();
    QVERIFY(file.has_value());
    QCOMPARE(file->state.number, receipt.number);
    QCOMPARE(file->state.version, 4u);
    QCOMPARE(file->timeline.size(), 4u);
    QCOMPARE(domain::kindOf(file->timeline.back().event.body), u"note-added"_s);
    QCOMPARE(m_desk->open({5}).result().error().code, ErrorCode::NotFound);
    const auto found = m_desk->search({u"下沉"_s, 10}).result();
    QVERIFY(found.has_value());
    QCOMPARE(found->size(), 1u);
    QCOMPARE(found->front().id, receipt.id);
    // As an English screen shows it, by what the log has for it.
    const auto alike = m_desk->search({u"sunken about"_s, 10, {{u"sunken"_s, {{u"沉陷"_s, u"下沉"_s}}}, {u"about"_s, {{u"约"_s}}}}}).result();
    QVERIFY(alike.has_value());
    QCOMPARE(alike->size(), 1u);
    QCOMPARE(alike->front().id, receipt.id);
    QVERIFY(m_desk->search({u"sunken gone"_s, 10, {{u"sunken"_s, {{u"下沉"_s}}}}}).result()->empty());
    // The latest search wins: each of the others is answered, with what it found or with Cancelled.
    std::vector<QFuture<base::Result<std::vector<domain::CaseBrief>>>> searches;
    for (int i = 0; i < 50; ++i)
        searches.push_back(m_desk->search({u"井盖"_s, 10}));
    QCOMPARE(searches.back().result()->size(), 1u);
    for (const auto &search : searches) {
        const auto answer = search.result();
        QVERIFY(answer.has_value() || answer.error().code == ErrorCode::Cancelled);
    }
}

void TestStoreDesk::reviewsSeverityAtTwiceTheLimit()
{
    desk::StoreDeskOptions options = quick();
    options.reviewSeverity = true;
    open(options);
    const desk::Receipt watched = submit(aReport({}));
    const desk::Receipt closedLater = submit(aReport({}));
    m_clock->advance(120min);
    QVERIFY(submit(order(closedLater.id, domain::VoidCase{u"重复"_s})).id.isValid());
    QTest::qWait(60);
    QCOMPARE(m_desk->open(watched.id).result()->state.level, domain::Severity::Blue);
    m_clock->advance(1ms);
    QTRY_COMPARE(m_desk->open(watched.id).result()->state.level, domain::Severity::Yellow);
    const auto file = m_desk->open(watched.id).result();
    QCOMPARE(file->timeline.back().event.actor.role, domain::Role::System);
    QCOMPARE(m_desk->open(closedLater.id).result()->state.version, 4u);
    // Looked at once: the log does not grow by itself.
    QTest::qWait(60);
    QCOMPARE(m_desk->open(watched.id).result()->state.version, 4u);
    // A desk that starts later finds what has become due meanwhile.
    const desk::Receipt second = submit(aReport({}));
    QVERIFY(m_desk->settle().result().has_value());
    m_desk.reset();
    m_clock->advance(3h);
    open(options);
    Listener listener(*m_desk);
    QTRY_COMPARE(m_desk->open(second.id).result()->state.level, domain::Severity::Yellow);
}

void TestStoreDesk::countsRepeatsOfEveryWayIn()
{
    open();
    const auto at = [](const QString &sourceId, double north, const QString &phone) {
        domain::CaseOrder order = aReport(sourceId);
        auto &made = std::get<domain::ReportCase>(order.body).report;
        made.place.point = base::GeoPoint{31.19 + north / 111'195.0, 121.29};
        made.caller.phone = phone;
        return order;
    };
    const auto repeatsOf = [this](const desk::Receipt &receipt) { return m_desk->open(receipt.id).result()->state.severityInputs.repeats; };
    QCOMPARE(repeatsOf(submit(at({}, 0, u"13800001234"_s))), 1);
    const desk::Receipt second = submit(at({}, 40, {}));
    QCOMPARE(repeatsOf(second), 2);
    QCOMPARE(m_desk->open(second.id).result()->state.severity.reasons.back().cause, domain::SeverityCause::Repeat);
    QCOMPARE(repeatsOf(submit(at({}, 2000, u"138 0000 1234"_s))), 2); // the same caller elsewhere
    // Reports of one commit know each other too.
    auto third = m_desk->submit(at({}, 5000, {}));
    auto fourth = m_desk->submit(at({}, 5000, {}));
    QCOMPARE(repeatsOf(*third.result()), 1);
    QCOMPARE(repeatsOf(*fourth.result()), 2);
    // A report that is known counts for nothing.
    QVERIFY(!submit(at(u"once"_s, 9000, {})).known);
    QVERIFY(submit(at(u"once"_s, 9000, {})).known);
    QCOMPARE(repeatsOf(submit(at({}, 9000, {}))), 2);
    // Another desk on the same store, started later, knows all of it; so does one whose tables lag.
    open();
    QCOMPARE(repeatsOf(submit(at({}, 0, u"13800001234"_s))), 4);
    m_clock->advance(std::chrono::days(31));
    domain::CaseOrder later = at({}, 0, u"13800001234"_s);
    std::get<domain::ReportCase>(later.body).report.reportedAt = m_clock->now();
    QCOMPARE(repeatsOf(submit(later)), 1);
}

void TestStoreDesk::importsAreReviewedAlike()
{
    // A live desk and an importing one write the same history.
    const auto history = [this](bool reviews) {
        desk::StoreDeskOptions options = quick();
        options.reviewSeverity = reviews;
        open(options);
        QStringList lines;
        for (const int closedAfter : {0, 20, 90}) {
            domain::ImportCase record;
            record.report = std::get<domain::ReportCase>(aReport({}).body).report;
            record.report.reportedAt = support::mockNow() - std::chrono::days(400);
            record.report.sourceDueAt = record.report.reportedAt + 30min;
            record.inputs.base = domain::Severity::Blue;
            if (closedAfter > 0)
                record.closedAt = record.report.reportedAt + std::chrono::minutes(closedAfter);
            const desk::Receipt receipt = submit({{}, {}, {u"import"_s, domain::Role::System}, record});
            QTest::qWait(30); // time for a review that has nothing to say
            const auto file = m_desk->open(receipt.id).result();
            for (const domain::CommittedEvent &event : file->timeline)
                lines.append(base::toIso(event.event.at) + u' ' + domain::kindOf(event.event.body));
        }
        return lines;
    };
    const QStringList live = history(true);
    QCOMPARE(live.filter(u"severity-changed"_s).size(), 2);
    cleanup();
    init();
    QCOMPARE(history(false), live);
}

void TestStoreDesk::showsThePast()
{
    open();
    const desk::Receipt first = submit(aReport({}));
    m_clock->advance(10min);
    QVERIFY(submit(order(first.id, domain::AcceptCase{})).id.isValid());
    const desk::Receipt second = submit(aReport({}));
    m_clock->advance(10min);
    QVERIFY(submit(order(second.id, domain::VoidCase{u"不属实"_s})).id.isValid());
    QVERIFY(m_desk->settle().result().has_value());
    const auto at = [&](base::Milliseconds after) {
        desk::PastFeed past(m_parts, m_region, support::mockNow() + after);
        Listener listener(past);
        [&] { QTRY_COMPARE(listener.snapshots, 1); }();
        return listener.cases;
    };
    QVERIFY(at(-1ms).isEmpty());
    const auto start = at(0ms);
    QCOMPARE(start.size(), 1);
    QCOMPARE(start[first.id].state, CaseState::Dispatched);
    const auto later = at(10min);
    QCOMPARE(later.size(), 2);
    QCOMPARE(later[first.id].state, CaseState::Accepted);
    QCOMPARE(later[second.id].state, CaseState::Dispatched);
    QCOMPARE(at(20min)[second.id].state, CaseState::Void);
}

// A store whose derived tables an older program made: looked back into, they are made anew at once, for nobody else does.
void TestStoreDesk::thePastOfAnOlderProgramIsShown()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"hall.db"_s);
    {
        desk::StoreDesk desk(desk::fileParts(path, *m_clock), m_region, *m_clock, quick());
        QVERIFY(desk.submit(aReport({})).result().has_value());
        QVERIFY(desk.settle().result().has_value());
    }
    {
        const auto connection = store::Connection::open(path, store::Connection::Mode::ReadWrite, store::kSqlite, 1s);
        QVERIFY(connection && (*connection)->useSession() && (*connection)->run(u"UPDATE projection SET revision = 1"_s));
    }
    desk::PastFeed past(desk::fileParts(path, *m_clock, true), m_region, support::mockNow() + 1h);
    Listener listener(past);
    QTRY_COMPARE(listener.snapshots, 1);
    QCOMPARE(listener.cases.size(), 1);
}

void TestStoreDesk::startsWhereItEnded()
{
    QTemporaryDir folder;
    const desk::StoreParts parts = desk::fileParts(folder.filePath(u"hall.db"_s), *m_clock);
    QHash<base::CaseId, domain::CaseBrief> before;
    {
        desk::StoreDesk desk(parts, m_region, *m_clock, quick());
        Listener listener(desk);
        for (int i = 0; i < 50; ++i) {
            const auto receipt = desk.submit(aReport({})).result();
            QVERIFY(receipt.has_value());
            if (i % 3 == 0)
                QVERIFY(desk.submit(order(receipt->id, domain::AcceptCase{})).result().has_value());
        }
        QTRY_COMPARE(listener.upTo.value, 50u * 3 + 17);
        before = listener.cases;
    }
    desk::StoreDesk desk(parts, m_region, *m_clock, quick());
    Listener listener(desk);
    QTRY_COMPARE(listener.snapshots, 1);
    QCOMPARE(listener.cases.size(), 50);
    QVERIFY(listener.cases == before);
}

void TestStoreDesk::givesSignsOfLife()
{
    desk::StoreDeskOptions options = quick();
    options.signOfLife = 10ms;
    desk::StoreDesk desk(memoryParts(*m_memory, *m_clock), m_region, *m_clock, options);
    Listener listener(desk);
    QTRY_VERIFY(listener.signs >= 3);
}

GRIDHALL_TEST(TestStoreDesk, QCoreApplication)
#include "tst_storedesk.moc"
