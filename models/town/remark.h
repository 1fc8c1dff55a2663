// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/geo.h"

#include <QPointF>
#include <QString>

#include <optional>

namespace town {

/// Something about a foreign file that whoever makes a town of it must know.
struct Remark {
    enum class Kind : quint8 {
        Cleaned, ///< taken, mended
        Refused, ///< not taken; everything else goes on
        Made,    ///< was missing, and is a sample until somebody gives the real one
        Noted,   ///< taken as it is
    };
    Kind kind = Kind::Noted;
    int row = 0;                           ///< of the record; 0: of the file as a whole
    QString grid;                          ///< its code in the town; empty: none
    QString what;                          ///< translated, one sentence
    std::optional<base::GeoPoint> at = {}; ///< where
    std::optional<QPointF> original = {};  ///< the same in the file's own coordinates
    QString place = {};                    ///< the key of the place at which somebody can decide (decide/decision.h); empty: none
    friend bool operator==(const Remark &, const Remark &) = default;
};
[[nodiscard]] QString word(Remark::Kind kind); ///< "cleaned", "refused", "made", "noted"

} // namespace town
