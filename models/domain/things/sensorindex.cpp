// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/things/sensorindex.h"

#include <algorithm>

namespace domain {

SensorIndex::SensorIndex(const Sensing &sensing)
{
    QHash<QString, base::Milliseconds> periods;
    for (const SensorKind &kind : sensing.kinds)
        periods.insert(kind.code, kind.period);
    for (const SensorGroup &group : sensing.groups) {
        m_spans[group.kind + u'-' + group.grid].push_back({group.first, group.count, m_periods.size()});
        m_periods.push_back(periods.value(group.kind));
    }
    for (std::vector<Span> &spans : m_spans)
        std::ranges::sort(spans, {}, &Span::first);
}

std::optional<size_t> SensorIndex::groupOf(const QString &code) const
{
    const qsizetype dash = code.lastIndexOf(u'-');
    bool isNumber = false;
    const int number = code.mid(dash + 1).toInt(&isNumber);
    if (dash <= 0 || !isNumber || QString::number(number).size() != code.size() - dash - 1)
        return std::nullopt;
    const auto spans = m_spans.constFind(code.left(dash));
    if (spans == m_spans.constEnd())
        return std::nullopt;
    const auto behind = std::ranges::upper_bound(*spans, number, {}, &Span::first);
    if (behind == spans->begin())
        return std::nullopt;
    const Span &span = *(behind - 1);
    return number < span.first + span.count ? std::optional(span.group) : std::nullopt;
}

} // namespace domain
