// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time/instant.h"
#include "domain/case/caseorder.h"
#include "region/region.h"

#include <QString>

#include <vector>

namespace ui::casefile {

/// What a seat has typed into the new-case form, as text.
struct ReportDraft {
    QString source, item, title, description;
    QString place, grid;
    QString latitude, longitude; ///< both empty, or both degrees (WGS 84)
    QString callerName, callerPhone;
    QStringList photos; ///< pictures that are kept already
    QString element{};  ///< code of the registered thing that the place line gave; empty: none
    QString callBack{}; ///< when the caller is to be rung back, as typed; empty: nobody promised it
};

/// A field that is not as it must be. `field` is the draft's member name.
struct DraftProblem {
    QString field, sentence;
    friend bool operator==(const DraftProblem &, const DraftProblem &) = default;
};

/// Everything that is wrong, not only the first. Empty: the draft can be sent.
[[nodiscard]] std::vector<DraftProblem> problemsOf(const ReportDraft &draft, const region::Region &region);
/// The same of what a call asks for besides: a time to ring back, and whom.
[[nodiscard]] std::vector<DraftProblem> callProblemsOf(const ReportDraft &draft, const region::Region &region, base::Instant now);

/// The order for a draft without problems. The grid follows the coordinates where both are given and agree is not asked: the point decides. `shown`
/// is the region as the screen says it; what is written has the words of the pack itself, the title of an item too.
[[nodiscard]] domain::ReportCase orderOf(const ReportDraft &draft, const region::Region &shown, base::Instant now);

/// What the rules would make of the case when filed now, for the preview; none without an item. It asks the functions that decide: judge,
/// deadlinesFor and Rulebook::route.
struct DraftPreview {
    domain::SeverityVerdict severity;
    QString limit;                 ///< "30 分钟" of the whole, or of the last stage
    QString department;            ///< name
    domain::Deadlines deadlines{}; ///< none of a suggestion, and while the place is to be found first
    QString limitRule{};           ///< id
    domain::Difficulty difficulty = domain::Difficulty::General;
    domain::Route route{};
    bool waitsForPlace = false; ///< outside the town: a person places it first
    bool isLookedAt = false;    ///< somebody looks whether it exists before it is filed
    bool isSuggestion = false;  ///< no case of the wall
};
/// `repeats`: how many reports of the matter there are with this one; the desk counts them itself when the case comes.
[[nodiscard]] std::optional<DraftPreview> previewOf(const ReportDraft &draft, const region::Region &region, base::Instant now, int repeats = 1);

} // namespace ui::casefile
