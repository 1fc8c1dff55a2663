// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/list/celltexts.h"

#include "actions/widget/paint.h"
#include "base/text/outsidetext.h"
#include "queue/list/queuecolumns.h"
#include "region/words.h"

#include <algorithm>

namespace ui::queue {

using namespace Qt::StringLiterals;

namespace {

QString together(const QString &grid, const QString &place)
{
    if (grid.isEmpty() || place.isEmpty())
        return grid.isEmpty() ? place : grid;
    return u"%1 · %2"_s.arg(grid, base::isolated(place));
}

template <class Things> QString shortOf(const Things &things, const QString &name)
{
    const auto found = std::ranges::find(things, name, [](const auto &thing) { return thing.name; });
    return found == things.end() || found->shortName.isEmpty() ? name : found->shortName;
}

/// The widths of the texts of one column.
class Texts {
public:
    void add(const QString &text, bool bold = false)
    {
        if (!text.isEmpty())
            m_widths.push_back(int(actions::textWidth(text, 14, bold)));
    }
    /// What so many of ten have room in.
    [[nodiscard]] int most(size_t ofTen = 8)
    {
        if (m_widths.empty())
            return 0;
        const auto wide = m_widths.begin() + std::ptrdiff_t((m_widths.size() - 1) * ofTen / 10);
        std::nth_element(m_widths.begin(), wide, m_widths.end());
        return *wide + kCellGap;
    }

private:
    std::vector<int> m_widths;
};

/// No time stands in a plain column: it is painted as it is, second by second the same.
std::array<int, live::kQueueColumns> plainWants(const std::vector<live::QueueRow> &rows)
{
    std::array<int, live::kQueueColumns> widths{};
    for (const live::QueueColumnSpec &spec : live::kQueueColumnSpecs) {
        if (!isPlain(spec.id))
            continue;
        Texts texts;
        for (const live::QueueRow &row : rows)
            texts.add(spec.text(row, {}));
        widths[static_cast<size_t>(spec.id)] = std::max(texts.most(), int(actions::textWidth(heading(spec.id), 13)) + kCellGap);
    }
    return widths;
}

/// The town's words, as rows would have them.
std::vector<live::QueueRow> rowsOf(const region::Region &region)
{
    std::vector<live::QueueRow> rows;
    const auto row = [&rows](size_t at) -> live::QueueRow & {
        if (rows.size() <= at)
            rows.resize(at + 1);
        return rows[at];
    };
    size_t at = 0;
    for (const domain::Item &item : region.rulebook.items)
        row(at++).title = item.name;
    at = 0;
    for (const region::Department &department : region.departments)
        row(at++).department = department.name;
    at = 0;
    for (const region::Source &source : region.sources)
        row(at++).source = source.name;
    at = 0;
    for (const region::SampleReport &sample : region.samples) {
        const region::Grid *grid = region.grid(sample.grid);
        row(at).grid = sample.grid;
        row(at).gridName = grid ? grid->name : QString();
        row(at++).place = region::said(region, sample.place);
    }
    return rows;
}

} // namespace

PlaceTexts placeTexts(const live::QueueRow &row)
{
    if (row.outside || row.gridName.isEmpty() || row.gridName == row.grid)
        return {live::placeText(row), live::placeText(row)};
    QString place = row.place;
    if (place.contains(row.gridName)) {
        QStringList parts = place.split(u'·');
        for (QString &part : parts)
            part = part.trimmed();
        if (parts.removeAll(row.gridName) > 0)
            place = parts.join(u" · "_s);
    }
    const QString whole = together(live::gridText(row), place);
    return {whole, place.isEmpty() || row.grid.isEmpty() ? whole : together(base::isolated(row.grid), place)};
}

QString shortDepartment(const region::Region &region, const QString &name) { return shortOf(region.departments, name); }

QString shortSource(const region::Region &region, const QString &name) { return shortOf(region.sources, name); }

Wants wantsOf(const std::vector<live::QueueRow> &rows, const region::Region &region)
{
    Texts title, place, briefPlace, department, briefDepartment, source, briefSource;
    const auto add = [&](const live::QueueRow &row) {
        title.add(row.title, row.state == domain::CaseState::Dispatched);
        const PlaceTexts at = placeTexts(row);
        place.add(at.whole);
        briefPlace.add(at.brief);
        department.add(row.department);
        briefDepartment.add(shortDepartment(region, row.department));
        source.add(row.source);
        briefSource.add(shortSource(region, row.source));
    };
    std::ranges::for_each(rows, add);
    if (int(rows.size()) < kEnoughRows)
        std::ranges::for_each(rowsOf(region), add);
    return {title.most(9),   place.most(),       briefPlace.most(),        department.most(10),
            source.most(10), briefSource.most(), briefDepartment.most(10), plainWants(rows)};
}

} // namespace ui::queue
