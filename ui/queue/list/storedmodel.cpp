// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/list/storedmodel.h"

#include "base/time/daytext.h"
#include "live/cases/queuerow.h"
#include "live/text/spokenrow.h"

#include <QLocale>

namespace ui::queue {

using live::QueueColumn;

StoredModel::StoredModel(const live::Hall &hall, QObject *parent) : QAbstractTableModel(parent), m_hall(hall) {}

QString whenText(const region::Region &region, base::Instant moment, base::Instant now)
{
    return base::dayText(region.toLocal(moment).date(), region.toLocal(now).date());
}

void StoredModel::setFound(std::vector<domain::CaseBrief> found, const QSet<base::CaseId> &callers)
{
    beginResetModel();
    m_found = std::move(found);
    m_callers = callers;
    m_numbers.clear();
    for (size_t row = 0; row < m_found.size(); ++row)
        m_numbers.set(live::Slot(row), m_found[row].number);
    endResetModel();
}

int StoredModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_found.size()); }

int StoredModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : live::kQueueColumns; }

live::QueueRow StoredModel::rowAt(int row) const
{
    const domain::CaseBrief &brief = m_found[size_t(row)];
    live::QueueRow shown = live::storedRow(m_hall.region(), brief);
    shown.number = m_numbers.of(brief.number, true);
    shown.byCaller = m_callers.contains(brief.id);
    return shown;
}

QVariant StoredModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::AccessibleTextRole)
        return live::spokenCell(static_cast<QueueColumn>(index.column()), rowAt(index.row()), m_hall.shownAt());
    if (role != Qt::DisplayRole)
        return {};
    return live::specOf(static_cast<QueueColumn>(index.column())).text(rowAt(index.row()), m_hall.shownAt());
}

RowSource StoredModel::source() const
{
    RowSource source;
    source.rowAt = [this](int row) { return rowAt(row); };
    source.idAt = [this](int row) { return m_found[size_t(row)].id; };
    source.rowOf = [this](base::CaseId id) {
        const auto found = std::find_if(m_found.begin(), m_found.end(), [id](const domain::CaseBrief &brief) { return brief.id == id; });
        return found == m_found.end() ? -1 : int(found - m_found.begin());
    };
    source.when = [this](int row) {
        const domain::CaseBrief &brief = m_found[size_t(row)];
        return whenText(m_hall.region(), brief.endedAt.value_or(brief.reportedAt), m_hall.now());
    };
    return source;
}

} // namespace ui::queue
