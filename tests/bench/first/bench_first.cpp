// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/need.h"
#include "bench/rawsqlite.h"
#include "bench/rounds.h"
#include "bench/storefill.h"
#include "desk/writer/storedesk.h"
#include "deskpage/deskpage.h"
#include "hall/hallpage.h"
#include "look/marks.h"
#include "shell/workplace.h"
#include "store/care/doctor.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFile>
#include <QMainWindow>
#include <QProcess>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTimer>

// From the program's start to its first right screen: the store opened, the snapshot in the hall, the desk painted. Each start is a process
// of its own, because fonts and style are read once a process; the figure is from main() to the end of the first painting that shows the
// loaded hall. Files are in the system's cache, as after the first start of a day.

using namespace Qt::StringLiterals;
using Clock = std::chrono::steady_clock;

namespace {

using bench::benchNow;

/// Ends the program, with the seconds since `start` on standard output, after the first painting that finds `ready`.
class FirstFrame final : public QObject {
public:
    FirstFrame(Clock::time_point start, std::function<bool()> ready) : m_start(start), m_ready(std::move(ready)) {}

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        // What was ready before the painting began is on the screen once the event has been worked off.
        if (event->type() == QEvent::UpdateRequest && m_ready())
            QMetaObject::invokeMethod(this, [this] { tell(); }, Qt::QueuedConnection);
        return false;
    }

private:
    void tell()
    {
        std::printf("%.6f\n", std::chrono::duration<double>(Clock::now() - m_start).count());
        std::fflush(stdout);
        std::_Exit(0);
    }
    const Clock::time_point m_start;
    const std::function<bool()> m_ready;
};

/// The console as app/gridhall composes it, without the ways in.
int showConsole(const QString &path, Clock::time_point start)
{
    QApplication::setStyle(u"Fusion"_s);
    QApplication::setFont(look::sans(14));
    const region::RegionPtr region = bench::xujing();
    const base::FixedClock clock(benchNow());
    desk::StoreDesk desk(desk::fileParts(path, clock, true), region, clock);
    live::Hall hall(region, clock, desk);
    const ui::theme::Theme theme(look::Ground::Dark);
    qApp->setStyleSheet(theme.styleSheet());
    ui::actions::Seat seat({u"Seat 03"_s, domain::Role::Dispatcher});
    ui::actions::KeyMap keys;
    ui::actions::Orders orders(desk, clock);
    const ui::actions::Console console{theme, hall, desk, seat, keys, orders};
    ui::shell::Workplace window(console);
    window.addPage({u"desk"_s, u"Desk"_s, new ui::deskpage::DeskPage(console), ui::deskpage::DeskPage::keyHints()});
    window.addPage({u"hall"_s, u"Hall"_s, new ui::hall::HallPage(hall, theme), {}, true});
    window.resize(1920, 1080);
    FirstFrame first(start, [&hall] { return hall.loaded(); });
    window.installEventFilter(&first);
    window.show();
    return QApplication::exec();
}

int showEmptyWindow(Clock::time_point start)
{
    QApplication::setStyle(u"Fusion"_s);
    QApplication::setFont(look::sans(14));
    QMainWindow window;
    window.setCentralWidget(new QTableWidget(0, 10, &window));
    window.resize(1920, 1080);
    FirstFrame first(start, [] { return true; });
    window.installEventFilter(&first);
    window.show();
    window.update();
    return QApplication::exec();
}

