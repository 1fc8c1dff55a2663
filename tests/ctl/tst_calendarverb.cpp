// SPDX-License-Identifier: GPL-3.0-or-later
// gridhallctl calendar, deadlines that wait for one, relative folders, and a store's town: as the real program does it.
#include "region/pack/loader.h"
#include "region/packcopy.h"
#include "support/testprogram.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

using namespace Qt::StringLiterals;

class TestCalendarVerb : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aNewYearIsTaken();
    void aFileThatIsWrongChangesNothing_data();
    void aFileThatIsWrongChangesNothing();
    void theSameFileAgainChangesNothing();
    void aReportOfTheLastDaysGetsItsDeadlineWithTheFile();
    void foldersMayBeRelative_data();
    void foldersMayBeRelative();
    void anotherTownIsRefused_data();
    void anotherTownIsRefused();
    void aClockThatWasSetIsSaid_data();
    void aClockThatWasSetIsSaid();
    void aStoreOfAnotherTownLeavesThePackAlone();
    void theTownsOwnVerbsGoOn();

private:
    struct Run {
        int code = -1;
        QByteArray out, error;
        [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
    };
    [[nodiscard]] Run run(const QStringList &arguments) const;
    [[nodiscard]] QString write(const QString &name, const QByteArray &bytes) const;
    /// The pack as it was before 2026 was announced; its real days of 2026 come back.
    [[nodiscard]] QByteArray without2026() const;
    [[nodiscard]] Run importReports(const QString &region, const QString &store) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<PackCopy> m_pack;
};

namespace {

const QByteArray kHead = "date,kind,occasion\n";
const QByteArray kReports = "工单编号,事项,标题,地址,经度,纬度,受理时间,截止时间,办结时间\n"
                            "D1,上水井盖,年底的井盖,甲路,,,2025-12-30 10:00:00,,\n"
                            "D2,上水井盖,年前就办好,甲路,,,2025-12-30 10:00:00,,2025-12-31 09:00:00\n";
const QByteArray kMapping =
    R"({"title":"t","why":"w","header":["工单编号","事项","受理时间"],"source":{"constant":"hotline"},"sourceId":{"column":"工单编号"},
    "item":{"column":"事项","whenUnknown":"refuse"},"caseTitle":{"column":"标题"},"address":{"column":"地址"},
    "coordinates":{"latitude":"纬度","longitude":"经度","system":"WGS84","whenMissing":"accept","whenOutside":"accept"},
    "reportedAt":{"column":"受理时间","formats":["yyyy-MM-dd HH:mm:ss"],"zone":"region"},
    "dueAt":{"column":"截止时间","formats":["yyyy-MM-dd HH:mm:ss"],"zone":"region","whenEmpty":"town"},
    "closedAt":{"column":"办结时间","formats":["yyyy-MM-dd HH:mm:ss"],"zone":"region"}})";

QMap<QString, QJsonObject> casesOf(const QByteArray &lines)
{
    QMap<QString, QJsonObject> cases;
    for (const QByteArray &line : lines.split('\n')) {
        const QJsonObject each = QJsonDocument::fromJson(line).object();
        if (!each.isEmpty())
            cases.insert(each[u"source_id"_s].toString(), each);
    }
    return cases;
}

} // namespace

void TestCalendarVerb::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_pack = std::make_unique<PackCopy>(u"xujing"_s);
}

TestCalendarVerb::Run TestCalendarVerb::run(const QStringList &arguments) const
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LANGUAGE"_s, u"en"_s);
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    environment.insert(u"GRIDHALL_API_KEY"_s, u"0123456789012345678901234567890"_s);
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(m_folder->path());
    process.start(QStringLiteral(GRIDHALL_CTL), arguments);
    if (!process.waitForFinished(120'000))
        return {};
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -2, process.readAllStandardOutput(), process.readAllStandardError()};
}

QString TestCalendarVerb::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(m_folder->filePath(name));
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
}

QByteArray TestCalendarVerb::without2026() const
{
    QByteArray kept, of2026 = kHead;
    for (const QByteArray &line : m_pack->read(u"calendar/china-days.csv"_s).split('\n')) {
        if (!line.isEmpty())
            (line.startsWith("2026-") ? of2026 : kept) += line + '\n';
    }
    m_pack->write(u"calendar/china-days.csv"_s, kept);
    m_pack->replace(u"calendar.json"_s, ", 2026", "");
    return of2026;
}

