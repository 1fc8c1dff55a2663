// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/things/thingswatch.h"

#include "base/text/answer.h"
#include "domain/centre/plan.h"
#include "live/things/silence.h"
#include "store/things/ringreader.h"

#include <QSet>

#include <map>
#include <utility>

namespace live {

namespace {

const domain::Sensing &sensingOf(const region::Region &region)
{
    static const domain::Sensing kNone;
    return region.plan ? region.plan->sensing : kNone;
}

} // namespace

/// What one look found.
struct ThingsWatch::News {
    bool isKnown = false;
    quint64 broken = 0, batches = 0;
    QHash<QString, ThingState> states; ///< all of the first look and of a moment, else those that changed
    std::vector<domain::GroupHealth> groups;
};

/// On the thread: the ring, and what was made of it.
struct ThingsWatch::Work {
    Work(const region::RegionPtr &town, std::unique_ptr<store::RingReader> ring) : region(town), reader(std::move(ring)) { begin(); }

    /// Nothing was heard yet.
    void begin()
    {
        // What stands in the ring was weighed by its writer: nothing of it is too old.
        things.emplace(sensingOf(*region), [town = region](const QString &code) { return town->element(code) != nullptr; }, std::chrono::years(100));
        healths.clear();
        touched.clear();
    }

    /// By other rules: what was heard is weighed anew.
    void use(const region::RegionPtr &town)
    {
        region = town;
        reader->rewind(); // what was no thing of the town may be one by these
        const std::optional<domain::Things> before = std::exchange(things, std::nullopt);
        begin();
        for (auto it = before->all().begin(); it != before->all().end(); ++it) {
            if (things->restore(it->reading, it->reading.at))
                touched.insert(it.key());
        }
    }

    void visit(const store::ReadingBatch &batch)
    {
        for (const domain::Reading &reading : batch.readings) {
            const bool isNews = batch.kind == store::ReadingBatch::Kind::Came ? things->take(reading, batch.taken) == domain::ReadingFate::Newest
                                                                              : things->restore(reading, batch.taken);
            if (isNews)
                touched.insert(reading.thing);
        }
    }

    [[nodiscard]] std::shared_ptr<const News> look(base::Instant now, std::optional<base::Instant> moment, const std::function<bool()> &stopped)
    {
        const auto take = [this](const store::ReadingBatch &batch) { visit(batch); };
        auto news = std::make_shared<News>();
        if (moment) {
            const auto seen = reader->play(*moment, [this] { begin(); }, take, stopped);
            news->isKnown = seen.has_value();
            news->broken = seen ? seen->broken : 0;
            news->batches = seen ? seen->batches : 0;
            healths.clear(); // all is told
        } else {
            const store::RingLook seen = reader->follow(take, stopped);
            news->isKnown = true;
            news->broken = seen.broken;
            news->batches = seen.batches;
        }
        for (auto it = things->all().begin(); it != things->all().end(); ++it) {
            const domain::ThingHealth health = domain::healthOf(*things, it.key(), now);
            domain::ThingHealth &last = healths[it.key()];
            if (!moment && last == health && !touched.contains(it.key()))
                continue;
            last = health;
            news->states.insert(it.key(), {it->reading, health});
        }
        touched.clear();
        news->groups = domain::groupsAt(*things, now);
        return news;
    }

