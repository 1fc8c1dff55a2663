// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/history/townpast.h"
#include "bench/need.h"
#include "bench/rounds.h"
#include "desk/past/pastcentre.h"
#include "desk/past/snapshot.h"
#include "store/lives/lifebook.h"
#include "store/sqlite/sqlstore.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QHash>
#include <QTemporaryDir>

#include <algorithm>
#include <map>
#include <random>

using namespace Qt::StringLiterals;

// The time machine: a year's hall at random moments, out of the lives that are kept beside the store, against the fold of the log from its start. The
// states are compared; where one differs, the bench ends.

namespace {

using base::Instant;
using bench::benchNow, bench::need;

constexpr double kOpenCaseMicroseconds = 100;

int openIn(const desk::Batch &batch)
{
    return int(std::ranges::count_if(batch.cases, [](const domain::CaseBrief &brief) { return domain::isOpen(brief.state); }));
}

/// Folds the log from its start; what it holds of cases that ended long ago is dropped.
class Fold {
public:
    void take(const domain::CommittedEvent &each)
    {
        domain::Case &folded = m_cases[each.caseId];
        folded.id = each.caseId;
        domain::apply(folded, each.event);
    }
    void forgetBefore(Instant moment)
    {
        erase_if(m_cases, [moment](const auto &each) { return each.value().endedAt && *each.value().endedAt < moment; });
    }
    /// Whether a snapshot says what the fold says of every open case, and of all others that it holds.
    [[nodiscard]] bool says(const desk::Batch &batch) const
    {
        int open = 0;
        for (const domain::Case &each : m_cases)
            open += domain::isOpen(each.state) && domain::lifeOf(each.state) == domain::CaseLife::Case;
        return open == openIn(batch) && std::ranges::all_of(batch.cases, [this](const domain::CaseBrief &brief) {
                   const auto found = m_cases.constFind(brief.id);
                   return found != m_cases.cend() && domain::briefOf(*found) == brief;
               });
    }

private:
    QHash<base::CaseId, domain::Case> m_cases;
};

/// One way to a moment.
struct Seek {
    desk::BatchPtr snapshot;
    double seconds = 0;
};

class Bench {
public:
    Bench(const region::RegionPtr &region, const QString &path, int moments)
        : m_region(region), m_clock(benchNow()), m_parts(need(desk::fileParts(path, m_clock, true).reader())), m_centre(region)
    {
        std::mt19937 random(5);
        const Instant begin = benchNow() - std::chrono::days(360);
        for (int i = 0; i < moments; ++i)
            m_moments.push_back(begin + (benchNow() - begin) * qint64(random() % 1'000'000) / 1'000'000);
        m_events = need(m_parts->log().head()).value;
    }

    void run()
    {
        const std::vector<Seek> log = seek([this](Instant at, Instant from) { return need(desk::readPast(*m_parts, from, at)); });
        store::LifeBook &lives = *m_parts->lives();
        need(lives.open());
        const double made = bench::seconds([&] {
            while (need(lives.follow(256))) {
            }
        });
        if (lives.upTo().value != m_events)
            qFatal("not all lives were made");
        std::vector<Seek> out = seek([&](Instant at, Instant from) { return need(desk::readPast(*m_parts, lives, from, at)); });
        const std::vector<double> folded = foldAll(out);
        tell(log, out, folded, made);
    }
    [[nodiscard]] bool holds() const { return m_holds; }

private:
    template <class Read> std::vector<Seek> seek(Read read)
    {
        std::vector<Seek> found;
        for (const Instant at : m_moments) {
            Seek one;
            one.seconds = bench::seconds([&] {
                if (!need(m_centre.at(m_parts->log(), at)))
                    qFatal("no centre");
                one.snapshot = read(at, desk::keptFrom(*m_region, at));
            });
            found.push_back(std::move(one));
        }
        return found;
    }

