// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/things/sensorlines.h"

#include "base/text/outsidetext.h"
#include "domain/centre/plan.h"

#include <algorithm>

namespace live {

using namespace Qt::StringLiterals;

namespace {

constexpr int kFigures = 10; ///< of a number that is told

int rankOf(const SensorLine &line) { return line.isSilent() ? 0 : line.state ? 1 : 2; }

bool isListedBefore(const SensorLine &left, const SensorLine &right)
{
    if (rankOf(left) != rankOf(right))
        return rankOf(left) < rankOf(right);
    if (left.state && left.state->reading.at != right.state->reading.at)
        return left.isSilent() == (left.state->reading.at < right.state->reading.at);
    return false; // in the order of the pack
}

/// Keeps the first `most` of those that were put in.
void putIn(std::vector<SensorLine> &lines, SensorLine line, size_t most)
{
    if (lines.size() == most && !isListedBefore(line, lines.back()))
        return;
    lines.insert(std::ranges::upper_bound(lines, line, isListedBefore), std::move(line));
    if (lines.size() > most)
        lines.pop_back();
}

} // namespace

SensorLines sensorLines(const QHash<QString, ThingState> &all, const region::Region &region, const std::vector<size_t> &groups, size_t most,
                        const QString &own)
{
    SensorLines lines;
    if (most == 0)
        return lines;
    if (const auto state = all.constFind(own); !own.isEmpty() && state != all.constEnd())
        putIn(lines.lines, {own, {}, *state, {}}, most);
    if (!region.plan)
        return lines;
    for (const size_t place : groups) {
        const domain::SensorGroup &group = region.plan->sensing.groups[place];
        const auto kind = std::ranges::find(region.plan->sensing.kinds, group.kind, &domain::SensorKind::code);
        const bool isKnown = kind != region.plan->sensing.kinds.end();
        lines.sensors += group.count;
        for (int number = group.first; number < group.first + group.count; ++number) {
            SensorLine line{u"%1-%2-%3"_s.arg(group.kind, group.grid, QString::number(number)),
                            isKnown ? kind->name : group.kind,
                            {},
                            isKnown ? kind->period : base::Milliseconds(0)};
            if (const auto state = all.constFind(line.code); state != all.constEnd())
                line.state = *state;
            lines.heard += line.state ? 1 : 0;
            lines.silent += line.isSilent() ? 1 : 0;
            putIn(lines.lines, std::move(line), most);
        }
    }
    return lines;
}

QString valueText(const domain::Reading &reading)
{
    if (const auto *word = std::get_if<QString>(&reading.value))
        return base::isolated(*word);
    const QString number = QString::number(std::get<double>(reading.value), 'g', kFigures);
    return reading.unit.isEmpty() ? number : base::isolated(number + u' ' + reading.unit);
}

} // namespace live
