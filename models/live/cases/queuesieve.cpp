// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/cases/queuesieve.h"

#include "domain/case/decide.h"
#include "region/words.h"

#include <algorithm>

namespace live {

using namespace Qt::StringLiterals;

namespace {

quint8 stageBit(const CaseRow &row) { return quint8(1u << (row.stage == 0xff || row.suspended ? QueueSieve::kNoClock : int(row.stage))); }

} // namespace

QueueSieve::Mesh QueueSieve::meshOf(const QueueFilter &filter)
{
    Mesh mesh;
    mesh.filter = filter;
    mesh.filtered = !(filter == QueueFilter{});
    mesh.words = searchWordsOf(filter.text);
    // A word that nobody knows lets nothing through.
    mesh.states = filter[Facet::State].isEmpty() ? ~0u : 0;
    mesh.stages = filter[Facet::Stage].isEmpty() ? 0xff : 0;
    for (const domain::CaseState state : domain::kCaseStates) {
        if (filter[Facet::State].contains(domain::word(state)))
            mesh.states |= 1u << unsigned(state);
    }
    for (const domain::Stage stage : domain::kStages) {
        if (filter[Facet::Stage].contains(domain::word(stage)))
            mesh.stages = quint8(mesh.stages | 1u << unsigned(stage));
    }
    if (filter[Facet::Stage].contains(QString()))
        mesh.stages = quint8(mesh.stages | 1u << unsigned(kNoClock));
    return mesh;
}

int QueueSieve::folded() const
{
    if (m_mesh.filtered)
        return 0;
    const CaseTable &table = m_hall.table();
    return static_cast<int>(std::count_if(m_hidden.begin(), m_hidden.end(), [&table](base::CaseId id) {
        const std::optional<Slot> slot = table.slotOf(id);
        return slot && isOpen(table.row(*slot));
    }));
}

bool QueueSieve::passes(Slot slot) { return !isFolded(m_hall.table().row(slot)) && passes(slot, m_mesh); }

bool QueueSieve::passes(Slot slot, const Mesh &mesh)
{
    const CaseRow &row = m_hall.table().row(slot);
    if (!belongs(row, mesh) || !passesMarks(row, slot, mesh))
        return false;
    if (mesh.words.empty() || mesh.filter.callers.contains(row.id))
        return true;
    m_lines.make(slot);
    return std::all_of(mesh.words.begin(), mesh.words.end(), [&](const SearchWord &word) { return m_lines.contains(slot, word); });
}

std::vector<char> QueueSieve::passing()
{
    std::vector<char> through = passing(m_mesh);
    for (Slot slot = 0; !m_mesh.filtered && !m_hidden.isEmpty() && slot < through.size(); ++slot)
        through[slot] = through[slot] != 0 && !isFolded(m_hall.table().row(slot));
    return through;
}

std::vector<char> QueueSieve::passing(const Mesh &mesh)
{
    const auto slots = static_cast<Slot>(m_hall.table().rows().size());
    std::vector<char> passing(slots, 1);
    if (!mesh.words.empty()) {
        for (Slot slot = 0; slot < slots; ++slot) {
            if (belongs(m_hall.table().row(slot), mesh))
                m_lines.make(slot);
        }
    }
    for (const SearchWord &word : mesh.words) {
        const std::vector<char> found = m_lines.find(word, slots);
        for (Slot slot = 0; slot < slots; ++slot)
            passing[slot] = passing[slot] & found[slot];
    }
    if (!mesh.words.empty()) {
        for (const base::CaseId id : mesh.filter.callers) {
            if (const std::optional<Slot> slot = m_hall.table().slotOf(id))
                passing[*slot] = 1;
        }
    }
    for (Slot slot = 0; slot < slots; ++slot) {
        if (passing[slot] != 0) {
            const CaseRow &row = m_hall.table().row(slot);
            passing[slot] = belongs(row, mesh) && passesMarks(row, slot, mesh);
        }
    }
    return passing;
}

void QueueSieve::forget(Slot slot) { m_lines.forget(slot); }

void QueueSieve::forgetAll()
{
    m_lines.forgetAll();
    m_prepared = 0;
}

bool QueueSieve::prepare(int most)
{
    const auto slots = static_cast<Slot>(m_hall.table().rows().size());
    for (; m_prepared < slots && most > 0; ++m_prepared) {
        if (!isOpen(m_hall.table().row(m_prepared)))
            continue;
        m_lines.make(m_prepared);
        --most;
    }
    return m_prepared < slots;
}

bool QueueSieve::narrows(const QueueFilter &now, const QueueFilter &next)
{
    const auto fewer = [&](Facet facet) {
        const auto let = [&](const QString &value) { return now[facet].contains(value); };
        return now[facet].isEmpty() || (!next[facet].isEmpty() && std::all_of(next[facet].begin(), next[facet].end(), let));
    };
    return (next.levels & ~now.levels) == 0 && next.waitingOnly >= now.waitingOnly && next.overdueOnly >= now.overdueOnly &&
           next.nearOnly >= now.nearOnly && next.supervisedOnly >= now.supervisedOnly && next.outsideOnly >= now.outsideOnly &&
           next.extensionOnly >= now.extensionOnly && next.revisitOnly == now.revisitOnly && (now.mine.isEmpty() || now.mine == next.mine) &&
           std::all_of(kFacets.begin(), kFacets.end(), fewer) && next.text.startsWith(now.text) &&
           (next.callers.isEmpty() || next.callers == now.callers) && (now.only.isEmpty() || now.only == next.only);
}

bool QueueSieve::passesMarks(const CaseRow &row, Slot slot, const Mesh &mesh) const
{
    const QueueFilter &filter = mesh.filter;
    if (!filter.only.isEmpty() && !filter.only.contains(row.id))
        return false;
    if ((filter.levels >> domain::indexOf(row.level) & 1) == 0)
        return false;
    if (filter.waitingOnly && (row.state != domain::CaseState::Dispatched || row.suspended))
        return false;
    if (filter.overdueOnly && m_hall.urgency(slot) != Urgency::Overdue)
        return false;
    if (filter.nearOnly && m_hall.urgency(slot) != Urgency::Near)
        return false;
    if (filter.supervisedOnly && !row.supervised)
        return false;
    if (filter.outsideOnly && !row.outside)
        return false;
    if (filter.extensionOnly && !row.extensionAsked)
        return false;
    return !mesh.filtered || passesNames(row, mesh);
}

bool QueueSieve::passesNames(const CaseRow &row, const Mesh &mesh) const
{
    if ((mesh.states >> unsigned(row.state) & 1) == 0 || (mesh.stages & stageBit(row)) == 0)
        return false;
    const Names &names = m_hall.table().names();
    const auto is = [&names](const QStringList &wanted, NameIndex has) { return wanted.isEmpty() || wanted.contains(names.text(has)); };
    const QueueFilter &filter = mesh.filter;
    return is(filter[Facet::Source], row.source) && is(filter[Facet::Department], row.department) && is(filter[Facet::Grid], row.grid) &&
           is(filter[Facet::Unit], row.unit) && (filter.mine.isEmpty() || names.text(row.actedBy) == filter.mine);
}

QString QueueSieve::valueOf(const CaseRow &row, Facet facet) const
{
    const Names &names = m_hall.table().names();
    switch (facet) {
    case Facet::Department: return names.text(row.department);
    case Facet::Grid: return names.text(row.grid);
    case Facet::State: return domain::word(row.state);
    case Facet::Stage: return row.stage == 0xff || row.suspended ? QString() : domain::word(static_cast<domain::Stage>(row.stage));
    case Facet::Unit: return names.text(row.unit);
    case Facet::Source: return names.text(row.source);
    }
    Q_UNREACHABLE();
}

QHash<QString, int> QueueSieve::counts(Facet facet)
{
    QueueFilter rest = m_mesh.filter;
    rest[facet].clear();
    const std::vector<char> through = passing(meshOf(rest));
    QHash<QString, int> counts;
    for (Slot slot = 0; slot < through.size(); ++slot) {
        if (through[slot] != 0)
            ++counts[valueOf(m_hall.table().row(slot), facet)];
    }
    return counts;
}

} // namespace live
