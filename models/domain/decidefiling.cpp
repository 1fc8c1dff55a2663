// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/decision.h"

#include <algorithm>

namespace domain {

using base::ErrorCode;

namespace {

tl::unexpected<base::Error> unknownItem(const QString &code)
{
    return base::fail(ErrorCode::Malformed, say(QT_TRANSLATE_NOOP("decide", "The item \"%1\" is not in the town's list.")).arg(code.left(40)), {},
                      QStringLiteral("item"));
}

tl::unexpected<base::Error> existsAlready() { return base::fail(ErrorCode::Conflict, say(QT_TRANSLATE_NOOP("decide", "This case exists already."))); }

tl::unexpected<base::Error> closedTooEarly()
{
    return base::fail(ErrorCode::Malformed, say(QT_TRANSLATE_NOOP("decide", "The case was closed before it was reported.")), {},
                      QStringLiteral("closed"));
}

} // namespace

base::Result<CaseFiled> Decision::filed(const Filing &filing) const
{
    const Item *item = m_rulebook.item(filing.report.item);
    if (item == nullptr)
        return unknownItem(filing.report.item);
    CaseFiled filed;
    filed.difficulty = filing.difficulty.value_or(item->difficulty);
    filed.severity = judge(m_rulebook.severity, filing.inputs);
    filed.needsAfterPhoto = item->needsAfterPhoto;
    // A deadline or a closing that could not be taken leaves nothing to judge the time by.
    const bool judged = !hasLeftOut(filing.report, kDueField) && !hasLeftOut(filing.report, kClosedField);
    filed.clocksWait = filing.ownLimits && judged && filing.report.place.outside;
    if (filing.ownLimits && judged && !filing.report.place.outside) {
        const auto deadlines = deadlinesFor(m_rulebook, *item, filed.difficulty, filing.from);
        if (!deadlines)
            return base::pass(deadlines);
        filed.deadlines = *deadlines;
        filed.laterClocks = laterClocksFor(m_rulebook, *item, filed.difficulty);
        filed.needsPlan = m_rulebook.needsPlan(*item, filed.difficulty);
        filed.returnLimit = m_rulebook.returnLimit;
    }
    if (judged && hasOwnDeadline(filing.report)) {
        if (const base::Outcome ran = runSourceClock(filed.deadlines, filing.report); !ran)
            return base::pass(ran);
    }
    return filed;
}

base::Outcome Decision::dispatch(const Route &route, const CaseFiled &filing, std::vector<CaseEvent> &events) const
{
    const char *reason = route.bySource ? kBySource : route.byTable ? kByRouting : kByItemList;
    events.push_back(event(taken({route.department, route.unit, QLatin1String(reason), {}, {}}), route.rule));
    return startClocks(ClockStart::Dispatch, filing.laterClocks, events);
}

CaseDispatched Decision::taken(CaseDispatched work) const
{
    if (work.post.isEmpty()) {
        work.post = m_context.post;
        work.standsInFor = m_context.standsInFor;
    }
    return work;
}

Events Decision::operator()(const ReportCase &order)
{
    if (m_case.version != 0)
        return existsAlready();
    const Item *item = m_rulebook.item(order.report.item);
    if (item == nullptr)
        return unknownItem(order.report.item);
    if (item->suggestion)
        return suggestion(order.report, {}, {});
    std::vector events{event(CaseReported{m_context.number, order.report, order.inputs}, {})};
    if (!order.file)
        return events;
    if (item->preVerify) {
        events.push_back(event(PreVerifyRequested{}, QStringLiteral("pre-verify.item.") + item->code));
        return events;
    }
    auto filing = filed({order.report, order.inputs, std::nullopt, true, m_at});
    if (!filing)
        return base::pass(filing);
    events.push_back(event(*filing, m_rulebook.severity.id));
    if (const Route route = m_rulebook.route(order.report, *item); order.dispatch && !order.report.place.outside && !route.department.isEmpty()) {
        if (const base::Outcome sent = dispatch(route, *filing, events); !sent)
            return base::pass(sent);
    }
    return events;
}

Events Decision::operator()(const ImportCase &order)
{
    if (m_case.version != 0)
        return existsAlready();
    if (order.closedAt && *order.closedAt < order.report.reportedAt)
        return closedTooEarly();
    m_at = order.report.reportedAt;
    const Item *item = m_rulebook.item(order.report.item);
    if (item == nullptr)
        return unknownItem(order.report.item);
    if (item->suggestion)
        return suggestion(order.report, order.closedAt, order.outcome);
    auto filing = filed({order.report, order.inputs, std::nullopt, order.ownLimits && !hasOwnDeadline(order.report), m_at});
    if (!filing)
        return base::pass(filing);
    std::vector events{event(CaseReported{m_context.number, order.report, order.inputs}, {}), event(*filing, m_rulebook.severity.id)};
    // What waits for its place is given to nobody by a rule; whom the source itself gave it to is a fact, and so is a record's past.
    const Route route = m_rulebook.route(order.report, *item);
    const bool waits = order.report.place.outside && !order.closedAt && !route.bySource;
    if (!waits && !route.department.isEmpty()) {
        if (const base::Outcome sent = dispatch(route, *filing, events); !sent)
            return base::pass(sent);
    }
    Case known;
    for (const CaseEvent &each : events)
        apply(known, each);
    if (auto change = raisedMeanwhile(known, order.closedAt.value_or(m_context.now)))
        events.push_back(std::move(*change));
    if (order.closedAt) {
        m_at = *order.closedAt;
        events.push_back(event(CaseClosed{order.outcome, true, {}}, QStringLiteral("source:") + order.report.source));
    } else if (!order.outcome.isEmpty() && hasLeftOut(order.report, kClosedField)) {
        events.push_back(event(NoteAdded{order.outcome}, QStringLiteral("source:") + order.report.source)); // what was done is known, only not when
    }
    return events;
}

std::vector<CaseEvent> Decision::suggestion(const Report &report, const std::optional<base::Instant> &closedAt, const QString &answer)
{
    std::vector events{event(SuggestionCollected{m_context.number, report}, {})};
    if (closedAt) {
        m_at = *closedAt;
        events.push_back(event(SuggestionAnswered{answer}, QStringLiteral("source:") + report.source));
    }
    return events;
}

Events Decision::operator()(const CollectSuggestion &order)
{
    if (m_case.version != 0)
        return existsAlready();
    if (order.report.title.trimmed().isEmpty())
        return missing(say(QT_TRANSLATE_NOOP("decide", "Write in a few words what is suggested.")), "title");
    return one(SuggestionCollected{m_context.number, order.report});
}

Events Decision::operator()(const FileCase &order)
{
    auto filing = filed({m_case.report, m_case.severityInputs, order.difficulty, true, m_at});
    if (!filing)
        return base::pass(filing);
    return std::vector{event(std::move(*filing), m_rulebook.severity.id)};
}

Events Decision::operator()(const RecordClosure &order)
{
    if (order.closedAt < m_case.report.reportedAt)
        return closedTooEarly();
    const QString rule = QStringLiteral("source:") + m_case.report.source;
    CaseEvent closing =
        isSuggestion(m_case.state) ? event(SuggestionAnswered{order.outcome}, rule) : event(CaseClosed{order.outcome, true, {}}, rule);
    closing.at = order.closedAt;
    std::vector<CaseEvent> events;
    Case known = m_case;
    if (auto corrected = closingMadeGood()) {
        apply(known, *corrected);
        known.changedAt = m_case.changedAt;
        events.push_back(std::move(*corrected));
    }
    if (auto change = raisedMeanwhile(known, order.closedAt))
        events.push_back(std::move(*change));
    events.push_back(std::move(closing));
    return events;
}

Events Decision::operator()(const CloseWithLead &order)
{
    if (order.at)
        m_at = std::max(*order.at, m_case.report.reportedAt);
    return one(CaseClosed{order.outcome, false, order.leadNumber});
}

Events Decision::operator()(const UnmergeCase &order)
{
    Events events = withReason(order.reason, CaseUnmerged{{*m_case.mergedInto, m_case.leadNumber}, order.reason});
    // A report that was merged before it was filed stands on its own now: somebody has said that it is a case.
    if (events && !m_case.filedAt) {
        auto filing = filed({m_case.report, m_case.severityInputs, std::nullopt, true, m_at});
        if (!filing)
            return base::pass(filing);
        events->push_back(event(std::move(*filing), m_rulebook.severity.id));
    }
    return events;
}

Events Decision::operator()(const SplitCase &order)
{
    if (m_rulebook.item(order.part.item) == nullptr)
        return unknownItem(order.part.item);
    if (order.part.title.trimmed().isEmpty())
        return missing(say(QT_TRANSLATE_NOOP("decide", "Write what the split part is about.")), "title");
    return withReason(order.reason, CaseSplit{order.part, order.reason});
}

} // namespace domain
