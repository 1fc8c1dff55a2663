// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/past/pastdesk.h"
#include "desk/past/snapshot.h"
#include "support/testprogram.h"
#include "twostores.h"

#include <QTest>

using namespace desktest;
using namespace std::chrono_literals;
using domain::CaseState;

/// Citizens' suggestions through the door: what a page asks for, from a store in memory and from a file, behind and up with its tables.
class TestSuggestions : public TwoStoresTest {
    Q_OBJECT
private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }
    void waitingOnesAndThoseAnsweredLately_data() { stores(); }
    void waitingOnesAndThoseAnsweredLately();
    void thePastHasItsOwn_data() { stores(); }
    void thePastHasItsOwn();
    void noneIsOnTheWall_data() { stores(); }
    void noneIsOnTheWall();
    void aProjectionThatLagsHidesNothing();

private:
    desk::Receipt collect(const QString &title);
    void answer(base::CaseId id, domain::Adoption adoption);
    [[nodiscard]] QStringList titles(base::Instant answeredFrom);
};

desk::Receipt TestSuggestions::collect(const QString &title)
{
    domain::CollectSuggestion collect;
    collect.report.title = title;
    collect.report.source = u"12345"_s;
    collect.report.reportedAt = m_clock->now();
    return submit({{}, {}, {u"坐席03"_s, domain::Role::Dispatcher}, collect});
}

void TestSuggestions::answer(base::CaseId id, domain::Adoption adoption)
{
    QVERIFY(submit(order(id, domain::StudySuggestion{})).id.isValid());
    QVERIFY(submit(order(id, domain::ForwardSuggestion{u"city-management"_s, {}})).id.isValid());
    QVERIFY(submit(order(id, domain::WeighSuggestion{adoption, u"可行"_s})).id.isValid());
    QVERIFY(submit(order(id, domain::AnswerSuggestion{u"已答复"_s})).id.isValid());
}

QStringList TestSuggestions::titles(base::Instant answeredFrom)
{
    const auto all = m_desk->suggestions(answeredFrom).result();
    QStringList found;
    if (all) {
        for (const domain::Case &c : *all)
            found.append(c.report.title + (c.adoption ? u" "_s + domain::word(*c.adoption) : QString()));
    }
    return found;
}

void TestSuggestions::waitingOnesAndThoseAnsweredLately()
{
    open();
    const base::Instant start = m_clock->now();
    QVERIFY(submit(aReport({})).id.isValid()); // a case of the wall is none of them
    const desk::Receipt first = collect(u"长椅"_s);
    QVERIFY(first.number.endsWith(u"0002"_s)); // they share the day's numbers
    collect(u"路灯"_s);
    answer(first.id, domain::Adoption::Partly);
    QCOMPARE(titles(start), (QStringList{u"长椅 partly"_s, u"路灯"_s}));
    QVERIFY(m_desk->settle().result().has_value());
    QCOMPARE(titles(start), (QStringList{u"长椅 partly"_s, u"路灯"_s}));
    QCOMPARE(titles(start + 1ms), QStringList{u"路灯"_s}); // answered before; the other still waits
}

void TestSuggestions::thePastHasItsOwn()
{
    open();
    const desk::Receipt first = collect(u"长椅"_s);
    m_clock->advance(10min);
    answer(first.id, domain::Adoption::Adopted);
    QVERIFY(m_desk->settle().result().has_value());
    desk::PastDesk past(m_parts, support::mockNow() + 5min);
    const auto then = past.suggestions(support::mockNow() - 24h).result();
    QVERIFY(then.has_value());
    QCOMPARE(then->size(), size_t(1));
    QCOMPARE(then->front().state, CaseState::Collected);
    desk::PastDesk before(m_parts, support::mockNow() - 1ms);
    QVERIFY(before.suggestions(support::mockNow() - 24h).result()->empty());
}

void TestSuggestions::noneIsOnTheWall()
{
    open();
    const desk::Receipt first = collect(u"长椅"_s);
    answer(first.id, domain::Adoption::NotAdopted); // ended a moment ago, and still no case of the wall
    Listener listener(*m_desk);
    QTRY_COMPARE(listener.snapshots, 1);
    QVERIFY(listener.cases.isEmpty());
    // News of one comes all the same: whoever shows them asks again.
    const desk::Receipt second = collect(u"路灯"_s);
    QTRY_VERIFY(listener.cases.contains(second.id));
    QCOMPARE(domain::lifeOf(listener.cases[second.id].state), domain::CaseLife::Suggestion);
}

void TestSuggestions::aProjectionThatLagsHidesNothing()
{
    const QString path = m_folder->filePath(u"hall.db"_s);
    m_parts = desk::fileParts(path, *m_clock);
    auto writer = m_parts.writer();
    QVERIFY(writer.has_value());
    domain::Report report;
    report.title = u"长椅"_s;
    report.reportedAt = m_clock->now();
    const domain::CaseEvent event{
        m_clock->now(), {u"坐席03"_s, domain::Role::Dispatcher}, {}, {}, domain::SuggestionCollected{u"251107XJ0001"_s, report}};
    {
        const auto batch = (*writer)->log().begin();
        QVERIFY(batch.has_value());
        QVERIFY((*batch)->append((*writer)->nextId(), 0, std::vector{event}).has_value());
        QVERIFY((*batch)->commit().has_value());
    }
    const auto reader = m_parts.reader();
    QVERIFY(reader.has_value());
    const auto found = desk::readSuggestions(**reader, m_clock->now());
    QVERIFY(found.has_value());
    QCOMPARE(found->size(), size_t(1));
}

GRIDHALL_TEST(TestSuggestions, QCoreApplication)
#include "tst_suggestions.moc"
