// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/period/rates.h"

#include "domain/centre/figures.h"
#include "report/day/daysummariser.h"
#include "report/period/readrates.h"
#include "store/log/eventlog.h"

#include <QHash>
#include <QJsonArray>
#include <QLocale>

#include <algorithm>

namespace report {

using namespace Qt::StringLiterals;

namespace {

// part / whole in units of the last printed digit, half up.
qint64 rounded(qint64 part, qint64 whole, int decimals)
{
    qint64 scale = 100;
    for (int i = 0; i < decimals; ++i)
        scale *= 10;
    return (2 * part * scale + whole) / (2 * whole);
}

QString decimalText(qint64 units, int decimals)
{
    QString digits = QString::number(units).rightJustified(decimals + 1, u'0');
    if (decimals > 0)
        digits.insert(digits.size() - decimals, QLocale().decimalPoint());
    return digits + u" %"_s;
}

void add(Share &share, bool part)
{
    ++share.whole;
    share.part += part;
}

struct Counter {
    const region::Region &region;
    domain::LocalDay period;
    base::Instant now;
    PeriodRates rates;
    std::vector<domain::CaseBrief> levels{}; ///< of the cases filed in the period

    void count(const CountedCase &one)
    {
        if (domain::lifeOf(one.brief.state) == domain::CaseLife::Suggestion)
            return countSuggestion(one.brief, one.answers);
        countReport(one.brief, one.answers);
        countFiling(one.brief, one.answers);
        countDeadline(one.brief);
    }

private:
    void countReport(const domain::CaseBrief &c, const store::CaseAnswers &answers)
    {
        if (!period.contains(c.reportedAt))
            return;
        add(rates.filing, c.filedAt.has_value());
        if (answers.contacted)
            add(rates.firstContact, *answers.contacted);
        const region::Source *source = region.source(c.source);
        const bool active = source != nullptr && source->active;
        if (active || domain::isCitizens(c.source))
            add(rates.active, active);
    }
    void countFiling(const domain::CaseBrief &c, const store::CaseAnswers &answers)
    {
        if (period.contains(c.filedAt) && !isWithdrawn(c.state))
            levels.push_back(c);
        if (period.contains(c.filedAt)) {
            add(rates.dispatch, c.dispatchedAt.has_value());
            ++rates.closingB.whole;
        }
        if (!period.contains(c.closedAt))
            return;
        ++rates.closingB.part;
        if (answers.solved)
            add(rates.solved, *answers.solved);
        if (answers.satisfaction) {
            rates.satisfaction.tenths += satisfactionTenths(*answers.satisfaction);
            ++rates.satisfaction.rated;
        }
    }
    void countDeadline(const domain::CaseBrief &c) // by the same rule as the printed day and the wall
    {
        if (!domain::isDueIn(c.dueAt, period.from, period.to, now))
            return;
        const domain::DueVerdict verdict = domain::verdictOf({c.filedAt, c.dueAt, c.closedAt, c.state, c.suspended, c.excused});
        if (verdict == domain::DueVerdict::Out)
            return;
        add(rates.closingA, c.closedAt.has_value());
        add(rates.rework, c.reworks > 0);
        add(rates.extension, c.extensions > 0);
        if (verdict != domain::DueVerdict::Aside)
            add(rates.onTime, verdict == domain::DueVerdict::OnTime);
        else if (c.excused)
            ++rates.excused;
    }
    void countSuggestion(const domain::CaseBrief &c, const store::CaseAnswers &answers)
    {
        // One that its source answered says nothing of whether it was taken up.
        if (c.state == domain::CaseState::Answered && answers.adoption && period.contains(c.endedAt))
            add(rates.adoption, *answers.adoption != domain::Adoption::NotAdopted);
    }
};

} // namespace

QString preciseText(Share share, int decimals)
{
    if (share.whole == 0)
        return u"—"_s;
    return decimalText(rounded(share.part, share.whole, decimals), decimals);
}

QString changeText(qint64 now, qint64 before, int decimals)
{
    if (before <= 0)
        return u"—"_s;
    const qint64 difference = now - before;
    const QString sign = difference < 0 ? u"−"_s : difference > 0 ? u"+"_s : QString();
    return sign + decimalText(rounded(std::abs(difference), before, decimals), decimals);
}

PeriodRates ratesOf(const region::Region &region, std::span<const domain::Case> cases, QDate from, QDate to, base::Instant now)
{
    std::vector<CountedCase> counted;
    counted.reserve(cases.size());
    for (const domain::Case &c : cases)
        counted.push_back({domain::briefOf(c), store::answersOf(c)});
    return ratesOf(region, counted, from, to, now);
}

PeriodRates ratesOf(const region::Region &region, std::span<const CountedCase> cases, QDate from, QDate to, base::Instant now)
{
    Counter counter{region, {domain::localDay(region.rulebook.calendar, from).from, domain::localDay(region.rulebook.calendar, to).to}, now, {}};
    counter.rates.from = from;
    counter.rates.to = to;
    for (const CountedCase &one : cases)
        counter.count(one);
    counter.rates.inflation = inflationOf(counter.levels);
    return counter.rates;
}

QJsonObject toJson(const PeriodRates &rates)
{
    return {{u"drill"_s, rates.drill},
            {u"from"_s, rates.from.toString(Qt::ISODate)},
            {u"to"_s, rates.to.toString(Qt::ISODate)},
            {u"filing"_s, toJson(rates.filing)},
            {u"dispatch"_s, toJson(rates.dispatch)},
            {u"closing_a"_s, toJson(rates.closingA)},
            {u"closing_b"_s, toJson(rates.closingB)},
            {u"on_time"_s, toJson(rates.onTime)},
            {u"excused"_s, rates.excused},
            {u"rework"_s, toJson(rates.rework)},
            {u"extension"_s, toJson(rates.extension)},
            {u"first_contact"_s, toJson(rates.firstContact)},
            {u"solved"_s, toJson(rates.solved)},
            {u"satisfaction"_s, toJson(rates.satisfaction.share())},
            {u"active"_s, toJson(rates.active)},
            {u"adoption"_s, toJson(rates.adoption)},
            {u"severity"_s, toJson(rates.inflation)}};
}

QJsonObject toJson(const SeverityInflation &meter)
{
    QJsonArray levels, sources;
    for (const LevelShare &level : meter.shares) {
        QJsonObject share = toJson(level.share);
        // Blue and green stand together: what is low.
        share.insert(u"level"_s, level.level == domain::Severity::Blue ? u"blue-green"_s : domain::word(level.level));
        share.insert(u"most"_s, level.most);
        share.insert(u"inflated"_s, level.inflated());
        levels.append(share);
    }
    for (const InflationSource &source : meter.sources)
        sources.append(QJsonObject{{u"source"_s, source.source}, {u"item"_s, source.item}, {u"red"_s, source.red}, {u"orange"_s, source.orange}});
    return {{u"inflated"_s, meter.inflated()}, {u"levels"_s, levels}, {u"sources"_s, sources}};
}

SeverityInflation inflationOf(std::span<const domain::CaseBrief> cases)
{
    using domain::Severity;
    SeverityInflation meter{{{{Severity::Red, {}, 0.01}, {Severity::Orange, {}, 0.05}, {Severity::Yellow, {}, 0.15}, {Severity::Blue, {}, 1.0}}}, {}};
    QHash<std::pair<QString, QString>, InflationSource> sources;
    for (const domain::CaseBrief &brief : cases) {
        const size_t row = std::min(domain::indexOf(brief.level), size_t(3));
        for (size_t i = 0; i < meter.shares.size(); ++i)
            add(meter.shares[i].share, i == row);
        if (row > 1)
            continue;
        InflationSource &source = sources[{brief.source, brief.item}];
        source.source = brief.source;
        source.item = brief.item;
        ++(row == 0 ? source.red : source.orange);
    }
    for (const InflationSource &source : std::as_const(sources))
        meter.sources.push_back(source);
    std::sort(meter.sources.begin(), meter.sources.end(), [](const InflationSource &a, const InflationSource &b) {
        const auto key = [](const InflationSource &s) { return std::tuple(-(s.red + s.orange), -s.red, s.source, s.item); };
        return key(a) < key(b);
    });
    if (meter.sources.size() > 10)
        meter.sources.resize(10);
    return meter;
}

} // namespace report