TestCalendarVerb::Run TestCalendarVerb::importReports(const QString &region, const QString &store) const
{
    return run({u"import"_s, write(u"reports.csv"_s, kReports), u"--store"_s, store, u"--region"_s, region, u"--mapping"_s,
                write(u"m.mapping.json"_s, kMapping), u"--json"_s});
}

void TestCalendarVerb::aNewYearIsTaken()
{
    const QByteArray file = without2026();
    const Run taken = run({u"calendar"_s, u"import"_s, write(u"2026.csv"_s, file), u"--region"_s, m_pack->path(), u"--json"_s});
    QVERIFY2(taken.code == 0, taken.error.constData());
    const QJsonObject year = taken.json()[u"added"_s].toArray()[0].toObject();
    QCOMPARE(year[u"year"_s].toInt(), 2026);
    QCOMPARE(year[u"holidays"_s].toInt(), int(file.count(",off,")));
    QCOMPARE(year[u"make_up_days"_s].toInt(), int(file.count(",work,")));
    QCOMPARE(taken.json()[u"file"_s].toString(), u"calendar/2026.csv"_s);
    const region::RegionPtr region = region::loadRegion(m_pack->path()).region;
    const region::RegionPtr shipped = region::loadRegion(packFolder(u"xujing"_s)).region;
    QVERIFY(region && shipped);
    QCOMPARE(region->rulebook.calendar.years, shipped->rulebook.calendar.years);
    QCOMPARE(region->rulebook.calendar.exceptions, shipped->rulebook.calendar.exceptions);
}

void TestCalendarVerb::aFileThatIsWrongChangesNothing_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("a date that is none") << kHead + "2027-02-30,off,x\n" << QByteArray("row 2, date");
    QTest::newRow("a kind that is none") << kHead + "2027-01-01,holiday,x\n" << QByteArray("off, work");
    QTest::newRow("a date twice") << kHead + "2027-01-01,off,x\n2027-01-01,off,x\n" << QByteArray("there twice");
    QTest::newRow("a make-up day in the week") << kHead + "2027-01-01,off,x\n2027-01-04,work,x\n" << QByteArray("no weekend day");
    QTest::newRow("a year is left out") << kHead + "2028-01-01,off,x\n" << QByteArray("2027");
    QTest::newRow("a known year otherwise") << kHead + "2026-01-01,off,x\n2027-01-01,off,x\n" << QByteArray("2026-01-02 differs");
    QTest::newRow("no calendar at all") << QByteArray("opened,closed\n1,2\n") << QByteArray("column");
}

void TestCalendarVerb::aFileThatIsWrongChangesNothing()
{
    QFETCH(QByteArray, file);
    QFETCH(QByteArray, says);
    const QByteArray before = m_pack->read(u"calendar.json"_s);
    const Run refused = run({u"calendar"_s, u"import"_s, write(u"next.csv"_s, file), u"--region"_s, m_pack->path()});
    QCOMPARE(refused.code, 1);
    QVERIFY2(refused.error.contains(says), refused.error.constData());
    QCOMPARE(m_pack->read(u"calendar.json"_s), before);
    QCOMPARE(QDir(m_pack->filePath(u"calendar"_s)).entryList(QDir::Files), QStringList{u"china-days.csv"_s});
}

void TestCalendarVerb::theSameFileAgainChangesNothing()
{
    const QByteArray file = m_pack->read(u"calendar/china-days.csv"_s);
    const QByteArray before = m_pack->read(u"calendar.json"_s);
    const Run again = run({u"calendar"_s, u"import"_s, write(u"china-days.csv"_s, file), u"--region"_s, m_pack->path(), u"--json"_s});
    QVERIFY2(again.code == 0, again.error.constData());
    QVERIFY(!again.json()[u"changed"_s].toBool());
    QCOMPARE(again.json()[u"known"_s].toArray().size(), qsizetype(9));
    QCOMPARE(m_pack->read(u"calendar.json"_s), before);
}

