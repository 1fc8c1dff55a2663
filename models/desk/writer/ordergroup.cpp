// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/writer/ordergroup.h"

#include "desk/presence/firstcomer.h"
#include "domain/access/right.h"
#include "domain/case/consequences.h"
#include "domain/case/decide.h"
#include "domain/case/handover.h"
#include "domain/source/correction.h"
#include "region/dutymoment.h"
#include "region/rules/circumstances.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace desk {

namespace {

/// What ties a report to one case for ever: the source's own id, or the identity it has had since its first desk.
std::pair<QString, QString> claimOf(const domain::Report &report)
{
    if (report.origin)
        return {QLatin1String(domain::kHandoverClaim), report.origin->identity};
    return {report.source, report.sourceId};
}

/// What the source of an order says for itself, in the name of whoever runs its way in.
domain::Actor orderSource(const domain::CaseOrder &order) { return {order.actor.post, domain::Role::System, order.actor.person, order.actor.seat}; }

/// A case's first event carries its number.
void setNumber(domain::CaseEvent &first, const QString &number)
{
    if (auto *reported = std::get_if<domain::CaseReported>(&first.body))
        reported->number = number;
    else if (auto *collected = std::get_if<domain::SuggestionCollected>(&first.body))
        collected->number = number;
}

} // namespace

base::Result<Receipt> OrderGroup::carryOut(const domain::CaseOrder &order)
{
    const auto dayOf = [this](base::Instant instant) { return m_region.toLocal(instant).date(); };
    if (const auto *report = std::get_if<domain::ReportCase>(&order.body))
        return start(order, report->report, dayOf(m_now));
    if (const auto *record = std::get_if<domain::ImportCase>(&order.body))
        return start(order, record->report, dayOf(record->report.reportedAt));
    if (const auto *suggestion = std::get_if<domain::CollectSuggestion>(&order.body))
        return start(order, suggestion->report, dayOf(m_now));
    return go(order);
}

base::Result<Receipt> OrderGroup::start(const domain::CaseOrder &order, const domain::Report &report, QDate localDay)
{
    // Decided before anything is claimed: a refused report must tie no source id and use up no number, which alone is filled in afterwards.
    domain::Case fresh;
    fresh.id = m_writer.nextId();
    // A record of the past was taken by whoever was there then.
    const bool isRecord = std::holds_alternative<domain::ImportCase>(order.body);
    auto events = domain::decide(fresh, weighed(order), m_region.rulebook, contextAt(isRecord ? QString() : report.place.grid, order.actor));
    if (!events)
        return base::pass(events);
    const auto ticket = ticketOf(order);
    if (!ticket)
        return base::pass(ticket);
    if (*ticket)
        return soundAgain(**ticket, order, report);
    const auto held = claimFor(fresh.id, order, report);
    if (!held)
        return broken(held);
    if (*held)
        return meetAgain(**held, order);
    const auto serial = m_batch.nextSerial(localDay);
    if (!serial)
        return broken(serial);
    setNumber(events->front(), domain::caseNumber(localDay, m_region.rulebook.region, *serial));
    countFresh(order);
    return append(std::move(fresh), *events, order);
}

// A report as it comes in is weighed with what was reported before it; a record of the past brings the count of its own time along.
domain::CaseOrder OrderGroup::weighed(const domain::CaseOrder &order) const
{
    domain::CaseOrder weighed = order;
    if (auto *body = std::get_if<domain::ReportCase>(&weighed.body); body != nullptr && !body->report.splitFrom) {
        const domain::ReportTrace trace = m_repeats.traceOf(body->report);
        body->inputs.repeats = std::max(body->inputs.repeats, 1 + m_repeats.before(trace) + m_fresh.count(trace, base::Instant::max()));
    }
    return weighed;
}

