// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/search/framecount.h"
#include "map/tools/measuredpath.h"
#include "theme/spoken.h"
#include "theme/theme.h"

#include <QWidget>

#include <optional>

namespace ui::map {

class MapView;

/// What somebody does on the map beside looking.
enum class MapTool : quint8 { None, Measure, Frame };

/// The sheet over the map on which lengths are measured and frames are drawn; there while a tool is in use. By mouse a click sets a point or a
/// corner, a drag moves the map (measure) or draws the frame. By keyboard, while the map has it: the arrows move the cross (Shift: finely, Ctrl: far;
/// at the edge the map moves), Enter sets a point or a corner, Backspace takes the last one away, Esc ends. What was set stays on its ground while
/// the map moves. GUI thread.
class ToolSheet final : public QWidget, public theme::Speaker {
    Q_OBJECT
public:
    ToolSheet(const theme::Theme &theme, MapView &view);

    /// Begins anew, the cross in the middle; None ends.
    void use(MapTool tool);
    [[nodiscard]] MapTool tool() const { return m_tool; }
    [[nodiscard]] const MeasuredPath &path() const { return m_path; }
    /// Both corners are set.
    [[nodiscard]] const std::optional<live::GeoFrame> &frame() const { return m_frame; }
    /// Where the frame is on the widget; empty while there is none.
    [[nodiscard]] QRectF frameBox() const;
    /// The cross, in pixels.
    [[nodiscard]] QPointF cross() const { return m_cross; }
    [[nodiscard]] QString spokenName() const override;
    [[nodiscard]] theme::SpokenParts spokenParts() const override;

Q_SIGNALS:
    void toolChanged();
    void frameChanged(); ///< there is another one, or none any more
    void entered();      ///< Enter, while both corners are set

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    [[nodiscard]] bool takeKey(const QKeyEvent &key);
    void moveCross(QPointF step);
    void set();
    void takeLast();
    void setFrame(const std::optional<live::GeoFrame> &frame);
    [[nodiscard]] base::GeoPoint groundAt(QPointF pixel) const;
    [[nodiscard]] QPointF pixelOf(base::GeoPoint point) const;
    void paintPath(QPainter &painter) const;
    void paintFrame(QPainter &painter) const;
    void paintCross(QPainter &painter) const;
    void paintLeg(QPainter &painter, QPointF from, QPointF to, base::Metres length) const;
    void paintTotal(QPainter &painter, QPointF at) const;
    const theme::Theme &m_theme;
    MapView &m_view;
    MapTool m_tool = MapTool::None;
    QPointF m_cross;
    MeasuredPath m_path;
    std::optional<base::GeoPoint> m_corner; ///< the first of a frame
    std::optional<live::GeoFrame> m_frame;
    std::optional<QPointF> m_pressed; ///< the button is down since there
    bool m_dragged = false;
};

} // namespace ui::map
