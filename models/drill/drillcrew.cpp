// SPDX-License-Identifier: GPL-3.0-or-later
#include "drill/drillcrew.h"

#include "base/text/answer.h"
#include "base/time/townclock.h"
#include "domain/case/revisit.h"
#include "domain/rules/effects.h"
#include "drill/drillphoto.h"
#include "region/ground/gridversions.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace drill {

using domain::CaseState;
using domain::Role;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

namespace {

constexpr std::chrono::seconds kCrewSleep{30}; // the machine's clock may be moved meanwhile
constexpr minutes kAcceptedIn{30};             // however long the limit is
constexpr std::chrono::hours kLateInAPlay{24}; // no play waits for the end of a longer limit
constexpr std::chrono::hours kRunUp{3};        // what came in these before the beginning goes well: what is amiss then was put there
constexpr minutes kSlowest{75};                // beyond a limit: somebody has asked by then
constexpr minutes kChecked{7};                 // from handled to closed at most …
constexpr double kCheckShare = 0.3;            // … and no more of a short limit than this
constexpr minutes kCheckedFast{1};             // however short it is

/// A step of the work and how much of the whole limit, check and closing apart, may be over when it is done. Where the town gives the step a
/// limit of its own, that one holds too.
struct Stretch {
    domain::Stage own;
    double until;
};
constexpr Stretch kFirstSeen{domain::Stage::Respond, 0.5};
constexpr Stretch kAccepting{domain::Stage::Respond, 0.3};
constexpr Stretch kReaching{domain::Stage::Arrive, 0.55};
constexpr Stretch kHandling{domain::Stage::Handle, 1};

/// How a case goes, fixed by its number. Whatever course, it ends: the played crew leaves nothing lying for ever.
enum class Course : quint8 { Prompt, Late, Waiting, Returned, Reworked, Suspended, Extended };
constexpr std::array<double, 7> kCourses{80, 7, 4, 3, 3, 1.5, 1.5};
bool liesOver(Course course) { return course == Course::Late || course == Course::Waiting; } ///< beyond its limit

struct Played {
    const region::Region &region;
    const domain::CaseBrief &brief;
    const DrillPlay &play;
    base::Instant now;
    Course course;
    DrillPart part;
    Dice dice;

    /// What check and closing need of the whole limit: kept free by all who work before.
    [[nodiscard]] base::Milliseconds checkTime() const
    {
        if (!brief.dueAt || !brief.filedAt)
            return kChecked;
        const double share = kCheckShare * static_cast<double>((*brief.dueAt - *brief.filedAt).count());
        return std::clamp<base::Milliseconds>(base::Milliseconds(static_cast<qint64>(share)), kCheckedFast, kChecked);
    }
    /// When a stretch begins and when it is to be over.
    [[nodiscard]] std::pair<base::Instant, base::Instant> boundsOf(const Stretch &stretch) const
    {
        const base::Instant filed = brief.filedAt.value_or(brief.stageStartedAt);
        const bool isOwn = *brief.stage == stretch.own;
        const base::Instant start = isOwn ? brief.stageStartedAt : filed;
        if (!brief.dueAt)
            return {start, brief.stageDueAt};
        const auto work = static_cast<double>((*brief.dueAt - filed - checkTime()).count());
        const base::Instant shared = filed + base::Milliseconds(static_cast<qint64>(work * stretch.until));
        return {start, isOwn ? std::min(shared, brief.stageDueAt) : shared};
    }
    /// Between two shares of a stretch, of `most` at most; never in the past.
    [[nodiscard]] base::Instant inTime(const Stretch &stretch, double from, double to, base::Milliseconds most)
    {
        if (!brief.stage)
            return soon(minutes(2), minutes(10));
        const auto [start, end] = boundsOf(stretch);
        return later(start, std::min<base::Milliseconds>(end - start, most), dice.between(from, to));
    }
    [[nodiscard]] base::Instant inTime(const Stretch &stretch, double from, double to) { return inTime(stretch, from, to, play.scenario->workedIn); }
    /// A share of a stretch beyond its limit, within what people bear.
    [[nodiscard]] base::Instant beyond(const Stretch &stretch, double from, double to)
    {
        if (!brief.stage)
            return soon(minutes(5), minutes(20));
        const auto [start, shared] = boundsOf(stretch);
        const bool isLimit = *brief.stage == stretch.own || stretch.until >= 1;
        const base::Instant end = isLimit ? brief.stageDueAt : shared;
        return later(end, std::min<base::Milliseconds>(end - start, kSlowest), dice.between(from, to));
    }
    /// A step of check and closing, faster where the limit is short.
    [[nodiscard]] base::Instant checkedIn(base::Milliseconds least, base::Milliseconds most)
    {
        return now + (soon(least, most) - now) * checkTime().count() / base::Milliseconds(kChecked).count();
    }
    [[nodiscard]] base::Instant later(base::Instant from, base::Milliseconds length, double share) const
    {
        return std::max(now + seconds(1), from + base::Milliseconds(static_cast<qint64>(static_cast<double>(length.count()) * share)));
    }
    [[nodiscard]] base::Instant soon(base::Milliseconds least, base::Milliseconds most)
    {
        return now + base::Milliseconds(static_cast<qint64>(dice.between(static_cast<double>(least.count()), static_cast<double>(most.count()))));
    }

