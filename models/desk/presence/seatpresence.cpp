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
        if (who.post.isEmpty())
            m_own = {m_own.window, {}, m_own.open, {}, {}, {}, {}, {}, false};
        m_own.who = who;
    }});
}

void SeatPresence::look(base::CaseId id)
{
    post({[this, id] { m_own.open = id; }});
}

QFuture<base::Result<Writing>> SeatPresence::write(base::CaseId id)
{
    return ask([this, id](SeatBook &book) { return book.write(m_own.window, id, moment()); });
}

void SeatPresence::stop(base::CaseId id)
{
    post({{}, [this, id](SeatBook &book) -> Answer {
              book.stop(m_own.window, id);
              return Writing();
          }});
}

QFuture<base::Result<Writing>> SeatPresence::takeOver(domain::Role by, base::CaseId id)
{
    return ask([this, by, id](SeatBook &book) -> Answer {
        if (!domain::has(by, domain::Right::TakeOverCase))
            return base::fail(base::ErrorCode::Refused, domain::refusalOf(domain::Right::TakeOverCase));
        return book.takeOver(m_own.window, id, moment());
    });
}

Subscription SeatPresence::onPresence(QObject *context, std::function<void(const PresenceViewPtr &)> deliver)
{
    return m_hub.on(context, std::move(deliver));
}

void SeatPresence::post(Deed &&deed)
{
    if (m_deeds.post(std::move(deed)))
        return;
    if (deed.promise) {
        deed.promise->addResult(base::fail(base::ErrorCode::Busy, QCoreApplication::translate("desk", "Too much waits. Try again in a moment.")));
        deed.promise->finish();
    }
}

QFuture<base::Result<Writing>> SeatPresence::ask(std::function<Answer(SeatBook &)> act)
{
    Deed deed{{}, std::move(act), QPromise<Answer>()};
    deed.promise->start();
    const QFuture<Answer> future = deed.promise->future();
    post(std::move(deed));
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
    std::vector<Answer> answers;
    const auto book = m_shelf->change([&](SeatBook &fresh) {
        const base::Milliseconds now = m_stopwatch.elapsed(); // with the lock held: nobody else's count is ahead of it
        m_own.beat = now;
        fresh.drop(now, m_options.gone);
        if (m_own.who.post.isEmpty())
            fresh.remove(m_own.window);
        else
            fresh.put(m_own);
        fresh.drop(now, m_options.gone); // also what a window that stood still for long brings back
        for (const Deed &deed : deeds)
            answers.push_back(deed.act ? deed.act(fresh) : Answer(Writing()));
        if (const SeatRecord *own = fresh.find(m_own.window))
            m_own = *own;
    });
    m_beatAt = m_stopwatch.elapsed();
    tellTrouble(book ? base::Outcome() : base::pass(book));
    if (book)
        show(*book);
    for (size_t i = 0; i < deeds.size(); ++i) {
        if (!deeds[i].promise)
            continue;
        deeds[i].promise->addResult(book ? std::move(answers[i]) : Answer(base::pass(book)));
        deeds[i].promise->finish();
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
    for (Deed &deed : m_deeds.drain()) {
        if (!deed.promise)
            continue;
        deed.promise->addResult(Answer(presenceEnds()));
        deed.promise->finish();
    }
}

void SeatPresence::show(const SeatBook &book)
{
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
