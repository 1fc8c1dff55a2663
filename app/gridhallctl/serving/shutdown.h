// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "serving/endsignals.h"

#include <QObject>
#include <QSocketNotifier>

#include <memory>

namespace ctl {

/// Ends the event loop with exit code 0 when the process is told to end (EndSignals), by the end of its standard input only where that is wanted.
/// Make it before any other thread; one at a time, on the main thread.
class Shutdown final : public QObject {
    Q_OBJECT
public:
    Shutdown();

    /// The parent holds our standard input open as long as it lives.
    void watchStandardInput();

private:
    void signalled();
    void inputReady();

    const EndSignals m_signals;
    std::unique_ptr<QSocketNotifier> m_signalNotifier;
    std::unique_ptr<QSocketNotifier> m_inputNotifier;
};

} // namespace ctl
