// SPDX-License-Identifier: GPL-3.0-or-later
// Rules in force, amended and taken back by the real program on a real store.
#include "support/testprogram.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TestRulesVerb : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void thePacksOwnHoldAtFirst();
    void problemsAreToldWithTheirPlace();
    void aDryRunSaysWhatItWouldDo();
    void anAmendmentHoldsForWhatComes();
    void explainNamesTheAuthor();
    void oneFileIsTakenBack();
    void mistakesAreTold_data();
    void mistakesAreTold();

private:
    struct Run {
        int code = -1;
        QByteArray out;
        QString error;
        [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
    };
    [[nodiscard]] Run run(QStringList arguments) const;
    [[nodiscard]] QString write(const QString &name, const QByteArray &text) const;
    [[nodiscard]] QString limits(const QString &whole) const
    {
        return write(
            u"limits.json"_s,
            QJsonDocument(
                QJsonObject{{u"rules"_s, QJsonArray{QJsonObject{{u"id"_s, u"limit.default"_s}, {u"whole"_s, whole}, {u"why"_s, u"tried out"_s}}}}})
                .toJson());
    }

    QTemporaryDir m_folder;
    QString m_own; ///< hash of the pack's rules
};

TestRulesVerb::Run TestRulesVerb::run(QStringList arguments) const
{
    arguments += {u"--store"_s, m_folder.filePath(u"boston.gridhall"_s), u"--region"_s, u"boston"_s};
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LANG"_s, u"en_US.UTF-8"_s);
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(GRIDHALL_CTL), arguments);
    if (!process.waitForFinished(240'000))
        return {};
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -2, process.readAllStandardOutput(),
            QString::fromUtf8(process.readAllStandardError())};
}

QString TestRulesVerb::write(const QString &name, const QByteArray &text) const
{
    QFile file(m_folder.filePath(name));
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? file.fileName() : QString();
}

/// The first 400 rows are enough; some of them are open.
void TestRulesVerb::initTestCase()
{
    QFile slice(QStringLiteral(GRIDHALL_FIXTURES "/boston311_slice.csv"));
    QVERIFY(slice.open(QIODevice::ReadOnly));
    QByteArray rows;
    for (int i = 0; i <= 400; ++i)
        rows += slice.readLine();
    const Run imported = run({u"import"_s, write(u"first.csv"_s, rows)});
    QVERIFY2(imported.code == 0 || imported.code == 1, qPrintable(imported.error));
}

void TestRulesVerb::thePacksOwnHoldAtFirst()
{
    const Run asked = run({u"rules"_s, u"--json"_s});
    QVERIFY2(asked.code == 0, qPrintable(asked.error));
    m_own = asked.json()[u"rulebook"_s].toString();
    QCOMPARE(m_own.size(), 16);
    QVERIFY(asked.json()[u"amendments"_s].toArray().isEmpty());
    QCOMPARE(run({u"rules"_s}).out, QStringLiteral("The pack's own rules hold: %1\n").arg(m_own).toUtf8());
}

void TestRulesVerb::problemsAreToldWithTheirPlace()
{
    const Run asked = run({u"rules"_s, u"amend"_s, u"--file"_s, limits(u"soon"_s), u"--reason"_s, u"why"_s, u"--as"_s, u"Supervisor"_s});
    QCOMPARE(asked.code, 1);
    QVERIFY2(asked.out.startsWith("limits.json, /rules/0/whole: "), asked.out.constData());
    QCOMPARE(run({u"rules"_s, u"--json"_s}).json()[u"rulebook"_s].toString(), m_own);
}

void TestRulesVerb::aDryRunSaysWhatItWouldDo()
{
    const Run listed = run({u"list"_s, u"--json"_s});
    const qsizetype open = listed.out.count('\n');
    QVERIFY(open > 0);
    const Run asked = run({u"rules"_s, u"amend"_s, u"--file"_s, limits(u"10 days"_s), u"--dry-run"_s, u"--json"_s});
    QVERIFY2(asked.code == 0, qPrintable(asked.error));
    const QJsonObject impact = asked.json()[u"impact"_s].toObject();
    QCOMPARE(impact[u"open"_s].toInt(), int(open));
    QCOMPARE(impact[u"changes"_s].toArray().size(), impact[u"changed"_s].toInt());
    QVERIFY(impact[u"changed"_s].toInt() > 0);
    QCOMPARE(asked.json()[u"applied"_s].toBool(), false);
    QCOMPARE(run({u"rules"_s, u"--json"_s}).json()[u"rulebook"_s].toString(), m_own);
}

