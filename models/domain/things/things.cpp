// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/things/things.h"

#include <numeric>

namespace domain {

using namespace Qt::StringLiterals;

QString wordOf(ReadingFate fate)
{
    switch (fate) {
    case ReadingFate::Newest: return u"newest"_s;
    case ReadingFate::Late: return u"late"_s;
    case ReadingFate::Again: return u"again"_s;
    case ReadingFate::Unknown: return u"unknown"_s;
    case ReadingFate::Future: return u"future"_s;
    case ReadingFate::Old: return u"old"_s;
    case ReadingFate::Contradicts: return u"contradicts"_s;
    }
    Q_UNREACHABLE();
}

quint64 ReadingTally::refused() const { return std::accumulate(counts.begin() + static_cast<int>(ReadingFate::Unknown), counts.end(), quint64(0)); }

Things::Things(const Sensing &sensing, std::function<bool(const QString &)> isElement, base::Milliseconds kept)
    : m_index(sensing), m_isElement(std::move(isElement)), m_kept(kept)
{}

bool Things::knows(const QString &code) const { return m_newest.contains(code) || m_index.groupOf(code) || (m_isElement && m_isElement(code)); }

const Things::Newest *Things::newest(const QString &code) const
{
    const auto found = m_newest.constFind(code);
    return found == m_newest.constEnd() ? nullptr : &*found;
}

Things::Newest *Things::find(const QString &code)
{
    const auto found = m_newest.find(code);
    return found == m_newest.end() ? nullptr : &*found;
}

ReadingFate Things::take(const Reading &reading, base::Instant now)
{
    Newest *known = find(reading.thing);
    if (!known && !knows(reading.thing))
        return ReadingFate::Unknown;
    if (reading.at > now + kAhead)
        return ReadingFate::Future;
    if (reading.at < now - m_kept)
        return ReadingFate::Old;
    if (!known) {
        m_newest.insert(reading.thing, {reading, m_index.groupOf(reading.thing)});
        return ReadingFate::Newest;
    }
    if (known->reading.at <= now + kAhead) {
        if (reading.at < known->reading.at)
            return ReadingFate::Late;
        if (reading.at == known->reading.at)
            return reading == known->reading ? ReadingFate::Again : ReadingFate::Contradicts;
    }
    known->reading = reading;
    return ReadingFate::Newest;
}

bool Things::restore(const Reading &reading, base::Instant now)
{
    if (reading.at > now + kAhead)
        return false;
    if (Newest *known = find(reading.thing)) {
        if (reading.at <= known->reading.at && known->reading.at <= now + kAhead)
            return false;
        known->reading = reading;
        return true;
    }
    if (!knows(reading.thing))
        return false;
    m_newest.insert(reading.thing, {reading, m_index.groupOf(reading.thing)});
    return true;
}

} // namespace domain
