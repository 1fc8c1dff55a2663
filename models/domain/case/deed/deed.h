// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/case/deed/act.h"
#include "domain/few.h"

#include <vector>

// What the orders and events of every group are made of. An event is a struct with: kName, fields() (its form in the log), applyTo() (what it makes
// of a case) and summary() (what it says beyond its label). An order is a struct with: kActs (the columns of the life cycle that it can be),
// decide(), and from() if a person fills it in; with two acts it has act(), which says which of them it is, and with conditions() it tells a person
// what is not as it should be before it is sent. acts.h and acts.cpp derive the rest; what lacks a part does not compile.

namespace domain {

struct CaseEvent;
struct Decision; // deed/decision.h
struct CaseFold; // deed/casefold.h
struct WorkCalendar;

/// What a decision comes to: facts, or a refusal with a sentence.
using Events = base::Result<std::vector<CaseEvent>>;

/// The stable name of an event in the log ("case-reported"), and its label for people (English source, context "event").
struct EventName {
    const char *kind;
    const char *label;
};

/// The acts that an order can be.
using ActIds = Few<CaseAct, 2>;

/// Types in a row.
template <class... Types> struct Kinds {};

} // namespace domain
