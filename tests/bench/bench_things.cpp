// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/time/clock.h"
#include "bench/need.h"
#include "bench/rawsqlite.h"
#include "bench/rounds.h"
#include "domain/things/health.h"
#include "intake/things/readingsbody.h"
#include "store/things/readingring.h"
#include "store/things/ringreader.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>

#include <thread>

// Readings of 14,000 sensors: a request's JSON → judged → newest value by code → ring on disk, and how they come out of it again for the console;
// against the same requests through QJsonDocument into a table of newest values and one of history in SQLite (WAL, synchronous = OFF, a commit a
// request), and SELECT of what is new. Then so many of them a second as they come, for as long as is asked: none lost, memory flat, share of a core.

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using bench::need;

namespace {

constexpr int kSensors = 14'000, kARequest = 200;

domain::Sensing sensors()
{
    domain::Sensing sensing;
    domain::SensorKind kind;
    kind.code = u"smoke"_s;
    kind.period = 2min;
    sensing.kinds = {kind};
    for (int group = 0; group < 140; ++group)
        sensing.groups.push_back({u"smoke"_s, u"%1"_s.arg(group), u"place"_s, 1, kSensors / 140});
    return sensing;
}

/// Request number i, of second i: every sensor speaks in its turn.
QByteArray requestOf(qint64 i, base::Instant at)
{
    QByteArrayList readings;
    const QByteArray moment = base::toIso(at).toLatin1();
    for (int k = 0; k < kARequest; ++k) {
        const qint64 sensor = (i * kARequest + k) % kSensors;
        readings.append("{\"id\":\"smoke-" + QByteArray::number(sensor % 140) + '-' + QByteArray::number(sensor / 140 + 1) +
                        "\",\"value\":" + QByteArray::number(double(i % 400) / 10) + ",\"unit\":\"°C\",\"at\":\"" + moment + "\"}");
    }
    return "{\"readings\":[" + readings.join(',') + "]}";
}

/// What stands behind the endpoint's address.
class Taken {
public:
    explicit Taken(const QString &path) : m_ring(path, {}) { need(m_ring.open()); }
    void take(const QByteArray &body, base::Instant now)
    {
        intake::ReadingsBody read = need(intake::readReadings(body));
        store::ReadingBatch batch{store::ReadingBatch::Kind::Came, now, u"sensing"_s, {}};
        for (domain::Reading &reading : read.readings) {
            if (domain::isKept(m_things.take(reading, now)))
                batch.readings.push_back(std::move(reading));
        }
        kept += static_cast<qint64>(batch.readings.size());
        need(m_ring.append(std::move(batch), [this] {
            std::vector<domain::Reading> all;
            for (const domain::Things::Newest &newest : m_things.all())
                all.push_back(newest.reading);
            return all;
        }));
    }
    qint64 kept = 0;

private:
    domain::Things m_things{sensors()};
    store::ReadingRing m_ring;
};

/// The console's side of it.
class Seen {
public:
    explicit Seen(const QString &path) : m_reader(path) {}
    void look(base::Instant now)
    {
        m_reader.follow([this](const store::ReadingBatch &batch) {
            const bool isNews = batch.kind == store::ReadingBatch::Kind::Came;
            for (const domain::Reading &reading : batch.readings)
                isNews ? static_cast<void>(m_things.take(reading, batch.taken)) : static_cast<void>(m_things.restore(reading, batch.taken));
            came += isNews ? static_cast<qint64>(batch.readings.size()) : 0;
        });
        silent = 0;
        for (const domain::GroupHealth &group : domain::groupsAt(m_things, now))
            silent += group.silent;
    }
    [[nodiscard]] qint64 things() const { return m_things.all().size(); }
    qint64 came = 0;
    int silent = 0;

private:
    domain::Things m_things{sensors()};
    store::RingReader m_reader;
};

/// As one would write it first.
class Tables {
public:
    explicit Tables(const QString &path) : m_database(QFile::encodeName(path))
    {
        m_database.run("PRAGMA synchronous = OFF;"
                       "CREATE TABLE newest (thing TEXT PRIMARY KEY, value REAL, unit TEXT, at INTEGER) STRICT;"
                       "CREATE TABLE history (id INTEGER PRIMARY KEY, thing TEXT, value REAL, unit TEXT, at INTEGER) STRICT;"
                       "CREATE INDEX by_thing ON history (thing, at)");
        m_newest = m_database.prepare("INSERT INTO newest VALUES (?, ?, ?, ?) ON CONFLICT (thing) DO UPDATE SET value = excluded.value, unit = "
                                      "excluded.unit, at = excluded.at WHERE excluded.at > at");
        m_history = m_database.prepare("INSERT INTO history (thing, value, unit, at) VALUES (?, ?, ?, ?)");
        m_seen = m_database.prepare("SELECT id, thing, value, unit, at FROM history WHERE id > ?");
    }
    ~Tables()
    {
        for (sqlite3_stmt *statement : {m_newest, m_history, m_seen})
            sqlite3_finalize(statement);
    }
    void take(const QByteArray &body)
    {
        const QJsonArray readings = QJsonDocument::fromJson(body)[u"readings"_s].toArray();
        m_database.run("BEGIN IMMEDIATE");
        for (const QJsonValue &reading : readings) {
            const QByteArray thing = reading[u"id"_s].toString().toUtf8();
            const QByteArray unit = reading[u"unit"_s].toString().toUtf8();
            const qint64 at = base::toMsec(need(base::fromIso(reading[u"at"_s].toString())));
            for (sqlite3_stmt *statement : {m_newest, m_history}) {
                bench::bindText(statement, 1, thing);
                sqlite3_bind_double(statement, 2, reading[u"value"_s].toDouble());
                bench::bindText(statement, 3, unit);
                sqlite3_bind_int64(statement, 4, at);
                m_database.step(statement);
            }
        }
        m_database.run("COMMIT");
    }
    void look()
    {
        sqlite3_bind_int64(m_seen, 1, m_last);
        while (sqlite3_step(m_seen) == SQLITE_ROW) {
            m_last = sqlite3_column_int64(m_seen, 0);
            m_values.insert(QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(m_seen, 1))), sqlite3_column_double(m_seen, 2));
        }
        sqlite3_reset(m_seen);
    }

