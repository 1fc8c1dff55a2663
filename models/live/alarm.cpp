// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/alarm.h"

namespace live {

namespace {

/// Calls for a person: open, its clock not stopped, accepted by nobody yet.
bool calls(const CaseRow &row, domain::Severity level)
{
    return isOpen(row) && !row.suspended && domain::kBeforeAcceptance.contains(row.state) && row.level == level;
}

/// A clock that was set back must not silence anything.
bool isOver(const std::optional<base::Instant> &since, base::Milliseconds span, base::Instant now)
{
    return !since || now < *since || now - *since >= span;
}

} // namespace

void Alarm::reset(std::span<const CaseRow> rows)
{
    m_red.clear();
    m_once &= bitOf(Sound::Offline);
    for (const CaseRow &row : rows) {
        if (calls(row, domain::Severity::Red))
            m_red.insert(row.id);
    }
}

void Alarm::changed(const CaseRow &before, const CaseRow &now)
{
    if (before.used && before.id != now.id)
        m_red.remove(before.id);
    const bool same = before.used && before.id == now.id;
    if (!calls(now, domain::Severity::Red)) {
        m_red.remove(now.id);
    } else if (!m_red.contains(now.id)) {
        m_red.insert(now.id);
        m_once |= bitOf(Sound::Red);
    }
    const bool knownAsOrange = same && calls(before, domain::Severity::Orange);
    // A red case that becomes orange while it waits was heard already.
    const bool knownAsRed = same && calls(before, domain::Severity::Red);
    if (calls(now, domain::Severity::Orange) && !knownAsOrange && !knownAsRed)
        m_once |= bitOf(Sound::Orange);
}

void Alarm::setConnected(bool connected)
{
    if (m_connected && !connected)
        m_once |= bitOf(Sound::Offline);
    m_connected = connected;
}

std::optional<base::Milliseconds> Alarm::mutedFor(base::Instant now) const
{
    if (!m_mutedUntil || now >= *m_mutedUntil || *m_mutedUntil - now > kMuteFor)
        return std::nullopt;
    return *m_mutedUntil - now;
}

std::optional<Sound> Alarm::next(base::Instant now)
{
    if (mutedFor(now)) {
        m_once = 0;
        return std::nullopt;
    }
    m_mutedUntil.reset();
    if (!isOver(m_lastAt, kApart, now))
        return std::nullopt;
    const bool redAgain = (m_once & bitOf(Sound::Red)) != 0 || isOver(m_lastRedAt, kAgain, now);
    std::optional<Sound> sound;
    if (!m_red.isEmpty() && redAgain) {
        sound = Sound::Red;
        m_lastRedAt = now;
    }
    for (const Sound each : {Sound::Offline, Sound::Orange, Sound::Overdue}) {
        if (!sound && (m_once & bitOf(each)) != 0)
            sound = each;
    }
    if (!sound)
        return std::nullopt;
    m_once &= static_cast<quint8>(~bitOf(*sound));
    m_lastAt = now;
    return sound;
}

} // namespace live
