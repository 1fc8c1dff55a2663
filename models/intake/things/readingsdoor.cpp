// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/things/readingsdoor.h"

#include "domain/centre/plan.h"
#include "intake/http/bodyscan.h"
#include "intake/http/clientaddress.h"
#include "intake/open311/open311text.h"
#include "intake/things/readingsreply.h"
#include "store/things/ringreader.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace intake {

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView kReadings = "/things/v1/readings";

/// Reads that nobody should have to be told of: each is answered with what is wrong.
HttpReply refusal(int status, const QString &sentence) { return writeError(Open311Form::Json, status, sentence); }

std::function<bool(const QString &)> elementsOf(const region::RegionPtr &region)
{
    return [region](const QString &code) { return region->element(code) != nullptr; };
}

domain::Sensing sensingOf(const region::Region &region) { return region.plan ? region.plan->sensing : domain::Sensing(); }

QByteArray keyOf(const HttpRequest &request) { return !request.key.isEmpty() || request.query.isEmpty() ? request.key : scanForm(request.query).key; }

} // namespace

ReadingsDoor::ReadingsDoor(region::RegionPtr region, const base::Clock &clock, const QString &storePath, ReadingsSettings settings,
                           KeyThrottle &throttle)
    : m_region(std::move(region)), m_clock(clock), m_storePath(storePath), m_settings(std::move(settings)), m_throttle(throttle),
      m_things(sensingOf(*m_region), elementsOf(m_region), m_settings.ring.kept), m_ring(storePath, m_settings.ring), m_thread([this] { run(); })
{
    Q_ASSERT(!m_settings.keys.all().empty());
}

ReadingsDoor::~ReadingsDoor()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_ending = true;
        m_wake.notify_all();
    }
    m_thread.join();
}

bool ReadingsDoor::isHere(const QByteArray &path) { return path.startsWith("/things/"); }

std::optional<HttpReply> ReadingsDoor::gate(const HttpRequest &head)
{
    if (head.path != kReadings)
        return refusal(404, QCoreApplication::translate("things", "There is nothing at this address; readings go to /things/v1/readings."));
    if (head.method != "POST" && head.method != "GET" && head.method != "HEAD") {
        HttpReply reply = refusal(
            405,
            QCoreApplication::translate("things", "This address does not take %1; use POST or GET.").arg(QString::fromLatin1(head.method.left(20))));
        reply.headers.emplace_back("Allow", "POST, GET, HEAD");
        return reply;
    }
    const QByteArray key = keyOf(head);
    if (m_settings.keys.find(key))
        return std::nullopt;
    HttpReply reply =
        refusal(403, key.isEmpty() ? QCoreApplication::translate("things", "The api_key is missing; send it in the header X-API-Key.")
                                   : QCoreApplication::translate("things", "The api_key is not valid; ask the operations centre for the right one."));
    reply.heldBack = m_throttle.wrong(addressGroup(head.peer), std::chrono::steady_clock::now());
    return reply;
}

void ReadingsDoor::handle(HttpRequest request, HttpAnswer answer)
{
    if (auto refused = gate(request))
        return answer(std::move(*refused));
    const ApiKey *key = m_settings.keys.find(keyOf(request));
    if (request.method == "POST" && bodyKindOf(request.contentType, request.body.isEmpty()) != BodyKind::Json)
        return answer(refusal(415, QCoreApplication::translate("things", "Readings are taken as application/json.")));
    {
        const std::scoped_lock lock(m_mutex);
        if (m_jobs.size() < m_settings.waiting) {
            m_jobs.push_back({std::move(request), std::move(answer), key});
            m_wake.notify_one();
            return;
        }
    }
    answer(refusal(503,
                   QCoreApplication::translate(
                       "things", "Too many readings are waiting; these were not taken. Send them again after the time in the Retry-After header.")));
}

void ReadingsDoor::run()
{
    restore();
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_wake.wait(lock, [this] { return m_ending || !m_jobs.empty(); });
        if (m_jobs.empty())
            return;
        const Job job = std::move(m_jobs.front());
        m_jobs.pop_front();
        lock.unlock();
        job.answer(job.request.method == "POST" ? take(job) : newest(job));
        lock.lock();
    }
}

void ReadingsDoor::restore()
{
    if (const base::Outcome opened = m_ring.open(); !opened)
        tell(opened.error().sentence);
    const base::Instant now = m_clock.now();
    store::RingReader reader(m_storePath);
    const store::RingLook look = reader.follow([&](const store::ReadingBatch &batch) {
        for (const domain::Reading &reading : batch.readings)
            m_things.restore(reading, now);
    });
    if (look.broken > 0)
        tell(QCoreApplication::translate("things", "%n batch(es) of readings of sensors could not be read and were passed over.", nullptr,
                                         static_cast<int>(look.broken)));
}

