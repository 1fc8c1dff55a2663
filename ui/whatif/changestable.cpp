// SPDX-License-Identifier: GPL-3.0-or-later
#include "whatif/changestable.h"

#include "theme/plain.h"
#include "whatif/wording.h"

#include <QHeaderView>

namespace ui::whatif {

using namespace Qt::StringLiterals;

namespace {
constexpr int kChangeRow = 28;
} // namespace

ChangesTable::ChangesTable(region::RegionPtr region, const theme::Theme &theme, QWidget *parent)
    : QTableWidget(parent), m_region(std::move(region)), m_theme(theme)
{
    setProperty("plain", true);
    theme::setSpoken(this, tr("Changed cases"));
    setEditTriggers(NoEditTriggers);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setShowGrid(false);
    setWordWrap(false);
    setIconSize(QSize(18, 18));
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(kChangeRow);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setFixedHeight(kChangeRow);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

void ChangesTable::addRow(int row, const report::WhatIfChange &change)
{
    setItem(row, 0, theme::cellOf(change.number));
    const domain::Item *known = m_region->rulebook.item(change.item);
    setItem(row, 1, theme::cellOf(known ? known->name : change.item));
    for (size_t i = 0; i < change.late.size(); ++i) {
        auto *cell = new QTableWidgetItem(markIcon(m_theme, change.worst[i]), outcomeText(change.late[i], change.worst[i]));
        const bool differs = change.late[i] != change.late[0] || change.worst[i] != change.worst[0];
        QFont font = this->font();
        font.setBold(differs);
        cell->setFont(font);
        cell->setForeground(differs ? m_theme.palette().text : m_theme.palette().textSecond);
        setItem(row, int(i) + 2, cell);
    }
}

void ChangesTable::show(const report::WhatIf &answer)
{
    clear();
    setColumnCount(int(answer.columns.size()) + 2);
    setRowCount(int(answer.changes.size()));
    QStringList heads{tr("Number"), tr("Item")};
    for (const report::WhatIfColumn &column : answer.columns)
        heads.append(theme::itemText(columnTitle(column)));
    setHorizontalHeaderLabels(heads);
    for (size_t i = 0; i < answer.changes.size(); ++i)
        addRow(int(i), answer.changes[i]);
    horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    horizontalHeader()->setMinimumSectionSize(72);
    scrollToTop();
}

} // namespace ui::whatif
