// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/theme.h"
#include "town/towncheck.h"

#include <QTableWidget>

#include <vector>

namespace ui::townsetup {

/// The numbers of a check's remarks on the map, behind those of its places; 0: it is told with a place at which somebody can decide.
[[nodiscard]] std::vector<int> remarkNumbers(const town::TownCheck &check);

/// What is told of a file: what was refused first, then what was cleaned, noted and made, each with its number on the map and its place in the file's
/// own coordinates. What belongs to a place at which somebody can decide is told there. GUI thread.
class RemarkList final : public QTableWidget {
    Q_OBJECT
public:
    enum Column : quint8 { Number, Kind, Grid, What, Place, Columns };
    explicit RemarkList(QWidget *parent);

    void setCheck(const town::TownCheck &check);
    /// Chooses the row of a remark, by its place in the check's list.
    void choose(qsizetype remark);
    /// The words of a kind.
    [[nodiscard]] static QString kindText(town::Remark::Kind kind);
    /// Low: it gets what room what is to be decided above it leaves.
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void remarkChosen(qsizetype remark);

private:
    std::vector<qsizetype> m_order; ///< by row: the place in the check's list
};

} // namespace ui::townsetup
