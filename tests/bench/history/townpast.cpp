// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/history/townpast.h"

#include "bench/need.h"
#include "domain/case/decide.h"
#include "store/sqlite/sqlstore.h"

#include <QSet>

#include <array>
#include <queue>
#include <random>

namespace bench {

using namespace Qt::StringLiterals;

namespace {

constexpr quint64 kCommit = 40'000; // events
using std::chrono::minutes;

struct Life {
    base::CaseId id;
    base::Instant reportedAt;
    quint32 version = 0;
    quint32 handledAfter = 0; ///< minutes
    QString item, department;
};

/// What comes next, the earliest first.
struct Next {
    base::Instant at;
    quint32 life = 0;
    int step = 0;
    friend bool operator>(const Next &a, const Next &b) { return std::tie(a.at, a.life, a.step) > std::tie(b.at, b.life, b.step); }
};

class Teller {
public:
    Teller(const QString &path, const region::Region &region, const TownPast &past)
        : m_region(region), m_past(past), m_random(past.seed), m_store(need(store::Store::open(path)))
    {
        for (const domain::Item &item : region.rulebook.items) {
            if (item.life == domain::CaseLife::Case)
                m_items.append(item.code);
        }
        m_items.sort(); // a hash has no order of its own
    }

    quint64 tell()
    {
        const base::Instant begin = m_past.now - std::chrono::days(365) * m_past.years;
        const quint64 cases = m_past.cases();
        const auto reportedAt = [&](quint64 n) { return begin + (m_past.now - begin) * qint64(n) / qint64(cases); };
        for (quint64 n = 0; n < cases; ++n) {
            const base::Instant at = reportedAt(n);
            while (!m_next.empty() && m_next.top().at < at)
                goOn();
            report(at, n);
        }
        while (!m_next.empty() && m_next.top().at < m_past.now)
            goOn();
        commit();
        return m_events;
    }

private:
    quint32 bounded(quint32 most) { return quint32(m_random() % most); }

