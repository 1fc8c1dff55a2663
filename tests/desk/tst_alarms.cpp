// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testprogram.h"
#include "twostores.h"

#include <QTest>

using namespace desktest;

/// Sensors that sound again, and reports that wait for their place, through the door: from a store in memory and from a file.
class TestAlarms : public TwoStoresTest {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { end(); }
    void oneSensorIsOneTicket_data() { stores(); }
    void oneSensorIsOneTicket();
    void aSensorWithoutACodeIsItsPlace_data() { stores(); }
    void aSensorWithoutACodeIsItsPlace();
    void peoplesReportsAreNeverFolded_data() { stores(); }
    void peoplesReportsAreNeverFolded();
    void oneCommitIsEnough_data() { stores(); }
    void oneCommitIsEnough();
    void alarmsFromAFileAreFolded_data() { stores(); }
    void alarmsFromAFileAreFolded();
    void anotherDeskKnowsTheTicket_data() { stores(); }
    void anotherDeskKnowsTheTicket();
    void sensorsRaiseNothing_data() { stores(); }
    void sensorsRaiseNothing();
    void aPartIsNoReport_data() { stores(); }
    void aPartIsNoReport();
    void placingIsForGridsOfTheTown_data() { stores(); }
    void placingIsForGridsOfTheTown();

private:
    /// With parts of its own, as in another program: the parts of a file remember what their one desk wrote.
    std::unique_ptr<desk::StoreDesk> another() { return std::make_unique<desk::StoreDesk>(parts(), m_region, *m_clock, quick()); }
    [[nodiscard]] domain::CaseOrder alarm(const QString &sensor, const QString &sourceId, base::GeoPoint at = {31.19, 121.29}) const;
    [[nodiscard]] domain::Case state(base::CaseId id) { return m_desk->open(id).result()->state; }
};

void TestAlarms::init()
{
    auto region = std::make_shared<region::Region>(*support::mockRegion());
    std::erase_if(region->sources, [](const region::Source &source) { return source.code == u"sensing"; });
    region::Source &sensing = region->sources.emplace_back();
    sensing.code = u"sensing"_s;
    sensing.name = u"智能感知"_s;
    sensing.shortName = u"感知"_s;
    sensing.active = sensing.sensor = true;
    m_region = region;
    begin();
}

domain::CaseOrder TestAlarms::alarm(const QString &sensor, const QString &sourceId, base::GeoPoint at) const
{
    domain::CaseOrder order = aReport(sourceId, u"烟感报警"_s);
    auto &body = std::get<domain::ReportCase>(order.body);
    body.report.source = u"sensing"_s;
    body.report.sensor = sensor;
    body.report.place.point = at;
    body.report.reportedAt = m_clock->now();
    return order;
}

void TestAlarms::oneSensorIsOneTicket()
{
    open();
    const desk::Receipt first = submit(alarm(u"smoke-11-1"_s, u"a1"_s));
    QVERIFY(first.id.isValid() && !first.soundedAgain);
    for (const auto &id : {u"a2"_s, u"a3"_s, QString()}) {
        const desk::Receipt again = submit(alarm(u"smoke-11-1"_s, id));
        QCOMPARE(again.id, first.id);
        QCOMPARE(again.number, first.number);
        QVERIFY(again.soundedAgain && !again.known);
    }
    QCOMPARE(state(first.id).alarms, 3);
    // Sent twice, it counts once; so does the first.
    for (const auto &id : {u"a2"_s, u"a1"_s}) {
        const desk::Receipt resent = submit(alarm(u"smoke-11-1"_s, id));
        QVERIFY(resent.known && !resent.soundedAgain);
        QCOMPARE(resent.id, first.id);
    }
    QCOMPARE(state(first.id).alarms, 3);
    QVERIFY(submit(alarm(u"smoke-11-2"_s, u"b1"_s)).id != first.id); // another sensor
    QVERIFY(submit(order(first.id, domain::RecordClosure{m_clock->now(), {}}, {}, domain::Role::System)).id.isValid());
    const desk::Receipt next = submit(alarm(u"smoke-11-1"_s, u"a4"_s));
    QVERIFY(next.id != first.id && !next.soundedAgain); // the old ticket is done
    QCOMPARE(submit(alarm(u"smoke-11-1"_s, u"a5"_s)).id, next.id);
    QCOMPARE(submit(alarm(u"smoke-11-1"_s, u"a2"_s)).id, first.id); // redelivered long after
}

