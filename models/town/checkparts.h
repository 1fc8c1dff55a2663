// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "town/things/thingscheck.h"

#include <QJsonArray>
#include <QJsonObject>

namespace town {

// What a check is made of, as one process hands it to another.

/// Places as verbs tell them and pages read them; `whole`: with all grounds, else without.
[[nodiscard]] QJsonArray placesJson(const std::vector<TownPlace> &places, bool whole);
/// The way back from the whole.
[[nodiscard]] std::vector<TownPlace> placesFrom(const QJsonArray &said);

[[nodiscard]] QJsonArray thingsJson(const std::vector<ThingsCheck> &checks);
[[nodiscard]] std::vector<ThingsCheck> thingsFrom(const QJsonArray &said);

/// A ground as rings of numbers, its border first, and back.
[[nodiscard]] QJsonArray groundJson(const FoundPart &part);
[[nodiscard]] FoundPart groundFrom(const QJsonArray &rings);

[[nodiscard]] QJsonObject remarkJson(const Remark &remark);
[[nodiscard]] Remark remarkFrom(const QJsonObject &said);
[[nodiscard]] QJsonObject columnJson(const FoundColumn &column);
[[nodiscard]] FoundColumn columnFrom(const QJsonObject &said);

} // namespace town
