// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/geo.h"
#include "domain/case/casestate.h"
#include "domain/rules/severity.h"

#include <QString>

namespace domain {

/// 管理事项: one row of the town's versioned list.
struct Item {
    QString code;
    QString name;
    QString kind;      ///< "component" (部件) or "event" (事件)
    QString majorName; ///< 大类
    QString minorName; ///< 小类
    QString condition; ///< when it is filed, in the pack's own words
    Severity base = Severity::Green;
    Difficulty difficulty = Difficulty::General;
    QString department; ///< who handles by default; may be empty
    QString unitKind;   ///< the kind of unit that answers for it (units.csv); may be empty
    QString
        limitText; ///< what the town's list says of its limit where no rule could be made of it; shown, never counted by (Rulebook::limitStaysText)
    QString limitClass; ///< matched by limit rules (e.g. "river-minor"); may be empty
    bool needsAfterPhoto = false;
    bool police = false;
    bool preVerify = false;         ///< somebody looks whether it exists before it is filed, whatever its source
    CaseLife life = CaseLife::Case; ///< what a report of it becomes
    bool sample = false;
    base::Metres sameWithin{50}; ///< how near two reports of it may lie to be one matter: where duplicates are looked for
};

} // namespace domain
