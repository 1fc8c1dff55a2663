// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "region/region.h"

namespace report {

// What stands in a day's cells for the codes and the texts of its cases, in the language of the region (region::spoken). Pure.

/// The grid's name; with its code where the pack has several of that name.
[[nodiscard]] QString nameOfGrid(const region::Region &region, const QString &code);
/// The department's short name, or its name.
[[nodiscard]] QString nameOfDepartment(const region::Region &region, const QString &code);

} // namespace report
