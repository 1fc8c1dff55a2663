// SPDX-License-Identifier: GPL-3.0-or-later
#include "whatif/figurestable.h"

#include "theme/plain.h"
#include "whatif/wording.h"

#include <QHeaderView>

#include <algorithm>

namespace ui::whatif {

using namespace Qt::StringLiterals;
using report::WhatIfCounts;

namespace {
constexpr int kFigureRow = 28;
constexpr int kFigurePad = 20;
constexpr int kFigureRows = 3 + int(domain::kSeverities.size());
} // namespace

FiguresTable::FiguresTable(const theme::Theme &theme, QWidget *parent) : QTableWidget(parent), m_theme(theme)
{
    setProperty("plain", true);
    theme::setSpoken(this, tr("Figures side by side"));
    setEditTriggers(NoEditTriggers);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setShowGrid(false);
    setWordWrap(false);
    setIconSize(QSize(18, 18));
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(kFigureRow);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setFixedHeight(kFigureRow);
}

QSize FiguresTable::sizeHint() const { return {420, kFigureRow * (kFigureRows + 1) + 14}; }

QSize FiguresTable::minimumSizeHint() const { return {420, kFigureRow * 5}; }

void FiguresTable::addRow(const QString &title, const report::WhatIf &answer, const std::function<QString(const WhatIfCounts &)> &cell)
{
    const int row = rowCount();
    insertRow(row);
    auto *head = new QTableWidgetItem(theme::itemText(title));
    head->setForeground(m_theme.palette().textSecond);
    setItem(row, 0, head);
    for (size_t i = 0; i < answer.columns.size(); ++i) {
        auto *figure = new QTableWidgetItem(theme::itemText(cell(answer.columns[i].all)));
        figure->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        setItem(row, int(i) + 1, figure);
    }
}

void FiguresTable::show(const report::WhatIf &answer)
{
    clear();
    setRowCount(0);
    setColumnCount(int(answer.columns.size()) + 1);
    setHorizontalHeaderItem(0, new QTableWidgetItem(tr("Cases")));
    for (size_t i = 0; i < answer.columns.size(); ++i) {
        auto *head = new QTableWidgetItem(theme::itemText(columnTitle(answer.columns[i])));
        head->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        head->setToolTip(theme::plainTip(columnTitle(answer.columns[i])));
        setHorizontalHeaderItem(int(i) + 1, head);
    }
    horizontalHeaderItem(0)->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    addRow(tr("Filed"), answer, [](const WhatIfCounts &c) { return QString::number(c.filed); });
    addRow(tr("Late"), answer, [](const WhatIfCounts &c) { return shareText(c.late, c.withDeadline); });
    addRow(tr("Escalated"), answer, [](const WhatIfCounts &c) { return shareText(c.escalated, c.filed); });
    for (const domain::Severity level : domain::kSeverities) {
        addRow(tr("Worst: %1").arg(theme::colourWord(level)), answer,
               [level](const WhatIfCounts &c) { return shareText(c.worst[domain::indexOf(level)], c.filed); });
        item(rowCount() - 1, 0)->setIcon(markIcon(m_theme, level));
    }
    int widest = 0;
    for (int row = 0; row < rowCount(); ++row)
        for (int column = 1; column < columnCount(); ++column)
            widest = std::max(widest, fontMetrics().horizontalAdvance(item(row, column)->text()) + kFigurePad);
    horizontalHeader()->setMinimumSectionSize(widest);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    horizontalHeader()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
}

} // namespace ui::whatif