private:
    bench::RawDatabase m_database;
    sqlite3_stmt *m_newest = nullptr, *m_history = nullptr, *m_seen = nullptr;
    qint64 m_last = 0;
    QHash<QString, double> m_values;
};

/// Both sides take the same requests, then look at what came.
bool againstTables(const QString &folder, int requests, int rounds)
{
    bench::Rounds taking;
    bench::Rounds looking;
    Taken taken(folder + u"/ours.store"_s);
    Seen seen(folder + u"/ours.store"_s);
    Tables tables(folder + u"/reference.db"_s);
    base::Instant now = bench::benchNow();
    for (qint64 round = 0; round < rounds; ++round) {
        std::vector<QByteArray> bodies;
        for (qint64 i = 0; i < requests; ++i)
            bodies.push_back(requestOf(round * requests + i, now + std::chrono::seconds(i)));
        const double ours = bench::cpuSeconds([&] {
            for (qint64 i = 0; i < requests; ++i)
                taken.take(bodies[static_cast<size_t>(i)], now + std::chrono::seconds(i));
        });
        const double reference = bench::cpuSeconds([&] {
            for (const QByteArray &body : bodies)
                tables.take(body);
        });
        now += std::chrono::seconds(requests);
        taking.add(ours, reference);
        const double oursSeen = bench::cpuSeconds([&] { seen.look(now); });
        looking.add(oursSeen, bench::cpuSeconds([&] { tables.look(); }));
    }
    if (seen.came != taken.kept || taken.kept != qint64(requests) * kARequest * rounds)
        qFatal("%lld readings were sent, %lld kept, %lld seen", qint64(requests) * kARequest * rounds, taken.kept, seen.came);
    bool holds = taking.print(u"things"_s, u"requests of 200 readings, from JSON to the disk"_s, requests, u"CPU seconds"_s, bench::Goal::AtMost, 1);
    holds &= looking.print(u"things"_s, u"what came, looked at by the console"_s, requests, u"CPU seconds"_s, bench::Goal::AtMost, 2);
    return holds;
}

double residentMegabytes()
{
    QFile file(u"/proc/self/statm"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').value(1).toDouble() * 4096 / 1e6 : 0;
}

/// As they come: a request a second of the machine's time, a look a second. The reference is a second.
bool asTheyCome(const QString &folder, int seconds)
{
    Taken taken(folder + u"/live.store"_s);
    Seen seen(folder + u"/live.store"_s);
    const base::SystemClock clock;
    bench::Rounds rounds;
    double after = 0;
    for (int i = 0; i < seconds; ++i) {
        const auto next = std::chrono::steady_clock::now() + 1s;
        const base::Instant now = clock.now();
        const QByteArray body = requestOf(i, now);
        rounds.add(bench::cpuSeconds([&] {
                       taken.take(body, now);
                       seen.look(now);
                   }),
                   1);
        if (i == kSensors / kARequest || i + 1 == seconds / 2)
            after = residentMegabytes(); // every sensor has spoken
        std::this_thread::sleep_until(next);
    }
    if (seen.came != taken.kept || taken.kept != qint64(seconds) * kARequest)
        qFatal("%lld readings were sent, %lld kept, %lld seen", qint64(seconds) * kARequest, taken.kept, seen.came);
    std::fprintf(stderr, "%lld readings of %lld sensors, none lost; %.1f MB resident in the end, %.1f MB before\n", seen.came, seen.things(),
                 residentMegabytes(), after);
    return rounds.printWithin(u"things"_s, u"200 readings a second of 14,000 sensors, share of a core"_s, seconds, u"cores"_s, 0.05);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions({{u"requests"_s, u"Requests of 200 readings a round."_s, u"n"_s, u"300"_s},
                       {u"rounds"_s, u"Measurements of each pair."_s, u"n"_s, u"9"_s},
                       {u"seconds"_s, u"How long readings come at their own pace."_s, u"s"_s, u"600"_s},
                       {u"folder"_s, u"Where files are made."_s, u"dir"_s, QCoreApplication::applicationDirPath()},
                       {u"quick"_s, u"100 requests, three rounds, ten seconds."_s}});
    parser.process(app);
    const bool quick = parser.isSet(u"quick"_s);
    const QTemporaryDir folder(parser.value(u"folder"_s) + u"/things-XXXXXX"_s);
    bool holds = againstTables(folder.path(), quick ? 100 : parser.value(u"requests"_s).toInt(), quick ? 3 : parser.value(u"rounds"_s).toInt());
    holds &= asTheyCome(folder.path(), quick ? 10 : parser.value(u"seconds"_s).toInt());
    return holds ? 0 : 2;
}
