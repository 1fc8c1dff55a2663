// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/access/actor.h"
#include "domain/case/acts.h"
#include "domain/centre/centreorder.h"

#include <optional>
#include <vector>

namespace domain {

// Who may do and see what: one table. Rows of acts follow from the acts themselves (leastRole), those of the centre's orders, of the care of a store
// and of views are written in right.cpp. Nothing is allowed that no row allows.

/// Roles, as a set.
class RoleSet {
public:
    constexpr RoleSet() = default;
    constexpr RoleSet(std::initializer_list<Role> roles)
    {
        for (const Role role : roles)
            m_bits |= bit(role);
    }
    [[nodiscard]] constexpr bool contains(Role role) const { return (m_bits & bit(role)) != 0; }
    friend constexpr bool operator==(RoleSet, RoleSet) = default;

private:
    static constexpr unsigned bit(Role role) { return 1u << static_cast<unsigned>(role); }
    unsigned m_bits = 0;
};

/// What is seen, or done to a store as a whole. Acts of cases and orders to the centre have rights of their own names.
enum class Right : quint8 {
    SeeHall,      ///< "see-hall": wall, desk, map: what is open now
    SeeReports,   ///< "see-reports": figures of days and periods
    SeeRules,     ///< "see-rules": the rulebook, its history, what-if
    SeeDuty,      ///< "see-duty": rosters, patrols, plans
    SeeAudit,     ///< "see-audit": who did what, every uncovering; reading it is an event
    SeePresence,  ///< "see-presence": which seats have a case open, and who writes in it
    Report,       ///< "report": a report or a suggestion is taken down
    Import,       ///< "import": files of other systems, corrections by the source among them
    Bulk,         ///< "bulk": one act to many cases
    VoidRed,      ///< "void-red": four eyes
    SearchCaller, ///< "search-caller": a case by its caller's last digits
    UncoverMore,  ///< "uncover-more": beyond kUncoveredAlone callers in a shift; four eyes
    Forget,       ///< "forget": a caller's key is destroyed; four eyes
    Print,        ///< "print": sheets and exports, masked
    Issue,        ///< "issue": the daily summary and its annexes go out
    DraftRules,   ///< "rules-draft": amendments and item lists, on paper
    ForceRules,   ///< "rules-force": amendments in force; four eyes
    People,       ///< "people": accounts: make, role, lock
    ExportAudit,  ///< "audit-export"
    KeepStore,    ///< "keep-store": backup, restore, rebuild, share, anchor keys
    Drill,        ///< "drill": begin and end a drill
    TakeOverCase, ///< "take-over-case": a case that another seat is writing in
    MoveCalls,    ///< "move-calls": parked calls of a person who is away go to another
    ShowOnWall,   ///< "show-on-wall": a case or a grid in the call-out of the hall's wall
    EndWall,      ///< "end-wall": a wall over a store with accounts gives its screen back
    Serve,        ///< "serve": the endpoint; of devices alone, so of no role
};
inline constexpr size_t kRights = static_cast<size_t>(Right::Serve) + 1;

/// Under which heading a right stands where people read the table.
enum class RightGroup : quint8 { Look, Cases, Duty, Callers, Documents, Rules };
[[nodiscard]] QString label(RightGroup group);

/// One row of the table.
struct RightRow {
    QString word;  ///< stable: "dispatch", "record-absence", "see-hall"
    QString label; ///< for people, translated when asked for
    RightGroup group = RightGroup::Look;
    RoleSet roles;         ///< who has it; the system is asked elsewhere
    bool fourEyes = false; ///< only with a second person who has it too
};
/// All rows, those to look first, then acts in the order of CaseAct, orders to the centre, and the rest. Acts and orders of the system alone have
/// none.
[[nodiscard]] std::vector<RightRow> rights();

[[nodiscard]] QString word(Right right);
[[nodiscard]] QString label(Right right);

/// Whether a person of the role may do it at all; whether a case is fit for it the life cycle says. The system is asked elsewhere: none of its acts
/// are in the table.
[[nodiscard]] bool mayDo(Role role, CaseAct act);
/// As whom the life cycle takes somebody who may do the act: an administrator, of whom it knows nothing, forgets callers as a supervisor does.
[[nodiscard]] Role roleInLife(Role role, CaseAct act);
[[nodiscard]] bool mayOrder(Role role, const CentreOrderBody &order);
[[nodiscard]] bool has(Role role, Right right);
/// Whether an order to the centre is a person's alone: the system gives none of its kind.
[[nodiscard]] bool isPersons(const CentreOrderBody &order);
/// The sentence for who has it not: which roles do.
[[nodiscard]] QString refusalOf(CaseAct act);
[[nodiscard]] QString refusalOf(Right right);
[[nodiscard]] QString refusalOf(const CentreOrderBody &order);

/// How many callers one person may uncover in a shift without a witness.
inline constexpr int kUncoveredAlone = 20;
/// The right that asks for four eyes here, if one does: voiding a red case; forgetting a caller; uncovering one more caller when `uncovered` were
/// uncovered in this shift.
[[nodiscard]] std::optional<Right> fourEyesFor(const Case &c, CaseAct act, int uncovered);
[[nodiscard]] std::optional<Right> fourEyesFor(const CentreOrderBody &order);

} // namespace domain
