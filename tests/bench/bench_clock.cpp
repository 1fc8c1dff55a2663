// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/need.h"
#include "bench/rounds.h"
#include "live/cases/deadlines.h"
#include "live/hall.h"
#include "support/mockfeed.h"
#include "ui_hall/townbatch.h"

#include <QCommandLineParser>
#include <QCoreApplication>

// What a second costs in a hall with many open cases: every clock that turns near or overdue is found by a heap of the next turns (live::Deadlines).
// The reference looks at all of them, in plain arrays of their moments, and finds the same turns. Then midnight, when the hall counts everything
// anew, against one pass that counts level, department and grid of the same rows. Everything in the calling thread, in its CPU time.

using namespace Qt::StringLiterals;

namespace {

/// The next moments of all clocks and how each stood, without order: what a scan needs and nothing else.
class PlainScan {
public:
    PlainScan(const live::CaseTable &table, double nearShare, base::Instant now)
    {
        for (const live::CaseRow &row : table.rows()) {
            const live::Countdown clock = live::clockOf(row, nearShare);
            const bool runs = live::isOpen(row) && clock.stage;
            const qint64 due = runs ? base::toMsec(clock.dueAt) : std::numeric_limits<qint64>::max();
            m_due.push_back(due);
            m_near.push_back(runs ? row.stageStartedAt + qint64(double(due - row.stageStartedAt) * nearShare) : due);
        }
        m_stood.resize(m_due.size());
        static_cast<void>(advance(now));
    }

    /// The rows whose clock turned since the last call.
    [[nodiscard]] size_t advance(base::Instant now)
    {
        const qint64 moment = base::toMsec(now);
        m_turned.clear();
        for (size_t row = 0; row < m_due.size(); ++row) {
            const auto stands = quint8((moment >= m_near[row] ? 1 : 0) + (moment > m_due[row] ? 1 : 0));
            if (stands != m_stood[row]) {
                m_stood[row] = stands;
                m_turned.push_back(quint32(row));
            }
        }
        return m_turned.size();
    }

private:
    std::vector<qint64> m_near, m_due; ///< msec UTC
    std::vector<quint8> m_stood;
    std::vector<quint32> m_turned;
};

bool tick(int n, int rounds)
{
    const region::RegionPtr town = bench::xujing();
    base::Instant now = support::mockNow();
    live::CaseTable table;
    table.apply(*townBatch(*town, n, now));
    live::Deadlines deadlines(town->rulebook.nearShare);
    deadlines.reset(table, now);
    PlainScan scan(table, town->rulebook.nearShare, now);
    bench::Rounds seconds;
    qint64 mine = 0, theirs = 0;
    for (int round = 0; round < rounds; ++round) {
        now += std::chrono::seconds(1);
        const double ours = bench::cpuSeconds([&] { mine += qint64(deadlines.advance(table, now).size()); });
        seconds.add(ours, bench::cpuSeconds([&] { theirs += qint64(scan.advance(now)); }));
    }
    if (std::abs(mine - theirs) > 1 + mine / 1000) // a near moment may be rounded to the other side of a second
        qFatal("%lld clocks turned, by the scan %lld", mine, theirs);
    return seconds.print(u"clock"_s, u"a second: the clocks that turned, against a scan of all"_s, n, u"s CPU"_s, bench::Goal::AtMost, 1.0 / 20);
}

/// One pass over the rows: what any way of counting them anew must do at the least.
int countAll(const live::CaseTable &table)
{
    std::array<int, 5> levels{};
    std::vector<int> departments(1 << 16), grids(1 << 16);
    for (const live::CaseRow &row : table.rows()) {
        if (!live::isOpen(row))
            continue;
        ++levels[domain::indexOf(row.level)];
        ++departments[row.department];
        ++grids[row.grid];
    }
    return levels[0] + departments[1] + grids[1];
}

bool midnight(int n, int rounds)
{
    const region::RegionPtr town = bench::xujing();
    const auto lastSecond = [&town](int day) {
        const QDateTime noon = town->toLocal(support::mockNow());
        return base::fromMsec(QDateTime(noon.date().addDays(day), QTime(23, 59, 59, 500), noon.timeZone()).toMSecsSinceEpoch());
    };
    base::FixedClock clock(lastSecond(0));
    support::MockFeed feed(townBatch(*town, n, support::mockNow()));
    live::Hall hall(town, clock, feed);
    hall.catchUp();
    bench::Rounds counts;
    int sum = 0;
    for (int round = 0; round < rounds; ++round) {
        clock.set(lastSecond(round));
        hall.catchUp();
        clock.advance(std::chrono::seconds(1));
        const double ours = bench::cpuSeconds([&] { hall.catchUp(); });
        counts.add(ours, bench::cpuSeconds([&] { sum += countAll(hall.table()); }));
    }
    if (sum == 0)
        qFatal("nothing was counted");
    return counts.printWithin(u"clock"_s, u"midnight: everything counted anew, beside one pass over the rows"_s, n, u"s CPU"_s, 0.02);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions({{u"cases"_s, u"Open cases of the larger hall."_s, u"n"_s, u"1000000"_s},
                       {u"rounds"_s, u"Seconds that are measured."_s, u"n"_s, u"600"_s},
                       {u"quick"_s, u"100,000 cases only, 120 seconds, three midnights."_s}});
    parser.process(app);
    const bool quick = parser.isSet(u"quick"_s);
    const int rounds = quick ? 120 : parser.value(u"rounds"_s).toInt();
    bool holds = tick(100'000, rounds);
    if (!quick)
        holds &= tick(parser.value(u"cases"_s).toInt(), rounds);
    holds &= midnight(100'000, quick ? 3 : 9);
    return holds ? 0 : 2;
}
