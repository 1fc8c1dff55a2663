// SPDX-License-Identifier: GPL-3.0-or-later
#include "shutdown.h"

#include <QCoreApplication>

#include <array>
#include <csignal>

#include <sys/signalfd.h>
#include <unistd.h>

namespace ctl {

Shutdown::Shutdown()
{
    sigset_t ends;
    sigemptyset(&ends);
    for (const int number : {SIGTERM, SIGINT, SIGHUP})
        sigaddset(&ends, number);
    if (pthread_sigmask(SIG_BLOCK, &ends, nullptr) != 0)
        return;
    m_signals = ::signalfd(-1, &ends, SFD_CLOEXEC | SFD_NONBLOCK);
    if (m_signals < 0)
        return;
    m_signalNotifier = std::make_unique<QSocketNotifier>(m_signals, QSocketNotifier::Read);
    connect(m_signalNotifier.get(), &QSocketNotifier::activated, this, &Shutdown::signalled);
}

Shutdown::~Shutdown()
{
    m_signalNotifier.reset();
    if (m_signals >= 0)
        ::close(m_signals);
}

void Shutdown::watchStandardInput()
{
    m_inputNotifier = std::make_unique<QSocketNotifier>(STDIN_FILENO, QSocketNotifier::Read);
    connect(m_inputNotifier.get(), &QSocketNotifier::activated, this, &Shutdown::inputReady);
}

void Shutdown::signalled()
{
    signalfd_siginfo info;
    while (::read(m_signals, &info, sizeof info) == ssize_t(sizeof info))
        QCoreApplication::exit(0);
}

void Shutdown::inputReady()
{
    std::array<char, 256> ignored;
    if (::read(STDIN_FILENO, ignored.data(), ignored.size()) > 0)
        return;
    m_inputNotifier->setEnabled(false);
    QCoreApplication::exit(0);
}

} // namespace ctl
