// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/theme.h"

#include <QHeaderView>

#include <functional>
#include <vector>

namespace ui::queue {

/// The boxes before the rows of a list in which cases are selected: ticked or not, on the ground of their row. A click asks for its row. Shown only
/// while something is selected, so that the columns have all the room before. GUI thread.
class CheckHeader final : public QHeaderView {
    Q_OBJECT
public:
    static constexpr int kWide = 30;

    /// How a row's box looks.
    struct Box {
        bool ticked = false;
        QColor ground;
        friend bool operator==(const Box &, const Box &) = default;
    };
    /// The theme outlives it; `boxOf` answers for every row of the model.
    CheckHeader(const theme::Theme &theme, std::function<Box(int row)> boxOf, QWidget *parent);

    /// Looks at the rows in view again, and repaints when one differs.
    void follow();
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void rowPressed(int row);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *) override {}
    void mouseReleaseEvent(QMouseEvent *) override {}

private:
    [[nodiscard]] int firstRow() const;
    [[nodiscard]] std::vector<Box> boxes() const;
    const theme::Theme &m_theme;
    const std::function<Box(int row)> m_boxOf;
    std::vector<Box> m_painted;
};

} // namespace ui::queue
