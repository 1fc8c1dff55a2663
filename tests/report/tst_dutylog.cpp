// SPDX-License-Identifier: GPL-3.0-or-later
#include "../desk/desktools.h"

#include "desk/identity/storeidentity.h"
#include "region/pack/loader.h"
#include "report/dutylog/dutylogpaper.h"
#include "store/sqlite/migrations.h"
#include "store/sqlite/sqlstore.h"
#include "support/testprogram.h"

#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <random>

using namespace desktest;
using namespace std::chrono_literals;
using domain::Actor;
using domain::Role;
using report::DutyLog;
using report::DutyLogKind;

namespace {

const QString kLogCaller = u"欧阳示例"_s;
const QString kLogPhone = u"13812345678"_s;

} // namespace

/// The log of a shift, of a real store after a day of random work: held against SQL over both logs.
class TestDutyLog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aDutyDayBeginsWithTheShift();
    void theCentreIsThereAndAccountsAreNot();
    void urgentCasesAreThere();
    void everyActOfTheSupervisorIsThere();
    void anotherDayIsAnother();
    void kindsAndWordsFilter();
    void nobodyIsNamed();
    void jsonSaysTheRows();
    void pagesAreNumberedAndWhole();
    void aCancelledReadingEnds();
    void aChangedRosterIsSaidByNames();
    void aPointOfTheTaskMapIsSaidByItsName();

private:
    void work();
    void step(const Actor &actor, size_t what);
    void order(const Actor &actor, domain::CentreOrderBody body);
    [[nodiscard]] QString path() const { return m_folder.filePath(u"hall.gridhall"_s); }
    [[nodiscard]] DutyLog read(const report::DutyLogQuery &query) const;
    [[nodiscard]] DutyLog whole() const { return read({m_day, DutyLogKind::All, {}}); }
    [[nodiscard]] int number(const QString &sql) const;
    /// "at" within the duty day.
    [[nodiscard]] QString within(QDate day) const;
    [[nodiscard]] static int count(const DutyLog &log, const QString &act)
    {
        return int(std::ranges::count(log.rows, act, &report::DutyLogRow::act));
    }

    const region::RegionPtr m_region = support::mockRegion();
    QTemporaryDir m_folder;
    base::FixedClock m_clock{support::mockNow()};
    QDate m_day;
    std::mt19937 m_random{11};
    std::unique_ptr<desk::StoreDesk> m_desk;
    std::unique_ptr<desk::StoreIdentity> m_identity;
    std::vector<base::CaseId> m_cases;
};

void TestDutyLog::initTestCase()
{
    m_day = report::dutyDayOf(*m_region, m_clock.now());
    m_desk = std::make_unique<desk::StoreDesk>(desk::fileParts(path(), m_clock), m_region, m_clock, quick());
    m_identity = std::make_unique<desk::StoreIdentity>(*m_desk, m_clock);
    const auto account = [](const QString &person, const QString &post, Role role) {
        return desk::NewAccount{{person, "secret of " + person.toUtf8()}, post, role, false};
    };
    QVERIFY(m_identity->add({u"坐席03"_s, Role::Dispatcher}, account(u"admin"_s, u"管理员"_s, Role::Administrator)).result());
    const Actor admin = m_identity->signIn({u"admin"_s, "secret of admin"}, u"10"_s).result().value_or(Actor());
    QVERIFY(m_identity->add(admin, account(u"seatperson"_s, u"坐席"_s, Role::Dispatcher)).result());
    QVERIFY(m_identity->add(admin, account(u"leadperson"_s, u"值班长"_s, Role::Supervisor)).result());
    work();
    m_identity.reset();
    m_desk.reset();
}

void TestDutyLog::order(const Actor &actor, domain::CentreOrderBody body)
{
    const auto done = m_desk->submit(domain::CentreOrder{actor, std::move(body)}).result();
    QVERIFY2(done.has_value(), done ? "" : qPrintable(base::describe(done.error())));
}

