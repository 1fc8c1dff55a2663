// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/history/townpast.h"
#include "bench/need.h"
#include "bench/rounds.h"
#include "desk/past/pastfeed.h"
#include "desk/past/snapshot.h"
#include "desk/writer/repeatwatch.h"
#include "desk/writer/storedesk.h"
#include "domain/case/decide.h"
#include "intake/file/importer.h"
#include "report/day/summarydesk.h"
#include "report/period/rates.h"
#include "report/period/readers.h"
#include "report/period/readrates.h"
#include "store/care/backup.h"
#include "store/sqlite/sqlstore.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

// A town's five years against its last one: what a person asks of the store must not cost more because the store is older. The reference of most
// lines is the same question to a store that holds the last year alone; a few have a limit of their own, which the line names as its reference.

namespace {

using bench::benchNow, bench::need;
const QDate kToday(2025, 11, 7);

/// A store and the readers that a program keeps open on it.
struct Town {
    region::RegionPtr region;
    QString path;
    bench::TownPast past;
    quint64 events = 0;
    std::unique_ptr<store::LogReader> log;
    std::unique_ptr<store::SqlCaseReader> cases;

    void open()
    {
        log = need(store::LogReader::open(path));
        cases = need(store::SqlCaseReader::open(path));
        events = need(log->log().head()).value;
    }
};

using Question = std::function<void(const Town &)>;

void askCaseFiles(const Town &town)
{
    for (int n = 1; n <= 20; ++n) {
        const auto found = need(town.cases->byNumber(domain::caseNumber(kToday.addDays(-n * 16), town.region->rulebook.region, 3)));
        if (!found || need(store::foldCase(town.log->log(), *found)).version == 0)
            qFatal("a case is missing");
    }
}

Question search(const QString &text)
{
    return [text](const Town &town) {
        if (need(town.cases->search(text, 200, {})).empty())
            qFatal("nothing was found");
    };
}

void askRepeats(const Town &town)
{
    const base::FixedClock clock(benchNow());
    const auto parts = need(desk::fileParts(town.path, clock, true).reader());
    desk::RepeatWatch watch;
    need(watch.load(*parts, *town.region, benchNow()));
    domain::Report report;
    report.item = need(town.cases->search(QStringView(bench::kCrowdedPlace).toString(), 1, {})).front().item;
    report.place.point =
        base::GeoPoint{town.region->grids.front().ring.boundingRect().center().y(), town.region->grids.front().ring.boundingRect().center().x()};
    report.reportedAt = benchNow();
    static_cast<void>(watch.before(watch.traceOf(report)));
}

Question rates(QDate from, QDate to)
{
    return [from, to](const Town &town) {
        const auto readers = need(report::readersOf(town.path)());
        const auto counted = need(report::readRates(*town.region, *readers.log, readers.cases.get(), from, to, benchNow()));
        if (counted.filing.whole == 0)
            qFatal("nothing was counted");
    };
}

void askReport(const Town &town)
{
    const auto readers = need(report::readersOf(town.path)());
    if (need(report::readDay(*town.region, readers, {kToday.addDays(-1), {}}, benchNow(), false)).day.filed == 0)
        qFatal("nothing was filed");
}

void askPast(const Town &town)
{
    const base::FixedClock clock(benchNow());
    const auto parts = need(desk::fileParts(town.path, clock, true).reader());
    const base::Instant at = benchNow() - std::chrono::hours(24 * 3);
    if (need(desk::readPast(*parts, desk::keptFrom(*town.region, at), at))->cases.empty())
        qFatal("the past is empty");
}

/// Until the first row lands: what an import learns of the store first.
class Import {
public:
    Import()
    {
        write(u"records.csv"_s, "id,item,place,at,lat,lon\nT7-5,0201,x,2025-11-06 08:00:00,,\n");
        write(u"records.json"_s,
              R"({"title":"Records","why":"One row.","header":["id","item","place","at","lat","lon"],"source":{"constant":"hotline"},)"
              R"("sourceId":{"column":"id"},"item":{"column":"item","whenUnknown":"refuse"},"address":{"column":"place"},)"
              R"("coordinates":{"latitude":"lat","longitude":"lon","system":"WGS84","whenMissing":"accept"},"place":{"whenMissing":"accept"},)"
              R"("reportedAt":{"column":"at","formats":["yyyy-MM-dd HH:mm:ss"],"zone":"region"}})");
    }
    void operator()(const Town &town) const
    {
        const base::FixedClock clock(benchNow());
        desk::StoreDesk desk(desk::fileParts(town.path, clock, true), town.region, clock, {.reviewSeverity = false, .countRepeats = false});
        const auto reader = [&town]() -> base::Result<std::unique_ptr<store::CaseReader>> {
            auto cases = store::SqlCaseReader::open(town.path);
            if (!cases)
                return base::pass(cases);
            return std::move(*cases);
        };
        const auto done =
            intake::importFile({town.region, region::findPack(u"xujing"_s), desk, reader, clock},
                               {m_folder.filePath(u"records.csv"_s), m_folder.filePath(u"records.json"_s), m_folder.filePath(u"r.csv"_s)});
        if (!done)
            qFatal("%s", qPrintable(base::describe(done.error())));
    }

private:
    void write(const QString &name, const QByteArray &text) const
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("cannot write");
    }
    const QTemporaryDir m_folder;
};

