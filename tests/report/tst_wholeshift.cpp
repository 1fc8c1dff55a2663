// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/centrebook.h"
#include "desk/identity/storeidentity.h"
#include "desk/past/snapshot.h"
#include "desk/writer/storedesk.h"
#include "live/board/approvals.h"
#include "live/board/shifthead.h"
#include "live/handover/handoverdraft.h"
#include "report/audit/auditlog.h"
#include "report/dutylog/dutylog.h"
#include "report/handover/handoverbook.h"
#include "support/dutytown.h"
#include "support/testprogram.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <functional>
#include <map>
#include <memory>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using domain::Role;
using domain::Severity;

namespace {

constexpr int kShiftMinutes = 12 * 60;
const QString kDayLead = u"li.day"_s, kNightLead = u"wang.night"_s, kFirstSeat = u"zhao.seat"_s, kSecondSeat = u"sun.seat"_s;
const QString kPromised = u"延时"_s; ///< the case whose caller is promised a call

} // namespace

/// A whole day turn with two supervisors and two seats, minute by minute: words that are asked for and granted, rulings, an absence, a swap of jobs,
/// a flood, and F10 with both signatures. What the board, the sheet and the duty log say is held against what was done.
class WholeShiftTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void fromTheFirstSignInToTheSecondSignature();
    void theLogsSpeakByNames();

private:
    void add(const QString &person, const QString &post, Role role);
    [[nodiscard]] domain::Actor confirmed(const QString &person);
    void give(const QString &person, domain::CentreOrderBody body);
    void act(const QString &person, const QString &name, domain::CaseOrderBody body);
    void file(const QString &person, const QString &name, const QString &item);
    void at(int hour, int minute, std::function<void()> what) { m_plan.emplace((hour - 8) * 60 + minute, std::move(what)); }
    void planTheWords();
    void planTheRulings();
    void planThePeople();
    void planTheCalls();
    void handOver();
    void takeOver();
    [[nodiscard]] domain::Centre centre() const;
    [[nodiscard]] std::unique_ptr<live::CaseTable> table() const;
    [[nodiscard]] live::ShiftHead head() const { return live::shiftHeadOf(*table(), *m_town, centre(), m_clock.now()); }
    [[nodiscard]] base::Instant moment(int hour, int minute) const { return m_begins + std::chrono::minutes((hour - 8) * 60 + minute); }
    void wait(const QString &name, domain::WordKind kind);

    const region::RegionPtr m_town = dutytown::town(u"zhaoxiang"_s);
    const base::Instant m_begins = dutytown::at(*m_town, u"2021-11-05T08:00"_s);
    base::FixedClock m_clock{m_begins};
    QTemporaryDir m_folder;
    QString m_store;
    std::unique_ptr<desk::StoreDesk> m_desk;
    std::unique_ptr<desk::StoreIdentity> m_identity;
    std::map<QString, domain::Actor> m_people;
    std::multimap<int, std::function<void()>> m_plan; ///< by minute of the turn
    std::map<QString, base::CaseId> m_cases;
    int m_filed = 0, m_closed = 0;
    int m_words = 0;   ///< acts of the supervisor to cases
    int m_present = 0; ///< at the posts when the turn began
};

void WholeShiftTest::initTestCase()
{
    m_store = m_folder.filePath(u"hall.gridhall"_s);
    m_desk = std::make_unique<desk::StoreDesk>(desk::fileParts(m_store, m_clock), m_town, m_clock);
    m_identity = std::make_unique<desk::StoreIdentity>(*m_desk, m_clock);
    const desk::NewAccount first{{u"admin"_s, "secret of admin"}, u"管理员"_s, Role::Administrator};
    QVERIFY(m_identity->add({u"值班长"_s, Role::Supervisor}, first).result());
    m_people[u"admin"_s] = m_identity->signIn({u"admin"_s, "secret of admin"}, u"09"_s).result().value_or(domain::Actor());
    add(kDayLead, u"值班长"_s, Role::Supervisor);
    add(kNightLead, u"值班长"_s, Role::Supervisor);
    add(kFirstSeat, u"坐席"_s, Role::Dispatcher);
    add(kSecondSeat, u"坐席"_s, Role::Dispatcher);
}

