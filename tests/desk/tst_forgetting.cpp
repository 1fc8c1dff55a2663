// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/rules/recurrence.h"
#include "support/testprogram.h"
#include "twostores.h"

#include <QTest>

using namespace desktest;
using base::ErrorCode;
using namespace std::chrono_literals;

namespace {

const QString kCaller = u"示例"_s, kNumber = u"13800006193"_s;

domain::CaseOrder aCall(const QString &sourceId, const QString &phone = kNumber)
{
    domain::CaseOrder order = aReport(sourceId);
    auto &body = std::get<domain::ReportCase>(order.body);
    body.report.caller = {kCaller, phone};
    body.word.whenChanged = domain::WhenChanged::Update;
    return order;
}

} // namespace

/// Callers are forgotten by an order or once the town keeps them no longer, and the desk knows them no more from then on.
class TestForgetting : public TwoStoresTest {
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }
    void byAnOrder_data() { stores(); }
    void byAnOrder();
    void onlyWhoMayForgets_data();
    void onlyWhoMayForgets();
    void aSourceThatGoesOnSendingTellsNothing_data() { stores(); }
    void aSourceThatGoesOnSendingTellsNothing();
    void aCallerWhoCallsAgainIsNotWrittenDown_data() { stores(); }
    void aCallerWhoCallsAgainIsNotWrittenDown();
    void onceTheTownKeepsThemNoLonger_data();
    void onceTheTownKeepsThemNoLonger();

private:
    [[nodiscard]] desk::CaseFile file(base::CaseId id) { return m_desk->open(id).result().value_or(desk::CaseFile()); }
    [[nodiscard]] domain::Caller callerOf(base::CaseId id) { return file(id).state.report.caller; }
    desk::Receipt forget(base::CaseId id) { return submit(order(id, domain::ForgetCaller{u"来电人要求"_s})); }
};

void TestForgetting::byAnOrder()
{
    open();
    const base::CaseId id = submit(aCall(u"a"_s)).id, other = submit(aCall(u"b"_s)).id;
    QCOMPARE(callerOf(id).phone, kNumber);
    QVERIFY(forget(id).id.isValid());
    QVERIFY(callerOf(id).forgotten && callerOf(id).phone.isEmpty() && callerOf(id).name.isEmpty());
    QCOMPARE(callerOf(other).phone, kNumber);
    // In every event of the case, not only in what it has come to.
    const desk::CaseFile read = file(id);
    const auto &first = std::get<domain::CaseReported>(read.timeline.front().event.body);
    QVERIFY(first.report.caller.forgotten && first.report.caller.phone.isEmpty());
    const auto &last = std::get<domain::CallerForgotten>(read.timeline.back().event.body);
    QCOMPARE(last.cause, QLatin1String(domain::kForgottenOnRequest));
    const auto again = m_desk->submit(order(id, domain::ForgetCaller{u"来电人要求"_s})).result();
    QCOMPARE(again.error().code, ErrorCode::Refused);
    QVERIFY(m_desk->settle().result().has_value());
    desk::KnownRequest request;
    request.digits = kNumber;
    request.asker = domain::Role::Dispatcher;
    const auto known = m_desk->known(request).result();
    QVERIFY(known.has_value());
    for (const desk::KnownCase &each : *known)
        QVERIFY(each.brief.id != id);
}

void TestForgetting::onlyWhoMayForgets_data()
{
    QTest::addColumn<bool>("onDisk");
    QTest::addColumn<int>("role");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<bool>("retention");
    QTest::addColumn<bool>("ended");
    QTest::addColumn<bool>("may");
    const auto row = [](const char *name, domain::Role role, const QString &reason, bool retention, bool may, bool ended = true) {
        QTest::newRow(name) << false << int(role) << reason << retention << ended << may;
    };
    row("a seat", domain::Role::Dispatcher, u"来电人要求"_s, false, false);
    row("a supervisor", domain::Role::Supervisor, u"来电人要求"_s, false, true);
    row("an administrator, whom a store without accounts has not", domain::Role::Administrator, u"来电人要求"_s, false, false);
    row("a viewer", domain::Role::Viewer, u"来电人要求"_s, false, false);
    row("without a reason", domain::Role::Supervisor, u" "_s, false, false);
    row("a person by the time alone", domain::Role::Supervisor, {}, true, false);
    row("the system by the time alone", domain::Role::System, {}, true, true);
    row("the system before the case has ended", domain::Role::System, {}, true, false, false);
    row("the system for a reason of its own", domain::Role::System, u"来电人要求"_s, false, false);
    row("the system for no reason", domain::Role::System, {}, false, false);
    row("a supervisor while the case is open", domain::Role::Supervisor, u"来电人要求"_s, false, true, false);
}

