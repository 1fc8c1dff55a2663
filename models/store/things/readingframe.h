// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/things/reading.h"

#include <QByteArray>

#include <optional>
#include <vector>

namespace store {

/// Readings that were taken in together.
struct ReadingBatch {
    /// Whether it tells what came, or what the newest of everything was when a segment was begun.
    enum class Kind : quint8 { Came = 1, Newest = 2 };
    Kind kind = Kind::Came;
    base::Instant taken; ///< by the hall's clock; within a segment it never goes back
    QString source;      ///< the source that they count for; empty of Newest
    std::vector<domain::Reading> readings;
    friend bool operator==(const ReadingBatch &, const ReadingBatch &) = default;
};

/// The most readings of one batch, and the most bytes of one frame.
inline constexpr size_t kBatchMost = 5'000;
inline constexpr qsizetype kFrameMost = 4 * 1024 * 1024;

/// A batch as it stands in a segment: a mark, the length, a checksum, and what was compressed. Each frame is whole by itself.
[[nodiscard]] QByteArray frameOf(const ReadingBatch &batch);

/// What stands at a place in the bytes of a segment.
struct FrameFound {
    enum class State : quint8 { Sound, Broken, Unfinished };
    State state = State::Unfinished;
    qsizetype next = 0; ///< where to go on: behind the frame, or of a broken one at the next mark; of an unfinished one where it begins
    ReadingBatch batch; ///< of a sound one
};
/// An unfinished frame is one of which the rest may still come: no whole one stands behind it. Never reads beyond the bytes, whatever they are.
[[nodiscard]] FrameFound frameAt(QByteArrayView bytes, qsizetype at);

} // namespace store
