// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/geo.h"
#include "base/instant.h"
#include "domain/report.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <limits>
#include <vector>

namespace domain {

/// domain.md `repeat` and its contexts: how near counts as the same place.
inline constexpr base::Metres kSamePlace{50};
/// domain.md `repeat`: how long a report counts for the next one.
inline constexpr std::chrono::days kRepeatSpan{30};

/// Tells callers apart without saying who they are: SHA-256 over the salt and the last ten digits of the (first) number, cut to 64 bits. 0: no
/// caller to tell apart (no number, or one of fewer than seven digits: a service's own). A name alone tells nobody apart.
[[nodiscard]] quint64 callerKey(const Caller &caller, const QByteArray &salt);

/// What of a report says whether another one repeats it.
struct ReportTrace {
    QString item;
    std::optional<base::GeoPoint> point;
    quint64 caller = 0; ///< callerKey
    base::Instant at;   ///< reported
};

[[nodiscard]] ReportTrace traceOf(const Report &report, const QByteArray &salt);

/// Counts reports of the same class at the same place, or of the same caller: what the severity rule calls repeats. One thread.
class RepeatIndex {
public:
    /// A report that was made; the same one twice counts twice.
    void add(const ReportTrace &made);
    /// Reports in (asked.at - kRepeatSpan, upTo] that `asked` repeats. Whether it counts itself depends on whether it was added.
    [[nodiscard]] int count(const ReportTrace &asked, base::Instant upTo) const;
    [[nodiscard]] size_t size() const { return m_made.size(); }
    void clear();

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
        quint32 item = 0;
        bool hasPoint = false;
    };
    [[nodiscard]] bool isAtSamePlace(const Made &made, quint32 item, const ReportTrace &asked) const;
    QHash<QString, quint32> m_items;
    std::vector<Made> m_made;
    QHash<Cell, std::vector<quint32>> m_byPlace; ///< places in m_made
    QHash<quint64, std::vector<quint32>> m_byCaller;
};

} // namespace domain
