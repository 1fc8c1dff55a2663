// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "region/region.h"
#include "report/day/dailysummary.h"

#include <QHash>
#include <QJsonObject>

#include <span>
#include <utility>
#include <vector>

namespace report {

struct ScoredCase;

/// Dispatches that went as advised, or another way, and how many of each came back.
struct AdviceOutcome {
    int dispatched = 0;
    int returned = 0;
    friend bool operator==(const AdviceOutcome &, const AdviceOutcome &) = default;
};

/// What became of the advice that stood first when a person dispatched.
struct AdviceLine {
    QString code, name; ///< of the advised department
    AdviceOutcome accepted, overridden;
    friend bool operator==(const AdviceLine &, const AdviceLine &) = default;
};

/// The track record of advice, of the cases filed in a period. dispatches = unadvised + all accepted + all overridden.
struct AdviceRecord {
    QDate from, to;                      ///< local days, both included
    int dispatches = 0;                  ///< by persons
    int unadvised = 0;                   ///< … where nothing was advised, or nobody noted it
    AdviceLine all;                      ///< code and name empty
    std::vector<AdviceLine> departments; ///< that were advised, in the pack's order
    bool drill = false;
    friend bool operator==(const AdviceRecord &, const AdviceRecord &) = default;
};

/// Pure.
[[nodiscard]] AdviceRecord adviceRecordOf(const region::Region &region, std::span<const ScoredCase> cases, QDate from, QDate to);
[[nodiscard]] QJsonObject toJson(const AdviceRecord &record);

/// How somebody handled one kind of case (an item's minor class): closed on time / closed.
struct OwnRecord {
    Share onTime;
    int reworked = 0; ///< of the closed ones, sent back by the post-check
    friend bool operator==(const OwnRecord &, const OwnRecord &) = default;
};
/// By officer's post and by department, and the minor class of the item.
struct OwnRecords {
    QHash<std::pair<QString, QString>, OwnRecord> ofPosts, ofDepartments;
    friend bool operator==(const OwnRecords &, const OwnRecords &) = default;
};
/// Of the cases that were closed here and have a verdict; those whose source closed them, and granted appeals, say nothing. Pure.
[[nodiscard]] OwnRecords ownRecordsOf(const region::Region &region, std::span<const ScoredCase> cases);

} // namespace report
