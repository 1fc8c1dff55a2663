// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/geo.h"
#include "base/time/instant.h"
#include "domain/source/report.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <limits>
#include <memory>
#include <vector>

namespace domain {

/// How near counts as the same place.
inline constexpr base::Metres kSamePlace{50};
/// How long a report counts for the next one.
inline constexpr std::chrono::days kRepeatSpan{30};

/// Tells callers apart without saying who they are: SHA-256 over the salt and the last ten digits of the (first) number, cut to 64 bits. 0: no
/// caller to tell apart (no number, or one of fewer than seven digits: a service's own). A name alone tells nobody apart.
[[nodiscard]] quint64 callerKey(const Caller &caller, const QByteArray &salt);

/// The same for the last four digits alone, by which a person at a seat looks for a caller's cases. Who has the salt can try all of the ten thousand:
/// it is for tables that are made of the log, and goes when the number does. 0 where callerKey() is 0.
[[nodiscard]] quint64 callerTailKey(const Caller &caller, const QByteArray &salt);
/// The key of four digits that were typed, in half or full width; 0 for anything else.
[[nodiscard]] quint64 callerTailKey(const QString &digits, const QByteArray &salt);
/// The last four digits of the (first) number, by which callerTailKey() is made; empty where there is no caller to tell apart.
[[nodiscard]] QString callerTail(const Caller &caller);

/// Whether what somebody typed is this caller's (first) number, or its last digits, four at the least. From ten digits on the last ten are compared,
/// as callerKey() does. Never of a caller whom nothing tells apart.
[[nodiscard]] bool isNumberOf(const Caller &caller, const QString &typed);
/// The last four digits of what somebody typed, for callerTailKey(); empty where there are fewer.
[[nodiscard]] QString typedTail(const QString &typed);
/// Whether a text that somebody wrote holds this caller's (first) number, in half or full width, whatever blanks, dashes, dots or brackets part its
/// digits; of a landline also without its area code. Never of a caller whom nothing tells apart.
[[nodiscard]] bool namesNumberOf(const QString &text, const Caller &caller);

/// What of a report says whether another one repeats it.
struct ReportTrace {
    QString item;
    std::optional<base::GeoPoint> point;
    quint64 caller = 0; ///< callerKey
    base::Instant at;   ///< reported
    QString source{};   ///< a sensor's own repeats count for nobody: whoever knows the sources leaves its traces out
};

[[nodiscard]] ReportTrace traceOf(const Report &report, const QByteArray &salt);

/// Moments, counted without looking at each.
class Moments {
public:
    void add(base::Instant at);
    /// How many lie in (after, upTo]. `visited` grows by those that were looked at one by one.
    [[nodiscard]] int count(base::Instant after, base::Instant upTo, quint64 &visited) const;

private:
    std::vector<base::Instant> m_sorted;
    std::vector<base::Instant> m_recent; ///< not sorted in yet; few
};

/// Reports by item and place. What count() does grows with the ground that kSamePlace covers, not with the reports there: a crowded cell of
/// 11 m is counted as a whole where it lies within reach, and by its middle where it lies across the border of it.
class PlaceBook {
public:
    void add(quint32 item, base::GeoPoint point, base::Instant at);
    /// Reports of the item within kSamePlace in (after, upTo].
    [[nodiscard]] int count(quint32 item, base::GeoPoint point, base::Instant after, base::Instant upTo, quint64 &visited) const;

private:
    struct Key {
        quint32 item = 0;
        qint32 row = 0, column = 0;
        friend bool operator==(const Key &, const Key &) = default;
        friend size_t qHash(const Key &key, size_t seed = 0) noexcept { return qHashMulti(seed, key.item, key.row, key.column); }
    };
    struct Made {
        base::GeoPoint point;
        base::Instant at;
    };
    struct Cell {
        std::vector<Made> few;
        std::shared_ptr<Moments> many; ///< all of them, once they are a crowd; then `few` is empty
    };
    QHash<Key, Cell> m_cells;
};

/// Counts reports of the same class at the same place, or of the same caller: what the severity rule calls repeats. The work of one count is
/// bounded whatever was added before. One thread.
class RepeatIndex {
public:
    /// A report that was made; the same one twice counts twice.
    void add(const ReportTrace &made);
    /// Reports in (asked.at - kRepeatSpan, upTo] that `asked` repeats. Whether it counts itself depends on whether it was added.
    [[nodiscard]] int count(const ReportTrace &asked, base::Instant upTo) const;
    [[nodiscard]] size_t size() const { return m_size; }
    /// How many remembered reports were looked at one by one, by all counts so far.
    [[nodiscard]] quint64 visited() const { return m_visited; }
    void clear();

private:
    struct Call {
        std::optional<base::GeoPoint> point;
        base::Instant at;
        quint32 item = 0;
    };
    /// One caller's reports; those of a line that calls all day are counted by index, too.
    struct Calls {
        std::vector<Call> few;
        std::shared_ptr<Moments> many;
        std::shared_ptr<PlaceBook> places;
    };
    [[nodiscard]] quint32 numberOf(const QString &item);
    [[nodiscard]] int countCalls(const Calls &calls, quint32 item, const ReportTrace &asked, base::Instant upTo) const;
    QHash<QString, quint32> m_items;
    PlaceBook m_places;
    QHash<quint64, Calls> m_callers;
    size_t m_size = 0;
    mutable quint64 m_visited = 0;
};

} // namespace domain
