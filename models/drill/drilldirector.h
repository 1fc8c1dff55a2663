// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time/clock.h"
#include "drill/drillscenario.h"

#include <QObject>
#include <QTimer>

#include <deque>
#include <optional>
#include <vector>

namespace drill {

/// What a scenario does to the hall beside the reports that it brings.
enum class DrillCue : quint8 {
    EndpointAway, ///< the HTTP endpoint is to be stopped
    EndpointBack, ///< … and started again
    ClockWrong,   ///< the clock is to be stepped
    ClockRight    ///< … and set right
};
/// Stable words between programs: "endpoint-away", "endpoint-back", "clock-wrong", "clock-right".
[[nodiscard]] QString word(DrillCue cue);
[[nodiscard]] std::optional<DrillCue> drillCueOf(const QString &word);

/// A cue and its moment by the drill's clock.
struct TimedCue {
    base::Instant at;
    DrillCue cue = DrillCue::EndpointAway;
    friend bool operator==(const TimedCue &, const TimedCue &) = default;
};
/// All cues of a play, oldest first; none where its scenario strains nothing.
[[nodiscard]] std::vector<TimedCue> cuesOf(const DrillPlay &play);

/// The line by which a drill tells the program beside it of a cue ("cue endpoint-away"), and back; none for every other line.
[[nodiscard]] QString cueLine(DrillCue cue);
[[nodiscard]] std::optional<DrillCue> cueOfLine(const QString &line);

/// Gives the cues of a play at their moments, those after `since` alone: what was played before is over. On a thread with an event loop.
class DrillDirector final : public QObject {
    Q_OBJECT
public:
    /// The clock must outlive it.
    DrillDirector(const DrillPlay &play, base::Instant since, const base::Clock &clock, QObject *parent = nullptr);

    void start() { look(); }

Q_SIGNALS:
    void given(drill::DrillCue cue);

private:
    void look();
    const base::Clock &m_clock;
    const double m_speed;
    std::deque<TimedCue> m_cues;
    QTimer m_next;
};

} // namespace drill
