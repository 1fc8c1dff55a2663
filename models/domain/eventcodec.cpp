// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/caseevent.h"
#include "domain/jsonarchive.h"

#include <QJsonDocument>

namespace domain {

namespace {

// One line a field, read and written by the same function: the two cannot drift apart.
// A field that came later is `maybe`: absent in older events, it keeps its default.

template <class Archive> void fields(Archive &a, base::GeoPoint &v) { a("lat", v.latitude)("lon", v.longitude); }
template <class Archive> void fields(Archive &a, Place &v) { a("text", v.text).maybe("point", v.point).maybe("original", v.original).maybe("grid", v.grid); }
template <class Archive> void fields(Archive &a, Caller &v) { a.maybe("name", v.name).maybe("phone", v.phone); }
template <class Archive> void fields(Archive &a, Report &v)
{
    a("source", v.source).maybe("sourceId", v.sourceId)("item", v.item)("title", v.title).maybe("description", v.description)("place", v.place);
    a.maybe("caller", v.caller).maybe("photos", v.photos)("reportedAt", v.reportedAt).maybe("sourceDueAt", v.sourceDueAt);
    a.maybe("department", v.department);
}
template <class Archive> void fields(Archive &a, SeverityInputs &v)
{
    a("base", v.base).maybe("baseText", v.baseText).maybe("repeats", v.repeats).maybe("keyArea", v.keyArea).maybe("peakPhase", v.peakPhase);
    a.maybe("vulnerable", v.vulnerableHousehold).maybe("media", v.media).maybe("supervised", v.supervised).maybe("late", v.twiceTheLimit);
}
template <class Archive> void fields(Archive &a, SeverityReason &v) { a("cause", v.cause).maybe("points", v.points).maybe("text", v.text); }
template <class Archive> void fields(Archive &a, SeverityVerdict &v) { a("level", v.level).maybe("points", v.points)("reasons", v.reasons); }
template <class Archive> void fields(Archive &a, Deadline &v) { a.maybe("limit", v.limit)("from", v.startedAt)("due", v.dueAt)("rule", v.rule); }
template <class Archive> void fields(Archive &a, Deadlines &v)
{
    for (const Stage stage : kStages)
        a.maybe(word(stage), v[stage]);
}

template <class Archive> void fields(Archive &a, CaseReported &v) { a("number", v.number)("report", v.report)("inputs", v.inputs); }
template <class Archive> void fields(Archive &a, PreVerifyRequested &v) { a.maybe("note", v.note); }
template <class Archive> void fields(Archive &a, PreVerified &v) { a("exists", v.exists).maybe("note", v.note); }
template <class Archive> void fields(Archive &a, CaseFiled &v)
{
    a("difficulty", v.difficulty)("severity", v.severity)("deadlines", v.deadlines).maybe("afterPhoto", v.needsAfterPhoto);
}
template <class Archive> void fields(Archive &a, CaseDispatched &v) { a("department", v.department).maybe("unit", v.unit).maybe("reason", v.reason); }
template <class Archive> void fields(Archive &a, CaseAccepted &v) { a.maybe("note", v.note); }
template <class Archive> void fields(Archive &a, SceneReached &v) { a.maybe("note", v.note); }
template <class Archive> void fields(Archive &a, CaseHandled &v) { a.maybe("result", v.result); }
template <class Archive> void fields(Archive &a, PostCheckRequested &v) { a.maybe("note", v.note); }
template <class Archive> void fields(Archive &a, PostChecked &v) { a("passed", v.passed).maybe("note", v.note); }
template <class Archive> void fields(Archive &a, CaseReturned &v) { a("reason", v.reason); }
template <class Archive> void fields(Archive &a, CaseClosed &v) { a.maybe("outcome", v.outcome).maybe("bySource", v.bySource); }
template <class Archive> void fields(Archive &a, CaseRevisited &v) { a.maybe("reached", v.reached).maybe("note", v.note); }
template <class Archive> void fields(Archive &a, CaseEvaluated &v) { a("satisfaction", v.satisfaction).maybe("note", v.note); }
template <class Archive> void fields(Archive &a, CaseVoided &v) { a("reason", v.reason); }
template <class Archive> void fields(Archive &a, CaseMerged &v) { a("lead", v.lead)("leadNumber", v.leadNumber); }
template <class Archive> void fields(Archive &a, HelperAdded &v) { a("department", v.department).maybe("unit", v.unit).maybe("reason", v.reason); }
template <class Archive> void fields(Archive &a, CaseUrged &v) { a.maybe("note", v.note); }
template <class Archive> void fields(Archive &a, CaseSupervised &v) { a("reason", v.reason); }
template <class Archive> void fields(Archive &a, ExtensionRequested &v) { a("until", v.until)("reason", v.reason); }
template <class Archive> void fields(Archive &a, ExtensionApproved &v) { a("deadlines", v.deadlines).maybe("note", v.note); }
template <class Archive> void fields(Archive &a, ExtensionRefused &v) { a("reason", v.reason); }
template <class Archive> void fields(Archive &a, CaseSuspended &v) { a("reason", v.reason); }
template <class Archive> void fields(Archive &a, CaseResumed &v) { a("deadlines", v.deadlines).maybe("note", v.note); }
template <class Archive> void fields(Archive &a, SeverityChanged &v) { a("severity", v.severity)("inputs", v.inputs); }
template <class Archive> void fields(Archive &a, NoteAdded &v) { a("text", v.text); }
template <class Archive> void fields(Archive &a, PhotoAdded &v) { a("media", v.media)("phase", v.phase); }
template <class Archive> void fields(Archive &a, CallerUncovered &v) { a("reason", v.reason); }

struct FieldsCaller {
    template <class Archive, class Value>
    void operator()(Archive &archive, Value &value) const { fields(archive, value); }
};
using Writer = JsonWriter<FieldsCaller>;
using Reader = JsonReader<FieldsCaller>;

template <class Body>
base::Result<EventBody> read(const QJsonObject &object)
{
    Body body;
    JsonFault fault;
    Reader reader(object, QString(), fault);
    fields(reader, body);
    if (fault.found())
        return base::fail(base::ErrorCode::Malformed, fault.sentence, kindOf(EventBody(Body{})), fault.pointer);
    return EventBody(std::move(body));
}

template <size_t index = 0>
base::Result<EventBody> readKind(const QString &kind, const QJsonObject &object)
{
    if constexpr (index == std::variant_size_v<EventBody>) {
        return base::fail(base::ErrorCode::Malformed,
                          QCoreApplication::translate("domain", "The log holds an event that this version does not know; install a newer Gridhall."), kind);
    } else {
        using Body = std::variant_alternative_t<index, EventBody>;
        if (kindOf(EventBody(Body{})) == kind)
            return read<Body>(object);
        return readKind<index + 1>(kind, object);
    }
}

} // namespace

int schemaOf(const EventBody &)
{
    return 1; // every kind is at its first schema
}

QByteArray encode(const EventBody &body)
{
    QJsonObject object;
    std::visit(
        [&object](auto value) {
            Writer writer(object);
            fields(writer, value);
        },
        body);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

base::Result<EventBody> decode(const QString &kind, int schema, const QByteArray &json)
{
    if (schema != 1)
        return base::fail(base::ErrorCode::Malformed,
                          QCoreApplication::translate("domain", "The log holds an event of a newer form; install a newer Gridhall."),
                          kind + QLatin1Char('/') + QString::number(schema));
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parseError);
    if (parseError.error != QJsonParseError::NoError || !document.isObject())
        return base::fail(base::ErrorCode::Malformed, QCoreApplication::translate("domain", "An event of the log is not readable JSON."),
                          parseError.errorString(), QStringLiteral("byte %1").arg(parseError.offset));
    return readKind(kind, document.object());
}

} // namespace domain
