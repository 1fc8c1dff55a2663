// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/theme.h"

namespace ui::departments {

/// Paints one department (361 × 376 at design size): name and 超时 tag, open of capacity with the load bar (notch at 80 %), the
/// on-time rate with its denominator and verdict, the closings of the last hours. Neutral: colour is severity's alone.
class DepartmentPanel {
public:
    DepartmentPanel(const theme::Theme &theme, const live::DepartmentView &view) : m_theme(theme), m_view(view) {}
    void paint(QPainter &painter, const QRectF &box);

private:
    void paintHead(QPainter &painter, const QRectF &box) const;
    void paintLoad(QPainter &painter, const QRectF &box) const;
    void paintRate(QPainter &painter, const QRectF &box) const;
    void paintRateLine(QPainter &painter, const QRectF &box) const; ///< where the panel is too low for the whole
    void paintHours(QPainter &painter, const QRectF &box) const;
    void paintVerdict(QPainter &painter, const QRectF &box) const;

    const theme::Theme &m_theme;
    const live::DepartmentView &m_view;
    qreal m_bottom = 0;
};

} // namespace ui::departments