void TestForgetting::onlyWhoMayForgets()
{
    QFETCH(int, role);
    QFETCH(QString, reason);
    QFETCH(bool, retention);
    QFETCH(bool, ended);
    QFETCH(bool, may);
    open();
    const base::CaseId id = submit(aCall(u"a"_s)).id;
    if (ended)
        QVERIFY(submit(order(id, domain::VoidCase{u"重复来电"_s})).id.isValid());
    const auto done = m_desk->submit(order(id, domain::ForgetCaller{reason, retention}, {}, domain::Role(role))).result();
    QVERIFY2(done.has_value() == may, done ? "done" : qPrintable(base::describe(done.error())));
    QCOMPARE(callerOf(id).forgotten, may);
    if (!may)
        return;
    const auto &told = std::get<domain::CallerForgotten>(file(id).timeline.back().event.body);
    QCOMPARE(told.cause, QLatin1String(retention ? domain::kForgottenByRetention : domain::kForgottenOnRequest));
    QCOMPARE(told.reason, reason);
}

void TestForgetting::aSourceThatGoesOnSendingTellsNothing()
{
    open();
    const base::CaseId id = submit(aCall(u"a"_s)).id;
    const quint32 version = forget(id).version;
    for (const QString &phone : {kNumber, u"13900001111"_s}) {
        const desk::Receipt heard = submit(aCall(u"a"_s, phone));
        QCOMPARE(heard.id, id);
        QCOMPARE(heard.version, version);
        QVERIFY(!heard.updated);
    }
    domain::CaseOrder corrected = aCall(u"a"_s);
    std::get<domain::ReportCase>(corrected.body).report.title = u"围栏又倒塌"_s;
    QVERIFY(submit(corrected).updated);
    QCOMPARE(file(id).state.report.title, u"围栏又倒塌"_s);
    QVERIFY(callerOf(id).forgotten && callerOf(id).phone.isEmpty());
}

void TestForgetting::aCallerWhoCallsAgainIsNotWrittenDown()
{
    open();
    const base::CaseId id = submit(aCall(u"a"_s)).id;
    QVERIFY(forget(id).id.isValid());
    QVERIFY(submit(order(id, domain::RepeatByCaller{{kCaller, kNumber}, u"还没修"_s, u"patrol"_s})).id.isValid());
    const desk::CaseFile read = file(id);
    QCOMPARE(read.state.calls, 1); // it counts all the same
    for (const domain::CommittedEvent &each : read.timeline) {
        if (const auto *call = std::get_if<domain::CallRepeated>(&each.event.body))
            QVERIFY(call->caller.phone.isEmpty() && call->caller.name.isEmpty());
    }
}

void TestForgetting::onceTheTownKeepsThemNoLonger_data()
{
    QTest::addColumn<bool>("onDisk");
    QTest::newRow("file") << true;
}

void TestForgetting::onceTheTownKeepsThemNoLonger()
{
    auto town = std::make_shared<region::Region>(*m_region);
    town->callersKeptDays = 30;
    m_region = town;
    desk::StoreDeskOptions options = quick();
    options.reviewSeverity = true; // the system's own rules
    options.forgetEvery = base::Milliseconds(5);
    open(options);
    const base::CaseId ended = submit(aCall(u"a"_s)).id, stillOpen = submit(aCall(u"b"_s)).id;
    QVERIFY(submit(order(ended, domain::VoidCase{u"重复来电"_s})).id.isValid());
    m_clock->advance(24h * 20);
    const base::CaseId later = submit(aCall(u"c"_s)).id;
    QVERIFY(submit(order(later, domain::VoidCase{u"重复来电"_s})).id.isValid());
    QVERIFY(m_desk->settle().result().has_value());
    m_clock->advance(24h * 11);
    QTRY_VERIFY_WITH_TIMEOUT(callerOf(ended).forgotten, 20'000);
    QCOMPARE(std::get<domain::CallerForgotten>(file(ended).timeline.back().event.body).cause, QLatin1String(domain::kForgottenByRetention));
    QVERIFY(!callerOf(stillOpen).forgotten);
    QVERIFY(!callerOf(later).forgotten);
    m_clock->advance(24h * 20); // another day: the walk begins anew
    QTRY_VERIFY_WITH_TIMEOUT(callerOf(later).forgotten, 20'000);
    QVERIFY(!callerOf(stillOpen).forgotten);
}

GRIDHALL_TEST(TestForgetting, QCoreApplication)

#include "tst_forgetting.moc"
