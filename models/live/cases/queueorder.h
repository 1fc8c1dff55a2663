// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/cases/caseranking.h"
#include "live/cases/queuecolumn.h"
#include "live/text/textranks.h"

#include <optional>

namespace live {

class Hall;

/// How a queue is ordered: as a column says, the other way round if reversed; what is the same there, and everything where nobody asked for anything
/// else, by level and time left. Cases that have nothing in the column stand last either way.
struct QueueOrder {
    QueueColumn by = QueueColumn::Level;
    bool reversed = false;
    [[nodiscard]] bool isUsual() const { return by == QueueColumn::Level && !reversed; }
    friend bool operator==(const QueueOrder &, const QueueOrder &) = default;
};

/// A column's stable word, for files: its heading in English, "Mark" for the one without.
[[nodiscard]] QString word(QueueColumn column);
[[nodiscard]] std::optional<QueueColumn> columnOf(const QString &word);

/// Makes the entries by which a ranking holds the chosen order. What a column shows as text goes by its number among the texts (TextRanks), Chinese
/// by pinyin; levels, states, stages and time left go as they are meant, not as they are written. GUI thread only.
class QueueKeys {
public:
    explicit QueueKeys(const Hall &hall) : m_hall(hall) {}

    [[nodiscard]] const QueueOrder &order() const { return m_order; }
    /// Entries of before mean nothing any more.
    void setOrder(const QueueOrder &order);
    /// Whether the order is that of texts: then learn() comes before many entries, and numbers may change.
    [[nodiscard]] bool isByText() const;
    /// Forgets texts of before and takes those of all cases that a queue may show.
    void learn();
    [[nodiscard]] RankEntry entryOf(Slot slot);
    /// Whether texts got other numbers since this was asked last; then entries of before are to be renumbered(), which keeps their order.
    [[nodiscard]] bool takeRenumbered();
    [[nodiscard]] quint32 renumbered(quint32 lead) const;

private:
    [[nodiscard]] quint32 textLead(Slot slot);
    [[nodiscard]] QString keyOf(Slot slot) const;
    [[nodiscard]] QString textOf(Slot slot) const;
    [[nodiscard]] quint32 smallLead(const CaseRow &row) const;
    void setTimeLeft(RankEntry &entry, const CaseRow &row) const;

    const Hall &m_hall;
    QueueOrder m_order;
    TextRanks m_texts;
    std::vector<std::pair<quint32, quint32>> m_renumbered;
};

} // namespace live
