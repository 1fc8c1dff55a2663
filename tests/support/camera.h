// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBuffer>
#include <QColor>
#include <QImage>
#include <QPainter>

// Pictures for tests, drawn here: none is anybody's photo.

namespace support {

/// A street with a bright upper left corner, so that it can be seen which way is up.
inline QImage street(QSize size = {320, 200}, QColor road = QColor(120, 120, 120))
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(road);
    QPainter painter(&image);
    painter.fillRect(0, 0, size.width() / 2, size.height() / 2, Qt::white);
    painter.fillRect(size.width() / 2, size.height() / 2, size.width() / 4, size.height() / 4, Qt::black);
    return image;
}

inline QByteArray fileOf(const QImage &image, const char *format)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!image.save(&buffer, format, 90))
        qFatal("no writer for %s", format);
    return bytes;
}

/// What a camera writes beside the pixels.
struct CameraNote {
    int orientation = 1; ///< 6: turned a quarter to the right
    double latitude = 0, longitude = 0;
    char south = 'N', west = 'E'; ///< or 'S', 'W'
    quint32 unit = 1;             ///< 0: fractions without a denominator
};

/// An Exif block as JPEG files carry it: orientation, and the position in degrees, minutes and seconds.
inline QByteArray exifOf(const CameraNote &note)
{
    QByteArray tiff;
    const auto number = [&tiff](quint32 value, int bytes) {
        for (int i = 0; i < bytes; ++i)
            tiff.append(static_cast<char>(value >> (8 * i) & 0xff));
    };
    const auto entry = [&](quint32 tag, quint32 type, quint32 count, quint32 value) {
        number(tag, 2);
        number(type, 2);
        number(count, 4);
        number(value, 4);
    };
    const auto degrees = [&](double value) {
        const auto whole = static_cast<quint32>(value);
        const auto minutes = static_cast<quint32>((value - whole) * 60);
        const auto seconds = static_cast<quint32>(((value - whole) * 60 - minutes) * 6000 + 0.5);
        for (const quint32 part : {whole, note.unit, minutes, note.unit, seconds, note.unit * 100})
            number(part, 4);
    };
    tiff.append("II*\0", 4);
    number(8, 4);
    number(2, 2);
    entry(0x0112, 3, 1, static_cast<quint32>(note.orientation));
    entry(0x8825, 4, 1, 38);
    number(0, 4);
    number(4, 2);
    entry(1, 2, 2, static_cast<uchar>(note.south));
    entry(2, 5, 3, 92);
    entry(3, 2, 2, static_cast<uchar>(note.west));
    entry(4, 5, 3, 116);
    number(0, 4);
    degrees(note.latitude);
    degrees(note.longitude);
    return QByteArray("Exif\0\0", 6) + tiff;
}

/// A JPEG file as a camera writes it.
inline QByteArray photo(const CameraNote &note, QSize size = {320, 200})
{
    const QByteArray plain = fileOf(street(size), "jpeg");
    const QByteArray exif = exifOf(note);
    QByteArray marker("\xff\xe1");
    marker.append(static_cast<char>((exif.size() + 2) >> 8));
    marker.append(static_cast<char>((exif.size() + 2) & 0xff));
    return plain.left(2) + marker + exif + plain.mid(2);
}

} // namespace support
