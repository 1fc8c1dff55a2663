// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/time/instant.h"
#include "support/testprogram.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;

// Fourteen days of Boston under three rulebooks, by the real program; each figure that follows from times alone is counted again from what
// `list` says, and the store is held byte for byte.
class TestWhatIfVerb : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void lateIsCountedAgain_data();
    void lateIsCountedAgain();
    void asItWasIsCountedAgain();
    void daysAddUp();
    void theStoreStaysAsItIs();
    void theTableNamesDenominators();
    void mistakesAreTold_data();
    void mistakesAreTold();

private:
    struct Run {
        int code = -1;
        QByteArray out;
        QString error;
    };
    [[nodiscard]] static Run run(const QStringList &arguments);
    [[nodiscard]] QStringList whatIf() const;
    void makePack(const QString &name, const QString &whole);
    [[nodiscard]] QHash<QString, QByteArray> storeFiles() const;

    QTemporaryDir m_folder;
    QString m_store;
    QList<QJsonObject> m_cases;
    QHash<QString, QByteArray> m_before;
    QJsonObject m_answer;
    const QTimeZone m_zone{"America/New_York"};
};

namespace {

constexpr int kImportedRows = 1529;

struct Town {
    QString name, whole;
};
const std::vector<Town> kTowns{{u"strict"_s, u"2 days"_s}, {u"working"_s, u"5 working days"_s}, {u"mild"_s, u"30 days"_s}};

// By hand, without the program's calendar: Boston's pack knows no holiday, the weekend is off, a working day has eight hours around noon.

QDateTime afterNaturalDays(const QDateTime &filed, int days) { return filed.addDays(days); }

QDateTime afterWorkingDays(const QDateTime &filed, int days)
{
    qint64 left = qint64(days) * 8 * 3600;
    for (QDate day = filed.date();; day = day.addDays(1)) {
        if (day.dayOfWeek() >= Qt::Saturday)
            continue;
        for (const auto &[from, to] : {std::pair{QTime(8, 0), QTime(12, 0)}, {QTime(13, 0), QTime(17, 0)}}) {
            const QDateTime begin = std::max(filed, QDateTime(day, from, filed.timeZone())), end(day, to, filed.timeZone());
            if (begin >= end)
                continue;
            if (left <= begin.secsTo(end))
                return begin.addSecs(left);
            left -= begin.secsTo(end);
        }
    }
}

QDateTime dueUnder(const QString &town, const QDateTime &filed)
{
    return town == u"strict"_s ? afterNaturalDays(filed, 2) : town == u"mild"_s ? afterNaturalDays(filed, 30) : afterWorkingDays(filed, 5);
}

} // namespace

TestWhatIfVerb::Run TestWhatIfVerb::run(const QStringList &arguments)
{
    QProcess process;
    process.start(QStringLiteral(GRIDHALL_CTL), arguments);
    if (!process.waitForFinished(240'000))
        return {};
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -2, process.readAllStandardOutput(),
            QString::fromUtf8(process.readAllStandardError())};
}

QStringList TestWhatIfVerb::whatIf() const
{
    QStringList arguments{u"what-if"_s, u"--store"_s, m_store, u"--region"_s, u"boston"_s, u"--from"_s, u"2011-08-22"_s, u"--to"_s, u"2011-09-04"_s};
    for (const Town &town : kTowns)
        arguments += {u"--rules"_s, m_folder.filePath(town.name)};
    return arguments;
}

/// Boston's pack with another limit.
void TestWhatIfVerb::makePack(const QString &name, const QString &whole)
{
    const QDir from(QStringLiteral(GRIDHALL_SOURCE_DIR "/resources/regions/boston"));
    const QString to = m_folder.filePath(name);
    QVERIFY(QDir().mkpath(to + u"/mappings"_s));
    for (const QString &folder : {u"."_s, u"mappings"_s})
        for (const QString &file : QDir(from.filePath(folder)).entryList(QDir::Files))
            QVERIFY(QFile::copy(from.filePath(folder + u'/' + file), to + u'/' + folder + u'/' + file));
    const QString limits = to + u"/limits.json"_s;
    QVERIFY(QFile::remove(limits));
    QFile file(limits);
    QVERIFY(file.open(QIODevice::WriteOnly));
    const QJsonArray rules{QJsonObject{{u"id"_s, u"limit.default"_s}, {u"whole"_s, whole}, {u"why"_s, u"tried out"_s}}};
    file.write(QJsonDocument(QJsonObject{{u"rules"_s, rules}}).toJson());
}

QHash<QString, QByteArray> TestWhatIfVerb::storeFiles() const
{
    QHash<QString, QByteArray> sums;
    for (const QFileInfo &each : QFileInfo(m_store).dir().entryInfoList(QDir::Files)) {
        // SQLite's map of the write-ahead log is rebuilt by every reader and holds nothing; an empty log is as none.
        if (each.fileName().endsWith(u"-shm"_s) || each.size() == 0)
            continue;
        QFile file(each.filePath());
        if (file.open(QIODevice::ReadOnly))
            sums.insert(each.fileName(), QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256));
    }
    return sums;
}

