// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/timemachine.h"

#include <algorithm>

namespace session {

TimeMachine::TimeMachine(base::Instant at, Reach reach, QObject *parent) : QObject(parent), m_at(at), m_wanted(at), m_reach(reach) {}

TimeMachine::~TimeMachine() = default;

void TimeMachine::moveTo(base::Instant moment) { m_wanted = std::clamp(moment, m_reach.from, std::max(m_reach.from, m_reach.to)); }

} // namespace session
