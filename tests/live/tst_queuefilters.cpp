// SPDX-License-Identifier: GPL-3.0-or-later
#include "queuetest.h"
#include "support/testprogram.h"

#include <QTest>

#include <algorithm>
#include <random>
#include <set>

using namespace Qt::StringLiterals;
using live::Facet;

namespace {

/// What a case has there, as the brief says it.
QString told(const domain::CaseBrief &brief, Facet facet)
{
    switch (facet) {
    case Facet::Department: return brief.department;
    case Facet::Grid: return brief.grid;
    case Facet::State: return domain::word(brief.state);
    case Facet::Stage: return brief.stage && !brief.suspended ? domain::word(*brief.stage) : QString();
    case Facet::Unit: return brief.unit;
    case Facet::Source: return brief.source;
    }
    return {};
}

/// Whether a filter by names, levels and waiting lets an open case through.
bool lets(const live::QueueFilter &filter, const domain::CaseBrief &brief)
{
    if (!domain::isOpen(brief.state) || (filter.levels >> domain::indexOf(brief.level) & 1) == 0)
        return false;
    if (filter.waitingOnly && (brief.state != domain::CaseState::Dispatched || brief.suspended))
        return false;
    if (!filter.mine.isEmpty() && brief.actedBy != filter.mine)
        return false;
    return std::ranges::all_of(live::kFacets, [&](Facet facet) { return filter[facet].isEmpty() || filter[facet].contains(told(brief, facet)); });
}

} // namespace

/// Filters by name against a plain scan of the cases, and what menus and named views count.
class TestQueueFilters : public QueueTest {
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }
    void equalsAScan_data();
    void equalsAScan();
    void countsEachValue();
    void viewsAreCountedAsTheyWouldShow();
    void aWordThatNobodyKnowsLetsNothingThrough();
    void mineIsWhoDidTheNewestThing();

private:
    [[nodiscard]] std::vector<domain::CaseBrief> randomCases(std::mt19937 &random) const;
    [[nodiscard]] live::QueueFilter randomFilter(const std::vector<domain::CaseBrief> &known, std::mt19937 &random) const;
    [[nodiscard]] std::set<quint64> shown() const;
};

std::vector<domain::CaseBrief> TestQueueFilters::randomCases(std::mt19937 &random) const
{
    std::vector<domain::CaseBrief> cases = openCases();
    const QStringList units{u"u1"_s, u"u2"_s, QString()}, people{u"@wang"_s, u"坐席03"_s, QString()};
    for (domain::CaseBrief &brief : cases) {
        brief.unit = units[qsizetype(random() % 3)];
        brief.actedBy = people[qsizetype(random() % 3)];
        brief.suspended = random() % 6 == 0;
        if (random() % 6 == 0)
            brief.department.clear();
        if (random() % 5 == 0)
            brief.stage.reset();
        if (random() % 9 == 0)
            brief.grid.clear();
    }
    return cases;
}

live::QueueFilter TestQueueFilters::randomFilter(const std::vector<domain::CaseBrief> &known, std::mt19937 &random) const
{
    live::QueueFilter filter;
    for (const Facet facet : live::kFacets) {
        for (quint32 i = quint32(random() % 4 == 0 ? random() % 4 : 0); i > 0; --i)
            filter[facet] << told(known[random() % known.size()], facet);
    }
    if (random() % 4 == 0)
        filter.mine = u"@wang"_s;
    if (random() % 4 == 0)
        filter.levels = quint8(1 + random() % 31);
    filter.waitingOnly = random() % 8 == 0;
    return filter;
}

std::set<quint64> TestQueueFilters::shown() const
{
    std::set<quint64> ids;
    for (int row = 0; row < m_queue->rowCount(); ++row)
        ids.insert(m_queue->idAt(row).value);
    return ids;
}

void TestQueueFilters::equalsAScan_data()
{
    QTest::addColumn<quint32>("seed");
    QTest::addColumn<bool>("byTitle");
    for (quint32 seed = 1; seed <= 6; ++seed)
        QTest::addRow("seed %u", seed) << seed << (seed % 2 == 0);
}

/// One filter after another, narrower, wider and unlike, while cases change.
void TestQueueFilters::equalsAScan()
{
    QFETCH(quint32, seed);
    QFETCH(bool, byTitle);
    std::mt19937 random(seed);
    std::vector<domain::CaseBrief> known = randomCases(random);
    publish(known);
    if (byTitle)
        m_queue->setOrder({live::QueueColumn::Title, false});
    size_t most = 0;
    for (int step = 0; step < 120; ++step) {
        live::QueueFilter filter = randomFilter(known, random);
        if (step % 3 == 1) { // as the filter before, and one thing more
            filter = m_queue->filter();
            filter[Facet::Source] = {told(known[random() % known.size()], Facet::Source)};
        }
        m_queue->setFilter(filter);
        domain::CaseBrief &brief = known[random() % known.size()];
        brief.department = told(known[random() % known.size()], Facet::Department);
        brief.state = random() % 3 == 0 ? domain::CaseState::OnScene : domain::CaseState::Dispatched;
        ++brief.version;
        publish({brief});
        std::set<quint64> wanted;
        for (const domain::CaseBrief &each : known) {
            if (lets(filter, each))
                wanted.insert(each.id.value);
        }
        QCOMPARE(shown(), wanted);
        most = std::max(most, wanted.size());
    }
    QVERIFY2(most > 5, "the filters let something through");
}

