// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/case/caseevent.h"
#include "store/log/eventlog.h"

#include <QHash>

namespace desk {

/// Folded cases, the lately used ones kept. Store thread only.
class FoldCache {
public:
    explicit FoldCache(qsizetype most = 8192) : m_most(most) {}

    /// The case as the log has it; version 0 when it has none.
    [[nodiscard]] base::Result<domain::Case> load(const store::EventLog &log, base::CaseId id);
    /// A case as committed.
    void put(domain::Case folded);
    /// Folds a committed event in. The case is read anew where the cache has not its state just before.
    [[nodiscard]] base::Result<domain::Case> apply(const store::EventLog &log, const domain::CommittedEvent &event);
    void clear() { m_kept.clear(); }

private:
    struct Kept {
        domain::Case state;
        quint64 usedAt = 0;
    };
    void makeRoom();
    QHash<base::CaseId, Kept> m_kept;
    quint64 m_uses = 0;
    qsizetype m_most;
};

} // namespace desk
