// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/file/importer.h"

#include "base/try.h"
#include "domain/rules/recurrence.h"
#include "domain/source/correction.h"
#include "intake/file/differs.h"
#include "intake/file/refusedfile.h"
#include "intake/mapping/rowmapper.h"
#include "intake/pipeline.h"
#include "intake/table/casetable.h"
#include "intake/table/text.h"
#include "region/rules/circumstances.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QThread>

#include <algorithm>
#include <deque>
#include <numeric>
#include <optional>

namespace intake {

using base::ErrorCode;
using base::fail;

namespace {

constexpr size_t kBurst = 256; // orders that are handed over together, so that the desk commits them together
constexpr size_t kInFlight = 4 * kBurst;
constexpr int kBusyWaits = 600;        // × 50 ms: how long a full queue is borne
constexpr qint64 kProgressEvery = 100; // ms

/// What the store knows of a report, by source and source id.
struct Known {
    QString key; ///< as it is claimed
    QByteArray content;
};

/// What this file has said of a report.
struct Seen {
    QByteArray content;
    qint64 row = 0;
};

class ImportRun {
public:
    ImportRun(const ImportParts &parts, const ImportRequest &request, const ProgressCallback &progress, std::stop_token stop)
        : m_parts(parts), m_request(request), m_progress(progress), m_stop(std::move(stop))
    {
        m_timer.start();
    }

    [[nodiscard]] base::Result<ImportSummary> run();

private:
    using Answer = QFuture<base::Result<desk::Receipt>>;
    struct Flight {
        Row row;
        domain::CaseOrder order;
        Answer answer;
    };

    [[nodiscard]] base::Outcome openStore(bool folded);
    [[nodiscard]] base::Outcome loadRepeats();
    [[nodiscard]] base::Outcome survey(const Mapping &mapping);
    void noteNew(const domain::CaseOrder &order);
    [[nodiscard]] base::Outcome nothingFits(const Mapping &mapping, const RefusalTally &unfit) const;
    [[nodiscard]] base::Outcome submitAll(const Mapping &mapping);
    [[nodiscard]] base::Outcome file(const Row &row, const Pipeline &pipeline);
    [[nodiscard]] base::Result<std::optional<Known>> knownAs(const QString &source, const QString &written, const QString &key) const;
    [[nodiscard]] base::Outcome send(Row row, domain::CaseOrder order);
    [[nodiscard]] base::Outcome depart();
    [[nodiscard]] base::Outcome landOne();
    [[nodiscard]] base::Outcome land(Flight &flight, const base::Result<desk::Receipt> &answer);
    [[nodiscard]] base::Outcome refuse(const Row &row, const base::Error &why);
    [[nodiscard]] base::Outcome differ(const Row &row, const std::vector<domain::SourceChange> &changes);
    [[nodiscard]] base::Outcome cancelled() const;
    void tell(bool always = false);

