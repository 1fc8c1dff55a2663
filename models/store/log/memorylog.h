// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/log/eventlog.h"

#include <QHash>

namespace store {

/// The case log in memory: for tests and what-if runs. Keeps the same promises as the one on disk, except that it ends with the object.
class MemoryLog final : public EventLog {
public:
    [[nodiscard]] base::Result<std::unique_ptr<LogBatch>> begin() override;
    [[nodiscard]] base::Outcome replayCase(CaseId id, quint32 after, const EventVisitor &visit) const override;
    [[nodiscard]] base::Outcome replayAll(Position after, const EventVisitor &visit) const override;
    [[nodiscard]] base::Outcome replayCentre(quint64 after, const CentreVisitor &visit) const override;
    [[nodiscard]] base::Result<Position> head() const override;

private:
    friend class MemoryBatch;
    void forget(CaseId id);
    std::vector<domain::CommittedEvent> m_events;
    std::vector<domain::CentreEvent> m_centre;   ///< by version
    QHash<CaseId, std::vector<size_t>> m_byCase; ///< indexes into m_events, by version
    QHash<std::pair<QString, QString>, Claim> m_keys;
    QHash<QDate, quint32> m_serials;
    bool m_writing = false;
};

} // namespace store
