// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stop_token>
#include <thread>

namespace ctl {

/// For verbs that work without an event loop: asks for a stop when the process is told to end (SIGTERM, SIGINT, SIGHUP) or, where wanted, when
/// its standard input closes because the parent is gone. Has a thread of its own. Make it before any other thread: they inherit that these
/// signals wait for it. One at a time.
class StopWatcher {
public:
    explicit StopWatcher(bool watchesInput);
    ~StopWatcher();
    StopWatcher(const StopWatcher &) = delete;
    StopWatcher &operator=(const StopWatcher &) = delete;

    [[nodiscard]] std::stop_token token() const { return m_stop.get_token(); }

private:
    void watch(const std::stop_token &ended);

    std::stop_source m_stop;
    int m_signals = -1;
    bool m_watchesInput;
    std::jthread m_thread;
};

} // namespace ctl