    /// Seconds from the start of the log to each moment, by one walk through it.
    std::vector<double> foldAll(const std::vector<Seek> &seeks)
    {
        std::map<Instant, size_t> order;
        for (size_t i = 0; i < m_moments.size(); ++i)
            order.emplace(m_moments[i], i);
        std::vector<double> seconds(m_moments.size());
        Fold fold;
        double spent = 0;
        auto next = order.begin();
        auto start = std::chrono::steady_clock::now();
        const auto since = [&start] { return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count(); };
        quint64 taken = 0;
        need(m_parts->log().replayAll({}, [&](const domain::CommittedEvent &each) {
            for (; next != order.end() && each.event.at > next->first; ++next) {
                spent += since();
                seconds[next->second] = spent;
                if (!fold.says(*seeks[next->second].snapshot))
                    qFatal("a moment is otherwise than the log");
                start = std::chrono::steady_clock::now();
            }
            fold.take(each);
            if (++taken % 20'000 == 0) {
                spent += since();
                fold.forgetBefore(each.event.at - std::chrono::days(4));
                start = std::chrono::steady_clock::now();
            }
            return next != order.end();
        }));
        return seconds;
    }

    void tell(const std::vector<Seek> &log, const std::vector<Seek> &lives, const std::vector<double> &folded, double made)
    {
        bench::Rounds out, slow, anOpenCase, aCase;
        double whole = 0;
        for (size_t i = 0; i < m_moments.size(); ++i) {
            const Seek &one = lives[i];
            if (one.snapshot->cases != log[i].snapshot->cases)
                qFatal("the lives are otherwise than the log");
            out.add(one.seconds, folded[i]);
            slow.add(log[i].seconds, folded[i]);
            anOpenCase.add(one.seconds * 1e6 / std::max(1, openIn(*one.snapshot)), kOpenCaseMicroseconds);
            aCase.add(log[i].seconds * 1e6 / std::max(1, openIn(*one.snapshot)), kOpenCaseMicroseconds);
            whole = std::max(whole, folded[i]);
        }
        print(out, u"to a random moment, against the fold from the start"_s, u"s"_s, 1.0 / 50);
        print(anOpenCase, u"the same, an open case, against 100 us"_s, u"us"_s, 1);
        print(slow, u"to a random moment while no lives are made yet, against the fold from the start"_s, u"s"_s, 1);
        print(aCase, u"the same, an open case, against 100 us"_s, u"us"_s, 10);
        bench::Rounds making;
        making.add(made, whole);
        print(making, u"all lives made, once, against one fold of the log"_s, u"s"_s, 3);
    }
    void print(const bench::Rounds &rounds, const QString &what, const QString &unit, double goal)
    {
        m_holds &= rounds.print(u"seek"_s, what, qint64(m_events), unit, bench::Goal::AtMost, goal);
    }

    const region::RegionPtr m_region;
    const base::FixedClock m_clock;
    const std::unique_ptr<desk::ReaderParts> m_parts;
    desk::PastCentre m_centre;
    std::vector<Instant> m_moments;
    quint64 m_events = 0;
    bool m_holds = true;
};

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions({{u"cases"_s, u"Cases a day, for a year; ten events each."_s, u"n"_s, u"275"_s},
                       {u"moments"_s, u"How many are looked back to."_s, u"n"_s, u"50"_s},
                       {u"quick"_s, u"Thirty cases a day, twenty moments."_s},
                       {u"keep"_s, u"Make the store in this folder, or take it from there, and leave it."_s, u"dir"_s},
                       {u"folder"_s, u"Where the store is made else; a disk, not memory."_s, u"dir"_s, QCoreApplication::applicationDirPath()}});
    parser.process(app);
    const bool quick = parser.isSet(u"quick"_s);
    const int cases = quick ? 30 : parser.value(u"cases"_s).toInt();
    const region::RegionPtr region = bench::xujing();
    const QTemporaryDir made(parser.value(u"folder"_s) + u"/seek-XXXXXX"_s);
    const QDir folder(parser.isSet(u"keep"_s) ? parser.value(u"keep"_s) : made.path());
    if (!folder.mkpath(u"."_s))
        qFatal("the folder cannot be made");
    const QString path = folder.filePath(u"year-%1.store"_s.arg(cases));
    if (!QFile::exists(path))
        static_cast<void>(bench::fillPast(path, *region, {1, cases, benchNow(), 7}));
    need(need(store::Store::open(path))->projections().catchUp());
    store::removeLives(path);
    Bench bench(region, path, quick ? 20 : parser.value(u"moments"_s).toInt());
    bench.run();
    return bench.holds() ? 0 : 2;
}
