// SPDX-License-Identifier: GPL-3.0-or-later
#include "whatif/changestable.h"

#include "theme/plain.h"
#include "whatif/wording.h"

#include <QHeaderView>

#include <algorithm>

namespace ui::whatif {

using namespace Qt::StringLiterals;

namespace {
constexpr int kChangeRow = 28;
constexpr int kItemPad = 12, kRowPad = 8, kWidestItem = 200;
} // namespace

ChangesTable::ChangesTable(const theme::Theme &theme, QWidget *parent) : QTableWidget(parent), m_theme(theme)
{
    setProperty("plain", true);
    theme::setSpoken(this, tr("Changed cases"));
    setEditTriggers(NoEditTriggers);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setShowGrid(false);
    setWordWrap(true); // of the items; all other columns have the width that they need
    setIconSize(QSize(18, 18));
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(kChangeRow);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setFixedHeight(kChangeRow);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

void ChangesTable::addRow(int row, const report::WhatIfChange &change, const domain::Rulebook &town)
{
    setItem(row, 0, theme::cellOf(change.number));
    const domain::Item *known = town.item(change.item);
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

void ChangesTable::show(const report::WhatIf &answer, const domain::Rulebook &town)
{
    clear();
    setColumnCount(int(answer.columns.size()) + 2);
    setRowCount(int(answer.changes.size()));
    QStringList heads{tr("Number"), tr("Item")};
    for (const report::WhatIfColumn &column : answer.columns)
        heads.append(theme::itemText(columnTitle(column)));
    setHorizontalHeaderLabels(heads);
    for (size_t i = 0; i < answer.changes.size(); ++i)
        addRow(int(i), answer.changes[i], town);
    horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    horizontalHeader()->setMinimumSectionSize(72);
    m_itemWidth = 0;
    for (int row = 0; row < rowCount(); ++row)
        m_itemWidth = std::max(m_itemWidth, std::min(kWidestItem, fontMetrics().horizontalAdvance(item(row, 1)->text()) + kItemPad));
    fitItems();
    scrollToTop();
}

/// The items take what the others leave. Where that is too little to read most of them, the table scrolls sideways; the longest ones take lines.
void ChangesTable::fitItems()
{
    if (columnCount() < 2)
        return;
    int others = 0;
    for (int column = 0; column < columnCount(); ++column)
        others += column == 1
                      ? 0
                      : std::max({horizontalHeader()->minimumSectionSize(), horizontalHeader()->sectionSizeHint(column), sizeHintForColumn(column)});
    const bool enough = viewport()->width() - others >= m_itemWidth;
    if (const auto mode = enough ? QHeaderView::Stretch : QHeaderView::Fixed; horizontalHeader()->sectionResizeMode(1) != mode)
        horizontalHeader()->setSectionResizeMode(1, mode);
    if (!enough)
        horizontalHeader()->resizeSection(1, m_itemWidth);
    fitRows();
}

void ChangesTable::fitRows()
{
    const int width = columnWidth(1) - kItemPad;
    for (int row = 0; row < rowCount(); ++row) {
        const QString text = item(row, 1)->text();
        const bool one = fontMetrics().horizontalAdvance(text) <= width;
        const QRect room(0, 0, width, QWIDGETSIZE_MAX);
        const int high = one ? kChangeRow : fontMetrics().boundingRect(room, Qt::TextWordWrap, text).height() + kRowPad;
        if (rowHeight(row) != high)
            setRowHeight(row, high);
    }
}

void ChangesTable::resizeEvent(QResizeEvent *event)
{
    QTableWidget::resizeEvent(event);
    fitItems();
}

} // namespace ui::whatif
