// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/anchor.h"
#include "base/ids.h"
#include "base/result.h"
#include "base/time/instant.h"
#include "domain/access/actor.h"

#include <QByteArray>
#include <QStringList>

#include <array>
#include <functional>
#include <optional>
#include <vector>

namespace desk {
class ReaderParts;
}
namespace region {
struct Region;
}

namespace report {

/// Which records an audit asks for.
enum class AuditKind : quint8 {
    All,
    Callers,  ///< a caller was uncovered, or forgotten
    FourEyes, ///< a second person stood by
    Refused,  ///< somebody was not let in
    SignIns,  ///< seats taken, left and unlocked, programs let act, and who was not let in
    People    ///< accounts made, changed, locked; forms handed on and taken; the audit read or taken away
};
inline constexpr std::array kAuditKinds{AuditKind::All,     AuditKind::Callers, AuditKind::FourEyes,
                                        AuditKind::Refused, AuditKind::SignIns, AuditKind::People};
[[nodiscard]] QString word(AuditKind kind); ///< "all", "callers", "four-eyes", "refused", "sign-ins", "people"
[[nodiscard]] std::optional<AuditKind> auditKindOf(const QString &word);

/// What came of it. Whatever else was refused is in no log.
enum class AuditResult : quint8 { Done, Refused };
[[nodiscard]] QString word(AuditResult result); ///< "done", "refused"

/// Where a record stands among all of both logs: by its time; of the same time the centre's before the cases'.
struct AuditPlace {
    base::Instant at;
    bool ofCentre = false;
    quint64 position = 0;
    friend bool operator==(const AuditPlace &, const AuditPlace &) = default;
    [[nodiscard]] bool isBefore(const AuditPlace &other) const;
};

/// One record: who did what. Without personal data of callers: numbers are masked, and the caller's name is left out wherever somebody wrote it.
struct AuditRow {
    base::Instant at;
    QString post, seat; ///< seat empty: the store had no accounts, or the system
    QString person;     ///< the account; of a refused sign-in the one that was tried. Empty: nobody's, or not known
    QString witness;    ///< the account of the second person; mostly empty
    domain::Role role = domain::Role::Dispatcher;
    QString act;    ///< stable: the event's kind in its log ("caller-uncovered")
    QString label;  ///< for people, translated
    QString number; ///< of the case; empty: of none, or it has no number yet
    QString what;   ///< one line, translated
    AuditResult result = AuditResult::Done;
    quint64 position = 0;  ///< in its log, from 1
    bool ofCentre = false; ///< the centre's log, not that of the cases
    bool concernsCaller = false;

    [[nodiscard]] AuditPlace place() const { return {at, ofCentre, position}; }
    friend bool operator==(const AuditRow &, const AuditRow &) = default;
};

/// How many rows an answer has at the most, unless it is asked for fewer.
inline constexpr int kAuditRows = 500;

struct AuditQuery {
    base::Instant from, to; ///< half-open, by the records' own times
    QString text;           ///< parts between blanks, each of which stands in post, seat, person, number, label, act or what; empty: all
    AuditKind kind = AuditKind::All;
    QString seat;                       ///< this seat's alone; empty: all
    std::optional<AuditPlace> before{}; ///< those before this place alone: the next slice is before the last row of this one
    int most = kAuditRows;              ///< 1 or more; an export asks for kExportedRows
    bool people = false;                ///< without what the system did by itself
};
/// How many rows a file has at the most.
inline constexpr int kExportedRows = 200'000;
/// For whoever holds all of them at once: a program that prints and ends.
inline constexpr int kAllAuditRows = 5'000'000;

/// How many records of the time there are of each kind, whatever text, seat and kind are asked for.
struct AuditCounts {
    std::array<int, kAuditKinds.size()> of{};
    [[nodiscard]] int operator[](AuditKind kind) const { return of.at(static_cast<size_t>(kind)); }
    friend bool operator==(const AuditCounts &, const AuditCounts &) = default;
};

/// What was found.
struct Audit {
    std::vector<AuditRow> rows; ///< newest first
    bool more = false;          ///< there are more before the last row
    int matching = 0;           ///< rows that match, wherever `before` begins, with those that are not among `rows`
    AuditCounts counts;
    QStringList seats;                  ///< that occur in the time, in order
    std::optional<base::Anchor> anchor; ///< of the store, taken before the rows were read; none where it has no ledger
    bool drill = false;                 ///< the store's cases were made up for practice
};

/// Reads both logs in order of time. Holds `query.most` rows at the most, however large the store. Costs as much as the logs have grown since `from`.
/// With a region `what` has its names and moments in the town's time, else codes and UTC. Cancelled when `cancelled`, which is asked now and then,
/// says so. Blocks on disk.
[[nodiscard]] base::Result<Audit> readAudit(const desk::ReaderParts &parts, const AuditQuery &query, const std::function<bool()> &cancelled = {},
                                            const region::Region *region = nullptr);

/// The anchor as reports print it: {"position", "commit", "digest", "signature", "unsigned_why"}, compact; "null" for none.
[[nodiscard]] QByteArray anchorJson(const std::optional<base::Anchor> &anchor);
/// The anchor as `gridhallctl anchor` takes it: POSITION:DIGEST:SIGNATURE; empty for none.
[[nodiscard]] QString anchorText(const std::optional<base::Anchor> &anchor);
/// A first line "anchor" with anchorText() and anchorJson() as cells, a second one with the names of the columns, then a row a line, the newest
/// first. UTF-8 with its mark; no cell begins as a formula does.
[[nodiscard]] QByteArray auditCsv(const Audit &audit);
/// One JSON text, its first line {"anchor": …; the rows follow, one a line, the newest first. Keys as the columns of the CSV.
[[nodiscard]] QByteArray auditJson(const Audit &audit);
/// One row as auditJson() writes it, compact, without a line break.
[[nodiscard]] QByteArray auditRowJson(const AuditRow &row);

} // namespace report
