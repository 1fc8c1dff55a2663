// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testprogram.h"
#include "twostores.h"

#include <QTest>

using namespace desktest;

/// Live reports that their source sends once more: a retry, or other words.
class TestSaidAgain : public TwoStoresTest {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        begin();
        open();
    }
    void cleanup() { end(); }
    void aRetryIsARetry_data() { stores(); }
    void aRetryIsARetry();
    void otherWordsAreTold_data() { stores(); }
    void otherWordsAreTold();
    void otherWordsAreTaken_data() { stores(); }
    void otherWordsAreTaken();
    void inOneCommitToo_data() { stores(); }
    void inOneCommitToo();
    void attributesCount_data() { stores(); }
    void attributesCount();
    void whatCannotBeTakenIsNoted_data() { stores(); }
    void whatCannotBeTakenIsNoted();
    void suggestionsToo_data() { stores(); }
    void suggestionsToo();

private:
    [[nodiscard]] domain::Case caseOf(base::CaseId id) { return m_desk->open(id).result()->state; }
    [[nodiscard]] static domain::CaseOrder said(const QString &sourceId, const QString &title,
                                                domain::WhenChanged choice = domain::WhenChanged::Tell);
};

domain::CaseOrder TestSaidAgain::said(const QString &sourceId, const QString &title, domain::WhenChanged choice)
{
    domain::CaseOrder order = aReport(sourceId, title);
    auto &body = std::get<domain::ReportCase>(order.body);
    body.word.key = domain::foldedId(sourceId);
    body.word.whenChanged = choice;
    body.word.silent.add(domain::SourceField::Closing).add(domain::SourceField::DueAt);
    return order;
}

void TestSaidAgain::aRetryIsARetry()
{
    domain::CaseOrder first = said(u"A-7"_s, u"路灯不亮"_s);
    std::get<domain::ReportCase>(first.body).word.silent.add(domain::SourceField::ReportedAt);
    const desk::Receipt filed = submit(first);
    QVERIFY(!filed.known);
    // Sent again an hour later, its time filled in anew, its id spelt otherwise.
    domain::CaseOrder again = first;
    std::get<domain::ReportCase>(again.body).report.reportedAt += std::chrono::hours(1);
    std::get<domain::ReportCase>(again.body).report.sourceId = u"ａ-7 "_s;
    const desk::Receipt retried = submit(again);
    QVERIFY(retried.known && !retried.updated);
    QVERIFY(retried.differs.empty());
    QCOMPARE(retried.id, filed.id);
    QCOMPARE(retried.version, filed.version);
}

void TestSaidAgain::otherWordsAreTold()
{
    const desk::Receipt filed = submit(said(u"A-7"_s, u"路灯不亮"_s));
    const domain::Case before = caseOf(filed.id);
    for (int round = 0; round < 2; ++round) {
        const desk::Receipt told = submit(said(u"A-7"_s, u"路灯倒了"_s));
        QVERIFY(told.known && !told.updated);
        QCOMPARE(told.number, filed.number);
        QCOMPARE(told.differs, (std::vector<domain::SourceChange>{{domain::SourceField::Title, u"路灯不亮"_s, u"路灯倒了"_s}}));
    }
    QVERIFY(caseOf(filed.id) == before);
    QVERIFY(submit(said(u"A-7"_s, u"路灯不亮"_s)).differs.empty());
}

void TestSaidAgain::otherWordsAreTaken()
{
    Listener listener(*m_desk);
    QTRY_COMPARE(listener.snapshots, 1);
    const desk::Receipt filed = submit(said(u"A-7"_s, u"路灯不亮"_s));
    m_clock->set(support::mockNow() + std::chrono::hours(1));
    const desk::Receipt taken = submit(said(u"A-7"_s, u"路灯倒了"_s, domain::WhenChanged::Update));
    QVERIFY(taken.known && taken.updated);
    QVERIFY(taken.differs.empty());
    QCOMPARE(taken.version, filed.version + 1);
    QTRY_COMPARE(listener.cases.value(filed.id).title, u"路灯倒了"_s);
    const auto file = m_desk->open(filed.id).result();
    QVERIFY(file);
    const domain::CaseEvent &event = file->timeline.back().event;
    QCOMPARE(event.at, m_clock->now());
    QCOMPARE(event.actor.role, domain::Role::System);
    QCOMPARE(domain::summary(event.body), u"Title: 路灯不亮 → 路灯倒了"_s);
    const desk::Receipt again = submit(said(u"A-7"_s, u"路灯倒了"_s, domain::WhenChanged::Update));
    QVERIFY(again.known && !again.updated);
    QCOMPARE(submit(said(u"A-7"_s, u"路灯不亮"_s)).differs.size(), size_t(1));
}

