// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/case/case.h"
#include "live/hall.h"

#include <QStringList>

namespace ui::casefile {

/// What a person recognises a case by before a step that cannot be taken back.
struct CaseGlance {
    base::CaseId id;
    QString number, title, place;
    QString grid, gridName;
    QString kind; ///< the item's class
    domain::Severity level = domain::Severity::Green;
    domain::CaseState state = domain::CaseState::Reported;
    friend bool operator==(const CaseGlance &, const CaseGlance &) = default;
};

[[nodiscard]] CaseGlance glanceOf(const live::Hall &hall, const domain::Case &c);
[[nodiscard]] CaseGlance glanceOf(const live::Hall &hall, live::Slot slot);

/// "1107-0160 人行道下沉 · 11 国展 · 橙 紧急 · 处置中", in one line.
[[nodiscard]] QString lineOf(const CaseGlance &glance);

/// What splitting a part off makes, in one line: what it is about, its item, and where it lies, as the whole does.
[[nodiscard]] QString lineOf(const live::Hall &hall, const domain::Case &whole, const domain::SplitPart &part);

/// In what two cases that are to become one differ: grid, class, level. A sentence each; empty when they agree. Pure.
[[nodiscard]] QStringList differencesOf(const CaseGlance &one, const CaseGlance &other);

/// The open cases that a typed number means: whole, or as short as the queue shows it. More than one when the short form is not enough.
[[nodiscard]] std::vector<live::Slot> casesNumbered(const live::Hall &hall, const QString &typed);

} // namespace ui::casefile
