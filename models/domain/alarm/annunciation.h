// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time/instant.h"

#include <QString>

#include <array>
#include <optional>
#include <vector>

namespace domain {

// What flashes or sounds at a seat, as far as the centre's log speaks of it: which of it is shelved or out of service, by whom, why and until when.
// Whether a seat has acknowledged something is the seat's own (models/live/alarm).

/// What an annunciation tells, in the order in which one stands above another.
enum class AnnunciationKind : quint8 {
    RedWaits,       ///< a red case that nobody has accepted
    Offline,        ///< the store cannot be read or written
    CallUnanswered, ///< a call of a running plan that nobody has answered
    OrangeWaits,    ///< an orange case that nobody has accepted
    Overdue,        ///< a clock of a case ran out
    SensorsSilent,  ///< all sensors of a group that ever spoke are silent
    NotHandedOver   ///< a shift ended without both signatures; of supervisors' seats alone
};
inline constexpr std::array kAnnunciationKinds{AnnunciationKind::RedWaits,     AnnunciationKind::Offline, AnnunciationKind::CallUnanswered,
                                               AnnunciationKind::OrangeWaits,  AnnunciationKind::Overdue, AnnunciationKind::SensorsSilent,
                                               AnnunciationKind::NotHandedOver};

/// Stable English words for the log ("red-waits"). None for an unknown word.
[[nodiscard]] QString word(AnnunciationKind kind);
[[nodiscard]] std::optional<AnnunciationKind> annunciationKindOf(const QString &word);
/// For people, translated: 红色待签收, 断网, 呼叫无人应答, 橙色待签收, 超时, 感知静默.
[[nodiscard]] QString label(AnnunciationKind kind);

/// Quiet until a moment (搁置), or without one until a supervisor says otherwise (停用). What it speaks of is one annunciation, or with an empty
/// `object` every one of the kind. object: the number of a case, a call as "3:station", a group of sensors by its first one ("smoke-11-1").
struct AnnunciationShelved {
    QString kind;
    QString object;
    QString reason;
    std::optional<base::Instant> until;
    friend bool operator==(const AnnunciationShelved &, const AnnunciationShelved &) = default;
};

/// Heard again before its time, or back in service.
struct AnnunciationUnshelved {
    QString kind;
    QString object;
    friend bool operator==(const AnnunciationUnshelved &, const AnnunciationUnshelved &) = default;
};

/// What is shelved or out of service, and who said so.
struct ShelfRecord {
    AnnunciationShelved shelved;
    QString by; ///< post
    base::Instant since;

    [[nodiscard]] bool isOutOfService() const { return !shelved.until; }
    /// Half-open: at its end it is heard again.
    [[nodiscard]] bool holdsAt(base::Instant moment) const { return !shelved.until || moment < *shelved.until; }
    [[nodiscard]] bool speaksOf(AnnunciationKind kind, const QString &object) const
    {
        return shelved.kind == word(kind) && (shelved.object.isEmpty() || shelved.object == object);
    }
    friend bool operator==(const ShelfRecord &, const ShelfRecord &) = default;
};
using Shelves = std::vector<ShelfRecord>;

/// How long something can be shelved at a time.
inline constexpr base::Milliseconds kShelvedFor{30 * 60'000};

/// Makes it quiet for kShelvedFor, but not past the end of the running shift unless a supervisor says so. Red is shelved one case at a time, and by a
/// supervisor. The reason is compulsory.
struct ShelveAnnunciation {
    QString kind;
    QString object;
    QString reason;
};
/// Until a supervisor puts it back. Supervisors only; never red. The reason is compulsory.
struct TakeOutOfService {
    QString kind;
    QString object;
    QString reason;
};
/// Heard again. What is out of service is put back by a supervisor only.
struct UnshelveAnnunciation {
    QString kind;
    QString object;
};

/// Folds: of one kind and object the newest word holds. What has run out by `now` goes.
void foldShelved(Shelves &shelves, const AnnunciationShelved &event, const QString &by, base::Instant at);
void foldUnshelved(Shelves &shelves, const AnnunciationUnshelved &event);
void forgetRunOut(Shelves &shelves, base::Instant now);

} // namespace domain