/// The seconds that a start of this program with these arguments took.
double startOf(const QStringList &arguments)
{
    QProcess program;
    program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    program.start(QCoreApplication::applicationFilePath(), arguments);
    if (!program.waitForFinished(120'000))
        qFatal("a start took too long");
    bool isNumber = false;
    const double seconds = program.readAllStandardOutput().trimmed().toDouble(&isNumber);
    if (!isNumber)
        qFatal("a start failed");
    return seconds;
}

struct Stores {
    QString small, large;
};

/// A copy of the store that a program of other tables left behind.
void makeOlder(const QString &store, const QString &copy)
{
    for (const QString &end : {u""_s, u"-wal"_s, u"-shm"_s})
        QFile::remove(copy + end);
    if (!QFile::copy(store, copy))
        qFatal("the store cannot be copied");
    bench::RawDatabase(copy.toUtf8()).run("UPDATE projection SET revision = revision - 1; PRAGMA wal_checkpoint(TRUNCATE)");
}

/// The same open cases in both.
Stores makeStores(const QString &folder, int stored, int few, int open)
{
    const int ended = few - open;
    const int copies = std::max(0, (stored - open) / ended - 1);
    const Stores stores{folder + u"/small.gridhall"_s, folder + u"/large.gridhall"_s};
    const region::RegionPtr region = bench::xujing();
    bench::Reports reports(region, 1);
    bench::fillStore(stores.small, region, {open, ended, benchNow(), benchNow() - std::chrono::days(copies + 3)}, reports);
    const auto findings = store::verify(stores.small);
    if (!findings || !store::isSound(*findings))
        qFatal("the small store is not sound");
    if (!QFile::copy(stores.small, stores.large))
        qFatal("the store cannot be copied");
    bench::multiplyEnded(stores.large, copies);
    return stores;
}

int compare(const QCommandLineParser &parser)
{
    const QTemporaryDir folder(parser.value(u"folder"_s) + u"/first-XXXXXX"_s);
    const bool quick = parser.isSet(u"quick"_s);
    const int stored = quick ? 20'000 : parser.positionalArguments().value(0, u"1000000"_s).toInt();
    const int open = quick ? 500 : parser.value(u"open"_s).toInt();
    const int rounds = quick ? 2 : parser.value(u"rounds"_s).toInt();
    const Stores stores = makeStores(folder.path(), stored, std::max(open + 1, std::min(stored, quick ? 2'000 : 10'000)), open);
    const auto start = [](const QString &path) { return startOf({u"--show"_s, path}); };
    static_cast<void>(start(stores.small) + start(stores.large));
    bench::Rounds bySmall, byWindow, older;
    for (int round = 0; round < rounds; ++round) {
        const double mine = start(stores.large);
        bySmall.add(mine, start(stores.small));
        const double window = startOf({u"--window"_s});
        byWindow.add(mine, window);
        const QString copy = folder.filePath(u"older.gridhall"_s);
        makeOlder(stores.small, copy);
        older.add(start(copy), window);
    }
    bool holds = bySmall.print(u"first"_s, u"start to the first right screen, against %1 stored"_s.arg(quick ? 2'000 : 10'000), stored, u"s"_s,
                               bench::Goal::AtMost, 1.1);
    holds &= byWindow.print(u"first"_s, u"start to the first right screen, against an empty window with a table"_s, stored, u"s"_s,
                            bench::Goal::AtMost, 5);
    holds &= older.print(u"first"_s, u"the first start after the tables' revision, against an empty window with a table"_s, quick ? 2'000 : 10'000,
                         u"s"_s, bench::Goal::AtMost, 10);
    return holds ? 0 : 2;
}

} // namespace

int main(int argc, char **argv)
{
    const auto start = Clock::now();
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addPositionalArgument(u"stored"_s, u"Stored cases (1000000)."_s, u"[stored]"_s);
    parser.addOptions({{u"open"_s, u"Open cases among them."_s, u"n"_s, u"2000"_s},
                       {u"rounds"_s, u"Measurements of each pair."_s, u"n"_s, u"7"_s},
                       {u"quick"_s, u"20,000 stored against 2,000, 500 open, two rounds."_s},
                       {u"folder"_s, u"Where the files are made."_s, u"dir"_s, QCoreApplication::applicationDirPath()},
                       {u"show"_s, u"One start over this store: prints its seconds."_s, u"file"_s},
                       {u"window"_s, u"One start of the empty window: prints its seconds."_s}});
    parser.process(app);
    if (parser.isSet(u"window"_s))
        return showEmptyWindow(start);
    if (parser.isSet(u"show"_s))
        return showConsole(parser.value(u"show"_s), start);
    return compare(parser);
}