// What a source says beyond our fields is its word, too.
void TestSaidAgain::attributesCount()
{
    const auto with = [](std::vector<domain::SourceAttribute> attributes, domain::WhenChanged choice = domain::WhenChanged::Tell) {
        domain::CaseOrder order = said(u"A-7"_s, u"路灯不亮"_s, choice);
        std::get<domain::ReportCase>(order.body).report.attributes = std::move(attributes);
        return order;
    };
    const desk::Receipt filed = submit(with({{u"pole"_s, u"17"_s}, {u"lane"_s, u"2"_s}}));
    QVERIFY(submit(with({{u"lane"_s, u"2"_s}, {u"pole"_s, u"17"_s}})).differs.empty()); // a retry
    const desk::Receipt told = submit(with({{u"pole"_s, u"18"_s}, {u"lane"_s, u"2"_s}}));
    QVERIFY(told.known && !told.updated);
    QCOMPARE(told.differs, (std::vector<domain::SourceChange>{{domain::SourceField::Attributes, u"pole=17"_s, u"pole=18"_s}}));
    QCOMPARE(caseOf(filed.id).version, filed.version);
    const desk::Receipt taken = submit(with({{u"pole"_s, u"18"_s}}, domain::WhenChanged::Update));
    QVERIFY(taken.known && taken.updated);
    QCOMPARE(caseOf(filed.id).report.attributes, (std::vector<domain::SourceAttribute>{{u"pole"_s, u"18"_s}}));
    QVERIFY(!submit(with({{u"pole"_s, u"18"_s}}, domain::WhenChanged::Update)).updated);
}

void TestSaidAgain::inOneCommitToo()
{
    std::vector<QFuture<base::Result<desk::Receipt>>> futures;
    for (int i = 0; i < 20; ++i)
        futures.push_back(m_desk->submit(said(u"A-7"_s, i % 2 == 0 ? u"一"_s : u"二"_s)));
    int fresh = 0, same = 0, told = 0;
    for (const auto &future : futures) {
        const auto receipt = future.result();
        QVERIFY(receipt.has_value());
        fresh += !receipt->known;
        told += !receipt->differs.empty();
        same += receipt->known && receipt->differs.empty();
    }
    QCOMPARE(fresh, 1);
    QCOMPARE(same, 9);
    QCOMPARE(told, 10);
}

// Also of a source whose other words are told: that it closed the case at a time that nobody can read contradicts nothing, and happened once.
void TestSaidAgain::whatCannotBeTakenIsNoted()
{
    const auto unread = [](const QString &title, domain::WhenChanged choice) {
        domain::CaseOrder order = said(u"A-7"_s, title, choice);
        std::get<domain::ReportCase>(order.body).report.leftOut = {
            {QLatin1String(domain::kClosedField), domain::LeftOutWhy::Unreadable, u"yesterday"_s}};
        return order;
    };
    using domain::WhenChanged;
    const desk::Receipt filed = submit(said(u"A-7"_s, u"路灯不亮"_s));
    // With other words, too, the case stays as it is, and the row comes again.
    QCOMPARE(submit(unread(u"路灯倒了"_s, WhenChanged::Tell)).differs.size(), size_t(1));
    QCOMPARE(caseOf(filed.id).version, filed.version);
    const desk::Receipt noted = submit(unread(u"路灯不亮"_s, WhenChanged::Tell));
    QVERIFY(noted.known && noted.updated && noted.noted);
    QVERIFY(noted.differs.empty());
    const domain::Case after = caseOf(filed.id);
    QVERIFY(domain::hasLeftOut(after.report, domain::kClosedField));
    QCOMPARE(after.report.title, u"路灯不亮"_s);
    for (const WhenChanged choice : {WhenChanged::Tell, WhenChanged::Update}) {
        const desk::Receipt again = submit(unread(u"路灯不亮"_s, choice));
        QVERIFY(again.known && !again.updated && !again.noted);
    }
    QCOMPARE(caseOf(filed.id).version, noted.version);
}

void TestSaidAgain::suggestionsToo()
{
    const auto suggested = [](const QString &title, domain::WhenChanged choice) {
        domain::CaseOrder order = said(u"P-1"_s, title, choice);
        const auto body = std::get<domain::ReportCase>(order.body);
        order.body = domain::CollectSuggestion{body.report, body.word};
        return order;
    };
    const desk::Receipt collected = submit(suggested(u"多种树"_s, domain::WhenChanged::Tell));
    QVERIFY(collected.id.isValid() && !collected.known);
    QVERIFY(submit(suggested(u"多种树"_s, domain::WhenChanged::Tell)).differs.empty());
    QCOMPARE(submit(suggested(u"多种花"_s, domain::WhenChanged::Tell)).differs.size(), size_t(1));
    QVERIFY(submit(suggested(u"多种花"_s, domain::WhenChanged::Update)).updated);
    QCOMPARE(caseOf(collected.id).report.title, u"多种花"_s);
    QCOMPARE(caseOf(collected.id).state, domain::CaseState::Collected);
}

GRIDHALL_TEST(TestSaidAgain, QCoreApplication)
#include "tst_saidagain.moc"
