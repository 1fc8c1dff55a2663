// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/need.h"
#include "bench/rawsqlite.h"
#include "bench/rounds.h"
#include "bench/storefill.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QMainWindow>
#include <QProcess>
#include <QTemporaryDir>
#include <QThread>
#include <QTime>
#include <QTimer>

#include <ctime>

// What the console costs while nothing happens: a town at night with nine open cases, the real program under an X server of this benchmark's own, its
// HTTP endpoint beside it. The figure is CPU time of the console, all threads, and of the processes that it started, by the time that passed: a share
// of a core, which other work on the machine does not lengthen. The reference is a window that shows the time in a label. What the X server itself
// spends is on neither side.

using namespace Qt::StringLiterals;

namespace {

constexpr int kOpen = 9;

/// CPU seconds of a running process, all of its threads.
double cpuOf(qint64 pid)
{
    clockid_t clock{};
    timespec spent{};
    if (clock_getcpuclockid(pid_t(pid), &clock) != 0 || clock_gettime(clock, &spent) != 0)
        return 0;
    return double(spent.tv_sec) + double(spent.tv_nsec) * 1e-9;
}

QList<qint64> childrenOf(qint64 pid)
{
    QList<qint64> children;
    for (const QString &task : QDir(u"/proc/%1/task"_s.arg(pid)).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        QFile file(u"/proc/%1/task/%2/children"_s.arg(QString::number(pid), task));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        for (const QByteArray &child : file.readAll().simplified().split(' ')) {
            if (!child.isEmpty())
                children << child.toLongLong();
        }
    }
    return children;
}

double cpuWithChildren(qint64 pid)
{
    double sum = cpuOf(pid);
    for (const qint64 child : childrenOf(pid))
        sum += cpuOf(child);
    return sum;
}

/// An X server without a screen.
class Display {
public:
    Display()
    {
        m_server.setProcessChannelMode(QProcess::SeparateChannels);
        m_server.start(u"Xvfb"_s, {u"-displayfd"_s, u"1"_s, u"-screen"_s, u"0"_s, u"3840x2160x24"_s, u"-nolisten"_s, u"tcp"_s, u"-noreset"_s});
        if (!m_server.waitForReadyRead(20'000))
            qFatal("Xvfb does not start (packaging/install)");
        m_name = u":"_s + QString::fromLatin1(m_server.readLine()).trimmed();
    }
    ~Display()
    {
        m_server.terminate();
        m_server.waitForFinished();
    }
    [[nodiscard]] QString name() const { return m_name; }

private:
    QProcess m_server;
    QString m_name;
};

struct Patience {
    double settle = 5;   ///< seconds at the least until a program has begun
    double measure = 60; ///< seconds
};

/// Programs of one kind in turn, each on the same display.
class Watch {
public:
    Watch(const Display &display, const QString &home, const Patience &patience) : m_patience(patience)
    {
        m_environment.insert(u"DISPLAY"_s, display.name());
        m_environment.insert(u"QT_QPA_PLATFORM"_s, u"xcb"_s);
        // Nobody's settings are read or written.
        for (const QString &name : {u"XDG_CONFIG_HOME"_s, u"XDG_DATA_HOME"_s, u"XDG_CACHE_HOME"_s, u"XDG_STATE_HOME"_s})
            m_environment.insert(name, home);
    }

    /// The share of a core that a program takes once it has begun.
    [[nodiscard]] double shareOf(const QString &program, const QStringList &arguments) const
    {
        QProcess process;
        process.setProcessEnvironment(m_environment);
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(program, arguments);
        if (!process.waitForStarted())
            qFatal("%s does not start", qPrintable(program));
        const qint64 pid = process.processId();
        const auto share = [pid](double seconds) {
            const double before = cpuWithChildren(pid);
            double passed = 0;
            passed = bench::seconds([seconds] { QThread::usleep(quint64(seconds * 1e6)); });
            return (cpuWithChildren(pid) - before) / passed;
        };
        QThread::usleep(quint64(m_patience.settle * 1e6));
        for (int more = 0; more < 30 && share(1) > 0.2; ++more) {
        } // a slow start is not part of it
        const double measured = share(m_patience.measure);
        process.waitForReadyRead(0);
        if (process.state() != QProcess::Running)
            qFatal("%s ended", qPrintable(program));
        process.terminate();
        if (!process.waitForFinished(10'000))
            process.kill();
        process.waitForFinished();
        return measured;
    }

private:
    const Patience m_patience;
    QProcessEnvironment m_environment = QProcessEnvironment::systemEnvironment();
};

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
    const Display display;
    const Watch watch(display, folder.filePath(u"home"_s), patience);
    const View views[] = {{u"hall"_s, u"1920x1080"_s, 0.01}, {u"hall"_s, u"3840x2160"_s, 0.02}, {u"desk"_s, u"1920x1080"_s, 0.005}};
    std::array<bench::Rounds, std::size(views)> shares;
    for (int round = 0; round < rounds; ++round) {
        QHash<QString, double> windows; // the same window stands beside both pages of a size
        for (size_t view = 0; view < std::size(views); ++view) {
            const auto &[page, size, limit] = views[view];
            const double ours = watch.shareOf(program, {u"--store"_s, path, u"--region"_s, u"xujing"_s, u"--page"_s, page, u"--size"_s, size});
            if (!windows.contains(size))
                windows.insert(size, watch.shareOf(QCoreApplication::applicationFilePath(), {u"--window"_s, size}));
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