// A call about a known case counts as a report of the same matter that comes in now.
domain::CaseOrder OrderGroup::weighed(const domain::CaseOrder &order, const domain::Case &known) const
{
    domain::CaseOrder weighed = order;
    if (auto *body = std::get_if<domain::RepeatByCaller>(&weighed.body)) {
        domain::Report call;
        call.source = body->source;
        call.item = known.report.item;
        call.place = known.report.place;
        call.caller = body->caller;
        call.reportedAt = m_now;
        const domain::ReportTrace trace = m_repeats.traceOf(call);
        body->repeats = std::max(body->repeats, 1 + m_repeats.before(trace) + m_fresh.count(trace, base::Instant::max()));
    }
    return weighed;
}

void OrderGroup::countFresh(const domain::CaseOrder &order)
{
    const auto *body = std::get_if<domain::ReportCase>(&order.body);
    if (body == nullptr || body->report.splitFrom || !region::countsAsRepeat(m_region, body->report.source))
        return;
    const domain::Item *item = m_region.rulebook.item(body->report.item);
    if (item == nullptr || item->life == domain::CaseLife::Case)
        m_fresh.add(m_repeats.traceOf(body->report));
}

// An alarm is an alarm whichever way it comes in; a record of one that its source has closed is past, and a case of its own.
base::Result<std::optional<base::CaseId>> OrderGroup::ticketOf(const domain::CaseOrder &order)
{
    const auto *body = std::get_if<domain::ReportCase>(&order.body);
    const auto *record = std::get_if<domain::ImportCase>(&order.body);
    const domain::Report *report = body ? &body->report : record && !record->closedAt ? &record->report : nullptr;
    if (report == nullptr || !isSensors(*report))
        return std::nullopt;
    const auto fresh = m_tickets.constFind(alarmKey(*report));
    const auto ticket = fresh != m_tickets.constEnd() ? std::optional(*fresh) : m_repeats.ticketOf(*report);
    if (!ticket)
        return std::nullopt;
    const auto c = load(*ticket);
    if (!c)
        return base::pass(c);
    // Which sensor it is, only its code says for ever; a place is believed as long as a repeat is. Rows of a file come in any order.
    const base::Milliseconds apart = std::chrono::abs(report->reportedAt - c->report.reportedAt);
    const bool isSame = !report->sensor.isEmpty() || apart <= domain::kRepeatSpan;
    return domain::isOpen(c->state) && isSame ? ticket : std::nullopt;
}

// People's reports are never folded, whatever place they say.
bool OrderGroup::isSensors(const domain::Report &report) const
{
    const region::Source *source = m_region.source(report.source);
    return source != nullptr && source->sensor && !report.splitFrom && !report.origin && !alarmKey(report).isEmpty();
}

// An alarm that goes on sounding is one fact of one ticket, not a case each time. Its own id is tied to the ticket, so that sending it twice
// counts once.
base::Result<Receipt> OrderGroup::soundAgain(base::CaseId ticket, const domain::CaseOrder &order, const domain::Report &report)
{
    const domain::SourceWord *word = domain::wordOf(order.body);
    const QString key = word == nullptr || word->key.isEmpty() ? report.sourceId : word->key;
    for (const QString &spelling : {report.sourceId, key}) {
        const auto known = m_batch.claimed(report.source, spelling);
        if (!known)
            return broken(known);
        if (*known)
            return meetAgain(Held{**known, report.source, spelling}, order);
    }
    const auto said = domain::saidBy(order.body);
    if (const auto claimed = m_batch.claim(report.source, key, ticket, said ? domain::contentOf(*said) : QByteArray()); !claimed)
        return broken(claimed);
    auto receipt = go({ticket, {}, orderSource(order), domain::RecordAlarm{report.sourceId, report.reportedAt}});
    if (receipt)
        receipt->soundedAgain = true;
    return receipt;
}

