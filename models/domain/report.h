// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/geo.h"
#include "base/ids.h"
#include "base/instant.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

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

/// Where a report was a case before: the desk that it came from keeps its own number and its own clock.
struct Origin {
    QString identity;   ///< the same for ever on every desk: the first desk's case number
    QString desk;       ///< the code of the region, or of the police, that handed it over
    QString number;     ///< its number there
    base::Instant startedAt;            ///< when its clock began there
    std::optional<base::Instant> dueAt; ///< when it is due there
    friend bool operator==(const Origin &, const Origin &) = default;
};

/// What a source says of a report beyond our own fields, as plain text: its name there and its value. Names may repeat.
struct SourceAttribute {
    QString name;
    QString value; ///< may be empty: it was sent empty
    friend bool operator==(const SourceAttribute &, const SourceAttribute &) = default;
};

/// Whether it says who reported: a name, a number, a mail address; by its name or by what it looks like.
[[nodiscard]] bool isPersonal(const SourceAttribute &attribute);
/// Its value for people to read: personal ones are stars, as the caller is.
[[nodiscard]] QString shownValue(const SourceAttribute &attribute);

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
    std::optional<Origin> origin{};             ///< handed over by another desk
    std::optional<base::CaseId> splitFrom{};    ///< a part of that case
    std::vector<SourceAttribute> attributes{};  ///< in the order in which they came; bounded by the way in
    friend bool operator==(const Report &, const Report &) = default;
};

} // namespace domain
