// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/writer/repeatwatch.h"

#include "store/projection/projections.h"

namespace desk {

namespace {

constexpr std::chrono::days kReach = 2 * domain::kRepeatSpan;

QString keyOf(const QString &source, const QString &item, const QString &sensor, const QString &place, const std::optional<base::GeoPoint> &point)
{
    const QString kind = source + u'\n' + item + u'\n';
    if (!sensor.isEmpty())
        return kind + sensor;
    const QString words = place.simplified().toCaseFolded();
    if (words.isEmpty() && !point)
        return {};
    constexpr int kMetre = 5; // decimals of a degree
    const QString where = point ? QString::number(point->latitude, 'f', kMetre) + u',' + QString::number(point->longitude, 'f', kMetre) : QString();
    return kind + u'\n' + where + u'\n' + words; // a code has no line end: it is never taken for a place
}

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
        auto salt = cases->callerSalt();
        if (!salt)
            return base::pass(salt);
        m_salt = *std::move(salt);
        // The position before the rows: they may be newer than it, never older.
        if (const auto position = cases->position()) {
            followed = *position;
            if (const base::Outcome read = readTables(*cases, from); !read)
                return read;
        } else {
            const auto seeds = cases->seeds(from);
            if (!seeds || !*seeds)
                return base::pass(position);
            followed = (*seeds)->position;
            if (const base::Outcome read = readSeeds(reader.log(), **seeds, from); !read)
                return read;
        }
    }
    std::vector<base::CaseId> alarms;
    base::Outcome replayed = reader.log().replayAll(followed, [&](const domain::CommittedEvent &committed) {
        const auto *reported = std::get_if<domain::CaseReported>(&committed.event.body);
        if (!reported)
            return true;
        const domain::Report &report = reported->report;
        if (report.splitFrom)
            return true;
        if (m_sensors.contains(report.source))
            alarms.push_back(committed.caseId);
        if (report.reportedAt > from)
            add(committed.caseId, traceOf(report));
        return true;
    });
    // Only after the replay is it known which of them are open: a record that came in closed is nobody's ticket.
    for (size_t i = 0; replayed && i < alarms.size(); ++i)
        replayed = readTicket(reader.log(), alarms[i]);
    if (replayed)
        m_from = from;
    return replayed;
}

base::Outcome RepeatWatch::readTicket(const store::EventLog &log, base::CaseId id)
{
    const auto c = store::foldCase(log, id);
    if (!c)
        return base::pass(c);
    noteTicket(*c);
    return {};
}

void RepeatWatch::noteTicket(const domain::Case &c)
{
    const bool isTicket = m_sensors.contains(c.report.source) && domain::isOpen(c.state);
    if (const QString key = isTicket ? alarmKey(c.report) : QString(); !key.isEmpty())
        m_tickets.insert(key, c.id);
}

base::Outcome RepeatWatch::readTables(const store::CaseReader &cases, base::Instant from)
{
    const base::Outcome read = cases.traces(from, [this](base::CaseId id, const domain::ReportTrace &trace) {
        add(id, trace);
        return true;
    });
    if (!read)
        return read;
    return cases.open([this](const domain::CaseBrief &brief) {
        if (const QString key = m_sensors.contains(brief.source) && !brief.isPart ? alarmKey(brief) : QString(); !key.isEmpty())
            m_tickets.insert(key, brief.id);
        return true;
    });
}

// While the tables are being filled: what was reported lately is open, or ended lately.
base::Outcome RepeatWatch::readSeeds(const store::EventLog &log, const store::CaseSeeds &seeds, base::Instant from)
{
    for (const base::CaseId id : seeds.cases) {
        const auto c = store::foldCase(log, id);
        if (!c)
            return base::pass(c);
        if (domain::lifeOf(c->state) == domain::CaseLife::Case)
            addCase(*c, from);
    }
    return {};
}

void RepeatWatch::note(const domain::Case &c)
{
    if (m_from && domain::lifeOf(c.state) == domain::CaseLife::Case)
        addCase(c, *m_from);
}

// A part that was split off is no report: nobody said it a second time, and no alarm goes to it.
void RepeatWatch::addCase(const domain::Case &c, base::Instant from)
{
    if (c.report.splitFrom)
        return;
    noteTicket(c);
    if (c.report.reportedAt > from)
        add(c.id, traceOf(c.report));
}

std::optional<base::CaseId> RepeatWatch::ticketOf(const domain::Report &report) const
{
    const QString key = m_sensors.contains(report.source) ? alarmKey(report) : QString();
    const auto ticket = key.isEmpty() ? m_tickets.constEnd() : m_tickets.constFind(key);
    return ticket == m_tickets.constEnd() ? std::nullopt : std::optional(*ticket);
}

QString alarmKey(const domain::CaseBrief &brief) { return keyOf(brief.source, brief.item, brief.sensor, brief.place, brief.point); }

QString alarmKey(const domain::Report &report) { return keyOf(report.source, report.item, report.sensor, report.place.text, report.place.point); }

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
