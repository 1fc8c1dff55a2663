// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSocketNotifier>

#include <memory>

namespace ctl {

/// Ends the event loop with exit code 0 when the process is asked to end: SIGTERM, SIGINT, SIGHUP or, where wanted, a closed standard
/// input. Make it before any other thread: threads inherit that these signals wait for the event loop. One at a time, on the main thread.
class Shutdown final : public QObject {
    Q_OBJECT
public:
    Shutdown();
    ~Shutdown() override;

    /// The parent holds our standard input open as long as it lives.
    void watchStandardInput();

private:
    void signalled();
    void inputReady();

    int m_signals = -1;
    std::unique_ptr<QSocketNotifier> m_signalNotifier;
    std::unique_ptr<QSocketNotifier> m_inputNotifier;
};

} // namespace ctl
