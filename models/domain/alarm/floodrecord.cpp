// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/alarm/floodrecord.h"

#include <QSet>

#include <algorithm>
#include <numeric>

namespace domain {

bool addsUp(const FloodRecorded &record)
{
    const auto sum = [](const std::vector<FloodTally> &tallies) {
        return std::accumulate(tallies.begin(), tallies.end(), 0, [](int all, const FloodTally &each) { return all + each.count; });
    };
    QSet<QString> once(record.numbers.cbegin(), record.numbers.cend());
    for (const QString &red : record.reds)
        once.insert(red);
    const int all = record.cases();
    return once.size() == all && sum(record.byLevel) == all && sum(record.byGrid) == all && sum(record.byKind) == all;
}

void foldFlood(std::vector<FloodSpan> &floods, const FloodRecorded &event) { floods.push_back({event.began, event.ended, event.cases()}); }

void forgetFloods(std::vector<FloodSpan> &floods, base::Instant moment)
{
    std::erase_if(floods, [moment](const FloodSpan &span) { return span.ended < moment; });
}

} // namespace domain
