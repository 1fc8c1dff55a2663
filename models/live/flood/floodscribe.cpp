// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/flood/floodscribe.h"

#include "base/text/answer.h"

namespace live {

FloodScribe::FloodScribe(const Hall &hall, const CentreBoard *centre, QObject *parent)
    : QObject(parent), m_hall(hall), m_centre(centre), m_since(hall.now()), m_kinds(hall)
{
    connect(&hall, &Hall::caseArrived, this, &FloodScribe::take);
    connect(&hall, &Hall::secondPassed, this, &FloodScribe::look);
}

void FloodScribe::take(base::CaseId id)
{
    const std::optional<Slot> slot = m_hall.table().slotOf(id);
    if (!slot)
        return;
    const CaseRow &row = m_hall.table().row(*slot);
    if (base::fromMsec(row.openedAt) < m_since)
        return;
    const QString &number = m_hall.table().text(*slot).number;
    m_ledger.arrived({m_hall.now(), number.isEmpty() ? QString::number(id.value) : number, row.level, m_hall.table().names().text(row.grid),
                      m_kinds.nameOf(row.item)});
}

void FloodScribe::look()
{
    if (const auto record = m_ledger.look(m_hall.now())) {
        Q_EMIT closed(*record);
        if (m_centre && !m_leftToAnother)
            write(*record);
        m_leftToAnother = m_leftToAnother && record->goesOn;
    }
}

void FloodScribe::write(const domain::FloodRecorded &record)
{
    domain::CentreOrder order{{QStringLiteral("system"), domain::Role::System}, domain::RecordFlood{record}};
    base::whenAnswered(this, m_centre->desk().submit(std::move(order)), [this, record](const base::Result<desk::CentreViewPtr> &answer) {
        if (answer)
            Q_EMIT recorded(record);
        else if (answer.error().code == base::ErrorCode::Conflict)
            m_leftToAnother = record.goesOn;
        else
            Q_EMIT troubled(answer.error().sentence);
    });
}

} // namespace live
