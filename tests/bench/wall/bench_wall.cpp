// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/rounds.h"
#include "bench/storefill.h"
#include "bench/wall/side.h"
#include "bench/wall/typical.h"
#include "desk/writer/storedesk.h"
#include "live/cases/queuemodel.h"
#include "look/marks.h"
#include "map/mapview.h"
#include "queue/list/caselistview.h"
#include "region/pack/findpack.h"
#include "store/projection/sqlcasereader.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QTemporaryDir>
#include <QTimer>

#include <array>
#include <deque>
#include <mutex>
#include <optional>

// The whole way of a report: JSON → decided → durable (a store file, synchronous FULL) → queue and map painted at 1920 × 1080, in a hall
// with many open cases; against the program that one writes first with Qt (typical.h), and the same with a writer thread.

using namespace Qt::StringLiterals;

namespace {

constexpr int kTableWidth = 800;
constexpr int kOursWindow = 4096, kTypicalWindow = 1000;
constexpr int kTypicalBurst = 1000; // milliseconds it works off what waits before it paints

base::Instant benchNow() { return base::fromMsec(1'762'497'446'000); } // 2025-11-07 14:37:26 in Asia/Shanghai

void show(bench::Side &side, QWidget *table, QWidget *map)
{
    table->setParent(&side.stage);
    map->setParent(&side.stage);
    table->setGeometry(0, 0, kTableWidth, 1080);
    map->setGeometry(kTableWidth, 0, 1920 - kTableWidth, 1080);
    side.stage.show();
}

class Gridhall final : public bench::Side {
public:
    Gridhall(const QString &path, const region::RegionPtr &region, const base::Clock &clock, bool repeats)
        : m_region(region), m_clock(clock), m_desk(desk::fileParts(path, clock), region, clock, {.countRepeats = repeats}),
          m_hall(region, clock, m_desk), m_queue(m_hall)
    {
        ui::queue::RowSource source{[this](int row) { return m_queue.rowAt(row); },
                                    [this](int row) { return m_queue.idAt(row); },
                                    [this](base::CaseId id) { return m_queue.rowOf(id); },
                                    {}};
        m_table = new ui::queue::CaseListView(m_theme, m_hall, &m_queue, std::move(source), &stage);
        auto *map = new ui::map::MapView(m_hall, m_theme, ui::map::MapMode::Hall, &stage);
        map->setUnit(0.5);
        m_map = map;
        QObject::connect(&m_hall, &live::Hall::caseArrived, &stage, [this] { ++m_applied; });
        // A report that changes no pixel of the queue is shown by the map's counts; the map is painted whole each time.
        QObject::connect(&m_hall, &live::Hall::changed, map, [map] { map->update(); });
        show(*this, m_table, m_map);
        while (!m_hall.loaded() || m_queue.preparesSearch())
            bench::wait(20);
        settle();
    }
    ~Gridhall() override
    {
        delete m_table;
        delete m_map;
    }

    void beginFeeding() override { m_pipeline = std::make_unique<intake::Pipeline>(m_region, m_clock); }
    void feed(const QByteArray &report) override { static_cast<void>(m_desk.submit(bench::orderOf(*m_pipeline, report))); }
    void endFeeding() override { m_pipeline.reset(); }
    [[nodiscard]] qint64 applied() const override { return m_applied; }
    void settle() override
    {
        const auto settled = m_desk.settle();
        while (!settled.isFinished())
            bench::wait(2);
    }

private:
    const region::RegionPtr m_region;
    const base::Clock &m_clock;
    const ui::theme::Theme m_theme{look::Ground::Dark};
    desk::StoreDesk m_desk;
    live::Hall m_hall;
    live::QueueModel m_queue;
    QWidget *m_table = nullptr, *m_map = nullptr;
    qint64 m_applied = 0;
    std::unique_ptr<intake::Pipeline> m_pipeline; // feeding thread
};

class Typical final : public bench::Side {
public:
    Typical(const QString &path, const region::RegionPtr &region, const std::vector<typical::Incident> &open, const typical::Options &options)
        : m_console(path, region, open, &stage, options)
    {
        show(*this, m_console.table(), m_console.map());
        bench::wait(300);
    }

    void feed(const QByteArray &report) override
    {
        const std::scoped_lock lock(m_mutex);
        m_waiting.push_back(report);
        if (m_waiting.size() == 1)
            QMetaObject::invokeMethod(&stage, [this] { readAll(); }, Qt::QueuedConnection);
    }
    [[nodiscard]] qint64 applied() const override { return m_console.shown(); }

private:
    [[nodiscard]] std::optional<QByteArray> front()
    {
        const std::scoped_lock lock(m_mutex);
        return m_waiting.empty() ? std::nullopt : std::optional(m_waiting.front());
    }

    /// As a socket's readyRead: everything that waits, but the screen is never a burst behind.
    void readAll()
    {
        const auto start = std::chrono::steady_clock::now();
        while (const auto report = front()) {
            m_console.receive(*report);
            const bool pause = std::chrono::steady_clock::now() - start > std::chrono::milliseconds(kTypicalBurst);
            const std::scoped_lock lock(m_mutex);
            m_waiting.pop_front();
            if (pause && !m_waiting.empty()) {
                QTimer::singleShot(0, &stage, [this] { readAll(); });
                return;
            }
        }
    }