class Bench {
public:
    Bench(Town &ours, Town &reference, int rounds) : m_ours(ours), m_reference(reference), m_rounds(rounds) {}

    /// The same question to both stores.
    void equal(const QString &what, const Question &ask, double goal = 1.3)
    {
        ask(m_reference); // the pages that both have read before
        ask(m_ours);
        bench::Rounds rounds;
        for (int round = 0; round < m_rounds; ++round) {
            const double ours = bench::seconds([&] { ask(m_ours); });
            rounds.add(ours, bench::seconds([&] { ask(m_reference); }));
        }
        m_holds &= rounds.print(u"history"_s, what + u", five years against one"_s, qint64(m_ours.past.cases()), u"s"_s, bench::Goal::AtMost, goal);
    }

    /// A question with a limit of its own.
    void within(const QString &what, const Question &ask, double limit, const QString &unit = u"s"_s, double perEvent = 1)
    {
        ask(m_ours);
        bench::Rounds rounds;
        for (int round = 0; round < m_rounds; ++round)
            rounds.add(bench::seconds([&] { ask(m_ours); }) / perEvent, limit);
        m_holds &= rounds.print(u"history"_s, what, qint64(m_ours.past.cases()), unit, bench::Goal::AtMost, 1);
    }

    /// Work over the whole log, once: so and so many millionths of a second an event.
    void anEvent(const QString &what, const Question &work, double limit)
    {
        bench::Rounds rounds;
        rounds.add(bench::seconds([&] { work(m_ours); }) * 1e6 / double(m_ours.events), limit);
        m_holds &= rounds.print(u"history"_s, what + u", an event, against its limit"_s, qint64(m_ours.events), u"us"_s, bench::Goal::AtMost, 1);
    }

    /// A figure that was measured elsewhere, against its limit.
    void figure(const QString &what, double ours, double limit, const QString &unit)
    {
        bench::Rounds rounds;
        rounds.add(ours, limit);
        m_holds &= rounds.print(u"history"_s, what, qint64(m_ours.past.cases()), unit, bench::Goal::AtMost, 1);
    }
    [[nodiscard]] const Town &ours() const { return m_ours; }
    [[nodiscard]] bool holds() const { return m_holds; }

private:
    Town &m_ours, &m_reference;
    const int m_rounds;
    bool m_holds = true;
};

void askAll(Bench &bench)
{
    const QString every = QStringView(bench::kEveryWord).toString(), common = QStringView(bench::kCommonWord).toString();
    const QString rare = QStringView(bench::kRareWord).toString();
    bench.equal(u"twenty case files by number"_s, askCaseFiles);
    for (const auto &[name, text] : {std::pair(u"a rare word"_s, rare), {u"a common word"_s, common}, {u"one letter"_s, every}}) {
        bench.equal(u"search for "_s + name, search(text));
        bench.within(u"search for "_s + name + u", against 50 ms"_s, search(text), 0.05);
    }
    bench.equal(u"repeats at one place, read anew"_s, askRepeats);
    bench.equal(u"rates of a day"_s, rates(kToday.addDays(-1), kToday.addDays(-1)));
    bench.within(u"rates of a day, against 50 ms"_s, rates(kToday.addDays(-1), kToday.addDays(-1)), 0.05);
    bench.equal(u"rates of a month"_s, rates(kToday.addDays(-31), kToday.addDays(-1)));
    bench.equal(u"rates of a year"_s, rates(kToday.addDays(-365), kToday.addDays(-1)));
    bench.equal(u"a day's report"_s, askReport);
    bench.equal(u"the hall three days ago"_s, askPast);
    const Import import;
    bench.equal(u"start of an import"_s, [&import](const Town &town) { import(town); });
}

