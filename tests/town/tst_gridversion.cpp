// SPDX-License-Identifier: GPL-3.0-or-later
// New grids for a town, from a day on: what is written, refused and listed, by the function and by the verb.
#include "region/ground/gridversions.h"
#include "region/pack/loader.h"
#include "support/testprogram.h"
#include "support/versionedtown.h"
#include "town/gridfiles.h"
#include "town/gridversion.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using support::VersionedTown;
using town::writeGridVersion;
using townfiles::Ran;
using townfiles::runVerb;

namespace {

/// Noon of the last day of 2026 in Boston.
const base::Instant kNoon = base::fromIso(u"2026-12-31T17:00:00Z"_s).value();
const QDate kTomorrow(2027, 1, 1);

std::vector<region::Grid> gridsOfTown(const VersionedTown &town)
{
    const auto region = region::openRegion(town.path());
    return region ? (*region)->grids : std::vector<region::Grid>();
}

/// The town's first grids with the border between them moved to the west.
std::vector<region::Grid> moved(const VersionedTown &town, double by = 0.001)
{
    std::vector<region::Grid> grids = gridsOfTown(town);
    for (region::Grid &grid : grids) {
        for (QPointF &point : grid.ring) {
            if (std::abs(point.x() + 80.41) < 1e-9)
                point.rx() -= by;
        }
    }
    return grids;
}

QByteArray bytesIn(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestGridVersion : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aVersionIsWrittenAndReadBack();
    void theFileIsAsAPacksOwn();
    void itIsReplacedUntilItBegins();
    void whatCannotBeIsRefused_data();
    void whatCannotBeIsRefused();
    void theDayIsTheTowns_data();
    void theDayIsTheTowns();
    void versionsAreListed();
    void committeesAreCodes();
    void aKilledWriterLeavesAllOrNothing();
    void aLockThatNamesNobodyKeepsNobodyOut();
    void theVerbAddsAndLists();
    void elementsAreAddedToTheGridsOfTheDay();
    void theVerbRefuses_data();
    void theVerbRefuses();

private:
    [[nodiscard]] static std::unique_ptr<VersionedTown> town()
    {
        auto made = std::make_unique<VersionedTown>(QDate());
        made->pack().replace(u"elements.csv"_s, "01b", "01");
        return made;
    }
    [[nodiscard]] static QStringList filesOf(const VersionedTown &town)
    {
        return QDir(town.pack().filePath(u"grids"_s)).entryList(QDir::Files | QDir::Hidden, QDir::Name);
    }
};

void TestGridVersion::aVersionIsWrittenAndReadBack()
{
    const auto town = this->town();
    const std::vector<region::Grid> grids = moved(*town);
    const auto written = writeGridVersion(town->path(), kTomorrow, grids, base::FixedClock(kNoon));
    QVERIFY2(written, written ? "" : qPrintable(base::describe(written.error())));
    QCOMPARE(*written, town->pack().filePath(u"grids/2027-01-01.geojson"_s));
    QCOMPARE(filesOf(*town), QStringList{u"2027-01-01.geojson"_s}); // and nothing beside it
    const auto region = region::openRegion(town->path());
    QVERIFY2(region, region ? "" : qPrintable(base::describe(region.error())));
    const region::RegionPtr then = region::withGridsOn(*region, kTomorrow);
    QCOMPARE(then->grids.size(), grids.size());
    for (size_t i = 0; i < grids.size(); ++i) {
        QCOMPARE(then->grids[i].code, grids[i].code);
        QCOMPARE(then->grids[i].name, grids[i].name);
        QCOMPARE(then->grids[i].chief, grids[i].chief);
        QCOMPARE(then->grids[i].ring, grids[i].ring);
    }
    QCOMPARE(then->gridAt({37.225, -80.4105})->code, u"02"_s);
    QCOMPARE((*region)->gridAt({37.225, -80.4105})->code, u"01"_s);
}

void TestGridVersion::theFileIsAsAPacksOwn()
{
    const auto town = this->town();
    QVERIFY(writeGridVersion(town->path(), kTomorrow, gridsOfTown(*town), base::FixedClock(kNoon)));
    // In the place of the pack's own it is the same town.
    const QByteArray bytes = town->pack().read(u"grids/2027-01-01.geojson"_s);
    town->pack().write(u"grids.geojson"_s, bytes);
    const auto region = region::openRegion(town->path());
    QVERIFY2(region, region ? "" : qPrintable(base::describe(region.error())));
    QCOMPARE(town::gridsFile((*region)->grids), bytes);
    QCOMPARE(bytes.count('\n'), 4); // a line a grid
}

void TestGridVersion::itIsReplacedUntilItBegins()
{
    const auto town = this->town();
    QVERIFY(writeGridVersion(town->path(), kTomorrow, gridsOfTown(*town), base::FixedClock(kNoon)));
    QVERIFY(writeGridVersion(town->path(), kTomorrow, moved(*town), base::FixedClock(kNoon + std::chrono::hours(11))));
    const QByteArray last = town->pack().read(u"grids/2027-01-01.geojson"_s);
    const auto late = writeGridVersion(town->path(), kTomorrow, gridsOfTown(*town), base::FixedClock(kNoon + std::chrono::hours(12))); // midnight
    QVERIFY(!late);
    QCOMPARE(late.error().code, base::ErrorCode::Refused);
    QCOMPARE(town->pack().read(u"grids/2027-01-01.geojson"_s), last);
    QVERIFY(writeGridVersion(town->path(), kTomorrow.addDays(1), gridsOfTown(*town), base::FixedClock(kNoon + std::chrono::hours(12))));
    // Midnight comes while it is being checked.
    class Passing final : public base::Clock {
    public:
        [[nodiscard]] base::Instant now() const override { return kNoon + std::chrono::hours(11) + std::chrono::minutes(90) * m_asked++; }
        mutable int m_asked = 0;
    };
    const Passing passing;
    QVERIFY(!writeGridVersion(town->path(), kTomorrow, gridsOfTown(*town), passing));
    QVERIFY(passing.m_asked > 1);
    QCOMPARE(town->pack().read(u"grids/2027-01-01.geojson"_s), last);
}

void TestGridVersion::whatCannotBeIsRefused_data()
{
    QTest::addColumn<QDate>("from");
    QTest::addColumn<std::function<void(std::vector<region::Grid> &)>>("spoil");
    QTest::addColumn<QString>("sentence");
    using Spoil = std::function<void(std::vector<region::Grid> &)>;
    const Spoil nothing = [](std::vector<region::Grid> &) {};
    QTest::newRow("today") << kTomorrow.addDays(-1) << nothing << u"from 2027-01-01 on at the earliest"_s;
    QTest::newRow("long ago") << QDate(1970, 1, 1) << nothing << u"from 2027-01-01 on at the earliest"_s;
    QTest::newRow("no day") << QDate() << nothing << u"from 2027-01-01 on at the earliest"_s;
    QTest::newRow("no grid") << kTomorrow << Spoil([](auto &grids) { grids.clear(); }) << u"There is no grid"_s;
    QTest::newRow("a code twice") << kTomorrow << Spoil([](auto &grids) { grids[1].code = grids[0].code; }) << u"\"01\" is there twice"_s;
    QTest::newRow("no code") << kTomorrow << Spoil([](auto &grids) { grids[1].code = u"东 区"_s; }) << u"must be"_s;
    QTest::newRow("no chief") << kTomorrow << Spoil([](auto &grids) { grids[1].chief.clear(); }) << u"chief"_s;
    QTest::newRow("an overlap") << kTomorrow << Spoil([](auto &grids) { grids[1].ring[0].rx() -= 0.002; }) << u"overlaps grid \"01\""_s;
    QTest::newRow("a crossing") << kTomorrow << Spoil([](auto &grids) { std::swap(grids[0].ring[1], grids[0].ring[2]); }) << u"cross"_s;
    QTest::newRow("beyond every map") << kTomorrow << Spoil([](auto &grids) {
        for (QPointF &point : grids[1].ring)
            point.ry() += 50;
    }) << u"grid"_s;
    QTest::newRow("no number") << kTomorrow << Spoil([](auto &grids) { grids[1].ring[1].rx() = qQNaN(); }) << u"grid"_s;
    QTest::newRow("two points") << kTomorrow << Spoil([](auto &grids) { grids[1].ring.resize(2); }) << u"grid"_s;
    QTest::newRow("a hole outside") << kTomorrow << Spoil([](auto &grids) { grids[0].holes.push_back(grids[1].ring); }) << u"hole"_s;
    QTest::newRow("a committee that nobody knows") << kTomorrow << Spoil([](auto &grids) { grids[0].village = u"no code!"_s; }) << QString();
}

void TestGridVersion::whatCannotBeIsRefused()
{
    QFETCH(QDate, from);
    QFETCH(std::function<void(std::vector<region::Grid> &)>, spoil);
    QFETCH(QString, sentence);
    const auto town = this->town();
    if (sentence.isEmpty()) // where the pack has a list of them
        town->pack().write(u"divisions.csv"_s, "code,name,asOf\n310118103,Village,2026-01-01\n");
    std::vector<region::Grid> grids = gridsOfTown(*town);
    spoil(grids);
    const auto written = writeGridVersion(town->path(), from, grids, base::FixedClock(kNoon));
    QVERIFY(!written);
    QCOMPARE(written.error().code, base::ErrorCode::Refused);
    QVERIFY2(written.error().sentence.contains(sentence), qPrintable(written.error().sentence));
    QVERIFY(!written.error().sentence.contains(u'\n'));
    QVERIFY(filesOf(*town).isEmpty());
    QVERIFY(region::openRegion(town->path()));
}

void TestGridVersion::theDayIsTheTowns_data()
{
    QTest::addColumn<QString>("now");
    QTest::addColumn<QDate>("first");
    QTest::newRow("before midnight in Boston") << u"2027-01-01T04:59:59Z"_s << QDate(2027, 1, 1);
    QTest::newRow("after it") << u"2027-01-01T05:00:00Z"_s << QDate(2027, 1, 2);
    QTest::newRow("in summer") << u"2027-07-01T03:59:59Z"_s << QDate(2027, 7, 1);
    QTest::newRow("at the end of a year of 366 days") << u"2028-12-31T23:00:00Z"_s << QDate(2029, 1, 1);
}

void TestGridVersion::theDayIsTheTowns()
{
    QFETCH(QString, now);
    QFETCH(QDate, first);
    const auto town = this->town();
    const base::Instant moment = base::fromIso(now).value();
    QCOMPARE(town::firstVersionDay(**region::openRegion(town->path()), moment), first);
    QVERIFY(!writeGridVersion(town->path(), first.addDays(-1), gridsOfTown(*town), base::FixedClock(moment)));
    QVERIFY(writeGridVersion(town->path(), first, gridsOfTown(*town), base::FixedClock(moment)));
}

void TestGridVersion::versionsAreListed()
{
    const VersionedTown town;
    town.add({2027, 3, 1}, VersionedTown::firstGrids());
    const auto at = [&town](const QString &moment) { return town::gridVersionsOf(town.path(), *base::fromIso(moment)).value(); };
    const QString first = u"grids.geojson"_s, second = u"grids/2027-01-01.geojson"_s, third = u"grids/2027-03-01.geojson"_s;
    using Lines = std::vector<town::GridVersionLine>;
    QCOMPARE(at(u"2026-12-31T17:00:00Z"_s),
             (Lines{{{}, 2, true, true, first}, {{2027, 1, 1}, 3, false, false, second}, {{2027, 3, 1}, 2, false, false, third}}));
    QCOMPARE(at(u"2027-02-01T17:00:00Z"_s),
             (Lines{{{}, 2, false, true, first}, {{2027, 1, 1}, 3, true, true, second}, {{2027, 3, 1}, 2, false, false, third}}));
    const auto plain = this->town();
    QCOMPARE(town::gridVersionsOf(plain->path(), kNoon).value(), (Lines{{{}, 2, true, true, first}}));
    QVERIFY(!town::gridVersionsOf(plain->path() + u"/none"_s, kNoon));
}

void TestGridVersion::committeesAreCodes()
{
    const auto town = this->town();
    town->pack().write(u"divisions.csv"_s, "code,name,asOf\n310118103,Village,2026-01-01\n");
    const auto region = region::openRegion(town->path());
    QVERIFY(region);
    std::vector<region::Grid> grids = (*region)->grids;
    grids.push_back(grids.front());
    grids[0].village = u"Village"_s;
    grids[1].village = u"310118103"_s;
    grids[2].village = u"Elsewhere"_s;
    const std::vector<town::Remark> remarks = town::settleCommittees(**region, grids);
    QCOMPARE(grids[0].village, u"310118103"_s);
    QCOMPARE(grids[1].village, u"310118103"_s);
    QVERIFY(grids[2].village.isEmpty());
    QCOMPARE(remarks.size(), size_t(1));
    QVERIFY2(remarks.front().what.contains(u"Elsewhere"_s), qPrintable(remarks.front().what));
}

// The verb, ended at any moment of its writing.
void TestGridVersion::aKilledWriterLeavesAllOrNothing()
{
    const auto town = this->town();
    const QDate from = QDate::currentDate().addDays(30);
    const QString name = from.toString(Qt::ISODate) + u".geojson"_s, path = town->pack().filePath(u"grids/"_s + name);
    QTemporaryDir folder;
    const auto fileOf = [&](const QByteArray &title) {
        const QString file = folder.filePath(QString::fromLatin1(title) + u".geojson"_s);
        QFile out(file);
        if (out.open(QIODevice::WriteOnly))
            out.write(VersionedTown::collection({VersionedTown::square("01", title, "-80.42", "-80.40")}));
        return file;
    };
    const QStringList verb{u"town"_s, u"grids"_s, u"add"_s, town->path(), u"--from"_s, from.toString(Qt::ISODate), u"--file"_s};
    QCOMPARE(runVerb(verb + QStringList{fileOf("Old")}).code, 0);
    const QByteArray before = bytesIn(path);
    QVERIFY(before.contains("Old"));
    const QString other = fileOf("New");
    int whole = 0;
    for (int round = 0; round < 24 && whole < 2; ++round) {
        QProcess writer;
        writer.start(QStringLiteral(GRIDHALL_CTL), verb + QStringList{other});
        QVERIFY(writer.waitForStarted());
        if (!writer.waitForFinished(10 + 25 * round)) {
            ::kill(pid_t(writer.processId()), SIGKILL);
            QVERIFY(writer.waitForFinished());
        }
        const QByteArray now = bytesIn(path);
        QVERIFY2(now == before || (now.contains("New") && now.endsWith("]}\n")), now.constData());
        whole += now == before ? 0 : 1;
        QVERIFY(region::openRegion(town->path())); // whatever lies beside it
    }
    const Ran next = runVerb(verb + QStringList{other}); // who comes next is not kept out by the dead
    QVERIFY2(next.code == 0, qPrintable(next.error));
    QVERIFY(bytesIn(path).contains("New"));
}

void TestGridVersion::aLockThatNamesNobodyKeepsNobodyOut()
{
    const auto town = this->town();
    town->pack().write(u".adding.lock"_s, {}); // its maker died before it could write its name
    const auto written = writeGridVersion(town->path(), kTomorrow, gridsOfTown(*town), base::FixedClock(kNoon));
    QVERIFY2(written, written ? "" : qPrintable(base::describe(written.error())));
}

void TestGridVersion::theVerbAddsAndLists()
{
    QTemporaryDir folder;
    const QString pack = folder.filePath(u"town"_s), file = folder.filePath(u"grids.shp"_s), other = folder.filePath(u"other.gpkg"_s);
    std::vector<townfiles::Row> rows = townfiles::fortyGrids();
    QVERIFY(townfiles::writeFile(file, "ESRI Shapefile", rows, "GBK"));
    QCOMPARE(townfiles::newTown(pack, file).code, 0);
    rows.resize(20);
    rows[2].name = "改了名";
    rows[4].parts[0][0].rx() -= 0.002; // over its neighbour, which is smaller now
    QVERIFY(townfiles::writeFile(other, "GPKG", rows));
    const QDate from = QDate::currentDate().addDays(60);
    const Ran added = runVerb({u"town"_s, u"grids"_s, u"add"_s, pack, u"--from"_s, from.toString(Qt::ISODate), u"--file"_s, other, u"--json"_s});
    QVERIFY2(added.code == 0, qPrintable(added.error));
    QCOMPARE(added.said[u"from"_s].toString(), from.toString(Qt::ISODate));
    QCOMPARE(added.said[u"file"_s].toString(), pack + u"/grids/"_s + from.toString(Qt::ISODate) + u".geojson"_s);
    QCOMPARE(added.said[u"records"_s].toInt(), 20);
    QCOMPARE(added.said[u"refused"_s].toInt(), 1); // as `town new` would
    QCOMPARE(added.said[u"grids"_s].toInt(), 19);
    QCOMPARE(added.said[u"places"_s].toArray().size(), 1);
    const Ran listed = runVerb({u"town"_s, u"grids"_s, u"list"_s, pack, u"--json"_s});
    QVERIFY2(listed.code == 0, qPrintable(listed.error));
    const QJsonArray versions = listed.said[u"versions"_s].toArray();
    QCOMPARE(versions.size(), 2);
    QCOMPARE(versions[0].toObject(),
             (QJsonObject{{u"from"_s, QJsonValue()}, {u"grids"_s, 40}, {u"in_force"_s, true}, {u"begun"_s, true}, {u"file"_s, u"grids.geojson"_s}}));
    QCOMPARE(versions[1].toObject(), (QJsonObject{{u"from"_s, from.toString(Qt::ISODate)},
                                                  {u"grids"_s, 19},
                                                  {u"in_force"_s, false},
                                                  {u"begun"_s, false},
                                                  {u"file"_s, u"grids/%1.geojson"_s.arg(from.toString(Qt::ISODate))}}));
    const auto region = region::openRegion(pack);
    QVERIFY2(region, region ? "" : qPrintable(base::describe(region.error())));
    QCOMPARE(region::withGridsOn(*region, from)->grid(u"03"_s)->name, u"改了名"_s);
}

void TestGridVersion::elementsAreAddedToTheGridsOfTheDay()
{
    const VersionedTown town(QDate::currentDate().addDays(-2));
    QTemporaryDir folder;
    QFile table(folder.filePath(u"shops.csv"_s));
    QVERIFY(table.open(QIODevice::WriteOnly));
    table.write("code,kind,name,latitude,longitude\ne9,shop,New shop,37.225,-80.4125\n");
    table.close();
    const Ran added = runVerb({u"town"_s, u"add"_s, u"elements"_s, table.fileName(), u"--region"_s, town.path(), u"--json"_s});
    QVERIFY2(added.code == 0, qPrintable(added.error));
    QCOMPARE(added.said[u"rows"_s][0][u"grid"_s].toString(), u"01b"_s);
    QVERIFY(region::openRegion(town.path()));
}

void TestGridVersion::theVerbRefuses_data()
{
    QTest::addColumn<QStringList>("arguments"); ///< PACK and FILE stand for themselves
    QTest::addColumn<int>("code");
    const QString today = QDate::currentDate().addDays(-2).toString(Qt::ISODate), soon = QDate::currentDate().addDays(9).toString(Qt::ISODate);
    const QStringList add{u"add"_s, u"PACK"_s}, file{u"--file"_s, u"FILE"_s};
    QTest::newRow("history") << add + QStringList{u"--from"_s, today} + file << 1;
    QTest::newRow("no day") << add + file << 2;
    QTest::newRow("no such day") << add + QStringList{u"--from"_s, u"2027-02-30"_s} + file << 2;
    QTest::newRow("no file") << add + QStringList{u"--from"_s, soon} << 2;
    QTest::newRow("a file that is none") << add + QStringList{u"--from"_s, soon, u"--file"_s, u"PACK/region.json"_s} << 1;
    QTest::newRow("no pack") << QStringList{u"add"_s, u"PACK/none"_s, u"--from"_s, soon} + file << -1;
    QTest::newRow("a column that is not there") << add + QStringList{u"--from"_s, soon, u"--code"_s, u"NONE"_s} + file << -1;
    QTest::newRow("another word") << QStringList{u"take"_s, u"PACK"_s} << 2;
    QTest::newRow("too few words") << QStringList{u"list"_s} << 2;
}

void TestGridVersion::theVerbRefuses()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, code);
    const auto town = this->town();
    arguments.replaceInStrings(u"PACK"_s, town->path());
    arguments.replaceInStrings(u"FILE"_s, town->pack().filePath(u"grids.geojson"_s));
    const Ran ran = runVerb(QStringList{u"town"_s, u"grids"_s} + arguments);
    QVERIFY2(code < 0 ? ran.code > 0 : ran.code == code, qPrintable(u"%1: %2"_s.arg(ran.code).arg(ran.error)));
    QVERIFY(!ran.error.trimmed().isEmpty());
    QVERIFY(filesOf(*town).isEmpty());
}

GRIDHALL_TEST(TestGridVersion, QCoreApplication)
#include "tst_gridversion.moc"
