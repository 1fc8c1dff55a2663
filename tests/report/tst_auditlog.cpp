// SPDX-License-Identifier: GPL-3.0-or-later
#include "../desk/desktools.h"

#include "desk/identity/storeidentity.h"
#include "report/audit/auditdesk.h"
#include "store/ledger/ledgercheck.h"
#include "store/seal/anchorkey.h"
#include "store/sqlite/migrations.h"
#include "store/sqlite/sqlstore.h"
#include "support/testprogram.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <random>

using namespace desktest;
using namespace std::chrono_literals;
using domain::Actor;
using domain::Role;
using report::Audit;
using report::AuditKind;
using report::AuditQuery;

namespace {

const QString kCallerName = u"欧阳示例"_s;
const QString kCallerPhone = u"13812345678"_s;

} // namespace

/// Who did what, of a real store after a day of random work: held against a recount of both logs, and as a file with its anchor.
class TestAuditLog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void everyRecordOfTheTimeIsThere();
    void kindsAreCounted();
    void slicesJoinToTheWhole();
    void oneSeatAlone();
    void aRefusedSignInIsARow();
    void textFinds();
    void nobodyIsFoundByWhatIsNotShown();
    void personalDataIsNowhere();
    void theFilesBeginWithTheAnchor();
    void aFileKnowsItsAnchor();
    void theChainHolds();
    void anAlteredStoreDoesNotHold();
    void aCancelledReadingEnds();

private:
    void work(quint32 seed);
    void step(const Actor &actor, size_t what);
    [[nodiscard]] QString path() const { return m_folder.filePath(u"hall.gridhall"_s); }
    [[nodiscard]] static QByteArray secretOf(const QString &person) { return "secret of " + person.toUtf8(); }
    [[nodiscard]] Audit read(const AuditQuery &query) const
    {
        const auto parts = desk::readerOf(path());
        const auto audit = parts ? report::readAudit(**parts, query) : base::pass(parts);
        if (!audit)
            qFatal("%s", qPrintable(base::describe(audit.error())));
        return *audit;
    }
    [[nodiscard]] AuditQuery whole() const
    {
        AuditQuery query;
        query.from = m_begun;
        query.to = m_clock.now() + 1h;
        query.most = report::kExportedRows;
        return query;
    }
    /// What the logs themselves say of the time.
    struct Recount {
        int all = 0, callers = 0, refused = 0, signIns = 0, people = 0;
        std::vector<std::pair<bool, quint64>> places; ///< of the centre, position
        QHash<QString, int> seats;
    };
    [[nodiscard]] Recount recount(base::Instant from, base::Instant to) const;

    QTemporaryDir m_folder;
    base::FixedClock m_clock{support::mockNow()};
    base::Instant m_begun{};
    std::mt19937 m_random{7};
    std::unique_ptr<desk::StoreDesk> m_desk;
    std::unique_ptr<desk::StoreIdentity> m_identity;
    std::vector<base::CaseId> m_cases;
};

void TestAuditLog::initTestCase()
{
    m_begun = m_clock.now();
    m_desk = std::make_unique<desk::StoreDesk>(desk::fileParts(path(), m_clock), support::mockRegion(), m_clock, quick());
    m_identity = std::make_unique<desk::StoreIdentity>(*m_desk, m_clock);
    QVERIFY(m_identity->add({u"坐席03"_s, Role::Dispatcher}, {{u"admin"_s, secretOf(u"admin"_s)}, u"管理员"_s, Role::Administrator, false}).result());
    const Actor admin = m_identity->signIn({u"admin"_s, secretOf(u"admin"_s)}, u"10"_s).result().value_or(Actor());
    QVERIFY(m_identity->add(admin, {{u"0303"_s, secretOf(u"0303"_s)}, u"坐席"_s, Role::Dispatcher, false}).result());
    QVERIFY(m_identity->add(admin, {{u"0301"_s, secretOf(u"0301"_s)}, u"值班长"_s, Role::Supervisor, false}).result());
    work(7);
    m_identity.reset();
    m_desk.reset();
}

void TestAuditLog::cleanupTestCase()
{
    m_identity.reset();
    m_desk.reset();
}

