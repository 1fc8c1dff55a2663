// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/rulemodel.h"

#include "rules/rulewords.h"
#include "theme/markpixmap.h"
#include "theme/plain.h"

#include <QFont>
#include <QPoint>

#include <algorithm>

namespace ui::rules {

using namespace Qt::StringLiterals;
using region::CellKind;
using region::CellPlace;
using region::SheetId;

namespace {

constexpr int kMarkSize = 18;

} // namespace

RuleModel::RuleModel(SheetId sheet, const region::RuleTables &tables, const region::RuleTables &begun, region::RegionPtr region,
                     const theme::Theme &theme)
    : m_sheet(sheet), m_tables(tables), m_begun(begun), m_region(std::move(region)), m_theme(theme)
{}

void RuleModel::setRegion(region::RegionPtr region)
{
    beginResetModel();
    m_region = std::move(region);
    endResetModel();
}

void RuleModel::setEditable(bool editable)
{
    m_editable = editable;
    refresh(false);
}

void RuleModel::setProblems(const std::vector<region::Problem> &problems)
{
    m_troubles.clear();
    for (const region::Problem &problem : problems) {
        const auto place = region::placeOf(problem);
        if (place && place->sheet == m_sheet)
            m_troubles.push_back({*place, problem.sentence});
    }
    refresh(false);
}

void RuleModel::refresh(bool rowsToo)
{
    if (rowsToo) {
        beginResetModel();
        endResetModel();
    } else if (rowCount() > 0) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    }
}

int RuleModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid())
        return 0;
    return isUpright() ? int(region::columnsOf(m_sheet).size()) : int(m_tables.rows(m_sheet).size());
}

int RuleModel::columnCount(const QModelIndex &parent) const
{
    if (parent.isValid())
        return 0;
    return isUpright() ? 2 : int(region::columnsOf(m_sheet).size()) + headColumns();
}

CellPlace RuleModel::placeOf(const QModelIndex &index) const
{
    if (isUpright())
        return {m_sheet, 0, index.column() == 0 ? -1 : index.row()};
    return {m_sheet, index.row(), index.column() - headColumns()};
}

QModelIndex RuleModel::indexOf(CellPlace place) const
{
    if (isUpright())
        return index(std::max(0, place.column), 1);
    return index(place.row, std::max(0, place.column) + headColumns());
}

CellKind RuleModel::kindOf(const QModelIndex &index) const
{
    const int column = placeOf(index).column;
    return column < 0 ? CellKind::Text : region::columnsOf(m_sheet)[size_t(column)].kind;
}

QString RuleModel::problemAt(CellPlace place) const
{
    const auto it = std::ranges::find(m_troubles, place, &Trouble::place);
    return it == m_troubles.end() ? QString() : it->sentence;
}

QString RuleModel::problemOfRow(int row) const
{
    const QString ofTable = problemAt({m_sheet, -1, -1});
    return ofTable.isEmpty() ? problemAt({m_sheet, row, -1}) : ofTable;
}

// A row that was moved is known again by the object that it was read from; a new one has none.
bool RuleModel::isEdited(CellPlace place) const
{
    const auto &rows = m_tables.rows(m_sheet);
    if (place.row < 0 || size_t(place.row) >= rows.size())
        return false;
    const region::RuleRow &row = rows[size_t(place.row)];
    const auto &begun = m_begun.rows(m_sheet);
    if (!region::hasFreeRows(m_sheet))
        return size_t(place.row) < begun.size() && row.cells.value(place.column) != begun[size_t(place.row)].cells.value(place.column);
    const auto same = std::ranges::find(begun, row.origin, &region::RuleRow::origin);
    return row.origin.isEmpty() || same == begun.end() || same->cells.value(place.column) != row.cells.value(place.column);
}

QVariant RuleModel::headData(const QModelIndex &index, int role) const
{
    if (isUpright()) {
        if (role == Qt::DisplayRole)
            return columnTitle(m_sheet, index.row());
        return role == Qt::ToolTipRole ? QVariant(theme::plainTip(columnHelp(m_sheet, index.row()))) : QVariant();
    }
    const domain::Severity level = domain::kSeverities[size_t(index.row())];
    if (role == Qt::DisplayRole)
        return theme::colourWord(level);
    return role == Qt::DecorationRole ? theme::markPixmap(m_theme, level, kMarkSize) : QVariant();
}

QVariant RuleModel::data(const QModelIndex &index, int role) const
{
    const CellPlace place = placeOf(index);
    if (place.column < 0)
        return headData(index, role);
    const QString text = m_tables.cell(place);
    const CellKind kind = kindOf(index);
    switch (role) {
    case Qt::DisplayRole: return theme::itemText(shownCell(kind, text, *m_region));
    case Qt::EditRole: return text;
    case Qt::FontRole: {
        QFont font = look::sans(14);
        font.setBold(isEdited(place));
        return font;
    }
    case Qt::CheckStateRole: return kind == CellKind::Flag ? QVariant(text.isEmpty() ? Qt::Unchecked : Qt::Checked) : QVariant();
    case Qt::ToolTipRole: {
        const QString problem = problemAt(place), ofRow = problemOfRow(index.row());
        if (!problem.isEmpty() || !ofRow.isEmpty())
            return theme::plainTip(base::quotationsIsolated(problem.isEmpty() ? ofRow : problem));
        const QString shown = shownCell(kind, text, *m_region);
        return theme::plainTip(shown.isEmpty() ? columnHelp(m_sheet, place.column) : shown);
    }
    case ProblemRole: return problemAt(place);
    case PlaceRole: return QPoint(place.column, place.row);
    default: return {};
    }
}

QVariant RuleModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole   ? QVariant(section + 1)
               : role == Qt::ToolTipRole ? QVariant(theme::plainTip(base::quotationsIsolated(problemOfRow(section))))
                                         : QVariant();
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    const int column = section - headColumns();
    if (isUpright() || column < 0)
        return role == Qt::DisplayRole ? QVariant(section == 0 ? (isUpright() ? tr("Setting") : tr("Level")) : tr("Value")) : QVariant();
    if (role == Qt::DisplayRole)
        return columnTitle(m_sheet, column);
    return role == Qt::ToolTipRole ? QVariant(theme::plainTip(columnHelp(m_sheet, column))) : QVariant();
}

Qt::ItemFlags RuleModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = Qt::ItemIsSelectable | Qt::ItemIsEnabled;
    if (!m_editable || placeOf(index).column < 0)
        return flags;
    return flags | (kindOf(index) == CellKind::Flag ? Qt::ItemIsUserCheckable : Qt::ItemIsEditable);
}

bool RuleModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const bool isFlag = kindOf(index) == CellKind::Flag;
    if (!m_editable || placeOf(index).column < 0 || role != (isFlag ? Qt::CheckStateRole : Qt::EditRole))
        return false;
    const QString text = isFlag ? (value.toInt() == Qt::Checked ? u"true"_s : QString()) : value.toString().trimmed();
    if (text != m_tables.cell(placeOf(index)))
        Q_EMIT cellEdited(placeOf(index), text);
    return true;
}

} // namespace ui::rules
