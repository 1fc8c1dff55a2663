// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testprogram.h"
#include "town/gridfiles.h"
#include "town/layerreader.h"

#include <QFile>
#include <QTcpServer>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

/// A stranger's file is read in a process that can do no harm.
class TestLayerReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void itComesAsItWasRead();
    void whatABrokenReaderSaysIsNotTaken_data();
    void whatABrokenReaderSaysIsNotTaken();
    void aReaderThatHangsIsEnded_data();
    void aReaderThatHangsIsEnded();
    void theReaderHasNoNetwork();
    void theReaderHasNoMoreMemory();
    void pipesAreNoFiles();

private:
    [[nodiscard]] QString script(const QByteArray &lines)
    {
        const QString path = m_folder.filePath(u"reader.sh"_s);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write("#!/bin/sh\n" + lines + "\n") < 0)
            return {};
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return path;
    }
    QTemporaryDir m_folder;
};

void TestLayerReader::itComesAsItWasRead()
{
    const QString path = m_folder.filePath(u"grids.gpkg"_s);
    QVERIFY(townfiles::writeFile(path, "GPKG", townfiles::fortyGrids()));
    const auto here = town::readLayer({path, {}, {}}), there = town::readElsewhere(QStringLiteral(GRIDHALL_CTL), {path, {}, {}});
    QVERIFY2(there, there ? "" : qPrintable(base::describe(there.error())));
    QVERIFY(here && *here == *there);
    QCOMPARE(there->shapes.size(), 40U);
    QCOMPARE(there->system, u"EPSG:4326"_s);
    QCOMPARE(there->layers, QStringList{u"grids"_s});
    QCOMPARE(town::fromLines(town::toLines(*here)).value(), *here);
}

void TestLayerReader::whatABrokenReaderSaysIsNotTaken_data()
{
    QTest::addColumn<QByteArray>("lines");
    QTest::newRow("it dies") << QByteArray("kill -9 $$");
    QTest::newRow("it says nothing") << QByteArray("exit 0");
    QTest::newRow("it fails without a word") << QByteArray("exit 3");
    QTest::newRow("it says half") << QByteArray("echo '{\"layer\":\"a\",\"shapes\":2}'; echo '{\"row\":1}'");
    QTest::newRow("it says something else") << QByteArray("echo hello; echo; echo '{}'");
}

void TestLayerReader::whatABrokenReaderSaysIsNotTaken()
{
    QFETCH(QByteArray, lines);
    const QString path = m_folder.filePath(u"any.geojson"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("{}") == 2);
    file.close();
    const auto read = town::readElsewhere(script(lines), {path, {}, {}});
    QVERIFY(!read);
    QCOMPARE(read.error().code, base::ErrorCode::Malformed);
    QVERIFY(!read.error().sentence.isEmpty());
    const auto none = town::readElsewhere(m_folder.filePath(u"no-program"_s), {path, {}, {}});
    QVERIFY(!none && none.error().code == base::ErrorCode::Storage);
}

void TestLayerReader::aReaderThatHangsIsEnded_data()
{
    QTest::addColumn<QByteArray>("lines");
    QTest::newRow("in silence") << QByteArray("exec sleep 1000");
    QTest::newRow("with its mouth shut") << QByteArray("exec >&- 2>&-; exec sleep 1000");
    QTest::newRow("talking") << QByteArray("while true; do echo no; done");
}

void TestLayerReader::aReaderThatHangsIsEnded()
{
    QFETCH(QByteArray, lines);
    const QString path = m_folder.filePath(u"slow.geojson"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("{}") == 2);
    file.close();
    const auto read = town::readElsewhere(script(lines), {path, {}, {}}, std::chrono::milliseconds(500));
    QVERIFY(!read && read.error().code == base::ErrorCode::Malformed && !read.error().sentence.isEmpty());
}

void TestLayerReader::theReaderHasNoNetwork()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    const QStringList call{u"-c"_s, u"exec 3<>/dev/tcp/127.0.0.1/%1"_s.arg(server.serverPort())};
    QProcess free, bound;
    free.start(u"bash"_s, call);
    QVERIFY(free.waitForFinished() && free.exitCode() == 0);
    town::boundReader(bound);
    bound.start(u"bash"_s, call);
    QVERIFY(bound.waitForFinished() && bound.exitCode() != 0);
}

void TestLayerReader::theReaderHasNoMoreMemory()
{
#ifdef __SANITIZE_ADDRESS__
    QSKIP("a sanitised program reserves terabytes");
#endif
    QProcess bound;
    town::boundReader(bound);
    bound.start(u"bash"_s, {u"-c"_s, u"ulimit -v; ulimit -c"_s});
    QVERIFY(bound.waitForFinished());
    QCOMPARE(bound.readAllStandardOutput(), QByteArray("1953125\n0\n"));
}

void TestLayerReader::pipesAreNoFiles()
{
    const QString path = m_folder.filePath(u"pipe.geojson"_s);
    QCOMPARE(QProcess::execute(u"mkfifo"_s, {path}), 0);
    const auto read = town::readElsewhere(QStringLiteral(GRIDHALL_CTL), {path, {}, {}});
    QVERIFY(!read && read.error().code == base::ErrorCode::Refused);
    QVERIFY(!town::readLayer({path, {}, {}}));
    QVERIFY(!town::readLayer({m_folder.path(), {}, {}}));
}

GRIDHALL_TEST(TestLayerReader, QCoreApplication)
#include "tst_layerreader.moc"
