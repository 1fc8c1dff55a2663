// SPDX-License-Identifier: GPL-3.0-or-later
// The console's import runs in a program of its own: what that says is heard, how it ends is told, whatever happens to it.
#include "runner/importrunner.h"
#include "support/testprogram.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

constexpr int kPatience = 120'000; // milliseconds: programs are waited for until they have said it, however busy the machine

} // namespace

class TestImportRunner : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void whatTheChildSaysIsHeard();
    void aChildThatDiesIsASentence_data();
    void aChildThatDiesIsASentence();
    void stoppingAsksTheChild();
    void leavingEndsTheChild();
    void theRealProgramImports();
    void theRealProgramSpeaksThisLanguage();

private:
    /// A child that runs these lines of shell.
    [[nodiscard]] app::ImportPlace child(const QByteArray &script) const;
    [[nodiscard]] app::ImportPlace real() const;
    QTemporaryDir m_folder;
};

void TestImportRunner::initTestCase()
{
    qRegisterMetaType<ui::importing::Progress>();
    qRegisterMetaType<ui::importing::Outcome>();
    qRegisterMetaType<base::Error>();
    QVERIFY(QDir(m_folder.path()).mkpath(u"mappings"_s));
    QFile mapping(m_folder.filePath(u"mappings/town.json"_s));
    QVERIFY(mapping.open(QIODevice::WriteOnly));
}

app::ImportPlace TestImportRunner::child(const QByteArray &script) const
{
    QFile file(m_folder.filePath(u"child.sh"_s));
    file.remove();
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.write("#!/bin/sh\n" + script + '\n');
    file.close();
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return {file.fileName(), u"s.gridhall"_s, m_folder.path()};
}

app::ImportPlace TestImportRunner::real() const
{
    return {QStringLiteral(GRIDHALL_CTL), m_folder.filePath(u"s.gridhall"_s), QStringLiteral(GRIDHALL_SOURCE_DIR "/resources/regions/xujing")};
}

void TestImportRunner::whatTheChildSaysIsHeard()
{
    app::ImportRunner runner(child(R"(echo "$@" > )" + m_folder.path().toUtf8() + R"(/arguments
echo '{"progress":{"rows":3,"total":0,"refused":0}}'
printf '{"progress":{"rows":7,'; sleep 0.1; echo '"total":9,"refused":1}}'
echo 'no json at all'
echo '{"read":9,"filed":5,"updated":1,"unchanged":2,"refused":1,"seconds":0.5,"mapping":"town","refused_file":"r.csv","refusals":[{"count":1,"row":4,"field":"a","sentence":"b"}],"remarks":["c"]}'
exit 1)"));
    QCOMPARE(runner.mappings(), QStringList{u"town"_s});
    QSignalSpy progressed(&runner, &ui::importing::Importer::progressed), finished(&runner, &ui::importing::Importer::finished),
        failed(&runner, &ui::importing::Importer::failed);
    runner.start(u"-file.csv"_s, u"town"_s);
    QVERIFY(finished.wait(kPatience));
    QCOMPARE(failed.count(), 0);
    QCOMPARE(progressed.count(), 2);
    QCOMPARE(progressed.at(1).front().value<ui::importing::Progress>().rows, 7);
    const auto outcome = finished.front().front().value<ui::importing::Outcome>();
    QCOMPARE(outcome.read, 9);
    QCOMPARE(outcome.filed, 5);
    QCOMPARE(outcome.refusedFile, u"r.csv"_s);
    QCOMPARE(outcome.refusals.size(), 1);
    QCOMPARE(outcome.refusals.front().sentence, u"b"_s);
    QCOMPARE(outcome.remarks, QStringList{u"c"_s});
    QFile arguments(m_folder.filePath(u"arguments"_s));
    QVERIFY(arguments.open(QIODevice::ReadOnly));
    const QByteArray said = arguments.readAll();
    QVERIFY2(said.startsWith("import /") && said.contains("/-file.csv --store s.gridhall") && said.contains("--exit-with-parent --mapping town"),
             said.constData());
}

void TestImportRunner::aChildThatDiesIsASentence_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("killed") << QByteArray("echo '{\"progress\":{\"rows\":3,\"total\":9,\"refused\":0}}'; kill -SEGV $$")
                            << u"ended before it was done"_s;
    QTest::newRow("gone without a word") << QByteArray("exit 0") << u"ended before it was done"_s;
    QTest::newRow("wrong command line") << QByteArray("exit 2") << u"ended before it was done"_s;
    QTest::newRow("its own reason") << QByteArray("echo '{\"error\":{\"code\":\"malformed\",\"sentence\":\"no header\",\"place\":\"x\"}}'; exit 1")
                                    << u"no header"_s;
    QTest::newRow("cannot start") << QByteArray() << u"cannot be started"_s;
}

