// SPDX-License-Identifier: GPL-3.0-or-later
#include "serving/stopwatcher.h"

#include <array>

#include <poll.h>
#include <unistd.h>

namespace ctl {

StopWatcher::StopWatcher(bool watchesInput) : m_watchesInput(watchesInput), m_thread([this](const std::stop_token &ended) { watch(ended); }) {}

void StopWatcher::watch(const std::stop_token &ended)
{
    constexpr int kLookedAgainAfter = 200; // ms: for the end of the verb, which wakes nobody
    while (!ended.stop_requested()) {
        std::array<pollfd, 2> sources{pollfd{m_signals.descriptor(), POLLIN, 0}, pollfd{m_watchesInput ? STDIN_FILENO : -1, POLLIN, 0}};
        if (::poll(sources.data(), sources.size(), kLookedAgainAfter) <= 0)
            continue;
        const bool inputEnded = sources[1].revents != 0 && EndSignals::inputEnded();
        if (sources[0].revents == 0 && !inputEnded)
            continue;
        m_stop.request_stop();
        return;
    }
}

} // namespace ctl
