// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktools.h"

#include "domain/case/handover.h"
#include "support/testprogram.h"

#include <QTemporaryDir>
#include <QTest>

using namespace desktest;
using base::ErrorCode;
using domain::CaseState;

/// What one case does to another, in one commit: merge and un-merge, split, and hand-over between two desks.
class TestLinks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void closingTheLeadClosesAndDatesTheMerged();
    void aLeadsCorrectedClosingTakesTheMergedAlong();
    void aMergeThatTheLeadCannotTakeIsNoMerge();
    void unmergingTakesBothSides();
    void aSplitPartIsACaseWithItsOwnNumber();
    void aCaseGoesToTheNeighbourAndComesBack_data();
    void aCaseGoesToTheNeighbourAndComesBack();

private:
    desk::Receipt submit(desk::StoreDesk &desk, domain::CaseOrder order);
    [[nodiscard]] domain::Case state(desk::StoreDesk &desk, base::CaseId id);
    void close(desk::StoreDesk &desk, base::CaseId id, const QString &outcome);

    const region::RegionPtr m_region = support::mockRegion();
    std::unique_ptr<base::FixedClock> m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<desk::StoreDesk> m_desk, m_other;
};

namespace {

region::RegionPtr neighbour(const region::RegionPtr &region)
{
    auto other = std::make_shared<region::Region>(*region);
    other->code = u"ZX"_s;
    other->rulebook.region = other->code;
    return other;
}

} // namespace

void TestLinks::init()
{
    m_clock = std::make_unique<base::FixedClock>(support::mockNow());
    m_folder = std::make_unique<QTemporaryDir>();
    m_desk = std::make_unique<desk::StoreDesk>(desk::fileParts(m_folder->filePath(u"here.db"_s), *m_clock), m_region, *m_clock, quick());
    m_other = std::make_unique<desk::StoreDesk>(desk::fileParts(m_folder->filePath(u"there.db"_s), *m_clock), neighbour(m_region), *m_clock, quick());
}

void TestLinks::cleanup()
{
    m_desk.reset();
    m_other.reset();
}

desk::Receipt TestLinks::submit(desk::StoreDesk &desk, domain::CaseOrder order)
{
    const auto receipt = desk.submit(std::move(order)).result();
    if (!receipt)
        qFatal("%s", qPrintable(base::describe(receipt.error())));
    return *receipt;
}

domain::Case TestLinks::state(desk::StoreDesk &desk, base::CaseId id) { return desk.open(id).result()->state; }

void TestLinks::close(desk::StoreDesk &desk, base::CaseId id, const QString &outcome)
{
    submit(desk, order(id, domain::AcceptCase{}));
    submit(desk, order(id, domain::ReachScene{}));
    submit(desk, order(id, domain::HandleCase{outcome}));
    submit(desk, order(id, domain::ReportPostCheck{true, {}}));
    submit(desk, order(id, domain::CloseCase{outcome}));
}

void TestLinks::closingTheLeadClosesAndDatesTheMerged()
{
    const auto lead = submit(*m_desk, aReport(u"a"_s));
    const auto first = submit(*m_desk, aReport(u"b"_s)), second = submit(*m_desk, aReport(u"c"_s));
    submit(*m_desk, order(first.id, domain::MergeCase{lead.id, lead.number}));
    // A chain: the second hangs on the first, which hangs on the lead.
    submit(*m_desk, order(second.id, domain::MergeCase{lead.id, lead.number}));
    QCOMPARE(state(*m_desk, lead.id).followers.size(), size_t(2));
    m_clock->advance(std::chrono::minutes(10));
    close(*m_desk, lead.id, u"围栏已修复"_s);
    for (const base::CaseId id : {first.id, second.id}) {
        const domain::Case follower = state(*m_desk, id);
        QCOMPARE(follower.state, CaseState::Closed);
        QCOMPARE(follower.closedAt, state(*m_desk, lead.id).closedAt);
        QCOMPARE(follower.outcome, u"围栏已修复"_s);
    }
}

