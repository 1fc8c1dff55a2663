// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/case/acts/links.h"

#include "domain/case/deed/casefold.h"
#include "domain/case/deed/decision.h"
#include "domain/case/deed/words.h"
#include "domain/source/correction.h"

#include <algorithm>

namespace domain {

MergeCase MergeCase::from(const FormContext &, const Filled &in) { return {in.lead, in.leadNumber}; }
Events MergeCase::decide(Decision &d) const
{
    if (!lead.isValid() || lead == d.c.id)
        return Decision::missing(translated(QT_TRANSLATE_NOOP("decide", "Choose another case to merge this one into.")), "lead");
    const bool leadsIt = std::any_of(d.c.followers.begin(), d.c.followers.end(), [&](const CaseLink &f) { return f.id == lead; });
    if (leadsIt)
        return Decision::missing(translated(QT_TRANSLATE_NOOP("decide", "That case is merged into this one already.")), "lead");
    return d.one(CaseMerged{lead, leadNumber});
}

Events AbsorbCase::decide(Decision &d) const { return d.one(CaseAbsorbed{follower}); }

Events ReleaseCase::decide(Decision &d) const { return d.one(CaseReleased{follower}); }

UnmergeCase UnmergeCase::from(const FormContext &, const Filled &in) { return {in.text}; }
Events UnmergeCase::decide(Decision &d) const
{
    Events events = d.withReason(reason, CaseUnmerged{{*d.c.mergedInto, d.c.leadNumber}, reason});
    // A report that was merged before it was filed stands on its own now: somebody has said that it is a case.
    if (events && !d.c.filedAt) {
        auto filing = d.filed({d.c.report, d.c.severityInputs, std::nullopt, true, d.at});
        if (!filing)
            return base::pass(filing);
        events->push_back(d.event(std::move(*filing), d.rulebook.severity.id));
    }
    return events;
}

Events CloseWithLead::decide(Decision &d) const
{
    if (at)
        d.at = std::max(*at, d.c.report.reportedAt);
    return d.one(CaseClosed{outcome, false, leadNumber});
}

Events CorrectWithLead::decide(Decision &d) const
{
    if (d.c.state == CaseState::Merged) // its lead had been closed before it came to it
        return std::vector<CaseEvent>();
    const std::optional<base::Instant> closed = closedAt ? std::optional(std::max(*closedAt, d.c.report.reportedAt)) : std::nullopt;
    Case bySource = d.c;
    bySource.closedBySource = true; // its lead's source speaks for it
    SourceNews news = newsOf(bySource, {d.c.report, closed, outcome, {}}, d.rulebook.calendar.zone);
    if (news.changes.empty())
        return std::vector<CaseEvent>();
    return d.one(LeadCorrected{leadNumber, std::move(news.changes), closed, closed ? outcome : QString()});
}

SplitCase SplitCase::from(const FormContext &, const Filled &in) { return {in.part, in.text}; }
Events SplitCase::decide(Decision &d) const
{
    if (d.rulebook.item(part.item) == nullptr)
        return Decision::unknownItem(part.item);
    if (part.title.trimmed().isEmpty())
        return Decision::missing(translated(QT_TRANSLATE_NOOP("decide", "Write what the split part is about.")), "title");
    return d.withReason(reason, CaseSplit{part, reason});
}

Events RecordPart::decide(Decision &d) const { return d.one(PartRecorded{part}); }

void CaseMerged::applyTo(CaseFold &fold) const
{
    fold.end(CaseState::Merged);
    fold.c.mergedAt = fold.at;
    fold.c.mergedInto = lead;
    fold.c.leadNumber = leadNumber;
}
QString CaseMerged::summary(const WorkCalendar *) const { return QCoreApplication::translate("event", "into %1").arg(leadNumber); }

void CaseAbsorbed::applyTo(CaseFold &fold) const { fold.c.followers.push_back(follower); }
QString CaseAbsorbed::summary(const WorkCalendar *) const { return follower.number; }

void CaseReleased::applyTo(CaseFold &fold) const { std::erase(fold.c.followers, follower); }
QString CaseReleased::summary(const WorkCalendar *) const { return follower.number; }

void CaseUnmerged::applyTo(CaseFold &fold) const
{
    fold.reopen();
    fold.c.mergedInto.reset();
    fold.c.mergedAt.reset();
    fold.c.leadNumber.clear();
}
QString CaseUnmerged::summary(const WorkCalendar *) const { return base::joined({lead.number, reason}); }

void CaseSplit::applyTo(CaseFold &) const {}
QString CaseSplit::summary(const WorkCalendar *) const { return base::joined({part.title, reason}); }

void PartRecorded::applyTo(CaseFold &fold) const { fold.c.parts.push_back(part); }
QString PartRecorded::summary(const WorkCalendar *) const { return part.number; }

void LeadCorrected::applyTo(CaseFold &fold) const
{
    if (closedAt) {
        fold.moveEnd(*closedAt, outcome);
        return;
    }
    fold.unclose();
    fold.c.state = CaseState::Merged;
    fold.c.endedAt = fold.c.mergedAt;
}
QString LeadCorrected::summary(const WorkCalendar *) const
{
    return base::joined({QCoreApplication::translate("event", "with its lead %1").arg(lead), describe(changes)});
}

} // namespace domain
