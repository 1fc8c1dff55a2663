// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/markpixmap.h"

#include "look/marks.h"

#include <QPainter>

namespace ui::theme {

QPixmap markPixmap(const Theme &theme, domain::Severity level, int size)
{
    constexpr int kSharp = 2;
    QPixmap picture(size * kSharp, size * kSharp);
    picture.setDevicePixelRatio(kSharp);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    look::paintMark(painter, level, QPointF(size / 2.0, size / 2.0), size / 2.0 - 1, theme.palette());
    return picture;
}

} // namespace ui::theme
