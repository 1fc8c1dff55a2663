// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QPainter>
#include <QRegion>
#include <QString>
#include <QStringList>

#include <algorithm>
#include <cstring>

namespace support {

/// What of two pictures is no difference.
struct Leniency {
    /// Where letters of 64 pixels and more stand: they are outlines to Qt, and their edges come out some shades otherwise, whoever paints them,
    /// depending on the sizes that were asked for before.
    QRect large;
    QRegion apart; ///< not looked at
};

inline constexpr int kShadesOfOutlines = 48;

/// The picture, as bits that can be compared; `apart` blotted out.
[[nodiscard]] inline QImage comparable(const QImage &picture, const QRegion &apart)
{
    QImage bits = picture.convertToFormat(QImage::Format_RGB32);
    QPainter painter(&bits);
    for (const QRect &box : apart)
        painter.fillRect(box, Qt::black);
    return bits;
}

/// Where two pictures differ, in words; empty: nowhere.
[[nodiscard]] inline QString difference(const QImage &left, const QImage &right, const Leniency &lenient = {})
{
    if (left.size() != right.size())
        return QStringLiteral("sizes");
    const QImage mine = comparable(left, lenient.apart), theirs = comparable(right, lenient.apart);
    QRect where;
    QStringList some;
    qint64 count = 0;
    int most = 0;
    for (int y = 0; y < mine.height(); ++y) {
        const auto *a = reinterpret_cast<const QRgb *>(mine.constScanLine(y));
        const auto *b = reinterpret_cast<const QRgb *>(theirs.constScanLine(y));
        if (std::memcmp(a, b, size_t(mine.width()) * sizeof(QRgb)) == 0) // nearly every line
            continue;
        for (int x = 0; x < mine.width(); ++x) {
            const int shades =
                std::max({std::abs(qRed(a[x]) - qRed(b[x])), std::abs(qGreen(a[x]) - qGreen(b[x])), std::abs(qBlue(a[x]) - qBlue(b[x]))});
            if (shades <= (lenient.large.contains(x, y) ? kShadesOfOutlines : 0))
                continue;
            where |= QRect(x, y, 1, 1);
            most = std::max(most, shades);
            if (count++ % 199 == 0 && some.size() < 12)
                some << QStringLiteral("%1,%2").arg(x).arg(y);
        }
    }
    if (count == 0)
        return {};
    return QStringLiteral("%1 pixels by up to %2 in %3, %4, %5 × %6; at %7")
        .arg(count)
        .arg(most)
        .arg(where.x())
        .arg(where.y())
        .arg(where.width())
        .arg(where.height())
        .arg(some.join(u' '));
}

} // namespace support
