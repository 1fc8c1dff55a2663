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
    quint64 broken = 0;
    QHash<QString, ThingState> states; ///< all of the first look, then those that changed
    std::vector<domain::GroupHealth> groups;
};

/// On the thread: the ring, and what was made of it.
struct ThingsWatch::Work {
    Work(const region::RegionPtr &town, std::unique_ptr<store::RingReader> ring)
        : region(town), reader(std::move(ring)),
          // What stands in the ring was weighed by its writer: nothing of it is too old.
          things(sensingOf(*town), [town](const QString &code) { return town->element(code) != nullptr; }, std::chrono::years(100))
    {}

    void visit(const store::ReadingBatch &batch)
    {
        for (const domain::Reading &reading : batch.readings) {
            const bool isNews = batch.kind == store::ReadingBatch::Kind::Came ? things.take(reading, batch.taken) == domain::ReadingFate::Newest
                                                                              : things.restore(reading, batch.taken);
            if (isNews)
                touched.insert(reading.thing);
        }
    }

    [[nodiscard]] std::shared_ptr<const News> look(base::Instant now, std::optional<base::Instant> moment, const std::function<bool()> &stopped)
    {
        const auto take = [this](const store::ReadingBatch &batch) { visit(batch); };
        auto news = std::make_shared<News>();
        if (moment) {
            const auto seen = reader->at(*moment, take, stopped);
            news->isKnown = seen.has_value();
            news->broken = seen ? seen->broken : 0;
        } else {
            news->isKnown = true;
            news->broken = reader->follow(take, stopped).broken;
        }
        for (auto it = things.all().begin(); it != things.all().end(); ++it) {
            const domain::ThingHealth health = domain::healthOf(things, it.key(), now);
            domain::ThingHealth &last = healths[it.key()];
            if (last == health && !touched.contains(it.key()))
                continue;
            last = health;
            news->states.insert(it.key(), {it->reading, health});
        }
        touched.clear();
        news->groups = domain::groupsAt(things, now);
        return news;
    }

    const region::RegionPtr region; ///< the elements are its
    const std::unique_ptr<store::RingReader> reader;
    domain::Things things;
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
    using Answer = std::shared_ptr<const News>;
    const base::Instant now = m_moment.value_or(m_clock.now());
    const QFuture<Answer> found = m_work.start<Answer>([this, now](const std::function<bool()> &isCancelled) -> Answer {
        return m_parts->look(now, m_moment, [&] { return m_ending || isCancelled(); });
    });
    base::whenAnswered(this, found, [this](const Answer &news) { receive(news); }, [this] { m_looking = false; });
}

void ThingsWatch::receive(const std::shared_ptr<const News> &news)
{
    m_looking = false;
    m_broken += news->broken;
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
    if (const QString silence = silenceSentence(*m_region, m_groups, m_moment.value_or(m_clock.now())); silence != m_silence) {
        m_silence = silence;
        Q_EMIT silenceChanged();
    }
}

} // namespace live
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

