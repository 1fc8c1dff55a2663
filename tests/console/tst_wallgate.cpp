// SPDX-License-Identifier: GPL-3.0-or-later
// A wall over its store: that it goes and comes with its output, and who may have it shown.
#include "wall/wallgate.h"
#include "wall/walloutput.h"
#include "wall/wallrun.h"

#include "seatwindow.h"
#include "support/testprogram.h"

#include <QApplication>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using app::WallOutput;

class TestWallGate final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void itFollowsItsOutput();
    void withAccountsADeviceAloneShowsIt();
};

// Unplugged it waits and shows nothing; it comes back as it was.
void TestWallGate::itFollowsItsOutput()
{
    QTemporaryDir folder;
    app::Options options;
    options.store = folder.filePath(u"hall.gridhall"_s);
    options.region = u"xujing"_s;
    options.wall = app::WallOptions{};
    app::WallRun run(options);
    const base::Outcome started = run.start(false);
    QVERIFY2(started, started ? "" : qPrintable(base::describe(started.error())));
    const QList<WallOutput> outputs = app::outputsNow();
    QVERIFY(run.frame().isVisible());
    QCOMPARE(run.frame().geometry(), outputs.front().box);
    run.place({});
    QVERIFY(!run.frame().isVisible());
    run.place(outputs);
    QVERIFY(run.frame().isVisible());
    QCOMPARE(run.frame().geometry(), outputs.front().box);
    QTRY_VERIFY_WITH_TIMEOUT(run.frame().sentence().isEmpty(), 60'000); // nobody has an account here
}

void TestWallGate::withAccountsADeviceAloneShowsIt()
{
    QTemporaryDir folder;
    const auto session = seatwindow::sessionOf(folder.filePath(u"hall.gridhall"_s));
    QVERIFY(session);
    app::WallGate nobody(**session, {}, u"wall"_s);
    QVERIFY(!nobody.refusal().isEmpty()); // before it is known whether there are accounts
    QTRY_VERIFY_WITH_TIMEOUT(nobody.refusal().isEmpty(), 60'000);
    seatwindow::makePeople(**session, {{u"lead"_s, domain::Role::Supervisor}});
    const desk::Credential device{u"screen"_s, seatwindow::secretOf(u"screen"_s)};
    QVERIFY((*session)->identity().add(seatwindow::administrator(), {device, u"大屏"_s, domain::Role::Viewer, true}).result());
    QTRY_VERIFY_WITH_TIMEOUT(nobody.refusal().contains(u"--device"_s), 60'000);
    app::WallGate wall(**session, device, u"wall"_s), wrong(**session, {device.person, "another secret"}, u"wall"_s);
    app::WallGate person(**session, {u"lead"_s, seatwindow::secretOf(u"lead"_s)}, u"wall"_s);
    QVERIFY(!wall.refusal().isEmpty() && !person.refusal().isEmpty()); // until they were asked
    QTRY_VERIFY_WITH_TIMEOUT(wall.refusal().isEmpty(), 60'000);
    QTRY_VERIFY_WITH_TIMEOUT(wrong.refusal().contains(u"wrong"_s), 60'000);
    QTRY_VERIFY_WITH_TIMEOUT(person.refusal().contains(u"device"_s), 60'000);
    const domain::CentreOrder lock{seatwindow::administrator(), domain::LockPerson{device.person, u"taken down"_s}};
    QVERIFY((*session)->centre().desk().submit(lock).result());
    QTRY_VERIFY_WITH_TIMEOUT(!wall.refusal().isEmpty(), 60'000);
}

GRIDHALL_TEST(TestWallGate, QApplication)
#include "tst_wallgate.moc"
