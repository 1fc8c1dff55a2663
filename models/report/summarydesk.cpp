// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/summarydesk.h"

#include "report/daysummariser.h"
#include "report/summarypdf.h"
#include "report/words.h"

#include <QJsonDocument>
#include <QPagedPaintDevice>

namespace report {

namespace {

using base::Instant;
using domain::CaseBrief;

/// A case folded from its events to the end of the day before and to the end of the day.
struct Traced {
    domain::Case atStart;
    domain::Case atEnd;
    QString measure; ///< the last thing said before the day's end
};

[[nodiscard]] base::Result<Traced> trace(const store::EventLog &log, base::CaseId id, LocalDay day)
{
    Traced traced;
    traced.atStart.id = id;
    traced.atEnd.id = id;
    const base::Outcome outcome = log.replayCase(id, 0, [&](const domain::CommittedEvent &committed) {
        if (committed.event.at < day.from)
            domain::apply(traced.atStart, committed.event);
        if (committed.event.at < day.to) {
            domain::apply(traced.atEnd, committed.event);
            if (const QString said = domain::summary(committed.event.body); !said.isEmpty())
                traced.measure = said;
        }
        return true;
    });
    if (!outcome)
        return tl::unexpected(outcome.error());
    return traced;
}

/// Collects a day's cases as they were at its two ends.
class DayCollector {
public:
    DayCollector(const region::Region &region, const DayReaders &readers, QDate date)
        : m_readers(readers), m_day(localDay(region, date)), m_dayBefore(localDay(region, date.addDays(-1)))
    {
        m_input.date = date;
    }

    [[nodiscard]] base::Result<DayInput> collect(const std::function<bool()> &cancelled)
    {
        std::vector<CaseBrief> briefs;
        const base::Outcome read = m_readers.cases->touching(m_dayBefore.from, m_day.to, [&](const CaseBrief &brief) {
            briefs.push_back(brief);
            return !cancelled || !cancelled();
        });
        if (!read)
            return tl::unexpected(read.error());
        for (const CaseBrief &brief : briefs) {
            if (cancelled && cancelled())
                return base::fail(base::ErrorCode::Cancelled, Words::tr("The summary was given up."));
            if (const base::Outcome taken = take(brief); !taken)
                return tl::unexpected(taken.error());
        }
        return std::move(m_input);
    }

private:
    [[nodiscard]] base::Outcome take(const CaseBrief &brief)
    {
        const bool changedSince = brief.changedAt >= m_day.from;
        if (!m_readers.log || (!changedSince && !isListed(brief))) {
            add(asOf(brief, m_day.from), asOf(brief, m_day.to));
            return {};
        }
        const base::Result<Traced> traced = trace(*m_readers.log, brief.id, m_day);
        if (!traced)
            return tl::unexpected(traced.error());
        add(briefAt(brief, traced->atStart, m_day.from), briefAt(brief, traced->atEnd, m_day.to));
        if (!traced->measure.isEmpty())
            m_input.measures.insert(brief.id, traced->measure);
        return {};
    }

    /// Where nothing happened since, today's brief is that of the moment.
    [[nodiscard]] static std::optional<CaseBrief> briefAt(const CaseBrief &now, const domain::Case &then, Instant moment)
    {
        if (now.changedAt < moment)
            return now;
        return then.version == 0 ? std::nullopt : std::optional(domain::briefOf(then));
    }

    /// Old red and orange cases stand in the rectification table with their last word.
    [[nodiscard]] static bool isListed(const CaseBrief &brief)
    {
        return !brief.endedAt && (brief.level == domain::Severity::Red || brief.level == domain::Severity::Orange);
    }

    void add(std::optional<CaseBrief> atStart, std::optional<CaseBrief> atEnd)
    {
        if (atStart)
            m_input.atStart.push_back(std::move(*atStart));
        if (atEnd)
            m_input.atEnd.push_back(std::move(*atEnd));
    }

