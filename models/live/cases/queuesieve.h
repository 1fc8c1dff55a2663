// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/hall.h"
#include "live/search/casewords.h"

#include <QHash>
#include <QSet>

#include <vector>

namespace live {

/// Decides which cases a queue shows. Text is looked up in the words of each case, made once a case and kept until the slot holds another one
/// (forget). GUI thread only.
class QueueSieve {
public:
    explicit QueueSieve(const Hall &hall) : m_hall(hall), m_lines(hall) {}

    /// A filter as it is looked through.
    struct Mesh {
        QueueFilter filter;
        bool filtered = false;         ///< it asks for something
        std::vector<SearchWord> words; ///< each must be found
        quint32 states = ~0u;          ///< by CaseState
        quint8 stages = 0xff;          ///< by Stage, behind them kNoClock
    };
    [[nodiscard]] static Mesh meshOf(const QueueFilter &filter);
    /// What a filter says of cases of which no clock runs, among the stages.
    static constexpr int kNoClock = int(domain::kStages.size());

    void setFilter(const QueueFilter &filter) { m_mesh = meshOf(filter); }
    /// Cases that others stand for; they are left out while nothing else is filtered, so that whoever looks for one finds it.
    void setHidden(const QSet<base::CaseId> &hidden) { m_hidden = hidden; }
    [[nodiscard]] bool hidesAny() const { return !m_hidden.isEmpty(); }
    /// How many cases would be shown if others did not stand for them, as of now.
    [[nodiscard]] int folded() const;
    /// Open (or closed and to be revisited, where the filter asks for these), and let through by every part of the filter.
    [[nodiscard]] bool passes(Slot slot);
    /// The same by another filter, folded cases too.
    [[nodiscard]] bool passes(Slot slot, const Mesh &mesh);
    /// The same for all cases at once, by slot.
    [[nodiscard]] std::vector<char> passing();
    [[nodiscard]] std::vector<char> passing(const Mesh &mesh);
    /// How many cases each value of a facet would let through, were it asked for beside the rest of the filter; without those of which there are
    /// none.
    [[nodiscard]] QHash<QString, int> counts(Facet facet);
    /// What a case has there: a code, a stable word, or nothing.
    [[nodiscard]] QString valueOf(const CaseRow &row, Facet facet) const;

    /// The slot holds another case now, or one of another grid or department, or all do: lines are made anew when they are next needed.
    void forget(Slot slot);
    void forgetAll();
    /// Makes the lines of up to `most` cases that have none, so that the first key stroke need not; false when all are made.
    [[nodiscard]] bool prepare(int most);

    /// True when everything that passes `next` also passes `now`: only what is shown need be looked at.
    [[nodiscard]] static bool narrows(const QueueFilter &now, const QueueFilter &next);

private:
    [[nodiscard]] static bool belongs(const CaseRow &row, const Mesh &mesh)
    {
        return mesh.filter.revisitOnly ? row.used && row.toRevisit : isOpen(row);
    }
    [[nodiscard]] bool isFolded(const CaseRow &row) const { return !m_mesh.filtered && !m_hidden.isEmpty() && m_hidden.contains(row.id); }
    [[nodiscard]] bool passesMarks(const CaseRow &row, Slot slot, const Mesh &mesh) const;
    [[nodiscard]] bool passesNames(const CaseRow &row, const Mesh &mesh) const;

    const Hall &m_hall;
    Mesh m_mesh;
    QSet<base::CaseId> m_hidden;
    CaseWords m_lines;
    Slot m_prepared = 0; ///< below it every open case has its line, or had one and was forgotten
};

} // namespace live
