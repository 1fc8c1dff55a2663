// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/hall.h"

#include <QAbstractTableModel>
#include <QSet>

#include <memory>

namespace live {

class CaseOrder;
class QueueSieve;
struct FloodGroups;
struct OrderEntry;

/// The columns of the desk's queue, in the order of the screen.
enum class QueueColumn : quint8 { Mark, Level, Number, Title, Place, Source, Department, State, Bar, Left };
inline constexpr int kQueueColumns = 10;

/// Open cases in the order level → time left, filtered. Own sorted index, no proxy. Changes arrive as moves and ranges; persistent
/// indexes follow their cases, so that the selected row survives (one row: the ranges of a multiple selection would not). GUI thread only.
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

    /// Rows that stand for others in a flood, and the cases that they stand for. Follows the hold like any other change.
    void setGroups(const FloodGroups &groups);

    /// Whether the texts that a search looks through are still being made, in idle moments after a snapshot.
    [[nodiscard]] bool preparesSearch() const { return m_preparing; }

    /// While held, rows keep their places (not within 3 s of a key press); changes collect and are applied on release.
    void hold(bool held);
    /// Marks a case whose order is on its way to disk.
    void setPending(base::CaseId id, bool pending);

Q_SIGNALS:
    void countsChanged(); ///< after each refresh: chips show new numbers
    void orderChanged();  ///< rows came, went or changed places, in whichever way that was announced

private:
    struct Batch;
    void collect(const ChangeSet &changes);
    void refresh();
    void reload();
    void show(std::vector<OrderEntry> entries);
    void prepareLater();
    [[nodiscard]] Batch takeChanges();
    void apply(const Batch &batch);
    void applyOneByOne(const Batch &batch);
    [[nodiscard]] std::pair<int, int> applyAtOnce(const Batch &batch);
    [[nodiscard]] std::pair<int, int> reorder(const Batch &batch);
    void announceChanged(std::vector<int> rows);
    [[nodiscard]] const OrderEntry &entryAt(int row) const;
    [[nodiscard]] QString textOf(const QueueRow &row, QueueColumn column) const;

    const Hall &m_hall;
    QueueFilter m_filter;
    std::unique_ptr<QueueSieve> m_sieve;
    std::unique_ptr<CaseOrder> m_order;
    std::vector<OrderEntry> m_tail;  ///< rows below the ordered ones while a large batch is applied
    std::vector<OrderEntry> m_shown; ///< by slot: what the order holds; id 0: nothing
    std::vector<Slot> m_touched;     ///< changed since the last refresh
    QSet<base::CaseId> m_pending;
    std::unique_ptr<FloodGroups> m_groups;
    bool m_held = false;
    bool m_preparing = false;
    bool m_reset = false; ///< the table began anew
};

} // namespace live