base::Result<std::optional<OrderGroup::Held>> OrderGroup::claimFor(base::CaseId fresh, const domain::CaseOrder &order, const domain::Report &report)
{
    const auto [system, id] = claimOf(report);
    if (id.isEmpty())
        return std::nullopt;
    const domain::SourceWord *word = domain::wordOf(order.body);
    const QString key = report.origin || word == nullptr || word->key.isEmpty() ? id : word->key;
    // A store that was begun before ids were folded holds them as they were written.
    if (key != id) {
        const auto asWritten = m_batch.claimed(system, id);
        if (!asWritten)
            return base::pass(asWritten);
        if (*asWritten)
            return Held{**asWritten, system, id};
    }
    // A source whose ids are no longer folded: its own spelling tells which of its reports the folded id was.
    if (const QString folded = domain::foldedId(id); key == id && folded != id && !report.origin) {
        const auto before = m_batch.claimed(system, folded);
        if (!before)
            return base::pass(before);
        if (*before) {
            if (const auto known = load((*before)->owner); known && known->report.sourceId == id)
                return Held{**before, system, folded};
        }
    }
    const auto said = report.origin ? std::nullopt : domain::saidBy(order.body);
    const auto owner = m_batch.claim(system, key, fresh, said ? domain::contentOf(*said) : QByteArray());
    if (!owner)
        return base::pass(owner);
    if (*owner == fresh)
        return std::nullopt;
    const auto claim = m_batch.claimed(system, key);
    if (!claim)
        return base::pass(claim);
    return Held{claim->value_or(store::Claim{*owner, {}}), system, key};
}

// The source sent it before, or it comes back from where it was handed over to: the same case either way.
base::Result<Receipt> OrderGroup::meetAgain(const Held &held, const domain::CaseOrder &order)
{
    const base::CaseId id = held.claim.owner;
    const auto known = load(id);
    if (!known)
        return base::pass(known);
    const auto *report = std::get_if<domain::ReportCase>(&order.body);
    if (report == nullptr || !report->report.origin)
        return hearAgain(held, *known, order);
    if (known->state != domain::CaseState::Transferred)
        return Receipt{id, known->number, known->version, {}, true};
    return go({id, {}, order.actor, domain::TakeBackCase{report->report.origin->number}});
}

// The words are held against those that were taken last; a source's first closing is always taken, everything else as the source's rule says.
base::Result<Receipt> OrderGroup::hearAgain(const Held &held, const domain::Case &known, const domain::CaseOrder &order)
{
    Receipt receipt{known.id, known.number, known.version, {}, true};
    const domain::Actor source = orderSource(order);
    const auto said = domain::saidBy(order.body);
    // An id that was tied to the case beside its own report's is no word on that report.
    if (!said || domain::foldedId(known.report.sourceId) != domain::foldedId(held.key))
        return receipt;
    const QByteArray content = domain::contentOf(*said);
    if (content == held.claim.content)
        return receipt;
    domain::SourceNews news = domain::newsOf(known, *said, m_region.rulebook.calendar.zone);
    const bool takes = domain::wordOf(order.body)->whenChanged == domain::WhenChanged::Update;
    if (news.closesFirst && *said->closedAt < (takes ? domain::correctedReport(known.report, *said) : known.report).reportedAt)
        return base::fail(base::ErrorCode::Malformed, QCoreApplication::translate("desk", "The source closed the case before it was reported."), {},
                          QStringLiteral("closed_at"));
    // What could not be taken as it was said contradicts nothing that was said before: it is noted whatever the source's rule.
    if (takes ? news.corrects() : news.changes.empty() && !news.notes.empty()) {
        if (const base::Outcome corrected = correct(known, *said, order, news.reopens); !corrected)
            return base::pass(corrected);
        receipt.updated = true;
        receipt.noted = !news.notes.empty();
    }
    if (news.closesFirst) {
        if (const auto closed = go({known.id, {}, source, domain::RecordClosure{*said->closedAt, said->outcome}}); !closed)
            return closed;
        receipt.updated = true;
    }
    if (!takes)
        receipt.differs = std::move(news.changes);
    if (receipt.differs.empty()) {
        if (const base::Outcome learnt = m_batch.learn(held.source, held.key, content); !learnt)
            return broken(learnt);
        m_learnt = true;
    }
    if (const auto now = load(known.id))
        receipt.version = now->version;
    return receipt;
}

