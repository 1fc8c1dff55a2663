// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/cases/searchlines.h"
#include "live/search/searchword.h"
#include "live/text/pinyin.h"

#include <QHash>

namespace live {

class Hall;

/// What the cases of the hall are found by: number, the source's own id, title, place and the code of its element as they are written and as the
/// screen has them; title and place by pinyin, syllables and initials; grid and department by code, names and pinyin. Two blocks of lines: a word in
/// Chinese is looked for in what was written alone. Grids and departments stand in neither, for a case may get others: they are compared by their few
/// codes. Some 110 bytes of what was written and 70 of pinyin a case (nine and eight characters of title and place). GUI thread only.
class CaseWords {
public:
    explicit CaseWords(const Hall &hall) : m_hall(hall) {}

    [[nodiscard]] bool has(Slot slot) const { return m_written.has(slot); }
    /// Makes the lines of a case, where it has none.
    void make(Slot slot);
    /// The slot holds another case now, or one of another grid or department: its lines are to be made anew.
    void forget(Slot slot);
    /// All do, or the town has other names.
    void forgetAll();

    [[nodiscard]] bool contains(Slot slot, const SearchWord &word) const;
    /// By slot: 1 where the case has the word, of those whose lines are made. At least `slots` long.
    [[nodiscard]] std::vector<char> find(const SearchWord &word, size_t slots) const;

private:
    enum class Kind : quint8 { Grid, Department };
    [[nodiscard]] const std::string &namesOf(Kind kind, NameIndex code) const;
    [[nodiscard]] bool isNamed(Kind kind, NameIndex code, const SearchWord &word) const;

    const Hall &m_hall;
    Pinyin m_pinyin;
    SearchLines m_written, m_spelt;
    mutable const region::Region *m_named = nullptr;              ///< whose names these are
    mutable QHash<NameIndex, std::string> m_grids, m_departments; ///< a line for each code of a case with lines
};

} // namespace live
