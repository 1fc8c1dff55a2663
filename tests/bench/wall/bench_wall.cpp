// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/events.h"
#include "bench/need.h"
#include "bench/rawsqlite.h"
#include "bench/rounds.h"
#include "bench/storefill.h"
#include "bench/wall/sides.h"
#include "look/marks.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFile>
#include <QTemporaryDir>

#include <array>
#include <thread>

// The whole way of a report: JSON → decided → durable (a store file, synchronous FULL) → painted, in a hall with many open cases, in full HD and 4K:
// on the hall page, on the desk page, and on a bare queue and map. Against the program that one writes first with Qt (typical.h), a queue and a map,
// and the same with a writer thread.

using namespace Qt::StringLiterals;
using bench::Goal;
using bench::Measured;
using bench::View;

namespace {

constexpr int kOursWindow = 4096, kTypicalWindow = 1000;
constexpr double kRate = 200, kCalmRate = 50; ///< reports a second
constexpr double kTwoFrames = 0.033;          ///< seconds
constexpr double kTenMinutes = 600;

using bench::benchNow;

/// The p99 of one durable commit after the other, at the rate of the reports: what nobody gets around.
double commitP99(const QString &path, double seconds)
{
    using Clock = std::chrono::steady_clock;
    bench::RawDatabase database(path.toUtf8());
    database.run("CREATE TABLE IF NOT EXISTS e (position INTEGER PRIMARY KEY, body TEXT) STRICT");
    sqlite3_stmt *insert = database.prepare("INSERT INTO e (body) VALUES (?)");
    const QByteArray body(400, 'x');
    std::vector<double> waits;
    const auto start = Clock::now();
    for (int n = 0; n < int(kRate * seconds); ++n) {
        std::this_thread::sleep_until(start + std::chrono::nanoseconds(qint64(n * 1e9 / kRate)));
        bench::bindText(insert, 1, body);
        waits.push_back(bench::seconds([&] { database.step(insert); }));
    }
    sqlite3_finalize(insert);
    std::ranges::sort(waits);
    return waits[waits.size() * 99 / 100];
}

std::vector<typical::Incident> incidentsOf(const region::Region &region, int count, bench::Reports &reports)
{
    std::vector<typical::Incident> incidents;
    const base::Milliseconds span = std::chrono::minutes(20);
    for (int n = 0; n < count; ++n) {
        incidents.push_back(typical::Console::incidentOf(region, reports.next(benchNow() - span + span * n / std::max(1, count))));
        incidents.back().number = u"251107-%1"_s.arg(n, 6, 10, QChar(u'0'));
    }
    return incidents;
}

struct Plan {
    int open = 50'000, rounds = 3;
    double seconds = 3; ///< how long reports arrive in a measurement
    double calm = 60;   ///< the same at the calm rate
    typical::Options options;
};

struct ViewGoals {
    View view;
    QString name;
    double share; ///< of a core at 200 reports a second
};

/// Our program in one view, and the references in the same size, before the same reports.
class Wall {
public:
    Wall(const QString &folder, const Plan &plan, QSize size)
        : m_folder(folder), m_plan(plan), m_size(size), m_region(bench::xujing()), m_clock(benchNow()), m_reports(m_region, 2)
    {
        bench::Reports stored(m_region, 1), again(m_region, 1);
        if (!QFile::exists(base()))
            bench::fillStore(base(), m_region, {plan.open, 0, benchNow(), benchNow()}, stored);
        const std::vector<typical::Incident> incidents = incidentsOf(*m_region, plan.open, again);
        for (const bool threaded : {false, true}) {
            typical::Options options = plan.options;
            options.writerThread = threaded;
            const QString path = folder + u"/typical-%1-%2.db"_s.arg(size.height()).arg(int(threaded));
            m_references.push_back(std::make_unique<bench::Typical>(path, size, m_region, incidents, options));
        }
    }

    [[nodiscard]] bool measure(const ViewGoals &goals)
    {
        const QString store = m_folder + u"/%1-%2.gridhall"_s.arg(int(goals.view)).arg(m_size.height());
        if (!QFile::copy(base(), store))
            qFatal("the store cannot be copied");
        bench::Gridhall ours({goals.view, m_size, store}, m_region, m_clock, m_plan.options.repeats);
        m_name = u"%1 at %2: "_s.arg(goals.name).arg(m_size.height());
        const bool arriving = atRate(ours, goals), hurried = sustained(ours);
        return (goals.view == View::Bare || calm(ours)) && arriving && hurried;
    }

private:
    [[nodiscard]] QString base() const { return m_folder + u"/open.gridhall"_s; }
    static QString against(size_t reference) { return reference == 0 ? u", against all on the GUI thread"_s : u", against a writer thread"_s; }

    bool atRate(bench::Side &ours, const ViewGoals &goals)
    {
        bench::Rounds commits;
        std::array<bench::Rounds, 2> waits, shares;
        run(ours, {kRate, 1, m_plan.seconds}, {kRate, 1, m_plan.seconds}, [&](size_t reference, const Measured &mine, const Measured &theirs) {
            waits[reference].add(mine.p99, theirs.p99);
            shares[reference].add(mine.cpu / mine.seconds, theirs.cpu / theirs.seconds);
            if (reference == 0)
                commits.add(mine.p99, commitP99(m_folder + u"/commits.db"_s, m_plan.seconds) + kTwoFrames);
        });
        bool holds = line(commits, u"p99 arrival to painted at 200 a second, against p99 of a commit and two frames"_s, u"s"_s, Goal::AtMost, 1);
        for (size_t reference = 0; reference < waits.size(); ++reference)
            holds &= line(waits[reference], u"p99 arrival to painted at 200 a second"_s + against(reference), u"s"_s, Goal::AtMost, 1);
        return shares[0].printWithin(u"wall"_s, m_name + u"CPU at 200 a second, beside the program all on the GUI thread"_s, m_plan.open,
                                     u"share of a core"_s, goals.share) &&
               holds;
    }