void TestWhatIfVerb::initTestCase()
{
    QVERIFY(QDir(m_folder.path()).mkpath(u"store"_s));
    m_store = m_folder.filePath(u"store/boston.gridhall"_s);
    for (const Town &town : kTowns)
        makePack(town.name, town.whole);
    const Run imported =
        run({u"import"_s, QStringLiteral(GRIDHALL_FIXTURES "/boston311_slice.csv"), u"--store"_s, m_store, u"--region"_s, u"boston"_s});
    QVERIFY2(imported.code == 0, qPrintable(imported.error));
    const Run listed = run({u"list"_s, u"--all"_s, u"--json"_s, u"--store"_s, m_store, u"--region"_s, u"boston"_s});
    QVERIFY2(listed.code == 0, qPrintable(listed.error));
    for (const QByteArray &line : listed.out.split('\n'))
        if (!line.isEmpty())
            m_cases.push_back(QJsonDocument::fromJson(line).object());
    QCOMPARE(m_cases.size(), kImportedRows);
    m_before = storeFiles();
    QVERIFY(!m_before.isEmpty());
    const Run asked = run(whatIf() << u"--json"_s);
    QVERIFY2(asked.code == 0, qPrintable(asked.error));
    m_answer = QJsonDocument::fromJson(asked.out).object();
    QCOMPARE(m_answer[u"columns"_s].toArray().size(), 4);
}

namespace {

QDateTime timeOf(const QJsonObject &each, const QString &field, const QTimeZone &zone)
{
    const QString text = each[field].toString();
    return text.isEmpty() ? QDateTime() : QDateTime::fromString(text, Qt::ISODateWithMs).toTimeZone(zone);
}

/// Closed after it, or open and past it, as things stood when the last day ended.
bool isLate(const QDateTime &due, const QDateTime &closed, const QDateTime &end) { return (closed.isValid() && closed <= end ? closed : end) > due; }

} // namespace

void TestWhatIfVerb::lateIsCountedAgain_data()
{
    QTest::addColumn<int>("column");
    for (size_t i = 0; i < kTowns.size(); ++i)
        QTest::newRow(qPrintable(kTowns[i].whole)) << int(i) + 1;
}

void TestWhatIfVerb::lateIsCountedAgain()
{
    QFETCH(int, column);
    const Town &town = kTowns[size_t(column) - 1];
    const QJsonObject found = m_answer[u"columns"][column].toObject();
    QCOMPARE(found[u"rules"].toString(), town.name);
    const QDateTime end(QDate(2011, 9, 5), QTime(0, 0), m_zone);
    int late = 0;
    QHash<QString, int> byDay;
    for (const QJsonObject &each : std::as_const(m_cases)) {
        const QDateTime filed = timeOf(each, u"filed_at"_s, m_zone);
        if (!isLate(dueUnder(town.name, filed), timeOf(each, u"closed_at"_s, m_zone), end))
            continue;
        ++late;
        ++byDay[filed.date().toString(Qt::ISODate)];
    }
    QCOMPARE(found[u"filed"].toInt(), kImportedRows);
    QCOMPARE(found[u"with_deadline"].toInt(), kImportedRows);
    QCOMPARE(found[u"late"].toInt(), late);
    for (const QJsonValue &day : found[u"days"].toArray())
        QCOMPARE(day[u"late"].toInt(), byDay[day[u"date"].toString()]);
    QVERIFY(town.name == u"mild"_s ? late == 0 : late > 0); // fourteen days are less than thirty
}

