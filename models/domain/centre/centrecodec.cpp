// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/centre/centreevent.h"
#include "domain/codec/bodycodec.h"

namespace domain {

namespace {

// As in eventcodec.cpp: one line a field, keys in the order of their bytes.

template <class Archive> void centreFields(Archive &a, RuleFile &v) { a("name", v.name)("text", v.text); }
template <class Archive> void centreFields(Archive &a, AbsenceRecorded &v)
{
    a("from", v.from).maybe("people", v.people)("post", v.post)("reason", v.reason).maybe("to", v.to);
}
template <class Archive> void centreFields(Archive &a, AbsenceEnded &v) { a.maybe("of", v.of).maybe("people", v.people)("post", v.post); }
template <class Archive> void centreFields(Archive &a, RosterChanged &v)
{
    a("date", v.date)("department", v.department)("people", v.people)
        .maybe("persons", v.persons)("reason", v.reason)("shift", v.shift)("unit", v.unit);
}
template <class Archive> void centreFields(Archive &a, PatrolRecorded &v)
{
    a("from", v.from)("means", v.means).maybe("note", v.note)("to", v.to).maybe("together", v.together)("unit", v.unit);
}
template <class Archive> void centreFields(Archive &a, PlanStarted &v)
{
    a.maybe("exercise", v.exercise).maybe("number", v.number)("plan", v.plan).maybe("reason", v.reason)("run", v.run);
}
template <class Archive> void centreFields(Archive &a, CallAcknowledged &v) { a("contact", v.contact)("role", v.role)("run", v.run); }
template <class Archive> void centreFields(Archive &a, PlanStepDone &v) { a.maybe("note", v.note)("run", v.run)("step", v.step); }
template <class Archive> void centreFields(Archive &a, PlanEnded &v) { a("outcome", v.outcome)("run", v.run); }
template <class Archive> void centreFields(Archive &a, ResourceMoved &v)
{
    a.maybe("note", v.note).maybe("number", v.number)("resource", v.resource)("state", v.state);
}
template <class Archive> void centreFields(Archive &a, PostReported &v)
{
    a("date", v.date)("manned", v.manned).maybe("note", v.note)("post", v.post);
}
template <class Archive> void centreFields(Archive &a, RollCalled &v) { a("posts", v.posts); }
template <class Archive> void centreFields(Archive &a, RollAnswered &v) { a("post", v.post); }
template <class Archive> void centreFields(Archive &a, TaskReported &v) { a("done", v.done).maybe("note", v.note)("task", v.task); }
template <class Archive> void centreFields(Archive &a, RulebookAmended &v)
{
    a("after", v.after)("before", v.before)("changed", v.changed)("files", v.files)("reason", v.reason);
}

template <class Archive> void centreFields(Archive &a, ClockDoubted &v) { a("jumped", v.jumped)("seen", v.seen)("since", v.since)("upTo", v.upTo); }
template <class Archive> void centreFields(Archive &a, ClockTrusted &v) { a("upTo", v.upTo); }
template <class Archive> void centreFields(Archive &a, ClockConfirmed &v) { a("before", v.before)("time", v.time)("upTo", v.upTo); }

template <class Archive> void centreFields(Archive &a, AnnunciationShelved &v)
{
    a("kind", v.kind).maybe("object", v.object)("reason", v.reason).maybe("until", v.until);
}
template <class Archive> void centreFields(Archive &a, AnnunciationUnshelved &v) { a("kind", v.kind).maybe("object", v.object); }
template <class Archive> void centreFields(Archive &a, FloodTally &v) { a("count", v.count)("of", v.of); }
template <class Archive> void centreFields(Archive &a, FloodRecorded &v)
{
    a("began", v.began)("byGrid", v.byGrid)("byKind", v.byKind)("byLevel", v.byLevel)("ended", v.ended);
    a.maybe("goesOn", v.goesOn)("numbers", v.numbers)("reds", v.reds);
}

struct CentreFieldsCaller {
    template <class Archive, class Value> void operator()(Archive &archive, Value &value) const
    {
        if constexpr (requires { value.fields(archive); })
            value.fields(archive);
        else
            centreFields(archive, value);
    }
};

} // namespace

int schemaOf(const CentreEventBody &) { return kBodySchema; }

QByteArray encode(const CentreEventBody &body) { return encodeBody<CentreFieldsCaller>(body); }

base::Result<CentreEventBody> decodeCentre(const QString &kind, int schema, const QByteArray &json)
{
    return decodeBody<CentreFieldsCaller, CentreEventBody>(kind, schema, json);
}

} // namespace domain
