// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/writer/storethread.h"

#include "desk/past/snapshot.h"
#include "desk/writer/deadlineorders.h"
#include "domain/case/decide.h"

#include <QCoreApplication>
#include <QLoggingCategory>

#include <algorithm>
#include <exception>

namespace desk {

using namespace Qt::StringLiterals;
using std::chrono::steady_clock;

namespace {

Q_LOGGING_CATEGORY(logStore, "gridhall.desk.store")

constexpr size_t kGroup = 256;         // orders of one commit
constexpr quint64 kFollowLag = 20'000; // events; from here on slices are folded in between commits too
constexpr size_t kReviewedAtOnce = 64;
constexpr std::chrono::milliseconds kTellEvery{50};

tl::unexpected<base::Error> ending()
{
    return base::fail(base::ErrorCode::Cancelled,
                      QCoreApplication::translate("desk", "The program ended before this order was on disk. Nothing was changed; give it again."));
}

} // namespace

void CaseTask::answer(base::Result<Receipt> result)
{
    if (!promise)
        return;
    promise->addResult(std::move(result));
    promise->finish();
    promise.reset();
}

void StoreThread::Settling::answer(const base::Outcome &outcome)
{
    promise.addResult(outcome);
    promise.finish();
}

StoreThread::StoreThread(const StoreParts &parts, region::RegionPtr region, const base::Clock &clock, const StoreDeskOptions &options,
                         StoreHubs &hubs)
    : m_makeParts(parts), m_clock(clock), m_options(options), m_hubs(hubs), m_orders(options.mostWaiting, [this] { wake(); }),
      m_centreTasks(options.mostWaiting, [this] { wake(); }), m_newListeners(SIZE_MAX, [this] { wake(); }),
      m_newSettling(SIZE_MAX, [this] { wake(); }), m_book(std::move(region)),
      m_feed(hubs.batches, m_cache, [this](const domain::Case &c) { note(c); }), m_thread([this] { run(); })
{}

StoreThread::~StoreThread() { stop(); }

bool StoreThread::post(CaseTask &&task)
{
    const std::scoped_lock lock(m_door);
    return !m_stopping && m_orders.post(std::move(task));
}

void StoreThread::subscribe(FeedHub::BatchListenerPtr listener) { static_cast<void>(m_newListeners.post(std::move(listener))); }

QFuture<base::Outcome> StoreThread::settle()
{
    Settling settling;
    settling.promise.start();
    auto future = settling.promise.future();
    const std::scoped_lock lock(m_door);
    if (m_closed)
        settling.answer(ending());
    else
        static_cast<void>(m_newSettling.post(std::move(settling)));
    return future;
}

void StoreThread::stop()
{
    {
        const std::scoped_lock lock(m_door);
        m_stopping = true;
    }
    wake();
    if (m_thread.joinable())
        m_thread.join();
}

void StoreThread::run()
{
    try {
        workUntilStopped();
    } catch (const std::exception &failure) {
        qCCritical(logStore, "The store thread ended: %s", failure.what());
        m_stopping = true;
        m_writeError = base::Error{base::ErrorCode::Storage,
                                   QCoreApplication::translate("desk", "Writing has stopped for good. Start the program again."),
                                   QString::fromLocal8Bit(failure.what()),
                                   {}};
        tell(true);
    }
    finish();
}

void StoreThread::workUntilStopped()
{
    m_idleSince = steady_clock::now();
    tell(true);
    // Once a store fails while the program ends, what still waits is given up rather than tried order by order.
    while (!m_stopping || (isWaitedFor() && !m_writeError)) {
        if (!isOpen()) {
            std::vector<CaseTask> orders = m_orders.drain();
            if (m_openError)
                refuse(orders, *m_openError);
            for (CentreTask &task : m_centreTasks.drain())
                task.answer(tl::unexpected<base::Error>(m_openError.value_or(base::Error())));
            settleAll(tl::unexpected<base::Error>(m_openError.value_or(base::Error())));
            if (m_stopping)
                return;
            sleep(m_options.retry);
            continue;
        }
        admitListeners();
        watchClock();
        passDay();
        workOnCentre();
        if (std::vector<CaseTask> orders = m_orders.drain(kGroup); !orders.empty()) {
            commit(std::move(orders));
            m_idleSince = steady_clock::now();
            if (m_unfollowed > kFollowLag)
                follow();
            continue;
        }
        hearOthers();
        lookForPack();
        lookForRoom();
        review();
        forgetDue();
        follow();
        if (!isWaitedFor())
            m_writer->shortenLog();
        probeWriting();
        mendTables();
        tell(false);
        if (m_mustHear || m_followFailedAt != SteadyTime())
            sleep(m_options.retry);
        else if (!isWaitedFor() && (m_followed || mayFollowLater()))
            sleep(m_options.poll);
    }
}

void StoreThread::finish()
{
    {
        const std::scoped_lock lock(m_door);
        m_stopping = true;
        m_closed = true;
    }
    std::vector<CaseTask> left = m_orders.drain();
    for (CaseTask &task : left)
        task.answer(ending());
    for (CentreTask &task : m_centreTasks.drain())
        task.answer(ending());
    const steady_clock::time_point patience = steady_clock::now() + std::chrono::seconds(2);
    while (m_writer && !m_followed && steady_clock::now() < patience && m_followFailedAt == SteadyTime())
        follow();
    settleAll(ending());
    m_reader.reset();
    m_writer.reset();
}

void StoreThread::wake()
{
    {
        const std::scoped_lock lock(m_wakeMutex);
        m_awake = true;
    }
    m_wakeUp.notify_one();
}

void StoreThread::sleep(std::chrono::milliseconds most)
{
    std::unique_lock lock(m_wakeMutex);
    m_wakeUp.wait_for(lock, most, [this] { return m_awake; });
    m_awake = false;
}

bool StoreThread::isOpen()
{
    if (m_writer)
        return true;
    const steady_clock::time_point now = steady_clock::now();
    if (m_openError && now < m_openedTryAt + m_options.retry)
        return false;
    m_openedTryAt = now;
    if (const base::Outcome opened = openParts(); !opened) {
        m_writer.reset();
        m_reader.reset();
        if (m_openError != opened.error())
            qCWarning(logStore).noquote() << base::describe(opened.error());
        m_openError = opened.error();
        tell(true);
        return false;
    }
    m_openError.reset();
    tell(true);
    return true;
}

base::Outcome StoreThread::openParts()
{
    auto writer = m_makeParts.writer();
    if (!writer)
        return base::pass(writer);
    adopt(*std::move(writer));
    auto reader = m_makeParts.reader();
    if (!reader)
        return base::pass(reader);
    m_reader = *std::move(reader);
    const auto head = m_writer->log().head();
    if (!head)
        return base::pass(head);
    if (const base::Outcome paced = hearPace(); !paced)
        return paced;
    if (const base::Outcome heard = hearCentre(); !heard)
        return heard;
    beginWatchingClock();
    m_book.passDay(m_clock.now());
    m_uncovered = {};
    m_feed.onEvent([this](const domain::CommittedEvent &event) { m_uncovered.note(event); });
    m_hubs.centres.set(m_book.view());
    m_feed.startAt(*head);
    m_followed = m_tidied = m_computed = false;
    return {};
}

void StoreThread::adopt(std::unique_ptr<WriterParts> writer)
{
    m_writer = std::move(writer);
    // Where the tables lag so far that slices come in between commits, these get their time.
    m_writer->yieldTo([this] { return m_unfollowed <= kFollowLag && isWaitedFor(); });
}

void StoreThread::commit(std::vector<CaseTask> orders)
{
    std::vector<base::Result<Receipt>> results;
    bool tryAlone = false;
    const auto position = write(orders, results, tryAlone);
    if (!position && tryAlone && orders.size() > 1) {
        // One order that the store cannot take must not take the others with it.
        for (CaseTask &task : orders) {
            std::vector<CaseTask> alone;
            alone.push_back(std::move(task));
            commit(std::move(alone));
        }
        return;
    }
    m_feed.publish();
    if (position) {
        m_writeError.reset();
        answer(orders, results, *position);
    } else {
        qCWarning(logStore).noquote() << base::describe(position.error());
        m_writeError = position.error();
        refuse(orders, position.error());
    }
    tell(!position);
}

base::Result<base::Position> StoreThread::write(std::vector<CaseTask> &orders, std::vector<base::Result<Receipt>> &results, bool &tryAlone)
{
    learnRepeats(orders);
    learnUncovered(orders);
    auto batch = m_writer->log().begin();
    if (!batch)
        return base::pass(batch);
    // With the writer's lock held, nobody can add to what is read now: the decisions stand on the newest state.
    if (const base::Outcome heard = hear(); !heard)
        return base::pass(heard);
    OrderGroup group(*m_writer, m_cache, m_repeats, m_book, m_clock.now(), **batch);
    group.countUncovered(m_uncovered);
    results.reserve(orders.size());
    for (const CaseTask &task : orders) {
        results.push_back(group.carryOut(task.order));
        if (group.isBroken()) {
            tryAlone = true;
            return base::pass(results.back());
        }
    }
    if (group.changed().isEmpty()) {
        if (group.hasLearnt()) {
            if (const auto learnt = (*batch)->commit(); !learnt)
                return learnt;
        }
        return m_feed.seen();
    }
    const auto position = (*batch)->commit();
    if (!position)
        return position;
    m_unfollowed += position->value - m_feed.seen().value;
    m_followed = false;
    m_feed.addCommitted(group.changed(), *position);
    for (const domain::Case &c : group.changed())
        m_writer->remember(c);
    for (const domain::CaseEvent &event : group.uncoverings())
        m_uncovered.note(event);
    for (const domain::CentreEvent &event : group.centreEvents())
        m_book.committed(event);
    m_hubs.centres.set(m_book.view());
    return position;
}

void StoreThread::answer(std::vector<CaseTask> &orders, std::vector<base::Result<Receipt>> &results, base::Position position)
{
    for (size_t i = 0; i < orders.size(); ++i) {
        if (results[i])
            results[i]->position = position;
        orders[i].answer(std::move(results[i]));
    }
}

void StoreThread::refuse(std::vector<CaseTask> &orders, const base::Error &error)
{
    for (CaseTask &task : orders)
        task.answer(tl::unexpected<base::Error>(error));
}

base::Outcome StoreThread::hear()
{
    if (base::Outcome paced = hearPace(); !paced)
        return paced;
    if (base::Outcome heard = hearCentre(); !heard)
        return heard;
    const auto heard = m_feed.catchUp(m_writer->log());
    if (!heard)
        return base::pass(heard);
    m_unfollowed += *heard;
    m_followed = m_followed && *heard == 0;
    return {};
}

// Only when reports come: a console that none is taken down at need not read them. What is committed from here on is noted.
void StoreThread::learnRepeats(const std::vector<CaseTask> &orders)
{
    const auto isReport = [this](const CaseTask &task) {
        // Of a file, only the alarms of sensors ask for the tickets that are open.
        const auto *record = std::get_if<domain::ImportCase>(&task.order.body);
        const region::Source *source = record && !record->closedAt ? region().source(record->report.source) : nullptr;
        return std::holds_alternative<domain::ReportCase>(task.order.body) || (source && source->sensor);
    };
    if (!m_options.countRepeats || m_repeats.isFresh(m_clock.now()) || std::ranges::none_of(orders, isReport))
        return;
    // A report is taken in all the same when its repeats cannot be counted yet (the tables are being made anew): it is tried with the next.
    if (const base::Outcome loaded = m_repeats.load(*m_reader, region(), m_clock.now()); !loaded)
        qCWarning(logStore).noquote() << base::describe(loaded.error());
}

void StoreThread::note(const domain::Case &c)
{
    m_repeats.note(c);
    holdClockAgainst(c.id);
    if (!m_options.reviewSeverity)
        return;
    const auto orders = domain::systemOrders(c, region().rulebook, region().effects(), m_clock.now());
    m_watch.note(c.id, orders.empty() ? std::nullopt : std::optional(orders.front().at));
}

void StoreThread::admitListeners()
{
    for (FeedHub::BatchListenerPtr &listener : m_newListeners.drain())
        m_waitingListeners.push_back(std::move(listener));
    for (Settling &settling : m_newSettling.drain()) {
        m_settling.push_back(std::move(settling));
        m_followed = false;
    }
    std::erase_if(m_waitingListeners, [](const FeedHub::BatchListenerPtr &listener) { return listener->ended(); });
    while (!m_waitingListeners.empty()) {
        if (const base::Outcome admitted = admit(m_waitingListeners.back()); !admitted) {
            m_readError = admitted.error();
            m_mustHear = true;
            tell(true);
            return;
        }
        m_waitingListeners.pop_back();
    }
}

base::Outcome StoreThread::admit(const FeedHub::BatchListenerPtr &listener)
{
    const auto snapshot =
        m_feed.admit(listener, m_writer->log(), *m_reader, keptFrom(region(), m_clock.now()), owedRevisits(region(), m_clock.now()));
    if (!snapshot)
        return base::pass(snapshot);
    if (m_options.reviewSeverity && !std::exchange(m_watching, true)) {
        for (const domain::CaseBrief &brief : (*snapshot)->cases)
            m_watch.note(brief, region().effects());
    }
    return {};
}

void StoreThread::review()
{
    // By a clock that is not believed no level rises, nobody is urged and nothing is listed: none of it could be taken back.
    if (!m_options.reviewSeverity || isClockDoubted())
        return;
    if (!m_watching && steady_clock::now() - m_idleSince > m_options.retry)
        fillWatch();
    const base::Instant now = m_clock.now();
    std::vector<CaseTask> orders;
    for (const base::CaseId id : m_watch.due(now, kReviewedAtOnce)) {
        const auto c = m_cache.load(m_writer->log(), id);
        if (!c)
            continue;
        std::optional<base::Instant> later;
        for (domain::SystemOrder &order : domain::systemOrders(*c, region().rulebook, region().effects(), now)) {
            if (order.at <= now)
                orders.push_back({domain::CaseOrder{id, std::nullopt, {u"system"_s, domain::Role::System}, std::move(order.body)}, std::nullopt});
            else
                later = later.value_or(order.at);
        }
        m_watch.note(id, later);
    }
    if (!orders.empty())
        commit(std::move(orders));
}

void StoreThread::fillWatch()
{
    const auto snapshot = readSnapshot(*m_reader, m_clock.now());
    if (!snapshot) {
        m_idleSince = steady_clock::now(); // tried again after as long
        return;
    }
    m_watching = true;
    for (const domain::CaseBrief &brief : (*snapshot)->cases)
        m_watch.note(brief, region().effects());
}

void StoreThread::computeDeadlines()
{
    auto orders = deadlineOrders(*m_reader, *m_writer, m_cache, region().rulebook);
    if (!orders)
        qCWarning(logStore).noquote() << base::describe(orders.error());
    m_computed = orders.has_value();
    for (size_t i = 0; m_computed && i < orders->size(); ++i)
        m_computed = m_orders.post({std::move((*orders)[i]), std::nullopt});
}

void StoreThread::settleAll(const base::Outcome &outcome)
{
    for (Settling &settling : m_newSettling.drain())
        m_settling.push_back(std::move(settling));
    for (Settling &settling : m_settling)
        settling.answer(outcome);
    m_settling.clear();
}

void StoreThread::tell(bool atOnce)
{
    const steady_clock::time_point now = steady_clock::now();
    if (!atOnce && now < m_toldAt + kTellEvery)
        return;
    m_toldAt = now;
    FeedStatus status;
    status.position = m_feed.seen();
    status.waiting = m_orders.size();
    status.room = m_room;
    if (m_writeError) {
        status.health = FeedStatus::Health::WriteFailing;
        status.sentence = m_writeError->sentence;
    } else if (m_openError || m_readError) {
        status.health = FeedStatus::Health::ReadFailing;
        status.sentence = (m_openError ? m_openError : m_readError)->sentence;
    } else if (!m_mending.isEmpty()) {
        status.health = FeedStatus::Health::ReadFailing;
        status.sentence = m_mending;
    } else if (m_writer) {
        status.health = FeedStatus::Health::Ready;
    }
    if (const auto filled = m_writer ? m_writer->filledPercent() : std::nullopt)
        status.notice =
            QCoreApplication::translate("desk", "Search and lists are being made anew from the log: %1 % done. The hall shows what is open.")
                .arg(*filled);
    m_hubs.statuses.set(status);
}

} // namespace desk
