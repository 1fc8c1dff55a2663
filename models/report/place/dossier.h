// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/case/case.h"
#include "domain/rules/recurrence.h"
#include "region/region.h"

#include <array>
#include <functional>
#include <optional>
#include <vector>

namespace desk {
class ReaderParts;
}

namespace report {

/// How a case of a place came in, by its source: somebody told of it, a patrol or another of our own found it, a machine sounded.
enum class PlaceDeed : quint8 { Told, Found, Alarm };
inline constexpr std::array kPlaceDeeds{PlaceDeed::Told, PlaceDeed::Found, PlaceDeed::Alarm};

/// One thing that happened at a place.
struct PlaceCase {
    PlaceDeed deed = PlaceDeed::Told;
    domain::CaseBrief brief; ///< as it stands at the moment that was asked for
    friend bool operator==(const PlaceCase &, const PlaceCase &) = default;
};

/// Everything that ever happened at one place, as far as the log tells it.
struct Dossier {
    std::vector<PlaceCase> course;                ///< newest report first
    std::array<int, kPlaceDeeds.size()> counts{}; ///< by indexOf(deed); together as many as stand in the course
    int lately = 0;                               ///< of these, reported in the domain::kRepeatSpan before the moment
    bool more = false;                            ///< older ones were not looked at
    [[nodiscard]] int all() const { return int(course.size()); }
    friend bool operator==(const Dossier &, const Dossier &) = default;
};
[[nodiscard]] constexpr size_t indexOf(PlaceDeed deed) { return static_cast<size_t>(deed); }

/// Which place, and as of when.
struct DossierQuery {
    QString element;                          ///< code of a registered element
    base::GeoPoint point;                     ///< where it stands
    base::Metres within = domain::kSamePlace; ///< its own ground: as near two reports are of one place
    base::Instant now;                        ///< the moment that it is read for
    bool past = false;                        ///< the log goes beyond the moment: what came later is left out
};

/// The most cases near one place that are looked at; those with the newest numbers.
inline constexpr int kMostOfPlace = 2000;

/// Whether a case belongs to a place: it names the element; or it lies on its ground and names no other registered element. Suggestions are no cases.
[[nodiscard]] bool isOfPlace(const domain::CaseBrief &brief, const region::Region &region, const DossierQuery &query);
[[nodiscard]] PlaceDeed deedOf(const domain::CaseBrief &brief, const region::Region &region);

/// Reads it from the tables, and from the log what they do not have yet. Cancelled when `cancelled` says so. Blocks on disk.
[[nodiscard]] base::Result<Dossier> readDossier(const desk::ReaderParts &parts, const region::Region &region, const DossierQuery &query,
                                                const std::function<bool()> &cancelled = {});

} // namespace report