void TestCalendarVerb::aReportOfTheLastDaysGetsItsDeadlineWithTheFile()
{
    const QByteArray of2026 = without2026();
    m_pack->replace(u"limits.json"_s, "{ \"id\": \"limit.river.minor\"",
                    "{ \"id\": \"limit.item.C0101\", \"when\": { \"item\": \"C0101\" }, \"whole\": \"3个工作日\", \"why\": \"list\" },\n    { "
                    "\"id\": \"limit.river.minor\"");
    const QString store = m_folder->filePath(u"town.gridhall"_s);
    const Run filed = importReports(m_pack->path(), store);
    QVERIFY2(filed.code == 0, qPrintable(QString::fromUtf8(filed.error + filed.out)));
    QCOMPARE(filed.json()[u"filed"_s].toInt(), 2);
    const QStringList list{u"list"_s, u"--all"_s, u"--store"_s, store, u"--region"_s, m_pack->path()};
    auto cases = casesOf(run(list + QStringList{u"--json"_s}).out);
    QCOMPARE(cases.size(), qsizetype(2));
    for (const QJsonObject &each : std::as_const(cases)) {
        QCOMPARE(each[u"due_open"_s].toString(), u"calendar 2026 missing"_s);
        QVERIFY(each[u"due_at"_s].isNull() && each[u"on_time"_s].isNull());
    }
    QVERIFY(run(list).out.contains("open: calendar 2026 missing"));
    const QString number = cases[u"D1"_s][u"number"_s].toString();
    for (const QString &verb : {u"show"_s, u"explain"_s}) {
        const Run shown = run({verb, number, u"--store"_s, store, u"--region"_s, m_pack->path()});
        QVERIFY2(shown.out.contains("open: calendar 2026 missing"), qPrintable(QString::fromUtf8(shown.out + shown.error)));
    }
    const Run doctor = run({u"doctor"_s, u"--store"_s, store, u"--region"_s, m_pack->path()});
    QVERIFY2(doctor.out.contains("2026") && doctor.out.contains("2 cases have an open deadline"),
             qPrintable(QString::fromUtf8(doctor.out + doctor.error)));
    QVERIFY2(!doctor.error.contains("backup") && doctor.error.contains("The store is sound"), doctor.error.constData());

    const Run came = run({u"calendar"_s, u"import"_s, write(u"2026.csv"_s, of2026), u"--region"_s, m_pack->path(), u"--store"_s, store});
    QVERIFY2(came.code == 0, came.error.constData());
    cases = casesOf(run(list + QStringList{u"--json"_s}).out);
    // 30 and 31 December, the make-up Sunday 4 January, two hours of the 5th: 22 working hours and two.
    QCOMPARE(cases[u"D1"_s][u"due_at"_s].toString(), u"2026-01-05T02:00:00Z"_s);
    QVERIFY(cases[u"D1"_s][u"due_open"_s].isNull());
    QCOMPARE(cases[u"D2"_s][u"on_time"_s], QJsonValue(true));
}

void TestCalendarVerb::foldersMayBeRelative_data()
{
    QTest::addColumn<QString>("folder");
    for (const QString &folder : {u"xj3"_s, u"./xj3"_s, u"xj3/"_s, u"../%1/xj3"_s})
        QTest::newRow(qPrintable(folder)) << folder;
}

