// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/returns/returnledger.h"
#include "store/log/memorylog.h"
#include "support/testprogram.h"

#include <QJsonArray>
#include <QTest>

#include <map>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// 退单台账: what was returned in thirty days, what was ruled, and whether it helped.
class TestReturnLedger : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void returnsAreCountedByDepartmentAndItem();
    void thirtyDaysAreCounted_data();
    void thirtyDaysAreCounted();
    void whatTheSystemReturnsIsNobodys();
    void aRulingBecomesARoute_data();
    void aRulingBecomesARoute();
    void returnsBeforeAndAfterAreCompared();
    void rulingsStandNewestFirst();
    void whatPeopleWroteIsMasked();
    void whoGivesUpGetsNothing();

private:
    void append(quint64 id, base::Instant at, domain::EventBody body, domain::Role role = domain::Role::Dispatcher);
    void report(quint64 id, const QString &item);
    [[nodiscard]] report::ReturnLedger read() const;
    std::unique_ptr<store::MemoryLog> m_log;
    std::map<quint64, quint32> m_versions;
    region::Region m_region;
    domain::Centre m_centre;
};

namespace {

constexpr base::Instant kLedgerNow = base::fromMsec(1'762'497'446'000);

domain::Amendment amendment(int number, base::Instant at, const QString &file)
{
    domain::Amendment made;
    made.number = number;
    made.at = at;
    made.files = {file};
    return made;
}

} // namespace

void TestReturnLedger::init()
{
    m_log = std::make_unique<store::MemoryLog>();
    m_versions.clear();
    m_centre = {};
    m_region = region::Region();
    m_region.rulebook.calendar.zone = QTimeZone("Asia/Shanghai");
    for (const QString &code : {u"tree"_s, u"light"_s}) {
        domain::Item item;
        item.code = code;
        item.name = code;
        item.department = u"greening"_s;
        m_region.rulebook.items.insert(code, item);
    }
}

void TestReturnLedger::append(quint64 id, base::Instant at, domain::EventBody body, domain::Role role)
{
    const domain::CaseEvent event{at, {u"坐席03"_s, role}, u"test"_s, {}, std::move(body)};
    auto batch = m_log->begin();
    QVERIFY(batch && (*batch)->append({id}, m_versions[id], std::span(&event, 1)) && (*batch)->commit());
    ++m_versions[id];
}

void TestReturnLedger::report(quint64 id, const QString &item)
{
    domain::Report said;
    said.item = item;
    said.title = u"树枝"_s;
    said.place.grid = u"11"_s;
    said.reportedAt = kLedgerNow - 100 * 24h;
    append(id, said.reportedAt, domain::CaseReported{u"251107XJ%1"_s.arg(id, 4, 10, QChar(u'0')), said, {}});
}

report::ReturnLedger TestReturnLedger::read() const { return *report::readReturns(*m_log, m_region, m_centre, kLedgerNow); }

void TestReturnLedger::returnsAreCountedByDepartmentAndItem()
{
    for (const quint64 id : {1, 2, 3})
        report(id, id == 3 ? u"light"_s : u"tree"_s);
    append(1, kLedgerNow - 3h, domain::CaseReturned{u"不归我们"_s, u"greening"_s});
    append(1, kLedgerNow - 2h, domain::CaseReturned{u"也不归"_s, u"police"_s});
    append(2, kLedgerNow - 1h, domain::CaseReturned{u"不归我们"_s, u"greening"_s});
    append(3, kLedgerNow - 1h, domain::CaseReturned{u"不归我们"_s, u"greening"_s});
    const report::ReturnLedger ledger = read();
    QCOMPARE(ledger.returns, 4);
    const std::vector<report::ReturnCount> expected{{u"greening"_s, u"tree"_s, 2}, {u"greening"_s, u"light"_s, 1}, {u"police"_s, u"tree"_s, 1}};
    QVERIFY(ledger.counts == expected);
    QVERIFY(ledger.rulings.empty());
}

void TestReturnLedger::thirtyDaysAreCounted_data()
{
    QTest::addColumn<qint64>("msec"); // before now
    QTest::addColumn<int>("returns");
    const qint64 days = std::chrono::milliseconds(30 * 24h).count();
    QTest::newRow("at the beginning") << days << 1;
    QTest::newRow("a tick before it") << days + 1 << 0;
    QTest::newRow("a tick ago") << qint64(1) << 1;
    QTest::newRow("now is the end") << qint64(0) << 0;
}

void TestReturnLedger::thirtyDaysAreCounted()
{
    QFETCH(qint64, msec);
    QFETCH(int, returns);
    report(1, u"tree"_s);
    append(1, kLedgerNow - base::Milliseconds(msec), domain::CaseReturned{u"不归我们"_s, u"greening"_s});
    QCOMPARE(read().returns, returns);
}

void TestReturnLedger::whatTheSystemReturnsIsNobodys()
{
    report(1, u"tree"_s);
    append(1, kLedgerNow - 1h, domain::CaseReturned{u"不归我们"_s, u"greening"_s}, domain::Role::System);
    QCOMPARE(read().returns, 0);
}

