// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPainter>

#include <span>

namespace ui::severity {

/// Counts over the last hours as a step line (counts are whole numbers: no false smoothing), filled lightly, a dot at "now".
/// Nothing is painted for fewer than two values.
void paintSparkline(QPainter &painter, const QRectF &box, std::span<const int> values, const QColor &line, const QColor &base);

} // namespace ui::severity
