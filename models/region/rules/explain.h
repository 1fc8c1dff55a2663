// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/case/caseledger.h"
#include "domain/case/lifecycle.h"
#include "domain/centre/centre.h"
#include "region/region.h"

#include <span>

namespace region {

/// What an explanation is about.
enum class Topic : quint8 { Colour, Deadline, Assignment, Refusal, Clock, Effect };
[[nodiscard]] QString word(Topic topic); ///< "colour" … "effect"

/// Why something about a case is as it is, and which rule of which file and version says so.
struct Explanation {
    Topic topic = Topic::Colour;
    QString subject;     ///< translated: the level, the stage, the department, the refused act
    QString sentence;    ///< translated
    QString rule;        ///< the rule's id, for files and the command line; empty: no rule, a person
    QString file;        ///< the pack file that holds the rule; empty: built in, or not of the pack
    QString version;     ///< hash of the rulebook that it was decided under
    bool current = true; ///< that is the rulebook of today
    QString origin;      ///< translated: whose version of the file that is: the pack's own, or who amended it, when and why; empty: not known
    QString name = {};   ///< translated: what screens call the rule (ruleName)
    friend bool operator==(const Explanation &, const Explanation &) = default;
};

/// One reason of a colour in words, translated: "reported 3 times +2".
[[nodiscard]] QString reasonText(const domain::SeverityReason &reason, const Region &region);

/// The file of a pack that holds a rule by its id; empty for the built-in life cycle and for what a source brought.
[[nodiscard]] QString fileOfRule(const QString &rule, const Region &region);

/// Everything that can be asked "why" about a case: its colour with each reason, what that sets off, each deadline, who has it and by which rule,
/// every act that is refused to `role` now, and the time that was on each department's clock and on nobody's. `events` is the whole history, oldest
/// first; `amendments` are the centre's. Pure; local times are the region's.
[[nodiscard]] std::vector<Explanation> explain(const Region &region, const domain::Case &c, std::span<const domain::CommittedEvent> events,
                                               domain::Role role, base::Instant now, std::span<const domain::Amendment> amendments = {});

/// Whose version of a rule file held under a rulebook's hash, in words: the pack's own, or who amended it, when (local to the region) and
/// why. `amendments` are the centre's, oldest first. Empty when the hash is of no known version.
[[nodiscard]] QString originOf(const QString &file, const QString &version, const Region &region, std::span<const domain::Amendment> amendments);

/// Why a level is given, and what it sets off: the rule of the pack, not of a case.
[[nodiscard]] std::vector<Explanation> explainLevel(const Region &region, domain::Severity level, std::span<const domain::Amendment> amendments = {});

} // namespace region
