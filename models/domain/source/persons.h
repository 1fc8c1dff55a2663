// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/case/caseevent.h"

namespace domain {

// Who reported or called, wherever an event says it.

/// Is shown every caller and every attribute of an event, and may change them.
class PersonVisitor {
public:
    virtual ~PersonVisitor() = default;
    virtual void caller(Caller &caller) = 0;
    virtual void attribute(SourceAttribute &attribute) = 0;
};

/// Visits all of them, in the order in which the event is written.
void visitPersons(EventBody &body, PersonVisitor &visitor);

/// Whether the event says in clear who reported or called.
[[nodiscard]] bool saysWho(const EventBody &body);
/// Takes that out of it, as forgetCaller() takes it out of a report. Whoever is not named stays so.
void forgetCallers(EventBody &body);

} // namespace domain