    typical::Console m_console;
    std::mutex m_mutex;
    std::deque<QByteArray> m_waiting;
};

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

/// Three programs before the same reports.
class Wall {
public:
    Wall(const QString &folder, int open, const typical::Options &options)
        : m_open(open), m_region(openTown()), m_clock(benchNow()), m_reports(m_region, 2)
    {
        bench::Filling filling{open, 0, benchNow(), benchNow()};
        bench::Reports stored(m_region, 1), again(m_region, 1);
        bench::fillStore(folder + u"/ours.gridhall"_s, m_region, filling, stored);
        const std::vector<typical::Incident> incidents = incidentsOf(*m_region, open, again);
        m_ours = std::make_unique<Gridhall>(folder + u"/ours.gridhall"_s, m_region, m_clock, options.repeats);
        typical::Options threaded = options;
        threaded.writerThread = true;
        m_references.push_back(std::make_unique<Typical>(folder + u"/typical.db"_s, m_region, incidents, options));
        m_references.push_back(std::make_unique<Typical>(folder + u"/threaded.db"_s, m_region, incidents, threaded));
    }

    [[nodiscard]] bool atRate(int rounds, double seconds)
    {
        std::array<bench::Rounds, 2> waits, costs;
        run(rounds, {200, 1, seconds}, {200, 1, seconds}, [&](size_t reference, const bench::Measured &mine, const bench::Measured &theirs) {
            waits[reference].add(mine.p99, theirs.p99);
            costs[reference].add(mine.cpu / double(mine.reports), theirs.cpu / double(theirs.reports));
        });
        bool holds = true;
        for (size_t reference = 0; reference < 2; ++reference) {
            holds &= waits[reference].print(u"wall"_s, u"p99 arrival to painted at 200 a second"_s + against(reference), m_open, u"s"_s,
                                            bench::Goal::AtMost, 0.1);
            holds &= costs[reference].print(u"wall"_s, u"CPU a report at 200 a second"_s + against(reference), m_open, u"s"_s, bench::Goal::AtMost,
                                            1 / 30.0);
        }
        return holds;
    }

    [[nodiscard]] bool sustained(int rounds, double seconds)
    {
        std::array<bench::Rounds, 2> rates, costs;
        run(rounds, {0, kOursWindow, seconds}, {0, kTypicalWindow, seconds},
            [&](size_t reference, const bench::Measured &mine, const bench::Measured &theirs) {
                rates[reference].add(double(mine.reports) / mine.seconds, double(theirs.reports) / theirs.seconds);
                costs[reference].add(mine.cpu / double(mine.reports), theirs.cpu / double(theirs.reports));
                if (reference == 0)
                    std::fprintf(stderr, "sustained: p99 arrival to painted %.3f s, reference %.3f s\n", mine.p99, theirs.p99);
            });
        bool holds = true;
        for (size_t reference = 0; reference < 2; ++reference) {
            holds &= rates[reference].print(u"wall"_s, u"sustained reports a second"_s + against(reference), m_open, u"reports/s"_s,
                                            bench::Goal::AtLeast, 100);
            holds &=
                costs[reference].print(u"wall"_s, u"CPU a report, sustained"_s + against(reference), m_open, u"s"_s, bench::Goal::AtMost, 1 / 30.0);
        }
        return holds;
    }

private:
    static region::RegionPtr openTown()
    {
        const auto town = region::openPack(u"xujing"_s);
        if (!town)
            qFatal("%s", qPrintable(base::describe(town.error())));
        return *town;
    }
    static QString against(size_t reference) { return reference == 0 ? u", all on the GUI thread"_s : u", with a writer thread"_s; }

    template <class Take> void run(int rounds, const bench::Load &load, const bench::Load &referenceLoad, Take &&take)
    {
        const auto make = [this] { return m_reports.next(benchNow()); };
        for (int round = 0; round < rounds; ++round) {
            const bench::Measured mine = bench::measure(*m_ours, load, make);
            bench::wait(1500); // the log's upkeep in idle moments belongs to nobody's turn
            for (size_t reference = 0; reference < m_references.size(); ++reference)
                take(reference, mine, bench::measure(*m_references[reference], referenceLoad, make));
        }
    }

    const int m_open;
    const region::RegionPtr m_region;
    const base::FixedClock m_clock;
    bench::Reports m_reports;
    std::unique_ptr<Gridhall> m_ours;
    std::vector<std::unique_ptr<Typical>> m_references;
};

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
    parser.addPositionalArgument(u"open"_s, u"Open cases at the start (100000)."_s, u"[open]"_s);
    parser.addOptions({{u"rounds"_s, u"Measurements of each pair."_s, u"n"_s, u"3"_s},
                       {u"seconds"_s, u"How long reports arrive in a measurement."_s, u"s"_s, u"3"_s},
                       {u"no-repeats"_s, u"Leave out, on all sides, the count of earlier reports at the same place."_s},
                       {u"few-markers"_s, u"The references draw markers for red and orange incidents only."_s},
                       {u"folder"_s, u"Where the files are made; a disk, not memory."_s, u"dir"_s, QCoreApplication::applicationDirPath()}});
    parser.process(app);
    const int open = parser.positionalArguments().value(0, u"100000"_s).toInt();
    typical::Options options;
    options.repeats = !parser.isSet(u"no-repeats"_s);
    options.worstOnly = parser.isSet(u"few-markers"_s);
    const QTemporaryDir folder(parser.value(u"folder"_s) + u"/wall-XXXXXX"_s);
    Wall wall(folder.path(), open, options);
    const int rounds = parser.value(u"rounds"_s).toInt();
    const double seconds = parser.value(u"seconds"_s).toDouble();
    const bool holds = wall.atRate(rounds, seconds);
    return wall.sustained(rounds, seconds) && holds ? 0 : 2;
}
