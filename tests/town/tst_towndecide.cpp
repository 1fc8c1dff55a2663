// SPDX-License-Identifier: GPL-3.0-or-later
// The files that packaging/make-town-files.py writes, by the verbs: asked, decided, and a town with its elements.
#include "region/ground/geometry.h"
#include "region/pack/loader.h"
#include "support/testprogram.h"
#include "town/gridfiles.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using townfiles::Ran;
using townfiles::runVerb;

namespace {

bool putBytes(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

QJsonObject placeOfKind(const QJsonObject &said, const QString &kind)
{
    for (const QJsonValue &place : said[u"places"_s].toArray()) {
        if (place[u"kind"_s].toString() == kind)
            return place.toObject();
    }
    return {};
}

} // namespace

class TestTownDecide : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void nobodyDecided();
    void everythingDecidedAndThreeHundredElements();
    void theCheckSaysTheSame();
    void soundFilesNeedNoDecision();
    void whatIsNoPlanLeavesNothing_data();
    void whatIsNoPlanLeavesNothing();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] Ran make(const QString &pack, const QStringList &more = {}) const
    {
        return townfiles::newTown(path(pack), path(u"files/责任网格.shp"_s), QStringList{u"--system"_s, u"shanghai"_s} + more);
    }
    /// Each place's first choice, and the elements.
    [[nodiscard]] QJsonObject planFor(const QJsonObject &asked) const
    {
        QJsonArray decisions;
        for (const QJsonValue &place : asked[u"places"_s].toArray()) {
            if (place[u"kind"_s].toString() != "spike"_L1)
                decisions.append(QJsonObject{{u"place"_s, place[u"place"_s]}, {u"choice"_s, place[u"choices"_s][0]}});
        }
        return {{u"decisions"_s, decisions}, {u"elements"_s, QJsonObject{{u"file"_s, path(u"files/要素.xlsx"_s)}}}};
    }
    QTemporaryDir m_folder;
    QJsonObject m_asked;
};

void TestTownDecide::initTestCase()
{
    const QString script = QStringLiteral(GRIDHALL_SOURCE_DIR "/packaging/make-town-files.py");
    QCOMPARE(QProcess::execute(u"python3"_s, {script, path(u"files"_s)}), 0);
    QCOMPARE(QProcess::execute(u"python3"_s, {script, path(u"sound"_s), u"--sound"_s}), 0);
}

void TestTownDecide::nobodyDecided()
{
    const Ran ran = make(u"asked"_s);
    QVERIFY2(ran.code == 0, qPrintable(ran.error));
    m_asked = ran.said;
    QCOMPARE(m_asked[u"encoding"_s].toString(), u"GB18030"_s);
    QCOMPARE(m_asked[u"records"_s].toInt(), 40);
    QCOMPARE(m_asked[u"grids"_s].toInt(), 37); // one crosses itself, one lies over another, one is in degrees
    QCOMPARE(m_asked[u"refused"_s].toInt(), 3);
    QStringList kinds;
    for (const QJsonValue &place : m_asked[u"places"_s].toArray())
        kinds << place[u"kind"_s].toString();
    kinds.sort();
    QCOMPARE(kinds, (QStringList{u"crossing"_s, u"far"_s, u"hole"_s, u"overlap"_s, u"spike"_s}));
    const QJsonObject overlap = placeOfKind(m_asked, u"overlap"_s);
    QCOMPARE(overlap[u"rows"_s].toArray(), (QJsonArray{17, 18}));
    QVERIFY(overlap[u"widest"_s].toDouble() > 1 && overlap[u"widest"_s].toDouble() < 2.1);
    QVERIFY(overlap[u"chosen"_s].isNull());
    const Ran plain = runVerb({u"town"_s, u"check"_s, path(u"files/责任网格.shp"_s), u"--system"_s, u"shanghai"_s});
    QCOMPARE(plain.code, 0);
}