    const ImportParts &m_parts;
    const ImportRequest &m_request;
    const ProgressCallback &m_progress;
    const std::stop_token m_stop;
    QElapsedTimer m_timer;
    qint64 m_toldAt = 0;
    std::unique_ptr<store::CaseReader> m_store;                    ///< null: only the desk knows
    QHash<QString, Known> m_otherSpellings;                        ///< by source and folded id: claims that are spelt in another way
    std::optional<std::pair<base::Instant, base::Instant>> m_span; ///< of the file's new reports: the first and the last
    QHash<QString, Seen> m_seen;
    domain::RepeatIndex m_repeats;
    QByteArray m_salt; ///< for callers; empty without a store to read
    std::unique_ptr<RefusedFile> m_refused;
    RefusalTally m_refusals;
    std::vector<Flight> m_waiting; ///< for the next burst
    std::deque<Flight> m_flights;
    ImportSummary m_summary;
    qint64 m_total = 0;
    std::optional<RowMapper> m_mapper; ///< outlives the reading: rows land after it
};

QString keyOf(const QString &source, const QString &sourceId) { return source + u'\n' + sourceId; }

base::Error sameIdOtherContent(const QString &id, qint64 row, const QString &column)
{
    return {ErrorCode::Conflict,
            QCoreApplication::translate(
                "intake", "The id \"%1\" stands in row %2 of this file already, with other content. One id is one report: correct the id of "
                          "one of the two rows.")
                .arg(id.left(80))
                .arg(row),
            {},
            column};
}

/// Not the row's fault: the run must stop.
bool stopsTheRun(const base::Error &error)
{
    switch (error.code) {
    case ErrorCode::Storage:
    case ErrorCode::Busy:
    case ErrorCode::Network:
    case ErrorCode::Cancelled: return true;
    case ErrorCode::NotFound:
    case ErrorCode::Conflict:
    case ErrorCode::Refused:
    case ErrorCode::Malformed: return false;
    }
    return true;
}

base::Result<ImportSummary> ImportRun::run()
{
    TRY(auto mapping, m_request.mapping.isEmpty() ? chooseMapping(m_request.file, m_parts.packDirectory, *m_parts.region)
                                                  : findMapping(m_request.mapping, m_parts.packDirectory, *m_parts.region));
    m_summary.mapping = mapping.name;
    if (const QFileInfo refused(m_request.refusedFile);
        !m_request.refusedFile.isEmpty() && refused.exists() && refused.canonicalFilePath() == QFileInfo(m_request.file).canonicalFilePath())
        return fail(ErrorCode::Refused, Text::tr("The file for refused rows is the file to be imported. Name another place for it."));
    if (!m_request.sheet.isEmpty())
        mapping.format.sheet = m_request.sheet;
    TRY_DONE(openStore(mapping.rules.foldIds));
    TRY_DONE(survey(mapping));
    TRY_DONE(loadRepeats());
    const auto submitted = submitAll(mapping);
    // Whatever happened: what is read may land, and the rows refused so far are kept.
    base::Outcome landed;
    while (landed && !(m_flights.empty() && m_waiting.empty()))
        landed = m_flights.empty() ? depart() : landOne();
    const auto closed = m_refused ? m_refused->close() : base::Outcome();
    tell(true);
    for (const base::Outcome &outcome : {submitted, landed, closed}) {
        if (!outcome)
            return base::pass(outcome);
    }
    m_summary.refusedFile = m_refused->path();
    m_summary.refusals = m_refusals.groups();
    m_summary.seconds = double(m_timer.elapsed()) / 1000;
    return m_summary;
}

// Of the store only what the file asks for is read: its own ids one by one, and the reports of its time.
base::Outcome ImportRun::openStore(bool folded)
{
    if (!m_parts.openReader)
        return {};
    TRY(auto reader, m_parts.openReader());
    m_store = std::move(reader);
    TRY(auto salt, m_store->callerSalt());
    m_salt = std::move(salt);
    if (!folded)
        return {};
    // Older stores hold ids as they were written: each is found by its own spelling first, and by the folded one where that is nobody's.
    return m_store->unfoldedClaims([this](const QString &source, const QString &sourceId, const store::Claim &claim) {
        if (const QString other = domain::foldedId(sourceId); other != sourceId && !m_otherSpellings.contains(keyOf(source, other)))
            m_otherSpellings.insert(keyOf(source, other), {sourceId, claim.content});
        return !m_stop.stop_requested();
    });
}

// A report is repeated by those of the month before it.
base::Outcome ImportRun::loadRepeats()
{
    if (!m_store || !m_span)
        return {};
    return m_store->tracesBetween(m_span->first - domain::kRepeatSpan, m_span->second, [this](base::CaseId, const domain::ReportTrace &trace) {
        if (region::countsAsRepeat(*m_parts.region, trace.source))
            m_repeats.add(trace);
        return !m_stop.stop_requested();
    });
}

base::Result<std::optional<Known>> ImportRun::knownAs(const QString &source, const QString &written, const QString &key) const
{
    if (!m_store)
        return std::nullopt;
    for (const QString &spelling : {written, key}) {
        TRY(const auto claim, m_store->claimed(source, spelling));
        if (claim)
            return Known{spelling, claim->content};
    }
    const auto other = m_otherSpellings.constFind(keyOf(source, key));
    return other == m_otherSpellings.constEnd() ? std::nullopt : std::optional(*other);
}

base::Outcome ImportRun::survey(const Mapping &mapping)
{
    TRY(auto table, openCaseTable(m_request.file, mapping));
    TRY(const auto mapper, RowMapper::make(mapping, table->header()));
    const Pipeline pipeline(m_parts.region, m_parts.clock, mapping.rules);
    QSet<QString> seen;
    RefusalTally unfit;
    for (;;) {
        auto row = table->next();
        if (!row)
            return base::pass(row);
        if (!row->has_value())
            return nothingFits(mapping, unfit);
        if (m_stop.stop_requested())
            return cancelled();
        ++m_total;
        if ((*row)->error)
            continue;
        const auto incoming = mapper.read(**row);
        if (!incoming) {
            unfit.add(**row, incoming.error());
            continue;
        }
        const QString written = incoming->sourceId.trimmed();
        const QString id = mapping.rules.foldIds ? domain::foldedId(written) : written;
        if (seen.contains(keyOf(incoming->source, id)))
            continue;
        TRY(const auto known, knownAs(incoming->source, written, id));
        if (known)
            continue;
        const auto order = pipeline.accept(*incoming);
        if (!order) {
            base::Error why = order.error();
            why.place = mapper.columnOf(why.place);
            unfit.add(**row, why);
            continue;
        }
        seen.insert(keyOf(incoming->source, id));
        noteNew(*order);
    }
}

void ImportRun::noteNew(const domain::CaseOrder &order)
{
    const auto *body = std::get_if<domain::ImportCase>(&order.body);
    if (!body)
        return;
    const base::Instant at = body->report.reportedAt;
    m_span = m_span ? std::pair(std::min(m_span->first, at), std::max(m_span->second, at)) : std::pair(at, at);
    if (region::countsAsRepeat(*m_parts.region, body->report.source))
        m_repeats.add(domain::traceOf(body->report, m_salt));
}

// When every row fails in the same column, it is the mapping that does not fit, and a thousand refusals say less than one.
base::Outcome ImportRun::nothingFits(const Mapping &mapping, const RefusalTally &unfit) const
{
    constexpr qint64 kFewRows = 10; // fewer are told one by one
    const std::vector<RefusalGroup> groups = unfit.groups();
    const qint64 failed =
        std::accumulate(groups.begin(), groups.end(), qint64(0), [](qint64 sum, const RefusalGroup &group) { return sum + group.count; });
    if (failed < kFewRows || failed < m_total || mapping.sourceId.columns.contains(groups.front().place) ||
        std::ranges::any_of(groups, [&groups](const RefusalGroup &group) { return group.place != groups.front().place; }))
        return {};
    QStringList lines;
    for (const RefusalGroup &group : groups)
        lines.push_back(line(group));
    return fail(ErrorCode::Refused,
                Text::tr("Not one of the %1 rows fits the mapping \"%2\", so nothing was imported. Correct the mapping. The reason: %3")
                    .arg(QString::number(m_total), mapping.name, lines.front()),
                lines.size() > 1 ? lines.join(u'\n') : QString(), groups.front().place);
}

base::Outcome ImportRun::submitAll(const Mapping &mapping)
{
    TRY(auto table, openCaseTable(m_request.file, mapping));
    TRY(auto mapper, RowMapper::make(mapping, table->header()));
    m_mapper = std::move(mapper);
    m_refused =
        std::make_unique<RefusedFile>(m_request.refusedFile.isEmpty() ? refusedPathFor(m_request.file) : m_request.refusedFile, table->header());
    const Pipeline pipeline(m_parts.region, m_parts.clock, mapping.rules);
    for (;;) {
        auto row = table->next();
        if (!row)
            return base::pass(row);
        if (!row->has_value()) {
            m_summary.remarks = table->remarks();
            return {};
        }
        if (m_stop.stop_requested())
            return cancelled();
        ++m_summary.read;
        if (auto taken = file(**row, pipeline); !taken)
            return taken;
        tell();
    }
}

base::Outcome ImportRun::file(const Row &row, const Pipeline &pipeline)
{
    if (row.error)
        return refuse(row, *row.error);
    const auto incoming = m_mapper->read(row);
    if (!incoming)
        return refuse(row, incoming.error());
    auto order = pipeline.accept(*incoming);
    if (!order) {
        base::Error why = order.error();
        why.place = m_mapper->columnOf(why.place);
        return stopsTheRun(why) ? base::pass(order) : refuse(row, why);
    }
    signAs(*order, m_parts.by);
    const auto said = domain::saidBy(order->body);
    domain::SourceWord *word = domain::wordOf(order->body);
    if (!said || !word)
        return send(row, std::move(*order));
    const QByteArray content = domain::contentOf(*said);
    const QString key = keyOf(said->report.source, word->key);
    if (const auto seen = m_seen.constFind(key); seen != m_seen.constEnd()) {
        if (seen->content != content)
            return refuse(row, sameIdOtherContent(said->report.sourceId, seen->row, m_mapper->columnOf(field::kSourceId)));
        ++m_summary.unchanged;
        return {};
    }
    m_seen.insert(key, {content, row.number});
    TRY(const auto known, knownAs(said->report.source, said->report.sourceId, word->key));
    if (known && known->content == content) {
        ++m_summary.unchanged;
        return {};
    }
    if (known)
        word->key = known->key;
    else if (auto *body = std::get_if<domain::ImportCase>(&order->body)) // The survey has put the report itself into the index.
        body->inputs.repeats = std::max(1, m_repeats.count(domain::traceOf(body->report, m_salt), body->report.reportedAt));
    return send(row, std::move(*order));
}

base::Outcome ImportRun::send(Row row, domain::CaseOrder order)
{
    m_waiting.push_back({std::move(row), std::move(order), {}});
    return m_waiting.size() < kBurst ? base::Outcome() : depart();
}

base::Outcome ImportRun::depart()
{
    while (m_flights.size() + m_waiting.size() > kInFlight) {
        if (auto landed = landOne(); !landed)
            return landed;
    }
    for (Flight &flight : std::exchange(m_waiting, {})) {
        flight.answer = m_parts.desk.submit(flight.order);
        m_flights.push_back(std::move(flight));
    }
    return {};
}

base::Outcome ImportRun::landOne()
{
    Flight flight = std::move(m_flights.front());
    m_flights.pop_front();
    for (int waits = 0;; ++waits) {
        const base::Result<desk::Receipt> answer = flight.answer.result();
        if (answer || answer.error().code != ErrorCode::Busy || waits >= kBusyWaits)
            return land(flight, answer);
        QThread::msleep(50);
        flight.answer = m_parts.desk.submit(flight.order);
    }
}

base::Outcome ImportRun::land(Flight &flight, const base::Result<desk::Receipt> &answer)
{
    if (!answer) {
        if (stopsTheRun(answer.error()))
            return base::pass(answer);
        return refuse(flight.row, answer.error());
    }
    if (answer->soundedAgain) {
        ++m_summary.updated; // its sensor's ticket
    } else if (!answer->known) {
        ++m_summary.filed;
        m_summary.withNotes += notesOf(flight.order).empty() ? 0 : 1;
    } else if (!answer->differs.empty()) {
        return differ(flight.row, answer->differs);
    } else {
        ++(answer->updated ? m_summary.updated : m_summary.unchanged);
        m_summary.withNotes += answer->noted ? 1 : 0;
    }
    return {};
}

base::Outcome ImportRun::refuse(const Row &row, const base::Error &why)
{
    ++m_summary.refused;
    m_refusals.add(row, why);
    return m_refused->add(row, why);
}

base::Outcome ImportRun::differ(const Row &row, const std::vector<domain::SourceChange> &changes)
{
    ++m_summary.differs;
    return m_refused->add(row, {ErrorCode::Conflict, differsText(changes), {}, m_mapper->columnOf(fieldOf(changes.front().field))});
}

base::Outcome ImportRun::cancelled() const
{
    return fail(ErrorCode::Cancelled,
                Text::tr("The import was stopped after %n row(s). What was filed stays; run it again to go on.", nullptr, int(m_summary.read)));
}

void ImportRun::tell(bool always)
{
    if (!m_progress || (!always && m_timer.elapsed() - m_toldAt < kProgressEvery))
        return;
    m_toldAt = m_timer.elapsed();
    m_progress({m_summary.read - qint64(m_flights.size() + m_waiting.size()), m_total, m_summary.refused});
}

} // namespace

base::Result<ImportSummary> importFile(const ImportParts &parts, const ImportRequest &request, const ProgressCallback &progress, std::stop_token stop)
{
    return ImportRun(parts, request, progress, std::move(stop)).run();
}

} // namespace intake
