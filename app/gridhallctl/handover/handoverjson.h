// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/handover/handoverdue.h"
#include "report/handover/handoverbook.h"

#include <QJsonObject>

namespace ctl {

/// A sheet for machines: figures, lines, and the digest of its text. Times are UTC in ISO 8601, codes are the pack's, what does not exist is null.
/// Posts and seats, no persons.
[[nodiscard]] QJsonObject handoverJson(const domain::HandoverText &text);
/// The same with what was ticked, asked and signed.
[[nodiscard]] QJsonObject handoverJson(const domain::HandoverSheet &sheet);
/// The same with both signatures, its place in the log, later corrections, and whether its text adds up to its digest.
[[nodiscard]] QJsonObject handoverJson(const report::FrozenHandover &sheet);
/// The turn that ended silently; null where none did.
[[nodiscard]] QJsonValue lateJson(const std::optional<live::NotHandedOver> &late, base::Instant now);
/// All that ended silently: how many, the oldest and its end; null where none did.
[[nodiscard]] QJsonValue unsignedJson(const live::UnsignedTurns &turns);
/// The turn that is to be handed over, or was; null between shifts.
[[nodiscard]] QJsonValue turnJson(const std::optional<live::HandoverTurn> &turn);
[[nodiscard]] QJsonObject chainJson(const report::HandoverChain &chain);

} // namespace ctl
