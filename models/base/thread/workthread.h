// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QPromise>
#include <QThreadPool>

#include <functional>
#include <memory>
#include <utility>

namespace base {

/// A thread of its own for work that others must not wait for: one piece after the other. Destruction gives up what waits and
/// waits for the piece that runs. start() and run() may be called from any thread.
class WorkThread final {
public:
    WorkThread() { m_pool.setMaxThreadCount(1); }
    ~WorkThread()
    {
        m_pool.clear();
        m_pool.waitForDone();
    }
    WorkThread(const WorkThread &) = delete;
    WorkThread &operator=(const WorkThread &) = delete;

    /// `work` is handed a function that says whether the future was cancelled; cancelled before its turn it is not called at all.
    template <class Answer, class Work> [[nodiscard]] QFuture<Answer> start(Work work)
    {
        auto promise = std::make_shared<QPromise<Answer>>();
        promise->start();
        QFuture<Answer> future = promise->future();
        m_pool.start([promise, work = std::move(work)] {
            if (!promise->isCanceled())
                promise->addResult(work(std::function<bool()>([&] { return promise->isCanceled(); })));
            promise->finish();
        });
        return future;
    }
    /// Work that nobody waits for; what it has to say it posts.
    void run(std::function<void()> work) { m_pool.start(std::move(work)); }
    /// Waits until all that was started is done, what waits for its turn too.
    void finish() { m_pool.waitForDone(); }

private:
    QThreadPool m_pool;
};

} // namespace base
