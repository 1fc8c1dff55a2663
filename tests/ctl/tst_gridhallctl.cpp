// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/time/instant.h"
#include "support/testprogram.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

/// Runs the real program. One store is filled once and then looked at by the other tests.
class TestGridhallctl : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void exitCodes_data();
    void exitCodes();
    void helpNamesEveryVerb();
    void speaksWhatItIsTold();
    void verdictsEqualTheData();
    void shapesOfList();
    void datesAreLocalDays();
    void secondImportAddsNothing();
    void showsACase();
    void doctorFindsNothing();
    void doctorFindsDamage();
    void rebuildProvesEqual();
    void backsUp();
    void checksRegions();
    void lifecycleIsADigraph();
    void refusedRowsGoToAFile();
    void anotherCitysFile();
    void nothingTurnsTheTerminal();

private:
    struct Run {
        int code = -1;
        QByteArray out;
        QString error;
    };
    [[nodiscard]] static Run run(const QStringList &arguments);
    [[nodiscard]] QStringList withStore(QStringList arguments) const;
    [[nodiscard]] QList<QJsonObject> list(const QStringList &options) const;
    QTemporaryDir m_folder;
    QString m_store;
};

namespace {

const QString kBoston = QStringLiteral(GRIDHALL_FIXTURES "/boston311_slice.csv");
const QString kNewYork = QStringLiteral(GRIDHALL_FIXTURES "/nyc311_slice.csv");
constexpr int kBostonRows = 1529;

QJsonObject object(const QByteArray &json) { return QJsonDocument::fromJson(json).object(); }

/// The fixture by source id, read by a plain reader of its own: the importer must not be its own judge.
QHash<QString, QHash<QString, QString>> readFixture(const QString &path, const QString &key)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QString text = QString::fromUtf8(file.readAll());
    QList<QStringList> rows{{QString()}};
    bool quoted = false;
    for (const QChar c : text) {
        if (c == u'"')
            quoted = !quoted;
        else if (c == u',' && !quoted)
            rows.back().push_back({});
        else if (c == u'\n' && !quoted)
            rows.push_back({QString()});
        else
            rows.back().back() += c;
    }
    QHash<QString, QHash<QString, QString>> found;
    for (const QStringList &row : std::as_const(rows)) {
        QHash<QString, QString> cells;
        for (qsizetype i = 0; i < row.size() && i < rows.front().size(); ++i)
            cells.insert(rows.front().at(i), row.at(i));
        if (row != rows.front() && row.size() > 1)
            found.insert(cells.value(key), cells);
    }
    return found;
}

} // namespace

