// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "store/things/ringfolder.h"

#include <chrono>
#include <functional>

namespace store {

/// How much of what things say is kept.
struct RingLimits {
    base::Milliseconds kept = std::chrono::hours(24);
    qint64 bytes = qint64(512) * 1024 * 1024;
    base::Milliseconds again{5'000}; ///< after a failure it is tried again so late, by time that passes
};

/// The writer of a store's ring of readings (docs/architecture.md): batches in segments, each segment a file in the folder STORE.things that begins
/// with the newest of everything; the oldest segments go as time or room runs out. One writer a store. A batch that is answered is with the system:
/// it outlives a kill of the program, not a power cut. One thread at a time; blocks on disk.
class ReadingRing {
public:
    /// What the newest of everything is; asked when a segment is begun.
    using Newest = std::function<std::vector<domain::Reading>()>;

    ReadingRing(const QString &storePath, const RingLimits &limits);
    ~ReadingRing();
    ReadingRing(const ReadingRing &) = delete;
    ReadingRing &operator=(const ReadingRing &) = delete;

    /// Takes the folder for this writer. Busy when another program has it; Storage.
    [[nodiscard]] base::Outcome open();
    /// Keeps a batch. A failure is told once when it begins, as the sentence of a Storage error, and kept in trouble(); then the batch is not in the
    /// ring, and the next ones are tried again in a new segment, which begins with the newest of everything.
    [[nodiscard]] base::Outcome append(ReadingBatch batch, const Newest &newest);
    /// Why batches are not kept at the moment; none: they are.
    [[nodiscard]] const std::optional<base::Error> &trouble() const { return m_trouble; }

private:
    [[nodiscard]] bool needsSegment(base::Instant taken) const;
    [[nodiscard]] base::Outcome begin(base::Instant taken, const Newest &newest);
    [[nodiscard]] base::Outcome fill(int file, base::Instant taken, const Newest &newest);
    [[nodiscard]] base::Outcome failed(const QString &path, int why);
    void trim(base::Instant now);
    void close();

    const RingFolder m_folder;
    const RingLimits m_limits;
    int m_lock = -1;
    int m_file = -1;
    qint64 m_size = 0;
    base::Instant m_begun, m_last;
    std::optional<base::Error> m_trouble;
    std::chrono::steady_clock::time_point m_triedAt;
};

} // namespace store
