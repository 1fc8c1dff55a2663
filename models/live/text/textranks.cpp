// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/text/textranks.h"

#include <QLocale>

#include <algorithm>
#include <iterator>

namespace live {

namespace {

constexpr quint32 kFirstRank = 1u << 30; ///< so much room lies below the first text and above the last: what is new often stands at an end
constexpr quint32 kRanksSpread = 1u << 31;
constexpr quint32 kWidestStep = 1u << 16;
constexpr quint32 kNextStep = 256; ///< room that is left below a text between two others: numbers mostly come in their order

} // namespace

TextRanks::TextRanks() : m_collator(QLocale(QLocale::Chinese, QLocale::SimplifiedHanScript, QLocale::China)) { m_collator.setNumericMode(true); }

void TextRanks::clear()
{
    m_known.clear();
    m_order.clear();
    m_renumbered.clear();
}

void TextRanks::learn(std::vector<Keyed> texts)
{
    clear();
    std::vector<std::pair<QCollatorSortKey, QString>> sorted;
    sorted.reserve(texts.size());
    m_known.reserve(qsizetype(texts.size()));
    for (Keyed &each : texts) {
        if (each.text.isEmpty())
            m_known.insert(each.key, m_order.end());
        else
            sorted.emplace_back(m_collator.sortKey(each.text), std::move(each.key));
    }
    std::sort(sorted.begin(), sorted.end(), [](const auto &left, const auto &right) { return left.first < right.first; });
    for (const auto &[place, key] : sorted)
        m_known.insert(key, m_order.emplace_hint(m_order.end(), place, 0u));
    spread(false);
}

TextRanks::Order::iterator TextRanks::add(const QString &key, const QString &text)
{
    if (text.isEmpty())
        return *m_known.insert(key, m_order.end());
    const auto [place, isNew] = m_order.emplace(m_collator.sortKey(text), 0u);
    m_known.insert(key, place);
    if (isNew) {
        place->second = between(place);
        if (place->second == 0)
            spread(true);
    }
    return place;
}

/// A number for the text at this place; 0: there is no room.
quint32 TextRanks::between(Order::const_iterator place) const
{
    if (m_order.size() == 1)
        return kFirstRank;
    const auto next = std::next(place);
    if (place == m_order.cbegin()) {
        const quint32 step = std::min(kWidestStep, next->second / 2);
        return step == 0 ? 0 : next->second - step;
    }
    const quint32 below = std::prev(place)->second;
    if (next == m_order.cend())
        return below == kNone - 1 ? 0 : below + std::min(kWidestStep, (kNone - below) / 2);
    const quint32 room = next->second - below;
    return room < 2 ? 0 : below + std::min(room / 2, kNextStep);
}

void TextRanks::spread(bool tell)
{
    if (m_order.empty())
        return;
    const quint32 step = std::clamp(kRanksSpread / quint32(m_order.size()), 1u, kWidestStep);
    std::vector<std::pair<quint32, quint32>> moves;
    quint32 number = kFirstRank;
    for (auto &[key, place] : m_order) {
        if (tell && place != 0)
            moves.emplace_back(place, number);
        place = number;
        number += step;
    }
    if (m_renumbered.empty()) {
        m_renumbered = std::move(moves);
        return;
    }
    // Twice since anybody asked: what had a number then has the newest one now.
    for (auto &[first, last] : m_renumbered) {
        const auto found = std::ranges::lower_bound(moves, last, {}, &std::pair<quint32, quint32>::first);
        last = found->second;
    }
}

} // namespace live
