// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/watched.h"

#include "bench/rounds.h"

#include <QDir>
#include <QFile>
#include <QThread>

#include <ctime>

namespace bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int kStart = 20'000, kEnd = 10'000; // milliseconds

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

void pass(double seconds) { QThread::usleep(static_cast<unsigned long>(seconds * 1e6)); }

double shareOf(qint64 pid, double wanted)
{
    const double before = cpuWithChildren(pid);
    const double passed = seconds([wanted] { pass(wanted); });
    return (cpuWithChildren(pid) - before) / passed;
}

} // namespace

double cpuWithChildren(qint64 pid)
{
    double sum = cpuOf(pid);
    for (const qint64 child : childrenOf(pid))
        sum += cpuOf(child);
    return sum;
}

double residentMegabytes(qint64 pid)
{
    QFile file(u"/proc/%1/statm"_s.arg(pid));
    return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').value(1).toDouble() * 4096 / 1e6 : 0;
}

Display::Display()
{
    m_server.setProcessChannelMode(QProcess::SeparateChannels);
    m_server.start(u"Xvfb"_s, {u"-displayfd"_s, u"1"_s, u"-screen"_s, u"0"_s, u"3840x2160x24"_s, u"-nolisten"_s, u"tcp"_s, u"-noreset"_s});
    if (!m_server.waitForReadyRead(kStart))
        qFatal("Xvfb does not start (packaging/install)");
    m_name = u":"_s + QString::fromLatin1(m_server.readLine()).trimmed();
}

Display::~Display()
{
    m_server.terminate();
    m_server.waitForFinished();
}

QProcessEnvironment environmentOn(const Display &display, const QString &home)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"DISPLAY"_s, display.name());
    environment.insert(u"QT_QPA_PLATFORM"_s, u"xcb"_s);
    for (const QString &name : {u"XDG_CONFIG_HOME"_s, u"XDG_DATA_HOME"_s, u"XDG_CACHE_HOME"_s, u"XDG_STATE_HOME"_s})
        environment.insert(name, home);
    return environment;
}

Watched::Watched(const QString &program, const QStringList &arguments, const QProcessEnvironment &environment)
{
    m_process.setProcessEnvironment(environment);
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(program, arguments);
    if (!m_process.waitForStarted())
        qFatal("%s does not start", qPrintable(program));
}

Watched::~Watched()
{
    m_process.terminate();
    if (!m_process.waitForFinished(kEnd))
        m_process.kill();
    m_process.waitForFinished();
}

void Watched::waitUntilBegun(double seconds) const
{
    pass(seconds);
    for (int more = 0; more < 30 && shareOf(pid(), 1) > 0.2; ++more) {
    }
}

double Watched::share(double seconds)
{
    const double measured = shareOf(pid(), seconds);
    m_process.waitForReadyRead(0);
    if (m_process.state() != QProcess::Running)
        qFatal("%s ended", qPrintable(m_process.program()));
    return measured;
}

} // namespace bench