void TestQueueFilters::countsEachValue()
{
    std::mt19937 random(9);
    const std::vector<domain::CaseBrief> known = randomCases(random);
    publish(known);
    for (int step = 0; step < 40; ++step) {
        const live::QueueFilter filter = randomFilter(known, random);
        m_queue->setFilter(filter);
        for (const Facet facet : live::kFacets) {
            // Each value as if it were asked for alone, the rest as it is.
            live::QueueFilter rest = filter;
            rest[facet].clear();
            QHash<QString, int> wanted;
            for (const domain::CaseBrief &brief : known) {
                if (lets(rest, brief))
                    ++wanted[told(brief, facet)];
            }
            QCOMPARE(m_queue->counts(facet), wanted);
        }
        QCOMPARE(m_queue->filter(), filter); // it was only asked
    }
}

void TestQueueFilters::viewsAreCountedAsTheyWouldShow()
{
    std::mt19937 random(4);
    std::vector<domain::CaseBrief> known = randomCases(random);
    publish(known);
    std::vector<live::QueueFilter> filters;
    for (int i = 0; i < 7; ++i)
        filters.push_back(randomFilter(known, random));
    filters.push_back({});
    filters.push_back(filters[2]); // two of the same
    live::QueueFilter overdue;
    overdue.overdueOnly = true;
    filters.push_back(overdue);
    m_queue->setCounted(filters);
    const auto recount = [&](const live::QueueFilter &filter) {
        live::QueueModel fresh(*m_hall);
        fresh.setFilter(filter);
        return fresh.rowCount();
    };
    for (int step = 0; step < 40; ++step) {
        for (quint32 i = quint32(random() % 4); i > 0; --i) {
            domain::CaseBrief &brief = known[random() % known.size()];
            brief.level = domain::kSeverities[random() % 5];
            brief.state = random() % 4 == 0 ? domain::CaseState::Closed : domain::CaseState::Dispatched;
            brief.closedAt = brief.endedAt = brief.state == domain::CaseState::Closed ? std::optional(m_clock->now()) : std::nullopt;
            ++brief.version;
            publish({brief});
        }
        m_clock->advance(std::chrono::seconds(random() % 90)); // clocks turn
        m_hall->catchUp();
        if (step % 10 == 9) {
            m_queue->hold(step % 20 == 9);
            std::rotate(filters.begin(), filters.begin() + 3, filters.end());
            m_queue->setCounted(filters);
        }
        for (size_t i = 0; i < filters.size(); ++i)
            QCOMPARE(m_queue->counted(i), recount(filters[i]));
    }
}

void TestQueueFilters::aWordThatNobodyKnowsLetsNothingThrough()
{
    for (const Facet facet : live::kFacets) {
        live::QueueFilter filter;
        filter[facet] = {u"of another version"_s};
        m_queue->setFilter(filter);
        QCOMPARE(m_queue->rowCount(), 0);
    }
}

/// Of a person where there are accounts, else of a post; the system is nobody.
void TestQueueFilters::mineIsWhoDidTheNewestThing()
{
    QCOMPARE(domain::actedByOf({u"坐席03"_s, domain::Role::Dispatcher}), u"坐席03"_s);
    QCOMPARE(domain::actedByOf({u"坐席03"_s, domain::Role::Dispatcher, u"wang"_s, u"03"_s}), u"@wang"_s);
    QVERIFY(domain::actedByOf({u"rules"_s, domain::Role::System}).isEmpty());
    domain::Case c;
    c.id = {4711};
    const auto act = [&c](const QString &post, domain::Role role, const QString &person = {}) {
        domain::apply(c, {support::mockNow(), {post, role, person}, {}, {}, domain::NoteAdded{u"seen"_s}});
        return domain::briefOf(c).actedBy;
    };
    QCOMPARE(act(u"坐席03"_s, domain::Role::Dispatcher), u"坐席03"_s);
    QCOMPARE(act(u"rules"_s, domain::Role::System), u"坐席03"_s);
    QCOMPARE(act(u"坐席03"_s, domain::Role::Dispatcher, u"wang"_s), u"@wang"_s);
}

GRIDHALL_TEST(TestQueueFilters, QCoreApplication)
#include "tst_queuefilters.moc"
