// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time/clock.h"
#include "live/bulk/bulkact.h"
#include "live/bulk/caseopener.h"

#include <QHash>
#include <QSet>
#include <QStringList>

namespace live {

/// What one act would do to many cases, before anything is sent: each is opened, and either can have it or says why not: its state, another seat that
/// is writing in it, what the form says where that is known. Nothing is written. GUI thread.
class BulkPlan final : public QObject {
    Q_OBJECT
public:
    /// Begins to look at the cases at once; they stay in this order. `role`: whose act it would be. Desk and clock outlive the plan.
    BulkPlan(desk::CaseDesk &desk, const base::Clock &clock, domain::CaseAct act, std::vector<base::CaseId> ids, domain::Role role, BulkWays ways,
             QObject *parent = nullptr);

    [[nodiscard]] domain::CaseAct act() const { return m_act; }
    [[nodiscard]] const BulkItems &items() const { return m_items; }
    /// Cases that nobody has looked at yet.
    [[nodiscard]] int left() const { return m_opener.left(); }
    [[nodiscard]] bool isReady() const { return left() == 0; }
    /// The case moved: it is looked at again. Nothing happens for a case that is not of the plan.
    void lookAgain(base::CaseId id);
    /// Other seats began to write in these, or stopped: nothing is opened for that.
    void judgeAgain(const QSet<base::CaseId> &ids);
    /// All of them are to be given just this, whatever the form asks for: whom the desk would refuse it to says so before.
    void fillIn(domain::Filled filled);
    [[nodiscard]] bool contains(base::CaseId id) const { return m_places.contains(id); }
    /// What is not as it should be before an act that asks once, with the number of cases of which it is so; the life cycle does not forbid it.
    [[nodiscard]] std::vector<std::pair<QString, int>> warnings() const;

    /// The orders as the form says, in the plan's order; what lacks something, or what the life cycle refuses, has no body and its sentence. They
    /// name the version that was looked at, so that the desk tells of a case that moved since.
    [[nodiscard]] std::vector<BulkOrder> orders(const domain::Filled &filled) const;

Q_SIGNALS:
    void changed(); ///< at most once a frame
    void ready();   ///< all were looked at

private:
    void take(size_t place, const base::Result<desk::CaseFile> &file);
    /// Whether an opened case can have it now, and if not, why.
    void judge(size_t place);
    [[nodiscard]] QString refusalOf(domain::CaseAct act, const domain::Case &c) const;
    [[nodiscard]] domain::Filled sampleFor(const domain::Case &c) const;
    const base::Clock &m_clock;
    const domain::CaseAct m_act;
    const domain::Role m_role;
    const BulkWays m_ways;
    std::optional<domain::Filled> m_filled; ///< none until it is known
    BulkItems m_items;
    std::vector<std::optional<domain::Case>> m_cases; ///< beside m_items
    std::vector<QStringList> m_unmet;                 ///< likewise: what is not as it should be before an act that asks once
    QHash<base::CaseId, size_t> m_places;
    CaseOpener m_opener;
};

} // namespace live
