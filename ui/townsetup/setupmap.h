// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/widget/chip.h"
#include "map/camera.h"
#include "theme/theme.h"
#include "town/towncheck.h"

#include <QPainterPath>
#include <QWidget>

#include <optional>

namespace ui::townsetup {

/// The town that would be: its grids with their names, its elements and sensors as points, what is refused hatched as the file has it, and a number
/// at each place that something is told of: first those at which somebody can decide. Or its borders as the file has them, nothing cleaned. Wheel,
/// drag, arrows, + and − move it. GUI thread.
class SetupMap final : public QWidget {
    Q_OBJECT
public:
    SetupMap(const theme::Theme &theme, QWidget *parent);

    /// Shows another check; the view stays where the town is still the same.
    void setCheck(const town::TownCheck &check);
    /// The place of a remark, by its place in the check's list, comes to the middle.
    void goTo(qsizetype remark);
    /// The same with a place at which somebody can decide, by its place in its list.
    void goToPlace(int place);
    /// The borders as the file has them, or as they would be.
    void showOriginal(bool original);
    [[nodiscard]] bool showsOriginal() const { return m_original; }
    [[nodiscard]] actions::Chip &originalChip() const { return *m_asInFile; }
    [[nodiscard]] actions::Chip &cleanedChip() const { return *m_cleaned; }
    [[nodiscard]] const map::Camera &camera() const { return m_camera; }
    /// Where the number of a remark stands; none: it has no place.
    [[nodiscard]] std::optional<QPointF> markOf(qsizetype remark) const;
    [[nodiscard]] std::optional<QPointF> placeMarkOf(int place) const;
    /// How many elements and sensors have a point.
    [[nodiscard]] qsizetype points() const { return qsizetype(m_points.size()); }

Q_SIGNALS:
    void remarkPressed(qsizetype remark);
    void placePressed(int place);

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
    void placeChips();
    void zoom(double factor);
    void paintGrounds(QPainter &painter) const;
    void paintNames(QPainter &painter) const;
    void paintPoints(QPainter &painter) const;
    void paintMarks(QPainter &painter) const;
    void paintScale(QPainter &painter) const;
    const theme::Theme &m_theme;
    map::Plane m_plane;
    map::Camera m_camera;
    std::vector<Ground> m_grounds;
    QRectF m_bounds;                     ///< metres; empty: nothing to be seen
    QPainterPath m_outline, m_originals; ///< metres
    bool m_original = false;
    actions::Chip *m_asInFile, *m_cleaned;
    struct Mark {
        qsizetype remark = -1; ///< -1: a place at which somebody can decide …
        int place = -1;        ///< … which is this one
        int number = 0;
        QPointF at;          ///< metres
        bool strong = false; ///< refused, or to be decided
        [[nodiscard]] bool isAt(qsizetype aRemark, int aPlace) const { return remark == aRemark && place == aPlace; }
    };
    void addMarks(const town::TownCheck &check);
    void choose(qsizetype remark, int place);
    [[nodiscard]] const Mark *mark(qsizetype remark, int place) const;
    std::vector<Mark> m_marks;
    std::vector<QPointF> m_points; ///< metres
    qsizetype m_remark = -1;       ///< that is chosen
    int m_place = -1;              ///< the same
    QPointF m_dragFrom;
};

} // namespace ui::townsetup