void WholeShiftTest::add(const QString &person, const QString &post, Role role)
{
    const QByteArray secret = "secret of " + person.toUtf8();
    const auto added = m_identity->add(m_people[u"admin"_s], {{person, secret}, post, role, false}).result();
    QVERIFY2(added.has_value(), added ? "" : qPrintable(added.error().sentence));
    const auto in = m_identity->signIn({person, secret}, QString::number(m_people.size()).rightJustified(2, u'0')).result();
    QVERIFY2(in.has_value(), in ? "" : qPrintable(in.error().sentence));
    m_people[person] = *in;
}

domain::Actor WholeShiftTest::confirmed(const QString &person)
{
    return m_identity->confirm({person, "secret of " + person.toUtf8()}, m_people[person].seat).result().value_or(domain::Actor());
}

void WholeShiftTest::give(const QString &person, domain::CentreOrderBody body)
{
    const auto done = m_desk->submit(domain::CentreOrder{m_people[person], std::move(body)}).result();
    QVERIFY2(done.has_value(), done ? "" : qPrintable(base::describe(done.error())));
}

void WholeShiftTest::act(const QString &person, const QString &name, domain::CaseOrderBody body)
{
    const auto done = m_desk->submit(domain::CaseOrder{m_cases[name], {}, m_people[person], std::move(body)}).result();
    QVERIFY2(done.has_value(), done ? "" : qPrintable(name + u": "_s + base::describe(done.error())));
    m_words += person == kDayLead ? 1 : 0;
}

void WholeShiftTest::file(const QString &person, const QString &name, const QString &item)
{
    domain::ReportCase order;
    order.report.source = m_town->sources.front().code;
    order.report.item = item;
    order.report.title = name;
    order.report.place = {u"赵巷 %1"_s.arg(name), m_town->grids.front().label, {}, m_town->grids.front().code};
    order.report.reportedAt = m_clock.now();
    if (name == kPromised)
        order.report.caller = {u"欧阳示例"_s, u"13812345678"_s};
    order.file = order.dispatch = true;
    const auto receipt = m_desk->submit(domain::CaseOrder{{}, {}, m_people[person], order}).result();
    QVERIFY2(receipt.has_value(), receipt ? "" : qPrintable(base::describe(receipt.error())));
    m_cases[name] = receipt->id;
    ++m_filed;
}

domain::Centre WholeShiftTest::centre() const
{
    const auto parts = desk::readerOf(m_store);
    const auto view = parts ? desk::readCentre((*parts)->log(), m_town) : base::Result<desk::CentreViewPtr>(base::pass(parts));
    if (!view)
        qFatal("%s", qPrintable(base::describe(view.error())));
    return (*view)->centre;
}

std::unique_ptr<live::CaseTable> WholeShiftTest::table() const
{
    const auto parts = desk::readerOf(m_store);
    const auto batch = parts ? desk::readSnapshot(**parts, desk::keptFrom(*m_town, m_clock.now())) : base::Result<desk::BatchPtr>(base::pass(parts));
    if (!batch)
        qFatal("%s", qPrintable(base::describe(batch.error())));
    auto found = std::make_unique<live::CaseTable>();
    found->apply(**batch);
    return found;
}

/// The request stands on the board, and is the only one.
void WholeShiftTest::wait(const QString &name, domain::WordKind kind)
{
    const auto lines = live::approvalsOf(*table());
    QCOMPARE(lines.size(), 1U);
    QVERIFY(lines.front().id == m_cases[name] && lines.front().asked.kind == kind);
    QCOMPARE(head().toApprove, 1);
}

