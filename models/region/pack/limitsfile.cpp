// SPDX-License-Identifier: GPL-3.0-or-later
#include "region/pack/limitsfile.h"

#include "region/pack/orderedjson.h"

#include <QCoreApplication>

#include <algorithm>

namespace region {

namespace {

constexpr qsizetype kIdMost = 40;

std::string idOf(const QString &item) { return itemLimitRule(item).toStdString(); }

auto findRule(OrderedJson &rules, const std::string &id)
{
    return std::find_if(rules.begin(), rules.end(), [&id](const OrderedJson &rule) { return rule.value("id", std::string()) == id; });
}

} // namespace

QString itemLimitRule(const QString &item)
{
    const QString id = QStringLiteral("limit.item.") + item;
    return id.size() <= kIdMost ? id : QString();
}

base::Result<QByteArray> withItemLimits(const QByteArray &json, const std::vector<ItemLimit> &set, const QStringList &drop)
{
    OrderedJson file = parseOrdered(json);
    if (!file.is_object() || !file.contains("rules") || !file["rules"].is_array())
        return base::fail(base::ErrorCode::Malformed,
                          QCoreApplication::translate("region", "limits.json has no list of rules; check the region pack first."));
    const OrderedJson unchanged = file;
    OrderedJson &rules = file["rules"];
    for (const QString &item : drop) {
        if (const auto rule = findRule(rules, idOf(item)); rule != rules.end())
            rules.erase(rule);
    }
    OrderedJson added = OrderedJson::array();
    for (const ItemLimit &each : set) {
        const auto rule = findRule(rules, idOf(each.item));
        OrderedJson fresh{{"id", idOf(each.item)}, {"when", {{"item", each.item.toStdString()}}}};
        OrderedJson &target = rule == rules.end() ? fresh : *rule;
        for (const char *stage : {"handle", "whole"})
            target[stage] = domain::write(each.limit).toStdString();
        target["why"] = each.why.toStdString();
        if (rule == rules.end())
            added.push_back(std::move(fresh));
    }
    rules.insert(rules.begin(), added.begin(), added.end());
    return file == unchanged ? json : linesOf(file);
}

} // namespace region
