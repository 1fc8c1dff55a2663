// SPDX-License-Identifier: GPL-3.0-or-later
// An endpoint that hangs (SIGSTOP, a deadlock) is told from one that works, and replaced.
#include "childprocess.h"
#include "endpointwatch.h"
#include "support/testprogram.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using app::ChildProcess;
using app::EndpointWatch;

namespace {

constexpr int kPatience = 240'000; // only a test that waits for nothing takes so long; one on a busy machine goes on when it comes
constexpr ChildProcess::Times kQuick{.first = 10ms, .longest = 160ms, .goodRun = 1h};

/// A server that answers each request with these bytes; nothing: it takes connections in and stays silent.
class Answering {
public:
    explicit Answering(QByteArray answer) : m_answer(std::move(answer))
    {
        m_server.listen(QHostAddress::LocalHost);
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
            QTcpSocket *socket = m_server.nextPendingConnection();
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] {
                ++asked;
                socket->readAll();
                if (m_answer.isEmpty())
                    return;
                socket->write(m_answer);
                socket->disconnectFromHost();
            });
        });
    }
    [[nodiscard]] QUrl url() const { return QUrl(u"http://127.0.0.1:%1"_s.arg(m_server.serverPort())); }
    int asked = 0;

private:
    QTcpServer m_server;
    QByteArray m_answer;
};

} // namespace

class HungTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void hearsWhoIsWell_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<bool>("well");
        QTest::newRow("well") << "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"_ba << true;
        QTest::newRow("too busy for us") << "HTTP/1.1 429 Too Many\r\nContent-Length: 0\r\n\r\n"_ba << true;
        QTest::newRow("its work stands still") << "HTTP/1.1 500 No\r\nContent-Length: 0\r\n\r\n"_ba << false;
        QTest::newRow("silent") << QByteArray() << false;
        QTest::newRow("not HTTP") << "hello\n"_ba << false;
    }
    void hearsWhoIsWell()
    {
        QFETCH(QByteArray, answer);
        QFETCH(bool, well);
        Answering server(answer);
        // Who answers in the end is well here, however busy the machine.
        EndpointWatch watch({.every = 10ms, .patience = well ? std::chrono::milliseconds(kPatience) : 300ms, .misses = 2});
        QSignalSpy answered(&watch, &EndpointWatch::answered);
        QSignalSpy silent(&watch, &EndpointWatch::silent);
        watch.watch(server.url());
        if (well) {
            QTRY_VERIFY_WITH_TIMEOUT(answered.count() >= 3, kPatience);
            QCOMPARE(silent.count(), 0);
        } else {
            QTRY_COMPARE_WITH_TIMEOUT(silent.count(), 1, kPatience);
            QCOMPARE(answered.count(), 0);
            QVERIFY(server.asked >= 2); // one lost answer is no death
        }
    }

    void tellsWhatHangsWithinTenSeconds()
    {
        const EndpointWatch::Times times;
        QVERIFY(times.every + times.misses * times.patience < 10s);
    }

    void replacesAStoppedEndpoint()
    {
        QTemporaryDir folder;
        ChildProcess child(QStringLiteral(GRIDHALL_CTL),
                           {u"serve"_s, u"--store"_s, folder.filePath(u"hall.store"_s), u"--region"_s,
                            QStringLiteral(GRIDHALL_SOURCE_DIR "/resources/regions/xujing"), u"--http"_s, u"127.0.0.1:0"_s, u"--exit-with-parent"_s},
                           kQuick);
        child.setEnvironment(u"GRIDHALL_API_KEY"_s, u"the-key-of-this-test-0"_s);
        EndpointWatch watch({.every = 20ms, .patience = 2s, .misses = 2});
        QSignalSpy answered(&watch, &EndpointWatch::answered);
        QSignalSpy died(&child, &ChildProcess::died);
        QUrl url;
        connect(&child, &ChildProcess::lineRead, this, [&](const QString &line) {
            if (const qsizetype at = line.indexOf(u"http://"); at >= 0)
                watch.watch(url = QUrl(line.mid(at)));
        });
        qint64 stopped = 0;
        connect(&watch, &EndpointWatch::silent, &child, [&] {
            // A process that a busy machine lets wait is not replaced here: one after the other would be, and none would come to answer.
            if (child.processId() == stopped)
                child.replaceHung();
            else
                watch.watch(url);
        });
        child.start();
        QTRY_VERIFY_WITH_TIMEOUT(answered.count() >= 2, kPatience);
        stopped = child.processId();
        ::kill(pid_t(stopped), SIGSTOP);
        QTRY_COMPARE_WITH_TIMEOUT(died.count(), 1, kPatience);
        answered.clear();
        QTRY_VERIFY_WITH_TIMEOUT(answered.count() >= 1, kPatience); // another process answers
        QVERIFY(child.processId() != stopped);
        QCOMPARE(died.count(), 1);
    }

    void pausesLongerAfterEachDeath()
    {
        ChildProcess child(u"/bin/false"_s, {}, kQuick);
        QSignalSpy died(&child, &ChildProcess::died);
        QCOMPARE(child.pause(), 10ms);
        child.start();
        QTRY_VERIFY_WITH_TIMEOUT(died.count() >= 6, kPatience);
        QCOMPARE(child.pause(), 160ms); // and no longer than that
    }

    void pausesShortlyAgainAfterAGoodRun()
    {
        ChildProcess::Times times = kQuick;
        times.goodRun = 0ms; // every run is a good one
        ChildProcess child(u"/bin/false"_s, {}, times);
        QSignalSpy died(&child, &ChildProcess::died);
        child.start();
        QTRY_VERIFY_WITH_TIMEOUT(died.count() >= 4, kPatience);
        QCOMPARE(child.pause(), 10ms);
    }
};

GRIDHALL_TEST(HungTest, QCoreApplication)
#include "tst_hung.moc"