void TestWhatIfVerb::asItWasIsCountedAgain()
{
    const QJsonObject found = m_answer[u"columns"][0].toObject();
    QVERIFY(found[u"rules"].isNull() && found[u"rulebook"].isNull());
    const QDateTime end(QDate(2011, 9, 5), QTime(0, 0), m_zone);
    int withDeadline = 0, late = 0;
    for (const QJsonObject &each : std::as_const(m_cases)) {
        const QDateTime due = timeOf(each, u"due_at"_s, m_zone);
        withDeadline += due.isValid();
        late += due.isValid() && isLate(due, timeOf(each, u"closed_at"_s, m_zone), end);
    }
    QCOMPARE(found[u"filed"].toInt(), kImportedRows);
    QCOMPARE(found[u"with_deadline"].toInt(), withDeadline);
    QCOMPARE(found[u"late"].toInt(), late);
}

void TestWhatIfVerb::daysAddUp()
{
    for (const QJsonValue &column : m_answer[u"columns"].toArray()) {
        QCOMPARE(column[u"days"].toArray().size(), 14);
        for (const QString &figure : {u"filed"_s, u"with_deadline"_s, u"late"_s, u"escalated"_s}) {
            int sum = 0;
            for (const QJsonValue &day : column[u"days"].toArray())
                sum += day[figure].toInt();
            QCOMPARE(sum, column[figure].toInt());
        }
        int levels = 0;
        for (const QJsonValue &level : column[u"worst"].toObject())
            levels += level.toInt();
        QCOMPARE(levels, column[u"filed"].toInt());
    }
}

void TestWhatIfVerb::theStoreStaysAsItIs()
{
    QCOMPARE(storeFiles(), m_before);
    QVERIFY(run(whatIf()).code == 0);
    QCOMPARE(storeFiles(), m_before);
}

void TestWhatIfVerb::theTableNamesDenominators()
{
    const Run told = run(whatIf());
    QVERIFY2(told.code == 0, qPrintable(told.error));
    const QString table = QString::fromUtf8(told.out);
    for (const QString &word : {u"as it was"_s, u"strict"_s, u"working"_s, u"mild"_s})
        QVERIFY2(table.contains(word), qPrintable(table));
    const int late = m_answer[u"columns"][1][u"late"].toInt();
    QVERIFY2(table.contains(u"%1 of %2"_s.arg(late).arg(kImportedRows)), qPrintable(table));
}

void TestWhatIfVerb::mistakesAreTold_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("code");
    const QStringList start{u"what-if"_s, u"--store"_s, m_store, u"--region"_s, u"boston"_s};
    QTest::newRow("no days") << start + QStringList{u"--rules"_s, u"boston"_s} << 2;
    QTest::newRow("no rulebook") << start + QStringList{u"--from"_s, u"2011-08-22"_s, u"--to"_s, u"2011-08-23"_s} << 2;
    const QStringList turned{u"--from"_s, u"2011-08-23"_s, u"--to"_s, u"2011-08-22"_s, u"--rules"_s, u"boston"_s};
    QTest::newRow("ends before it begins") << start + turned << -1;
    const QStringList unknown{u"--from"_s, u"2011-08-22"_s, u"--to"_s, u"2011-08-23"_s, u"--rules"_s, u"atlantis"_s};
    QTest::newRow("no such pack") << start + unknown << -1;
}

void TestWhatIfVerb::mistakesAreTold()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, code);
    const Run told = run(arguments);
    if (code < 0)
        QVERIFY2(told.code > 0, qPrintable(told.error));
    else
        QCOMPARE(told.code, code);
    QVERIFY(!told.error.trimmed().isEmpty());
    QVERIFY(told.out.isEmpty());
}

GRIDHALL_TEST(TestWhatIfVerb, QCoreApplication)
#include "tst_whatifverb.moc"
