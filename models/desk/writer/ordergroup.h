// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/centrebook.h"
#include "desk/door/casedesk.h"
#include "desk/identity/uncoverwatch.h"
#include "desk/writer/foldcache.h"
#include "desk/writer/repeatwatch.h"
#include "desk/writer/storeparts.h"
#include "domain/case/decide.h"

namespace desk {

/// Decides the orders of one commit, one after the other, and appends their events to one batch. The cache must be up with the log and
/// learns nothing before the commit: changed() is handed to it then. Store thread only.
class OrderGroup {
public:
    /// Whether a case that is filed starts the contingency plans that it sets off. A drill's past starts none: nobody could answer its calls.
    enum class Plans : quint8 { Start, Leave };
    /// The book's rules decide, and its absences say who takes new work. It must outlive the group and stay as it is.
    OrderGroup(WriterParts &writer, FoldCache &cache, const RepeatWatch &repeats, const CentreBook &book, base::Instant now, store::LogBatch &batch,
               Plans plans = Plans::Start)
        : m_writer(writer), m_cache(cache), m_repeats(repeats), m_book(book), m_region(*book.region()), m_now(now), m_batch(batch), m_plans(plans)
    {}

    /// The receipt (its position comes with the commit), or why not. Look at isBroken() after an error.
    [[nodiscard]] base::Result<Receipt> carryOut(const domain::CaseOrder &order);
    /// How many callers each person has uncovered before: beyond a measure that takes a second person. It must outlive the group.
    void countUncovered(const UncoverWatch &watch) { m_uncoverWatch = &watch; }
    /// The callers that the group uncovered.
    [[nodiscard]] const std::vector<domain::CaseEvent> &uncoverings() const { return m_uncoverings; }
    /// What the clock says from here on; the desk of a drill's past moves it on between two orders.
    void setNow(base::Instant now) { m_now = now; }
    /// A case as the group has it now.
    [[nodiscard]] base::Result<domain::Case> load(base::CaseId id);
    /// The store failed, not the order: the batch must not be committed.
    [[nodiscard]] bool isBroken() const { return m_broken; }
    /// Every case that the group changed, once, as it will be.
    [[nodiscard]] const QHash<base::CaseId, domain::Case> &changed() const { return m_changed; }
    /// Whether contents of claims were learnt: the batch is then worth a commit although no case changed.
    [[nodiscard]] bool hasLearnt() const { return m_learnt; }
    /// What the group appended to the centre's log: contingency plans that its cases set off.
    [[nodiscard]] const std::vector<domain::CentreEvent> &centreEvents() const { return m_centreEvents; }

private:
    [[nodiscard]] base::Result<Receipt> start(const domain::CaseOrder &order, const domain::Report &report, QDate localDay);
    [[nodiscard]] domain::CaseOrder weighed(const domain::CaseOrder &order) const;
    /// The same of a call about a case that is known.
    [[nodiscard]] domain::CaseOrder weighed(const domain::CaseOrder &order, const domain::Case &known) const;
    /// Remembers an accepted report for those that follow it in the group.
    void countFresh(const domain::CaseOrder &order);
    [[nodiscard]] bool isSensors(const domain::Report &report) const;
    /// The open ticket of the sensor whose alarm the report is; none for every other report.
    [[nodiscard]] base::Result<std::optional<base::CaseId>> ticketOf(const domain::CaseOrder &order);
    [[nodiscard]] base::Result<Receipt> soundAgain(base::CaseId ticket, const domain::CaseOrder &order, const domain::Report &report);
    /// Who holds the id of a report, and under which spelling; the report is then not a new one. None: it has been claimed for `fresh` now.
    struct Held {
        store::Claim claim;
        QString source, key;
    };
    [[nodiscard]] base::Result<std::optional<Held>> claimFor(base::CaseId fresh, const domain::CaseOrder &order, const domain::Report &report);
    [[nodiscard]] base::Result<Receipt> meetAgain(const Held &held, const domain::CaseOrder &order);
    [[nodiscard]] base::Result<Receipt> hearAgain(const Held &held, const domain::Case &known, const domain::CaseOrder &order);
    [[nodiscard]] base::Outcome correct(const domain::Case &known, const domain::SourceSaid &said, const domain::CaseOrder &order, bool reopens);
    [[nodiscard]] base::Result<Receipt> go(const domain::CaseOrder &order);
    [[nodiscard]] base::Result<Receipt> append(domain::Case c, const std::vector<domain::CaseEvent> &events, const domain::CaseOrder &order);
    [[nodiscard]] domain::Context contextAt(const QString &grid, const domain::Actor &actor) const;
    [[nodiscard]] int uncoveredBefore(const domain::CaseOrder &order) const;
    [[nodiscard]] base::Outcome startPlans(const domain::Case &c);
    [[nodiscard]] base::Outcome rehearse(const domain::CaseOrder &order);
    template <class Value> [[nodiscard]] tl::unexpected<base::Error> broken(const base::Result<Value> &failed);

    WriterParts &m_writer;
    FoldCache &m_cache;
    const RepeatWatch &m_repeats;
    domain::RepeatIndex m_fresh; ///< reports of this group, which m_repeats does not know yet
    const CentreBook &m_book;
    const region::Region &m_region;
    base::Instant m_now;
    store::LogBatch &m_batch;
    const Plans m_plans;
    std::vector<domain::CentreEvent> m_centreEvents;
    const UncoverWatch *m_uncoverWatch = nullptr;
    std::vector<domain::CaseEvent> m_uncoverings;
    std::optional<domain::Centre> m_centreNow; ///< with m_centreEvents folded in, once there are any
    QHash<base::CaseId, domain::Case> m_changed;
    bool m_learnt = false;
    QHash<QString, base::CaseId> m_tickets; ///< of sensors, that this group opened; by alarmKey
    bool m_broken = false;
};

} // namespace desk
