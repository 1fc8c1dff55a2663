// SPDX-License-Identifier: GPL-3.0-or-later
#include "townsetup/columntable.h"

#include "theme/plain.h"
#include "theme/recordtable.h"

#include <QComboBox>
#include <QSignalBlocker>

#include <array>

namespace ui::townsetup {

using namespace Qt::StringLiterals;

namespace {

constexpr int kColumnRow = 38;
constexpr std::array kColumnWidths{90, 130, 126, 180};

/// What a column can be used as, in the order of the choice; the first is nothing.
constexpr std::array kUses{static_cast<QString town::GridColumns::*>(nullptr), &town::GridColumns::code, &town::GridColumns::name,
                           &town::GridColumns::village, &town::GridColumns::chief};

QStringList useNames()
{
    return {ColumnTable::tr("Not used"), ColumnTable::tr("Grid code"), ColumnTable::tr("Grid name"), ColumnTable::tr("Committee"),
            ColumnTable::tr("Grid chief")};
}

/// What a person holds it against: every code is there once, nothing is missing.
QString heldText(const town::FoundColumn &column, int records, int use)
{
    const int missing = records - column.filled;
    if (column.filled == 0)
        return ColumnTable::tr("Empty");
    if (use == 1 && column.different < column.filled)
        return ColumnTable::tr("%n there twice", nullptr, column.filled - column.different);
    const QString kinds = ColumnTable::tr("%n different", nullptr, column.different);
    return missing > 0 ? ColumnTable::tr("%1, %2 missing").arg(kinds).arg(missing) : kinds;
}

} // namespace

ColumnTable::ColumnTable(QWidget *parent) : QTableWidget(0, Columns, parent)
{
    theme::makeRecordTable(*this, tr("Columns of the file"), {{tr("Column"), tr("Samples"), tr("Used as"), tr("Holds")}, kColumnWidths, Samples},
                           kColumnRow);
}

int ColumnTable::useOf(const QString &column) const
{
    for (size_t use = 1; use < kUses.size(); ++use) {
        if (m_chosen.*kUses[use] == column)
            return int(use);
    }
    return 0;
}

void ColumnTable::setCheck(const town::TownCheck &check)
{
    m_chosen = check.chosen;
    m_names.clear();
    setRowCount(0);
    for (const town::FoundColumn &column : check.columns)
        addRow(column, check.records);
}

void ColumnTable::addRow(const town::FoundColumn &column, int records)
{
    const int row = rowCount();
    insertRow(row);
    m_names << column.name;
    const int use = useOf(column.name);
    setItem(row, Name, theme::cellOf(column.name));
    setItem(row, Samples, theme::cellOf(column.samples.join(u" · "_s)));
    setItem(row, Held, theme::cellOf(heldText(column, records, use)));
    auto *box = new QComboBox(this);
    box->addItems(useNames());
    box->setCurrentIndex(use);
    theme::setSpoken(box, tr("%1 is used as").arg(column.name));
    connect(box, &QComboBox::activated, this, [this, row](int as) { this->use(row, as); });
    setCellWidget(row, Use, box);
}

void ColumnTable::use(int column, int as)
{
    const QString name = m_names.value(column);
    for (size_t i = 1; i < kUses.size(); ++i) {
        if (m_chosen.*kUses[i] == name)
            (m_chosen.*kUses[i]).clear();
    }
    if (as > 0)
        m_chosen.*kUses[size_t(as)] = name;
    Q_EMIT chosenChanged();
}

} // namespace ui::townsetup