TestGridhallctl::Run TestGridhallctl::run(const QStringList &arguments)
{
    QProcess process;
    process.start(QStringLiteral(GRIDHALL_CTL), arguments);
    if (!process.waitForFinished(120'000))
        return {};
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -2, process.readAllStandardOutput(),
            QString::fromUtf8(process.readAllStandardError())};
}

QStringList TestGridhallctl::withStore(QStringList arguments) const { return arguments += {u"--store"_s, m_store, u"--region"_s, u"boston"_s}; }

QList<QJsonObject> TestGridhallctl::list(const QStringList &options) const
{
    QList<QJsonObject> objects;
    const Run listed = run(withStore(QStringList{u"list"_s, u"--json"_s} + options));
    for (const QByteArray &line : listed.out.split('\n')) {
        if (!line.isEmpty())
            objects.push_back(object(line));
    }
    return objects;
}

void TestGridhallctl::initTestCase()
{
    m_store = m_folder.filePath(u"boston.gridhall"_s);
    const Run imported = run(withStore({u"import"_s, kBoston, u"--json"_s, u"--refused"_s, m_folder.filePath(u"refused.csv"_s)}));
    QVERIFY2(imported.code == 0, qPrintable(imported.error));
    const QJsonObject summary = object(imported.out);
    QCOMPARE(summary.keys(),
             (QStringList{u"differs"_s, u"filed"_s, u"read"_s, u"refused"_s, u"seconds"_s, u"unchanged"_s, u"updated"_s, u"with_notes"_s}));
    QCOMPARE(summary[u"read"_s].toInt(), kBostonRows);
    QCOMPARE(summary[u"filed"_s].toInt(), kBostonRows);
    QCOMPARE(summary[u"refused"_s].toInt(), 0);
}

void TestGridhallctl::exitCodes_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("code");
    const QString nowhere = m_folder.filePath(u"absent"_s);
    const QString text = m_folder.filePath(u"text.gridhall"_s);
    QFile file(text);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray("this is no store, whatever its name says. ").repeated(400));
    file.close();
    QTest::newRow("nothing") << QStringList{} << 2;
    QTest::newRow("help") << QStringList{u"--help"_s} << 0;
    QTest::newRow("version") << QStringList{u"--version"_s} << 0;
    QTest::newRow("unknown verb") << QStringList{u"dance"_s} << 2;
    QTest::newRow("unknown option") << QStringList{u"list"_s, u"--dance"_s} << 2;
    QTest::newRow("no store") << QStringList{u"list"_s, u"--region"_s, u"boston"_s} << 2;
    QTest::newRow("no region") << QStringList{u"list"_s, u"--store"_s, m_store} << 2;
    QTest::newRow("bad date") << withStore({u"list"_s, u"--date"_s, u"2011-13-01"_s}) << 2;
    QTest::newRow("two selections") << withStore({u"list"_s, u"--all"_s, u"--open"_s}) << 2;
    QTest::newRow("no file to import") << withStore({u"import"_s}) << 2;
    QTest::newRow("absent file") << withStore({u"import"_s, nowhere}) << 1;
    QTest::newRow("absent mapping") << withStore({u"import"_s, kBoston, u"--mapping"_s, u"moon"_s}) << 1;
    QTest::newRow("absent region") << QStringList{u"list"_s, u"--store"_s, m_store, u"--region"_s, nowhere} << 1;
    QTest::newRow("absent store") << QStringList{u"list"_s, u"--store"_s, nowhere, u"--region"_s, u"boston"_s} << 3;
    QTest::newRow("not a store") << QStringList{u"list"_s, u"--store"_s, text, u"--region"_s, u"boston"_s} << 3;
    QTest::newRow("absent case") << withStore({u"show"_s, u"990101BOS0001"_s}) << 1;
    QTest::newRow("absent pack to check") << QStringList{u"check-region"_s, nowhere} << 1;
}

void TestGridhallctl::exitCodes()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, code);
    const Run ran = run(arguments);
    QVERIFY2(ran.code == code, qPrintable(u"%1: %2"_s.arg(ran.code).arg(ran.error)));
    if (code == 0)
        QVERIFY(!ran.out.isEmpty());
    else
        QVERIFY(ran.error.startsWith(u"gridhallctl: ") && ran.error.trimmed().count(u'\n') == 0);
}

void TestGridhallctl::helpNamesEveryVerb()
{
    const Run help = run({u"--help"_s});
    for (const QString &verb :
         {u"check-region"_s, u"import"_s, u"list"_s, u"show"_s, u"backup"_s, u"doctor"_s, u"rebuild"_s, u"lifecycle"_s, u"report"_s}) {
        QVERIFY2(help.out.contains(verb.toUtf8()), qPrintable(verb));
        const Run explained = run({verb, u"--help"_s});
        QCOMPARE(explained.code, 0);
        QVERIFY(explained.out.startsWith("Usage: gridhallctl " + verb.toUtf8()));
    }
}

// Whoever starts the program hands the language on; it need not be the system's.
void TestGridhallctl::speaksWhatItIsTold()
{
    for (const auto &[language, word] : {std::pair{u"zh_CN"_s, u"用法"_s}, std::pair{u"en"_s, u"Usage"_s}}) {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"GRIDHALL_LANGUAGE"_s, language);
        environment.insert(u"LC_ALL"_s, language == u"en"_s ? u"zh_CN.UTF-8"_s : u"C.UTF-8"_s);
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(GRIDHALL_CTL), {u"list"_s, u"--help"_s});
        QVERIFY(process.waitForFinished(120'000));
        const QString said = QString::fromUtf8(process.readAllStandardOutput());
        QVERIFY2(said.startsWith(word), qPrintable(said.left(40)));
    }
}

