// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/rates.h"

#include "report/daysummariser.h"
#include "store/eventlog.h"

#include <QCoreApplication>
#include <QSet>

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

tl::unexpected<base::Error> givenUp()
{
    return base::fail(base::ErrorCode::Cancelled, QCoreApplication::translate("report", "The count was cancelled."));
}

} // namespace

base::Result<PeriodRates> readRates(const region::Region &region, const store::EventLog &log, QDate from, QDate to, base::Instant now,
                                    const std::function<bool()> &cancelled)
{
    if (!from.isValid() || !to.isValid() || to < from)
        return base::fail(base::ErrorCode::Refused,
                          QCoreApplication::translate("report", "The period ends before it begins. Give a first and a last day."));
    const LocalDay period{localDay(region, from).from, localDay(region, to).to};
    // Twice over the log: the cases that touch the period, then these alone, whole. What is held grows with the period, not with history.
    QSet<base::CaseId> touched;
    quint64 seen = 0;
    bool stop = false;
    const base::Outcome looked = log.replayAll({}, [&](const domain::CommittedEvent &each) {
        if (each.event.at > now)
            return true;
        if (period.contains(each.event.at) || period.contains(std::visit(DueOf{}, each.event.body)) || period.contains(closedAtOf(each.event.body)))
            touched.insert(each.caseId);
        stop = cancelled && ++seen % 4096 == 0 && cancelled();
        return !stop;
    });
    if (!looked)
        return base::pass(looked);
    std::vector<domain::Case> cases;
    cases.reserve(size_t(touched.size()));
    for (const base::CaseId id : std::as_const(touched)) {
        stop = stop || (cancelled && cases.size() % 256 == 0 && cancelled());
        if (stop)
            return givenUp();
        domain::Case &c = cases.emplace_back();
        c.id = id;
        const base::Outcome read = log.replayCase(id, 0, [&c, now](const domain::CommittedEvent &each) {
            if (each.event.at <= now)
                domain::apply(c, each.event);
            return true;
        });
        if (!read)
            return base::pass(read);
    }
    return ratesOf(region, cases, from, to, now);
}

std::vector<NamedLevel> namedLevels(const SeverityInflation &meter)
{
    const auto say = [](const char *source) { return QCoreApplication::translate("rates", source); };
    static constexpr std::array kNames{QT_TRANSLATE_NOOP("rates", "1 Red"), QT_TRANSLATE_NOOP("rates", "2 Orange"),
                                       QT_TRANSLATE_NOOP("rates", "3 Yellow"), QT_TRANSLATE_NOOP("rates", "4 Blue and 5 green")};
    static constexpr std::array kHealthy{QT_TRANSLATE_NOOP("rates", "healthy: below 1 %"), QT_TRANSLATE_NOOP("rates", "healthy: 5 %"),
                                         QT_TRANSLATE_NOOP("rates", "healthy: 15 %"), QT_TRANSLATE_NOOP("rates", "healthy: 80 %")};
    std::vector<NamedLevel> rows;
    for (size_t i = 0; i < meter.shares.size(); ++i)
        rows.push_back({say(kNames[i]), meter.shares[i].share, say(kHealthy[i]), meter.shares[i].inflated()});
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
    const auto say = [](const char *source) { return QCoreApplication::translate("rates", source); };
    return {
        {say(QT_TRANSLATE_NOOP("rates", "Filing")), rates.filing, say(QT_TRANSLATE_NOOP("rates", "filed / accepted reports"))},
        {say(QT_TRANSLATE_NOOP("rates", "Dispatch")), rates.dispatch, say(QT_TRANSLATE_NOOP("rates", "dispatched / filed"))},
        {say(QT_TRANSLATE_NOOP("rates", "Closing A")), rates.closingA, say(QT_TRANSLATE_NOOP("rates", "closed / due in the period"))},
        {say(QT_TRANSLATE_NOOP("rates", "Closing B")), rates.closingB, say(QT_TRANSLATE_NOOP("rates", "closed / filed in the period"))},
        {say(QT_TRANSLATE_NOOP("rates", "On time")), rates.onTime,
         rates.excused == 0 ? say(QT_TRANSLATE_NOOP("rates", "closed on time / due in the period, suspended left out"))
                            : QCoreApplication::translate("rates", "closed on time / due in the period, suspended and %n granted appeal(s) left out",
                                                          nullptr, rates.excused)},
        {say(QT_TRANSLATE_NOOP("rates", "Rework")), rates.rework, say(QT_TRANSLATE_NOOP("rates", "reworked / due in the period"))},
        {say(QT_TRANSLATE_NOOP("rates", "Extension")), rates.extension, say(QT_TRANSLATE_NOOP("rates", "extended / due in the period"))},
        {say(QT_TRANSLATE_NOOP("rates", "First contact")), rates.firstContact, say(QT_TRANSLATE_NOOP("rates", "yes / (yes + no)"))},
        {say(QT_TRANSLATE_NOOP("rates", "Solved")), rates.solved, say(QT_TRANSLATE_NOOP("rates", "solved / (solved + explained)"))},
        {say(QT_TRANSLATE_NOOP("rates", "Satisfaction")), rates.satisfaction.share(),
         say(QT_TRANSLATE_NOOP("rates", "(satisfied × 1 + mostly × 0.8 + fair × 0.6) / rated, in tenths"))},
        {say(QT_TRANSLATE_NOOP("rates", "Found by ourselves")), rates.active,
         say(QT_TRANSLATE_NOOP("rates", "patrol, video, sensing and scene / those + citizens' and hotline reports"))},
        {say(QT_TRANSLATE_NOOP("rates", "Adoption")), rates.adoption, say(QT_TRANSLATE_NOOP("rates", "adopted or partly / answered suggestions"))}};
}

} // namespace report
