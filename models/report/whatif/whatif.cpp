// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/whatif/whatif.h"

#include "store/log/eventlog.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>

#include <algorithm>

namespace report {

using namespace Qt::StringLiterals;

namespace {

using Histories = std::vector<std::vector<domain::CommittedEvent>>;

struct Period {
    QDate first;
    base::Instant from, to; ///< half-open
};

tl::unexpected<base::Error> cancelledError()
{
    return base::fail(base::ErrorCode::Cancelled, QCoreApplication::translate("report", "The replay was cancelled."));
}

/// The whole histories of the cases that were reported in the period, in the order of their first event.
base::Result<Histories> historiesOf(const store::EventLog &log, const Period &period, const std::function<bool()> &cancelled)
{
    Histories histories;
    QHash<base::CaseId, size_t> place;
    bool stop = false;
    quint64 seen = 0;
    const base::Outcome read = log.replayAll({}, [&](const domain::CommittedEvent &each) {
        stop = cancelled && ++seen % 4096 == 0 && cancelled();
        if (each.version == 1 && each.event.at >= period.from && each.event.at < period.to &&
            std::holds_alternative<domain::CaseReported>(each.event.body)) {
            place.insert(each.caseId, histories.size());
            histories.emplace_back();
        }
        if (const auto found = place.constFind(each.caseId); found != place.cend())
            histories[*found].push_back(each);
        return !stop;
    });
    if (stop)
        return cancelledError();
    if (!read)
        return base::pass(read);
    return histories;
}

void count(WhatIfCounts &counts, const domain::Replayed &replayed)
{
    ++counts.filed;
    counts.withDeadline += replayed.state.deadlines[domain::Stage::Whole].has_value();
    counts.late += replayed.late;
    counts.escalated += replayed.escalated;
    ++counts.worst[domain::indexOf(replayed.worst)];
}

QJsonObject toJson(const WhatIfCounts &counts)
{
    QJsonObject levels;
    for (const domain::Severity level : domain::kSeverities)
        levels.insert(domain::word(level), counts.worst[domain::indexOf(level)]);
    return {{u"filed"_s, counts.filed},
            {u"with_deadline"_s, counts.withDeadline},
            {u"late"_s, counts.late},
            {u"escalated"_s, counts.escalated},
            {u"worst"_s, levels}};
}

class Comparison {
public:
    Comparison(const region::Region &region, const Period &period, QDate to, const std::vector<NamedRules> &rules)
        : m_region(region), m_period(period)
    {
        m_answer.from = period.first;
        m_answer.to = to;
        const auto days = size_t(period.first.daysTo(to) + 1);
        m_answer.columns.push_back({{}, {}, {}, std::vector<WhatIfCounts>(days)});
        for (const NamedRules &each : rules) {
            m_rules.push_back(domain::transplanted(region.rulebook, each.rulebook));
            m_answer.columns.push_back({each.name, each.rulebook.hash, {}, std::vector<WhatIfCounts>(days)});
        }
    }

    base::Outcome add(const std::vector<domain::CommittedEvent> &history)
    {
        std::vector<domain::Replayed> results{domain::replayAsItWas(history, m_period.to)};
        if (!results[0].state.filedAt)
            return {};
        for (const domain::Rulebook &rules : m_rules) {
            auto replayed = domain::replayUnder(history, rules, m_period.to);
            if (!replayed)
                return base::pass(replayed);
            results.push_back(*std::move(replayed));
        }
        const auto day = size_t(m_period.first.daysTo(m_region.toLocal(history.front().event.at).date()));
        for (size_t i = 0; i < results.size(); ++i) {
            count(m_answer.columns[i].all, results[i]);
            count(m_answer.columns[i].days[day], results[i]);
        }
        note(results);
        return {};
    }

    [[nodiscard]] WhatIf answer() &&
    {
        std::sort(m_answer.changes.begin(), m_answer.changes.end(), [](const WhatIfChange &a, const WhatIfChange &b) { return a.number < b.number; });
        return std::move(m_answer);
    }

private:
    void note(const std::vector<domain::Replayed> &results)
    {
        const bool same = std::all_of(results.begin(), results.end(),
                                      [&](const domain::Replayed &r) { return r.late == results[0].late && r.worst == results[0].worst; });
        if (same)
            return;
        ++m_answer.changed;
        if (m_answer.changes.size() >= kMostChanges)
            return;
        WhatIfChange change{results[0].state.number, results[0].state.report.item, {}, {}};
        for (const domain::Replayed &each : results) {
            change.late.push_back(each.late);
            change.worst.push_back(each.worst);
        }
        m_answer.changes.push_back(std::move(change));
    }

    const region::Region &m_region;
    const Period m_period;
    std::vector<domain::Rulebook> m_rules;
    WhatIf m_answer;
};

} // namespace

base::Result<WhatIf> readWhatIf(const region::Region &region, const store::EventLog &log, QDate from, QDate to, const std::vector<NamedRules> &rules,
                                const std::function<bool()> &cancelled)
{
    if (!from.isValid() || !to.isValid() || to < from)
        return base::fail(base::ErrorCode::Refused,
                          QCoreApplication::translate("report", "The period ends before it begins. Give a first and a last day."));
    const domain::WorkCalendar &calendar = region.rulebook.calendar;
    const Period period{from, domain::startOf(calendar, from), domain::startOf(calendar, to.addDays(1))};
    const auto histories = historiesOf(log, period, cancelled);
    if (!histories)
        return base::pass(histories);
    Comparison comparison(region, period, to, rules);
    for (size_t i = 0; i < histories->size(); ++i) {
        if (i % 256 == 0 && cancelled && cancelled())
            return cancelledError();
        if (const base::Outcome taken = comparison.add((*histories)[i]); !taken)
            return base::pass(taken);
    }
    return std::move(comparison).answer();
}

QJsonObject toJson(const WhatIf &whatIf)
{
    QJsonArray columns;
    for (const WhatIfColumn &column : whatIf.columns) {
        QJsonObject object = toJson(column.all);
        object.insert(u"rules"_s, column.name.isEmpty() ? QJsonValue() : QJsonValue(column.name));
        object.insert(u"rulebook"_s, column.rulebook.isEmpty() ? QJsonValue() : QJsonValue(column.rulebook));
        QJsonArray days;
        for (size_t day = 0; day < column.days.size(); ++day) {
            QJsonObject counts = toJson(column.days[day]);
            counts.insert(u"date"_s, whatIf.from.addDays(qint64(day)).toString(Qt::ISODate));
            days.append(counts);
        }
        object.insert(u"days"_s, days);
        columns.append(object);
    }
    QJsonArray changes;
    for (const WhatIfChange &change : whatIf.changes) {
        QJsonArray late, worst;
        for (size_t i = 0; i < change.late.size(); ++i) {
            late.append(bool(change.late[i]));
            worst.append(domain::number(change.worst[i]));
        }
        changes.append(QJsonObject{{u"number"_s, change.number}, {u"item"_s, change.item}, {u"late"_s, late}, {u"worst"_s, worst}});
    }
    return {{u"from"_s, whatIf.from.toString(Qt::ISODate)},
            {u"to"_s, whatIf.to.toString(Qt::ISODate)},
            {u"columns"_s, columns},
            {u"changed"_s, whatIf.changed},
            {u"changes"_s, changes}};
}

} // namespace report
