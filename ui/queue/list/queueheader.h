// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/widget/paint.h"
#include "live/cases/queueorder.h"

#include <QHeaderView>

#include <optional>

namespace ui::queue {

/// The head of a list of cases: 28 px. A click asks for the order of its column, dragging an edge for another width, the right button for the menu of
/// columns; whoever owns the list answers. A triangle stands behind the heading by which the rows are ordered: up as usual, down reversed.
class QueueHeader final : public QHeaderView {
    Q_OBJECT
public:
    explicit QueueHeader(const theme::Theme &theme, QWidget *parent = nullptr);

    /// How the rows are ordered; none: in a way that no column stands for, and nothing can be asked for.
    void setOrder(const std::optional<live::QueueOrder> &order);
    [[nodiscard]] const std::optional<live::QueueOrder> &order() const { return m_order; }
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void orderAsked(live::QueueColumn column);
    void widthAsked(live::QueueColumn column, int width); ///< while the edge is dragged
    void widthDone();
    void menuAsked(live::QueueColumn column, const QPoint &at); ///< of the screen

protected:
    void paintSection(QPainter *painter, const QRect &box, int column) const override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] std::optional<live::QueueColumn> edgeAt(int x) const;
    void say();
    const theme::Theme &m_theme;
    std::optional<live::QueueOrder> m_order;
    std::optional<live::QueueColumn> m_pressed, m_dragged;
    int m_dragFrom = 0, m_widthBefore = 0;
};

} // namespace ui::queue
