// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/decide.h"

#include "domain/lifecycle.h"

#include <QCoreApplication>

#include <algorithm>

namespace domain {

namespace {

using base::ErrorCode;
using base::Instant;
using Events = base::Result<std::vector<CaseEvent>>;

QString say(const char *source)
{
    return QCoreApplication::translate("decide", source);
}

// One decision: the order has passed the life-cycle table; what is left is what each event says.
class Decision {
public:
    Decision(const Case &c, const Command &command, const Rulebook &rulebook, const Context &context)
        : m_case(c), m_actor(command.actor), m_rulebook(rulebook), m_context(context),
          m_at(c.version == 0 ? context.now : std::max(context.now, c.changedAt)) // a clock that was set back never bends the order of events
    {
        if (const auto act = actOf(command.body))
            m_rule = ruleId(c.state, *act);
    }

    Events operator()(const ReportCase &order) { return report(order); }
    Events operator()(const ImportCase &order) { return import(order); }
    Events operator()(const RequestPreVerify &order) { return one(PreVerifyRequested{order.note}); }
    Events operator()(const ReportPreVerify &order) { return one(PreVerified{order.exists, order.note}); }
    Events operator()(const FileCase &order) { return file(order); }
    Events operator()(const DispatchCase &order)
    {
        if (order.department.isEmpty())
            return missing(say(QT_TRANSLATE_NOOP("decide", "Choose the department that is to handle the case.")), "department");
        return one(CaseDispatched{order.department, order.unit, order.reason});
    }
    Events operator()(const AcceptCase &order) { return one(CaseAccepted{order.note}); }
    Events operator()(const ReachScene &order) { return one(SceneReached{order.note}); }
    Events operator()(const HandleCase &order) { return one(CaseHandled{order.result}); }
    Events operator()(const RequestPostCheck &order) { return one(PostCheckRequested{order.note}); }
    Events operator()(const ReportPostCheck &order) { return one(PostChecked{order.passed, order.note}); }
    Events operator()(const ReturnCase &order) { return withReason(order.reason, CaseReturned{order.reason}); }
    Events operator()(const CloseCase &order) { return one(CaseClosed{order.outcome, false}); }
    Events operator()(const RecordClosure &order) { return recordClosure(order); }
    Events operator()(const RevisitCase &order) { return one(CaseRevisited{order.reached, order.note}); }
    Events operator()(const EvaluateCase &order)
    {
        if (order.satisfaction < 0 || order.satisfaction > 3)
            return missing(say(QT_TRANSLATE_NOOP("decide", "The satisfaction is one of four grades.")), "satisfaction");
        return one(CaseEvaluated{order.satisfaction, order.note});
    }
    Events operator()(const VoidCase &order) { return withReason(order.reason, CaseVoided{order.reason}); }
    Events operator()(const MergeCase &order)
    {
        if (!order.lead.isValid() || order.lead == m_case.id)
            return missing(say(QT_TRANSLATE_NOOP("decide", "Choose another case to merge this one into.")), "lead");
        return one(CaseMerged{order.lead, order.leadNumber});
    }
    Events operator()(const AddHelper &order)
    {
        if (order.department.isEmpty() || order.department == m_case.department || m_case.helpers.contains(order.department))
            return missing(say(QT_TRANSLATE_NOOP("decide", "Choose a department that is not yet on this case.")), "department");
        return one(HelperAdded{order.department, order.unit, order.reason});
    }
    Events operator()(const UrgeCase &order) { return one(CaseUrged{order.note}); }
    Events operator()(const SuperviseCase &order) { return supervise(order); }
    Events operator()(const RequestExtension &order) { return requestExtension(order); }
    Events operator()(const ApproveExtension &order) { return approveExtension(order); }
    Events operator()(const RefuseExtension &order) { return withReason(order.reason, ExtensionRefused{order.reason}); }
    Events operator()(const SuspendCase &order) { return withReason(order.reason, CaseSuspended{order.reason}); }
    Events operator()(const ResumeCase &order) { return resume(order); }
    Events operator()(const ChangeSeverity &order) { return changeSeverity(order); }
    Events operator()(const ReviewSeverity &) { return reviewSeverity(); }
    Events operator()(const AddNote &order) { return withReason(order.text, NoteAdded{order.text}); }
    Events operator()(const AddPhoto &order)
    {
        if (order.media.isEmpty())
            return missing(say(QT_TRANSLATE_NOOP("decide", "The photo has no file.")), "media");
        return one(PhotoAdded{order.media, order.phase});
    }
    Events operator()(const UncoverCaller &order) { return withReason(order.reason, CallerUncovered{order.reason}); }

private:
    CaseEvent event(EventBody body, QString rule) const { return {m_at, m_actor, std::move(rule), m_rulebook.hash, std::move(body)}; }
    Events one(EventBody body) const { return std::vector{event(std::move(body), m_rule)}; }
    static tl::unexpected<base::Error> missing(const QString &sentence, const char *field)
    {
        return base::fail(ErrorCode::Malformed, sentence, {}, QLatin1String(field));
    }
    Events withReason(const QString &reason, EventBody body) const
    {
        if (reason.trimmed().isEmpty())
            return missing(say(QT_TRANSLATE_NOOP("decide", "Write the reason; it stays with the case.")), "reason");
        return one(std::move(body));
    }

