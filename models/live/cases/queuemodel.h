// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/cases/queueorder.h"
#include "live/hall.h"

#include <QAbstractTableModel>
#include <QSet>

#include <functional>
#include <memory>

namespace live {

class FilterCounts;
class QueueSieve;
struct FloodGroups;

/// Open cases in the order level → time left, or as a person asked, filtered. It never stands behind the hall: after every refresh its rows and those
/// folded() into others are what the hall counts; held or not, only places wait. Own sorted index, no proxy. Changes arrive as moves and ranges;
/// persistent indexes follow their cases, so that the selected row survives (one row: the ranges of a multiple selection would not). GUI thread only.
class QueueModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Role { CaseIdRole = Qt::UserRole + 1, SeverityRole, SortRole };

    explicit QueueModel(const Hall &hall, QObject *parent = nullptr);
    ~QueueModel() override;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// What the delegate paints.
    [[nodiscard]] QueueRow rowAt(int row) const;
    [[nodiscard]] base::CaseId idAt(int row) const;
    /// -1 when the case is not shown.
    [[nodiscard]] int rowOf(base::CaseId id) const;

    void setFilter(const QueueFilter &filter);
    [[nodiscard]] const QueueFilter &filter() const { return m_filter; }
    /// Other rows stand beside each other at once, held or not; announced as one range of changed rows.
    void setOrder(const QueueOrder &order);
    [[nodiscard]] const QueueOrder &order() const { return m_keys->order(); }

    /// Of each value that cases have there, how many would be shown if it were asked for beside the rest of the filter. A pass over all cases.
    [[nodiscard]] QHash<QString, int> counts(Facet facet) const;
    /// Filters whose cases are counted with every refresh, folded ones too; costs what changed.
    void setCounted(const std::vector<QueueFilter> &filters);
    [[nodiscard]] int counted(size_t filter) const;

    /// Rows that stand for others in a flood, and the cases that they stand for. Follows the hold like any other change.
    void setGroups(const FloodGroups &groups);

    /// Cases that the filter lets through and that have no row because others stand for them.
    [[nodiscard]] int folded() const;

    /// Whether the texts that a search looks through are still being made, in idle moments after a snapshot.
    [[nodiscard]] bool preparesSearch() const { return m_preparing; }

    /// While held, the rows that are on screen keep their order: one that is to stand elsewhere stays until the release. Rows come and go at once,
    /// and what is to move from outside the screen moves.
    void hold(bool held);
    /// Which rows are on screen, first and last; asked while held. Without it all are.
    void setOnScreen(std::function<std::pair<int, int>()> onScreen) { m_onScreen = std::move(onScreen); }
    /// Marks a case whose order is on its way to disk.
    void setPending(base::CaseId id, bool pending);
    /// Says of a case which other seat writes in it; the rows of cases of which it says something else are told by tellWriter().
    void setWriters(std::function<QString(base::CaseId)> writers) { m_writers = std::move(writers); }
    void tellWriter(base::CaseId id)
    {
        if (const int row = rowOf(id); row >= 0)
            announceChanged({row});
    }

Q_SIGNALS:
    void countsChanged(); ///< after each refresh: chips show new numbers
    void resorted();      ///< rows changed places before a person's eyes, in whichever way that was announced

private:
    struct Batch;
    void collect(const ChangeSet &changes);
    void refresh();
    void reload();
    void bringLate();
    void settleTexts(const std::vector<Slot> &slots);
    void show(std::vector<RankEntry> entries);
    void prepareLater();
    [[nodiscard]] Batch takeChanges();
    void keepOnScreen(Batch &batch);
    void apply(const Batch &batch);
    void applyOneByOne(const Batch &batch);
    [[nodiscard]] std::pair<int, int> applyAtOnce(const Batch &batch);
    [[nodiscard]] std::pair<int, int> reorder(const Batch &batch);
    void announceChanged(std::vector<int> rows);
    [[nodiscard]] const RankEntry &entryAt(int row) const;

    const Hall &m_hall;
    QueueFilter m_filter;
    std::unique_ptr<QueueSieve> m_sieve;
    std::unique_ptr<QueueKeys> m_keys;
    std::unique_ptr<FilterCounts> m_counts;
    std::unique_ptr<CaseRanking> m_ranking;
    std::vector<RankEntry> m_tail;  ///< rows below the ordered ones while a large batch is applied
    std::vector<RankEntry> m_shown; ///< by slot: what the order holds; id 0: nothing
    std::vector<Slot> m_touched;    ///< changed since the last refresh
    std::vector<Slot> m_late;       ///< stand where they stood, until the release
    std::function<std::pair<int, int>()> m_onScreen;
    QSet<base::CaseId> m_pending;
    std::function<QString(base::CaseId)> m_writers;
    std::unique_ptr<FloodGroups> m_groups;
    bool m_held = false;
    bool m_preparing = false;
    bool m_reset = false; ///< the table began anew
};

} // namespace live
