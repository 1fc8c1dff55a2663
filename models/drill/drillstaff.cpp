// SPDX-License-Identifier: GPL-3.0-or-later
#include "drill/drillstaff.h"

#include "base/text/answer.h"
#include "base/time/townclock.h"
#include "domain/centre/plan.h"
#include "domain/centre/taskmonth.h"
#include "drill/drilldice.h"

#include <QCoreApplication>

#include <algorithm>

namespace drill {

using namespace Qt::StringLiterals;
using base::Instant;
using domain::Role;
using std::chrono::minutes;
using std::chrono::seconds;

namespace {

constexpr QLatin1StringView kVideoUnit("video");
constexpr seconds kStaffLooks{5};
constexpr base::Milliseconds kStaffRests{500};
constexpr double kWalked = 0.88, kFirstAnswers = 0.6, kSecondAnswers = 0.85, kMannedPosts = 0.9, kAnswersRoll = 0.9, kDoneTasks = 0.93;
constexpr qint64 kTaskRemembered = 62; // days: older months are no news of this drill

/// A number for a code that is the same on every machine: FNV-1a over its UTF-16 units.
quint64 numberOf(const QString &code)
{
    quint64 number = 0xcbf29ce484222325ULL;
    for (const QChar unit : code)
        number = (number ^ unit.unicode()) * 0x100000001b3ULL;
    return number;
}

base::Milliseconds span(Dice &dice, base::Milliseconds least, base::Milliseconds most)
{
    return base::Milliseconds(qint64(dice.between(double(least.count()), double(most.count()))));
}

/// Collects what is due.
class Staff {
public:
    Staff(const region::Region &region, const domain::Centre &centre, quint64 seed, Instant now)
        : m_region(region), m_centre(centre), m_seed(seed), m_now(now)
    {}

    [[nodiscard]] std::vector<domain::CentreOrder> due()
    {
        if (!m_region.plan)
            return {};
        for (const region::Unit &unit : m_region.units)
            walk(unit);
        for (const domain::PlanRun &run : m_centre.runs)
            follow(run);
        for (const domain::RecurringPost &post : m_region.plan->duties.posts)
            stand(post);
        answerRoll();
        for (const domain::TaskPoint &point : m_region.plan->taskMap)
            finish(point);
        return std::move(m_orders);
    }

private:
    void give(const QString &post, domain::CentreOrderBody body, Role role = Role::Dispatcher)
    {
        m_orders.push_back({{post, role}, std::move(body)});
    }

    [[nodiscard]] std::optional<domain::ShiftTurn> turn() const
    {
        std::vector<domain::ShiftWindow> windows;
        for (const region::Shift &shift : m_region.shifts)
            windows.push_back({shift.code, shift.from, shift.to});
        return domain::turnAt(m_region.rulebook.calendar, windows, m_now);
    }
    /// Where there are video seats, the others go out; a mobile team drives.
    [[nodiscard]] QString means(const region::Unit &unit, const domain::ShiftTurn &turn, Dice &dice) const
    {
        if (unit.kind == kVideoUnit)
            return u"video"_s;
        for (const domain::ShiftDuty &duty : m_region.plan->duties.shifts) {
            QStringList ways = duty.means;
            if (std::ranges::any_of(m_region.units, [](const region::Unit &each) { return each.kind == kVideoUnit; }))
                ways.removeAll(u"video"_s);
            if (duty.shift != turn.shift || ways.isEmpty())
                continue;
            const bool drives = unit.kind == "mobile-team"_L1 && ways.contains(u"car"_s);
            return drives ? u"car"_s : ways[qsizetype(dice.below(size_t(ways.size())))];
        }
        return u"foot"_s;
    }
    [[nodiscard]] bool isWalked(const QString &unit, Instant from, Instant to) const
    {
        return std::ranges::any_of(m_centre.patrols, [&](const domain::PatrolRecord &record) {
            return record.patrol.unit == unit && record.patrol.from < to && from < record.patrol.to;
        });
    }

