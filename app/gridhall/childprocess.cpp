// SPDX-License-Identifier: GPL-3.0-or-later
#include "childprocess.h"

#include <QFileInfo>
#include <QProcessEnvironment>

#include <algorithm>
#include <cstdio>
#include <utility>

namespace app {

namespace {

constexpr std::chrono::seconds kMostToEnd{3};
constexpr int kWrongCommandLine = 2; ///< as docs/gridhallctl.md has it

} // namespace

ChildProcess::ChildProcess(QString program, QStringList arguments, Times times, QObject *parent)
    : QObject(parent), m_program(std::move(program)), m_arguments(std::move(arguments)), m_times(times)
{
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &ChildProcess::start);
    connect(&m_process, &QProcess::finished, this, &ChildProcess::ended);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            ended(-1, QProcess::CrashExit);
    });
    connect(&m_process, &QProcess::readyReadStandardOutput, this, [this] {
        while (m_process.canReadLine())
            Q_EMIT lineRead(QString::fromUtf8(m_process.readLine()).trimmed());
    });
    connect(&m_process, &QProcess::readyReadStandardError, this, [this] { passOn(m_process.readAllStandardError()); });
}

// What it says is the console's own to say, and the last of it is what people are told of a start that cannot be.
void ChildProcess::passOn(const QByteArray &said)
{
    std::fwrite(said.constData(), 1, static_cast<size_t>(said.size()), stderr);
    const QByteArray lines = said.trimmed();
    if (!lines.isEmpty())
        m_said = lines.mid(lines.lastIndexOf('\n') + 1);
}

ChildProcess::~ChildProcess()
{
    m_process.disconnect(this);
    stop();
}

void ChildProcess::setEnvironment(const QString &name, const QString &value)
{
    QProcessEnvironment environment = m_process.processEnvironment();
    if (environment.isEmpty())
        environment = QProcessEnvironment::systemEnvironment();
    environment.insert(name, value);
    m_process.setProcessEnvironment(environment);
}

void ChildProcess::start()
{
    m_stopping = false;
    m_run.start();
    m_process.start(m_program, m_arguments);
    if (!m_input.isEmpty())
        m_process.write(std::exchange(m_input, {}));
}

void ChildProcess::startNow()
{
    if (m_process.state() != QProcess::NotRunning)
        return;
    m_again.stop();
    start();
}

void ChildProcess::restartWith(QStringList arguments)
{
    m_arguments = std::move(arguments);
    stop();
    m_failures = 0;
    start();
}

bool ChildProcess::askToEnd()
{
    m_again.stop();
    m_startsWhenEnded = false;
    if (m_process.state() == QProcess::NotRunning)
        return false;
    m_stopping = true;
    m_process.closeWriteChannel();
    m_process.terminate();
    return true;
}

void ChildProcess::endForNow()
{
    if (!askToEnd())
        return;
    QTimer::singleShot(kMostToEnd, this, [this, ending = m_process.processId()] {
        if (m_stopping && m_process.state() != QProcess::NotRunning && m_process.processId() == ending)
            m_process.kill();
    });
}

void ChildProcess::startAgain(QStringList arguments)
{
    m_again.stop();
    m_arguments = std::move(arguments);
    m_failures = 0;
    if (m_process.state() == QProcess::NotRunning)
        start();
    else
        m_startsWhenEnded = true;
}

void ChildProcess::stop()
{
    if (!askToEnd())
        return;
    if (!m_process.waitForFinished(3000)) {
        m_process.kill();
        m_process.waitForFinished(1000);
    }
}

void ChildProcess::replaceHung()
{
    if (m_process.state() == QProcess::Running)
        m_process.kill(); // it hears nothing else; what comes next is done when it has ended
}

std::chrono::milliseconds ChildProcess::pause() const
{
    // A child that cannot start must not keep the machine busy.
    return std::min(m_times.first * (1 << std::clamp(m_failures - 1, 0, 16)), m_times.longest);
}

void ChildProcess::ended(int exitCode, QProcess::ExitStatus status)
{
    if (m_stopping) {
        if (std::exchange(m_startsWhenEnded, false))
            start();
        return;
    }
    if (status == QProcess::NormalExit && exitCode == 0) {
        Q_EMIT finishedWell();
        return;
    }
    if (status == QProcess::NormalExit && exitCode == kWrongCommandLine) {
        passOn(m_process.readAllStandardError());
        const QString said = QString::fromUtf8(m_said), itself = QFileInfo(m_program).baseName() + QStringLiteral(": ");
        Q_EMIT refused(said.startsWith(itself) ? said.mid(itself.size()) : said);
        return;
    }
    if (m_run.elapsed() >= m_times.goodRun.count())
        m_failures = 0;
    ++m_failures;
    m_again.start(pause());
    Q_EMIT died(status == QProcess::CrashExit ? m_process.errorString() : QString::number(exitCode));
}

} // namespace app
