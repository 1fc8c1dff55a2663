// SPDX-License-Identifier: GPL-3.0-or-later
#include "basemap/madetiles.h"
#include "basemap/tileserver.h"
#include "basemap/webtiles.h"
#include "support/testprogram.h"

#include <QGuiApplication>

#include <atomic>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using basemap::Tile;
using basemap::TileKey;
using basemap::WebTiles;
using madetiles::plainTile;
using madetiles::TileServer;

namespace {

constexpr TileKey kKey{3, 2, 1};

/// Asks until the tile is not Coming any more; Coming where it never comes.
Tile awaited(WebTiles &tiles, const TileKey &key)
{
    Tile tile;
    [&] { QTRY_VERIFY_WITH_TIMEOUT((tile = tiles.tile(key, true)).state != Tile::State::Coming, 30'000); }();
    return tile;
}

} // namespace

/// Tiles of a server: only what the pack names is asked, and nothing that it says does harm.
class TestWebTiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theAddressHasTheNumbers_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("address");
        QTest::newRow("XYZ") << u"http://h/{z}/{x}/{y}.png"_s << u"http://h/3/2/1.png"_s;
        QTest::newRow("rows from the south") << u"http://h/{z}/{x}/{-y}.png"_s << u"http://h/3/2/6.png"_s;
        QTest::newRow("WMTS in a query") << u"http://h/w?TILEMATRIX={TileMatrix}&TILEROW={TileRow}&TILECOL={TileCol}"_s
                                         << u"http://h/w?TILEMATRIX=3&TILEROW=1&TILECOL=2"_s;
        QTest::newRow("WMTS in a path") << u"http://h/{TileMatrix}/{TileRow}/{TileCol}"_s << u"http://h/3/1/2"_s;
    }

    void theAddressHasTheNumbers()
    {
        QFETCH(QString, pattern);
        QTEST(basemap::addressOf(pattern, kKey), "address");
    }

    void aTileComesAndIsKept()
    {
        TileServer server;
        server.on(u"/3/2/1.png"_s, TileServer::tile(plainTile(0xffff0000)));
        std::atomic_int came = 0;
        WebTiles tiles(server.address(u"/{z}/{x}/{y}.png"_s), 0, 18, [&came] { ++came; });
        QCOMPARE(tiles.tile(kKey, false).state, Tile::State::Empty);
        QVERIFY(server.asked().isEmpty()); // nobody sent for it
        QCOMPARE(tiles.tile(kKey, true).state, Tile::State::Coming);
        const Tile tile = awaited(tiles, kKey);
        QCOMPARE(tile.state, Tile::State::Here);
        QCOMPARE(tile.picture.pixel(9, 9), 0xffff0000U);
        QCOMPARE(came.load(), 1);
        QCOMPARE(server.asked(), QStringList{u"/3/2/1.png"_s});
        QCOMPARE(tiles.tile(kKey, true).state, Tile::State::Here);
        QVERIFY(tiles.trouble().isEmpty());
        const QByteArray head = server.lastHead().toLower();
        QVERIFY(!head.contains("cookie") && !head.contains("authorization") && !head.contains("referer"));
    }

    void whatTheServerSaysAmiss_data()
    {
        QTest::addColumn<TileServer::Answer>("answer");
        QTest::addColumn<QString>("trouble"); // a part of it
        const QByteArray tile = plainTile(0xff00ff00);
        QTest::newRow("not found is an empty tile") << TileServer::whole("404 Not Found", "text/plain", "no") << QString();
        QTest::newRow("gone, too") << TileServer::whole("410 Gone", "text/plain", "no") << QString();
        QTest::newRow("an error") << TileServer::whole("500 Oops", "image/png", tile) << u"code 500"_s;
        QTest::newRow("it wants a secret") << TileServer::whole("401 Who", "text/plain", "?", "WWW-Authenticate: Basic realm=\"x\"\r\n")
                                           << u"code 401"_s;
        QTest::newRow("a page") << TileServer::whole("200 OK", "text/html", "<html>sign in</html>") << u"no tile"_s;
        QTest::newRow("a page that says it is a tile") << TileServer::whole("200 OK", "image/png", "<html>sign in</html>") << u"no tile"_s;
        QTest::newRow("half a tile") << TileServer::tile(tile.left(60)) << u"no tile"_s;
        QTest::newRow("without end") << TileServer::endless() << u"more than a tile"_s;
        QTest::newRow("it says that it is long") << TileServer::Answer([](QTcpSocket &socket) {
            socket.write("HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nContent-Length: 900000000\r\n\r\nx");
        }) << u"more than a tile"_s;
        QTest::newRow("silence") << TileServer::silence() << u"not in time"_s;
        QTest::newRow("it hangs up") << TileServer::Answer([](QTcpSocket &socket) { socket.abort(); }) << u"does not answer"_s;
    }