    const DayReaders &m_readers;
    const LocalDay m_day;
    const LocalDay m_dayBefore;
    DayInput m_input;
};

} // namespace

base::Result<DailySummary> readDay(const region::Region &region, const DayReaders &readers, const SummaryRequest &request, base::Instant now,
                                   bool drill, const std::function<bool()> &cancelled)
{
    if (!request.date.isValid())
        return base::fail(base::ErrorCode::Malformed, Words::tr("This is no date. Give the day as YYYY-MM-DD."));
    // The position is read first: the figures are at least as new as the number that is printed under them.
    const base::Result<base::Position> position = readers.cases->position();
    if (!position)
        return base::pass(position);
    base::Result<DayInput> input = DayCollector(region, readers, request.date).collect(cancelled);
    if (!input)
        return base::pass(input);
    if (input->atEnd.empty())
        return base::fail(base::ErrorCode::NotFound,
                          Words::tr("The store holds no case of %1 or before. Choose a later day.")
                              .arg(request.date.toString(Qt::ISODate)));
    input->printedAt = request.printedAt.value_or(now);
    input->snapshot = *position;
    input->drill = drill;
    DailySummary summary = summarise(region, *input);
    if (readers.anchor)
        summary.anchor = readers.anchor(std::min(summary.to, now + base::Milliseconds(1)));
    return summary;
}

SummaryDesk::SummaryDesk(region::RegionPtr region, OpenReaders open, const base::Clock &clock, bool drill)
    : m_region(std::move(region)), m_open(std::move(open)), m_clock(clock), m_drill(drill)
{}

base::Result<DailySummary> SummaryDesk::read(const SummaryRequest &request, const std::function<bool()> &cancelled) const
{
    const base::Result<DayReaders> readers = m_open();
    if (!readers)
        return base::pass(readers);
    return readDay(*m_region, *readers, request, m_clock.now(), m_drill, cancelled);
}

QFuture<base::Result<DailySummary>> SummaryDesk::daySummary(SummaryRequest request)
{
    return m_thread.start<base::Result<DailySummary>>([this, request](const std::function<bool()> &cancelled) { return read(request, cancelled); });
}

QFuture<base::Result<DaySheet>> SummaryDesk::daySheet(SummaryRequest request)
{
    using Answer = base::Result<DaySheet>;
    return m_thread.start<Answer>([this, request, locale = QLocale()](const std::function<bool()> &cancelled) -> Answer {
        const base::Result<DailySummary> summary = read(request, cancelled);
        if (!summary)
            return base::pass(summary);
        return DaySheet{*summary, std::make_shared<const SummaryPainter>(*summary, locale)};
    });
}

QFuture<base::Result<PeriodRates>> SummaryDesk::rates(QDate from, QDate to)
{
    using Answer = base::Result<PeriodRates>;
    return m_thread.start<Answer>([this, from, to](const std::function<bool()> &cancelled) -> Answer {
        const base::Result<DayReaders> readers = m_open();
        if (!readers)
            return base::pass(readers);
        if (!readers->log)
            return base::fail(base::ErrorCode::NotFound, Words::tr("There is no log to count from."));
        return readRates(*m_region, *readers->log, from, to, cancelled);
    });
}

QFuture<base::Outcome> SummaryDesk::savePdf(DaySheet sheet, QString fileName)
{
    return m_thread.start<base::Outcome>([sheet = std::move(sheet), fileName](const auto &) { return writePdf(*sheet.painter, documentTitle(sheet.summary), fileName); });
}

QFuture<base::Outcome> SummaryDesk::saveJson(DaySheet sheet, QString fileName)
{
    return m_thread.start<base::Outcome>([sheet = std::move(sheet), fileName](const auto &) {
        return writeWhole(QJsonDocument(toJson(sheet.summary)).toJson(QJsonDocument::Indented), fileName);
    });
}

QFuture<base::Outcome> SummaryDesk::print(DaySheet sheet, std::shared_ptr<QPagedPaintDevice> device, int first, int last)
{
    return m_thread.start<base::Outcome>(
        [sheet = std::move(sheet), device = std::move(device), first, last](const auto &) { return sheet.painter->print(*device, first, last); });
}

} // namespace report
