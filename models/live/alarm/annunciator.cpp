// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/alarm/annunciator.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace live {

namespace {

using Kind = domain::AnnunciationKind;
using Event = AnnunciationEvent;
using Life = AnnunciationLife;
using Hold = AnnunciationHold;

Sound soundOf(Kind kind)
{
    switch (kind) {
    case Kind::RedWaits: return Sound::Red;
    case Kind::Offline: return Sound::Offline;
    case Kind::CallUnanswered:
    case Kind::OrangeWaits: return Sound::Orange;
    case Kind::Overdue:
    case Kind::SensorsSilent:
    case Kind::NotHandedOver: return Sound::Overdue;
    }
    Q_UNREACHABLE();
}

/// What a flood gathers: of the others each is one of a kind.
bool canBeGathered(Kind kind) { return kind == Kind::OrangeWaits || kind == Kind::Overdue || kind == Kind::SensorsSilent; }

/// A moment of the last ten minutes. One that lies ahead is none: a clock that was set back silences nothing.
bool isLately(base::Instant at, base::Instant now) { return at <= now && now - at < Annunciator::kWindow; }

int latelyIn(const std::deque<base::Instant> &alerts, base::Instant now)
{
    return int(std::ranges::count_if(alerts, [now](base::Instant at) { return isLately(at, now); }));
}

void trim(std::deque<base::Instant> &alerts, base::Instant now)
{
    std::erase_if(alerts, [now](base::Instant at) { return !isLately(at, now); });
}

} // namespace

void Annunciator::came(const AlarmCondition &condition, base::Instant now, bool news)
{
    Annunciation &each = m_all[condition.subject];
    const bool held = each.standing.isActive();
    each.condition = condition;
    if (held)
        return;
    each.since = now;
    each.went.reset();
    each.gathered = false;
    step(each, Event::Came);
    hold(each, now, false);
    if (news && each.standing.isUnseen())
        annunciate(each, now);
}

void Annunciator::renewed(const AnnunciationSubject &subject, base::Instant now)
{
    const auto each = m_all.find(subject);
    if (each == m_all.end())
        return;
    step(*each, Event::Renewed);
    if (each->standing.isUnseen())
        annunciate(*each, now);
}

void Annunciator::went(const AnnunciationSubject &subject, base::Instant now, bool seen)
{
    const auto each = m_all.find(subject);
    if (each == m_all.end())
        return;
    if (seen)
        step(*each, Event::Seen);
    step(*each, Event::Went);
    each->went = now;
    if (each->standing.life == Life::Normal)
        m_all.erase(each);
}

bool Annunciator::acknowledge(const AnnunciationSubject &subject)
{
    const auto each = m_all.find(subject);
    if (each == m_all.end() || (subject.kind == Kind::RedWaits && each->standing.isActive()))
        return false;
    step(*each, Event::Seen);
    if (each->standing.life == Life::Normal)
        m_all.erase(each);
    return true;
}

void Annunciator::setShelves(const domain::Shelves &shelves, base::Instant now)
{
    if (shelves == m_shelves)
        return;
    m_shelves = shelves;
    for (Annunciation &each : m_all)
        hold(each, now, true);
}

bool Annunciator::look(base::Instant now)
{
    bool otherwise = m_flood.look(now);
    const size_t before = m_lately.size() + m_redLately.size();
    trim(m_lately, now);
    trim(m_redLately, now);
    otherwise = otherwise || before != m_lately.size() + m_redLately.size();
    const auto ranOut = [now](const domain::ShelfRecord &record) { return !record.holdsAt(now); };
    if (std::ranges::any_of(m_shelves, ranOut)) {
        std::erase_if(m_shelves, ranOut);
        for (Annunciation &each : m_all)
            hold(each, now, true);
        otherwise = true;
    }
    return tellGathered(now) || otherwise;
}

void Annunciator::restore(const QSet<AnnunciationSubject> &acknowledged, const std::vector<Annunciation> &unseen, base::Instant now)
{
    m_gathered.clear();
    m_reds.clear();
    for (auto each = m_all.begin(); each != m_all.end();) {
        if (!each->standing.isActive()) { // of whoever sat here
            each = m_all.erase(each);
            continue;
        }
        each->standing.life = Life::Unacknowledged;
        if (acknowledged.contains(each.key()) && each.key().kind != Kind::RedWaits)
            each->standing.life = Life::Acknowledged;
        if (each.key().kind == Kind::RedWaits && each->standing.isUnseen())
            m_reds.insert(each.key());
        ++each;
    }
    m_sounds.setRedWaits(!m_reds.isEmpty());
    for (Annunciation each : unseen) {
        if (m_all.contains(each.condition.subject))
            continue;
        each.standing = {Life::ReturnedUnseen, wantedHold(each, now)};
        m_all.insert(each.condition.subject, std::move(each));
    }
}

