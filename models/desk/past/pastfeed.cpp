// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/past/pastfeed.h"

#include "base/try.h"
#include "desk/past/pastdesk.h"
#include "desk/past/snapshot.h"

namespace desk {

namespace {

constexpr int kAtOnce = 1000;     // events
constexpr int kLivesAtOnce = 128; // cases, between two looks for a question
constexpr quint64 kNear = 4096;   // events by which lives may be behind, to be brought up before an answer
constexpr size_t kFewChanges = 4; // times fewer than the snapshot has cases

/// Lets the derived tables follow the log to its end; false where nothing can be written.
bool bringUp(const StoreParts &parts, const std::function<bool()> &ending)
{
    const auto writer = parts.writer();
    if (!writer)
        return false;
    auto followed = (*writer)->follow(kAtOnce);
    while (followed && *followed == WriterParts::Followed::MoreToDo && !ending())
        followed = (*writer)->follow(kAtOnce);
    return followed.has_value();
}

/// Both are sorted by id. Null where much differs.
std::shared_ptr<const SnapshotChange> changeOf(const Batch &before, const Batch &after)
{
    auto change = std::make_shared<SnapshotChange>();
    change->came.upTo = after.upTo;
    const size_t most = after.cases.size() / kFewChanges;
    auto old = before.cases.begin();
    for (const domain::CaseBrief &brief : after.cases) {
        for (; old != before.cases.end() && old->id < brief.id; ++old)
            change->went.push_back(old->id);
        const bool isKnown = old != before.cases.end() && old->id == brief.id;
        if (!isKnown || *old != brief)
            change->came.cases.push_back(brief);
        if (isKnown)
            ++old;
        if (change->came.cases.size() + change->went.size() > most)
            return nullptr;
    }
    for (; old != before.cases.end(); ++old)
        change->went.push_back(old->id);
    return change;
}

/// Brings the lives up to the log's end if that is near; null where they do not help yet.
store::LifeBook *usableLives(ReaderParts &parts)
{
    store::LifeBook *lives = parts.lives();
    if (!lives || !lives->open())
        return nullptr;
    const auto head = parts.log().head();
    if (!head || lives->upTo().value == 0 || head->value - std::min(head->value, lives->upTo().value) > kNear)
        return nullptr;
    for (auto more = lives->follow(kLivesAtOnce); more && *more;)
        more = lives->follow(kLivesAtOnce);
    return lives;
}

} // namespace

PastFeed::PastFeed(const StoreParts &parts, region::RegionPtr region, base::Instant at)
    : m_region(std::move(region)), m_centre(m_region), m_thread([this, parts, at] { run(parts, at); })
{}

PastFeed::~PastFeed()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_ending = true;
    }
    m_wake.notify_all();
    m_thread.join();
}

Subscription PastFeed::onBatch(QObject *context, std::function<void(const BatchPtr &)> deliver)
{
    auto listener = std::make_shared<FeedHub::BatchListener>(context, std::move(deliver));
    Subscription subscription = FeedHub::subscriptionOf(listener);
    const std::scoped_lock lock(m_mutex);
    if (m_snapshot)
        m_hub.admit(listener, m_snapshot);
    else
        m_waiting.push_back(std::move(listener));
    return subscription;
}

Subscription PastFeed::onStatus(QObject *context, std::function<void(const FeedStatus &)> deliver)
{
    return m_statuses.on(context, std::move(deliver));
}

QFuture<base::Result<CentreViewPtr>> PastFeed::submit(domain::CentreOrder) { return refusedInThePast<CentreViewPtr>(); }

Subscription PastFeed::onCentre(QObject *context, std::function<void(const CentreViewPtr &)> deliver)
{
    return m_centres.on(context, std::move(deliver));
}

