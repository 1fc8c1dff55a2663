// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/cases/searchlines.h"

#include <algorithm>
#include <cstring>

namespace live {

namespace {

/// memmem, because std::string_view::find looks at every occurrence of the first byte, which Chinese text in UTF-8 is full of.
size_t positionOf(std::string_view word, std::string_view text, size_t from)
{
    const void *hit = memmem(text.data() + from, text.size() - from, word.data(), word.size());
    return hit == nullptr ? std::string_view::npos : static_cast<size_t>(static_cast<const char *>(hit) - text.data());
}

} // namespace

void SearchLines::set(Slot slot, std::string_view line)
{
    forget(slot);
    if (slot >= m_at.size())
        m_at.resize(slot + 1, kNone);
    m_at[slot] = m_text.size();
    m_starts.push_back({m_text.size(), slot});
    m_text.append(line);
    m_text.push_back('\0');
}

void SearchLines::forget(Slot slot)
{
    if (!has(slot))
        return;
    m_dead += lineAt(m_at[slot]).size() + 1;
    m_at[slot] = kNone;
    if (m_dead > 1'000'000 && m_dead > m_text.size() / 2)
        compact();
}

void SearchLines::clear()
{
    m_text.clear();
    m_starts.clear();
    m_at.clear();
    m_dead = 0;
}

bool SearchLines::contains(Slot slot, std::string_view word) const { return has(slot) && lineAt(m_at[slot]).find(word) != std::string_view::npos; }

std::vector<char> SearchLines::find(std::string_view word, size_t slots) const
{
    std::vector<char> found(std::max(slots, m_at.size()), 0);
    const std::string_view all = m_text;
    auto start = m_starts.cbegin();
    // From a hit to the next line, so that a line with many hits costs one.
    for (size_t hit = positionOf(word, all, 0); hit != std::string_view::npos;) {
        const auto next = std::upper_bound(start, m_starts.cend(), hit, [](size_t at, const Start &line) { return at < line.at; });
        start = next - 1;
        if (m_at[start->slot] == start->at)
            found[start->slot] = 1;
        if (next == m_starts.cend())
            break;
        hit = positionOf(word, all, next->at);
    }
    return found;
}

std::string_view SearchLines::lineAt(size_t at) const { return std::string_view(m_text.data() + at); }

void SearchLines::compact()
{
    std::string text;
    text.reserve(m_text.size() - m_dead);
    std::vector<Start> starts;
    for (const Start &start : m_starts) {
        if (m_at[start.slot] != start.at)
            continue;
        const std::string_view line = lineAt(start.at);
        m_at[start.slot] = text.size();
        starts.push_back({text.size(), start.slot});
        text.append(line);
        text.push_back('\0');
    }
    m_text = std::move(text);
    m_starts = std::move(starts);
    m_dead = 0;
}

} // namespace live
