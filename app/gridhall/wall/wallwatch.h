// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "childprocess.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace app {

/// Who keeps a wall standing: a process without a window that starts the wall as its child, starts it again when it falls or is silent, and ends when
/// it ended well or cannot be begun as it was asked for. The child says every kWallBeat on standard output that it lives, and ends when its standard
/// input closes. GUI thread of nothing: it needs an event loop.
class WallWatch final : public QObject {
    Q_OBJECT
public:
    struct Times {
        ChildProcess::Times child{std::chrono::milliseconds(500), std::chrono::seconds(15), std::chrono::seconds(60)};
        std::chrono::milliseconds beginning{180'000}; ///< so long a child may take until it says first that it lives
        std::chrono::milliseconds silence{30'000};    ///< and so long it may be silent then
    };
    WallWatch(const QString &program, const QStringList &arguments, Times times, QObject *parent = nullptr);

    void start();
    /// Of the child that runs; 0: none does at this moment.
    [[nodiscard]] qint64 childId() const { return m_child.processId(); }

Q_SIGNALS:
    /// The wall is over: the exit code for who started it.
    void ended(int exitCode);

private:
    void hear(const QString &line);
    ChildProcess m_child;
    const Times m_times;
    QTimer m_silence;
};

/// How often a wall says that it lives.
inline constexpr std::chrono::seconds kWallBeat{5};

/// What this process is to a wall: who keeps it, its first child, or one that was started after another fell.
enum class WallPart : quint8 { Keeper, First, Again };
[[nodiscard]] WallPart wallPart();
/// Says on standard output that the wall lives, now and every kWallBeat, and calls `orphaned` once nobody keeps it any more. Where nobody does from
/// the beginning (WallPart::Keeper) it does nothing.
void beatWall(QObject *parent, const std::function<void()> &orphaned);

} // namespace app
