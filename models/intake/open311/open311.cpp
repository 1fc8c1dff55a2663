// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/open311/open311.h"

#include "intake/file/differs.h"
#include "intake/http/bodyscan.h"
#include "intake/http/clientaddress.h"
#include "intake/open311/open311fields.h"

#include <QCoreApplication>
#include <QFuture>
#include <QLoggingCategory>
#include <QRegularExpression>

namespace intake {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(open311Log, "gridhall.open311")

constexpr qsizetype kScannedAtOnce = 16 * 1024; // an ordinary report: some microseconds, and it waits behind nobody's large body

struct Route {
    QByteArrayView path;
    QByteArrayView allow;
};

constexpr QByteArrayView kServices = "GET, HEAD";
constexpr QByteArrayView kRequests = "POST";
constexpr QByteArrayView kHealth = "/health";
constexpr std::array<Route, 5> kRoutes{{
    {"/open311/v2/services.json", kServices},
    {"/open311/v2/services.xml", kServices},
    {"/open311/v2/requests.json", kRequests},
    {"/open311/v2/requests.xml", kRequests},
    {kHealth, kServices},
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

/// The refusal of an address or a method that is not ours.
std::optional<HttpReply> refuseRoute(const HttpRequest &request)
{
    const Open311Form form = open311FormOf(request.path);
    const Route *route = routeOf(request.path);
    if (!route)
        return writeError(form, 404,
                          QCoreApplication::translate("open311", "There is nothing at this address; reports go to /open311/v2/requests.json."));
    if (allows(*route, request.method))
        return std::nullopt;
    HttpReply reply = writeError(form, 405,
                                 QCoreApplication::translate("open311", "This address does not take %1; use %2.")
                                     .arg(QString::fromLatin1(request.method.left(20)), QString::fromLatin1(route->allow.toByteArray())));
    reply.headers.emplace_back("Allow", route->allow.toByteArray());
    return reply;
}

int statusOf(base::ErrorCode code)
{
    switch (code) {
    case base::ErrorCode::NotFound:
    case base::ErrorCode::Refused:
    case base::ErrorCode::Malformed: return 400;
    case base::ErrorCode::Busy:
    case base::ErrorCode::Conflict:
    case base::ErrorCode::Cancelled:
    case base::ErrorCode::Storage: return 503; // a disk that is full, a file that was moved: it may be well again in a moment
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

/// As replyOf, for what the desk and its store say: their sentences are for people of this machine and may name its folders, which is nobody
/// else's business. Those stay in our log.
HttpReply replyOfDesk(Open311Form form, const base::Error &error)
{
    static const QRegularExpression kPath(u"(^|[^\\w:/.])(~?/|[A-Za-z]:\\\\)[^\\s/]"_s, QRegularExpression::UseUnicodePropertiesOption);
    const int status = statusOf(error.code);
    const bool isStore = error.code == base::ErrorCode::Storage;
    if (status != 500 && !isStore && !kPath.match(error.sentence).hasMatch())
        return replyOf(form, error);
    qCWarning(open311Log, "a report was not filed: %s", qPrintable(base::describe(error)));
    return writeError(form, status,
                      isStore
                          ? QCoreApplication::translate("open311", "The store cannot be written to at the moment, and this report was not filed. "
                                                                   "Send it again after the time in the Retry-After header, with the same source_id.")
                          : faultSentence(status, {}));
}

/// The key of a request's query; only its own field, once decoded.
QByteArray keyInQuery(const QByteArray &query) { return query.isEmpty() ? QByteArray() : scanForm(query).key; }

qint64 steadyNow() { return std::chrono::duration_cast<base::Milliseconds>(std::chrono::steady_clock::now().time_since_epoch()).count(); }

} // namespace

Open311::Open311(region::RegionPtr region, const base::Clock &clock, desk::CaseDesk &desk, Open311Settings settings)
    : m_region(std::move(region)), m_clock(clock), m_desk(desk), m_settings(std::move(settings)),
      m_servicesJson(writeServices(Open311Form::Json, *m_region)), m_servicesXml(writeServices(Open311Form::Xml, *m_region)),
      m_pipeline(std::make_shared<const Pipeline>(m_region, m_clock)), m_throttle(m_settings.throttle)
{
    Q_ASSERT(!m_settings.keys.all().empty());
    m_threads.emplace_back([this] { run(m_door, [this](Job job) { scan(std::move(job)); }); });
    for (auto &since : m_since) {
        m_threads.emplace_back([this, &since] {
            run(m_desks, [this, &since](const Job &job) {
                since = steadyNow();
                file(job);
                since = 0;
            });
        });
    }
}

Open311::~Open311()
{
    const auto end = [](Lane &lane) {
        const std::scoped_lock lock(lane.mutex);
        lane.ending = true;
        lane.wake.notify_all();
    };
    end(m_door);
    m_threads.front().join(); // it hands on to the desks
    end(m_desks);
    for (size_t i = 1; i < m_threads.size(); ++i)
        m_threads[i].join();
}

HttpReply Open311::fault(const QByteArray &path, int status, const QString &sentence) { return writeError(open311FormOf(path), status, sentence); }

std::optional<HttpReply> Open311::gate(const HttpRequest &head)
{
    if (auto refused = refuseRoute(head))
        return refused;
    const QByteArray key = head.key.isEmpty() ? keyInQuery(head.query) : head.key;
    if (key.isEmpty() || m_settings.keys.find(key))
        return std::nullopt;
    return refuseKey(open311FormOf(head.path), head, false);
}

HttpReply Open311::refuseKey(Open311Form form, const HttpRequest &request, bool missing)
{
    HttpReply reply = writeError(
        form, 403,
        missing ? QCoreApplication::translate("open311", "The api_key is missing; ask the operations centre for one and send it with every report.")
                : QCoreApplication::translate("open311", "The api_key is not valid; ask the operations centre for the right one."));
    reply.heldBack = m_throttle.wrong(addressGroup(request.peer), std::chrono::steady_clock::now());
    return reply;
}

HttpReply Open311::health() const
{
    const qint64 now = steadyNow();
    const bool well = std::ranges::none_of(m_since, [&](const auto &since) {
        const qint64 begun = since;
        return begun != 0 && now - begun > m_settings.stuck.count();
    });
    return {.status = well ? 200 : 500,
            .contentType = "application/json; charset=utf-8",
            .body = well ? "{\"ok\":true}\n" : "{\"ok\":false}\n",
            .headers = {}};
}

void Open311::handle(HttpRequest request, HttpAnswer answer)
{
    if (auto refused = refuseRoute(request))
        return answer(std::move(*refused));
    const Open311Form form = open311FormOf(request.path);
    if (request.path == kHealth)
        return answer(health());
    if (routeOf(request.path)->allow == kServices)
        return answer(form == Open311Form::Json ? m_servicesJson : m_servicesXml);
    if (bodyKindOf(request.contentType, request.body.isEmpty()) == BodyKind::Other)
        return answer(writeError(form, 415, typeSentence(request.contentType)));
    const QByteArray key = request.key.isEmpty() ? keyInQuery(request.query) : request.key;
    Job job{std::move(request), std::move(answer), m_settings.keys.find(key)};
    if (job.key)
        return push(m_desks, std::move(job));
    if (!key.isEmpty())
        return job.answer(refuseKey(form, job.request, false));
    if (job.request.body.size() <= kScannedAtOnce)
        return scan(std::move(job));
    push(m_door, std::move(job));
}

void Open311::push(Lane &lane, Job job)
{
    const Open311Form form = open311FormOf(job.request.path);
    const HttpAnswer answer = job.answer;
    {
        const std::scoped_lock lock(lane.mutex);
        if (lane.jobs.size() < m_settings.waiting) {
            lane.jobs.push_back(std::move(job));
            lane.wake.notify_one();
            return;
        }
    }
    answer(writeError(
        form, 503,
        QCoreApplication::translate(
            "open311", "Too many reports are waiting to be filed; this one was not taken. Send it again after the time in the Retry-After header.")));
}

void Open311::run(Lane &lane, const std::function<void(Job)> &work)
{
    std::unique_lock lock(lane.mutex);
    for (;;) {
        lane.wake.wait(lock, [&lane] { return lane.ending || !lane.jobs.empty(); });
        if (lane.jobs.empty())
            return;
        Job job = std::move(lane.jobs.front());
        lane.jobs.pop_front();
        lock.unlock();
        work(std::move(job));
        lock.lock();
    }
}

void Open311::scan(Job job)
{
    const HttpRequest &request = job.request;
    ++m_scanned;
    const BodyScan found = scanBody(bodyKindOf(request.contentType, request.body.isEmpty()), request.body);
    job.key = m_settings.keys.find(found.key);
    if (!job.key)
        return job.answer(refuseKey(open311FormOf(request.path), request, found.key.isEmpty()));
    push(m_desks, std::move(job));
}

void Open311::setRegion(const region::RegionPtr &region)
{
    auto other = std::make_shared<const Pipeline>(region, m_clock);
    const std::scoped_lock lock(m_pipelineMutex);
    m_pipeline = std::move(other);
}

std::shared_ptr<const Pipeline> Open311::pipeline() const
{
    const std::scoped_lock lock(m_pipelineMutex);
    return m_pipeline;
}

void Open311::file(const Job &job)
{
    const Open311Form form = open311FormOf(job.request.path);
    const HttpRequest &request = job.request;
    if (scanBody(bodyKindOf(request.contentType, request.body.isEmpty()), request.body).tooMany)
        return job.answer(writeError(
            form, 400,
            QCoreApplication::translate("open311", "The request has more than %1 fields; send only those of a service request.").arg(kFieldsMost)));
    ++m_parsed;
    Open311Fields fields;
    if (auto read = fields.addForm(request.query); !read)
        return job.answer(replyOf(form, read.error()));
    if (auto read = fields.addBody(request.contentType, request.body); !read) {
        if (read.error().code == base::ErrorCode::Refused)
            return job.answer(writeError(form, 415, read.error().sentence));
        return job.answer(replyOf(form, read.error()));
    }
    const QString source = job.key->mayReportFor(m_settings.source) ? m_settings.source : job.key->sources.first();
    auto incoming = incomingOf(fields, source);
    if (!incoming)
        return job.answer(replyOf(form, incoming.error()));
    if (!job.key->mayReportFor(incoming->source))
        return job.answer(writeError(
            form, 403,
            QCoreApplication::translate(
                "open311", "source: this api_key may not report for \"%1\"; leave the source out, or ask the operations centre for a key of its own.")
                .arg(incoming->source.left(40))));
    adoptIdFromAttributes(*incoming, fields, m_region->source(incoming->source));
    auto order = pipeline()->accept(*incoming);
    if (!order)
        return job.answer(replyOf(form, order.error()));
    signAs(*order, m_settings.by);
    m_desk.submit(*order).then([form, region = m_region, answer = job.answer, leftOut = notesOf(*order)](const base::Result<desk::Receipt> &receipt) {
        if (receipt && !receipt->differs.empty())
            return answer(writeDiffers(form, receipt->number, receipt->differs));
        answer(receipt ? writeReceipt(form, *receipt, leftOut, &region->rulebook.calendar) : replyOfDesk(form, receipt.error()));
    });
}

} // namespace intake