void TestGridhallctl::verdictsEqualTheData()
{
    const auto fixture = readFixture(kBoston, u"case_enquiry_id"_s);
    QCOMPARE(fixture.size(), kBostonRows);
    const auto cases = list({u"--all"_s});
    QCOMPARE(cases.size(), kBostonRows);
    int judged = 0;
    for (const QJsonObject &entry : cases) {
        const auto row = fixture.value(entry[u"source_id"_s].toString());
        QVERIFY(!row.isEmpty());
        const bool hasVerdict = !row[u"target_dt"_s].isEmpty() && !row[u"closed_dt"_s].isEmpty();
        QCOMPARE(entry[u"on_time"_s].isBool(), hasVerdict);
        QCOMPARE(entry[u"due_at"_s].isNull(), row[u"target_dt"_s].isEmpty());
        QCOMPARE(entry[u"closed_at"_s].isNull(), row[u"closed_dt"_s].isEmpty());
        if (hasVerdict && !row[u"ontime"_s].isEmpty()) {
            ++judged;
            QCOMPARE(entry[u"on_time"_s].toBool(), row[u"ontime"_s] == u"ONTIME");
        }
    }
    QVERIFY(judged > 1000);
}

void TestGridhallctl::shapesOfList()
{
    const auto open = list({});
    QVERIFY(open.size() > 10 && open.size() < kBostonRows / 2);
    QCOMPARE(list({u"--open"_s}), open);
    for (const QJsonObject &entry : open) {
        QCOMPARE(entry.keys(), (QStringList{u"closed_at"_s, u"department"_s, u"drill"_s, u"due_at"_s, u"due_open"_s, u"ended_at"_s, u"filed_at"_s,
                                            u"grid"_s, u"item"_s, u"level"_s, u"number"_s, u"on_time"_s, u"reported_at"_s, u"source"_s,
                                            u"source_id"_s, u"state"_s, u"supervised_at"_s, u"suspended"_s}));
        QVERIFY(entry[u"level"_s].toInt() >= 1 && entry[u"level"_s].toInt() <= 5);
        QVERIFY(entry[u"closed_at"_s].isNull() && entry[u"on_time"_s].isNull());
        QVERIFY(entry[u"filed_at"_s].toString().endsWith(u'Z'));
        QVERIFY(base::fromIso(entry[u"filed_at"_s].toString()));
    }
}

void TestGridhallctl::datesAreLocalDays()
{
    const auto fixture = readFixture(kBoston, u"case_enquiry_id"_s);
    QSet<QString> expected;
    for (auto row = fixture.begin(); row != fixture.end(); ++row) {
        if (row->value(u"open_dt"_s).startsWith(u"2011-08-28"))
            expected.insert(row.key());
    }
    QSet<QString> found;
    for (const QJsonObject &entry : list({u"--date"_s, u"2011-08-28"_s}))
        found.insert(entry[u"source_id"_s].toString());
    QCOMPARE(found, expected);
    QVERIFY(found.size() > 300);
}

void TestGridhallctl::secondImportAddsNothing()
{
    const Run again = run(withStore({u"import"_s, kBoston, u"--mapping"_s, u"boston311"_s, u"--json"_s}));
    QCOMPARE(again.code, 0);
    const QJsonObject summary = object(again.out);
    QCOMPARE(summary[u"filed"_s].toInt(), 0);
    QCOMPARE(summary[u"unchanged"_s].toInt(), kBostonRows);
    QCOMPARE(summary[u"updated"_s].toInt(), 0);
    QCOMPARE(list({u"--all"_s}).size(), kBostonRows);
}

void TestGridhallctl::showsACase()
{
    const QJsonObject first = list({u"--all"_s}).constFirst();
    const Run shown = run(withStore({u"show"_s, first[u"number"_s].toString(), u"--json"_s}));
    QCOMPARE(shown.code, 0);
    const QJsonObject whole = object(shown.out);
    for (const QString &key : first.keys())
        QCOMPARE(whole[key], first[key]);
    QVERIFY(whole[u"timeline"_s].toArray().size() >= 3);
    QVERIFY(!whole[u"reasons"_s].toArray().isEmpty());
    const Run told = run(withStore({u"show"_s, first[u"number"_s].toString()}));
    QCOMPARE(told.code, 0);
    QVERIFY(told.out.startsWith(first[u"number"_s].toString().toUtf8()));
}

