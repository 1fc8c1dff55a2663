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
};

/// A field that is not as it must be. `field` is the draft's member name.
struct DraftProblem {
    QString field, sentence;
    friend bool operator==(const DraftProblem &, const DraftProblem &) = default;
};

/// Everything that is wrong, not only the first. Empty: the draft can be sent.
[[nodiscard]] std::vector<DraftProblem> problemsOf(const ReportDraft &draft, const region::Region &region);

/// The order for a draft without problems. The grid follows the coordinates where both are given and agree is not asked: the point decides. `shown`
/// is the region as the screen says it; what is written has the words of the pack itself, the title of an item too.
[[nodiscard]] domain::ReportCase orderOf(const ReportDraft &draft, const region::Region &shown, base::Instant now);

/// The level and limit that the case would get when filed now, for the preview; none without an item. What was reported before is not
/// counted here: the desk does when the case comes.
struct DraftPreview {
    domain::SeverityVerdict severity;
    QString limit;      ///< "30 分钟" of the whole, or of the last stage
    QString department; ///< name
};
[[nodiscard]] std::optional<DraftPreview> previewOf(const ReportDraft &draft, const region::Region &region, base::Instant now);

} // namespace ui::casefile
