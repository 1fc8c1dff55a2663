// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "base/result.h"
#include "base/time/instant.h"
#include "domain/case/case.h"
#include "domain/rules/recurrence.h"
#include "domain/source/alike.h"
#include "store/log/eventlog.h"

#include <QHash>

#include <functional>
#include <optional>
#include <vector>

namespace store {

/// False stops the walk.
using BriefVisitor = std::function<bool(const domain::CaseBrief &)>;
/// The source, its own id as it is claimed, and who holds it.
using ClaimVisitor = std::function<bool(const QString &source, const QString &sourceId, const Claim &claim)>;
/// What was asked of a case's caller or source, and answered; none: not asked, or not rated.
struct CaseAnswers {
    std::optional<bool> contacted; ///< of a first contact that was tried
    std::optional<bool> solved;
    std::optional<int> satisfaction;
    std::optional<domain::Adoption> adoption;
    friend bool operator==(const CaseAnswers &, const CaseAnswers &) = default;
};
[[nodiscard]] CaseAnswers answersOf(const domain::Case &c);
/// False stops the walk.
using CountedVisitor = std::function<bool(const domain::CaseBrief &, const CaseAnswers &)>;

/// Cases that tables held before they were put out of the way, for the time until new ones are filled.
struct CaseSeeds {
    base::Position position; ///< up to where these tables went
    std::vector<base::CaseId> cases;
};

/// How far a search for callers that the town keeps no longer has come: the end of a case, and the case.
struct CallerCursor {
    base::Instant endedAt;
    base::CaseId id;
};
/// A piece of that search.
struct DueCallers {
    std::vector<base::CaseId> cases; ///< ended, with a key that is still there
    CallerCursor upTo;
    bool isOver = true; ///< nothing comes behind it
};

using TraceVisitor = std::function<bool(base::CaseId, const domain::ReportTrace &)>;

/// Reads the `case_now` projection through a read-only connection of its own. One object a thread; blocks on disk.
/// The answers are as of position(); a reader that needs the latest waits for it (see Projections).
class CaseReader {
public:
    virtual ~CaseReader() = default;

