// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/ordergroup.h"

#include "domain/decide.h"

#include <algorithm>

namespace desk {

base::Result<Receipt> OrderGroup::take(const domain::Command &command)
{
    const auto dayOf = [this](base::Instant instant) { return m_region.toLocal(instant).date(); };
    if (const auto *report = std::get_if<domain::ReportCase>(&command.body))
        return start(command, report->report, dayOf(m_now));
    if (const auto *record = std::get_if<domain::ImportCase>(&command.body))
        return start(command, record->report, dayOf(record->report.reportedAt));
    return go(command);
}

base::Result<Receipt> OrderGroup::start(const domain::Command &command, const domain::Report &report, QDate localDay)
{
    // Asked once before anything is claimed: a refused report must tie no source id and use up no number.
    domain::Case fresh;
    if (const auto allowed = domain::decide(fresh, command, m_region.rulebook, {m_now, {}}); !allowed)
        return base::pass(allowed);
    fresh.id = m_writer.nextId();
    if (!report.sourceId.isEmpty()) {
        const auto owner = m_batch.claim(report.source, report.sourceId, fresh.id);
        if (!owner)
            return broken(owner);
        if (*owner != fresh.id) {
            const auto known = load(*owner);
            if (!known)
                return base::pass(known);
            return Receipt{*owner, known->number, known->version, {}, true};
        }
    }
    const auto serial = m_batch.nextSerial(localDay);
    if (!serial)
        return broken(serial);
    const QString number = domain::caseNumber(localDay, m_region.rulebook.region, *serial);
    const auto events = domain::decide(fresh, weighed(command), m_region.rulebook, {m_now, number});
    if (!events)
        return broken(events);
    return append(std::move(fresh), *events);
}

// A report as it comes in is weighed with what was reported before it; a record of the past brings the count of its own time along.
domain::Command OrderGroup::weighed(const domain::Command &command)
{
    domain::Command weighed = command;
    if (auto *order = std::get_if<domain::ReportCase>(&weighed.body)) {
        const domain::ReportTrace trace = m_repeats.traceOf(order->report);
        order->inputs.repeats = std::max(order->inputs.repeats, 1 + m_repeats.before(trace) + m_fresh.count(trace, base::Instant::max()));
        m_fresh.add(trace);
    }
    return weighed;
}

base::Result<Receipt> OrderGroup::go(const domain::Command &command)
{
    auto c = load(command.caseId);
    if (!c)
        return base::pass(c);
    const auto events = domain::decide(*c, command, m_region.rulebook, {m_now, {}});
    if (!events)
        return base::pass(events);
    return append(*std::move(c), *events);
}

base::Result<domain::Case> OrderGroup::load(base::CaseId id)
{
    if (const auto changed = m_changed.constFind(id); changed != m_changed.cend())
        return *changed;
    // A case that cannot be read stops its own order only.
    return m_cache.load(m_writer.log(), id);
}

base::Result<Receipt> OrderGroup::append(domain::Case c, const std::vector<domain::CaseEvent> &events)
{
    if (!events.empty()) {
        const auto version = m_batch.append(c.id, c.version, events);
        if (!version)
            return broken(version);
        for (const domain::CaseEvent &event : events)
            domain::apply(c, event);
        m_changed.insert(c.id, c);
    }
    return Receipt{c.id, c.number, c.version, {}, false};
}

template <class Value> tl::unexpected<base::Error> OrderGroup::broken(const base::Result<Value> &failed)
{
    m_broken = true;
    return base::pass(failed);
}

} // namespace desk
