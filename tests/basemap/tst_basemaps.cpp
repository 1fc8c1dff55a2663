// SPDX-License-Identifier: GPL-3.0-or-later
#include "basemap/basemaps.h"
#include "basemap/madetiles.h"
#include "basemap/tileserver.h"
#include "support/testprogram.h"

#include <QGuiApplication>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using basemap::BaseMaps;
using basemap::BaseView;
using basemap::Ground;
using basemap::Tone;
using region::BaseMap;

namespace {

constexpr Tone kLight{false, 40, 90}, kDark{true, 40, 90};

Ground townGround(double west = 121.26) { return {west, 31.2, 1e-5, 1e-5, {300, 200}}; }

BaseMap served(const madetiles::TileServer &server)
{
    return {.key = u"a"_s, .name = u"A"_s, .kind = BaseMap::Kind::Xyz, .url = server.address(u"/{z}/{x}/{y}.png"_s), .minZoom = 12, .maxZoom = 12};
}

} // namespace

/// What a view gets: the newest picture of what it wants, painted elsewhere.
class TestBaseMaps : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRegionWithoutAnyWantsNothing()
    {
        BaseMaps maps({});
        QVERIFY(maps.isEmpty());
        BaseView view(maps);
        view.want(townGround(), kDark);
        QVERIFY(view.isComplete() && !view.frame());
    }

    /// A picture comes at once, and another when the tile has come.
    void aTileThatComesLaterIsPainted()
    {
        madetiles::TileServer server;
        const basemap::TileKey key = basemap::tileAt({31.199, 121.2615}, 12);
        QTcpSocket *waiting = nullptr;
        server.on(u"/12/%1/%2.png"_s.arg(key.column).arg(key.row), [&waiting](QTcpSocket &socket) { waiting = &socket; });
        BaseMaps maps({served(server)});
        BaseView view(maps);
        QSignalSpy came(&view, &BaseView::frameCame);
        view.want(townGround(), kDark);
        QVERIFY(!view.isComplete());
        QTRY_VERIFY(view.frame() && waiting != nullptr);
        QVERIFY(!view.frame()->isWhole && !view.isComplete());
        QCOMPARE(view.frame()->ground, townGround());
        madetiles::TileServer::tile(madetiles::plainTile(0xff808080))(*waiting);
        QTRY_VERIFY(view.isComplete());
        QVERIFY(view.frame()->isWhole && came.size() >= 2);
    }

    void theLastWishIsKept()
    {
        madetiles::TileServer server; // has nothing
        BaseMaps maps({served(server)});
        BaseView view(maps);
        for (int step = 0; step < 50; ++step)
            view.want(townGround(121.26 + step * 1e-4), kDark);
        view.want(townGround(), kLight);
        QTRY_VERIFY(view.isComplete());
        QCOMPARE(view.frame()->ground, townGround());
        QCOMPARE(view.frame()->tone, kLight);
        view.drop();
        QVERIFY(view.isComplete() && !view.frame());
    }

    void twoViewsHaveTheirOwn()
    {
        madetiles::TileServer server;
        BaseMaps maps({served(server)});
        BaseView one(maps), other(maps);
        one.want(townGround(), kDark);
        other.want(townGround(121.27), kLight);
        QTRY_VERIFY(one.isComplete() && other.isComplete());
        QVERIFY(one.frame()->ground != other.frame()->ground);
    }

    void itEndsWhileItPaints()
    {
        madetiles::TileServer server;
        auto maps = std::make_unique<BaseMaps>(std::vector{served(server)});
        auto view = std::make_unique<BaseView>(*maps);
        view->want(townGround(), kDark);
        view.reset();
        maps.reset();
        QVERIFY(true);
    }
};

GRIDHALL_TEST(TestBaseMaps, QGuiApplication)
#include "tst_basemaps.moc"
