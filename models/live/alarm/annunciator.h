// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/alarm/annunciation.h"
#include "live/alarm/seatsounds.h"
#include "live/flood/flood.h"

#include <QHash>
#include <QSet>

#include <deque>
#include <vector>

namespace live {

/// A moment at which something flashed or sounded at this seat: what is counted against its budget.
struct SeatAlert {
    base::Instant at;
    AnnunciationSubject subject; ///< of several at a time one of them
    int more = 0;                ///< that it stands for beside itself: gathered in a flood
    [[nodiscard]] bool isRed() const { return subject.kind == domain::AnnunciationKind::RedWaits; }
    friend bool operator==(const SeatAlert &, const SeatAlert &) = default;
};

/// How the seat stands, in numbers.
struct SeatLoad {
    int unseen = 0;    ///< that ask for somebody: unacknowledged, or over and unseen
    int redUnseen = 0; ///< red ones among them whose case waits
    int held = 0;      ///< shelved or out of service
    int lately = 0;    ///< heard or flashed by itself in the last ten minutes, red ones beside
    int redLately = 0;
    bool flood = false;
    friend bool operator==(const SeatLoad &, const SeatLoad &) = default;
};

/// Everything that flashes or sounds at one seat, each with its life. A seat is to be asked once in ten minutes, twice at the most; that is counted
/// and shown. More than Flood::kMost in ten minutes are a flood: then orange and overdue cases are gathered without a sound each, one alert for what
/// was gathered in five minutes, red ones stay single. Whatever comes, a seat is never alerted more than Flood::kMost times in ten minutes, red ones
/// beside. Nothing leaves without having been acknowledged. Pure: whoever feeds it brings the time.
class Annunciator {
public:
    static constexpr base::Milliseconds kWindow = Flood::kWindow;
    static constexpr int kBudget = 1, kBudgetMost = 2;                ///< of alerts in kWindow
    static constexpr base::Milliseconds kGatheredApart = kWindow / 2; ///< between two alerts for what a flood gathered

    /// A condition holds. Without `news` it held before this seat looked: it is listed, and not heard (but red, which is heard until it is accepted).
    /// What holds already stays as it stands.
    void came(const AlarmCondition &condition, base::Instant now, bool news);
    /// It holds more than before.
    void renewed(const AnnunciationSubject &subject, base::Instant now);
    /// It is over; `seen`: by something that counts as acknowledging it, the acceptance of its case.
    void went(const AnnunciationSubject &subject, base::Instant now, bool seen = false);
    /// The person at the seat has seen it. False where that is not his to say: a red case that waits is accepted, and unknown ones.
    bool acknowledge(const AnnunciationSubject &subject);
    /// What the centre has shelved and taken out of service.
    void setShelves(const domain::Shelves &shelves, base::Instant now);
    /// So many cases come in that alike ones stand in one row: what comes is gathered, as in a flood of alerts.
    void setCasesFlood(bool flood) { m_casesFlood = flood; }
    /// What is to be heard once after a snapshot is no news.
    void forgetNews() { m_sounds.forget(); }
    /// The clock went on: shelves run out, floods end, what was gathered is told. True when something shown is otherwise.
    bool look(base::Instant now);
    /// Another person sits here, or the program has begun: what had been acknowledged here, and what was over and unseen. The rest is unacknowledged.
    void restore(const QSet<AnnunciationSubject> &acknowledged, const std::vector<Annunciation> &unseen, base::Instant now);

    [[nodiscard]] const QHash<AnnunciationSubject, Annunciation> &all() const { return m_all; }
    [[nodiscard]] const domain::Shelves &shelves() const { return m_shelves; }
    [[nodiscard]] const Annunciation *find(const AnnunciationSubject &subject) const;
    [[nodiscard]] SeatLoad load(base::Instant now) const;
    [[nodiscard]] bool isFlood() const { return m_casesFlood || m_flood.isOn(); }
    /// Alerts since the last call.
    [[nodiscard]] std::vector<SeatAlert> takeAlerts();
    [[nodiscard]] SeatSounds &sounds() { return m_sounds; }
    [[nodiscard]] const SeatSounds &sounds() const { return m_sounds; }

private:
    void step(Annunciation &each, AnnunciationEvent event);
    void hold(Annunciation &each, base::Instant now, bool aloud);
    void annunciate(Annunciation &each, base::Instant now);
    void alert(const Annunciation &each, base::Instant now, int more);
    [[nodiscard]] bool tellGathered(base::Instant now);
    [[nodiscard]] bool hasRoom(base::Instant now) const;
    [[nodiscard]] AnnunciationHold wantedHold(const Annunciation &each, base::Instant now) const;
    QHash<AnnunciationSubject, Annunciation> m_all;
    QSet<AnnunciationSubject> m_reds; ///< that are heard
    domain::Shelves m_shelves;
    Flood m_flood; ///< of what asks for somebody, heard by itself or gathered; red ones beside
    bool m_casesFlood = false;
    std::deque<base::Instant> m_lately, m_redLately; ///< alerts in the window
    std::vector<AnnunciationSubject> m_gathered;     ///< not told yet
    std::optional<base::Instant> m_gatheredAt;       ///< told last
    std::vector<SeatAlert> m_alerts;
    SeatSounds m_sounds;
};

} // namespace live
