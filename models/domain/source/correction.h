// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/case/caseorder.h"

#include <QTimeZone>

namespace domain {

// A report that its source sends again, held against the case that it once made. Pure.

/// The report that an order starts a case or a suggestion with; null for every other order.
[[nodiscard]] const Report *reportOf(const CaseOrderBody &body);
/// … what its source says by it …
[[nodiscard]] std::optional<SourceSaid> saidBy(const CaseOrderBody &body);
/// … and how it is known again.
[[nodiscard]] const SourceWord *wordOf(const CaseOrderBody &body);
[[nodiscard]] SourceWord *wordOf(CaseOrderBody &body);

/// What a saying brings that the case does not hold.
struct SourceNews {
    std::vector<SourceChange> changes; ///< what it said otherwise before, in the order of kSourceFields
    std::vector<LeftOut> notes;        ///< what of it could not be taken as it was said, and that its last word did not bring already
    bool closesFirst = false;          ///< the source has closed what is open here: no change of its word, but the end of the matter
    bool reopens = false;              ///< it had closed the case, and now says that it is open; also among the changes
    /// Whether it corrects what it said before; a first closing is none.
    [[nodiscard]] bool corrects() const { return !changes.empty() || !notes.empty(); }
};
/// Silent fields are no news. What we have done ourselves (closed, dispatched, extended) is not the source's word and never differs from it.
[[nodiscard]] SourceNews newsOf(const Case &c, const SourceSaid &said, const QTimeZone &zone);

/// The report as it stands once the source's new word holds: silent fields stay, and so does the id as it was first written.
[[nodiscard]] Report correctedReport(const Report &before, const SourceSaid &said);

/// After a correction: to whom an open case goes that the source routes otherwise, or has opened again. None where the life cycle does not
/// allow it (somebody is on the scene, a supervisor has ruled): our own work then goes on as it stands.
[[nodiscard]] std::optional<DispatchCase> dispatchAfter(const Case &before, const Case &after);

} // namespace domain
