// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/need.h"
#include "bench/rawsqlite.h"
#include "bench/rounds.h"
#include "bench/storefill.h"
#include "bench/watched.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QLabel>
#include <QMainWindow>
#include <QTemporaryDir>
#include <QTime>
#include <QTimer>

// What the console costs while nothing happens: a town at night with nine open cases, the real program under an X server of this benchmark's own, its
// HTTP endpoint beside it. The figure is CPU time of the console, all threads, and of the processes that it started, by the time that passed: a share
// of a core, which other work on the machine does not lengthen. The reference is a window that shows the time in a label. What the X server itself
// spends is on neither side.

using namespace Qt::StringLiterals;

namespace {

constexpr int kOpen = 9;

struct Patience {
    double settle = 5;   ///< seconds at the least until a program has begun
    double measure = 60; ///< seconds
};

/// The share of a core that a program takes once it has begun.
double shareOf(const QString &program, const QStringList &arguments, const QProcessEnvironment &environment, const Patience &patience)
{
    bench::Watched watched(program, arguments, environment);
    watched.waitUntilBegun(patience.settle);
    return watched.share(patience.measure);
}

/// Nothing that is red or orange: the hall wears its night.
void requireQuiet(const QString &store)
{
    bench::RawDatabase database(store.toUtf8());
    sqlite3_stmt *worst = database.prepare("SELECT min(level), count(*) FROM case_now WHERE open = 1");
    if (sqlite3_step(worst) != SQLITE_ROW || sqlite3_column_int(worst, 0) < 3 || sqlite3_column_int(worst, 1) != kOpen)
        qFatal("the store is not that of a quiet night");
    sqlite3_finalize(worst);
}

struct View {
    QString page, size;
    double limit; ///< share of a core
};

int compare(const QCommandLineParser &parser)
{
    const bool quick = parser.isSet(u"quick"_s);
    const Patience patience{quick ? 2.0 : 5.0, quick ? 6.0 : parser.value(u"seconds"_s).toDouble()};
    const int rounds = quick ? 1 : parser.value(u"rounds"_s).toInt();
    const QString program = parser.value(u"program"_s);
    const QTemporaryDir folder(parser.value(u"folder"_s) + u"/quiet-XXXXXX"_s);
    const region::RegionPtr town = bench::xujing();
    const QString path = folder.filePath(u"night.gridhall"_s);
    const base::SystemClock clock;
    bench::Reports reports(town, 1);
    bench::fillStore(path, town, {kOpen, 0, clock.now(), clock.now()}, reports);
    requireQuiet(path);
    const bench::Display display;
    const QProcessEnvironment environment = bench::environmentOn(display, folder.filePath(u"home"_s));
    const View views[] = {{u"hall"_s, u"1920x1080"_s, 0.01}, {u"hall"_s, u"3840x2160"_s, 0.02}, {u"desk"_s, u"1920x1080"_s, 0.005}};
    std::array<bench::Rounds, std::size(views)> shares;
    for (int round = 0; round < rounds; ++round) {
        QHash<QString, double> windows; // the same window stands beside both pages of a size
        for (size_t view = 0; view < std::size(views); ++view) {
            const auto &[page, size, limit] = views[view];
            const double ours =
                shareOf(program, {u"--store"_s, path, u"--region"_s, u"xujing"_s, u"--page"_s, page, u"--size"_s, size}, environment, patience);
            if (!windows.contains(size))
                windows.insert(size, shareOf(QCoreApplication::applicationFilePath(), {u"--window"_s, size}, environment, patience));
            shares[view].add(ours, windows.value(size));
        }
    }
    bool holds = true;
    for (size_t view = 0; view < std::size(views); ++view) {
        const QString what = u"%1 page at %2, nothing happens for %3 s, beside a window with a clock"_s;
        holds &= shares[view].printWithin(u"quiet"_s, what.arg(views[view].page, views[view].size).arg(patience.measure), kOpen, u"share of a core"_s,
                                          views[view].limit);
    }
    return holds ? 0 : 2;
}

int showWindow(const QString &size)
{
    QMainWindow window;
    auto *label = new QLabel(&window);
    window.setCentralWidget(label);
    const auto tell = [label] { label->setText(QTime::currentTime().toString(u"HH:mm:ss"_s)); };
    QTimer second;
    QObject::connect(&second, &QTimer::timeout, label, tell);
    second.start(1000);
    tell();
    window.resize(size.section(u'x', 0, 0).toInt(), size.section(u'x', 1, 1).toInt());
    window.show();
    return QApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    // The comparing program shows nothing itself and needs no display.
    if (!QByteArrayView(argc > 1 ? argv[1] : "").startsWith("--window"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions({{u"seconds"_s, u"How long each program is watched."_s, u"s"_s, u"60"_s},
                       {u"rounds"_s, u"Measurements of each pair."_s, u"n"_s, u"3"_s},
                       {u"quick"_s, u"Six seconds each, one round."_s},
                       {u"program"_s, u"The console."_s, u"file"_s, QCoreApplication::applicationDirPath() + u"/gridhall"_s},
                       {u"folder"_s, u"Where the store is made."_s, u"dir"_s, QCoreApplication::applicationDirPath()},
                       {u"window"_s, u"Be the window with a clock, of this size."_s, u"WxH"_s}});
    parser.process(app);
    return parser.isSet(u"window"_s) ? showWindow(parser.value(u"window"_s)) : compare(parser);
}