    /// Up to which event the answers go.
    [[nodiscard]] virtual base::Result<base::Position> position() const = 0;
    /// When the earliest case was reported; none where there are no cases, or nobody keeps such a list.
    [[nodiscard]] virtual base::Result<std::optional<base::Instant>> earliest() const { return std::nullopt; }
    /// Cases still open.
    [[nodiscard]] virtual base::Outcome open(const BriefVisitor &visit) const = 0;
    /// All stored cases, by filing order.
    [[nodiscard]] virtual base::Outcome all(const BriefVisitor &visit) const = 0;
    /// Cases that a period [from, to) touches: reported before `to` and not ended before `from`, or due, closed or reported inside it; and those of
    /// which something was said after their end and since `from`, which may have moved that end.
    [[nodiscard]] virtual base::Outcome touching(base::Instant from, base::Instant to, const BriefVisitor &visit) const = 0;
    /// Cases that were reported, filed, closed, ended or due in [from, to), and perhaps some more. NotFound where no such list is kept.
    [[nodiscard]] virtual base::Outcome counted(base::Instant, base::Instant, const CountedVisitor &) const
    {
        return tl::unexpected(base::Error{base::ErrorCode::NotFound, {}, {}, {}});
    }
    /// Cases that had begun at a moment and to which something happened after it. NotFound as above.
    [[nodiscard]] virtual base::Result<std::vector<base::CaseId>> changedAfter(base::Instant) const
    {
        return tl::unexpected(base::Error{base::ErrorCode::NotFound, {}, {}, {}});
    }
    /// While the tables are being filled anew, which position() tells as Busy: every case that was open when the old ones went, and those that ended,
    /// were due or changed since `from`. None when the tables stand, or nothing of that is known.
    [[nodiscard]] virtual base::Result<std::optional<CaseSeeds>> seeds(base::Instant) const { return std::nullopt; }
    /// Cases, open or ended, with a deadline that is open for want of a calendar; none where nobody keeps such a list.
    [[nodiscard]] virtual base::Outcome waitingForCalendar(const BriefVisitor &) const { return {}; }
    /// Ended cases whose caller was promised a call-back that nobody has made; none where nobody keeps such a list.
    [[nodiscard]] virtual base::Outcome promised(const BriefVisitor &) const { return {}; }
    /// Suggestions that have no answer yet, or had it at or after `answeredFrom`.
    [[nodiscard]] virtual base::Outcome suggestions(base::Instant answeredFrom, const BriefVisitor &visit) const = 0;
    /// Full-text search over number, title, place and description; newest first. One Chinese character is a word. By a part of the text between
    /// blanks, `alike` has texts, departments and grids of which any may stand for it.
    [[nodiscard]] virtual base::Result<std::vector<domain::CaseBrief>> search(const QString &text, int most,
                                                                              const QHash<QString, domain::Alike> &alike) const = 0;
    /// The same among what was there at a moment, as it is now; who keeps no log beside it judges by the reports' own moments.
    [[nodiscard]] virtual base::Result<std::vector<domain::CaseBrief>>
    searchUntil(const QString &text, int most, const QHash<QString, domain::Alike> &alike, base::Instant moment) const
    {
        auto found = search(text, most, alike);
        if (found)
            std::erase_if(*found, [moment](const domain::CaseBrief &brief) { return brief.reportedAt > moment; });
        return found;
    }
    /// Cases whose caller's number ends with these four digits, newest first; none where nobody keeps such a list. Whoever asks answers for the
    /// right.
    [[nodiscard]] virtual base::Result<std::vector<domain::CaseBrief>> byCallerTail(const QString &, int) const
    {
        return std::vector<domain::CaseBrief>();
    }
    /// By full or short number; none when there is no such case.
    [[nodiscard]] virtual base::Result<std::optional<base::CaseId>> byNumber(const QString &number) const = 0;
    /// For the severity rule: what was reported after a moment, as far as it can be repeated; callers as keys under callerSalt().
    [[nodiscard]] virtual base::Outcome traces(base::Instant after, const TraceVisitor &visit) const = 0;
    /// Cases whose caller's number ends with these four digits, the latest reported first; none where nobody keeps such a list.
    [[nodiscard]] virtual base::Result<std::vector<base::CaseId>> ofCaller(const QString &, int) const { return std::vector<base::CaseId>(); }
    /// Cases of an item within a box of degrees (its north-east corner included), reported since `from`, the latest first; none as above.
    [[nodiscard]] virtual base::Result<std::vector<base::CaseId>> ofItemWithin(const QString &, base::Instant, base::GeoPoint, base::GeoPoint,
                                                                               int) const
    {
        return std::vector<base::CaseId>();
    }
    /// Cases whose place names this element's code, and those within a box of degrees (its north-east corner included): those that came into the
    /// store last, `most` at the most, and perhaps some of which a word is like the code. None where nobody keeps such a list.
    [[nodiscard]] virtual base::Outcome ofPlace(const QString &, base::GeoPoint, base::GeoPoint, int, const BriefVisitor &) const { return {}; }
    /// A translated sentence once a row was met that no case can have: the case was then read from the log instead, and the answer is right,
    /// but the table has to be made anew.
    [[nodiscard]] virtual std::optional<QString> damage() const { return {}; }
    /// Every source's own id that is claimed, from the log itself: as of now, whatever position() says. None where
    /// the reader has no log.
    [[nodiscard]] virtual base::Outcome claims(const ClaimVisitor &visit) const
    {
        Q_UNUSED(visit)
        return {};
    }
    /// traces() up to a moment, itself included.
    [[nodiscard]] virtual base::Outcome tracesBetween(base::Instant after, base::Instant upTo, const TraceVisitor &visit) const
    {
        return traces(after, [&](base::CaseId id, const domain::ReportTrace &trace) { return trace.at > upTo || visit(id, trace); });
    }
    /// Who holds a source's own id, spelt as it is claimed, from the log itself; none when nobody does, or where the reader has no log.
    [[nodiscard]] virtual base::Result<std::optional<Claim>> claimed(const QString &source, const QString &sourceId) const
    {
        std::optional<Claim> found;
        const auto look = [&](const QString &theirs, const QString &id, const Claim &claim) {
            if (theirs == source && id == sourceId)
                found = claim;
            return !found;
        };
        if (const base::Outcome read = claims(look); !read)
            return base::pass(read);
        return found;
    }
    /// The claims among which are all that are not spelt as domain::foldedId would: few, where ids have been folded from the beginning.
    [[nodiscard]] virtual base::Outcome unfoldedClaims(const ClaimVisitor &visit) const { return claims(visit); }
    /// Cases that ended before a moment and whose callers are still known, behind a cursor: `most` ended ones are looked at. None where nobody keeps
    /// such a list.
    [[nodiscard]] virtual base::Result<DueCallers> dueCallers(const CallerCursor &after, base::Instant, int) const
    {
        return DueCallers{{}, after, true};
    }
    /// This store's salt for domain::callerKey().
    [[nodiscard]] virtual base::Result<QByteArray> callerSalt() const = 0;
};

} // namespace store
