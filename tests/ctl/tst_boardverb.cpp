// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testprogram.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// The supervisor's board by the real program. Its figures against the store: tst_boardrecount.
class TestBoardVerb : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void itSaysWhatStandsThere();
    void itCountsWhatTheListLists();
    void mistakesAreTold_data();
    void mistakesAreTold();

private:
    struct Run {
        int code = -1;
        QByteArray out;
        QString error;
    };
    [[nodiscard]] Run run(const QStringList &arguments) const;
    [[nodiscard]] QString write(const QString &name, const QByteArray &text) const;
    QTemporaryDir m_folder;
    QString m_store;
};

namespace {

/// Two reports that are open, and one that is over.
const QByteArray kBoardReports = "工单编号,事项,标题,地址,经度,纬度,受理时间,截止时间,办结时间\n"
                                 "D1,上水井盖,井盖松动,甲路,,,2025-12-30 10:00:00,,\n"
                                 "D2,上水井盖,井盖异响,乙路,,,2025-12-30 11:00:00,,\n"
                                 "D3,上水井盖,已经办好,丙路,,,2025-12-30 10:00:00,,2025-12-31 09:00:00\n";
const QByteArray kBoardMapping =
    R"({"title":"t","why":"w","header":["工单编号","事项","受理时间"],"source":{"constant":"hotline"},"sourceId":{"column":"工单编号"},
    "item":{"column":"事项","whenUnknown":"refuse"},"caseTitle":{"column":"标题"},"address":{"column":"地址"},
    "coordinates":{"latitude":"纬度","longitude":"经度","system":"WGS84","whenMissing":"accept","whenOutside":"accept"},
    "reportedAt":{"column":"受理时间","formats":["yyyy-MM-dd HH:mm:ss"],"zone":"region"},
    "dueAt":{"column":"截止时间","formats":["yyyy-MM-dd HH:mm:ss"],"zone":"region","whenEmpty":"town"},
    "closedAt":{"column":"办结时间","formats":["yyyy-MM-dd HH:mm:ss"],"zone":"region"}})";

} // namespace

QString TestBoardVerb::write(const QString &name, const QByteArray &text) const
{
    QFile file(m_folder.filePath(name));
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? file.fileName() : QString();
}

TestBoardVerb::Run TestBoardVerb::run(const QStringList &arguments) const
{
    QProcess program;
    program.start(QStringLiteral(GRIDHALL_CTL),
                  arguments + QStringList{u"--store"_s, m_store, u"--region"_s, QStringLiteral(GRIDHALL_SOURCE_DIR "/resources/regions/xujing")});
    if (!program.waitForFinished(240'000))
        return {};
    return {program.exitCode(), program.readAllStandardOutput(), QString::fromUtf8(program.readAllStandardError())};
}

void TestBoardVerb::initTestCase()
{
    m_store = m_folder.filePath(u"board.gridhall"_s);
    const Run made = run({u"import"_s, write(u"reports.csv"_s, kBoardReports), u"--mapping"_s, write(u"m.mapping.json"_s, kBoardMapping)});
    QVERIFY2(made.code == 0, qPrintable(made.error));
}

void TestBoardVerb::itSaysWhatStandsThere()
{
    const Run json = run({u"board"_s, u"--json"_s});
    QVERIFY2(json.code == 0, qPrintable(json.error));
    const QJsonObject board = QJsonDocument::fromJson(json.out).object();
    for (const auto &key : {"at", "head", "departments", "room", "approvals", "supervised", "returns", "drill"})
        QVERIFY2(board.contains(QLatin1StringView(key)), key);
    QCOMPARE(board[u"drill"_s].toBool(), false);
    QCOMPARE(board[u"head"_s].toObject()[u"open"_s].toInt(-1), 2);
    const QJsonObject alarms = board[u"head"_s].toObject()[u"alarms"_s].toObject();
    QCOMPARE(alarms[u"at_most"_s].toInt(), 2);
    QCOMPARE(alarms[u"came"_s].toInt(-1), 0);               // old reports ask no seat now
    QCOMPARE(board[u"departments"_s].toArray().size(), 11); // ten, and those that nobody has
    QCOMPARE(board[u"room"_s].toArray().size(), 2);
    const Run text = run({u"board"_s});
    QCOMPARE(text.code, 0);
    QVERIFY2(text.out.contains("Dispatch board") && text.out.contains("to approve 0"), text.out.constData());
}

void TestBoardVerb::itCountsWhatTheListLists()
{
    const Run list = run({u"list"_s, u"--open"_s, u"--json"_s});
    QCOMPARE(list.code, 0);
    QCOMPARE(int(list.out.count('\n')), 2);
    const QJsonObject board = QJsonDocument::fromJson(run({u"board"_s, u"--json"_s}).out).object();
    QCOMPARE(board[u"head"_s].toObject()[u"open"_s].toInt(-1), int(list.out.count('\n')));
}

void TestBoardVerb::mistakesAreTold_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("code");
    QTest::newRow("no moment") << QStringList{u"--at"_s, u"yesterday"_s} << 1;
    QTest::newRow("a word too many") << QStringList{u"now"_s} << 2;
}

void TestBoardVerb::mistakesAreTold()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, code);
    const Run told = run(QStringList{u"board"_s} + arguments);
    QCOMPARE(told.code, code);
    QVERIFY(!told.error.isEmpty());
}

GRIDHALL_TEST(TestBoardVerb, QCoreApplication)
#include "tst_boardverb.moc"