/// Four words: each is asked for by a seat, waits on the board, and is granted by the act itself.
void WholeShiftTest::planTheWords()
{
    struct Word {
        QString name;
        domain::WordKind kind;
        std::function<domain::CaseOrderBody()> asked, granted;
    };
    const std::vector<Word> words{
        {kPromised, domain::WordKind::Extension, [this] { return domain::RequestExtension{m_clock.now() + 5h, u"业主不在"_s}; },
         [] { return domain::ApproveExtension{u"同意"_s}; }},
        {u"调级"_s, domain::WordKind::Level, [] { return domain::AskLevel{Severity::Yellow, u"人多"_s}; },
         [] { return domain::ChangeSeverity{Severity::Yellow, u"同意"_s}; }},
        {u"改派"_s, domain::WordKind::Redispatch, [] { return domain::AskRedispatch{u"water"_s, {}, u"管网问题"_s}; },
         [] { return domain::DispatchCase{u"water"_s, {}, u"同意"_s}; }},
        {u"挂起"_s, domain::WordKind::Suspension, [] { return domain::AskSuspension{u"下雨"_s}; }, [] { return domain::SuspendCase{u"同意"_s}; }},
    };
    for (int i = 0; i < int(words.size()); ++i) {
        const Word word = words[size_t(i)];
        at(9, 10 * i, [this, word] { file(kFirstSeat, word.name, u"J03"_s); });
        at(9, 10 * i + 2, [this, word] { act(kSecondSeat, word.name, domain::AcceptCase{}); });
        at(9, 10 * i + 4, [this, word] {
            act(kFirstSeat, word.name, word.asked());
            wait(word.name, word.kind);
        });
        at(9, 10 * i + 7, [this, word] {
            act(kDayLead, word.name, word.granted());
            QCOMPARE(head().toApprove, 0);
        });
    }
}

/// Two cases that department after department gives back, until the supervisor rules; one ruling becomes a route.
void WholeShiftTest::planTheRulings()
{
    for (const bool asRoute : {false, true}) {
        const int hour = asRoute ? 11 : 10;
        const QString name = asRoute ? u"裁定成规"_s : u"裁定"_s;
        at(hour, 30, [this, name] { file(kFirstSeat, name, u"J05"_s); });
        at(hour, 33, [this, name] { act(kSecondSeat, name, domain::ReturnCase{u"不归我们"_s}); });
        at(hour, 36, [this, name] { act(kFirstSeat, name, domain::DispatchCase{u"police"_s, {}, u"再派"_s}); });
        at(hour, 39, [this, name] {
            act(kSecondSeat, name, domain::ReturnCase{u"也不归我们"_s});
            QCOMPARE(head().toApprove, 1); // nobody but the supervisor can go on with it
        });
        at(hour, 44, [this, name, asRoute] {
            act(kDayLead, name, domain::RuleOnReturn{u"enforcement"_s, {}, u"按三定方案"_s, asRoute});
            QCOMPARE(head().toApprove, 0);
        });
    }
}

void WholeShiftTest::planThePeople()
{
    at(8, 5, [this] {
        give(kDayLead, domain::ReportArrival{u"机动队员·01"_s, QDate(2021, 11, 5), u"day"_s});
        m_present = head().people.present;
        QVERIFY(m_present > 0);
    });
    at(13, 0, [this] { give(kDayLead, domain::RecordAbsence{u"机动队员·03"_s, {}, moment(16, 0), u"就医"_s}); });
    at(13, 1, [this] { QCOMPARE(head().people.present, m_present - 1); }); // one place is empty, and one only
    at(16, 1, [this] { QCOMPARE(head().people.present, m_present); });
    at(16, 30, [this] { give(kDayLead, domain::SwapJobs{u"联勤队员·03"_s, u"联勤队员·04"_s, {}, moment(18, 0), u"互换"_s}); });
    at(16, 31, [this] { QCOMPARE(head().people.present, m_present); }); // nobody is missing by it
}

