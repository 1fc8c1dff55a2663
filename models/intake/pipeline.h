// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "domain/command.h"
#include "region/region.h"

#include <QStringList>

#include <optional>

namespace intake {

/// A report as an adapter got it: texts by field, nothing checked yet. Adapters parse times (formats differ by source) and
/// leave everything else to the pipeline.
struct Incoming {
    QString source;    ///< source code of the region pack
    QString sourceId;  ///< the source's own id; empty when it has none
    QString item;      ///< code or name of the item, as the source says it
    QString title;     ///< empty: the item's name
    QString description;
    QString address;
    QString element;   ///< code of a registered thing of the pack; without coordinates the report lies at its place
    QString latitude, longitude; ///< WGS 84 decimal degrees; both or neither
    QString originalPlace; ///< "system:x,y" as the source gave it, where its coordinates were transformed
    QString callerName, callerPhone;
    QStringList photos;    ///< http(s) addresses
    QString department;    ///< code or name of the source's own routing; empty: by item
    std::optional<base::Instant> reportedAt; ///< none: now
    std::optional<base::Instant> dueAt;      ///< the source's own deadline
    std::optional<base::Instant> closedAt;   ///< only in records of the past
    QString outcome;
};

/// Field names as errors carry them in Error::place.
namespace field {
inline constexpr QLatin1StringView kSource{"source"}, kSourceId{"source_id"}, kItem{"item"}, kTitle{"title"}, kDescription{"description"},
    kAddress{"address"}, kLatitude{"latitude"}, kLongitude{"longitude"}, kCallerName{"caller_name"}, kCallerPhone{"caller_phone"}, kElement{"element"},
    kPhotos{"photos"}, kDepartment{"department"}, kReportedAt{"reported_at"}, kDueAt{"due_at"}, kClosedAt{"closed_at"}, kOutcome{"outcome"};
} // namespace field

/// The longest texts that are taken, in characters. Longer ones are refused, never cut.
inline constexpr qsizetype kTitleMost = 200, kDescriptionMost = 10'000, kAddressMost = 500, kIdMost = 200, kCallerMost = 100, kPhotosMost = 10,
                           kPhotoMost = 1'000, kOutcomeMost = 10'000;

/// What is done with a report that lacks something.
enum class Missing : quint8 { Accept, Refuse };

/// How one source's reports are treated; a mapping file sets them for imports. The defaults are for live sources.
struct PipelineRules {
    bool records = false;        ///< true: past records, become ImportCase with their own times; false: ReportCase, filed as the source says
    QString fallbackItem;        ///< code for items the pack does not know; empty: refuse them
    bool fallbackDepartment = false; ///< true: an unknown department leaves the routing to the item; false: refuse
    Missing point = Missing::Accept;     ///< no coordinates
    Missing place = Missing::Refuse;     ///< neither coordinates nor address
    Missing grid = Missing::Accept;      ///< a point outside every grid
    bool ownLimits = false;      ///< records without a deadline of their own: true: by the town's limits; false: no deadline at all
    base::Milliseconds future{std::chrono::minutes(5)}; ///< how far ahead of our clock a source's clock may be
};

/// The one way from a report to an order for the desk: validate, identify, classify, locate, gather what the severity rule looks at
/// (region::severityInputs). It sees one report alone: the last word on duplicates is the desk's (Receipt::known), and so is the count of
/// repeats; an importer counts those of its records. Const, cheap, thread-safe.
class Pipeline {
public:
    /// The clock must outlive the pipeline.
    Pipeline(region::RegionPtr region, const base::Clock &clock, PipelineRules rules = {});

    /// The order to submit, or why not: Malformed/Refused with a sentence, place = one of intake::field.
    [[nodiscard]] base::Result<domain::Command> accept(const Incoming &incoming) const;

    /// The item that the report's words mean: by code, by name, by the fallback. None: the pack does not know it.
    [[nodiscard]] const domain::Item *classify(const QString &codeOrName) const;

private:
    [[nodiscard]] base::Outcome checkTexts(const Incoming &incoming) const;
    [[nodiscard]] base::Outcome checkTimes(const Incoming &incoming) const;
    [[nodiscard]] base::Result<domain::Place> locate(const Incoming &incoming) const;
    [[nodiscard]] base::Result<QString> route(const QString &codeOrName) const;
    [[nodiscard]] base::Result<domain::Place> standing(domain::Place place) const;

    region::RegionPtr m_region;
    const base::Clock &m_clock;
    PipelineRules m_rules;
    QHash<QString, QString> m_itemByName;       ///< folded name → code; ambiguous names are left out
    QHash<QString, QString> m_departmentByName;
};

} // namespace intake