    [[nodiscard]] domain::Actor department() const
    {
        const region::Department *found = region.department(brief.department);
        return {found ? found->name : region.centreName, Role::Dispatcher};
    }
    [[nodiscard]] domain::Actor dispatcher() const { return {region.centreName, Role::Dispatcher}; }
    [[nodiscard]] domain::Actor supervisor() const { return {region.centreName, Role::Supervisor}; }
    [[nodiscard]] domain::Actor checker() const
    {
        const region::Grid *grid = region::knownGrid(region, brief.grid, brief.reportedAt);
        return grid ? domain::Actor{grid->chief, Role::Dispatcher} : dispatcher();
    }
};

QString drillText(const char *text) { return QCoreApplication::translate("drill", text); }

std::optional<DrillStep> fromDispatched(Played &p)
{
    if (p.part == DrillPart::Fresh) // seen by whoever sits down when the drill begins
        return DrillStep{p.inTime(kFirstSeen, 0.85, 0.95, kAcceptedIn), p.department(), domain::AcceptCase{}};
    if (p.course == Course::Waiting)
        return DrillStep{p.beyond(kAccepting, 1, 3), p.department(), domain::AcceptCase{}};
    if (p.course == Course::Returned && p.brief.version <= 4)
        return DrillStep{p.inTime(kAccepting, 0.3, 0.9, kAcceptedIn), p.department(),
                         domain::ReturnCase{drillText(QT_TRANSLATE_NOOP("drill", "Not ours to handle."))}};
    const bool late = p.course == Course::Late && p.dice.chance(0.3);
    return DrillStep{late ? p.beyond(kAccepting, 0.1, 1) : p.inTime(kAccepting, 0.15, 0.85, kAcceptedIn), p.department(), domain::AcceptCase{}};
}

std::optional<DrillStep> fromAccepted(Played &p)
{
    if (p.course == Course::Waiting)
        return DrillStep{p.beyond(kReaching, 0.1, 0.6), p.department(), domain::ReachScene{}};
    if (p.course == Course::Extended && p.brief.extensions == 0 && p.brief.dueAt)
        return DrillStep{p.soon(minutes(1), minutes(3)), p.department(),
                         domain::RequestExtension{*p.brief.dueAt + hours(2), drillText(QT_TRANSLATE_NOOP("drill", "Waits for material."))}};
    return DrillStep{p.inTime(kReaching, 0.3, 0.95), p.department(), domain::ReachScene{}};
}

std::optional<DrillStep> fromOnScene(Played &p)
{
    if (p.part == DrillPart::Late && p.now < p.play.begin)
        return DrillStep{p.play.begin + (p.soon(minutes(2), minutes(20)) - p.now), p.department(),
                         domain::HandleCase{drillText(QT_TRANSLATE_NOOP("drill", "Handled on the spot."))}};
    if (p.course == Course::Suspended && p.dice.chance(0.35))
        return DrillStep{p.soon(minutes(1), minutes(5)), p.department(),
                         domain::SuspendCase{drillText(QT_TRANSLATE_NOOP("drill", "Needs a part that is on order."))}};
    const base::Instant at = liesOver(p.course) ? p.beyond(kHandling, 0.05, 0.8) : p.inTime(kHandling, 0.3, 0.94);
    return DrillStep{at, p.department(), domain::HandleCase{drillText(QT_TRANSLATE_NOOP("drill", "Handled on the spot."))}};
}

std::optional<DrillStep> fromChecking(Played &p)
{
    const bool passed = p.course != Course::Reworked || p.brief.reworks > 0;
    return DrillStep{p.checkedIn(minutes(1), minutes(4)), p.checker(),
                     domain::ReportPostCheck{passed, drillText(passed ? QT_TRANSLATE_NOOP("drill", "Looked at: fixed.")
                                                                      : QT_TRANSLATE_NOOP("drill", "Looked at: not fixed."))}};
}

std::optional<DrillStep> fromUnfiled(Played &p)
{
    if (p.part != DrillPart::None)
        return DrillStep{p.soon(seconds(8), seconds(16)), p.dispatcher(), domain::FileCase{}};
    if (p.brief.state == CaseState::PreVerifying)
        return DrillStep{p.soon(minutes(2), minutes(6)), p.checker(),
                         domain::ReportPreVerify{p.course != Course::Returned, drillText(QT_TRANSLATE_NOOP("drill", "Looked at."))}};
    if (p.brief.version == 1 && p.dice.chance(0.4))
        return DrillStep{p.soon(seconds(20), minutes(2)), p.dispatcher(), domain::RequestPreVerify{}};
    return DrillStep{p.soon(seconds(20), minutes(3)), p.dispatcher(), domain::FileCase{}};
}

std::optional<DrillStep> fromFiled(Played &p)
{
    const domain::Item *item = p.region.rulebook.item(p.brief.item);
    QString department = p.brief.department.isEmpty() && item ? item->department : p.brief.department;
    if (department.isEmpty() && !p.region.departments.empty())
        department = p.region.departments.front().code;
    const bool quick = p.part != DrillPart::None;
    return DrillStep{quick ? p.soon(seconds(8), seconds(16)) : p.soon(seconds(20), minutes(2)), p.dispatcher(),
                     domain::DispatchCase{department, {}, {}}};
}

// Callers are rung back by day, and those who do not answer again.
std::optional<DrillStep> fromClosed(Played &p)
{
    const QStringList sources = p.region.plan ? p.region.plan->handling.revisitSources : QStringList();
    if (!domain::awaitsRevisit(p.brief, sources, p.now - domain::kRevisitWithin))
        return std::nullopt;
    const QTime kFrom(8, 0), kUntil(20, 0);
    base::Instant at = p.soon(minutes(10), minutes(50));
    const QDateTime local = p.region.toLocal(at);
    if (local.time() < kFrom || local.time() >= kUntil) {
        const QDate day = local.time() < kFrom ? local.date() : local.date().addDays(1);
        at = base::fromMsec(QDateTime(day, kFrom, local.timeZone()).toMSecsSinceEpoch()) + (at - p.now);
    }
    const bool reached = p.dice.chance(0.85);
    const bool solved = p.dice.chance(0.95);
    const QString note = !reached ? QString()
                         : solved ? drillText(QT_TRANSLATE_NOOP("drill", "The caller says that it is settled."))
                                  : drillText(QT_TRANSLATE_NOOP("drill", "The caller says that it is not settled."));
    return DrillStep{at, p.dispatcher(), domain::RevisitCase{reached, note, reached ? std::optional(solved) : std::nullopt}};
}

std::optional<DrillStep> nextOf(Played &p)
{
    if (p.brief.suspended)
        return DrillStep{p.soon(minutes(15), minutes(45)), p.department(),
                         domain::ResumeCase{drillText(QT_TRANSLATE_NOOP("drill", "The part is here."))}};
    if (p.brief.extensionAsked)
        return DrillStep{p.soon(minutes(2), minutes(6)), p.supervisor(),
                         domain::ApproveExtension{drillText(QT_TRANSLATE_NOOP("drill", "The parts come tomorrow: the time is needed."))}};
    switch (p.brief.state) {
    case CaseState::Reported:
    case CaseState::PreVerifying: return fromUnfiled(p);
    case CaseState::Filed: return fromFiled(p);
    case CaseState::Dispatched: return fromDispatched(p);
    case CaseState::Accepted: return fromAccepted(p);
    case CaseState::OnScene: return fromOnScene(p);
    case CaseState::Handled: return DrillStep{p.checkedIn(seconds(20), minutes(2)), p.dispatcher(), domain::RequestPostCheck{}};
    case CaseState::PostChecking: return fromChecking(p);
    case CaseState::Checked:
        return DrillStep{p.checkedIn(seconds(10), minutes(1)), p.dispatcher(),
                         domain::CloseCase{drillText(QT_TRANSLATE_NOOP("drill", "Closed after the check."))}};
    case CaseState::Closed: return fromClosed(p);
    case CaseState::Revisited:
    case CaseState::Evaluated:
    case CaseState::Void:
    case CaseState::Merged:
    case CaseState::Transferred:
    case CaseState::Collected:
    case CaseState::Studied:
    case CaseState::Forwarded:
    case CaseState::Weighed:
    case CaseState::Answered: return std::nullopt;
    }
    Q_UNREACHABLE();
}

} // namespace

