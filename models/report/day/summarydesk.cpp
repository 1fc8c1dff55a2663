// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/day/summarydesk.h"

#include "domain/centre/plan.h"
#include "region/ground/gridversions.h"
#include "report/period/readers.h"
#include "report/period/readrates.h"

#include "report/day/asknown.h"
#include "report/day/daysummariser.h"
#include "report/paper/summarypdf.h"
#include "report/words.h"

#include <QJsonDocument>
#include <QPagedPaintDevice>

#include <algorithm>

namespace report {

namespace {

using base::Instant;
using domain::CaseBrief;

/// What a town's campaign asks of cases that ended before the day: these are read as well.
constexpr base::Milliseconds kCampaignReach = std::chrono::hours(24 * 14);

/// A case folded from its events to the end of the day before and to the end of the day.
struct Traced {
    domain::Case atStart;
    domain::Case atEnd;
    QString measure; ///< the last step before the day's end
    CasePhotos photos;
};

/// What an event says is being done about a case, in the town's words; empty for one that does nothing about it (a note, a photo, a level). What
/// people wrote stays out: notes and reasons name callers and places.
struct StepOf {
    const region::Region &region;

    [[nodiscard]] QString to(const QString &code) const
    {
        const region::Department *department = region.department(code);
        return department ? department->briefName() : QString();
    }
    [[nodiscard]] QString given(const QString &act, const QString &code) const
    {
        const QString name = to(code);
        return name.isEmpty() ? act : Words::tr("%1: %2").arg(act, name);
    }
    QString operator()(const domain::NoteAdded &) const { return {}; }
    QString operator()(const domain::PhotoAdded &) const { return {}; }
    QString operator()(const domain::SeverityChanged &) const { return {}; }
    QString operator()(const domain::CallerUncovered &) const { return {}; }
    QString operator()(const domain::CallerForgotten &) const { return {}; }
    QString operator()(const domain::CaseAcknowledged &) const { return {}; }
    QString operator()(const domain::ClockStarted &) const { return {}; }
    QString operator()(const domain::CaseReruled &) const { return {}; }
    QString operator()(const domain::CaseDispatched &e) const { return given(domain::label(domain::EventBody(e)), e.department); }
    QString operator()(const domain::HelperAdded &e) const { return given(domain::label(domain::EventBody(e)), e.department); }
    template <class Other> QString operator()(const Other &e) const { return domain::label(domain::EventBody(e)); }
};

/// The two ends of what is counted: the day before's, and the day's own or, while it is not over, now; and up to when anything is known.
struct Ends {
    base::Instant start, end, known;
};

[[nodiscard]] base::Result<Traced> trace(const region::Region &region, const store::EventLog &log, base::CaseId id, Ends ends)
{
    Traced traced;
    traced.atStart.id = id;
    traced.atEnd.id = id;
    std::vector<domain::CaseEvent> events;
    const base::Outcome outcome = log.replayCase(id, 0, [&events](const domain::CommittedEvent &committed) {
        events.push_back(committed.event);
        return true;
    });
    if (!outcome)
        return tl::unexpected(outcome.error());
    for (const domain::CaseEvent &event : asKnown(events, ends.known)) {
        if (event.at < ends.start)
            domain::apply(traced.atStart, event);
        if (event.at < ends.end) {
            domain::apply(traced.atEnd, event);
            traced.photos.learn(event);
            if (const QString step = std::visit(StepOf{region}, event.body); !step.isEmpty())
                traced.measure = step;
        }
    }
    return traced;
}

/// Collects a day's cases as they were at its two ends.
class DayCollector {
public:
    /// `now` within the day: it is not over, and its cases are taken as they are then.
    DayCollector(const region::Region &region, const DayReaders &readers, QDate date, base::Instant now)
        : m_region(region), m_readers(readers), m_day(domain::localDay(region.rulebook.calendar, date)),
          m_dayBefore(domain::localDay(region.rulebook.calendar, date.addDays(-1))), m_ends{m_day.from, m_day.to, now}
    {
        m_input.date = date;
        if (now >= m_day.to)
            return;
        m_input.upTo = now;
        m_ends.end = now + base::Milliseconds(1); // what happened this very moment has happened
        m_ends.start = comparedAt(region, date, now) + base::Milliseconds(1);
    }

    [[nodiscard]] base::Result<DayInput> collect(const std::function<bool()> &cancelled)
    {
        std::vector<CaseBrief> briefs;
        const bool campaign = m_region.plan && m_region.plan->handling.campaign;
        const base::Instant from = campaign ? m_dayBefore.from - kCampaignReach : m_dayBefore.from;
        const base::Outcome read = m_readers.cases->touching(from, m_day.to, [&](const CaseBrief &brief) {
            briefs.push_back(brief);
            return !cancelled || !cancelled();
        });
        if (!read)
            return tl::unexpected(read.error());
        if (const base::Outcome looked = lookBefore(briefs); !looked)
            return tl::unexpected(looked.error());
        for (const CaseBrief &brief : briefs) {
            if (cancelled && cancelled())
                return base::fail(base::ErrorCode::Cancelled, Words::tr("The summary was given up."));
            if (const base::Outcome taken = count(brief); !taken)
                return tl::unexpected(taken.error());
        }
        return std::move(m_input);
    }

private:
    /// Whether there is a day before to compare with: the store's first day has none.
    [[nodiscard]] base::Outcome lookBefore(const std::vector<CaseBrief> &briefs)
    {
        const auto isEarlier = [this](const CaseBrief &brief) { return brief.reportedAt < m_day.from; };
        m_input.hasBefore = std::ranges::any_of(briefs, isEarlier);
        if (m_input.hasBefore)
            return {};
        return m_readers.cases->touching(base::Instant{}, m_day.from, [&](const CaseBrief &brief) {
            m_input.hasBefore = isEarlier(brief);
            return !m_input.hasBefore;
        });
    }

