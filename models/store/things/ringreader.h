// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/things/ringfolder.h"

#include <functional>

namespace store {

/// What a look at the ring came upon beside sound batches.
struct RingLook {
    quint64 batches = 0; ///< sound ones that were unpacked
    quint64 broken = 0;  ///< frames that were passed over: a damaged disk, or a writer that was killed in the middle of one
    bool anew = false;   ///< it began at a segment's newest of everything, not where the last look ended
};

/// Reads a store's ring while somebody else writes it, or nobody. Nothing there is no error: there are no readings. One thread at a time; blocks on
/// disk; holds at most a part of a segment.
class RingReader {
public:
    using Visit = std::function<void(const ReadingBatch &)>;

    explicit RingReader(const QString &storePath) : m_folder(storePath) {}

    /// Everything that came since the last call; at first, and when the ring went on without us, the newest of everything before it. `stopped`
    /// ends it between two batches.
    RingLook follow(const Visit &visit, const std::function<bool()> &stopped = {});
    /// Everything from which the state at that moment of the hall is made: the newest of everything before, and what came up to it. None: it lies
    /// before the ring, or there is none; then nothing is known.
    [[nodiscard]] std::optional<RingLook> at(base::Instant moment, const Visit &visit, const std::function<bool()> &stopped = {}) const;
    /// The same for one moment after the other: as long as the moments go forward within a segment, only what came between them is visited, each
    /// batch once. Else it begins as at() does, and calls `anew` before the first visit: what was visited until then counts no more. A look that is
    /// `stopped` has visited all up to some earlier moment, and the next one goes on there. None: as of at(); `anew` was called.
    [[nodiscard]] std::optional<RingLook> play(base::Instant moment, const std::function<void()> &anew, const Visit &visit,
                                               const std::function<bool()> &stopped = {});
    /// The next play() begins anew.
    void rewind() { m_played.reset(); }
    /// Batches that came in [from, to], as far as the ring goes back; no newest of everything. Costs as much as the segments that hold them.
    void between(base::Instant from, base::Instant to, const Visit &visit, const std::function<bool()> &stopped = {}) const;

private:
    struct Place {
        quint64 serial = 0;
        qint64 offset = 0;
    };
    /// How far play() has come: all of a segment before the offset was visited, the newest of which came at `taken`.
    struct Played {
        Place place;
        base::Instant taken;
    };
    /// Visits a segment's frames from an offset on, up to the first that came after `upTo`; where it ended. `isLast`: the rest of an unfinished frame
    /// may still come.
    static qint64 read(const RingSegment &segment, qint64 from, bool isLast, const Visit &visit, const std::function<bool()> &stopped, RingLook &look,
                       std::optional<base::Instant> upTo = {});

    const RingFolder m_folder;
    std::optional<Place> m_place;
    std::optional<Played> m_played;
};

} // namespace store
