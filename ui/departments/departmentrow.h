// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "departments/departmentpanel.h"
#include "live/wall/wallviews.h"
#include "theme/scaledpanel.h"

namespace ui::departments {

/// The departments side by side, in two rows where the place is high enough, at most as many as can be read; what is left out are those with the
/// least open, and their count is said. The order is the region pack's. At the right end what no department leads, so that all panels sum to all
/// open cases, and the sum itself.
class DepartmentRow final : public theme::ScaledPanel {
    Q_OBJECT
public:
    explicit DepartmentRow(const theme::Theme &theme, QWidget *parent = nullptr);

    void setView(std::vector<live::DepartmentView> view);
    void setUnassigned(const live::UnassignedView &unassigned);
    /// In a quiet hall, by department in the order of the view; empty: the hall is not quiet.
    void setNights(std::vector<NightLook> nights);
    /// How many panels fit into the present size.
    [[nodiscard]] int capacity() const;
    /// The codes that are shown, in their order.
    [[nodiscard]] QStringList shown() const;
    [[nodiscard]] theme::SpokenParts spokenParts() const override;
    [[nodiscard]] QString spokenName() const override { return tr("Departments"); }

protected:
    void paint(QPainter &painter, QSizeF size) override;

private:
    [[nodiscard]] std::vector<size_t> chosen() const;
    [[nodiscard]] int rows() const;
    [[nodiscard]] int columns() const;
    [[nodiscard]] QString spokenUnassigned() const;
    [[nodiscard]] int hiddenOpen(const std::vector<size_t> &indexes) const; ///< of departments without a panel
    void paintUnassigned(QPainter &painter, const QRectF &box) const;
    void paintNobodys(QPainter &painter, const QRectF &words) const; ///< how many, by level
    void paintSum(QPainter &painter, const QRectF &words) const;
    [[nodiscard]] qreal departmentsWidth() const;
    /// Of so many panels the one at a place; after the last one what counts the others.
    [[nodiscard]] QRectF boxOf(size_t place, size_t shownPanels) const;
    [[nodiscard]] QRectF unassignedBox() const;
    void paintHidden(QPainter &painter, const QRectF &box, const std::vector<size_t> &indexes) const;
    std::vector<live::DepartmentView> m_view;
    live::UnassignedView m_unassigned;
    std::vector<NightLook> m_nights;
};

} // namespace ui::departments
