// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/need.h"
#include "bench/points/windowping.h"
#include "bench/rounds.h"
#include "bench/storefill.h"
#include "bench/watched.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>

#include <atomic>
#include <cmath>
#include <thread>

// The real console under an X server of this benchmark's own, its map with 14,000 sensors in front, while their readings come in over HTTP, 200 a
// second. Against the same console a moment before, when nothing came: CPU of all its threads and of its server, memory, and how long the window
// takes to answer its window manager, which waits behind everything that its GUI thread does. In the end the server is asked for the newest value of
// sensors all over the town: what was sent last must be there.

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int kSensors = 14'000, kARequest = 200, kOpen = 200, kAsked = 100;
constexpr double kTwoFrames = 0.033; // seconds
const QByteArray kKey = "bench-key-0123456789-0123456789";

/// How many sensors stand in each of the town's grids.
int inGrid(const region::Region &town, size_t grid)
{
    const int grids = int(town.grids.size());
    return kSensors / grids + (int(grid) < kSensors % grids ? 1 : 0);
}

/// The shipped town's pack with so many sensors instead of its own.
QString packWithSensors(const QString &folder)
{
    const QString from = region::findPack(u"xujing"_s), to = folder + u"/town"_s;
    for (QDirIterator it(from, QDir::Files, QDirIterator::Subdirectories); it.hasNext();) {
        const QString file = it.next(), copy = to + file.mid(from.size());
        if (!QDir().mkpath(QFileInfo(copy).path()) || !QFile::copy(file, copy))
            qFatal("%s cannot be copied", qPrintable(file));
    }
    const auto write = [&to](const QString &name, const QByteArray &text) {
        QFile::remove(to + name);
        QFile file(to + name);
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("%s cannot be written", qPrintable(name));
    };
    write(u"/sensing.json"_s, R"({"refreshSeconds":2,"kinds":[{"code":"smoke","name":"烟感","item":"E0595-4","periodSeconds":120,"sample":true}]})");
    QByteArray rows = "kind,grid,place,count,vulnerable,sample\n";
    const region::RegionPtr town = bench::xujing();
    for (size_t grid = 0; grid < town->grids.size(); ++grid)
        rows += "smoke," + town->grids[grid].code.toUtf8() + ",," + QByteArray::number(inGrid(*town, grid)) + ",no,yes\n";
    write(u"/sensors.csv"_s, rows);
    return to;
}

/// The codes of all sensors, neighbours far apart.
QByteArrayList sensorsOf(const region::Region &town)
{
    QByteArrayList codes;
    for (int number = 1; codes.size() < kSensors; ++number) {
        for (size_t grid = 0; grid < town.grids.size(); ++grid) {
            if (number <= inGrid(town, grid))
                codes << "smoke-" + town.grids[grid].code.toUtf8() + '-' + QByteArray::number(number);
        }
    }
    return codes;
}

quint16 freePort()
{
    QTcpServer server;
    if (!server.listen(QHostAddress::LocalHost))
        qFatal("there is no port to listen on");
    return server.serverPort();
}

/// One request and its answer's body, on a connection of its own; empty: nobody answered with 200.
QByteArray exchange(quint16 port, const QByteArray &head, const QByteArray &body)
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    if (!socket.waitForConnected(5000))
        return {};
    socket.write(head + " HTTP/1.1\r\nHost: localhost\r\nX-API-Key: " + kKey +
                 "\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    QByteArray all;
    while (socket.waitForReadyRead(5000))
        all += socket.readAll();
    all += socket.readAll();
    return all.startsWith("HTTP/1.1 200") ? all.mid(all.indexOf("\r\n\r\n") + 4) : QByteArray();
}

/// Sends readings from a thread of its own, a request a second, and knows what it sent.
class Sender {
public:
    Sender(quint16 port, QByteArrayList codes) : m_port(port), m_codes(std::move(codes)), m_sent(m_codes.size(), -1) {}
    ~Sender() { stop(); }
    void start()
    {
        m_thread = std::thread([this] {
            for (auto next = std::chrono::steady_clock::now(); !m_stops; std::this_thread::sleep_until(next)) {
                next += 1s;
                send();
            }
        });
    }
    void stop()
    {
        m_stops = true;
        if (m_thread.joinable())
            m_thread.join();
    }
    [[nodiscard]] qint64 accepted() const { return m_accepted; }
    [[nodiscard]] qint64 sent() const { return m_requests * kARequest; }

    /// How many of some sensors all over the town have another newest value than was sent last. To be called once it has stopped.
    [[nodiscard]] int wrongValues() const
    {
        QByteArray target = "GET /things/v1/readings";
        std::vector<qsizetype> asked;
        for (qsizetype i = 0; asked.size() < size_t(kAsked) && i < m_codes.size(); i += m_codes.size() / kAsked) {
            if (m_sent[i] >= 0) {
                target += (asked.empty() ? "?id=" : "&id=") + m_codes[i];
                asked.push_back(i);
            }
        }
        const QJsonArray readings = QJsonDocument::fromJson(exchange(m_port, target, {}))[u"readings"_s].toArray();
        int wrong = int(asked.size());
        for (const QJsonValue &reading : readings) {
            const qsizetype i = m_codes.indexOf(reading[u"id"_s].toString().toUtf8());
            wrong -= i >= 0 && std::abs(reading[u"value"_s].toDouble() - m_sent[i]) < 1e-9 ? 1 : 0;
        }
        return wrong;
    }

private:
    void send()
    {
        QByteArrayList readings;
        const base::SystemClock clock;
        const QByteArray moment = base::toIso(clock.now()).toLatin1();
        for (int k = 0; k < kARequest; ++k) {
            const qsizetype sensor = qsizetype((m_requests * kARequest + k) % m_codes.size());
            const double value = double(m_requests % 400) / 10;
            m_sent[sensor] = value;
            readings << R"({"id":")" + m_codes[sensor] + R"(","value":)" + QByteArray::number(value) + R"(,"unit":"°C","at":")" + moment + "\"}";
        }
        ++m_requests;
        const QByteArray answer = exchange(m_port, "POST /things/v1/readings", "{\"readings\":[" + readings.join(',') + "]}");
        m_accepted += QJsonDocument::fromJson(answer)[u"accepted"_s].toInt();
    }

    const quint16 m_port;
    const QByteArrayList m_codes;
    QList<double> m_sent; ///< the newest value of each; -1: none yet
    qint64 m_requests = 0, m_accepted = 0;
    std::atomic<bool> m_stops = false;
    std::thread m_thread;
};

