// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <xcb/xcb.h>

#include <chrono>
#include <optional>

namespace bench {

/// Asks the largest window of a display whether it is alive, as a window manager does (_NET_WM_PING of the Extended Window Manager Hints): the answer
/// comes from the loop of its GUI thread, so it waits behind whatever that does just then, as a key would.
class WindowPing {
public:
    /// Ends the program when there is no such display.
    explicit WindowPing(const QString &display);
    ~WindowPing();
    WindowPing(const WindowPing &) = delete;
    WindowPing &operator=(const WindowPing &) = delete;

    /// Looks for the window; false: none that answers is there yet.
    [[nodiscard]] bool find();
    /// Seconds until the answer; none within five seconds.
    [[nodiscard]] std::optional<double> ask();

private:
    [[nodiscard]] xcb_atom_t atom(const char *name) const;
    void look(xcb_window_t in);
    [[nodiscard]] bool answers(xcb_window_t window) const;
    xcb_connection_t *m_connection;
    xcb_window_t m_root = 0, m_window = 0;
    quint32 m_largest = 0;
    quint32 m_serial = 0;
    xcb_atom_t m_protocols = 0, m_ping = 0;
};

} // namespace bench