std::optional<domain::CaseOrderBody> doneBefore(const domain::CaseOrderBody &refused)
{
    if (std::holds_alternative<domain::HandleCase>(refused))
        return domain::AddPhoto{drillPhoto(), QStringLiteral("after")};
    if (std::holds_alternative<domain::ReachScene>(refused))
        return domain::CallConsultation{drillText(QT_TRANSLATE_NOOP("drill", "Several departments are asked."))};
    if (std::holds_alternative<domain::CallConsultation>(refused)) // it is under way
        return domain::AgreePlan{drillText(QT_TRANSLATE_NOOP("drill", "Agreed who does what, and by when."))};
    return std::nullopt;
}

std::optional<DrillStep> planStep(const region::Region &region, const domain::CaseBrief &brief, const DrillPlay &play, base::Instant now)
{
    Dice fate{play.seed, brief.id.value};
    auto course = static_cast<Course>(fate.pick(kCourses));
    const DrillPart part = partOf(brief.sourceId);
    const bool endsInAPlay = !brief.stage || brief.stageDueAt - brief.stageStartedAt <= kLateInAPlay;
    if (part != DrillPart::None || (brief.reportedAt < play.begin && play.begin - brief.reportedAt < kRunUp) || (liesOver(course) && !endsInAPlay))
        course = Course::Prompt;
    Played played{region, brief, play, now, course, part, Dice{play.seed, brief.id.value, brief.version}};
    return nextOf(played);
}