// The source closes the lead, moves that closing, takes it back and closes again: whoever hangs on it goes with it each time.
void TestLinks::aLeadsCorrectedClosingTakesTheMergedAlong()
{
    const auto said = [this](std::optional<base::Instant> closedAt) {
        domain::Report report = std::get<domain::ReportCase>(desktest::aReport(u"L-1"_s).body).report;
        report.sourceDueAt = support::mockNow() + std::chrono::hours(2);
        domain::ImportCase record{report, {}, closedAt, closedAt ? u"已修复"_s : QString(), false, {}};
        record.word.key = u"l-1"_s;
        record.word.whenChanged = domain::WhenChanged::Update;
        return submit(*m_desk, {{}, {}, {u"热线"_s, domain::Role::System}, record});
    };
    const auto lead = said({});
    const auto first = submit(*m_desk, aReport(u"b"_s)), second = submit(*m_desk, aReport(u"c"_s));
    m_clock->advance(std::chrono::minutes(5));
    submit(*m_desk, order(second.id, domain::MergeCase{first.id, first.number})); // a chain
    submit(*m_desk, order(first.id, domain::MergeCase{lead.id, lead.number}));
    const base::Instant mergedAt = m_clock->now();
    const auto dueAt = state(*m_desk, first.id).deadlines[domain::Stage::Whole]->dueAt;
    const base::Instant late = dueAt + std::chrono::minutes(20), early = dueAt - std::chrono::minutes(1);
    m_clock->advance(std::chrono::hours(30));
    const auto check = [&](std::optional<base::Instant> closedAt) {
        for (const base::CaseId id : {first.id, second.id}) {
            const domain::Case follower = state(*m_desk, id);
            QCOMPARE(follower.state, closedAt ? CaseState::Closed : CaseState::Merged);
            QCOMPARE(follower.closedAt, closedAt);
            QCOMPARE(follower.endedAt, closedAt.value_or(mergedAt));
            QCOMPARE(follower.outcome, closedAt ? u"已修复"_s : QString());
            const std::optional<bool> verdict = closedAt ? std::optional(*closedAt <= dueAt) : std::nullopt;
            QCOMPARE(domain::onTime(follower), verdict);
        }
        QCOMPARE(state(*m_desk, lead.id).followers.size(), size_t(1));
    };
    said(late); // a record of the past: at its own moment, not at ours
    check(late);
    QVERIFY(said(early).updated);
    check(early);
    QVERIFY(domain::summary(m_desk->open(first.id).result()->timeline.back().event.body).contains(lead.number));
    QVERIFY(said({}).updated);
    check({});
    QVERIFY(domain::isOpen(state(*m_desk, lead.id).state));
    const quint32 version = state(*m_desk, first.id).version;
    QVERIFY(!said({}).updated); // said twice
    QCOMPARE(state(*m_desk, first.id).version, version);
    said(early);
    check(early);
}

void TestLinks::aMergeThatTheLeadCannotTakeIsNoMerge()
{
    const auto lead = submit(*m_desk, aReport(u"a"_s)), follower = submit(*m_desk, aReport(u"b"_s));
    close(*m_desk, lead.id, {});
    const auto refused = m_desk->submit(order(follower.id, domain::MergeCase{lead.id, lead.number})).result();
    QVERIFY(!refused.has_value());
    QCOMPARE(refused.error().code, ErrorCode::Refused);
    const domain::Case now = state(*m_desk, follower.id);
    QCOMPARE(now.state, CaseState::Dispatched);
    QCOMPARE(now.version, follower.version);
    // The desk is well: an order that cannot be is not a store that fails.
    QVERIFY(m_desk->submit(order(follower.id, domain::AcceptCase{})).result().has_value());
}

void TestLinks::unmergingTakesBothSides()
{
    const auto lead = submit(*m_desk, aReport(u"a"_s)), follower = submit(*m_desk, aReport(u"b"_s));
    submit(*m_desk, order(follower.id, domain::MergeCase{lead.id, lead.number}));
    submit(*m_desk, order(follower.id, domain::UnmergeCase{u"另一处"_s}));
    QVERIFY(state(*m_desk, lead.id).followers.empty());
    QCOMPARE(state(*m_desk, follower.id).state, CaseState::Filed);
    close(*m_desk, lead.id, {});
    QVERIFY(domain::isOpen(state(*m_desk, follower.id).state));
}

