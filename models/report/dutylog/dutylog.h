// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/anchor.h"
#include "base/ids.h"
#include "base/result.h"
#include "base/time/daytext.h"
#include "domain/access/actor.h"
#include "domain/rules/severity.h"
#include "region/region.h"

#include <QDate>
#include <QJsonObject>
#include <QStringList>

#include <array>
#include <functional>
#include <optional>
#include <vector>

namespace desk {
class ReaderParts;
}

namespace report {

// 值班日志: what happened in the centre in the 24 hours that a duty day has, out of both logs. Posts and seats stand in it, never people; callers are
// left out. Who did what with which right is the audit's (report/audit), and is not repeated here.

/// Where a record belongs; each record has one.
enum class DutyLogKind : quint8 {
    All,
    Cases,      ///< a case was filed red or orange, or became that
    Supervisor, ///< what a supervisor did to a case, and rules that were changed
    System,     ///< what a colour, a limit or the retention of callers set off by itself
    Duty,       ///< absences, rosters, arrivals, swaps, patrols, posts, plans and their calls, roll calls, resources, tasks
    Handover,   ///< hand-over sheets
    Alarms,     ///< alarms shelved and heard again, floods
    Clock,      ///< the clock was not believed, or is again
    Seats       ///< who sat down where and left, as post and seat; who was not let in; who gave a program what it acts by
};
inline constexpr std::array kDutyLogKinds{DutyLogKind::All,      DutyLogKind::Cases,  DutyLogKind::Supervisor, DutyLogKind::System, DutyLogKind::Duty,
                                          DutyLogKind::Handover, DutyLogKind::Alarms, DutyLogKind::Clock,      DutyLogKind::Seats};
/// "all", "cases", "supervisor", "system", "duty", "handover", "alarms", "clock", "seats".
[[nodiscard]] QString word(DutyLogKind kind);
[[nodiscard]] std::optional<DutyLogKind> dutyLogKindOf(const QString &word);
[[nodiscard]] QString label(DutyLogKind kind); ///< for people, translated

/// One record.
struct DutyLogRow {
    base::Instant at;
    DutyLogKind kind = DutyLogKind::Duty;
    QString post, seat;                    ///< post empty: the system; seat empty: of none, or the store has no accounts
    QString act;                           ///< stable: the event's kind in its log ("absence-recorded")
    QString label;                         ///< for people, translated
    QString number;                        ///< of the case; empty: of none, or it has no number yet
    QString what;                          ///< one line, translated, without persons
    std::optional<domain::Severity> level; ///< of a case: after this record
    base::CaseId caseId;                   ///< invalid: of no case
    quint64 position = 0;                  ///< in its log, from 1
    bool ofCentre = false;                 ///< the centre's log, not that of the cases
    friend bool operator==(const DutyLogRow &, const DutyLogRow &) = default;
};

/// The duty day that a moment lies in: it begins with the first shift of the pack's list, where there is none at midnight.
[[nodiscard]] QDate dutyDayOf(const region::Region &region, base::Instant moment);
/// Half-open; 23 or 25 hours where the clock is changed.
[[nodiscard]] std::pair<base::Instant, base::Instant> spanOfDutyDay(const region::Region &region, QDate day);

struct DutyLogQuery {
    QDate day;
    DutyLogKind kind = DutyLogKind::All;
    QString text; ///< parts between blanks, each of which stands in post, seat, number, label, act or what; empty: all
};

/// How many records of the day there are of each kind, whatever was asked for.
struct DutyLogCounts {
    std::array<int, kDutyLogKinds.size()> of{};
    [[nodiscard]] int operator[](DutyLogKind kind) const { return of.at(static_cast<size_t>(kind)); }
    friend bool operator==(const DutyLogCounts &, const DutyLogCounts &) = default;
};

/// How many rows an answer has at the most: the last of them are left out then, and told.
inline constexpr int kDutyLogRows = 20'000;

/// What was found.
struct DutyLog {
    DutyLogQuery query;
    base::Instant from, to;
    std::vector<DutyLogRow> rows; ///< oldest first; of the same moment the centre's before the cases'
    int matching = 0;             ///< rows that match, with those beyond kDutyLogRows
    DutyLogCounts counts;
    std::optional<base::Anchor> anchor; ///< of the store, taken before the rows were read; none where it has no ledger
    bool drill = false;                 ///< the store's cases were made up for practice
    QTimeZone zone = QTimeZone::utc();  ///< the town's
    QString centreName;
};

/// Reads both logs. Costs as much as they have grown since the day began. Cancelled when `cancelled`, which is asked now and then, says so. Blocks on
/// disk.
[[nodiscard]] base::Result<DutyLog> readDutyLog(const desk::ReaderParts &parts, const region::Region &region, const DutyLogQuery &query,
                                                const std::function<bool()> &cancelled = {});

/// "2025-11-07 08:00 – 2025-11-08 08:00": the span in the town's time.
[[nodiscard]] QString spanText(const DutyLog &log);
/// When it was, in the town's time: "11-07 14:30", with the year where the log begins in another.
[[nodiscard]] QString whenText(const DutyLog &log, const DutyLogRow &row, base::TimeDetail detail);
/// "坐席 · seat 03", "System". Translated.
[[nodiscard]] QString whoText(const DutyLogRow &row);
/// As `gridhallctl duty-log --json` prints it: day, from, to, drill, anchor, counts, matching, rows. Times in UTC.
[[nodiscard]] QJsonObject toJson(const DutyLog &log);

} // namespace report
