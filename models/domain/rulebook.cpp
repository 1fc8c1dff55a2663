// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/rulebook.h"

#include <algorithm>

namespace domain {

const Item *Rulebook::item(const QString &code) const
{
    const auto found = items.constFind(code);
    return found == items.cend() ? nullptr : &*found;
}

const LimitRule *Rulebook::limitRule(const Item &item, Difficulty difficulty) const
{
    const auto rule = std::find_if(limits.begin(), limits.end(), [&](const LimitRule &r) {
        return (!r.difficulty || *r.difficulty == difficulty) && (r.limitClass.isEmpty() || r.limitClass == item.limitClass)
            && (r.item.isEmpty() || r.item == item.code);
    });
    return rule == limits.end() ? nullptr : &*rule;
}

base::Result<Deadlines> deadlinesFor(const Rulebook &rulebook, const Item &item, Difficulty difficulty, base::Instant from)
{
    Deadlines deadlines;
    const LimitRule *rule = rulebook.limitRule(item, difficulty);
    if (rule == nullptr)
        return deadlines;
    for (const Stage stage : kStages) {
        const std::optional<TimeLimit> &limit = (*rule)[stage];
        if (!limit)
            continue;
        const auto due = deadline(rulebook.calendar, from, *limit);
        if (!due)
            return base::pass(due);
        deadlines[stage] = Deadline{*limit, from, *due, rule->id};
    }
    return deadlines;
}

} // namespace domain
