// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/flood/floodledger.h"

#include <algorithm>
#include <map>
#include <utility>

namespace live {

namespace {

std::vector<domain::FloodTally> talliesOf(const std::map<QString, int> &counts)
{
    std::vector<domain::FloodTally> tallies;
    tallies.reserve(counts.size());
    for (const auto &[of, count] : counts)
        tallies.push_back({count, of});
    return tallies;
}

} // namespace

void FloodLedger::arrived(FloodArrival arrival)
{
    m_flood.arrived(arrival.at);
    m_came.push_back(std::move(arrival));
}

std::optional<domain::FloodRecorded> FloodLedger::look(base::Instant now)
{
    const bool turned = m_flood.look(now);
    if (turned && m_flood.isOn())
        std::erase_if(m_came, [since = *m_flood.since()](const FloodArrival &each) { return each.at < since; });
    if (m_flood.isOn())
        return m_came.size() >= kMostInRecord ? std::optional(close(now, true)) : std::nullopt;
    const bool ended = std::exchange(m_counted, false) || turned;
    if (ended && !m_came.empty())
        return close(now, false);
    std::erase_if(m_came, [now](const FloodArrival &each) { return now - each.at >= Flood::kWindow; });
    return std::nullopt;
}

domain::FloodRecorded FloodLedger::close(base::Instant now, bool goesOn)
{
    domain::FloodRecorded record;
    record.began = m_came.front().at;
    record.ended = std::max(now, record.began);
    record.goesOn = goesOn;
    std::map<QString, int> levels, grids, kinds;
    for (const FloodArrival &each : m_came) {
        (each.level == domain::Severity::Red ? record.reds : record.numbers).append(each.number);
        ++levels[domain::word(each.level)];
        ++grids[each.grid];
        ++kinds[each.kind];
    }
    record.byLevel = talliesOf(levels);
    record.byGrid = talliesOf(grids);
    record.byKind = talliesOf(kinds);
    m_came.clear();
    m_counted = goesOn;
    return record;
}

} // namespace live
