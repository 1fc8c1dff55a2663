// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/projection/sqlcasereader.h"

#include "base/geo.h"
#include "base/try.h"
#include "domain/case/decide.h"
#include "store/log/sqllog.h"
#include "store/projection/briefcolumns.h"
#include "store/projection/briefscan.h"
#include "store/projection/casenow.h"
#include "store/projection/projections.h"
#include "store/projection/searchwords.h"
#include "store/sqlite/migrations.h"
#include "store/vault/callervault.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <limits>

namespace store {

using base::ErrorCode;
using namespace Qt::StringLiterals;

namespace {

constexpr base::Milliseconds kReaderPatience{5000};

base::Error missing()
{
    return {ErrorCode::Busy,
            QCoreApplication::translate(
                "store", "The tables of this store are being made anew. Try again in a moment; if it stays, run “gridhallctl rebuild”."),
            {},
            {}};
}

/// Whether a case that was read from the log is one that a statement asks for, which the engine decided by a row that is wrong.
bool belongsTo(const char *statement, const domain::Case &known)
{
    if (qstrcmp(statement, "open") == 0)
        return domain::isOpen(known.state);
    if (qstrcmp(statement, "promised") == 0)
        return !domain::isOpen(known.state) && !domain::briefOf(known).owed.empty();
    return qstrcmp(statement, "due_open") != 0 || domain::briefOf(known).dueOpen > domain::kLimitIsText;
}

} // namespace

SqlCaseReader::SqlCaseReader(std::unique_ptr<Connection> connection)
    : m_connection(std::move(connection)), m_texts(caseNowTexts(m_connection->dialect()))
{}

base::Result<std::unique_ptr<SqlCaseReader>> SqlCaseReader::open(const QString &path)
{
    base::Result<std::unique_ptr<Connection>> connection = openReadOnly(path, kReaderPatience);
    if (!connection)
        return base::pass(connection);
    return std::unique_ptr<SqlCaseReader>(new SqlCaseReader(*std::move(connection)));
}

base::Result<base::Position> SqlCaseReader::standing(const QString &projection, int revision) const
{
    base::Result<Statement> row = m_connection->prepare(m_texts["position"]);
    if (!row)
        return base::pass(row);
    TRY_DONE(row->run({projection}));
    if (!row->next()) {
        const base::Outcome ended = row->failure();
        return tl::unexpected(ended ? missing() : ended.error());
    }
    if (row->number(0) != revision || row->number(2) != 0) // of another program, or being filled
        return tl::unexpected(missing());
    return base::Position{static_cast<quint64>(row->number(1))};
}

base::Result<base::Position> SqlCaseReader::position() const
{
    const CaseNow projection(*m_connection);
    return standing(projection.name(), projection.revision());
}

base::Outcome SqlCaseReader::visitRows(const char *statement, const QVariantList &values, const BriefVisitor &visit) const
{
    if (const base::Result<base::Position> ready = position(); !ready)
        return base::pass(ready);
    base::Result<BriefScan> rows = BriefScan::start(*m_connection, m_texts[statement], values);
    if (!rows)
        return base::pass(rows);
    while (rows->next()) {
        if (rows->isSound()) {
            if (!visit(rows->brief()))
                return {};
            continue;
        }
        TRY(const auto known, fromLog(rows->brief().id));
        const bool belongs = known && belongsTo(statement, *known);
        if (belongs && !visit(domain::briefOf(*known)))
            return {};
    }
    return rows->failure();
}

base::Result<std::optional<domain::Case>> SqlCaseReader::fromLog(base::CaseId id) const
{
    m_damage =
        QCoreApplication::translate("store", "The table case_now holds a row that no case can have (%1). The case was read from the log instead; "
                                             "the table is made anew from the log.")
            .arg(id.value);
    TRY(const auto log, SqlLog::open(*m_connection));
    TRY(auto folded, foldCase(*log, id));
    return folded.version == 0 ? std::nullopt : std::optional(std::move(folded));
}

base::Outcome SqlCaseReader::counted(base::Instant from, base::Instant to, const CountedVisitor &visit) const
{
    if (const base::Result<base::Position> ready = position(); !ready)
        return base::pass(ready);
    const QVariant first = base::toMsec(from), end = base::toMsec(to);
    base::Result<BriefScan> rows = BriefScan::start(*m_connection, m_texts["counted"], {first, end, first, end, first, end, first, end, first, end});
    if (!rows)
        return base::pass(rows);
    const auto yesOrNo = [](std::optional<int> number) { return number ? std::optional(*number != 0) : std::nullopt; };
    while (rows->next()) {
        const std::optional<int> adoption = rows->numberBehind(3);
        const bool isKnown = !adoption || (*adoption >= 0 && *adoption <= static_cast<int>(domain::Adoption::NotAdopted));
        if (rows->isSound() && isKnown) {
            const CaseAnswers answers{yesOrNo(rows->numberBehind(0)), yesOrNo(rows->numberBehind(1)), rows->numberBehind(2),
                                      adoption ? std::optional(static_cast<domain::Adoption>(*adoption)) : std::nullopt};
            if (!visit(rows->brief(), answers))
                return {};
            continue;
        }
        TRY(const auto known, fromLog(rows->brief().id));
        if (known && !visit(domain::briefOf(*known), answersOf(*known)))
            return {};
    }
    return rows->failure();
}

base::Result<std::vector<base::CaseId>> SqlCaseReader::idsOf(const char *statement, const QVariantList &values) const
{
    base::Result<Statement> rows = m_connection->prepare(m_texts[statement]);
    if (!rows)
        return base::pass(rows);
    TRY_DONE(rows->run(values));
    std::vector<base::CaseId> ids;
    while (rows->next())
        ids.push_back({static_cast<quint64>(rows->number(0))});
    TRY_DONE(rows->failure());
    return ids;
}

base::Result<std::vector<base::CaseId>> SqlCaseReader::changedAfter(base::Instant moment) const
{
    if (const base::Result<base::Position> ready = position(); !ready)
        return base::pass(ready);
    const QVariant then = base::toMsec(moment);
    return idsOf("changed_after", {then, then, then, then});
}

base::Result<std::optional<qint64>> SqlCaseReader::noted(const char *name) const
{
    base::Result<Statement> row = m_connection->prepare(m_texts["position"]);
    if (!row)
        return base::pass(row);
    TRY_DONE(row->run({QLatin1String(name)}));
    if (row->next())
        return row->number(1);
    TRY_DONE(row->failure());
    return std::nullopt;
}

base::Result<std::optional<CaseSeeds>> SqlCaseReader::seeds(base::Instant from) const
{
    const auto position = noted(kSeedPosition), since = noted(kSeedFrom);
    for (const auto *answer : {&position, &since}) {
        if (!*answer)
            return base::pass(*answer);
    }
    if (!*position || !*since || **since > base::toMsec(from))
        return std::nullopt;
    TRY(auto ids, idsOf("seeds", {base::toMsec(from)}));
    return CaseSeeds{{static_cast<quint64>(**position)}, std::move(ids)};
}

base::Outcome SqlCaseReader::open(const BriefVisitor &visit) const { return visitRows("open", {}, visit); }

base::Outcome SqlCaseReader::all(const BriefVisitor &visit) const { return visitRows("all", {}, visit); }

base::Result<std::optional<base::Instant>> SqlCaseReader::earliest() const
{
    if (const auto ready = position(); !ready)
        return base::pass(ready);
    TRY(const QVariant msec, m_connection->scalar(m_texts["earliest"]));
    if (msec.isNull() || !isMoment(msec.toLongLong()))
        return std::nullopt;
    return base::fromMsec(msec.toLongLong());
}

base::Outcome SqlCaseReader::touching(base::Instant from, base::Instant to, const BriefVisitor &visit) const
{
    const QVariant first = base::toMsec(from);
    const QVariant end = base::toMsec(to);
    return visitRows("touching", {end, first, end, first, end, first, end, first, end, first, end}, visit);
}

base::Outcome SqlCaseReader::promised(const BriefVisitor &visit) const { return visitRows("promised", {}, visit); }

base::Outcome SqlCaseReader::waitingForCalendar(const BriefVisitor &visit) const { return visitRows("due_open", {}, visit); }

base::Outcome SqlCaseReader::suggestions(base::Instant answeredFrom, const BriefVisitor &visit) const
{
    return visitRows("suggestions", {base::toMsec(answeredFrom)}, visit);
}

base::Result<std::vector<domain::CaseBrief>> SqlCaseReader::search(const QString &text, int most, const QHash<QString, domain::Alike> &alike) const
{
    constexpr int kLookedAt = 2000; // so many of the newest are put in the order of their reports
    return found("search", text, most, alike, std::max(most, kLookedAt));
}

base::Result<std::vector<domain::CaseBrief>> SqlCaseReader::searchUntil(const QString &text, int most, const QHash<QString, domain::Alike> &alike,
                                                                        base::Instant moment) const
{
    return found("search_until", text, most, alike, base::toMsec(moment));
}

base::Result<std::vector<domain::CaseBrief>> SqlCaseReader::found(const char *statement, const QString &text, int most,
                                                                  const QHash<QString, domain::Alike> &alike, const QVariant &bound) const
{
    std::vector<domain::CaseBrief> found;
    const CaseText projection(*m_connection);
    if (const base::Result<base::Position> ready = standing(projection.name(), projection.revision()); !ready)
        return base::pass(ready);
    const QString expression = matchExpression(text, alike);
    if (expression.isEmpty() || most <= 0)
        return found;
    TRY_DONE(visitRows(statement, {expression, bound, most}, [&found](const domain::CaseBrief &brief) {
        found.push_back(brief);
        return true;
    }));
    return found;
}

base::Result<std::vector<domain::CaseBrief>> SqlCaseReader::byCallerTail(const QString &digits, int most) const
{
    std::vector<domain::CaseBrief> found;
    if (const base::Result<base::Position> ready = position(); !ready)
        return base::pass(ready);
    TRY(const QByteArray salt, callerSalt());
    const quint64 key = domain::callerTailKey(digits, salt);
    if (key == 0 || most <= 0)
        return found;
    TRY_DONE(visitRows("by_caller_tail", {callerHashBytes(key), most}, [&found](const domain::CaseBrief &brief) {
        found.push_back(brief);
        return true;
    }));
    return found;
}

base::Result<std::optional<base::CaseId>> SqlCaseReader::firstId(const char *statement, const QVariantList &values) const
{
    if (const base::Result<base::Position> ready = position(); !ready)
        return base::pass(ready);
    base::Result<Statement> row = m_connection->prepare(m_texts[statement]);
    if (!row)
        return base::pass(row);
    TRY_DONE(row->run(values));
    if (row->next())
        return base::CaseId{static_cast<quint64>(row->number(0))};
    TRY_DONE(row->failure());
    return std::nullopt;
}

base::Result<std::optional<base::CaseId>> SqlCaseReader::byShortNumber(const QString &number) const
{
    // "1107-0186" says neither year nor region. Numbers begin with YYMMDD, so a short one lies in one narrow range of each year.
    static const QRegularExpression shape(u"^(\\d{4})-\\d+$"_s);
    const QRegularExpressionMatch match = shape.match(number);
    if (!match.hasMatch())
        return std::nullopt;
    base::Result<Statement> rows = m_connection->prepare(m_texts["numbers_between"]);
    if (!rows)
        return base::pass(rows);
    for (int year = 99; year >= 0; --year) {
        const QString day = u"%1%2"_s.arg(year, 2, 10, QChar(u'0')).arg(match.captured(1));
        TRY_DONE(rows->run({day, QString(day + QChar(0xffff))}));
        while (rows->next()) {
            if (domain::shortNumber(rows->text(0)) == number)
                return base::CaseId{static_cast<quint64>(rows->number(1))};
        }
        TRY_DONE(rows->failure());
    }
    return std::nullopt;
}

base::Result<std::optional<base::CaseId>> SqlCaseReader::byNumber(const QString &number) const
{
    const QString wanted = number.trimmed();
    if (wanted.isEmpty())
        return std::nullopt;
    base::Result<std::optional<base::CaseId>> exact = firstId("by_number", {wanted.toUpper()});
    if (!exact || *exact)
        return exact;
    return byShortNumber(wanted);
}

base::Outcome SqlCaseReader::traces(base::Instant after, const TraceVisitor &visit) const
{
    return tracesBetween(after, base::fromMsec(std::numeric_limits<qint64>::max()), visit);
}

base::Outcome SqlCaseReader::tracesBetween(base::Instant after, base::Instant upTo, const TraceVisitor &visit) const
{
    if (const base::Result<base::Position> ready = position(); !ready)
        return base::pass(ready);
    base::Result<Statement> rows = m_connection->prepare(m_texts["traces"]);
    if (!rows)
        return base::pass(rows);
    if (const base::Outcome run = rows->run({base::toMsec(after), base::toMsec(upTo)}); !run)
        return run;
    while (rows->next()) {
        domain::ReportTrace trace{rows->text(1), {}, callerHashOf(rows->bytes(4)), base::fromMsec(rows->number(5)), rows->text(6)};
        const base::GeoPoint point{rows->value(2).toDouble(), rows->value(3).toDouble()};
        if (!rows->value(2).isNull() && std::abs(point.latitude) <= 90 && std::abs(point.longitude) <= 180)
            trace.point = point;
        if (!visit(base::CaseId{static_cast<quint64>(rows->number(0))}, trace))
            return {};
    }
    return rows->failure();
}

base::Result<std::vector<base::CaseId>> SqlCaseReader::ofCaller(const QString &tail, int most) const
{
    if (const base::Result<base::Position> ready = position(); !ready)
        return base::pass(ready);
    TRY(const QByteArray salt, callerSalt());
    const quint64 key = domain::callerTailKey(tail, salt);
    if (key == 0)
        return std::vector<base::CaseId>();
    return idsOf("ids_of_caller", {callerHashBytes(key), most});
}

base::Result<std::vector<base::CaseId>> SqlCaseReader::ofItemWithin(const QString &item, base::Instant from, base::GeoPoint southWest,
                                                                    base::GeoPoint northEast, int most) const
{
    if (const base::Result<base::Position> ready = position(); !ready)
        return base::pass(ready);
    return idsOf("ids_of_item_within",
                 {notNull(item), base::toMsec(from), southWest.latitude, northEast.latitude, southWest.longitude, northEast.longitude, most});
}

base::Outcome SqlCaseReader::ofPlace(const QString &element, base::GeoPoint southWest, base::GeoPoint northEast, int most,
                                     const BriefVisitor &visit) const
{
    const CaseText words(*m_connection);
    if (const base::Result<base::Position> ready = standing(words.name(), words.revision()); !ready)
        return base::pass(ready);
    const QString phrase = u"\"%1\""_s.arg(setApart(element).remove(u'"').simplified()); // the whole code, and no beginning of longer ones
    return visitRows("of_place", {southWest.latitude, northEast.latitude, southWest.longitude, northEast.longitude, phrase, most}, visit);
}

base::Outcome SqlCaseReader::claims(const ClaimVisitor &visit) const { return visitClaims("claims", visit); }

base::Outcome SqlCaseReader::unfoldedClaims(const ClaimVisitor &visit) const { return visitClaims("unfolded_claims", visit); }

base::Result<std::optional<Claim>> SqlCaseReader::claimed(const QString &source, const QString &sourceId) const
{
    if (!m_claimed) {
        base::Result<Statement> prepared = m_connection->prepare(SqlTexts(m_connection->dialect(), "log.sql")["claimed_by"]);
        if (!prepared)
            return base::pass(prepared);
        m_claimed = *std::move(prepared);
    }
    TRY_DONE(m_claimed->run({notNull(source), notNull(sourceId)}));
    std::optional<Claim> found;
    if (m_claimed->next())
        found = Claim{{static_cast<quint64>(m_claimed->number(0))}, m_claimed->bytes(1)};
    const base::Outcome ended = m_claimed->failure();
    m_claimed->finish();
    if (!ended)
        return base::pass(ended);
    if (found) {
        TRY(found->content, m_connection->vault().openContent(found->owner, found->content));
    }
    return found;
}

base::Outcome SqlCaseReader::visitClaims(const char *statement, const ClaimVisitor &visit) const
{
    base::Result<Statement> rows = m_connection->prepare(SqlTexts(m_connection->dialect(), "log.sql")[statement]);
    if (!rows)
        return base::pass(rows);
    if (base::Outcome run = rows->run(); !run)
        return run;
    while (rows->next()) {
        const base::CaseId owner{static_cast<quint64>(rows->number(2))};
        TRY(auto content, m_connection->vault().openContent(owner, rows->bytes(3)));
        if (!visit(rows->text(0), rows->text(1), {owner, std::move(content)}))
            return {};
    }
    return rows->failure();
}

base::Result<DueCallers> SqlCaseReader::dueCallers(const CallerCursor &after, base::Instant endedBefore, int most) const
{
    if (const base::Result<base::Position> ready = position(); !ready)
        return base::pass(ready);
    TRY(auto rows, m_connection->prepare(SqlTexts(m_connection->dialect(), "caller_key.sql")["due"]));
    const qint64 from = base::toMsec(after.endedAt);
    TRY_DONE(rows.run({from, from, static_cast<qint64>(after.id.value), base::toMsec(endedBefore), most}));
    DueCallers due{{}, after, true};
    int looked = 0;
    for (; rows.next(); ++looked) {
        due.upTo = {base::fromMsec(rows.number(0)), {static_cast<quint64>(rows.number(1))}};
        if (rows.number(2) != 0)
            due.cases.push_back(due.upTo.id);
    }
    TRY_DONE(rows.failure());
    due.isOver = looked < most;
    return due;
}

base::Result<QByteArray> SqlCaseReader::callerSalt() const { return store::callerSalt(*m_connection); }

base::Result<AttributeScan> SqlCaseReader::attributes() const
{
    if (const base::Result<base::Position> ready = position(); !ready)
        return base::pass(ready);
    base::Result<Statement> rows = m_connection->prepare(m_texts["attributes"]);
    if (!rows)
        return base::pass(rows);
    TRY_DONE(rows->run());
    return AttributeScan(*std::move(rows));
}

base::Result<std::vector<domain::SourceAttribute>> AttributeScan::of(base::CaseId id)
{
    while (!m_isDone && (!m_isOnRow || m_at < id.value)) {
        m_isOnRow = m_rows.next();
        m_isDone = !m_isOnRow;
        if (m_isDone) {
            TRY_DONE(m_rows.failure());
            break;
        }
        m_at = static_cast<quint64>(m_rows.number(0));
        ++m_rowsRead;
    }
    std::vector<domain::SourceAttribute> attributes;
    if (m_isDone || m_at != id.value)
        return attributes;
    const QJsonArray all = QJsonDocument::fromJson(m_rows.text(1).toUtf8()).array();
    for (const QJsonValue &each : all)
        attributes.push_back({each[0].toString(), each[1].toString()});
    return attributes;
}

base::Result<std::optional<base::CaseId>> SqlCaseReader::bySource(const QString &source, const QString &sourceId) const
{
    return firstId("by_source", {source, sourceId});
}

base::Result<std::optional<domain::CaseBrief>> SqlCaseReader::brief(base::CaseId id) const
{
    std::optional<domain::CaseBrief> found;
    const base::Outcome visited = visitRows("one", {static_cast<qint64>(id.value)}, [&found](const domain::CaseBrief &brief) {
        found = brief;
        return false;
    });
    if (!visited)
        return base::pass(visited);
    return found;
}

} // namespace store
