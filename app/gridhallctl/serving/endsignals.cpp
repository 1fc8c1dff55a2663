// SPDX-License-Identifier: GPL-3.0-or-later
#include "serving/endsignals.h"

#include <array>
#include <csignal>

#include <sys/signalfd.h>
#include <unistd.h>

namespace ctl {

EndSignals::EndSignals()
{
    sigset_t ends;
    sigemptyset(&ends);
    for (const int number : {SIGTERM, SIGINT, SIGHUP})
        sigaddset(&ends, number);
    if (pthread_sigmask(SIG_BLOCK, &ends, nullptr) == 0)
        m_descriptor = ::signalfd(-1, &ends, SFD_CLOEXEC | SFD_NONBLOCK);
}

EndSignals::~EndSignals()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

bool EndSignals::take() const
{
    signalfd_siginfo info;
    bool any = false;
    while (::read(m_descriptor, &info, sizeof info) == ssize_t(sizeof info))
        any = true;
    return any;
}

bool EndSignals::inputEnded()
{
    std::array<char, 256> ignored;
    return ::read(STDIN_FILENO, ignored.data(), ignored.size()) <= 0;
}

} // namespace ctl
