// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/table/table.h"

#include <QFile>

namespace intake {

/// The columns that a file of refused rows has beside those of the table, and the guards of its cells: a spreadsheet takes a text that begins
/// with = + - @ (also in full width), a tab or a line break for a formula. Such texts get an apostrophe before them, plain negative numbers do not;
/// a text that begins with an apostrophe before one of these gets another, so that taking one away always gives the text back.
namespace refused {
inline constexpr QStringView kRow = u"refused_row", kField = u"refused_field", kReason = u"refused_reason";

[[nodiscard]] bool isColumn(const QString &heading);
[[nodiscard]] QString guarded(const QString &cell);
[[nodiscard]] QString unguarded(const QString &cell);
/// All cells of a row that was read from such a file.
void unguard(Row &row);
} // namespace refused

/// The rows that were not taken, as CSV in UTF-8 with byte order mark: the same columns, then row, field and reason, so that the file can
/// be put right in a spreadsheet and imported again; cells are guarded (refused). What a row has beyond the header comes behind its reason.
/// The columns of an earlier file of refused rows are left out. Made with the first refused row, for its owner alone (0600); without one
/// there is no file.
class RefusedFile {
public:
    /// `path` is a copy of an earlier run's or nothing; it is removed.
    RefusedFile(QString path, QStringList header);

    /// Storage when the file cannot be written.
    [[nodiscard]] base::Outcome add(const Row &row, const base::Error &why);
    /// Storage when what was added did not reach the disk.
    [[nodiscard]] base::Outcome close();
    /// Empty while nothing was refused.
    [[nodiscard]] QString path() const { return m_file.isOpen() || m_written ? m_file.fileName() : QString(); }

private:
    [[nodiscard]] base::Outcome write(const QStringList &cells);
    QFile m_file;
    QStringList m_header;
    bool m_written = false;
};

/// FILE.refused.csv beside the file, or in the working directory where the file's folder is read-only.
[[nodiscard]] QString refusedPathFor(const QString &file);

} // namespace intake
