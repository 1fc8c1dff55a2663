// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/search/casewords.h"

#include "domain/case/decide.h"
#include "live/hall.h"
#include "region/ground/gridversions.h"
#include "region/words.h"

#include <QSet>

#include <span>
#include <utility>

namespace live {

namespace {

/// A line break between the parts, so that no word is found across two of them.
std::string searchLineOf(QStringList parts)
{
    parts.removeAll(QString());
    parts.removeDuplicates(); // in a town shown in its own language both names are one
    return searchable(parts.join(u'\n'));
}

} // namespace

void CaseWords::make(Slot slot)
{
    if (has(slot))
        return;
    const CaseText &text = m_hall.table().text(slot);
    QStringList parts{domain::shortNumber(text.number), text.number, text.sourceId, text.title, text.place, text.element};
    QStringList spelt;
    for (const QString &written : {text.title, text.place}) {
        spelt << m_pinyin.initials(written) << m_pinyin.spellings(written);
        // Whoever types what stands in the row finds it, whatever language the report was written in.
        if (const QString shown = region::said(m_hall.region(), written); shown != written)
            parts << shown;
    }
    const CaseRow &row = m_hall.table().row(slot);
    for (const auto &[kind, code] : {std::pair(Kind::Grid, row.grid), std::pair(Kind::Department, row.department)}) {
        if (code != 0)
            static_cast<void>(namesOf(kind, code)); // known from now on
    }
    m_written.set(slot, searchLineOf(std::move(parts)));
    m_spelt.set(slot, searchLineOf(std::move(spelt)));
}

void CaseWords::forget(Slot slot)
{
    m_written.forget(slot);
    m_spelt.forget(slot);
}

void CaseWords::forgetAll()
{
    m_written.clear();
    m_spelt.clear();
    m_grids.clear();
    m_departments.clear();
}

const std::string &CaseWords::namesOf(Kind kind, NameIndex code) const
{
    if (std::exchange(m_named, &m_hall.region()) != &m_hall.region()) { // the same town, perhaps with other grids
        m_grids.clear();
        m_departments.clear();
    }
    QHash<NameIndex, std::string> &known = kind == Kind::Grid ? m_grids : m_departments;
    if (const auto found = known.constFind(code); found != known.cend())
        return *found;
    const QString &wanted = m_hall.table().names().text(code);
    QStringList names;
    for (const region::Region *told : {&m_hall.region(), &region::asLoaded(m_hall.region())}) {
        if (const region::Grid *grid = kind == Kind::Grid ? region::knownGrid(*told, wanted) : nullptr)
            names << grid->name;
        if (const region::Department *department = kind == Kind::Department ? told->department(wanted) : nullptr)
            names << department->name << department->shortName;
    }
    QStringList parts = names;
    if (kind == Kind::Grid) // which people call by its number
        parts << wanted;
    for (const QString &name : std::as_const(names))
        parts << m_pinyin.initials(name) << m_pinyin.spellings(name);
    return *known.insert(code, searchLineOf(std::move(parts)));
}

bool CaseWords::isNamed(Kind kind, NameIndex code, const SearchWord &word) const
{
    return code != 0 && namesOf(kind, code).find(word.text) != std::string::npos;
}

bool CaseWords::contains(Slot slot, const SearchWord &word) const
{
    if (m_written.contains(slot, word.text) || (word.spelt && m_spelt.contains(slot, word.text)))
        return true;
    const CaseRow &row = m_hall.table().row(slot);
    return isNamed(Kind::Grid, row.grid, word) || isNamed(Kind::Department, row.department, word);
}

std::vector<char> CaseWords::find(const SearchWord &word, size_t slots) const
{
    std::vector<char> found = m_written.find(word.text, slots);
    if (word.spelt) {
        const std::vector<char> spelt = m_spelt.find(word.text, slots);
        for (size_t slot = 0; slot < spelt.size(); ++slot)
            found[slot] |= spelt[slot];
    }
    // Codes are few: each is compared once, however many cases have it, and mostly none is meant.
    const auto meant = [&word](const QHash<NameIndex, std::string> &known) {
        QSet<NameIndex> codes;
        for (auto each = known.cbegin(); each != known.cend(); ++each) {
            if (each->find(word.text) != std::string::npos)
                codes.insert(each.key());
        }
        return codes;
    };
    const QSet<NameIndex> grids = meant(m_grids), departments = meant(m_departments);
    if (grids.isEmpty() && departments.isEmpty())
        return found;
    const std::span<const CaseRow> rows = m_hall.table().rows();
    for (Slot slot = 0; slot < rows.size() && slot < found.size(); ++slot) {
        if (grids.contains(rows[slot].grid) || departments.contains(rows[slot].department))
            found[slot] = 1;
    }
    return found;
}

} // namespace live
