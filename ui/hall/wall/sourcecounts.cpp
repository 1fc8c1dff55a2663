// SPDX-License-Identifier: GPL-3.0-or-later
#include "hall/wall/sourcecounts.h"

#include <algorithm>

namespace ui::hall {

SourceCounts::SourceCounts(const live::Hall &hall, QObject *parent) : QObject(parent), m_hall(hall)
{
    connect(&hall.table(), &live::CaseTable::changed, this, &SourceCounts::follow);
    recount();
}

void SourceCounts::add(const live::CaseRow &row, int by)
{
    if (!row.used || !domain::isOpen(row.state)) {
        return;
    }
    if (row.source >= m_counts.size()) {
        m_counts.resize(size_t(row.source) + 1, 0);
    }
    m_counts[row.source] += by;
}

void SourceCounts::recount()
{
    m_counts.clear();
    for (const live::CaseRow &row : m_hall.table().rows()) {
        add(row, 1);
    }
}

void SourceCounts::follow(const live::ChangeSet &changes)
{
    if (changes.reset) {
        recount();
        return;
    }
    for (const live::ChangeSet::Change &change : changes.changes) {
        add(change.before, -1);
        add(m_hall.table().row(change.slot), 1);
    }
}

std::vector<SourceCounts::Line> SourceCounts::lines() const
{
    std::vector<Line> lines;
    for (size_t index = 0; index < m_counts.size(); ++index) {
        if (m_counts[index] > 0) {
            const QString code = m_hall.table().names().text(live::NameIndex(index));
            const region::Source *source = m_hall.region().source(code);
            lines.push_back({source ? source->name : code, source ? source->shortName : code, m_counts[index]});
        }
    }
    std::ranges::stable_sort(lines, std::ranges::greater(), &Line::open);
    return lines;
}

} // namespace ui::hall
