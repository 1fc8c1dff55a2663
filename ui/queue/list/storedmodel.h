// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "queue/list/rowsource.h"

#include <QAbstractTableModel>

namespace ui::queue {

/// What a search in all stored cases found, open or not, newest first. Same columns as the queue. GUI thread.
class StoredModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    explicit StoredModel(const live::Hall &hall, QObject *parent = nullptr);

    /// `callers`: of them, those that were found by the last digits of their caller's number.
    void setFound(std::vector<domain::CaseBrief> found, const QSet<base::CaseId> &callers = {});
    [[nodiscard]] RowSource source() const;
    [[nodiscard]] bool hasLongNumbers() const { return m_numbers.anyLonger(); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    [[nodiscard]] live::QueueRow rowAt(int row) const;
    const live::Hall &m_hall;
    std::vector<domain::CaseBrief> m_found;
    QSet<base::CaseId> m_callers;
    live::ShownNumbers m_numbers; ///< by row
};

} // namespace ui::queue
