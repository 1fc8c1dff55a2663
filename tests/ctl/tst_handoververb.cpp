// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/time/clock.h"
#include "desk/writer/storedesk.h"
#include "region/dutymoment.h"
#include "region/pack/loader.h"
#include "support/testprogram.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

#include <tuple>

using namespace Qt::StringLiterals;

/// The change of shift by the real program: what would be written, what is written, and who may sign it. Whether the turn is in its last hour is the
/// real clock's: both are tried for what they are.
class TestHandoverVerb : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void aPreviewWritesNothing();
    void theSheetIsWrittenAmendedAndTicked();
    void signingWaitsForTheLastHour();
    void onePageOfPaper();
    void anOlderShiftIsSignedLate();
    void mistakesAreTold_data();
    void mistakesAreTold();

private:
    struct Run {
        int code = -1;
        QByteArray out;
        QString error;
        [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
    };
    [[nodiscard]] Run run(const QStringList &words, const QString &store = u"hall.gridhall"_s) const;
    [[nodiscard]] QJsonObject open() const { return run({u"--json"_s}).json()[u"open"_s].toObject(); }
    QTemporaryDir m_folder;
};

TestHandoverVerb::Run TestHandoverVerb::run(const QStringList &words, const QString &store) const
{
    QProcess program;
    program.start(QStringLiteral(GRIDHALL_CTL), QStringList{u"handover"_s} + words +
                                                    QStringList{u"--store"_s, m_folder.filePath(store), u"--region"_s,
                                                                QStringLiteral(GRIDHALL_SOURCE_DIR "/resources/regions/zhaoxiang")});
    if (!program.waitForFinished(240'000))
        return {};
    return {program.exitCode(), program.readAllStandardOutput(), QString::fromUtf8(program.readAllStandardError())};
}

/// A store with one suggestion in it: the verb makes no store.
void TestHandoverVerb::initTestCase()
{
    QProcess program;
    program.start(QStringLiteral(GRIDHALL_CTL), {u"suggestions"_s, u"--collect"_s, u"更多长椅"_s, u"--store"_s, m_folder.filePath(u"hall.gridhall"_s),
                                                 u"--region"_s, QStringLiteral(GRIDHALL_SOURCE_DIR "/resources/regions/zhaoxiang")});
    QVERIFY(program.waitForFinished(240'000) && program.exitCode() == 0);
}

void TestHandoverVerb::aPreviewWritesNothing()
{
    const Run preview = run({u"preview"_s, u"--json"_s});
    QVERIFY2(preview.code == 0, qPrintable(preview.error));
    const QJsonObject figures = preview.json()[u"figures"_s].toObject();
    QCOMPARE(figures[u"open"_s].toInt(), figures[u"carried"_s].toInt() + figures[u"filed"_s].toInt() - figures[u"closed"_s].toInt());
    QVERIFY(run({u"--json"_s}).json()[u"open"_s].isNull());
    QCOMPARE(run({u"--json"_s}).json()[u"turn"_s].toObject()[u"shift"_s].toString(), preview.json()[u"shift"_s].toString());
    const Run told = run({});
    QVERIFY(told.code == 0 && told.out.contains("→") && !told.out.contains("No. 1"));
}

void TestHandoverVerb::theSheetIsWrittenAmendedAndTicked()
{
    QCOMPARE(run({u"draft"_s}).code, 0);
    const Run noted = run({u"note"_s, u"--title"_s, u"会展散场"_s, u"--words"_s, u"回电 13812345678"_s, u"--json"_s});
    QVERIFY2(noted.code == 0, qPrintable(noted.error));
    QVERIFY(!noted.out.contains("12345")); // masked before it was in the log
    const QJsonArray lines = open()[u"lines"_s].toArray();
    QVERIFY(!lines.isEmpty());
    const QJsonObject note = [&lines] {
        for (const QJsonValue &each : lines) {
            if (each.toObject()[u"part"_s] == u"notes"_s)
                return each.toObject();
        }
        return QJsonObject();
    }();
    QCOMPARE(note[u"added"_s].toBool(), true);
    const QString line = QString::number(note[u"line"_s].toInt());
    QCOMPARE(run({u"ask"_s, line, u"--words"_s, u"几点散场"_s}).code, 0);
    QCOMPARE(run({u"tick"_s, u"all"_s}).code, 0);
    QCOMPARE(open()[u"ticked"_s].toInt(), int(open()[u"lines"_s].toArray().size()));
    QCOMPARE(run({u"amend"_s, line, u"--words"_s, u"加派 3 人"_s}).code, 0);
    QCOMPARE(open()[u"ticked"_s].toInt(), int(open()[u"lines"_s].toArray().size()) - 1);
    QCOMPARE(run({u"tick"_s, line}).code, 0);
}

void TestHandoverVerb::signingWaitsForTheLastHour()
{
    const QJsonObject sheet = open();
    const QDateTime ends = QDateTime::fromString(sheet[u"to"_s].toString(), Qt::ISODate);
    const qint64 left = QDateTime::currentDateTimeUtc().secsTo(ends);
    if (std::abs(left - 3600) < 120 || std::abs(left) < 120)
        QSKIP("just at the edge of the last hour");
    const bool last = left < 3600;
    const Run signing = run({u"sign"_s, u"--post"_s, u"日班值班长"_s});
    QCOMPARE(signing.code, last ? 0 : 1);
    if (!last)
        return;
    QVERIFY(run({u"take-over"_s, u"--post"_s, u"日班值班长"_s}).code == 1); // two posts
    const Run frozen = run({u"take-over"_s, u"--post"_s, u"夜班值班长"_s, u"--json"_s});
    QVERIFY2(frozen.code == 0, qPrintable(frozen.error));
    const Run one = run({u"--number"_s, u"1"_s, u"--json"_s});
    QCOMPARE(one.code, 0);
    QCOMPARE(one.json()[u"adds_up"_s].toBool(), true);
    QCOMPARE(one.json()[u"chain"_s].toObject()[u"holds"_s].toBool(), true);
    QCOMPARE(run({u"correct"_s, u"1"_s, u"--words"_s, u"第 1 条地点不对"_s}).code, 0);
    QCOMPARE(run({u"--number"_s, u"1"_s, u"--json"_s}).json()[u"corrections"_s].toArray().size(), 1);
}

void TestHandoverVerb::onePageOfPaper()
{
    const QString paper = m_folder.filePath(u"sheet.pdf"_s);
    const Run printed = run({u"--number"_s, u"1"_s, u"--pdf"_s, paper});
    QVERIFY2(printed.code == 0, qPrintable(printed.error));
    QFile file(paper);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.size() > 1000 && file.read(5) == "%PDF-");
}

/// A centre that began a sheet four days ago and signed none since: each of its shifts is listed, and one of them is signed now.
void TestHandoverVerb::anOlderShiftIsSignedLate()
{
    const QString store = u"late.gridhall"_s;
    const auto town = region::openRegion(QStringLiteral(GRIDHALL_SOURCE_DIR "/resources/regions/zhaoxiang"));
    QVERIFY(town);
    const base::FixedClock then(base::SystemClock().now() - std::chrono::days(4));
    {
        desk::StoreDesk desk(desk::fileParts(m_folder.filePath(store), then), *town, then);
        const auto turn = region::dutyMoment(**town, then.now()).turn;
        QVERIFY(turn);
        const QString next = turn->shift == u"day"_s ? u"night"_s : u"day"_s;
        const domain::DraftHandover draft{turn->shift, next, turn->date, {}, {}};
        QVERIFY(desk.submit(domain::CentreOrder{{u"值班长"_s, domain::Role::Supervisor}, draft}).result());
    }
    const QJsonArray turns = run({u"--json"_s}, store).json()[u"unsigned"_s].toObject()[u"turns"_s].toArray();
    QVERIFY(turns.size() >= 7);
    const QJsonObject oldest = turns.at(1).toObject(); // of the first the sheet is open and says what holds already
    const QStringList named{u"--shift"_s, oldest[u"shift"_s].toString(), u"--date"_s, oldest[u"date"_s].toString()};
    QCOMPARE(run(QStringList{u"preview"_s, u"--json"_s} + named, store).json()[u"date"_s], oldest[u"date"_s]);
    QCOMPARE(run(QStringList{u"draft"_s} + named, store).code, 0);
    QCOMPARE(run({u"sign"_s, u"--post"_s, u"日班值班长"_s}, store).code, 0);
    std::ignore = run({u"tick"_s, u"all"_s}, store);
    const Run signedLate = run({u"take-over"_s, u"--post"_s, u"夜班值班长"_s}, store);
    QVERIFY2(signedLate.code == 0, qPrintable(signedLate.error));
    const QJsonObject all = run({u"--json"_s}, store).json();
    QCOMPARE(all[u"unsigned"_s].toObject()[u"turns"_s].toArray().size(), turns.size() - 1);
    const QJsonObject sheet = all[u"sheets"_s].toArray().first().toObject();
    QCOMPARE(sheet[u"late"_s].toBool(), true);
    QCOMPARE(sheet[u"date"_s], oldest[u"date"_s]);
    QVERIFY(QDateTime::fromString(sheet[u"incoming"_s].toObject()[u"at"_s].toString(), Qt::ISODate).secsTo(QDateTime::currentDateTimeUtc()) < 3600);
    const Run twice = run(QStringList{u"draft"_s} + named, store);
    QCOMPARE(twice.code, 3); // there is no such shift any more
    QVERIFY2(twice.error.contains(u"--json"_s), qPrintable(twice.error));
    QCOMPARE(run({u"draft"_s, u"--shift"_s, u"day"_s}, store).code, 2);
}

void TestHandoverVerb::mistakesAreTold_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("code");
    QTest::newRow("no such word") << QStringList{u"shred"_s} << 2;
    QTest::newRow("a line that is not there") << QStringList{u"tick"_s, u"999"_s} << 1;
    QTest::newRow("words of nothing") << QStringList{u"amend"_s, u"1"_s} << 1;
    QTest::newRow("paper of no sheet") << QStringList{u"--pdf"_s, u"x.pdf"_s} << 2;
    QTest::newRow("a sheet that is not there") << QStringList{u"--number"_s, u"77"_s} << 1;
}

void TestHandoverVerb::mistakesAreTold()
{
    QFETCH(QStringList, words);
    QFETCH(int, code);
    const Run told = run(words);
    QVERIFY2(told.code == code, qPrintable(u"%1: %2"_s.arg(QString::number(told.code), told.error)));
    QVERIFY(!told.error.isEmpty());
}

GRIDHALL_TEST(TestHandoverVerb, QCoreApplication)
#include "tst_handoververb.moc"
