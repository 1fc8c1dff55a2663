// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/need.h"
#include "bench/rawsqlite.h"
#include "bench/rounds.h"
#include "live/hall.h"
#include "support/mockfeed.h"
#include "ui_hall/townbatch.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <random>

// The wall's figures: kept as cases change, not counted when they are asked for. Against the same counts by one GROUP BY over the same cases in
// memory (libsqlite3, an index on nothing, because all rows are open), with the changes that lie between two questions on both sides.

using namespace Qt::StringLiterals;

namespace {

using Briefs = std::vector<domain::CaseBrief>;

/// The open cases as rows of a database in memory: only the columns that the wall counts.
class Grouped {
public:
    Grouped(const Briefs &cases, double nearShare) : m_near(nearShare), m_database(":memory:")
    {
        m_database.run("CREATE TABLE c (id INTEGER PRIMARY KEY, level INTEGER, reported INTEGER, near INTEGER, due INTEGER, waiting INTEGER) STRICT;"
                       "BEGIN");
        m_put = m_database.prepare("INSERT OR REPLACE INTO c VALUES (?, ?, ?, ?, ?, ?)");
        put(cases);
        m_database.run("COMMIT");
        m_ask = m_database.prepare("SELECT level, count(*), sum(due < ?1), sum(near <= ?1 AND due >= ?1), sum(waiting), min(reported),"
                                   " min(CASE WHEN due >= ?1 THEN due END) FROM c GROUP BY level");
    }
    ~Grouped()
    {
        sqlite3_finalize(m_put);
        sqlite3_finalize(m_ask);
    }
    void change(const Briefs &cases)
    {
        m_database.run("BEGIN");
        put(cases);
        m_database.run("COMMIT");
    }
    /// The open cases and those that are overdue.
    [[nodiscard]] std::pair<int, int> ask(base::Instant now)
    {
        std::pair<int, int> sum;
        sqlite3_bind_int64(m_ask, 1, base::toMsec(now));
        while (sqlite3_step(m_ask) == SQLITE_ROW) {
            sum.first += sqlite3_column_int(m_ask, 1);
            sum.second += sqlite3_column_int(m_ask, 2);
        }
        sqlite3_reset(m_ask);
        return sum;
    }

private:
    void put(const Briefs &cases)
    {
        for (const domain::CaseBrief &brief : cases) {
            const qint64 from = base::toMsec(brief.stageStartedAt), due = base::toMsec(brief.stageDueAt);
            sqlite3_bind_int64(m_put, 1, qint64(brief.id.value));
            sqlite3_bind_int(m_put, 2, domain::number(brief.level));
            sqlite3_bind_int64(m_put, 3, base::toMsec(brief.reportedAt));
            sqlite3_bind_int64(m_put, 4, from + qint64(double(due - from) * m_near));
            sqlite3_bind_int64(m_put, 5, due);
            sqlite3_bind_int(m_put, 6, brief.state == domain::CaseState::Dispatched);
            m_database.step(m_put);
        }
    }
    const double m_near;
    bench::RawDatabase m_database;
    sqlite3_stmt *m_put = nullptr, *m_ask = nullptr;
};

struct Town {
    explicit Town(int n)
        : region(bench::xujing()), clock(support::mockNow()), batch(townBatch(*region, n, clock.now())), feed(batch), hall(region, clock, feed)
    {
        hall.catchUp();
    }
    /// Other levels and deadlines for some of them.
    Briefs changes(int count)
    {
        Briefs changed;
        for (int index = 0; index < count; ++index) {
            // One of each stretch: no case twice in a batch.
            const size_t stretch = batch->cases.size() / size_t(count);
            domain::CaseBrief brief = batch->cases[size_t(index) * stretch + random() % stretch];
            brief.version = ++version;
            brief.level = domain::kSeverities[random() % 5];
            brief.stageDueAt += std::chrono::minutes(random() % 600);
            changed.push_back(std::move(brief));
        }
        return changed;
    }
    region::RegionPtr region;
    base::FixedClock clock;
    desk::BatchPtr batch;
    support::MockFeed feed;
    live::Hall hall;
    std::mt19937 random{3};
    quint32 version = 10;
};

bool againstGroupBy(Town &town, int rounds)
{
    const auto n = qint64(town.batch->cases.size());
    Grouped grouped(town.batch->cases, town.region->rulebook.nearShare);
    bench::Rounds asked, changed;
    for (int round = 0; round < rounds; ++round) {
        std::pair<int, int> mine, theirs;
        const auto askOurs = [&] {
            const live::WallView wall = town.hall.wall();
            mine = {wall.open(), wall.overdue()};
        };
        asked.add(bench::cpuSeconds(askOurs), bench::cpuSeconds([&] { theirs = grouped.ask(town.clock.now()); }));
        const Briefs batch = town.changes(100);
        const double ours = bench::cpuSeconds([&] {
            town.feed.publish(batch);
            town.hall.catchUp();
            askOurs();
        });
        changed.add(ours, bench::cpuSeconds([&] {
                        grouped.change(batch);
                        theirs = grouped.ask(town.clock.now());
                    }));
        if (mine != theirs)
            qFatal("the wall counts %d open and %d overdue, GROUP BY %d and %d", mine.first, mine.second, theirs.first, theirs.second);
    }
    bool holds = asked.print(u"tally"_s, u"the wall's figures, against GROUP BY level"_s, n, u"s CPU"_s, bench::Goal::AtMost, 0.01);
    holds &=
        changed.print(u"tally"_s, u"100 changed cases in every count of the hall, then the wall's figures, against 100 rows and GROUP BY level"_s, n,
                      u"s CPU"_s, bench::Goal::AtMost, 1);
    return holds;
}

bool independentOf(Town &large, Town &small, int rounds)
{
    bench::Rounds asked;
    int sum = 0;
    for (int round = 0; round < rounds; ++round) {
        const auto often = [&sum](const live::Hall &hall) {
            return bench::cpuSeconds([&] {
                for (int time = 0; time < 100; ++time)
                    sum += hall.wall().open();
            });
        };
        const double ours = often(large.hall);
        asked.add(ours / 100, often(small.hall) / 100);
    }
    return sum != 0 && asked.print(u"tally"_s, u"the wall's figures, against those of a hall with %1 cases"_s.arg(small.batch->cases.size()),
                                   qint64(large.batch->cases.size()), u"s CPU"_s, bench::Goal::AtMost, 1.3);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions({{u"cases"_s, u"Open cases."_s, u"n"_s, u"1000000"_s},
                       {u"rounds"_s, u"Measurements of each pair."_s, u"n"_s, u"20"_s},
                       {u"quick"_s, u"100,000 cases, five rounds."_s}});
    parser.process(app);
    const bool quick = parser.isSet(u"quick"_s);
    const int n = quick ? 100'000 : parser.value(u"cases"_s).toInt(), rounds = quick ? 5 : parser.value(u"rounds"_s).toInt();
    Town large(n), small(n / 100);
    bool holds = againstGroupBy(large, rounds);
    holds &= independentOf(large, small, rounds);
    return holds ? 0 : 2;
}
