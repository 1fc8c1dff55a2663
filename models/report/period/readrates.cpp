// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/period/readrates.h"

#include "report/day/daysummariser.h"
#include "store/log/eventlog.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace report {

namespace {

/// The whole deadline that an event sets; none for most.
struct DueOf {
    using Due = std::optional<base::Instant>;
    static Due whole(const domain::Deadlines &deadlines)
    {
        const auto &clock = deadlines[domain::Stage::Whole];
        return clock ? Due(clock->dueAt) : Due();
    }
    Due operator()(const domain::CaseFiled &e) const { return whole(e.deadlines); }
    Due operator()(const domain::ExtensionApproved &e) const { return whole(e.deadlines); }
    Due operator()(const domain::CaseResumed &e) const { return whole(e.deadlines); }
    Due operator()(const domain::DeadlinesComputed &e) const { return whole(e.deadlines); }
    Due operator()(const domain::CasePlaced &e) const { return e.rules ? whole(e.rules->deadlines) : Due(); }
    Due operator()(const domain::ClockStarted &e) const { return e.stage == domain::Stage::Whole ? Due(e.deadline.dueAt) : Due(); }
    Due operator()(const domain::CaseReruled &e) const { return whole(e.rules.deadlines); }
    Due operator()(const domain::SourceCorrected &e) const { return whole(e.deadlines); }
    template <class Other> Due operator()(const Other &) const { return {}; }
};

/// A closing that lies elsewhere than its event.
std::optional<base::Instant> closedAtOf(const domain::EventBody &body)
{
    if (const auto *corrected = std::get_if<domain::SourceCorrected>(&body))
        return corrected->closedAt;
    const auto *withLead = std::get_if<domain::LeadCorrected>(&body);
    return withLead ? withLead->closedAt : std::nullopt;
}

const domain::Report *reportIn(const domain::EventBody &body)
{
    if (const auto *reported = std::get_if<domain::CaseReported>(&body))
        return &reported->report;
    const auto *corrected = std::get_if<domain::SourceCorrected>(&body);
    return corrected ? &corrected->report : nullptr;
}

tl::unexpected<base::Error> cancelledCount()
{
    return base::fail(base::ErrorCode::Cancelled, QCoreApplication::translate("report", "The count was cancelled."));
}

/// Tables that are missing, of another program or being filled are no reason to say nothing.
template <class Value> bool isNoTable(const base::Result<Value> &read)
{
    return !read && (read.error().code == base::ErrorCode::Busy || read.error().code == base::ErrorCode::NotFound);
}

/// The period as moments; refused when it ends before it begins.
base::Result<domain::LocalDay> momentsOf(const region::Region &region, QDate from, QDate to)
{
    if (!from.isValid() || !to.isValid() || to < from)
        return base::fail(base::ErrorCode::Refused,
                          QCoreApplication::translate("report", "The period ends before it begins. Give a first and a last day."));
    return domain::LocalDay{domain::localDay(region.rulebook.calendar, from).from, domain::localDay(region.rulebook.calendar, to).to};
}

/// One reading of a period, out of the tables or of the whole log.
class RatesReading {
public:
    RatesReading(const store::EventLog &log, domain::LocalDay period, base::Instant now, const std::function<bool()> &cancelled)
        : m_log(log), m_period(period), m_now(now), m_cancelled(cancelled)
    {}

    [[nodiscard]] base::Result<std::vector<CountedCase>> fromTables(const store::CaseReader &cases)
    {
        auto found = findIn(cases);
        if (!found)
            return base::pass(found);
        std::erase_if(found->rows, [&found](const CountedCase &row) { return found->touched.contains(row.brief.id); });
        m_counted = std::move(found->rows);
        return folded(found->touched);
    }

    [[nodiscard]] base::Result<std::vector<CountedCase>> fromLog()
    {
        const auto touched = touchedInLog();
        if (!touched)
            return base::pass(touched);
        return folded(*touched);
    }

    /// The cases alone; `cases` may be null.
    [[nodiscard]] base::Result<std::vector<base::CaseId>> ids(const store::CaseReader *cases)
    {
        auto found = cases ? findIn(*cases) : base::Result<Found>();
        if (found) {
            for (const CountedCase &row : found->rows)
                found->touched.insert(row.brief.id);
        }
        if (!cases || isNoTable(found)) {
            const auto touched = touchedInLog();
            if (!touched)
                return base::pass(touched);
            found = Found{{}, *touched};
        }
        if (!found)
            return base::pass(found);
        if (m_stop)
            return cancelledCount();
        std::vector<base::CaseId> all(found->touched.begin(), found->touched.end());
        std::ranges::sort(all);
        return all;
    }

private:
    /// What the tables have of the period, and the cases of which the log alone knows how they were at `now`.
    struct Found {
        std::vector<CountedCase> rows;
        QSet<base::CaseId> touched;
    };

