// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "departments/departmentpanel.h"
#include "theme/scaledpanel.h"

namespace ui::departments {

/// The departments side by side, in two rows where the place is high enough, at most as many as can be read; what is left out are those with the
/// least open, and their count is said. The order is the region pack's.
class DepartmentRow final : public theme::ScaledPanel {
    Q_OBJECT
public:
    explicit DepartmentRow(const theme::Theme &theme, QWidget *parent = nullptr);

    void setView(std::vector<live::DepartmentView> view);
    /// How many panels fit into the present size.
    [[nodiscard]] int capacity() const;
    /// The codes that are shown, in their order.
    [[nodiscard]] QStringList shown() const;

protected:
    void paint(QPainter &painter, QSizeF size) override;

private:
    [[nodiscard]] std::vector<size_t> chosen() const;
    [[nodiscard]] int rows() const;
    [[nodiscard]] int columns() const;
    void paintHidden(QPainter &painter, const QRectF &box, const std::vector<size_t> &indexes) const;
    std::vector<live::DepartmentView> m_view;
};

} // namespace ui::departments