void TestReturnLedger::aRulingBecomesARoute_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("hoursAfter"); // the ruling
    QTest::addColumn<QString>("routedTo");
    QTest::addColumn<bool>("isRoute");
    QTest::newRow("amended, and so routed") << u"routing.json"_s << 5 << u"police"_s << true;
    QTest::newRow("amended, but to somebody else") << u"routing.json"_s << 5 << u"water"_s << false;
    QTest::newRow("routed before it was ruled") << u"routing.json"_s << -5 << u"police"_s << false;
    QTest::newRow("other rules were amended") << u"limits.json"_s << 5 << u"police"_s << false;
    QTest::newRow("not yet") << u"routing.json"_s << 500 << u"police"_s << false;
}

void TestReturnLedger::aRulingBecomesARoute()
{
    QFETCH(QString, file);
    QFETCH(int, hoursAfter);
    QFETCH(QString, routedTo);
    QFETCH(bool, isRoute);
    report(1, u"tree"_s);
    const base::Instant ruled = kLedgerNow - 100h;
    append(1, ruled, domain::ReturnRuled{u"police"_s, {}, u"按三定"_s, true}, domain::Role::Supervisor);
    m_centre.amendments = {amendment(1, ruled + std::chrono::hours(hoursAfter), file)};
    domain::RouteRule route;
    route.id = u"route.1"_s;
    route.item = u"tree"_s;
    route.department = routedTo;
    m_region.rulebook.routes = {route};
    const report::ReturnLedger ledger = read();
    QCOMPARE(ledger.rulings.size(), size_t(1));
    QCOMPARE(ledger.rulings.front().routeSince.has_value(), isRoute);
    QCOMPARE(ledger.rulings.front().amendment, isRoute ? std::optional(1) : std::nullopt);
    const QString text = report::rulingText(ledger.rulings.front(), m_region, kLedgerNow);
    QCOMPARE(text.contains(u"none yet"_s), !isRoute);
}

/// As long before the amendment as it holds now, and no longer than thirty days; of the ruled case's item alone.
void TestReturnLedger::returnsBeforeAndAfterAreCompared()
{
    report(1, u"tree"_s);
    report(2, u"light"_s);
    const base::Instant since = kLedgerNow - 48h;
    append(1, since - 49h, domain::CaseReturned{u"太早"_s, u"greening"_s}); // before the span
    append(1, since - 48h, domain::CaseReturned{u"正好"_s, u"greening"_s}); // its first moment
    append(1, since - 1h, domain::CaseReturned{u"之前"_s, u"greening"_s});
    append(2, since - 1h, domain::CaseReturned{u"别的事项"_s, u"greening"_s});
    append(1, since - 1min, domain::ReturnRuled{u"police"_s, {}, u"按三定"_s, true}, domain::Role::Supervisor);
    append(1, since, domain::CaseReturned{u"之后"_s, u"police"_s}); // at the amendment: after
    m_centre.amendments = {amendment(7, since, u"routing.json"_s)};
    domain::RouteRule route;
    route.item = u"tree"_s;
    route.department = u"police"_s;
    m_region.rulebook.routes = {route};
    const report::ReturnLedger ledger = read();
    QCOMPARE(ledger.rulings.front().before, 2);
    QCOMPARE(ledger.rulings.front().after, 1);
    QVERIFY(ledger.rulings.front().fell());
    QVERIFY(report::rulingText(ledger.rulings.front(), m_region, kLedgerNow).contains(u"2 returned before, 1 since: fell"_s));
    const QJsonObject json = report::toJson(ledger)[u"rulings"_s].toArray().first().toObject();
    QCOMPARE(json[u"amendment"_s].toInt(), 7);
    QCOMPARE(json[u"returns_before"_s].toInt(), 2);
    QCOMPARE(json[u"returns_after"_s].toInt(), 1);
}

void TestReturnLedger::rulingsStandNewestFirst()
{
    for (const quint64 id : {1, 2, 3}) {
        report(id, u"tree"_s);
        append(id, kLedgerNow - std::chrono::hours(10 - id), domain::ReturnRuled{u"police"_s, {}, u"按三定"_s, false}, domain::Role::Supervisor);
    }
    QStringList numbers;
    for (const report::ReturnRuling &each : read().rulings)
        numbers.append(each.number.right(1));
    QCOMPARE(numbers, QStringList({u"3"_s, u"2"_s, u"1"_s}));
}

void TestReturnLedger::whatPeopleWroteIsMasked()
{
    report(1, u"tree"_s);
    append(1, kLedgerNow - 1h, domain::ReturnRuled{u"police"_s, {}, u"打 13800001234 问过"_s, false}, domain::Role::Supervisor);
    const QJsonObject json = report::toJson(read())[u"rulings"_s].toArray().first().toObject();
    QVERIFY2(!json[u"reason"_s].toString().contains(u"13800001234"_s), qPrintable(json[u"reason"_s].toString()));
}

void TestReturnLedger::whoGivesUpGetsNothing()
{
    report(1, u"tree"_s);
    append(1, kLedgerNow - 1h, domain::CaseReturned{u"不归我们"_s, u"greening"_s});
    const auto ledger = report::readReturns(*m_log, m_region, m_centre, kLedgerNow, [] { return true; });
    QVERIFY(!ledger);
    QCOMPARE(ledger.error().code, base::ErrorCode::Cancelled);
}

GRIDHALL_TEST(TestReturnLedger, QCoreApplication)
#include "tst_returnledger.moc"
