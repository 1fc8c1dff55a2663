// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/rawsqlite.h"
#include "bench/rounds.h"
#include "store/sqlite/sqlstore.h"
#include "store/sqlite/sqltexts.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <thread>

using namespace Qt::StringLiterals;
using base::CaseId;

// Durable events a second through the case log, against raw libsqlite3 on the same disk, each with `stored` events already in the file.

namespace {

const char *const kIndexedSchema = R"(
CREATE TABLE incident (id TEXT PRIMARY KEY, status TEXT, department TEXT, source_id TEXT, updated INTEGER, title TEXT);
CREATE TABLE incident_event (id INTEGER PRIMARY KEY, incident TEXT, at INTEGER, actor TEXT, kind TEXT, body TEXT);
CREATE INDEX incident_source ON incident (source_id);
CREATE INDEX incident_department ON incident (department, status, updated);
CREATE INDEX event_incident ON incident_event (incident, at);)";

domain::CaseEvent makeEvent(int n)
{
    domain::CaseReported body;
    body.number = u"251107XJ%1"_s.arg(n, 6, 10, QChar(u'0'));
    body.report.source = u"hotline"_s;
    body.report.sourceId = u"%1"_s.arg(n);
    body.report.item = u"0201"_s;
    body.report.title = u"人行道地砖破损"_s;
    body.report.description = u"徐泾东地铁站2号口外人行道地砖破损约两平方米，行人绕行，请尽快修复。"_s;
    body.report.place.text = u"国展路 11 号门前"_s;
    body.report.place.point = base::GeoPoint{31.19 + n % 1000 * 1e-5, 121.29};
    body.report.place.grid = u"11"_s;
    body.report.reportedAt = base::fromMsec(1'762'500'000'000 + n);
    return {body.report.reportedAt, {u"坐席03"_s, domain::Role::Dispatcher}, u"lifecycle.report"_s, u"0123456789abcdef"_s, body};
}

/// The file's ids go on where the last round ended.
struct Counter {
    quint64 next = 1;
};