void TestTownDecide::everythingDecidedAndThreeHundredElements()
{
    QVERIFY(!m_asked.isEmpty());
    QVERIFY(putBytes(path(u"plan.json"_s), QJsonDocument(planFor(m_asked)).toJson()));
    const Ran ran = make(u"decided"_s, {u"--decide"_s, path(u"plan.json"_s)});
    QVERIFY2(ran.code == 0, qPrintable(ran.error));
    QCOMPARE(ran.said[u"grids"_s].toInt(), 40);
    QCOMPARE(ran.said[u"refused"_s].toInt(), 0);
    QCOMPARE(placeOfKind(ran.said, u"overlap"_s)[u"chosen"_s].toString(), u"share"_s);
    const QJsonValue table = ran.said[u"tables"_s][0];
    QCOMPARE(table[u"of"_s].toString(), u"elements"_s);
    QCOMPARE(table[u"read"_s].toInt(), 300);
    QCOMPARE(table[u"added"_s].toInt(), 297);
    QStringList rows;
    for (const QJsonValue &refused : table[u"refused"_s].toArray())
        rows << QString::number(refused[u"row"_s].toInt());
    QCOMPARE(rows, (QStringList{u"51"_s, u"121"_s, u"201"_s})); // as a spreadsheet counts
    const region::Loaded loaded = region::loadRegion(path(u"decided"_s));
    QVERIFY(loaded.region && loaded.notes.empty());
    QCOMPARE(loaded.region->grids.size(), 40U);
    QCOMPARE(loaded.region->elements.size(), 297U);
    QVERIFY(region::overlaps(loaded.region->grids, 1).empty());
    QCOMPARE(loaded.region->grid(u"17"_s)->name, u"明珠"_s);
}

void TestTownDecide::theCheckSaysTheSame()
{
    QVERIFY(!m_asked.isEmpty());
    const Ran ran = runVerb(
        {u"town"_s, u"check"_s, path(u"files/责任网格.shp"_s), u"--system"_s, u"shanghai"_s, u"--decide"_s, path(u"plan.json"_s), u"--json"_s});
    QVERIFY2(ran.code == 0, qPrintable(ran.error));
    const QJsonObject check = ran.said[u"check"_s].toObject();
    QCOMPARE(check[u"things"_s][0][u"things"_s].toArray().size(), 297);
    QCOMPARE(check[u"things"_s][0][u"rows"_s].toInt(), 300);
    for (const QJsonValue &place : check[u"places"_s].toArray())
        QVERIFY(place[u"kind"_s].toString() == "spike"_L1 || !place[u"chosen"_s].isNull());
}

void TestTownDecide::soundFilesNeedNoDecision()
{
    const Ran ran = townfiles::newTown(path(u"soundpack"_s), path(u"sound/责任网格.shp"_s), {u"--system"_s, u"shanghai"_s});
    QVERIFY2(ran.code == 0, qPrintable(ran.error));
    QCOMPARE(ran.said[u"grids"_s].toInt(), 40);
    QVERIFY(ran.said[u"places"_s].toArray().isEmpty());
    QCOMPARE(ran.said[u"cleaned"_s].toInt(), 0);
}

void TestTownDecide::whatIsNoPlanLeavesNothing_data()
{
    QTest::addColumn<QByteArray>("plan");
    QTest::addColumn<QString>("says");
    QTest::newRow("no JSON") << QByteArray("share") << u"decisions"_s;
    QTest::newRow("empty") << QByteArray() << u"decisions"_s;
    QTest::newRow("a word that is none") << QByteArray(R"({"decisions":[{"place":"x","choice":"maybe"}]})") << u"decisions[0]"_s;
    QTest::newRow("a table that is not there") << QByteArray(R"({"elements":{"file":"/nowhere/a.xlsx"}})") << u"a.xlsx"_s;
    QTest::newRow("a table that is none") << QByteArray(R"({"sensors":{"file":"%1"}})") << u"noise.xlsx"_s;
    QTest::newRow("a system that is none") << QByteArray(R"({"elements":{"file":"%2","system":"nonsense"}})") << u"nonsense"_s;
}

void TestTownDecide::whatIsNoPlanLeavesNothing()
{
    QFETCH(QByteArray, plan);
    QFETCH(QString, says);
    QVERIFY(putBytes(path(u"noise.xlsx"_s), QByteArray(5000, '\x01')));
    plan.replace("%1", path(u"noise.xlsx"_s).toUtf8()).replace("%2", path(u"files/要素.xlsx"_s).toUtf8());
    QVERIFY(putBytes(path(u"bad.json"_s), plan));
    const Ran ran = make(u"none"_s, {u"--decide"_s, path(u"bad.json"_s)});
    QVERIFY(ran.code == 1 || ran.code == 3);
    QVERIFY2(ran.error.contains(says), qPrintable(ran.error));
    QVERIFY(!QDir(path(u"none"_s)).exists());
    QVERIFY(QDir(m_folder.path()).entryList({u".town-*"_s}, QDir::AllEntries | QDir::Hidden).isEmpty());
    QVERIFY(make(u"none"_s, {u"--decide"_s, path(u"not-there.json"_s)}).code != 0);
}

GRIDHALL_TEST(TestTownDecide, QCoreApplication)
#include "tst_towndecide.moc"
