// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/spoken.h"
#include "theme/theme.h"

#include <QWidget>

namespace ui::theme {

/// A painted panel that thinks in design units (pixels of the 3840 × 2160 wall or of the 1920 × 1080 desk) and is shown at any
/// scale: sizes in paint() never change, only how many units there are. What changed is told by updatePart(), so that only that is painted; what
/// it shows is said by spokenParts(). GUI thread only.
class ScaledPanel : public QWidget, public Speaker {
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
    /// `size` is units(); antialiasing is on; the ground below is whatever the parent painted. The painter is clipped to what is to be painted; what
    /// shows() nothing of may be left out.
    virtual void paint(QPainter &painter, QSizeF size) = 0;
    /// Asks for a repaint of this box, in design units, and of `beyond` around it.
    void updatePart(const QRectF &box, qreal beyond = 0);
    /// A box in design units, in pixels of the widget.
    [[nodiscard]] QRect pixelsOf(const QRectF &box) const { return QRectF(box.topLeft() * m_scale, box.size() * m_scale).toAlignedRect(); }
    /// While painting: the part of this box, in design units, that is to be painted; null: nothing of it.
    [[nodiscard]] QRectF shownOf(const QRectF &box) const;
    [[nodiscard]] bool shows(const QRectF &box, qreal beyond = 0) const { return !shownOf(box.adjusted(-beyond, -beyond, beyond, beyond)).isNull(); }

    [[nodiscard]] const Theme &theme() const { return m_theme; }
    [[nodiscard]] const look::Palette &palette() const { return m_theme.palette(); }
    /// Fills a panel's ground with the radius of the hall (8) or the desk (4).
    void paintGround(QPainter &painter, const QRectF &box, qreal radius = 8) const;
    void paintDivider(QPainter &painter, qreal x, qreal y, qreal width) const;

private:
    /// Fills the ground where all that is being painted lies clear of its edges and corners; false: it does not, and nothing was done.
    [[nodiscard]] bool fillInside(QPainter &painter, const QRectF &box, qreal radius) const;
    const Theme &m_theme;
    qreal m_scale = 1;
    QRegion m_part; ///< what is being painted, in pixels
};

} // namespace ui::theme
