// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/open311.h"

#include "intake/differs.h"
#include "intake/open311fields.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFuture>

namespace intake {

using namespace Qt::StringLiterals;

namespace {

struct Route {
    QByteArrayView path;
    QByteArrayView allow;
};

constexpr QByteArrayView kServices = "GET, HEAD";
constexpr QByteArrayView kRequests = "POST";
constexpr std::array<Route, 4> kRoutes{{
    {"/open311/v2/services.json", kServices},
    {"/open311/v2/services.xml", kServices},
    {"/open311/v2/requests.json", kRequests},
    {"/open311/v2/requests.xml", kRequests},
}};

const Route *routeOf(const QByteArray &path)
{
    for (const Route &route : kRoutes) {
        if (route.path == path)
            return &route;
    }
    return nullptr;
}

bool allows(const Route &route, const QByteArray &method)
{
    for (const QByteArray &allowed : route.allow.toByteArray().split(',')) {
        if (allowed.trimmed() == method)
            return true;
    }
    return false;
}

int statusOf(base::ErrorCode code)
{
    switch (code) {
    case base::ErrorCode::NotFound:
    case base::ErrorCode::Refused:
    case base::ErrorCode::Malformed: return 400;
    case base::ErrorCode::Busy:
    case base::ErrorCode::Conflict:
    case base::ErrorCode::Cancelled: return 503;
    case base::ErrorCode::Storage:
    case base::ErrorCode::Network: return 500;
    }
    Q_UNREACHABLE();
}

/// "place: sentence"; the detail stays in our log.
HttpReply replyOf(Open311Form form, const base::Error &error)
{
    const QString place = open311Name(error.place);
    return writeError(form, statusOf(error.code), place.isEmpty() ? error.sentence : place + u": "_s + error.sentence);
}

} // namespace

bool sameKey(const QByteArray &given, const QByteArray &right)
{
    // Digests have one length, so that not even the key's length shows.
    const QByteArray left = QCryptographicHash::hash(given, QCryptographicHash::Sha256);
    const QByteArray other = QCryptographicHash::hash(right, QCryptographicHash::Sha256);
    unsigned difference = 0;
    for (qsizetype i = 0; i < left.size(); ++i)
        difference |= static_cast<unsigned char>(left[i]) ^ static_cast<unsigned char>(other[i]);
    return difference == 0;
}

Open311::Open311(region::RegionPtr region, const base::Clock &clock, desk::CaseDesk &desk, Open311Settings settings)
    : m_region(std::move(region)), m_clock(clock), m_desk(desk), m_settings(std::move(settings)),
      m_servicesJson(writeServices(Open311Form::Json, *m_region)), m_servicesXml(writeServices(Open311Form::Xml, *m_region)),
      m_thread([this] { work(); })
{
    Q_ASSERT(!m_settings.apiKey.isEmpty());
}

Open311::~Open311()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_ending = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

HttpReply Open311::fault(const QByteArray &path, int status, const QString &sentence)
{
    return writeError(open311FormOf(path), status, sentence);
}

void Open311::handle(HttpRequest request, HttpAnswer answer)
{
    const Open311Form form = open311FormOf(request.path);
    const Route *route = routeOf(request.path);
    if (!route)
        return answer(writeError(form, 404, QCoreApplication::translate("open311", "There is nothing at this address; reports go to /open311/v2/requests.json.")));
    if (!allows(*route, request.method)) {
        HttpReply reply = writeError(form, 405, QCoreApplication::translate("open311", "This address does not take %1; use %2.")
                                                    .arg(QString::fromLatin1(request.method.left(20)), QString::fromLatin1(route->allow.toByteArray())));
        reply.headers.emplace_back("Allow", route->allow.toByteArray());
        return answer(std::move(reply));
    }
    if (route->allow == kServices)
        return answer(form == Open311Form::Json ? m_servicesJson : m_servicesXml);
    {
        const std::scoped_lock lock(m_mutex);
        if (m_jobs.size() < m_settings.waiting) {
            m_jobs.push_back({std::move(request), answer});
            m_wake.notify_one();
            return;
        }
    }
    answer(writeError(form, 503, QCoreApplication::translate("open311", "Too many reports are waiting to be filed; this one was not taken. Send it again after the time in the Retry-After header.")));
}

void Open311::work()
{
    const Pipeline pipeline(m_region, m_clock);
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_wake.wait(lock, [this] { return m_ending || !m_jobs.empty(); });
        if (m_jobs.empty())
            return;
        const Job job = std::move(m_jobs.front());
        m_jobs.pop_front();
        lock.unlock();
        take(pipeline, job);
        lock.lock();
    }
}

void Open311::take(const Pipeline &pipeline, const Job &job)
{
    const Open311Form form = open311FormOf(job.request.path);
    Open311Fields fields;
    if (auto read = fields.addForm(job.request.query); !read)
        return job.answer(replyOf(form, read.error()));
    if (auto read = fields.addBody(job.request.contentType, job.request.body); !read) {
        if (read.error().code == base::ErrorCode::Refused)
            return job.answer(writeError(form, 415, read.error().sentence));
        return job.answer(replyOf(form, read.error()));
    }
    const QByteArray key = fields.value(u"api_key"_s).toUtf8();
    if (key.isEmpty())
        return job.answer(writeError(form, 403, QCoreApplication::translate("open311", "The api_key is missing; ask the operations centre for one and send it with every report.")));
    if (!sameKey(key, m_settings.apiKey))
        return job.answer(writeError(form, 403, QCoreApplication::translate("open311", "The api_key is not valid; ask the operations centre for the right one.")));
    const auto incoming = incomingOf(fields, m_settings.source);
    if (!incoming)
        return job.answer(replyOf(form, incoming.error()));
    auto command = pipeline.accept(*incoming);
    if (!command)
        return job.answer(replyOf(form, command.error()));
    m_desk.submit(*command).then([form, answer = job.answer, leftOut = notesOf(*command)](const base::Result<desk::Receipt> &receipt) {
        if (receipt && !receipt->differs.empty())
            return answer(writeError(
                form, 409,
                QCoreApplication::translate("open311", "The report %1 is known, but differs from what is stored: %2. The case was left as it is.")
                    .arg(receipt->number, domain::describe(receipt->differs))));
        answer(receipt ? writeReceipt(form, *receipt, leftOut) : replyOf(form, receipt.error()));
    });
}

} // namespace intake
