// SPDX-License-Identifier: GPL-3.0-or-later
// One session and the grids of its day: whoever reads in it hears of others, and a look back has those of then.
#include "session/session.h"

#include "desk/writer/storedesk.h"
#include "region/ground/gridversions.h"
#include "region/pack/loader.h"
#include "support/testprogram.h"
#include "support/versionedtown.h"

#include <QGuiApplication>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using support::VersionedTown;

class TestGridSession : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aVersionIsHeardByAll();
    void thePastHasTheGridsOfThen();

private:
    [[nodiscard]] static std::unique_ptr<session::Session> open(const QString &store, const VersionedTown &town, std::optional<base::Instant> at = {})
    {
        const std::optional<QDateTime> moment = at ? std::optional(base::toUtc(*at)) : std::nullopt;
        auto made = session::Session::make({store, town.path(), moment, false, {}, false, {}});
        if (!made)
            qFatal("%s", qPrintable(base::describe(made.error())));
        [&] { QTRY_VERIFY((*made)->hall().loaded() && (*made)->centre().view()); }();
        (*made)->hall().catchUp();
        return *std::move(made);
    }
    [[nodiscard]] static QString shown(const live::Hall &hall)
    {
        QStringList lines;
        for (const live::GridView &view : hall.grids())
            lines.append(u"%1:%2"_s.arg(view.code).arg(view.total()));
        return lines.join(u' ');
    }
    [[nodiscard]] static domain::CaseOrder report(const region::Region &town, const QString &id, base::GeoPoint point)
    {
        domain::ReportCase order;
        order.report.source = town.sources.front().code;
        order.report.sourceId = id;
        order.report.item = u"abandoned-bicycle"_s;
        order.report.title = u"bicycle"_s;
        order.report.place.point = point;
        order.report.place.grid = town.gridAt(point)->code;
        order.file = true;
        return {{}, std::nullopt, {u"test"_s, domain::Role::System}, order};
    }
};

// A version whose day has come is put into the pack under an open console; the midnight itself is tst_gridmidnight's.
void TestGridSession::aVersionIsHeardByAll()
{
    const QTemporaryDir folder;
    const VersionedTown town{QDate()};
    town.pack().replace(u"elements.csv"_s, "01b", "01");
    const auto session = open(folder.filePath(u"hall.gridhall"_s), town);
    for (const base::GeoPoint point : {VersionedTown::kWest, VersionedTown::kEast, VersionedTown::kEast})
        QVERIFY(session->desk().submit(report(*session->region(), QString::number(point.longitude), point)).result());
    QTRY_COMPARE(shown(session->hall()), u"01:2 02:0"_s); // two of one id are one case
    QSignalSpy heard(&session->centre(), &live::CentreBoard::rulesChanged);
    const QDate today = session->region()->toLocal(session->clock().now()).date();
    town.add(today.addDays(2), VersionedTown::firstGrids()); // and one that is still to come
    town.add(today, VersionedTown::laterGrids());
    QTRY_COMPARE_WITH_TIMEOUT(session->hall().region().grids.size(), size_t(3), 30'000);
    session->hall().catchUp();
    QCOMPARE(shown(session->hall()), u"01a:1 01b:1 02:0"_s);
    QCOMPARE(heard.size(), 1);
    for (const region::RegionPtr &region : {session->region(), session->summaries().region(), session->whatIfs().region()})
        QCOMPARE(region.get(), &session->hall().region());
    QCOMPARE(session->region()->grid(u"02"_s)->name, u"Second anew"_s);
    QVERIFY(session->desk().submit(report(*session->region(), u"after"_s, VersionedTown::kEast)).result());
    QTRY_COMPARE(shown(session->hall()), u"01a:1 01b:2 02:0"_s);
}

void TestGridSession::thePastHasTheGridsOfThen()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"hall.gridhall"_s);
    const base::Instant now = base::SystemClock().now(), first = now - 24h * 5;
    const auto plain = region::openRegion(VersionedTown().path());
    QVERIFY(plain);
    const VersionedTown town((*plain)->toLocal(now - 24h * 2).date());
    const auto pack = region::openRegion(town.path());
    QVERIFY(pack);
    base::FixedClock clock(first);
    {
        desk::StoreDesk desk(desk::fileParts(path, clock), *pack, clock);
        QVERIFY(desk.submit(report(**pack, u"1"_s, VersionedTown::kEast)).result());
        clock.set(now - 24h * 1);
        QVERIFY(desk.submit(report(*region::withGridsAt(*pack, clock.now()), u"2"_s, VersionedTown::kEast)).result());
        QVERIFY(desk.settle().result());
    }
    const auto before = open(path, town, now - 24h * 4);
    QCOMPARE(shown(before->hall()), u"01:1 02:0"_s);
    QCOMPARE(before->region()->grids.size(), size_t(2));
    const auto after = open(path, town, now - 12h);
    QCOMPARE(shown(after->hall()), u"01a:0 01b:2 02:0"_s);

    // One that is taken to and fro shows the same.
    const auto move = [&](base::Instant at) {
        before->timeMachine()->moveTo(at);
        QTRY_COMPARE(before->timeMachine()->at(), at);
    };
    move(now - 12h);
    QCOMPARE(shown(before->hall()), u"01a:0 01b:2 02:0"_s);
    QCOMPARE(before->region()->grids.size(), size_t(3));
    QCOMPARE(before->summaries().region().get(), &before->hall().region());
    move(now - 24h * 3);
    QCOMPARE(shown(before->hall()), u"01:1 02:0"_s);
    const auto live = open(path, town);
    QTRY_COMPARE(shown(live->hall()), u"01a:0 01b:2 02:0"_s);
    QCOMPARE(live->hall().queueRow(*live->hall().table().slotOf(live->hall().table().rows().front().id)).gridName, u"Whole"_s);
}

GRIDHALL_TEST(TestGridSession, QGuiApplication)
#include "tst_gridsession.moc"
