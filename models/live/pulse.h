// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time/clock.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace live {

/// The hall's only repaint timer, and so the frame clock of all its screens. However often note() is called, due() comes at most once in 16 ms, or
/// while frames are not cheap so seldom that they take a sixth of the thread, between 33 and 100 ms: a flood leaves the keys their time, and what
/// came meanwhile is one frame. At once when nothing was due for 100 ms, so that a single report stands on the wall immediately. What a frame costs
/// is measured from due() until everything that it asked for, painting too, has been worked off. GUI thread only.
class Pulse final : public QObject {
    Q_OBJECT
public:
    static constexpr int kFrame = 16;     ///< milliseconds
    static constexpr int kDearFrame = 33; ///< milliseconds, after a frame that took longer than …
    static constexpr int kCheap = 4;      ///< … so many
    static constexpr int kShare = 6;      ///< after a dear frame, so many times what it took …
    static constexpr int kSlowest = 100;  ///< … but no more milliseconds than these
    static constexpr int kIdle = 100;     ///< milliseconds

    explicit Pulse(const base::Clock &clock, QObject *parent = nullptr);

    /// Something waits to be shown.
    void note();

Q_SIGNALS:
    void due();
    void secondPassed(); ///< once a second, just after the clock's second began

private:
    void beat();
    [[nodiscard]] int frame() const;
    void armSecond();
    const base::Clock &m_clock;
    QTimer m_frame, m_second, m_settled;
    QElapsedTimer m_sinceDue;
    qint64 m_cost = 0; ///< milliseconds of the last frame
    bool m_beating = false;
};

} // namespace live
