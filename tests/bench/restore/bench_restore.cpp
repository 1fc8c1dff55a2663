// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/need.h"
#include "bench/rounds.h"
#include "bench/storefill.h"
#include "console/madewindow.h"
#include "language/language.h"
#include "look/marks.h"
#include "store/care/storetown.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QMainWindow>
#include <QProcess>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTimer>

// From the kill of a console in the midst of work to everything being there again in the next one: page, filter, chosen case, place in the list,
// half-typed form, parked call, unsent note. Each start is a process of its own, and its time is the parent's: from just after the kill to the line
// that the next console writes once all of it is painted. The reference is an empty window with a table, timed in the same way.

using namespace Qt::StringLiterals;

namespace {

constexpr int kPatience = 240'000;

void tellDone()
{
    std::puts("done");
    std::fflush(stdout);
    std::_Exit(0);
}

int showAgain(const QString &store, const madewindow::Made &made)
{
    app::ConsoleRun run(madewindow::optionsOf(store));
    bench::need(run.start());
    madewindow::Again again(run, made);
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &look, [&] {
        if (!again.missing().isEmpty())
            return;
        madewindow::workplaceOf(run).window()->repaint();
        tellDone();
    });
    look.start(2);
    return QApplication::exec();
}

int showEmptyWindow()
{
    QMainWindow window;
    window.setCentralWidget(new QTableWidget(0, 10, &window));
    window.resize(1366, 768);
    window.show();
    QTimer::singleShot(0, &window, [&window] {
        window.repaint();
        tellDone();
    });
    return QApplication::exec();
}

/// The seconds until a program of ours with these arguments says that it is done.
double secondsOf(const QStringList &arguments)
{
    QProcess program;
    program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    return bench::seconds([&] {
        program.start(QCoreApplication::applicationFilePath(), arguments);
        QByteArray said;
        while (!said.contains("done") && program.waitForReadyRead(kPatience))
            said += program.readAllStandardOutput();
        if (!said.contains("done"))
            qFatal("not all of it came back");
    });
}

/// What the console that is killed in the midst of work had made.
madewindow::Made killedIn(const QString &store, const QString &home)
{
    QProcess console;
    console.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    console.start(QCoreApplication::applicationFilePath(), {u"--work"_s, store});
    QByteArray said;
    while (!said.contains('\n') && console.waitForReadyRead(kPatience))
        said += console.readAllStandardOutput();
    const auto made = madewindow::madeOf(said);
    if (!made)
        qFatal("the console did not get to work");
    while (!madewindow::isAllKept(home))
        madewindow::letPass(50);
    madewindow::letPass(700);
    console.kill();
    console.waitForFinished(kPatience);
    return *made;
}

int compare(const QCommandLineParser &parser)
{
    const QTemporaryDir folder(parser.value(u"folder"_s) + u"/restore-XXXXXX"_s);
    const bool quick = parser.isSet(u"quick"_s);
    const int open = quick ? 500 : parser.value(u"open"_s).toInt();
    const int rounds = quick ? 2 : parser.value(u"rounds"_s).toInt();
    const QString pattern = folder.filePath(u"pattern.gridhall"_s);
    const region::RegionPtr region = bench::xujing();
    const base::Instant now = base::SystemClock().now();
    bench::Reports reports(region, 1);
    bench::fillStore(pattern, region, {open, open, now, now - std::chrono::hours(24)}, reports);
    bench::need(store::keepTown(pattern, region->code));
    bench::Rounds byWindow;
    for (int round = 0; round < rounds; ++round) {
        const QString home = folder.filePath(u"home-%1"_s.arg(round)), store = home + u"/hall.gridhall"_s;
        if (!QDir().mkpath(home) || !QFile::copy(pattern, store))
            qFatal("the store cannot be copied");
        qputenv("XDG_CONFIG_HOME", home.toLocal8Bit());
        qputenv("XDG_DATA_HOME", home.toLocal8Bit());
        const madewindow::Made made = killedIn(store, home);
        const double mine = secondsOf({u"--again"_s, store, u"--made"_s, u"made %1 %2 %3"_s.arg(made.chosen).arg(made.top).arg(made.scrolled)});
        byWindow.add(mine, secondsOf({u"--window"_s}));
    }
    bool holds = byWindow.print(u"restore"_s, u"kill -9 to all of it there again, against an empty window with a table"_s, open, u"s"_s,
                                bench::Goal::AtMost, 8);
    holds &= byWindow.printWithin(u"restore"_s, u"kill -9 to all of it there again"_s, open, u"s"_s, 2);
    return holds ? 0 : 2;
}

} // namespace

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QApplication::setStyle(u"Fusion"_s);
    QApplication::setFont(look::sans(14));
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions({{u"open"_s, u"Open cases in the store, and as many ended ones."_s, u"n"_s, u"2000"_s},
                       {u"rounds"_s, u"Measurements of each pair."_s, u"n"_s, u"7"_s},
                       {u"quick"_s, u"500 open cases, two rounds."_s},
                       {u"folder"_s, u"Where the files are made."_s, u"dir"_s, QCoreApplication::applicationDirPath()},
                       {u"work"_s, u"A console that works over this store until it is killed."_s, u"file"_s},
                       {u"again"_s, u"The console after it: says when all is there again."_s, u"file"_s},
                       {u"made"_s, u"What it is held against."_s, u"words"_s},
                       {u"window"_s, u"One start of the empty window."_s}});
    parser.process(application);
    if (parser.isSet(u"window"_s))
        return showEmptyWindow();
    app::speak(QLocale(u"en"_s));
    if (parser.isSet(u"work"_s))
        return madewindow::workUntilKilled(parser.value(u"work"_s));
    if (parser.isSet(u"again"_s))
        return showAgain(parser.value(u"again"_s), madewindow::madeOf(parser.value(u"made"_s).toUtf8()).value_or(madewindow::Made()));
    return compare(parser);
}
