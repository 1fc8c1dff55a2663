// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/ruletable.h"

#include "rules/ruledelegate.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace ui::rules {

using region::CellKind;
using region::SheetId;

namespace {

constexpr int kRow = 30, kHead = 28, kPad = 18;
constexpr int kWidestText = 190;

/// Room for the words of a kind; the title and what the cells say may want more.
int leastWidth(CellKind kind)
{
    switch (kind) {
    case CellKind::Limit:
    case CellKind::Whole:
    case CellKind::Share:
    case CellKind::Flag: return 60;
    case CellKind::Difficulty:
    case CellKind::ClockStart: return 70;
    case CellKind::Code:
    case CellKind::LimitClass:
    case CellKind::MajorClass:
    case CellKind::Grid: return 80;
    case CellKind::Item: return 72;
    case CellKind::Department:
    case CellKind::Unit: return 96;
    case CellKind::Text: return 150;
    }
    Q_UNREACHABLE();
}

} // namespace

RuleTable::RuleTable(RuleModel *model, const theme::Theme &theme, QWidget *parent) : QTableView(parent), m_model(model), m_theme(theme)
{
    model->setParent(this);
    setModel(model);
    setItemDelegate(new RuleDelegate(theme, this));
    setProperty("plain", true);
    setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed |
                    QAbstractItemView::SelectedClicked);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->setDefaultSectionSize(kRow);
    verticalHeader()->setVisible(region::hasFreeRows(model->sheet()));
    verticalHeader()->setDefaultAlignment(Qt::AlignCenter);
    verticalHeader()->setSectionsClickable(false);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setFixedHeight(kHead);
    horizontalHeader()->setStretchLastSection(true);
    setWidths();
    connect(model, &QAbstractItemModel::modelReset, this, &RuleTable::setWidths);
}

void RuleTable::setWidths()
{
    for (int column = 0; column < m_model->columnCount(); ++column) {
        int width = fontMetrics().horizontalAdvance(m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        for (int row = 0; row < m_model->rowCount(); ++row)
            width = std::max(width, std::min(kWidestText, fontMetrics().horizontalAdvance(m_model->index(row, column).data().toString())));
        const bool isName = m_model->rowCount() > 0 && m_model->placeOf(m_model->index(0, column)).column < 0;
        const int least = m_model->rowCount() == 0 || isName ? 0 : leastWidth(m_model->kindOf(m_model->index(0, column)));
        setColumnWidth(column, std::max(width + kPad + (isName && m_model->sheet() == SheetId::Effects ? 26 : 0), least));
    }
    if (m_model->sheet() == SheetId::Points) {
        int width = 0;
        for (int row = 0; row < m_model->rowCount(); ++row)
            width = std::max(width, fontMetrics().horizontalAdvance(m_model->index(row, 0).data().toString()));
        setColumnWidth(0, width + kPad);
    }
}

void RuleTable::choose(region::CellPlace place)
{
    const QModelIndex index = m_model->indexOf(place);
    setCurrentIndex(index);
    scrollTo(index);
}

void RuleTable::fitRows()
{
    const int bar = 12;
    setFixedHeight(kHead + m_model->rowCount() * kRow + bar);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void RuleTable::keyPressEvent(QKeyEvent *event)
{
    const bool opens = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (opens && state() != EditingState && event->modifiers() == Qt::NoModifier && m_model->flags(currentIndex()).testFlag(Qt::ItemIsEditable)) {
        edit(currentIndex());
        return;
    }
    QTableView::keyPressEvent(event);
}

void RuleTable::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (!hasFocus() || !currentIndex().isValid())
        return;
    QPainter painter(viewport());
    m_theme.paintFocus(painter, visualRect(currentIndex()));
}

} // namespace ui::rules
