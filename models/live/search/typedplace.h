// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/geo.h"

#include <QString>

#include <optional>

namespace live {

/// A place that somebody typed as two numbers.
struct TypedPlace {
    std::optional<base::GeoPoint> point; ///< none: it is no place on earth, or a pole, which no map shows; `refusal` says why
    bool longitudeFirst = false;         ///< typed the other way round
    QString refusal;                     ///< a sentence, translated
};

/// "31.19, 121.28" in degrees of WGS 84: latitude first, unless letters (N, S, E, W), words (lat, 东经 …) or a first number that no latitude has say
/// otherwise. Between the two a comma (that of Chinese, too), a semicolon, or a blank where a point or a letter tells that coordinates are meant.
/// None where the text is no such thing. Any thread.
[[nodiscard]] std::optional<TypedPlace> placeTyped(const QString &typed);

} // namespace live
