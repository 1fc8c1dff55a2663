// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/items/itemmerge.h"
#include "region/pack/loader.h"

namespace intake {

struct ItemImportRequest {
    QString file;        ///< CSV or XLSX
    QString pack;        ///< folder of the region pack
    QString sheet;       ///< of a workbook; empty: the one visible sheet that holds a list of items
    QString refusedFile; ///< empty: refusedPathFor(file)
    base::Instant now;   ///< stands in itemlist.json
};

/// What an import did. read = taken + refused, in rows; limits are counted by items.
struct ItemImportReport {
    qint64 read = 0, taken = 0, refused = 0;
    int added = 0, changed = 0;
    int limitsUnderstood = 0;
    std::vector<TextLimit> textLimits;
    std::vector<Renaming> renamings;
    std::vector<ItemRefusal> refusals;
    QStringList unused;                    ///< headings that no field answers to
    QString refusedFile;                   ///< empty: nothing was refused
    int version = 1;                       ///< of the list that the pack holds now
    bool written = false;                  ///< false: the pack says all of this already, or the result has problems
    std::vector<region::Problem> problems; ///< of the pack as it would have become; then nothing was changed
};

/// Imports a town's list of items into a pack as a new version (docs/region-pack.md, "A new list of items"). The new pack is loaded from a
/// copy first; only one without problems is written, all of its files or none. What stood there is kept in the pack's folder items/.
/// The same list again changes nothing. Refused rows go to a file of their own. Errors: those of openTable and openRegion, Storage. Blocks on disk.
[[nodiscard]] base::Result<ItemImportReport> importItems(const ItemImportRequest &request);

} // namespace intake