void TestLinks::aSplitPartIsACaseWithItsOwnNumber()
{
    const auto whole = submit(*m_desk, aReport(u"a"_s));
    const auto receipt = submit(*m_desk, order(whole.id, domain::SplitCase{{u"mock"_s, u"护栏缺失"_s, {}}, u"两件事"_s}));
    QCOMPARE(receipt.version, whole.version + 2); // split, and the part's number
    const domain::Case now = state(*m_desk, whole.id);
    QCOMPARE(now.parts.size(), size_t(1));
    const domain::Case part = state(*m_desk, now.parts[0].id);
    QCOMPARE(part.number, u"251107XJ0002"_s);
    QCOMPARE(part.report.title, u"护栏缺失"_s);
    QCOMPARE(part.report.splitFrom, std::optional(whole.id));
    QCOMPARE(part.state, CaseState::Filed);
}

void TestLinks::aCaseGoesToTheNeighbourAndComesBack_data()
{
    QTest::addColumn<bool>("police");
    QTest::newRow("Zhaoxiang, Xujing, Zhaoxiang") << false;
    QTest::newRow("110, grid, 110") << true;
}

// Here hands over, there hands back, here hands over again, there closes: one identity, both clocks, one case on each desk.
void TestLinks::aCaseGoesToTheNeighbourAndComesBack()
{
    QFETCH(bool, police);
    const domain::Partner there =
        police ? domain::Partner{domain::PartnerKind::Police, {}, u"110"_s} : domain::Partner{domain::PartnerKind::Town, u"ZX"_s, u"赵巷"_s};
    const domain::Partner here =
        police ? domain::Partner{domain::PartnerKind::Police, {}, u"网格"_s} : domain::Partner{domain::PartnerKind::Town, u"XJ"_s, u"徐泾"_s};
    const auto carry = [&](desk::StoreDesk &from, base::CaseId id, const QString &code, desk::StoreDesk &to) {
        domain::ReportCase arrival{domain::handoverOf(state(from, id), code), {}, true, true};
        arrival.report.source = u"patrol"_s;
        return submit(to, {{}, {}, {u"坐席01"_s, domain::Role::Dispatcher}, arrival});
    };
    const auto first = submit(*m_desk, aReport(u"a"_s));
    const domain::Case begun = state(*m_desk, first.id);
    m_clock->advance(std::chrono::minutes(3));
    submit(*m_desk, order(first.id, domain::TransferCase{there, u"界河对岸"_s}));
    const auto second = carry(*m_desk, first.id, u"XJ"_s, *m_other);
    QCOMPARE(domain::identityOf(state(*m_other, second.id)), first.number);
    const domain::TwinClocks clocks = domain::twinClocksOf(state(*m_other, second.id));
    QCOMPARE(clocks.theirs->dueAt, begun.deadlines[domain::Stage::Whole]->dueAt);
    QCOMPARE(clocks.ours->startedAt, m_clock->now());

    m_clock->advance(std::chrono::minutes(4));
    submit(*m_other, order(second.id, domain::TransferCase{here, u"仍属原镇"_s}));
    const auto back = carry(*m_other, second.id, u"ZX"_s, *m_desk);
    QCOMPARE(back.id, first.id); // the same case, not a second one
    QCOMPARE(state(*m_desk, first.id).state, CaseState::Filed);
    QCOMPARE(state(*m_desk, first.id).deadlines, begun.deadlines); // our clock ran on

    submit(*m_desk, order(first.id, domain::TransferCase{there, u"勘界后归对方"_s}));
    QCOMPARE(carry(*m_desk, first.id, u"XJ"_s, *m_other).id, second.id);
    submit(*m_other, order(second.id, domain::DispatchCase{state(*m_other, second.id).department, {}, u"再派"_s}));
    m_clock->advance(std::chrono::minutes(5));
    close(*m_other, second.id, u"已修复"_s);
    const auto closure = domain::closureOf(state(*m_other, second.id), there);
    QVERIFY(closure.has_value());
    submit(*m_desk, order(first.id, domain::RecordPartnerClosure{*closure}, {}, domain::Role::System));
    const domain::Case shown = state(*m_desk, first.id);
    QCOMPARE(shown.state, CaseState::Checked);
    QCOMPARE(shown.partnerClosure->outcome, u"已修复"_s);
    QCOMPARE(shown.partnerClosure->number, second.number);
    QCOMPARE(shown.partnerClosure->closedAt, *state(*m_other, second.id).closedAt);
    QCOMPARE(domain::identityOf(shown), first.number);
    QCOMPARE(domain::identityOf(state(*m_other, second.id)), first.number);
}

GRIDHALL_TEST(TestLinks, QCoreApplication)
#include "tst_links.moc"
