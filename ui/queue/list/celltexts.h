// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/cases/queuecolumn.h"
#include "region/region.h"

#include <array>

namespace ui::queue {

// What stands in the cells of a list that may have to be said in fewer words, and how much room it asks for.

/// live::placeText in a cell: the grid's name once ("27 金云 · 沪青平公路" of 沪青平公路 · 金云), and with its number alone where there is less room:
/// of a case the place is what nobody can guess.
struct PlaceTexts {
    QString whole, brief;
};
[[nodiscard]] PlaceTexts placeTexts(const live::QueueRow &row);

/// The short name of a department, of a source, that a row calls by its name; the name where there is no shorter one.
[[nodiscard]] QString shortDepartment(const region::Region &region, const QString &name);
[[nodiscard]] QString shortSource(const region::Region &region, const QString &name);

/// How wide what stands in a column is: eight of ten rows take no more, nine of ten titles, all whole names. Gaps are in it.
struct Wants {
    int title = 0;
    int place = 0, briefPlace = 0;
    int department = 0;
    int source = 0, shortSource = 0;
    int shortDepartment = 0;
    std::array<int, live::kQueueColumns> plain{}; ///< of the plain columns, with their headings; 0 of the others
    friend bool operator==(const Wants &, const Wants &) = default;
};
/// So many rows tell what a list looks like; where there are fewer, the town's own names stand beside them.
inline constexpr int kEnoughRows = 24;
[[nodiscard]] Wants wantsOf(const std::vector<live::QueueRow> &rows, const region::Region &region);

} // namespace ui::queue
