// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/list/casemarks.h"

namespace ui::queue {

void CaseMarks::set(const QSet<base::CaseId> &ids)
{
    if (ids == m_ids)
        return;
    m_ids = ids;
    Q_EMIT changed();
}

void CaseMarks::toggle(base::CaseId id)
{
    if (!id.isValid())
        return;
    if (!m_ids.remove(id))
        m_ids.insert(id);
    Q_EMIT changed();
}

void CaseMarks::add(base::CaseId id)
{
    if (!id.isValid() || m_ids.contains(id))
        return;
    m_ids.insert(id);
    Q_EMIT changed();
}

} // namespace ui::queue
