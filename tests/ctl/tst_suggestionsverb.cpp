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

/// Suggestions, published figures and the severity meter from the terminal: the real program.
class TestSuggestionsVerb : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void collectsAndLists();
    void refusesWhatTheRegionDoesNotKnow();
    void ratesHaveTheMeter();
    void xujingsPrintedShareIsWarnedOf();

private:
    struct Run {
        int code = -1;
        QByteArray out;
        QString error;
    };
    [[nodiscard]] Run run(const QStringList &arguments) const;
    [[nodiscard]] QStringList withStore(const QString &verb, const QStringList &more) const
    {
        return QStringList{verb, u"--store"_s, m_folder.filePath(u"hall.gridhall"_s), u"--region"_s, u"tianlin"_s} + more;
    }
    QTemporaryDir m_folder;
};

TestSuggestionsVerb::Run TestSuggestionsVerb::run(const QStringList &arguments) const
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"GRIDHALL_LANGUAGE"_s, u"en"_s);
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(GRIDHALL_CTL), arguments);
    if (!process.waitForFinished(120'000))
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), QString::fromUtf8(process.readAllStandardError())};
}

void TestSuggestionsVerb::collectsAndLists()
{
    const Run taken =
        run(withStore(u"suggestions"_s, {u"--collect"_s, u"多装长椅"_s, u"--text"_s, u"公园东侧没有座位"_s, u"--item"_s, u"P01"_s, u"--json"_s}));
    QVERIFY2(taken.code == 0, qPrintable(taken.error));
    const QString number = QJsonDocument::fromJson(taken.out).object().value(u"number"_s).toString();
    QVERIFY(number.contains(u"TL"_s));
    const Run listed = run(withStore(u"suggestions"_s, {u"--json"_s}));
    QVERIFY2(listed.code == 0, qPrintable(listed.error));
    const QJsonObject object = QJsonDocument::fromJson(listed.out).object();
    const QJsonArray list = object.value(u"suggestions"_s).toArray();
    QCOMPARE(list.size(), 1);
    QCOMPARE(list[0].toObject().value(u"number"_s).toString(), number);
    QCOMPARE(list[0].toObject().value(u"state"_s).toString(), u"collected"_s);
    QCOMPARE(list[0].toObject().value(u"item"_s).toString(), u"P01"_s);
    QCOMPARE(object.value(u"adoption"_s).toObject().value(u"whole"_s).toInt(-1), 0);
    const Run text = run(withStore(u"suggestions"_s, {}));
    QVERIFY(text.out.contains(number.toUtf8()) && text.out.contains("= 0/0"));
    // It is no open case.
    QVERIFY(run(withStore(u"list"_s, {})).out.isEmpty());
}

void TestSuggestionsVerb::refusesWhatTheRegionDoesNotKnow()
{
    QCOMPARE(run(withStore(u"suggestions"_s, {u"--collect"_s, u"a"_s, u"--item"_s, u"none"_s})).code, 2);
    QCOMPARE(run(withStore(u"suggestions"_s, {u"--collect"_s, u"a"_s, u"--source"_s, u"none"_s})).code, 2);
    QCOMPARE(run(withStore(u"suggestions"_s, {u"--year"_s, u"soon"_s})).code, 2);
    const Run empty = run(withStore(u"suggestions"_s, {u"--collect"_s, u" "_s}));
    QVERIFY(empty.code != 0 && empty.error.contains(u"in a few words"_s));
}

void TestSuggestionsVerb::ratesHaveTheMeter()
{
    QVERIFY(run(withStore(u"suggestions"_s, {u"--collect"_s, u"a"_s})).code == 0); // there is a store
    const Run ran = run(withStore(u"rates"_s, {u"--from"_s, u"2026-01-01"_s, u"--to"_s, u"2026-01-31"_s, u"--json"_s}));
    QVERIFY2(ran.code == 0, qPrintable(ran.error));
    const QJsonObject meter = QJsonDocument::fromJson(ran.out).object().value(u"severity"_s).toObject();
    QCOMPARE(meter.value(u"inflated"_s), QJsonValue(false));
    const QJsonArray levels = meter.value(u"levels"_s).toArray();
    QCOMPARE(levels.size(), 4);
    QCOMPARE(levels[0].toObject().value(u"level"_s).toString(), u"red"_s);
    QCOMPARE(levels[0].toObject().value(u"most"_s).toDouble(), 0.01);
    QVERIFY(levels[0].toObject().contains(u"whole"_s));
    const Run text = run(withStore(u"rates"_s, {u"--from"_s, u"2026-01-01"_s, u"--to"_s, u"2026-01-31"_s}));
    QVERIFY(text.out.contains("healthy: below 1 %"));
}

void TestSuggestionsVerb::xujingsPrintedShareIsWarnedOf()
{
    const QString path = m_folder.filePath(u"xujing.csv"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("name,count,of,printed\nclosed,38041,38438,98.97 %\n12345,2951,3502,-15.73 %\ncitizens' reports,1683,38438,30.63 %\n");
    file.close();
    const Run ran = run({u"check-figures"_s, path});
    QCOMPARE(ran.code, 1);
    QVERIFY2(ran.out.contains("row 4: citizens' reports: 1683 of 38438 is 4.38 %, printed as 30.63 %"), ran.out.constData());
    QVERIFY(ran.out.contains("3 figures read, fitting: 2."));
    const QJsonObject object = QJsonDocument::fromJson(run({u"check-figures"_s, path, u"--json"_s}).out).object();
    QCOMPARE(object.value(u"warnings"_s).toArray().size(), 1);
    QCOMPARE(object.value(u"fit"_s).toInt(), 2);
}

GRIDHALL_TEST(TestSuggestionsVerb, QCoreApplication)
#include "tst_suggestionsverb.moc"
