// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/case/caseevent.h"
#include "domain/codec/bodycodec.h"
#include "domain/codec/personwalk.h"

namespace domain {

namespace {

// What events are made of (the events say their own fields): one line a field, read and written by the same function: the two cannot drift apart.
// Keys stand in the order of their bytes, in which they are written and hashed; a field that came later is `maybe`: absent in older events, it keeps
// its default.

template <class Archive> void fields(Archive &a, base::GeoPoint &v) { a("lat", v.latitude)("lon", v.longitude); }
template <class Archive> void fields(Archive &a, Place &v)
{
    a.maybe("element", v.element)
        .maybe("grid", v.grid)
        .maybe("original", v.original)
        .maybe("outside", v.outside)
        .maybe("point", v.point)("text", v.text);
}
template <class Archive> void fields(Archive &a, Caller &v)
{
    a.maybe("forgotten", v.forgotten).maybe("name", v.name).maybe("phone", v.phone).maybe("sealed", v.sealed);
}
template <class Archive> void fields(Archive &a, SourceAttribute &v)
{
    a.maybe("forgotten", v.forgotten)("name", v.name).maybe("sealed", v.sealed).maybe("value", v.value);
}
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
template <class Archive> void fields(Archive &a, SourceChange &v) { a.maybe("after", v.after).maybe("before", v.before)("field", v.field); }

struct FieldsCaller {
    template <class Archive, class Value> void operator()(Archive &archive, Value &value) const
    {
        if constexpr (requires { value.fields(archive); })
            value.fields(archive);
        else
            fields(archive, value);
    }
};

} // namespace

int schemaOf(const EventBody &) { return kBodySchema; }

QByteArray encode(const EventBody &body) { return encodeBody<FieldsCaller>(body); }

base::Result<EventBody> decode(const QString &kind, int schema, const QByteArray &json)
{
    return decodeBody<FieldsCaller, EventBody>(kind, schema, json);
}

void visitPersons(EventBody &body, PersonVisitor &visitor)
{
    std::visit(
        [&visitor](auto &value) {
            PersonWalk<FieldsCaller> walk(visitor);
            FieldsCaller{}(walk, value);
        },
        body);
}

} // namespace domain
