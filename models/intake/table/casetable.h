// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/mapping/mapping.h"
#include "intake/table/tableheader.h"

namespace intake {

/// A table of cases as people make them, read by a mapping: its header is found below titles and in the sheet that has it; footers (合计, 制表人 …)
/// and headers of later pages are left out and told as remarks; guards of a file of refused rows are taken away. A row has an error only for
/// itself and for cells that say which report it is, when, and of what. Errors as findSheet; Malformed when the file holds nothing.
/// When no row has the columns by which the mapping knows a file, the header is the row that has most of the mapping's columns, so that the
/// person hears which ones lack.
[[nodiscard]] base::Result<std::unique_ptr<Table>> openCaseTable(const QString &file, const Mapping &mapping);

/// Every column that a mapping names, each once.
[[nodiscard]] QStringList columnsOf(const Mapping &mapping);

} // namespace intake