    Events report(const ReportCase &order);
    Events import(const ImportCase &order);
    Events file(const FileCase &order);
    Events recordClosure(const RecordClosure &order);
    Events supervise(const SuperviseCase &order);
    Events requestExtension(const RequestExtension &order);
    Events approveExtension(const ApproveExtension &order);
    Events resume(const ResumeCase &order);
    Events changeSeverity(const ChangeSeverity &order);
    Events reviewSeverity();

    base::Result<CaseFiled> filed(const Report &report, const SeverityInputs &inputs, std::optional<Difficulty> difficulty, bool ownLimits) const;
    std::optional<CaseEvent> raised(const Case &c, const SeverityInputs &inputs) const;
    std::optional<CaseEvent> raisedMeanwhile(const Case &c, Instant end) const;

    const Case &m_case;
    const Actor &m_actor;
    const Rulebook &m_rulebook;
    const Context &m_context;
    Instant m_at;
    QString m_rule;
};

tl::unexpected<base::Error> unknownItem(const QString &code)
{
    return base::fail(ErrorCode::Malformed, say(QT_TRANSLATE_NOOP("decide", "The item \"%1\" is not in the town's list.")).arg(code.left(40)), {}, QStringLiteral("item"));
}

base::Result<CaseFiled> Decision::filed(const Report &report, const SeverityInputs &inputs, std::optional<Difficulty> difficulty, bool ownLimits) const
{
    const Item *item = m_rulebook.item(report.item);
    if (item == nullptr)
        return unknownItem(report.item);
    CaseFiled filed;
    filed.difficulty = difficulty.value_or(item->difficulty);
    filed.severity = judge(m_rulebook.severity, inputs);
    filed.needsAfterPhoto = item->needsAfterPhoto;
    if (ownLimits) {
        const auto deadlines = deadlinesFor(m_rulebook, *item, filed.difficulty, m_at);
        if (!deadlines)
            return base::pass(deadlines);
        filed.deadlines = *deadlines;
    }
    if (report.sourceDueAt)
        filed.deadlines[Stage::Whole] = Deadline{std::nullopt, report.reportedAt, *report.sourceDueAt, QStringLiteral("source:") + report.source};
    return filed;
}

Events Decision::report(const ReportCase &order)
{
    if (m_case.version != 0)
        return base::fail(ErrorCode::Conflict, say(QT_TRANSLATE_NOOP("decide", "This case exists already.")));
    std::vector events{event(CaseReported{m_context.number, order.report, order.inputs}, {})};
    const Item *item = m_rulebook.item(order.report.item);
    if (item == nullptr)
        return unknownItem(order.report.item);
    if (!order.file)
        return events;
    auto filing = filed(order.report, order.inputs, std::nullopt, true);
    if (!filing)
        return base::pass(filing);
    events.push_back(event(std::move(*filing), m_rulebook.severity.id));
    const QString department = order.report.department.isEmpty() ? item->department : order.report.department;
    if (order.dispatch && !department.isEmpty())
        events.push_back(event(CaseDispatched{department, {}, QLatin1String(kByItemList)}, QStringLiteral("route.item.") + item->code));
    return events;
}

Events Decision::import(const ImportCase &order)
{
    if (m_case.version != 0)
        return base::fail(ErrorCode::Conflict, say(QT_TRANSLATE_NOOP("decide", "This case exists already.")));
    if (order.closedAt && *order.closedAt < order.report.reportedAt)
        return base::fail(ErrorCode::Malformed, say(QT_TRANSLATE_NOOP("decide", "The case was closed before it was reported.")), {}, QStringLiteral("closed"));
    m_at = order.report.reportedAt;
    auto filing = filed(order.report, order.inputs, std::nullopt, order.ownLimits && !order.report.sourceDueAt);
    if (!filing)
        return base::pass(filing);
    const Item *item = m_rulebook.item(order.report.item);
    std::vector events{event(CaseReported{m_context.number, order.report, order.inputs}, {}), event(std::move(*filing), m_rulebook.severity.id)};
    const bool routed = !order.report.department.isEmpty();
    const QString department = routed ? order.report.department : item->department;
    if (!department.isEmpty())
        events.push_back(event(CaseDispatched{department, {}, QLatin1String(routed ? kBySource : kByItemList)},
                               routed ? QStringLiteral("source:") + order.report.source : QStringLiteral("route.item.") + item->code));
    Case known;
    for (const CaseEvent &each : events)
        apply(known, each);
    if (auto change = raisedMeanwhile(known, order.closedAt.value_or(m_context.now)))
        events.push_back(std::move(*change));
    if (order.closedAt) {
        m_at = *order.closedAt;
        events.push_back(event(CaseClosed{order.outcome, true}, QStringLiteral("source:") + order.report.source));
    }
    return events;
}

Events Decision::file(const FileCase &order)
{
    auto filing = filed(m_case.report, m_case.severityInputs, order.difficulty, true);
    if (!filing)
        return base::pass(filing);
    return std::vector{event(std::move(*filing), m_rulebook.severity.id)};
}

Events Decision::recordClosure(const RecordClosure &order)
{
    if (order.closedAt < m_case.report.reportedAt)
        return base::fail(ErrorCode::Malformed, say(QT_TRANSLATE_NOOP("decide", "The case was closed before it was reported.")), {}, QStringLiteral("closed"));
    CaseEvent closing = event(CaseClosed{order.outcome, true}, QStringLiteral("source:") + m_case.report.source);
    closing.at = order.closedAt;
    std::vector<CaseEvent> events;
    if (auto change = raisedMeanwhile(m_case, order.closedAt))
        events.push_back(std::move(*change));
    events.push_back(std::move(closing));
    return events;
}

// The level that the rule gives to new inputs: rises at once, never falls by itself. Nothing when the inputs are the known ones.
std::optional<CaseEvent> Decision::raised(const Case &c, const SeverityInputs &inputs) const
{
    if (inputs == c.severityInputs)
        return std::nullopt;
    SeverityVerdict verdict = judge(m_rulebook.severity, inputs);
    if (isWorse(c.level, verdict.level))
        return std::nullopt;
    return event(SeverityChanged{std::move(verdict), inputs}, m_rulebook.severity.id);
}

// Records of the past: the level rose when twice the limit had passed, at that moment, and not when somebody read the records in.
std::optional<CaseEvent> Decision::raisedMeanwhile(const Case &c, Instant end) const
{
    const auto twice = twiceLimitAt(c, m_rulebook);
    if (!twice || end <= *twice)
        return std::nullopt;
    SeverityInputs inputs = c.severityInputs;
    inputs.twiceTheLimit = true;
    auto change = raised(c, inputs);
    if (change)
        change->at = std::clamp(c.changedAt, *twice + base::Milliseconds(1), end);
    return change;
}

Events Decision::supervise(const SuperviseCase &order)
{
    Events events = withReason(order.reason, CaseSupervised{order.reason});
    if (!events)
        return events;
    SeverityInputs inputs = m_case.severityInputs;
    inputs.supervised = true;
    if (auto change = raised(m_case, inputs))
        events->push_back(std::move(*change));
    return events;
}

Events Decision::requestExtension(const RequestExtension &order)
{
    const auto &whole = m_case.deadlines[Stage::Whole];
    if (!whole || order.until <= whole->dueAt || order.until <= m_at)
        return missing(say(QT_TRANSLATE_NOOP("decide", "The new deadline must be later than the present one.")), "until");
    return withReason(order.reason, ExtensionRequested{order.until, order.reason});
}

Events Decision::approveExtension(const ApproveExtension &order)
{
    Deadlines deadlines = m_case.deadlines;
    const Instant until = *m_case.extensionAsked;
    const Instant before = deadlines[Stage::Whole]->dueAt;
    deadlines[Stage::Whole]->dueAt = until;
    // A handling clock that ended with the whole one moves with it.
    if (auto &handle = deadlines[Stage::Handle]; handle && handle->dueAt == before)
        handle->dueAt = until;
    return one(ExtensionApproved{deadlines, order.note});
}

Events Decision::resume(const ResumeCase &order)
{
    Deadlines deadlines = m_case.deadlines;
    for (auto &clock : deadlines.byStage) {
        if (!clock || clock->dueAt <= *m_case.suspendedAt)
            continue;
        const LimitUnit unit = clock->limit ? clock->limit->unit : LimitUnit::Minute;
        const auto left = running(m_rulebook.calendar, *m_case.suspendedAt, clock->dueAt, unit);
        if (!left)
            return base::pass(left);
        const auto due = after(m_rulebook.calendar, m_at, *left, unit);
        if (!due)
            return base::pass(due);
        clock->dueAt = *due;
    }
    return one(CaseResumed{deadlines, order.note});
}

Events Decision::changeSeverity(const ChangeSeverity &order)
{
    if (order.level == m_case.level)
        return missing(say(QT_TRANSLATE_NOOP("decide", "The case has this level already.")), "level");
    SeverityInputs inputs;
    inputs.base = order.level;
    inputs.baseText = order.reason;
    inputs.twiceTheLimit = m_case.severityInputs.twiceTheLimit; // the person decided knowing it
    inputs.supervised = m_case.severityInputs.supervised;
    SeverityVerdict verdict{order.level, 0, {{SeverityCause::ByHand, 0, order.reason}}};
    return withReason(order.reason, SeverityChanged{std::move(verdict), inputs});
}

Events Decision::reviewSeverity()
{
    std::vector<CaseEvent> events;
    const auto twice = twiceLimitAt(m_case, m_rulebook);
    if (!twice || m_at <= *twice)
        return events;
    SeverityInputs inputs = m_case.severityInputs;
    inputs.twiceTheLimit = true;
    if (auto change = raised(m_case, inputs))
        events.push_back(std::move(*change));
    return events;
}

bool movesState(CaseAct act)
{
    const auto steps = lifeCycle();
    return std::any_of(steps.begin(), steps.end(), [act](const Step &s) { return s.act == act && s.from != s.to; });
}

} // namespace

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

base::Result<std::vector<CaseEvent>> decide(const Case &c, const Command &command, const Rulebook &rulebook, const Context &context)
{
    if (const auto act = actOf(command.body)) {
        if (c.version == 0)
            return base::fail(ErrorCode::NotFound, say(QT_TRANSLATE_NOOP("decide", "There is no such case.")));
        const bool moved = command.seen && *command.seen != c.version;
        if (moved && (movesState(*act) || *act == CaseAct::ChangeSeverity))
            return base::fail(ErrorCode::Conflict, say(QT_TRANSLATE_NOOP("decide", "Somebody else has changed this case meanwhile: it is \"%1\" now. Look again and decide.")).arg(label(c.state)));
        if (const auto to = advance(c, *act, command.actor.role); !to)
            return base::pass(to);
    }
    return std::visit(Decision(c, command, rulebook, context), command.body);
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
