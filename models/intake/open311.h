// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/casedesk.h"
#include "intake/httpmessage.h"
#include "intake/open311text.h"
#include "intake/pipeline.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

namespace intake {

/// What the one who runs the endpoint decides.
struct Open311Settings {
    QByteArray apiKey;    ///< never empty
    QString source;       ///< source code of reports that name none
    size_t waiting = 512; ///< reports that may wait for the pipeline; more are told to come again
};

/// Open311 GeoReport v2, the part that takes reports in (docs/http-api.md): services and requests, in JSON and XML.
/// A report is answered after its commit. `handle` belongs to the HTTP server's thread and never blocks; parsing, the pipeline and its
/// disk reads happen on one thread of its own. Stop the server before this is destroyed.
class Open311 {
public:
    /// Called once, on the working thread, and destroyed there.

    Open311(region::RegionPtr region, const base::Clock &clock, desk::CaseDesk &desk, Open311Settings settings);
    ~Open311();
    Open311(const Open311 &) = delete;
    Open311 &operator=(const Open311 &) = delete;

    void handle(HttpRequest request, HttpAnswer answer);
    /// The HTTP server's fault writer.
    [[nodiscard]] static HttpReply fault(const QByteArray &path, int status, const QString &sentence);

private:
    struct Job {
        HttpRequest request;
        HttpAnswer answer;
    };
    void work();
    void take(const Pipeline &pipeline, const Job &job);

    const region::RegionPtr m_region;
    const base::Clock &m_clock;
    desk::CaseDesk &m_desk;
    const Open311Settings m_settings;
    const HttpReply m_servicesJson, m_servicesXml;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Job> m_jobs;
    bool m_ending = false;
    std::thread m_thread; // last: it uses all of the above
};

/// Equal without telling by its time where they differ.
[[nodiscard]] bool sameKey(const QByteArray &given, const QByteArray &right);

} // namespace intake