void TestRulesVerb::anAmendmentHoldsForWhatComes()
{
    QFile own(QStringLiteral(GRIDHALL_SOURCE_DIR "/resources/regions/boston/severity.json"));
    QVERIFY(own.open(QIODevice::ReadOnly));
    QJsonObject severity = QJsonDocument::fromJson(own.readAll()).object();
    severity.insert(u"late"_s, 1);
    const QString levels = write(u"severity.json"_s, QJsonDocument(severity).toJson());
    const Run amended = run({u"rules"_s, u"amend"_s, u"--file"_s, limits(u"10 days"_s), u"--file"_s, levels, u"--reason"_s,
                             u"The council decided so"_s, u"--as"_s, u"Supervisor"_s, u"--json"_s});
    QVERIFY2(amended.code == 0, qPrintable(amended.error));
    const QString hash = amended.json()[u"after"_s].toString();
    QVERIFY(hash != m_own && amended.json()[u"applied"_s].toBool());
    const QJsonObject now = run({u"rules"_s, u"--json"_s}).json();
    QCOMPARE(now[u"rulebook"_s].toString(), hash);
    const QJsonObject first = now[u"amendments"_s].toArray().at(0).toObject();
    QCOMPARE(first[u"by"_s].toString(), u"Supervisor"_s);
    QCOMPARE(first[u"reason"_s].toString(), u"The council decided so"_s);
    QCOMPARE(first[u"before"_s].toString(), m_own);
    QCOMPARE(first[u"files"_s].toArray(), (QJsonArray{u"limits.json"_s, u"severity.json"_s}));
    QVERIFY(run({u"rules"_s}).out.contains("Supervisor: The council decided so"));
}

void TestRulesVerb::explainNamesTheAuthor()
{
    // Requests that come in after the change are judged by its levels.
    QFile slice(QStringLiteral(GRIDHALL_FIXTURES "/boston311_slice.csv"));
    QVERIFY(slice.open(QIODevice::ReadOnly));
    const QByteArray head = slice.readLine();
    QByteArray rows = head;
    for (int i = 0; i <= 400; ++i)
        slice.readLine();
    while (!slice.atEnd())
        rows += slice.readLine();
    QVERIFY(run({u"import"_s, write(u"second.csv"_s, rows)}).code >= 0);
    bool isNamed = false;
    const QList<QByteArray> lines = run({u"list"_s, u"--json"_s}).out.split('\n');
    for (qsizetype i = 0; i < lines.size() && !isNamed; ++i) {
        const QString number = QJsonDocument::fromJson(lines[i]).object()[u"number"_s].toString();
        if (number.isEmpty())
            continue;
        const QJsonArray why = run({u"explain"_s, number, u"--json"_s}).json()[u"why"_s].toArray();
        for (const QJsonValue &each : why) {
            const QString origin = each[u"origin"_s].toString();
            isNamed |= each[u"file"_s].toString() == "severity.json"_L1 && origin.startsWith(u"amended by Supervisor on "_s) &&
                       origin.endsWith(u": The council decided so"_s);
        }
    }
    QVERIFY(isNamed);
}

void TestRulesVerb::oneFileIsTakenBack()
{
    const Run back = run({u"rules"_s, u"amend"_s, u"--own"_s, u"limits.json"_s, u"--reason"_s, u"it did not help"_s, u"--as"_s, u"Supervisor"_s});
    QVERIFY2(back.code == 0, qPrintable(back.error));
    QCOMPARE(run({u"rules"_s, u"--json"_s}).json()[u"amended_files"_s].toArray(), QJsonArray{u"severity.json"_s});
    QCOMPARE(run({u"rules"_s, u"amend"_s, u"--own"_s, u"severity.json"_s, u"--reason"_s, u"nor did this"_s, u"--as"_s, u"Supervisor"_s}).code, 0);
    const QJsonObject now = run({u"rules"_s, u"--json"_s}).json();
    QCOMPARE(now[u"rulebook"_s].toString(), m_own);
    QVERIFY(now[u"amended_files"_s].toArray().isEmpty());
    QCOMPARE(now[u"amendments"_s].toArray().size(), 3);
}

void TestRulesVerb::mistakesAreTold_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("code");
    QTest::newRow("no such word") << QStringList{u"rules"_s, u"change"_s} << 2;
    QTest::newRow("nothing to change") << QStringList{u"rules"_s, u"amend"_s, u"--reason"_s, u"why"_s, u"--as"_s, u"S"_s} << 2;
    QTest::newRow("no reason") << QStringList{u"rules"_s, u"amend"_s, u"--own"_s, u"limits.json"_s, u"--as"_s, u"S"_s} << 2;
    QTest::newRow("nobody") << QStringList{u"rules"_s, u"amend"_s, u"--own"_s, u"limits.json"_s, u"--reason"_s, u"why"_s} << 2;
    QTest::newRow("no such file") << QStringList{u"rules"_s, u"amend"_s, u"--file"_s, u"/nowhere/limits.json"_s, u"--dry-run"_s} << 1;
    QTest::newRow("not a rule file") << QStringList{u"rules"_s, u"amend"_s, u"--file"_s, QStringLiteral(GRIDHALL_FIXTURES "/boston311_slice.csv"),
                                                    u"--dry-run"_s}
                                     << 1;
}

void TestRulesVerb::mistakesAreTold()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, code);
    const Run asked = run(arguments);
    QCOMPARE(asked.code, code);
    QVERIFY(!asked.error.isEmpty());
}

GRIDHALL_TEST(TestRulesVerb, QCoreApplication)
#include "tst_rulesverb.moc"