    [[nodiscard]] base::Result<Found> findIn(const store::CaseReader &cases)
    {
        // The position before the rows: they may be newer than it, never older, and what came since is read from the log.
        const auto position = cases.position();
        if (!position)
            return base::pass(position);
        Found found;
        const base::Outcome read = cases.counted(m_period.from, m_period.to, [&](const domain::CaseBrief &brief, const store::CaseAnswers &answers) {
            found.rows.push_back({brief, answers});
            return goesOn();
        });
        if (!read)
            return base::pass(read);
        const auto later = cases.changedAfter(m_now);
        if (!later)
            return base::pass(later);
        found.touched = QSet<base::CaseId>(later->begin(), later->end());
        const base::Outcome followed = m_log.replayAll(*position, [&](const domain::CommittedEvent &each) {
            found.touched.insert(each.caseId);
            return goesOn();
        });
        if (!followed)
            return base::pass(followed);
        for (const CountedCase &row : found.rows) {
            if (row.brief.changedAt > m_now)
                found.touched.insert(row.brief.id);
        }
        return found;
    }

    /// Twice over the log: the cases that touch the period, then these alone, whole. What is held grows with the period, not with history.
    [[nodiscard]] base::Result<QSet<base::CaseId>> touchedInLog()
    {
        QSet<base::CaseId> touched;
        const base::Outcome looked = m_log.replayAll({}, [&](const domain::CommittedEvent &each) {
            if (each.event.at <= m_now && touches(each.event))
                touched.insert(each.caseId);
            return goesOn();
        });
        if (!looked)
            return base::pass(looked);
        return touched;
    }

    [[nodiscard]] bool touches(const domain::CaseEvent &event) const
    {
        const domain::Report *report = reportIn(event.body);
        return m_period.contains(event.at) || m_period.contains(std::visit(DueOf{}, event.body)) || m_period.contains(closedAtOf(event.body)) ||
               (report && m_period.contains(report->reportedAt));
    }

    [[nodiscard]] base::Result<std::vector<CountedCase>> folded(const QSet<base::CaseId> &touched)
    {
        for (const base::CaseId id : touched) {
            if (!goesOn())
                break;
            domain::Case c;
            c.id = id;
            const base::Outcome read = m_log.replayCase(id, 0, [&c, this](const domain::CommittedEvent &each) {
                if (each.event.at <= m_now)
                    domain::apply(c, each.event);
                return true;
            });
            if (!read)
                return base::pass(read);
            if (c.version > 0)
                m_counted.push_back({domain::briefOf(c), store::answersOf(c)});
        }
        if (m_stop)
            return cancelledCount();
        return std::move(m_counted);
    }

    /// Asked now and then.
    [[nodiscard]] bool goesOn()
    {
        m_stop = m_stop || (m_cancelled && ++m_seen % 256 == 0 && m_cancelled());
        return !m_stop;
    }

    const store::EventLog &m_log;
    const domain::LocalDay m_period;
    const base::Instant m_now;
    const std::function<bool()> &m_cancelled;
    std::vector<CountedCase> m_counted;
    quint64 m_seen = 0;
    bool m_stop = false;
};

} // namespace

base::Result<PeriodRates> readRates(const region::Region &region, const store::EventLog &log, const store::CaseReader *cases, QDate from, QDate to,
                                    base::Instant now, const std::function<bool()> &cancelled)
{
    const auto period = momentsOf(region, from, to);
    if (!period)
        return base::pass(period);
    auto counted = cases ? RatesReading(log, *period, now, cancelled).fromTables(*cases) : base::Result<std::vector<CountedCase>>();
    if (!cases || isNoTable(counted))
        counted = RatesReading(log, *period, now, cancelled).fromLog();
    if (!counted)
        return base::pass(counted);
    return ratesOf(region, *counted, from, to, now);
}

base::Result<std::vector<base::CaseId>> readTouched(const region::Region &region, const store::EventLog &log, const store::CaseReader *cases,
                                                    QDate from, QDate to, base::Instant now, const std::function<bool()> &cancelled)
{
    const auto period = momentsOf(region, from, to);
    if (!period)
        return base::pass(period);
    return RatesReading(log, *period, now, cancelled).ids(cases);
}