    void whatTheServerSaysAmiss()
    {
        QFETCH(TileServer::Answer, answer);
        QFETCH(QString, trouble);
        TileServer server;
        server.on(u"/3/2/1.png"_s, answer);
        server.on(u"/3/2/2.png"_s, TileServer::tile(plainTile(0xff00ff00)));
        WebTiles tiles(server.address(u"/{z}/{x}/{y}.png"_s), 0, 18, [] {}, {.silence = 4s, .whole = 20s, .atOnce = 2});
        QCOMPARE(awaited(tiles, kKey).state, Tile::State::Empty);
        if (trouble.isEmpty())
            QCOMPARE(tiles.trouble(), QString());
        else
            QVERIFY2(tiles.trouble().contains(trouble), qPrintable(tiles.trouble()));
        const Tile second = awaited(tiles, {3, 2, 2});
        QVERIFY2(second.state == Tile::State::Here, qPrintable(tiles.trouble())); // the others go on
        QVERIFY(tiles.trouble().isEmpty());
        const qsizetype asked = server.asked().size();
        QCOMPARE(tiles.tile(kKey, true).state, Tile::State::Empty); // not asked again and again
        tiles.retry();
        QCOMPARE(tiles.tile(kKey, true).state, trouble.isEmpty() ? Tile::State::Empty : Tile::State::Coming);
        if (!trouble.isEmpty())
            QTRY_VERIFY(server.asked().size() > asked);
    }

    /// A tile is what the named host says, and nobody else is asked.
    void nobodyElseIsAsked()
    {
        TileServer server, elsewhere;
        elsewhere.on(u"/tile.png"_s, TileServer::tile(plainTile(0xff0000ff)));
        server.on(u"/3/2/1.png"_s,
                  TileServer::whole("302 Found", "text/plain", "there", "Location: " + elsewhere.address(u"/tile.png"_s).toUtf8() + "\r\n"));
        WebTiles tiles(server.address(u"/{z}/{x}/{y}.png"_s), 0, 18, [] {});
        QCOMPARE(awaited(tiles, kKey).state, Tile::State::Empty);
        QVERIFY2(tiles.trouble().contains(u"code 302"_s), qPrintable(tiles.trouble()));
        QVERIFY(elsewhere.asked().isEmpty());
    }

    void nobodyIsThere()
    {
        QString address;
        {
            const TileServer gone;
            address = gone.address(u"/{z}/{x}/{y}.png"_s);
        }
        WebTiles tiles(address, 0, 18, [] {});
        QCOMPARE(awaited(tiles, kKey).state, Tile::State::Empty);
        QVERIFY(!tiles.trouble().isEmpty());
    }

    void nothingIsAskedBeyondItsZooms()
    {
        TileServer server;
        WebTiles tiles(server.address(u"/{z}/{x}/{y}.png"_s), 4, 6, [] {});
        QCOMPARE(tiles.tile({3, 0, 0}, true).state, Tile::State::Empty);
        QCOMPARE(tiles.tile({7, 0, 0}, true).state, Tile::State::Empty);
        QCOMPARE(awaited(tiles, {5, 0, 0}).state, Tile::State::Empty);
        QCOMPARE(server.asked(), QStringList{u"/5/0/0.png"_s});
    }

    /// What is wanted last is fetched first, and a flood of wishes is bounded.
    void theNewestWishesComeFirst()
    {
        TileServer server;
        WebTiles tiles(server.address(u"/{z}/{x}/{y}.png"_s), 0, 18, [] {}, {.silence = 5s, .whole = 5s, .atOnce = 1});
        for (int column = 0; column < 2000; ++column)
            static_cast<void>(tiles.tile({14, column, 0}, true));
        QTRY_VERIFY(server.asked().size() >= 3);
        QVERIFY2(server.asked().contains(u"/14/1999/0.png"_s) || server.asked().contains(u"/14/1998/0.png"_s), qPrintable(server.asked().join(u' ')));
        QCOMPARE(tiles.tile({14, 0, 0}, false).state, Tile::State::Empty); // fell out
    }

    void itEndsWhileItWaits()
    {
        TileServer server;
        server.on(u"/3/2/1.png"_s, TileServer::silence());
        auto tiles = std::make_unique<WebTiles>(server.address(u"/{z}/{x}/{y}.png"_s), 0, 18, [] {});
        QCOMPARE(tiles->tile(kKey, true).state, Tile::State::Coming);
        QTRY_VERIFY(!server.asked().isEmpty());
        tiles.reset();
        QVERIFY(true);
    }
};

GRIDHALL_TEST(TestWebTiles, QGuiApplication)
#include "tst_webtiles.moc"
