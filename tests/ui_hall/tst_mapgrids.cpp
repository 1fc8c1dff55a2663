// SPDX-License-Identifier: GPL-3.0-or-later
// A map whose town gets other grids while it is shown: it is the map that a window would have that was opened afterwards.
#include "map/mapview.h"
#include "region/ground/gridversions.h"
#include "region/pack/loader.h"
#include "support/mockfeed.h"
#include "support/picturediff.h"
#include "support/testprogram.h"
#include "support/versionedtown.h"

#include <QApplication>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using support::VersionedTown;
using ui::map::MapMode;
using ui::map::MapView;

class TestMapGrids : public QObject {
    Q_OBJECT

    const ui::theme::Theme m_theme{look::Ground::Dark};

private Q_SLOTS:
    void theMapIsThatOfTheNewGrids_data();
    void theMapIsThatOfTheNewGrids();

private:
    [[nodiscard]] static QImage pictureOf(MapView &view)
    {
        view.resize(800, 600);
        view.setAttribute(Qt::WA_DontShowOnScreen);
        view.setFocusPolicy(Qt::NoFocus); // its frame is no part of the town
        view.clearFocus();
        view.show();
        QCoreApplication::processEvents();
        return view.grab().toImage();
    }
};

void TestMapGrids::theMapIsThatOfTheNewGrids_data()
{
    QTest::addColumn<int>("mode");
    QTest::newRow("the desk's") << int(MapMode::Desk);
    QTest::newRow("the hall's") << int(MapMode::Hall);
}

void TestMapGrids::theMapIsThatOfTheNewGrids()
{
    QFETCH(int, mode);
    const VersionedTown town;
    const auto before = region::openRegion(town.path());
    QVERIFY2(before, before ? "" : qPrintable(base::describe(before.error())));
    const region::RegionPtr after = region::withGridsOn(*before, QDate(2027, 1, 1));
    const base::FixedClock clock(base::fromIso(u"2027-01-01T05:00:00Z"_s).value());
    support::MockFeed feed;
    live::Hall hall(*before, clock, feed);
    auto batch = std::make_shared<desk::Batch>();
    batch->snapshot = true;
    domain::CaseBrief brief;
    brief.id = {1};
    brief.number = u"BOS1"_s;
    brief.grid = u"01"_s;
    brief.point = VersionedTown::kEast;
    brief.level = domain::Severity::Red;
    brief.state = domain::CaseState::Filed;
    brief.reportedAt = brief.changedAt = clock.now() - 1h;
    brief.filedAt = brief.reportedAt;
    batch->cases = {brief};
    feed.publish(batch);
    hall.catchUp();
    MapView view(hall, m_theme, MapMode(mode));
    const QImage old = pictureOf(view);
    QCOMPARE(view.scene().grids().size(), size_t(2));

    hall.setRules(after);
    hall.catchUp();
    const QImage exchanged = pictureOf(view);
    QCOMPARE(view.scene().grids().size(), size_t(3));
    QCOMPARE(view.scene().gridIndex(u"01b"_s), 1);
    MapView fresh(hall, m_theme, MapMode(mode));
    const QImage wanted = pictureOf(fresh);
    const support::Leniency edges{wanted.rect(), {}}; // of letters
    QCOMPARE(support::difference(exchanged, wanted, edges), QString());
    QVERIFY(exchanged != old);

    hall.setRules(*before); // and back
    hall.catchUp();
    QCOMPARE(support::difference(pictureOf(view), old, edges), QString());
}

GRIDHALL_TEST(TestMapGrids, QApplication)
#include "tst_mapgrids.moc"