    [[nodiscard]] base::Outcome count(const CaseBrief &brief)
    {
        const bool changedSince = brief.changedAt >= m_ends.start;
        if (!m_readers.log || (!changedSince && !isListed(brief))) {
            add(asOf(brief, m_ends.start), asOf(brief, m_ends.end));
            return {};
        }
        const base::Result<Traced> traced = trace(m_region, *m_readers.log, brief.id, m_ends);
        if (!traced)
            return tl::unexpected(traced.error());
        add(briefAt(brief, traced->atStart, m_ends.start), briefAt(brief, traced->atEnd, m_ends.end));
        if (!traced->measure.isEmpty())
            m_input.measures.insert(brief.id, traced->measure);
        if (traced->photos.hasPicture())
            m_input.photos.insert(brief.id, traced->photos);
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

    const region::Region &m_region;
    const DayReaders &m_readers;
    const domain::LocalDay m_day;
    const domain::LocalDay m_dayBefore;
    Ends m_ends;
    DayInput m_input;
};

} // namespace

base::Result<DailySummary> readDay(const region::Region &inForce, const DayReaders &readers, const SummaryRequest &request, base::Instant now,
                                   bool drill, const std::function<bool()> &cancelled)
{
    if (!request.date.isValid())
        return base::fail(base::ErrorCode::Malformed, Words::tr("This is no date. Give the day as YYYY-MM-DD."));
    const region::RegionPtr then = region::withGridsOn(inForce, request.date);
    const region::Region &region = *then;
    // The position is read first: the figures are at least as new as the number that is printed under them.
    const base::Instant moment = std::min(request.printedAt.value_or(now), now);
    if (domain::localDay(region.rulebook.calendar, request.date).from > moment)
        return base::fail(base::ErrorCode::NotFound,
                          Words::tr("%1 has not begun yet. Choose an earlier day.").arg(request.date.toString(Qt::ISODate)));
    const base::Result<base::Position> position = readers.cases->position();
    if (!position)
        return base::pass(position);
    base::Result<DayInput> input = DayCollector(region, readers, request.date, moment).collect(cancelled);
    if (!input)
        return base::pass(input);
    input->printedAt = request.printedAt.value_or(now);
    input->snapshot = *position;
    input->drill = drill || readers.drill;
    DailySummary summary = summarise(region, *input);
    if (readers.anchor)
        summary.anchor = readers.anchor(std::min(summary.to, moment + base::Milliseconds(1)));
    return summary;
}

SummaryDesk::SummaryDesk(region::RegionPtr region, OpenReaders open, const base::Clock &clock, bool drill)
    : m_region(std::move(region)), m_open(std::move(open)), m_clock(clock), m_drill(drill)
{}

base::Result<DailySummary> SummaryDesk::read(const region::Region &region, const SummaryRequest &request,
                                             const std::function<bool()> &cancelled) const
{
    const base::Result<DayReaders> readers = m_open();
    if (!readers)
        return base::pass(readers);
    return readDay(region, *readers, request, m_clock.now(), m_drill, cancelled);
}

QFuture<base::Result<DailySummary>> SummaryDesk::daySummary(SummaryRequest request)
{
    return m_thread.start<base::Result<DailySummary>>(
        [this, region = m_region, request](const std::function<bool()> &cancelled) { return read(*region, request, cancelled); });
}

QFuture<base::Result<DaySheet>> SummaryDesk::daySheet(SummaryRequest request)
{
    using Answer = base::Result<DaySheet>;
    return m_thread.start<Answer>([this, region = m_region, request, locale = QLocale()](const std::function<bool()> &cancelled) -> Answer {
        const base::Result<DailySummary> summary = read(*region, request, cancelled);
        if (!summary)
            return base::pass(summary);
        // The wall waits on this thread, too: a sheet that was given up reads no further picture.
        PictureSource pictures;
        if (m_pictures)
            pictures = [this, &cancelled](const QString &media, QSize within) -> base::Result<QImage> {
                if (cancelled())
                    return base::fail(base::ErrorCode::Cancelled, Words::tr("The summary was given up."));
                return m_pictures(media, within);
            };
        auto painter = std::make_shared<const SummaryPainter>(*summary, locale, pictures);
        if (cancelled())
            return base::fail(base::ErrorCode::Cancelled, Words::tr("The summary was given up."));
        return DaySheet{*summary, std::move(painter)};
    });
}

QFuture<base::Result<PeriodRates>> SummaryDesk::rates(QDate from, QDate to)
{
    using Answer = base::Result<PeriodRates>;
    return m_thread.start<Answer>([this, region = m_region, from, to](const std::function<bool()> &cancelled) -> Answer {
        const base::Result<DayReaders> readers = m_open();
        if (!readers)
            return base::pass(readers);
        if (!readers->log)
            return base::fail(base::ErrorCode::NotFound, Words::tr("There is no log to count from."));
        base::Result<PeriodRates> rates = readRates(*region, *readers->log, readers->cases.get(), from, to, m_clock.now(), cancelled);
        if (rates)
            rates->drill = m_drill || readers->drill;
        return rates;
    });
}

QFuture<base::Outcome> SummaryDesk::savePdf(DaySheet sheet, QString fileName)
{
    return m_thread.start<base::Outcome>(
        [sheet = std::move(sheet), fileName](const auto &) { return writePdf(*sheet.painter, documentTitle(sheet.summary), fileName); });
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