    void walk(const region::Unit &unit)
    {
        const int count = std::max(unit.patrolsPerShift, (unit.patrolsPerDay + 1) / 2);
        const auto running = turn();
        if (count == 0 || !running)
            return;
        const base::Milliseconds slot = (running->to - running->from) * 9 / 10 / count;
        for (int i = 0; i < count; ++i) {
            Dice dice{m_seed, numberOf(unit.code), quint64(base::toMsec(running->from)), quint64(i)};
            const Instant from = running->from + slot * i + span(dice, {}, slot / 5);
            const Instant to =
                from + span(dice, minutes(20), std::max<base::Milliseconds>(minutes(21), std::min<base::Milliseconds>(minutes(50), slot / 2)));
            const QString way = means(unit, *running, dice);
            if (dice.chance(kWalked) && to <= m_now && !isWalked(unit.code, from, to))
                give(unit.name, domain::RecordPatrol{unit.code, from, to, way, i == 0 && unit.kind == "joint-station"_L1, {}});
        }
    }

    struct Answer {
        Instant at;
        QString contact;
    };
    /// Who of a role answers a run's call, and when; none when nobody does.
    [[nodiscard]] std::optional<Answer> answerOf(const domain::PlanRun &run, const domain::ContingencyPlan &plan,
                                                 const domain::ContingencyRole &role) const
    {
        const auto until = domain::deadline(m_region.rulebook.calendar, run.startedAt, plan.acknowledgeWithin);
        if (role.contacts.isEmpty() || !until)
            return std::nullopt;
        Dice dice{m_seed, quint64(run.run), numberOf(role.code)};
        const base::Milliseconds within = *until - run.startedAt;
        if (dice.chance(kFirstAnswers))
            return Answer{run.startedAt + span(dice, within / 6, within), role.contacts.front()};
        if (role.contacts.size() > 1 && dice.chance(kSecondAnswers))
            return Answer{run.startedAt + within + span(dice, within / 6, within), role.contacts[1]};
        return std::nullopt;
    }

    void follow(const domain::PlanRun &run)
    {
        const auto &plans = m_region.plan->contingencies;
        const auto plan = std::ranges::find(plans, run.plan, &domain::ContingencyPlan::code);
        if (run.endedAt || plan == plans.end())
            return;
        for (const domain::ContingencyRole &role : plan->roles) {
            const auto answer = answerOf(run, *plan, role);
            const bool answered = std::ranges::any_of(run.answers, [&role](const domain::CallAnswer &each) { return each.role == role.code; });
            if (answer && answer->at <= m_now && !answered)
                give(answer->contact, domain::AcknowledgeCall{run.run, role.code, answer->contact});
        }
        Instant last = run.startedAt;
        for (int i = 0; i < int(plan->steps.size()); ++i)
            last = std::max(last, report(run, *plan, i));
        const bool over = run.steps.size() == plan->steps.size();
        if (over && last + minutes(5) <= m_now)
            give(m_region.centreName, domain::EndPlan{run.run, QCoreApplication::translate("drill", "All steps are done.")}, Role::Supervisor);
    }

    /// When the step was done, or will be.
    Instant report(const domain::PlanRun &run, const domain::ContingencyPlan &plan, int index)
    {
        const domain::ContingencyStep &step = plan.steps[size_t(index)];
        const auto known = std::ranges::find(run.steps, index, &domain::StepReport::step);
        if (known != run.steps.end())
            return known->at;
        const auto heard = std::ranges::find(run.answers, step.role, &domain::CallAnswer::role);
        Dice dice{m_seed, quint64(run.run), quint64(index)};
        const Instant from = heard != run.answers.end() ? heard->at : m_now; // nobody of the role knows of it yet
        const Instant at = from + span(dice, minutes(1), minutes(5));
        if (heard != run.answers.end() && at <= m_now)
            give(heard->contact, domain::ReportStep{run.run, index, {}});
        return at;
    }

