// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/writer/feedhub.h"
#include "desk/writer/foldcache.h"
#include "desk/writer/storeparts.h"

#include <chrono>

namespace desk {

struct OwedRevisits;

/// Turns what was committed, by whomever, into batches: keeps the place in the log up to which everything was heard, folds what others
/// wrote, and hands each touched case on once. Store thread only.
class FeedWriter {
public:
    /// `onCase` sees every case that changed, as it is now.
    FeedWriter(FeedHub &hub, FoldCache &cache, std::function<void(const domain::Case &)> onCase)
        : m_hub(hub), m_cache(cache), m_onCase(std::move(onCase))
    {}

    void startAt(base::Position head) { m_seen = head; }
    /// Sees every event of others, once its case is folded.
    void onEvent(std::function<void(const domain::CommittedEvent &)> hear) { m_onEvent = std::move(hear); }
    [[nodiscard]] base::Position seen() const { return m_seen; }

    /// Hears every event after seen(), publishing in between when there are many. How many there were.
    [[nodiscard]] base::Result<quint64> catchUp(const store::EventLog &log);
    /// Own cases, just committed at `position`; everything before was heard.
    void addCommitted(const QHash<base::CaseId, domain::Case> &changed, base::Position position);
    /// Sends what was heard or taken, if anything.
    void publish();
    /// Sends a batch without cases when nothing was sent for so long.
    void giveSignOfLife(std::chrono::milliseconds silence);
    /// Hands the snapshot to a new listener, and from now on every batch. `keptFrom` and `owed` as in readSnapshot().
    [[nodiscard]] base::Result<BatchPtr> admit(const FeedHub::BatchListenerPtr &listener, const store::EventLog &log, const ReaderParts &reader,
                                               base::Instant keptFrom, const OwedRevisits &owed);

private:
    [[nodiscard]] base::Result<quint64> hear(const store::EventLog &log);
    void send(std::vector<domain::CaseBrief> cases);

    FeedHub &m_hub;
    FoldCache &m_cache;
    const std::function<void(const domain::Case &)> m_onCase;
    std::function<void(const domain::CommittedEvent &)> m_onEvent;
    base::Position m_seen;
    QHash<base::CaseId, domain::CaseBrief> m_unpublished;
    std::chrono::steady_clock::time_point m_sentAt;
};

} // namespace desk