/// A call every five minutes, most of them worked to the close; a flood of sixty within ten minutes; one red and one promise before the end.
void WholeShiftTest::planTheCalls()
{
    for (int call = 0; call < kShiftMinutes / 5 - 12; ++call) {
        const QString name = u"日常 %1"_s.arg(call);
        const int minute = 5 * call;
        at(8, minute, [this, name] { file(kFirstSeat, name, u"J04"_s); });
        if (call % 4 == 3)
            continue; // stays open
        at(8, minute + 2, [this, name] { act(kSecondSeat, name, domain::AcceptCase{}); });
        at(8, minute + 12, [this, name] { act(kSecondSeat, name, domain::ReachScene{}); });
        at(8, minute + 22, [this, name] { act(kSecondSeat, name, domain::HandleCase{u"已劝离"_s}); });
        at(8, minute + 24, [this, name] { act(kFirstSeat, name, domain::RequestPostCheck{}); });
        at(8, minute + 25, [this, name] { act(kFirstSeat, name, domain::ReportPostCheck{true, u"属实"_s}); });
        at(8, minute + 26, [this, name] {
            act(kFirstSeat, name, domain::CloseCase{u"已办结"_s});
            ++m_closed;
        });
    }
    for (int flood = 0; flood < 60; ++flood)
        at(15, flood / 6, [this, flood] { file(flood % 2 == 0 ? kFirstSeat : kSecondSeat, u"积水 %1"_s.arg(flood), u"J04"_s); });
    at(15, 11, [this] { QCOMPARE(head().open, m_filed - m_closed); });
    at(19, 0, [this] { file(kFirstSeat, u"红色"_s, u"J04"_s); });
    at(19, 1, [this] { act(kDayLead, u"红色"_s, domain::ChangeSeverity{Severity::Red, u"有人受伤"_s}); });
    at(19, 2, [this] { act(kFirstSeat, kPromised, domain::PromiseCallback{moment(21, 0), u"回复业主"_s}); });
}

void WholeShiftTest::handOver()
{
    const auto turn = live::handoverTurnOf(*m_town, centre(), m_clock.now(), false);
    QVERIFY(turn && !turn->late && !turn->done);
    QCOMPARE(turn->outgoing.turn.shift, u"day"_s);
    const auto cases = table();
    give(kDayLead, live::draftOf({*cases, *m_town, centre(), {}, m_clock.now()}, *turn));
    const domain::HandoverText text = centre().handover->text;
    const domain::HandoverFigures &figures = text.figures;
    QVERIFY(figures.carried && figures.filed && figures.closed);
    QCOMPARE(*figures.carried, 0);
    QCOMPARE(*figures.filed, m_filed);
    QCOMPARE(*figures.closed, m_closed);
    QCOMPARE(figures.open(), m_filed - m_closed);
    const auto speaksOf = [&text](domain::HandoverPart part, const QString &title) {
        return std::ranges::any_of(text.lines, [&](const domain::HandoverLine &line) { return line.part == part && line.title.contains(title); });
    };
    QVERIFY(speaksOf(domain::HandoverPart::Urgent, u"红色"_s));
    QVERIFY(std::ranges::any_of(text.lines, [this](const domain::HandoverLine &line) {
        return line.part == domain::HandoverPart::Promises && line.object.startsWith(u"call-back "_s) && line.at == moment(21, 0);
    }));
    give(kDayLead, domain::NoteHandover{text.number, u"会展散场"_s, {}, u"2 号口加派 2 人"_s});
    const auto sign = [&](const QString &person, auto order) {
        return m_desk->submit(domain::CentreOrder{confirmed(person), std::move(order)}).result();
    };
    const domain::HandoverText read = centre().handover->text;
    QVERIFY(sign(kDayLead, domain::SignHandover{read.number, domain::digestOf(read)}));
}

void WholeShiftTest::takeOver()
{
    const domain::HandoverText read = centre().handover->text;
    const domain::TakeOverShift order{read.number, domain::digestOf(read)};
    QVERIFY(!m_desk->submit(domain::CentreOrder{confirmed(kNightLead), order}).result()); // no line is ticked yet
    for (const domain::HandoverLine &line : read.lines)
        give(kNightLead, domain::CheckHandover{read.number, line.line, true, {}, line.words});
    QVERIFY(!m_desk->submit(domain::CentreOrder{confirmed(kDayLead), order}).result()); // nobody hands over to himself
    QVERIFY(!m_desk->submit(domain::CentreOrder{confirmed(kFirstSeat), order}).result());
    const auto taken = m_desk->submit(domain::CentreOrder{confirmed(kNightLead), order}).result();
    QVERIFY2(taken.has_value(), taken ? "" : qPrintable(base::describe(taken.error())));
}

