// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/course/stories.h"

#include "base/try.h"
#include "desk/writer/storeparts.h"
#include "domain/case/case.h"
#include "report/words.h"

#include <QSet>

namespace report {

namespace {

constexpr quint64 kStoryAsks = 16; ///< after so many cases whoever asked is asked whether the answer is still wanted

tl::unexpected<base::Error> storiesGivenUp()
{
    return base::fail(base::ErrorCode::Cancelled, Words::tr("The reading of the day's course was given up."));
}

/// What the tables find, and what the log touched since they were written; where there are none, all of the log.
base::Result<QSet<base::CaseId>> touchedBetween(const desk::ReaderParts &parts, base::Instant from, base::Instant upTo,
                                                const std::function<bool()> &cancelled)
{
    QSet<base::CaseId> touched;
    base::Position known;
    if (const store::CaseReader *cases = parts.cases()) {
        const auto position = cases->position();
        if (!position && position.error().code != base::ErrorCode::Busy)
            return base::pass(position);
        if (position) { // before the rows: what came since is read from the log
            known = *position;
            TRY_DONE(cases->touching(from, upTo + base::Milliseconds(1), [&touched](const domain::CaseBrief &brief) {
                touched.insert(brief.id);
                return true;
            }));
        }
    }
    quint64 seen = 0;
    bool stopped = false;
    TRY_DONE(parts.log().replayAll(known, [&](const domain::CommittedEvent &each) {
        touched.insert(each.caseId);
        stopped = ++seen % kStoryAsks == 0 && cancelled && cancelled();
        return !stopped;
    }));
    if (stopped)
        return storiesGivenUp();
    return touched;
}

} // namespace

domain::Case CaseStory::at(base::Instant moment) const
{
    domain::Case folded;
    folded.id = id;
    for (const domain::CaseEvent &event : events) {
        if (event.at <= moment)
            domain::apply(folded, event);
    }
    return folded;
}

base::Outcome readStories(const desk::ReaderParts &parts, base::Instant from, base::Instant upTo, const std::function<bool()> &cancelled,
                          const std::function<void(const CaseStory &)> &visit)
{
    TRY(const QSet<base::CaseId> touched, touchedBetween(parts, from, upTo, cancelled));
    quint64 seen = 0;
    for (const base::CaseId id : touched) {
        if (++seen % kStoryAsks == 0 && cancelled && cancelled())
            return storiesGivenUp();
        CaseStory story{id, {}};
        TRY_DONE(parts.log().replayCase(id, 0, [&story](const domain::CommittedEvent &each) {
            story.events.push_back(each.event);
            return true;
        }));
        visit(story);
    }
    return {};
}

} // namespace report
