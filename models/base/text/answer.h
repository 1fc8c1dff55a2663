// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>

#include <functional>
#include <utility>

namespace base {

/// Calls `take` with the answer on the owner's thread; never when the owner is gone. `without` is called instead when the question was
/// given up. A watcher and not QFuture::then(): in Qt 6.4 that asserts when its context died before the answer came.
template <class Answer, class Take> void whenAnswered(QObject *owner, const QFuture<Answer> &future, Take take, std::function<void()> without = {})
{
    auto *watcher = new QFutureWatcher<Answer>(owner);
    QObject::connect(watcher, &QFutureWatcherBase::finished, owner, [watcher, take = std::move(take), without = std::move(without)] {
        watcher->deleteLater();
        if (watcher->future().resultCount() > 0)
            take(watcher->result());
        else if (without)
            without();
    });
    watcher->setFuture(future);
}

} // namespace base
