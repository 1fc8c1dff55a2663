// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/things/reading.h"

#include <QByteArray>

#include <vector>

namespace intake {

/// The most readings of one request.
inline constexpr size_t kReadingsMost = 5'000;

/// One reading that cannot be taken: where it stood, why in one word, and in a sentence that begins with its place.
struct ReadingRefusal {
    size_t index = 0;
    QString reason; ///< "malformed", or domain::wordOf a fate
    QString sentence;
};

/// What a request's body says.
struct ReadingsBody {
    QString source; ///< empty: it names none
    std::vector<domain::Reading> readings;
    std::vector<size_t> indexes; ///< where each of `readings` stood in the request
    std::vector<ReadingRefusal> refusals;
};

/// Reads {"readings":[{"id","value","unit","at"}]} (docs/http-api.md). A reading that is wrong is refused alone. Malformed when the body is no such
/// object at all (`place`: byte or JSON pointer), Refused when there is more of it than is taken at once. Bounded in depth, number and memory
/// whatever the bytes are; members that are not in the table are passed over. Pure; any thread.
[[nodiscard]] base::Result<ReadingsBody> readReadings(const QByteArray &json);

} // namespace intake
