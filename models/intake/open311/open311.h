// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/door/casedesk.h"
#include "intake/http/apikeys.h"
#include "intake/http/httpmessage.h"
#include "intake/http/keythrottle.h"
#include "intake/open311/open311text.h"
#include "intake/pipeline.h"

#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

namespace intake {

/// What the one who runs the endpoint decides.
struct Open311Settings {
    ApiKeys keys;         ///< at least one
    QString source;       ///< source code of reports that name none; a key that may not report for it stands for its own first source
    size_t waiting = 512; ///< reports that may wait for the pipeline; more are told to come again
    ThrottleTerms throttle = {};
    domain::Actor by{};               ///< the device that takes reports in: each event of them names it
    base::Milliseconds stuck{20'000}; ///< a worker that needs longer for one report than this makes the health answer bad
};

/// How often what was done since the start.
struct Open311Work {
    quint64 scanned = 0; ///< bodies looked through for their api_key
    quint64 parsed = 0;  ///< bodies parsed: never one without a right key
};

/// Open311 GeoReport v2, the part that takes reports in (docs/http-api.md): services and requests, in JSON and XML.
/// The key comes first: in a header or in the query it is judged before the body is read, in the body by one bounded scan (bodyscan.h) before
/// anything is parsed. A report is answered after its commit. `handle` and `gate` belong to the HTTP server's thread and never block; large bodies
/// are scanned on a thread of their own, and parsing, the pipeline and its disk reads happen on two workers, for right keys alone.
/// Stop the server before this is destroyed.
class Open311 {
public:
    Open311(region::RegionPtr region, const base::Clock &clock, desk::CaseDesk &desk, Open311Settings settings);
    ~Open311();
    Open311(const Open311 &) = delete;
    Open311 &operator=(const Open311 &) = delete;

    /// The town as it is for reports that come from now on: the same one under other rules, or with other grids. Thread-safe.
    void setRegion(const region::RegionPtr &region);
    void handle(HttpRequest request, HttpAnswer answer);
    /// The refusal of a request of which only the header is known: no such address, wrong method, wrong key in header or query. None: read on.
    [[nodiscard]] std::optional<HttpReply> gate(const HttpRequest &head);
    /// The HTTP server's fault writer.
    [[nodiscard]] static HttpReply fault(const QByteArray &path, int status, const QString &sentence);
    [[nodiscard]] Open311Work work() const { return {m_scanned, m_parsed}; }
    /// Where wrong keys are counted, for another way in beside this one.
    [[nodiscard]] KeyThrottle &throttle() { return m_throttle; }

private:
    struct Job {
        HttpRequest request;
        HttpAnswer answer;
        const ApiKey *key = nullptr; ///< the right one; null: still to be looked for in the body
    };
    /// One queue and the threads that empty it.
    struct Lane {
        std::mutex mutex;
        std::condition_variable wake;
        std::deque<Job> jobs;
        bool ending = false;
    };
    void push(Lane &lane, Job job);
    void run(Lane &lane, const std::function<void(Job)> &work);
    void scan(Job job);
    void file(const Job &job);
    [[nodiscard]] std::shared_ptr<const Pipeline> pipeline() const;
    [[nodiscard]] HttpReply refuseKey(Open311Form form, const HttpRequest &request, bool missing);
    [[nodiscard]] HttpReply health() const;

    const region::RegionPtr m_region; ///< as it was at the start, for what stays
    const base::Clock &m_clock;
    desk::CaseDesk &m_desk;
    const Open311Settings m_settings;
    const HttpReply m_servicesJson, m_servicesXml;
    mutable std::mutex m_pipelineMutex;
    std::shared_ptr<const Pipeline> m_pipeline; ///< of the town as it is
    KeyThrottle m_throttle;
    std::atomic<quint64> m_scanned = 0, m_parsed = 0;
    std::array<std::atomic<qint64>, 2> m_since{}; ///< by worker: when it began with its report, in steady milliseconds; 0: it waits
    Lane m_door, m_desks;
    std::vector<std::thread> m_threads; // last: they use all of the above
};

} // namespace intake
