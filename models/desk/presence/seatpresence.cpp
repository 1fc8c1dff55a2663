// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/presence/seatpresence.h"

#include "domain/access/right.h"

#include <QCoreApplication>
#include <QLoggingCategory>
#include <QRandomGenerator>

namespace desk {

namespace {

Q_LOGGING_CATEGORY(logPresence, "gridhall.desk.presence")

constexpr size_t kMostDeeds = 1000;

tl::unexpected<base::Error> presenceEnds()
{
    return base::fail(base::ErrorCode::Cancelled, QCoreApplication::translate("desk", "The store is being closed. No case is held any more."));
}

} // namespace

SeatPresence::SeatPresence(std::unique_ptr<SeatShelf> shelf, const base::Clock &clock, const base::Stopwatch &stopwatch, PresenceOptions options)
    : m_shelf(std::move(shelf)), m_clock(clock), m_stopwatch(stopwatch), m_options(std::move(options)), m_deeds(kMostDeeds, [this] { wake(); }),
      m_thread([this] { run(); })
{}

SeatPresence::~SeatPresence()
{
    m_stopping = true;
    wake();
    m_thread.join();
}

void SeatPresence::sit(SeatMark who)
{
    post({[this, who = std::move(who)] {
        if (who.post.isEmpty()) {
            SeatRecord nobody;
            nobody.window = m_own.window;
            nobody.open = m_own.open;
            m_own = nobody;
        }
        m_own.who = who;
    }});
}

void SeatPresence::look(base::CaseId id)
{
    post({[this, id] { m_own.open = id; }});
}

QFuture<base::Result<Writing>> SeatPresence::write(base::CaseId id)
{
    return ask<Writing>([this, id](SeatBook &book) { return book.write(m_own.window, id, moment()); });
}

void SeatPresence::stop(base::CaseId id)
{
    post({{}, [this, id](SeatBook &book) { book.stop(m_own.window, id); }});
}

QFuture<base::Result<Writing>> SeatPresence::takeOver(domain::Role by, base::CaseId id)
{
    return ask<Writing>([this, by, id](SeatBook &book) -> base::Result<Writing> {
        if (!domain::has(by, domain::Right::TakeOverCase))
            return base::fail(base::ErrorCode::Refused, domain::refusalOf(domain::Right::TakeOverCase));
        return book.takeOver(m_own.window, id, moment());
    });
}

QFuture<base::Result<WallCall>> SeatPresence::showOnWall(domain::Role by, WallTopic topic)
{
    return ask<WallCall>([this, by, topic = std::move(topic)](SeatBook &book) -> base::Result<WallCall> {
        if (!domain::has(by, domain::Right::ShowOnWall))
            return base::fail(base::ErrorCode::Refused, domain::refusalOf(domain::Right::ShowOnWall));
        return book.showOnWall(m_own.window, topic, moment());
    });
}

void SeatPresence::leaveWall()
{
    post({{}, [this](SeatBook &book) { book.leaveWall(m_own.window); }});
}

Subscription SeatPresence::onWall(QObject *context, std::function<void(const OnWall &)> deliver) { return m_wallHub.on(context, std::move(deliver)); }

Subscription SeatPresence::onPresence(QObject *context, std::function<void(const PresenceViewPtr &)> deliver)
{
    return m_hub.on(context, std::move(deliver));
}

void SeatPresence::post(Deed &&deed)
{
    if (m_deeds.post(std::move(deed)))
        return;
    if (deed.done)
        deed.done(base::fail(base::ErrorCode::Busy, QCoreApplication::translate("desk", "Too much waits. Try again in a moment.")));
}

// The answer waits beside its deed until the book that it was made of is written.
template <class Value> QFuture<base::Result<Value>> SeatPresence::ask(std::function<base::Result<Value>(SeatBook &)> act)
{
    using Answer = base::Result<Value>;
    const auto promise = std::make_shared<QPromise<Answer>>();
    const auto answer = std::make_shared<std::optional<Answer>>();
    promise->start();
    const QFuture<Answer> future = promise->future();
    const auto done = [promise, answer](const base::Outcome &written) {
        promise->addResult(written && *answer ? **answer : Answer(tl::unexpected(written ? base::Error() : written.error())));
        promise->finish();
    };
    post({{}, [act = std::move(act), answer](SeatBook &book) { *answer = act(book); }, done});
    return future;
}

void SeatPresence::run()
{
    do
        m_own.window = QRandomGenerator::system()->generate64();
    while (m_own.window == 0);
    while (!m_stopping) {
        std::vector<Deed> deeds = m_deeds.drain();
        const bool isDue = !m_beatAt || m_stopwatch.elapsed() - *m_beatAt >= m_options.beat;
        if (!deeds.empty() || (isDue && !m_own.who.post.isEmpty()))
            work(std::move(deeds));
        else if (isDue || m_shelf->hasNews())
            listen();
        sleep();
    }
    leave();
}

void SeatPresence::work(std::vector<Deed> deeds)
{
    for (const Deed &deed : deeds) {
        if (deed.before)
            deed.before();
    }
    const auto book = m_shelf->change([&](SeatBook &fresh) {
        const base::Milliseconds now = m_stopwatch.elapsed(); // with the lock held: nobody else's count is ahead of it
        m_own.beat = now;
        fresh.drop(now, m_options.gone);
        if (m_own.who.post.isEmpty())
            fresh.remove(m_own.window);
        else
            fresh.put(m_own);
        fresh.drop(now, m_options.gone); // also what a window that stood still for long brings back
        for (const Deed &deed : deeds) {
            if (deed.act)
                deed.act(fresh);
        }
        if (const SeatRecord *own = fresh.find(m_own.window))
            m_own = *own;
    });
    m_beatAt = m_stopwatch.elapsed();
    const base::Outcome written = book ? base::Outcome() : base::pass(book);
    tellTrouble(written);
    if (book)
        show(*book);
    for (const Deed &deed : deeds) {
        if (deed.done)
            deed.done(written);
    }
}

// Who is not in the book only reads: windows that are gone are left out of what is shown, and stay for those who write.
void SeatPresence::listen()
{
    auto book = m_shelf->read();
    m_beatAt = m_stopwatch.elapsed();
    tellTrouble(book ? base::Outcome() : base::pass(book));
    if (!book)
        return;
    book->drop(m_stopwatch.elapsed(), m_options.gone);
    if (const SeatRecord *own = book->find(m_own.window))
        m_own = *own;
    show(*book);
}

void SeatPresence::leave()
{
    if (!m_own.who.post.isEmpty())
        static_cast<void>(m_shelf->change([this](SeatBook &book) {
            book.drop(m_stopwatch.elapsed(), m_options.gone);
            book.remove(m_own.window);
        }));
    for (const Deed &deed : m_deeds.drain()) {
        if (deed.done)
            deed.done(presenceEnds());
    }
}

void SeatPresence::show(const SeatBook &book)
{
    if (const OnWall onWall = book.onWall(m_own.window); !m_hasTold || onWall != m_onWall) {
        m_onWall = onWall;
        m_wallHub.set(onWall);
    }
    PresenceView view = book.viewOf(m_own.window);
    if (m_hasTold && view == m_shown)
        return;
    m_hasTold = true;
    m_shown = view;
    m_hub.set(std::make_shared<const PresenceView>(std::move(view)));
}

void SeatPresence::sleep()
{
    std::unique_lock lock(m_wakeMutex);
    m_wakeUp.wait_for(lock, m_options.poll, [this] { return m_awake; });
    m_awake = false;
}

void SeatPresence::wake()
{
    {
        const std::scoped_lock lock(m_wakeMutex);
        m_awake = true;
    }
    m_wakeUp.notify_one();
}

PresenceMoment SeatPresence::moment() const { return {m_stopwatch.elapsed(), m_clock.now(), m_options.speed ? m_options.speed() : 1.0}; }

// Said once, and once again when it is over: without it people only know less of each other.
void SeatPresence::tellTrouble(const base::Outcome &outcome)
{
    const bool troubled = !outcome && outcome.error().code != base::ErrorCode::Busy;
    if (troubled == m_troubled)
        return;
    m_troubled = troubled;
    if (troubled)
        qCWarning(logPresence).noquote() << base::describe(outcome.error());
}

} // namespace desk
