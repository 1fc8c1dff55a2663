// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/past/readerpool.h"

#include "base/try.h"
#include "desk/past/knowncases.h"
#include "desk/past/snapshot.h"
#include "domain/access/right.h"

#include <QCoreApplication>

namespace desk {

namespace {

base::Error givenUp()
{
    return {base::ErrorCode::Cancelled,
            QCoreApplication::translate("desk", "The question was given up because a newer one came or the program ends."),
            {},
            {}};
}

/// A question whose answer `read` computes; the promise is shared because std::function copies.
template <class Value, class Read> auto question(std::shared_ptr<QPromise<base::Result<Value>>> promise, Read read)
{
    promise->start();
    return [promise, read](const base::Result<ReaderParts *> &parts) {
        promise->addResult(parts ? read(**parts) : base::Result<Value>(base::pass(parts)));
        promise->finish();
    };
}

base::Result<CaseFile> readFile(const ReaderParts &parts, base::CaseId id, std::optional<base::Instant> until)
{
    CaseFile file;
    file.state.id = id;
    const base::Outcome read = parts.log().replayCase(id, 0, [&file, until](const domain::CommittedEvent &event) {
        if (until && event.event.at > *until)
            return !file.timeline.empty(); // records of the past say earlier times behind later ones
        domain::apply(file.state, event.event);
        file.timeline.push_back(event);
        return true;
    });
    if (!read)
        return base::pass(read);
    if (file.timeline.empty())
        return base::fail(base::ErrorCode::NotFound, QCoreApplication::translate("desk", "There is no such case in this store."));
    return file;
}

/// Without projections every case is folded and looked at: small stores only.
base::Result<std::vector<domain::CaseBrief>> searchLog(const store::EventLog &log, const SearchRequest &request, base::Instant until)
{
    QHash<base::CaseId, domain::Case> folded;
    const base::Outcome read = log.replayAll({}, [&folded, until](const domain::CommittedEvent &event) {
        if (event.event.at > until)
            return true;
        domain::Case &c = folded[event.caseId];
        c.id = event.caseId;
        domain::apply(c, event.event);
        return true;
    });
    if (!read)
        return base::pass(read);
    std::vector<domain::CaseBrief> found;
    const QStringList words = request.text.simplified().split(u' ', Qt::SkipEmptyParts);
    for (const domain::Case &c : std::as_const(folded)) {
        const QStringList texts{c.number, c.report.title, c.report.place.text, c.report.description};
        const QString all = texts.join(u'\n');
        const auto says = [&all](const QString &word) { return all.contains(word, Qt::CaseInsensitive); };
        const auto isMeant = [&](const QString &word) {
            const domain::Alike alike = request.alike.value(word);
            return says(word) || std::ranges::any_of(alike.texts, says) || alike.departments.contains(c.department) ||
                   alike.grids.contains(c.report.place.grid);
        };
        if (std::ranges::all_of(words, isMeant))
            found.push_back(domain::briefOf(c));
    }
    std::sort(found.begin(), found.end(), [](const auto &left, const auto &right) { return left.id > right.id; });
    found.resize(std::min(found.size(), static_cast<size_t>(std::max(0, request.most))));
    return found;
}

base::Result<std::vector<domain::CaseBrief>> foundNow(const ReaderParts &parts, const SearchRequest &request, std::optional<base::Instant> until)
{
    if (request.callerTail.isEmpty() && !parts.cases())
        return searchLog(parts.log(), request, until.value_or(base::Instant::max()));
    if (request.callerTail.isEmpty())
        return until ? parts.cases()->searchUntil(request.text, request.most, request.alike, *until)
                     : parts.cases()->search(request.text, request.most, request.alike);
    if (!domain::has(request.asker, domain::Right::SearchCaller))
        return base::fail(base::ErrorCode::Refused, domain::refusalOf(domain::Right::SearchCaller));
    if (!parts.cases()) // a log alone says nothing by digits: it would have to be read whole
        return std::vector<domain::CaseBrief>();
    return parts.cases()->byCallerTail(request.callerTail, request.most);
}

/// By the words that a case has now, with what it was then.
base::Result<std::vector<domain::CaseBrief>> foundIn(const ReaderParts &parts, const SearchRequest &request, std::optional<base::Instant> until)
{
    TRY(std::vector<domain::CaseBrief> found, foundNow(parts, request, until));
    if (!until)
        return found;
    std::vector<domain::CaseBrief> then;
    for (const domain::CaseBrief &brief : found) {
        TRY(const domain::Case c, caseAsOf(parts.log(), brief.id, *until));
        if (c.version > 0)
            then.push_back(domain::briefOf(c));
    }
    return then;
}

} // namespace

ReaderPool::ReaderPool(std::function<base::Result<std::unique_ptr<ReaderParts>>()> makeParts, int threads, std::optional<base::Instant> until)
    : m_makeParts(std::move(makeParts)), m_until(until)
{
    for (int i = 0; i < threads; ++i)
        m_threads.emplace_back([this] { run(); });
}

ReaderPool::~ReaderPool()
{
    std::deque<Question> waiting;
    {
        const std::scoped_lock lock(m_mutex);
        m_stopping = true;
        waiting.swap(m_questions);
        for (std::optional<Question> *slot : {&m_search, &m_known}) {
            if (*slot)
                waiting.push_back(*std::exchange(*slot, std::nullopt));
        }
    }
    m_wake.notify_all();
    for (const Question &question : waiting)
        question(tl::unexpected<base::Error>(givenUp()));
    for (std::thread &thread : m_threads)
        thread.join();
}

void ReaderPool::setUntil(base::Instant until)
{
    const std::scoped_lock lock(m_mutex);
    m_until = until;
}

std::optional<base::Instant> ReaderPool::until()
{
    const std::scoped_lock lock(m_mutex);
    return m_until;
}

QFuture<base::Result<CaseFile>> ReaderPool::open(base::CaseId id)
{
    const auto promise = std::make_shared<QPromise<base::Result<CaseFile>>>();
    const auto future = promise->future();
    ask(question<CaseFile>(promise, [id, until = until()](const ReaderParts &parts) { return readFile(parts, id, until); }));
    return future;
}

QFuture<base::Result<std::vector<domain::CaseBrief>>> ReaderPool::search(SearchRequest request)
{
    using Found = std::vector<domain::CaseBrief>;
    const auto promise = std::make_shared<QPromise<base::Result<Found>>>();
    const auto future = promise->future();
    Question mine = question<Found>(promise, [request, until = until()](const ReaderParts &parts) { return foundIn(parts, request, until); });
    if (!request.callerTail.isEmpty()) { // beside the search for the words, which a newer one takes the place of
        ask(std::move(mine));
        return future;
    }
    askInstead(m_search, std::move(mine));
    return future;
}

QFuture<base::Result<KnownCases>> ReaderPool::known(KnownRequest request)
{
    const auto promise = std::make_shared<QPromise<base::Result<KnownCases>>>();
    const auto future = promise->future();
    askInstead(m_known, question<KnownCases>(promise, [request = std::move(request), until = until()](const ReaderParts &parts) {
                   return readKnown(parts, request, until);
               }));
    return future;
}

void ReaderPool::askInstead(std::optional<Question> &slot, Question question)
{
    std::optional<Question> outdated;
    {
        const std::scoped_lock lock(m_mutex);
        outdated = m_stopping ? std::move(question) : std::exchange(slot, std::move(question));
    }
    if (outdated)
        (*outdated)(tl::unexpected<base::Error>(givenUp()));
    m_wake.notify_one();
}

QFuture<base::Result<std::vector<domain::Case>>> ReaderPool::suggestions(base::Instant answeredFrom)
{
    using Found = std::vector<domain::Case>;
    const auto promise = std::make_shared<QPromise<base::Result<Found>>>();
    const auto future = promise->future();
    ask(question<Found>(promise, [answeredFrom, until = until()](const ReaderParts &parts) { return readSuggestions(parts, answeredFrom, until); }));
    return future;
}

void ReaderPool::run()
{
    std::unique_ptr<ReaderParts> parts;
    while (const std::optional<Question> question = next()) {
        if (parts && parts->isOutdated())
            parts.reset();
        if (!parts) {
            // Made late and again after a failure: at the start the store may not exist yet.
            auto made = m_makeParts();
            if (!made) {
                (*question)(base::pass(made));
                continue;
            }
            parts = *std::move(made);
        }
        (*question)(parts.get());
    }
}

void ReaderPool::ask(Question question)
{
    {
        const std::scoped_lock lock(m_mutex);
        if (!m_stopping) {
            m_questions.push_back(std::move(question));
            m_wake.notify_one();
            return;
        }
    }
    question(tl::unexpected<base::Error>(givenUp()));
}

std::optional<ReaderPool::Question> ReaderPool::next()
{
    std::unique_lock lock(m_mutex);
    m_wake.wait(lock, [this] { return m_stopping || m_search || m_known || !m_questions.empty(); });
    if (m_stopping)
        return std::nullopt;
    if (!m_questions.empty()) {
        Question question = std::move(m_questions.front());
        m_questions.pop_front();
        return question;
    }
    return std::exchange(m_known ? m_known : m_search, std::nullopt); // who calls waits on the line
}

} // namespace desk
