// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/table/table.h"

#include <QHash>

namespace intake {

/// Rows that were refused for the same reason.
struct RefusalGroup {
    qint64 count = 0;
    qint64 row = 0;   ///< of the first of them, as an example
    QString place;    ///< the column; empty for the row as a whole, and for the rest
    QString sentence; ///< of the first; of the rest, that they are the rest
};

/// Counts refusals by reason, so that 448 equal ones are one line. Two are equal when column and sentence are; in what cannot be understood
/// (a time in another form) the digits do not count. Bounded: what is beyond some hundred reasons is one group.
class RefusalTally {
public:
    void add(const Row &row, const base::Error &why);
    /// The most frequent first, the rest last.
    [[nodiscard]] std::vector<RefusalGroup> groups() const;

private:
    std::vector<RefusalGroup> m_groups;
    QHash<QString, size_t> m_places;
    RefusalGroup m_rest;
};

/// "448 × Complaint Type: … (row 17)", or "1 × …".
[[nodiscard]] QString line(const RefusalGroup &group);

} // namespace intake