void TestGridhallctl::doctorFindsNothing()
{
    const Run examined = run(withStore({u"doctor"_s, u"--json"_s}));
    QCOMPARE(examined.code, 0);
    const QJsonObject found = object(examined.out);
    QVERIFY(found[u"ok"_s].toBool());
    QVERIFY(found[u"findings"_s].toArray().size() >= 4);
}

void TestGridhallctl::doctorFindsDamage()
{
    const QString copy = m_folder.filePath(u"damaged.gridhall"_s);
    QCOMPARE(run({u"backup"_s, copy, u"--store"_s, m_store}).code, 0);
    QFile file(copy);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(file.size() / 2));
    file.write(QByteArray(40'000, 'x'));
    file.close();
    const Run examined = run({u"doctor"_s, u"--store"_s, copy});
    QVERIFY2(examined.code == 1 || examined.code == 3, qPrintable(examined.error));
    QVERIFY(!examined.error.isEmpty());
}

void TestGridhallctl::rebuildProvesEqual()
{
    const Run rebuilt = run({u"rebuild"_s, u"--store"_s, m_store, u"--json"_s});
    QVERIFY2(rebuilt.code == 0, qPrintable(rebuilt.error));
    const QJsonObject result = object(rebuilt.out);
    QVERIFY(result[u"equal"_s].toBool());
    QCOMPARE(result[u"different"_s].toInt(), 0);
    QCOMPARE(result[u"cases"_s].toInt(), kBostonRows);
}

void TestGridhallctl::backsUp()
{
    const QString copy = m_folder.filePath(u"copy.gridhall"_s);
    QCOMPARE(run({u"backup"_s, copy, u"--store"_s, m_store}).code, 0);
    const Run listed = run({u"list"_s, u"--all"_s, u"--json"_s, u"--store"_s, copy, u"--region"_s, u"boston"_s});
    QCOMPARE(listed.out.count('\n'), kBostonRows);
    QCOMPARE(run({u"backup"_s, copy, u"--store"_s, m_store}).code, 1); // never over something
}

void TestGridhallctl::checksRegions()
{
    for (const QString &pack : {u"xujing"_s, u"zhaoxiang"_s, u"jingansi"_s, u"tianlin"_s, u"dachang"_s, u"boston"_s, u"newyork"_s}) {
        const Run checked = run({u"check-region"_s, pack, u"--json"_s});
        QVERIFY2(checked.code == 0, checked.out.constData());
        QVERIFY(object(checked.out)[u"ok"_s].toBool());
    }
    QVERIFY(QDir(m_folder.path()).mkdir(u"pack"_s));
    const Run empty = run({u"check-region"_s, m_folder.filePath(u"pack"_s), u"--json"_s});
    QCOMPARE(empty.code, 1);
    QVERIFY(object(empty.out)[u"problems"_s].toArray().size() > 3);
}

void TestGridhallctl::lifecycleIsADigraph()
{
    const Run dot = run({u"lifecycle"_s, u"--dot"_s});
    QCOMPARE(dot.code, 0);
    QVERIFY(dot.out.startsWith("digraph"));
    QVERIFY(run({u"lifecycle"_s, u"--json"_s}).out.count('\n') > 30);
}

void TestGridhallctl::refusedRowsGoToAFile()
{
    QFile fixture(kBoston);
    QVERIFY(fixture.open(QIODevice::ReadOnly));
    QByteArray bytes = fixture.readLine();
    const QByteArray row = fixture.readLine();
    bytes += QByteArray(row).replace("101000", "201000").replace(",42.", ",142.");
    bytes += QByteArray(row).replace("101000", "301000").replace("2011-08-22", "2011-02-30");
    QFile file(m_folder.filePath(u"bad.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    const Run imported = run(withStore({u"import"_s, file.fileName(), u"--json"_s}));
    QCOMPARE(imported.code, 1);
    // A latitude off the globe costs the field and leaves a note; a day that does not exist costs the row.
    const QByteArray counts = imported.out.trimmed().split('\n').constLast();
    QCOMPARE(object(counts)[u"refused"_s].toInt(), 1);
    QCOMPARE(object(counts)[u"with_notes"_s].toInt(), 1);
    QFile refused(file.fileName() + u".refused.csv"_s);
    QVERIFY(refused.open(QIODevice::ReadOnly));
    const QByteArray text = refused.readAll();
    QVERIFY(!text.contains(",2,latitude,") && text.contains(",3,open_dt,"));
}

void TestGridhallctl::anotherCitysFile()
{
    const auto fixture = readFixture(kNewYork, u"Unique Key"_s);
    for (const QString &region : {u"boston"_s, u"newyork"_s}) {
        const QString store = m_folder.filePath(region + u"-nyc.gridhall"_s);
        const Run imported = run({u"import"_s, kNewYork, u"--json"_s, u"--store"_s, store, u"--region"_s, region});
        QVERIFY2(imported.code == 0, qPrintable(imported.error));
        QCOMPARE(object(imported.out)[u"filed"_s].toInt(), int(fixture.size()));
        const Run listed = run({u"list"_s, u"--all"_s, u"--json"_s, u"--store"_s, store, u"--region"_s, region});
        int outside = 0;
        int placeless = 0;
        for (const QByteArray &line : listed.out.split('\n')) {
            if (line.isEmpty())
                continue;
            const QJsonObject entry = object(line);
            QVERIFY(entry[u"due_at"_s].isNull() && entry[u"on_time"_s].isNull());
            outside += entry[u"grid"_s].isNull() ? 1 : 0;
            placeless += fixture.value(entry[u"source_id"_s].toString()).value(u"Latitude"_s).isEmpty() ? 1 : 0;
        }
        QVERIFY(placeless > 20);
        QCOMPARE(outside, region == u"boston" ? int(fixture.size()) : placeless);
    }
}

void TestGridhallctl::nothingTurnsTheTerminal()
{
    const QStringList town{u"--store"_s, m_folder.filePath(u"turned.gridhall"_s), u"--region"_s,
                           QStringLiteral(GRIDHALL_SOURCE_DIR "/resources/regions/xujing")};
    const QString fields = QStringLiteral(GRIDHALL_FIXTURES "/field/");
    QCOMPARE(run(QStringList{u"import"_s, fields + u"f37-bidi.csv"_s, u"--mapping"_s, fields + u"cn.mapping.json"_s} + town).code, 0);
    const auto turns = [](const QByteArray &out) {
        // U+2068 and U+2069 are our own: they keep in its place what is within.
        return std::ranges::any_of(QString::fromUtf8(out),
                                   [](QChar c) { return c >= QChar(0x202a) && c <= QChar(0x2067) && (c <= QChar(0x202e) || c >= QChar(0x2066)); });
    };
    const Run listed = run(QStringList{u"list"_s, u"--all"_s} + town);
    QVERIFY(listed.out.contains("井盖松动") && !turns(listed.out));
    const QString number = QString::fromUtf8(listed.out.left(listed.out.indexOf(' ')));
    const Run shown = run(QStringList{u"show"_s, number} + town);
    QVERIFY2(shown.code == 0 && !turns(shown.out), shown.out.constData());
    QVERIFY2(shown.out.contains("[U+202E]井盖松动"), shown.out.constData());
    // Nor do the reasons of an import, which quote the file's cells.
    QFile bent(m_folder.filePath(u"bent.csv"_s));
    QVERIFY(bent.open(QIODevice::WriteOnly));
    bent.write(QStringLiteral("工单编号,事项,标题,内容,地址,经度,纬度,来电人,电话,受理时间,截止时间,办结时间\n"
                              "B1,\u202e无此事项 12 \u05d0\u05d1,t,b,x,,,,,2025-01-06 09:05:00,,\n合计 \u2066\u05d0 3,,,,,,,,,,,\n")
                   .toUtf8());
    bent.close();
    const Run told = run(QStringList{u"import"_s, bent.fileName(), u"--mapping"_s, fields + u"cn.mapping.json"_s} + town);
    QVERIFY2(told.code == 1 && told.error.contains(u"无此事项"_s) && !turns(told.error.toUtf8()), qPrintable(told.error));
}

GRIDHALL_TEST(TestGridhallctl, QCoreApplication)
#include "tst_gridhallctl.moc"
