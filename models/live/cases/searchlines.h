// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/cases/casetable.h"

#include <string>
#include <string_view>
#include <vector>

namespace live {

/// The searchable words of every case, one line a case, all in one block of memory: a search is one pass over it. GUI thread only.
class SearchLines {
public:
    [[nodiscard]] bool has(Slot slot) const { return slot < m_at.size() && m_at[slot] != kNone; }
    /// Sets a case's line: lower case, UTF-8.
    void set(Slot slot, std::string_view line);
    void forget(Slot slot);
    void clear();

    [[nodiscard]] bool contains(Slot slot, std::string_view word) const;
    /// By slot: 1 where the line contains the word. At least `slots` long.
    [[nodiscard]] std::vector<char> find(std::string_view word, size_t slots) const;
    /// The same in pieces: looks through the lines that begin in about `most` bytes from a byte on, and marks in `found` those that contain the word
    /// and have a place there. Where to go on: at the beginning of a line; kEnd: it was the last.
    [[nodiscard]] size_t findOn(std::string_view word, size_t from, size_t most, std::vector<char> &found) const;
    static constexpr size_t kEnd = SIZE_MAX;

private:
    static constexpr size_t kNone = SIZE_MAX;
    struct Start {
        size_t at = 0;
        Slot slot = 0;
    };
    using Lines = std::vector<Start>::const_iterator;
    [[nodiscard]] std::string_view lineAt(size_t at) const;
    /// The line that a byte lies in, between two lines.
    [[nodiscard]] static Lines lineOf(Lines from, Lines end, size_t at);
    void compact();

    std::string m_text;          ///< every line ends with a zero byte, which no word contains
    std::vector<Start> m_starts; ///< ascending; also of lines that were forgotten
    std::vector<size_t> m_at;    ///< by slot: where its line starts
    size_t m_dead = 0;           ///< bytes of forgotten lines
};

} // namespace live
