// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/geo.h"
#include "base/instant.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace domain {

/// Where something is, as given and as used.
struct Place {
    QString text;                       ///< address or description
    std::optional<base::GeoPoint> point; ///< WGS 84
    QString original;                   ///< "system:x,y" when the source used another system; else empty
    QString grid;                       ///< 责任网格 code; empty when the point is in none or there is no point
    QString element{};                  ///< 要素: code of the registered thing that the source names; may be empty
    friend bool operator==(const Place &, const Place &) = default;
};

/// Somebody who reported. Personal: masked everywhere, uncovered only by an event.
struct Caller {
    QString name;
    QString phone;
    friend bool operator==(const Caller &, const Caller &) = default;
};

/// What comes in, from whichever source, once validated: the values are well-formed and the codes exist in the region.
struct Report {
    QString source;   ///< source code of the region pack
    QString sourceId; ///< the source's own id; empty when it has none. (source, sourceId) is filed once, ever.
    QString item;
    QString title;
    QString description;
    Place place;
    Caller caller;
    QStringList photos; ///< media references
    base::Instant reportedAt;
    std::optional<base::Instant> sourceDueAt; ///< the source's own deadline, kept as such
    QString department;                       ///< the source's own routing; empty: by item
    friend bool operator==(const Report &, const Report &) = default;
};

} // namespace domain
