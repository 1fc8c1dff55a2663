// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/datum.h"
#include "intake/mapping/moment.h"
#include "intake/pipeline.h"
#include "intake/table/table.h"
#include "region/pack/loader.h"

#include <QHash>
#include <QTimeZone>

#include <vector>

namespace intake {

/// Where one text comes from: a constant, or columns joined, then looked up in a table of the source's own words.
struct TextRule {
    QString constant;
    QStringList columns;
    QString join{QStringLiteral(" ")}; ///< empty columns are left out
    QHash<QString, QString> table;     ///< folded source words → our word
    bool tabled = false;               ///< a table was given: words that it does not know become `otherwise`
    std::optional<QString> otherwise;  ///< none: such rows are refused
    /// Folded key words → our word, the longest first: what the table does not know is looked through for them.
    std::vector<std::pair<QString, QString>> keywords{};

    [[nodiscard]] bool isSet() const { return !constant.isEmpty() || !columns.isEmpty(); }
};

/// Which column of a file is what (docs/import-mapping.md). Immutable once loaded.
struct Mapping {
    QString name; ///< the file's base name
    QString title;
    QStringList header; ///< the columns by which a file is recognised; all must be there
    TableFormat format;
    QStringList missing; ///< words that mean "nothing", beside the empty text: "N/A"
    TextRule source, sourceId, item, itemTitle, description, address, element, grid, latitude, longitude, callerName, callerPhone, department,
        outcome, photos;
    std::optional<TimeRule> reportedAt, dueAt, closedAt;
    TextRule dueLimit; ///< the deadline as a time limit from the report on, by the town's calendar; in place of dueAt
    TextRule position; ///< both coordinates in one column; in place of latitude and longitude
    base::CoordinateSystem system = base::CoordinateSystem::Wgs84;
    std::optional<base::GeoPoint> townMiddle; ///< by which the order in a position is told; none in a town without ground
    domain::WorkCalendar calendar;            ///< the region's
    PipelineRules rules;
};

/// The mapping, or everything that is wrong with it. Codes are checked against the region; `zone` rules default to the region's.
struct LoadedMapping {
    std::optional<Mapping> mapping;        ///< none when there are problems
    std::vector<region::Problem> problems; ///< place: JSON pointer
};
[[nodiscard]] LoadedMapping parseMapping(const QByteArray &json, const QString &name, const region::Region &region);

/// parseMapping on a file; the error's sentence names the count and the first problem, its detail lists all.
[[nodiscard]] base::Result<Mapping> loadMapping(const QString &file, const region::Region &region);

/// A mapping by file name, or by name from the pack's folder mappings/. NotFound with the names that there are.
[[nodiscard]] base::Result<Mapping> findMapping(const QString &nameOrFile, const QString &packDirectory, const region::Region &region);

/// The pack's one mapping whose header columns the file has; Refused when none or several fit.
[[nodiscard]] base::Result<Mapping> chooseMapping(const QString &tableFile, const QString &packDirectory, const region::Region &region);

} // namespace intake
