// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/centrebook.h"

#include "base/text/listed.h"
#include "base/text/outsidetext.h"
#include "domain/centre/roster/rosterclash.h"
#include "region/dutymoment.h"
#include "region/ground/gridversions.h"
#include "region/rules/ruleset.h"

#include <QCoreApplication>
#include <QLoggingCategory>

#include <algorithm>

namespace desk {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(logCentre, "gridhall.desk.centre")

QStringList codesOf(const auto &things)
{
    QStringList codes;
    for (const auto &thing : things)
        codes.append(thing.code);
    return codes;
}

QString firstOf(const region::Loaded &loaded)
{
    const region::Problem &first = loaded.problems.front();
    return first.file + (first.place.isEmpty() ? QString() : u' ' + first.place) + u": "_s + first.sentence;
}

QStringList changedFiles(const region::Region &before, const region::Region &after)
{
    QStringList changed;
    const std::vector<domain::RuleFile> old = region::ruleFiles(before);
    for (const domain::RuleFile &file : region::ruleFiles(after)) {
        if (std::ranges::find(old, file) == old.end())
            changed.append(file.name);
    }
    return changed;
}

/// The turn whose roster an order changes, with its phase; none where the region has no such shift.
std::optional<domain::PlannedTurn> turnOf(const domain::ChangeRoster &order, const region::Region &region)
{
    const auto turn = region::shiftTurn(region, order.shift, order.date);
    if (!turn)
        return std::nullopt;
    const region::Phase *phase = region.phaseAt(region.toLocal(turn->from));
    return domain::PlannedTurn{*turn, phase != nullptr ? phase->name : QString()};
}

/// A refusal with the names that a decision, which knows codes alone, cannot give.
base::Error withNames(const base::Error &error, const domain::CentreOrder &order, const CentreView &now, const domain::CentreContext &context)
{
    const auto *change = std::get_if<domain::ChangeRoster>(&order.body);
    if (change == nullptr || error.code != base::ErrorCode::Conflict)
        return error;
    const auto clash = domain::clashOf(now.centre, *change, context);
    if (!clash)
        return error;
    const region::Unit *unit = now.region->unit(clash->other.unit);
    const region::Department *department = now.region->department(clash->other.department);
    const QString where =
        base::joined({clash->other.post, unit != nullptr ? unit->name : QString(), department != nullptr ? department->name : QString()});
    return domain::toldClash(*change, *clash, base::isolated(where));
}

} // namespace

InForce inForce(const region::RegionPtr &pack, const domain::Centre &centre)
{
    if (centre.rules.empty())
        return {pack, {}};
    region::Loaded loaded = region::withRules(*pack, centre.rules);
    if (loaded.region)
        return {loaded.region, {}};
    const QString trouble =
        QCoreApplication::translate("desk", "The rules that the centre changed do not fit the region pack any more, so the pack's own hold. "
                                            "Change the pack back, or change the rules anew. The first problem: %1")
            .arg(firstOf(loaded));
    qCWarning(logCentre).noquote() << trouble;
    return {pack, trouble};
}

domain::CentreContext centreContext(const region::Region &region, base::Instant now)
{
    static const domain::Plan kNoPlan;
    const std::vector<domain::ShiftWindow> shifts = region::shiftWindows(region);
    const auto turn = domain::turnAt(region.rulebook.calendar, shifts, now);
    return {now,
            region.plan ? *region.plan : kNoPlan,
            codesOf(region.units),
            codesOf(region.departments),
            codesOf(region.shifts),
            region.rulebook.hash,
            {},
            {},
            turn ? std::optional(turn->to) : std::nullopt,
            false,
            turn,
            domain::turnBefore(region.rulebook.calendar, shifts, now),
            {},
            region::turnsAround(region, now)};
}

CentreBook::CentreBook(region::RegionPtr pack) : m_pack(std::move(pack)), m_view(std::make_shared<const CentreView>(CentreView{{}, m_pack, {}})) {}