void WholeShiftTest::fromTheFirstSignInToTheSecondSignature()
{
    planTheWords();
    planTheRulings();
    planThePeople();
    planTheCalls();
    at(19, 35, [this] { handOver(); });
    at(19, 50, [this] { takeOver(); });
    for (int minute = 0; minute < kShiftMinutes; ++minute) {
        m_clock.set(m_begins + std::chrono::minutes(minute));
        const auto [first, last] = m_plan.equal_range(minute);
        for (auto each = first; each != last; ++each) {
            each->second();
            if (QTest::currentTestFailed())
                return;
        }
    }
    m_clock.set(m_begins + 12h + 30min);
    QVERIFY(!live::notHandedOver(*m_town, centre(), m_clock.now(), false));
    QVERIFY(m_desk->settle().result().has_value());
    const auto parts = desk::readerOf(m_store);
    QVERIFY(parts);
    const auto book = report::readHandovers(**parts);
    QVERIFY(book && book->sheets.size() == 1 && book->sheets.front().addsUp && !book->sheets.front().isLate());
    const auto chain = report::checkHandoverChain(m_store);
    QVERIFY(chain && chain->holds());
    const auto log = report::readDutyLog(**parts, *m_town, {QDate(2021, 11, 5), report::DutyLogKind::All, {}});
    QVERIFY(log);
    const auto rows = [&log](const QString &act) { return int(std::ranges::count(log->rows, act, &report::DutyLogRow::act)); };
    for (const QString &act : {u"post-arrived"_s, u"absence-recorded"_s, u"jobs-swapped"_s, u"handover-drafted"_s, u"handover-noted"_s,
                               u"handover-signed"_s, u"handover-frozen"_s})
        QVERIFY2(rows(act) == 1, qPrintable(u"%1: %2"_s.arg(act).arg(rows(act))));
    QCOMPARE(int(std::ranges::count_if(log->rows, [](const report::DutyLogRow &row) { return !row.ofCentre && row.post == u"值班长"_s; })), m_words);
}

/// Page, sheet and export show what the pack calls things: no code of a department or a unit.
void WholeShiftTest::theLogsSpeakByNames()
{
    const auto parts = desk::readerOf(m_store);
    QVERIFY(parts);
    const auto log = report::readDutyLog(**parts, *m_town, {QDate(2021, 11, 5), report::DutyLogKind::All, {}});
    report::AuditQuery query;
    query.from = m_begins - 1h;
    query.to = m_clock.now();
    query.most = report::kAllAuditRows;
    const auto audit = report::readAudit(**parts, query, {}, m_town.get());
    QVERIFY(log && audit && !audit->rows.empty());
    QStringList said;
    for (const report::DutyLogRow &row : log->rows)
        said.append(row.what);
    for (const report::AuditRow &row : audit->rows)
        said.append(row.what);
    for (const QString &what : std::as_const(said)) {
        for (const region::Department &department : m_town->departments)
            QVERIFY2(!what.contains(department.code), qPrintable(what));
        for (const region::Unit &unit : m_town->units)
            QVERIFY2(!what.contains(unit.code), qPrintable(what));
    }
    const QString water = m_town->department(u"water"_s)->name;
    QVERIFY(std::ranges::any_of(log->rows, [&](const report::DutyLogRow &row) { return row.what.contains(water); }));
    QVERIFY(std::ranges::any_of(audit->rows, [&](const report::AuditRow &row) { return row.what.contains(water); }));
}

GRIDHALL_TEST(WholeShiftTest, QCoreApplication)
#include "tst_wholeshift.moc"
