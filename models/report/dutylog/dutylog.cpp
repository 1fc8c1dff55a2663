// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/dutylog/dutylog.h"

#include "base/text/personaldata.h"
#include "base/try.h"
#include "desk/writer/storeparts.h"
#include "domain/case/case.h"
#include "domain/rules/effects.h"
#include "region/factwords.h"
#include "report/audit/logwalk.h"
#include "report/words.h"

#include <algorithm>
#include <tuple>

namespace report {

using namespace Qt::StringLiterals;

namespace {

constexpr int kDutyLogAsks = 64; ///< after so many events whoever asked is asked whether the answer is still wanted
constexpr base::Instant kAfterEverything = base::fromMsec(253'402'300'799'000);

template <class Fact, class... Kinds> constexpr bool kIsOneOf = (std::is_same_v<Fact, Kinds> || ...);

/// Where a fact of the centre belongs. None: it is the audit's, which names accounts.
template <class Fact> std::optional<DutyLogKind> kindOfFact(const Fact &)
{
    using namespace domain;
    if constexpr (kIsOneOf<Fact, PersonAdded, RoleChanged, PersonLocked, PersonUnlocked, SecretChanged, AuditRead, FormsHandedOn, FormsTaken>)
        return std::nullopt;
    else if constexpr (kIsOneOf<Fact, SignedIn, SignedOut, SignInFailed, IdentityConfirmed, TicketWritten>)
        return DutyLogKind::Seats;
    else if constexpr (kIsOneOf<Fact, HandoverDrafted, HandoverAmended, HandoverNoted, HandoverChecked, HandoverSigned, HandoverFrozen,
                                HandoverCorrected>)
        return DutyLogKind::Handover;
    else if constexpr (kIsOneOf<Fact, AnnunciationShelved, AnnunciationUnshelved, FloodRecorded>)
        return DutyLogKind::Alarms;
    else if constexpr (kIsOneOf<Fact, ClockDoubted, ClockTrusted, ClockConfirmed>)
        return DutyLogKind::Clock;
    else if constexpr (kIsOneOf<Fact, RulebookAmended, HistorySealed>)
        return DutyLogKind::Supervisor;
    else
        return DutyLogKind::Duty;
}

/// What a colour, a limit or the retention of callers sets off; what a source says has no place here, though no person said it.
bool isSetOff(const domain::CaseEvent &event)
{
    if (event.actor.role != domain::Role::System)
        return false;
    return domain::isEffectRule(event.rule) || std::holds_alternative<domain::SeverityChanged>(event.body) ||
           std::holds_alternative<domain::CallerForgotten>(event.body);
}

bool mayBeUrgent(const domain::CaseEvent &event)
{
    return std::holds_alternative<domain::CaseFiled>(event.body) || std::holds_alternative<domain::SeverityChanged>(event.body);
}

/// Reads both logs and keeps what belongs to the day.
class DutyLogReader {
public:
    DutyLogReader(const desk::ReaderParts &parts, const region::Region &region, const DutyLogQuery &query, const std::function<bool()> &cancelled)
        : m_parts(parts), m_region(region), m_calendar(region.rulebook.calendar), m_cancelled(cancelled),
          m_words(query.text.simplified().split(u' ', Qt::SkipEmptyParts)), m_cases(parts.log())
    {
        m_found.query = query;
        std::tie(m_found.from, m_found.to) = spanOfDutyDay(region, query.day);
        m_found.zone = m_calendar.zone;
        m_found.centreName = region.centreName;
    }

    [[nodiscard]] base::Result<DutyLog> read()
    {
        // The anchor first: what it covers is the least that the rows tell.
        m_found.anchor = m_parts.anchorBefore(kAfterEverything);
        TRY(m_found.drill, m_parts.isDrill());
        TRY_DONE(readCentre());
        TRY_DONE(walkCasesBack(m_parts.log(), m_found.from, m_sure, [this](const domain::CommittedEvent &each) -> base::Outcome {
            if (isGivenUp())
                return givenUp();
            return take(each);
        }));
        std::ranges::sort(m_found.rows, [](const DutyLogRow &left, const DutyLogRow &right) {
            return std::tuple(left.at, !left.ofCentre, left.position) < std::tuple(right.at, !right.ofCentre, right.position);
        });
        if (m_found.rows.size() > size_t(kDutyLogRows))
            m_found.rows.resize(size_t(kDutyLogRows));
        return std::move(m_found);
    }

private:
    [[nodiscard]] bool isGivenUp() { return m_cancelled && ++m_asked % kDutyLogAsks == 0 && m_cancelled(); }
    [[nodiscard]] static tl::unexpected<base::Error> givenUp()
    {
        return base::fail(base::ErrorCode::Cancelled, Words::tr("The reading of the duty log was given up."));
    }
    [[nodiscard]] bool isOfDay(base::Instant at) const { return at >= m_found.from && at < m_found.to; }