std::vector<NamedLevel> namedLevels(const SeverityInflation &meter)
{
    const auto ratesText = [](const char *source) { return QCoreApplication::translate("rates", source); };
    static constexpr std::array kNames{QT_TRANSLATE_NOOP("rates", "1 Red"), QT_TRANSLATE_NOOP("rates", "2 Orange"),
                                       QT_TRANSLATE_NOOP("rates", "3 Yellow"), QT_TRANSLATE_NOOP("rates", "4 Blue and 5 green")};
    static constexpr std::array kHealthy{QT_TRANSLATE_NOOP("rates", "healthy: below 1 %"), QT_TRANSLATE_NOOP("rates", "healthy: 5 %"),
                                         QT_TRANSLATE_NOOP("rates", "healthy: 15 %"), QT_TRANSLATE_NOOP("rates", "healthy: 80 %")};
    std::vector<NamedLevel> rows;
    for (size_t i = 0; i < meter.shares.size(); ++i)
        rows.push_back({ratesText(kNames[i]), meter.shares[i].share, ratesText(kHealthy[i]), meter.shares[i].inflated()});
    return rows;
}

QString sourceText(const InflationSource &source, const region::Region &region)
{
    const region::Source *known = region.source(source.source);
    const domain::Item *item = region.rulebook.item(source.item);
    const auto unknown = [](const QString &code) {
        return code.isEmpty() ? QStringLiteral("\u2014") : QCoreApplication::translate("report", "no longer listed");
    };
    return QCoreApplication::translate("rates", "%1 · %2: red %3, orange %4")
        .arg(known ? known->name : unknown(source.source), item ? item->name : unknown(source.item))
        .arg(source.red)
        .arg(source.orange);
}

std::vector<NamedRate> named(const PeriodRates &rates)
{
    const auto ratesText = [](const char *source) { return QCoreApplication::translate("rates", source); };
    return {
        {ratesText(QT_TRANSLATE_NOOP("rates", "Filing")), rates.filing, ratesText(QT_TRANSLATE_NOOP("rates", "filed / accepted reports"))},
        {ratesText(QT_TRANSLATE_NOOP("rates", "Dispatch")), rates.dispatch, ratesText(QT_TRANSLATE_NOOP("rates", "dispatched / filed"))},
        {ratesText(QT_TRANSLATE_NOOP("rates", "Closing A")), rates.closingA, ratesText(QT_TRANSLATE_NOOP("rates", "closed / due in the period"))},
        {ratesText(QT_TRANSLATE_NOOP("rates", "Closing B")), rates.closingB, ratesText(QT_TRANSLATE_NOOP("rates", "closed / filed in the period"))},
        {ratesText(QT_TRANSLATE_NOOP("rates", "On time")), rates.onTime,
         rates.excused == 0 ? ratesText(QT_TRANSLATE_NOOP("rates", "closed on time / due in the period, suspended left out"))
                            : QCoreApplication::translate("rates", "closed on time / due in the period, suspended and %n granted appeal(s) left out",
                                                          nullptr, rates.excused)},
        {ratesText(QT_TRANSLATE_NOOP("rates", "Rework")), rates.rework, ratesText(QT_TRANSLATE_NOOP("rates", "reworked / due in the period"))},
        {ratesText(QT_TRANSLATE_NOOP("rates", "Extension")), rates.extension, ratesText(QT_TRANSLATE_NOOP("rates", "extended / due in the period"))},
        {ratesText(QT_TRANSLATE_NOOP("rates", "First contact")), rates.firstContact, ratesText(QT_TRANSLATE_NOOP("rates", "yes / (yes + no)"))},
        {ratesText(QT_TRANSLATE_NOOP("rates", "Solved")), rates.solved, ratesText(QT_TRANSLATE_NOOP("rates", "solved / (solved + explained)"))},
        {ratesText(QT_TRANSLATE_NOOP("rates", "Satisfaction")), rates.satisfaction.share(),
         ratesText(QT_TRANSLATE_NOOP("rates", "(satisfied × 1 + mostly × 0.8 + fair × 0.6) / rated, in tenths"))},
        {ratesText(QT_TRANSLATE_NOOP("rates", "Found by ourselves")), rates.active,
         ratesText(QT_TRANSLATE_NOOP("rates", "patrol, video, sensing and scene / those + citizens' and hotline reports"))},
        {ratesText(QT_TRANSLATE_NOOP("rates", "Adoption")), rates.adoption,
         ratesText(QT_TRANSLATE_NOOP("rates", "adopted or partly / answered suggestions"))}};
}

} // namespace report
