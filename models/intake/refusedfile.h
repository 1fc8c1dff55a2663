// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/table.h"

#include <QFile>

namespace intake {

/// The rows that were not taken, as CSV in UTF-8 with byte order mark: the same columns, then row, field and reason, so that the file can
/// be put right in a spreadsheet and imported again. Made with the first refused row; without one there is no file.
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