    [[nodiscard]] base::Outcome readCentre()
    {
        bool stopped = false;
        TRY_DONE(m_parts.log().replayCentre(0, [&](const store::CommittedCentreEvent &each) {
            m_sure = std::min(m_sure, sureUpTo(each.event));
            if (isOfDay(each.event.at))
                take(each);
            stopped = isGivenUp();
            return !stopped;
        }));
        return stopped ? base::Outcome(givenUp()) : base::Outcome();
    }

    void take(const store::CommittedCentreEvent &each)
    {
        const domain::CentreEvent &event = each.event;
        const auto kind = std::visit([](const auto &fact) { return kindOfFact(fact); }, event.body);
        if (!kind)
            return;
        DutyLogRow row = begun(*kind, event.at, event.actor);
        row.ofCentre = true;
        row.position = each.version;
        row.act = domain::kindOf(event.body);
        row.label = domain::label(event.body);
        // Of seats post and seat say all; what is said beside them may be an account.
        row.what = *kind == DutyLogKind::Seats ? QString() : base::masked(region::factOf(event.body, m_region));
        if (const auto *left = std::get_if<domain::SignedOut>(&event.body))
            row.what = domain::label(left->cause);
        if (const auto *failed = std::get_if<domain::SignInFailed>(&event.body)) {
            row.post.clear();
            row.seat = failed->seat;
        }
        keep(std::move(row));
    }

    [[nodiscard]] base::Outcome take(const domain::CommittedEvent &each)
    {
        const domain::CaseEvent &event = each.event;
        const bool bySupervisor = event.actor.role == domain::Role::Supervisor;
        if (!isOfDay(event.at) || (!bySupervisor && !mayBeUrgent(event) && !isSetOff(event)))
            return {};
        TRY(const LoggedCase *c, m_cases.of(each.caseId));
        const domain::Severity level = c->levelAfter(each.version);
        const bool urgent = mayBeUrgent(event) && !domain::isWorse(domain::Severity::Orange, level);
        if (!bySupervisor && !urgent && !isSetOff(event))
            return {};
        DutyLogRow row = begun(bySupervisor ? DutyLogKind::Supervisor : urgent ? DutyLogKind::Cases : DutyLogKind::System, event.at, event.actor);
        row.position = each.position.value;
        row.caseId = each.caseId;
        row.level = level;
        row.act = domain::kindOf(event.body);
        row.label = domain::label(event.body);
        row.number = c->number;
        row.what = c->withoutCaller(base::masked(region::factOf(event, m_region, m_found.query.day)));
        keep(std::move(row));
        return {};
    }

    [[nodiscard]] static DutyLogRow begun(DutyLogKind kind, base::Instant at, const domain::Actor &actor)
    {
        DutyLogRow row;
        row.at = at;
        row.kind = kind;
        row.post = actor.role == domain::Role::System ? QString() : base::masked(actor.post);
        row.seat = actor.seat;
        return row;
    }

    void keep(DutyLogRow row)
    {
        ++m_found.counts.of.at(static_cast<size_t>(DutyLogKind::All));
        ++m_found.counts.of.at(static_cast<size_t>(row.kind));
        if ((m_found.query.kind != DutyLogKind::All && m_found.query.kind != row.kind) || !matches(row))
            return;
        ++m_found.matching;
        m_found.rows.push_back(std::move(row));
    }

    [[nodiscard]] bool matches(const DutyLogRow &row) const
    {
        return std::ranges::all_of(m_words, [&row](const QString &text) {
            const QStringList cells{row.post, row.seat, row.number, row.act, row.label, row.what};
            return std::ranges::any_of(cells, [&text](const QString &cell) { return cell.contains(text, Qt::CaseInsensitive); });
        });
    }

    const desk::ReaderParts &m_parts;
    const region::Region &m_region;
    const domain::WorkCalendar &m_calendar;
    const std::function<bool()> &m_cancelled;
    const QStringList m_words;
    LoggedCases m_cases;
    quint64 m_sure = UINT64_MAX; ///< up to here the case log's times go on as its positions do
    int m_asked = 0;
    DutyLog m_found;
};

} // namespace

QDate dutyDayOf(const region::Region &region, base::Instant moment)
{
    const QDateTime local = region.toLocal(moment);
    const bool isBefore = !region.shifts.empty() && local.time() < region.shifts.front().from;
    return isBefore ? local.date().addDays(-1) : local.date();
}

std::pair<base::Instant, base::Instant> spanOfDutyDay(const region::Region &region, QDate day)
{
    const domain::WorkCalendar &calendar = region.rulebook.calendar;
    const auto begin = [&](QDate date) {
        return region.shifts.empty() ? domain::startOf(calendar, date)
                                     : base::fromDateTime(base::onTheWall(date, region.shifts.front().from, calendar.zone));
    };
    return {begin(day), begin(day.addDays(1))};
}

base::Result<DutyLog> readDutyLog(const desk::ReaderParts &parts, const region::Region &region, const DutyLogQuery &query,
                                  const std::function<bool()> &cancelled)
{
    return DutyLogReader(parts, region, query, cancelled).read();
}

} // namespace report