base::Outcome OrderGroup::correct(const domain::Case &known, const domain::SourceSaid &said, const domain::CaseOrder &order, bool reopens)
{
    const auto *record = std::get_if<domain::ImportCase>(&order.body);
    const auto *report = std::get_if<domain::ReportCase>(&order.body);
    const domain::SeverityInputs inputs = record ? record->inputs : report ? report->inputs : domain::SeverityInputs();
    const bool ownLimits = record ? record->ownLimits : report != nullptr;
    const domain::Actor source = orderSource(order);
    if (const auto done = go({known.id, {}, source, domain::CorrectBySource{said, inputs, ownLimits, reopens}}); !done)
        return base::pass(done);
    const auto corrected = load(known.id);
    if (!corrected)
        return base::pass(corrected);
    const auto dispatch = domain::dispatchAfter(known, *corrected);
    if (!dispatch)
        return {};
    if (const auto sent = go({known.id, {}, source, *dispatch}); !sent)
        return base::pass(sent);
    return {};
}

base::Result<Receipt> OrderGroup::go(const domain::CaseOrder &order)
{
    auto c = load(order.caseId);
    if (!c)
        return base::pass(c);
    if (const auto *place = std::get_if<domain::PlaceCase>(&order.body); place != nullptr && !place->grid.isEmpty() && !m_region.grid(place->grid))
        return base::fail(base::ErrorCode::Malformed, QCoreApplication::translate("desk", "The town has no grid \"%1\".").arg(place->grid.left(40)),
                          {}, QStringLiteral("grid"));
    if (std::holds_alternative<domain::ForgetCaller>(order.body)) {
        if (const base::Outcome may = m_batch.mayForget(order.caseId); !may)
            return base::pass(may);
    }
    domain::Context context = contextAt(c->report.place.grid, order.actor);
    context.uncovered = uncoveredBefore(order);
    const auto events = domain::decide(*c, weighed(pastNobodysMoves(order, *c, m_writer.log()), *c), m_region.rulebook, context);
    if (!events)
        return tl::unexpected(tellFirstComer(events.error(), order, *c, m_writer.log(), m_region, m_now));
    return append(*std::move(c), *events, order);
}

domain::Context OrderGroup::contextAt(const QString &grid, const domain::Actor &actor) const
{
    domain::Context context{m_now, {}, {}, {}};
    context.accounts = &m_book.centre().accounts;
    context.drill = domain::isDrillCrew(actor) && m_writer.isDrills();
    const domain::StandIn *pair = m_region.plan ? domain::pairFor(m_region.plan->duties, grid) : nullptr;
    if (!pair)
        return context;
    if (const auto taker = domain::takerOf(*m_region.plan, m_book.centre(), *pair, region::dutyMoment(m_region, m_now))) {
        context.post = taker->post;
        context.standsInFor = taker->standsInFor;
    }
    return context;
}

// Where nothing could be counted it may be many: a second person then looks on.
int OrderGroup::uncoveredBefore(const domain::CaseOrder &order) const
{
    if (m_uncoverWatch == nullptr || !std::holds_alternative<domain::UncoverCaller>(order.body))
        return 0;
    const QString &person = order.actor.person;
    const auto here = std::ranges::count_if(m_uncoverings, [&person](const domain::CaseEvent &each) { return each.actor.person == person; });
    return m_uncoverWatch->count(person, shiftBegan(m_region, m_now)).value_or(domain::kUncoveredAlone) + int(here);
}

base::Result<domain::Case> OrderGroup::load(base::CaseId id)
{
    if (const auto changed = m_changed.constFind(id); changed != m_changed.cend())
        return *changed;
    // A case that cannot be read stops its own order only.
    return m_cache.load(m_writer.log(), id);
}

