// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>

#include <functional>
#include <utility>

namespace base {

/// Calls `receive` with the answer on the owner's thread; never when the owner is gone. `without` is called instead when the question was
/// given up. A watcher and not QFuture::then(): in Qt 6.4 that asserts when its context died before the answer came.
template <class Answer, class Receive>
void whenAnswered(QObject *owner, const QFuture<Answer> &future, Receive receive, std::function<void()> without = {})
{
    auto *watcher = new QFutureWatcher<Answer>(owner);
    QObject::connect(watcher, &QFutureWatcherBase::finished, owner, [watcher, receive = std::move(receive), without = std::move(without)] {
        watcher->deleteLater();
        if (watcher->future().resultCount() > 0)
            receive(watcher->result());
        else if (without)
            without();
    });
    watcher->setFuture(future);
}

} // namespace base