    bool sustained(bench::Side &ours)
    {
        std::array<bench::Rounds, 2> rates, costs;
        run(ours, {0, kOursWindow, m_plan.seconds}, {0, kTypicalWindow, m_plan.seconds},
            [&](size_t reference, const Measured &mine, const Measured &theirs) {
                rates[reference].add(double(mine.reports) / mine.seconds, double(theirs.reports) / theirs.seconds);
                costs[reference].add(mine.cpu / double(mine.reports), theirs.cpu / double(theirs.reports));
            });
        bool holds = true;
        for (size_t reference = 0; reference < rates.size(); ++reference) {
            holds &= line(rates[reference], u"sustained reports a second"_s + against(reference), u"reports/s"_s, Goal::AtLeast, 6);
            holds &= line(costs[reference], u"CPU a report, sustained"_s + against(reference), u"s"_s, Goal::AtMost, 0.35);
        }
        return holds;
    }

    /// The dearest frame while reports come at a rate that a bad day has.
    bool calm(bench::Side &ours)
    {
        bench::Rounds frames;
        const Measured theirs = bench::measure(*m_references[0], {kCalmRate, 1, std::min(m_plan.calm, 10.0)}, maker());
        frames.add(bench::measure(ours, {kCalmRate, 1, m_plan.calm}, maker()).longestFrame, theirs.longestFrame);
        return frames.printWithin(
            u"wall"_s, m_name + u"the dearest frame at 50 reports a second for %1 s, beside the program all on the GUI thread"_s.arg(m_plan.calm),
            m_plan.open, u"s CPU"_s, kTwoFrames);
    }

    bool line(const bench::Rounds &rounds, const QString &what, const QString &unit, Goal kind, double goal) const
    {
        return rounds.print(u"wall"_s, m_name + what, m_plan.open, unit, kind, goal);
    }

    [[nodiscard]] std::function<QByteArray()> maker()
    {
        return [this] { return m_reports.next(benchNow()); };
    }

    template <class Take> void run(bench::Side &ours, const bench::Load &load, const bench::Load &referenceLoad, Take &&take)
    {
        for (int round = 0; round < m_plan.rounds; ++round) {
            const Measured mine = bench::measure(ours, load, maker());
            bench::wait(1500); // the log's upkeep in idle moments belongs to nobody's turn
            for (size_t reference = 0; reference < m_references.size(); ++reference)
                take(reference, mine, bench::measure(*m_references[reference], referenceLoad, maker()));
        }
    }

    const QString m_folder;
    const Plan m_plan;
    const QSize m_size;
    const region::RegionPtr m_region;
    const base::FixedClock m_clock;
    bench::Reports m_reports;
    QString m_name;
    std::vector<std::unique_ptr<bench::Typical>> m_references;
};

Plan planOf(const QCommandLineParser &parser)
{
    Plan plan;
    plan.open = parser.positionalArguments().value(0, u"50000"_s).toInt();
    plan.rounds = parser.value(u"rounds"_s).toInt();
    plan.seconds = parser.value(u"seconds"_s).toDouble();
    plan.calm = parser.value(u"calm"_s).toDouble();
    if (parser.isSet(u"quick"_s))
        plan = {2'000, 1, 1, 1, {}};
    plan.options.repeats = !parser.isSet(u"no-repeats"_s);
    plan.options.worstOnly = parser.isSet(u"few-markers"_s);
    return plan;
}

} // namespace

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    QApplication::setStyle(u"Fusion"_s);
    QApplication::setFont(look::sans(14));
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addPositionalArgument(u"open"_s, u"Open cases at the start (50000)."_s, u"[open]"_s);
    parser.addOptions({{u"rounds"_s, u"Measurements of each pair."_s, u"n"_s, u"3"_s},
                       {u"seconds"_s, u"How long reports arrive in a measurement."_s, u"s"_s, u"3"_s},
                       {u"calm"_s, u"How long 50 reports a second arrive; %1 is what the goal means."_s.arg(kTenMinutes), u"s"_s, u"60"_s},
                       {u"quick"_s, u"2,000 open cases, full HD only, one round of a second."_s},
                       {u"no-repeats"_s, u"Leave out, on all sides, the count of earlier reports at the same place."_s},
                       {u"few-markers"_s, u"The references draw markers for red and orange incidents only."_s},
                       {u"folder"_s, u"Where the files are made; a disk, not memory."_s, u"dir"_s, QCoreApplication::applicationDirPath()}});
    parser.process(app);
    const QTemporaryDir folder(parser.value(u"folder"_s) + u"/wall-XXXXXX"_s);
    const ViewGoals views[] = {
        {View::HallPage, u"hall page"_s, 0.25}, {View::DeskPage, u"desk page"_s, 0.15}, {View::Bare, u"queue and map"_s, 0.25}};
    bool holds = true;
    for (const QSize size : parser.isSet(u"quick"_s) ? QList<QSize>{{1920, 1080}} : QList<QSize>{{1920, 1080}, {3840, 2160}}) {
        Wall wall(folder.path(), planOf(parser), size);
        for (const ViewGoals &view : views)
            holds &= wall.measure(view);
    }
    return holds ? 0 : 2;
}
