// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/list/storedmodel.h"

#include "base/text/personaldata.h"
#include "region/words.h"

#include <QLocale>

namespace ui::queue {

using live::QueueColumn;

StoredModel::StoredModel(const live::Hall &hall, QObject *parent) : QAbstractTableModel(parent), m_hall(hall) {}

QString whenText(const region::Region &region, base::Instant moment, base::Instant now)
{
    const QDate day = region.toLocal(moment).date();
    return day.toString(day.year() == region.toLocal(now).date().year() ? QStringLiteral("MM-dd") : QStringLiteral("yyyy-MM-dd"));
}

void StoredModel::setFound(std::vector<domain::CaseBrief> found)
{
    beginResetModel();
    m_found = std::move(found);
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
    const region::Region &region = m_hall.region();
    live::QueueRow shown;
    shown.id = brief.id;
    shown.level = brief.level;
    shown.state = brief.state;
    shown.number = m_numbers.of(brief.number, true);
    shown.title = region::said(region, base::masked(brief.title));
    shown.grid = brief.grid;
    if (const region::Grid *grid = region.grid(brief.grid))
        shown.gridName = grid->name;
    shown.place = region::said(region, base::masked(brief.place));
    const region::Source *source = region.source(brief.source);
    shown.source = source ? source->name : brief.source;
    const region::Department *department = region.department(brief.department);
    shown.department = department ? department->name : brief.department;
    shown.suspended = brief.suspended && domain::isOpen(brief.state);
    shown.supervised = brief.supervised && domain::isOpen(brief.state);
    shown.extensionAsked = brief.extensionAsked && domain::isOpen(brief.state);
    shown.urges = brief.urges;
    if (domain::isOpen(brief.state)) {
        shown.clock.stage = brief.stage;
        shown.clock.startedAt = brief.stageStartedAt;
        shown.clock.dueAt = brief.stageDueAt;
        shown.clock.paused = brief.suspended;
        shown.clock.open = brief.stage ? domain::kNotOpen : brief.dueOpen;
    }
    return shown;
}

QVariant StoredModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::DisplayRole)
        return {};
    const live::QueueRow row = rowAt(index.row());
    switch (static_cast<QueueColumn>(index.column())) {
    case QueueColumn::Number: return row.number;
    case QueueColumn::Title: return row.title;
    case QueueColumn::Place: return row.place;
    case QueueColumn::Source: return row.source;
    case QueueColumn::Department: return row.department;
    case QueueColumn::State: return domain::label(row.state);
    case QueueColumn::Level: return domain::number(row.level);
    case QueueColumn::Mark:
    case QueueColumn::Bar:
    case QueueColumn::Left: return {};
    }
    return {};
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
