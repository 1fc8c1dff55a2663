// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/recordtable.h"

#include "theme/plain.h"

#include <QHeaderView>
#include <QTableWidget>

namespace ui::theme {

namespace {

constexpr int kRecordHead = 28;

} // namespace

void makeRecordTable(QTableWidget &table, const QString &spoken, const RecordColumns &columns, int rowHeight)
{
    table.setProperty("plain", true);
    setSpoken(&table, spoken);
    table.setEditTriggers(QAbstractItemView::NoEditTriggers);
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setSelectionMode(QAbstractItemView::SingleSelection);
    table.setShowGrid(false);
    table.setWordWrap(false);
    table.setTabKeyNavigation(false);
    table.setAttribute(Qt::WA_InputMethodEnabled, false);
    table.setHorizontalHeaderLabels(columns.headings);
    table.verticalHeader()->hide();
    table.verticalHeader()->setDefaultSectionSize(rowHeight);
    QHeaderView *head = table.horizontalHeader();
    head->setHighlightSections(false);
    head->setSectionsClickable(false);
    head->setFixedHeight(kRecordHead);
    head->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    for (size_t column = 0; column < columns.widths.size(); ++column)
        table.setColumnWidth(int(column), columns.widths[column]);
    head->setSectionResizeMode(columns.stretched, QHeaderView::Stretch);
}

} // namespace ui::theme
