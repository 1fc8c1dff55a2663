// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace ctl {

/// How a process is told to end: SIGTERM, SIGINT or SIGHUP, and the end of its standard input where a parent holds that open. Make it before any
/// other thread: they inherit that these signals wait for it. One at a time.
class EndSignals {
public:
    EndSignals();
    ~EndSignals();
    EndSignals(const EndSignals &) = delete;
    EndSignals &operator=(const EndSignals &) = delete;

    /// Readable once a signal has come; -1 when the system gives none. Never blocks.
    [[nodiscard]] int descriptor() const { return m_descriptor; }
    /// Takes the signals that have come off the descriptor; false when there was none.
    bool take() const;
    /// Reads what stands on standard input and throws it away; true when the parent has closed it. May block unless it is readable.
    [[nodiscard]] static bool inputEnded();

private:
    int m_descriptor = -1;
};

} // namespace ctl