void TestCalendarVerb::foldersMayBeRelative()
{
    QFETCH(QString, folder);
    if (folder.contains(u"%1"_s))
        folder = folder.arg(QDir(m_folder->path()).dirName());
    QVERIFY(QDir().rename(m_pack->path(), m_folder->filePath(u"xj3"_s)));
    QVERIFY(QFile::copy(QStringLiteral(GRIDHALL_FIXTURES "/field/items-limits.csv"), m_folder->filePath(u"items-limits.csv"_s)));
    const Run items = run({u"items"_s, u"import"_s, u"items-limits.csv"_s, u"--region"_s, folder, u"--json"_s});
    QVERIFY2(items.code == 0, items.error.constData());
    QCOMPARE(items.json()[u"limits_understood"_s].toInt(), 7);
    QCOMPARE(items.json()[u"limits_as_text"_s].toInt(), 0);
    QCOMPARE(run({u"check-region"_s, folder}).code, 0);
    QVERIFY(!write(u"known.csv"_s, kHead + "2027-01-01,off,made up\n").isEmpty());
    QCOMPARE(run({u"calendar"_s, u"import"_s, u"known.csv"_s, u"--region"_s, folder}).code, 0);
    QVERIFY(!write(u"reports.csv"_s, kReports).isEmpty() && !write(u"m.mapping.json"_s, kMapping).isEmpty());
    const QStringList place{u"--store"_s, u"town.gridhall"_s, u"--region"_s, folder};
    const Run imported = run(QStringList{u"import"_s, u"reports.csv"_s, u"--mapping"_s, u"m.mapping.json"_s, u"--json"_s} + place);
    QVERIFY2(imported.code == 0, imported.error.constData());
    const QString number = casesOf(run(QStringList{u"list"_s, u"--all"_s, u"--json"_s} + place).out)[u"D1"_s][u"number"_s].toString();
    QVERIFY(!number.isEmpty());
    for (const QStringList &verb :
         QList<QStringList>{{u"list"_s},
                            {u"show"_s, number},
                            {u"explain"_s, number},
                            {u"doctor"_s},
                            {u"rules"_s},
                            {u"duty"_s},
                            {u"suggestions"_s},
                            {u"rates"_s, u"--from"_s, u"2025-12-30"_s, u"--to"_s, u"2025-12-31"_s},
                            {u"report"_s, u"--date"_s, u"2025-12-30"_s, u"--json"_s},
                            {u"what-if"_s, u"--from"_s, u"2025-12-30"_s, u"--to"_s, u"2025-12-31"_s, u"--rules"_s, folder}}) {
        const Run each = run(verb + place);
        QVERIFY2(each.code == 0, qPrintable(verb.constFirst() + u": "_s + QString::fromUtf8(each.error)));
    }
    QCOMPARE(run({u"annexes"_s, u"--region"_s, folder, u"--pdf"_s, u"plan.pdf"_s}).code, 0);
    QCOMPARE(run({u"deadline"_s, u"--region"_s, folder, u"--limit"_s, u"三个工作日"_s, u"--from"_s, u"2025-12-30T10:00"_s}).code, 0);
    QCOMPARE(run({u"backup"_s, u"copy.gridhall"_s, u"--store"_s, u"town.gridhall"_s}).code, 0);
}

void TestCalendarVerb::anotherTownIsRefused_data()
{
    QTest::addColumn<QStringList>("verb");
    const QString number = u"251230XJ0001"_s;
    for (const QStringList &verb :
         QList<QStringList>{{u"list"_s},
                            {u"show"_s, number},
                            {u"explain"_s, number},
                            {u"doctor"_s},
                            {u"rules"_s},
                            {u"duty"_s},
                            {u"clock"_s},
                            {u"annexes"_s, u"--pdf"_s, u"annexes.pdf"_s},
                            {u"suggestions"_s},
                            {u"suggestions"_s, u"--collect"_s, u"more trees"_s},
                            {u"rates"_s, u"--from"_s, u"2025-12-30"_s, u"--to"_s, u"2025-12-31"_s},
                            {u"report"_s, u"--date"_s, u"2025-12-30"_s},
                            {u"import"_s, u"reports.csv"_s},
                            {u"what-if"_s, u"--from"_s, u"2025-12-30"_s, u"--to"_s, u"2025-12-31"_s, u"--rules"_s, u"xujing"_s},
                            {u"serve"_s, u"--http"_s, u"127.0.0.1:0"_s}})
        QTest::newRow(qPrintable(verb.join(u' '))) << verb;
}

void TestCalendarVerb::anotherTownIsRefused()
{
    QFETCH(QStringList, verb);
    const Run imported = importReports(m_pack->path(), m_folder->filePath(u"town.gridhall"_s));
    QVERIFY2(imported.code == 0, qPrintable(QString::fromUtf8(imported.error + imported.out)));
    const Run refused = run(verb + QStringList{u"--store"_s, u"town.gridhall"_s, u"--region"_s, u"zhaoxiang"_s});
    QVERIFY(refused.code != 0 && refused.code != 2);
    QVERIFY2(refused.error.contains("belongs to the town XJ, and this region is ZX"), refused.error.constData());
}

