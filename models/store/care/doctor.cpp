// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/care/doctor.h"

#include "base/text/listed.h"
#include "base/try.h"
#include "domain/source/media.h"
#include "store/care/filerights.h"
#include "store/ledger/ledgercheck.h"
#include "store/log/centrelog.h"
#include "store/log/eventscan.h"
#include "store/log/sqllog.h"
#include "store/log/storefact.h"
#include "store/projection/casenow.h"
#include "store/projection/foldcheck.h"
#include "store/seal/keyfindings.h"
#include "store/sqlite/migrations.h"
#include "store/sqlite/schemacheck.h"
#include "store/vault/callercheck.h"
#include "store/vault/historystatement.h"

#include <QCoreApplication>

#include <algorithm>

namespace store {

using base::ErrorCode;
using namespace Qt::StringLiterals;

namespace {

constexpr base::Milliseconds kDoctorPatience{5000};
constexpr quint64 kEventsAReport = 4096;
const QString kPictures = u"pictures"_s;

/// Where a walk along the chains stands.
struct Chain {
    CaseId caseId;
    quint32 version = 0;
    QByteArray hash;
};

/// One visit: collects findings about one open file.
class Visit {
public:
    Visit(const Connection &connection, const WorkProgress &progress)
        : m_connection(connection), m_progress(progress), m_texts(connection.dialect(), "doctor.sql"), m_callers(connection)
    {}

    [[nodiscard]] base::Result<std::vector<Finding>> run();
    [[nodiscard]] const ShelfCheck &shelfCheck() const { return m_shelf; }

private:
    [[nodiscard]] base::Outcome integrity();
    [[nodiscard]] base::Outcome schema();
    [[nodiscard]] base::Outcome ledger();
    [[nodiscard]] base::Outcome rows();
    [[nodiscard]] base::Outcome key();
    [[nodiscard]] base::Outcome rights();
    [[nodiscard]] base::Outcome town();
    [[nodiscard]] base::Outcome positions();
    [[nodiscard]] base::Outcome chain();
    [[nodiscard]] base::Outcome centre();
    [[nodiscard]] base::Outcome keys();
    [[nodiscard]] base::Outcome projections();
    [[nodiscard]] base::Outcome fold();
    [[nodiscard]] base::Outcome pictures();
    void missingPictures();
    [[nodiscard]] base::Result<qint64> count(const char *statement) const;
    /// The sentence about what is wrong with an event, or empty. Learns the pictures that it names.
    [[nodiscard]] QString faultOf(const StoredEvent &event, const Chain &before, FoldComparison *rows);
    void add(Finding::Kind kind, const char *check, const QString &sentence) { m_findings.push_back({kind, QString::fromLatin1(check), sentence}); }

