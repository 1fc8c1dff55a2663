// SPDX-License-Identifier: GPL-3.0-or-later
#include "replay/replay.h"

#include "base/text/answer.h"

#include <algorithm>

namespace ui::replay {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds kTick{100};
constexpr base::Milliseconds kMostPassed{5'000}; ///< a machine that slept plays on where it was
constexpr base::Milliseconds kHourEvery{2'000};  ///< while it plays the hour is read again no oftener

} // namespace

Replay::Replay(Ground ground, QObject *parent) : QObject(parent), m_ground(std::move(ground))
{
    m_timer.setObjectName(u"play"_s);
    m_timer.setInterval(kTick);
    connect(&m_timer, &QTimer::timeout, this, &Replay::tick);
    connect(&m_ground.travel, &Travel::moved, this, &Replay::arrive);
    connect(&m_ground.travel, &Travel::failed, this, [this](const QString &sentence) {
        m_next.reset();
        setPlaying(false);
        Q_EMIT failed(sentence);
    });
    askCourse();
    askHour();
}

void Replay::moveTo(base::Instant moment)
{
    const base::Instant held = std::clamp(moment, reach().from, std::max(reach().from, reach().to));
    if (isMoving())
        m_next = held;
    else
        m_ground.travel.moveTo(held);
}

void Replay::moveBy(base::Milliseconds by) { moveTo(wanted() + by); }

void Replay::moveDays(int days)
{
    const base::Instant from = wanted();
    const QDateTime local = region().toLocal(from);
    const QDateTime wished = base::onTheWall(local.date().addDays(days), local.time(), region().rulebook.calendar.zone);
    moveTo(wished.isValid() ? base::fromDateTime(wished) : from + std::chrono::hours(24 * days));
}

void Replay::setPlaying(bool playing)
{
    if (playing == m_playing || (playing && at() >= playsUntil()))
        return;
    m_playing = playing;
    m_since = m_ground.stopwatch.elapsed();
    playing ? m_timer.start() : m_timer.stop();
    if (!playing)
        askHour();
    Q_EMIT stateChanged();
}

void Replay::setSpeed(Speed speed)
{
    if (speed == m_speed)
        return;
    m_speed = speed;
    Q_EMIT stateChanged();
}

void Replay::nextSpeed() { setSpeed(kSpeeds[(size_t(m_speed) + 1) % kSpeeds.size()]); }

void Replay::visit(base::Instant end)
{
    m_visitEnd = end;
    m_speed = Speed::Minute;
    m_hour.reset();
    askHour();
    moveTo(end - report::LastHour::kLong);
    m_playing = true;
    m_since = m_ground.stopwatch.elapsed();
    m_timer.start();
    Q_EMIT stateChanged();
}

// A wish that is still on its way is waited for: what passes meanwhile is made up for by the next one.
void Replay::tick()
{
    if (!m_playing || isMoving())
        return;
    const base::Milliseconds now = m_ground.stopwatch.elapsed();
    const base::Milliseconds passed = std::min(now - std::exchange(m_since, now), kMostPassed);
    if (at() >= playsUntil()) {
        endPlaying();
        return;
    }
    moveTo(std::min(at() + passed * timesOf(m_speed), playsUntil()));
}

void Replay::endPlaying()
{
    setPlaying(false);
    if (m_visitEnd)
        Q_EMIT liveWanted();
}

void Replay::arrive()
{
    if (m_next)
        m_ground.travel.moveTo(*std::exchange(m_next, std::nullopt));
    askCourse();
    askHour();
    Q_EMIT moved();
}

void Replay::askCourse()
{
    const QDate date = region().toLocal(at()).date();
    const base::Instant upTo = std::min(reach().to, domain::localDay(region().rulebook.calendar, date).to);
    if (m_courseAsked == std::pair(date, upTo))
        return;
    m_courseAsked = std::pair(date, upTo);
    if (m_course && m_course->date != date) {
        m_course.reset();
        Q_EMIT courseChanged();
    }
    m_dayAnswer.cancel();
    m_dayAnswer = m_ground.courses.day(date, upTo);
    m_dayWaits = true;
    base::whenAnswered(this, m_dayAnswer, [this, asked = *m_courseAsked](const base::Result<report::DayCourse> &answer) {
        if (m_courseAsked != asked)
            return;
        m_dayWaits = false;
        if (answer)
            m_course = *answer;
        else
            Q_EMIT failed(answer.error().sentence);
        Q_EMIT courseChanged();
    });
}

// The newest wish is asked for when the answer before has come.
void Replay::askHour()
{
    const base::Instant wanted = m_visitEnd.value_or(at());
    if (m_hourAsked || (m_hour && m_hour->to == wanted))
        return;
    const base::Milliseconds now = m_ground.stopwatch.elapsed();
    if (m_playing && m_hour && now - m_hourSince < kHourEvery)
        return;
    m_hourSince = now;
    m_hourAsked = wanted;
    base::whenAnswered(this, m_ground.courses.hour(wanted), [this, wanted](const base::Result<report::LastHour> &answer) {
        m_hourAsked.reset();
        if (!answer) {
            Q_EMIT failed(answer.error().sentence);
            return;
        }
        if (!m_visitEnd || *m_visitEnd == wanted)
            m_hour = *answer;
        Q_EMIT hourChanged();
        askHour();
    });
}

bool Replay::isComplete() const { return !isMoving() && !m_hourAsked && !m_dayWaits; }

} // namespace ui::replay
