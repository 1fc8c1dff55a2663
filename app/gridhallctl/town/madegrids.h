// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "town/gridsinput.h"

#include <QJsonObject>

namespace ctl {

/// Something that was told of a file of grids, for programs.
[[nodiscard]] QJsonObject toldRemark(const town::Remark &remark);

/// What became of a file of grids, for programs: how it was read, what was cleaned, refused and made, and at which places somebody can decide.
[[nodiscard]] QJsonObject gridsJson(const GridsInput &input, const town::TownGrids &grids);

/// The same for people: a line for each remark.
void printRemarks(const std::vector<town::Remark> &remarks);

} // namespace ctl