    void stand(const domain::RecurringPost &post)
    {
        const domain::ShiftWindow window{post.code, post.from, post.to};
        const auto running = domain::turnAt(m_region.rulebook.calendar, std::span(&window, 1), m_now);
        if (!running)
            return;
        Dice dice{m_seed, numberOf(post.code), quint64(base::toMsec(running->from))};
        const bool manned = dice.chance(kMannedPosts);
        const bool known =
            std::ranges::any_of(m_centre.posts, [&](const domain::PostReport &each) { return each.post == post.code && each.date == running->date; });
        if (!known && running->from + span(dice, minutes(1), minutes(6)) <= m_now)
            give(post.unit.isEmpty() ? m_region.centreName : post.unit, domain::ReportPost{post.code, running->date, manned, {}});
    }

    /// A point of the task map is done in the course of its month, most of them; what is left of a month that is over stays behind.
    void finish(const domain::TaskPoint &point)
    {
        const QDate today = m_region.toLocal(m_now).date();
        const QDate month = QDate::fromString(domain::taskMonthOn(point.month, today), u"yyyy-MM"_s);
        const auto known = std::ranges::find(m_centre.tasks, point.code, &domain::TaskReport::task);
        Dice dice{m_seed, numberOf(point.code), quint64(month.toJulianDay())};
        const bool isDone = dice.chance(kDoneTasks);
        const QDate day = month.addDays(qint64(dice.below(size_t(month.daysInMonth()))));
        if (isDone && month.isValid() && day < today && day.daysTo(today) < kTaskRemembered &&
            (known == m_centre.tasks.end() || !domain::isOfTheSameSeason(point.month, known->at, m_now)))
            give(point.post, domain::ReportTask{point.code, true, {}});
    }

    void answerRoll()
    {
        if (!m_centre.rollCall)
            return;
        const domain::RollCall &roll = *m_centre.rollCall;
        const QStringList missing = roll.missing();
        for (const QString &post : missing) {
            Dice dice{m_seed, numberOf(post), quint64(base::toMsec(roll.calledAt))};
            if (dice.chance(kAnswersRoll) && roll.calledAt + span(dice, seconds(10), seconds(90)) <= m_now)
                give(post, domain::AnswerRoll{post});
        }
    }

    const region::Region &m_region;
    const domain::Centre &m_centre;
    const quint64 m_seed;
    const Instant m_now;
    std::vector<domain::CentreOrder> m_orders;
};

} // namespace

std::vector<domain::CentreOrder> drillDuties(const region::Region &region, const domain::Centre &centre, quint64 seed, Instant now)
{
    return Staff(region, centre, seed, now).due();
}

DrillStaff::DrillStaff(desk::CentreDesk &desk, const base::Clock &clock, const DrillPlay &play, QObject *parent)
    : QObject(parent), m_desk(desk), m_clock(clock), m_play(play)
{
    m_timer.setInterval(std::clamp<base::Milliseconds>(base::realTime(kStaffLooks, play.speed), kStaffRests, kStaffLooks));
    connect(&m_timer, &QTimer::timeout, this, [this] { act(0); });
}

void DrillStaff::start()
{
    m_subscription = m_desk.onCentre(this, [this](const desk::CentreViewPtr &view) { m_view = view; });
    m_timer.start();
    act(0);
}

void DrillStaff::act(size_t place)
{
    if (m_waits || !m_view)
        return;
    std::vector<domain::CentreOrder> due = drillDuties(*m_view->region, m_view->centre, m_play.seed, m_clock.now());
    if (place >= due.size())
        return;
    m_waits = true;
    due[place].actor = m_play.as(std::move(due[place].actor));
    base::whenAnswered(this, m_desk.submit(std::move(due[place])), [this, place](const base::Result<desk::CentreViewPtr> &answer) {
        m_waits = false;
        if (answer) {
            m_view = *answer;
            ++m_done;
        }
        act(answer ? 0 : place + 1);
    });
}

} // namespace drill
