// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/case/caseledger.h"

#include "domain/wordtable.h"

#include <algorithm>

namespace domain {

namespace {

constexpr WordEntry<Holder> kHolderWords[]{
    {Holder::Centre, "centre"}, {Holder::Department, "department"}, {Holder::Partner, "partner"}, {Holder::Lead, "lead"}, {Holder::Nobody, "nobody"}};

struct Hold {
    Holder holder = Holder::Centre;
    QString who;
    bool paused = false;
    friend bool operator==(const Hold &, const Hold &) = default;
};

// Nothing once the case has ended.
std::optional<Hold> holdOf(const Case &c)
{
    switch (c.state) {
    case CaseState::Reported:
    case CaseState::PreVerifying:
    case CaseState::Handled:
    case CaseState::PostChecking:
    case CaseState::Checked: return Hold{Holder::Centre, {}, c.suspended};
    case CaseState::Filed:
        if (c.returns > 0)
            return Hold{Holder::Nobody, c.department, c.suspended};
        return Hold{Holder::Centre, {}, c.suspended};
    case CaseState::Dispatched:
    case CaseState::Accepted:
    case CaseState::OnScene: return Hold{Holder::Department, c.department, c.suspended};
    case CaseState::Transferred: return Hold{Holder::Partner, c.partner ? c.partner->name : QString(), false};
    case CaseState::Merged: return Hold{Holder::Lead, c.leadNumber, false};
    case CaseState::Closed:
    case CaseState::Revisited:
    case CaseState::Evaluated:
    case CaseState::Void:
    case CaseState::Collected:
    case CaseState::Studied:
    case CaseState::Forwarded:
    case CaseState::Weighed:
    case CaseState::Answered: return std::nullopt;
    }
    Q_UNREACHABLE();
}

} // namespace

QString word(Holder holder) { return wordIn(kHolderWords, holder); }

std::vector<Holding> holdingsOf(std::span<const CommittedEvent> events, base::Instant now)
{
    std::vector<Holding> holdings;
    Case c;
    std::optional<Hold> hold;
    base::Instant since;
    const auto endAt = [&](base::Instant at) {
        if (hold && at > since)
            holdings.push_back({hold->holder, hold->who, since, at, hold->paused});
    };
    for (const CommittedEvent &each : events) {
        apply(c, each.event);
        const std::optional<Hold> next = holdOf(c);
        if (next == hold)
            continue;
        endAt(each.event.at);
        hold = next;
        since = each.event.at;
    }
    endAt(now);
    return holdings;
}

std::vector<DepartmentTime> departmentTimes(std::span<const Holding> holdings)
{
    std::vector<DepartmentTime> times;
    for (const Holding &holding : holdings) {
        if (holding.holder != Holder::Department && holding.holder != Holder::Nobody)
            continue;
        auto time = std::find_if(times.begin(), times.end(), [&](const DepartmentTime &t) { return t.department == holding.who; });
        if (time == times.end())
            time = times.insert(times.end(), DepartmentTime{holding.who});
        auto &sum = holding.holder == Holder::Nobody ? time->nobody : holding.paused ? time->paused : time->held;
        sum += holding.to - holding.from;
    }
    return times;
}

} // namespace domain
