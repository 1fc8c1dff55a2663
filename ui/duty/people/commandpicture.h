// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/duty/commandviews.h"
#include "theme/theme.h"

#include <QWidget>

namespace ui::duty {

/// The command tree as a picture: a box a unit, those below it hang from it, and in each who is there of how many. A box that lacks somebody has its
/// count in inverse. Many units of one kind of whom no roster speaks are one box. As high as it needs at its width; what it shows is spoken. GUI
/// thread only.
class CommandPicture final : public QWidget {
    Q_OBJECT
public:
    /// What stands in a box.
    struct Box {
        QString name, count, detail;
        int parent = -1; ///< place among the boxes; -1: at the top
        int depth = 0;
        bool leaf = true;   ///< nothing hangs from it
        bool gap = false;   ///< somebody is missing
        bool known = false; ///< somebody says who is there
        friend bool operator==(const Box &, const Box &) = default;
    };

    explicit CommandPicture(const theme::Theme &theme, QWidget *parent = nullptr);
    void setBoxes(const std::vector<Box> &boxes);
    [[nodiscard]] const std::vector<Box> &boxes() const { return m_boxes; }
    /// Where each box stands at this width, in the order of the boxes.
    [[nodiscard]] std::vector<QRectF> places(qreal width) const;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] qreal boxWidth() const; ///< what the widest name and its count take
    const theme::Theme &m_theme;
    std::vector<Box> m_boxes;
    qreal m_widest = 0;
};

/// The tree's boxes. Empty where the units hang from nobody: then there is nothing to be drawn. Pure.
[[nodiscard]] std::vector<CommandPicture::Box> commandBoxesOf(const region::Region &region, const std::vector<live::CommandNode> &tree);

} // namespace ui::duty
