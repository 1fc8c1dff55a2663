// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "town/edit/gridedit.h"

#include <QTableWidget>

namespace ui::gridedit {

/// The overlaps and gaps, each with its number on the map, its grids and its size. A row leads to its place. GUI thread.
class FaultList final : public QTableWidget {
    Q_OBJECT
public:
    enum Column : quint8 { Number, Kind, Grids, Size, Columns };
    explicit FaultList(QWidget *parent);

    void setFaults(const town::GridEdit &edit);
    void choose(int fault);

Q_SIGNALS:
    void faultChosen(int fault); ///< by its place in the edit's list

protected:
    void focusInEvent(QFocusEvent *event) override;
};

} // namespace ui::gridedit
