// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "basemap/tiles.h"

#include <QBuffer>
#include <QByteArray>
#include <QFile>
#include <QImage>

#include <sqlite3.h>

#include <map>

/// Tiles and files of them as tests make them.
namespace madetiles {

inline QByteArray pngOf(const QImage &image, const char *format = "PNG")
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    return image.save(&buffer, format, 100) ? buffer.data() : QByteArray();
}

inline QByteArray plainTile(QRgb colour, int side = 256, const char *format = "PNG")
{
    QImage image(side, side, QImage::Format_RGB32);
    image.fill(colour);
    return pngOf(image, format);
}

/// An MBTiles file: rows are counted from the north here, and from the south in the file. False where it cannot be made.
class MbFile {
public:
    explicit MbFile(const QString &path)
    {
        QFile::remove(path);
        sqlite3_open(QFile::encodeName(path).constData(), &m_database);
        run("CREATE TABLE metadata (name text, value text)");
    }
    ~MbFile() { sqlite3_close(m_database); }
    MbFile(const MbFile &) = delete;
    MbFile &operator=(const MbFile &) = delete;

    bool run(const QByteArray &sql) { return sqlite3_exec(m_database, sql.constData(), nullptr, nullptr, nullptr) == SQLITE_OK; }
    void table()
    {
        run("CREATE TABLE tiles (zoom_level integer, tile_column integer, tile_row integer, tile_data blob, "
            "PRIMARY KEY (zoom_level, tile_column, tile_row))");
    }
    void say(const QByteArray &name, const QByteArray &value) { run("INSERT INTO metadata VALUES ('" + name + "', '" + value + "')"); }
    void put(const basemap::TileKey &key, const QByteArray &bytes)
    {
        run("INSERT OR REPLACE INTO tiles VALUES (" + QByteArray::number(key.zoom) + ',' + QByteArray::number(key.column) + ',' +
            QByteArray::number((1 << key.zoom) - 1 - key.row) + ", x'" + bytes.toHex() + "')");
    }

private:
    sqlite3 *m_database = nullptr;
};

} // namespace madetiles
