// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/cases/queuesieve.h"

#include "domain/case/decide.h"
#include "region/words.h"

#include <algorithm>

namespace live {

using namespace Qt::StringLiterals;

void QueueSieve::setFilter(const QueueFilter &filter)
{
    m_filter = filter;
    m_filtered = !(filter == QueueFilter{});
    m_words.clear();
    QString text = filter.text;
    const QStringList words = text.remove(QChar::Null).simplified().toLower().split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words)
        m_words.push_back(word.toStdString());
}

int QueueSieve::folded() const
{
    if (m_filtered)
        return 0;
    const CaseTable &table = m_hall.table();
    return static_cast<int>(std::count_if(m_hidden.begin(), m_hidden.end(), [&table](base::CaseId id) {
        const std::optional<Slot> slot = table.slotOf(id);
        return slot && isOpen(table.row(*slot));
    }));
}

bool QueueSieve::passes(Slot slot)
{
    const CaseRow &row = m_hall.table().row(slot);
    if (!belongs(row) || !passesMarks(row, slot))
        return false;
    if (m_words.empty())
        return true;
    makeLine(slot);
    return std::all_of(m_words.begin(), m_words.end(), [&](const std::string &word) { return m_lines.contains(slot, word); });
}

std::vector<char> QueueSieve::passing()
{
    const auto slots = static_cast<Slot>(m_hall.table().rows().size());
    std::vector<char> passing(slots, 1);
    if (!m_words.empty()) {
        for (Slot slot = 0; slot < slots; ++slot) {
            if (belongs(m_hall.table().row(slot)))
                makeLine(slot);
        }
    }
    for (const std::string &word : m_words) {
        const std::vector<char> found = m_lines.find(word, slots);
        for (Slot slot = 0; slot < slots; ++slot)
            passing[slot] = passing[slot] & found[slot];
    }
    for (Slot slot = 0; slot < slots; ++slot) {
        if (passing[slot] != 0) {
            const CaseRow &row = m_hall.table().row(slot);
            passing[slot] = belongs(row) && passesMarks(row, slot);
        }
    }
    return passing;
}

void QueueSieve::forget(Slot slot) { m_lines.forget(slot); }

void QueueSieve::forgetAll()
{
    m_lines.clear();
    m_prepared = 0;
}

bool QueueSieve::prepare(int most)
{
    const auto slots = static_cast<Slot>(m_hall.table().rows().size());
    for (; m_prepared < slots && most > 0; ++m_prepared) {
        if (!isOpen(m_hall.table().row(m_prepared)))
            continue;
        makeLine(m_prepared);
        --most;
    }
    return m_prepared < slots;
}

bool QueueSieve::narrows(const QueueFilter &now, const QueueFilter &next)
{
    const auto same = [](const QString &left, const QString &right) { return left.isEmpty() || left == right; };
    return (next.levels & ~now.levels) == 0 && next.waitingOnly >= now.waitingOnly && next.overdueOnly >= now.overdueOnly &&
           next.nearOnly >= now.nearOnly && next.supervisedOnly >= now.supervisedOnly && next.outsideOnly >= now.outsideOnly &&
           next.extensionOnly >= now.extensionOnly && next.revisitOnly == now.revisitOnly && same(now.source, next.source) &&
           same(now.department, next.department) && same(now.grid, next.grid) && next.text.startsWith(now.text);
}

bool QueueSieve::passesMarks(const CaseRow &row, Slot slot) const
{
    if (!m_filtered && !m_hidden.isEmpty() && m_hidden.contains(row.id))
        return false;
    const Names &names = m_hall.table().names();
    const auto is = [&names](const QString &wanted, NameIndex has) { return wanted.isEmpty() || names.text(has) == wanted; };
    if ((m_filter.levels >> domain::indexOf(row.level) & 1) == 0)
        return false;
    if (m_filter.waitingOnly && (row.state != domain::CaseState::Dispatched || row.suspended))
        return false;
    if (m_filter.overdueOnly && m_hall.urgency(slot) != Urgency::Overdue)
        return false;
    if (m_filter.nearOnly && m_hall.urgency(slot) != Urgency::Near)
        return false;
    if (m_filter.supervisedOnly && !row.supervised)
        return false;
    if (m_filter.outsideOnly && !row.outside)
        return false;
    if (m_filter.extensionOnly && !row.extensionAsked)
        return false;
    return is(m_filter.source, row.source) && is(m_filter.department, row.department) && is(m_filter.grid, row.grid);
}

void QueueSieve::makeLine(Slot slot)
{
    if (m_lines.has(slot))
        return;
    const CaseText &text = m_hall.table().text(slot);
    // A line break between the parts, so that no word is found across two of them.
    QStringList parts{domain::shortNumber(text.number), text.number, text.sourceId, text.title, text.place, m_initials.of(text.title),
                      m_initials.of(text.place)};
    // Whoever types what stands in the row finds it, whatever language the report was written in.
    for (const QString &written : {text.title, text.place}) {
        if (const QString shown = region::said(m_hall.region(), written); shown != written)
            parts << shown;
    }
    const CaseRow &row = m_hall.table().row(slot);
    const Names &names = m_hall.table().names();
    const QString &grid = names.text(row.grid), &department = names.text(row.department);
    QStringList others{grid};
    for (const region::Region *told : {&m_hall.region(), &region::asLoaded(m_hall.region())}) {
        if (const region::Grid *known = told->grid(grid))
            others << known->name;
        if (const region::Department *known = told->department(department))
            others << known->name << known->shortName;
    }
    others.removeDuplicates(); // in a town shown in its own language both are one
    parts << others;
    m_lines.set(slot, parts.join(u'\n').toLower().remove(QChar::Null).toStdString());
}

} // namespace live
