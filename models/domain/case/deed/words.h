// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/text/listed.h"
#include "domain/case/caseevent.h"
#include "domain/case/deed/act.h"

#include <QCoreApplication>

namespace domain {

// How the acts put words together. For the acts alone.

/// "caller reached", "caller not reached", or nothing.
[[nodiscard]] inline QString reachedText(std::optional<bool> reached)
{
    if (!reached)
        return {};
    return *reached ? QCoreApplication::translate("event", "caller reached") : QCoreApplication::translate("event", "caller not reached");
}

/// An English source text of context "casefile", translated.
[[nodiscard]] inline Condition condition(bool met, const char *good, const char *bad)
{
    return {met, QCoreApplication::translate("casefile", met ? good : bad)};
}
/// "Within its limit", or what its being late means here.
[[nodiscard]] inline Condition inTime(const FormContext &form, const char *late)
{
    const auto &whole = form.c.deadlines[Stage::Whole];
    return condition(!whole || form.now <= whole->dueAt, QT_TRANSLATE_NOOP("casefile", "Within its limit"), late);
}
[[nodiscard]] inline Condition nobodyThere(const FormContext &form)
{
    return condition(!form.c.arrivedAt, QT_TRANSLATE_NOOP("casefile", "Nobody is on the scene yet"),
                     QT_TRANSLATE_NOOP("casefile", "The present unit is on the scene"));
}

} // namespace domain
