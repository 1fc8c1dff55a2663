// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/theme.h"

#include <QWidget>

namespace ui::theme {

/// A painted panel that thinks in design units (pixels of the 3840 × 2160 wall or of the 1920 × 1080 desk) and is shown at any
/// scale: sizes in paint() never change, only how many units there are. One repaint a frame; GUI thread only.
class ScaledPanel : public QWidget {
    Q_OBJECT
public:
    explicit ScaledPanel(const Theme &theme, QWidget *parent = nullptr);

    /// Pixels of the widget per design unit; 1 at design size.
    void setScale(qreal scale);
    [[nodiscard]] qreal scale() const { return m_scale; }
    /// The widget's size in design units.
    [[nodiscard]] QSizeF units() const { return QSizeF(width() / m_scale, height() / m_scale); }

protected:
    void paintEvent(QPaintEvent *event) final;
    /// `size` is units(); antialiasing is on; the ground below is whatever the parent painted.
    virtual void paint(QPainter &painter, QSizeF size) = 0;

    [[nodiscard]] const Theme &theme() const { return m_theme; }
    [[nodiscard]] const look::Palette &palette() const { return m_theme.palette(); }
    /// Fills a panel's ground with the radius of the hall (8) or the desk (4).
    void paintGround(QPainter &painter, const QRectF &box, qreal radius = 8) const;
    void paintDivider(QPainter &painter, qreal x, qreal y, qreal width) const;

private:
    const Theme &m_theme;
    qreal m_scale = 1;
};

} // namespace ui::theme
