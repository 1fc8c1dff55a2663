// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/things/health.h"
#include "intake/http/httpmessage.h"
#include "intake/things/readingsbody.h"

namespace intake {

/// The most refusals that an answer names one by one, and the most things that one question asks for.
inline constexpr qsizetype kRefusalsNamed = 100, kIdsMost = 100;

/// What became of a request's readings.
struct ReadingsAnswer {
    QString source;                       ///< the source that they count for
    quint64 accepted = 0;                 ///< new ones
    quint64 known = 0;                    ///< those that had come before, word for word
    bool isKept = true;                   ///< they are in the ring, not in memory alone
    std::vector<ReadingRefusal> refusals; ///< by index
};
[[nodiscard]] HttpReply writeReadingsAnswer(const ReadingsAnswer &answer);

/// Why a reading that was understood is not taken; the code is one that isThingCode().
[[nodiscard]] QString refusalSentence(domain::ReadingFate fate, size_t index, const QString &code);

/// The codes of a query's fields "id"; others are passed over, and what comes after one too many.
[[nodiscard]] QStringList idsOf(const QByteArray &query);
/// The newest of each, with its health at that moment.
[[nodiscard]] HttpReply writeNewest(const domain::Things &things, const QStringList &ids, base::Instant now);

} // namespace intake
