// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "domain/case/case.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace desk {

/// How far back a snapshot holds ended cases: a turn of twelve hours has its figures while its sheet is still to be signed, and the last hours can be
/// drawn also just after midnight.
inline constexpr base::Milliseconds kSnapshotReach = std::chrono::hours(16);

/// What one or more commits did: every touched case once, as it is now. The first batch of a subscription is the snapshot:
/// all open cases and those that ended since the local day began, or in the last kSnapshotReach, or wait for their revisit or for a promised
/// call-back. A batch without cases, every few seconds while the store can be read, is a sign of life.
struct Batch {
    base::Position upTo;
    bool snapshot = false;
    std::vector<domain::CaseBrief> cases;
};
using BatchPtr = std::shared_ptr<const Batch>;

/// What differs between the snapshots of two moments: fewer cases than either holds.
struct SnapshotChange {
    Batch came;                     ///< new, or otherwise than before; no snapshot
    std::vector<base::CaseId> went; ///< are in the later one no more
};

/// How the store is doing, for the connection mark and the banners.
struct FeedStatus {
    enum class Health : quint8 { Loading, Ready, WriteFailing, ReadFailing };
    Health health = Health::Loading;
    base::Position position;
    QString sentence;    ///< translated; what failed and what to do; empty when well
    quint64 waiting = 0; ///< orders not yet on disk
    QString notice{};    ///< translated; what is not complete yet although all is well: tables that are being made anew; empty for nothing
    /// Bytes left on the store's disk, in steps of 10 MiB, once they are few; none while there is plenty.
    std::optional<quint64> room{};
    friend bool operator==(const FeedStatus &, const FeedStatus &) = default;
};

/// Ends its subscription when destroyed.
class Subscription {
public:
    Subscription() = default;
    explicit Subscription(std::function<void()> end) : m_end(std::move(end)) {}
    Subscription(Subscription &&other) noexcept : m_end(std::exchange(other.m_end, {})) {}
    Subscription &operator=(Subscription &&other) noexcept
    {
        if (this != &other) {
            reset();
            m_end = std::exchange(other.m_end, {});
        }
        return *this;
    }
    ~Subscription() { reset(); }
    void reset()
    {
        if (auto end = std::exchange(m_end, {}))
            end();
    }

private:
    std::function<void()> m_end;
};

/// The one way to hear what was committed, by whichever process. Thread-safe.
class CaseFeed {
public:
    virtual ~CaseFeed() = default;

    /// Batches arrive on `context`'s thread, in order, beginning with the snapshot.
    [[nodiscard]] virtual Subscription onBatch(QObject *context, std::function<void(const BatchPtr &)> deliver) = 0;
    /// The present status at once, then every change, on `context`'s thread.
    [[nodiscard]] virtual Subscription onStatus(QObject *context, std::function<void(const FeedStatus &)> deliver) = 0;
};

} // namespace desk
