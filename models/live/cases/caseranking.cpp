// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/cases/caseranking.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <numeric>

namespace live {

namespace {

constexpr size_t kBlock = 1024;
constexpr size_t kByDigits = 4096; // entries; below it comparing is quicker

/// One pass of a radix sort: stable, by one byte of what `digits` gives. Nothing is moved when all have the same.
template <class Digits> void sortByByte(std::vector<RankEntry> &entries, std::vector<RankEntry> &spare, int byte, Digits digits)
{
    std::array<size_t, 256> places{};
    const auto digit = [&](const RankEntry &entry) { return static_cast<size_t>(digits(entry) >> (8 * byte) & 0xff); };
    for (const RankEntry &entry : entries)
        ++places[digit(entry)];
    if (places[digit(entries.front())] == entries.size())
        return;
    std::exclusive_scan(places.begin(), places.end(), places.begin(), size_t(0));
    for (const RankEntry &entry : entries)
        spare[places[digit(entry)]++] = entry;
    entries.swap(spare);
}

} // namespace

void sortEntries(std::vector<RankEntry> &entries)
{
    if (std::is_sorted(entries.begin(), entries.end()))
        return;
    if (entries.size() < kByDigits) {
        std::sort(entries.begin(), entries.end());
        return;
    }
    std::vector<RankEntry> spare(entries.size());
    const auto id = [](const RankEntry &entry) { return entry.id.value; };
    if (!std::is_sorted(entries.begin(), entries.end(), [&](const auto &left, const auto &right) { return id(left) < id(right); })) {
        for (int byte = 0; byte < 8; ++byte)
            sortByByte(entries, spare, byte, id);
    }
    for (int byte = 0; byte < 8; ++byte)
        sortByByte(entries, spare, byte, [](const RankEntry &entry) { return entry.key; });
    const auto led = [&entries](const RankEntry &entry) { return entry.lead != entries.front().lead; };
    for (int byte = 0; byte < 4 && std::any_of(entries.begin(), entries.end(), led); ++byte)
        sortByByte(entries, spare, byte, [](const RankEntry &entry) { return entry.lead; });
}

quint64 rankKey(const CaseRow &row)
{
    constexpr quint64 kNever = (quint64(1) << 60) - 1;
    quint64 due = kNever;
    if (!domain::isOpen(row.state))
        due = static_cast<quint64>(std::max<qint64>(0, row.closedAt)); // of those that are to be revisited, the longest waiting first
    else if (row.stage != 0xff && !row.suspended)
        due = static_cast<quint64>(std::max<qint64>(0, row.stageDueAt));
    else if (row.suspended && row.dueAt != 0)
        due = static_cast<quint64>(std::max<qint64>(0, row.dueAt));
    return quint64(row.suspended) << 63 | quint64(domain::number(row.level)) << 60 | std::min(due, kNever);
}

RankEntry rankEntry(const CaseRow &row, Slot slot) { return {rankKey(row), row.id, slot}; }

void CaseRanking::build(std::vector<RankEntry> entries)
{
    clear();
    sortEntries(entries);
    m_size = static_cast<int>(entries.size());
    // Half full, so that the first changes need not split.
    for (size_t from = 0; from < entries.size(); from += kBlock / 2) {
        const auto first = entries.begin() + static_cast<std::ptrdiff_t>(from);
        const auto last = entries.begin() + static_cast<std::ptrdiff_t>(std::min(from + kBlock / 2, entries.size()));
        m_blocks.emplace_back(first, last);
    }
    m_summed = false;
}

void CaseRanking::clear()
{
    m_blocks.clear();
    m_before.clear();
    m_size = 0;
    m_summed = true;
}

const RankEntry &CaseRanking::at(int row) const
{
    sum();
    const auto after = std::upper_bound(m_before.begin(), m_before.end(), row);
    const auto block = static_cast<size_t>(after - m_before.begin()) - 1;
    return m_blocks[block][static_cast<size_t>(row - m_before[block])];
}

int CaseRanking::rowOf(const RankEntry &entry) const
{
    if (m_blocks.empty())
        return -1;
    const size_t index = blockOf(entry);
    const Block &block = m_blocks[index];
    const auto found = std::lower_bound(block.begin(), block.end(), entry);
    if (found == block.end() || !found->standsAt(entry))
        return -1;
    sum();
    return m_before[index] + static_cast<int>(found - block.begin());
}

int CaseRanking::lowerBound(const RankEntry &entry) const
{
    if (m_blocks.empty())
        return 0;
    const size_t index = blockOf(entry);
    const Block &block = m_blocks[index];
    sum();
    return m_before[index] + static_cast<int>(std::lower_bound(block.begin(), block.end(), entry) - block.begin());
}

int CaseRanking::insert(const RankEntry &entry)
{
    put(entry);
    return rowOf(entry);
}

int CaseRanking::erase(const RankEntry &entry)
{
    const int row = rowOf(entry);
    return drop(entry) ? row : -1;
}

void CaseRanking::put(const RankEntry &entry)
{
    if (m_blocks.empty())
        m_blocks.emplace_back();
    const size_t index = blockOf(entry);
    Block &block = m_blocks[index];
    block.insert(std::lower_bound(block.begin(), block.end(), entry), entry);
    ++m_size;
    m_summed = false;
    if (block.size() > kBlock)
        split(index);
}

bool CaseRanking::drop(const RankEntry &entry)
{
    if (m_blocks.empty())
        return false;
    const size_t index = blockOf(entry);
    Block &block = m_blocks[index];
    const auto found = std::lower_bound(block.begin(), block.end(), entry);
    if (found == block.end() || !found->standsAt(entry))
        return false;
    block.erase(found);
    if (block.empty())
        m_blocks.erase(m_blocks.begin() + static_cast<std::ptrdiff_t>(index));
    --m_size;
    m_summed = false;
    return true;
}

void CaseRanking::merge(const std::vector<RankEntry> &out, const std::vector<RankEntry> &in)
{
    if (out.size() + in.size() < 256) {
        for (const RankEntry &entry : out)
            static_cast<void>(drop(entry));
        for (const RankEntry &entry : in)
            put(entry); // their rows are asked for later, all at once: the blocks are summed up once
        return;
    }
    std::vector<RankEntry> all;
    all.reserve(static_cast<size_t>(m_size) + in.size());
    auto leaving = out.begin();
    for (const Block &block : m_blocks) {
        for (const RankEntry &entry : block) {
            while (leaving != out.end() && *leaving < entry)
                ++leaving;
            if (leaving == out.end() || entry < *leaving)
                all.push_back(entry);
        }
    }
    const auto middle = static_cast<std::ptrdiff_t>(all.size());
    all.insert(all.end(), in.begin(), in.end());
    std::inplace_merge(all.begin(), all.begin() + middle, all.end());
    build(std::move(all));
}

size_t CaseRanking::blockOf(const RankEntry &entry) const
{
    const auto after = std::upper_bound(m_blocks.begin(), m_blocks.end(), entry,
                                        [](const RankEntry &wanted, const Block &block) { return !block.empty() && wanted < block.front(); });
    return after == m_blocks.begin() ? 0 : static_cast<size_t>(after - m_blocks.begin()) - 1;
}

void CaseRanking::sum() const
{
    if (m_summed)
        return;
    m_before.resize(m_blocks.size());
    int before = 0;
    for (size_t index = 0; index < m_blocks.size(); ++index) {
        m_before[index] = before;
        before += static_cast<int>(m_blocks[index].size());
    }
    m_summed = true;
}

void CaseRanking::split(size_t index)
{
    Block &block = m_blocks[index];
    const auto middle = block.begin() + static_cast<std::ptrdiff_t>(block.size() / 2);
    Block second(std::make_move_iterator(middle), std::make_move_iterator(block.end()));
    block.erase(middle, block.end());
    m_blocks.insert(m_blocks.begin() + static_cast<std::ptrdiff_t>(index) + 1, std::move(second));
    m_summed = false;
}

} // namespace live
