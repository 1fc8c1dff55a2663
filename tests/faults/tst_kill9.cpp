// SPDX-License-Identifier: GPL-3.0-or-later
// kill -9 on "gridhallctl serve" at random moments while numbered reports are posted: what was acknowledged is there, once.
// A few rounds by default; GRIDHALL_KILLS=50 for the long run.
#include "http/rawclient.h"
#include "store/projection/sqlcasereader.h"
#include "store/sqlite/sqlstore.h"
#include "support/testprogram.h"

#include <QElapsedTimer>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QProcessEnvironment>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;

namespace {

constexpr int kStartTime = 120'000;
constexpr int kRounds = 4;

/// The server as its own process, on the same store round after round.
class Served {
public:
    explicit Served(const QString &store)
    {
        m_process.setProgram(QStringLiteral(GRIDHALL_CTL));
        m_process.setArguments({u"serve"_s, u"--store"_s, store, u"--region"_s, QStringLiteral(GRIDHALL_SOURCE_DIR "/resources/regions/xujing"),
                                u"--http"_s, u"127.0.0.1:0"_s});
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"GRIDHALL_API_KEY"_s, u"the-key-of-this-test-0"_s);
        m_process.setProcessEnvironment(environment);
    }
    ~Served() { kill(); }

    [[nodiscard]] quint16 start()
    {
        m_process.start();
        QByteArray said;
        QElapsedTimer waited;
        waited.start();
        while (!said.contains('\n') && waited.elapsed() < kStartTime && m_process.state() != QProcess::NotRunning) {
            m_process.waitForReadyRead(100);
            said += m_process.readAllStandardOutput();
        }
        return said.trimmed().mid(said.lastIndexOf(':') + 1).toUShort();
    }
    void kill()
    {
        if (m_process.state() == QProcess::NotRunning)
            return;
        ::kill(pid_t(m_process.processId()), SIGKILL);
        m_process.waitForFinished(kStartTime);
    }
    [[nodiscard]] int terminate()
    {
        m_process.terminate();
        m_process.waitForFinished(kStartTime);
        return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
    }
    [[nodiscard]] QByteArray errors() { return m_process.readAllStandardError(); }

private:
    QProcess m_process;
};

QByteArray numbered(int number)
{
    const QByteArray body = "api_key=the-key-of-this-test-0&service_code=E0496&lat=31.19&long=121.27&source_id=n" + QByteArray::number(number);
    return "POST /open311/v2/requests.json HTTP/1.1\r\nHost: t\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " +
           QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

QString numberIn(const RawReply &reply) { return QJsonDocument::fromJson(reply.body).array().first()[u"service_request_id"_s].toString(); }

int rounds()
{
    const int asked = qEnvironmentVariableIntValue("GRIDHALL_KILLS");
    return asked > 0 ? asked : kRounds;
}

} // namespace

class Kill9Test : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void losesAndDoublesNothing();

private:
    /// Posts on several connections until the server dies at a random moment. Adds what was acknowledged.
    void postUntilKilled(Served &served, quint16 port, int killAfter);
    void check(const QString &path);

    QHash<QString, QString> m_acknowledged; ///< source id → case number
    int m_next = 0;
};

void Kill9Test::postUntilKilled(Served &served, quint16 port, int killAfter)
{
    constexpr int kClients = 4;
    std::vector<std::unique_ptr<RawClient>> clients;
    std::vector<int> asked(kClients, -1);
    for (int i = 0; i < kClients; ++i)
        clients.push_back(std::make_unique<RawClient>(port));
    const auto note = [&](size_t client, const RawReply &reply) {
        if (reply.status == 200)
            m_acknowledged.insert(u"n%1"_s.arg(asked[client]), numberIn(reply));
    };
    QElapsedTimer since;
    since.start();
    while (since.elapsed() < killAfter) {
        for (size_t i = 0; i < clients.size(); ++i) {
            asked[i] = m_next++;
            clients[i]->send(numbered(asked[i]));
        }
        for (size_t i = 0; i < clients.size() && since.elapsed() < killAfter; ++i) {
            const RawReply reply = clients[i]->receive(true, std::max(1, killAfter - int(since.elapsed())));
            note(i, reply);
            if (reply.status != 0)
                asked[i] = -1;
        }
    }
    served.kill();
    // What the server still said before it died counts as well.
    for (size_t i = 0; i < clients.size(); ++i) {
        if (asked[i] >= 0)
            note(i, clients[i]->receive(true, 2'000));
    }
}

void Kill9Test::check(const QString &path)
{
    {
        const auto opened = store::Store::open(path);
        QVERIFY2(opened, qPrintable(opened ? QString() : base::describe(opened.error())));
        QVERIFY((*opened)->projections().catchUp());
    }
    const auto findings = store::verify(path);
    QVERIFY(findings);
    for (const store::Finding &finding : *findings)
        QVERIFY2(finding.kind != store::Finding::Kind::Bad, qPrintable(finding.sentence));
    const auto reader = store::SqlCaseReader::open(path);
    QVERIFY(reader);
    QHash<QString, QStringList> stored;
    QVERIFY((*reader)->all([&stored](const domain::CaseBrief &brief) {
        stored[brief.sourceId].append(brief.number);
        return true;
    }));
    for (auto known = stored.cbegin(); known != stored.cend(); ++known)
        QVERIFY2(known->size() == 1, qPrintable(known.key() + u" is there as "_s + known->join(u' ')));
    for (auto told = m_acknowledged.cbegin(); told != m_acknowledged.cend(); ++told)
        QCOMPARE(stored.value(told.key()), QStringList(*told));
}

void Kill9Test::losesAndDoublesNothing()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"hall.store"_s);
    const quint32 seed = QRandomGenerator::global()->generate();
    QRandomGenerator dice(seed);
    qInfo("seed %u, %d rounds", seed, rounds());
    for (int round = 0; round < rounds(); ++round) {
        Served served(path);
        const quint16 port = served.start();
        QVERIFY2(port != 0, served.errors().constData());
        // What was acknowledged before the crash is known after it, under the same number.
        if (!m_acknowledged.isEmpty()) {
            const auto told = m_acknowledged.constBegin();
            QCOMPARE(numberIn(exchange(port, numbered(told.key().mid(1).toInt()))), told.value());
        }
        postUntilKilled(served, port, int(dice.bounded(5, 400)));
        check(path);
        if (QTest::currentTestFailed())
            return;
    }
    Served served(path);
    const quint16 port = served.start();
    QVERIFY(port != 0);
    for (int number = 0; number < 20; ++number) // also those whose answer was cut off
        QCOMPARE(exchange(port, numbered(number)).status, 200);
    QCOMPARE(served.terminate(), 0);
    check(path);
    QVERIFY(!m_acknowledged.isEmpty());
    qInfo("%lld reports were acknowledged", qlonglong(m_acknowledged.size()));
}

GRIDHALL_TEST(Kill9Test, QCoreApplication)
#include "tst_kill9.moc"
