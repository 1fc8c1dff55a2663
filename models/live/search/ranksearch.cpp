// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/search/ranksearch.h"

#include <algorithm>
#include <utility>

namespace live {

namespace {

constexpr size_t kShortestLatin = 2;     ///< of Latin letters, within a name, a code or initials
constexpr size_t kShortestSyllables = 4; ///< of pinyin, within it

} // namespace

RankSearch::RankSearch(const SearchLines &names, const SearchLines &spelt, const std::vector<SearchWord> &words, const std::string &whole,
                       size_t count)
    : m_ranks(count, kHas), m_found(count, 0)
{
    for (const SearchWord &word : words) {
        const auto from = [&word](size_t shortest) { return word.spelt && word.text.size() < shortest ? '\n' + word.text : word.text; };
        m_passes.push_back({&names, from(kShortestLatin), !word.spelt, 0});
        if (word.spelt)
            m_passes.push_back({&spelt, from(kShortestSyllables), true, 0});
    }
    for (const auto &[end, rank] : {std::pair(std::string(), kBegins), std::pair(std::string("\n"), kExact)}) {
        m_passes.push_back({&names, '\n' + whole + end, false, 0});
        m_passes.push_back({&spelt, '\n' + whole + end, true, rank});
    }
}

bool RankSearch::step(size_t most)
{
    if (m_pass == m_passes.size())
        return false;
    const Pass &pass = m_passes[m_pass];
    m_at = pass.lines->findOn(pass.word, m_at, most, m_found);
    if (m_at != SearchLines::kEnd)
        return true;
    m_at = 0;
    if (pass.endsGroup)
        join(pass.rank);
    return ++m_pass < m_passes.size();
}

void RankSearch::join(char rank)
{
    for (size_t i = 0; i < m_ranks.size(); ++i) {
        if (rank == 0)
            m_ranks[i] = m_found[i] != 0 ? m_ranks[i] : char(0);
        else
            m_ranks[i] = m_found[i] != 0 ? rank : m_ranks[i];
    }
    std::ranges::fill(m_found, char(0));
}

} // namespace live