void TestAlarms::aSensorWithoutACodeIsItsPlace()
{
    open();
    const auto at = [this](const QString &id, const QString &words, std::optional<base::GeoPoint> point, const QString &item = u"mock"_s) {
        domain::CaseOrder order = alarm({}, id);
        auto &body = std::get<domain::ReportCase>(order.body);
        body.report.place.text = words;
        body.report.place.point = point;
        body.report.item = item;
        return submit(order);
    };
    const base::GeoPoint here{31.19, 121.29};
    const desk::Receipt first = at(u"c1"_s, u"诸光路 18 弄 3 号"_s, here);
    QVERIFY(first.id.isValid() && !first.soundedAgain);
    QCOMPARE(at(u"c2"_s, u"诸光路 18  弄 3 号"_s, here).id, first.id);
    QVERIFY(at(u"c3"_s, u"诸光路 18 弄 3 号"_s, here).soundedAgain);
    QVERIFY(at(u"c3"_s, u"诸光路 18 弄 3 号"_s, here).known); // redelivered
    QCOMPARE(state(first.id).alarms, 2);
    QVERIFY(at(u"d1"_s, u"诸光路 18 弄 4 号"_s, here).id != first.id);                            // next door
    QVERIFY(at(u"d2"_s, u"诸光路 18 弄 3 号"_s, base::GeoPoint{31.1901, 121.29}).id != first.id); // eleven metres off
    const desk::Receipt pointOnly = at(u"e1"_s, {}, base::GeoPoint{31.18, 121.28}), wordsOnly = at(u"f1"_s, u"东门"_s, {});
    QCOMPARE(at(u"e2"_s, {}, base::GeoPoint{31.18, 121.28}).id, pointOnly.id);
    QCOMPARE(at(u"f2"_s, u"东门"_s, {}).id, wordsOnly.id);
    QVERIFY(at(u"g1"_s, {}, {}).id != at(u"g2"_s, {}, {}).id); // nobody knows where: not to be taken for one
    QVERIFY(m_desk->settle().result());
    m_desk = another(); // read from the store
    QCOMPARE(at(u"c4"_s, u"诸光路 18 弄 3 号"_s, here).id, first.id);
    QVERIFY(submit(alarm(u"smoke-1"_s, u"h1"_s, here)).id != first.id); // one that says its code is that one
    m_clock->advance(std::chrono::hours(24 * 31));
    QVERIFY(at(u"c5"_s, u"诸光路 18 弄 3 号"_s, here).id != first.id); // a place is not believed for ever
}

void TestAlarms::peoplesReportsAreNeverFolded()
{
    open();
    QSet<base::CaseId> ids;
    for (int i = 0; i < 5; ++i) {
        domain::CaseOrder order = alarm({}, u"p%1"_s.arg(i));
        std::get<domain::ReportCase>(order.body).report.source = u"patrol"_s;
        ids.insert(submit(order).id);
    }
    QCOMPARE(ids.size(), 5);
}

void TestAlarms::oneCommitIsEnough()
{
    open();
    std::vector<QFuture<base::Result<desk::Receipt>>> answers;
    for (int i = 0; i < 40; ++i)
        answers.push_back(m_desk->submit(alarm(u"smoke-11-1"_s, u"a%1"_s.arg(i))));
    QSet<base::CaseId> ids;
    for (auto &answer : answers)
        ids.insert(answer.result().value_or(desk::Receipt()).id);
    QCOMPARE(ids.size(), 1);
    QCOMPARE(state(*ids.begin()).alarms, 39);
}

// An alarm is an alarm whichever way it comes in, in whatever order the rows stand.
void TestAlarms::alarmsFromAFileAreFolded()
{
    open();
    const auto row = [this](const QString &id, int minute, const QString &sensor = u"smoke-11-1"_s, bool isClosed = false) {
        domain::CaseOrder order = alarm(sensor, id);
        domain::ImportCase record;
        record.report = std::get<domain::ReportCase>(order.body).report;
        record.report.reportedAt = m_clock->now() - std::chrono::hours(24) + std::chrono::minutes(minute);
        if (isClosed)
            record.closedAt = record.report.reportedAt + std::chrono::minutes(1);
        order.body = record;
        return submit(order);
    };
    const desk::Receipt first = row(u"f1"_s, 3);
    QVERIFY(first.id.isValid() && !first.soundedAgain);
    for (const int minute : {2, 1, 4}) {
        const desk::Receipt again = row(u"f1-%1"_s.arg(minute), minute);
        QCOMPARE(again.id, first.id);
        QVERIFY(again.soundedAgain);
    }
    QCOMPARE(state(first.id).alarms, 3);
    QVERIFY(row(u"f1-2"_s, 2).known); // the file again
    QCOMPARE(state(first.id).alarms, 3);
    QVERIFY(row(u"f2"_s, 3, u"smoke-11-2"_s).id != first.id);
    // What its source has closed is past: a case of its own, and no ticket for what sounds now.
    QVERIFY(row(u"f3"_s, 0, u"smoke-11-1"_s, true).id != first.id);
    QCOMPARE(row(u"f4"_s, 5).id, first.id);
    QCOMPARE(submit(alarm(u"smoke-11-1"_s, u"h1"_s)).id, first.id); // over HTTP
    QCOMPARE(state(first.id).alarms, 5);
    m_desk = another(); // who reads the log from its beginning does not take the closed record for the ticket either
    QCOMPARE(submit(alarm(u"smoke-11-1"_s, u"h2"_s)).id, first.id);
    QCOMPARE(state(first.id).alarms, 6);
}

