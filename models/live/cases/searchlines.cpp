// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/cases/searchlines.h"

#include <algorithm>
#include <cstring>
#include <tuple>

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

// What many lines contain is mostly found in the very next one: the search widens from there.
SearchLines::Lines SearchLines::lineOf(Lines from, Lines end, size_t at)
{
    std::ptrdiff_t jump = 1;
    while (jump < end - from && (from + jump)->at <= at) {
        from += jump;
        jump *= 2;
    }
    const auto isBefore = [](size_t wanted, const Start &line) { return wanted < line.at; };
    return std::upper_bound(from, from + std::min(jump, end - from), at, isBefore) - 1;
}

bool SearchLines::contains(Slot slot, std::string_view word) const { return has(slot) && lineAt(m_at[slot]).find(word) != std::string_view::npos; }

std::vector<char> SearchLines::find(std::string_view word, size_t slots) const
{
    std::vector<char> found(std::max(slots, m_at.size()), 0);
    std::ignore = findOn(word, 0, kEnd, found);
    return found;
}

size_t SearchLines::findOn(std::string_view word, size_t from, size_t most, std::vector<char> &found) const
{
    most = std::max<size_t>(most, 1); // it always goes on
    const auto beginsAt = [](const Start &line, size_t at) { return line.at < at; };
    const auto first = std::lower_bound(m_starts.cbegin(), m_starts.cend(), from, beginsAt);
    const auto end =
        most < m_text.size() - std::min(from, m_text.size()) ? std::lower_bound(first, m_starts.cend(), from + most, beginsAt) : m_starts.cend();
    const std::string_view all = std::string_view(m_text).substr(0, end == m_starts.cend() ? m_text.size() : end->at);
    // From a hit to the next line, so that a line with many hits costs one.
    for (auto line = first; line != end;) {
        const size_t hit = positionOf(word, all, line->at);
        if (hit == std::string_view::npos)
            break;
        line = lineOf(line, end, hit);
        if (m_at[line->slot] == line->at && line->slot < found.size())
            found[line->slot] = 1;
        ++line;
    }
    return end == m_starts.cend() ? kEnd : end->at;
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
