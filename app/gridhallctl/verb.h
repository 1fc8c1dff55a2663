// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <span>

namespace ctl {

/// How every verb ends; documented in docs/gridhallctl.md.
enum Exit : int {
    kOk = 0,
    kFinding = 1, ///< it ran, and what it found is not well: problems in a pack, refused rows, a damaged store, no such case
    kUsage = 2,   ///< the command line is wrong
    kFailed = 3,  ///< it could not run or not finish: a file, a store or a network that does not answer as it should
    kBusy = 4,    ///< somebody else holds the store; try again
};

/// One word of the command line. A new verb: a file verb_NAME.cpp with its function, and one line in verbs.cpp.
struct Verb {
    const char *name;
    const char *summary; ///< English source text, context "ctl"
    /// Arguments after the verb. Runs with the application object alive; returns an Exit.
    int (*run)(const QStringList &arguments);
    bool draws = false; ///< needs fonts and painting: gets a QGuiApplication on the offscreen platform
};

[[nodiscard]] std::span<const Verb> verbs();

} // namespace ctl
