// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/decide.h"

#include "domain/clockstanding.h"
#include "domain/decision.h"
#include "domain/media.h"
#include "domain/reason.h"

#include <algorithm>

namespace domain {

using base::ErrorCode;

Decision::Decision(const Case &c, const Command &command, const Rulebook &rulebook, const Context &context)
    : m_case(c), m_actor(command.actor), m_rulebook(rulebook), m_context(context),
      m_at(c.version == 0 ? context.now : momentAfter(c.changedAt, context.now))
{
    if (const auto act = actOf(command.body))
        m_rule = ruleId(c.state, *act);
}

tl::unexpected<base::Error> Decision::missing(const QString &sentence, const char *field)
{
    return base::fail(ErrorCode::Malformed, sentence, {}, QLatin1String(field));
}

Events Decision::withReason(const QString &reason, EventBody body) const
{
    if (reason.trimmed().isEmpty())
        return missing(say(QT_TRANSLATE_NOOP("decide", "Write the reason; it stays with the case.")), "reason");
    if (!isReason(reason))
        return missing(say(QT_TRANSLATE_NOOP("decide", "Write the reason in two characters at the least; it stays with the case.")), "reason");
    return one(std::move(body));
}

Events Decision::operator()(const AddNote &order)
{
    if (order.text.trimmed().isEmpty())
        return missing(say(QT_TRANSLATE_NOOP("decide", "Write the note; it stays with the case.")), "text");
    return one(NoteAdded{order.text});
}

Events Decision::operator()(const DispatchCase &order)
{
    if (order.department.isEmpty())
        return missing(say(QT_TRANSLATE_NOOP("decide", "Choose the department that is to handle the case.")), "department");
    CaseDispatched work = taken({order.department, order.unit, order.reason, order.post, order.standsInFor});
    if (!m_case.clocksWait)
        return withClocks(ClockStart::Dispatch, std::move(work));
    // Whoever sends somebody there has decided that it is the town's work where it lies: its clocks wait no longer.
    auto own = placed({}, order.reason);
    if (!own)
        return base::pass(own);
    const std::vector<LaterClock> later = own->rules ? own->rules->laterClocks : std::vector<LaterClock>();
    std::vector events{event(*std::move(own), m_rule), event(std::move(work), m_rule)};
    if (const base::Outcome started = startClocks(ClockStart::Dispatch, later, events); !started)
        return base::pass(started);
    return events;
}

Events Decision::operator()(const ReturnCase &order)
{
    // Nobody pushes a case back past the own link: whoever has it gives it back to the centre, and no one else.
    if (!order.by.isEmpty() && order.by != m_case.department)
        return base::fail(ErrorCode::Refused,
                          say(QT_TRANSLATE_NOOP("decide", "Only \"%1\", which has the case now, can return it.")).arg(m_case.department));
    return withReason(order.reason, CaseReturned{order.reason, m_case.department});
}

Events Decision::operator()(const RuleOnReturn &order)
{
    if (order.department.isEmpty())
        return missing(say(QT_TRANSLATE_NOOP("decide", "Choose the department that is to handle the case.")), "department");
    return withReason(order.reason, ReturnRuled{order.department, order.unit, order.reason, order.asRoute});
}

Events Decision::operator()(const RevisitCase &order)
{
    // A call that reached nobody is no revisit: it is written down, and the case goes on waiting for one.
    if (order.reached == false) {
        const QString tried = say(QT_TRANSLATE_NOOP("decide", "Revisit: the caller was not reached."));
        return one(NoteAdded{order.note.trimmed().isEmpty() ? tried : tried + QLatin1Char(' ') + order.note});
    }
    return one(CaseRevisited{order.reached, order.note, order.solved});
}

Events Decision::operator()(const EvaluateCase &order)
{
    if (order.satisfaction < 0 || order.satisfaction > 3)
        return missing(say(QT_TRANSLATE_NOOP("decide", "The satisfaction is one of four grades.")), "satisfaction");
    return one(CaseEvaluated{order.satisfaction, order.note});
}

Events Decision::operator()(const MergeCase &order)
{
    if (!order.lead.isValid() || order.lead == m_case.id)
        return missing(say(QT_TRANSLATE_NOOP("decide", "Choose another case to merge this one into.")), "lead");
    const bool leadsIt = std::any_of(m_case.followers.begin(), m_case.followers.end(), [&](const CaseLink &f) { return f.id == order.lead; });
    if (leadsIt)
        return missing(say(QT_TRANSLATE_NOOP("decide", "That case is merged into this one already.")), "lead");
    return one(CaseMerged{order.lead, order.leadNumber});
}

Events Decision::operator()(const TransferCase &order)
{
    if (order.to.kind == PartnerKind::Town && (order.to.code.isEmpty() || order.to.code == m_rulebook.region))
        return missing(say(QT_TRANSLATE_NOOP("decide", "Choose the neighbour town that is to take the case over.")), "to");
    return withReason(order.reason, CaseTransferred{order.to, order.reason});
}

Events Decision::operator()(const TakeBackCase &order)
{
    return withReason(order.reason, CaseTakenBack{m_case.partner.value_or(Partner{}), order.reason});
}

Events Decision::operator()(const RecordPartnerClosure &order)
{
    if (order.closure.closedAt < m_case.report.reportedAt)
        return base::fail(ErrorCode::Malformed, say(QT_TRANSLATE_NOOP("decide", "The case was closed before it was reported.")), {},
                          QStringLiteral("closed"));
    return one(PartnerClosed{order.closure});
}

Events Decision::operator()(const AgreePlan &order)
{
    if (order.plan.trimmed().isEmpty())
        return missing(say(QT_TRANSLATE_NOOP("decide", "Write the plan that was agreed; the tasks follow from it.")), "plan");
    return one(PlanAgreed{order.plan});
}

Events Decision::operator()(const RequestLookBack &order)
{
    if (order.question.trimmed().isEmpty())
        return missing(say(QT_TRANSLATE_NOOP("decide", "Write which place and time to look back through, and for what.")), "question");
    return one(LookBackRequested{order.question});
}

Events Decision::operator()(const AnswerLookBack &order)
{
    if (order.answer.trimmed().isEmpty())
        return missing(say(QT_TRANSLATE_NOOP("decide", "Write what the footage shows, or that it shows nothing.")), "answer");
    return one(LookBackAnswered{order.answer});
}

Events Decision::operator()(const ReviewAppeal &order)
{
    const auto &reviews = m_case.appeal->reviews;
    if (std::any_of(reviews.begin(), reviews.end(), [&](const CaseAppeal::Review &review) { return review.post == m_actor.post; }))
        return base::fail(ErrorCode::Refused,
                          say(QT_TRANSLATE_NOOP("decide", "You have reviewed this appeal; the second word belongs to somebody else.")));
    return one(AppealReviewed{order.upheld, order.note});
}

Events Decision::operator()(const AddHelper &order)
{
    if (order.department.isEmpty() || order.department == m_case.department || m_case.helpers.contains(order.department))
        return missing(say(QT_TRANSLATE_NOOP("decide", "Choose a department that is not yet on this case.")), "department");
    return one(HelperAdded{order.department, order.unit, order.reason});
}

Events Decision::operator()(const AddPhoto &order)
{
    if (order.media.isEmpty())
        return missing(say(QT_TRANSLATE_NOOP("decide", "The photo has no file.")), "media");
    if (mediaKind(order.media) == MediaKind::None)
        return missing(say(QT_TRANSLATE_NOOP("decide", "This leads to no picture. Choose a picture file, or give an http(s) address.")), "media");
    return one(PhotoAdded{order.media, order.phase});
}

Events Decision::operator()(const ForwardSuggestion &order)
{
    if (order.department.isEmpty())
        return missing(say(QT_TRANSLATE_NOOP("decide", "Choose the department that is to look at the suggestion.")), "department");
    return one(SuggestionForwarded{order.department, order.note});
}

Events Decision::operator()(const AnswerSuggestion &order)
{
    if (order.answer.trimmed().isEmpty())
        return missing(say(QT_TRANSLATE_NOOP("decide", "Write the answer that the citizen gets.")), "answer");
    return one(SuggestionAnswered{order.answer});
}

namespace {

bool movesState(CaseAct act)
{
    const auto steps = lifeCycle();
    return std::any_of(steps.begin(), steps.end(), [act](const Step &s) { return s.act == act && s.from != s.to; });
}

} // namespace

base::Result<std::vector<CaseEvent>> decide(const Case &c, const Command &command, const Rulebook &rulebook, const Context &context)
{
    if (const auto act = actOf(command.body)) {
        if (c.version == 0)
            return base::fail(ErrorCode::NotFound, say(QT_TRANSLATE_NOOP("decide", "There is no such case.")));
        const bool moved = command.seen && *command.seen != c.version;
        if (moved && (movesState(*act) || *act == CaseAct::ChangeSeverity))
            return base::fail(
                ErrorCode::Conflict,
                say(QT_TRANSLATE_NOOP("decide", "Somebody else has changed this case meanwhile: it is \"%1\" now. Look again and decide."))
                    .arg(label(c.state)));
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