void TestImportRunner::aChildThatDiesIsASentence()
{
    QFETCH(QByteArray, script);
    QFETCH(QString, sentence);
    app::ImportPlace place = child(script);
    if (script.isEmpty())
        place.tool = m_folder.filePath(u"nobody"_s);
    app::ImportRunner runner(place);
    QSignalSpy failed(&runner, &ui::importing::Importer::failed), finished(&runner, &ui::importing::Importer::finished);
    for (int time = 1; time <= 2; ++time) { // and it can be tried again
        runner.start(u"file.csv"_s, {});
        QTRY_COMPARE_WITH_TIMEOUT(failed.count(), time, kPatience);
        QVERIFY2(failed.back().front().value<base::Error>().sentence.contains(sentence),
                 qPrintable(failed.back().front().value<base::Error>().sentence));
    }
    QTest::qWait(100);
    QCOMPARE(failed.count(), 2);
    QCOMPARE(finished.count(), 0);
}

void TestImportRunner::stoppingAsksTheChild()
{
    app::ImportRunner runner(
        child("trap 'echo \"{\\\"error\\\":{\\\"code\\\":\\\"cancelled\\\",\\\"sentence\\\":\\\"stopped after 3\\\"}}\"; exit 3' TERM\n"
              "echo '{\"progress\":{\"rows\":3,\"total\":9,\"refused\":0}}'\nwhile :; do sleep 0.05; done"));
    QSignalSpy failed(&runner, &ui::importing::Importer::failed), progressed(&runner, &ui::importing::Importer::progressed);
    runner.start(u"file.csv"_s, {});
    QVERIFY(progressed.wait(kPatience));
    runner.cancel();
    QVERIFY(failed.wait(kPatience));
    QCOMPARE(failed.front().front().value<base::Error>().sentence, u"stopped after 3"_s);
}

void TestImportRunner::leavingEndsTheChild()
{
    const QString alive = m_folder.filePath(u"ended"_s);
    {
        app::ImportRunner runner(child("trap 'touch " + alive.toUtf8() +
                                       "; exit 3' TERM\necho '{\"progress\":{\"rows\":3,\"total\":9,\"refused\":0}}'\nwhile :; do sleep 0.05; done"));
        QSignalSpy progressed(&runner, &ui::importing::Importer::progressed);
        runner.start(u"file.csv"_s, {});
        QVERIFY(progressed.wait(kPatience));
    }
    QVERIFY(QFile::exists(alive));
}

void TestImportRunner::theRealProgramImports()
{
    app::ImportRunner runner(real());
    QSignalSpy finished(&runner, &ui::importing::Importer::finished), failed(&runner, &ui::importing::Importer::failed);
    runner.start(QStringLiteral(GRIDHALL_FIXTURES "/field/x1-title-row.xlsx"), QStringLiteral(GRIDHALL_FIXTURES "/field/cn.mapping.json"));
    QTRY_VERIFY_WITH_TIMEOUT(finished.count() + failed.count() > 0, kPatience);
    QVERIFY2(failed.isEmpty(), failed.isEmpty() ? "" : qPrintable(failed.front().front().value<base::Error>().sentence));
    const auto outcome = finished.front().front().value<ui::importing::Outcome>();
    QCOMPARE(outcome.filed, 2);
    QCOMPARE(outcome.refused, 0);
    QCOMPARE(outcome.remarks.size(), 2);
    QVERIFY(outcome.refusedFile.isEmpty());
}

void TestImportRunner::theRealProgramSpeaksThisLanguage()
{
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::Chinese, QLocale::China));
    app::ImportRunner runner(real());
    QSignalSpy failed(&runner, &ui::importing::Importer::failed);
    runner.start(QStringLiteral(GRIDHALL_FIXTURES "/field/q8-html.xls"), QStringLiteral(GRIDHALL_FIXTURES "/field/cn.mapping.json"));
    QVERIFY(failed.wait(kPatience));
    QLocale::setDefault(before);
    QVERIFY2(failed.front().front().value<base::Error>().sentence.contains(u"网页表格"),
             qPrintable(failed.front().front().value<base::Error>().sentence));
}

GRIDHALL_TEST(TestImportRunner, QCoreApplication)
#include "tst_importrunner.moc"
