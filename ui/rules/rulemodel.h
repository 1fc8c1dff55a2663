// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "region/region.h"
#include "region/rules/ruletables.h"
#include "theme/theme.h"

#include <QAbstractTableModel>

namespace ui::rules {

/// One table of rules for a view. The points stand upright: a setting a row, its name beside its value. It owns nothing and writes nothing:
/// an edit leaves as cellEdited() and comes back by refresh(). GUI thread only.
class RuleModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Role {
        ProblemRole = Qt::UserRole, ///< the sentence of what is wrong with a cell; empty: nothing
        PlaceRole,                  ///< QPoint(column, row) in region::RuleTables
    };

    /// `begun`: what the edits began from; cells that are other than there stand in bold. The tables outlive the model.
    RuleModel(region::SheetId sheet, const region::RuleTables &tables, const region::RuleTables &begun, region::RegionPtr region,
              const theme::Theme &theme);

    [[nodiscard]] region::SheetId sheet() const { return m_sheet; }
    [[nodiscard]] const region::Region &region() const { return *m_region; }
    void setRegion(region::RegionPtr region);
    void setEditable(bool editable);
    [[nodiscard]] bool isEditable() const { return m_editable; }
    /// Those of this sheet are shown at their cells.
    void setProblems(const std::vector<region::Problem> &problems);
    /// Rows came, went or moved; else only texts changed.
    void refresh(bool rowsToo);

    [[nodiscard]] region::CellPlace placeOf(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(region::CellPlace place) const;
    [[nodiscard]] region::CellKind kindOf(const QModelIndex &index) const;
    /// The problem of a whole row; empty: none.
    [[nodiscard]] QString problemOfRow(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

Q_SIGNALS:
    void cellEdited(const region::CellPlace &place, const QString &text);

private:
    struct Trouble {
        region::CellPlace place;
        QString sentence;
    };
    [[nodiscard]] bool isUpright() const { return m_sheet == region::SheetId::Points; }
    /// Columns before the first cell: names of settings and colours.
    [[nodiscard]] int headColumns() const { return m_sheet == region::SheetId::Points || m_sheet == region::SheetId::Effects ? 1 : 0; }
    [[nodiscard]] QString problemAt(region::CellPlace place) const;
    [[nodiscard]] bool isEdited(region::CellPlace place) const;
    [[nodiscard]] QVariant headData(const QModelIndex &index, int role) const;

    const region::SheetId m_sheet;
    const region::RuleTables &m_tables, &m_begun;
    region::RegionPtr m_region;
    const theme::Theme &m_theme;
    std::vector<Trouble> m_troubles;
    bool m_editable = false;
};

} // namespace ui::rules