void TestDutyLog::work()
{
    const Actor seat = m_identity->signIn({u"seatperson"_s, "secret of seatperson"}, u"03"_s).result().value_or(Actor());
    const Actor lead = m_identity->signIn({u"leadperson"_s, "secret of leadperson"}, u"01"_s).result().value_or(Actor());
    QVERIFY(!m_identity->signIn({u"seatperson"_s, "something else"}, u"07"_s).result());
    order(lead, domain::ShelveAnnunciation{u"overdue"_s, {}, u"维护"_s});
    for (int each = 0; each < 140; ++each) {
        m_clock.advance(base::Milliseconds(m_random() % 120'000));
        step(m_random() % 2 == 0 ? lead : seat, m_cases.empty() ? 0 : m_random() % 5);
    }
    QVERIFY(m_identity->signOut(seat, domain::SignOutCause::Own).result());
    m_clock.advance(26h); // another duty day
    step(lead, 0);
}

void TestDutyLog::step(const Actor &actor, size_t what)
{
    if (what == 0) {
        domain::CaseOrder report = aReport(u"s%1"_s.arg(m_cases.size()));
        report.actor = actor;
        auto &body = std::get<domain::ReportCase>(report.body);
        body.report.caller = {kLogCaller, kLogPhone};
        body.report.reportedAt = m_clock.now();
        const auto receipt = m_desk->submit(report).result();
        QVERIFY2(receipt.has_value(), receipt ? "" : qPrintable(base::describe(receipt.error())));
        m_cases.push_back(receipt->id);
        return;
    }
    const base::CaseId id = m_cases[m_random() % m_cases.size()];
    domain::CaseOrder act{id, {}, actor, domain::AddNote{u"已联系%1，电话%2"_s.arg(kLogCaller, kLogPhone)}};
    if (what == 1)
        act.body = domain::FileCase{};
    else if (what == 2)
        act.body = domain::ChangeSeverity{m_random() % 2 == 0 ? domain::Severity::Orange : domain::Severity::Blue, u"现场核对"_s};
    // What the case's state does not allow is in no log; the recount has none either.
    static_cast<void>(m_desk->submit(act).result());
}

DutyLog TestDutyLog::read(const report::DutyLogQuery &query) const
{
    const auto parts = desk::readerOf(path());
    const auto log = parts ? report::readDutyLog(**parts, *m_region, query) : base::pass(parts);
    if (!log)
        qFatal("%s", qPrintable(base::describe(log.error())));
    return *log;
}

int TestDutyLog::number(const QString &sql) const
{
    const auto connection = store::openReadOnly(path(), store::StoreOptions().busyTimeout);
    if (!connection)
        qFatal("%s", qPrintable(base::describe(connection.error())));
    auto statement = (*connection)->prepare(sql);
    if (!statement || !statement->run() || !statement->next())
        qFatal("%s", qPrintable(sql));
    return int(statement->number(0));
}

QString TestDutyLog::within(QDate day) const
{
    const QTime begins = m_region->shifts.empty() ? QTime(0, 0) : m_region->shifts.front().from;
    const auto at = [&](QDate date) { return QDateTime(date, begins, m_region->rulebook.calendar.zone).toMSecsSinceEpoch(); };
    return u"at >= %1 AND at < %2"_s.arg(at(day)).arg(at(day.addDays(1)));
}

void TestDutyLog::aDutyDayBeginsWithTheShift()
{
    const auto moment = [this](QDate date, QTime time) { return base::fromDateTime(QDateTime(date, time, m_region->rulebook.calendar.zone)); };
    QVERIFY(!m_region->shifts.empty());
    const QTime begins = m_region->shifts.front().from;
    const QDate day(2025, 11, 7);
    QCOMPARE(report::dutyDayOf(*m_region, moment(day, begins)), day);
    QCOMPARE(report::dutyDayOf(*m_region, moment(day, begins.addSecs(-1))), day.addDays(-1));
    QCOMPARE(report::dutyDayOf(*m_region, moment(day, QTime(0, 20))), day.addDays(-1));
    const auto [from, to] = report::spanOfDutyDay(*m_region, day);
    QVERIFY(from == moment(day, begins) && to - from == 24h);
    region::Region without = *m_region;
    without.shifts.clear();
    QCOMPARE(report::dutyDayOf(without, moment(day, QTime(0, 20))), day);
}

void TestDutyLog::theCentreIsThereAndAccountsAreNot()
{
    const DutyLog log = whole();
    const QString accounts = u"('person-added', 'role-changed', 'person-locked', 'person-unlocked', 'secret-changed', 'audit-read', "
                             "'forms-handed-on', 'forms-taken')"_s;
    const int wanted = number(u"SELECT count(*) FROM centre_event WHERE kind NOT IN %1 AND %2"_s.arg(accounts, within(m_day)));
    QVERIFY(wanted >= 4);
    QCOMPARE(int(std::ranges::count(log.rows, true, &report::DutyLogRow::ofCentre)), wanted);
    QCOMPARE(count(log, u"person-added"_s), 0);
    QCOMPARE(count(log, u"sign-in-failed"_s), 1);
    QCOMPARE(count(log, u"signed-in"_s), number(u"SELECT count(*) FROM centre_event WHERE kind = 'signed-in' AND "_s + within(m_day)));
    QCOMPARE(count(log, u"annunciation-shelved"_s), 1);
}

// The level is the one after the event: what was filed blue and raised later is there by its raising alone.
void TestDutyLog::urgentCasesAreThere()
{
    DutyLog log = read({m_day, DutyLogKind::Cases, {}});
    std::vector<quint64> shown;
    for (const report::DutyLogRow &row : log.rows)
        shown.push_back(row.position);
    // Case by case: the newest level that an event up to there says.
    std::vector<quint64> wanted;
    const auto parts = desk::readerOf(path());
    QVERIFY(parts);
    QHash<base::CaseId, domain::Case> cases;
    const auto span = report::spanOfDutyDay(*m_region, m_day);
    QVERIFY((*parts)->log().replayAll({}, [&](const domain::CommittedEvent &each) {
        domain::apply(cases[each.caseId], each.event);
        const QString kind = domain::kindOf(each.event.body);
        const bool says = kind == u"case-filed"_s || kind == u"severity-changed"_s;
        if (says && domain::number(cases[each.caseId].level) <= 2 && each.event.actor.role != Role::Supervisor && each.event.at >= span.first &&
            each.event.at < span.second)
            wanted.push_back(each.position.value);
        return true;
    }));
    QVERIFY(!wanted.empty());
    std::ranges::sort(shown);
    QVERIFY(shown == wanted);
}

void TestDutyLog::everyActOfTheSupervisorIsThere()
{
    const DutyLog log = read({m_day, DutyLogKind::Supervisor, {}});
    const auto ofCases = int(std::ranges::count(log.rows, false, &report::DutyLogRow::ofCentre));
    QVERIFY(ofCases > 20);
    QCOMPARE(ofCases, number(u"SELECT count(*) FROM case_event WHERE role = 'supervisor' AND "_s + within(m_day)));
}

void TestDutyLog::anotherDayIsAnother()
{
    const QDate next = report::dutyDayOf(*m_region, m_clock.now());
    QVERIFY(next > m_day);
    const DutyLog log = read({next, DutyLogKind::Supervisor, {}});
    QCOMPARE(int(log.rows.size()), number(u"SELECT count(*) FROM case_event WHERE role = 'supervisor' AND "_s + within(next)));
    QVERIFY(!log.rows.empty());
    QVERIFY(read({m_day.addDays(-30), DutyLogKind::All, {}}).rows.empty());
}

void TestDutyLog::kindsAndWordsFilter()
{
    const DutyLog all = whole();
    int sum = 0;
    for (const DutyLogKind kind : report::kDutyLogKinds) {
        QVERIFY(report::dutyLogKindOf(report::word(kind)) == kind);
        if (kind == DutyLogKind::All)
            continue;
        const DutyLog some = read({m_day, kind, {}});
        QCOMPARE(some.matching, all.counts[kind]);
        QVERIFY(some.counts == all.counts);
        sum += some.matching;
    }
    QCOMPARE(sum, all.counts[DutyLogKind::All]);
    QCOMPARE(all.matching, sum);
    for (size_t at = 1; at < all.rows.size(); ++at)
        QVERIFY(all.rows[at - 1].at <= all.rows[at].at);
    const QString number = std::ranges::find_if(all.rows, [](const report::DutyLogRow &row) { return !row.number.isEmpty(); })->number;
    const DutyLog found = read({m_day, DutyLogKind::All, number});
    QVERIFY(found.matching > 0 && found.matching < sum);
    QVERIFY(std::ranges::all_of(found.rows, [&](const report::DutyLogRow &row) { return row.number == number; }));
    QCOMPARE(read({m_day, DutyLogKind::All, number + u" 没有这个词"_s}).matching, 0);
}

void TestDutyLog::nobodyIsNamed()
{
    const QByteArray json = QJsonDocument(report::toJson(whole())).toJson();
    for (const QString &hidden : {kLogCaller, kLogPhone, u"seatperson"_s, u"leadperson"_s})
        QVERIFY2(!QString::fromUtf8(json).contains(hidden), qPrintable(hidden));
    QVERIFY(QString::fromUtf8(json).contains(u"***"_s)); // there was something to leave out
}

void TestDutyLog::jsonSaysTheRows()
{
    const DutyLog log = whole();
    const QJsonObject json = report::toJson(log);
    QCOMPARE(json[u"day"_s].toString(), m_day.toString(Qt::ISODate));
    QCOMPARE(json[u"rows"_s].toArray().size(), qsizetype(log.rows.size()));
    QCOMPARE(json[u"counts"_s].toObject()[u"all"_s].toInt(), log.counts[DutyLogKind::All]);
    QVERIFY(json[u"anchor"_s].toObject()[u"position"_s].toInteger() > 0);
    const QJsonObject first = json[u"rows"_s].toArray().first().toObject();
    QCOMPARE(first[u"act"_s].toString(), log.rows.front().act);
}

void TestDutyLog::pagesAreNumberedAndWhole()
{
    DutyLog log = whole();
    log.rows.front().what = u"很长的一句话，"_s.repeated(60);
    const std::vector<report::Page> pages = report::layOut(log);
    QVERIFY(pages.size() >= 2);
    int printed = 0;
    for (size_t page = 0; page < pages.size(); ++page) {
        QStringList texts;
        for (const report::Item &item : pages[page].items) {
            if (const auto *text = std::get_if<report::TextItem>(&item)) {
                texts.append(text->text);
                QVERIFY(text->box.bottom() <= report::kPageHeight - report::kEdgeMargin + 0.5);
            }
        }
        const QString whole = texts.join(u'\n');
        QVERIFY(whole.contains(QString::number(page + 1)) && whole.contains(QString::number(pages.size())));
        QVERIFY2(texts.filter(u"Anchor"_s).size() + texts.filter(u"锚"_s).size() >= 1, qPrintable(whole));
        for (const report::DutyLogRow &row : log.rows)
            printed += texts.contains(row.label) && row.act == u"annunciation-shelved"_s ? 1 : 0;
    }
    QCOMPARE(printed, 1);
    QVERIFY(report::layOut(log).size() == pages.size());
}

void TestDutyLog::aCancelledReadingEnds()
{
    const auto parts = desk::readerOf(path());
    QVERIFY(parts);
    const auto log = report::readDutyLog(**parts, *m_region, {m_day, DutyLogKind::All, {}}, [] { return true; });
    QVERIFY(!log);
    QCOMPARE(log.error().code, base::ErrorCode::Cancelled);
    const QString file = m_folder.filePath(u"given-up.pdf"_s);
    for (const int asks : {1, 2, 3}) { // before each of the steps
        const auto pages = report::writeDutyLog(whole(), file, [left = asks]() mutable { return --left == 0; });
        QVERIFY(!pages);
        QCOMPARE(pages.error().code, base::ErrorCode::Cancelled);
        QVERIFY(!QFile::exists(file));
    }
}

void TestDutyLog::aChangedRosterIsSaidByNames()
{
    const auto town = region::openRegion(QStringLiteral(GRIDHALL_SOURCE_DIR "/resources/regions/zhaoxiang"));
    QVERIFY(town);
    const QString store = m_folder.filePath(u"roster.gridhall"_s);
    const base::FixedClock clock(support::mockNow());
    {
        desk::StoreDesk desk(desk::fileParts(store, clock), *town, clock, quick());
        const domain::ChangeRoster change{(*town)->toLocal(clock.now()).date(), u"night"_s, u"joint"_s, u"water"_s, 1, u"防汛"_s, {u"联勤队员·15"_s}};
        const auto done = desk.submit(domain::CentreOrder{{u"值班长"_s, Role::Supervisor}, change}).result();
        QVERIFY2(done.has_value(), done ? "" : qPrintable(base::describe(done.error())));
    }
    const auto parts = desk::readerOf(store);
    QVERIFY(parts);
    const auto log = report::readDutyLog(**parts, **town, {report::dutyDayOf(**town, clock.now()), DutyLogKind::Duty, {}});
    QVERIFY(log);
    QCOMPARE(log->rows.size(), size_t(1));
    const QString what = log->rows.front().what;
    for (const QString &name : {(*town)->unit(u"joint"_s)->name, (*town)->department(u"water"_s)->name, u"联勤队员·15"_s, u"防汛"_s})
        QVERIFY2(what.contains(name), qPrintable(what));
    for (const QString &code : {u"night"_s, u"joint"_s, u"water"_s})
        QVERIFY2(!what.contains(code), qPrintable(what));
}

void TestDutyLog::aPointOfTheTaskMapIsSaidByItsName()
{
    const auto town = region::openRegion(QStringLiteral(GRIDHALL_SOURCE_DIR "/resources/regions/xujing"));
    QVERIFY(town);
    const domain::TaskPoint &point = (*town)->plan->taskMap.front();
    const QString store = m_folder.filePath(u"task.gridhall"_s);
    const base::FixedClock clock(support::mockNow());
    {
        desk::StoreDesk desk(desk::fileParts(store, clock), *town, clock, quick());
        const auto done = desk.submit(domain::CentreOrder{{u"坐席03"_s, Role::Dispatcher}, domain::ReportTask{point.code, true, {}}}).result();
        QVERIFY2(done.has_value(), done ? "" : qPrintable(base::describe(done.error())));
    }
    const auto parts = desk::readerOf(store);
    QVERIFY(parts);
    const auto log = report::readDutyLog(**parts, **town, {report::dutyDayOf(**town, clock.now()), DutyLogKind::Duty, {}});
    QVERIFY(log);
    QCOMPARE(log->rows.size(), size_t(1));
    QVERIFY2(log->rows.front().what.startsWith(point.name), qPrintable(log->rows.front().what));
    QVERIFY2(!log->rows.front().what.contains(point.code), qPrintable(log->rows.front().what));
}

GRIDHALL_TEST(TestDutyLog, QGuiApplication)
#include "tst_dutylog.moc"
