// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "map/camera.h"
#include "theme/theme.h"
#include "town/towncheck.h"

#include <QPainterPath>
#include <QWidget>

#include <optional>

namespace ui::townsetup {

/// The town that would be: its grids with their names, what is refused hatched as the file has it, and a number at each place that something is told
/// of. Wheel, drag, arrows, + and − move it. GUI thread.
class SetupMap final : public QWidget {
    Q_OBJECT
public:
    SetupMap(const theme::Theme &theme, QWidget *parent);

    /// Shows another check; the view stays where the town is still the same.
    void setCheck(const town::TownCheck &check);
    /// The place of a remark, by its place in the check's list, comes to the middle.
    void goTo(qsizetype remark);
    [[nodiscard]] const map::Camera &camera() const { return m_camera; }
    /// Where the number of a remark stands; none: it has no place.
    [[nodiscard]] std::optional<QPointF> markOf(qsizetype remark) const;

Q_SIGNALS:
    void remarkPressed(qsizetype remark);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Ground {
        QPainterPath path; ///< metres
        QString name;
        QPointF label; ///< metres
        bool taken = false;
    };
    [[nodiscard]] QPainterPath pathOf(const town::SeenGround &ground) const;
    void fit();
    void zoom(double factor);
    void paintNames(QPainter &painter) const;
    void paintMarks(QPainter &painter) const;
    void paintScale(QPainter &painter) const;
    const theme::Theme &m_theme;
    map::Plane m_plane;
    map::Camera m_camera;
    std::vector<Ground> m_grounds;
    QRectF m_bounds; ///< metres; empty: nothing to be seen
    QPainterPath m_outline;
    struct Mark {
        qsizetype remark = 0;
        QPointF at; ///< metres
        bool refused = false;
    };
    std::vector<Mark> m_marks;
    qsizetype m_chosen = -1;
    QPointF m_dragFrom;
};

} // namespace ui::townsetup