    void report(base::Instant at, quint64 n)
    {
        const quint32 place = m_free.empty() ? quint32(m_lives.size()) : m_free.back();
        if (m_free.empty())
            m_lives.emplace_back();
        else
            m_free.pop_back();
        Life &life = m_lives[place];
        life = {store::join({base::toMsec(at) - 946'684'800'000, 1, quint16(n % 4096)}), at, 0, 30 + bounded(3 * 24 * 60), {}, {}};
        life.item = m_items[qsizetype(bounded(quint32(m_items.size())))];
        life.department = m_region.departments[bounded(quint32(m_region.departments.size()))].code;
        domain::CaseReported reported;
        reported.report = reportOf(life, n);
        const QDate day = m_region.toLocal(at).date();
        begin();
        reported.number = domain::caseNumber(day, m_region.rulebook.region, need(m_batch->nextSerial(day)));
        static_cast<void>(need(m_batch->claim(reported.report.source, domain::foldedId(reported.report.sourceId), life.id)));
        append(life, at, std::move(reported));
        m_next.push({at + minutes(2), place, 1});
    }

    domain::Report reportOf(const Life &life, quint64 n)
    {
        domain::Report report;
        report.source = bounded(3) == 0 ? u"citizen"_s : u"hotline"_s;
        report.sourceId = u"T%1-%2"_s.arg(m_past.seed).arg(n);
        report.item = life.item;
        const domain::Item *item = m_region.rulebook.item(life.item);
        report.title = item ? item->name : life.item;
        static constexpr std::array kWhat{u"地面破损约两平方米", u"占道堆物", u"照明不亮", u"井盖松动有响声"};
        report.description = QStringView(kWhat[bounded(4)]).toString() + u"，沿路绕行，请尽快处理。"_s;
        if (bounded(4) == 0)
            report.description += QStringView(kCommonWord).toString();
        if (n % 5000 == 17)
            report.description += QStringView(kRareWord).toString();
        const region::Grid &grid = m_region.grids[bounded(quint32(m_region.grids.size()))];
        const bool crowded = n % 100 == 3;
        const QPointF middle = (crowded ? m_region.grids.front() : grid).ring.boundingRect().center();
        const double off = crowded ? 0 : (double(bounded(2000)) - 1000) * 2e-6;
        report.place.text = crowded ? QStringView(kCrowdedPlace).toString() : u"崧泽大道 %1 号"_s.arg(bounded(2999) + 1);
        report.place.point = base::GeoPoint{middle.y() + off, middle.x() - off};
        report.place.grid = crowded ? m_region.grids.front().code : grid.code;
        report.caller = {u"王女士"_s, u"139%1"_s.arg(bounded(99'999'999), 8, 10, QChar(u'0'))};
        report.reportedAt = life.reportedAt;
        return report;
    }

    void goOn()
    {
        const Next now = m_next.top();
        m_next.pop();
        Life &life = m_lives[now.life];
        const base::Instant at = now.at;
        const base::Instant due = life.reportedAt + std::chrono::hours(48);
        const minutes handling(life.handledAfter);
        base::Instant then = at + minutes(6);
        switch (now.step) {
        case 1: {
            domain::CaseFiled filed;
            filed.severity.level = domain::Severity(3 + bounded(3));
            filed.deadlines[domain::Stage::Whole] =
                domain::Deadline{domain::TimeLimit{48, domain::LimitUnit::WorkingHour}, at, due, u"limit.general"_s};
            append(life, at, std::move(filed));
            break;
        }
        case 2: append(life, at, domain::CaseDispatched{life.department, {}, u"by-item-list"_s}); break;
        case 3: append(life, at, domain::CaseAccepted{}); break;
        case 4: append(life, at, domain::CallerContacted{bounded(5) > 0, {}}); break;
        case 5: append(life, at, domain::SceneReached{}); break;
        case 6:
            append(life, at, domain::NoteAdded{u"现场已设置围挡，材料在途。"_s});
            then = std::max(then, life.reportedAt + handling);
            break;
        case 7: append(life, at, domain::CaseHandled{u"已修复"_s}); break;
        case 8: append(life, at, domain::PostCheckRequested{}); break;
        case 9:
            append(life, at, domain::PostChecked{true, {}});
            then = at + minutes(20);
            break;
        case 10:
            append(life, at, domain::CaseClosed{u"已修复"_s, false});
            then = at + minutes(60 * 20);
            if (bounded(4) == 0)
                return free(now.life);
            break;
        case 11: append(life, at, domain::CaseRevisited{true, {}, bounded(6) > 0}); return free(now.life);
        }

        m_next.push({then, now.life, now.step + 1});
    }

    void free(quint32 place) { m_free.push_back(place); }

    void begin()
    {
        if (!m_batch)
            m_batch = need(m_store->log().begin());
    }

    void append(Life &life, base::Instant at, domain::EventBody body)
    {
        begin();
        const domain::CaseEvent event{at, {u"坐席 3"_s, domain::Role::Dispatcher}, u"lifecycle.test"_s, m_region.rulebook.hash, std::move(body)};
        life.version = need(m_batch->append(life.id, life.version, std::span(&event, 1)));
        if (++m_events % kCommit == 0)
            commit();
    }

    void commit()
    {
        if (m_batch)
            static_cast<void>(need(m_batch->commit()));
        m_batch.reset();
    }

    const region::Region &m_region;
    const TownPast m_past;
    std::mt19937 m_random;
    const std::unique_ptr<store::Store> m_store;
    std::unique_ptr<store::LogBatch> m_batch;
    QStringList m_items;
    std::vector<Life> m_lives;
    std::vector<quint32> m_free; ///< places of lives that are over
    std::priority_queue<Next, std::vector<Next>, std::greater<>> m_next;
    quint64 m_events = 0;
};

} // namespace

quint64 fillPast(const QString &path, const region::Region &region, const TownPast &past) { return Teller(path, region, past).tell(); }

} // namespace bench
