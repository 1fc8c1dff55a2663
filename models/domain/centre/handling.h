// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/case/casestate.h"
#include "domain/rules/timelimit.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace domain {

/// Somebody outside the region that cases go to and come from.
struct TransferPartner {
    QString code; ///< region code of a neighbour town ("XJ"), or a code of the pack's own
    QString name;
    QString kind; ///< "town", "police"
};

/// Which cases need a meeting and a plan before handling: all that the rule names must hold.
struct ConsultationRule {
    QString id;
    std::optional<Difficulty> difficulty;
    QString item; ///< empty: any
    QString why;
};

/// A drive with its own closing time and its own table.
struct Campaign {
    QString code;
    QString name;
    TimeLimit fixWithin;   ///< everything found is fixed within
    TimeLimit tableWithin; ///< the day's table is out within
    bool beforeAndAfterPhotos = false;
    QString tableName;               ///< 《每日巡查问题汇总和整改分工落实表》
    QStringList tableColumns;        ///< "place", "photo", "nature", "department", "limit", "result"
    bool tablePerDepartment = false; ///< one part a department
    QString urgentLimitClass;        ///< items that are handled on the spot; may be empty
    QString urgentBy;                ///< the post that handles them: 带班领导
    QStringList sources;             ///< codes of sources.csv that count beside patrol
    QStringList loop;                ///< "find", "handle", "track", "inspect", "evaluate", "encourage"
};

/// How cases move in this town, beside the life cycle itself.
struct Handling {
    std::vector<ConsultationRule> consultation;
    std::optional<int> returnLimit;              ///< after so many returns a supervisor's ruling binds
    QStringList preVerifyItems;                  ///< items that are looked at before they are filed
    QStringList preVerifySources;                ///< sources whose reports are
    QStringList firstContactSources;             ///< sources whose callers are rung back first
    std::optional<TimeLimit> firstContactWithin; ///< … and how soon after the report; none: the town has no such limit
    QStringList revisitSources;                  ///< sources whose callers are rung back after the closing; where a pack says none: readHandling()
    QStringList chiefResponders;                 ///< 首席回应师: posts that the hardest calls go to; none: the town names nobody
    std::vector<TransferPartner> partners;
    std::optional<Campaign> campaign;
    [[nodiscard]] bool isEmpty() const { return consultation.empty() && partners.empty() && !campaign; }
};

} // namespace domain
