// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/anchor.h"
#include "base/ids.h"
#include "base/time/instant.h"
#include "domain/case/case.h"

#include <QDate>
#include <QJsonObject>
#include <QString>
#include <QTimeZone>

#include <array>
#include <optional>
#include <vector>

namespace report {

/// A share with its denominator (never one without the other).
struct Share {
    int part = 0;
    int whole = 0;
    [[nodiscard]] std::optional<double> value() const { return whole == 0 ? std::nullopt : std::optional(double(part) / whole); }
    friend bool operator==(Share, Share) = default;
};

/// The head figures of one local day [00:00, 24:00), as the cases stood when the day ended; of a day that is not over, up to now: what is due later
/// is due in no share yet. carriedOver = the day before's carriedOver + filed − closed − withdrawn, always; carriedOver + unfiled = what the queue
/// shows.
struct DayFigures {
    int filed = 0;       ///< 立案: filed in the day
    int closed = 0;      ///< 结案: closed in the day
    int withdrawn = 0;   ///< filed cases voided or merged in the day: ended without a close
    Share closingRateA;  ///< closed / due in the day (by deadline, whenever filed; withdrawn ones left out)
    Share closingRateB;  ///< closed in the day / filed in the day (结案率 B); above 100 % when more was closed than filed
    Share onTimeRate;    ///< closed on time / due in the day; suspended and withdrawn ones and granted appeals left out
    int excused = 0;     ///< … how many granted appeals that were; closingRateA counts them
    int overdue = 0;     ///< due in the day and not closed on time: onTimeRate's rest
    int hotline = 0;     ///< filed from the hotline (domain::isHotline)
    int supervised = 0;  ///< put under supervision in the day
    int carriedOver = 0; ///< filed and open at the day's end
    int unfiled = 0;     ///< reported, open and not yet filed at the day's end
    std::optional<base::Milliseconds> averageHandling; ///< filing → closing of the day's closed
    friend bool operator==(const DayFigures &, const DayFigures &) = default;
};

struct GridLine {
    QString code, name;         ///< code empty: outside every grid
    std::array<int, 5> filed{}; ///< by level at the day's end, Red first
    int total = 0;
    bool amongMost = false; ///< one of the day's three largest; of equals the first in the pack's order
    friend bool operator==(const GridLine &, const GridLine &) = default;
};

struct DepartmentLine {
    QString code, name;                                ///< code empty: not dispatched
    int dispatched = 0;                                ///< filed in the day and given to this department
    int closed = 0;                                    ///< closed in the day
    int overdue = 0;                                   ///< as DayFigures::overdue
    std::optional<base::Milliseconds> averageHandling; ///< filing → closing of the day's closed
    Share onTimeRate;                                  ///< as DayFigures::onTimeRate
    bool belowTarget = false;
    friend bool operator==(const DepartmentLine &, const DepartmentLine &) = default;
};

struct SourceLine {
    QString code, name;
    int filed = 0;
    friend bool operator==(const SourceLine &, const SourceLine &) = default;
};

/// A red or orange case filed in the day.
struct UrgentLine {
    base::CaseId id;
    domain::Severity level = domain::Severity::Red;
    base::Instant filedAt;
    QString number, title, gridName, departmentName;
    std::optional<base::Milliseconds> used;  ///< filing → closing
    std::optional<base::Milliseconds> limit; ///< filing → whole deadline
    bool overdue = false;                    ///< closed late, or open past its deadline when the day ended
    bool carried = false;                    ///< not ended at the day's end
    bool withdrawn = false;                  ///< voided or merged
    friend bool operator==(const UrgentLine &, const UrgentLine &) = default;
};

/// One row of 《每日巡查问题汇总和整改分工落实表》.
struct RectificationLine {
    base::CaseId id;
    domain::Severity level = domain::Severity::Green;
    QString number, title, place, departmentName;
    QString measure; ///< the step that the case is at, in the town's words, never what a note or a reason says
    std::optional<base::Instant> dueAt;
    domain::OpenCause dueOpen = domain::kNotOpen; ///< without dueAt: why it is open
    QString result;                               ///< 未结 / 已改 待复核 / 挂起, translated
    bool overdue = false;
    friend bool operator==(const RectificationLine &, const RectificationLine &) = default;
};

/// A photo that a case names.
struct NamedPhoto {
    QString media; ///< see domain::mediaKind
    base::Instant at;
    friend bool operator==(const NamedPhoto &, const NamedPhoto &) = default;
};

/// How the place of a problem looked before and after. Of the cases in the rectification table and those closed in the day: each that has a picture
/// beside the store.
struct PicturePair {
    base::CaseId id;
    domain::Severity level = domain::Severity::Green;
    QString number, title, place, departmentName;
    std::optional<NamedPhoto> before, after;
    std::optional<base::Instant> dueAt, closedAt;
    QString result;       ///< as in the rectification table; 已结 when closed
    bool overdue = false; ///< closed late, or open past its deadline when the day ended
    friend bool operator==(const PicturePair &, const PicturePair &) = default;
};

/// What a town's campaign promised, measured: of the cases whose time for it ended in the day.
struct CampaignFigures {
    QString name, table;       ///< the pack's names of the campaign and of its table
    QString within, fixWithin; ///< the limits for people, translated: "24 h", "3 days"
    Share delivered;           ///< given to a department within the table's limit, from the report on
    Share fixed;               ///< closed within the campaign's limit, from filing on
    friend bool operator==(const CampaignFigures &, const CampaignFigures &) = default;
};

/// One day, as printed. All figures are recounted independently by the tests.
struct DailySummary {
    QDate date;
    base::Instant from, to;            ///< the local day in UTC, half-open; 23 or 25 hours where the clock is changed
    std::optional<base::Instant> upTo; ///< of a day that is not over: the moment it was counted at; else none
    QTimeZone zone = QTimeZone::utc(); ///< the town's, for every time that is printed
    base::Instant printedAt;
    base::Position snapshot;            ///< the log position that the figures were read at
    std::optional<base::Anchor> anchor; ///< of the store at the sheet's moment: the day's end, or now while it lasts
    QString centreName, regionName;
    int issueNumber = 0; ///< day of the year
    bool drill = false, sample = false;
    QString phase;       ///< name and day of the phase; may be empty
    QString hotlineName; ///< the pack's name of the hotline source; empty when it has none
    int gridCount = 0;   ///< of the pack
    double onTimeTarget = 0.95;
    DayFigures day;
    std::optional<DayFigures> dayBefore;     ///< up to the same time of day as upTo; none where the store holds nothing of before the day
    std::optional<CampaignFigures> campaign; ///< none where the town has none
    std::array<int, 5> filedByLevel{};
    std::vector<GridLine> grids;             ///< in the pack's order, "outside" last when there is any
    std::vector<DepartmentLine> departments; ///< in the pack's order, "not dispatched" last when there is any
    std::vector<SourceLine> sources;         ///< those that filed anything, most first
    std::array<int, 24> filedByHour{};       ///< local hours
    std::array<bool, 24> nightHours{};       ///< hours outside the day shift
    int filedByDayShift = 0, filedByNightShift = 0;
    std::vector<UrgentLine> urgent; ///< red first, then by filing
    /// The day's problems still open at its end, and what is red or orange and open whenever it was filed; worst first.
    std::vector<RectificationLine> rectification;
    std::vector<PicturePair> pairs; ///< in the table's order, then those that were closed
    friend bool operator==(const DailySummary &, const DailySummary &) = default;
};

/// {part, whole, value}: value is null where whole is 0.
[[nodiscard]] QJsonObject toJson(Share share);

/// The very struct, as `gridhallctl report --json` prints it. UTC times in ISO 8601, durations in seconds.
[[nodiscard]] QJsonObject toJson(const DailySummary &summary);

} // namespace report
