// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "base/time/instant.h"

#include <QDate>

#include <algorithm>
#include <optional>

namespace live {

/// When a quiet wall asks for the figures of the day that is over: once for each day, again when the store has heard more of the past since, or when
/// the answer is older than what the hall has heard, or did not come. Never twice at once, and at most once in kPause, less often while nothing new
/// is answered. Pauses are of the machine's own time: the hall's clock may stand, run fast or be set back. GUI thread only.
class YesterdayWish {
public:
    static constexpr base::Milliseconds kPause = std::chrono::seconds(5);
    static constexpr base::Milliseconds kLongestPause = std::chrono::minutes(5);

    /// Whether this local day is to be asked for now; if so it counts as asked. `pastUpTo` as the hall has it; `elapsed` by a stopwatch.
    [[nodiscard]] bool asks(QDate yesterday, base::Position pastUpTo, base::Milliseconds elapsed)
    {
        if (m_asking)
            return false;
        if (yesterday != m_date) {
            m_date = yesterday;
            m_upTo.reset();
            m_pause = kPause;
        } else if (m_upTo && *m_upTo >= pastUpTo) {
            return false;
        } else if (elapsed - m_askedAt < m_pause) {
            return false;
        }
        m_asking = true;
        m_askedAt = elapsed;
        return true;
    }
    /// The day was counted up to this place in the log.
    void answered(base::Position upTo)
    {
        const bool newer = !m_upTo || upTo > *m_upTo;
        m_upTo = upTo;
        end(newer);
    }
    /// It could not be read.
    void failed() { end(false); }

private:
    void end(bool newer)
    {
        m_asking = false;
        m_pause = newer ? kPause : std::min(2 * m_pause, kLongestPause);
    }

    QDate m_date;
    std::optional<base::Position> m_upTo; ///< of the newest answer for that day
    base::Milliseconds m_askedAt{0};
    base::Milliseconds m_pause = kPause; ///< from one question to the next
    bool m_asking = false;
};

} // namespace live
