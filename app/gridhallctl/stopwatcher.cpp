// SPDX-License-Identifier: GPL-3.0-or-later
#include "stopwatcher.h"

#include <array>
#include <csignal>

#include <poll.h>
#include <sys/signalfd.h>
#include <unistd.h>

namespace ctl {

StopWatcher::StopWatcher(bool watchesInput) : m_watchesInput(watchesInput)
{
    sigset_t ends;
    sigemptyset(&ends);
    for (const int number : {SIGTERM, SIGINT, SIGHUP})
        sigaddset(&ends, number);
    if (pthread_sigmask(SIG_BLOCK, &ends, nullptr) != 0)
        return;
    m_signals = ::signalfd(-1, &ends, SFD_CLOEXEC | SFD_NONBLOCK);
    m_thread = std::jthread([this](const std::stop_token &ended) { watch(ended); });
}

StopWatcher::~StopWatcher()
{
    if (m_thread.joinable()) {
        m_thread.request_stop();
        m_thread.join();
    }
    if (m_signals >= 0)
        ::close(m_signals);
}

void StopWatcher::watch(const std::stop_token &ended)
{
    constexpr int kLookedAgainAfter = 200; // ms: for the end of the verb, which wakes nobody
    while (!ended.stop_requested()) {
        std::array<pollfd, 2> sources{pollfd{m_signals, POLLIN, 0}, pollfd{m_watchesInput ? STDIN_FILENO : -1, POLLIN, 0}};
        if (::poll(sources.data(), sources.size(), kLookedAgainAfter) <= 0)
            continue;
        std::array<char, 256> ignored;
        const bool inputEnded = sources[1].revents != 0 && ::read(STDIN_FILENO, ignored.data(), ignored.size()) <= 0;
        if (sources[0].revents == 0 && !inputEnded)
            continue;
        m_stop.request_stop();
        return;
    }
}

} // namespace ctl
