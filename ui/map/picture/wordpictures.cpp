// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/picture/wordpictures.h"

#include "base/text/outsidetext.h"
#include "theme/theme.h"

#include <algorithm>
#include <cmath>

namespace ui::map {

namespace {

constexpr qreal kBaseline = 0.36; ///< below the middle of a line, in sizes of the font
constexpr qreal kTall = 1.7;      ///< what a line may need, in sizes of the font

int thousandths(qreal value) { return int(std::lround(value * 1000)); }

} // namespace

void WordPictures::paint(QPainter &painter, const Word &word, const QRectF &box)
{
    const QFont font = look::sans(word.pixels, word.bold);
    const qreal ratio = painter.device()->devicePixelRatioF();
    const qreal width = theme::textWidth(word.text, font);
    const qreal pad = std::ceil(word.halo) + 2, tall = std::ceil(font.pixelSize() * kTall);
    const QPointF corner = QPointF(box.center().x() - width / 2, box.center().y()) * ratio;
    const QPointF whole(std::floor(corner.x()), std::floor(corner.y()));
    const QPointF between = corner - whole;
    const Key key{word.text,
                  font.pixelSize(),
                  word.bold,
                  word.ink.rgba(),
                  word.ground.rgba(),
                  thousandths(word.halo),
                  {thousandths(between.x()), thousandths(between.y())},
                  thousandths(ratio)};
    const QPointF begin(std::ceil(pad * ratio), std::ceil((pad + tall / 2) * ratio)); ///< of the middle of the line within the picture, device pixels
    QPixmap *picture = m_pictures.object(key);
    if (picture == nullptr) {
        picture = new QPixmap(QSize(int(std::ceil((width + pad + 1) * ratio + begin.x())), int(std::ceil((pad + tall / 2) * ratio + begin.y()))));
        picture->setDevicePixelRatio(ratio);
        picture->fill(Qt::transparent);
        QPainter on(picture);
        on.setRenderHint(QPainter::Antialiasing);
        QPainterPath path;
        path.addText((begin + between) / ratio + QPointF(0, font.pixelSize() * kBaseline), font, base::drawn(base::oneLine(word.text)));
        QColor edge = word.ground;
        edge.setAlphaF(0.85F);
        on.strokePath(path, QPen(edge, word.halo, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        on.fillPath(path, word.ink);
        on.end();
        const qsizetype kilobytes = qsizetype(picture->width()) * picture->height() * 4 / 1024 + 1;
        const QPixmap kept = *picture;
        if (!m_pictures.insert(key, picture, kilobytes)) {
            painter.drawPixmap((whole - begin) / ratio, kept);
            return;
        }
    }
    painter.drawPixmap((whole - begin) / ratio, *picture);
}

} // namespace ui::map
