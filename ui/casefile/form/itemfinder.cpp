// SPDX-License-Identifier: GPL-3.0-or-later
#include "casefile/form/itemfinder.h"

#include <algorithm>

namespace ui::casefile {

ItemFinder::ItemFinder(const region::Region &region)
{
    const live::Pinyin pinyin;
    for (const domain::Item &item : region.rulebook.items) {
        const QString words = QStringList{item.code, item.name, item.majorName, item.minorName}.join(u' ').toLower();
        m_entries.push_back({&item, words, pinyin.initials(item.name), pinyin.full(item.name)});
    }
    std::sort(m_entries.begin(), m_entries.end(), [](const Entry &left, const Entry &right) { return left.item->code < right.item->code; });
}

std::vector<const domain::Item *> ItemFinder::find(const QString &text, size_t most)
{
    const QString wanted = text.trimmed().toLower();
    std::vector<std::pair<int, const domain::Item *>> hits;
    for (const Entry &entry : m_entries) {
        const bool begins = entry.words.startsWith(wanted) || entry.item->name.toLower().startsWith(wanted);
        const bool isRead = wanted.size() > 1 && entry.full.startsWith(wanted);
        const bool holds = entry.words.contains(wanted) || entry.initials.contains(wanted) || isRead;
        if (begins || holds)
            hits.emplace_back(begins ? 0 : entry.initials.startsWith(wanted) ? 1 : 2, entry.item);
    }
    std::stable_sort(hits.begin(), hits.end(), [](const auto &left, const auto &right) { return left.first < right.first; });
    std::vector<const domain::Item *> found;
    for (const auto &hit : hits) {
        if (found.size() == most)
            break;
        found.push_back(hit.second);
    }
    return found;
}

} // namespace ui::casefile
