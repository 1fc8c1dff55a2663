// SPDX-License-Identifier: GPL-3.0-or-later
#include "wall/wallwatch.h"

#include <QLoggingCategory>
#include <QSocketNotifier>

#include <cerrno>
#include <cstdio>
#include <unistd.h>

namespace app {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(logWall, "gridhall.wall")

constexpr auto kWallVariable = "GRIDHALL_WALL_PART";
const QString kWallLives = u"wall lives"_s;

} // namespace

WallWatch::WallWatch(const QString &program, const QStringList &arguments, Times times, QObject *parent)
    : QObject(parent), m_child(program, arguments, times.child), m_times(times)
{
    m_child.setEnvironment(QString::fromLatin1(kWallVariable), u"first"_s);
    m_silence.setSingleShot(true);
    connect(&m_silence, &QTimer::timeout, this, [this] {
        qCWarning(logWall, "the wall does not answer and is started again");
        m_silence.start(m_times.beginning);
        m_child.replaceHung();
    });
    connect(&m_child, &ChildProcess::lineRead, this, &WallWatch::hear);
    connect(&m_child, &ChildProcess::died, this, [this](const QString &reason) {
        qCWarning(logWall).noquote() << "the wall fell and is started again:" << reason;
        m_silence.start(m_times.beginning + m_child.pause());
    });
    connect(&m_child, &ChildProcess::finishedWell, this, [this] {
        m_silence.stop();
        Q_EMIT ended(0);
    });
    connect(&m_child, &ChildProcess::refused, this, [this](const QString &) { // the child has said why on standard error
        m_silence.stop();
        Q_EMIT ended(2);
    });
}

void WallWatch::start()
{
    m_silence.start(m_times.beginning);
    m_child.start();
}

// From its first word on, what it could not be begun with for a while (an output that is not there) is waited for.
void WallWatch::hear(const QString &line)
{
    if (line != kWallLives)
        return;
    m_child.setEnvironment(QString::fromLatin1(kWallVariable), u"again"_s);
    m_silence.start(m_times.silence);
}

WallPart wallPart()
{
    const QByteArray part = qgetenv(kWallVariable);
    return part == "first" ? WallPart::First : part == "again" ? WallPart::Again : WallPart::Keeper;
}

void beatWall(QObject *parent, const std::function<void()> &orphaned)
{
    if (wallPart() == WallPart::Keeper)
        return;
    const auto beat = [] {
        std::printf("%s\n", qPrintable(kWallLives));
        std::fflush(stdout);
    };
    auto *timer = new QTimer(parent);
    QObject::connect(timer, &QTimer::timeout, parent, beat);
    timer->start(kWallBeat);
    beat();
    auto *keeper = new QSocketNotifier(STDIN_FILENO, QSocketNotifier::Read, parent);
    QObject::connect(keeper, &QSocketNotifier::activated, parent, [keeper, orphaned] {
        char said[64];
        const ssize_t got = ::read(STDIN_FILENO, said, sizeof said);
        if (got > 0 || (got < 0 && (errno == EINTR || errno == EAGAIN)))
            return;
        keeper->setEnabled(false);
        orphaned();
    });
}

} // namespace app