const Annunciation *Annunciator::find(const AnnunciationSubject &subject) const
{
    const auto each = m_all.constFind(subject);
    return each == m_all.cend() ? nullptr : &*each;
}

SeatLoad Annunciator::load(base::Instant now) const
{
    SeatLoad load;
    for (const Annunciation &each : m_all) {
        load.unseen += each.standing.isUnseen();
        load.held += each.standing.hold != Hold::None;
    }
    load.redUnseen = int(m_reds.size());
    load.lately = latelyIn(m_lately, now);
    load.redLately = latelyIn(m_redLately, now);
    load.flood = isFlood();
    return load;
}

std::vector<SeatAlert> Annunciator::takeAlerts() { return std::exchange(m_alerts, {}); }

// The one place where a standing changes: what is heard of red follows it.
void Annunciator::step(Annunciation &each, Event event)
{
    each.standing = next(each.standing, event);
    if (each.condition.subject.kind != Kind::RedWaits)
        return;
    if (each.standing.life == Life::Unacknowledged && each.standing.hold == Hold::None)
        m_reds.insert(each.condition.subject);
    else
        m_reds.remove(each.condition.subject);
    m_sounds.setRedWaits(!m_reds.isEmpty());
}

AnnunciationHold Annunciator::wantedHold(const Annunciation &each, base::Instant now) const
{
    Hold wanted = Hold::None;
    for (const domain::ShelfRecord &record : m_shelves) {
        if (!record.holdsAt(now) || !record.speaksOf(each.condition.subject.kind, each.condition.object))
            continue;
        if (record.isOutOfService())
            return Hold::OutOfService;
        wanted = Hold::Shelved;
    }
    return wanted;
}

// Brings an annunciation to what the shelves say; what is heard again is told as news where the person is to notice.
void Annunciator::hold(Annunciation &each, base::Instant now, bool aloud)
{
    const Hold wanted = wantedHold(each, now), before = each.standing.hold;
    if (wanted == before)
        return;
    if (before != Hold::None)
        step(each, before == Hold::OutOfService ? Event::PutBack : Event::Unshelved);
    if (wanted != Hold::None)
        step(each, wanted == Hold::OutOfService ? Event::TakenOut : Event::Shelved);
    if (aloud && wanted == Hold::None && each.standing.life == Life::Unacknowledged)
        annunciate(each, now);
}

bool Annunciator::hasRoom(base::Instant now) const { return latelyIn(m_lately, now) < Flood::kMost; }

void Annunciator::annunciate(Annunciation &each, base::Instant now)
{
    const Kind kind = each.condition.subject.kind;
    if (kind == Kind::RedWaits) {
        alert(each, now, 0);
        return;
    }
    m_flood.arrived(now);
    std::ignore = m_flood.look(now);
    if (hasRoom(now) && !(canBeGathered(kind) && isFlood())) {
        alert(each, now, 0);
        return;
    }
    each.gathered = true;
    m_gathered.push_back(each.condition.subject);
}

void Annunciator::alert(const Annunciation &each, base::Instant now, int more)
{
    const AnnunciationSubject &subject = each.condition.subject;
    (subject.kind == Kind::RedWaits ? m_redLately : m_lately).push_back(now);
    m_sounds.once(soundOf(subject.kind));
    m_alerts.push_back({now, subject, more});
}

// One alert for all that came since the last, in the sound of the gravest; what somebody has seen meanwhile needs none.
bool Annunciator::tellGathered(base::Instant now)
{
    if (m_gathered.empty() || !hasRoom(now) || (m_gatheredAt && *m_gatheredAt <= now && now - *m_gatheredAt < kGatheredApart))
        return false;
    std::erase_if(m_gathered, [this](const AnnunciationSubject &subject) {
        const Annunciation *each = find(subject);
        return !each || !each->standing.isUnseen();
    });
    const auto gravest = std::ranges::min_element(m_gathered, {}, &AnnunciationSubject::kind);
    if (gravest == m_gathered.end())
        return false;
    alert(*find(*gravest), now, int(m_gathered.size()) - 1);
    m_gatheredAt = now;
    m_gathered.clear();
    return true;
}

} // namespace live
