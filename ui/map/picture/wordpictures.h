// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCache>
#include <QColor>
#include <QPainter>
#include <QPixmap>

namespace ui::map {

/// Words with a halo, each kept as a picture once it was painted: stroking outlines is most of what a map's labels cost. The same word in the same
/// place is the same picture, whichever part of the map is painted, which outlines asked for twice are not always. GUI thread only.
class WordPictures {
public:
    struct Word {
        QString text;
        qreal pixels = 0; ///< of the font
        bool bold = false;
        QColor ink, ground; ///< ground: of the halo
        qreal halo = 0;     ///< its width
    };
    /// In the middle of the box.
    void paint(QPainter &painter, const Word &word, const QRectF &box);

private:
    struct Key {
        QString text;
        int pixels = 0;
        bool bold = false;
        QRgb ink = 0, ground = 0;
        int halo = 0;   ///< thousandths
        QPoint between; ///< where in its first device pixel it begins, in thousandths
        int ratio = 0;  ///< thousandths
        friend bool operator==(const Key &, const Key &) = default;
        friend size_t qHash(const Key &key, size_t seed = 0)
        {
            return qHashMulti(seed, key.text, key.pixels, key.bold, key.ink, key.ground, key.halo, key.between.x(), key.between.y(), key.ratio);
        }
    };
    static constexpr int kMostKilobytes = 16 * 1024;
    QCache<Key, QPixmap> m_pictures{kMostKilobytes};
};

} // namespace ui::map
