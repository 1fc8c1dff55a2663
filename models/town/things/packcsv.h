// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

#include <vector>

namespace town {

/// A table of a pack with rows put behind its own; of none yet (empty) it is the whole table. `columns` are those of the rows. What the table has
/// stays byte by byte, in its own order of columns; where it lacks a column that a row says more in than "no", the column is put behind the others,
/// with "no" in the rows that stand there. A column that the rows lack is "no" in them.
[[nodiscard]] QByteArray withRows(const QByteArray &csv, const QStringList &columns, const std::vector<QStringList> &rows);

} // namespace town