    const Connection &m_connection;
    const WorkProgress &m_progress;
    const SqlTexts m_texts;
    CallerCheck m_callers;
    qint64 m_head = 0;
    bool m_projectionsStand = false;
    std::optional<base::Result<FoldCheck>> m_fold; ///< of the walk along the chains; none: it could not be begun, or not be ended
    RowsCheck m_rows;
    QSet<QString> m_named;   ///< pictures
    bool m_allNamed = false; ///< the log was read to its end: m_named is complete
    ShelfCheck m_shelf;
    std::vector<Finding> m_findings;
};

base::Result<std::vector<Finding>> Visit::run()
{
    TRY_DONE(m_connection.run(m_connection.texts()["begin_read"]));
    for (const auto check : {&Visit::integrity, &Visit::schema, &Visit::positions, &Visit::chain, &Visit::centre, &Visit::ledger, &Visit::keys,
                             &Visit::projections, &Visit::fold, &Visit::rights, &Visit::town, &Visit::pictures}) {
        const base::Outcome done = (this->*check)();
        if (done)
            continue;
        if (done.error().code == ErrorCode::Cancelled || done.error().code == ErrorCode::Busy)
            return base::pass(done);
        add(Finding::Kind::Bad, "integrity",
            QCoreApplication::translate("store", "The store could not be read to its end: %1").arg(base::describe(done.error())));
        break;
    }
    return m_findings;
}

base::Result<qint64> Visit::count(const char *statement) const
{
    const base::Result<QVariant> value = m_connection.scalar(m_texts[statement]);
    if (!value)
        return base::pass(value);
    return value->toLongLong();
}

base::Outcome Visit::integrity()
{
    base::Result<Statement> rows = m_connection.prepare(m_texts["integrity"]);
    if (!rows)
        return base::pass(rows);
    if (base::Outcome run = rows->run(); !run)
        return run;
    while (rows->next()) {
        if (rows->text(0) == u"ok"_s)
            add(Finding::Kind::Good, "integrity", QCoreApplication::translate("store", "The database file is intact."));
        else
            add(Finding::Kind::Bad, "integrity",
                QCoreApplication::translate("store", "The database file is damaged: %1. Restore the latest backup.").arg(rows->text(0)));
    }
    return rows->failure();
}

base::Outcome Visit::schema()
{
    const base::Result<SchemaCheck> check = checkSchema(m_connection);
    if (!check)
        return base::pass(check);
    if (!check->different.isEmpty())
        add(Finding::Kind::Bad, "schema",
            QCoreApplication::translate("store", "These parts of the schema were changed or are missing: %1. Restore the latest backup.")
                .arg(base::listed(check->different)));
    if (!check->unknown.isEmpty())
        add(Finding::Kind::Bad, "schema",
            QCoreApplication::translate(
                "store", "These parts of the schema are none of Gridhall's: %1. Find out who added them, and restore the latest backup.")
                .arg(base::listed(check->unknown)));
    if (!check->misnumbered.isEmpty())
        add(Finding::Kind::Bad, "schema", check->misnumbered);
    if (check->different.isEmpty() && check->unknown.isEmpty() && check->misnumbered.isEmpty())
        add(Finding::Kind::Good, "schema", QCoreApplication::translate("store", "The schema is that of step %1, unchanged.").arg(check->steps));
    return {};
}

base::Outcome Visit::ledger()
{
    const base::Result<qint64> exists = count("has_ledger");
    if (!exists)
        return base::pass(exists);
    if (*exists == 0) {
        add(Finding::Kind::Note, "ledger",
            QCoreApplication::translate("store", "This store has no running digest yet; it gets one when it is next opened for writing."));
        return {};
    }
    const base::Result<LedgerCheck> check = checkLedger(m_connection);
    if (!check)
        return base::pass(check);
    if (check->broken != 0)
        add(Finding::Kind::Bad, "ledger",
            QCoreApplication::translate(
                "store", "The running digest does not add up from commit %1 on: what was written after event %2 was altered, taken out or "
                         "put in another order. Compare with a backup, and restore it if need be.")
                .arg(check->broken)
                .arg(check->last.position));
    else if (check->unsealedEvents != 0)
        add(Finding::Kind::Bad, "ledger",
            QCoreApplication::translate("store", "%1 events were put into the store without Gridhall: no commit sealed them. Compare with a backup.")
                .arg(check->unsealedEvents));
    else
        add(Finding::Kind::Good, "ledger",
            QCoreApplication::translate("store", "The running digest of all %1 commits adds up: %2.")
                .arg(check->last.seq)
                .arg(grouped(check->last.digest)));
    if (const base::Outcome held = rows(); !held)
        return held;
    return key();
}

base::Outcome Visit::rows()
{
    const base::Result<RowsCheck> check = checkLedgerRows(m_connection);
    if (!check)
        return base::pass(check);
    m_rows = *check;
    for (const Finding &finding : unsealedFindings(*check))
        m_findings.push_back(finding);
    if (check->different != 0)
        add(Finding::Kind::Bad, "rows",
            QCoreApplication::translate("store",
                                        "%1 source ids, serials or marks are not as they were written (the first: %2). Restore the latest backup.")
                .arg(check->different)
                .arg(check->firstDifferent));
    if (!check->unheardOf.isEmpty())
        add(Finding::Kind::Bad, "rows",
            QCoreApplication::translate("store", "What is written once was written again: %1. Compare with a backup, and restore it if need be.")
                .arg(base::listed(check->unheardOf.mid(0, 10))));
    if (check->different == 0 && check->unheardOf.isEmpty())
        add(Finding::Kind::Good, "rows",
            QCoreApplication::translate("store", "All %1 source ids, serials and marks are as they were written.").arg(check->rows));
    return {};
}

base::Outcome Visit::key()
{
    TRY(const auto findings, keyFindings(m_connection, m_rows));
    m_findings.insert(m_findings.end(), findings.begin(), findings.end());
    TRY(const auto sealed, historyFindings(m_connection));
    m_findings.insert(m_findings.end(), sealed.begin(), sealed.end());
    return {};
}

base::Outcome Visit::rights()
{
    TRY(const auto sharing, sharingOf(m_connection));
    if (const QString wide = rightsTooWide(m_connection.path(), sharing); !wide.isEmpty())
        add(Finding::Kind::Note, "rights", wide);
    else if (sharing == Sharing::Group)
        add(Finding::Kind::Good, "rights", QCoreApplication::translate("store", "Only the store's owner and its group may read it, as was set."));
    else
        add(Finding::Kind::Good, "rights", QCoreApplication::translate("store", "Only the store's owner may read it."));
    return {};
}

// What the log names is told by its content: an exchanged picture is found like an altered event.
base::Outcome Visit::pictures()
{
    // Pictures are never changed: no moment has to be held still for them, which would let the write-ahead log grow.
    if (base::Outcome ended = m_connection.run(m_connection.texts()["commit"]); !ended)
        return ended;
    TRY(auto check, checkShelf(m_connection.path(), m_named, m_progress));
    m_shelf = std::move(check);
    const auto found = [this](Finding::Kind kind, const QString &sentence) { m_findings.push_back({kind, kPictures, sentence}); };
    if (!m_shelf.missing.isEmpty())
        missingPictures();
    if (!m_shelf.altered.isEmpty())
        found(Finding::Kind::Bad,
              QCoreApplication::translate("store", "%1 pictures are not what was put there (the first: %2). Take them out of a backup.")
                  .arg(m_shelf.altered.size())
                  .arg(domain::fileOfMedia(m_shelf.altered.first())));
    if (m_allNamed && m_shelf.named > 0 && m_shelf.named == m_shelf.sound())
        found(Finding::Kind::Good,
              QCoreApplication::translate("store", "All %1 pictures that cases name are there, as they were put.").arg(m_shelf.named));
    if (m_allNamed && !m_shelf.unnamed.isEmpty())
        found(Finding::Kind::Note,
              QCoreApplication::translate("store", "%1 pictures in %2 are named by no case: left over from an order that was given "
                                                   "up, or from before a restore. They harm nothing.")
                  .arg(m_shelf.unnamed.size())
                  .arg(MediaShelf::folderOf(m_connection.path())));
    return {};
}

void Visit::missingPictures()
{
    const QString folder = MediaShelf::folderOf(m_connection.path());
    const QString sentence =
        m_shelf.folderIsAway
            ? QCoreApplication::translate("store", "The folder %1 is away, with %2 pictures that cases name. Put it back beside the store.")
                  .arg(folder)
                  .arg(m_shelf.missing.size())
            : QCoreApplication::translate("store", "%1 pictures that cases name are missing in %2 (the first: %3). Take them out of a backup.")
                  .arg(m_shelf.missing.size())
                  .arg(folder, domain::fileOfMedia(m_shelf.missing.first()));
    m_findings.push_back({Finding::Kind::Bad, kPictures, sentence});
}

base::Outcome Visit::town()
{
    const auto town = storeFact(m_connection, u"town"_s);
    if (!town)
        return base::pass(town);
    if (!town->isEmpty())
        add(Finding::Kind::Good, "town", QCoreApplication::translate("store", "The store belongs to the town %1.").arg(*town));
    else if (m_head > 0)
        add(Finding::Kind::Note, "town",
            QCoreApplication::translate("store", "The store does not say yet which town it belongs to: the first region that it is opened with for "
                                                 "writing becomes its town for ever. Open it with its own region first."));
    return {};
}

base::Outcome Visit::positions()
{
    const base::Result<qint64> head = count("head");
    const base::Result<qint64> events = count("events");
    for (const base::Result<qint64> *answer : {&head, &events}) {
        if (!*answer)
            return base::pass(*answer);
    }
    m_head = *head;
    if (*head == *events)
        add(Finding::Kind::Good, "positions", QCoreApplication::translate("store", "The log holds %1 events without a gap.").arg(*events));
    else
        add(Finding::Kind::Bad, "positions",
            QCoreApplication::translate("store", "Events were taken out of the log: it ends at position %1 but holds %2. Restore the latest backup.")
                .arg(*head)
                .arg(*events));
    return {};
}

QString Visit::faultOf(const StoredEvent &event, const Chain &before, FoldComparison *rows)
{
    const QString place =
        QCoreApplication::translate("store", "case %1, version %2, position %3").arg(event.caseId.value).arg(event.version).arg(event.position.value);
    if (event.version != before.version + 1)
        return QCoreApplication::translate("store", "A case's events have a gap before %1.").arg(place);
    if (chainHash(before.hash, event) != event.hash)
        return QCoreApplication::translate("store", "An event was altered after it was written: %1.").arg(place);
    const base::Result<domain::CommittedEvent> read = m_callers.open(event);
    if (!read)
        return QCoreApplication::translate("store", "An event cannot be read: %1 (%2).").arg(place, read.error().detail);
    for (const QString &media : domain::mediaIn(read->event.body))
        m_named.insert(media);
    if (rows)
        rows->compare(*read);
    return {};
}

base::Outcome Visit::chain()
{
    base::Result<EventScan> rows = EventScan::start(m_connection, "events_by_case");
    if (!rows)
        return base::pass(rows);
    // The same walk holds the rows of case_now against the log; a table that is not there or of another program says so elsewhere.
    base::Result<FoldComparison> comparison = FoldComparison::start(m_connection);
    Chain at;
    quint64 done = 0;
    quint64 cases = 0;
    QString first;
    while (rows->next() && first.isEmpty()) {
        const StoredEvent &event = rows->event();
        if (event.caseId != at.caseId) {
            at = {event.caseId, 0, {}};
            ++cases;
        }
        first = faultOf(event, at, comparison ? &*comparison : nullptr);
        at.version = event.version;
        at.hash = event.hash;
        if (++done % kEventsAReport == 0 && m_progress && !m_progress(done, static_cast<quint64>(m_head)))
            return base::fail(ErrorCode::Cancelled, QCoreApplication::translate("store", "The check was stopped."));
    }
    m_allNamed = first.isEmpty();
    if (first.isEmpty())
        m_fold = comparison ? comparison->finish() : base::Result<FoldCheck>(base::pass(comparison));
    if (!first.isEmpty())
        add(Finding::Kind::Bad, "chain", QCoreApplication::translate("store", "%1 Compare with a backup, and restore it if need be.").arg(first));
    else
        add(Finding::Kind::Good, "chain",
            QCoreApplication::translate("store", "The hash chains of all %1 cases hold, and every event can be read.").arg(cases));
    if (base::Outcome ended = rows->failure(); !ended || !first.isEmpty())
        return ended;
    TRY(const auto callers, m_callers.finish());
    m_findings.insert(m_findings.end(), callers.begin(), callers.end());
    return {};
}

base::Outcome Visit::centre()
{
    const auto fault = CentreLog(m_connection).firstFault();
    if (!fault)
        return base::pass(fault);
    if (!fault->isEmpty())
        add(Finding::Kind::Bad, "centre", QCoreApplication::translate("store", "%1 Compare with a backup, and restore it if need be.").arg(*fault));
    else
        add(Finding::Kind::Good, "centre",
            QCoreApplication::translate("store", "The hash chain of the centre's own log holds, and every event can be read."));
    return {};
}

base::Outcome Visit::keys()
{
    const base::Result<qint64> orphans = count("orphan_keys");
    if (!orphans)
        return base::pass(orphans);
    if (*orphans == 0)
        add(Finding::Kind::Good, "keys", QCoreApplication::translate("store", "Every source id that was filed belongs to a case."));
    else
        add(Finding::Kind::Bad, "keys",
            QCoreApplication::translate("store", "%1 source ids belong to cases that are not in the log. Restore the latest backup.").arg(*orphans));
    return {};
}

base::Outcome Visit::projections()
{
    const CaseNow cases(m_connection);
    const CaseText words(m_connection);
    m_projectionsStand = true;
    for (const Projection *projection : {static_cast<const Projection *>(&cases), static_cast<const Projection *>(&words)}) {
        base::Result<Statement> row = m_connection.prepare(m_texts["projection"]);
        if (!row)
            return base::pass(row);
        if (base::Outcome run = row->run({projection->name()}); !run)
            return run;
        const bool found = row->next();
        const qint64 position = found ? row->number(1) : 0;
        const bool current = found && row->number(0) == projection->revision();
        if (current && position == m_head) {
            add(Finding::Kind::Good, "projections",
                QCoreApplication::translate("store", "The table %1 stands at the log's end.").arg(projection->name()));
            continue;
        }
        m_projectionsStand = false;
        if (current && position > m_head)
            add(Finding::Kind::Bad, "projections",
                QCoreApplication::translate("store", "The table %1 stands beyond the log's end. Run “gridhallctl rebuild”.").arg(projection->name()));
        else
            add(Finding::Kind::Note, "projections",
                QCoreApplication::translate("store", "The table %1 follows the log and stands at event %2 of %3; it is completed at the next start.")
                    .arg(projection->name())
                    .arg(position)
                    .arg(m_head));
    }
    return {};
}

base::Outcome Visit::fold()
{
    if (!m_projectionsStand)
        return {};
    const base::Result<qint64> doubles = count("double_numbers");
    if (!doubles)
        return base::pass(doubles);
    if (*doubles == 0)
        add(Finding::Kind::Good, "numbers", QCoreApplication::translate("store", "No case number was given twice."));
    else
        add(Finding::Kind::Bad, "numbers", QCoreApplication::translate("store", "%1 case numbers were given more than once.").arg(*doubles));
    // A broken log cannot be folded, and the chain has said so already.
    if (std::any_of(m_findings.begin(), m_findings.end(),
                    [](const Finding &finding) { return finding.kind == Finding::Kind::Bad && finding.check == u"chain"_s; }))
        return {};
    if (!m_fold)
        return {};
    const base::Result<FoldCheck> &check = *m_fold;
    if (!check)
        return base::pass(check);
    if (check->different == 0)
        add(Finding::Kind::Good, "projections",
            QCoreApplication::translate("store", "All %1 rows of case_now are the sum of their events.").arg(check->cases));
    else
        add(Finding::Kind::Bad, "projections",
            QCoreApplication::translate("store", "%1 rows of case_now are not the sum of their events. Run “gridhallctl rebuild”.")
                .arg(check->different));
    return {};
}

} // namespace

base::Result<std::vector<Finding>> verify(const QString &path, const WorkProgress &progress, ShelfCheck *pictures)
{
    const base::Result<std::unique_ptr<Connection>> connection = openReadOnly(path, kDoctorPatience);
    if (!connection)
        return base::pass(connection);
    Visit visit(**connection, progress);
    auto findings = visit.run();
    if (pictures != nullptr)
        *pictures = visit.shelfCheck();
    return findings;
}

const Finding *firstDamage(const std::vector<Finding> &findings)
{
    const auto damage = std::ranges::find_if(findings, [](const Finding &finding) {
        return finding.kind == Finding::Kind::Bad && finding.check != kPictures && finding.check != u"key"_s;
    });
    return damage == findings.end() ? nullptr : &*damage;
}

bool isSound(const std::vector<Finding> &findings)
{
    return std::none_of(findings.begin(), findings.end(), [](const Finding &finding) { return finding.kind == Finding::Kind::Bad; });
}

} // namespace store
