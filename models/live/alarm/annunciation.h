// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "domain/alarm/annunciation.h"
#include "domain/rules/severity.h"

#include <QHash>
#include <QString>

#include <optional>

namespace live {

// The life of what flashes or sounds at a seat, after ISA-18.2: it comes, somebody acknowledges it, it returns to normal, in any order; and whatever
// that stands at, it may be shelved or out of service. Two tables, because the two are independent of each other. Pure.

/// What it is about.
struct AnnunciationSubject {
    domain::AnnunciationKind kind = domain::AnnunciationKind::RedWaits;
    base::CaseId id{}; ///< of a case
    int clock = -1;    ///< Overdue: which clock ran out (domain::Stage)
    QString call{};    ///< CallUnanswered: "3:station"; SensorsSilent: the group's first sensor, or "*" for the whole town
    friend bool operator==(const AnnunciationSubject &, const AnnunciationSubject &) = default;
};
[[nodiscard]] size_t qHash(const AnnunciationSubject &subject, size_t seed = 0) noexcept;
/// In one line, for the seat's book, and back; none for a text that is none.
[[nodiscard]] QString textOf(const AnnunciationSubject &subject);
[[nodiscard]] std::optional<AnnunciationSubject> subjectOf(const QString &text);

/// How it stands with its condition and with whoever sits here.
enum class AnnunciationLife : quint8 {
    Normal,         ///< nothing: it stands nowhere
    Unacknowledged, ///< its condition holds, and nobody here has acknowledged it
    Acknowledged,   ///< its condition holds still
    ReturnedUnseen  ///< its condition is over, and nobody here has acknowledged it: it stays on the screen
};
inline constexpr int kAnnunciationLives = static_cast<int>(AnnunciationLife::ReturnedUnseen) + 1;

/// Whether it is heard.
enum class AnnunciationHold : quint8 { None, Shelved, OutOfService };
inline constexpr int kAnnunciationHolds = static_cast<int>(AnnunciationHold::OutOfService) + 1;

/// What happens to it.
enum class AnnunciationEvent : quint8 {
    Came,      ///< its condition holds
    Renewed,   ///< it holds more than before: a call went on to the next contact
    Went,      ///< its condition is over
    Seen,      ///< acknowledged here, or its case accepted by anybody
    Shelved,   ///< by an order
    Unshelved, ///< by an order, or its time ran out
    TakenOut,
    PutBack
};
inline constexpr int kAnnunciationEvents = static_cast<int>(AnnunciationEvent::PutBack) + 1;

/// Both together.
struct AnnunciationStanding {
    AnnunciationLife life = AnnunciationLife::Normal;
    AnnunciationHold hold = AnnunciationHold::None;
    [[nodiscard]] bool isActive() const { return life == AnnunciationLife::Unacknowledged || life == AnnunciationLife::Acknowledged; }
    /// Asks for somebody: flashes, and sounds.
    [[nodiscard]] bool isUnseen() const
    {
        return hold == AnnunciationHold::None && (life == AnnunciationLife::Unacknowledged || life == AnnunciationLife::ReturnedUnseen);
    }
    friend bool operator==(const AnnunciationStanding &, const AnnunciationStanding &) = default;
};

/// The table of the life: what is heard again after a shelf is unacknowledged again while its condition holds.
[[nodiscard]] AnnunciationLife next(AnnunciationLife life, AnnunciationEvent event);
/// The table of the hold: out of service goes before shelved.
[[nodiscard]] AnnunciationHold next(AnnunciationHold hold, AnnunciationEvent event);
[[nodiscard]] inline AnnunciationStanding next(AnnunciationStanding standing, AnnunciationEvent event)
{
    return {next(standing.life, event), next(standing.hold, event)};
}

/// A condition that holds, as the hall tells of it.
struct AlarmCondition {
    AnnunciationSubject subject;
    domain::Severity level = domain::Severity::Green; ///< of a case
    quint64 group = 0;                                ///< grid and kind: in a flood those of one group stand in one row; 0: always alone
    QString object{};                                 ///< what the centre's log calls it: the case's number, "3:station"
    QString title{};                                  ///< of the case, masked; or in words what it is
};

/// One annunciation of this seat.
struct Annunciation {
    AlarmCondition condition;
    AnnunciationStanding standing;
    base::Instant since;               ///< when it came
    std::optional<base::Instant> went; ///< when its condition was over
    bool gathered = false;             ///< it came in a flood: it was neither heard nor counted by itself
};

} // namespace live
