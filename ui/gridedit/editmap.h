// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "map/camera.h"
#include "theme/spoken.h"
#include "theme/theme.h"
#include "town/edit/gridedit.h"

#include <QPainterPath>
#include <QWidget>

#include <optional>

namespace ui::gridedit {

/// What the next point on the map is for.
enum class EditTool : quint8 { Choose, Draw, Split, Merge, Corners };

/// The grids while they are edited: the chosen one in a frame, its corners as handles while corners are moved, what is being drawn, and a number at
/// each overlap and gap. By mouse a click sets a point and a drag moves the map, or the corner that it began on. By keyboard the arrows move the
/// cross (Shift: finely, Ctrl: far), Enter sets a point, Backspace takes the last one away, Ctrl+Enter is done with the line, Esc gives up. Points
/// come to lie on corners and borders that are near. It changes no grid: it says what is wanted. GUI thread.
class EditMap final : public QWidget, public theme::Speaker {
    Q_OBJECT
public:
    EditMap(const theme::Theme &theme, QWidget *parent);

    /// The grids, which outlive it or are taken away with null; the view goes to them.
    void setEdit(const town::GridEdit *edit);
    /// They changed: the view stays.
    void refresh();
    void use(EditTool tool);
    [[nodiscard]] EditTool tool() const { return m_tool; }
    void choose(town::GridId id); ///< 0: none
    [[nodiscard]] town::GridId chosen() const { return m_chosen; }
    /// Those that would be one, the chosen one first.
    [[nodiscard]] const std::vector<town::GridId> &marked() const { return m_marked; }
    /// What has been set so far of a border or a line, in degrees.
    [[nodiscard]] const QPolygonF &line() const { return m_line; }
    /// Enough is set for the tool to be done.
    [[nodiscard]] bool canFinish() const;
    void finish();
    /// One step back: the corner that is held, the line, the tool. False: there was nothing to give up.
    bool giveUp();
    void hold(const town::GridPoint &corner);
    [[nodiscard]] const std::optional<town::GridPoint> &held() const { return m_held; }
    /// The corner that is held or lies under the cross.
    [[nodiscard]] std::optional<town::GridPoint> cornerHere() const;
    /// Comes to the middle, with the cross on it.
    void goTo(QPointF degrees);
    void goToFault(int fault); ///< by its place in the list; the chosen one is drawn stronger
    /// Where an act was refused; none: nowhere.
    void setTrouble(std::optional<QPointF> degrees);
    /// The cross, and where a point would come to lie.
    [[nodiscard]] QPointF cross() const { return m_cross; }
    [[nodiscard]] town::Snapped here() const;
    [[nodiscard]] QPointF pixelOf(QPointF degrees) const;
    [[nodiscard]] QPointF degreesAt(QPointF pixel) const;
    /// What the next key does, for the line below the map.
    [[nodiscard]] QString hint() const;
    [[nodiscard]] theme::SpokenParts spokenParts() const override;
    [[nodiscard]] QString spokenName() const override;

Q_SIGNALS:
    void gridChosen(town::GridId id);
    void wordsWanted(); ///< Enter on the grid that is chosen already
    void drawn(const QPolygonF &ring);
    void cut(const QPolygonF &line);
    void mergeWanted(const std::vector<town::GridId> &ids);
    void cornerMoved(const town::GridPoint &corner, QPointF to);
    void cornerWanted(QPointF at); ///< on the border of the chosen grid; whoever makes it calls hold()
    void changed();                ///< the tool, what it holds, or the cross: hint() may say something else
    void faultPressed(int fault);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Ground {
        QPainterPath path; ///< metres
        QString name;
        QPointF label; ///< metres
    };
    [[nodiscard]] QPointF metresOf(QPointF degrees) const { return m_plane.toMetres({degrees.y(), degrees.x()}); }
    [[nodiscard]] QPainterPath pathOf(const town::FoundPart &part) const;
    void fit();
    void zoom(QPointF at, double factor);
    // editinput.cpp
    void moveCross(QPointF step);
    void set();
    void setOnLine();
    void setAtCorner();
    void toggle(town::GridId id);
    void takeLast();
    void walk(int step);
    [[nodiscard]] std::optional<town::GridPoint> cornerAt(QPointF pixel) const;
    [[nodiscard]] double reach() const; ///< metres within which a point is drawn to what is there
    // editmap.cpp
    void paintGrounds(QPainter &painter) const;
    void paintFaults(QPainter &painter) const;
    void paintNames(QPainter &painter) const;
    void paintHandles(QPainter &painter) const;
    void paintLine(QPainter &painter) const;
    void paintCross(QPainter &painter) const;
    void paintScale(QPainter &painter) const;
    [[nodiscard]] QRectF markOf(int fault) const;
    const theme::Theme &m_theme;
    const town::GridEdit *m_edit = nullptr;
    map::Plane m_plane;
    map::Camera m_camera;
    std::map<town::GridId, Ground> m_grounds;
    QRectF m_bounds; ///< metres
    EditTool m_tool = EditTool::Choose;
    town::GridId m_chosen = 0;
    std::vector<town::GridId> m_marked;
    QPolygonF m_line;
    std::optional<town::GridPoint> m_held;
    std::optional<QPointF> m_trouble;
    int m_fault = -1;
    QPointF m_cross;
    std::optional<QPointF> m_pressed; ///< the button is down since there
    bool m_dragged = false;
    bool m_grabbed = false; ///< … on a corner
    bool m_moved = false;   ///< somebody moved the view, or a tool did
};

} // namespace ui::gridedit
