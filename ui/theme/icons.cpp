// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/theme.h"

#include <QFile>
#include <QPaintEngine>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <array>
#include <cmath>

namespace ui::theme {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kFiles{"lock",    "upload",  "check", "search", "phone", "eye",       "pin",   "camera", "clock",   "pause",
                            "warning", "offline", "link",  "cross",  "down",  "plus",      "flag",  "print",  "play",    "user",
                            "bell",    "redo",    "box",   "grid",   "shop",  "community", "river", "site",   "factory", "code",
                            "bin",     "route",   "video", "sensor", "task",  "mute",      "ruler", "frame"};
static_assert(kFiles.size() == static_cast<size_t>(Icon::Frame) + 1);

QByteArray drawing(Icon icon, const QColor &colour)
{
    QFile file(u":/icons/%1.svg"_s.arg(QLatin1String(kFiles[static_cast<size_t>(icon)])));
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    return opened ? file.readAll().replace("#000000", colour.name().toLatin1()) : QByteArray();
}

QPixmap pixmapOf(Icon icon, const QColor &colour, QSize size)
{
    const QString key = u"gridhall-icon-%1-%2-%3x%4"_s.arg(int(icon)).arg(colour.name()).arg(size.width()).arg(size.height());
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        pixmap = QPixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        QSvgRenderer(drawing(icon, colour)).render(&painter);
        QPixmapCache::insert(key, pixmap);
    }
    return pixmap;
}

} // namespace

void Theme::paintIcon(QPainter &painter, Icon icon, const QRectF &box, const QColor &colour) const
{
    if (painter.paintEngine()->type() != QPaintEngine::Raster) {
        QSvgRenderer(drawing(icon, colour)).render(&painter, box);
        return;
    }
    const QRectF device = painter.deviceTransform().mapRect(box);
    const QSize size(std::max(1, int(std::ceil(device.width()))), std::max(1, int(std::ceil(device.height()))));
    painter.drawPixmap(box, pixmapOf(icon, colour, size), QRectF(QPointF(0, 0), size));
}

Icon iconOfKind(const QString &kind)
{
    if (kind == "shop"_L1) {
        return Icon::Shop;
    }
    if (kind == "community"_L1) {
        return Icon::Community;
    }
    if (kind == "river"_L1) {
        return Icon::River;
    }
    if (kind == "site"_L1) {
        return Icon::Site;
    }
    return kind == "factory"_L1 ? Icon::Factory : Icon::Pin;
}

} // namespace ui::theme