/// What a time of the console was like.
struct Times {
    double share = 0;   ///< of a core
    double longest = 0; ///< seconds until the window answered
    double usual = 0;   ///< the 99th of a hundred
};

/// Asks the window again and again while its CPU time is taken.
Times watch(bench::Watched &console, bench::WindowPing &ping, double seconds)
{
    std::atomic<bool> stops = false;
    std::vector<double> answers;
    std::thread asking([&] {
        while (!stops) {
            const auto answer = ping.ask();
            if (!answer)
                qFatal("the window does not answer");
            answers.push_back(*answer);
            std::this_thread::sleep_for(10ms);
        }
    });
    Times times;
    times.share = console.share(seconds);
    stops = true;
    asking.join();
    std::ranges::sort(answers);
    times.longest = answers.back();
    times.usual = answers[answers.size() * 99 / 100];
    return times;
}

bool tell(const QString &what, const QString &unit, double ours, double reference, double limit)
{
    bench::Rounds figure;
    figure.add(ours, reference);
    return figure.printWithin(u"points"_s, what, kSensors, unit, limit);
}

int measure(const QCommandLineParser &parser)
{
    const bool quick = parser.isSet(u"quick"_s);
    const double seconds = quick ? 12 : parser.value(u"seconds"_s).toDouble(), before = quick ? 8 : 60;
    const QTemporaryDir folder(parser.value(u"folder"_s) + u"/points-XXXXXX"_s);
    const QString pack = packWithSensors(folder.path()), store = folder.filePath(u"day.gridhall"_s);
    const region::RegionPtr town = bench::need(region::openPack(pack));
    const base::SystemClock clock;
    bench::Reports reports(town, 1);
    bench::fillStore(store, town, {kOpen, 0, clock.now(), clock.now()}, reports);
    const quint16 port = freePort();
    const bench::Display display;
    QProcessEnvironment environment = bench::environmentOn(display, folder.filePath(u"home"_s));
    environment.insert(u"GRIDHALL_API_KEY"_s, QString::fromLatin1(kKey));
    bench::Watched console(parser.value(u"program"_s),
                           {u"--store"_s, store, u"--region"_s, pack, u"--page"_s, u"map"_s, u"--layers"_s, u"grids,names,pins,sensors"_s,
                            u"--size"_s, u"1920x1080"_s, u"--http"_s, u"127.0.0.1:%1"_s.arg(port)},
                           environment);
    console.waitUntilBegun(quick ? 3 : 5);
    bench::WindowPing ping(display.name());
    if (!ping.find())
        qFatal("the console has no window");
    const Times idle = watch(console, ping, before);
    Sender sender(port, sensorsOf(*town));
    sender.start();
    const double firstRound = std::min(seconds / 2, 1.0 + double(kSensors) / kARequest); // until every sensor has spoken
    std::this_thread::sleep_for(std::chrono::duration<double>(firstRound));
    const double atFirst = bench::residentMegabytes(console.pid());
    const Times busy = watch(console, ping, seconds - firstRound);
    sender.stop();
    const double atLast = bench::residentMegabytes(console.pid());
    const QString during = u"%1 s of 200 readings a second on the map page at 1920x1080: "_s.arg(seconds);
    bool holds =
        tell(during + u"CPU beyond that of the same console while nothing comes"_s, u"share of a core"_s, busy.share - idle.share, idle.share, 0.15);
    holds &= tell(during + u"the window's longest way to an answer"_s, u"s"_s, busy.longest, idle.longest, kTwoFrames);
    holds &= tell(during + u"99 of 100 answers of the window come within"_s, u"s"_s, busy.usual, idle.usual, kTwoFrames / 2);
    holds &= tell(during + u"memory in the end, beyond that after the first round"_s, u"MB"_s, atLast - atFirst, atFirst, 4);
    holds &= tell(during + u"readings that were sent and not accepted"_s, u"readings"_s, double(sender.sent() - sender.accepted()),
                  double(sender.sent()), 0);
    holds &= tell(during + u"of a hundred sensors, newest values that are not what was sent last"_s, u"sensors"_s, sender.wrongValues(), kAsked, 0);
    return holds ? 0 : 2;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions({{u"seconds"_s, u"How long readings come."_s, u"s"_s, u"600"_s},
                       {u"quick"_s, u"Twelve seconds."_s},
                       {u"program"_s, u"The console."_s, u"file"_s, QCoreApplication::applicationDirPath() + u"/gridhall"_s},
                       {u"folder"_s, u"Where pack and store are made."_s, u"dir"_s, QCoreApplication::applicationDirPath()}});
    parser.process(app);
    return measure(parser);
}
