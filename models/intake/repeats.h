// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/geo.h"
#include "base/instant.h"

#include <QHash>
#include <QString>

#include <vector>

namespace store {
class CaseReader;
}

namespace intake {

/// domain.md `repeat`: same class, at most 50 m away, within 30 days.
inline constexpr base::Metres kRepeatRadius{50};
inline constexpr std::chrono::days kRepeatSpan{30};

/// Counts what was reported at the same place: what the severity rule calls repeats. One object a thread.
class Repeats {
public:
    virtual ~Repeats() = default;
    /// Reports of `item` within kRepeatRadius of `point` in (at - kRepeatSpan, at], the one asked about included: 1 at least.
    [[nodiscard]] virtual base::Result<int> count(const QString &item, base::GeoPoint point, base::Instant at) const = 0;
};

/// Asks the store, one disk read a report: for single reports as they come in, which are not stored yet.
class StoreRepeats final : public Repeats {
public:
    explicit StoreRepeats(const store::CaseReader &reader) : m_reader(reader) {}
    [[nodiscard]] base::Result<int> count(const QString &item, base::GeoPoint point, base::Instant at) const override;

private:
    const store::CaseReader &m_reader;
};

/// Holds all reports in memory, by class and cell: for bulk imports, where the answer must depend on times alone and not on the
/// order of rows. The report asked about must have been added.
class RepeatIndex final : public Repeats {
public:
    /// A report that was made, in the store or in the file being read; 24 bytes each.
    void add(const QString &item, base::GeoPoint point, base::Instant at);
    [[nodiscard]] base::Result<int> count(const QString &item, base::GeoPoint point, base::Instant at) const override;

private:
    struct Cell {
        quint32 item = 0;
        qint32 row = 0, column = 0;
        friend bool operator==(const Cell &, const Cell &) = default;
        friend size_t qHash(const Cell &cell, size_t seed = 0) noexcept { return qHashMulti(seed, cell.item, cell.row, cell.column); }
    };
    struct Made {
        base::GeoPoint point;
        base::Instant at;
    };
    QHash<QString, quint32> m_items;
    QHash<Cell, std::vector<Made>> m_made;
};

} // namespace intake