QString ReadingsDoor::sourceOf(const ApiKey &key, const QString &named) const
{
    const auto counts = [&](const region::Source &source) {
        return source.sensor && key.mayReportFor(source.code) && (named.isEmpty() || source.code == named);
    };
    const auto found = std::ranges::find_if(m_region->sources, counts);
    return found == m_region->sources.end() ? QString() : found->code;
}

QString ReadingsDoor::codeOf(const QString &said) const
{
    return m_region->plan && !m_things.knows(said) ? m_region->plan->sensing.codeOf(said) : said;
}

HttpReply ReadingsDoor::take(const Job &job)
{
    auto body = readReadings(job.request.body);
    if (!body) {
        const bool isTooMuch = body.error().code == base::ErrorCode::Refused;
        const QString &place = body.error().place;
        return refusal(isTooMuch ? 413 : 400, place.isEmpty() ? body.error().sentence : place + u": "_s + body.error().sentence);
    }
    const QString source = sourceOf(*job.key, body->source);
    if (source.isEmpty())
        return refusal(403, QCoreApplication::translate("things", "source: this api_key may not report for a source of sensors, or not for the one "
                                                                  "that is named; ask the operations centre."));
    const base::Instant now = m_clock.now();
    store::ReadingBatch batch{store::ReadingBatch::Kind::Came, now, source, {}};
    ReadingsAnswer answer{.source = source, .refusals = std::move(body->refusals)};
    for (size_t i = 0; i < body->readings.size(); ++i) {
        domain::Reading &reading = body->readings[i];
        const QString said = std::exchange(reading.thing, codeOf(reading.thing));
        const domain::ReadingFate fate = m_things.take(reading, now);
        if (domain::isRefused(fate))
            answer.refusals.push_back({body->indexes[i], domain::wordOf(fate), refusalSentence(fate, body->indexes[i], said)});
        else
            ++(domain::isKept(fate) ? answer.accepted : answer.known);
        if (domain::isKept(fate))
            batch.readings.push_back(std::move(reading));
    }
    answer.isKept = keep(std::move(batch));
    std::ranges::sort(answer.refusals, {}, &ReadingRefusal::index);
    tellRefusals(answer.refusals);
    return writeReadingsAnswer(answer);
}

bool ReadingsDoor::keep(store::ReadingBatch batch)
{
    if (batch.readings.empty())
        return !m_ring.trouble();
    const bool wasWell = !m_ring.trouble();
    const base::Outcome kept = m_ring.append(std::move(batch), [this] {
        std::vector<domain::Reading> all;
        all.reserve(static_cast<size_t>(m_things.all().size()));
        for (const domain::Things::Newest &newest : m_things.all())
            all.push_back(newest.reading);
        return all;
    });
    if (!kept && wasWell)
        tell(kept.error().sentence);
    else if (kept && !wasWell)
        tell(QCoreApplication::translate("things", "Readings of sensors are kept again."));
    return kept.has_value();
}

HttpReply ReadingsDoor::newest(const Job &job) const
{
    if (sourceOf(*job.key, {}).isEmpty())
        return refusal(403,
                       QCoreApplication::translate("things", "This api_key may not report for a source of sensors, and so not ask for readings."));
    QStringList ids = idsOf(job.request.query);
    if (ids.isEmpty() || ids.size() > kIdsMost)
        return refusal(
            400, QCoreApplication::translate("things", "id: name one sensor to %1 by their codes, as ?id=smoke-11-1&id=smoke-11-2.").arg(kIdsMost));
    for (QString &id : ids) {
        id = codeOf(id);
        if (!domain::isThingCode(id) || !m_things.knows(id))
            return refusal(404, QCoreApplication::translate("things", "id: no sensor and no element of this town has one of these codes."));
    }
    return writeNewest(m_things, ids, m_clock.now());
}

void ReadingsDoor::tellRefusals(const std::vector<ReadingRefusal> &refusals)
{
    m_untold += refusals.size();
    const auto now = std::chrono::steady_clock::now();
    if (refusals.empty() || (m_toldAt && now - *m_toldAt < m_settings.tellAgain))
        return;
    tell(QCoreApplication::translate("things", "%n reading(s) of sensors were refused; of the newest request the first: %1", nullptr,
                                     static_cast<int>(std::min<quint64>(m_untold, INT_MAX)))
             .arg(refusals.front().sentence));
    m_untold = 0;
    m_toldAt = now;
}

void ReadingsDoor::tell(const QString &sentence) const
{
    if (m_settings.tell)
        m_settings.tell(sentence);
}

} // namespace intake
