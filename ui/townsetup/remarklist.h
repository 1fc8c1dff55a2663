// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/theme.h"
#include "town/remark.h"

#include <QTableWidget>

#include <vector>

namespace ui::townsetup {

/// What is told of a file: what was refused first, then what was cleaned, noted and made, each with its number on the map and its place in the file's
/// own coordinates. GUI thread.
class RemarkList final : public QTableWidget {
    Q_OBJECT
public:
    enum Column : quint8 { Number, Kind, Grid, What, Place, Columns };
    explicit RemarkList(QWidget *parent);

    void setRemarks(const std::vector<town::Remark> &remarks);
    /// Chooses the row of a remark, by its place in the check's list.
    void choose(qsizetype remark);
    /// The words of a kind.
    [[nodiscard]] static QString kindText(town::Remark::Kind kind);

Q_SIGNALS:
    void remarkChosen(qsizetype remark);

private:
    std::vector<qsizetype> m_order; ///< by row: the place in the check's list
};

} // namespace ui::townsetup