    region::RegionPtr region; ///< the elements are its
    const std::unique_ptr<store::RingReader> reader;
    std::optional<domain::Things> things;
    QHash<QString, domain::ThingHealth> healths; ///< as they were told; Unheard of what was not
    QSet<QString> touched;
};

ThingsWatch::ThingsWatch(region::RegionPtr region, const base::Clock &clock, std::unique_ptr<store::RingReader> reader,
                         std::optional<base::Instant> moment, QObject *parent)
    : QObject(parent), m_region(std::move(region)), m_clock(clock), m_moment(moment), m_parts(std::make_shared<Work>(m_region, std::move(reader)))
{
    connect(&m_timer, &QTimer::timeout, this, &ThingsWatch::look);
    if (!m_moment)
        m_timer.start(every());
    look();
}

ThingsWatch::~ThingsWatch() { m_ending = true; }

base::Milliseconds ThingsWatch::every() const
{
    const int seconds = sensingOf(*m_region).refreshSeconds;
    return seconds > 0 ? base::Milliseconds(std::chrono::seconds(seconds)) : kEvery;
}

const ThingState *ThingsWatch::state(const QString &code) const
{
    const auto found = m_states.constFind(code);
    return found == m_states.constEnd() ? nullptr : &*found;
}

void ThingsWatch::look()
{
    if (m_looking)
        return; // a slow disk is looked at when it has answered
    m_looking = true;
    const auto hear = [this, moment = m_moment](const Then &news) {
        m_looking = false;
        if (moment == m_moment) // else another one was shown meanwhile
            receive(news);
    };
    base::whenAnswered(this, start(m_moment.value_or(m_clock.now()), m_moment), hear, [this] { m_looking = false; });
}

void ThingsWatch::setRules(region::RegionPtr region)
{
    m_region = std::move(region);
    if (!m_moment)
        m_timer.start(every());
    const auto again = m_work.start<Then>(
        [this, town = m_region, now = m_moment.value_or(m_clock.now()), moment = m_moment](const std::function<bool()> &isCancelled) -> Then {
            m_parts->use(town);
            return m_parts->look(now, moment, [&] { return m_ending || isCancelled(); });
        });
    base::whenAnswered(this, again, [this, moment = m_moment](const Then &news) {
        if (moment != m_moment)
            return;
        m_known = false; // all of it is told anew: places of groups and names of kinds are others
        m_states.clear();
        m_groups.clear();
        receive(news);
    });
}

QFuture<ThingsWatch::Then> ThingsWatch::start(base::Instant now, std::optional<base::Instant> moment)
{
    return m_work.start<Then>([this, now, moment](const std::function<bool()> &isCancelled) -> Then {
        return m_parts->look(now, moment, [&] { return m_ending || isCancelled(); });
    });
}

QFuture<ThingsWatch::Then> ThingsWatch::lookBack(base::Instant moment)
{
    Q_ASSERT(m_moment);
    m_lookingBack.cancel();
    m_lookingBack = start(moment, moment);
    return m_lookingBack;
}

void ThingsWatch::showMoment(base::Instant moment, const Then &then)
{
    m_moment = moment;
    m_broken += then->broken;
    m_batches += then->batches;
    const QHash<QString, ThingState> before = std::exchange(m_states, then->isKnown ? then->states : QHash<QString, ThingState>());
    const auto groups = std::exchange(m_groups, then->isKnown ? then->groups : std::vector<domain::GroupHealth>());
    ThingsChanged changes;
    const bool wasKnown = std::exchange(m_known, then->isKnown);
    changes.everything = wasKnown != m_known || groups.size() != m_groups.size();
    for (auto it = m_states.cbegin(); it != m_states.cend(); ++it) {
        const auto was = before.constFind(it.key());
        if (was == before.cend() || *was != *it)
            changes.things.append(it.key());
    }
    for (auto it = before.cbegin(); it != before.cend(); ++it) {
        if (!m_states.contains(it.key()))
            changes.things.append(it.key());
    }
    for (size_t i = 0; i < m_groups.size(); ++i) {
        if (i >= groups.size() || groups[i] != m_groups[i])
            changes.groups.push_back(i);
    }
    if (!changes.isEmpty())
        Q_EMIT changed(changes);
    tellSilence();
}

void ThingsWatch::receive(const Then &news)
{
    m_broken += news->broken;
    m_batches += news->batches;
    ThingsChanged changes;
    changes.everything = news->isKnown != m_known;
    m_known = news->isKnown;
    if (!m_known)
        return;
    if (m_states.isEmpty()) {
        m_states = news->states; // shared: nothing is copied
        changes.things = m_states.keys();
    } else {
        for (auto it = news->states.begin(); it != news->states.end(); ++it) {
            m_states.insert(it.key(), *it);
            changes.things.append(it.key());
        }
    }
    for (size_t i = 0; i < news->groups.size(); ++i) {
        if (i >= m_groups.size() || m_groups[i] != news->groups[i])
            changes.groups.push_back(i);
    }
    m_groups = news->groups;
    if (!changes.isEmpty())
        Q_EMIT changed(changes);
    tellSilence();
}

void ThingsWatch::tellSilence()
{
    if (const QString silence = silenceSentence(*m_region, m_groups, m_moment.value_or(m_clock.now())); silence != m_silence) {
        m_silence = silence;
        Q_EMIT silenceChanged();
    }
}

QFuture<ThingCourses> ThingsWatch::courses(const QStringList &codes, base::Milliseconds span)
{
    const base::Instant to = m_moment.value_or(m_clock.now());
    return m_work.start<ThingCourses>([this, wanted = QSet<QString>(codes.begin(), codes.end()), to, span](const std::function<bool()> &isCancelled) {
        const base::Instant from = to - span;
        QHash<QString, std::map<base::Instant, double>> last; // by the part of the span
        const auto visit = [&](const store::ReadingBatch &batch) {
            for (const domain::Reading &reading : batch.readings) {
                const auto *number = std::get_if<double>(&reading.value);
                if (number && reading.at > from && reading.at <= to && wanted.contains(reading.thing))
                    last[reading.thing][reading.at] = *number;
            }
        };
        m_parts->reader->between(from, to, visit, [&] { return m_ending || isCancelled(); });
        ThingCourses courses;
        for (auto each = last.cbegin(); each != last.cend(); ++each) {
            auto &course = courses[each.key()];
            qint64 part = -1;
            for (const auto &[at, number] : *each) {
                const qint64 now = (at - from).count() * kCourseMost / (span.count() + 1);
                if (now == part)
                    course.back() = {at, number};
                else
                    course.emplace_back(at, number);
                part = now;
            }
        }
        return courses;
    });
}

} // namespace live
