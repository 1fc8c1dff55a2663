// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace live {

/// The hall's only repaint timer. However often note() is called, due() comes at most once in 33 ms; at once when nothing was due
/// for 100 ms, so that a single report stands on the wall immediately. GUI thread only.
class Pulse final : public QObject {
    Q_OBJECT
public:
    static constexpr int kFrame = 33; ///< milliseconds
    static constexpr int kIdle = 100; ///< milliseconds

    explicit Pulse(const base::Clock &clock, QObject *parent = nullptr);

    /// Something waits to be shown.
    void note();

Q_SIGNALS:
    void due();
    void secondPassed(); ///< once a second, just after the clock's second began

private:
    void beat();
    void armSecond();
    const base::Clock &m_clock;
    QTimer m_frame, m_second;
    QElapsedTimer m_sinceDue;
    bool m_beating = false;
};

} // namespace live
