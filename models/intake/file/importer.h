// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time/clock.h"
#include "desk/door/casedesk.h"
#include "intake/file/refusaltally.h"
#include "region/region.h"
#include "store/projection/casereader.h"

#include <QString>

#include <functional>
#include <memory>
#include <stop_token>

namespace intake {

/// What an import needs from the program around it. All must outlive the run.
struct ImportParts {
    region::RegionPtr region;
    QString packDirectory; ///< where mappings/ is
    desk::CaseDesk &desk;
    /// A reader of the store on the calling thread, for what is known already; may be empty (then only the desk knows).
    std::function<base::Result<std::unique_ptr<store::CaseReader>>()> openReader;
    const base::Clock &clock;
    domain::Actor by{}; ///< who runs it: each event of it names the person and the seat
};

/// What a person asked for.
struct ImportRequest {
    QString file;
    QString mapping;     ///< name, file, or empty: the pack's one that fits
    QString refusedFile; ///< empty: refusedPathFor(file); rows that differ go there too
    QString sheet{};     ///< of a workbook; empty: the mapping's, else the first that people see and that has the columns
};

/// How far a run is. Rows count from 1; the header is not counted.
struct ImportProgress {
    qint64 rows = 0;  ///< handled
    qint64 total = 0; ///< 0 while they are being counted
    qint64 refused = 0;
};

/// The end of a run: read = filed + updated + unchanged + differs + refused.
struct ImportSummary {
    QString mapping;
    qint64 read = 0;
    qint64 filed = 0;     ///< new cases
    qint64 withNotes = 0; ///< filed or updated with a note on what of the row was left out or cut
    qint64 updated = 0;   ///< known; what the source says now was taken over: its first closing, or whatever it says under whenChanged update;
                          ///< and alarms that went to the open ticket of their sensor
    qint64 unchanged = 0; ///< known, nothing new
    qint64 differs = 0;   ///< known, and the source says something else than before: told, not taken over
    qint64 refused = 0;
    double seconds = 0;
    QString refusedFile;                  ///< refused rows and those that differ, with the reason; empty when there are none
    std::vector<RefusalGroup> refusals{}; ///< what was refused, by reason
    QStringList remarks{};                ///< what of the file was left out: footers, other sheets
};

using ProgressCallback = std::function<void(const ImportProgress &)>;

/// Reads a table file by a mapping and submits its rows. Twice over the file: first to count it and to know every report's time and place
/// (so that repeats do not depend on the order of rows), then to submit, many orders in flight. Blocks; call it off the GUI thread.
/// Whether a row is known, and whether it says something new, is the desk's word (desk::Receipt); the same id twice in one file with other content is
/// refused here. Rows fail one by one into the refused file; an error means that the run stopped, what was filed stays, and running it again goes on
/// where it stopped. Cancelled when asked to stop. `progress` comes on the calling thread, at most ten times a second and once at the end.
[[nodiscard]] base::Result<ImportSummary> importFile(const ImportParts &parts, const ImportRequest &request, const ProgressCallback &progress = {},
                                                     std::stop_token stop = {});

} // namespace intake
