// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/need.h"
#include "bench/rounds.h"
#include "bench/storefill.h"
#include "desk/writer/storedesk.h"
#include "intake/http/httpserver.h"
#include "intake/open311/open311.h"
#include "store/sqlite/sqlstore.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonArray>
#include <QProcess>
#include <QTcpSocket>
#include <QTemporaryDir>

#include <atomic>
#include <csignal>
#include <mutex>
#include <thread>

using namespace Qt::StringLiterals;
using Steady = std::chrono::steady_clock;

// Acknowledged reports a second over HTTP, the server in a process of its own, durable; against the same reports given to the desk in process. In the
// middle of one run the server is killed: what it had acknowledged must be in the store.

namespace {

const QByteArray kKey = "bench-key-0123456789-0123456789";

using bench::need;

/// The server's process: as `gridhallctl serve`.
int serve(const QString &path)
{
    const region::RegionPtr region = bench::xujing();
    const base::SystemClock clock;
    desk::StoreDesk desk(desk::fileParts(path, clock), region, clock);
    intake::Open311 open311(region, clock, desk, {.keys = need(intake::ApiKeys::ofOne(kKey)), .source = u"citizen"_s});
    intake::HttpLimits limits;
    intake::HttpServer server;
    const auto port = server.start(
        u"127.0.0.1"_s, 0, [&](intake::HttpRequest request, intake::HttpAnswer answer) { open311.handle(std::move(request), std::move(answer)); },
        intake::Open311::fault, limits, [&](const intake::HttpRequest &head) { return open311.gate(head); });
    std::printf("%d\n", int(need(port)));
    std::fflush(stdout);
    const int code = QCoreApplication::exec();
    server.stop();
    return code;
}

/// The server's process, seen from here.
class Server {
public:
    explicit Server(const QString &path)
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QCoreApplication::applicationFilePath(), {u"--serve"_s, path});
        if (!m_process.waitForReadyRead(60'000))
            qFatal("the server did not start");
        m_port = m_process.readLine().trimmed().toUShort();
    }
    ~Server() { kill(); }
    void kill()
    {
        m_process.kill(); // SIGKILL: nothing of it may depend on an orderly end
        m_process.waitForFinished();
    }
    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] qint64 pid() const { return m_process.processId(); }

private:
    QProcess m_process;
    quint16 m_port = 0;
};

/// What a run did.
struct Run {
    quint64 acknowledged = 0;
    double seconds = 0;
    std::vector<QByteArray> receipts; ///< the ids that the answers named
    [[nodiscard]] double rate() const { return double(acknowledged) / seconds; }
};

