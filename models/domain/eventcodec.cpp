// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/bodycodec.h"
#include "domain/caseevent.h"

namespace domain {

namespace {

// One line a field, read and written by the same function: the two cannot drift apart. Keys stand in the order of their bytes, in which
// they are written and hashed; a field that came later is `maybe`: absent in older events, it keeps its default.

template <class Archive> void fields(Archive &a, base::GeoPoint &v) { a("lat", v.latitude)("lon", v.longitude); }
template <class Archive> void fields(Archive &a, Place &v)
{
    a.maybe("element", v.element)
        .maybe("grid", v.grid)
        .maybe("original", v.original)
        .maybe("outside", v.outside)
        .maybe("point", v.point)("text", v.text);
}
template <class Archive> void fields(Archive &a, Caller &v) { a.maybe("name", v.name).maybe("phone", v.phone); }
template <class Archive> void fields(Archive &a, SourceAttribute &v) { a("name", v.name).maybe("value", v.value); }
template <class Archive> void fields(Archive &a, Origin &v)
{
    a("desk", v.desk).maybe("due", v.dueAt)("from", v.startedAt)("identity", v.identity)("number", v.number);
}
template <class Archive> void fields(Archive &a, CaseLink &v) { a("id", v.id)("number", v.number); }
template <class Archive> void fields(Archive &a, Partner &v) { a.maybe("code", v.code)("kind", v.kind).maybe("name", v.name); }
template <class Archive> void fields(Archive &a, PartnerClosure &v)
{
    a("at", v.closedAt)("by", v.by).maybe("number", v.number).maybe("outcome", v.outcome);
}
template <class Archive> void fields(Archive &a, SplitPart &v) { a.maybe("description", v.description)("item", v.item)("title", v.title); }
template <class Archive> void fields(Archive &a, LaterClock &v) { a("limit", v.limit)("rule", v.rule)("stage", v.stage)("start", v.start); }
template <class Archive> void fields(Archive &a, LeftOut &v) { a("field", v.field).maybe("value", v.value)("why", v.why); }
template <class Archive> void fields(Archive &a, Report &v)
{
    a.maybe("attributes", v.attributes)
        .maybe("caller", v.caller)
        .maybe("department", v.department)
        .maybe("description", v.description)("item", v.item);
    a.maybe("leftOut", v.leftOut).maybe("origin", v.origin).maybe("photos", v.photos);
    a("place", v.place)("reportedAt", v.reportedAt)
        .maybe("sensor", v.sensor)("source", v.source)
        .maybe("sourceDueAt", v.sourceDueAt)
        .maybe("sourceId", v.sourceId)
        .maybe("sourceLimit", v.sourceLimit);
    a.maybe("splitFrom", v.splitFrom)("title", v.title);
}
template <class Archive> void fields(Archive &a, SeverityInputs &v)
{
    a("base", v.base).maybe("baseText", v.baseText).maybe("keyArea", v.keyArea).maybe("late", v.twiceTheLimit).maybe("media", v.media);
    a.maybe("peakPhase", v.peakPhase).maybe("repeats", v.repeats).maybe("supervised", v.supervised).maybe("vulnerable", v.vulnerableHousehold);
}
template <class Archive> void fields(Archive &a, SeverityReason &v) { a("cause", v.cause).maybe("points", v.points).maybe("text", v.text); }
template <class Archive> void fields(Archive &a, SeverityVerdict &v) { a("level", v.level).maybe("points", v.points)("reasons", v.reasons); }
template <class Archive> void fields(Archive &a, Deadline &v) { a("due", v.dueAt)("from", v.startedAt).maybe("limit", v.limit)("rule", v.rule); }
template <class Archive> void fields(Archive &a, ClockPause &v) { a("from", v.from)("to", v.to); }
template <class Archive> void fields(Archive &a, OpenDeadline &v)
{
    a.maybe("counted", v.counted)("from", v.startedAt).maybe("limit", v.limit).maybe("pauses", v.pauses).maybe("rule", v.rule)("stage", v.stage);
    a.maybe("text", v.text).maybe("year", v.year);
}
template <class Archive> void fields(Archive &a, Deadlines &v)
{
    a.maybe("arrive", v[Stage::Arrive]).maybe("close", v[Stage::Close]).maybe("handle", v[Stage::Handle]).maybe("open", v.open);
    a.maybe("respond", v[Stage::Respond]);
    a.maybe("whole", v[Stage::Whole]);
}

template <class Archive> void fields(Archive &a, CaseReported &v) { a("inputs", v.inputs)("number", v.number)("report", v.report); }
template <class Archive> void fields(Archive &a, PreVerifyRequested &v) { a.maybe("note", v.note); }
template <class Archive> void fields(Archive &a, PreVerified &v) { a("exists", v.exists).maybe("note", v.note); }
template <class Archive> void fields(Archive &a, CaseFiled &v)
{
    a.maybe("afterPhoto", v.needsAfterPhoto)
        .maybe("clocksWait", v.clocksWait)("deadlines", v.deadlines)("difficulty", v.difficulty)
        .maybe("later", v.laterClocks);
    a.maybe("needsPlan", v.needsPlan).maybe("returnLimit", v.returnLimit)("severity", v.severity);
}
template <class Archive> void fields(Archive &a, CaseDispatched &v)
{
    a("department", v.department).maybe("post", v.post).maybe("reason", v.reason).maybe("standsInFor", v.standsInFor).maybe("unit", v.unit);
}
template <class Archive> void fields(Archive &a, CaseAccepted &v) { a.maybe("note", v.note); }
template <class Archive> void fields(Archive &a, SceneReached &v) { a.maybe("note", v.note); }
template <class Archive> void fields(Archive &a, CaseHandled &v) { a.maybe("result", v.result); }
template <class Archive> void fields(Archive &a, PostCheckRequested &v) { a.maybe("note", v.note); }
template <class Archive> void fields(Archive &a, PostChecked &v) { a.maybe("note", v.note)("passed", v.passed); }
template <class Archive> void fields(Archive &a, CaseReturned &v) { a.maybe("by", v.by)("reason", v.reason); }
template <class Archive> void fields(Archive &a, CaseClosed &v)
{
    a.maybe("bySource", v.bySource).maybe("outcome", v.outcome).maybe("withLead", v.withLead);
}
template <class Archive> void fields(Archive &a, CaseRevisited &v) { a.maybe("note", v.note).maybe("reached", v.reached).maybe("solved", v.solved); }
template <class Archive> void fields(Archive &a, CaseEvaluated &v) { a.maybe("note", v.note)("satisfaction", v.satisfaction); }
template <class Archive> void fields(Archive &a, CaseVoided &v) { a("reason", v.reason); }
template <class Archive> void fields(Archive &a, CaseMerged &v) { a("lead", v.lead)("leadNumber", v.leadNumber); }
template <class Archive> void fields(Archive &a, HelperAdded &v) { a("department", v.department).maybe("reason", v.reason).maybe("unit", v.unit); }
template <class Archive> void fields(Archive &a, CaseUrged &v) { a.maybe("note", v.note); }
template <class Archive> void fields(Archive &a, CaseSupervised &v) { a("reason", v.reason); }
template <class Archive> void fields(Archive &a, ExtensionRequested &v) { a("reason", v.reason)("until", v.until); }
template <class Archive> void fields(Archive &a, ExtensionApproved &v) { a("deadlines", v.deadlines).maybe("note", v.note); }
template <class Archive> void fields(Archive &a, ExtensionRefused &v) { a("reason", v.reason); }
template <class Archive> void fields(Archive &a, CaseSuspended &v) { a("reason", v.reason); }
template <class Archive> void fields(Archive &a, CaseResumed &v) { a("deadlines", v.deadlines).maybe("note", v.note); }
template <class Archive> void fields(Archive &a, SeverityChanged &v) { a("inputs", v.inputs)("severity", v.severity); }
template <class Archive> void fields(Archive &a, NoteAdded &v) { a("text", v.text); }
template <class Archive> void fields(Archive &a, PhotoAdded &v) { a("media", v.media)("phase", v.phase); }
template <class Archive> void fields(Archive &a, CallerUncovered &v) { a("reason", v.reason); }
template <class Archive> void fields(Archive &a, CallerContacted &v) { a.maybe("note", v.note).maybe("reached", v.reached); }
template <class Archive> void fields(Archive &a, ReturnRuled &v)
{
    a.maybe("asRoute", v.asRoute)("department", v.department)("reason", v.reason).maybe("unit", v.unit);
}
template <class Archive> void fields(Archive &a, CaseAbsorbed &v) { a("follower", v.follower); }
template <class Archive> void fields(Archive &a, CaseReleased &v) { a("follower", v.follower); }
template <class Archive> void fields(Archive &a, CaseUnmerged &v) { a("lead", v.lead)("reason", v.reason); }
template <class Archive> void fields(Archive &a, CaseSplit &v) { a("part", v.part)("reason", v.reason); }
template <class Archive> void fields(Archive &a, PartRecorded &v) { a("part", v.part); }
template <class Archive> void fields(Archive &a, CaseTransferred &v) { a("reason", v.reason)("to", v.to); }
template <class Archive> void fields(Archive &a, CaseTakenBack &v) { a("from", v.from)("reason", v.reason); }
template <class Archive> void fields(Archive &a, PartnerClosed &v) { a("closure", v.closure); }
template <class Archive> void fields(Archive &a, ConsultationCalled &v) { a("reason", v.reason); }
template <class Archive> void fields(Archive &a, PlanAgreed &v) { a("plan", v.plan); }
template <class Archive> void fields(Archive &a, CaseAcknowledged &v) { a.maybe("note", v.note); }
template <class Archive> void fields(Archive &a, LookBackRequested &v) { a("question", v.question); }
template <class Archive> void fields(Archive &a, LookBackAnswered &v) { a("answer", v.answer); }
template <class Archive> void fields(Archive &a, AppealLodged &v) { a("reason", v.reason); }
template <class Archive> void fields(Archive &a, AppealReviewed &v) { a.maybe("note", v.note)("upheld", v.upheld); }
template <class Archive> void fields(Archive &a, ClockStarted &v) { a.maybe("deadline", v.deadline).maybe("open", v.open)("stage", v.stage); }
template <class Archive> void fields(Archive &a, DeadlinesComputed &v) { a("deadlines", v.deadlines); }
template <class Archive> void fields(Archive &a, CaseReruled &v) { a.maybe("before", v.before)("reason", v.reason)("rules", v.rules); }
template <class Archive> void fields(Archive &a, SourceChange &v) { a.maybe("after", v.after).maybe("before", v.before)("field", v.field); }
template <class Archive> void fields(Archive &a, SourceCorrected &v)
{
    a("changes", v.changes).maybe("closed", v.closedAt)("deadlines", v.deadlines).maybe("department", v.department).maybe("outcome", v.outcome);
    a.maybe("reopened", v.reopened)("report", v.report);
}
template <class Archive> void fields(Archive &a, LeadCorrected &v)
{
    a("changes", v.changes).maybe("closed", v.closedAt)("lead", v.lead).maybe("outcome", v.outcome);
}
template <class Archive> void fields(Archive &a, SuggestionCollected &v) { a("number", v.number)("report", v.report); }
template <class Archive> void fields(Archive &a, SuggestionStudied &v) { a.maybe("note", v.note); }
template <class Archive> void fields(Archive &a, SuggestionForwarded &v) { a("department", v.department).maybe("note", v.note); }
template <class Archive> void fields(Archive &a, SuggestionWeighed &v) { a("adoption", v.adoption)("reason", v.reason); }
template <class Archive> void fields(Archive &a, SuggestionAnswered &v) { a("answer", v.answer); }
template <class Archive> void fields(Archive &a, CasePlaced &v) { a.maybe("grid", v.grid).maybe("reason", v.reason).maybe("rules", v.rules); }
template <class Archive> void fields(Archive &a, AlarmRepeated &v) { a("at", v.soundedAt).maybe("sourceId", v.sourceId); }

struct FieldsCaller {
    template <class Archive, class Value> void operator()(Archive &archive, Value &value) const { fields(archive, value); }
};

} // namespace

int schemaOf(const EventBody &) { return kBodySchema; }

QByteArray encode(const EventBody &body) { return encodeBody<FieldsCaller>(body); }

base::Result<EventBody> decode(const QString &kind, int schema, const QByteArray &json)
{
    return decodeBody<FieldsCaller, EventBody>(kind, schema, json);
}

} // namespace domain