base::Result<Receipt> OrderGroup::append(domain::Case c, const std::vector<domain::CaseEvent> &events, const domain::CaseOrder &order)
{
    if (events.empty())
        return Receipt{c.id, c.number, c.version, {}, false};
    const quint32 before = c.version;
    std::vector<domain::CaseOrder> following;
    for (const domain::CaseEvent &event : events) {
        domain::apply(c, event);
        for (domain::CaseOrder &each : domain::consequencesOf(c, event, m_region.rulebook))
            following.push_back(std::move(each));
    }
    // All or nothing: what other cases cannot take refuses the order before anything of it is written.
    for (const domain::CaseOrder &each : following) {
        if (const base::Outcome possible = rehearse(each); !possible)
            return base::pass(possible);
    }
    if (const auto version = m_batch.append(c.id, before, events); !version)
        return broken(version);
    if (c.state == domain::CaseState::Transferred) {
        // Should it come back, it is this case and no new one.
        if (const auto owner = m_batch.claim(QLatin1String(domain::kHandoverClaim), domain::identityOf(c), c.id); !owner)
            return broken(owner);
    }
    m_changed.insert(c.id, c);
    std::ranges::copy_if(events, std::back_inserter(m_uncoverings),
                         [](const domain::CaseEvent &event) { return std::holds_alternative<domain::CallerUncovered>(event.body); });
    if (before == 0 && domain::isOpen(c.state) && isSensors(c.report))
        m_tickets.insert(alarmKey(c.report), c.id);
    for (const domain::CaseOrder &each : following) {
        if (const auto followed = carryOut(each); !followed)
            return broken(followed);
    }
    // Filed, or filed before and now known to lie where a plan waits for it.
    const bool isThere = std::ranges::any_of(events, [&c](const domain::CaseEvent &event) {
        return std::holds_alternative<domain::CaseFiled>(event.body) || (c.filedAt && std::holds_alternative<domain::CasePlaced>(event.body));
    });
    if (isThere && m_plans == Plans::Start && !std::holds_alternative<domain::ImportCase>(order.body)) {
        if (const base::Outcome started = startPlans(c); !started)
            return base::pass(started);
    }
    const domain::Case &now = m_changed[c.id]; // what followed may have touched it again
    return Receipt{now.id, now.number, now.version, {}, false};
}

// In the same commit as the case: a crowd at the metro exit must never be on disk without its call.
base::Outcome OrderGroup::startPlans(const domain::Case &c)
{
    if (!m_region.plan)
        return {};
    for (const domain::ContingencyPlan *plan : domain::plansFor(m_region.plan->contingencies, c.report.item, c.report.place.grid)) {
        if (!m_centreNow)
            m_centreNow = m_book.centre();
        const domain::CentreOrder order{{QStringLiteral("system"), domain::Role::System}, domain::StartPlan{plan->code, false, c.number, {}}};
        const auto event = domain::decide(*m_centreNow, order, centreContext(m_region, m_now));
        if (!event)
            continue; // it runs for this case already
        if (const base::Outcome appended = m_batch.appendCentre(m_centreNow->version, *event); !appended) {
            m_broken = true;
            return appended;
        }
        domain::apply(*m_centreNow, *event);
        m_centreEvents.push_back(*event);
    }
    return {};
}

base::Outcome OrderGroup::rehearse(const domain::CaseOrder &order)
{
    const auto c = order.caseId.isValid() ? load(order.caseId) : domain::Case();
    if (!c)
        return base::pass(c);
    if (const auto events = domain::decide(*c, order, m_region.rulebook, {m_now, {}, {}, {}}); !events)
        return base::pass(events);
    return {};
}

template <class Value> tl::unexpected<base::Error> OrderGroup::broken(const base::Result<Value> &failed)
{
    m_broken = true;
    return base::pass(failed);
}

} // namespace desk
