// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/access/right.h"

#include "base/text/listed.h"
#include "domain/access/accesswords.h"

#include <algorithm>
#include <array>

namespace domain {

namespace {

constexpr RoleSet kNoRole;
constexpr RoleSet kEveryRole{Role::Viewer, Role::Clerk, Role::Dispatcher, Role::Supervisor, Role::RuleKeeper, Role::Administrator};
constexpr RoleSet kSeats{Role::Dispatcher, Role::Supervisor};
constexpr RoleSet kLead{Role::Supervisor};
constexpr RoleSet kAdmin{Role::Administrator};
constexpr RoleSet kLeadOrAdmin{Role::Supervisor, Role::Administrator};
constexpr RoleSet kForcers{Role::Supervisor, Role::RuleKeeper};

struct FixedRight {
    Right right;
    const char *word;
    const char *label;
    RightGroup group;
    RoleSet roles;
    bool fourEyes = false;
};
constexpr std::array kFixedRights{
    FixedRight{Right::SeeHall, "see-hall", QT_TRANSLATE_NOOP("access", "Look at wall, queue and map"), RightGroup::Look, kEveryRole},
    FixedRight{Right::SeeReports, "see-reports", QT_TRANSLATE_NOOP("access", "Look at reports and daily summaries"), RightGroup::Look, kEveryRole},
    FixedRight{Right::SeeRules, "see-rules", QT_TRANSLATE_NOOP("access", "Look at rules and what-if"), RightGroup::Look, kEveryRole},
    FixedRight{Right::SeeDuty, "see-duty", QT_TRANSLATE_NOOP("access", "Look at duty and hand-over sheets"), RightGroup::Look, kEveryRole},
    FixedRight{Right::SeeAudit, "see-audit", QT_TRANSLATE_NOOP("access", "Look at the audit"), RightGroup::Look, kLeadOrAdmin},
    FixedRight{Right::SeePresence, "see-presence", QT_TRANSLATE_NOOP("access", "See which seats have a case open"), RightGroup::Look, kSeats},
    FixedRight{Right::Report, "report", QT_TRANSLATE_NOOP("access", "Take down a report or suggestion"), RightGroup::Cases, kSeats},
    FixedRight{Right::Import, "import", QT_TRANSLATE_NOOP("access", "Import tables of other systems"), RightGroup::Cases, kSeats},
    FixedRight{Right::Bulk, "bulk", QT_TRANSLATE_NOOP("access", "One act to many cases"), RightGroup::Cases, kSeats},
    FixedRight{Right::VoidRed, "void-red", QT_TRANSLATE_NOOP("access", "Void a red case"), RightGroup::Duty, kLead, true},
    FixedRight{Right::SearchCaller, "search-caller", QT_TRANSLATE_NOOP("access", "Find cases by a caller's last digits"), RightGroup::Callers,
               kSeats},
    FixedRight{Right::UncoverMore, "uncover-more", QT_TRANSLATE_NOOP("access", "Show more than 20 callers in a shift"), RightGroup::Callers, kSeats,
               true},
    FixedRight{Right::Forget, "forget", QT_TRANSLATE_NOOP("access", "Forget a caller for ever"), RightGroup::Callers, kLeadOrAdmin, true},
    FixedRight{Right::Print, "print", QT_TRANSLATE_NOOP("access", "Print and export, masked"), RightGroup::Documents,
               RoleSet{Role::Clerk, Role::Dispatcher, Role::Supervisor}},
    FixedRight{Right::Issue, "issue", QT_TRANSLATE_NOOP("access", "Issue daily summaries and hand-over sheets"), RightGroup::Documents,
               RoleSet{Role::Clerk, Role::Supervisor}},
    FixedRight{Right::DraftRules, "rules-draft", QT_TRANSLATE_NOOP("access", "Draft rules"), RightGroup::Rules, RoleSet{Role::RuleKeeper}},
    FixedRight{Right::ForceRules, "rules-force", QT_TRANSLATE_NOOP("access", "Bring rules into force"), RightGroup::Rules, kForcers, true},
    FixedRight{Right::People, "people", QT_TRANSLATE_NOOP("access", "Make, change and lock accounts"), RightGroup::Rules, kAdmin},
    FixedRight{Right::ExportAudit, "audit-export", QT_TRANSLATE_NOOP("access", "Export the audit"), RightGroup::Rules, kLeadOrAdmin},
    FixedRight{Right::KeepStore, "keep-store", QT_TRANSLATE_NOOP("access", "Take care of the store: backup, restore, rebuild, share, keys"),
               RightGroup::Rules, kAdmin},
    FixedRight{Right::Drill, "drill", QT_TRANSLATE_NOOP("access", "Begin and end a drill"), RightGroup::Duty, kLead},
    FixedRight{Right::TakeOverCase, "take-over-case", QT_TRANSLATE_NOOP("access", "Take over a case that another seat is writing in"),
               RightGroup::Duty, kLead},
    FixedRight{Right::MoveCalls, "move-calls", QT_TRANSLATE_NOOP("access", "Hand on parked calls of somebody who is away"), RightGroup::Duty, kLead},
    FixedRight{Right::ShowOnWall, "show-on-wall", QT_TRANSLATE_NOOP("access", "Show a case or a grid on the hall's wall"), RightGroup::Duty, kSeats},
    FixedRight{Right::EndWall, "end-wall", QT_TRANSLATE_NOOP("access", "End the hall's wall"), RightGroup::Duty, kLeadOrAdmin},
    FixedRight{Right::Serve, "serve", QT_TRANSLATE_NOOP("access", "Take reports from the network: devices alone"), RightGroup::Rules, kNoRole},
};

constexpr bool rightsInOrder()
{
    for (size_t at = 0; at < kFixedRights.size(); ++at) {
        if (static_cast<size_t>(kFixedRights[at].right) != at)
            return false;
    }
    return kFixedRights.size() == kRights;
}
static_assert(rightsInOrder(), "a right is its own index");

/// Who may give which order to the centre. No word: the system's alone.
struct OrderRight {
    size_t place; ///< of its kind in CentreOrderKinds
    const char *word = nullptr;
    const char *label = nullptr;
    RightGroup group = RightGroup::Duty;
    RoleSet roles{};
    bool persons = false; ///< a person's alone
    bool fourEyes = false;
};

template <class Order, size_t place = 0> constexpr size_t placeOfOrder()
{
    static_assert(place < std::variant_size_v<CentreOrderKinds>, "no such order");
    if constexpr (std::is_same_v<std::variant_alternative_t<place, CentreOrderKinds>, Order>)
        return place;
    else
        return placeOfOrder<Order, place + 1>();
}

// A catalogue, one order a line, in any order.
// clang-format off
constexpr std::array kOrderRights{
    OrderRight{placeOfOrder<RecordAbsence>(), "record-absence", QT_TRANSLATE_NOOP("access", "Record an absence"), RightGroup::Duty, kLead},
    OrderRight{placeOfOrder<EndAbsence>(), "end-absence", QT_TRANSLATE_NOOP("access", "Record who is back"), RightGroup::Duty, kLead},
    OrderRight{placeOfOrder<ChangeRoster>(), "change-roster", QT_TRANSLATE_NOOP("access", "Change the roster of a shift"), RightGroup::Duty, kLead},
    OrderRight{placeOfOrder<RecordPatrol>(), "record-patrol", QT_TRANSLATE_NOOP("access", "Record a patrol"), RightGroup::Duty, kSeats},
    OrderRight{placeOfOrder<StartPlan>(), "start-plan", QT_TRANSLATE_NOOP("access", "Start a contingency plan"), RightGroup::Duty, kSeats},
    OrderRight{placeOfOrder<AcknowledgeCall>(), "acknowledge-call", QT_TRANSLATE_NOOP("access", "Record that a call was answered"), RightGroup::Duty, kSeats},
    OrderRight{placeOfOrder<ReportStep>(), "report-step", QT_TRANSLATE_NOOP("access", "Report a step of a plan"), RightGroup::Duty, kSeats},
    OrderRight{placeOfOrder<EndPlan>(), "end-plan", QT_TRANSLATE_NOOP("access", "End a contingency plan"), RightGroup::Duty, kLead},
    OrderRight{placeOfOrder<MoveResource>(), "move-resource", QT_TRANSLATE_NOOP("access", "Send out or call back vehicles and teams"), RightGroup::Duty, kSeats},
    OrderRight{placeOfOrder<ReportPost>(), "report-post", QT_TRANSLATE_NOOP("access", "Report a recurring post"), RightGroup::Duty, kSeats},
    OrderRight{placeOfOrder<CallRoll>(), "call-roll", QT_TRANSLATE_NOOP("access", "Call the roll"), RightGroup::Duty, kSeats},
    OrderRight{placeOfOrder<AnswerRoll>(), "answer-roll", QT_TRANSLATE_NOOP("access", "Record an answer to the roll"), RightGroup::Duty, kSeats},
    OrderRight{placeOfOrder<ReportTask>(), "report-task", QT_TRANSLATE_NOOP("access", "Report a point of the task map"), RightGroup::Duty, kSeats},
    OrderRight{placeOfOrder<ReportArrival>(), "report-arrival", QT_TRANSLATE_NOOP("access", "Record who is at the post"), RightGroup::Duty, kSeats},
    OrderRight{placeOfOrder<SwapJobs>(), "swap-jobs", QT_TRANSLATE_NOOP("access", "Have two people swap jobs"), RightGroup::Duty, kLead},
    OrderRight{placeOfOrder<EndSwap>(), "end-swap", QT_TRANSLATE_NOOP("access", "End a swap of jobs"), RightGroup::Duty, kLead},
    OrderRight{placeOfOrder<AmendRulebook>(), "amend-rulebook", QT_TRANSLATE_NOOP("access", "Amend the rules in force"), RightGroup::Rules, kForcers, false, true},
    OrderRight{placeOfOrder<DoubtClock>()},
    OrderRight{placeOfOrder<TrustClock>()},
    OrderRight{placeOfOrder<ConfirmClock>(), "confirm-clock", QT_TRANSLATE_NOOP("access", "Confirm the time"), RightGroup::Duty, kLead},
    OrderRight{placeOfOrder<ShelveAnnunciation>(), "shelve-annunciation", QT_TRANSLATE_NOOP("access", "Shelve an alarm"), RightGroup::Duty, kSeats},
    OrderRight{placeOfOrder<TakeOutOfService>(), "take-out-of-service", QT_TRANSLATE_NOOP("access", "Take an alarm out of service"), RightGroup::Duty, kLead},
    OrderRight{placeOfOrder<UnshelveAnnunciation>(), "unshelve-annunciation", QT_TRANSLATE_NOOP("access", "Hear a shelved alarm again"), RightGroup::Duty, kSeats},
    OrderRight{placeOfOrder<RecordFlood>()},
    OrderRight{placeOfOrder<AddPerson>(), "add-person", QT_TRANSLATE_NOOP("access", "Make an account"), RightGroup::Rules, kAdmin, true},
    OrderRight{placeOfOrder<ChangeRole>(), "change-role", QT_TRANSLATE_NOOP("access", "Change the role of an account"), RightGroup::Rules, kAdmin, true},
    OrderRight{placeOfOrder<LockPerson>(), "lock-person", QT_TRANSLATE_NOOP("access", "Lock an account"), RightGroup::Rules, kAdmin, true},
    OrderRight{placeOfOrder<UnlockPerson>(), "unlock-person", QT_TRANSLATE_NOOP("access", "Unlock an account"), RightGroup::Rules, kLeadOrAdmin, true},
    OrderRight{placeOfOrder<ChangeSecret>(), "change-secret", QT_TRANSLATE_NOOP("access", "Change one's own secret"), RightGroup::Rules, kEveryRole, true},
    OrderRight{placeOfOrder<SignIn>(), "sign-in", QT_TRANSLATE_NOOP("access", "Sign in at a seat"), RightGroup::Rules, kEveryRole, true},
    OrderRight{placeOfOrder<ConfirmIdentity>(), "confirm-identity", QT_TRANSLATE_NOOP("access", "Unlock a seat, be a second person"), RightGroup::Rules, kEveryRole, true},
    OrderRight{placeOfOrder<SignOut>(), "sign-out", QT_TRANSLATE_NOOP("access", "Leave a seat"), RightGroup::Rules, kEveryRole, true},
    OrderRight{placeOfOrder<ReportFailedSignIn>()},
    OrderRight{placeOfOrder<ReadAudit>(), "read-audit", QT_TRANSLATE_NOOP("access", "Read the audit; the log has it"), RightGroup::Rules, kLeadOrAdmin, true},
    OrderRight{placeOfOrder<WriteTicket>(), "write-ticket", QT_TRANSLATE_NOOP("access", "Let one program act in one's own name"), RightGroup::Rules, kEveryRole, true},
    OrderRight{placeOfOrder<HandFormsOn>(), "hand-forms-on", QT_TRANSLATE_NOOP("access", "Hand one's own half-typed forms on"), RightGroup::Rules, kEveryRole, true},
    OrderRight{placeOfOrder<TakeForms>(), "take-forms", QT_TRANSLATE_NOOP("access", "Take forms that were handed on"), RightGroup::Rules, kEveryRole, true},
    OrderRight{placeOfOrder<DraftHandover>(), "draft-handover", QT_TRANSLATE_NOOP("access", "Write the hand-over sheet"), RightGroup::Duty, kLead, true},
    OrderRight{placeOfOrder<AmendHandover>(), "amend-handover", QT_TRANSLATE_NOOP("access", "Amend a line of the hand-over"), RightGroup::Duty, kLead, true},
    OrderRight{placeOfOrder<NoteHandover>(), "note-handover", QT_TRANSLATE_NOOP("access", "Add a line to the hand-over"), RightGroup::Duty, kLead, true},
    OrderRight{placeOfOrder<CheckHandover>(), "check-handover", QT_TRANSLATE_NOOP("access", "Tick or ask about a line of the hand-over"), RightGroup::Duty, kLead, true},
    OrderRight{placeOfOrder<SignHandover>(), "sign-handover", QT_TRANSLATE_NOOP("access", "Sign the hand-over of the shift"), RightGroup::Duty, kLead, true},
    OrderRight{placeOfOrder<TakeOverShift>(), "take-over-shift", QT_TRANSLATE_NOOP("access", "Sign for taking the shift over"), RightGroup::Duty, kLead, true},
    OrderRight{placeOfOrder<CorrectHandover>(), "correct-handover", QT_TRANSLATE_NOOP("access", "Correct a signed hand-over"), RightGroup::Duty, kLead, true},
};
// clang-format on

constexpr bool everyOrderHasItsRight()
{
    std::array<int, std::variant_size_v<CentreOrderKinds>> rows{};
    for (const OrderRight &row : kOrderRights)
        ++rows.at(row.place);
    return std::ranges::all_of(rows, [](int count) { return count == 1; });
}
static_assert(everyOrderHasItsRight(), "an order to the centre has one row: who may give it");

const FixedRight &rowOfRight(Right right) { return kFixedRights[static_cast<size_t>(right)]; }

const OrderRight &rowOfOrder(const CentreOrderBody &order) { return *std::ranges::find(kOrderRights, order.index(), &OrderRight::place); }

/// By whom an act can be done at all, as its rows in the life cycle say. The system's acts: by nobody.
constexpr RoleSet rolesOf(CaseAct act)
{
    if (act == CaseAct::ForgetCaller) // no work on the case: it is whoever keeps the store who is asked for it
        return kLeadOrAdmin;
    switch (leastRole(actRow(act))) {
    case Role::Dispatcher: return kSeats;
    case Role::Supervisor: return kLead;
    case Role::System:
    case Role::Viewer:
    case Role::Clerk:
    case Role::RuleKeeper:
    case Role::Administrator: return kNoRole;
    }
    return kNoRole;
}

RightGroup groupOf(CaseAct act)
{
    if (act == CaseAct::UncoverCaller || act == CaseAct::ForgetCaller)
        return RightGroup::Callers;
    return rolesOf(act) == kLead ? RightGroup::Duty : RightGroup::Cases;
}

QString refusalFor(const QString &what, RoleSet roles)
{
    QStringList names;
    for (const Role role : kAccountRoles) {
        if (roles.contains(role))
            names.append(label(role));
    }
    if (names.isEmpty())
        return tellAccess(QT_TRANSLATE_NOOP("access", "“%1”: no person may do this.")).arg(what);
    return tellAccess(QT_TRANSLATE_NOOP("access", "“%1”: your role may not do this. Who may: %2.")).arg(what, base::listed(names));
}

RightRow rowOf(const FixedRight &right) { return {QLatin1String(right.word), tellAccess(right.label), right.group, right.roles, right.fourEyes}; }

void addActs(std::vector<RightRow> &rows)
{
    for (const Act *act : kActs) {
        if (rolesOf(act->id) != kNoRole)
            rows.push_back({word(act->id), label(act->id), groupOf(act->id), rolesOf(act->id), act->id == CaseAct::ForgetCaller});
    }
}

void addOrders(std::vector<RightRow> &rows)
{
    for (const OrderRight &order : kOrderRights) {
        if (order.word != nullptr)
            rows.push_back({QLatin1String(order.word), tellAccess(order.label), order.group, order.roles, order.fourEyes});
    }
}

} // namespace

QString label(RightGroup group)
{
    switch (group) {
    case RightGroup::Look: return tellAccess(QT_TRANSLATE_NOOP("access", "Look"));
    case RightGroup::Cases: return tellAccess(QT_TRANSLATE_NOOP("access", "Cases"));
    case RightGroup::Duty: return tellAccess(QT_TRANSLATE_NOOP("access", "Duty"));
    case RightGroup::Callers: return tellAccess(QT_TRANSLATE_NOOP("access", "Callers"));
    case RightGroup::Documents: return tellAccess(QT_TRANSLATE_NOOP("access", "Documents"));
    case RightGroup::Rules: return tellAccess(QT_TRANSLATE_NOOP("access", "Rules and accounts"));
    }
    Q_UNREACHABLE();
}

std::vector<RightRow> rights()
{
    std::vector<RightRow> rows;
    for (const FixedRight &right : kFixedRights) {
        if (right.group == RightGroup::Look)
            rows.push_back(rowOf(right));
    }
    addActs(rows);
    addOrders(rows);
    for (const FixedRight &right : kFixedRights) {
        if (right.group != RightGroup::Look)
            rows.push_back(rowOf(right));
    }
    return rows;
}

QString word(Right right) { return QLatin1String(rowOfRight(right).word); }

QString label(Right right) { return tellAccess(rowOfRight(right).label); }

bool mayDo(Role role, CaseAct act) { return rolesOf(act).contains(role); }

Role roleInLife(Role role, CaseAct act)
{
    const bool forgets = act == CaseAct::ForgetCaller && (role == Role::Administrator || role == Role::System);
    return forgets ? Role::Supervisor : role;
}

bool mayOrder(Role role, const CentreOrderBody &order) { return rowOfOrder(order).roles.contains(role); }

bool has(Role role, Right right) { return rowOfRight(right).roles.contains(role); }

bool isPersons(const CentreOrderBody &order) { return rowOfOrder(order).persons; }

QString refusalOf(CaseAct act) { return refusalFor(label(act), rolesOf(act)); }

QString refusalOf(Right right) { return refusalFor(label(right), rowOfRight(right).roles); }

QString refusalOf(const CentreOrderBody &order)
{
    const OrderRight &row = rowOfOrder(order);
    if (row.label == nullptr)
        return tellAccess(QT_TRANSLATE_NOOP("access", "This is written by the system itself."));
    return refusalFor(tellAccess(row.label), row.roles);
}

std::optional<Right> fourEyesFor(const Case &c, CaseAct act, int uncovered)
{
    if (act == CaseAct::Void && c.filedAt && c.level == Severity::Red)
        return Right::VoidRed;
    if (act == CaseAct::ForgetCaller)
        return Right::Forget;
    if (act == CaseAct::UncoverCaller && uncovered >= kUncoveredAlone)
        return Right::UncoverMore;
    return std::nullopt;
}

std::optional<Right> fourEyesFor(const CentreOrderBody &order)
{
    if (std::holds_alternative<AmendRulebook>(order))
        return Right::ForceRules;
    return std::nullopt;
}

} // namespace domain
