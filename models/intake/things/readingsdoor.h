// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time/clock.h"
#include "domain/things/things.h"
#include "intake/http/apikeys.h"
#include "intake/http/httpmessage.h"
#include "intake/http/keythrottle.h"
#include "intake/things/readingsbody.h"
#include "region/region.h"
#include "store/things/readingring.h"

#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace intake {

/// What the one who runs the endpoint decides.
struct ReadingsSettings {
    ApiKeys keys;                                ///< at least one
    store::RingLimits ring = {};                 ///< how much is kept, and so how old a reading may be
    size_t waiting = 64;                         ///< requests that may wait; more are told to come again
    std::function<void(const QString &)> tell{}; ///< takes sentences for whoever runs the endpoint; called on the door's thread
    base::Milliseconds tellAgain{60'000};        ///< of refused readings no more than one sentence in so long
};

/// Takes readings of sensors in over HTTP and says the newest (docs/http-api.md "Readings of sensors"). They go into the store's ring and into no
/// log. `handle` and `gate` belong to the HTTP server's thread and never block; everything else happens on one thread of its own. Stop the server
/// before this is destroyed.
class ReadingsDoor {
public:
    /// `throttle` is that of all ways in: who guesses keys here has no further tries elsewhere. It and the clock must outlive this.
    ReadingsDoor(region::RegionPtr region, const base::Clock &clock, const QString &storePath, ReadingsSettings settings, KeyThrottle &throttle);
    ~ReadingsDoor();
    ReadingsDoor(const ReadingsDoor &) = delete;
    ReadingsDoor &operator=(const ReadingsDoor &) = delete;

    /// Whether an address is one of these: what begins with /things/.
    [[nodiscard]] static bool isHere(const QByteArray &path);
    void handle(HttpRequest request, HttpAnswer answer);
    /// The refusal of a request of which only the header is known: no such address, wrong method, no right key. None: read on.
    [[nodiscard]] std::optional<HttpReply> gate(const HttpRequest &head);

private:
    struct Job {
        HttpRequest request;
        HttpAnswer answer;
        const ApiKey *key = nullptr;
    };
    void run();
    void restore();
    [[nodiscard]] HttpReply take(const Job &job);
    [[nodiscard]] HttpReply newest(const Job &job) const;
    /// The code of the thing that a sender names, by its code or as the device calls itself.
    [[nodiscard]] QString codeOf(const QString &said) const;
    /// The source that a key's readings count for; empty: none.
    [[nodiscard]] QString sourceOf(const ApiKey &key, const QString &named) const;
    [[nodiscard]] bool keep(store::ReadingBatch batch);
    void tellRefusals(const std::vector<ReadingRefusal> &refusals);
    void tell(const QString &sentence) const;

    const region::RegionPtr m_region;
    const base::Clock &m_clock;
    const QString m_storePath;
    const ReadingsSettings m_settings;
    KeyThrottle &m_throttle;
    domain::Things m_things;
    store::ReadingRing m_ring;
    quint64 m_untold = 0; ///< readings that were refused since it was told last
    std::optional<std::chrono::steady_clock::time_point> m_toldAt;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Job> m_jobs;
    bool m_ending = false;
    std::thread m_thread; // last: it uses all of the above
};

} // namespace intake
