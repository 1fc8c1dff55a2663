// SPDX-License-Identifier: GPL-3.0-or-later
// The console's part of making a town runs in a program of its own: what that says is heard, however it ends.
#include "runner/towndraft.h"
#include "runner/townrunner.h"
#include "support/testprogram.h"

#include <QDir>
#include <QFile>
#include <QProcess>
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
    void whatIsDecidedGoesWithTheFile();
    void whatIsGivenUpIsNotCheckedToItsEnd();
    void halfATownIsItsOwnersAlone();
    void whatIsNoDraftIsNone_data();
    void whatIsNoDraftIsNone();
    void aListIsWritten();

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
    SetupWish wish{u"/f/g.shp"_s, u"GCJ02"_s, {u"A"_s, u"B"_s, u"C"_s, u"D"_s}, false, {u"新镇"_s, u"XZ"_s}, u"/packs/x"_s, {}};
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

void TestTownRunner::whatIsDecidedGoesWithTheFile()
{
    SetupWish wish = wishOf(m_grids);
    wish.plan.decisions = {{u"crossing:3@121.28000,31.18000"_s, town::Choice::Reorder}};
    QCOMPARE(TownRunner::argumentsOf(wish, false).mid(3, 2), (QStringList{u"--decide"_s, u"-"_s}));
    TownRunner runner(QStringLiteral(GRIDHALL_CTL));
    QSignalSpy checked(&runner, &TownRunner::checked);
    wish.plan.decisions.clear();
    runner.check(wish);
    QTRY_COMPARE_WITH_TIMEOUT(checked.size(), 1, kTownPatience);
    const auto asked = checked[0][0].value<town::TownCheck>();
    QCOMPARE(asked.open(), 1);
    wish.plan.decisions = {{asked.places[0].key, town::Choice::Reorder}};
    QFile table(m_folder.filePath(u"things.csv"_s));
    QVERIFY(table.open(QIODevice::WriteOnly));
    table.write("kind,name,longitude,latitude\nshop,a,121.255,31.185\nshop,b,121.275,31.185\nshop,c,120,31\n");
    table.close();
    wish.plan.elements = town::ThingsPlan{table.fileName(), {}, {}, {}, {}, true};
    runner.check(wish);
    QTRY_COMPARE_WITH_TIMEOUT(checked.size(), 2, kTownPatience);
    const auto decided = checked[1][0].value<town::TownCheck>();
    QCOMPARE(decided.grids(), 3);
    QCOMPARE(decided.open(), 0);
    QCOMPARE(decided.places[0].chosen, std::optional(town::Choice::Reorder));
    QCOMPARE(decided.things.size(), 1U);
    QCOMPARE(decided.things[0].things.size(), 2U); // one in the grid that would be left out without the decision
    QCOMPARE(decided.things[0].refused(), 1);
    wish.folder = m_folder.filePath(u"decided"_s);
    QSignalSpy made(&runner, &TownRunner::made);
    runner.make(wish);
    QTRY_COMPARE_WITH_TIMEOUT(made.size(), 1, kTownPatience);
    QVERIFY(QFile::exists(wish.folder + u"/elements.csv"_s));
}

void TestTownRunner::whatIsGivenUpIsNotCheckedToItsEnd()
{
    const QString draft = m_folder.filePath(u"given-up/draft.json"_s);
    TownRunner runner(QStringLiteral(GRIDHALL_CTL), draft);
    QSignalSpy checked(&runner, &TownRunner::checked), failed(&runner, &TownRunner::failed);
    runner.keep(wishOf(m_grids));
    runner.check(wishOf(m_grids));
    auto *child = runner.findChild<QProcess *>();
    QVERIFY(child);
    QSignalSpy gone(child, &QObject::destroyed);
    runner.keep({});
    QTRY_COMPARE_WITH_TIMEOUT(gone.size(), 1, kTownPatience);
    QTRY_VERIFY_WITH_TIMEOUT(!QFile::exists(draft), kTownPatience);
    QVERIFY(!QFile::exists(draft + u".known"_s));
    QVERIFY(checked.isEmpty() && failed.isEmpty());
}

void TestTownRunner::halfATownIsItsOwnersAlone()
{
    const QString path = m_folder.filePath(u"deep/draft.json"_s);
    SetupWish wish = wishOf(m_grids);
    wish.system = u"EPSG:4549"_s;
    wish.guesses = false;
    wish.columns.code = u"WGBM"_s;
    wish.plan.decisions = {{u"hole:1@0,0"_s, town::Choice::Fill}};
    wish.plan.sensors = town::ThingsPlan{u"/f/s.csv"_s, u"BD09"_s, {}, u"烟感"_s, {}, true};
    {
        TownRunner runner(QStringLiteral(GRIDHALL_CTL), path);
        runner.keep(wish);
    } // the program ends at once
    QCOMPARE(QFile::permissions(path) & ~(QFile::ReadUser | QFile::WriteUser), QFile::ReadOwner | QFile::WriteOwner);
    TownRunner next(QStringLiteral(GRIDHALL_CTL), path);
    SetupWish kept;
    connect(&next, &TownRunner::kept, this, [&kept](const SetupWish &was) { kept = was; });
    next.askKept();
    QTRY_COMPARE_WITH_TIMEOUT(kept, wish, kTownPatience);
    next.keep({});
    QTRY_VERIFY_WITH_TIMEOUT(!QFile::exists(path), kTownPatience);
}

void TestTownRunner::whatIsNoDraftIsNone_data()
{
    QTest::addColumn<QByteArray>("draft");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("noise") << QByteArray(10'000, '\x01');
    QTest::newRow("cut off") << app::draftOf(wishOf(u"/f/g.shp"_s)).chopped(40);
    QTest::newRow("no file") << app::draftOf({});
    QTest::newRow("a plan that is none") << QByteArray(R"({"grids":"/f/g.shp","plan":{"decisions":[{"place":"a","choice":"maybe"}]}})");
}

void TestTownRunner::whatIsNoDraftIsNone()
{
    QFETCH(QByteArray, draft);
    QVERIFY(!app::wishOf(draft));
}

void TestTownRunner::aListIsWritten()
{
    TownRunner runner(QStringLiteral(GRIDHALL_CTL));
    QSignalSpy written(&runner, &TownRunner::written), failed(&runner, &TownRunner::failed);
    runner.write(m_folder.filePath(u"list.csv"_s), "a,b\n");
    QTRY_COMPARE_WITH_TIMEOUT(written.size(), 1, kTownPatience);
    QVERIFY(QFile::exists(m_folder.filePath(u"list.csv"_s)));
    runner.write(u"/proc/none/list.csv"_s, "a,b\n");
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, kTownPatience);
}

GRIDHALL_TEST(TestTownRunner, QCoreApplication)
#include "tst_townrunner.moc"
