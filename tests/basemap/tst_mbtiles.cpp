// SPDX-License-Identifier: GPL-3.0-or-later
#include "basemap/madetiles.h"
#include "basemap/mbtiles.h"
#include "basemap/tilepicture.h"
#include "support/testprogram.h"

#include <QGuiApplication>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using basemap::MbTiles;
using basemap::Tile;
using basemap::TileKey;
using madetiles::MbFile;
using madetiles::plainTile;

namespace {

/// A PNG's head that says it is so large.
QByteArray hugePng()
{
    QByteArray bytes = plainTile(0xff00ff00, 4);
    for (const int at : {16, 20})
        bytes.replace(at, 4, QByteArray::fromHex("00007530")); // 30,000
    return bytes;
}

} // namespace

/// Tiles of a file that somebody else made.
class TestMbTiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tilesComeFromTheirRow()
    {
        MbFile made(m_path);
        made.table();
        made.put({2, 1, 0}, plainTile(0xffff0000));
        made.put({2, 1, 3}, plainTile(0xff0000ff, 512, "JPEG"));
        MbTiles tiles(m_path, 0, 22);
        const Tile north = tiles.tile({2, 1, 0}, true), south = tiles.tile({2, 1, 3}, true);
        QCOMPARE(north.state, Tile::State::Here);
        QCOMPARE(north.picture.pixel(5, 5), 0xffff0000U);
        QCOMPARE(south.picture.width(), 512);
        QVERIFY(qBlue(south.picture.pixel(5, 5)) > 240);
        QCOMPARE(tiles.tile({2, 2, 0}, true).state, Tile::State::Empty);
        QVERIFY(tiles.trouble().isEmpty());
        QCOMPARE(tiles.tile({2, 1, 0}, true).picture.pixel(5, 5), 0xffff0000U); // kept
    }

    void theFileSaysWhatItHas()
    {
        MbFile made(m_path);
        made.table();
        made.say("minzoom", "10");
        made.say("maxzoom", "16");
        made.say("attribution", "<a href=\"x\">&copy; the  town</a>\n&amp; others");
        MbTiles tiles(m_path, 3, 15);
        QVERIFY(tiles.open());
        QCOMPARE(tiles.minZoom(), 10);
        QCOMPARE(tiles.maxZoom(), 15); // the pack asks for no more
        QCOMPARE(tiles.credit(), u"© the town & others"_s);
    }

    void whatIsNoTileIsEmpty_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("a word") << QByteArray("hello");
        QTest::newRow("an SVG") << QByteArray("<svg xmlns='http://www.w3.org/2000/svg' width='256' height='256'/>");
        QTest::newRow("half a PNG") << plainTile(0xffff0000).left(40);
        QTest::newRow("a PNG of 30,000 by 30,000") << hugePng();
        QTest::newRow("a PNG of 1025") << plainTile(0xffff0000, 1025);
        QTest::newRow("a PNG of 5 MB") << plainTile(0xffff0000) + QByteArray(5'000'000, '\0');
        QTest::newRow("a BMP") << plainTile(0xffff0000, 256, "BMP");
    }

    void whatIsNoTileIsEmpty()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(!basemap::pictureOf(bytes));
        MbFile made(m_path);
        made.table();
        made.put({1, 0, 0}, bytes);
        made.put({1, 1, 0}, plainTile(0xff00ff00));
        MbTiles tiles(m_path, 0, 22);
        QCOMPARE(tiles.tile({1, 0, 0}, true).state, Tile::State::Empty);
        QVERIFY(!tiles.trouble().isEmpty());
        QCOMPARE(tiles.tile({1, 1, 0}, true).state, Tile::State::Here); // the others go on
    }

    void whatIsNoFileIsTold_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("sql");
        QTest::newRow("text") << QByteArray("no database at all, and longer than a head of one would be; no database at all") << QByteArray();
        QTest::newRow("empty") << QByteArray("") << QByteArray();
        QTest::newRow("a database without tiles") << QByteArray() << QByteArray("CREATE TABLE other (a)");
        QTest::newRow("vector tiles") << QByteArray()
                                      << QByteArray("CREATE TABLE tiles (zoom_level, tile_column, tile_row, tile_data);"
                                                    "INSERT INTO metadata VALUES ('format', 'pbf')");
    }

    void whatIsNoFileIsTold()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, sql);
        if (sql.isEmpty()) {
            QFile::remove(m_path);
            QFile file(m_path);
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        } else {
            MbFile made(m_path);
            QVERIFY(made.run(sql));
        }
        MbTiles tiles(m_path, 0, 22);
        QVERIFY(!tiles.open());
        QVERIFY(!tiles.trouble().isEmpty());
        QCOMPARE(tiles.tile({0, 0, 0}, true).state, Tile::State::Empty);
    }

    void aFileThatComesLaterIsFound()
    {
        QFile::remove(m_path);
        MbTiles tiles(m_path, 0, 22);
        QCOMPARE(tiles.tile({0, 0, 0}, true).state, Tile::State::Empty);
        QVERIFY(!tiles.trouble().isEmpty());
        MbFile made(m_path);
        made.table();
        made.put({0, 0, 0}, plainTile(0xffff0000));
        tiles.retry();
        QCOMPARE(tiles.tile({0, 0, 0}, true).state, Tile::State::Here);
        QVERIFY(tiles.trouble().isEmpty());
    }

    /// A view may stand for the table; one that never ends does not keep the hall.
    void aViewThatNeverEndsIsGivenUp()
    {
        MbFile made(m_path);
        QVERIFY(made.run("CREATE VIEW tiles AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) "
                         "SELECT -i AS zoom_level, 0 AS tile_column, 0 AS tile_row, zeroblob(4) AS tile_data FROM n"));
        MbTiles tiles(m_path, 0, 22);
        QCOMPARE(tiles.tile({0, 0, 0}, true).state, Tile::State::Empty);
        QVERIFY(!tiles.trouble().isEmpty());
    }

    /// The file stays as it is: it is opened for reading.
    void nothingIsWritten()
    {
        {
            MbFile made(m_path);
            made.table();
            made.put({0, 0, 0}, plainTile(0xffff0000));
        }
        QVERIFY(QFile::setPermissions(m_path, QFile::ReadOwner));
        MbTiles tiles(m_path, 0, 22);
        QCOMPARE(tiles.tile({0, 0, 0}, true).state, Tile::State::Here);
        QVERIFY(QFile::setPermissions(m_path, QFile::ReadOwner | QFile::WriteOwner));
    }

private:
    QTemporaryDir m_folder;
    const QString m_path = m_folder.filePath(u"map.mbtiles"_s);
};

GRIDHALL_TEST(TestMbTiles, QGuiApplication)
#include "tst_mbtiles.moc"
