// SPDX-License-Identifier: GPL-3.0-or-later
// The console's part of making a town runs in a program of its own: what that says is heard, however it ends.
#include "runner/townrunner.h"
#include "support/testprogram.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using app::TownRunner;
using ui::townsetup::SetupWish;

namespace {

constexpr int kTownPatience = 120'000; // milliseconds: however busy the machine

constexpr auto kGrids = R"({"type":"FeatureCollection","features":[
{"type":"Feature","properties":{"WGBM":"01","WGMC":"金联"},"geometry":{"type":"Polygon","coordinates":[[[121.25,31.18],[121.26,31.18],[121.26,31.19],[121.25,31.19],[121.25,31.18]]]}},
{"type":"Feature","properties":{"WGBM":"02","WGMC":"陆家角"},"geometry":{"type":"Polygon","coordinates":[[[121.26,31.18],[121.27,31.18],[121.27,31.19],[121.26,31.19],[121.26,31.18]]]}},
{"type":"Feature","properties":{"WGBM":"03","WGMC":"结"},"geometry":{"type":"Polygon","coordinates":[[[121.27,31.18],[121.28,31.19],[121.28,31.18],[121.27,31.19],[121.27,31.18]]]}}]})";

} // namespace

class TestTownRunner : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void theWishIsTheCommandLine();
    void theRealProgramChecks();
    void theRealProgramMakesATown();
    void aFileThatIsNoneIsASentence();
    void aProgramThatIsNotThereIsASentence();
    void aLaterCheckTakesTheEarlierOnesPlace();

private:
    [[nodiscard]] SetupWish wishOf(const QString &file) const
    {
        SetupWish wish;
        wish.grids = file;
        wish.name.name = u"新镇"_s;
        wish.folder = m_folder.filePath(u"new"_s);
        return wish;
    }
    QTemporaryDir m_folder;
    QString m_grids;
};

void TestTownRunner::initTestCase()
{
    qRegisterMetaType<town::TownCheck>();
    qRegisterMetaType<base::Error>();
    m_grids = m_folder.filePath(u"grids.geojson"_s);
    QFile file(m_grids);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(kGrids);
}

void TestTownRunner::theWishIsTheCommandLine()
{
    SetupWish wish{u"/f/g.shp"_s, u"GCJ02"_s, {u"A"_s, u"B"_s, u"C"_s, u"D"_s}, false, {u"新镇"_s, u"XZ"_s}, u"/packs/x"_s};
    QCOMPARE(TownRunner::argumentsOf(wish, true),
             (QStringList{u"town"_s,     u"new"_s,         u"/packs/x"_s, u"--name"_s,      u"新镇"_s,    u"--grids"_s,    u"/f/g.shp"_s,
                          u"--system"_s, u"GCJ02"_s,       u"--code"_s,   u"A"_s,           u"--label"_s, u"B"_s,          u"--chief"_s,
                          u"C"_s,        u"--committee"_s, u"D"_s,        u"--town-code"_s, u"XZ"_s,      u"--no-guess"_s, u"--json"_s}));
    wish = {};
    wish.grids = u"/f/g.shp"_s;
    QCOMPARE(TownRunner::argumentsOf(wish, false), (QStringList{u"town"_s, u"check"_s, u"/f/g.shp"_s, u"--json"_s}));
}

void TestTownRunner::theRealProgramChecks()
{
    TownRunner runner(QStringLiteral(GRIDHALL_CTL));
    QSignalSpy checked(&runner, &TownRunner::checked);
    runner.check(wishOf(m_grids));
    QTRY_COMPARE_WITH_TIMEOUT(checked.size(), 1, kTownPatience);
    const auto check = checked[0][0].value<town::TownCheck>();
    QCOMPARE(check.trouble, QString());
    QCOMPARE(check.grids(), 2);
    QCOMPARE(check.count(town::Remark::Kind::Refused), 1);
    QCOMPARE(check.chosen.code, u"WGBM"_s);
    QCOMPARE(check.columns.size(), 2u);
    QCOMPARE(check.columns[1].samples, (QStringList{u"金联"_s, u"陆家角"_s}));
    const auto refused = std::ranges::find(check.grounds, false, &town::SeenGround::taken);
    QVERIFY(refused != check.grounds.end());
    QCOMPARE(refused->row, 3);
}

void TestTownRunner::theRealProgramMakesATown()
{
    TownRunner runner(QStringLiteral(GRIDHALL_CTL));
    QSignalSpy made(&runner, &TownRunner::made), failed(&runner, &TownRunner::failed);
    const SetupWish wish = wishOf(m_grids);
    QVERIFY(runner.isFree(wish.folder));
    runner.make(wish);
    QTRY_COMPARE_WITH_TIMEOUT(made.size(), 1, kTownPatience);
    QCOMPARE(made[0][0].toString(), wish.folder);
    QVERIFY(!runner.isFree(wish.folder));
    QVERIFY(QFile::exists(wish.folder + u"/region.json"_s));
    runner.make(wish); // a town that is there is not written over
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, kTownPatience);
}

void TestTownRunner::aFileThatIsNoneIsASentence()
{
    QFile file(m_folder.filePath(u"no.shp"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("nothing of the kind");
    file.close();
    TownRunner runner(QStringLiteral(GRIDHALL_CTL));
    QSignalSpy failed(&runner, &TownRunner::failed);
    runner.check(wishOf(file.fileName()));
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, kTownPatience);
    QVERIFY(failed[0][0].value<base::Error>().sentence.size() > 10);
}

void TestTownRunner::aProgramThatIsNotThereIsASentence()
{
    TownRunner runner(m_folder.filePath(u"nothing"_s));
    QSignalSpy failed(&runner, &TownRunner::failed);
    runner.check(wishOf(m_grids));
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, kTownPatience);
    QVERIFY(failed[0][0].value<base::Error>().sentence.contains(u"cannot be started"_s));
}

void TestTownRunner::aLaterCheckTakesTheEarlierOnesPlace()
{
    TownRunner runner(QStringLiteral(GRIDHALL_CTL));
    QSignalSpy checked(&runner, &TownRunner::checked);
    SetupWish wish = wishOf(m_grids);
    runner.check(wish);
    wish.guesses = false;
    wish.columns.name = u"WGBM"_s;
    runner.check(wish);
    QTRY_COMPARE_WITH_TIMEOUT(checked.size(), 1, kTownPatience);
    QCOMPARE(checked[0][0].value<town::TownCheck>().chosen, wish.columns);
}

GRIDHALL_TEST(TestTownRunner, QCoreApplication)
#include "tst_townrunner.moc"
