// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/cases/casetable.h"

#include <vector>

namespace live {

/// A case's place in a queue: suspended last, then level, then the end of its running clock, packed into one integer; then the id. Before all of them
/// goes what another order asks for (QueueKeys), 0 in the usual one; it lies where the entry would be empty.
struct RankEntry {
    quint64 key = 0;
    base::CaseId id; ///< invalid: no entry
    Slot slot = 0;
    quint32 lead = 0;

    friend bool operator==(const RankEntry &, const RankEntry &) = default;
    friend bool operator<(const RankEntry &left, const RankEntry &right)
    {
        if (left.lead != right.lead)
            return left.lead < right.lead;
        return left.key != right.key ? left.key < right.key : left.id < right.id;
    }
    /// Whether both stand at one place, whatever their slots.
    [[nodiscard]] bool standsAt(const RankEntry &other) const { return lead == other.lead && key == other.key && id == other.id; }
};

/// Suspended (1 bit), level (3 bits), end of the running clock in msec UTC (60 bits; at the end without a clock); of a closed case its closing.
[[nodiscard]] quint64 rankKey(const CaseRow &row);
[[nodiscard]] RankEntry rankEntry(const CaseRow &row, Slot slot);

/// Sorts as operator< does; by digits from some thousands up, which costs a few passes whatever the order.
void sortEntries(std::vector<RankEntry> &entries);

/// A sorted list of entries that knows every entry's row: blocks of up to 1024, found by their first entry and by prefix sums.
/// One change costs a block, not the list. GUI thread only.
class CaseRanking {
public:
    /// Sorts and takes the entries.
    void build(std::vector<RankEntry> entries);
    void clear();

    [[nodiscard]] int size() const { return m_size; }
    [[nodiscard]] const RankEntry &at(int row) const;
    /// The row that holds the entry, or -1.
    [[nodiscard]] int rowOf(const RankEntry &entry) const;
    /// The row that the entry has, or would have.
    [[nodiscard]] int lowerBound(const RankEntry &entry) const;

    /// Calls `visit(entry)` for every entry, in order.
    template <class Visit> void forEach(Visit visit) const
    {
        for (const Block &block : m_blocks) {
            for (const RankEntry &entry : block)
                visit(entry);
        }
    }

    /// Puts `change` to every entry; it must leave their order as it is.
    template <class Change> void changeAll(Change change)
    {
        for (Block &block : m_blocks) {
            for (RankEntry &entry : block)
                change(entry);
        }
    }

    /// Takes an entry in; the row where it stands now.
    int insert(const RankEntry &entry);
    /// Takes the entry out; the row where it stood, or -1.
    int erase(const RankEntry &entry);
    /// Takes many out and many in; both sorted. Cheaper than one by one from some hundreds up.
    void merge(const std::vector<RankEntry> &out, const std::vector<RankEntry> &in);

private:
    using Block = std::vector<RankEntry>;
    [[nodiscard]] size_t blockOf(const RankEntry &entry) const;
    void sum() const;
    void split(size_t block);
    void put(const RankEntry &entry);
    [[nodiscard]] bool drop(const RankEntry &entry);

    std::vector<Block> m_blocks;       ///< none of them empty
    mutable std::vector<int> m_before; ///< rows before each block
    mutable bool m_summed = true;
    int m_size = 0;
};

} // namespace live