void TestCalendarVerb::aClockThatWasSetIsSaid_data()
{
    QTest::addColumn<qint64>("hours");
    QTest::newRow("25 hours on") << qint64(25);
    QTest::newRow("463 days on") << qint64(463) * 24;
    QTest::newRow("an hour back") << qint64(-1);
    QTest::newRow("not at all") << qint64(0);
}

// Between two programs: nobody wrote a doubt down yet, and the count beside the store knows better than the clock.
void TestCalendarVerb::aClockThatWasSetIsSaid()
{
    QFETCH(qint64, hours);
    QCOMPARE(importReports(m_pack->path(), m_folder->filePath(u"town.gridhall"_s)).code, 0);
    QFile mark(m_folder->filePath(u"town.gridhall.clock"_s));
    if (QSysInfo::bootUniqueId().isEmpty())
        QSKIP("this machine does not count its starts");
    QVERIFY(mark.open(QIODevice::ReadWrite));
    QList<QByteArray> words = mark.readAll().simplified().split(' ');
    QCOMPARE(words.size(), 3);
    words[2] = QByteArray::number(words[2].toLongLong() - hours * 3'600'000);
    QVERIFY(mark.resize(0) && mark.seek(0) && mark.write(words.join(' ') + '\n') > 0);
    mark.close();
    const QStringList where{u"--store"_s, u"town.gridhall"_s, u"--region"_s, m_pack->path()};
    const QJsonObject clock = run(QStringList{u"clock"_s, u"--json"_s} + where).json();
    QCOMPARE(clock[u"believed"_s], QJsonValue(hours == 0));
    QCOMPARE(clock[u"doubt"_s].toObject()[u"kind"_s].toString(), hours == 0 ? QString() : u"jumped"_s);
    const QByteArray said = run(QStringList{u"clock"_s} + where).out, doctor = run(QStringList{u"doctor"_s} + where).out;
    QCOMPARE(said.contains("The clock is believed."), hours == 0);
    QVERIFY2(doctor.contains("The clock stands after everything") == (hours == 0), doctor.constData());
}

void TestCalendarVerb::aStoreOfAnotherTownLeavesThePackAlone()
{
    QCOMPARE(importReports(m_pack->path(), m_folder->filePath(u"town.gridhall"_s)).code, 0);
    m_pack = std::make_unique<PackCopy>(u"zhaoxiang"_s);
    QVERIFY(!write(u"2026.csv"_s, without2026()).isEmpty());
    const auto wholePack = [this] {
        QMap<QString, QByteArray> files;
        QDirIterator walk(m_pack->path(), QDir::Files, QDirIterator::Subdirectories);
        while (walk.hasNext()) {
            QFile file(walk.next());
            if (file.open(QIODevice::ReadOnly))
                files.insert(file.fileName(), file.readAll());
        }
        return files;
    };
    const QMap<QString, QByteArray> before = wholePack();
    const QStringList verb{u"calendar"_s, u"import"_s, u"2026.csv"_s, u"--region"_s, m_pack->path()};
    const Run refused = run(verb + QStringList{u"--store"_s, u"town.gridhall"_s});
    QVERIFY(refused.code != 0 && refused.code != 2);
    QVERIFY2(refused.error.contains("belongs to the town XJ"), refused.error.constData());
    QVERIFY(refused.out.isEmpty());
    QVERIFY(wholePack() == before);
    QCOMPARE(run(verb).code, 0);
    QVERIFY(wholePack() != before);
}

void TestCalendarVerb::theTownsOwnVerbsGoOn()
{
    QVERIFY(importReports(m_pack->path(), m_folder->filePath(u"town.gridhall"_s)).code == 0);
    // A changed copy of the pack is the same town; what-if may try another town's rules.
    QCOMPARE(run({u"list"_s, u"--store"_s, u"town.gridhall"_s, u"--region"_s, u"xujing"_s}).code, 0);
    const Run foreign = run({u"what-if"_s, u"--from"_s, u"2025-12-30"_s, u"--to"_s, u"2025-12-31"_s, u"--rules"_s, u"zhaoxiang"_s, u"--store"_s,
                             u"town.gridhall"_s, u"--region"_s, u"xujing"_s});
    QVERIFY2(foreign.code == 0, foreign.error.constData());
}

GRIDHALL_TEST(TestCalendarVerb, QCoreApplication)
#include "tst_calendarverb.moc"
