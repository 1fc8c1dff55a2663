// SPDX-License-Identifier: GPL-3.0-or-later
// "gridhallctl serve" and "gridhallctl drill" as the programs that people and the console start.
#include "http/rawclient.h"
#include "store/sqlcasereader.h"
#include "store/storeuse.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

constexpr int kPatience = 60'000;
const QString kPack = QStringLiteral(GRIDHALL_SOURCE_DIR "/resources/regions/xujing");

/// A program of ours under test.
class Program {
public:
    explicit Program(const QStringList &arguments)
    {
        m_process.start(QStringLiteral(GRIDHALL_CTL), arguments);
    }
    ~Program()
    {
        m_process.kill();
        m_process.waitForFinished(kPatience);
    }
    [[nodiscard]] quint16 port()
    {
        QByteArray said;
        QElapsedTimer waited;
        waited.start();
        while (!said.contains('\n') && waited.elapsed() < kPatience && m_process.state() != QProcess::NotRunning) {
            m_process.waitForReadyRead(100);
            said += m_process.readAllStandardOutput();
        }
        return said.startsWith("listening on http://127.0.0.1:") ? said.trimmed().mid(said.lastIndexOf(':') + 1).toUShort() : quint16(0);
    }
    void terminate() { m_process.terminate(); }
    void closeInput() { m_process.closeWriteChannel(); }
    /// -1 when it crashed or did not end.
    [[nodiscard]] int exitCode()
    {
        m_process.waitForFinished(kPatience);
        return m_process.state() == QProcess::NotRunning && m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
    }
    [[nodiscard]] QByteArray output() { return m_process.readAllStandardOutput(); }
    [[nodiscard]] QByteArray errors() { return m_process.readAllStandardError(); }

private:
    QProcess m_process;
};

QStringList serve(const QString &store, const QStringList &more = {u"--api-key"_s, u"k"_s})
{
    return QStringList{u"serve"_s, u"--store"_s, store, u"--region"_s, kPack, u"--http"_s, u"127.0.0.1:0"_s} + more;
}

QStringList drill(const QString &store, quint16 port, const QStringList &more = {})
{
    return QStringList{u"drill"_s, u"--store"_s, store, u"--region"_s, kPack, u"--url"_s, u"http://127.0.0.1:%1"_s.arg(port), u"--api-key"_s, u"k"_s, u"--json"_s} + more;
}

RawReply post(quint16 port, const QByteArray &body)
{
    return exchange(port, "POST /open311/v2/requests.json HTTP/1.1\r\nHost: t\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                              + QByteArray::number(body.size()) + "\r\n\r\n" + body);
}

} // namespace

class ServeTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void filesAndEndsOnRequest()
    {
        Program program(serve(path()));
        const quint16 port = program.port();
        QVERIFY2(port != 0, program.errors().constData());
        QCOMPARE(post(port, "api_key=k&service_code=E0496&lat=31.19&long=121.27").status, 200);
        QCOMPARE(post(port, "api_key=wrong&service_code=E0496&lat=31.19&long=121.27").status, 403);
        program.terminate();
        QCOMPARE(program.exitCode(), 0);
        const auto use = store::useOf(path());
        QVERIFY(use);
        QCOMPARE(*use, store::StoreUse::Real);
    }

    void endsWithItsParent()
    {
        Program program(serve(path(), {u"--api-key"_s, u"k"_s, u"--exit-with-parent"_s}));
        QVERIFY(program.port() != 0);
        program.closeInput();
        QCOMPARE(program.exitCode(), 0);
    }

    void saysWhatIsWrongWithTheCommandLine_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("code");
        QTest::newRow("no key") << serve(path(), {}) << 2;
        QTest::newRow("no port") << serve(path(), {u"--api-key"_s, u"k"_s, u"--http"_s, u"127.0.0.1"_s}) << 2;
        QTest::newRow("port too large") << serve(path(), {u"--api-key"_s, u"k"_s, u"--http"_s, u"127.0.0.1:99999"_s}) << 2;
        QTest::newRow("bare IPv6") << serve(path(), {u"--api-key"_s, u"k"_s, u"--http"_s, u"::1:80"_s}) << 2;
        QTest::newRow("unknown source") << serve(path(), {u"--api-key"_s, u"k"_s, u"--source"_s, u"nobody"_s}) << 2;
        QTest::newRow("no address") << serve(path(), {u"--api-key"_s, u"k"_s, u"--http"_s, u"town.hall:80"_s}) << 1;
        QTest::newRow("drill too fast") << drill(path(), 1, {u"--speed"_s, u"1e9"_s}) << 2;
        QTest::newRow("drill to nowhere") << drill(path(), 1, {u"--url"_s, u"ftp://x"_s}) << 2;
    }
    void saysWhatIsWrongWithTheCommandLine()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, code);
        if (arguments.count(u"--http"_s) == 2) // the last one counts
            arguments.remove(arguments.indexOf(u"--http"_s), 2);
        if (arguments.count(u"--url"_s) == 2)
            arguments.remove(arguments.indexOf(u"--url"_s), 2);
        Program program(arguments);
        QCOMPARE(program.exitCode(), code);
        QVERIFY(program.errors().trimmed().endsWith('.'));
    }

    void drillsInAStoreOfItsOwn()
    {
        Program server(serve(path()));
        const quint16 port = server.port();
        QVERIFY(port != 0);
        const QStringList arguments = drill(path(), port, {u"--seed"_s, u"3"_s, u"--speed"_s, u"1000"_s, u"--for"_s, u"12"_s}); // at night few reports come in
        Program first(arguments);
        QCOMPARE(first.exitCode(), 0);
        const QJsonObject tally = QJsonDocument::fromJson(first.output()).object();
        QCOMPARE(tally[u"refused"_s].toInt(), 0);
        QVERIFY(tally[u"filed"_s].toInt() > 0);
        const auto use = store::useOf(path());
        QVERIFY(use);
        QCOMPARE(*use, store::StoreUse::Drill);
        Program again(arguments); // the same store again is fine
        QCOMPARE(again.exitCode(), 0);
    }

    void refusesToDrillAmongRealCases()
    {
        Program server(serve(path()));
        const quint16 port = server.port();
        QCOMPARE(post(port, "api_key=k&service_code=E0496&lat=31.19&long=121.27").status, 200);
        Program program(drill(path(), port));
        QCOMPARE(program.exitCode(), 1);
        QVERIFY(program.errors().contains("real cases"));
        const auto use = store::useOf(path());
        QVERIFY(use);
        QCOMPARE(*use, store::StoreUse::Real);
    }

    void knowsNoUseOfWhatIsNoStore()
    {
        const auto missing = store::useOf(path());
        QVERIFY(!missing);
        QCOMPARE(missing.error().code, base::ErrorCode::NotFound);
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(10'000, 'x'));
        file.close();
        QVERIFY(!store::useOf(path()));
        QVERIFY(!store::reserveForDrill(path()));
    }

private:
    [[nodiscard]] QString path() const { return m_folder ? m_folder->filePath(u"hall.store"_s) : u"/nowhere/hall.store"_s; }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(ServeTest)
#include "tst_serve.moc"
