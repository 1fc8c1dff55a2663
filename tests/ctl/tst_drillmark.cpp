// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever is said of a drill's store says that it is a drill, without an option: the mark is the store's own.
#include "store/care/storeuse.h"
#include "store/sqlite/sqlstore.h"
#include "support/testprogram.h"

#include <QDate>
#include <QDateTime>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class DrillMarkTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyVerbSaysSo_data();
    void everyVerbSaysSo();
    void theScoreIsOfADrillAlone();
    void anOutageIsCued();

private:
    [[nodiscard]] static QByteArray run(const QStringList &arguments);
    QTemporaryDir m_folder;
    QString m_drill, m_real;
    QDate m_today; ///< by the drill's clock
};

QByteArray DrillMarkTest::run(const QStringList &arguments)
{
    QProcess process;
    process.start(QStringLiteral(GRIDHALL_CTL), arguments);
    return process.waitForFinished(120'000) && process.exitCode() == 0 ? process.readAllStandardOutput() : QByteArray();
}

void DrillMarkTest::initTestCase()
{
    qputenv("GRIDHALL_API_KEY", "a-key-of-24-characters-xx"); // what the drill would show its endpoint
    m_drill = m_folder.filePath(u"drill.gridhall"_s);
    m_real = m_folder.filePath(u"real.gridhall"_s);
    // Nobody listens there: what is played is the past, and then the drill ends.
    const QByteArray played = run({u"drill"_s, u"--store"_s, m_drill, u"--region"_s, u"xujing"_s, u"--url"_s, u"http://127.0.0.1:9"_s, u"--warm-up"_s,
                                   u"3"_s, u"--for"_s, u"1"_s, u"--json"_s});
    QVERIFY(QJsonDocument::fromJson(played).object()[u"filed"_s].toInt() > 0);
    QVERIFY(store::Store::open(m_real)); // an empty one of a town
    // What a drill's store calls today is its own clock's, which begins at noon of a working day and stands when nobody plays.
    const QJsonObject clock = QJsonDocument::fromJson(run({u"clock"_s, u"--store"_s, m_drill, u"--region"_s, u"xujing"_s, u"--json"_s})).object();
    QCOMPARE(clock[u"drill"_s].toObject()[u"scenario"_s].toString(), u"noon"_s);
    QCOMPARE(clock[u"drill"_s].toObject()[u"speed"_s].toDouble(), 0.0);
    const QDateTime now = QDateTime::fromString(clock[u"now"_s].toString(), Qt::ISODateWithMs).toUTC();
    QVERIFY(now.time() >= QTime(3, 40) && now.time() < QTime(3, 42)); // 11:40 in Xujing, and ten times the second that it ran
    m_today = now.date();
}

void DrillMarkTest::everyVerbSaysSo_data()
{
    QTest::addColumn<QStringList>("verb");
    const QString today = m_today.toString(Qt::ISODate);
    const QStringList period{u"--from"_s, today, u"--to"_s, today};
    QTest::newRow("report") << QStringList{u"report"_s, u"--date"_s, m_today.addDays(-1).toString(Qt::ISODate)};
    QTest::newRow("rates") << (QStringList{u"rates"_s} + period);
    QTest::newRow("ranking") << (QStringList{u"ranking"_s} + period);
    QTest::newRow("advice") << (QStringList{u"advice"_s} + period);
    QTest::newRow("list") << QStringList{u"list"_s, u"--all"_s};
    QTest::newRow("what-if") << (QStringList{u"what-if"_s, u"--rules"_s, u"xujing"_s} + period);
    QTest::newRow("suggestions") << QStringList{u"suggestions"_s};
    QTest::newRow("duty") << QStringList{u"duty"_s};
    QTest::newRow("duty-log") << QStringList{u"duty-log"_s};
    QTest::newRow("annexes") << QStringList{u"annexes"_s, u"--pdf"_s, m_folder.filePath(u"annexes.pdf"_s)};
}

void DrillMarkTest::everyVerbSaysSo()
{
    QFETCH(QStringList, verb);
    const auto of = [&](const QString &store, const QStringList &more) {
        return run(verb + QStringList{u"--store"_s, store, u"--region"_s, u"xujing"_s} + more);
    };
    const QByteArray json = of(m_drill, {u"--json"_s}).split('\n').constFirst();
    QVERIFY2(QJsonDocument::fromJson(json).object()[u"drill"_s].toBool(), json.constData());
    if (verb.constFirst() != u"annexes"_s) // says where its pages are; they are marked themselves
        QVERIFY(of(m_drill, {}).contains("DRILL") || of(m_drill, {}).contains("演练"));
    QVERIFY(!of(m_real, {}).contains("DRILL"));
    const QJsonObject real = QJsonDocument::fromJson(of(m_real, {u"--json"_s}).split('\n').constFirst()).object();
    QVERIFY(!real[u"drill"_s].toBool());
}

// Without a region: the store knows its town. A store of real cases has nothing to score.
void DrillMarkTest::theScoreIsOfADrillAlone()
{
    const QStringList verb{u"drill"_s, u"score"_s, u"--store"_s};
    const QJsonObject score = QJsonDocument::fromJson(run(verb + QStringList{m_drill, u"--json"_s})).object();
    QCOMPARE(score[u"formula"_s].toString(), u"drill-1"_s);
    QCOMPARE(score[u"scenario"_s].toString(), u"noon"_s);
    QVERIFY(score[u"drill"_s].toBool());
    const QString sheet = m_folder.filePath(u"score.pdf"_s);
    QVERIFY(!run(verb + QStringList{m_drill, u"--pdf"_s, sheet}).isEmpty());
    QFile written(sheet);
    QVERIFY(written.open(QIODevice::ReadOnly) && written.read(5) == "%PDF-");
    QVERIFY(run(verb + QStringList{m_real, u"--region"_s, u"xujing"_s, u"--json"_s}).isEmpty());
}

// The program beside it hears both moments, each once and in order.
void DrillMarkTest::anOutageIsCued()
{
    const QString store = m_folder.filePath(u"outage.gridhall"_s);
    const QByteArray said =
        run({u"drill"_s, u"--store"_s, store, u"--region"_s, u"xujing"_s, u"--url"_s, u"http://127.0.0.1:9"_s, u"--scenario"_s, u"outage"_s,
             u"--warm-up"_s, u"0"_s, u"--speed"_s, u"300"_s, u"--for"_s, u"10"_s, u"--no-departments"_s, u"--cues"_s}); // fifty minutes of its clock
    QCOMPARE(said.count("cue endpoint-away"), qsizetype{1});
    QCOMPARE(said.count("cue endpoint-back"), qsizetype{1});
    QVERIFY(said.indexOf("cue endpoint-away") < said.indexOf("cue endpoint-back"));
    QVERIFY(!said.contains("cue clock"));
}

GRIDHALL_TEST(DrillMarkTest, QCoreApplication)
#include "tst_drillmark.moc"