/// Clients that send one report after the other, each with its own reports.
class Clients {
public:
    Clients(const region::RegionPtr &region, int count, unsigned seed) : m_region(region)
    {
        const base::SystemClock clock;
        for (int client = 0; client < count; ++client) {
            bench::Reports reports(region, seed * 1000 + unsigned(client));
            std::vector<QByteArray> &bodies = m_bodies.emplace_back();
            for (int n = 0; n < std::max(200, 12'000 / count); ++n)
                bodies.push_back(reports.next(clock.now()));
        }
    }

    Run overHttp(quint16 port, double most, const std::function<void()> &meanwhile = {}) const
    {
        return together(most, meanwhile, [port](const std::vector<QByteArray> &bodies, const auto &goesOn, const auto &done) {
            QTcpSocket socket;
            socket.connectToHost(u"127.0.0.1"_s, port);
            if (!socket.waitForConnected(5000))
                return;
            socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
            for (const QByteArray &body : bodies) {
                if (!goesOn())
                    return;
                const auto id = post(socket, body);
                if (!id)
                    return;
                done(*id);
            }
        });
    }

    Run inProcess(const QString &path, double most) const
    {
        const base::SystemClock clock;
        desk::StoreDesk desk(desk::fileParts(path, clock), m_region, clock);
        static_cast<void>(desk.settle().result());
        return together(most, {}, [this, &desk, &clock](const std::vector<QByteArray> &bodies, const auto &goesOn, const auto &done) {
            const intake::Pipeline pipeline(m_region, clock);
            for (const QByteArray &body : bodies) {
                if (!goesOn())
                    return;
                done(need(desk.submit(bench::orderOf(pipeline, body)).result()).number.toUtf8());
            }
        });
    }

private:
    /// The id of the request that was made; none when the server is gone.
    static std::optional<QByteArray> post(QTcpSocket &socket, const QByteArray &body)
    {
        socket.write("POST /open311/v2/requests.json?api_key=" + kKey +
                     " HTTP/1.1\r\nHost: bench\r\nContent-Type: application/json\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" +
                     body);
        QByteArray answer;
        for (;;) {
            if (!socket.bytesAvailable() && !socket.waitForReadyRead(20'000))
                return std::nullopt;
            answer += socket.readAll();
            const qsizetype head = answer.indexOf("\r\n\r\n");
            const qsizetype length = answer.toLower().indexOf("content-length: ");
            if (head < 0 || length < 0)
                continue;
            if (answer.size() >= head + 4 + answer.mid(length + 16, answer.indexOf('\r', length) - length - 16).toLongLong())
                break;
        }
        if (!answer.startsWith("HTTP/1.1 20"))
            qFatal("%s", answer.left(400).constData());
        const QJsonDocument said = QJsonDocument::fromJson(answer.mid(answer.indexOf("\r\n\r\n") + 4));
        return said.array()[0].toObject().value(u"service_request_id"_s).toString().toUtf8();
    }

    template <class Client> Run together(double most, const std::function<void()> &meanwhile, Client client) const
    {
        Run run;
        std::mutex mutex;
        const auto start = Steady::now();
        const auto goesOn = [&] { return std::chrono::duration<double>(Steady::now() - start).count() < most; };
        const auto done = [&](const QByteArray &id) {
            const std::scoped_lock lock(mutex);
            ++run.acknowledged;
            run.receipts.push_back(id);
        };
        std::vector<std::thread> threads;
        for (const std::vector<QByteArray> &bodies : m_bodies)
            threads.emplace_back([&] { client(bodies, goesOn, done); });
        if (meanwhile)
            meanwhile();
        for (std::thread &thread : threads)
            thread.join();
        run.seconds = std::chrono::duration<double>(Steady::now() - start).count();
        return run;
    }

    const region::RegionPtr m_region;
    std::vector<std::vector<QByteArray>> m_bodies;
};

/// How many of the acknowledged reports the store does not hold.
quint64 lostOf(const QString &path, const Run &run)
{
    const auto store = need(store::Store::open(path, {.mustExist = true}));
    if (const auto caughtUp = store->projections().catchUp(); !caughtUp)
        qFatal("%s", qPrintable(base::describe(caughtUp.error())));
    const auto cases = need(store::SqlCaseReader::open(path));
    return quint64(std::ranges::count_if(run.receipts, [&](const QByteArray &id) { return !need(cases->byNumber(QString::fromUtf8(id))); }));
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions({{u"seconds"_s, u"How long each run goes on at most."_s, u"s"_s, u"4"_s},
                       {u"rounds"_s, u"Measurements of each pair."_s, u"n"_s, u"5"_s},
                       {u"quick"_s, u"Two rounds of a second and a half."_s},
                       {u"serve"_s, u"Be the server of this store: prints its port."_s, u"file"_s},
                       {u"folder"_s, u"Where the stores are made; a disk, not memory."_s, u"dir"_s, QCoreApplication::applicationDirPath()}});
    parser.process(app);
    if (parser.isSet(u"serve"_s))
        return serve(parser.value(u"serve"_s));
    const bool quick = parser.isSet(u"quick"_s);
    const double most = quick ? 1.5 : parser.value(u"seconds"_s).toDouble();
    const int rounds = quick ? 2 : parser.value(u"rounds"_s).toInt();
    const region::RegionPtr region = bench::xujing();
    const QTemporaryDir folder(parser.value(u"folder"_s) + u"/http-XXXXXX"_s);
    bool holds = true;
    unsigned seed = 1;
    for (const int count : {1, 4, 64}) {
        bench::Rounds rates;
        for (int round = 0; round < rounds; ++round, ++seed) {
            const Clients clients(region, count, seed);
            const QString name = u"%1-%2"_s.arg(count).arg(round);
            const Server server(folder.filePath(name + u"-http.store"_s));
            const Run ours = clients.overHttp(server.port(), most);
            rates.add(ours.rate(), clients.inProcess(folder.filePath(name + u"-desk.store"_s), most).rate());
        }
        holds &= rates.print(u"http"_s, u"acknowledged posts a second, %1 client(s), against the desk in process"_s.arg(count), count, u"1/s"_s,
                             bench::Goal::AtLeast, count == 64 ? 0.8 : 0);
    }
    const QString path = folder.filePath(u"killed.store"_s);
    Server server(path);
    const Clients clients(region, 64, seed);
    const Run run = clients.overHttp(server.port(), 2 * most, [&] {
        std::this_thread::sleep_for(std::chrono::duration<double>(most / 2));
        ::kill(pid_t(server.pid()), SIGKILL);
    });
    server.kill();
    bench::Rounds lost;
    lost.add(double(lostOf(path, run)), std::max(1.0, double(run.acknowledged)));
    holds &= lost.print(u"http"_s, u"acknowledged posts that a kill -9 lost"_s, qint64(run.acknowledged), u"reports"_s, bench::Goal::AtMost, 0);
    return holds ? 0 : 2;
}