std::optional<DrillStep> planAcknowledgement(const region::Region &region, const domain::CaseBrief &brief, const DrillPlay &play)
{
    const auto by = domain::acknowledgeBy(brief.level, brief.unseenSince, region.effects(), region.rulebook.calendar);
    if (!by)
        return std::nullopt;
    // Before the beginning a supervisor was there. From then on it is first for the one who sits there.
    const base::Milliseconds within = *by - *brief.unseenSince;
    const base::Instant at = *brief.unseenSince < play.begin - within ? *brief.unseenSince + within / 2 : *by + within * 2;
    return DrillStep{at, {region.centreName, Role::Supervisor}, domain::AcknowledgeCase{}};
}

DrillCrew::DrillCrew(region::RegionPtr region, desk::CaseDesk &desk, desk::CaseFeed &feed, const base::Clock &clock, const DrillPlay &play,
                     QObject *parent)
    : QObject(parent), m_region(std::move(region)), m_desk(desk), m_feed(feed), m_clock(clock), m_play(play)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &DrillCrew::act);
}

void DrillCrew::start()
{
    m_subscription = m_feed.onBatch(this, [this](const desk::BatchPtr &batch) { hear(batch); });
}

void DrillCrew::hear(const desk::BatchPtr &batch)
{
    for (const domain::CaseBrief &brief : batch->cases) {
        if (!isOpen(brief.state) && brief.state != CaseState::Closed) {
            m_versions.remove(brief.id);
            continue;
        }
        if (m_versions.value(brief.id) == brief.version)
            continue;
        auto step = planStep(*m_region, brief, m_play, brief.changedAt);
        if (!step && brief.state == CaseState::Closed) { // nobody rings back
            m_versions.remove(brief.id);
            continue;
        }
        m_versions.insert(brief.id, brief.version);
        if (step)
            m_plan.push({brief.id, brief.version, std::move(*step)});
        if (auto seen = planAcknowledgement(*m_region, brief, m_play))
            m_plan.push({brief.id, brief.version, std::move(*seen)});
    }
    act();
}

void DrillCrew::act()
{
    const base::Instant now = m_clock.now();
    while (!m_plan.empty() && m_plan.top().step.at <= now) {
        const Planned planned = m_plan.top();
        m_plan.pop();
        submit(planned);
    }
    sleep();
}

void DrillCrew::sleep()
{
    if (!m_plan.empty())
        m_timer.start(
            std::clamp<base::Milliseconds>(base::realTime(m_plan.top().step.at - m_clock.now(), m_play.speed), base::Milliseconds(1), kCrewSleep));
}

void DrillCrew::submit(const Planned &planned)
{
    if (m_versions.value(planned.id) != planned.version)
        return; // somebody moved it on
    domain::CaseOrder order{.caseId = planned.id, .seen = planned.version, .actor = m_play.as(planned.step.actor), .body = planned.step.body};
    base::whenAnswered(this, m_desk.submit(std::move(order)), [this, planned](const base::Result<desk::Receipt> &receipt) {
        if (receipt)
            ++m_done;
        else if (m_versions.value(planned.id) == planned.version)
            tryAgain(planned, receipt.error().code);
    });
}

void DrillCrew::tryAgain(Planned planned, base::ErrorCode why)
{
    if (why == base::ErrorCode::Busy)
        planned.step.at = m_clock.now() + seconds(2);
    else if (auto first = why == base::ErrorCode::Refused ? doneBefore(planned.step.body) : std::nullopt)
        planned.step.body = *std::move(first);
    else
        return;
    m_plan.push(std::move(planned));
    sleep();
}

} // namespace drill
