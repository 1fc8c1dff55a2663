// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/case/consequences.h"

#include "domain/case/deed/decision.h"

namespace domain {

namespace {

struct Follow {
    const Case &c;
    const CaseEvent &event;
    const Rulebook &rulebook;
    std::vector<CaseOrder> orders;

    // The same person acted; the life cycle lets only the system take what follows by itself.
    void order(base::CaseId id, CaseOrderBody body)
    {
        orders.push_back({id, {}, {event.actor.post, Role::System, event.actor.person, event.actor.seat}, std::move(body)});
    }
    [[nodiscard]] CaseLink self() const { return {c.id, c.number}; }

    void operator()(const CaseMerged &e) { order(e.lead, AbsorbCase{self()}); }
    void operator()(const CaseUnmerged &e) { order(e.lead.id, ReleaseCase{self()}); }
    void operator()(const CaseClosed &e)
    {
        for (const CaseLink &follower : c.followers)
            order(follower.id, CloseWithLead{e.outcome, c.number, event.at});
    }
    void operator()(const SourceCorrected &e)
    {
        if (e.reopened || e.closedAt)
            correctFollowers(e.closedAt, e.outcome);
    }
    void operator()(const LeadCorrected &e) { correctFollowers(e.closedAt, e.outcome); }
    void operator()(const CaseVoided &e)
    {
        for (const CaseLink &follower : c.followers)
            order(follower.id, UnmergeCase{e.reason});
    }
    void operator()(const PreVerified &e)
    {
        if (!e.exists)
            (*this)(CaseVoided{translated(QT_TRANSLATE_NOOP("decide", "The leading case does not exist."))});
    }
    void operator()(const CaseSplit &e)
    {
        Report part = c.report;
        part.sourceId.clear(); // that one id is the whole's
        part.origin.reset();
        part.item = e.part.item;
        part.title = e.part.title;
        part.description = e.part.description;
        part.department.clear();
        part.sourceDueAt.reset();
        part.sourceLimit.reset();
        part.leftOut.clear(); // told in the whole's course
        part.sensor.clear();
        part.splitFrom = c.id;
        order({}, ReportCase{std::move(part), partInputs(e.part), true, false});
    }
    void operator()(const CaseReported &e)
    {
        if (e.report.splitFrom)
            order(*e.report.splitFrom, RecordPart{self()});
    }
    void operator()(const SuggestionCollected &e)
    {
        if (e.report.splitFrom)
            order(*e.report.splitFrom, RecordPart{self()});
    }
    template <class Other> void operator()(const Other &) {}

    void correctFollowers(const std::optional<base::Instant> &closedAt, const QString &outcome)
    {
        for (const CaseLink &follower : c.followers)
            order(follower.id, CorrectWithLead{c.number, closedAt, outcome});
    }

    // The same place and caller as the whole, another item.
    [[nodiscard]] SeverityInputs partInputs(const SplitPart &part) const
    {
        SeverityInputs inputs = c.severityInputs;
        inputs.baseText = part.item;
        inputs.repeats = 1;
        inputs.twiceTheLimit = false;
        inputs.supervised = false;
        const Item *item = rulebook.item(part.item);
        inputs.base = item == nullptr ? c.level : item->base;
        return inputs;
    }
};

} // namespace

std::vector<CaseOrder> consequencesOf(const Case &c, const CaseEvent &event, const Rulebook &rulebook)
{
    Follow follow{c, event, rulebook, {}};
    std::visit(follow, event.body);
    return std::move(follow.orders);
}

} // namespace domain
