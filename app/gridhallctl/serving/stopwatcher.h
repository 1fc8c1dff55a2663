// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "serving/endsignals.h"

#include <stop_token>
#include <thread>

namespace ctl {

/// For verbs that work without an event loop: asks for a stop when the process is told to end (EndSignals), by the end of its standard input only
/// where that is wanted. Has a thread of its own. Make it before any other thread; one at a time.
class StopWatcher {
public:
    explicit StopWatcher(bool watchesInput);

    [[nodiscard]] std::stop_token token() const { return m_stop.get_token(); }

private:
    void watch(const std::stop_token &ended);

    const EndSignals m_signals;
    std::stop_source m_stop;
    const bool m_watchesInput;
    std::jthread m_thread; ///< last: it uses all of the above, and ends first
};

} // namespace ctl