void TestAlarms::anotherDeskKnowsTheTicket()
{
    open();
    const desk::Receipt first = submit(alarm(u"smoke-11-1"_s, u"a1"_s));
    QVERIFY(m_desk->settle().result());
    m_desk = another();
    QCOMPARE(submit(alarm(u"smoke-11-1"_s, u"a2"_s)).id, first.id);
    const auto other = another();
    QCOMPARE(other->submit(alarm(u"smoke-11-1"_s, u"a3"_s)).result()->id, first.id);
}

void TestAlarms::sensorsRaiseNothing()
{
    open();
    for (int i = 0; i < 6; ++i) {
        const desk::Receipt receipt = submit(alarm(u"smoke-11-%1"_s.arg(i), u"a%1"_s.arg(i)));
        const domain::Case c = state(receipt.id);
        QCOMPARE(c.severityInputs.repeats, 1);
        QCOMPARE(c.level, domain::Severity::Blue);
    }
    // Nor do they make one person's report look like a seventh.
    domain::CaseOrder call = aReport(u"p1"_s);
    std::get<domain::ReportCase>(call.body).report.place.point = base::GeoPoint{31.19, 121.29};
    QCOMPARE(state(submit(call).id).severityInputs.repeats, 1);
    // People's reports count for a sensor's, as for everybody's.
    QCOMPARE(state(submit(alarm(u"smoke-11-9"_s, u"a9"_s)).id).severityInputs.repeats, 2);
}

// What is split off a case was not said a second time, and no alarm goes to it; also for a desk that reads it all from the store.
void TestAlarms::aPartIsNoReport()
{
    open();
    const auto said = [this](const QString &id) {
        domain::CaseOrder order = aReport(id);
        std::get<domain::ReportCase>(order.body).report.place.point = base::GeoPoint{31.19, 121.29};
        return submit(order);
    };
    const auto repeatsOf = [this](const desk::Receipt &receipt) { return state(receipt.id).severityInputs.repeats; };
    const desk::Receipt first = said(u"p1"_s), ticket = submit(alarm({}, u"s1"_s));
    QCOMPARE(repeatsOf(first), 1);
    for (const desk::Receipt &whole : {first, ticket}) {
        QVERIFY(submit(order(whole.id, domain::SplitCase{{u"mock"_s, u"护栏缺失"_s, {}}, u"两件事"_s})).id.isValid());
        QCOMPARE(state(whole.id).parts.size(), size_t(1));
    }
    QCOMPARE(repeatsOf(said(u"p2"_s)), 2);
    QCOMPARE(submit(alarm({}, u"s2"_s)).id, ticket.id);
    QVERIFY(m_desk->settle().result());
    m_desk = another();
    QCOMPARE(repeatsOf(said(u"p3"_s)), 3);
    QCOMPARE(submit(alarm({}, u"s3"_s)).id, ticket.id);
}

void TestAlarms::placingIsForGridsOfTheTown()
{
    open();
    domain::CaseOrder far = aReport(u"p1"_s);
    std::get<domain::ReportCase>(far.body).report.place.outside = true;
    const desk::Receipt receipt = submit(far);
    QCOMPARE(state(receipt.id).state, domain::CaseState::Filed);
    QVERIFY(!state(receipt.id).deadlines[domain::Stage::Whole]);
    const auto wrong = m_desk->submit(order(receipt.id, domain::PlaceCase{u"nowhere"_s, {}})).result();
    QVERIFY(!wrong && wrong.error().place == u"grid"_s);
    const QString grid = m_region->grids.front().code;
    QVERIFY(m_desk->submit(order(receipt.id, domain::PlaceCase{grid, {}})).result());
    QCOMPARE(state(receipt.id).report.place.grid, grid);
    QVERIFY(state(receipt.id).deadlines[domain::Stage::Whole].has_value());
    QVERIFY(m_desk->settle().result());
    const auto found = m_desk->search({u"诸光路"_s}).result();
    if (found && !found->empty()) // a store in memory has no tables to search
        QVERIFY(found->front().grid == grid && !found->front().outside);
}

GRIDHALL_TEST(TestAlarms, QCoreApplication)
#include "tst_alarms.moc"
