// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/case/decide.h"

#include "base/try.h"
#include "domain/access/gate.h"
#include "domain/case/deed/decision.h"

#include <algorithm>

namespace domain {

using base::ErrorCode;

namespace {

bool movesState(CaseAct act)
{
    const auto steps = lifeCycle();
    return std::any_of(steps.begin(), steps.end(), [act](const Step &s) { return s.act == act && s.from != s.to; });
}

} // namespace

base::Result<std::vector<CaseEvent>> decide(const Case &c, const CaseOrder &order, const Rulebook &rulebook, const Context &context)
{
    if (!isPlain(order.actor))
        return decide(c, {order.caseId, order.seen, plainActor(order.actor), order.body, order.takesBack}, rulebook, context);
    if (context.accounts != nullptr) {
        TRY_DONE(mayGive(*context.accounts, c, order, context.uncovered, context.drill));
    }
    if (const auto act = actOf(order.body)) {
        if (c.version == 0)
            return base::fail(ErrorCode::NotFound, translated(QT_TRANSLATE_NOOP("decide", "There is no such case.")));
        const bool moved = order.seen && *order.seen != c.version;
        if (moved && (order.takesBack || movesState(*act) || *act == CaseAct::ChangeSeverity))
            return base::fail(
                ErrorCode::Conflict,
                translated(QT_TRANSLATE_NOOP("decide", "Somebody else has changed this case meanwhile: it is \"%1\" now. Look again and decide."))
                    .arg(label(c.state)));
        if (const auto to = advance(c, *act, order.actor.role); !to)
            return base::pass(to);
    }
    Decision decision(c, order, rulebook, context);
    return std::visit([&decision](const auto &body) { return body.decide(decision); }, order.body);
}

std::optional<base::Instant> twiceLimitAt(const Case &c, const Rulebook &rulebook)
{
    const auto &whole = c.deadlines[Stage::Whole];
    if (!whole || c.suspended || !isOpen(c.state) || c.severityInputs.twiceTheLimit)
        return std::nullopt;
    const LimitUnit unit = whole->limit ? whole->limit->unit : LimitUnit::Minute;
    const auto length = running(rulebook.calendar, whole->startedAt, whole->dueAt, unit);
    if (!length)
        return std::nullopt;
    const auto twice = after(rulebook.calendar, whole->dueAt, *length, unit);
    return twice ? std::optional(*twice) : std::nullopt;
}

void review(Case &c, const Rulebook &rulebook, base::Instant moment)
{
    const auto twice = twiceLimitAt(c, rulebook);
    if (!twice || moment <= *twice)
        return;
    const CaseOrder order{c.id, {}, {{}, Role::System}, ReviewSeverity{}};
    const auto events = decide(c, order, rulebook, {std::min(*twice + base::Milliseconds(1), moment), {}});
    if (!events)
        return; // a state in which nobody reviews
    for (const CaseEvent &event : *events)
        apply(c, event);
}

QString caseNumber(QDate localDate, const QString &region, quint32 serial)
{
    return localDate.toString(QStringLiteral("yyMMdd")) + region + QStringLiteral("%1").arg(serial, 4, 10, QLatin1Char('0'));
}

QString shortNumber(const QString &number)
{
    if (number.size() < 10)
        return number;
    qsizetype letters = 6;
    while (letters < number.size() && number[letters].isLetter())
        ++letters;
    if (letters == 6 || letters == number.size())
        return number;
    return number.mid(2, 4) + QLatin1Char('-') + number.mid(letters);
}

} // namespace domain
