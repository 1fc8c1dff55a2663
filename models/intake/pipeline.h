// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time/clock.h"
#include "domain/case/caseorder.h"
#include "intake/mapping/fieldrules.h"
#include "region/ground/gridversions.h"
#include "region/region.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace intake {

/// A report as an adapter got it: texts by field, nothing checked yet. Adapters parse times (formats differ by source) and
/// leave everything else to the pipeline.
struct Incoming {
    QString source;           ///< source code of the region pack
    QString sourceId;         ///< the source's own id; empty when it has none
    bool idIsCounted = false; ///< it came as a number with a point or an exponent: what it was before, nobody knows
    QString item;             ///< code or name of the item, as the source says it
    QString title;            ///< empty: the item's name
    QString description;
    QString address;
    QString element;             ///< code of a registered thing of the pack or of a sensor; without coordinates the report lies at its place
    QString grid;                ///< code or name of the responsibility grid, where the source knows it
    QString device;              ///< of a sensor: its own code, where `element` does not say it
    QString latitude, longitude; ///< WGS 84 decimal degrees; both or neither
    QString originalPlace;       ///< "system:x,y" as the source gave it, where its coordinates were transformed
    QString callerName, callerPhone;
    QStringList photos;                      ///< http(s) addresses
    QString department;                      ///< code or name of the source's own routing; empty: by item
    std::optional<base::Instant> reportedAt; ///< none: now
    std::optional<base::Instant> dueAt;      ///< the source's own deadline
    std::optional<domain::TimeLimit>
        dueLimit{}; ///< … as the time from the report on that the source gives; dueAt is its end, where a calendar can count it
    std::optional<base::Instant> closedAt; ///< only in records of the past
    QString outcome;
    std::vector<domain::LeftOut> leftOut;              ///< secondary fields that the adapter itself could not read
    std::vector<domain::SourceAttribute> attributes{}; ///< bounded by the adapter
};

/// What is done with a report that lacks something.
enum class Missing : quint8 { Accept, Refuse };

/// How one source's reports are treated; a mapping file sets them for imports. The defaults are for live sources.
struct PipelineRules {
    bool records = false;            ///< true: past records, become ImportCase with their own times; false: ReportCase, filed as the source says
    QString fallbackItem;            ///< code for items the pack does not know; empty: refuse them
    bool fallbackDepartment = false; ///< true: an unknown department leaves the routing to the item; false: refuse
    Missing point = Missing::Accept; ///< no coordinates
    Missing place = Missing::Refuse; ///< neither coordinates nor address
    Missing grid = Missing::Accept;  ///< a point outside every grid
    domain::WhenChanged whenChanged = domain::WhenChanged::Tell; ///< of records; live sources have their own in the region
    domain::SourceFields silent;                                 ///< what these reports never say; live ones beside that: what each leaves out
    bool foldIds = true;    ///< ids that differ in width, case, blanks or invisible characters are one (domain::foldedId)
    bool ownLimits = false; ///< records without a deadline of their own: true: by the town's limits; false: no deadline at all
    base::Milliseconds future{std::chrono::minutes(5)}; ///< how far ahead of our clock a source's clock may be
};

/// The one way from a report to an order for the desk: validate, identify, classify, locate, gather what the severity rule looks at
/// (region::severityInputs). It sees one report alone: the last word on duplicates is the desk's (Receipt::known), and so is the count of
/// repeats; an importer counts those of its records. What a bad field costs stands in one table (intake/mapping/fieldrules.h). Const, cheap,
/// thread-safe.
class Pipeline {
public:
    /// The clock must outlive the pipeline.
    Pipeline(region::RegionPtr region, const base::Clock &clock, PipelineRules rules = {});

    /// The order to submit, or why not: Malformed/Refused with a sentence, place = one of intake::field. What of the report could not be
    /// taken as it came stands in the order's report (notesOf).
    [[nodiscard]] base::Result<domain::CaseOrder> accept(const Incoming &incoming) const;

    /// The item that the report's words mean: by code, by name, by the fallback. None: the pack does not know it.
    [[nodiscard]] const domain::Item *classify(const QString &codeOrName) const;

private:
    /// With the code of the sensor that the sender means, where it is one.
    [[nodiscard]] Incoming joined(Incoming incoming) const;
    [[nodiscard]] domain::SourceWord wordOn(const Incoming &incoming, const region::Source &source) const;
    [[nodiscard]] base::Outcome checkPrimary(const Incoming &incoming) const;
    [[nodiscard]] base::Outcome checkReportedAt(const Incoming &incoming) const;
    /// The incoming report with its secondary fields made good, each change noted in its leftOut.
    [[nodiscard]] Incoming madeGood(const Incoming &incoming) const;
    void makeTimesGood(Incoming &incoming) const;
    [[nodiscard]] base::Result<domain::Place> locate(const Incoming &incoming, std::vector<domain::LeftOut> &leftOut) const;
    [[nodiscard]] base::Result<QString> route(const QString &codeOrName) const;

    region::RegionPtr m_region;
    std::shared_ptr<const region::GridsByDay> m_grids; ///< a report lies in the grids of its day
    const base::Clock &m_clock;
    PipelineRules m_rules;
    QHash<QString, QString> m_itemByName;  ///< folded name or code → code; ambiguous names are left out
    QHash<QString, QString> m_sceneByName; ///< the same of the scenes of video analysis
    QHash<QString, QString> m_departmentByName;
};

/// The order of a source in the name of whoever runs its way in: the person or device and its seat, where the store has accounts. It stays the
/// source's word.
void signAs(domain::CaseOrder &order, const domain::Actor &by);

/// What of the report was left out or cut on the way in; empty for most.
[[nodiscard]] const std::vector<domain::LeftOut> &notesOf(const domain::CaseOrder &order);

} // namespace intake
