// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/case/case.h"
#include "domain/centre/centre.h"
#include "live/duty/peopleviews.h"
#include "live/views.h"
#include "region/region.h"

#include <QHash>

#include <span>
#include <utility>
#include <vector>

namespace live {

/// How somebody handled one kind of case lately: closed on time / closed.
struct KindRecord {
    int onTime = 0, closed = 0;
    friend bool operator==(const KindRecord &, const KindRecord &) = default;
};
/// By post or department, and the minor class of the item.
using KindRecords = QHash<std::pair<QString, QString>, KindRecord>;

/// A department that a case could go to, with the unit of it.
struct DepartmentChoice {
    QString department, unit; ///< codes; unit may be empty
    friend bool operator==(const DepartmentChoice &, const DepartmentChoice &) = default;
};

/// Somebody who could take a case, and why. Advice, never a decision; no word of it is about where somebody is.
struct TakerAdvice {
    struct Reason {
        QString label, text; ///< translated; what the pack named is isolated
        friend bool operator==(const Reason &, const Reason &) = default;
    };
    QString department, unit; ///< codes; unit may be empty
    QString post;             ///< as the log has it; empty: the department alone is known
    QString departmentName, postName;
    std::vector<Reason> reasons; ///< the weightiest first
    friend bool operator==(const TakerAdvice &, const TakerAdvice &) = default;
};

/// So many at the most are advised.
inline constexpr size_t kMostTakers = 5;

/// What advice is made of. What refers to something must outlive the call.
struct TakerQuestion {
    const domain::Case &c;
    const region::Region &region;
    const domain::Centre &centre;
    base::Instant now;
    std::span<const DepartmentView> departments; ///< their load
    std::span<const DepartmentChoice> order;     ///< those that could handle it, the best first
    const KindRecords &ofPosts, &ofDepartments;
    const LoadByPost &load; ///< open cases by post; may be empty: then nothing is said of it
};

/// At most kMostTakers, in the order that takerOrderText() explains: of a difficult case the town's chief responder who is not away, then the
/// committee's officer of its grid (or who stands in), then people on shift now of the first department, those who work in the grid first, then the
/// fewest open cases; then the other departments with the best of theirs. A fact that is not known gives no reason. Pure.
[[nodiscard]] std::vector<TakerAdvice> adviseTakers(const TakerQuestion &question);
/// That order as a sentence, translated.
[[nodiscard]] QString takerOrderText();

} // namespace live
