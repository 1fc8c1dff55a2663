// SPDX-License-Identifier: GPL-3.0-or-later
// "gridhallctl serve" and "gridhallctl drill" as the programs that people and the console start.
#include "http/rawclient.h"
#include "store/care/storeuse.h"
#include "store/projection/sqlcasereader.h"
#include "support/testprogram.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

constexpr int kPatience = 120'000;
const QString kPack = QStringLiteral(GRIDHALL_SOURCE_DIR "/resources/regions/xujing");

/// A program of ours under test.
class Program {
public:
    explicit Program(const QStringList &arguments, const QString &key = u"the-key-of-this-test-0"_s)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"GRIDHALL_API_KEY"_s, key);
        m_process.setProcessEnvironment(environment);
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

QStringList serve(const QString &store, const QStringList &more = {})
{
    return QStringList{u"serve"_s, u"--store"_s, store, u"--region"_s, kPack, u"--http"_s, u"127.0.0.1:0"_s} + more;
}

QStringList drill(const QString &store, quint16 port, const QStringList &more = {})
{
    return QStringList{u"drill"_s, u"--store"_s, store, u"--region"_s, kPack, u"--url"_s, u"http://127.0.0.1:%1"_s.arg(port), u"--json"_s} + more;
}

RawReply post(quint16 port, const QByteArray &body)
{
    return exchange(port,
                    "POST /open311/v2/requests.json HTTP/1.1\r\nHost: t\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " +
                        QByteArray::number(body.size()) + "\r\n\r\n" + body);
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
        QCOMPARE(post(port, "api_key=the-key-of-this-test-0&service_code=E0496&lat=31.19&long=121.27").status, 200);
        QCOMPARE(post(port, "api_key=wrong&service_code=E0496&lat=31.19&long=121.27").status, 403);
        program.terminate();
        QCOMPARE(program.exitCode(), 0);
        const auto use = store::useOf(path());
        QVERIFY(use);
        QCOMPARE(*use, store::StoreUse::Real);
    }

    void readsItsKeysFromAFileOfItsOwn()
    {
        const QString keys = m_folder->filePath(u"keys"_s);
        QFile file(keys);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("a-key-for-the-hotline-alone hotline\na-key-for-everything-here *\n");
        file.close();
        QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup));
        Program open(serve(path(), {u"--api-key-file"_s, keys}));
        QCOMPARE(open.exitCode(), 2);
        QVERIFY(open.errors().contains("chmod 600"));
        QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
        Program program(serve(path(), {u"--api-key-file"_s, keys}));
        const quint16 port = program.port();
        QVERIFY2(port != 0, program.errors().constData());
        QCOMPARE(post(port, "api_key=a-key-for-the-hotline-alone&service_code=E0496&lat=31.19&long=121.27").status, 200);
        QCOMPARE(post(port, "api_key=a-key-for-the-hotline-alone&service_code=E0496&lat=31.19&long=121.27&source=citizen").status, 403);
        QCOMPARE(post(port, "api_key=a-key-for-everything-here&service_code=E0496&lat=31.19&long=121.27&source=citizen").status, 200);
        QCOMPARE(post(port, "api_key=the-key-of-this-test-0&service_code=E0496&lat=31.19&long=121.27").status,
                 403); // the file counts, not the variable
    }

    void showsAttributes()
    {
        QString number;
        {
            Program program(serve(path()));
            const quint16 port = program.port();
            const QByteArray body = "api_key=the-key-of-this-test-0&service_code=E0496&lat=31.19&long=121.27&attribute[fixmystreet_id]=77&attribute["
                                    "usrn][]=1&attribute[usrn][]=2"
                                    "&attribute[email]=somebody%40home.test";
            const RawReply once = post(port, body);
            QCOMPARE(once.status, 200);
            QCOMPARE(post(port, body).body.contains("\"known\":true"), true); // B5: sent again after a time-out
            number = QJsonDocument::fromJson(once.body)[0][u"service_request_id"_s].toString();
        }
        Program show({u"show"_s, number, u"--store"_s, path(), u"--region"_s, kPack, u"--json"_s});
        QCOMPARE(show.exitCode(), 0);
        const QJsonObject shown = QJsonDocument::fromJson(show.output()).object();
        QCOMPARE(shown[u"source_id"_s].toString(), u"77"_s);
        QCOMPARE(shown[u"attributes"_s].toArray().size(), 4);
        QCOMPARE(shown[u"attributes"_s][1][u"value"_s].toString(), u"1"_s);
        QCOMPARE(shown[u"attributes"_s][3][u"value"_s].toString(), u"***"_s); // who reported is not shown
    }

    void endsWithItsParent()
    {
        Program program(serve(path(), {u"--exit-with-parent"_s}));
        QVERIFY(program.port() != 0);
        program.closeInput();
        QCOMPARE(program.exitCode(), 0);
    }

    void saysWhatIsWrongWithTheCommandLine_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("key");
        QTest::addColumn<int>("code");
        const QString good = u"the-key-of-this-test-0"_s;
        QTest::newRow("no key") << serve(path()) << QString() << 2;
        QTest::newRow("short key") << serve(path()) << u"nineteen-characters"_s << 2;
        QTest::newRow("key on the command line") << serve(path(), {u"--api-key"_s, good}) << good << 2;
        QTest::newRow("no such key file") << serve(path(), {u"--api-key-file"_s, u"/nowhere/keys"_s}) << good << 2;
        QTest::newRow("a device as key file") << serve(path(), {u"--api-key-file"_s, u"/dev/zero"_s}) << good << 2;
        QTest::newRow("key for an unknown source") << serve(path()) << good + u" nobody"_s << 2;
        QTest::newRow("no proxy") << serve(path(), {u"--trusted-proxy"_s, u"the proxy"_s}) << good << 2;
        QTest::newRow("drill without key") << drill(path(), 1) << QString() << 2;
        QTest::newRow("no port") << serve(path(), {u"--http"_s, u"127.0.0.1"_s}) << good << 2;
        QTest::newRow("port too large") << serve(path(), {u"--http"_s, u"127.0.0.1:99999"_s}) << good << 2;
        QTest::newRow("bare IPv6") << serve(path(), {u"--http"_s, u"::1:80"_s}) << good << 2;
        QTest::newRow("unknown source") << serve(path(), {u"--source"_s, u"nobody"_s}) << good << 2;
        QTest::newRow("no address") << serve(path(), {u"--http"_s, u"town.hall:80"_s}) << good << 1;
        QTest::newRow("drill too fast") << drill(path(), 1, {u"--speed"_s, u"1e9"_s}) << good << 2;
        QTest::newRow("drill to nowhere") << drill(path(), 1, {u"--url"_s, u"ftp://x"_s}) << good << 2;
    }
    void saysWhatIsWrongWithTheCommandLine()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, key);
        QFETCH(int, code);
        if (arguments.count(u"--http"_s) == 2) // the last one counts
            arguments.remove(arguments.indexOf(u"--http"_s), 2);
        if (arguments.count(u"--url"_s) == 2)
            arguments.remove(arguments.indexOf(u"--url"_s), 2);
        Program program(arguments, key);
        QCOMPARE(program.exitCode(), code);
        QVERIFY(program.errors().trimmed().endsWith('.'));
    }

    void drillsInAStoreOfItsOwn()
    {
        Program server(serve(path()));
        const quint16 port = server.port();
        QVERIFY(port != 0);
        const QStringList arguments =
            drill(path(), port, {u"--seed"_s, u"3"_s, u"--speed"_s, u"1000"_s, u"--for"_s, u"12"_s}); // at night few reports come in
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
        QCOMPARE(post(port, "api_key=the-key-of-this-test-0&service_code=E0496&lat=31.19&long=121.27").status, 200);
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

GRIDHALL_TEST(ServeTest, QCoreApplication)
#include "tst_serve.moc"
