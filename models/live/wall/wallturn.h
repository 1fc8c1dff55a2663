// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/door/presencedesk.h"

#include <QSet>

#include <algorithm>
#include <optional>

namespace live {

/// Whose turn it is in the wall's call-out: what a seat sent there, or the wall's own choice. What was sent stands until it is taken back or ends by
/// itself; a red case that nobody has accepted interrupts it: at once where it began to wait after the sending, and where it waited already, once
/// kBeforeRed has passed. When nobody waits any more it stands again. A value; GUI thread only.
class WallTurn {
public:
    /// So long a seat may have the wall although a red case waited when it was sent; by the machine's time.
    static constexpr base::Milliseconds kBeforeRed{30'000};

    /// What is on the wall by a seat's word now; `waiting`: the red cases that wait for acceptance. The same word again changes nothing.
    void take(const std::optional<desk::WallCall> &call, const QSet<base::CaseId> &waiting)
    {
        const bool another = !call || !m_call || call->topic != m_call->topic || call->since != m_call->since || call->who != m_call->who;
        m_call = call;
        if (another)
            m_waited = call ? waiting : QSet<base::CaseId>();
    }
    [[nodiscard]] const std::optional<desk::WallCall> &call() const { return m_call; }

    /// Whether what was sent stands now. `shown` as the hall's clocks have it, which run `speed` times as fast as the machine's.
    [[nodiscard]] bool stands(const QSet<base::CaseId> &waiting, base::Instant shown, double speed = 1) const
    {
        if (!m_call)
            return false;
        const auto granted = std::chrono::duration_cast<base::Milliseconds>(kBeforeRed * std::max(1.0, speed));
        const bool isNew = shown - m_call->since < granted;
        return std::ranges::none_of(waiting, [&](base::CaseId id) { return id != m_call->topic.caseId && !(isNew && m_waited.contains(id)); });
    }

private:
    std::optional<desk::WallCall> m_call;
    QSet<base::CaseId> m_waited; ///< when it was sent
};

} // namespace live