Subscription PastFeed::ask(base::Instant at, QObject *context, std::function<void(const Moment &)> deliver)
{
    auto listener = std::make_shared<Listener>(context, std::move(deliver));
    {
        const std::scoped_lock lock(m_mutex);
        m_wish = Wish{at, m_snapshot, listener};
    }
    m_wake.notify_all();
    return Subscription([listener] { listener->end(); });
}

void PastFeed::show(const PastMoment &moment)
{
    m_centres.set(moment.centre);
    publish(moment.snapshot);
}

void PastFeed::publish(const BatchPtr &snapshot)
{
    const std::scoped_lock lock(m_mutex);
    m_snapshot = snapshot;
    m_hub.publish(snapshot);
    for (const FeedHub::BatchListenerPtr &listener : m_waiting)
        m_hub.admit(listener, snapshot);
    m_waiting.clear();
    m_statuses.set({FeedStatus::Health::Ready, snapshot->upTo, {}, 0});
}

bool PastFeed::isEnding()
{
    const std::scoped_lock lock(m_mutex);
    return m_ending;
}

bool PastFeed::readFirst(const StoreParts &parts, base::Instant at)
{
    const auto readOnce = [&]() -> base::Result<BatchPtr> {
        TRY(const auto reader, parts.reader());
        TRY(const auto centre, m_centre.at(reader->log(), at));
        m_centres.set(centre);
        return readPast(*reader, keptFrom(*m_region, at), at, owedRevisits(*m_region, at));
    };
    auto snapshot = readOnce();
    // An older program's tables: nobody else makes them anew where nothing but the past is looked at.
    const auto ending = [this] { return isEnding(); };
    if (!snapshot && snapshot.error().code == base::ErrorCode::Busy && bringUp(parts, ending) && !isEnding())
        snapshot = readOnce();
    if (snapshot)
        publish(*snapshot);
    else
        m_statuses.set({FeedStatus::Health::ReadFailing, {}, snapshot.error().sentence, 0});
    return snapshot.has_value();
}

void PastFeed::run(const StoreParts &parts, base::Instant at)
{
    static_cast<void>(readFirst(parts, at));
    std::unique_ptr<ReaderParts> reader;
    bool isMore = false; // lives to be made
    for (auto wish = nextWish(true); !isEnding(); wish = nextWish(!isMore)) {
        if (reader && reader->isOutdated())
            reader.reset();
        if (!reader) {
            auto made = parts.reader();
            if (!made) {
                if (wish)
                    Listener::post(wish->listener, base::pass(made));
                isMore = false;
                continue;
            }
            reader = *std::move(made);
        }
        if (wish) {
            Listener::post(wish->listener, read(*reader, *wish));
            isMore = reader->lives() != nullptr;
        } else {
            const auto more = reader->lives()->follow(kLivesAtOnce);
            isMore = more && *more;
        }
    }
}

/// None: nobody asks, and there is something else to do, or the end has come.
std::optional<PastFeed::Wish> PastFeed::nextWish(bool wait)
{
    std::unique_lock lock(m_mutex);
    if (wait)
        m_wake.wait(lock, [this] { return m_ending || m_wish; });
    return std::exchange(m_wish, std::nullopt);
}

base::Result<BatchPtr> PastFeed::readCases(ReaderParts &parts, base::Instant at)
{
    const base::Instant from = keptFrom(*m_region, at);
    const OwedRevisits owed = owedRevisits(*m_region, at);
    if (store::LifeBook *lives = usableLives(parts)) {
        if (auto snapshot = readPast(parts, *lives, from, at, owed))
            return snapshot;
    }
    return readPast(parts, from, at, owed);
}

PastFeed::Moment PastFeed::read(ReaderParts &parts, const Wish &wish)
{
    PastMoment moment{wish.at, nullptr, nullptr, wish.shown, nullptr};
    TRY(moment.centre, m_centre.at(parts.log(), wish.at));
    TRY(moment.snapshot, readCases(parts, wish.at));
    if (wish.shown)
        moment.change = changeOf(*wish.shown, *moment.snapshot);
    return moment;
}

} // namespace desk
