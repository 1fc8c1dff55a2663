// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/search/packspellings.h"

#include "base/text/halfwidth.h"
#include "region/words.h"

#include <QSet>

#include <algorithm>

namespace live {

namespace {

constexpr qsizetype kMostTexts = 40;
constexpr size_t kMostElements = 2000; // of a town of more they would take longer than a frame to read
constexpr qsizetype kFewestLetters = 2;

bool isLatin(const QString &part)
{
    return part.size() >= kFewestLetters && std::ranges::all_of(part, [](QChar each) { return each.unicode() < 0x80 && each.isLetterOrNumber(); }) &&
           std::ranges::any_of(part, [](QChar each) { return each.isLetter(); });
}

} // namespace

PackSpellings::PackSpellings(const region::Region &region, const Pinyin &pinyin) : m_region(region)
{
    const region::Region &own = region::asLoaded(region); // stored cases have the pack's words
    const auto lineOf = [&pinyin](const QString &name) { return pinyin.initials(name) + u'\n' + pinyin.spellings(name).join(u'\n'); };
    QSet<QString> known;
    const auto add = [&](const QString &text) {
        if (text.isEmpty() || known.contains(text))
            return;
        known.insert(text);
        m_texts.push_back({text, lineOf(text)});
    };
    for (const domain::Item &item : own.rulebook.items)
        add(item.name);
    for (const region::MapLine &line : own.lines)
        add(line.name);
    for (const region::KeyArea &area : own.keyAreas)
        add(area.name);
    for (size_t i = 0; i < own.elements.size() && own.elements.size() <= kMostElements; ++i)
        add(own.elements[i].name);
    std::ranges::stable_sort(m_texts, {}, [](const Spelt &spelt) { return spelt.text.size(); });
    for (const region::Grid &grid : own.grids)
        m_grids.push_back({grid.code, lineOf(grid.name)});
    for (const region::Department &department : own.departments)
        m_departments.push_back({department.code, lineOf(department.name) + u'\n' + lineOf(department.shortName)});
}

void PackSpellings::addAlike(const QString &typed, QHash<QString, domain::Alike> &alike) const
{
    const QStringList parts = typed.simplified().split(u' ', Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        const QString word = base::halfWidth(part).toLower();
        if (!isLatin(word))
            continue;
        const auto addTo = [&word](QStringList &found, const std::vector<Spelt> &all, qsizetype most) {
            for (const Spelt &each : all) {
                if (found.size() >= most)
                    return;
                if (each.line.contains(word) && !found.contains(each.text))
                    found.append(each.text);
            }
        };
        domain::Alike more = alike.value(part);
        addTo(more.texts, m_texts, kMostTexts);
        addTo(more.grids, m_grids, kMostTexts);
        addTo(more.departments, m_departments, kMostTexts);
        if (!(more == domain::Alike()))
            alike.insert(part, std::move(more));
    }
}

} // namespace live
