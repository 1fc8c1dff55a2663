// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/pulse.h"

#include <algorithm>

namespace live {

Pulse::Pulse(const base::Clock &clock, QObject *parent) : QObject(parent), m_clock(clock)
{
    m_frame.setSingleShot(true);
    m_frame.setTimerType(Qt::PreciseTimer);
    m_second.setSingleShot(true);
    m_second.setTimerType(Qt::PreciseTimer);
    connect(&m_frame, &QTimer::timeout, this, &Pulse::beat);
    connect(&m_second, &QTimer::timeout, this, [this] {
        armSecond();
        Q_EMIT secondPassed();
    });
    // Due when no event waits any more: repaints are events.
    m_settled.setSingleShot(true);
    m_settled.setInterval(0);
    connect(&m_settled, &QTimer::timeout, this, [this] { m_cost = m_sinceDue.elapsed(); });
    armSecond();
}

void Pulse::note()
{
    // What arrives while a beat is being worked off waits for the next frame.
    if (m_frame.isActive())
        return;
    const qint64 since = m_sinceDue.isValid() ? m_sinceDue.elapsed() : kIdle;
    if (since >= kIdle && !m_beating)
        beat();
    else
        m_frame.start(static_cast<int>(std::clamp<qint64>(frame() - since, 0, frame())));
}

int Pulse::frame() const { return m_cost <= kCheap ? kFrame : static_cast<int>(std::clamp<qint64>(kShare * m_cost, kDearFrame, kSlowest)); }

void Pulse::beat()
{
    m_beating = true;
    m_sinceDue.restart();
    m_settled.start();
    Q_EMIT due();
    m_beating = false;
}

void Pulse::armSecond()
{
    // A millisecond late: one early, by a clock that is being set slowly, the same second would be told twice.
    const qint64 into = base::toMsec(m_clock.now()) % 1000;
    m_second.start(static_cast<int>(1001 - into));
}

} // namespace live