base::Result<bool> CentreBook::catchUp(const store::EventLog &log)
{
    std::vector<domain::CentreEvent> events;
    const base::Outcome replayed = log.replayCentre(m_view->centre.version, [&events](const store::CommittedCentreEvent &committed) {
        events.push_back(committed.event);
        return true;
    });
    if (!replayed)
        return base::pass(replayed);
    if (events.empty())
        return false;
    fold(events, {});
    return true;
}

void CentreBook::fold(const std::vector<domain::CentreEvent> &events, const region::RegionPtr &known)
{
    auto next = std::make_shared<CentreView>(*m_view);
    const std::vector<domain::RuleFile> rules = next->centre.rules;
    for (const domain::CentreEvent &event : events)
        domain::apply(next->centre, event);
    if (known) {
        next->region = known;
        next->trouble.clear();
    } else if (next->centre.rules != rules) {
        const InForce found = inForce(m_pack, next->centre);
        next->region = found.region;
        next->trouble = found.trouble;
    }
    m_view = std::move(next);
}

base::Outcome CentreBook::carryOut(const domain::CentreOrder &order, base::Instant now, store::LogBatch &batch, bool drill)
{
    domain::CentreContext context = centreContext(*region(), now);
    context.drill = drill;
    region::RegionPtr amended;
    if (const auto *amendment = std::get_if<domain::AmendRulebook>(&order.body)) {
        const region::Loaded loaded = region::withRules(*m_pack, amendment->files);
        if (!loaded.region)
            return base::fail(base::ErrorCode::Malformed,
                              QCoreApplication::translate("desk", "The rules have %n problem(s) and were not taken; the first: %1", nullptr,
                                                          int(loaded.problems.size()))
                                  .arg(firstOf(loaded)),
                              {}, loaded.problems.front().file + loaded.problems.front().place);
        amended = loaded.region;
        context.amended = amended->rulebook.hash;
        context.changed = changedFiles(*region(), *amended);
    }
    if (const auto *draft = std::get_if<domain::DraftHandover>(&order.body))
        context.turnNamed = region::shiftTurn(*region(), draft->shift, draft->date);
    if (const auto *change = std::get_if<domain::ChangeRoster>(&order.body)) {
        if (const auto turn = turnOf(*change, *region()))
            context.turns = {*turn};
    }
    auto event = domain::decide(centre(), order, context);
    if (!event)
        return tl::unexpected(withNames(event.error(), order, *m_view, context));
    if (base::Outcome appended = batch.appendCentre(centre().version, *event); !appended)
        return appended;
    m_taken = Taken{*std::move(event), amended};
    return {};
}

void CentreBook::adopt(region::RegionPtr pack)
{
    m_pack = std::move(pack);
    auto next = std::make_shared<CentreView>(*m_view);
    InForce found = inForce(m_pack, next->centre);
    next->region = std::move(found.region);
    next->trouble = std::move(found.trouble);
    m_view = std::move(next);
}

bool CentreBook::passDay(base::Instant now)
{
    region::RegionPtr pack = region::withGridsAt(m_pack, now);
    if (pack == m_pack)
        return false;
    adopt(std::move(pack));
    return true;
}

void CentreBook::committed(const domain::CentreEvent &event) { fold({event}, {}); }

void CentreBook::committed()
{
    if (const auto taken = std::exchange(m_taken, {}))
        fold({taken->event}, taken->region);
}

base::Result<CentreViewPtr> readCentre(const store::EventLog &log, const region::RegionPtr &pack, std::optional<base::Instant> until)
{
    auto view = std::make_shared<CentreView>(CentreView{{}, pack, {}});
    const base::Outcome replayed = log.replayCentre(0, [&](const store::CommittedCentreEvent &committed) {
        if (until && committed.event.at > *until)
            return false;
        domain::apply(view->centre, committed.event);
        return true;
    });
    if (!replayed)
        return base::pass(replayed);
    const InForce found = inForce(until ? region::withGridsAt(pack, *until) : pack, view->centre);
    view->region = found.region;
    view->trouble = found.trouble;
    return CentreViewPtr(std::move(view));
}

} // namespace desk