void workOnAll(Bench &bench)
{
    bench.anEvent(
        u"doctor"_s,
        [](const Town &town) {
            if (!store::isSound(need(store::verify(town.path))))
                qFatal("the store is not sound");
        },
        10);
    bench.anEvent(
        u"rebuild"_s,
        [](const Town &town) {
            const auto rebuilt = need(need(store::Store::open(town.path, {.mustExist = true}))->projections().rebuild());
            if (!rebuilt.equal || rebuilt.different != 0)
                qFatal("the tables were not the log's");
        },
        10);
    // A copy, looked over as the doctor does: no more an event than that is allowed alone.
    bench.anEvent(
        u"backup"_s,
        [](const Town &town) {
            const QTemporaryDir beside(town.path + u"-XXXXXX"_s);
            static_cast<void>(need(store::backup(town.path, beside.filePath(u"copy.store"_s))));
        },
        10);
}

/// The first start of a program that keeps other tables: until the hall has its open cases; then the tables are filled beside it.
void startAnew(Bench &bench)
{
    const Town &town = bench.ours();
    {
        const auto connection = need(store::Connection::open(town.path, store::Connection::Mode::ReadWrite, store::kSqlite, std::chrono::seconds(5)));
        need(connection->useSession());
        need(connection->run(u"UPDATE projection SET revision = revision - 1"_s));
    }
    const base::FixedClock clock(benchNow());
    const desk::StoreParts parts = desk::fileParts(town.path, clock, true);
    std::unique_ptr<desk::WriterParts> writer;
    const double shown = bench::seconds([&] {
        writer = need(parts.writer());
        const auto reader = need(parts.reader());
        if (need(desk::readSnapshot(*reader, desk::keptFrom(*town.region, benchNow())))->cases.empty())
            qFatal("nothing is open");
    });
    bench.figure(u"open cases after another revision of the tables, against 0.8 s"_s, shown, 0.8, u"s"_s);
    double longest = 0, all = 0;
    for (auto followed = desk::WriterParts::Followed::MoreToDo; followed == desk::WriterParts::Followed::MoreToDo;) {
        const double slice = bench::seconds([&] { followed = need(writer->follow(4'000)); });
        longest = std::max(longest, slice);
        all += slice;
    }
    bench.figure(u"longest slice while tables are filled, against 50 ms"_s, longest, 0.05, u"s"_s);
    bench.figure(u"tables filled, an event, against its limit"_s, all * 1e6 / double(town.events), 10, u"us"_s);
}

Town make(const region::RegionPtr &region, const QString &path, const bench::TownPast &past)
{
    Town town{region, path, past, 0, {}, {}};
    if (!QFile::exists(path))
        static_cast<void>(bench::fillPast(path, *region, past));
    need(need(store::Store::open(path))->projections().catchUp());
    town.open();
    return town;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions({{u"years"_s, u"How old the store is."_s, u"n"_s, u"5"_s},
                       {u"cases"_s, u"Cases a day."_s, u"n"_s, u"212"_s},
                       {u"rounds"_s, u"Measurements of each pair."_s, u"n"_s, u"5"_s},
                       {u"quick"_s, u"Ten cases a day, three rounds: 18,250 cases."_s},
                       {u"keep"_s, u"Make the stores in this folder, or take them from there, and leave them."_s, u"dir"_s},
                       {u"folder"_s, u"Where the stores are made else; a disk, not memory."_s, u"dir"_s, QCoreApplication::applicationDirPath()}});
    parser.process(app);
    const bool quick = parser.isSet(u"quick"_s);
    const int years = parser.value(u"years"_s).toInt(), cases = quick ? 10 : parser.value(u"cases"_s).toInt();
    const region::RegionPtr region = bench::xujing();
    const QTemporaryDir made(parser.value(u"folder"_s) + u"/history-XXXXXX"_s);
    const QDir folder(parser.isSet(u"keep"_s) ? parser.value(u"keep"_s) : made.path());
    if (!folder.mkpath(u"."_s))
        qFatal("the folder cannot be made");
    Town reference = make(region, folder.filePath(u"one-%1.store"_s.arg(cases)), {1, cases, benchNow(), 7});
    Town ours = make(region, folder.filePath(u"years-%1-%2.store"_s.arg(years).arg(cases)), {years, cases, benchNow(), 7});
    Bench bench(ours, reference, quick ? 3 : parser.value(u"rounds"_s).toInt());
    askAll(bench);
    workOnAll(bench);
    startAnew(bench);
    return bench.holds() ? 0 : 2;
}
