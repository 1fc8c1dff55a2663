// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <span>

namespace domain {
enum class Right : quint8;
}

namespace ctl {

/// How every verb ends; documented in docs/gridhallctl.md.
enum Exit : int {
    kOk = 0,
    kFinding = 1, ///< it ran, and what it found is not well: problems in a pack, refused rows, a damaged store, no such case
    kUsage = 2,   ///< the command line is wrong
    kFailed = 3,  ///< it could not run or not finish: a file, a store or a network that does not answer as it should
    kBusy = 4,    ///< somebody else holds the store; try again
};

/// What a verb asks of whoever gives it on a store with accounts. There is none by default: a verb that does not say it does not compile.
class Access {
public:
    enum class Kind : quint8 {
        Reads,  ///< nobody is asked
        Orders, ///< who signs in; decide() asks whether somebody may give each order
        Right,  ///< who signs in and has the right
        Device, ///< a device account signs in, nobody else
    };
    /// It reads, or touches no store.
    static constexpr Access reads() { return Access(Kind::Reads, {}); }
    static constexpr Access orders() { return Access(Kind::Orders, {}); }
    static constexpr Access right(domain::Right right) { return Access(Kind::Right, right); }
    /// `right` says so where somebody else is refused.
    static constexpr Access device(domain::Right right) { return Access(Kind::Device, right); }

    [[nodiscard]] constexpr Kind kind() const { return m_kind; }
    /// Means nothing where the verb reads or gives orders.
    [[nodiscard]] constexpr domain::Right right() const { return m_right; }

private:
    constexpr Access(Kind kind, domain::Right right) : m_kind(kind), m_right(right) {}
    Kind m_kind;
    domain::Right m_right;
};

/// One word of the command line. A new verb: a file verb_NAME.cpp with its function, and one line in verbs.cpp.
struct Verb {
    const char *name;
    const char *summary; ///< English source text, context "ctl"
    Access access;       ///< of its writing forms; whoever writes asks admit() (access/admission.h)
    /// Arguments after the verb. Runs with the application object alive; returns an Exit.
    int (*run)(const QStringList &arguments);
    bool draws = false;              ///< needs fonts and painting: gets a QGuiApplication on the offscreen platform
    const char *drawsWith = nullptr; ///< so does, of a verb that mostly does not, its form with this word behind it
};

[[nodiscard]] std::span<const Verb> verbs();
/// None for a word that is no verb.
[[nodiscard]] const Verb *verbOf(QStringView name);

} // namespace ctl
