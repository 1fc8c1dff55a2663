// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/storefill.h"

#include "bench/need.h"
#include "bench/rawsqlite.h"
#include "domain/case/decide.h"
#include "intake/open311/open311fields.h"
#include "store/sqlite/sqlstore.h"

#include <algorithm>

namespace bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int kCommit = 5'000; // cases
constexpr qint64 kDay = 86'400'000, kHour = 3'600'000;
constexpr int kIdBelowMsec = 22; // bits of a case id below its milliseconds

/// Decides and appends cases one after the other; a commit each few thousand.
class Filler {
public:
    Filler(const QString &path, const region::RegionPtr &region)
        : m_region(region), m_clock(base::Instant{}), m_pipeline(region, m_clock), m_store(need(store::Store::open(path))),
          m_ids(m_store->caseIds(m_clock))
    {}

    /// An open case if there is no `closedAt`.
    void add(Reports &reports, base::Instant at, std::optional<base::Instant> closedAt)
    {
        m_clock.set(at);
        domain::CaseOrder order = orderOf(m_pipeline, reports.next(at));
        if (closedAt) {
            auto &report = std::get<domain::ReportCase>(order.body);
            order.body = domain::ImportCase{report.report, report.inputs, closedAt, u"已修复"_s, true};
            m_clock.set(*closedAt);
        }
        append(order, at);
    }

    void finish()
    {
        commit();
        need(m_store->projections().catchUp());
        m_store->tidyWhenIdle();
    }

private:
    void append(const domain::CaseOrder &order, base::Instant at)
    {
        if (!m_batch)
            m_batch = need(m_store->log().begin());
        const auto &report = std::holds_alternative<domain::ReportCase>(order.body) ? std::get<domain::ReportCase>(order.body).report
                                                                                    : std::get<domain::ImportCase>(order.body).report;
        domain::Case fresh;
        fresh.id = m_ids.next();
        need(m_batch->claim(report.source, report.sourceId, fresh.id));
        const QDate day = m_region->toLocal(at).date();
        const QString number = domain::caseNumber(day, m_region->rulebook.region, need(m_batch->nextSerial(day)));
        const auto events = need(domain::decide(fresh, order, m_region->rulebook, {m_clock.now(), number}));
        need(m_batch->append(fresh.id, 0, events));
        if (++m_waiting == kCommit)
            commit();
    }

    void commit()
    {
        if (m_batch)
            need(m_batch->commit());
        m_batch.reset();
        m_waiting = 0;
    }

    const region::RegionPtr m_region;
    base::FixedClock m_clock;
    const intake::Pipeline m_pipeline;
    const std::unique_ptr<store::Store> m_store;
    store::CaseIds m_ids;
    std::unique_ptr<store::LogBatch> m_batch;
    int m_waiting = 0;
};

} // namespace

domain::CaseOrder orderOf(const intake::Pipeline &pipeline, const QByteArray &json)
{
    intake::Open311Fields fields;
    need(fields.addJson(json));
    return need(pipeline.accept(need(intake::incomingOf(fields, u"citizen"_s))));
}

void fillStore(const QString &path, const region::RegionPtr &region, const Filling &filling, Reports &reports)
{
    Filler filler(path, region);
    for (int n = 0; n < filling.ended; ++n) {
        // The last of a day's cases is closed before the day is over: a copy that is a day later shares no id with it.
        const base::Instant at = filling.endedFrom + base::Milliseconds(23 * kHour * n / filling.ended);
        filler.add(reports, at, at + std::chrono::minutes(20 + n % 30));
    }
    const base::Milliseconds span = std::chrono::minutes(20);
    for (int n = 0; n < filling.open; ++n)
        filler.add(reports, filling.now - span + span * n / std::max(1, filling.open), std::nullopt);
    filler.finish();
}

void multiplyEnded(const QString &path, int times)
{
    RawDatabase database(path.toUtf8());
    database.run("PRAGMA synchronous = OFF; PRAGMA cache_size = -262144;"
                 "CREATE TEMP TABLE ended (case_id INTEGER PRIMARY KEY);"
                 "INSERT INTO ended SELECT case_id FROM case_now WHERE open = 0;"
                 "CREATE TEMP TABLE ended_event AS SELECT * FROM case_event WHERE case_id IN ended ORDER BY position;"
                 "CREATE TEMP TABLE ended_now AS SELECT * FROM case_now WHERE case_id IN ended ORDER BY case_id;"
                 "CREATE TEMP TABLE ended_key AS SELECT * FROM report_key WHERE case_id IN ended");
    for (int copy = 1; copy <= times; ++copy) {
        const QByteArray id = QByteArray::number((qint64(copy) * kDay) << kIdBelowMsec);
        const QByteArray later = QByteArray::number(copy * kDay);
        const QByteArray number = "'-" + QByteArray::number(copy) + "'";
        const QByteArray sql = "BEGIN IMMEDIATE;"
                               "INSERT INTO case_event (case_id, version, at, actor, role, kind, schema, rule, rulebook, body, hash)"
                               " SELECT case_id + " +
                               id + ", version, at + " + later +
                               ", actor, role, kind, schema, rule, rulebook, body, hash FROM ended_event ORDER BY position;"
                               "INSERT INTO report_key SELECT source, source_id || " +
                               number + ", case_id + " + id +
                               " FROM ended_key;"
                               "UPDATE ended_now SET case_id = case_id + " +
                               id + ", number = number || " + number + ", source_id = source_id || " + number +
                               ","
                               " reported_at = reported_at + " +
                               later + ", filed_at = filed_at + " + later + ", dispatched_at = dispatched_at + " + later +
                               ","
                               " handled_at = handled_at + " +
                               later + ", closed_at = closed_at + " + later + ", ended_at = ended_at + " + later +
                               ","
                               " due_at = due_at + " +
                               later + ", changed_at = changed_at + " + later +
                               ";"
                               "INSERT INTO case_now SELECT * FROM ended_now ORDER BY case_id;"
                               "DELETE FROM ended_now;"
                               "INSERT INTO ended_now SELECT * FROM case_now WHERE case_id IN ended;"
                               "COMMIT";
        database.run(sql.constData());
    }
    database.run("UPDATE projection SET position = (SELECT max(position) FROM case_event);"
                 "PRAGMA synchronous = FULL; PRAGMA wal_checkpoint(TRUNCATE)");
}

} // namespace bench
