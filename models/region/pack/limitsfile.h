// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rules/timelimit.h"

#include <QByteArray>
#include <QStringList>

#include <vector>

namespace region {

/// What an imported list of items says of one item's limit.
struct ItemLimit {
    QString item;
    domain::TimeLimit limit;
    QString why; ///< stands beside the deadline
    friend bool operator==(const ItemLimit &, const ItemLimit &) = default;
};

/// The id of the rule that an import makes for an item: limit.item.CODE. Empty when the code is too long for an id.
[[nodiscard]] QString itemLimitRule(const QString &item);

/// The text of a sound limits.json with one rule for each item of `set`, and without the rule that an import made for each item of `drop`.
/// A rule that is there already gets `handle`, `whole` and `why` and keeps its place and what else somebody wrote into it; new ones go to
/// the top in the order given. The very same bytes when nothing changes. Malformed when the text is not such a file.
[[nodiscard]] base::Result<QByteArray> withItemLimits(const QByteArray &json, const std::vector<ItemLimit> &set, const QStringList &drop);

} // namespace region
