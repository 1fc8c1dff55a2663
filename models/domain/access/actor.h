// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <optional>

namespace domain {

/// What somebody is to a store. The life cycle knows three of them (system, dispatcher, supervisor); the others may do nothing to a case. Where a
/// store has no accounts, a window is a dispatcher's or a supervisor's.
enum class Role : quint8 { System, Dispatcher, Supervisor, Viewer, Clerk, RuleKeeper, Administrator };
/// The roles that a person's account can have, from the fewest rights to the most.
inline constexpr std::array kAccountRoles{Role::Viewer, Role::Clerk, Role::Dispatcher, Role::Supervisor, Role::RuleKeeper, Role::Administrator};

/// Who did it. Screens and prints show the post (值班长, 坐席03, 网格长·11) and the seat, never the person.
struct Actor {
    QString post;
    Role role = Role::Dispatcher;
    QString person{};  ///< the account; empty: the store has none, or the system
    QString seat{};    ///< where the person sat ("03"); empty as above
    QString witness{}; ///< the account of the second person where four eyes are asked for; mostly empty
    friend bool operator==(const Actor &, const Actor &) = default;
};

/// Who plays the departments of a drill beside people who signed in: the post that is played, in a name that no account can have. Where nobody has an
/// account it is the post alone.
[[nodiscard]] Actor asDrillCrew(Actor played);
[[nodiscard]] bool isDrillCrew(const Actor &actor);

/// Stable English words for the log, files and --json ("supervisor", "rules"). None for an unknown word.
[[nodiscard]] QString word(Role role);
[[nodiscard]] std::optional<Role> roleOf(const QString &word);
/// For people, translated: 坐席, 值班长, 文书 ….
[[nodiscard]] QString label(Role role);

/// Whether the log gives back exactly this actor: no control characters, and no seat or witness of nobody. decide() takes the plain one of every
/// other.
[[nodiscard]] bool isPlain(const Actor &actor);
[[nodiscard]] Actor plainActor(const Actor &actor);

/// An actor as the log keeps it in one text, beside its role: the post alone where there is no account, as stores have had it from the first version
/// on, else post, person, seat and witness, parted by U+001F. A control character in a part is left out, so that none can claim another part.
[[nodiscard]] QString loggedActor(const Actor &actor);
/// The actor that such a text stands for. A text of other parts than these is a post as it was written.
[[nodiscard]] Actor actorOfLog(const QString &text, Role role);

} // namespace domain
