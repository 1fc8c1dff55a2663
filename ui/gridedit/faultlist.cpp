// SPDX-License-Identifier: GPL-3.0-or-later
#include "gridedit/faultlist.h"

#include "base/text/listed.h"
#include "theme/plain.h"
#include "theme/recordtable.h"

#include <QSignalBlocker>

#include <array>

namespace ui::gridedit {

namespace {

constexpr int kFaultRow = 30;
constexpr std::array kFaultWidths{40, 70, 110, 120};

} // namespace

FaultList::FaultList(QWidget *parent) : QTableWidget(0, Columns, parent)
{
    theme::makeRecordTable(*this, tr("Overlaps and gaps"), {{tr("No."), tr("What"), tr("Grids"), tr("Ground")}, kFaultWidths, Grids}, kFaultRow);
    const auto tell = [this](int row) {
        if (row >= 0)
            Q_EMIT faultChosen(row);
    };
    connect(this, &QTableWidget::currentCellChanged, this, tell);
    connect(this, &QTableWidget::cellClicked, this, tell);
}

void FaultList::setFaults(const town::GridEdit &edit)
{
    const QSignalBlocker quiet(this);
    const int before = currentRow();
    setRowCount(int(edit.faults().size()));
    for (int row = 0; row < rowCount(); ++row) {
        const town::GridFault &fault = edit.faults()[size_t(row)];
        QStringList codes;
        for (const town::GridId id : fault.grids) {
            if (const region::Grid *grid = edit.shelf().find(id))
                codes << base::isolated(grid->code);
        }
        setItem(row, Number, theme::cellOf(QString::number(row + 1)));
        setItem(row, Kind, theme::cellOf(fault.kind == town::GridFault::Kind::Overlap ? tr("Overlap") : tr("Gap")));
        setItem(row, Grids, theme::cellOf(base::joined(codes)));
        setItem(row, Size, theme::cellOf(tr("%1 m²").arg(locale().toString(qRound64(fault.squareMetres)))));
    }
    setCurrentCell(before < rowCount() ? before : -1, 0);
}

void FaultList::choose(int fault)
{
    const QSignalBlocker quiet(this);
    setCurrentCell(fault, 0);
}

void FaultList::focusInEvent(QFocusEvent *event)
{
    QTableWidget::focusInEvent(event);
    if (currentRow() < 0 && rowCount() > 0)
        setCurrentCell(0, 0);
}

} // namespace ui::gridedit
