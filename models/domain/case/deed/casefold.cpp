// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/case/deed/casefold.h"

#include "domain/rules/effects.h"

#include <algorithm>

namespace domain {

namespace {

/// Separators of lists are in no name.
QString plain(QString text) { return text.remove(QChar(0x1e)).remove(QChar(0x1f)); }

/// Of the system's acts nobody's in particular.
Owed owedBy(const Actor &actor, OwedKind kind, base::Instant at)
{
    if (actor.role == Role::System)
        return {kind, at, {}, {}};
    return {kind, at, plain(actor.post), plain(actor.person)};
}

void strike(OwedList &list, OwedKind kind)
{
    std::erase_if(list, [kind](const Owed &each) { return each.kind == kind; });
}

} // namespace

void CaseFold::end(CaseState state)
{
    c.state = state;
    c.endedAt = at;
    c.suspended = false;
    c.suspendedAt.reset();
    c.wordsAsked.clear();
}

void CaseFold::setLevel(const SeverityVerdict &verdict)
{
    c.severity = verdict;
    if (isWorse(verdict.level, c.level))
        c.acknowledgedAt.reset();
    c.level = verdict.level;
    c.levels.push_back({at, verdict.level});
}

void CaseFold::setRules(const CaseFiled &rules)
{
    c.clocksWait = rules.clocksWait;
    c.rulebook = rulebook;
    c.needsAfterPhoto = rules.needsAfterPhoto;
    c.needsPlan = rules.needsPlan;
    c.returnLimit = rules.returnLimit;
    c.laterClocks = rules.laterClocks;
}

void CaseFold::giveTo(const QString &department, const QString &unit)
{
    c.state = CaseState::Dispatched;
    c.department = department;
    c.unit = unit;
    c.dispatchedAt = at;
    c.acceptedAt.reset();
    c.arrivedAt.reset();
    c.returnedBy.clear();
    answerWord(WordKind::Redispatch);
    answerWord(WordKind::Ruling);
    ask(OwedKind::Return);
}

void CaseFold::reopen()
{
    c.state = CaseState::Filed;
    c.endedAt.reset();
    c.acceptedAt.reset();
    c.arrivedAt.reset();
}

void CaseFold::unclose()
{
    const CaseState again = spanOf(lifeOf(c.state)).again;
    reopen();
    c.state = again;
    c.handledAt.reset();
    c.closedAt.reset();
    c.closedBySource = false;
    c.outcome.clear();
    c.solved.reset();
    c.satisfaction.reset();
}

void CaseFold::moveEnd(base::Instant to, const QString &outcome)
{
    if (lifeOf(c.state) == CaseLife::Case)
        c.closedAt = to;
    c.endedAt = to;
    c.outcome = outcome;
}

void CaseFold::ask(OwedKind kind)
{
    settle(kind);
    strike(c.asked, kind);
    c.asked.push_back(owedBy(actor, kind, at));
}

void CaseFold::answer(OwedKind kind)
{
    const Owed here = owedBy(actor, kind, at);
    const auto asked = std::ranges::find(c.asked, kind, &Owed::kind);
    Owed owed{kind, at, {}, {}};
    if (asked != c.asked.end()) {
        owed.post = asked->post;
        owed.person = asked->person;
        c.asked.erase(asked);
    }
    settle(kind);
    if (kind == OwedKind::Return || owed != here)
        c.owed.push_back(std::move(owed));
}

void CaseFold::askWord(WordAsked asked)
{
    asked.at = at;
    asked.post = plain(actor.post);
    asked.person = plain(actor.person);
    asked.department = plain(asked.department);
    asked.unit = plain(asked.unit);
    asked.reason = plain(asked.reason);
    std::erase_if(c.wordsAsked, [&asked](const WordAsked &each) { return each.kind == asked.kind; });
    if (isRefusedByWord(asked)) // an extension's answer is told as one; a ruling nobody asked for
        ask(OwedKind::Word);
    c.wordsAsked.push_back(std::move(asked));
}

void CaseFold::answerWord(WordKind kind)
{
    const auto asked = std::ranges::find(c.wordsAsked, kind, &WordAsked::kind);
    if (asked == c.wordsAsked.end())
        return;
    if (isRefusedByWord(*asked))
        answer(OwedKind::Word);
    c.wordsAsked.erase(asked);
}

void CaseFold::owe(OwedKind kind, base::Instant by)
{
    settle(kind);
    c.owed.push_back(owedBy(actor, kind, by));
}

void CaseFold::settle(OwedKind kind) { strike(c.owed, kind); }

void apply(Case &c, const CaseEvent &event)
{
    ++c.version;
    // A record that is filed late brings moments that lie before others of its case.
    c.changedAt = c.version == 1 ? event.at : std::max(c.changedAt, event.at);
    if (event.actor.role != Role::System)
        c.actedBy = actedByOf(event.actor);
    const bool byEffect = event.actor.role == Role::System && isEffectRule(event.rule);
    const bool bySource = event.rule.startsWith(QLatin1String(kSourceRule));
    CaseFold fold{c, event.at, event.actor.post, event.rulebook, byEffect, bySource, event.actor};
    std::visit([&fold](const auto &fact) { fact.applyTo(fold); }, event.body);
}

} // namespace domain
