// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/cases/searchlines.h"
#include "live/search/searchword.h"

namespace live {

/// How well what was typed fits each line of two texts that have the same lines: as it is written, and as it is spelt. It goes on piece by piece, so
/// that a hundred thousand lines keep no window waiting. Lines may be added meanwhile; they are not looked at. None may be taken away or set anew.
class RankSearch {
public:
    static constexpr char kExact = 3, kBegins = 2, kHas = 1;

    RankSearch() = default;
    /// Of the lines 0 … count − 1. The texts outlive it. `whole`: all that was typed, searchable().
    RankSearch(const SearchLines &names, const SearchLines &spelt, const std::vector<SearchWord> &words, const std::string &whole, size_t count);

    /// Looks through about `most` more bytes; false when all was looked through.
    [[nodiscard]] bool step(size_t most);
    /// By number of the line; 0: it does not fit. Whole once step() has said false.
    [[nodiscard]] const std::vector<char> &ranks() const { return m_ranks; }

private:
    /// One pass over one text. The passes of one group are one question: found by any of them.
    struct Pass {
        const SearchLines *lines = nullptr;
        std::string word;
        bool endsGroup = false;
        char rank = 0; ///< that the group gives; 0: who is not found falls out
    };
    void join(char rank);
    std::vector<Pass> m_passes;
    std::vector<char> m_ranks, m_found;
    size_t m_pass = 0, m_at = 0;
};

} // namespace live