/// Ours: events through the log, groups of `group`.
class Ours {
public:
    Ours(const QString &path, int stored) : m_store(*store::Store::open(path)) { append(stored, 10'000); } // encoded and chained anew each time

    void append(int count, int group)
    {
        for (int done = 0; done < count; done += group)
            commit(std::min(group, count - done));
        m_store->tidyWhenIdle();
    }

    void commit(int count)
    {
        auto batch = m_store->log().begin();
        for (int i = 0; i < count; ++i) {
            if (!(*batch)->append(CaseId{m_ids.next++}, 0, std::span(&m_event, 1)))
                qFatal("append failed");
        }
        if (!(*batch)->commit())
            qFatal("commit failed");
    }

private:
    std::unique_ptr<store::Store> m_store;
    const domain::CaseEvent m_event = makeEvent(1);
    Counter m_ids;
};

/// The log's own table, written by hand: the same bodies and chained hashes, so that what is measured is the way to the disk.
class SameSchema {
public:
    SameSchema(const QByteArray &path, int stored) : m_database(path)
    {
        m_database.run(store::sqlFile(store::kSqlite, u"0001_case_log.sql"_s).constData());
        m_insert = m_database.prepare("INSERT INTO case_event (case_id, version, at, actor, role, kind, schema, rule, rulebook, body, hash) "
                                      "VALUES (?, 1, ?, ?, 'dispatcher', 'case-reported', 1, ?, ?, ?, ?)");
        append(stored, 10'000);
    }
    ~SameSchema() { sqlite3_finalize(m_insert); }

    void append(int count, int group)
    {
        for (int done = 0; done < count; done += group)
            commit(std::min(group, count - done));
    }

    void commit(int count)
    {
        m_database.run("BEGIN IMMEDIATE");
        for (int i = 0; i < count; ++i) {
            const qint64 id = qint64(m_ids.next++);
            m_row.caseId = {quint64(id)};
            m_row.body = domain::encode(m_event.body);
            m_row.hash = store::chainHash({}, m_row);
            sqlite3_bind_int64(m_insert, 1, id);
            sqlite3_bind_int64(m_insert, 2, 1'762'500'000'000 + id);
            bench::bindText(m_insert, 3, m_actor);
            bench::bindText(m_insert, 4, m_rule);
            bench::bindText(m_insert, 5, m_rulebook);
            bench::bindText(m_insert, 6, m_row.body);
            sqlite3_bind_blob(m_insert, 7, m_row.hash.constData(), int(m_row.hash.size()), SQLITE_STATIC);
            m_database.step(m_insert);
        }
        m_database.run("COMMIT");
    }

private:
    bench::RawDatabase m_database;
    sqlite3_stmt *m_insert = nullptr;
    const QByteArray m_actor = "坐席03", m_rule = "lifecycle.report", m_rulebook = "0123456789abcdef";
    const domain::CaseEvent m_event = makeEvent(1);
    store::StoredEvent m_row{{}, {}, 1, 0, u"坐席03"_s, u"dispatcher"_s, u"case-reported"_s, 1, u"lifecycle.report"_s, u"0123456789abcdef"_s, {}, {}};
    Counter m_ids;
};

/// What is often built instead: a case row and an event row with three indexes, keys by chance (UUIDs).
class Indexed {
public:
    Indexed(const QByteArray &path, int stored) : m_database(path), m_random(7)
    {
        m_database.run(kIndexedSchema);
        m_case = m_database.prepare("INSERT INTO incident VALUES (?, 'new', ?, ?, ?, '人行道地砖破损')");
        m_event = m_database.prepare("INSERT INTO incident_event (incident, at, actor, kind, body) VALUES (?, ?, '坐席03', 'case-reported', ?)");
        m_body = domain::encode(makeEvent(1).body);
        append(stored, 10'000);
        m_database.run("PRAGMA wal_checkpoint(TRUNCATE)");
    }
    ~Indexed()
    {
        sqlite3_finalize(m_case);
        sqlite3_finalize(m_event);
    }

    void append(int count, int group)
    {
        for (int done = 0; done < count; done += group)
            commit(std::min(group, count - done));
    }

    void commit(int count)
    {
        m_database.run("BEGIN IMMEDIATE");
        for (int i = 0; i < count; ++i) {
            const QByteArray id = QByteArray::number(m_random.generate64(), 16) + QByteArray::number(m_random.generate64(), 16);
            const QByteArray department = "D" + QByteArray::number(m_random.bounded(10));
            const QByteArray source = QByteArray::number(m_random.generate64());
            const qint64 at = 1'762'500'000'000 + qint64(m_ids.next++);
            bench::bindText(m_case, 1, id);
            bench::bindText(m_case, 2, department);
            bench::bindText(m_case, 3, source);
            sqlite3_bind_int64(m_case, 4, at);
            m_database.step(m_case);
            bench::bindText(m_event, 1, id);
            sqlite3_bind_int64(m_event, 2, at);
            bench::bindText(m_event, 3, m_body);
            m_database.step(m_event);
        }
        m_database.run("COMMIT");
    }

private:
    bench::RawDatabase m_database;
    QRandomGenerator m_random;
    sqlite3_stmt *m_case = nullptr, *m_event = nullptr;
    QByteArray m_body;
    Counter m_ids;
};

/// 99 % of the events that arrive `rate` times a second, whatever happens, are acknowledged within the answer (seconds). Arrivals do
/// not wait for answers. Commits hold at most `most` events.
template <class Log> double openLoop(Log &log, int count, int rate, int most)
{
    using Clock = std::chrono::steady_clock;
    const auto start = Clock::now();
    const auto arrival = [&](int n) { return start + std::chrono::nanoseconds(qint64(n) * 1'000'000'000 / rate); };
    std::vector<double> waits;
    for (int done = 0; done < count;) {
        std::this_thread::sleep_until(arrival(done));
        int group = 1;
        while (done + group < count && group < most && arrival(done + group) <= Clock::now())
            ++group;
        log.commit(group);
        const auto end = Clock::now();
        for (int i = 0; i < group; ++i)
            waits.push_back(std::chrono::duration<double>(end - arrival(done + i)).count());
        done += group;
    }
    std::sort(waits.begin(), waits.end());
    return waits[waits.size() * 99 / 100];
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions({{u"stored"_s, u"Events already in each file."_s, u"n"_s, u"300000"_s},
                       {u"events"_s, u"Events a measurement; a twentieth of it in groups of 1."_s, u"n"_s, u"20000"_s},
                       {u"rounds"_s, u"Measurements of each pair."_s, u"n"_s, u"5"_s},
                       {u"quick"_s, u"20,000 stored, 4,000 events a measurement, three rounds."_s},
                       {u"folder"_s, u"Where the files are made; a disk, not memory."_s, u"dir"_s, QCoreApplication::applicationDirPath()}});
    parser.process(app);
    const bool quick = parser.isSet(u"quick"_s);
    const int stored = quick ? 20'000 : parser.value(u"stored"_s).toInt();
    const int events = quick ? 4'000 : parser.value(u"events"_s).toInt();
    const int rounds = quick ? 3 : parser.value(u"rounds"_s).toInt();
    const QTemporaryDir folder(parser.value(u"folder"_s) + u"/intake-XXXXXX"_s);

    Ours ours(folder.filePath(u"ours.store"_s), stored);
    SameSchema same(folder.filePath(u"same.db"_s).toUtf8(), stored);
    Indexed indexed(folder.filePath(u"indexed.db"_s).toUtf8(), stored);
    bool holds = true;
    const QString bench = u"intake"_s;
    for (const int group : {1, 10, 100}) {
        const int count = std::max(group, events * (group == 1 ? 1 : group == 10 ? 5 : 20) / 20);
        bench::Rounds bySame, byIndexed;
        for (int round = 0; round < rounds; ++round) {
            const double mine = count / bench::seconds([&] { ours.append(count, group); });
            bySame.add(mine, count / bench::seconds([&] { same.append(count, group); }));
            byIndexed.add(mine, count / bench::seconds([&] { indexed.append(count, group); }));
        }
        holds &= bySame.print(bench, u"same schema, groups of %1"_s.arg(group), count, u"events/s"_s, bench::Goal::AtLeast, 0.85);
        if (group == 100)
            holds &= byIndexed.print(bench, u"case row, event row, three indexes, groups of 100"_s, count, u"events/s"_s, bench::Goal::AtLeast, 8);
    }
    bench::Rounds acknowledgement;
    constexpr int kRate = 5000;
    for (int round = 0; round < rounds; ++round)
        acknowledgement.add(openLoop(ours, events / 2, kRate, 256), openLoop(same, events / 2, kRate, 1));
    holds &= acknowledgement.print(bench, u"p99 acknowledgement at 5,000 a second against a commit an event"_s, events / 2, u"s"_s,
                                   bench::Goal::AtMost, 1 / 20.0);
    return holds ? 0 : 2;
}
