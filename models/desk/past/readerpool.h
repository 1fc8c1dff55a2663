// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/door/casedesk.h"
#include "desk/writer/storeparts.h"

#include <QPromise>

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace desk {

/// A few threads that read the store, each through parts of its own, so that no question waits behind a commit. Thread-safe.
class ReaderPool {
public:
    /// With `until` a case file ends with the events of that moment: the hall as it was.
    ReaderPool(std::function<base::Result<std::unique_ptr<ReaderParts>>()> makeParts, int threads, std::optional<base::Instant> until = {});
    /// Answers what waits with Cancelled and waits for what runs.
    ~ReaderPool();

    /// What is asked from now on is asked of another moment; only where one was given.
    void setUntil(base::Instant until);
    [[nodiscard]] QFuture<base::Result<CaseFile>> open(base::CaseId id);
    /// The latest wins: a search that still waits when the next one comes is answered with Cancelled.
    [[nodiscard]] QFuture<base::Result<std::vector<domain::CaseBrief>>> search(SearchRequest request);
    [[nodiscard]] QFuture<base::Result<std::vector<domain::Case>>> suggestions(base::Instant answeredFrom);
    /// The latest wins, as for search().
    [[nodiscard]] QFuture<base::Result<KnownCases>> known(KnownRequest request);

private:
    /// Answers its question through the parts, or with the error instead of them.
    using Question = std::function<void(const base::Result<ReaderParts *> &parts)>;
    void run();
    void ask(Question question);
    /// Puts it where one question waits at the most; the one before is given up.
    void askInstead(std::optional<Question> &slot, Question question);
    [[nodiscard]] std::optional<Question> next();

    const std::function<base::Result<std::unique_ptr<ReaderParts>>()> m_makeParts;
    [[nodiscard]] std::optional<base::Instant> until();
    std::mutex m_mutex;
    std::optional<base::Instant> m_until;
    std::condition_variable m_wake;
    std::deque<Question> m_questions;
    std::optional<Question> m_search, m_known;
    bool m_stopping = false;
    std::vector<std::thread> m_threads;
};

} // namespace desk