void TestAuditLog::work(quint32 seed)
{
    m_random.seed(seed);
    const Actor seat = m_identity->signIn({u"0303"_s, secretOf(u"0303"_s)}, u"03"_s).result().value_or(Actor());
    const Actor lead = m_identity->signIn({u"0301"_s, secretOf(u"0301"_s)}, u"01"_s).result().value_or(Actor());
    QCOMPARE(seat.person, u"0303"_s);
    for (int each = 0; each < 160; ++each) {
        m_clock.advance(base::Milliseconds(m_random() % 240'000));
        step(m_random() % 3 == 0 ? lead : seat, m_cases.empty() ? 0 : m_random() % 5);
        if (each % 60 == 30)
            QVERIFY(!m_identity->signIn({u"0303"_s, "something else"}, u"07"_s).result());
    }
    QVERIFY(m_desk->submit(domain::CentreOrder{lead, domain::ReadAudit{m_begun, m_clock.now(), {}, false}}).result());
    QVERIFY(m_identity->signOut(seat, domain::SignOutCause::Own).result());
}

void TestAuditLog::step(const Actor &actor, size_t what)
{
    if (what == 0) {
        domain::CaseOrder order = aReport(u"s%1"_s.arg(m_cases.size()));
        order.actor = actor;
        auto &body = std::get<domain::ReportCase>(order.body);
        body.report.caller = {kCallerName, kCallerPhone};
        body.report.reportedAt = m_clock.now();
        const auto receipt = m_desk->submit(order).result();
        QVERIFY2(receipt.has_value(), receipt ? "" : qPrintable(base::describe(receipt.error())));
        m_cases.push_back(receipt->id);
        return;
    }
    const base::CaseId id = m_cases[m_random() % m_cases.size()];
    domain::CaseOrder order{id, {}, actor, domain::AddNote{u"已联系%1，电话%2，下午到场"_s.arg(kCallerName, kCallerPhone)}};
    if (what == 1)
        order.body = domain::UncoverCaller{u"核对地点"_s};
    // Refusals (the twenty-first caller of a shift) are in no log; the recount has none either.
    static_cast<void>(m_desk->submit(order).result());
}

TestAuditLog::Recount TestAuditLog::recount(base::Instant from, base::Instant to) const
{
    Recount found;
    const auto parts = desk::readerOf(path());
    if (!parts)
        qFatal("%s", qPrintable(base::describe(parts.error())));
    const auto isIn = [&](base::Instant at) { return at >= from && at < to; };
    const auto cases = (*parts)->log().replayAll({}, [&](const domain::CommittedEvent &each) {
        if (isIn(each.event.at)) {
            ++found.all;
            found.callers += domain::kindOf(each.event.body) == u"caller-uncovered"_s ? 1 : 0;
            ++found.seats[each.event.actor.seat];
            found.places.push_back({false, each.position.value});
        }
        return true;
    });
    static const QStringList kSigns{u"signed-in"_s, u"signed-out"_s, u"identity-confirmed"_s, u"sign-in-failed"_s};
    static const QStringList kPeople{u"person-added"_s, u"audit-read"_s};
    const auto centre = (*parts)->log().replayCentre(0, [&](const store::CommittedCentreEvent &each) {
        if (isIn(each.event.at)) {
            const QString kind = domain::kindOf(each.event.body);
            ++found.all;
            found.refused += kind == u"sign-in-failed"_s ? 1 : 0;
            found.signIns += kSigns.contains(kind) ? 1 : 0;
            found.people += kPeople.contains(kind) ? 1 : 0;
            const auto *failed = std::get_if<domain::SignInFailed>(&each.event.body);
            ++found.seats[failed ? failed->seat : each.event.actor.seat];
            found.places.push_back({true, each.version});
        }
        return true;
    });
    if (!cases || !centre)
        qFatal("the logs cannot be read");
    return found;
}

void TestAuditLog::everyRecordOfTheTimeIsThere()
{
    const Recount counted = recount(m_begun, m_clock.now() + 1h);
    const Audit audit = read(whole());
    QVERIFY(counted.all > 150);
    QCOMPARE(int(audit.rows.size()), counted.all);
    QCOMPARE(audit.matching, counted.all);
    QVERIFY(!audit.more);
    std::vector<std::pair<bool, quint64>> places;
    for (const report::AuditRow &row : audit.rows)
        places.push_back({row.ofCentre, row.position});
    auto wanted = counted.places;
    std::ranges::sort(places);
    std::ranges::sort(wanted);
    QVERIFY(places == wanted);
    for (size_t at = 1; at < audit.rows.size(); ++at)
        QVERIFY(audit.rows[at].place().isBefore(audit.rows[at - 1].place()));
    // Half of the time.
    AuditQuery half = whole();
    half.from = m_begun + (m_clock.now() - m_begun) / 2;
    QCOMPARE(int(read(half).rows.size()), recount(half.from, half.to).all);
    half.to = half.from;
    half.from = m_begun;
    QCOMPARE(int(read(half).rows.size()), recount(half.from, half.to).all);
}

void TestAuditLog::kindsAreCounted()
{
    const Recount counted = recount(m_begun, m_clock.now() + 1h);
    AuditQuery query = whole();
    query.kind = AuditKind::Callers;
    const Audit audit = read(query);
    QVERIFY(counted.callers > 5);
    QCOMPARE(int(audit.rows.size()), counted.callers);
    QVERIFY(std::ranges::all_of(audit.rows, &report::AuditRow::concernsCaller));
    QCOMPARE(audit.counts[AuditKind::All], counted.all);
    QCOMPARE(audit.counts[AuditKind::Callers], counted.callers);
    QCOMPARE(audit.counts[AuditKind::Refused], counted.refused);
    QCOMPARE(audit.counts[AuditKind::SignIns], counted.signIns);
    QCOMPARE(audit.counts[AuditKind::People], counted.people);
    QCOMPARE(audit.counts[AuditKind::FourEyes], 0);
}

void TestAuditLog::slicesJoinToTheWhole()
{
    const Audit all = read(whole());
    AuditQuery query = whole();
    query.most = 37;
    std::vector<report::AuditRow> joined;
    for (bool more = true; more;) {
        const Audit slice = read(query);
        QVERIFY(slice.rows.size() <= 37);
        QCOMPARE(slice.matching, all.matching);
        joined.insert(joined.end(), slice.rows.begin(), slice.rows.end());
        more = slice.more;
        query.before = slice.rows.back().place();
    }
    QVERIFY(joined == all.rows);
}

void TestAuditLog::oneSeatAlone()
{
    const Recount counted = recount(m_begun, m_clock.now() + 1h);
    for (const QString &seat : {u"03"_s, u"01"_s, u"07"_s}) {
        AuditQuery query = whole();
        query.seat = seat;
        const Audit audit = read(query);
        QCOMPARE(int(audit.rows.size()), counted.seats.value(seat));
        QVERIFY(!audit.rows.empty());
        QVERIFY(audit.seats.contains(seat));
    }
}

void TestAuditLog::aRefusedSignInIsARow()
{
    AuditQuery query = whole();
    query.kind = AuditKind::Refused;
    const Audit audit = read(query);
    QVERIFY(!audit.rows.empty());
    for (const report::AuditRow &row : audit.rows) {
        QCOMPARE(row.result, report::AuditResult::Refused);
        QCOMPARE(row.person, u"0303"_s);
        QCOMPARE(row.post, u"坐席"_s);
        QCOMPARE(row.seat, u"07"_s);
    }
}

void TestAuditLog::textFinds()
{
    const Audit all = read(whole());
    const auto numbered = std::ranges::find_if(all.rows, [](const report::AuditRow &row) { return row.concernsCaller; });
    QVERIFY(numbered != all.rows.end());
    AuditQuery query = whole();
    query.text = numbered->number + u" caller-uncovered"_s;
    const Audit found = read(query);
    QCOMPARE(int(found.rows.size()), int(std::ranges::count_if(all.rows, [&](const report::AuditRow &row) {
                 return row.number == numbered->number && row.act == u"caller-uncovered"_s;
             })));
    query.text = u"no such word"_s;
    QVERIFY(read(query).rows.empty());
}

void TestAuditLog::nobodyIsFoundByWhatIsNotShown()
{
    for (const QString &text : {kCallerName, kCallerPhone, kCallerPhone.right(4)}) {
        AuditQuery query = whole();
        query.text = text;
        const Audit audit = read(query);
        for (const report::AuditRow &row : audit.rows) // digits may be a case's number
            QVERIFY2(row.number.contains(text), qPrintable(row.what));
    }
}

void TestAuditLog::personalDataIsNowhere()
{
    const Audit audit = read(whole());
    QVERIFY(std::ranges::any_of(audit.rows, [](const report::AuditRow &row) { return row.what.contains(u"下午到场"_s); }));
    for (const QByteArray &file : {report::auditCsv(audit), report::auditJson(audit)}) {
        QVERIFY(!file.contains(kCallerName.toUtf8()));
        QVERIFY(!file.contains(kCallerPhone.toUtf8()));
        QVERIFY(!file.contains("argon2"));
    }
}

void TestAuditLog::theFilesBeginWithTheAnchor()
{
    const Audit audit = read(whole());
    QVERIFY(audit.anchor);
    const auto connection = store::openReadOnly(path(), store::StoreOptions().busyTimeout);
    QVERIFY(connection);
    const QByteArray csv = report::auditCsv(audit), json = report::auditJson(audit);
    const QString first = QString::fromUtf8(csv.mid(3)).section(u"\r\n"_s, 0, 0);
    QVERIFY2(first.startsWith(u"anchor,"_s), qPrintable(first));
    const auto written = store::readAnchor(first.section(u',', 1, 1));
    QVERIFY(written);
    const auto line = store::lineWritten(**connection, *written);
    QVERIFY(line && *line);
    QCOMPARE((*line)->seq, audit.anchor->commit);
    const auto key = store::anchorKeyOf(**connection, path());
    QVERIFY(key && !audit.anchor->signature.isEmpty());
    QVERIFY(store::isSignedBy(key->key, *audit.anchor));
    const QByteArray head = json.left(json.indexOf('\n'));
    QVERIFY(head.contains(audit.anchor->digest.toHex()) && head.contains(audit.anchor->signature.toBase64()));
    const QJsonObject whole = QJsonDocument::fromJson(json).object();
    QCOMPARE(whole[u"rows"_s].toArray().size(), qsizetype(audit.rows.size()));
    QCOMPARE(whole[u"anchor"_s][u"commit"_s].toInt(), int(audit.anchor->commit));
    QCOMPARE(csv.count("\r\n"), qsizetype(audit.rows.size()) + 2);
}

void TestAuditLog::aFileKnowsItsAnchor()
{
    report::AuditDesk audits(support::mockRegion(), [this] { return desk::readerOf(path()); }, path());
    const QString name = m_folder.filePath(u"audit.json"_s);
    const auto saved = audits.save(whole(), name).result();
    QVERIFY2(saved.has_value(), saved ? "" : qPrintable(base::describe(saved.error())));
    QFile file(name);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readLine().contains(saved->anchor->digest.toHex()));
    QCOMPARE(saved->rows, recount(m_begun, m_clock.now() + 1h).all);
}

void TestAuditLog::theChainHolds()
{
    report::AuditDesk audits(support::mockRegion(), [this] { return desk::readerOf(path()); }, path());
    const auto standing = audits.checkChain().result();
    QVERIFY2(standing.has_value(), standing ? "" : qPrintable(base::describe(standing.error())));
    QVERIFY(standing->holds());
    QCOMPARE(standing->position, read(whole()).anchor->position.value);
    const auto again = audits.checkChain().result(); // from there on
    QVERIFY(again.has_value());
    QCOMPARE(*again, *standing);
}

void TestAuditLog::anAlteredStoreDoesNotHold()
{
    const QString copy = m_folder.filePath(u"copy.gridhall"_s);
    {
        const auto original = store::Connection::open(path(), store::Connection::Mode::ReadWrite, store::kSqlite, base::Milliseconds(1000));
        QVERIFY(original);
        QVERIFY((*original)->run(u"VACUUM INTO '%1'"_s.arg(copy)));
    }
    {
        const auto writing = store::Connection::open(copy, store::Connection::Mode::ReadWrite, store::kSqlite, base::Milliseconds(1000));
        QVERIFY(writing);
        QVERIFY((*writing)->run(u"DROP TRIGGER case_event_stays"_s));
        QVERIFY((*writing)->run(u"UPDATE case_event SET actor = 'somebody else' WHERE position = (SELECT MIN(position) FROM case_event)"_s));
    }
    report::AuditDesk audits(support::mockRegion(), [copy] { return desk::readerOf(copy); }, copy);
    const auto standing = audits.checkChain().result();
    QVERIFY(standing.has_value());
    QVERIFY(!standing->holds());
    QVERIFY(standing->altered > 0);
}

void TestAuditLog::aCancelledReadingEnds()
{
    const auto parts = desk::readerOf(path());
    QVERIFY(parts);
    const auto audit = report::readAudit(**parts, whole(), [] { return true; });
    QVERIFY(!audit);
    QCOMPARE(audit.error().code, base::ErrorCode::Cancelled);
}

GRIDHALL_TEST(TestAuditLog, QCoreApplication)
#include "tst_auditlog.moc"
