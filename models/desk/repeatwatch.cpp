// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/repeatwatch.h"

namespace desk {

namespace {

constexpr std::chrono::days kReach = 2 * domain::kRepeatSpan;

} // namespace

bool RepeatWatch::isFresh(base::Instant now) const
{
    constexpr std::chrono::days kKeptAtMost{7};
    return m_from && now - *m_from < kReach + kKeptAtMost && now - *m_from >= kReach;
}

base::Outcome RepeatWatch::load(const ReaderParts &reader, const region::Region &region, base::Instant now)
{
    const base::Instant from = now - kReach;
    m_from.reset();
    m_index.clear();
    m_known.clear();
    m_tickets.clear();
    m_sensors.clear();
    for (const region::Source &source : region.sources) {
        if (source.sensor)
            m_sensors.insert(source.code);
    }
    base::Position followed{0};
    if (const store::CaseReader *cases = reader.cases()) {
        const auto position = cases->position(); // before the rows: they may be newer than it, never older
        if (!position)
            return base::pass(position);
        followed = *position;
        auto salt = cases->callerSalt();
        if (!salt)
            return base::pass(salt);
        m_salt = *std::move(salt);
        const auto read = cases->traces(from, [this](base::CaseId id, const domain::ReportTrace &trace) {
            add(id, trace);
            return true;
        });
        if (!read)
            return read;
        const auto opened = cases->open([this](const domain::CaseBrief &brief) {
            if (!brief.sensor.isEmpty())
                m_tickets.insert(sensorKey(brief.source, brief.sensor, brief.item), brief.id);
            return true;
        });
        if (!opened)
            return opened;
    }
    const auto replayed = reader.log().replayAll(followed, [&](const domain::CommittedEvent &committed) {
        const auto *reported = std::get_if<domain::CaseReported>(&committed.event.body);
        if (!reported)
            return true;
        if (const domain::Report &report = reported->report; !report.sensor.isEmpty())
            m_tickets.insert(sensorKey(report.source, report.sensor, report.item), committed.caseId);
        if (reported->report.reportedAt > from)
            add(committed.caseId, traceOf(reported->report));
        return true;
    });
    if (replayed)
        m_from = from;
    return replayed;
}

void RepeatWatch::note(const domain::Case &c)
{
    if (!m_from || domain::isSuggestion(c.state))
        return;
    if (!c.report.sensor.isEmpty() && domain::isOpen(c.state))
        m_tickets.insert(sensorKey(c.report.source, c.report.sensor, c.report.item), c.id);
    if (c.report.reportedAt > *m_from)
        add(c.id, traceOf(c.report));
}

std::optional<base::CaseId> RepeatWatch::ticketOf(const domain::Report &report) const
{
    const auto ticket = m_tickets.constFind(sensorKey(report.source, report.sensor, report.item));
    return report.sensor.isEmpty() || ticket == m_tickets.constEnd() ? std::nullopt : std::optional(*ticket);
}

QString sensorKey(const QString &source, const QString &sensor, const QString &item)
{
    return sensor.isEmpty() ? QString() : source + u'\n' + sensor + u'\n' + item;
}

void RepeatWatch::add(base::CaseId id, const domain::ReportTrace &trace)
{
    if (m_known.contains(id))
        return;
    m_known.insert(id);
    if (m_sensors.contains(trace.source))
        return;
    m_index.add(trace);
}

} // namespace desk
