// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/door/presencedesk.h"

#include <QByteArray>

namespace desk {

/// One window as the book has it. Spans are the machine's own count since it was started (base::BootStopwatch): equal in all programs, and nobody
/// can set it.
struct SeatRecord {
    quint64 window = 0; ///< drawn when the window began
    SeatMark who;
    base::CaseId open;           ///< invalid: none
    base::Milliseconds beat{0};  ///< when it was last heard of
    base::CaseId writes;         ///< invalid: none
    base::Instant since, until;  ///< of the writing, as it is shown
    base::Milliseconds lapse{0}; ///< when the writing ends by itself
    bool takenOver = false;
    WallTopic onWall{}; ///< what it has the wall show; not valid: nothing
    base::Instant wallSince{}, wallUntil{};
    base::Milliseconds wallLapse{0}; ///< when that ends by itself
    friend bool operator==(const SeatRecord &, const SeatRecord &) = default;
};

/// The moment of an act, by both clocks.
struct PresenceMoment {
    base::Milliseconds count{0}; ///< the machine's
    base::Instant shown;         ///< the town's
    double speed = 1;            ///< how many times as fast as the machine's the town's clock runs: of a drill
};

/// All windows before a store, and the rules of who may write: a plain value without I/O. What another program left in the book is believed as far as
/// it can be read; kMost windows at the most.
class SeatBook {
public:
    static constexpr size_t kMost = 256;

    [[nodiscard]] const std::vector<SeatRecord> &records() const { return m_records; }
    /// Null where the window is not in the book.
    [[nodiscard]] const SeatRecord *find(quint64 window) const;

    /// The window is there, with what it says of itself; a record that was lost comes back, but not its writing where another writes there now.
    void put(const SeatRecord &record);
    void remove(quint64 window);
    /// Windows that were not heard of for `gone` are out, and what has lapsed ends: writing, and what is on the wall.
    void drop(base::Milliseconds now, base::Milliseconds gone);

    /// As PresenceDesk has it. The window must be in the book.
    [[nodiscard]] base::Result<Writing> write(quint64 window, base::CaseId id, const PresenceMoment &moment);
    [[nodiscard]] base::Result<Writing> takeOver(quint64 window, base::CaseId id, const PresenceMoment &moment);
    void stop(quint64 window, base::CaseId id);

    /// As PresenceDesk has it: one window at the most has something on the wall. The window must be in the book.
    [[nodiscard]] base::Result<WallCall> showOnWall(quint64 window, const WallTopic &topic, const PresenceMoment &moment);
    void leaveWall(quint64 window);
    /// As this window is told.
    [[nodiscard]] OnWall onWall(quint64 window) const;

    /// What this window is shown.
    [[nodiscard]] PresenceView viewOf(quint64 window) const;

    /// As bytes of a file, and back: none where they are no book.
    [[nodiscard]] QByteArray bytes() const;
    [[nodiscard]] static std::optional<SeatBook> of(const QByteArray &bytes);

    friend bool operator==(const SeatBook &, const SeatBook &) = default;

private:
    [[nodiscard]] SeatRecord *at(quint64 window);
    /// Who writes in the case, but for this window; null: nobody.
    [[nodiscard]] SeatRecord *otherWriter(quint64 window, base::CaseId id);
    std::vector<SeatRecord> m_records;
};

} // namespace desk
