// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/returns/returnledger.h"

#include "base/text/personaldata.h"
#include "base/time/daytext.h"
#include "base/try.h"
#include "domain/case/case.h"
#include "report/words.h"
#include "store/log/eventlog.h"

#include <QHash>
#include <QJsonArray>

#include <algorithm>
#include <map>
#include <tuple>

namespace report {

using namespace Qt::StringLiterals;

namespace {

const QString kRoutingFile = u"routing.json"_s;

/// A return as the ledger compares it.
struct GivenBack {
    base::Instant at;
    QString department, item;
};

/// Cases by their id, each folded once.
class ReturnedCases {
public:
    explicit ReturnedCases(const store::EventLog &log) : m_log(log) {}

    [[nodiscard]] base::Result<const domain::Case *> of(base::CaseId id)
    {
        if (const auto known = m_known.find(id); known != m_known.end())
            return &known->second;
        domain::Case folded;
        folded.id = id;
        TRY_DONE(m_log.replayCase(id, 0, [&folded](const domain::CommittedEvent &each) {
            domain::apply(folded, each.event);
            return true;
        }));
        return &m_known.emplace(id, std::move(folded)).first->second;
    }

private:
    const store::EventLog &m_log;
    std::map<base::CaseId, domain::Case> m_known; ///< addresses stay
};

tl::unexpected<base::Error> ledgerGivenUp() { return base::fail(base::ErrorCode::Cancelled, Words::tr("The reading of the returns was given up.")); }

/// The events of one kind between two moments; Cancelled when `cancelled` says so.
base::Result<std::vector<domain::CommittedEvent>> eventsOf(const store::EventLog &log, const QString &kind, base::Instant from, base::Instant to,
                                                           const std::function<bool()> &cancelled)
{
    std::vector<domain::CommittedEvent> found;
    bool stopped = false;
    TRY_DONE(log.replayKindSince(kind, from, [&](const domain::CommittedEvent &each) {
        if (each.event.at < to)
            found.push_back(each);
        stopped = cancelled && cancelled();
        return !stopped;
    }));
    if (stopped)
        return ledgerGivenUp();
    return found;
}

std::vector<ReturnCount> countsOf(const std::vector<GivenBack> &returns, base::Instant from)
{
    std::map<std::pair<QString, QString>, int> sums;
    for (const GivenBack &each : returns) {
        if (each.at >= from)
            ++sums[{each.department, each.item}];
    }
    std::vector<ReturnCount> counts;
    for (const auto &[key, sum] : sums)
        counts.push_back({key.first, key.second, sum});
    std::ranges::stable_sort(counts, std::ranges::greater(), &ReturnCount::returns);
    return counts;
}

/// The first amendment after a moment that changed the routes.
const domain::Amendment *routesAfter(const domain::Centre &centre, base::Instant moment)
{
    const auto found = std::ranges::find_if(
        centre.amendments, [moment](const domain::Amendment &each) { return each.at >= moment && each.files.contains(kRoutingFile); });
    return found == centre.amendments.end() ? nullptr : &*found;
}

/// Whether the rules in force send a report like the case's to the department.
bool isRoutedTo(const region::Region &region, const domain::Case &c, const QString &department)
{
    const domain::Item *item = region.rulebook.item(c.report.item);
    if (item == nullptr)
        return false;
    domain::Report likeIt = c.report;
    likeIt.department.clear(); // what its source wished says nothing of the rules
    return region.rulebook.route(likeIt, *item).department == department;
}

void compare(ReturnRuling &ruling, const std::vector<GivenBack> &returns, base::Instant to)
{
    const base::Milliseconds span = std::min<base::Milliseconds>(to - *ruling.routeSince, kReturnDays);
    for (const GivenBack &each : returns) {
        if (each.item != ruling.item)
            continue;
        ruling.before += each.at < *ruling.routeSince && each.at >= *ruling.routeSince - span;
        ruling.after += each.at >= *ruling.routeSince && each.at < *ruling.routeSince + span;
    }
}

} // namespace

base::Result<ReturnLedger> readReturns(const store::EventLog &log, const region::Region &region, const domain::Centre &centre, base::Instant to,
                                       const std::function<bool()> &cancelled)
{
    ReturnLedger ledger;
    ledger.from = to - kReturnDays;
    ledger.to = to;
    ReturnedCases cases(log);
    TRY(const auto given, eventsOf(log, QLatin1String(domain::CaseReturned::kName.kind), to - 2 * kReturnDays, to, cancelled));
    std::vector<GivenBack> returns;
    for (const domain::CommittedEvent &each : given) {
        if (cancelled && cancelled())
            return ledgerGivenUp();
        TRY(const domain::Case *c, cases.of(each.caseId));
        returns.push_back({each.event.at, std::get<domain::CaseReturned>(each.event.body).by, c->report.item});
    }
    ledger.counts = countsOf(returns, ledger.from);
    for (const ReturnCount &each : ledger.counts)
        ledger.returns += each.returns;
    TRY(const auto rulings, eventsOf(log, QLatin1String(domain::ReturnRuled::kName.kind), ledger.from, to, cancelled));
    for (const domain::CommittedEvent &each : rulings) {
        const auto &ruled = std::get<domain::ReturnRuled>(each.event.body);
        TRY(const domain::Case *c, cases.of(each.caseId));
        ReturnRuling ruling{c->number,
                            c->report.item,
                            c->report.place.grid,
                            ruled.department,
                            ruled.reason,
                            each.event.actor.post,
                            each.event.at,
                            ruled.asRoute,
                            {},
                            {},
                            0,
                            0};
        const domain::Amendment *amendment = routesAfter(centre, each.event.at);
        if (amendment != nullptr && amendment->at < to && isRoutedTo(region, *c, ruled.department)) {
            ruling.amendment = amendment->number;
            ruling.routeSince = amendment->at;
            compare(ruling, returns, to);
        }
        ledger.rulings.push_back(std::move(ruling));
    }
    std::ranges::reverse(ledger.rulings);
    return ledger;
}

QJsonObject toJson(const ReturnLedger &ledger)
{
    QJsonArray counts, rulings;
    for (const ReturnCount &each : ledger.counts)
        counts.append(QJsonObject{{u"department"_s, each.department}, {u"item"_s, each.item}, {u"returns"_s, each.returns}});
    for (const ReturnRuling &each : ledger.rulings) {
        rulings.append(QJsonObject{{u"number"_s, each.number},
                                   {u"item"_s, each.item},
                                   {u"grid"_s, each.grid},
                                   {u"department"_s, each.department},
                                   {u"reason"_s, base::masked(each.reason)},
                                   {u"by"_s, base::masked(each.by)},
                                   {u"at"_s, base::toIso(each.at)},
                                   {u"as_route"_s, each.asRoute},
                                   {u"amendment"_s, each.amendment ? QJsonValue(*each.amendment) : QJsonValue()},
                                   {u"route_since"_s, each.routeSince ? QJsonValue(base::toIso(*each.routeSince)) : QJsonValue()},
                                   {u"returns_before"_s, each.before},
                                   {u"returns_after"_s, each.after}});
    }
    return {{u"from"_s, base::toIso(ledger.from)},
            {u"to"_s, base::toIso(ledger.to)},
            {u"returns"_s, ledger.returns},
            {u"counts"_s, counts},
            {u"rulings"_s, rulings}};
}

QString rulingText(const ReturnRuling &ruling, const region::Region &region, base::Instant now)
{
    if (!ruling.routeSince)
        return ruling.asRoute ? Words::tr("wanted as a route, and is none yet") : Words::tr("for this case only");
    const QString since = base::timeOrDay(region.toLocal(*ruling.routeSince), region.toLocal(now).date());
    const QString text = Words::tr("a route since %1; %2 returned before, %3 since").arg(since).arg(ruling.before).arg(ruling.after);
    return ruling.fell() ? Words::tr("%1: fell").arg(text) : Words::tr("%1: did not fall").arg(text);
}

QFuture<base::Result<ReturnLedger>> ReturnsDesk::read(region::RegionPtr region, domain::Centre centre, base::Instant to)
{
    using Answer = base::Result<ReturnLedger>;
    return m_thread.start<Answer>(
        [open = m_open, region = std::move(region), centre = std::move(centre), to](const std::function<bool()> &cancelled) -> Answer {
            TRY(const auto log, open());
            return readReturns(*log, *region, centre, to, cancelled);
        });
}

} // namespace report
