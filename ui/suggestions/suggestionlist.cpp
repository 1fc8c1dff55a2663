// SPDX-License-Identifier: GPL-3.0-or-later
#include "suggestions/suggestionlist.h"

#include "domain/case/decide.h"
#include "region/words.h"
#include "theme/plain.h"
#include "theme/recordtable.h"

#include <algorithm>
#include <array>

namespace ui::suggestions {

using namespace Qt::StringLiterals;

namespace {

constexpr int kListRow = 34;
constexpr std::array kWidths{96, 150, 200, 96, 150, 120};

} // namespace

SuggestionList::SuggestionList(const live::Hall &hall, QWidget *parent) : QTableWidget(0, Columns, parent), m_hall(hall)
{
    theme::makeRecordTable(*this, tr("Citizens' suggestions"),
                           {{tr("Number"), tr("Collected"), tr("Suggestion"), tr("State"), tr("Department"), tr("Adoption")}, kWidths, Title},
                           kListRow);
    connect(this, &QTableWidget::itemSelectionChanged, this, &SuggestionList::follow);
}

void SuggestionList::show(std::vector<domain::Case> all)
{
    m_all = std::move(all);
    std::ranges::sort(m_all, {}, [](const domain::Case &c) { return std::tuple(c.state, -base::toMsec(c.report.reportedAt), c.id); });
    fill();
}

void SuggestionList::setState(std::optional<domain::CaseState> state)
{
    m_state = state;
    fill();
}

int SuggestionList::countOf(domain::CaseState state) const { return int(std::ranges::count(m_all, state, &domain::Case::state)); }

const domain::Case *SuggestionList::chosen() const
{
    const int row = currentRow();
    return row >= 0 && size_t(row) < m_rows.size() && !selectedItems().isEmpty() ? &m_all[m_rows[size_t(row)]] : nullptr;
}

void SuggestionList::choose(base::CaseId id)
{
    m_chosen = id;
    fill();
}

void SuggestionList::fill()
{
    m_filling = true;
    m_rows.clear();
    for (size_t i = 0; i < m_all.size(); ++i) {
        if (!m_state || m_all[i].state == *m_state)
            m_rows.push_back(i);
    }
    setRowCount(int(m_rows.size()));
    clearSelection();
    setCurrentCell(-1, -1);
    const region::Region &town = m_hall.region();
    for (int row = 0; row < rowCount(); ++row) {
        const domain::Case &c = m_all[m_rows[size_t(row)]];
        const region::Department *department = town.department(c.department);
        const QStringList cells{c.number,
                                town.toLocal(c.report.reportedAt).toString(u"yyyy-MM-dd HH:mm"_s),
                                region::said(town, c.report.title),
                                domain::label(c.state),
                                department ? department->name : c.department,
                                c.adoption ? domain::label(*c.adoption) : QString()};
        for (int column = 0; column < Columns; ++column) {
            auto *cell = new QTableWidgetItem(theme::itemText(cells[column]));
            if (column == Title)
                cell->setToolTip(theme::plainTip(cells[column]));
            setItem(row, column, cell);
        }
        if (c.id == m_chosen)
            selectRow(row);
    }
    // One is always open: what stands beside the list speaks of a row.
    if (selectedItems().isEmpty() && rowCount() > 0 && std::ranges::none_of(m_all, [this](const domain::Case &c) { return c.id == m_chosen; })) {
        selectRow(0);
        m_chosen = m_all[m_rows.front()].id;
    }
    m_filling = false;
    Q_EMIT chosenChanged();
}

void SuggestionList::follow()
{
    if (m_filling)
        return;
    if (const domain::Case *c = chosen())
        m_chosen = c->id;
    Q_EMIT chosenChanged();
}

} // namespace ui::suggestions
